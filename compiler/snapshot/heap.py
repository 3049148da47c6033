"""Heap constants: the contents of what has an identity, written once and referred to (docs/snapshot.md).

Lists, dicts, sets, arrays and instances of the user's classes; tuples and frozensets are written inline by
the same code.
"""

from __future__ import annotations

import ast
import collections
import enum
import itertools
import types
import typing
from collections.abc import Iterable

from . import arrays
from .names import class_value, is_a, text_of, type_name

if typing.TYPE_CHECKING:
    from .walk import Walk

Record = dict[str, object]

_SEQUENCES = (list, tuple, set, frozenset, collections.deque)
_DICTS = (dict, collections.OrderedDict, collections.defaultdict, collections.Counter, types.MappingProxyType)
_HIDDEN = ("__pydantic_", "__orig_class__")  # attributes that pydantic and typing give objects
_BUILTIN_BASES = (int, float, complex, str, bytes, bytearray, list, dict, set, frozenset, BaseException)


def is_heap_object(walk: Walk, thing: object) -> bool:
    """Whether `heap_value` knows the thing's contents."""
    kind = type(thing)
    return (
        kind in _SEQUENCES
        or kind in _DICTS
        or kind in (bytearray, object, types.SimpleNamespace)
        or kind is itertools.count and _count_record(thing) is not None
        or arrays.is_array(thing)
        or _is_instance(walk, thing)
    )


def _is_instance(walk: Walk, thing: object) -> bool:
    """An instance of a class of the user's that holds nothing but its attributes."""
    kind = type(thing)
    if walk.class_id(kind) is None or issubclass(kind, _BUILTIN_BASES):
        return False
    return not issubclass(kind, tuple) or class_value(kind, "_fields") is not None


def heap_value(walk: Walk, thing: object) -> Record:
    kind = type(thing)
    if kind in (list, tuple):
        return {"kind": kind.__name__, "items": [walk.value(each) for each in thing]}
    if kind in (set, frozenset):
        return {"kind": kind.__name__, "items": [walk.value(each) for each in ordered(thing)]}
    if kind is collections.deque:
        return {"kind": "deque", "items": [walk.value(each) for each in thing], "maxlen": thing.maxlen}
    if kind is bytearray:
        return {**walk.value(bytes(thing)), "kind": "bytearray"}
    if kind is itertools.count:
        return _count_record(thing)
    if kind is object:
        return {"kind": "object"}
    if kind in _DICTS:
        return _dict(walk, thing)
    if arrays.is_array(thing):
        return arrays.array_record(thing, walk.files)
    named = {name: value for name, value in attributes(thing).items() if not name.startswith(_HIDDEN)}
    fields = {name: walk.value(value) for name, value in named.items()}
    of = "types:SimpleNamespace" if kind is types.SimpleNamespace else walk.class_id(kind)  # which compiler/library has
    record = {"kind": "instance", "class": of, "fields": fields}
    return record if list(fields) == sorted(fields) else {**record, "order": list(fields)}


def _count_record(counter: itertools.count) -> Record | None:
    """What it gives next and its step, which only its text tells; None where these are no numbers."""
    try:
        start, step = ast.literal_eval(f"({repr(counter).removeprefix('count(').removesuffix(')')}, 1)")[:2]
    except (ValueError, SyntaxError):
        return None
    form = lambda x: {"kind": "int", "value": str(x)} if type(x) is int else {"kind": "float", "value": float(x).hex()}  # noqa: E731
    return {"kind": "count", "start": form(start), "step": form(step)}


def _dict(walk: Walk, thing: typing.Mapping) -> Record:
    items = [[walk.value(key), walk.value(item)] for key, item in thing.items()]
    record: Record = {"kind": "dict", "class": type(thing).__name__, "items": items}
    if is_a(thing, collections.defaultdict):
        record["default_factory"] = walk.value(thing.default_factory)
    return record


def attributes(thing: object) -> dict[str, object]:
    """What `__slots__` and `__dict__` hold; the fields of a named tuple."""
    found: dict[str, object] = {}
    if is_a(thing, tuple):
        found.update(zip(class_value(type(thing), "_fields", ()), tuple.__iter__(thing)))
    for cls in reversed(type(thing).__mro__):
        for name, slot in cls.__dict__.items():
            if is_a(slot, types.MemberDescriptorType) and name != "__dict__":  # which a SimpleNamespace lists
                try:
                    found[name] = slot.__get__(thing, cls)
                except AttributeError:  # declared but never assigned
                    continue
    try:
        found.update(object.__getattribute__(thing, "__dict__"))
    except AttributeError:  # a class with slots only
        pass
    return found


def ordered(items: Iterable[object]) -> list[object]:
    """A set's elements: in its own order where each run has the same (numbers), else sorted by content."""
    listed = list(items)
    if all(type(each) in (int, bool, float) for each in listed):
        return listed
    return sorted(listed, key=_sort_key)


def _sort_key(thing: object) -> tuple:
    kind = type(thing)
    if is_a(thing, enum.Enum):
        return type_name(kind), repr(thing.name), ()
    if kind is tuple:
        return type_name(kind), "", tuple(map(_sort_key, thing))
    if kind is frozenset:
        return type_name(kind), "", tuple(sorted(map(_sort_key, thing)))
    if kind in (int, float, bool, str, bytes, type(None)):
        return type_name(kind), repr(thing), ()
    name = text_of(thing, "__qualname__")
    parts = tuple(_sort_key(value) for _, value in sorted(attributes(thing).items())) if not name else ()
    return type_name(kind), str(name), parts
