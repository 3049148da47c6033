"""Members of enums: their names, values, attributes and texts; looking them up."""

from __future__ import annotations

from compiler.infer import flags
from compiler.infer.frame import Frame
from compiler.infer.type_names import BY_VALUE, message_name
from compiler.infer.values import NOTHING, Class, Method, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, FLOAT, INT, NEVER, NONE, STR, DictType, EnumType, ListType, Type, UnionType

def is_by_value(frame: Frame, type: Type) -> bool:
    """Whether members of the enum are values of a builtin type, too: those of IntEnum, IntFlag and StrEnum."""
    return isinstance(type, EnumType) and frame.program.classes.info(type.id)["kind"] in BY_VALUE


def is_text_member(frame: Frame, type: Type) -> bool:
    return isinstance(type, EnumType) and frame.program.classes.info(type.id)["kind"] == "str_enum"


def as_text(frame: Frame, value: Value, e: n.Node) -> Value:
    """The text that a member of a StrEnum is; other values as they are."""
    return enum_value(frame, value, e) if is_text_member(frame, frame.solver.shallow(value.type)) else value


def enum_attribute(frame: Frame, base: Value, held: EnumType, name: str, e: n.Node) -> Thing:
    from compiler.infer.attributes import attribute_of

    classes = frame.program.classes
    if name in ("value", "_value_"):
        return enum_value(frame, base, e)
    if name in ("name", "_name_") and flags.has_combinations(frame, held):
        return flags.name_of(frame, base, held, e)
    if name in ("name", "_name_"):
        return Value(STR, ir.Op(STR, "enum_name", (base.expr,), span=e.span))
    if name == "__class__":
        return Class(held.id)
    getter, function = classes.property(held.id, name), classes.method(held.id, name)
    if getter is not None:
        from compiler.infer.specialised_calls import call_user_function

        return call_user_function(frame, getter, [base], {}, e)
    if function is not None:
        return Method(base, function, name)
    members = classes.info(held.id)["members"]
    if all(name in m.get("fields", {}) for m in members if m.get("alias_of") is None):
        return from_table(frame, base, held, name, [m.get("fields", {}).get(name) for m in members], e)
    attribute = classes.class_attribute(held.id, name)
    if attribute is not None:
        return frame.program.constants.thing(attribute, f"{held.name}_{name}")
    if classes.member_index(held.id, name) is not None:  # another member, through this one
        return Value(held, ir.Const(held, classes.member_index(held.id, name), span=e.span))
    if is_by_value(frame, held):
        return attribute_of(frame, enum_value(frame, base, e), name, e)
    return frame.error("unknown-attribute", f"{held.name} has no attribute '{name}'", e.span,
                       f"this is a member of the enum {held.name}", "it has .name and .value", about=(base,),
                       raises=("AttributeError", f"'{message_name(held)}' object has no attribute '{name}'"))  # fmt: skip


def has_value(frame: Frame, held: EnumType, name: str) -> bool:
    """Whether members have this attribute, and it is no method."""
    classes = frame.program.classes
    if name in ("name", "value", "_name_", "_value_") or classes.property(held.id, name) is not None:
        return True
    if classes.method(held.id, name) is not None:
        return False
    own = [name in m.get("fields", {}) for m in classes.info(held.id)["members"] if m.get("alias_of") is None]
    of_number = is_by_value(frame, held) and name in ("real", "imag", "numerator", "denominator")
    return of_number or any(own) and all(own) or classes.class_attribute(held.id, name) is not None or classes.member_index(held.id, name) is not None


def enum_value(frame: Frame, value: Value, e: n.Node) -> Value:
    held = frame.solver.shallow(value.type)
    members = frame.program.classes.info(held.id)["members"]
    types: Type = NEVER
    for m in members:
        thing = frame.program.constants.thing(m["value"], m["name"])
        if not is_plain(thing):
            return from_table(frame, value, held, "value", [m["value"] for m in members], e)
        types = frame.solver.join(types, thing.type)
    return Value(types, ir.Op(types, "enum_value", (value.expr,), span=e.span))


def from_table(frame: Frame, member: Value, held: EnumType, name: str, values: list[dict | None], e: n.Node) -> Value:
    """What the members have under this name, one value each in their order; None where it stands for another's."""
    constants = frame.program.constants
    if isinstance(member.expr, ir.Const):
        thing = constants.thing(values[member.expr.value], f"{held.name}_{name}")
    else:
        id = f"{held.id} {name}"
        constants.objects[id] = {"kind": "list", "items": [v if v is not None else values[0] for v in values]}
        thing = constants.thing({"kind": "ref", "id": id}, f"{held.name}_{name}")
    if not isinstance(thing, Value):
        return frame.error("enum-value", f"what the members of the enum {held.name} have as '{name}' cannot be compiled", e.span,
                           help="give them numbers, texts or tuples of them")  # fmt: skip
    if isinstance(member.expr, ir.Const):
        return thing
    item = frame.solver.shallow(thing.type)
    assert isinstance(item, ListType)
    index = ir.Op(INT, "enum_index", (member.expr,), span=e.span)
    read = ir.Op(frame.solver.resolve(item.item), "list_at", (thing.expr, index), effect="read", span=e.span)
    return frame.emit_value(item.item, read, e.span)


