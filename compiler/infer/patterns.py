"""Patterns: whether a value matches, what its type is then, what it is otherwise, and what is captured.

Captures are made only once the whole pattern has matched, as CPython makes them. Sequences and mappings are
pattern_containers.py's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from compiler.infer.attribute_tests import found_attribute, is_surely_there, may_have
from compiler.infer.class_tests import is_instance, wanted_classes
from compiler.infer.comparisons import compare_values
from compiler.infer.conditions import negate
from compiler.infer.dict_views import told_apart
from compiler.infer.exception_classes import test_instance
from compiler.infer.frame import Frame
from compiler.infer.operations import operate
from compiler.infer.pattern_tests import (
    FAILED,
    Capture,
    Matched,
    Taken,
    all_of,
    both,
    constant,
    either,
    exhausted,
    is_const,
    member_test,
    narrow,
    remaining,
    without,
)
from compiler.infer.truth import truth
from compiler.infer.type_names import BY_VALUE
from compiler.infer.values import Class, Library, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.syntax.walk import walk
from compiler.types.types import (
    BOOL,
    EXCEPTION,
    FLOAT,
    INT,
    NEVER,
    NONE,
    ArrayType,
    ClassType,
    EnumType,
    IteratorType,
    ScalarType,
    Type,
    UnionType,
    members_of,
    name_of_class,
    union_of,
)


def match_pattern(frame: Frame, p: n.Pattern, value: Value, taken: Taken = frozenset()) -> Matched:
    """How the value matches the pattern; `taken` are constants it is known not to be."""
    from compiler.infer.pattern_containers import match_mapping, match_sequence

    match p:
        case n.MatchAs():
            return _match_as(frame, p, value, taken)
        case n.MatchValue():
            return _match_value(frame, p, value, taken)
        case n.MatchOr():
            return _match_or(frame, p, value, taken)
        case n.MatchClass():
            return _match_class(frame, p, value)
        case n.MatchSequence():
            return match_sequence(frame, p, value)
        case n.MatchMapping():
            return match_mapping(frame, p, value)
    raise AssertionError(p)


def _match_as(frame: Frame, p: n.MatchAs, value: Value, taken: Taken) -> Matched:
    held = frame.solver.shallow(value.type)
    matched = Matched(constant(True, p.span), held, NEVER)
    if p.pattern is not None:
        matched = match_pattern(frame, p.pattern, value, taken)
    if p.name is None or matched.test is None:
        return matched
    capture = (p, p.name, lambda: narrow(frame, value, matched.type))
    return replace(matched, captures=(*matched.captures, capture))


def match_part(frame: Frame, p: n.Pattern, read: Callable[[], Value]) -> Matched:
    """A part of the subject that `read` reads without effect or failure: where it is only captured, then."""
    if not isinstance(p, n.MatchAs) or p.pattern is not None:
        part = read()
        return FAILED if part.expr is None else match_pattern(frame, p, frame.keep(part, p.span))
    captures = () if p.name is None else ((p, p.name, read),)
    return Matched(constant(True, p.span), NEVER, NEVER, captures)


# --- values ---


def _match_value(frame: Frame, p: n.MatchValue, value: Value, taken: Taken) -> Matched:
    from compiler.infer.expressions import infer_value

    if isinstance(p.value, n.Constant) and (p.value.value is None or isinstance(p.value.value, bool)):
        return _match_singleton(frame, p, value, p.value.value, taken)
    wanted = infer_value(frame, p.value)
    if wanted.expr is None:
        return FAILED
    members = members_of(frame.solver.shallow(value.type))
    inside = [m for m in members if _may_equal(frame, m, frame.solver.shallow(wanted.type))]
    if not inside:
        return Matched(constant(False, p.span), NEVER, value.type)
    chosen = narrow(frame, value, union_of(*inside))
    known = _constant_of(wanted)
    certain = frozenset({known}) if known is not None and isinstance(known[0], EnumType) else frozenset()
    if certain and len(inside) == 1 and exhausted(frame, inside[0], taken | certain):
        return Matched(
            member_test(frame, value, inside, p.span), inside[0], without(frame, value, inside), (), certain
        )

    def equal() -> ir.Expr | None:
        compared = compare_values(frame, "eq", chosen, wanted, p)
        return None if compared.expr is None else truth(frame, compared, p).expr

    test = both(frame, member_test(frame, value, inside, p.span), equal, p.span)
    return Matched(test, union_of(*inside), value.type, (), certain)


def _constant_of(value: Value) -> tuple[Type, object] | None:
    return (value.expr.type, value.expr.value) if isinstance(value.expr, ir.Const) else None


def _match_singleton(
    frame: Frame, p: n.MatchValue, value: Value, wanted: bool | None, taken: Taken
) -> Matched:
    """None, True and False, which are compared with `is`."""
    kind = NONE if wanted is None else BOOL
    members = members_of(frame.solver.shallow(value.type))
    inside = [m for m in members if m == kind]
    if not inside:
        return Matched(constant(False, p.span), NEVER, value.type)
    member = member_test(frame, value, inside, p.span)
    if kind == NONE:
        return Matched(member, NONE, without(frame, value, inside))
    certain = frozenset({(BOOL, wanted)})
    if exhausted(frame, BOOL, taken | certain):
        return Matched(member, BOOL, without(frame, value, inside), (), certain)
    held = narrow(frame, value, BOOL)
    test = both(frame, member, lambda: held.expr if wanted else negate(held.expr, p), p.span)
    return Matched(test, BOOL, value.type, (), certain)


def _may_equal(frame: Frame, held: Type, wanted: Type) -> bool:
    """Whether a value of one type can be equal to one of the other."""
    classes = frame.program.classes

    def plain(type: Type) -> Type:
        if isinstance(type, EnumType):
            return BY_VALUE.get(classes.info(type.id)["kind"], type)
        return FLOAT if type in (BOOL, INT, FLOAT) or isinstance(type, ScalarType) else type

    if any(isinstance(t, ClassType) and classes.method(t.id, "__eq__") is not None for t in (held, wanted)):
        return True
    a, b = plain(held), plain(wanted)
    numbers = a in (INT, FLOAT) and b in (INT, FLOAT)
    return a == b or numbers or isinstance(a, ArrayType) or isinstance(b, UnionType)


# --- alternatives ---


def _match_or(frame: Frame, p: n.MatchOr, value: Value, taken: Taken) -> Matched:
    found: list[Matched] = []

    def alternative(i: int, left: Value, known: Taken) -> Matched:
        matched = match_pattern(frame, p.patterns[i], left, known)
        found.append(matched)
        return matched

    test = try_alternatives(frame, p, value, taken, alternative, len(p.patterns))
    if test is None:
        return FAILED
    type = union_of(NEVER, *(m.type for m in found))
    certain = frozenset().union(*(m.taken for m in found))
    return Matched(test[0], type, found[-1].rest, test[1], certain)


def try_alternatives(
    frame: Frame,
    p: n.Pattern,
    value: Value,
    taken: Taken,
    alternative: Callable[[int, Value, Taken], Matched],
    count: int,
) -> tuple[ir.Expr, tuple[Capture, ...]] | None:
    """Tests alternatives in turn, each on what the ones before left; captured names get one local each."""
    from compiler.infer.reductions import Accumulator

    targets: dict[str, Accumulator] = {}
    nodes = _last_binding(p) if isinstance(p, n.MatchOr) else {}

    def attempt(i: int, left: Value, known: Taken) -> ir.Expr | None:
        matched = alternative(i, left, known)
        if matched.test is None:
            return None
        test = matched.test
        if matched.captures and not is_const(test, False):
            test = both(frame, test, lambda: keep_captures(matched.captures), p.span)
        if i + 1 == count or test is None:
            return test
        known = known | matched.taken
        rest = narrow(frame, left, remaining(frame, matched.rest, known))
        if rest.type == NEVER:
            return test
        return either(frame, test, lambda: attempt(i + 1, rest, known), p.span)

    def keep_captures(captures: tuple[Capture, ...]) -> ir.Expr:
        for node, name, make in captures:
            nodes.setdefault(name, node)
            targets.setdefault(name, Accumulator(frame, p, name)).set(make(), node.span)
        return constant(True, p.span)

    test = attempt(0, value, taken)
    if test is None:
        return None
    captures = tuple((nodes[name], name, lambda t=target: t.get(p.span)) for name, target in targets.items())
    return test, captures


def _last_binding(p: n.MatchOr) -> dict[str, n.Pattern]:
    """The pattern that binds each name in the last alternative: the variable's web, whichever matched."""
    nodes: dict[str, n.Pattern] = {}
    for node in walk(p.patterns[-1]):
        match node:
            case n.MatchAs(name=str(name)) | n.MatchStar(name=str(name)) | n.MatchMapping(rest=str(name)):
                nodes[name] = node
    return nodes


