"""Python values in the JSON forms of docs/signature.md, by what each value is, without the compiler.

The schema is asked only for the fields of an object, which a value does not tell.
"""

from __future__ import annotations

import base64
import enum
import json
from collections.abc import Mapping


class FormError(Exception):
    """A value that has no JSON form, in one sentence."""


def to_json(value: object, schema: dict, definitions: Mapping[str, dict]) -> object:
    """Raises FormError."""
    schema = definitions[schema["name"]] if schema.get("kind") == "ref" else schema
    if schema.get("kind") in ("optional", "union"):
        options = [schema["item"]] if schema["kind"] == "optional" else schema["options"]
        schema = _option(value, options, definitions)
    if isinstance(value, enum.Enum):
        return to_json(value.value, {}, definitions)
    if schema.get("kind") == "object":
        return {
            field["name"]: to_json(_field(value, field["name"]), field["type"], definitions)
            for field in schema["fields"]
        }
    return _plain(value, schema, definitions)


def _plain(value: object, schema: dict, definitions: Mapping[str, dict]) -> object:
    if value is None or isinstance(value, (bool, int, float, str)):
        return _builtin(value)
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, (list, tuple)):
        return [to_json(item, each, definitions) for item, each in zip(value, _items(schema, len(value)))]
    if isinstance(value, (set, frozenset)):
        return sorted_items([to_json(item, _items(schema, 1)[0], definitions) for item in value])
    if isinstance(value, dict):
        inner = schema.get("values", {})
        return {
            _key(key, schema, definitions): to_json(item, inner, definitions) for key, item in value.items()
        }
    if hasattr(value, "tolist"):  # of numpy: arrays and scalars
        return value.tolist()
    raise FormError(f"a value of type {type(value).__name__} has no JSON form")


def _builtin(value: object) -> object:
    """Subclasses (numpy.float64, IntEnum's ints) as what they are derived from."""
    for kind in (bool, int, float, str):
        if isinstance(value, kind):
            return kind(value)
    return value


def _items(schema: dict, count: int) -> list[dict]:
    items = schema.get("items", {})
    return items + [{}] * (count - len(items)) if isinstance(items, list) else [items] * count


def sorted_items(items: list) -> list:
    """A set's order in JSON: that of the values, or of their texts where they have none."""
    try:
        return sorted(items)
    except TypeError:
        return sorted(items, key=json.dumps)


def _key(key: object, schema: dict, definitions: Mapping[str, dict]) -> str:
    form = to_json(key, schema.get("keys", {}), definitions)
    return form if isinstance(form, str) else json.dumps(form)


def _field(value: object, name: str) -> object:
    return value[name] if isinstance(value, dict) else getattr(value, name)


def _option(value: object, options: list[dict], definitions: Mapping[str, dict]) -> dict:
    """The option that describes an object, by its class; others describe themselves."""
    for option in options:
        option = definitions[option["name"]] if option.get("kind") == "ref" else option
        if option.get("name", option.get("kind")) == type(value).__name__:
            return option
    containers = {
        "list": list,
        "dict": dict,
        "tuple": tuple,
        "tuple_of": tuple,
        "set": set,
        "frozenset": frozenset,
    }
    for option in options:
        if option.get("kind") in containers and isinstance(value, containers[option["kind"]]):
            return option
    return next((option for option in options if len(options) == 1), {})
