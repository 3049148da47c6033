"""A case's input as Python values: JSON forms read by the predictor's signature and its annotations.

What a case may write for bytes beyond base64: {text: …}, {base64: …} and {"@file": path}, each with
{repeat: n}.
"""

from __future__ import annotations

import base64
import json
import sys
import types
import typing
from collections.abc import Mapping
from pathlib import Path

from .results import FormError


class ArgumentReader:
    """Reads values for one predictor; files are looked for below `directory`."""

    def __init__(self, definitions: Mapping[str, dict], directory: Path):
        self._definitions = definitions
        self._directory = directory

    def resolve(self, schema: dict) -> dict:
        return self._definitions[schema["name"]] if schema["kind"] == "ref" else schema

    def plain(self, value: object, schema: dict) -> object:
        """The JSON form the runner takes: files and texts that stand for bytes are spelled out."""
        schema = self.resolve(schema)
        kind = schema["kind"]
        if kind == "bytes" and isinstance(value, dict):
            return base64.b64encode(self._bytes(value)).decode("ascii")
        if kind == "array" and isinstance(value, str) and value.startswith("@"):
            return "@" + str(self._file(value[1:]))
        if kind in ("list", "set", "frozenset", "tuple_of") and isinstance(value, list):
            return [self.plain(item, schema["items"]) for item in value]
        if kind == "tuple" and isinstance(value, list):
            return [self.plain(item, each) for item, each in zip(value, schema["items"])]
        if kind == "dict" and isinstance(value, dict):
            return {key: self.plain(item, schema["values"]) for key, item in value.items()}
        if kind == "optional" and value is not None:
            return self.plain(value, schema["item"])
        if kind == "object" and isinstance(value, dict):
            fields = {field["name"]: field["type"] for field in schema["fields"]}
            return {
                key: self.plain(item, fields[key]) if key in fields else item for key, item in value.items()
            }
        return value

    def _bytes(self, value: dict) -> bytes:
        repeat = value.get("repeat", 1)
        if "text" in value:
            return str(value["text"]).encode("utf-8") * repeat
        if "base64" in value:
            return _decode(value["base64"]) * repeat
        if "@file" in value:
            return self._file(value["@file"]).read_bytes() * repeat
        raise FormError(f"bytes are base64, or have one of the keys text, base64 and @file, not {value}")

    def _file(self, name: str) -> Path:
        path = self._directory / name
        if not path.is_file():
            raise FormError(f"there is no file {name} beside the cases: is it in the test's data?")
        return path

    def value(self, form: object, schema: dict, hint: object) -> object:
        """The Python value of a plain form. Raises FormError, or what a class of the user's raises."""
        schema = self.resolve(schema)
        hint = _bare(hint)
        kind = schema["kind"]
        if kind in _SIMPLE:
            made = _simple(form, kind)
            return bytearray(made) if kind == "bytes" and bytearray in _options(hint) else made
        if kind in ("list", "set", "frozenset", "tuple_of", "tuple"):
            return self._sequence(form, schema, hint)
        if kind == "dict":
            return self._dict(form, schema, hint)
        if kind == "optional":
            return None if form is None else self.value(form, schema["item"], _without_none(hint))
        if kind == "union":
            return self._union(form, schema["options"], hint)
        if kind == "literal":
            return form
        if kind in ("array", "scalar"):
            return self._numpy(form, schema)
        if kind == "object":
            return self._object(form, schema, hint)
        if kind == "enum":
            return _class_named(hint, schema["name"])(form)
        raise FormError(f"a parameter of kind {kind} cannot be given in a case")

    def _sequence(self, form: object, schema: dict, hint: object) -> object:
        if not isinstance(form, list):
            raise _expected(schema["kind"], form)
        arguments = typing.get_args(hint)
        if schema["kind"] == "tuple":
            hints = [*arguments, *[None] * len(form)]
            return tuple(self.value(item, each, h) for item, each, h in zip(form, schema["items"], hints))
        inner = arguments[0] if arguments else None
        items = [self.value(item, schema["items"], inner) for item in form]
        return {"list": list, "set": set, "frozenset": frozenset, "tuple_of": tuple}[schema["kind"]](items)

    def _dict(self, form: object, schema: dict, hint: object) -> dict:
        if not isinstance(form, dict):
            raise _expected("dict", form)
        arguments = [*typing.get_args(hint), None, None]
        return {
            self._key(key, schema["keys"], arguments[0]): self.value(item, schema["values"], arguments[1])
            for key, item in form.items()
        }

    def _key(self, key: str, schema: dict, hint: object) -> object:
        kind = self.resolve(schema)["kind"]
        return self.value(key if kind in ("str", "bytes", "literal") else _parse_key(key), schema, hint)

    def _union(self, form: object, options: list[dict], hint: object) -> object:
        for is_exact in (True, False):
            for option in options:
                if _suits(form, self.resolve(option), is_exact):
                    return self.value(form, option, _option_hint(hint, self.resolve(option)))
        raise _expected(" or ".join(self.resolve(option)["kind"] for option in options), form)

    def _numpy(self, form: object, schema: dict) -> object:
        import numpy

        if isinstance(form, str) and form.startswith("@"):
            return numpy.load(form[1:]).astype(schema["dtype"], copy=False)
        if schema["kind"] == "scalar":
            return numpy.dtype(schema["dtype"]).type(form)
        array = numpy.array(form, dtype=schema["dtype"])
        return array.reshape(array.shape + (0,) * (schema["rank"] - array.ndim)) if not array.size else array

    def _object(self, form: object, schema: dict, hint: object) -> object:
        if not isinstance(form, dict):
            raise _expected(schema["name"], form)
        made = _class_named(hint, schema["name"])
        hints = _hints(made)
        fields = {field["name"]: field for field in schema["fields"] if field.get("init", True)}
        unknown = sorted(set(form) - set(fields))
        if unknown:
            raise FormError(f"{schema['name']} has no field {unknown[0]}")
        return made(**{name: self.value(form[name], fields[name]["type"], hints.get(name)) for name in form})


