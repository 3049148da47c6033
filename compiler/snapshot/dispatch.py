"""functools.singledispatch: which function is called for a first argument of which class."""

from __future__ import annotations

import functools
import types
import typing

from .names import is_a

if typing.TYPE_CHECKING:
    from .walk import Walk

Record = dict[str, object]

_WRAPPER = functools.singledispatch(lambda first: None).__code__  # that of all it makes
_CLASSES = (
    bool, bytearray, bytes, dict, float, frozenset, int, list, memoryview, object, range, set, slice, str, tuple, type,
    types.FunctionType, types.NoneType,
)  # fmt: skip


def is_dispatcher(function: object) -> bool:
    return is_a(function, types.FunctionType) and function.__code__ is _WRAPPER


def dispatch_record(walk: Walk, function: types.FunctionType) -> Record:
    """What is called for builtin classes, as this Python finds it out, and what is registered for the user's."""
    registered = {cls: walk.class_id(cls) for cls in function.registry}
    return {
        "kind": "dispatch",
        "name": function.__name__,
        "builtin": {cls.__name__: walk.value(function.dispatch(cls)) for cls in _CLASSES},
        "classes": [[id, walk.value(function.registry[cls])] for cls, id in registered.items() if id is not None],
        "others": any(id is None and cls not in _CLASSES for cls, id in registered.items()),
    }
