"""TypeScript declarations of a predictor's ES module."""

from __future__ import annotations

import json

from compiler.bindings.javascript import function_name

_TEMPLATE = """\
// {title}: a predictor that was compiled to WebAssembly. Made by rules_predictor; {source} is the place to edit.

/** An integer: a number where that is exact, a bigint beyond. */
export type Int = number | bigint;
{arrays}{types}
/** The Python exception that left the predictor: `name` is its class, `message` its text. */
export class PredictorError extends Error {{
  readonly file: string;
  readonly line: number;
  readonly column: number;
}}

export interface {arguments} {{
{parameters}}}

/** An instance of the predictor with state and memory of its own. */
export class Predictor {{
{methods}  destroy(): void;
}}

export function load(source?: string | URL | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module): Promise<Predictor>;

{doc}{function}
"""

_ARRAYS = """
/** An array as numpy has it, in C order; float16 are their bits. */
export interface NdArray<Data> {
  dtype: string;
  shape: number[];
  data: Data;
}
"""

_RESERVED = frozenset(("Int", "NdArray", "Predictor", "PredictorError"))

# What may be given is wider than what comes out.
_SIMPLE = {
    "none": ("null", "null | undefined"),
    "bool": ("boolean", "boolean"),
    "int": ("Int", "Int"),
    "float": ("number", "Int"),
    "str": ("string", "string"),
    "bytes": ("Uint8Array", "ArrayBuffer | ArrayBufferView"),
}

# The constructors of arrays' data, where the name of the dtype does not say it.
_DATA = {"bool": "Uint8Array", "float16": "Uint16Array", "int64": "BigInt64Array", "uint64": "BigUint64Array"}


class _Types:
    """The types of one direction; named ones are collected on the way."""

    def __init__(self, definitions: dict, given: bool):
        self._definitions = definitions
        self._given = given
        self.named: dict[str, str] = {}

    def name(self, name: str) -> str:
        own = f"{name}_" if name in _RESERVED else name
        return f"{own}Input" if self._given and self._definitions[name]["kind"] != "enum" else own

    def of(self, schema: dict) -> str:
        match schema["kind"]:
            case "array":
                dtype = schema["dtype"]
                data = _DATA.get(dtype, f"{dtype.capitalize()}Array")
                return f"NdArray<{data}> | {data} | readonly unknown[]" if self._given else f"NdArray<{data}>"
            case "scalar":
                return self.of({"kind": _kind_of_scalar(schema["dtype"])})
            case "list" | "tuple_of":
                item = self.of(schema["items"])
                return f"Iterable<{item}>" if self._given else f"Array<{item}>"
            case "set" | "frozenset":
                item = self.of(schema["items"])
                return f"Iterable<{item}>" if self._given else f"Set<{item}>"
            case "tuple":
                return f"[{', '.join(map(self.of, schema['items']))}]"
            case "dict":
                key, value = self.of(schema["keys"]), self.of(schema["values"])
                plain = self._given and schema["keys"]["kind"] == "str"
                return f"Map<{key}, {value}>" + (f" | Record<string, {value}>" if plain else "")
            case "optional":
                return f"{self.of(schema['item'])} | null" + (" | undefined" if self._given else "")
            case "union":
                return " | ".join(dict.fromkeys(map(self.of, schema["options"])))
            case "literal":
                return " | ".join(map(_literal, schema["values"]))
            case "ref":
                return self._named(schema["name"])
        return _SIMPLE[schema["kind"]][self._given]

    def _named(self, name: str) -> str:
        shown = self.name(name)
        if shown not in self.named:
            self.named[shown] = ""  # a type may hold itself
            self.named[shown] = self._declare(shown, self._definitions[name])
        return shown

    def _declare(self, shown: str, schema: dict) -> str:
        if schema["kind"] == "object":
            fields = [field for field in schema["fields"] if not (self._given and field.get("init") is False)]
            return f"export interface {shown} {{\n{''.join(map(self.field, fields))}}}\n"
        if schema["kind"] == "enum":
            values = " | ".join(_literal(member["value"]) for member in schema["members"])
            return f"export type {shown} = {values or 'never'};\n"
        return f"export type {shown} = {self.of(schema)};\n"

    def field(self, field: dict) -> str:
        doc = f"  /** {_comment(field['doc'])} */\n" if "doc" in field else ""
        optional = self._given and ("default" in field or field["type"]["kind"] == "optional")
        return f"{doc}  {_property(field['name'])}{'?' if optional else ''}: {self.of(field['type'])};\n"


def declarations(signature: dict) -> str:
    """Returns the text of the declarations."""
    definitions = signature.get("definitions", {})
    given, made = _Types(definitions, given=True), _Types(definitions, given=False)
    parameters = "".join(map(given.field, signature["parameters"]))
    result = made.of(signature["result"]["type"])
    named = dict(sorted({**given.named, **made.named}.items()))
    name = function_name(signature)
    arguments = next(each for each in ("Arguments", "CallArguments", "PredictorArguments") if each not in named)
    optional = "" if any("default" not in p for p in signature["parameters"]) else "?"
    if signature["stream"]:
        methods = f"  stream(given{optional}: {arguments}): Generator<{result}>;\n"
        function = f"export function {name}(given{optional}: {arguments}): AsyncGenerator<{result}>;"
    else:
        methods = f"  predict(given{optional}: {arguments}): {result};\n"
        function = f"export function {name}(given{optional}: {arguments}): Promise<{result}>;"
    text = f"{parameters}{result}{''.join(named.values())}"
    return _TEMPLATE.format(
        title=signature["name"],
        source=signature["source"],
        arrays=_ARRAYS if "NdArray" in text else "",
        types="".join("\n" + each for each in named.values()),
        arguments=arguments,
        parameters=parameters,
        methods=methods,
        doc=_doc(signature["doc"]),
        function=function,
    )


def _kind_of_scalar(dtype: str) -> str:
    return "bool" if dtype == "bool" else "float" if dtype.startswith("float") else "int"


def _literal(value: object) -> str:
    if isinstance(value, float):
        return "number"
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 2**53 - 1:
        return f"{value}n"
    return json.dumps(value)


def _property(name: str) -> str:
    return name if name.isascii() else json.dumps(name)


def _comment(text: str) -> str:
    return text.replace("*/", "* /")


def _doc(text: str) -> str:
    lines = [f" * {_comment(line)}".rstrip() for line in text.splitlines()]
    return "\n".join(["/**", *lines, " */"]) + "\n" if lines else ""
