"""The manifest: what a predictor takes and gives, as JSON (docs/signature.md)."""

from __future__ import annotations

import base64
import inspect
import json
import re
from itertools import count

from compiler.codegen.spelling import schema_name
from compiler.infer.classes import CONTAINER_FIELDS, DICT
from compiler.infer.constants import parse_float
from compiler.ir import nodes as ir
from compiler.library.sources import BYTEARRAY, PREFIX
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
    STR,
    UNBOUND,
    ArrayType,
    ClassType,
    ClosureType,
    DictType,
    EnumType,
    FunctionType,
    IteratorType,
    ListType,
    RecursiveType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    is_optional,
    members_of,
)


class BadSchema(Exception):
    """A type that cannot cross the boundary; str() names it."""

    entry = ""  # the function that it is a parameter or the result of


class SchemaWriter:
    def __init__(self, program: ir.Program, snapshot: dict):
        self.classes = {c.type: c for c in program.classes}
        self.enums = {e.type: e for e in program.enums}
        self.snapshot = snapshot
        self.definitions: dict[str, dict] = {}
        self._open: set[Type] = set()
        self._recursive_names: dict[Type, str] = {}

    def schema(self, type: Type) -> dict:
        again = self.schema
        simple = {NONE: "none", BOOL: "bool", INT: "int", FLOAT: "float", STR: "str", BYTES: "bytes"}
        if type in simple:
            return {"kind": simple[type]}
        match type:
            case ListType(item=item):
                return {"kind": "list", "items": again(item)}
            case SetType(item=item, frozen=frozen):
                return {"kind": "frozenset" if frozen else "set", "items": again(item)}
            case TupleOfType(item=item):
                return {"kind": "tuple_of", "items": again(item)}
            case TupleType(items=items):
                return {"kind": "tuple", "items": [again(i) for i in items]}
            case DictType(key=key, value=value):
                return {"kind": "dict", "keys": again(key), "values": again(value)}
            case ScalarType(dtype=dtype):
                return {"kind": "scalar", "dtype": dtype}
            case ArrayType(dtype=dtype, rank=rank):
                return {"kind": "array", "dtype": dtype, "rank": rank}
            case RecursiveType():
                return self._recursive(type)
            case UnionType(members=members):
                if is_optional(type):
                    return {"kind": "optional", "item": again(members[0])}
                return {"kind": "union", "options": [again(m) for m in members]}
            case EnumType():
                return self._enum(self.enums[type])
            case ClosureType() | FunctionType():
                raise BadSchema("function")
            case ClassType(id=id) if id == BYTEARRAY:
                return {"kind": "bytes"}
            case ClassType(id=id) if id.startswith(PREFIX):  # of the library that is written in Python
                raise BadSchema(id.split(":")[1].split("_")[0])
            case ClassType():
                return self._class(self.classes[type])
        raise BadSchema(str(type))

    def _recursive(self, type: RecursiveType) -> dict:
        """A definition, too, for it occurs in itself."""
        if type not in self._recursive_names:
            taken = {c.name for c in (*self.classes.values(), *self.enums.values())} | set(self._recursive_names.values())
            name = next(name for name in (f"Recursive{i}" for i in count(1)) if name not in taken)
            self._recursive_names[type] = name
            self.definitions[name] = {"kind": "union", "options": [self.schema(m) for m in type.members]}
        return {"kind": "ref", "name": self._recursive_names[type]}

    def _class(self, c: ir.Class) -> dict:
        """Every class is a definition, so that one that occurs twice or in itself is written once."""
        if c.type not in self._open:
            self._open.add(c.type)
            info = {f["name"]: f for f in self.snapshot["classes"][c.type.id].get("fields", [])}
            fields = []
            for f in c.fields:
                if f.name == DICT:
                    continue
                if f.name in CONTAINER_FIELDS:
                    raise BadSchema(f"{c.name}, which is derived from {'dict' if f.name == CONTAINER_FIELDS[0] else 'list'},")
                if UNBOUND in members_of(f.type):
                    raise BadSchema(f"{c.name}, whose attribute '{f.name}' may not be set,")
                entry: dict = {"name": f.name, "type": self.schema(f.type)}
                given = info.get(f.name, {})
                if "default" in given:
                    entry["default"] = json_form(given["default"], self.snapshot)
                elif given.get("default_factory", {}).get("kind") in ("library", "class"):
                    empty = {"builtins.list": [], "builtins.dict": {}, "builtins.set": [], "builtins.tuple": []}
                    name = given["default_factory"].get("name")
                    if name in empty:
                        entry["default"] = empty[name]
                if given.get("init", True) is False:
                    entry["init"] = False
                fields.append(entry)
            self.definitions[c.name] = {"kind": "object", "name": schema_name(c), "fields": fields}
        return {"kind": "ref", "name": c.name}

    def _enum(self, e: ir.Enum) -> dict:
        values = [m["value"]["kind"] for m in self.snapshot["classes"].get(e.type.id, {}).get("members", [])]
        if not set(values) <= {"none", "bool", "int", "float", "str"}:
            raise BadSchema(f"{e.type.name}, whose members are no numbers or texts,")
        if e.type not in self._open:
            self._open.add(e.type)
            members = [{"name": name, "value": value} for name, value in e.members]
            schema = self.schema(e.value_type)
            self.definitions[e.name] = {"kind": "enum", "name": e.name, "members": members, "values": schema}
        return {"kind": "ref", "name": e.name}


