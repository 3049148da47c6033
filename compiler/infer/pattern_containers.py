"""Patterns of sequences, [a, *b], and of mappings, {"k": v, **rest}."""

from __future__ import annotations

from compiler.infer.class_tests import library_class_of
from compiler.infer.comparisons import compare_values
from compiler.infer.container_objects import derives_plainly, is_mapping, is_sequence, plain_container
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper, operation_id
from compiler.infer.named_tuples import as_tuple
from compiler.infer.operations import operate
from compiler.infer.pattern_tests import (
    FAILED,
    Capture,
    Matched,
    Taken,
    all_of,
    both,
    constant,
    is_const,
    member_test,
    narrow,
    without,
)
from compiler.infer.patterns import match_part, match_pattern, try_alternatives
from compiler.infer.subscripts import getitem
from compiler.infer.truth import length_of_object, truth
from compiler.infer.values import NOTHING, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    INT,
    NEVER,
    NONE,
    RANGE,
    ClassType,
    DictType,
    ListType,
    TupleOfType,
    TupleType,
    Type,
    members_of,
    union_of,
)

# --- sequences ---

_LISTED = ("collections.deque", "builtins.memoryview")  # classes of the library that are sequences; a bytearray is none to Python
_READ_OF_LISTS = ("__len__", "__getitem__", "__iter__")  # what Python calls of a sequence
_READ_OF_DICTS = ("get", "keys", "__getitem__", "__iter__")  # and of a mapping


def match_sequence(frame: Frame, p: n.MatchSequence, value: Value) -> Matched:
    starred = [i for i, q in enumerate(p.patterns) if isinstance(q, n.MatchStar)]
    required = len(p.patterns) - len(starred)
    members = members_of(frame.solver.shallow(value.type))
    inside = [m for m in members if _fits(frame, m, required, bool(starred))]
    if not inside:
        return Matched(constant(False, p.span), NEVER, value.type)
    if len(inside) == 1:
        return _match_one_sequence(frame, p, value, inside[0], starred)
    found: list[Matched] = []

    def alternative(i: int, left: Value, known: Taken) -> Matched:
        found.append(_match_one_sequence(frame, p, left, inside[i], starred))
        return found[-1]

    tried = try_alternatives(frame, p, value, frozenset(), alternative, len(inside))
    if tried is None:
        return FAILED
    return Matched(tried[0], union_of(*inside), found[-1].rest, tried[1])


def _fits(frame: Frame, type: Type, required: int, starred: bool) -> bool:
    """Whether a value of this type is a sequence that may have the length."""
    if isinstance(type, TupleType):
        return len(type.items) >= required if starred else len(type.items) == required
    if isinstance(type, ClassType) and frame.program.classes.info(type.id)["kind"] == "namedtuple":
        count = len(frame.program.classes.fields(type.id))
        return count >= required if starred else count == required
    if isinstance(type, (ListType, TupleOfType)):
        return required == 0 or frame.solver.shallow(type.item) != NEVER
    return type == RANGE or library_class_of(frame, type) in _LISTED or is_sequence(frame, type)


def _match_one_sequence(
    frame: Frame, p: n.MatchSequence, value: Value, kind: Type, starred: list[int]
) -> Matched:
    """The pattern against the one member of the value's type that can match it."""
    chosen = narrow(frame, value, kind)
    captures: list[Capture] = []
    inner: list[ir.Expr | None] = []

    def parts() -> ir.Expr | None:
        items = as_tuple(frame, chosen, p)  # a named tuple as the tuple of its fields
        if isinstance(items.type, TupleType):
            inner.append(_tuple_parts(frame, p, items, items.type, starred, captures))
        else:
            inner.append(_list_parts(frame, p, chosen, starred, captures))
        return inner[0]

    test = both(frame, member_test(frame, value, [kind], p.span), parts, p.span)
    if test is None:
        return FAILED
    always = bool(inner) and is_const(inner[0], True)
    return Matched(test, kind, without(frame, value, [kind]) if always else value.type, tuple(captures))


def _tuple_parts(
    frame: Frame,
    p: n.MatchSequence,
    value: Value,
    kind: TupleType,
    starred: list[int],
    captures: list[Capture],
) -> ir.Expr | None:
    from compiler.infer.expressions import make_list
    from compiler.infer.subscripts import tuple_item

    items = [tuple_item(frame, value, kind, Value(INT, ir.Const(INT, i)), p) for i in range(len(kind.items))]
    at = starred[0] if starred else len(p.patterns)
    after = len(p.patterns) - at - 1 if starred else 0
    pairs = [*zip(p.patterns[:at], items), *zip(p.patterns[at + 1 :], items[len(items) - after :])]
    makers = [lambda q=q, item=item: match_pattern(frame, q, item) for q, item in pairs]
    test = all_of(frame, makers, p.span, captures)
    if starred and p.patterns[at].name is not None:
        star = p.patterns[at]
        captures.append(
            (star, star.name, lambda: make_list(frame, "list", items[at : len(items) - after], star))
        )
    return test


