"""The snapshot's frozen values as things: literals, named constants, functions, classes, modules."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from compiler.diagnostics.diagnostic import NO_SPAN, Diagnostic, DiagnosticError
from compiler.infer import metaclasses
from compiler.infer.annotations import declared_type
from compiler.infer.classes import DICT
from compiler.infer.values import (
    NOTHING,
    Class,
    Dispatch,
    Dtype,
    Function,
    Library,
    Method,
    Module,
    Opaque,
    Partial,
    Session,
    Static,
    Thing,
    Value,
    WideInt,
)
from compiler.ir import nodes as ir
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
    NOT_IMPLEMENTED,
    RANGE,
    STR,
    UNBOUND,
    ArrayType,
    ClassType,
    DictType,
    EnumType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    parts_of,
)

if TYPE_CHECKING:
    from compiler.infer.program import ProgramInference

INT_MIN, INT_MAX = -(2**63), 2**63 - 1
LONG_TUPLE = 8  # longer ones of one type are tuple[T, ...]
RECORD = 50  # a longer dict is none that has something of its own under each key


class Constants:
    """Turns VALUE nodes of the snapshot into things and collects the constants the program uses."""

    def __init__(self, program: ProgramInference, snapshot: dict):
        self.program = program
        self.objects: dict[str, dict] = snapshot.get("objects", {})
        self.names: dict[str, str] = {}  # key of a constant -> its C++ name
        self.used: dict[str, tuple[Type, dict]] = {}
        self._open: set[str] = set()  # objects whose fields are being looked at
        self.samples: dict[str, list[dict]] = {}  # of the items of containers, by their ids

    def thing(self, value: dict, name: str) -> Thing:
        """The thing a global called `name` stands for."""
        kind = value["kind"]
        literal = self._literal(value)
        if literal is not None:
            return literal
        match kind:
            case "ref" | "tuple" | "range" | "ndarray" | "frozenset":
                return self._constant(value, name)
            case "scalar":
                dtype = value["dtype"]
                return Value(ScalarType(dtype), ir.Const(ScalarType(dtype), scalar_number(value)))
            case "enum_member":
                type = self.program.classes.type_of(value["class"])
                index = self.program.classes.member_index(value["class"], value["name"])
                if index is None:  # a combination of too many bits
                    return Opaque(type.name, f"the bits of {value['name']} have no member of {type.name}")
                return Value(type, ir.Const(type, index))
            case "function":
                return Function(value["id"], bool(value.get("cached")), value.get("maxsize"), value.get("typed", False))
            case "class":
                hooked = metaclasses.why_hooked(self.program.classes.info(value["id"]))
                if hooked is not None:
                    return Opaque(self.program.classes.info(value["id"])["metaclass"], hooked)
                types = [declared_type(each, self.program.classes) for each in value.get("args", ())]
                return self.program.copies.with_arguments(value["id"], types) if types else Class(value["id"])
            case "dispatch":
                functions = [tuple((k, self.thing(v, k)) for k, v in pairs) for pairs in (sorted(value["builtin"].items()), value["classes"])]
                return Dispatch(value["name"], *functions, value["others"], value.get("method", False))
            case "type" if "classes" in value:
                why = "it is a union of types, for annotations and isinstance() alone"
                return Opaque("types.UnionType", why, tuple(self.thing(each, name) for each in value["classes"]))
            case "type":
                return Opaque(f"typing.{value['type']['name']}", "it is a type, for annotations alone")
            case "library" if value["name"] == "builtins.NotImplemented":
                return Value(NOT_IMPLEMENTED, ir.Const(NOT_IMPLEMENTED, None))
            case "library":
                return Library(value["name"])
            case "new_type":
                return Function("library.typing:_new_type")
            case "module":
                return Module(value["name"])
            case "dtype":
                return Dtype(value["name"])
            case "session":
                self.program.sessions[value["model"]] = value
                return Session(value["model"])
            case "partial":
                parts = [self.thing(v, f"{name}_{i}") for i, v in enumerate(value["args"])]
                keywords = tuple((k, self.thing(v, f"{name}_{k}")) for k, v in value["keywords"].items())
                return Partial(self.thing(value["function"], name), tuple(parts), keywords)
            case "bound_method":
                receiver = self.thing(value["self"], f"{name}_self")
                if isinstance(receiver, Class) and "id" in value["function"]:
                    return Method(Value(NONE, None), value["function"]["id"], f"class {receiver.id}")
                if isinstance(receiver, Value):
                    name = value["function"].get("name", "")
                    of_class = self.program.classes.method(receiver.type.id, name.rpartition(".")[2]) if isinstance(receiver.type, ClassType) else None
                    return Method(receiver, value["function"].get("id") or of_class or "", name)
        return Opaque(value.get("type", kind), value.get("why", f"a {kind} cannot be frozen into the program"))

    def _literal(self, value: dict) -> Thing | None:
        match value["kind"]:
            case "none":
                return Value(NONE, ir.Const(NONE, None))
            case "bool":
                return Value(BOOL, ir.Const(BOOL, value["value"]))
            case "int":
                number = int(value["value"])
                if not INT_MIN <= number <= INT_MAX:
                    return WideInt(number)
                return Value(INT, ir.Const(INT, number))
            case "float":
                return Value(FLOAT, ir.Const(FLOAT, parse_float(value["value"])))
            case "str":
                return Value(STR, ir.Const(STR, value["value"]))
            case "bytes":
                return Value(BYTES, ir.Const(BYTES, base64.b64decode(value["value"])))
        return None

    def _constant(self, value: dict, name: str) -> Thing:
        type = self.type_of(value)
        if isinstance(type, Opaque):
            return type
        if type == TupleType(()):
            return Value(type, ir.MakeTuple(type, ()))
        key = self.key(value)
        if key not in self.names:
            taken = set(self.names.values())
            candidate, i = name.replace(".", "_"), 1
            while candidate in taken:
                i += 1
                candidate = f"{name.replace('.', '_')}_{i}"
            self.names[key] = candidate
        self.used[key] = (type, value)
        resolved = self.program.solver.resolve(type)
        return Value(type, ir.Global(resolved, self.names[key], span=NO_SPAN))

    def state(self, key: str, name: str) -> Value:
        """A dict of the compiler's own that lives as long as the instance."""
        self.objects.setdefault(key, {"kind": "dict", "class": "dict", "items": []})
        return self.thing({"kind": "ref", "id": key}, name)

    def key(self, value: dict) -> str:
        return value["id"] if value["kind"] == "ref" else json.dumps(value, sort_keys=True)

    def type_of(self, value: dict) -> Type | Opaque:
        """The type of a frozen value. Containers' element types are slots, for the program may add to them."""
        match value["kind"]:
            case "ref":
                return self._object_type(value["id"])
            case "tuple":
                items = [self.type_of(v) for v in value["items"]]
                bad = next((t for t in items if isinstance(t, Opaque)), None)
                if bad is not None:
                    return bad
                if len(items) > LONG_TUPLE and all(t == items[0] for t in items):
                    return TupleOfType(items[0])
                return TupleType(tuple(items))
            case "frozenset":
                return self._items(value["items"], json.dumps(value, sort_keys=True), lambda t: SetType(t, True))
            case "range":
                parts = [self.thing(value[part], part) for part in ("start", "stop", "step")]
                return next((p for p in parts if isinstance(p, Opaque)), RANGE)
            case "ndarray":
                return _array_type(value)
        thing = self.thing(value, "constant")
        if isinstance(thing, Value):
            return thing.type
        if function_name(value) and not isinstance(thing, Opaque):
            return self.program.functions.type_of(thing, function_name(value))
        return thing if isinstance(thing, Opaque) else Opaque(value["kind"], "functions and classes inside containers cannot be frozen yet")

    def _object_type(self, id: str) -> Type | Opaque:
        value = self.objects[id]
        match value["kind"]:
            case "list":
                return self._items(value["items"], id, ListType)
            case "set":
                return self._items(value["items"], id, SetType)
            case "frozenset":
                return self._items(value["items"], id, lambda t: SetType(t, True))
            case "dict":
                behaviour = self._behaviour(value, id)
                if isinstance(behaviour, Opaque):
                    return behaviour
                keys = self._items((k for k, _ in value["items"]), f"{id}.keys", lambda t: t)
                values = self._values(value["items"], id, behaviour)
                bad = next((t for t in (keys, values) if isinstance(t, Opaque)), None)
                return bad or DictType(keys, values, behaviour)
            case "ndarray":
                return _array_type(value)
            case "instance":
                id_ = value["class"]
                refused = self.program.classes.info(id_).get("refusals")
                if refused:
                    return Opaque(self.program.classes.info(id_)["qualname"], f"native code does not know pydantic models with {refused[0]}")
                id_ = self.program.copies.of_constant(value, id)
                type = self.program.classes.type_of(id_)
                if isinstance(type, EnumType):
                    return type
                if id in self._open:  # an object inside itself
                    return type
                self._open.add(id)
                try:
                    return self._grow_fields(id_, value, id) or type
                finally:
                    self._open.discard(id)
        return Opaque(value.get("type", value["kind"]), value.get("why", f"a {value['kind']} cannot be frozen into the program"))

    def _grow_fields(self, class_id: str, value: dict, id: str) -> Opaque | None:
        """Lets the fields of a frozen object grow to what they hold; what cannot be compiled, if there is such."""
        classes = self.program.classes
        if DICT in classes.fields(class_id) and DICT not in value["fields"]:
            self._add_dict(value, id)
        for field, content in value["fields"].items():
            t = self.type_of(content)
            if isinstance(t, Opaque):
                return t
            if field not in classes.fields(class_id):
                classes.add_field(class_id, field)
            classes.grow_field(class_id, field, t)
        for field in classes.fields(class_id):
            if field not in value["fields"]:
                classes.grow_field(class_id, field, UNBOUND)
        return None

    def _add_dict(self, value: dict, id: str) -> None:
        """The instance's attributes as a dict: see object_dicts."""
        items = [[{"kind": "str", "value": name}, value["fields"][name]] for name in value.get("order", list(value["fields"]))]
        self.objects[f"{id}.{DICT}"] = {"kind": "dict", "class": "attributes", "items": items}
        value["fields"][DICT] = {"kind": "ref", "id": f"{id}.{DICT}"}

    def _behaviour(self, value: dict, id: str) -> object:
        """What a frozen dict does beyond a plain one: see dict_kinds."""
        from compiler.infer.dict_kinds import Attributes, Counted, Defaulting, Ordered

        match value.get("class", "dict"):
            case "dict":
                return None
            case "Counter":
                return Counted()
            case "OrderedDict":
                return Ordered()
            case "attributes":
                return Attributes()
            case "defaultdict":
                factory = self.thing(value["default_factory"], f"{id}_factory")
                if isinstance(factory, Value):  # None
                    return None
                return Opaque("defaultdict", factory.why) if isinstance(factory, Opaque) else Defaulting(factory)
        return Opaque(value["class"], f"a {value['class']} is not supported; use a dict")

    def _items(self, items: Iterable[dict], id: str, make) -> Type | Opaque:
        slot = self.program.solver.slot(("object", id))
        if id not in self.samples:
            self.samples[id] = _one_of_each(items)
        for item in self.samples[id]:
            t = self.type_of(item)
            if isinstance(t, (Opaque, Static)):
                return t
            self.program.solver.grow_slot(slot, t)
        return make(slot)

    def _values(self, entries: list[list[dict]], id: str, behaviour: object) -> Type | Opaque:
        """What the values of a frozen dict are; of one with few keys also what each key has."""
        name, records = f"{id}.values", self.program.solver.records
        if len(entries) > RECORD or behaviour is not None:
            return self._items((v for _, v in entries), name, lambda t: t)
        slot = self.program.solver.slot(("object", name))
        records.start(slot)
        for key, item in entries:
            type = self.type_of(item)
            if isinstance(type, (Opaque, Static)):
                return type
            with records.entering(DictType(STR, slot), self._literal(key) or NOTHING):
                self.program.solver.grow_slot(slot, type)
        return slot

    def program_constants(self, mutable: frozenset[Type]) -> tuple[ir.Constant, ...]:
        """The used constants and what they hold, inner ones first."""
        ordered: dict[str, ir.Constant] = {}
        for key in list(self.used):
            self._collect(self.used[key][1], ordered, [])
        return tuple(
            ir.Constant(c.name, c.type, c.value, _is_state(c, bool(mutable & parts_of(c.type)))) for c in ordered.values()
        )

    def _collect(self, value: dict, ordered: dict[str, ir.Constant], path: list[str]) -> None:
        key = self.key(value)
        if key in ordered or value["kind"] not in ("ref", "tuple", "range", "ndarray", "frozenset"):
            return
        content = self.objects[value["id"]] if value["kind"] == "ref" else value
        for inner in _contents_through_tuples(content):
            if inner["kind"] in ("ref", "ndarray", "frozenset") and key not in path:
                self._collect(inner, ordered, [*path, key])
        if key not in self.names:
            self.names[key] = f"constant_{len(self.names) + 1}"
        type = self.program.solver.resolve(self.type_of(value))
        ordered[key] = ir.Constant(self.names[key], type, content)