def json_form(value: dict, snapshot: dict) -> object:
    """A frozen VALUE in the JSON form of docs/signature.md."""
    again = lambda v: json_form(v, snapshot)  # noqa: E731
    match value["kind"]:
        case "none":
            return None
        case "bool" | "str":
            return value["value"]
        case "int":
            return int(value["value"])
        case "float":
            return parse_float(value["value"])
        case "bytes":
            return value["value"]
        case "enum_member":
            members = snapshot["classes"][value["class"]]["members"]
            return again(next(m["value"] for m in members if m["name"] == value["name"]))
        case "ref":
            return again(snapshot["objects"][value["id"]])
        case "tuple" | "list" | "set" | "frozenset":
            return [again(v) for v in value["items"]]
        case "dict":
            return {_key(again(k)): again(v) for k, v in value["items"]}
        case "instance" if value["class"] == BYTEARRAY:
            items = again(value["fields"]["_items"])
            return base64.b64encode(bytes(items)).decode("ascii")
        case "instance":
            return {k: again(v) for k, v in value["fields"].items()}
    raise BadSchema(value["kind"])


def _key(key: object) -> str:
    return key if isinstance(key, str) else json.dumps(key)


def signature(program: ir.Program, entry: ir.Function, id: str, snapshot: dict, parameters: list[tuple[dict, Type]]) -> dict:
    """The manifest of one entry."""
    info = snapshot["functions"][id]
    writer = SchemaWriter(program, snapshot)
    doc = inspect.cleandoc(info.get("doc") or "")
    described = parameter_docs(doc)
    made = []
    for p, type in parameters:
        entry_: dict = {"name": p["name"], "type": writer.schema(type)}
        if "default" in p:
            entry_["default"] = json_form(p["default"], snapshot)
        if p["name"] in described:
            entry_["doc"] = described[p["name"]]
        made.append(entry_)
    streams = isinstance(entry.result, IteratorType)
    result = writer.schema(entry.result.item if streams else entry.result)
    manifest: dict = {
        "doc": doc,
        "format": 1,
        "line": info["line"],
        "models": [{"file": f"{s.id}.onnx", "name": s.id} for s in program.subgraphs],
        "name": info["name"],
        "parameters": made,
        "result": {"type": result},
        "source": info["source"],
        "stream": streams,
    }
    if writer.definitions:
        manifest["definitions"] = writer.definitions
    return manifest


_GOOGLE = re.compile(r"^\s+\*{0,2}(\w+)\s*(?:\([^)]*\))?:\s+(.+)$")
_REST = re.compile(r"^\s*:param\s+(?:[\w\[\], |]+\s+)?(\w+):\s*(.+)$")


def parameter_docs(doc: str) -> dict[str, str]:
    """One line a parameter, from a docstring in Google's or reStructuredText's form."""
    found: dict[str, str] = {}
    inside = False
    for line in doc.splitlines():
        rest = _REST.match(line)
        if rest:
            found[rest[1]] = rest[2].strip()
        if re.match(r"^(Args|Arguments|Parameters):\s*$", line):
            inside = True
        elif inside and line and not line[0].isspace():
            inside = False
        elif inside:
            google = _GOOGLE.match(line)
            if google:
                found[google[1]] = google[2].strip()
    return found


def dump(manifest: dict) -> str:
    return json.dumps(manifest, sort_keys=True, indent=2, ensure_ascii=True) + "\n"
