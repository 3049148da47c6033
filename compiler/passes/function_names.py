"""Names of locals and labels that a function does not use yet, for passes that put statements into it."""

from __future__ import annotations

from compiler.ir import nodes as ir
from compiler.ir.walk import statements_of
from compiler.types.types import Type


class FunctionNames:
    """The names of one function's locals, whose `types` grow with those that are made."""

    def __init__(self, f: ir.Function):
        self.types: dict[str, Type] = dict(f.locals)
        self._used = {name for name, _ in f.parameters} | set(self.types)
        self._taken = {s.label for s in statements_of(f.body) if isinstance(s, (ir.Try, ir.Labelled))}
        self._number = 0

    def fresh(self, name: str, type: Type) -> str:
        """A name like this one that the function does not use yet; a temporary stays one."""
        temporary = is_temporary(name)
        made, number = name, 1
        while made in self._used:
            number += 1
            made = f"t{number}" if temporary else f"{name}_{number}"
        self._used.add(made)
        self.types[made] = type
        return made

    def label(self, word: str) -> str:
        self._number += 1
        while f"{word}_{self._number}" in self._taken:
            self._number += 1
        self._taken.add(f"{word}_{self._number}")
        return f"{word}_{self._number}"

    def relabel(self, label: str) -> str:
        word, _, number = label.rpartition("_")
        return self.label(word if number.isdigit() else label)


def is_temporary(name: str) -> bool:
    return name[:1] == "t" and name[1:].isdigit()
