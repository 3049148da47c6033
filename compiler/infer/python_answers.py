"""What Python itself says of an operation on these types, found out by doing it with sample values.

An exception that only depends on the types (TypeError, AttributeError) is the same for all values.
"""

from __future__ import annotations

import builtins
import collections
import importlib
import math
import operator
from collections.abc import Callable
from dataclasses import replace

from compiler.infer.frame import Frame
from compiler.infer.samples import NoSample, bare_tuple, is_tuple, sample, stand_in
from compiler.infer.type_names import is_of_library, message_name, python_name, whole_name
from compiler.infer.values import Value
from compiler.library.sources import PREFIX
from compiler.types.types import NEVER, NONE, ClassType, DictType, EnumType, ListType, TupleOfType, Type

_BUILTIN_TYPES = {t.__name__: t for t in (str, bytes, int, float, bool, list, dict, set, frozenset, tuple, range, bytearray, memoryview, collections.deque)}
_OUR_OWN = ("bases",)  # modules of the library that Python has none of
_EMPTIED = (str, bytes, list, dict, set, frozenset, tuple, bytearray, collections.deque)
_ITEMS = {"getslice": "getitem", "setslice": "setitem", "delslice": "delitem"}
# Operators that look at nothing of an object but their own methods.
_PLAIN = {f"operator.{name}" for name in "lt le gt ge add sub truediv floordiv and_ or_ xor lshift rshift matmul neg pos invert".split()}
_ORDERS = {f"operator.{name}" for name in "lt le gt ge".split()}

SUCCEEDS = ("", "")


def class_of(held: Type) -> type | None:
    """Python's own class of values of this type; None where it is the program's, or has no name."""
    if isinstance(held, DictType) and held.behaviour is not None and held.behaviour.class_name != "dict":
        return getattr(collections, held.behaviour.class_name.removeprefix("collections."))
    if isinstance(held, EnumType) or (isinstance(held, ClassType) and not is_of_library(held)):
        return None
    return _BUILTIN_TYPES.get(python_name(held))


def class_with_attributes(held: Type) -> type | None:
    """As class_of, of all classes of Python's library: for what attributes they have."""
    if not is_of_library(held):
        return class_of(held)
    module = held.id.partition(":")[0].removeprefix(PREFIX)
    return None if module in _OUR_OWN else getattr(importlib.import_module(module), python_name(held), None)


def raised_by(
    frame: Frame, name: str, args: list[Value], keywords: dict[str, Value] | None = None, empty: bool = False
) -> tuple[str, str] | None:
    """The exception and message of an operation whatever the values of these types are; None when it may succeed."""
    found = answer(frame, name, args, keywords or {}, empty)
    return None if found == SUCCEEDS else found


def answer(frame: Frame, name: str, args: list[Value], keywords: dict[str, Value], empty: bool = False) -> tuple[str, str] | None:
    """As raised_by; SUCCEEDS when it does for some values, None when nobody knows. `empty`: containers and texts are so."""
    function = _function(name)
    if not callable(function):
        return None
    types = [frame.solver.resolve(a.type, NEVER) for a in args]
    if name in ("operator.getitem", "operator.delitem") and isinstance(types[0], (ListType, TupleOfType)):  # what is in it does not matter
        types[0] = replace(types[0], item=NONE)
    if name == "operator.setitem" and isinstance(types[0], (ListType, DictType)):  # nor what is stored
        types[2] = NONE
    bare = name in _ORDERS and not all(is_tuple(frame, t) for t in types)  # nor what is in a tuple that meets something else
    try:
        given = [bare_tuple(t) if bare and is_tuple(frame, t) else sample(frame, t, name in _PLAIN) for t in types]
        named = {k: sample(frame, frame.solver.resolve(v.type, NEVER)) for k, v in keywords.items()}
        if empty:
            given, named = [_emptied(x) for x in given], {k: _emptied(x) for k, x in named.items()}
    except NoSample:
        return None
    try:
        function(*given, **named)
    except (TypeError, AttributeError) as error:
        return type(error).__name__, str(error)
    except Exception:
        return SUCCEEDS
    return SUCCEEDS


def _emptied(x: object) -> object:
    return type(x)() if isinstance(x, _EMPTIED) else x


_WAYS: dict[str, Callable[[object], object]] = {  # of using an object that its method of this name is for
    "__iter__": iter, "__next__": next, "__len__": len, "__call__": lambda x: x(), "__abs__": abs, "__reversed__": reversed,
    "__getitem__": lambda x: x[0], "__setitem__": lambda x: operator.setitem(x, 0, 0), "__delitem__": lambda x: operator.delitem(x, 0),
    "__contains__": lambda x: 0 in x, "__neg__": operator.neg, "__pos__": operator.pos, "__invert__": operator.invert,
    "__round__": round, "__bytes__": bytes, "__int__": int, "__float__": float,
}  # fmt: skip


def missing_method(frame: Frame, type: Type, name: str) -> tuple[str, str]:
    """What using an object of this type in the way that its method `name` is for raises, where it has none."""
    kind = message_name(frame.solver.resolve(type))
    if name in ("__enter__", "__exit__"):
        return "TypeError", _missing_of_manager(frame, type, name)
    held = frame.solver.resolve(type)
    try:
        if name in _WAYS:
            _WAYS[name](stand_in(frame, held) if isinstance(held, (ClassType, EnumType)) and not is_of_library(held) and kind != "function" else sample(frame, held))
    except NoSample:
        return "TypeError", f"'{kind}' object is not {'callable' if name == '__call__' else 'iterable' if name == '__iter__' else 'subscriptable'}"
    except TypeError as error:
        return "TypeError", str(error)
    except ValueError:  # it may be used so
        pass
    return "AttributeError", f"'{kind}' object has no attribute '{name}'"


def _missing_of_manager(frame: Frame, type: Type, name: str) -> str:
    """Python 3.14 looks for __exit__ first and says the class's whole name."""
    if frame.program.python_version < (3, 14):
        missed = " (missed __exit__ method)" if name == "__exit__" else ""
        return f"'{message_name(frame.solver.resolve(type))}' object does not support the context manager protocol{missed}"
    leaves = isinstance(type, ClassType) and frame.program.classes.method(type.id, "__exit__") is not None
    return f"'{whole_name(frame.solver.resolve(type))}' object does not support the context manager protocol (missed {'__enter__' if leaves else '__exit__'} method)"


def _function(name: str):
    module, _, operation = name.rpartition(".")
    if module == "math":
        return getattr(math, operation, None)
    if module == "operator":
        slices = _ITEMS.get(operation)
        if slices is not None:
            return lambda base, start, stop, step, *value: getattr(operator, slices)(base, slice(start, stop, step), *value)
        return getattr(operator, operation if hasattr(operator, operation) else operation.rstrip("_"), None)
    if module == "builtins":
        return getattr(builtins, operation, None)
    return getattr(_BUILTIN_TYPES.get(module), operation, None)