_SIMPLE = {"none": type(None), "bool": bool, "int": int, "float": float, "str": str, "bytes": bytes}


def _simple(form: object, kind: str) -> object:
    if kind == "bytes" and isinstance(form, str):
        return _decode(form)
    if kind == "float" and isinstance(form, (int, float)):
        return float(form)
    if kind == "int" and isinstance(form, bool):
        return int(form)
    if type(form) is not _SIMPLE[kind]:
        raise _expected(kind, form)
    return form


def _decode(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise FormError(f"bytes are base64, which {json.dumps(text, ensure_ascii=False)} is not; a text is written {{text: …}}") from None


def _expected(kind: str, form: object) -> FormError:
    return FormError(f"expected {kind}, got {json.dumps(form, ensure_ascii=False)}")


def _parse_key(key: str) -> object:
    try:
        return json.loads(key)
    except ValueError:
        return key


def _suits(form: object, schema: dict, is_exact: bool) -> bool:
    kind = schema["kind"]
    exact = {
        "none": type(None), "bool": bool, "int": int, "float": float, "str": str, "list": list, "tuple": list,
        "tuple_of": list, "object": dict,
    }  # fmt: skip
    if kind == "tuple" and isinstance(form, list):
        return len(form) == len(schema["items"])
    if kind == "object" and isinstance(form, dict):
        return set(form) <= {field["name"] for field in schema["fields"]}
    if kind == "enum":
        return any(member["value"] == form for member in schema["members"])
    if kind == "literal":
        return form in schema["values"]
    if kind in exact and type(form) is exact[kind]:
        return True
    loose = {
        "float": (int,), "int": (bool,), "bytes": (str,), "set": (list,), "frozenset": (list,),
        "dict": (dict,), "array": (list, str), "scalar": (bool, int, float),
    }  # fmt: skip
    return not is_exact and isinstance(form, loose.get(kind, ()))


def _bare(hint: object) -> object:
    """The hint without Annotated, Final and names of types."""
    while typing.get_origin(hint) in (typing.Annotated, typing.Final, typing.ClassVar):
        hint = typing.get_args(hint)[0]
    return getattr(hint, "__value__", hint)


def _options(hint: object) -> list[object]:
    hint = _bare(hint)
    if typing.get_origin(hint) in (typing.Union, getattr(types, "UnionType", None)):
        return [each for option in typing.get_args(hint) for each in _options(option)]
    return [hint]


def _without_none(hint: object) -> object:
    options = [option for option in _options(hint) if option is not type(None)]
    return typing.Union[tuple(options)] if options else None


def _option_hint(hint: object, schema: dict) -> object:
    origins = {
        "list": list,
        "tuple": tuple,
        "tuple_of": tuple,
        "dict": dict,
        "set": set,
        "frozenset": frozenset,
    }
    for option in _options(hint):
        if schema["kind"] in origins and typing.get_origin(option) is origins[schema["kind"]]:
            return option
        if schema.get("name") and getattr(option, "__name__", None) == schema["name"]:
            return option
    return hint


def _class_named(hint: object, name: str) -> typing.Any:
    classes = [option for option in _options(hint) if isinstance(typing.get_origin(option) or option, type)]
    for option in classes:
        if getattr(typing.get_origin(option) or option, "__name__", None) == name:
            return option
    if len(classes) == 1:
        return classes[0]
    raise FormError(f"the annotation {hint} does not lead to the class {name}")


def _hints(made: typing.Any) -> dict[str, object]:
    made = typing.get_origin(made) or made
    try:
        found = typing.get_type_hints(made, include_extras=True)
        if not found and made.__init__ is not object.__init__:
            found = typing.get_type_hints(made.__init__, include_extras=True)
        return found
    except NameError:
        # Names that exist for type checkers only, or in the place of definition.
        return {
            **vars(sys.modules[made.__module__]).get("__annotations__", {}),
            **getattr(made, "__annotations__", {}),
        }
