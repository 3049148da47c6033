"""The ES module over a predictor's WebAssembly: its signature as a JavaScript value, behind one loader for all.

Defaults and members of enums stand in the signature in JSON forms (docs/signature.md); here they become the values that
a JavaScript program would pass.
"""

from __future__ import annotations

import base64
import json
import math

# What a value of a kind is in JSON.
_FORMS = {
    "none": type(None),
    "bool": bool,
    "int": int,
    "float": float,
    "str": str,
    "bytes": str,
    "list": list,
    "set": list,
    "frozenset": list,
    "tuple": list,
    "tuple_of": list,
    "array": list,
    "dict": dict,
    "object": dict,
}

# What JavaScript keeps for itself, what the loader uses of it, and what the loader names.
_RESERVED = frozenset(
    """arguments await break case catch class const continue debugger default delete do else enum eval export extends
    false finally for function if implements import in instanceof interface let new null package private protected
    public return static super switch this throw true try typeof var void while with yield
    Array ArrayBuffer BigInt DataView Error JSON Map Math Number Object RangeError Response Set String Symbol TextDecoder
    TextEncoder TypeError URL WebAssembly console fetch
    Arena Console Decoder Encoder Memory Predictor PredictorError asArray compile current describe fieldsByClass
    forgetTrapped instance integer isExact isIterable load refuse sameScalar""".split()
)

_SAFE = 2**53 - 1  # the largest integer of which a double is sure

_MODULE = """\
// {title}: a predictor that was compiled to WebAssembly. Made by rules_predictor; {source} is the place to edit.

{loader}
const SIGNATURE = {signature};

/** An instance of the predictor with state of its own; `source` may be a URL, a Response, bytes or a WebAssembly.Module. */
export async function load(source = new URL({wasm}, import.meta.url)) {{
  return new Predictor(await compile(source), SIGNATURE);
}}

let current = null;

/** The instance that the function below uses. */
async function instance() {{
  try {{
    return await (current ??= load());
  }} catch (error) {{
    current = null;
    throw error;
  }}
}}

/** What has trapped is not used again. */
function forgetTrapped(error) {{
  if (error instanceof WebAssembly.RuntimeError) current = null;
  throw error;
}}

{function}
"""

_CALL = """\
export async function {name}(given = {{}}) {{
  const predictor = await instance();
  try {{
    return predictor.predict(given);
  }} catch (error) {{
    return forgetTrapped(error);
  }}
}}"""

_STREAM = """\
export async function* {name}(given = {{}}) {{
  const predictor = await instance();
  try {{
    yield* predictor.stream(given);
  }} catch (error) {{
    forgetTrapped(error);
  }}
}}"""


def function_name(signature: dict) -> str:
    """What the predictor's function is called in JavaScript."""
    name = signature["name"]
    return name + "_" if name in _RESERVED else name


def module(signature: dict, loader: str, wasm: str) -> str:
    """Returns the text of the module; `wasm` is the file's name beside it."""
    template = _STREAM if signature["stream"] else _CALL
    return _MODULE.format(
        title=signature["name"],
        source=signature["source"],
        loader=loader,
        signature=_show(_with_values(signature), 0),
        wasm=json.dumps(f"./{wasm}"),
        function=template.format(name=function_name(signature)),
    )


def literal(schema: dict, form: object, definitions: dict) -> str:
    """A value in its JSON form, as JavaScript writes it."""
    return _show(_value(schema, form, definitions), 0)


class _Code(str):
    """JavaScript that is not to be quoted."""


def _with_values(signature: dict) -> dict:
    definitions = signature.get("definitions", {})
    made: dict = {
        "name": signature["name"],
        "parameters": [_field(p, definitions) for p in signature["parameters"]],
        "stream": signature["stream"],
    }
    if definitions:
        made["definitions"] = {name: _schema(each, definitions) for name, each in definitions.items()}
    return made


def _field(field: dict, definitions: dict) -> dict:
    made = {"name": field["name"], "type": field["type"]}
    if "default" in field:
        made["default"] = _value(field["type"], field["default"], definitions)
    if "init" in field:
        made["init"] = field["init"]
    return made


def _schema(schema: dict, definitions: dict) -> dict:
    if schema["kind"] != "object":
        return schema
    return {**schema, "fields": [_field(field, definitions) for field in schema["fields"]]}


def _value(schema: dict, form: object, definitions: dict) -> object:
    """A JSON form as what the loader takes for it."""
    if schema["kind"] == "ref":
        schema = definitions[schema["name"]]
    again = lambda each, value: _value(each, value, definitions)  # noqa: E731
    match schema["kind"]:
        case "bytes":
            return _Code(f"Uint8Array.of({', '.join(map(str, base64.b64decode(form)))})")
        case "list" | "set" | "frozenset" | "tuple_of":
            return [again(schema["items"], value) for value in form]
        case "tuple":
            return [again(each, value) for each, value in zip(schema["items"], form)]
        case "dict":
            entries = [[_key(schema["keys"], key, definitions), again(schema["values"], value)] for key, value in form.items()]
            return _Code(f"new Map({_show(entries, 0)})")
        case "optional":
            return None if form is None else again(schema["item"], form)
        case "union":
            options = [definitions[each["name"]] if each["kind"] == "ref" else each for each in schema["options"]]
            fitting = [option for option in options if isinstance(form, _FORMS.get(option["kind"], object))]
            return again(fitting[0], form) if fitting else form
        case "object":
            types = {field["name"]: field["type"] for field in schema["fields"]}
            return {name: again(types[name], value) for name, value in form.items() if name in types}
    return form


def _key(schema: dict, text: str, definitions: dict) -> object:
    return text if schema["kind"] == "str" else _value(schema, json.loads(text), definitions)


def _show(value: object, indent: int) -> str:
    """A value as JavaScript writes it."""
    if isinstance(value, _Code):
        return value
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, int):
        return str(value) if abs(value) <= _SAFE else f"{value}n"
    if isinstance(value, float):
        return "NaN" if math.isnan(value) else repr(value).replace("inf", "Infinity")
    if isinstance(value, str):
        return json.dumps(value)
    inner = " " * (indent + 2)
    if isinstance(value, dict):
        lines = [f"{inner}{json.dumps(name)}: {_show(each, indent + 2)},\n" for name, each in sorted(value.items())]
        return "{\n" + "".join(lines) + " " * indent + "}" if lines else "{}"
    if all(not isinstance(each, (dict, list)) for each in value):
        return "[" + ", ".join(_show(each, 0) for each in value) + "]"
    return "[\n" + "".join(f"{inner}{_show(each, indent + 2)},\n" for each in value) + " " * indent + "]"
