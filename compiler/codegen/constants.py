"""Frozen module-level values in C++: fields of the instance, filled when it is created.

Texts, numbers and arrays lie in read-only data; only containers are built.
"""

from __future__ import annotations

import base64
import json
import struct
from collections.abc import Callable

from compiler.codegen.spelling import (
    class_identifier,
    cpp_type,
    float_literal,
    identifier,
    int_literal,
    quote,
    scalar_literal,
    str_literal,
)
from compiler.codegen.expressions import wrap
from compiler.diagnostics.diagnostic import InternalError
from compiler.infer.constants import contents, function_name, parse_float, scalar_number
from compiler.ir import nodes as ir
from compiler.ops.numpy_dtypes import CPP_TYPES
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
    DictType,
    EnumType,
    FunctionType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
)

_TABLE = 8  # from how many items a table of plain data is worth a loop


class ConstantWriter:
    """Writes the body of build_globals; constants come inner ones first."""

    def __init__(self, program: ir.Program, keys: dict[str, str], enum_index, class_fields):
        self.program = program
        self.names = keys  # object id, or an inner value as JSON -> constant's name
        self.types = {c.name: c.type for c in program.constants}
        self.enum_index = enum_index
        self.class_fields = class_fields
        self.tables: list[str] = []
        self.lines: list[str] = []
        self.made: set[str] = set()  # constants that the lines so far make
        self.later: list[Callable[[], None]] = []  # what closes circles, once all constants are made

    def write(self) -> str:
        for c in self.program.constants:
            self._constant(c)
            self.made.add(c.name)
        for close in self.later:
            close()
        body = "\n".join(self.lines)
        head = "static py::Status build_globals([[maybe_unused]] Instance& ctx) {"
        tables = "\n".join(self.tables)
        done = "  return ctx.failed() ? py::Status(py::Failure{}) : py::Status();"
        return "\n".join(part for part in (tables, head, body, done, "}") if part)

    def _constant(self, c: ir.Constant) -> None:
        name = f"ctx.{identifier(c.name)}"
        value, type = c.value, c.type
        if any(map(self._is_to_come, contents(value))):
            self._make_around(c, name)
            return
        match type:
            case ListType(item=item) | SetType(item=item) | TupleOfType(item=item):
                kind = {ListType: "list", TupleOfType: "tuple_of"}.get(_kind(type), "set")
                if isinstance(type, SetType) and type.frozen:
                    kind = "frozen_set"
                table = self._table(c.name, item, value["items"])
                cpp = cpp_type(item)
                self.lines.append(f"  {name} = py::make_{kind}_from<{cpp}>(ctx, {table}, {len(value['items'])});")
            case DictType(key=key, value=item):
                keys = self._table(f"{c.name}_keys", key, [k for k, _ in value["items"]])
                values = self._table(f"{c.name}_values", item, [v for _, v in value["items"]])
                made = f"py::make_dict_from<{cpp_type(key)}, {cpp_type(item)}>"
                self.lines.append(f"  {name} = {made}(ctx, {keys}, {values}, {len(value['items'])});")
            case ArrayType():
                self._array(c, name)
            case ClassType():
                fields = self.class_fields(type)
                given = [self._field(value["fields"].get(f.name), f.type) for f in fields]
                self.lines.append(f"  {name} = make_{class_identifier(type.id)}({', '.join(['ctx', *given])});")
            case _:
                self.lines.append(f"  {name} = {self._expression(value, type)};")

    def _is_to_come(self, value: dict) -> bool:
        """Whether the value holds a constant that is not made yet: one that holds this one."""
        if value["kind"] == "tuple":
            return any(map(self._is_to_come, value["items"]))
        return value["kind"] in ("ref", "frozenset") and self._name(value) not in self.made

    def _make_around(self, c: ir.Constant, name: str) -> None:
        """Makes a constant that is in a circle of them: what it holds is put into it at the end."""
        match c.type:
            case ListType(item=item):
                self.lines.append(f"  {name} = py::make_list_from<{cpp_type(item)}>(ctx, nullptr, 0);")
                self._put_later("list_append", name, [(v,) for v in c.value["items"]], (item,))
            case SetType(item=item, frozen=False):
                self.lines.append(f"  {name} = py::make_set_from<{cpp_type(item)}>(ctx, nullptr, 0);")
                self._put_later("set_add", name, [(v,) for v in c.value["items"]], (item,))
            case DictType(key=key, value=item):
                self.lines.append(f"  {name} = py::make_dict_from<{cpp_type(key)}, {cpp_type(item)}>(ctx, nullptr, nullptr, 0);")
                self._put_later("dict_setitem", name, c.value["items"], (key, item))
            case ClassType(id=id):
                given = []
                for f in self.class_fields(c.type):
                    value = c.value["fields"].get(f.name)
                    waits = value is not None and self._is_to_come(value)
                    given.append(f"{cpp_type(f.type)}{{}}" if waits else self._field(value, f.type))
                    if waits:
                        self._set_later(f"{name}->{identifier(f.name)}", value, f.type)
                self.lines.append(f"  {name} = make_{class_identifier(id)}({', '.join(['ctx', *given])});")
            case _:
                raise InternalError(f"{c.name} is a {c.type} in a circle of constants")

    def _put_later(self, function: str, name: str, entries: list[tuple[dict, ...]], types: tuple[Type, ...]) -> None:
        def put() -> None:
            for entry in entries:
                given = ", ".join(self._expression(v, t) for v, t in zip(entry, types))
                self.lines.append(f"  py::{function}(ctx, {name}, {given});")

        self.later.append(put)

    def _set_later(self, place: str, value: dict, type: Type) -> None:
        self.later.append(lambda: self.lines.append(f"  {place} = {self._expression(value, type)};"))

    def _field(self, value: dict | None, type: Type) -> str:
        """None: the object has no such attribute."""
        if value is not None:
            return self._expression(value, type)
        unbound = ir.Const(UNBOUND, None)
        return wrap(type, unbound, "py::Unbound{}") if isinstance(type, UnionType) else "py::Unbound{}"

    def _table(self, name: str, item: Type, values: list[dict]) -> str:
        """A C array of the items: static where they are plain data, else local to build_globals."""
        if not values:
            return f"static_cast<const {cpp_type(item)}*>(nullptr)"
        texts = [self._expression(v, item) for v in values]
        if _is_plain(item):
            array = f"k_{identifier(name)}"
            self.tables.append(f"static constexpr {cpp_type(item)} {array}[] = {{{_wrapped(texts)}}};")
        else:
            array = f"{identifier(name)}_items"
            self.lines.append(f"  const {cpp_type(item)} {array}[] = {{{', '.join(texts)}}};")
        return array

    def _array(self, c: ir.Constant, name: str) -> None:
        type = c.type
        data = base64.b64decode(c.value["data"])
        element = CPP_TYPES[type.dtype]
        table = f"k_{identifier(c.name)}"
        values = _elements(type.dtype, data)
        shape = ", ".join(str(d) for d in c.value["shape"])
        self.tables.append(f"alignas(64) static const {element} {table}[] = {{{_wrapped(values) or '0'}}};")
        made = f"{cpp_type(type)}({table}, py::Dimensions<{type.rank}>{{{{{shape}}}}})"
        if c.mutable:
            self.lines.append(f"  {name} = py::array_copy(ctx, {made});")
        else:
            self.lines.append(f"  {name} = {made};")

    def _expression(self, value: dict, type: Type) -> str:
        """The value as C++ of this type."""
        if isinstance(type, UnionType):
            inner = self._type_of(value, type)
            return wrap(type, ir.Const(inner, None), self._expression(value, inner))
        match value["kind"]:
            case "none":
                return "py::None{}"
            case "bool":
                return "true" if value["value"] else "false"
            case "int":
                return int_literal(int(value["value"]))
            case "float":
                return float_literal(parse_float(value["value"]))
            case "str":
                return str_literal(value["value"])
            case "bytes":
                data = base64.b64decode(value["value"])
                return f"py::Bytes({quote(data)}, {len(data)})"
            case "enum_member":
                return f"{cpp_type(type)}{{{self.enum_index(value['class'], value['name'])}}}"
            case "scalar":
                return scalar_literal(scalar_number(value), type)
            case "function" | "class" | "library" | "partial" | "bound_method" | "session":
                return f"{cpp_type(type)}{{}}"
            case "ref" | "frozenset":
                return f"ctx.{identifier(self._name(value))}"
            case "tuple" if isinstance(type, TupleType):
                items = ", ".join(self._expression(v, t) for v, t in zip(value["items"], type.items))
                return f"{cpp_type(type)}({items})"
            case "tuple":
                items = ", ".join(self._expression(v, type.item) for v in value["items"])
                return f"py::make_tuple_of<{cpp_type(type.item)}>(ctx, {{{items}}})"
            case "range":
                start, stop, step = (int_literal(int(value[part]["value"])) for part in ("start", "stop", "step"))
                return f"py::Range{{{start}, {stop}, {step}}}"
        raise AssertionError(value["kind"])

    def _name(self, value: dict) -> str:
        """What the constant is called that this value is."""
        return self.names[value["id"] if value["kind"] == "ref" else json.dumps(value, sort_keys=True)]

    def _type_of(self, value: dict, union: UnionType) -> Type:
        kind = value["kind"]
        if kind in _SIMPLE:
            return _SIMPLE[kind]
        if kind in ("ref", "frozenset"):
            return self.types[self._name(value)]
        found = next((member for member in union.members if self._fits(value, member)), None)
        assert found is not None, (kind, union)
        return found

    def _fits(self, value: dict, type: Type) -> bool:
        """Whether the type is that of the value, or one of its tuples of any length."""
        if isinstance(type, UnionType):
            return any(self._fits(value, member) for member in type.members)
        match value["kind"]:
            case "tuple" if isinstance(type, TupleType):
                return len(type.items) == len(value["items"]) and all(map(self._fits, value["items"], type.items))
            case "tuple":
                return isinstance(type, TupleOfType) and all(self._fits(v, type.item) for v in value["items"])
            case "enum_member":
                return isinstance(type, EnumType) and type.id == value["class"]
            case "scalar":
                return type == ScalarType(value["dtype"])
            case "ref" | "frozenset":
                return self.types[self._name(value)] == type
            case kind if kind in _SIMPLE:
                return _SIMPLE[kind] == type
        return isinstance(type, FunctionType) and type.name == function_name(value)