# --- classes ---

_SELF_MATCHING = (
    "bool",
    "bytearray",
    "bytes",
    "dict",
    "float",
    "frozenset",
    "int",
    "list",
    "set",
    "str",
    "tuple",
)


def _match_class(frame: Frame, p: n.MatchClass, value: Value) -> Matched:
    from compiler.infer.expressions import infer

    wanted = infer(frame, p.cls)
    if not isinstance(wanted, (Library, Class)):
        frame.error(
            "match-class",
            "a class pattern needs a class known at build time",
            p.cls.span,
            help="name the class here",
        )
        return FAILED
    classes = wanted_classes(frame, p.cls)
    if classes is None:
        return FAILED
    members = members_of(frame.solver.shallow(value.type))
    if any(isinstance(m, IteratorType) for m in members) and told_apart(classes[0]):
        frame.error("match-class", "whether this is a view of a dict or an iterator is found out at run time", p.cls.span,
                    help=f"ask for it in a guard: case x if isinstance(x, {classes[0].name.rsplit('.', 1)[-1]})")  # fmt: skip
        return FAILED
    sure = [m for m in members if is_instance(frame, m, classes[0])]
    asked = _asked_at_run_time(frame, value, classes, p) if EXCEPTION in members else constant(False, p.span)
    inside = sure if is_const(asked, False) else [m for m in members if m in sure or m == EXCEPTION]
    if not inside:
        return Matched(constant(False, p.span), NEVER, value.type)
    named = _attribute_patterns(frame, p, wanted)
    if named is None:
        return FAILED
    chosen = narrow(frame, value, union_of(*inside))
    captures: list[Capture] = []
    types = [chosen.type]

    def parts() -> ir.Expr | None:
        if named and named[0][0] is None:
            return all_of(frame, [lambda: _match_self(frame, named[0][1], chosen, types)], p.span, captures)
        return all_of(frame, _match_attributes(frame, p, chosen, named), p.span, captures)

    member = either(frame, member_test(frame, value, sure, p.span), lambda: asked, p.span)
    inner: list[ir.Expr | None] = []
    test = both(frame, member, lambda: inner.append(parts()) or inner[0], p.span)
    always = bool(inner) and is_const(inner[0], True)
    rest = without(frame, value, sure) if always else value.type
    return Matched(test, types[0], rest, tuple(captures)) if test is not None else FAILED


