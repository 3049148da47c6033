"""pydantic models: fields with their constraints, and the methods that pydantic calls to check them.

Read from pydantic 2's own records of the class, known by attribute names; pydantic is the user's.
"""

from __future__ import annotations

import dataclasses
import sys
import typing
from collections.abc import Callable, Iterable

from .annotations import stable_repr
from .names import class_value
from .pydantic_refusals import parts_of, plain_type, refusals, single_limits

if typing.TYPE_CHECKING:
    from .walk import Walk

Record = dict[str, object]


def is_pydantic(cls: type) -> bool:
    """A model or a pydantic dataclass."""
    return "__pydantic_fields__" in cls.__dict__ or "__pydantic_validator__" in cls.__dict__


def field_records(walk: Walk, cls: type, namespace: Callable[[str], dict[str, object]]) -> list[Record]:
    """`namespace` gives the names that a field's annotation may use."""
    return [_field(walk, name, info, namespace(name)) for name, info in _infos(cls).items()]


def validator_records(cls: type) -> list[Record]:
    """Validators and serializers: what kind, which method, for which fields; in the order in which they run."""
    decorators = class_value(cls, "__pydantic_decorators__")
    records: list[Record] = []
    for kind in sorted(vars(decorators)) if hasattr(decorators, "__dict__") else _slots(decorators):
        for name, decorator in getattr(decorators, kind).items():
            info = decorator.info
            fields = sorted(getattr(info, "fields", ()))
            records.append(
                {"kind": kind, "method": name, "fields": fields, "mode": getattr(info, "mode", None)}
            )
    return records


def model_options(cls: type) -> Record:
    """What native code must know of the class beside its fields: what it may not do with it, and what errors refer to."""
    pydantic = sys.modules["pydantic"]
    base = set(dir(pydantic.BaseModel)) - set(dir(object))
    return {
        "frozen": bool((class_value(cls, "model_config") or {}).get("frozen")),
        "refusals": refusals(cls),
        "computed": list(class_value(cls, "__pydantic_decorators__").computed_fields) if issubclass(cls, pydantic.BaseModel) else [],
        "inherited": sorted(base),
        "version": ".".join(pydantic.VERSION.split(".")[:2]),
    }


def _infos(cls: type) -> typing.Mapping:
    return class_value(cls, "__pydantic_fields__") or {}


def _slots(decorators: object) -> list[str]:
    return sorted(name for name in getattr(type(decorators), "__slots__", ()) if not name.startswith("_"))


def _field(walk: Walk, name: str, info: typing.Any, namespace: dict[str, object]) -> Record:
    record: Record = {
        "name": name,
        "type": walk.type(info.annotation, namespace),
        "required": info.is_required(),
        "alias": info.alias,
        "constraints": _constraints(walk, single_limits(info)),
        "inside": _inside(walk, plain_type(info.annotation), namespace),
        "metadata": [stable_repr(each) for each in info.metadata],
    }
    if info.default_factory is not None:
        record["default_factory"] = walk.value(info.default_factory)
    elif not info.is_required():
        record["default"] = walk.value(info.default)
    return record


def _inside(walk: Walk, plain: object, namespace: dict[str, object]) -> Record:
    """By the steps to them, the parts of containers that have constraints, or literals: of each its type, its own, and those inside it."""
    return {
        part.step: {
            "type": walk.type(part.annotation, namespace),
            "constraints": _constraints(walk, part.limits),
            "inside": _inside(walk, part.type, namespace),
        }
        for part in parts_of(plain)
    }


def _constraints(walk: Walk, limits: Iterable[object]) -> Record:
    """`ge`, `max_length`, `pattern`, … of annotated_types' dataclasses and pydantic's general metadata."""
    found: dict[str, object] = {}
    for each in limits:
        if dataclasses.is_dataclass(each):
            found |= {field.name: getattr(each, field.name) for field in dataclasses.fields(each)}
        elif hasattr(each, "__dict__"):
            found |= vars(each)
    return {name: walk.value(found[name]) for name in sorted(found) if found[name] is not None}
