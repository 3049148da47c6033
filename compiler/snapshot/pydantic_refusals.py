"""What a pydantic model asks for that native code does not do: nothing of it may be left out silently.

Models are known by what they may have, so that whatever else pydantic can do counts as a reason too.
"""

from __future__ import annotations

import dataclasses
import enum
import inspect
import sys
import types
import typing
from collections.abc import Iterable, Iterator

from .names import is_a

_SCALARS = (bool, int, float, str, bytes, type(None))
_CONTAINERS = (list, dict, set, frozenset, tuple)
_NUMBER_LIMITS = ("Gt", "Ge", "Lt", "Le", "MultipleOf")
_LENGTH_LIMITS = ("MinLen", "MaxLen")
_HARMLESS_CONFIG = ("frozen", "json_schema_extra", "protected_namespaces", "use_attribute_docstrings", "from_attributes")
_DOCUMENTATION = ("description", "title", "examples")
_PLAIN_FIELD = ("alias", "validation_alias", "serialization_alias", "exclude", "exclude_if", "discriminator", "frozen",
                "validate_default", "init", "init_var", "deprecated")  # fmt: skip
_OWN_METHODS = ("__repr__", "__str__", "__eq__", "__hash__", "__doc__", "__module__")  # that a model may define itself


def refusals(cls: type) -> list[str]:
    """Why objects of the model are not made by native code; empty for a model that it knows whole."""
    return [*_of_class(cls), *(f"{why} of the field '{name}'" for name, info in _fields(cls) for why in _of_field(info))]


def _fields(cls: typing.Any) -> list[tuple[str, typing.Any]]:
    return list((cls.__dict__.get("__pydantic_fields__") or {}).items())


def _of_class(cls: typing.Any) -> Iterator[str]:
    base = sys.modules["pydantic"].BaseModel
    if not issubclass(cls, base):
        yield "pydantic's own dataclasses"
        return
    decorators = cls.__pydantic_decorators__
    for kind in ("validators", "root_validators", "field_serializers", "model_serializers"):
        yield from (f"its {kind[:-1]} '{name}'" for name in sorted(getattr(decorators, kind, {})))
    for name, decorator in sorted(decorators.model_validators.items()):
        if decorator.info.mode != "after" or len(inspect.signature(decorator.func).parameters) != 1:
            yield f"its model_validator '{name}', which is more than a method that runs after the others"
    for name, decorator in sorted(decorators.computed_fields.items()):
        if not is_a(decorator.info.wrapped_property, property) or decorator.info.alias is not None or not decorator.info.repr:
            yield f"its computed_field '{name}', which is more than a property"
    for name, decorator in sorted(decorators.field_validators.items()):
        yield from (f"its field_validator '{name}', {why}" for why in _of_validator(cls, decorator))
    for name, value in sorted(cls.model_config.items()):
        if name not in _HARMLESS_CONFIG and (name, value) not in (("extra", "ignore"), ("extra", "forbid")):
            yield f"the {name!r} of its model_config"
    if cls.__private_attributes__:
        yield "its private attributes"
    if cls.__pydantic_root_model__ or any(cls.__pydantic_generic_metadata__.values()):
        yield "root models and generic ones"
    known = {base, *base.__mro__}
    for each in cls.__mro__:
        if each not in known and not issubclass(each, base):
            yield f"its base class {each.__name__}"
        elif each not in known:
            yield from (f"its own {name}" for name, value in sorted(vars(each).items()) if _is_override(base, each, name, value))


def _of_validator(cls: typing.Any, decorator: typing.Any) -> Iterator[str]:
    if decorator.info.mode != "after":
        yield f"whose mode is {decorator.info.mode!r}"
    elif "*" in decorator.info.fields:
        yield "which is for all fields"
    elif len(inspect.signature(decorator.func).parameters) != 1:
        yield "which asks for more than the value"
    elif cls.model_config.get("frozen"):
        yield "in a frozen model"
    else:
        for name in decorator.info.fields:
            info = cls.__pydantic_fields__.get(name)
            if info is not None and not info.is_required() and not _keeps_default(decorator.func, info):
                yield f"of the field '{name}', whose default it need not let pass as it is"