def _asked_at_run_time(frame: Frame, value: Value, classes: list[Thing], p: n.MatchClass) -> ir.Expr:
    """Whether the value is an exception, whose class run time knows, of one of the classes."""
    held = narrow(frame, value, EXCEPTION)
    return both(frame, member_test(frame, value, [EXCEPTION], p.span), lambda: test_instance(frame, held, classes, p), p.span)


def _match_self(frame: Frame, p: n.Pattern, chosen: Value, types: list[Type]) -> Matched:
    """int(p): the subject itself."""
    matched = match_pattern(frame, p, chosen)
    if matched.test is not None:
        types[0] = matched.type
    return matched


def _attribute_patterns(
    frame: Frame, p: n.MatchClass, wanted: Static
) -> list[tuple[str | None, n.Pattern]] | None:
    """Attribute and pattern of each sub-pattern; the attribute None is the subject itself."""
    keywords = list(zip(p.keywords, p.keyword_patterns))
    if not p.patterns:
        return keywords
    if isinstance(wanted, Library):
        name = wanted.name.removeprefix("builtins.")
        if name in _SELF_MATCHING and len(p.patterns) == 1 and not keywords:
            return [(None, p.patterns[0])]
        count, shown = (1 if name in _SELF_MATCHING else 0), name
        names: list[str] = []
    else:
        names = _match_args(frame, wanted.id)
        count, shown = len(names), name_of_class(wanted.id)
    if len(p.patterns) > len(names):
        plural = "" if count == 1 else "s"
        message = f"{shown}() accepts {count} positional sub-pattern{plural} ({len(p.patterns)} given)"
        frame.error("match-class", message, p.span, help="name the attributes: Class(x=…)")
        return None
    return [*zip(names, p.patterns), *keywords]


