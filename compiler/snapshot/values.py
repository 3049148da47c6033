"""Live Python objects as VALUE records (docs/snapshot.md).

`inline_value` writes what is immutable and small where it is mentioned; `heap_value` writes the contents of
what has an identity, once. Containers are matched by exact type: a subclass is an instance of the user's
class, or opaque.
"""

from __future__ import annotations

import base64
import collections
import enum
import functools
import pathlib
import re
import types
import typing
from collections.abc import Iterable

from . import arrays, sessions
from .names import hidden_instance_name, library_name, type_name

if typing.TYPE_CHECKING:
    from .walk import Walk

Record = dict[str, object]

# Longer ones are heap constants, so that a vocabulary that ten functions mention is written once.
_INLINE_ITEMS = 16
_INLINE_LENGTH = 1024

_BUILTIN_CALLABLES = (
    types.BuiltinFunctionType,
    types.MethodDescriptorType,
    types.WrapperDescriptorType,
    types.ClassMethodDescriptorType,
    types.MethodWrapperType,
    types.GetSetDescriptorType,
    types.MemberDescriptorType,
)
_LIBRARY_CALLABLE_TYPES = ("ufunc", "_ArrayFunctionDispatcher", "vectorize", "cython_function_or_method")
_TYPE_FORMS = (
    types.GenericAlias,
    types.UnionType,
    typing.TypeVar,
    typing.NewType,
    type(typing.Optional[int]),
    type(typing.Any),
)
_WHY = {
    "generator": "it is a position in running code",
    "iterator": "it is a position in running code",
    "lock": "locks belong to a running process",
    "file": "open files belong to a running process",
}


def inline_value(walk: Walk, thing: object) -> Record | None:
    """The record of a value without identity; None for what lives on the heap."""
    kind = type(thing)
    if thing is None:
        return {"kind": "none"}
    if kind is bool:
        return {"kind": "bool", "value": thing}
    if kind is int:
        return {"kind": "int", "value": str(thing)}
    if kind is float:
        return {"kind": "float", "value": thing.hex()}
    if kind is complex:
        return {"kind": "complex", "real": thing.real.hex(), "imag": thing.imag.hex()}
    if kind is str:
        return _text(walk, thing) if len(thing) <= _INLINE_LENGTH or walk.tree.root in thing else None
    if kind is bytes:
        return _bytes(walk, thing) if len(thing) <= _INLINE_LENGTH else None
    if kind in (tuple, frozenset):
        return heap_value(walk, thing) if len(thing) <= _INLINE_ITEMS else None
    if kind in (range, slice):
        return {
            "kind": kind.__name__,
            **{part: walk.value(getattr(thing, part)) for part in ("start", "stop", "step")},
        }
    if thing is Ellipsis or thing is NotImplemented:
        return {"kind": "library", "name": f"builtins.{thing!r}"}
    return _named_value(walk, thing, kind) or _library_data(thing, kind, walk)


def _named_value(walk: Walk, thing: object, kind: type) -> Record | None:
    """Modules, functions, classes and everything else that a name in some source stands for."""
    if issubclass(kind, enum.Enum):
        return _member(walk, thing)
    if issubclass(kind, types.ModuleType):
        return {"kind": "module", "name": thing.__name__}
    operation = walk.names.operation(thing)
    if operation is not None:
        return {"kind": "library", "name": operation}
    if kind is types.FunctionType:
        return walk.function(thing)
    if kind is types.MethodType:
        return _bound(walk, thing, thing.__func__)
    if isinstance(thing, _TYPE_FORMS) or kind.__name__ == "TypeAliasType":
        return {"kind": "type", "type": walk.type(thing, {})}
    if isinstance(thing, type):
        found = walk.class_id(thing)
        return {"kind": "class", "id": found} if found else {"kind": "library", "name": library_name(thing)}
    if isinstance(thing, _BUILTIN_CALLABLES):
        return _builtin(walk, thing)
    if kind.__name__ in _LIBRARY_CALLABLE_TYPES:
        return {"kind": "library", "name": library_name(thing)}
    if kind is functools.partial:
        return {
            "kind": "partial",
            "function": walk.value(thing.func),
            "args": [walk.value(each) for each in thing.args],
            "keywords": {name: walk.value(thing.keywords[name]) for name in sorted(thing.keywords)},
        }
    if kind.__name__ == "_lru_cache_wrapper" and kind.__module__ == "functools":
        return walk.cached_function(thing)
    return None


