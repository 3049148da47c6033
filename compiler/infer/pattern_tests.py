"""What patterns are put together from: a test with what it tells, and tests joined by `and` and `or`.

A test is an IR expression; statements it needs are emitted before it, inside the branch that gets as far.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from compiler.diagnostics.diagnostic import Span
from compiler.infer.conditions import negate
from compiler.infer.frame import Frame
from compiler.infer.values import NOTHING, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, NEVER, EnumType, Type, UnionType, members_of, union_of

Capture = tuple[n.Pattern, str, Callable[[], Value]]
Taken = frozenset[tuple[Type, object]]


@dataclass(frozen=True)
class Matched:
    """`test` is None when evaluating the pattern never ends; `type` is the value's type where it holds,
    `rest` where it does not; `taken` are the constants (of an enum, True, False) that match for sure."""

    test: ir.Expr | None
    type: Type
    rest: Type
    captures: tuple[Capture, ...] = ()
    taken: Taken = field(default=frozenset())


FAILED = Matched(None, NEVER, NEVER)


def narrow(frame: Frame, value: Value, type: Type) -> Value:
    """The value known to be of `type`, one of the types it may have."""
    resolved = frame.solver.resolve(type)
    if type == NEVER or value.expr is None or value.expr.type == resolved:
        return Value(type, value.expr)
    if not isinstance(value.expr.type, UnionType):
        return value
    source = value.expr.value if isinstance(value.expr, ir.Unwrap) else value.expr
    return Value(type, ir.Unwrap(resolved, source, span=value.expr.span))


def remaining(frame: Frame, type: Type, taken: set[tuple[Type, object]] | Taken) -> Type:
    """`type` without the enums and bool all of whose values are taken."""
    left = [m for m in members_of(frame.solver.shallow(type)) if not exhausted(frame, m, taken)]
    return union_of(*left) if left else NEVER


def exhausted(frame: Frame, type: Type, taken: set[tuple[Type, object]] | Taken) -> bool:
    values: list[object] = []
    if type == BOOL:
        values = [False, True]
    elif isinstance(type, EnumType) and frame.program.classes.info(type.id)["kind"] not in ("flag", "int_flag"):
        values = list(frame.program.classes.member_indices(type.id))
    return bool(values) and all((type, v) in taken for v in values)


# --- putting tests together ---


def constant(value: bool, span: Span) -> ir.Const:
    return ir.Const(BOOL, value, span=span)


def is_const(test: ir.Expr | None, value: bool) -> bool:
    return isinstance(test, ir.Const) and test.value is value


def both(frame: Frame, first: ir.Expr, second: Callable[[], ir.Expr | None], span: Span) -> ir.Expr | None:
    """first and second(), whose statements run only where the first holds."""
    if is_const(first, True):
        return second()
    if is_const(first, False):
        return first
    block, test, made_inside = _captured(frame, second)
    if not block and test is not None:
        return _joined("and", first, test, True, span)
    if isinstance(test, ir.Const):
        _emit_guarded(frame, first, block, test.value, span)
        return first if test.value else test
    return _flagged(frame, first, block, test, made_inside, False, span)


def either(frame: Frame, first: ir.Expr, second: Callable[[], ir.Expr | None], span: Span) -> ir.Expr | None:
    """first or second(), whose statements run only where the first does not hold."""
    if is_const(first, True):
        return first
    if is_const(first, False):
        return second()
    block, test, made_inside = _captured(frame, second)
    if not block and test is not None:
        return _joined("or", first, test, False, span)
    otherwise = negate(first, n.Pass(span))
    if isinstance(test, ir.Const):
        _emit_guarded(frame, otherwise, block, test.value, span)
        return test if test.value else first
    return _flagged(frame, otherwise, block, test, made_inside, True, span)


def _emit_guarded(frame: Frame, condition: ir.Expr, block: list[ir.Stmt], matches: bool, span: Span) -> None:
    """Statements of a pattern whose outcome is known; where it never matches, only their effects count."""
    if matches or not all(map(_is_idle, block)):
        frame.emit(ir.If(condition, tuple(block), span=span))


def _is_idle(s: ir.Stmt) -> bool:
    """Whether the statement only reads."""
    if isinstance(s, (ir.Assign, ir.Eval)):
        value = s.value
        return not isinstance(value, ir.Call) and not (
            isinstance(value, ir.Op) and (value.raises or value.effect == "write")
        )
    return isinstance(s, ir.If) and all(map(_is_idle, s.body + s.orelse))


def _joined(operator: str, first: ir.Expr, test: ir.Expr, neutral: bool, span: Span) -> ir.Expr:
    if isinstance(test, ir.Const):
        return first if test.value is neutral else test
    return ir.BoolOp(BOOL, operator, (*_parts(first, operator), *_parts(test, operator)), span=span)


def _flagged(
    frame: Frame,
    condition: ir.Expr,
    block: list[ir.Stmt],
    test: ir.Expr | None,
    made_inside: bool,
    otherwise: bool,
    span: Span,
) -> ir.Expr:
    """A local that is `test` where the block runs, and `otherwise` elsewhere."""
    flag = test.name if made_inside else frame.temporary(BOOL)
    frame.emit(ir.Assign(flag, constant(otherwise, span), span=span))
    if test is not None and not made_inside:
        block.append(ir.Assign(flag, test, span=span))
    frame.emit(ir.If(condition, tuple(block), span=span))
    return ir.Local(BOOL, flag, span=span)


def _captured(frame: Frame, run: Callable[[], ir.Expr | None]) -> tuple[list[ir.Stmt], ir.Expr | None, bool]:
    """What run() emitted and gave, and whether that is a local of its own. The program goes on anyway."""
    before, count = dict(frame.env), frame.temporaries
    found: list[ir.Expr | None] = []
    block, _ = frame.captured_block(lambda: found.append(run()) or NOTHING)
    test = found[0] if frame.env is not None else None
    frame.env = before
    inside = {f"t{i}" for i in range(count + 1, frame.temporaries + 1)}
    return block, test, isinstance(test, ir.Local) and test.name in inside


def _parts(test: ir.Expr, operator: str) -> tuple[ir.Expr, ...]:
    return test.values if isinstance(test, ir.BoolOp) and test.operator == operator else (test,)


def member_test(frame: Frame, value: Value, inside: list[Type], span: Span) -> ir.Expr:
    """Whether the value, of a union, is of one of these members."""
    members = members_of(frame.solver.shallow(value.type))
    if len(inside) in (0, len(members)):
        return constant(bool(inside), span)
    if len(inside) > len(members) - len(inside):
        outside = [m for m in members if m not in inside]
        return negate(member_test(frame, value, outside, span), n.Pass(span))
    union = value.expr.value if isinstance(value.expr, ir.Unwrap) else value.expr
    tests = tuple(ir.Is(BOOL, union, frame.solver.resolve(m), span=span) for m in inside)
    return tests[0] if len(tests) == 1 else ir.BoolOp(BOOL, "or", tests, span=span)


def without(frame: Frame, value: Value, inside: list[Type]) -> Type:
    left = [m for m in members_of(frame.solver.shallow(value.type)) if m not in inside]
    return union_of(*left) if left else NEVER


def all_of(
    frame: Frame, parts: list[Callable[[], Matched]], span: Span, captures: list[Capture]
) -> ir.Expr | None:
    """Whether every part matches, tested from the left; their captures are added to `captures`."""
    if not parts:
        return constant(True, span)
    matched = parts[0]()
    captures += matched.captures
    if matched.test is None:
        return None
    return both(frame, matched.test, lambda: all_of(frame, parts[1:], span, captures), span)
