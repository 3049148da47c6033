"""pydantic's models: made of keywords of the fields' types, and what native code has of their methods.

Numbers become those that are declared, as pydantic has it; what else it would convert is refused, for the result depends on the
value. Constraints are checked at run time, by the `__pydantic_check__` that compiler/library/models.py writes.
"""

from __future__ import annotations

from compiler.infer.annotations import BadAnnotation, type_of_annotation
from compiler.infer.frame import Frame, place_of
from compiler.infer.library import call_helper
from compiler.infer.operations import split
from compiler.infer.type_names import is_hashable, python_name
from compiler.infer.values import NOTHING, Class, Library, Partial, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.recursive import assuming
from compiler.types.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    NONE,
    STR,
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
    UnionType,
    members_of,
    parts_of,
    union_of,
)

_METHODS = {"model_dump": "dataclasses.model_dump", "model_copy": "pydantic._copy"}


def construct_model(frame: Frame, type: ClassType, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """Model(field=value)."""
    from compiler.infer.calls import call_method, values_of
    from compiler.infer.construction import make_object

    info = frame.program.classes.info(type.id)
    if not _can_be_made(frame, type, args, keywords, e):
        return NOTHING
    values = values_of(frame, list(keywords.values()), e)
    if values is None:
        return NOTHING
    keywords = {name: frame.keep(value, e.span) for name, value in zip(keywords, values)}
    given: dict[str, Value] = {}
    given_numbers: dict[str, Value] = {}  # which errors show, not what they have become
    for f in info["fields"]:
        declared = type_of_annotation(f["type"], frame.program.classes)
        value = _given(frame, type, f, declared, keywords, e)
        if value is None or value.expr is None:
            return NOTHING
        held = frame.solver.resolve(value.type, NEVER)
        if _is_checked(info, f) and not _is_exactly(held, declared) and _becomes_number(held, _without_none(union_of(declared, NONE))):
            value = given_numbers[f["name"]] = frame.keep(value, e.span)
        given[f["name"]] = _as_declared(frame, value, declared, e)
    made = frame.keep(make_object(frame, type, given, e), e.span)
    if frame.program.classes.method(type.id, "__pydantic_check__") is not None and made.expr is not None:
        call_method(frame, made, "__pydantic_check__", [_shown(frame, given_numbers, e)], e)
    if frame.program.classes.method(type.id, "__pydantic_after__") is not None and made.expr is not None and frame.env is not None:
        call_method(frame, made, "__pydantic_after__", [], e, keywords)
    return made if frame.env is not None else NOTHING


def _is_checked(info: dict, f: dict) -> bool:
    return bool(f["constraints"] or f["inside"]) or any(f["name"] in v["fields"] for v in info["validators"])


def _shown(frame: Frame, values: dict[str, Value], e: n.Node) -> Value:
    """A dict of the text and the name of the type of what fields were given; None when there is nothing to say."""
    from compiler.infer.calls import call
    from compiler.infer.comprehensions import new_container, set_entry

    if not values:
        return Value(NONE, ir.Const(NONE, None, span=e.span))
    constant = lambda text: ir.Const(STR, text, span=e.span)  # noqa: E731
    shown = new_container(frame, "dict", e)
    for name, value in values.items():
        text = call(frame, Library("builtins.repr"), [value], {}, e)
        parts = (text.expr, constant(python_name(frame.solver.resolve(value.type)).rpartition(".")[2]))
        set_entry(frame, shown, Value(STR, constant(name)), Value(TupleType((STR, STR)), ir.MakeTuple(TupleType((STR, STR)), parts, span=e.span)), e)
    return shown


def _can_be_made(frame: Frame, type: ClassType, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> bool:
    from compiler.infer.arguments import is_late

    info = frame.program.classes.info(type.id)
    if info["refusals"]:
        what = f"an object of the pydantic model {type.name} is made, but native code does not know {info['refusals'][0]}"
        frame.error("pydantic-model", what, e.span,
                    "models of plain fields and their constraints are known",
                    "do it in a function that checks or converts the values, and makes the model of the results")  # fmt: skip
        return False
    try:
        frame.program.classes.declare(type)
    except BadAnnotation as bad:
        frame.error("pydantic-model", f"an object of the pydantic model {type.name} is made, but native code has no {bad.text}", e.span,
                    help=bad.help)  # fmt: skip
        return False
    names = [f["name"] for f in info["fields"]]
    missing = [f["name"] for f in info["fields"] if f["required"] and f["name"] not in keywords]
    unknown = [k for k in keywords if k not in names]
    late = is_late(args, keywords)
    if late or args or missing or unknown:
        why = "takes its fields by their names" if late or args else f"has no field '{unknown[0]}'" if unknown else f"lacks '{missing[0]}'"
        frame.error("wrong-arguments", f"{type.name}() {why}", e.span, help=f"write {type.name}({', '.join(f'{name}=…' for name in names)})")
        return False
    return True


def _given(frame: Frame, type: ClassType, f: dict, declared: Type, keywords: dict[str, Value], e: n.Node) -> Value | None:
    """The value of the field: the argument or the default, containers copied as pydantic does."""
    from compiler.infer.calls import call

    if f["name"] in keywords:
        value = keywords[f["name"]]
    elif "default" in f:
        value = _default(frame, frame.program.constants.thing(f["default"], f"{type.name}_{f['name']}"), f["name"], e)
    else:
        factory = frame.program.constants.thing(f["default_factory"], f["name"])
        value = call(frame, factory, [], {}, place_of(e, f["name"]))
    if not isinstance(value, Value) or value.expr is None:
        return None
    if isinstance(declared, EnumType) and _is_value_of(frame, value, declared):
        value = call(frame, Class(declared.id), [value], {}, e)
    held = frame.solver.resolve(value.type, NEVER)
    # Errors would have to know which of several it was, and what items were.
    exact = f["inside"] or isinstance(held, UnionType) and _is_checked(frame.program.classes.info(type.id), f)
    if not (_is_exactly if exact else _becomes)(held, declared):
        what = f"the field '{f['name']}' of the pydantic model {type.name} is given {frame.described(value.type)}"
        return frame.error("pydantic-conversion", what, e.span, "pydantic would convert or refuse this, depending on the value",
                           f"convert it first: the field is declared as {frame.shown(declared)}", about=(value,))  # fmt: skip
    if _is_exactly(held, declared):
        frame.solver.join(declared, value.type)  # what an empty container will hold
    return _copied(frame, value, place_of(e, f"copy of {f['name']}")) if f.get("default_factory") is None or f["name"] in keywords else value


def _default(frame: Frame, default: Thing, name: str, e: n.Node) -> Thing:
    """The default that a field gets: pydantic copies objects that have no hash."""
    from compiler.infer.calls import call

    held = frame.solver.resolve(default.type, NEVER) if isinstance(default, Value) else NEVER
    if is_hashable(frame.program, held) or not any(isinstance(part, ClassType) for part in parts_of(held)):
        return default
    return call(frame, Library("copy.deepcopy"), [default], {}, place_of(e, name))


def _is_value_of(frame: Frame, value: Value, declared: EnumType) -> bool:
    """Whether it is a constant that a member of the enum has for its value."""
    values = [m["value"] for m in frame.program.classes.info(declared.id)["members"]]
    constant = value.expr.value if isinstance(value.expr, ir.Const) and value.type in (INT, STR) else None
    return any(v["kind"] == str(value.type) and v["value"] == str(constant) for v in values)


def _becomes(held: Type, declared: Type) -> bool:
    """Whether pydantic takes every value of the type, and makes of numbers those that are declared whatever their values."""
    if _is_exactly(held, declared):
        return True
    if isinstance(held, UnionType):
        return all(_becomes(m, declared) for m in held.members)
    if isinstance(declared, UnionType):
        return held == NONE and NONE in declared.members or _becomes(held, _without_none(declared))
    if isinstance(declared, DictType) and isinstance(held, DictType):
        return held.behaviour is None and _is_exactly(held.key, declared.key) and _becomes_number(held.value, declared.value)
    if isinstance(declared, ListType):
        items = _items_of(held)
        return bool(items) and all(_is_exactly(t, declared.item) or _becomes_number(t, declared.item) for t in items)
    return _becomes_number(held, declared)


def _becomes_number(held: Type, declared: Type) -> bool:
    takes = _NUMBERS.get(declared, lambda t: False)
    return all(m == declared or takes(m) for m in members_of(held))


_NUMBERS = {
    FLOAT: lambda t: t in (BOOL, INT) or isinstance(t, ScalarType),
    INT: lambda t: t == BOOL or isinstance(t, ScalarType) and not t.dtype.startswith("float"),
    BOOL: lambda t: t == ScalarType("bool"),
}


def _items_of(held: Type) -> tuple[Type, ...]:
    """The types of the items of what pydantic makes a list of."""
    match held:
        case ListType(item=item) | TupleOfType(item=item):
            return (item,)
        case TupleType(items=items):
            return items
        case ArrayType(dtype=dtype, rank=1):
            return (ScalarType(dtype),)
    return ()


def _without_none(declared: UnionType) -> Type:
    """X of X | None; of other unions, which choose by the value, what nothing becomes."""
    rest = [m for m in declared.members if m != NONE]
    return rest[0] if len(rest) == 1 else NEVER


def _as_declared(frame: Frame, value: Value, declared: Type, e: n.Node) -> Value:
    """The value, of which _becomes() is true, as one of the declared type."""
    from compiler.infer.calls import call

    held = frame.solver.resolve(value.type, NEVER)
    if _is_exactly(held, declared):
        return value
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda arms: _as_declared(frame, arms[0], declared, e))
    if isinstance(declared, UnionType):
        return value if held == NONE else _as_declared(frame, value, _without_none(declared), e)
    if isinstance(declared, (ListType, DictType)):
        kind, inner = ("list", declared.item) if isinstance(declared, ListType) else ("dict", declared.value)
        convert = [Library(f"builtins.{python_name(inner)}")] if inner in _NUMBERS else []
        return call_helper(frame, f"pydantic._copy_{kind}", [value, *convert], e)
    return call(frame, Library(f"builtins.{python_name(declared)}"), [value], {}, e)


@assuming(True)
def _is_exactly(held: Type, declared: Type) -> bool:
    """Whether every value of the type is one of the declared type; what an empty container holds is not known."""
    if held == NEVER or held == declared:
        return True
    if isinstance(declared, UnionType):
        return all(any(_is_exactly(m, d) for d in declared.members) for m in members_of(held))
    match held, declared:
        case (ListType(item=a), ListType(item=b)) | (TupleOfType(item=a), TupleOfType(item=b)):
            return _is_exactly(a, b)
        case SetType(item=a), SetType(item=b):
            return held.frozen == declared.frozen and _is_exactly(a, b)
        case DictType(), DictType():
            return held.behaviour is None and _is_exactly(held.key, declared.key) and _is_exactly(held.value, declared.value)
        case TupleType(items=a), TupleType(items=b):
            return len(a) == len(b) and all(map(_is_exactly, a, b))
        case TupleType(items=a), TupleOfType(item=b):
            return all(_is_exactly(x, b) for x in a)
    return False


def _copied(frame: Frame, value: Value, e: n.Node) -> Value:
    """The value with containers of its own, at any depth; the objects in them are the same."""
    held = frame.solver.shallow(value.type)
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda args: _copied(frame, args[0], e))
    kind = {ListType: "list", DictType: "dict", SetType: "set"}.get(type(held))
    if kind is None or isinstance(held, SetType) and held.frozen:
        return value
    inner = held.value if isinstance(held, DictType) else held.item
    deep = any(isinstance(m, (ListType, DictType, SetType)) for m in members_of(frame.solver.shallow(inner)))
    return call_helper(frame, f"pydantic._copy_{kind}", [value, *([Library("pydantic._copy_item")] if kind != "set" and deep else [])], e)


