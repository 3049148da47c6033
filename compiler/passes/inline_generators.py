"""Puts generators into the loops that are their only consumers.

Before: `g = generator(a)` and, later in that block, `for x in g: body` or `list(g)`, as a coroutine on the heap and its
consumer take turns. After: the generator's own statements stand there, and each of its yields is `x = value; body`. What happens,
and in which order, stays the same: a generator does nothing before it is first asked, and nothing between two yields
but what stands between them.

Left alone are generators that could tell the difference: those that yield inside a try or with statement, where leaving
the loop would still run their code and an exception of the loop's body would be theirs; those out of which a
StopIteration may come, which a generator turns into a RuntimeError; recursive ones; and large ones with several consumers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from compiler.ir import nodes as ir
from compiler.ir.verify import leaves
from compiler.ir.walk import Block, assigned_names, blocks_of, count_reads, map_blocks, statements_of
from compiler.passes.copied_block import Copier
from compiler.passes.function_names import FunctionNames
from compiler.passes.inlined_call import inlined_wrapper, is_wrapper
from compiler.types.types import BOOL, INT, NONE, IteratorType, ListType, TupleOfType

_SMALL = 40  # statements of a generator that may be there several times
_SMALL_BODY = 12  # statements of a loop's body that may be there once for each of several yields
_MOST_YIELDS = 4


def inline_generators(program: ir.Program) -> ir.Program:
    return _Inlining(program).run()


class _Inlining:
    def __init__(self, program: ir.Program):
        self.program = program
        self.functions = {f.name: f for f in program.functions}
        self.calls = Counter(name for f in program.functions for name in _called(f))
        self.stopping = _stopping(program)
        self.done: set[str] = set()
        self.active: set[str] = set()
        self.inlined: set[str] = set()

    def run(self) -> ir.Program:
        for name in list(self.functions):
            self._function(name)
        kept = self._kept()
        return replace(self.program, functions=tuple(self.functions[f.name] for f in self.program.functions if f.name in kept))

    def _function(self, name: str) -> None:
        """Callees first, so that a generator over another one is inlined whole."""
        if name in self.done or name in self.active:
            return
        self.active.add(name)
        for callee in _called(self.functions[name]):
            self._function(callee)
        self.functions[name] = _FunctionInliner(self.functions[name], self.generator, self.wrapper).run()
        self.active.remove(name)
        self.done.add(name)

    def generator(self, name: str, body_size: int) -> ir.Function | None:
        """The generator, when it may be put into a loop with a body of that many statements."""
        g = self.functions[name]
        if not g.generator or g.recursive or name not in self.done or name in self.stopping or _yields_in_try(g.body):
            return None
        if any(isinstance(s, ir.Yield) and s.target is not None for s in statements_of(g.body)):
            return None
        yields = sum(isinstance(s, ir.Yield) for s in statements_of(g.body))
        small = self.calls[name] == 1 or _size(g.body) <= _SMALL
        if not small or yields > _MOST_YIELDS or (yields > 1 and body_size > _SMALL_BODY):
            return None
        self.inlined.add(name)
        return g

    def wrapper(self, name: str) -> ir.Function | None:
        """The function, when it only makes a generator and gives it out."""
        f = self.functions[name]
        return f if name in self.done and isinstance(f.result, IteratorType) and is_wrapper(f) else None

    def _kept(self) -> set[str]:
        """All functions but the generators that nobody calls any more."""
        kept = set(self.functions)
        while True:
            called = {callee for name in kept for callee in _called(self.functions[name])} | set(self.program.entries)
            idle = kept & self.inlined - called
            if not idle:
                return kept
            kept -= idle


# --- what a generator does ---


def _called(f: ir.Function) -> list[str]:
    values = (s.value for s in statements_of(f.body) if isinstance(s, (ir.Assign, ir.Eval)))
    return [value.function for value in values if isinstance(value, ir.Call)]


def _size(block: Block) -> int:
    return sum(1 for _ in statements_of(block))


def _yields_in_try(block: Block, inside: bool = False) -> bool:
    for s in block:
        if isinstance(s, ir.Yield) and inside:
            return True
        if any(_yields_in_try(b, inside or isinstance(s, ir.Try)) for b in blocks_of(s)):
            return True
    return False


def _stopping(program: ir.Program) -> set[str]:
    """Functions out of which a StopIteration may come. Classes of the user's own may be derived from it."""
    found: set[str] = set()
    while True:
        more = {f.name for f in program.functions if any(_may_stop(s, found) for s in statements_of(f.body))}
        if more == found:
            return found
        found = more


