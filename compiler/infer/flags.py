"""Flags: enums whose members combine with |, &, ^ and ~.

Every combination of a flag's bits is a member of its table, so that a value stays a position in it and has the texts that
this Python gives. A class with too many bits, or operators of its own, has no such table; its operators are refused.
"""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.operations import operate, split
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, INT, STR, EnumType, TupleOfType, Type, UnionType

_SET_OPERATORS = ("or_", "and_", "xor")


def is_flag(frame: Frame, type: Type) -> bool:
    return isinstance(type, EnumType) and frame.program.classes.info(type.id)["kind"] in ("flag", "int_flag")


def has_combinations(frame: Frame, type: EnumType) -> bool:
    """Whether every combination of the members is in the enum's table."""
    return "flag" in frame.program.classes.info(type.id)


def refuse(frame: Frame, what: str, why: str, help: str, e: n.Node) -> Value:
    return frame.error("flag-enum", what, e.span, why, help)


# --- operators ---


def combine(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value | None:
    """left | right, & and ^ where one is a flag; None where the operator is not the flag's."""
    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    type = a if is_flag(frame, a) else b
    if operator not in _SET_OPERATORS or not is_flag(frame, type):
        return None
    if a == BOOL:  # whose own operator comes first, as an IntFlag is no bool
        return None
    if not has_combinations(frame, type):
        return _refuse_table(frame, type, e)
    if a != b:
        other = right if type == a else left
        held = frame.solver.shallow(other.type)
        if frame.program.classes.info(type.id)["kind"] == "flag" and not is_flag(frame, held):
            return None
        if held not in (INT, BOOL):
            return refuse(frame, f"{frame.described(a)} and {frame.described(b)} cannot be combined", "only members of one flag can",
                          "combine their numbers: a.value | b.value", e)  # fmt: skip
        if operator != "and_" and not _is_known(frame, type, other):
            return refuse(frame, f"{type.name} cannot be combined with any int", "an IntFlag keeps bits that have no member",
                          f"combine numbers: int({type.name}.{_first(frame, type)}) | …", e)  # fmt: skip
    if isinstance(left.expr, ir.Const) and isinstance(right.expr, ir.Const):
        bits, more = _known_bits(frame, left), _known_bits(frame, right)
        made = {"or_": bits | more, "and_": bits & more, "xor": bits ^ more}[operator]
        return _constant(frame, type, made, e)
    return _of_bits(frame, type, operate(frame, f"operator.{operator}", [_bits(frame, left), _bits(frame, right)], e.span), e)


def complement(frame: Frame, value: Value, e: n.Node) -> Value:
    """~flag: the other bits that the class has."""
    type = frame.solver.shallow(value.type)
    if not has_combinations(frame, type):
        return _refuse_table(frame, type, e)
    mask = _table(frame, type)["complement"]
    if isinstance(value.expr, ir.Const):
        return _constant(frame, type, mask & ~_known_bits(frame, value), e)
    inverted = operate(frame, "operator.invert", [_bits(frame, value)], e.span)
    return _of_bits(frame, type, operate(frame, "operator.and_", [inverted, _number(mask, e)], e.span), e)


def contains(frame: Frame, positive: bool, container: Value, item: Value, e: n.Node) -> Value:
    """item in flag: whether it has all the item's bits."""
    from compiler.infer.comparisons import compare_values

    held, type = frame.solver.shallow(item.type), frame.solver.shallow(container.type)
    if not has_combinations(frame, type):
        return _refuse_table(frame, type, e)
    if isinstance(held, UnionType):
        return split(frame, [item, container], 0, e.span, lambda arms: contains(frame, positive, arms[1], arms[0], e))
    if type != held:
        return refuse(frame, f"only a member of the same flag can be in {frame.described(type)}", f"this is {frame.described(held)}",
                      f"make a member of it first: {type.name}(…)", e)  # fmt: skip
    kept, other = frame.keep(item, e.span), frame.keep(container, e.span)
    wanted = _bits(frame, kept)
    both = operate(frame, "operator.and_", [_bits(frame, other), wanted], e.span)
    return compare_values(frame, "eq" if positive else "ne", both, wanted, e)


def truth(frame: Frame, value: Value, e: n.Node) -> Value:
    """bool(flag): whether it has any bit."""
    type = frame.solver.shallow(value.type)
    if not has_combinations(frame, type):
        return _refuse_table(frame, type, e)
    return Value(BOOL, ir.Op(BOOL, "truth", (value.expr,), span=e.span))


def length(frame: Frame, value: Value, e: n.Node) -> Value:
    type = frame.solver.shallow(value.type)
    if not has_combinations(frame, type):
        return _refuse_table(frame, type, e)
    return operate(frame, "int.bit_count", [_bits(frame, value)], e.span)


def members_in(frame: Frame, value: Value, e: n.Node) -> Thing:
    """What iterating over a flag gives: the members of one bit each that it has."""
    from compiler.infer.calls import call
    from compiler.infer.library import written_in_python

    type = frame.solver.shallow(value.type)
    if not has_combinations(frame, type):
        return _refuse_table(frame, type, e)
    kept = frame.keep(value, e.span)
    items = tuple(ir.Const(type, i, span=e.span) for i in frame.program.classes.member_indices(type.id))
    members = frame.emit_value(TupleOfType(type), ir.MakeList(TupleOfType(type), items, span=e.span), e.span)
    return call(frame, written_in_python(frame, "enum._members_in"), [members, kept], {}, e)


def of_value(frame: Frame, type: EnumType, value: Value, e: n.Node) -> Value:
    """Perm(5): the member with these bits; a ValueError for bits that the class has not."""
    from compiler.infer.calls import call
    from compiler.infer.library import written_in_python

    held = frame.solver.shallow(value.type)
    if held == type:
        return value
    if not has_combinations(frame, type):
        return _refuse_table(frame, type, e)
    if held not in (INT, BOOL):
        return refuse(frame, f"{type.name} can be made of an int alone", f"this is {frame.described(held)}",
                      f"a member is found by its name with {type.name}[name]", e)  # fmt: skip
    table = _table(frame, type)
    if isinstance(value.expr, ir.Const) and table["keeps"] and -table["all_bits"] - 1 <= value.expr.value < 0:
        return _constant(frame, type, int(value.expr.value) + table["all_bits"] + 1, e)
    if _is_known(frame, type, value):
        return _constant(frame, type, int(value.expr.value), e)
    if table["keeps"]:
        return refuse(frame, f"{type.name} can only be made of a known number without other bits than its own",
                      "an IntFlag keeps bits that have no member", "derive the class from Flag, which refuses them with a ValueError", e)  # fmt: skip
    given = [_bits(frame, value), _number(table["mask"], e), _number(table["all_bits"], e)]
    shown = Value(STR, ir.Const(STR, table["shown"], span=e.span))
    bits = call(frame, written_in_python(frame, "enum._checked_bits"), [*given, shown], {}, e)
    return NOTHING if bits.expr is None else _of_bits(frame, type, bits, e)


# --- texts ---


def name_of(frame: Frame, value: Value, held: EnumType, e: n.Node) -> Value:
    """flag.name: None for bits that no members make up."""
    from compiler.infer.enums import from_table

    none, text = {"kind": "none"}, lambda name: {"kind": "str", "value": name}  # noqa: E731
    names = [none if m["name"].isdigit() else text(m["name"]) for m in frame.program.classes.info(held.id)["members"]]
    return from_table(frame, value, held, "name", names, e)


def text_of(frame: Frame, value: Value, held: EnumType, kind: str, e: n.Node) -> Value:
    """str(flag), or what format() shows of it: its number where this Python says so."""
    from compiler.infer.enums import from_table

    members = frame.program.classes.info(held.id)["members"]
    if any(kind not in m for m in members):
        return refuse(frame, f"the text of {held.name} is not known", "a function that is not in the program makes it",
                      f"define __{kind}__ in the class {held.name}", e)  # fmt: skip
    texts = [{"kind": "str", "value": m[kind]} for m in members]
    return from_table(frame, value, held, kind, texts, e)


# --- bits ---


def _table(frame: Frame, type: EnumType) -> dict:
    return frame.program.classes.info(type.id)["flag"]


def _first(frame: Frame, type: EnumType) -> str:
    return frame.program.classes.info(type.id)["members"][0]["name"]


def _positions(frame: Frame, type: EnumType) -> dict[int, int]:
    """Where each combination of bits is in the table."""
    positions: dict[int, int] = {}
    for i, m in enumerate(frame.program.classes.info(type.id)["members"]):
        positions.setdefault(int(m["value"]["value"]), i)
    return positions


def _number(bits: int, e: n.Node) -> Value:
    return Value(INT, ir.Const(INT, bits, span=e.span))


def _bits(frame: Frame, value: Value) -> Value:
    """The number that the member is, or that the int or bool is."""
    held = frame.solver.shallow(value.type)
    if isinstance(value.expr, ir.Const):
        return Value(INT, ir.Const(INT, _known_bits(frame, value), span=value.expr.span))
    if isinstance(held, EnumType):
        return Value(INT, ir.Op(INT, "enum_value", (value.expr,), span=value.expr.span))
    return Value(INT, frame.convert(value, INT)) if held == INT else operate(frame, "builtins.int", [value], value.expr.span)


def _known_bits(frame: Frame, value: Value) -> int:
    held = frame.solver.shallow(value.type)
    if isinstance(held, EnumType):
        return int(frame.program.classes.info(held.id)["members"][value.expr.value]["value"]["value"])
    return int(value.expr.value)


def _is_known(frame: Frame, type: EnumType, value: Value) -> bool:
    return isinstance(value.expr, ir.Const) and int(value.expr.value) in _positions(frame, type)


def _constant(frame: Frame, type: EnumType, bits: int, e: n.Node) -> Value:
    return Value(type, ir.Const(type, _positions(frame, type)[bits], span=e.span))


def _of_bits(frame: Frame, type: EnumType, bits: Value, e: n.Node) -> Value:
    return Value(type, ir.Op(type, "enum_from_bits", (bits.expr,), span=e.span)) if bits.expr is not None else NOTHING


def _refuse_table(frame: Frame, type: EnumType, e: n.Node) -> Value:
    return refuse(frame, f"the members of {type.name} cannot be combined",
                  "it has more than 10 bits, operators or values of its own, or another boundary than STRICT and KEEP",
                  "keep the bits in ints: HIGH = 4096 at module level", e)  # fmt: skip