def _keeps_default(validator: typing.Callable, info: typing.Any) -> bool:
    """Whether a default comes out as it went in: pydantic does not show it to validators, native code does."""
    if info.default_factory is not None and getattr(info, "default_factory_takes_validated_data", False):
        return False
    try:
        default, shown = (info.default,) * 2 if info.default_factory is None else (info.default_factory(), info.default_factory())
        found = validator(default)
    except Exception:
        return False
    return type(found) is type(shown) and repr(found) == repr(shown)


def _is_override(base: type, cls: type, name: str, value: object) -> bool:
    """Whether the class's body replaces something that pydantic or Python call."""
    function = getattr(value, "__func__", value)
    written = is_a(function, types.FunctionType) and function.__module__ == cls.__module__ or is_a(value, property)
    hook = hasattr(base, name) or name in ("__post_init__", "__getattr__", "__setattr__", "__delattr__")
    return written and hook and name not in _OWN_METHODS


def _of_field(info: typing.Any) -> Iterator[str]:
    for name in _PLAIN_FIELD:
        if getattr(info, name, None) not in (None, False):
            yield f"the {name}"
    if info.repr is not True:
        yield "the repr"
    plain = plain_type(info.annotation)
    limits, parts = list(single_limits(info)), list(_all_parts(plain))
    why = [*_of_type(plain, info.annotation, limits), *(w for part in parts for w in _of_type(part.type, part.type, part.limits, inside=True))]
    yield from why
    limited = bool(limits) or any(part.limits or typing.get_origin(part.type) is typing.Literal for part in parts)
    if not why and not _has_good_default(info, limited or typing.get_origin(plain) is typing.Literal):
        yield "a default that need not be of its type or within its constraints"


def _of_type(plain: object, annotation: object, limits: list[object], inside: bool = False) -> Iterator[str]:
    """`plain` is the type without its constraints; `inside`: it is that of items."""
    unknown = [each for each in limits if pattern_of(each) is None and (type(each).__module__ != "annotated_types"
               or type(each).__name__ not in _NUMBER_LIMITS + _LENGTH_LIMITS)]  # fmt: skip
    yield from (f"the constraint {_shown(each)}" for each in unknown)
    if typing.get_origin(plain) is typing.Literal:
        if not _is_known(plain) or limits:
            yield "the literals, which are not all int or all str,"
    elif not _is_known(plain):
        yield f"the type {_text(annotation)}"
    elif not unknown and not all(_suits(plain, each) for each in limits):
        yield "a constraint that is not one of its type"
    elif inside and limits and list(parts_of(plain)):
        yield "constraints of containers in one another"


@dataclasses.dataclass
class Part:
    """What containers of a type have in them: `step` says how it is reached, "item", "key", "value" or the place in a tuple."""

    step: str
    annotation: object
    type: object  # without None and its constraints
    limits: list[object]


def parts_of(plain: object) -> Iterator[Part]:
    """The parts of a list, tuple or dict that have constraints, or parts of their own that do."""
    origin, args = typing.get_origin(plain), typing.get_args(plain)
    steps = {list: ("item",), dict: ("key", "value")}.get(origin, ())
    if origin is tuple:
        steps, args = (("item",), args[:1]) if Ellipsis in args else (tuple(map(str, range(len(args)))), args)
    for step, each in zip(steps, args):
        inner, limits = _without_metadata(each)
        if _without_none(inner) is not inner:
            inner, more = _without_metadata(_without_none(inner))
            limits = [*limits, *more]
        part = Part(step, each, inner, list(_one_by_one(limits)))
        if part.limits or typing.get_origin(inner) is typing.Literal or list(parts_of(inner)):
            yield part


def _all_parts(plain: object) -> Iterator[Part]:
    for part in parts_of(plain):
        yield part
        yield from _all_parts(part.type)


def single_limits(info: typing.Any) -> Iterator[object]:
    """The constraints of a field one by one: `Interval`, `Len` and `StringConstraints` are several. Those of X in Optional[X] are its own."""
    inner = _without_none(info.annotation)
    yield from _one_by_one([*info.metadata, *(_without_metadata(inner)[1] if inner is not info.annotation else ())])