def _list_parts(
    frame: Frame, p: n.MatchSequence, value: Value, starred: list[int], captures: list[Capture]
) -> ir.Expr | None:
    if _has_own_reading(frame, value):
        return _object_parts(frame, p, value, starred, captures)
    value = _as_list(frame, value, p)
    if value.expr is None:
        return None
    item = frame.solver.shallow(value.type).item
    required = len(p.patterns) - len(starred)
    at = starred[0] if starred else len(p.patterns)
    after = len(p.patterns) - at - 1 if starred else 0

    def element(i: int) -> Value:
        read = ir.Op(
            frame.solver.resolve(item), "list_at", (value.expr, ir.Const(INT, i)), effect="read", span=p.span
        )
        return frame.emit_value(item, read, p.span)

    def parts() -> ir.Expr | None:
        places = [*range(at), *range(-after, 0)]
        patterns = [*p.patterns[:at], *p.patterns[at + 1 :]]
        makers = [lambda q=q, i=i: match_part(frame, q, lambda: element(i)) for q, i in zip(patterns, places)]
        return all_of(frame, makers, p.span, captures)

    if starred and required == 0:
        test = parts()
    else:
        mutable = isinstance(frame.solver.shallow(value.type), ListType)
        length = ir.Op(INT, "len", (value.expr,), effect="read" if mutable else "pure", span=p.span)
        kept = frame.emit_value(INT, length, p.span)
        wanted = ir.Const(INT, required, span=p.span)
        fits = ir.Op(BOOL, "ge" if starred else "eq", (kept.expr, wanted), span=p.span)
        test = both(frame, fits, parts, p.span)
    if starred and p.patterns[at].name is not None:
        star = p.patterns[at]
        captures.append((star, star.name, lambda: _middle(frame, value, at, after, star)))
    return test


def _has_own_reading(frame: Frame, value: Value) -> bool:
    """Whether it is an object of a class of sequences that says itself what its items are."""
    held = frame.solver.shallow(value.type)
    return isinstance(held, ClassType) and is_sequence(frame, held) and not derives_plainly(frame, held, _READ_OF_LISTS)


def _object_parts(frame: Frame, p: n.MatchSequence, value: Value, starred: list[int], captures: list[Capture]) -> ir.Expr | None:
    """Its length is asked for first; where that fits, its items are gone over."""
    from compiler.infer.comprehensions import collect_values

    value = frame.keep(value, p.span)
    length = length_of_object(frame, value, p)
    if length.expr is None:
        return None
    wanted = ir.Const(INT, len(p.patterns) - len(starred), span=p.span)
    fits = ir.Op(BOOL, "ge" if starred else "eq", (frame.keep(length, p.span).expr, wanted), span=p.span)

    def parts() -> ir.Expr | None:
        items = collect_values(frame, "list", [(value, True)], p)
        return None if items.expr is None else _list_parts(frame, p, frame.keep(items, p.span), starred, captures)

    return both(frame, fits, parts, p.span)


def _as_list(frame: Frame, value: Value, p: n.MatchSequence) -> Value:
    """The items of what is no list, but a sequence: a list that is in it, or a new one."""
    from compiler.infer.attributes import read_field
    from compiler.infer.comprehensions import collect_values

    held = frame.solver.shallow(value.type)
    if library_class_of(frame, held) == "collections.deque":
        value = read_field(frame, value, held, "_items", p)
    elif isinstance(held, ClassType) and is_sequence(frame, held):
        value = plain_container(frame, value, _READ_OF_LISTS, p)
    elif not isinstance(held, (ListType, TupleOfType)):
        value = collect_values(frame, "list", [(value, True)], p)
    return frame.keep(value, p.span)


def _middle(frame: Frame, value: Value, start: int, after: int, star: n.MatchStar) -> Value:
    """value[start : len(value) - after], always a list."""
    from compiler.infer.comprehensions import collect_values

    none = Value(NONE, ir.Const(NONE, None, span=star.span))
    stop = Value(INT, ir.Const(INT, -after, span=star.span)) if after else none
    first = Value(INT, ir.Const(INT, start, span=star.span))
    part = operate(frame, "operator.getslice", [value, first, stop, none], star.span)
    if part.expr is None or isinstance(frame.solver.shallow(part.type), ListType):
        return part
    return collect_values(frame, "list", [(part, True)], star)


# --- mappings ---