def has_plain_values(frame: Frame, id: str) -> bool:
    """Whether the members' values are numbers, texts and the like, which the runtime compares."""
    return all(is_plain(frame.program.constants.thing(m["value"], m["name"])) for m in frame.program.classes.info(id)["members"])


def is_plain(value: Thing) -> bool:
    """Whether a member's value is a number, a text or None: what stands in the enum itself."""
    return isinstance(value, Value) and isinstance(value.expr, ir.Const) and value.type in (NONE, BOOL, INT, FLOAT, STR)


def member_of_value(frame: Frame, id: str, value: Value, e: n.Node) -> Value:
    """Dir((0, 1)): the member whose value equals this one."""
    from compiler.infer.comparisons import compare_values
    from compiler.infer.truth import truth

    type, members = frame.program.classes.type_of(id), frame.program.classes.info(id)["members"]
    kept, indices = frame.keep(value, e.span), frame.program.classes.member_indices(id)

    def among(left: list[int]) -> Value:
        if not left:
            return _missing_member(frame, type, kept, e)
        known = frame.program.constants.thing(members[left[0]]["value"], f"{type.name}_value")
        same = truth(frame, compare_values(frame, "eq", kept, known, e), e) if isinstance(known, Value) else NOTHING
        if same.expr is None:
            return NOTHING
        member = Value(type, ir.Const(type, left[0], span=e.span))
        return frame.branch(same.expr, (lambda: member, lambda: among(left[1:])), e.span)

    return among(indices)


def _missing_member(frame: Frame, type: EnumType, value: Value, e: n.Node) -> Value:
    """What the class's own _missing_ gives for a value that no member has; without one, or where it gives None, an error."""
    from compiler.infer.attributes import attribute_of
    from compiler.infer.calls import call
    from compiler.infer.operations import split
    from compiler.infer.strings import concat, repr_of

    def checked(args: list[Value]) -> Value:
        if frame.solver.shallow(args[0].type) == type:
            return args[0]
        text = repr_of(frame, value, e)
        if text.expr is not None:
            message = concat(frame, [text.expr, ir.Const(STR, f" is not a valid {type.name}", span=e.span)], e)
            frame.emit(ir.Raise("ValueError", message.expr, span=e.span))
        frame.env = None
        return NOTHING

    made = Value(NONE, ir.Const(NONE, None, span=e.span))
    if has_missing(frame, type.id):
        made = call(frame, attribute_of(frame, Class(type.id), "_missing_", e), [value], {}, e)
    if made.expr is None:
        return NOTHING
    return split(frame, [made], 0, e.span, checked) if isinstance(frame.solver.shallow(made.type), UnionType) else checked([made])


def has_missing(frame: Frame, id: str) -> bool:
    return frame.program.classes.method(id, "_missing_") is not None


def enum_by_name(frame: Frame, base: Class, e: n.Subscript) -> Value:
    """Color["RED"]; the name of an alias is that of the member it stands for."""
    from compiler.infer.comparisons import compare_values
    from compiler.infer.truth import truth
    from compiler.infer.expressions import infer_value

    name = infer_value(frame, e.index)
    if name.expr is None:
        return NOTHING
    type = frame.program.classes.type_of(base.id)
    if isinstance(name.expr, ir.Const):
        index = frame.program.classes.member_index(base.id, name.expr.value)
        if index is None or "combination" in frame.program.classes.info(base.id)["members"][index]:
            frame.raise_("KeyError", name.expr.value, e.span)
            return NOTHING
        return Value(type, ir.Const(type, index, span=e.span))
    kept = frame.keep(name, e.span)

    def among(aliases: list[str]) -> Value:
        if not aliases:
            expr = ir.Op(type, "enum_from_name", (kept.expr,), (f"{{{type}}}",), raises=True, context=True, span=e.span)
            return frame.emit_value(type, expr, e.span)
        alias = Value(STR, ir.Const(STR, aliases[0], span=e.span))
        member = Value(type, ir.Const(type, frame.program.classes.member_index(base.id, aliases[0]), span=e.span))
        same = truth(frame, compare_values(frame, "eq", kept, alias, e), e)
        return frame.branch(same.expr, (lambda: member, lambda: among(aliases[1:])), e.span) if same.expr is not None else NOTHING

    return among([m["name"] for m in frame.program.classes.info(base.id)["members"] if m.get("alias_of") is not None])


def members_by_name(frame: Frame, id: str, e: n.Node) -> Value:
    """Color.__members__, aliases included."""
    classes, type = frame.program.classes, frame.program.classes.type_of(id)
    names = [m["name"] for m in classes.named_members(id)]
    keys = tuple(ir.Const(STR, name, span=e.span) for name in names)
    values = tuple(ir.Const(type, classes.member_index(id, name), span=e.span) for name in names)
    kind = DictType(STR, type)
    return frame.emit_value(kind, ir.MakeDict(kind, keys, values, span=e.span), e.span)


def shows_value(frame: Frame, held: EnumType, text: str) -> bool:
    """Whether str() or format(), as this Python has it, gives a member's value; else its name after the class's."""
    members = frame.program.classes.info(held.id)["members"]
    return all(m.get(text) == str(_plain(m["value"])) for m in members)


def _plain(value: dict) -> object:
    return int(value["value"]) if value["kind"] == "int" else value.get("value")