def _may_stop(s: ir.Stmt, stopping: set[str]) -> bool:
    match s:
        case ir.Assign(value=ir.Op(function="iterator_next", args=args)) | ir.Eval(value=ir.Op(function="iterator_next", args=args)):
            return len(args) == 1
        case ir.Assign(value=ir.Call(function=function)) | ir.Eval(value=ir.Call(function=function)):
            return function in stopping
        case ir.Assign(value=value) | ir.Eval(value=value) if getattr(value, "calls", ()):
            return not stopping.isdisjoint(value.calls)
        case ir.Raise(exception=exception):
            return exception is None or exception == "StopIteration" or ":" in exception
    return False


# --- the function with the loop ---


@dataclass
class _Consumer:
    """A generator on its way to its loop."""

    function: ir.Function
    parameters: dict[str, str]  # the names of its parameters that are variables here
    values: dict[str, ir.Expr]  # what the others are


class _FunctionInliner:
    def __init__(
        self, f: ir.Function, generator: Callable[[str, int], ir.Function | None], wrapper: Callable[[str], ir.Function | None]
    ):
        self.f = f
        self.generator = generator
        self.wrapper = wrapper
        self.names = FunctionNames(f)

    def run(self) -> ir.Function:
        changed, body = self.f.body, None
        while changed is not None:
            body = changed
            self._count(body)
            changed = self._block(body)
        left = count_reads(body, assigned=True)
        return replace(self.f, body=body, locals=tuple(sorted((n, t) for n, t in self.names.types.items() if n in left)))

    def _count(self, body: Block) -> None:
        self.reads = count_reads(body)
        self.assigned = Counter(name for name, _ in self.f.parameters)
        self.assigned.update(name for s in statements_of(body) for name in assigned_names(s))

    def _block(self, block: Block) -> Block | None:
        """The block with the first loop that can be replaced replaced; None when there is none."""
        for i, s in enumerate(block):
            match s:
                case ir.Assign(target=target, value=ir.Call() as call) if self.reads.get(target) == self.assigned[target] == 1:
                    made = self._inline(target, call, block[i + 1 :])
                    if made is not None:
                        return (*block[:i], *made)
                    if (wrapper := self.wrapper(call.function)) is not None and _find_loop(block[i + 1 :], target) is not None:
                        return (*block[:i], *inlined_wrapper(s, wrapper, self.names), *block[i + 1 :])
            changed = self._inside(s)
            if changed is not None:
                return (*block[:i], changed, *block[i + 1 :])
        return None

    def _inside(self, s: ir.Stmt) -> ir.Stmt | None:
        found = False

        def change(block: Block) -> Block:
            nonlocal found
            made = None if found else self._block(block)
            found = found or made is not None
            return block if made is None else made

        changed = map_blocks(s, change)
        return changed if found else None

    def _inline(self, target: str, call: ir.Call, rest: Block) -> Block | None:
        rest = self._list_as_loop(target, rest)
        loop = _find_loop(rest, target)
        if loop is None:
            return None
        g = self.generator(call.function, _size(loop.body))
        if g is None:
            return None
        bound, consumer = self._bind(g, call)
        return (*bound, *_replace_loop(rest, loop, self._expand(loop, consumer)))

    def _list_as_loop(self, target: str, block: Block) -> Block:
        """list(g) as the loop that it is; the list has its name when it is whole."""
        for i, s in enumerate(block):
            match s:
                case ir.Assign(target=name, value=ir.Op(function="list_of", args=(ir.Local(name=source, type=IteratorType() as given),))) if source == target:
                    made = ir.Local(s.value.type, self.names.fresh("t0", s.value.type), span=s.span)
                    item = ir.Local(given.item, self.names.fresh("t0", given.item), span=s.span)
                    append = ir.Op(NONE, "list_append", (made, item), context=True, effect="write", span=s.span)
                    loop = ir.ForEach((item.name,), s.value.args, (ir.Eval(append, span=s.span),), raises=True, span=s.span)
                    new = ir.Assign(made.name, ir.MakeList(made.type, (), span=s.span), span=s.span)
                    return (*block[:i], new, loop, ir.Assign(name, made, span=s.span), *block[i + 1 :])
        return block

    def _bind(self, g: ir.Function, call: ir.Call) -> tuple[Block, _Consumer]:
        """What takes the arguments at the time of the call. Those that do not change are read where they are."""
        assigned = {name for s in statements_of(g.body) for name in assigned_names(s)}
        bound: list[ir.Stmt] = []
        consumer = _Consumer(g, {}, {})
        for (name, type), value in zip(g.parameters, call.args):
            fixed = isinstance(value, ir.Const) or (isinstance(value, ir.Local) and self.assigned[value.name] == 1)
            if name not in assigned and fixed:
                consumer.values[name] = value
            else:
                consumer.parameters[name] = self.names.fresh(name, type)
                bound.append(ir.Assign(consumer.parameters[name], value, span=call.span))
        return tuple(bound), consumer

    def _expand(self, loop: ir.ForEach, consumer: _Consumer) -> Block:
        """The generator's statements in the loop's place."""
        g = consumer.function
        ended, left = self.names.label("ended"), self.names.label("left")
        names = consumer.parameters | {name: self.names.fresh(name, type) for name, type in g.locals}
        body = Copier(names, consumer.values, self.names.relabel, loop.span).block(_without_last_return(g.body))
        starts, steps = self._steps(loop, ended)
        first, then = _around(loop, steps)

        def expand(block: Block) -> Block:
            out: list[ir.Stmt] = []
            for s in block:
                match s:
                    case ir.Yield(value=value):
                        out += (*self._item(loop, value, then, left), *first)
                    case ir.Return():
                        out.append(ir.Leave(ended, span=s.span))
                    case _:
                        out.append(map_blocks(s, expand))
            return tuple(out)

        inner = _labelled(ended, (*first, *expand(body)), loop)
        return (*starts, *_labelled(left, (*inner, *loop.orelse), loop))

    def _steps(self, loop: ir.ForEach, ended: str) -> tuple[list[ir.Stmt], list[_Step | None]]:
        """Statements before the loop, and how to go on in each iterable; None for the generator."""
        starts: list[ir.Stmt] = []
        steps: list[_Step | None] = []
        for target, iterable in zip(loop.targets, loop.iterables):
            counter = self.names.fresh("t0", INT)
            at = ir.Local(INT, counter, span=loop.span)
            following = ir.Assign(counter, ir.Op(INT, "count_on", (at,), span=loop.span), span=loop.span)
            if isinstance(iterable.type, IteratorType) and not isinstance(iterable, ir.Op):
                steps.append(None)
            elif isinstance(iterable, ir.Op):
                starts.append(ir.Assign(counter, iterable.args[0], span=loop.span))
                steps.append(_Step((), (ir.Assign(target, at, span=loop.span), following)))
            else:
                items = ir.Local(iterable.type, self.names.fresh("t0", iterable.type), span=loop.span)
                item = ir.Local(iterable.type.item, self.names.fresh("t0", iterable.type.item), span=loop.span)
                count = ir.Local(INT, self.names.fresh("t0", INT), span=loop.span)
                starts += [ir.Assign(items.name, iterable, span=loop.span), ir.Assign(counter, ir.Const(INT, 0), span=loop.span)]
                steps.append(_Step(_next_item(items, at, count, item.name, ended, following, loop), (ir.Assign(target, item, span=loop.span),)))
        return starts, steps

    def _item(self, loop: ir.ForEach, value: ir.Expr, then: list[Block | None], left: str) -> Block:
        """One turn of the loop, up to where the generator goes on."""
        following = self.names.label("next")
        out: list[ir.Stmt] = []
        for name, step in zip(loop.targets, then):
            out += (ir.Assign(name, value, span=loop.span),) if step is None else step
        copied = Copier({}, {}, self.names.relabel, loop.span).block(loop.body)
        out += _labelled(following, _redirect(copied, left, following), loop)
        return tuple(out)


