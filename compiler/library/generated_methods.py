"""The methods that dataclasses, named tuples and models get of their fields, as functions: for who calls them by name.

Where the program compares, hashes or shows such objects otherwise, the runtime does so; super().__repr__() and A.__eq__(a, b) run these.
"""

from __future__ import annotations

import ast

from compiler.diagnostics.diagnostic import PYTHON
from compiler.library.sources import PREFIX, Record, read_functions

_ORDER = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
NAMES = ("__repr__", "__eq__", "__hash__", *_ORDER)


def compares_each_field(info: Record, python_version: tuple[int, ...]) -> bool:
    """Whether == asks each field's own, one after the other, not that of two tuples, to which what is the same object is equal."""
    return info["kind"] == "dataclass" and python_version >= (3, 13)


def generated_methods(id: str, info: Record, python_version: tuple[int, ...]) -> tuple[str, str, dict[str, Record]]:
    """The path and the text of a source, and its functions by their identities."""
    module = f"generated.{id.replace(':', '.')}"
    path, text = f"{PYTHON}library/{module}.py", _source(info, python_version)
    return path, text, read_functions(module, path, ast.parse(text))


def identity(id: str, name: str) -> str:
    """Of the function that is this one of NAMES for the class."""
    return f"{PREFIX}generated.{id.replace(':', '.')}:{name}"


def _source(info: Record, python_version: tuple[int, ...]) -> str:
    stored = [f for f in info["fields"] if not f.get("init_only")]
    shown = ", ".join(f"{f['name']}={{self.{f['name']}!r}}" for f in stored if f.get("repr", True))
    compared = [f["name"] for f in stored if f.get("compare", True)]
    hashed = [f["name"] for f in stored if is_hashed(f)]
    is_tuple = info["kind"] == "namedtuple"
    named = "__qualname__" if info["kind"] == "dataclass" else "__name__"
    other = "tuple(other)" if is_tuple else _tuple("other", compared)
    stranger = "not isinstance(other, tuple)" if is_tuple else "type(other) is not type(self)"
    parts = [f'def __repr__(self):\n    return f"{{type(self).{named}}}({shown})"', f"def __hash__(self):\n    return hash({_tuple('self', hashed)})"]
    for name, operator in {"__eq__": "==", **_ORDER}.items():
        compare = f"{_tuple('self', compared)} {operator} {other}"
        if name == "__eq__" and compares_each_field(info, python_version):
            compare = f"self is other or {' and '.join(f'self.{f} == other.{f}' for f in compared) or True}"
        parts.append(f"def {name}(self, other):\n    if {stranger}:\n        return NotImplemented\n    return {compare}")
    return "\n\n\n".join(parts) + "\n"


def is_hashed(field: Record) -> bool:
    """Whether the field takes part in the hash that a dataclass makes."""
    own = field.get("hash")
    return bool(field.get("compare", True) if own is None else own)


def _tuple(of: str, names: list[str]) -> str:
    return f"({''.join(f'{of}.{name}, ' for name in names)})"
