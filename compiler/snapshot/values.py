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
import gc
import pathlib
import re
import sys
import types
import typing

from . import arrays, sessions
from .enums import member_name
from .heap import is_heap_object
from .names import class_value, hidden_instance_name, is_a, library_name, type_name

if typing.TYPE_CHECKING:
    from .walk import Walk

Record = dict[str, object]

_COMPARED = type(functools.cmp_to_key(len))
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
    type(typing.Optional[int]),
    type(typing.Any),
)
_GENERIC_ALIAS = type(typing.List[int])
_BARE_ALIAS = type(typing.List)
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
        return _build_path(kind) if walk.tree.root in thing else {"kind": "str", "value": thing}
    if kind is bytes:
        return {"kind": "bytes", "value": base64.b64encode(thing).decode("ascii")}
    if kind in (tuple, frozenset):
        return walk.immutable(thing)
    if kind in (range, slice):
        return {
            "kind": kind.__name__,
            **{part: walk.value(getattr(thing, part)) for part in ("start", "stop", "step")},
        }
    if thing is Ellipsis or thing is NotImplemented:
        return {"kind": "library", "name": f"builtins.{thing!r}"}
    if thing is sys.__stdout__ or thing is sys.__stderr__:
        return {"kind": "library", "name": "sys.stdout" if thing is sys.__stdout__ else "sys.stderr"}
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
    if is_a(thing, typing.NewType):
        return {"kind": "new_type", "type": walk.type(thing, {})}
    if is_a(thing, _GENERIC_ALIAS) and is_a(thing.__origin__, type) and (found := walk.class_id(thing.__origin__)):
        return {"kind": "class", "id": found, "args": [walk.type(each, {}) for each in thing.__args__]}
    if is_a(thing, _BARE_ALIAS):
        return walk.value(thing.__origin__)  # isinstance(x, typing.Sequence) asks for the class
    if is_a(thing, _TYPE_FORMS) or kind.__name__ == "TypeAliasType":
        return {"kind": "type", "type": walk.type(thing, {}), **_members(walk, thing)}
    if is_a(thing, type):
        found = walk.class_id(thing)
        return {"kind": "class", "id": found} if found else {"kind": "library", "name": library_name(thing)}
    if is_a(thing, _BUILTIN_CALLABLES):
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
    if kind is _COMPARED:  # its function is no attribute
        parts = [each for each in gc.get_referents(thing) if each is not kind]
        if len(parts) == 1:  # else it was made of an object
            return {"kind": "partial", "function": {"kind": "library", "name": "functools.cmp_to_key()"}, "args": [walk.value(parts[0])], "keywords": {}}
    if kind.__name__ == "_lru_cache_wrapper" and kind.__module__ == "functools":
        return walk.cached_function(thing)
    return None


def _members(walk: Walk, thing: object) -> Record:
    """The classes that a union of classes is made of, for isinstance()."""
    members = typing.get_args(thing) if typing.get_origin(thing) in (typing.Union, types.UnionType) else ()
    return {"classes": [walk.value(each) for each in members]} if members and all(is_a(each, type) for each in members) else {}


def _library_data(thing: object, kind: type, walk: Walk) -> Record | None:
    """Immutable values of library types."""
    if kind is re.Pattern:
        return {"kind": "pattern", "pattern": walk.value(thing.pattern), "flags": thing.flags}
    if issubclass(kind, pathlib.PurePath):
        if walk.tree.root in str(thing):
            return _build_path(kind)
        return {"kind": "path", "class": kind.__name__, "value": str(thing)}
    if issubclass(kind, tuple) and class_value(kind, "n_sequence_fields") is not None:
        return walk.struct_sequence(thing)
    if arrays.is_dtype(thing):
        return {"kind": "dtype", "name": thing.name}
    if arrays.is_scalar(thing):
        return arrays.scalar_record(thing) or opaque(
            thing, f"numpy.{thing.dtype.name} has no form of its own yet"
        )
    if sessions.is_session(thing):
        return walk.session(thing)
    return None if is_heap_object(walk, thing) else opaque(thing)


def _build_path(kind: type) -> Record:
    why = "it names a place in the build, which does not exist where the predictor runs"
    return {"kind": "opaque", "type": type_name(kind), "why": why}


def _member(walk: Walk, member: enum.Enum) -> Record:
    value, found = walk.value(member.value), walk.class_id(type(member))
    if found is None:
        return {"kind": "library", "name": f"{type_name(type(member))}.{member.name}", "value": value}
    return {"kind": "enum_member", "class": found, "name": member_name(member), "value": value}


def _bound(walk: Walk, method: object, function: object) -> Record:
    name = getattr(function, "__name__", "")
    hidden = hidden_instance_name(method, name)
    if hidden and walk.class_id(type(method.__self__)) is None and not is_a(method.__self__, type):
        return {"kind": "library", "name": hidden}
    return {"kind": "bound_method", "function": walk.value(function), "self": walk.value(method.__self__)}


def _builtin(walk: Walk, function: object) -> Record:
    """`len`, `math.sqrt`, `str.upper`, `[].append`, `dict.fromkeys`."""
    owner = getattr(function, "__self__", None)
    if owner is None or is_a(owner, (types.ModuleType, type)):
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
        if is_a(thing, collections.abc.Iterator):
            lowered += " iterator"
        if class_value(type(thing), "fileno"):
            lowered += " file"
        why = next(
            (text for word, text in _WHY.items() if word in lowered), "objects of this type cannot be frozen"
        )
    return {"kind": "opaque", "type": name, "why": why}