@dataclass
class _Step:
    """What gets the next item of what is iterated in step with a generator, or leaves the loop; what gives it to the target."""

    get: Block
    give: Block


def _next_item(items: ir.Local, at: ir.Local, count: ir.Local, item: str, ended: str, following: ir.Stmt, loop: ir.ForEach) -> Block:
    """Of a list or tuple, which may have become longer or shorter."""
    type = items.type.item
    getitem = "list_getitem" if isinstance(items.type, ListType) else "tuple_getitem"
    effect = "read" if isinstance(items.type, ListType) else "pure"
    return (
        ir.Assign(count.name, ir.Op(INT, "len", (items,), effect=effect, span=loop.span), span=loop.span),
        ir.If(ir.Op(BOOL, "le", (count, at), span=loop.span), (ir.Leave(ended, span=loop.span),), span=loop.span),
        ir.Assign(item, ir.Op(type, getitem, (items, at), raises=True, context=True, effect=effect, span=loop.span), span=loop.span),
        following,
    )


def _around(loop: ir.ForEach, steps: list[_Step | None]) -> tuple[Block, list[Block | None]]:
    """What happens before the generator goes on, and what is done for each target once it has."""
    place = steps.index(None)
    before = tuple(s for step in steps[:place] for s in step.get)
    return before, [step and (step.give if i < place else (*step.get, *step.give)) for i, step in enumerate(steps)]


