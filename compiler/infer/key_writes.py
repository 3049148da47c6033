"""What is put into the dicts of a finished program under which keys, by the type of their values.

What infer/records.py takes for known rests on the slots that types have while they are inferred, and two names of one dict
may have different ones. Of the program itself, the types alone tell which dicts may be the same: it is asked again here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from compiler.ir import nodes as ir
from compiler.ir.walk import own_expressions, statements_of
from compiler.ops.operators import OPERATOR
from compiler.types.types import STR, ClassType, DictType, Type, members_of, own_parts, parts_of

_SETTING = ("dict_setitem", "dict_setdefault")
_MAKING = ("dict_of", "dict_fromkeys", "str_maketrans")  # of keys that are found at run time, whatever dicts they take
_MAKING_NONE = ("default_value",)  # what a variable holds before it is assigned


class KeyWrites:
    """For each type of values: of each key the types that are put in under it; None where other keys may be meant."""

    def __init__(self) -> None:
        self._types: dict[Type, dict[str, set[Type]] | None] = {}
        self._copied: list[tuple[Type, Type]] = []  # from dicts with values of one type to dicts with values of another

    def allow(self, values: Type, key: str, known: Type) -> bool:
        """Whether a dict with such values has only what is `known` under the key."""
        keys = self._types.get(values, {})
        return keys is not None and keys.get(key, set()) <= set(members_of(known))

    def finish(self) -> None:
        """Everything was added: what dicts hold that are copied into others, these hold, too."""
        while any([self._copy(*each) for each in self._copied]):
            pass

    def add_function(self, function: ir.Function) -> None:
        for s in statements_of(function.body):
            for e in own_expressions(s):
                if isinstance(e, ir.MakeDict):
                    for key, value in zip(e.keys, e.values):
                        self._put(e.type, key.value if _is_text(key) else None, _types_of(value))
                elif isinstance(e, ir.Op) and e.function in _SETTING:
                    held, key, value = e.args
                    self._put(held.type, key.value if _is_text(key) else None, _types_of(value))
                elif isinstance(e, ir.Op) and e.function == "dict_update_wider":
                    self._copied.append((e.args[1].type.value, e.args[0].type.value))
                elif isinstance(e, ir.Op) and (e.function in _MAKING or e.function.startswith(OPERATOR)):
                    self.add_unknown(parts_of(e.type))
                elif isinstance(e, ir.Op) and e.function not in _MAKING_NONE:
                    self.add_unknown(parts_of(e.type).difference(*(parts_of(a.type) for a in e.args)))

    def add_constant(self, constant: ir.Constant, type_of: Callable[[dict], Type]) -> None:
        if isinstance(constant.type, DictType):
            for key, value in constant.value["items"]:
                self._put(constant.type, key["value"] if key["kind"] == "str" else None, set(members_of(type_of(value))))

    def add_given(self, types: Iterable[Type], fields_of: Callable[[str], Iterable[Type]]) -> None:
        """Values of these types come from outside, objects with what is in their fields."""
        left, seen = list(types), set()
        while left:
            at = left.pop()
            if at not in seen:
                seen.add(at)
                left += fields_of(at.id) if isinstance(at, ClassType) else own_parts(at)
        self.add_unknown(seen)

    def add_unknown(self, types: Iterable[Type]) -> None:
        """Dicts of these types hold anything under any key."""
        for type in types:
            if isinstance(type, DictType):
                self._types[type.value] = None

    def _put(self, held: Type, key: str | None, types: set[Type]) -> None:
        if key is None:
            self.add_unknown([held])
        elif isinstance(held, DictType) and (keys := self._types.setdefault(held.value, {})) is not None:
            keys.setdefault(key, set()).update(types)

    def _copy(self, source: Type, to: Type) -> bool:
        """Whether that told anything new."""
        keys, into = self._types.get(source, {}), self._types.setdefault(to, {})
        if into is None or keys is into:
            return False
        if keys is None:
            self._types[to] = None
            return True
        news = {key: types - into.get(key, set()) for key, types in keys.items()}
        for key, types in news.items():
            into.setdefault(key, set()).update(types)
        return any(news.values())


def _is_text(e: ir.Expr) -> bool:
    return isinstance(e, ir.Const) and e.type == STR


def _types_of(value: ir.Expr) -> set[Type]:
    return _types_of(value.value) if isinstance(value, ir.Wrap) else set(members_of(value.type))
