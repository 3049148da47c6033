"""What the type variables of a generic class stand for: in Class[int], and in a call that makes an object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compiler.infer.arguments import is_late
from compiler.infer.classes import DATA_KINDS
from compiler.infer.values import Class, Library, Thing, Value
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NEVER,
    NONE,
    STR,
    UNBOUND,
    ClassType,
    DictType,
    EnumType,
    FunctionType,
    IteratorType,
    ListType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
    parts_of,
    union_of,
)

if TYPE_CHECKING:
    from compiler.infer.frame import Frame
    from compiler.infer.program import ProgramInference

_OF_ITEMS = ("list", "set", "frozenset", "iterable", "iterator", "sequence", "mutable_sequence", "collection", "abstract_set", "deque")
_OF_PAIRS = ("dict", "mapping", "mutable_mapping", "defaultdict", "ordered_dict")
_CONTAINERS = (*_OF_ITEMS, *_OF_PAIRS, "tuple")
_SIMPLE = {"int": INT, "float": FLOAT, "str": STR, "bool": BOOL, "bytes": BYTES}


def variables_of(program: ProgramInference, id: str) -> list[str]:
    return program.classes.info(id).get("type_parameters", [])


def is_mixed(type: Type, exactly: bool) -> bool:
    """Whether it is one of several types that have little in common; `exactly`: numbers of two kinds and objects of two classes are so."""
    if not isinstance(type, UnionType):
        return False
    members = [m for m in type.members if m not in (NONE, UNBOUND)]
    if exactly:
        return len(members) > 1
    return len({"number" if m in (BOOL, INT, FLOAT) else str(m) for m in members if not isinstance(m, (ClassType, FunctionType))}) > 1


def leaves_open(annotation: dict) -> bool:
    """Whether it does not say what there may be."""
    name, args = annotation["name"], annotation.get("args") or []
    return name in ("any", "object", "unsupported", "typevar", "callable") or name in _CONTAINERS and not args or any(map(leaves_open, args))


# --- Class[int] ---


def arguments_of(frame: Frame, index: n.Expression) -> list[Type | None]:
    """The types in the brackets; None of one that is not known."""
    return [_type_of(frame, i) for i in (index.items if isinstance(index, n.Tuple) else (index,))]


def _type_of(frame: Frame, e: n.Expression) -> Type | None:
    from compiler.infer.expressions import infer

    match e:
        case n.Constant(value=None):
            return NONE
        case n.Subscript(value=of, index=index):
            return _container(_name_of(frame, of), arguments_of(frame, index))
        case n.Binary(operator="or_", left=left, right=right):
            sides = [_type_of(frame, left), _type_of(frame, right)]
            return None if None in sides else union_of(*sides)
        case n.Name() | n.Attribute():
            thing = infer(frame, e)
            if isinstance(thing, Class) and not thing.alias and thing.id not in frame.program.copies.split:
                return EnumType(thing.id) if thing.id in frame.program.classes.enums else ClassType(thing.id)
            return _SIMPLE.get(thing.name.removeprefix("builtins.")) if isinstance(thing, Library) else None
    return None


def _name_of(frame: Frame, e: n.Expression) -> str:
    from compiler.infer.expressions import infer

    thing = infer(frame, e) if isinstance(e, (n.Name, n.Attribute)) else None
    return thing.name.rpartition(".")[2].lower() if isinstance(thing, Library) else ""


def _container(name: str, args: list[Type | None]) -> Type | None:
    if None in args:
        return None
    match name, args:
        case "list", [item]:
            return ListType(item)
        case ("set" | "frozenset"), [item]:
            return SetType(item, name == "frozenset")
        case "dict", [key, value]:
            return DictType(key, value)
        case "tuple", items:
            return TupleType(tuple(items))
        case "optional", [item]:
            return union_of(item, NONE)
    return None


# --- Class(…) ---


def bindings_of(frame: Frame, id: str, args: list[Thing], keywords: dict[str, Thing]) -> dict[str, Type]:
    """What the arguments of Class(*args, **keywords) say of the class's type variables."""
    variables = variables_of(frame.program, id)
    found: dict[str, Type] = {}
    if variables and not is_late(args, keywords):
        for annotation, thing in _annotated(frame, id, args, keywords):
            type = frame.solver.resolve(thing.type, NEVER) if isinstance(thing, Value) else NEVER
            if annotation is not None:
                _match(frame.program, annotation, type, found)
    return {v: t for v, t in found.items() if v in variables and NEVER not in parts_of(t)}