def _copy_item(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    return _copied(frame, args[0], e) if isinstance(args[0], Value) else NOTHING


# --- the methods of all models ---


def is_of_pydantic(frame: Frame, held: Type, name: str) -> bool:
    """Whether objects of the class have the attribute from pydantic itself."""
    return isinstance(held, ClassType) and name in frame.program.classes.info(held.id).get("inherited", ())


def method_of_model(frame: Frame, base: Value, held: ClassType, name: str, e: n.Node) -> Thing:
    if name in _METHODS:
        return Partial(Library(_METHODS[name]), (frame.keep(base, e.span, force=True),))
    return no_native_form(frame, held, name, e)


def no_native_form(frame: Frame, held: ClassType, name: str, e: n.Node) -> Value:
    return frame.error("pydantic-model", f"{held.name}.{name} of pydantic's has no native form", e.span,
                       help="native code has model_dump() and model_copy() of models; write out what you need of the others")  # fmt: skip


def may_assign(frame: Frame, held: ClassType, name: str, value: Value, e: n.Node) -> bool:
    """Whether model.name = value is the assignment of a field; where not, it is reported or raises."""
    info = frame.program.classes.info(held.id)
    if info["refusals"] or name not in [f["name"] for f in info["fields"]]:
        why = f"native code knows only without {info['refusals'][0]}" if info["refusals"] else "has no such field"
        frame.error("pydantic-model", f"'{name}' of the pydantic model {held.name} is assigned, which {why}", e.span,
                    help="keep to plain fields" if info["refusals"] else f"declare the field in the class {held.name}")  # fmt: skip
        return False
    if info["frozen"]:
        parts = [info["name"], name, value, python_name(frame.solver.resolve(value.type)), info["version"]]
        things = [p if isinstance(p, Value) else Value(STR, ir.Const(STR, p, span=e.span)) for p in parts]
        call_helper(frame, "pydantic._fail_frozen", things, e)
        return False
    declared = type_of_annotation(next(f for f in info["fields"] if f["name"] == name)["type"], frame.program.classes)
    if not _is_exactly(frame.solver.resolve(value.type, NEVER), declared):
        what = f"the field '{name}' of the pydantic model {held.name} is given {frame.described(value.type)}"
        frame.error("pydantic-conversion", what, e.span,
                    help=f"the field is declared as {frame.shown(declared)}", about=(value,))  # fmt: skip
        return False
    return True


def _copy(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    from compiler.infer.standard import VALUES as standard

    if len(args) != 1 or keywords:
        return frame.error("pydantic-model", "model_copy() has no arguments in native code", e.span,
                           help="assign the fields of the copy after it")  # fmt: skip
    return standard["copy.copy"](frame, args, {}, e)


VALUES = {"pydantic._copy": _copy, "pydantic._copy_item": _copy_item}