def _library_data(thing: object, kind: type, walk: Walk) -> Record | None:
    """Immutable values of library types."""
    if kind is re.Pattern:
        return {"kind": "pattern", "pattern": walk.value(thing.pattern), "flags": thing.flags}
    if issubclass(kind, pathlib.PurePath):
        if walk.tree.root in str(thing):
            return _build_path(kind)
        return {"kind": "path", "class": kind.__name__, "value": str(thing)}
    if arrays.is_dtype(thing):
        return {"kind": "dtype", "name": thing.name}
    if arrays.is_scalar(thing):
        return arrays.scalar_record(thing) or opaque(
            thing, f"numpy.{thing.dtype.name} has no form of its own yet"
        )
    if arrays.is_array(thing) or sessions.is_session(thing) or kind in _CONTAINERS or walk.class_id(kind):
        return None
    return None if kind in (types.SimpleNamespace,) else opaque(thing)


def _text(walk: Walk, text: str) -> Record:
    return _build_path(str) if walk.tree.root in text else {"kind": "str", "value": text}


def _build_path(kind: type) -> Record:
    why = "it names a place in the build, which does not exist where the predictor runs"
    return {"kind": "opaque", "type": type_name(kind), "why": why}


def _bytes(walk: Walk, content: bytes) -> Record:
    return {"kind": "bytes", "value": base64.b64encode(content).decode("ascii")}


def _member(walk: Walk, member: enum.Enum) -> Record:
    kind = type(member)
    found = walk.class_id(kind) or f"{kind.__module__}:{kind.__qualname__}"
    return {"kind": "enum_member", "class": found, "name": member.name, "value": walk.value(member.value)}


def _bound(walk: Walk, method: object, function: object) -> Record:
    name = getattr(function, "__name__", "")
    hidden = hidden_instance_name(method, name)
    if hidden and walk.class_id(type(method.__self__)) is None and not isinstance(method.__self__, type):
        return {"kind": "library", "name": hidden}
    return {"kind": "bound_method", "function": walk.value(function), "self": walk.value(method.__self__)}


def _builtin(walk: Walk, function: object) -> Record:
    """`len`, `math.sqrt`, `str.upper`, `[].append`, `dict.fromkeys`."""
    owner = getattr(function, "__self__", None)
    if owner is None or isinstance(owner, (types.ModuleType, type)):
        return {"kind": "library", "name": library_name(function)}
    hidden = hidden_instance_name(function, function.__name__)
    if hidden:
        return {"kind": "library", "name": hidden}
    name = f"{type_name(type(owner))}.{function.__name__}"
    return {"kind": "bound_method", "function": {"kind": "library", "name": name}, "self": walk.value(owner)}


def opaque(thing: object, why: str | None = None) -> Record:
    name = type_name(type(thing))
    if why is None:
        lowered = name.lower()
        if isinstance(thing, collections.abc.Iterator):
            lowered += " iterator"
        if hasattr(thing, "fileno"):
            lowered += " file"
        why = next(
            (text for word, text in _WHY.items() if word in lowered), "objects of this type cannot be frozen"
        )
    return {"kind": "opaque", "type": name, "why": why}


_CONTAINERS = (
    list,
    dict,
    set,
    collections.deque,
    bytearray,
    collections.OrderedDict,
    collections.defaultdict,
    collections.Counter,
    types.MappingProxyType,
    str,
    bytes,
    tuple,
    frozenset,
)


