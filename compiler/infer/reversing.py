"""Iteration backwards: what a loop over reversed(x) runs over."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.iteration import Part, Plan, as_parts, iterator_over, plan_thing
from compiler.infer.operations import split
from compiler.infer.python_answers import raised_by
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, NEVER, STR, ClassType, IteratorType, UnionType, members_of, union_of


def plan_reversed(frame: Frame, thing: Thing, e: n.Node) -> Plan:
    """Iteration backwards; an empty plan after a report, or when it is never reached."""
    from compiler.infer.calls import call_method

    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if isinstance(held, ClassType) and frame.program.classes.method(held.id, "__reversed__") is not None:
        return plan_thing(frame, call_method(frame, thing, "__reversed__", [], e), e) or Plan([])
    if isinstance(held, ClassType) and all(frame.program.classes.method(held.id, m) is not None for m in ("__len__", "__getitem__")):
        from compiler.infer.lazy import call_source

        return plan_thing(frame, call_source(frame, "reversed_items", [thing], e), e) or Plan([])
    if isinstance(held, UnionType):
        thing = _reversible(frame, thing, held, e)
        held = frame.solver.shallow(thing.type)
        if frame.env is None:
            return Plan([])
        if any(isinstance(m, (ClassType, IteratorType)) for m in members_of(held)):
            return plan_thing(frame, split(frame, [thing], 0, e.span, lambda args: _backwards(frame, args[0], e)), e) or Plan([])
    error = None if held is None or isinstance(held, UnionType) else raised_by(frame, "builtins.reversed", [thing])
    if error is not None and not isinstance(held, IteratorType):  # which a view of a dict is here
        frame.error("not-reversible", f"{frame.described(held)} cannot be iterated backwards", e.span,
                    help="make a list of it first: reversed(list(…))", raises=error)  # fmt: skip
        return Plan([])
    plan = plan_thing(frame, thing, e)
    return Plan([]) if plan is None else _reversed_plan(frame, plan, e)


def _backwards(frame: Frame, value: Value, e: n.Node) -> Value:
    """An iterator over it, backwards."""
    plan = plan_reversed(frame, value, e)
    return iterator_over(frame, as_parts(frame, plan, e).parts[0], e) if plan.parts or plan.range else NOTHING


def _has_own_way(frame: Frame, held: ClassType) -> bool:
    """Whether objects of the class say how they are iterated backwards."""
    method = frame.program.classes.method
    return method(held.id, "__reversed__") is not None or all(method(held.id, m) is not None for m in ("__len__", "__getitem__"))


def _reversible(frame: Frame, thing: Value, held: UnionType, e: n.Node) -> Value:
    """The value as one of those types that can be iterated backwards; of another it raises, as Python does."""
    kept = frame.keep(thing, e.span)
    own = lambda m: isinstance(m, IteratorType) or isinstance(m, ClassType) and _has_own_way(frame, m)  # noqa: E731
    errors = {m: None if own(m) else raised_by(frame, "builtins.reversed", [Value(m, None)]) for m in held.members}
    for m, error in errors.items():
        if error is not None:
            test = ir.Is(BOOL, kept.expr, frame.solver.resolve(m), span=e.span)
            frame.emit(ir.If(test, (ir.Raise(error[0], ir.Const(STR, error[1], span=e.span), span=e.span),), span=e.span))
    left = union_of(NEVER, *(m for m, error in errors.items() if error is None))
    if left == NEVER:
        frame.env = None
    return kept if left in (NEVER, held) else Value(left, ir.Unwrap(frame.solver.resolve(left), kept.expr, span=e.span))


def _reversed_plan(frame: Frame, plan: Plan, e: n.Node) -> Plan:
    plan = as_parts(frame, plan, e)
    if len(plan.parts) != 1:
        frame.error("not-reversible", "this cannot be iterated backwards", e.span,
                    help="make a list of it first: reversed(list(…))")  # fmt: skip
        return Plan([])
    part = plan.parts[0]
    # What it reads is read by the loop.
    made = ir.Op(IteratorType(frame.solver.resolve(part.item)), "reversed", (part.expr,), span=e.span)
    return Plan([Part(made, part.item, isinstance(part.expr.type, IteratorType))])  # a generator cannot be reversed
