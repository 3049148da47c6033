"""A loop over what iteration.py plans, with its fixpoint over what variables hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from compiler.diagnostics.diagnostic import Span
from compiler.infer import places
from compiler.infer.frame import Environment, Frame, Loop
from compiler.infer.iteration import Plan
from compiler.infer.values import Value
from compiler.ir import nodes as ir
from compiler.ir.walk import map_blocks
from compiler.types.types import INT, NEVER, NONE, IteratorType, TupleType, Type


def infer_loop(
    frame: Frame,
    plan: Plan,
    bind: Callable[[Value], None],
    body: Callable[[], None],
    span: Span,
    orelse: Callable[[], None] | None = None,
) -> None:
    """Emits the loop: `bind` gives each item to its target, `body` runs once an item."""
    if frame.env is None:
        return
    if not plan.parts and plan.range is None:  # it was reported why
        frame.give_up()
        return
    targets, item = _loop_targets(frame, plan, span)
    if item is None or _is_none_of_any(frame, item.type) or any(_is_none_of_any(frame, p.item) for p in plan.parts):
        if any(isinstance(p.expr.type, IteratorType) for p in plan.parts):  # a generator that never yields still runs
            iterables = tuple(p.expr for p in plan.parts)
            targets = [frame.temporary(NONE if frame.solver.shallow(p.item) == NEVER else p.item) for p in plan.parts]
            frame.block.append(ir.ForEach(tuple(targets), iterables, (), raises=any(p.raises for p in plan.parts), span=span))
        if orelse is not None:
            orelse()
        return  # nothing was ever put into what is iterated

    def each(value: Value) -> None:
        bind(value)
        body()

    def iteration() -> None:
        each(item) if plan.adapt is None else plan.adapt(item, each)

    block, exits, head = run_loop(frame, iteration)
    block = moved(block, plan.adapted_at, span)  # what map() calls is called by whoever asks it for items
    frame.env = head
    otherwise: list[ir.Stmt] = []
    if orelse is not None and frame.env is not None:
        otherwise, _ = frame.captured_block(lambda: orelse() or Value(NONE, None))
    if plan.range is not None:
        start, stop, step = plan.range
        frame.block.append(ir.ForRange(targets[0], start, stop, step, tuple(block), tuple(otherwise), span=span))
    else:
        iterables = tuple(p.expr for p in plan.parts)
        raises = any(p.raises for p in plan.parts)
        frame.block.append(
            ir.ForEach(tuple(targets), iterables, tuple(block), tuple(otherwise), raises=raises, span=span)
        )
    frame.env = frame.join(frame.env, *exits)


def _is_none_of_any(frame: Frame, item: Type) -> bool:
    """Whether there is no such item: nothing was ever put into what is iterated, or into the dict whose pairs they are."""
    held = frame.solver.shallow(item)
    return held == NEVER or isinstance(held, TupleType) and any(_is_none_of_any(frame, i) for i in held.items)


def moved(block: Iterable[ir.Stmt], places: tuple[Span, ...], to: Span) -> Iterable[ir.Stmt]:
    """The block with its statements of these places at another one."""
    if not places or places == (to,):
        return block
    return [
        map_blocks(replace(s, span=to) if s.span in places else s, lambda inner: tuple(moved(inner, places, to))) for s in block
    ]


def run_loop(frame: Frame, iteration: Callable[[], None]) -> tuple[list[ir.Stmt], list[Environment], Environment]:
    """Infers the body until what variables hold at its start is stable: its block, environments of breaks, the head's."""
    places.forget(frame.env)
    head = dict(frame.env)
    while True:
        loop = Loop(cleanups=len(frame.cleanups))
        frame.loops.append(loop)
        frame.env = dict(head)
        block, _ = frame.captured_block(lambda: iteration() or Value(NONE, None))
        frame.loops.pop()
        back = frame.join(head, frame.env, *loop.continues)
        # A variable first assigned in the loop is not known at its head.
        again = {web: held for web, held in back.items() if web in head}
        if again == head:
            return block, loop.breaks, head
        head = again


def _loop_targets(frame: Frame, plan: Plan, span: Span) -> tuple[list[str], Value | None]:
    """A local for each part's item, and the item they make."""
    from compiler.infer.expressions import make_tuple

    if plan.range is not None:
        target = frame.temporary(INT)
        return [target], Value(INT, ir.Local(INT, target, span=span))
    targets = [frame.temporary(p.item) for p in plan.parts]
    locals_ = [Value(p.item, ir.Local(frame.solver.resolve(p.item), t, span=span)) for t, p in zip(targets, plan.parts)]

    def build(shape: object) -> Value:
        return make_tuple(frame, [build(s) for s in shape], span) if isinstance(shape, tuple) else locals_[shape]

    return targets, build(plan.shape)