# --- the loop ---


def _find_loop(block: Block, target: str) -> ir.ForEach | None:
    """The loop over this local (and, in step with it, counters, lists and tuples) that the block runs at most once."""
    for s in block:
        if isinstance(s, ir.ForEach) and any(isinstance(i, ir.Local) and i.name == target for i in s.iterables):
            others = [i for i in s.iterables if not (isinstance(i, ir.Local) and i.name == target)]
            return s if all(map(_goes_in_step, others)) else None
        inside = blocks_of(s) if isinstance(s, (ir.If, ir.Labelled, ir.Unprotected)) else [s.body] if isinstance(s, ir.Try) else []
        for inner in inside:
            found = _find_loop(inner, target)
            if found is not None:
                return found
    return None


def _goes_in_step(iterable: ir.Expr) -> bool:
    counts = isinstance(iterable, ir.Op) and iterable.function == "count_from"
    return counts or isinstance(iterable, ir.Local) and isinstance(iterable.type, (ListType, TupleOfType))


def _replace_loop(block: Block, loop: ir.ForEach, made: Block) -> Block:
    out: list[ir.Stmt] = []
    for s in block:
        if s is loop:
            out += made
        elif isinstance(s, (ir.If, ir.Labelled, ir.Unprotected, ir.Try)):
            out.append(map_blocks(s, lambda inner: _replace_loop(inner, loop, made)))
        else:
            out.append(s)
    return tuple(out)


def _redirect(block: Block, broken: str, continued: str) -> Block:
    """The body of a loop with its breaks and continues as exits from labelled blocks."""
    out: list[ir.Stmt] = []
    again = lambda b: _redirect(b, broken, continued)  # noqa: E731
    for s in block:
        match s:
            case ir.Break():
                out.append(ir.Leave(broken, span=s.span))
            case ir.Continue():
                out.append(ir.Leave(continued, span=s.span))
            case ir.While() | ir.ForRange() | ir.ForEach():
                out.append(replace(s, orelse=again(s.orelse)))
            case _:
                out.append(map_blocks(s, again))
    return tuple(out)


def _labelled(label: str, body: Block, loop: ir.ForEach) -> Block:
    return (ir.Labelled(label, body, span=loop.span),) if leaves(body, label) else body


def _without_last_return(body: Block) -> Block:
    return body[:-1] if body and isinstance(body[-1], ir.Return) else body
