"""The record of one class of the user's: its kind, fields, members, methods and class attributes.

Read from the live class, after decorators and metaclasses have done their work; methods that they generated
(a dataclass's `__init__`) have no source and are left to the compiler, which knows each kind.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import dataclasses
import enum
import functools
import inspect
import sys
import types
import typing
from collections.abc import Mapping

from .annotations import annotations_of
from .enums import enum_kind, flag_record, member_records
from .functions import function_kind
from .names import class_value, is_a
from .pydantic_models import field_records, is_pydantic, model_options, validator_records
from .source import Definition

if typing.TYPE_CHECKING:
    from .walk import Walk

Record = dict[str, object]

_KNOWN_METACLASSES = ("builtins", "abc", "enum", "typing", "pydantic._internal._model_construction")
# What a metaclass does while the class is made, which has been done, and what the body of any class leaves.
_DONE_BY_METACLASSES = ("__new__", "__init__", "__prepare__")
_OF_ANY_BODY = (
    "__module__", "__qualname__", "__doc__", "__dict__", "__weakref__", "__annotations__", "__annotate_func__", "__annotations_cache__",
    "__static_attributes__", "__firstlineno__", "__parameters__", "__orig_bases__", "__type_params__",
)  # fmt: skip
_MACHINERY = ("_abc_impl", "_is_protocol", "_is_runtime_protocol", "_fields", "_field_defaults")


_WITH_METHODS = ("Mapping", "MutableMapping", "Sequence", "MutableSequence", "Set", "MutableSet", "Iterator")


def _identity_among_bases(walk: Walk, base: type, cls: type, kind: str) -> str | None:
    """dict and list are among the bases of what is a kind of them alone: not of a TypedDict, or what is derived from Counter."""
    if base.__module__ == "collections.abc" and base.__name__ in _WITH_METHODS and kind == "class":
        return f"collections.abc:{base.__name__}"
    if base is contextlib.AbstractContextManager:
        return "contextlib:AbstractContextManager"
    if base in (dict, list) and kind == "class":
        others = [b for b in cls.__mro__ if b is not base and issubclass(b, base)]
        if any(walk.class_id(other) is None for other in others):
            return None
        return f"builtins:{base.__name__}"
    return walk.class_id(base)


def class_record(walk: Walk, cls: type, found: Definition | None, source: str | None) -> Record:
    kind = class_kind(cls)
    record: Record = {
        "name": cls.__name__,
        "qualname": cls.__qualname__,
        "module": cls.__module__,
        "source": source,
        "line": found.node.lineno if found else None,
        "kind": kind,
        "bases": [
            walk.class_id(base) or f"{base.__module__}:{base.__qualname__}"
            for base in cls.__bases__
            if base is not object
        ],
        "mro": [found for base in cls.__mro__ if (found := _identity_among_bases(walk, base, cls, kind)) is not None],
        "abstract": sorted(class_value(cls, "__abstractmethods__", ())),
        "type_parameters": [
            f"{each.__module__}:{each.__name__}" for each in class_value(cls, "__parameters__", ())
        ],
        "doc": ast.get_docstring(found.node) if found else None,
        "hashable": cls.__hash__ is not None,
        "decorators": len(found.node.decorator_list) if found else 0,
        "fields": _fields(walk, cls, kind),
        "members": member_records(walk, cls) if issubclass(cls, enum.Enum) else [],
        "methods": {},
        "properties": {},
        "class_attributes": {},
    }
    if is_a(cls.__doc__, (str, types.NoneType)) and cls.__doc__ != record["doc"]:
        record["raw_doc"] = cls.__doc__
    if cls.__dictoffset__ == 0 and kind in ("class", "dataclass") and not issubclass(cls, (dict, list)):
        record["slots"] = sorted({name for base in cls.__mro__ for name, raw in vars(base).items() if is_a(raw, types.MemberDescriptorType)})
    record |= _options(cls, kind)
    if type(cls) is not type:
        record["metaclass"] = type(cls).__qualname__
    if names := _metaclass_names(cls):
        record["metaclass_names"] = names
    taken = {field["name"] for field in record["fields"]} | {member["name"] for member in record["members"]}
    for name in sorted(cls.__dict__):
        raw = cls.__dict__[name]
        if name not in taken or is_a(raw, property):
            _attribute(walk, cls, kind, name, raw, record)
        elif kind == "dataclass" and not _is_slot(walk, raw):  # a field's default that stands in this class's own body
            record["class_attributes"][name] = walk.value(raw)
    if kind == "dataclass" and not _matches_fields(cls, record["fields"]):
        record["class_attributes"]["__match_args__"] = walk.value(tuple(getattr(cls, "__match_args__", ())))
    return record


def _matches_fields(cls: type, fields: list[Record]) -> bool:
    """Whether class patterns take the dataclass's fields by position, as they do where nobody says otherwise."""
    by_position = [field["name"] for field in fields if field["init"] and not field["kw_only"]]
    written = any("__match_args__" in vars(base) and "__dataclass_fields__" not in vars(base) for base in cls.__mro__)
    return not written and by_position == list(getattr(cls, "__match_args__", ()))


