"""match statements: each case a test that narrows the subject, then captures, guard and body.

The patterns are patterns.py's. A case that surely takes what it tests for leaves the later cases with the
rest of the subject's type; when nothing is left they are never reached.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from compiler.infer.conditions import Test, infer_test
from compiler.infer.expressions import infer_value
from compiler.infer.frame import Environment, Frame
from compiler.infer.pattern_tests import Matched, narrow, remaining
from compiler.infer.patterns import match_pattern
from compiler.infer.values import NOTHING, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.syntax.walk import walk
from compiler.types.types import BOOL, NEVER, Type


@dataclass
class Subject:
    """What is matched: its value, the variable it was read from, and the constants taken by earlier cases."""

    value: Value
    web: str | None
    taken: set[tuple[Type, object]] = field(default_factory=set)


def infer_match(frame: Frame, s: n.Match) -> None:
    value = infer_value(frame, s.subject)
    if value.expr is None:
        frame.env = None
        return
    subject = Subject(_keep(frame, value, s), _web_of(frame, s))
    _infer_cases(frame, list(s.cases), subject)


def _keep(frame: Frame, value: Value, s: n.Match) -> Value:
    """The subject, evaluated once; (a, b) as its items."""
    if not isinstance(value.expr, ir.MakeTuple):
        return frame.keep(value, s.subject.span, force=True)
    types = frame.solver.shallow(value.type).items
    items = [frame.keep(Value(t, x), s.subject.span, force=True) for t, x in zip(types, value.expr.items)]
    return Value(
        value.type, ir.MakeTuple(value.expr.type, tuple(i.expr for i in items), span=value.expr.span)
    )


def _web_of(frame: Frame, s: n.Match) -> str | None:
    """The variable that cases narrow: the subject, when no capture or guard assigns it."""
    web = frame.webs.load.get((id(s.subject), s.subject.id)) if isinstance(s.subject, n.Name) else None
    parts = [part for case in s.cases for part in (case.pattern, case.guard) if part is not None]
    inside = {id(node) for part in parts for node in walk(part)}
    assigned = {w for (node, _), w in frame.webs.store.items() if node in inside}
    return None if web in assigned else web


def _infer_cases(frame: Frame, cases: list[n.MatchCase], subject: Subject) -> None:
    """The cases in turn; what none of them takes goes on below the statement."""
    if not cases or frame.env is None:
        return
    case, *rest = cases
    matched = match_pattern(frame, case.pattern, subject.value, frozenset(subject.taken))
    if matched.test is None or frame.env is None:
        frame.env = None
        return
    if isinstance(matched.test, ir.Const) and not matched.test.value:
        _infer_cases(frame, rest, subject)
        return
    test = _guarded(frame, case, matched, subject)
    if test.value is None:
        frame.env = None
        return
    later = _rest_of(frame, case, matched, subject)
    if test.constant is not None:
        frame.env = test.if_true if test.constant else test.if_false
        _run(frame, case, matched) if test.constant else _infer_cases(frame, rest, later)
        return
    frame.env = test.if_true
    body, _ = frame.captured_block(lambda: _run(frame, case, matched) or NOTHING, conditional=True)
    after = frame.env
    frame.env = test.if_false
    orelse, _ = frame.captured_block(lambda: _infer_cases(frame, rest, later) or NOTHING, conditional=True)
    frame.conditions += (after is None) != (frame.env is None)
    frame.env = frame.join(after, frame.env)
    frame.block.append(ir.If(test.value, tuple(body), tuple(orelse), span=case.span))


def _rest_of(frame: Frame, case: n.MatchCase, matched: Matched, subject: Subject) -> Subject:
    """The subject where this case did not match."""
    if case.guard is not None and not _is_true(case.guard):
        return subject
    taken = subject.taken | matched.taken
    rest = remaining(frame, matched.rest, taken)
    return Subject(narrow(frame, subject.value, rest), subject.web, taken)


def _is_true(guard: n.Expression) -> bool:
    return isinstance(guard, n.Constant) and guard.value is True


def _narrowed(frame: Frame, env: Environment, web: str | None, type: Type) -> Environment | None:
    if type == NEVER:
        return None
    env = dict(env)
    if web is not None and web in env:
        env[web] = type
    return env


def _guarded(frame: Frame, case: n.MatchCase, matched: Matched, subject: Subject) -> Test:
    """The pattern's test and the guard's: with a guard the captures are bound before it is evaluated."""
    inside = _narrowed(frame, frame.env, subject.web, matched.type)
    rest = remaining(frame, matched.rest, subject.taken | matched.taken)
    outside = _narrowed(frame, frame.env, subject.web, rest)
    always = isinstance(matched.test, ir.Const) or rest == NEVER
    if case.guard is None:
        return Test(
            ir.Const(BOOL, True, span=case.span) if always else matched.test,
            inside,
            None if always else outside,
        )
    guards: list[Test] = []

    def evaluate() -> Value:
        frame.env = inside
        _bind(frame, matched)
        guards.append(infer_test(frame, case.guard))
        return NOTHING

    unmatched = None if always else dict(frame.env)
    block, _ = frame.captured_block(evaluate)
    guard = guards[0]
    if always:
        frame.block.extend(block)
        return guard
    flag = frame.temporary(BOOL)
    frame.block.append(ir.Assign(flag, ir.Const(BOOL, False, span=case.span), span=case.span))
    if guard.value is not None:
        block.append(ir.Assign(flag, guard.value, span=case.span))
    frame.block.append(ir.If(matched.test, tuple(block), span=case.span))
    return Test(ir.Local(BOOL, flag, span=case.span), guard.if_true, frame.join(guard.if_false, unmatched))


def _bind(frame: Frame, matched: Matched) -> None:
    for node, name, make in matched.captures:
        value = make()
        if value.expr is not None:
            frame.store(frame.webs.store[(id(node), name)], value, node.span)


def _run(frame: Frame, case: n.MatchCase, matched: Matched) -> None:
    from compiler.infer.statements import infer_block

    if frame.env is None:
        return
    if case.guard is None:
        _bind(frame, matched)
    infer_block(frame, case.body)