def match_mapping(frame: Frame, p: n.MatchMapping, value: Value) -> Matched:
    members = members_of(frame.solver.shallow(value.type))
    inside = [m for m in members if _may_have(frame, m, p)]
    unknown = next((m for m in members if is_mapping(frame, m) and m not in inside), None)
    if unknown is not None:
        frame.error("match-object", f"a mapping pattern on {frame.described(unknown)} is not supported", p.span,
                    "its class has a get() of its own", "match dict(x)")  # fmt: skip
        return FAILED
    if not inside:
        return Matched(constant(False, p.span), NEVER, value.type)
    if len(inside) > 1:
        shown = " or ".join(map(frame.described, inside))
        frame.error(
            "match-mapping",
            "a mapping pattern on dicts of several types is not supported",
            p.span,
            f"this is {shown}",
            "test which it is before",
        )
        return FAILED
    chosen = narrow(frame, value, inside[0])
    captures: list[Capture] = []
    keys: list[Value] = []
    plain: list[Value] = []

    def entries() -> ir.Expr | None:
        plain.append(plain_container(frame, chosen, _READ_OF_DICTS, p) or chosen)
        return _entries(frame, p, plain[0], keys, captures, 0)

    member = member_test(frame, value, inside, p.span)
    test = both(frame, member, entries, p.span)
    if test is None:
        return FAILED
    if p.rest is not None:
        captures.append((p, p.rest, lambda: _other_entries(frame, plain[0], keys, p)))
    always = not p.keys
    return Matched(test, inside[0], without(frame, value, inside) if always else value.type, tuple(captures))


def _may_have(frame: Frame, type: Type, p: n.MatchMapping) -> bool:
    """Whether a value of this type is a mapping that may have the pattern's keys."""
    if isinstance(type, DictType):
        return not p.keys or frame.solver.shallow(type.key) != NEVER
    return is_mapping(frame, type) and (derives_plainly(frame, type, _READ_OF_DICTS) or _has_plain_get(frame, type))


def _has_plain_get(frame: Frame, type: ClassType) -> bool:
    """Whether get() is the one that Mapping makes of []."""
    classes = frame.program.classes
    return classes.method(type.id, "get") == classes.info(operation_id("collections.abc.Mapping"))["methods"]["get"]


def _entries(
    frame: Frame, p: n.MatchMapping, value: Value, keys: list[Value], captures: list[Capture], i: int
) -> ir.Expr | None:
    """Whether the dict has the keys from the i-th on, with values that match."""
    from compiler.infer.expressions import infer_value

    if i == len(p.keys):
        return constant(True, p.span)
    key = infer_value(frame, p.keys[i])
    if key.expr is None:
        return None
    key = frame.keep(key, p.span)
    keys.append(key)
    if isinstance(frame.solver.shallow(value.type), ClassType):  # plain containers have been taken out
        return _entry_of_object(frame, p, value, keys, captures, i)
    found = compare_values(frame, "in", key, value, p)
    if found.expr is None:
        return None

    def entry() -> ir.Expr | None:
        matched = match_part(frame, p.patterns[i], lambda: getitem(frame, value, key, p))
        captures.extend(matched.captures)
        if matched.test is None:
            return None
        return both(frame, matched.test, lambda: _entries(frame, p, value, keys, captures, i + 1), p.span)

    return both(frame, found.expr, entry, p.span)


def _entry_of_object(
    frame: Frame, p: n.MatchMapping, value: Value, keys: list[Value], captures: list[Capture], i: int
) -> ir.Expr | None:
    """As _entries, of an object whose class says itself what it has."""
    found = frame.keep(call_helper(frame, "collections.abc._entry", [value, keys[i]], p), p.span)
    if found.expr is None:
        return None

    def entry() -> ir.Expr | None:
        item = getitem(frame, found, Value(INT, ir.Const(INT, 0, span=p.span)), p)
        matched = match_pattern(frame, p.patterns[i], frame.keep(item, p.span))
        captures.extend(matched.captures)
        if matched.test is None:
            return None
        return both(frame, matched.test, lambda: _entries(frame, p, value, keys, captures, i + 1), p.span)

    return both(frame, truth(frame, found, p).expr, entry, p.span)


def _other_entries(frame: Frame, value: Value, keys: list[Value], p: n.MatchMapping) -> Value:
    """A new dict without the keys."""
    if isinstance(frame.solver.shallow(value.type), ClassType):
        made = call_helper(frame, "collections.abc._entries", [value], p)
    else:
        made = operate(frame, "dict.copy", [value], p.span)
    if made.expr is None:
        return NOTHING
    made = frame.keep(made, p.span)
    for key in keys:
        operate(frame, "operator.delitem", [made, key], p.span)
    return made