_SIMPLE = {"none": NONE, "bool": BOOL, "int": INT, "float": FLOAT, "str": STR, "bytes": BYTES}


def _is_plain(type: Type) -> bool:
    """Whether values of the type are data that a program file can hold."""
    if isinstance(type, TupleType):
        return all(map(_is_plain, type.items))
    return type in (BOOL, INT, FLOAT, STR) or isinstance(type, EnumType)


def _kind(value: object) -> type:
    return type(value)


def _wrapped(texts: list[str]) -> str:
    """The items over lines of moderate length."""
    if len(texts) <= _TABLE:
        return ", ".join(texts)
    lines: list[str] = []
    current = ""
    for text in texts:
        if len(current) + len(text) > 108:
            lines.append(current)
            current = ""
        current += f"{text}, "
    lines.append(current)
    return "\n    " + "\n    ".join(line.rstrip() for line in lines) + "\n"


_FORMATS = {
    "bool": "?", "int8": "b", "int16": "h", "int32": "i", "int64": "q", "uint8": "B", "uint16": "H", "uint32": "I",
    "uint64": "Q", "float16": "e", "float32": "f", "float64": "d",
}  # fmt: skip


def _elements(dtype: str, data: bytes) -> list[str]:
    values = [v for (v,) in struct.iter_unpack("<" + _FORMATS[dtype], data)]
    if dtype == "bool":
        return ["true" if v else "false" for v in values]
    if dtype == "float16":
        return [f"py::Half::from_bits({b})" for (b,) in struct.iter_unpack("<H", data)]
    if dtype == "float32":
        return [_float32(v) for v in values]
    if dtype == "float64":
        return [float_literal(v) for v in values]
    return [int_literal(v) if dtype == "int64" else f"{v}{'u' if dtype.startswith('u') else ''}" for v in values]


def _float32(value: float) -> str:
    if value != value or value in (float("inf"), float("-inf")):
        return f"static_cast<float>({float_literal(value)})"
    return f"{value.hex()}f"