def heap_value(walk: Walk, thing: object) -> Record:
    """The contents of a heap constant."""
    kind = type(thing)
    if kind is str:
        return _text(walk, thing)
    if kind in (bytes, bytearray):
        return (
            {"kind": kind.__name__, **walk.files.data(bytes(thing))}
            if len(thing) > arrays.INLINE_BYTES
            else {**_bytes(walk, bytes(thing)), "kind": kind.__name__}
        )
    if kind in (list, tuple):
        return {"kind": kind.__name__, "items": [walk.value(each) for each in thing]}
    if kind in (set, frozenset):
        return {"kind": kind.__name__, "items": [walk.value(each) for each in ordered(thing)]}
    if kind is collections.deque:
        return {"kind": "deque", "items": [walk.value(each) for each in thing], "maxlen": thing.maxlen}
    if kind in _CONTAINERS:
        record = _dict(walk, kind.__name__, thing)
        return (
            record | {"default_factory": walk.value(thing.default_factory)}
            if kind is collections.defaultdict
            else record
        )
    if arrays.is_array(thing):
        found = arrays.array_record(thing, walk.files)
        return found or opaque(thing, f"numpy arrays of dtype {thing.dtype} have no form of their own yet")
    if sessions.is_session(thing):
        return walk.models.session(thing) or opaque(
            thing, "the session does not tell which model it was made from"
        )
    return _instance(walk, thing, kind)


def _dict(walk: Walk, name: str, items: typing.Mapping) -> Record:
    return {
        "kind": "dict",
        "class": name,
        "items": [[walk.value(key), walk.value(item)] for key, item in items.items()],
    }


def _instance(walk: Walk, thing: object, kind: type) -> Record:
    fields = {name: walk.value(value) for name, value in attributes(thing).items()}
    record: Record = {
        "kind": "instance",
        "class": walk.class_id(kind) or f"{kind.__module__}:{kind.__qualname__}",
        "fields": fields,
    }
    content = _content(thing)
    if content is not None:
        record["content"] = walk.value(content)
    return record


def attributes(thing: object) -> dict[str, object]:
    """What `__dict__` and `__slots__` hold; the fields of a named tuple."""
    found: dict[str, object] = {}
    if isinstance(thing, tuple) and hasattr(type(thing), "_fields"):
        found.update(zip(type(thing)._fields, thing))
    for cls in reversed(type(thing).__mro__):
        slots = cls.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            name = (
                f"_{cls.__name__.lstrip('_')}{name}"
                if name.startswith("__") and not name.endswith("__")
                else name
            )
            slot = cls.__dict__.get(name)
            if isinstance(slot, types.MemberDescriptorType):
                try:
                    found[name] = slot.__get__(thing, cls)
                except AttributeError:  # declared but never assigned
                    continue
    found.update(getattr(thing, "__dict__", {}))
    return found


def _content(thing: object) -> object:
    """What an instance of a subclass of a built-in type holds beside its attributes."""
    if isinstance(thing, BaseException):
        return thing.args
    if isinstance(thing, tuple):
        return None if hasattr(type(thing), "_fields") else tuple.__getitem__(thing, slice(None))
    if isinstance(thing, dict):
        return {key: dict.__getitem__(thing, key) for key in dict.__iter__(thing)}
    for base, read in ((list, list), (set, set), (frozenset, frozenset), (bool, bool)):
        if isinstance(thing, base):
            return read(base.__iter__(thing))
    for base, plain in ((int, int.__int__), (float, float.__float__), (str, str.__str__)):
        if isinstance(thing, base):
            return plain(thing)
    return None


def ordered(items: Iterable[object]) -> list[object]:
    """A set's elements: in its own order where each run has the same (numbers), else sorted by content."""
    listed = list(items)
    if all(type(each) in (int, bool, float) for each in listed):
        return listed
    return sorted(listed, key=_sort_key)


def _sort_key(thing: object) -> tuple:
    kind = type(thing)
    if isinstance(thing, enum.Enum):
        return type_name(kind), repr(thing.name), ()
    if isinstance(thing, tuple):
        return type_name(kind), "", tuple(map(_sort_key, thing))
    if isinstance(thing, frozenset):
        return type_name(kind), "", tuple(sorted(map(_sort_key, thing)))
    if kind in (int, float, bool, str, bytes, type(None)):
        return type_name(kind), repr(thing), ()
    name = getattr(thing, "__qualname__", "")
    parts = tuple(_sort_key(value) for _, value in sorted(attributes(thing).items())) if not name else ()
    return type_name(kind), str(name), parts