def _contents_through_tuples(value: dict) -> Iterator[dict]:
    """What a value holds; tuples, which are written where they stand, give what they hold."""
    for inner in contents(value):
        if inner["kind"] == "tuple":
            yield from _contents_through_tuples(inner)
        else:
            yield inner


def _is_state(constant: ir.Constant, written: bool) -> bool:
    """Whether instances have a copy of their own: of what is written to, unless Python would refuse to write."""
    if not written or not isinstance(constant.type, ArrayType):
        return written
    if constant.value.get("shares_memory_with"):
        raise DiagnosticError(
            Diagnostic(
                "shared-array",
                f"the array '{constant.name}' shares its elements with another module-level array, and one of them is written to",
                NO_SPAN,
                help="make one of them an array of its own: .copy()",
            )
        )
    return not constant.value.get("readonly")


def function_name(value: dict) -> str:
    """What tells the functions and classes inside containers apart; "" for other values."""
    match value["kind"]:
        case "function" | "class":
            return f"{'cached ' if value.get('cached') else ''}{value['kind']} {value['id']}"
        case "library":
            return f"library {value['name']}"
        case "dtype":
            return f"dtype {value['name']}"
        case "session":
            return f"session {value['model']}"
        case "partial" | "bound_method":
            return f"{value['kind']} {hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]}"
    return ""


