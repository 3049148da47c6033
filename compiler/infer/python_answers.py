"""What Python itself says of an operation on these types, found out by doing it with sample values.

An exception that only depends on the types (TypeError, AttributeError) is the same for all values. Values of the user's
classes have no samples: of them is known which methods their classes define.
"""

from __future__ import annotations

import builtins
import operator

from compiler.infer.frame import Frame
from compiler.infer.type_names import python_name, whole_name
from compiler.infer.values import Value
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NEVER,
    NONE,
    RANGE,
    STR,
    ClassType,
    DictType,
    EnumType,
    IteratorType,
    ListType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
)

_SIMPLE = {BOOL: True, INT: 1, FLOAT: 1.5, STR: "a", BYTES: b"a", NONE: None, RANGE: range(1)}
_BUILTIN_TYPES = {t.__name__: t for t in (str, bytes, int, float, bool, list, dict, set, frozenset, tuple, range)}
_ITEMS = {"getslice": "getitem", "setslice": "setitem", "delslice": "delitem"}


class _NoSample(Exception):
    """The type has values that only a program can make."""


def raised_by(frame: Frame, name: str, args: list[Value], keywords: dict[str, Value]) -> tuple[str, str] | None:
    """The exception and message of an operation whatever the values of these types are; None when it may succeed."""
    types = [frame.solver.resolve(a.type, NEVER) for a in args]
    if name in ("operator.getitem", "operator.delitem"):  # what is in it does not matter
        types[0] = type(types[0])(NONE) if isinstance(types[0], (ListType, TupleOfType)) else types[0]
    if any(isinstance(t, (ClassType, EnumType)) for t in types):
        return _of_objects(frame, name, args, types)
    in_place = f"operator.i{name.removeprefix('operator.').rstrip('_')}"
    function = frame.in_place and _function(in_place) or _function(name)
    if function is None:
        return None
    try:
        given = [_sample(t) for t in types]
        named = {k: _sample(frame.solver.resolve(v.type, NEVER)) for k, v in keywords.items()}
    except _NoSample:
        return None
    try:
        function(*given, **named)
    except (TypeError, AttributeError) as error:
        return type(error).__name__, str(error)
    except Exception:
        return None
    return None


def _of_objects(frame: Frame, name: str, args: list[Value], types: list[Type]) -> tuple[str, str] | None:
    """Of operators alone: they are refused only where the classes have no method for them."""
    from compiler.infer.operations import python_error

    if name.startswith("operator.") or name == "builtins.len":
        return python_error(frame, name, args)
    return None


_METHODS_MEANT = {
    "__iter__": "'{}' object is not iterable",
    "__next__": "'{}' object is not an iterator",
    "__len__": "object of type '{}' has no len()",
    "__call__": "'{}' object is not callable",
    "__getitem__": "'{}' object is not subscriptable",
    "__setitem__": "'{}' object does not support item assignment",
    "__delitem__": "'{}' object doesn't support item deletion",
    "__contains__": "argument of type '{}' is not iterable",
    "__enter__": "'{}' object does not support the context manager protocol",
    "__exit__": "'{}' object does not support the context manager protocol (missed __exit__ method)",
    "__abs__": "bad operand type for abs(): '{}'",
    "__reversed__": "'{}' object is not reversible",
}


def missing_method(frame: Frame, type: Type, name: str) -> tuple[str, str]:
    """What using an object of this type in the way that its method `name` is for raises, where it has none."""
    kind = python_name(frame.solver.resolve(type))
    if name in ("__enter__", "__exit__") and frame.program.python_version >= (3, 14):
        return "TypeError", _missing_of_manager(frame, type, whole_name(frame.solver.resolve(type)))
    if name in _METHODS_MEANT:
        return "TypeError", _METHODS_MEANT[name].format(kind)
    return "AttributeError", f"'{kind}' object has no attribute '{name}'"


def _missing_of_manager(frame: Frame, type: Type, kind: str) -> str:
    """In the words of Python 3.14, which looks for __exit__ first and says the class's whole name."""
    leaves = isinstance(type, ClassType) and frame.program.classes.method(type.id, "__exit__") is not None
    return f"'{kind}' object does not support the context manager protocol (missed {'__enter__' if leaves else '__exit__'} method)"


def _function(name: str):
    module, _, operation = name.rpartition(".")
    if module == "operator":
        slices = _ITEMS.get(operation)
        if slices is not None:
            return lambda base, start, stop, step, *value: getattr(operator, slices)(base, slice(start, stop, step), *value)
        return getattr(operator, operation, None)
    if module == "builtins":
        return getattr(builtins, operation, None)
    return getattr(_BUILTIN_TYPES.get(module), operation, None)


def _sample(type: Type) -> object:
    """A value of the type, with one item where it is a container."""
    if type in _SIMPLE:
        return _SIMPLE[type]
    match type:
        case ListType(item=item):
            return _items(item)
        case SetType(item=item, frozen=frozen):
            items = _hashable(_items(item))
            return frozenset(items) if frozen else set(items)
        case TupleOfType(item=item):
            return tuple(_items(item))
        case TupleType(items=items):
            return tuple(map(_sample, items))
        case DictType(key=key, value=value):
            return dict(zip(_hashable(_items(key)), _items(value)))
        case IteratorType(item=item):
            return (x for x in _items(item))
    raise _NoSample


def _hashable(items: list) -> list:
    """Without what the program puts in by the operation that is asked about, and that Python does not take."""
    try:
        hash(tuple(items))
    except TypeError:
        return []
    return items


def _items(type: Type) -> list:
    return [] if type == NEVER else [_sample(type)]