def _metaclass_names(cls: type) -> list[str]:
    """What the class has, and answers to, by its metaclass alone."""
    own = [base for base in type(cls).__mro__ if base.__module__ not in _KNOWN_METACLASSES]
    return sorted({name for base in own for name in vars(base)} - {*_DONE_BY_METACLASSES, *_OF_ANY_BODY})


_SPECIAL_METHODS = {
    name for cls in (bytes, float, int, list, set, type, type(iter(()))) for name in dir(cls) if name.startswith("__")
} - {"__annotations__", "__doc__", "__hash__", "__text_signature__"}  # fmt: skip


def class_kind(cls: type) -> str:
    kind = enum_kind(cls)
    if kind is not None:
        return kind
    if is_pydantic(cls):
        return "pydantic"
    if "__dataclass_fields__" in cls.__dict__:
        return "dataclass"
    if issubclass(cls, tuple) and class_value(cls, "_fields") is not None:
        return "namedtuple" if "_fields" in cls.__dict__ else "class"
    if issubclass(cls, dict) and class_value(cls, "__total__") is not None:
        return "typeddict"
    if issubclass(cls, BaseException):
        return "exception"
    return "protocol" if cls.__dict__.get("_is_protocol") else "class"


def namespace_of(cls: type) -> dict[str, object]:
    """Where the annotations in a class body are evaluated."""
    module = vars(sys.modules.get(cls.__module__, builtins))
    parameters = {each.__name__: each for each in class_value(cls, "__type_params__", ())}
    return {**vars(builtins), **module, **parameters, **vars(cls), cls.__name__: cls}


def _options(cls: type, kind: str) -> Record:
    if kind == "pydantic":
        return {"validators": validator_records(cls), **model_options(cls)}
    if kind in ("flag", "int_flag"):
        return flag_record(cls)
    if kind == "protocol":
        return {"protocol": _protocol(cls)}
    if kind != "dataclass":
        return {}
    parameters = cls.__dataclass_params__
    names = ("frozen", "order", "eq", "unsafe_hash", "init", "repr")
    return {name: bool(getattr(parameters, name)) for name in names}


def _protocol(cls: type) -> Record:
    """What isinstance() asks for: the names that an object must have, or that it must not be asked."""
    members_of = getattr(typing, "get_protocol_members", None) or typing._get_protocol_attrs  # public since 3.13
    members = sorted(members_of(cls))
    methods = [name for name in members if callable(getattr(cls, name, None))]
    return {"members": members, "methods": methods, "runtime": bool(class_value(cls, "_is_runtime_protocol", False))}


def _fields(walk: Walk, cls: type, kind: str) -> list[Record]:
    if kind == "dataclass":
        return _dataclass_fields(walk, cls)
    if kind == "pydantic":
        return field_records(walk, cls, lambda name: namespace_of(_owner(cls, name)))
    if kind == "namedtuple":
        hints, defaults = annotations_of(cls), cls._field_defaults
        return [_field(walk, cls, name, hints.get(name, typing.Any), defaults) for name in cls._fields]
    if kind == "typeddict":
        required = cls.__required_keys__
        owners = _annotated(cls)
        return [
            _field(walk, owners[name][0], name, owners[name][1], {}) | {"required": name in required}
            for name in owners
        ]
    if issubclass(cls, enum.Enum):
        return []
    hints = {name: hint for name, hint in annotations_of(cls).items() if not _is_class_variable(hint)}
    return [_field(walk, cls, name, hint, cls.__dict__) for name, hint in hints.items()]


def _annotated(cls: type) -> dict[str, tuple[type, object]]:
    """Every annotated name of a TypedDict, whose bases are gone from the MRO, and the class it stands in."""
    found: dict[str, tuple[type, object]] = {}
    for base in (*getattr(cls, "__orig_bases__", ()), cls):
        if is_a(base, type) and base is not cls and hasattr(base, "__total__"):
            found |= _annotated(base)
    for name, hint in annotations_of(cls).items():
        found.setdefault(name, (cls, hint))
    return found


def _is_class_variable(hint: object) -> bool:
    if is_a(hint, str):
        return hint.replace("typing.", "").startswith("ClassVar")
    return hint is typing.ClassVar or typing.get_origin(hint) is typing.ClassVar


def _field(walk: Walk, cls: type, name: str, hint: object, defaults: Mapping[str, object]) -> Record:
    record: Record = {"name": name, "type": walk.type(hint, namespace_of(cls))}
    if name in defaults and not is_a(defaults[name], (types.MemberDescriptorType, property)):
        record["default"] = walk.value(defaults[name])
    return record