def _array_type(value: dict) -> Type | Opaque:
    if "data" not in value:
        return Opaque("numpy.ndarray", "it holds more than 16 MiB; let a model hold it, or compute it when the predictor runs")
    return ArrayType(value["dtype"], len(value["shape"]))


def contents(value: dict) -> list[dict]:
    """The values directly inside a container's VALUE."""
    match value["kind"]:
        case "dict":
            return [v for pair in value["items"] for v in pair]
        case "instance":
            return list(value["fields"].values())
    return value.get("items", [])


def parse_float(text: str) -> float:
    return float(text) if text.lstrip("-") in ("nan", "inf") else float.fromhex(text)


def _one_of_each(items: Iterable[dict]) -> list[dict]:
    """The first item of each type, and every one whose type more than its form decides: a vocabulary has thousands of items."""
    seen: set[object] = set()
    kept = []
    for item in items:
        form = _form(item)
        if form is None or form not in seen:
            seen.add(form)
            kept.append(item)
    return kept


def _form(value: dict) -> object:
    """What decides the type of a literal, or of a tuple of literals; None for other values."""
    kind = value["kind"]
    if kind == "int":
        return kind if INT_MIN <= int(value["value"]) <= INT_MAX else None
    if kind == "tuple":
        forms = tuple(map(_form, value["items"]))
        return None if None in forms else forms
    return kind if kind in ("none", "bool", "float", "str", "bytes") else None


def scalar_number(value: dict) -> bool | int | float:
    if value["dtype"].startswith("float"):
        return parse_float(value["value"]) if isinstance(value["value"], str) else float(value["value"])
    if value["dtype"] == "bool":
        return bool(value["value"])
    return int(value["value"])


