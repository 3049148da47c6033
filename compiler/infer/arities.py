"""Calls of builtin functions with arguments that no call of them can have: Python raises before it looks at any."""

from __future__ import annotations

import builtins
import inspect
from collections.abc import Callable

from compiler.infer.frame import Frame
from compiler.infer.values import NOTHING, Library, Value
from compiler.syntax import nodes as n

_CHECKED = (
    "all any callable enumerate filter float frozenset hash int iter len list map next reversed repr round set sorted sum tuple zip"
).split()
_WRITTEN: dict[str, Callable] = {  # of those that do not tell their own
    "filter": lambda function, items, /: None,
    "frozenset": lambda items=(), /: None,
    "int": lambda x=0, /, base=10: None,
    "iter": lambda items, last=None, /: None,
    "map": lambda function, items, /, *more, strict=False: None,
    "next": lambda iterator, default=None, /: None,
    "set": lambda items=(), /: None,
    "zip": lambda *items, strict=False: None,
}


def refuse_misfit(frame: Frame, function: Library, e: n.Call) -> Value | None:
    """What a call that cannot fit the function gives; None of one that may, or is not known."""
    name = function.name.removeprefix("builtins.")
    spread = any(isinstance(a, n.Starred) for a in e.arguments) or any(k.name is None for k in e.keywords)
    if not function.name.startswith("builtins.") or name not in _CHECKED or spread:
        return None
    args, keywords = [object()] * len(e.arguments), {k.name: object() for k in e.keywords}
    try:
        inspect.signature(_WRITTEN.get(name) or getattr(builtins, name)).bind(*args, **keywords)
        if name != "int" or args or not keywords:
            return None
    except TypeError:
        pass
    try:
        getattr(builtins, name)(*args, **keywords)
    except TypeError as error:
        return frame.error("wrong-arguments", f"{name}() is called with the wrong arguments", e.span, str(error),
                           raises=("TypeError", str(error)))  # fmt: skip
    return NOTHING