def _match_args(frame: Frame, id: str) -> list[str]:
    """The class's __match_args__: written out, or the fields a dataclass takes by position."""
    classes = frame.program.classes
    written = classes.class_attribute(id, "__match_args__")
    if written is not None and written.get("kind") == "tuple":
        return [item["value"] for item in written["items"]]
    return [
        f["name"]
        for f in classes.info(id).get("fields", [])
        if f.get("init", True) and not f.get("kw_only", False)
    ]


def _match_attributes(frame: Frame, p: n.MatchClass, holder: Value, named: list[tuple[str, n.Pattern]]) -> list[Callable[[], Matched]]:
    """Python reads all attributes, and gives up where there is none, before it looks at what they hold."""
    from compiler.infer.attributes import attribute_of
    from compiler.infer.expressions import as_value

    if all(_is_plain_field(frame, holder, name) for name, _ in named):
        read = lambda name: as_value(frame, attribute_of(frame, holder, name, p), p)  # noqa: E731
        return [lambda name=name, q=q: match_part(frame, q, lambda: read(name)) for name, q in named]
    found: dict[str, Callable[[], Value]] = {}
    reads = [lambda name=name: _read_attribute(frame, p, holder, name, found) for name, _ in named]
    return [*reads, *(lambda name=name, q=q: match_part(frame, q, found[name]) for name, q in named)]


def _read_attribute(frame: Frame, p: n.MatchClass, holder: Value, name: str, found: dict[str, Callable[[], Value]]) -> Matched:
    """Whether the object has the attribute; `found` says then how to get what was read."""
    from compiler.infer.attributes import attribute_of
    from compiler.infer.expressions import as_value

    members = members_of(frame.solver.shallow(holder.type))
    inside = [m for m in members if may_have(frame, m, name)]

    def read() -> ir.Expr | None:
        chosen = narrow(frame, holder, union_of(*inside))
        sure = all(is_surely_there(frame, m, name) for m in inside)
        made = as_value(frame, attribute_of(frame, chosen, name, p), p) if sure else found_attribute(frame, chosen, name, p)
        if made.expr is None:
            return None
        kept = frame.keep(made, p.span, force=True)
        first = Value(INT, ir.Const(INT, 0, span=p.span))
        found[name] = (lambda: kept) if sure else (lambda: operate(frame, "operator.getitem", [kept, first], p.span))
        return constant(True, p.span) if sure else truth(frame, kept, p).expr

    test = both(frame, member_test(frame, holder, inside, p.span), read, p.span)
    return FAILED if test is None else Matched(test, NEVER, NEVER)


def _is_plain_field(frame: Frame, holder: Value, name: str) -> bool:
    """Whether reading the attribute neither runs code nor fails."""
    members = members_of(frame.solver.shallow(holder.type))
    return all(
        isinstance(m, ClassType) and name in frame.program.classes.fields(m.id) and is_surely_there(frame, m, name)
        for m in members
    )