def _dataclass_fields(walk: Walk, cls: type) -> list[Record]:
    records: list[Record] = []
    for field in cls.__dataclass_fields__.values():
        kind = field._field_type.name
        if kind == "_FIELD_CLASSVAR":
            continue
        namespace = namespace_of(_owner(cls, field.name))
        record: Record = {"name": field.name, "type": walk.type(field.type, namespace)}
        if field.default is not dataclasses.MISSING:
            record["default"] = walk.value(field.default)
        if field.default_factory is not dataclasses.MISSING:
            record["default_factory"] = walk.value(field.default_factory)
        record |= {"init": field.init, "repr": field.repr, "compare": field.compare, "hash": field.hash}
        record |= {"kw_only": bool(field.kw_only), "init_only": kind == "_FIELD_INITVAR"}
        records.append(record)
    return records


def _owner(cls: type, field: str) -> type:
    """The class whose body annotates the field."""
    return next((base for base in cls.__mro__ if field in annotations_of(base)), cls)


def _attribute(walk: Walk, cls: type, kind: str, name: str, raw: object, record: Record) -> None:
    """File one entry of the class's dictionary under methods, properties or class attributes."""
    methods, properties = record["methods"], record["properties"]
    if is_a(raw, (staticmethod, classmethod)):
        _method(walk, name, raw.__func__, methods)
        _note_kind(walk, name, raw, record)
    elif is_a(raw, types.FunctionType) or type(raw).__name__ == "_lru_cache_wrapper":
        _method(walk, name, raw, methods)
    elif is_a(raw, (property, functools.cached_property)) or type(raw).__name__ == "property":
        _property(walk, name, raw, properties)
    elif name == "__match_args__" and kind == "class":  # of a dataclass: see _matches_fields
        record["class_attributes"][name] = walk.value(raw)
    elif raw is None and name in _SPECIAL_METHODS:
        record.setdefault("emptied", []).append(name)
    elif not (
        name.startswith("__") or name in _MACHINERY or _is_slot(walk, raw)
    ):
        hidden = issubclass(cls, enum.Enum) and name.startswith("_") or type(raw).__name__ == "_tuplegetter"
        if not hidden and is_a(raw, functools.singledispatchmethod):
            record["class_attributes"][name] = {**walk.value(raw.dispatcher), "method": True}
        elif not hidden:
            record["class_attributes"][name] = walk.value(raw)


def _is_slot(walk: Walk, raw: object) -> bool:
    """What Python made to hold an attribute of the objects."""
    return inspect.isdatadescriptor(raw) and not is_a(raw, type) and walk.class_id(type(raw)) is None


def _note_kind(walk: Walk, name: str, raw: staticmethod | classmethod, record: Record) -> None:
    """`name = classmethod(function)`: what no decorator of the function says."""
    function, kind = raw.__func__, type(raw).__name__
    if not is_a(function, types.FunctionType) or name not in record["methods"]:
        return
    found = walk.source_of(function.__code__.co_filename).function(function.__code__)
    if found is not None and function_kind(found) != kind:
        record.setdefault("bound_as", {})[name] = kind


def _method(walk: Walk, name: str, function: object, methods: Record) -> None:
    value = walk.value(function)
    if value["kind"] == "function":
        methods[name] = value["id"]
        _mark_cached(walk, value)
    elif value["kind"] == "library" and function.__module__ == "functools":  # those of total_ordering
        methods[name] = f"{function.__module__}:{function.__qualname__}"


def _mark_cached(walk: Walk, value: Record) -> None:
    """A method is called by its function's identity, which then says that its answers are kept."""
    if value.get("cached"):
        walk.mark(value, {"cache": {"maxsize": value["maxsize"], "typed": value.get("typed", False)}})


def _property(walk: Walk, name: str, raw: object, properties: Record) -> None:
    is_cached = is_a(raw, functools.cached_property)
    found: Record = {"cached": is_cached}
    accessors = (("get", raw.func if is_cached else raw.fget), ("set", getattr(raw, "fset", None)), ("delete", getattr(raw, "fdel", None)))
    for role, function in accessors:
        value = walk.value(function) if function is not None else {}
        found[role] = value.get("id")
        _mark_cached(walk, value)
    if found["get"] is not None:
        properties[name] = found


def struct_sequence_class(walk: Walk, thing: tuple) -> Record:
    """The class of a tuple that Python's C code names the fields of: as one made by namedtuple()."""
    kind = type(thing)
    identity, fields = f"{kind.__module__}:{kind.__qualname__}", zip(kind.__match_args__, thing)
    return {
        "name": f"{kind.__module__}.{kind.__qualname__}",
        "qualname": kind.__qualname__,
        "module": kind.__module__,
        "source": None,
        "line": None,
        "kind": "namedtuple",
        "bases": ["builtins:tuple"],
        "mro": [identity],
        "abstract": [],
        "type_parameters": [],
        "doc": None,
        "hashable": True,
        "decorators": 0,
        "fields": [{"name": name, "type": walk.type(type(part), {})} for name, part in fields],
        "members": [],
        "methods": {},
        "properties": {},
        "class_attributes": {},
    }