def _annotated(frame: Frame, id: str, args: list[Thing], keywords: dict[str, Thing]) -> list[tuple[dict | None, Thing]]:
    """The arguments with the annotations of their parameters."""
    from compiler.infer.construction import has_own_init

    info = frame.program.classes.info(id)
    if has_own_init(frame, id):
        function = frame.program.classes.method(id, "__init__")
        parameters = [(p["name"], p["annotation"], p["kind"]) for p in frame.program.snapshot["functions"][function]["parameters"][1:]]
    elif info["kind"] in DATA_KINDS:
        given = [f for f in info["fields"] if f.get("init", True)]
        parameters = [(f["name"], f["type"], "keyword_only" if f.get("kw_only") else "") for f in given]
    else:
        return []
    positional = [p for p in parameters if p[2] not in ("keyword_only", "var_keyword", "var_positional")]
    rest = next((p for p in parameters if p[2] == "var_positional"), None)
    found = [(p[1], a) for p, a in zip(positional, args)]
    found += [(rest[1], a) for a in args[len(positional) :]] if rest else []
    by_name = {p[0]: p[1] for p in parameters}
    return found + [(by_name.get(k), v) for k, v in keywords.items()]


def _match(program: ProgramInference, annotation: dict, type: Type, found: dict[str, Type]) -> None:
    """Finds what type variables in the annotation stand for where a value of the type is given."""
    name, args = annotation["name"], annotation.get("args") or []
    known = [m for m in members_of(type) if m not in (NONE, UNBOUND)]
    if name == "typevar":
        found[annotation["id"]] = union_of(found.get(annotation["id"], NEVER), type)
    elif name == "union":
        for each in args:
            if each["name"] == "typevar" and known:
                _match(program, each, union_of(*known), found)
            elif each["name"] != "none":
                _match(program, each, type, found)
    elif name in _OF_ITEMS and args:
        for member in known:
            for item in _items_of(member):
                _match(program, args[0], item, found)
    elif name in _OF_PAIRS and len(args) == 2:
        for member in known:
            if isinstance(member, DictType):
                _match(program, args[0], member.key, found)
                _match(program, args[1], member.value, found)
    elif name == "tuple":
        for member in known:
            if isinstance(member, TupleType) and len(member.items) == len(args):
                for each, item in zip(args, member.items):
                    _match(program, each, item, found)
            elif isinstance(member, (TupleType, TupleOfType)) and len(args) == 2 and args[1]["name"] == "ellipsis":
                for item in _items_of(member):
                    _match(program, args[0], item, found)
    elif name == "class":
        variables = variables_of(program, annotation["id"]) if annotation["id"] in program.classes.classes else []
        for member in known:
            bound = program.copies.bindings.get(member.id, {}) if isinstance(member, ClassType) else {}
            for variable, each in zip(variables, args):
                if variable in bound:
                    _match(program, each, bound[variable], found)


def _items_of(type: Type) -> tuple[Type, ...]:
    match type:
        case ListType(item=item) | SetType(item=item) | TupleOfType(item=item) | IteratorType(item=item) | DictType(key=item):
            return (item,)
        case TupleType(items=items):
            return items
    return (STR,) if type == STR else ()


# --- objects that are there from the beginning ---


def kind_of_value(program: ProgramInference, value: dict, depth: int = 3) -> str | None:
    """What tells a frozen value of one type from those of others; None of an empty container."""
    if value["kind"] != "ref":
        return "number" if value["kind"] in ("bool", "int", "float") else value["kind"]
    held = program.constants.objects[value["id"]]
    if held["kind"] == "instance" or depth == 0:
        return "object"
    items = held.get("items", [])
    parts = [p for item in items[:50] for p in (item if isinstance(item, (tuple, list)) else (item,))]
    inner = {kind_of_value(program, p, depth - 1) for p in parts}
    return None if not inner or None in inner else f"{held['kind']}{sorted(inner)}"