def _one_by_one(limits: Iterable[object]) -> Iterator[object]:
    for each in limits:
        if any((cls.__module__, cls.__qualname__) == ("annotated_types", "GroupedMetadata") for cls in type(each).__mro__):
            yield from (limit for limit in typing.cast(Iterable[object], each) if not is_a(limit, str))
        elif each is not None and not is_a(each, str):
            yield each


def plain_type(annotation: object) -> object:
    """The type of a field without None and its constraints."""
    return _without_metadata(_without_none(annotation))[0]


def _without_metadata(annotation: object) -> tuple[object, list[object]]:
    """X of Annotated[X, …], and what else stands there; of pydantic's Field() the constraints, where it gives nothing else."""
    if typing.get_origin(annotation) is not typing.Annotated:
        return annotation, []
    plain, *given = typing.get_args(annotation)
    fields = sys.modules["pydantic"].fields.FieldInfo
    limits: list[object] = []
    for each in given:
        limits += each.metadata if is_a(each, fields) and set(each._attributes_set) <= {"annotation", *_DOCUMENTATION} else [each]
    return plain, limits


def pattern_of(limit: object) -> str | None:
    """Of a constraint that is a pattern and nothing else."""
    given = {name: value for name, value in getattr(limit, "__dict__", {}).items() if value is not None}
    return given["pattern"] if list(given) == ["pattern"] and is_a(given["pattern"], str) else None


def _shown(limit: object) -> str:
    given = {name: value for name, value in getattr(limit, "__dict__", {}).items() if value is not None}
    simple = [f"{name}={value!r}" for name, value in sorted(given.items()) if is_a(value, (bool, int, float, str))]
    return ", ".join(simple) or type(limit).__name__


def _text(annotation: object) -> str:
    return annotation.__name__ if is_a(annotation, type) and not typing.get_args(annotation) else str(annotation)


def _without_none(annotation: object) -> object:
    """X of Optional[X]."""
    args = typing.get_args(annotation)
    if typing.get_origin(annotation) in (typing.Union, types.UnionType) and len(args) == 2 and type(None) in args:
        return args[0] if args[1] is type(None) else args[1]
    return annotation


def _is_known(annotation: object) -> bool:
    """Whether values of the type are taken as they are, containers copied."""
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return all(each in _SCALARS for each in args) or _without_none(annotation) is not annotation and _is_known(plain_type(annotation))
    if origin in _CONTAINERS:
        if origin in (set, frozenset) and list(parts_of(tuple[(*args, ...)])):  # which have no order in which errors could be told
            return False
        return bool(args) and all(each is Ellipsis or _is_known(_without_metadata(each)[0]) for each in args)
    if origin is typing.Literal:
        return {type(value) for value in args} in ({int}, {str})
    if not is_a(annotation, type):
        return False
    return annotation in _SCALARS or issubclass(annotation, (enum.Enum, sys.modules["pydantic"].BaseModel))


def _suits(annotation: object, limit: object) -> bool:
    if pattern_of(limit) is not None:
        return annotation is str
    bound = next(iter(vars(limit).values())) if hasattr(limit, "__dict__") else getattr(limit, limit.__slots__[0])
    if type(limit).__name__ in _NUMBER_LIMITS:
        if annotation is int:
            return type(bound) is int and (type(limit).__name__ != "MultipleOf" or bound > 0)
        is_plain = type(bound) in (int, float) and abs(bound) < 2**53 and "e" not in repr(bound)
        return annotation is float and is_plain and (type(limit).__name__ != "MultipleOf" or bound > 0)
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    return annotation in (str, bytes) or origin in (list, dict, set, frozenset) or origin is tuple and Ellipsis in args


def _has_good_default(info: typing.Any, limited: bool) -> bool:
    """Whether a default, which pydantic does not look at, would pass: the check of the finished object sees it."""
    if info.is_required():
        return True
    if info.default_factory is None:
        return _passes(info, info.default)
    if getattr(info, "default_factory_takes_validated_data", False):
        return False
    if info.default_factory in (list, dict, set, frozenset, tuple):
        return _passes(info, info.default_factory())
    return not limited


def _passes(info: typing.Any, value: object) -> bool:
    pydantic = sys.modules["pydantic"]
    annotation = typing.Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    try:
        found = pydantic.TypeAdapter(annotation).validate_python(value, strict=True)
    except Exception:
        return False
    return type(found) is type(value) and repr(found) == repr(value)
