"""Takes away checks that cannot fail: that an index lies in its list or text, that a number fits in 64 bits or is no zero.

Before: every `xs[i]` is list_getitem!, which counts a negative index from the end and raises an IndexError outside, every `i + 1`
is int_add!, which raises an OverflowError, and every `i % n` int_mod!. After: where what stands before on every path says that
0 <= i < len(xs), it is list_get; where the sum fits, int_plus; where n > 0 and i >= 0, int_remainder. What is known at a place
(compiler.passes.lengths) follows from assignments, from tests, from ranges, from reads that went well, and from how many items a
list was made with or given. In a loop that holds what holds before it and is kept by each turn.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, assigned_names, blocks_of, map_blocks, own_expressions, read_names, statements_of
from compiler.passes.arithmetic_facts import unchecked
from compiler.passes.bounds import ZERO, Bounds, Effort, Term, TooMuch, length, local
from compiler.passes.kept_places import ANYWHERE, FactsOfStatements, PlaceEffects, items_of
from compiler.passes.lengths import RESIZING, SAME_LENGTH, State, has_length, number
from compiler.passes.outcome_facts import assume
from compiler.passes.state_changes import StateChanges
from compiler.types.types import INT, RANGE, ListType

_READS = {"list_getitem": "list_get", "str_getitem": "str_at", "list_setitem": "list_put"}
_ARITHMETIC = frozenset("int_add int_sub int_mul int_floordiv int_mod int_truediv int_rshift".split())
_LEAST_EFFORT, _EFFORT = 1_000_000, 20_000  # facts that are looked at in a function, and more for each statement
_MOST_TURNS = 12  # to find out what a loop keeps
_MOST_RELATED = 40  # numbers whose differences are followed through a loop


def prove_bounds(program: ir.Program) -> ir.Program:
    effects, writes = PlaceEffects(program, ignored=SAME_LENGTH), PlaceEffects(program)
    # What drops a generator may run its finally clauses: no statement says so.
    dropping = any(isinstance(s, ir.Yield) and s.guarded for f in program.functions for s in statements_of(f.body))
    return replace(program, functions=tuple(_Prover(f, effects, writes, dropping).run() for f in program.functions))


_AnyLoop = ir.While | ir.ForRange | ir.ForEach


@dataclass
class _Loop:
    """Where the loop around a statement goes on, or is left."""

    turned: list[State] = field(default_factory=list)
    left: list[State] = field(default_factory=list)


class _Prover:
    def __init__(self, function: ir.Function, effects: PlaceEffects, writes: PlaceEffects, dropping: bool):
        self.function = function
        self.effects = effects
        self.facts = FactsOfStatements(effects)
        self.writes = FactsOfStatements(writes)
        self.reads = self.facts.reads_of(function.body)
        self.assignments = Counter(name for s in statements_of(function.body) for name in assigned_names(s))
        self.dropping = dropping
        self.changes = StateChanges(function, effects, dropping)
        self.loops: list[_Loop] = []
        self.labels: dict[str, list[State]] = {}
        self.kept: dict[int, State] = {}  # what a loop was found to keep, the last time
        self.writing = False
        self.effort = Effort(_LEAST_EFFORT + _EFFORT * sum(1 for _ in statements_of(function.body)))

    def run(self) -> ir.Function:
        expressions = (e for s in statements_of(self.function.body) for e in own_expressions(s))
        if not any(isinstance(e, ir.Op) and (e.function in _READS or e.function in _ARITHMETIC) for e in expressions):
            return self.function
        self.writing = True
        try:
            body, _ = self.block(self.function.body, State(Bounds(self.effort)))
        except TooMuch:
            return self.function
        return replace(self.function, body=body)

    def block(self, block: Block, state: State | None) -> tuple[Block, State | None]:
        """The block as it is to be, and what is known after it, None where nothing comes after it. The state is used up."""
        out: list[ir.Stmt] = []
        for s in block:
            if state is None:
                out.append(s)
                continue
            if state.unsure and self.runs_others(s):
                out.append(ir.CheckMemory(span=s.span))
                state.unsure = False
            made, state = self.statement(s, state)
            out += made
        return tuple(out), state

    def runs_others(self, s: ir.Stmt) -> bool:
        """Whether an exhausted memory may be forgotten within the statement, or a loop in it wants to be sure."""
        if isinstance(s, (ir.Try, ir.While, ir.ForRange, ir.ForEach, ir.Yield)):
            return True
        if isinstance(s, ir.Return):
            return False
        calls = any(isinstance(e, ir.Call) or getattr(e, "calls", ()) for e in own_expressions(s))
        return calls or ANYWHERE in self.effects.of_statement(s)

    def statement(self, s: ir.Stmt, state: State) -> tuple[list[ir.Stmt], State | None]:
        match s:
            case ir.Assign() | ir.Eval():
                return self.effect(s, state)
            case ir.If():
                self.changes.note_effects(s, state)
                body, after_body = self.block(s.body, assume(state.copy(), s.test, True))
                orelse, after_orelse = self.block(s.orelse, assume(state, s.test, False))
                after = after_body.joined(after_orelse) if after_body is not None else after_orelse
                return [replace(s, body=body, orelse=orelse)], after
            case ir.While() | ir.ForRange() | ir.ForEach():
                return self.loop(s, state)
            case ir.Break():
                self.loops[-1].left.append(state)
                return [s], None
            case ir.Continue():
                self.loops[-1].turned.append(state)
                return [s], None
            case ir.Labelled():
                outside = self.labels.get(s.label)
                self.labels[s.label] = []
                body, after = self.block(s.body, state)
                for other in self.labels.pop(s.label):
                    after = other.joined(after)
                if outside is not None:
                    self.labels[s.label] = outside
                return [replace(s, body=body)], after
            case ir.Leave():
                self.labels[s.label].append(state)
                return [s], None
            case ir.Return() | ir.Raise():
                return [s], None
            case ir.Try():
                return self.try_(s, state)
            case ir.Unprotected():
                body, after = self.block(s.body, state)
                return [replace(s, body=body)], after
            case ir.CheckMemory():
                state.unsure = False
                return [s], state
        self.changes.note_effects(s, state)
        for name in assigned_names(s):
            self.changes.assign(name, None, state)
        return [s], state

    # --- assignments and operations ---

    def effect(self, s: ir.Assign | ir.Eval, state: State) -> tuple[list[ir.Stmt], State | None]:
        made: list[ir.Stmt] = []
        value = s.value
        if isinstance(value, ir.Op) and value.raises:
            if value.function in _READS and self.lies_inside(value, state):
                if state.unsure:
                    made.append(ir.CheckMemory(span=s.span))
                    state.unsure = False
                value = replace(value, function=_READS[value.function], raises=False, context=False)
            elif value.function in _ARITHMETIC and not state.unsure and (function := unchecked(value, state.bounds)) is not None:
                value = replace(value, function=function, raises=False, context=False)
        made.append(replace(s, value=value) if self.writing and value is not s.value else s)
        self.changes.note_effects(s, state)
        if isinstance(s.value, ir.Op) and not self.changes.note_success(s.value, state):
            return made, None
        if isinstance(s, ir.Assign):
            self.changes.assign(s.target, s.value, state)
        return made, state

    def lies_inside(self, op: ir.Op, state: State) -> bool:
        """Whether 0 <= index < len(sequence)."""
        sequence, index = op.args[0], number(op.args[1])
        if not isinstance(sequence, ir.Local) or index is None:
            return False
        term, constant = index
        bounds = state.bounds
        return bounds.at_most(ZERO, term, constant) and bounds.at_most(term, length(sequence.name), -1 - constant)

    # --- loops ---

    def loop(self, s: _AnyLoop, state: State) -> tuple[list[ir.Stmt], State | None]:
        before: list[ir.Stmt] = []
        if self.writing:
            before, s = self.hoisted(s, state)
        turns: Term = ("turns", id(s))
        bounds = state.bounds
        bounds.drop(turns)
        bounds.equate(turns, ZERO)
        self.note_loop_bounds(s, state)
        related = self.related(s, state, turns)
        bounds.close(related)
        self.changes.note_effects(s, state)
        head = self.invariant(s, state)
        body, _, loop = self.turn(s, head.copy())
        orelse, after = self.block(s.orelse, self.exhausted(s, head, turns))
        for other in loop.left:
            after = other.joined(after)
        if after is not None:
            for term in self.loop_terms(s, turns):
                after.bounds.forget(term)
        return [*before, replace(s, body=body, orelse=orelse)], after

    def hoisted(self, s: _AnyLoop, state: State) -> tuple[list[ir.Stmt], _AnyLoop]:
        """Reads in the loop that give the same each time, and cannot fail before it; and the loop without them."""
        assigned, places = set(self.facts.of(s).assigned), self.writes.of(s).places
        out: list[ir.Stmt] = []
        for x in (y for block in blocks_of(s) for y in statements_of(block)):
            if not isinstance(x, ir.Assign) or not isinstance(x.value, ir.Op) or not assigned.isdisjoint(read_names(x)):
                continue
            match x.value:
                case ir.Op(function="list_getitem", args=(ir.Local(type=type), _)) as op:
                    steady = ANYWHERE not in places and items_of(type) not in places and not self.dropping
                    cannot_fail = steady and self.lies_inside(op, state)
                case ir.Op(function=function) as op:
                    cannot_fail = function in _ARITHMETIC and not state.unsure and unchecked(op, state.bounds) is not None
            if cannot_fail and self.assignments[x.target] == 1 and self.facts.of(s).reads[x.target] == self.reads[x.target]:
                assigned.discard(x.target)
                out += self.effect(x, state)[0]
        gone = {x.target for x in out if isinstance(x, ir.Assign)}
        return out, map_blocks(s, lambda block: _without(block, gone)) if gone else s

    def invariant(self, s: _AnyLoop, entry: State) -> State:
        """What of the entry is kept by each turn."""
        writing, self.writing = self.writing, False
        head = entry
        known = self.kept.get(id(s))
        if known is not None:
            head = known.weakened(entry)
        for _ in range(_MOST_TURNS):
            _, turned, _ = self.turn(s, head.copy())
            kept = head.weakened(turned)
            same = kept == head
            head = kept
            if same:
                break
        else:
            head = State(Bounds(self.effort), unsure=True)
        self.kept[id(s)] = head
        self.writing = writing
        return head.copy()

    def turn(self, s: _AnyLoop, state: State) -> tuple[Block, State | None, _Loop]:
        """One turn: the body as it is to be, what is known where the next begins, and how the loop was left."""
        self.loops.append(_Loop())
        entered = self.enter(s, state)
        body, after = self.block(s.body, entered)
        loop = self.loops.pop()
        for other in loop.turned:
            after = other.joined(after)
        if after is not None:
            after.bounds.shift(("turns", id(s)), 1)
            self.changes.note_effects(s, after)
        return body, after, loop

    def note_loop_bounds(self, s: ir.Stmt, state: State) -> None:
        """The numbers that the loop computes once, at its beginning."""
        if isinstance(s, ir.ForRange):
            for name, e in (("start", s.start), ("stop", s.stop)):
                term: Term = (name, id(s))
                state.bounds.drop(term)
                value = number(e)
                if value is not None:
                    state.bounds.equate(term, *value)

    def loop_terms(self, s: ir.Stmt, turns: Term) -> list[Term]:
        return [turns, ("start", turns[1]), ("stop", turns[1])]

    def related(self, s: _AnyLoop, state: State, turns: Term) -> list[Term]:
        """The numbers that change in the loop, and those that end it."""
        assigned = self.facts.of(s).assigned
        known = state.bounds.above
        terms = [ZERO, *self.loop_terms(s, turns)]
        if isinstance(s, ir.ForEach):
            terms += [length(e.name) for e in s.iterables if isinstance(e, ir.Local) and has_length(e.type)]
        terms += [t for t in known if t[0] in ("int", "length") and (t[1] in assigned or t[1] in _resized(s))]
        return [t for t in dict.fromkeys(terms) if t in known or t[0] == "length"][:_MOST_RELATED]

    def enter(self, s: _AnyLoop, state: State) -> State | None:
        """What is known where the body begins."""
        turns: Term = ("turns", id(s))
        if isinstance(s, ir.While):
            return assume(state, s.test, True)
        if isinstance(s, ir.ForRange):
            self.changes.assign(s.target, None, state)
            target, start, stop = local(s.target), ("start", id(s)), ("stop", id(s))
            if s.step > 0:
                state.bounds.add(start, target, 0)
                state.bounds.add(target, stop, -1)
            else:
                state.bounds.add(target, start, 0)
                state.bounds.add(stop, target, -1)
            if s.step == 1 and isinstance(s.start, ir.Const):
                state.bounds.equate(target, turns, s.start.value)
            return state
        assigned = self.facts.of(s).assigned
        runs_others = ANYWHERE in self.effects.of_statement(s)  # which may change a list that was asked before
        for e in s.iterables:
            if _is_steady(e, assigned) and not (runs_others and isinstance(e.type, ListType)):
                state.bounds.add(turns, length(e.name), -1)
        for target, e in zip(s.targets, s.iterables):
            self.changes.assign(target, None, state)
            self.note_item(target, e, turns, assigned, state)
            if isinstance(e, ir.Local) and e.name not in assigned and isinstance(e.type, ListType):
                state.bounds.note_item(local(target) if self.changes.types[target] == INT else length(target), e.name)
        return state

    def note_item(self, target: str, e: ir.Expr, turns: Term, assigned: frozenset[str], state: State) -> None:
        if isinstance(e, ir.Local) and e.type == RANGE and e.name not in assigned:
            e = state.tests.get(e.name, e)
        match e:
            case ir.Op(function="count_from", args=(ir.Const(value=start),)):
                state.bounds.equate(local(target), turns, start)
            case ir.Op(function="make_range" | "make_range_checked", args=(start, stop, step)):
                by, first, end = (number(x) for x in (step, start, stop))
                if by is None or any(isinstance(x, ir.Local) and x.name in assigned for x in e.args):
                    return
                if state.bounds.at_most(ZERO, by[0], by[1] - 1):
                    if first is not None:
                        state.bounds.add(first[0], local(target), -first[1])
                    if end is not None:
                        state.bounds.add(local(target), end[0], end[1] - 1)

    def exhausted(self, s: _AnyLoop, state: State, turns: Term) -> State | None:
        """What is known where the loop has come to its end."""
        if isinstance(s, ir.While):
            return assume(state, s.test, False)
        if isinstance(s, ir.ForRange):
            if s.step == 1 and isinstance(s.start, ir.Const):
                state.bounds.add(("stop", turns[1]), turns, s.start.value)
            return state
        sized = [e for e in s.iterables if not (isinstance(e, ir.Op) and e.function == "count_from")]
        assigned = self.facts.of(s).assigned
        if len(sized) == 1 and _is_steady(sized[0], assigned):
            state.bounds.add(length(sized[0].name), turns, 0)
        return state

    # --- try ---

    def try_(self, s: ir.Try, state: State) -> tuple[list[ir.Stmt], State | None]:
        caught = State(state.bounds.copy(), {}, {}, False)
        inside = [x for x in statements_of(s.body)]
        for name in {n for x in inside for n in assigned_names(x)}:
            caught.bounds.forget(local(name))
            caught.bounds.forget(length(name))
        places = {p for x in inside for p in self.effects.of_statement(x)}
        lists = [n for kind, n in caught.bounds.above if kind == "length" and isinstance(self.changes.types.get(n), ListType)]
        caught.resized([n for n in lists if ANYWHERE in places or self.dropping or items_of(self.changes.types[n]) in places])
        body, after = self.block(s.body, state)
        orelse, after = self.block(s.orelse, after)
        handlers = []
        for h in s.handlers:
            made, after_handler = self.block(h.body, caught.copy())
            handlers.append(replace(h, body=made))
            after = after_handler.joined(after) if after_handler is not None else after
        return [replace(s, body=body, orelse=orelse, handlers=tuple(handlers))], after


def _is_steady(e: ir.Expr, assigned: frozenset[str]) -> bool:
    """Whether the loop is over what one local holds all the time."""
    return isinstance(e, ir.Local) and has_length(e.type) and e.name not in assigned


def _without(block: Block, gone: set[str]) -> Block:
    """The block without the statements that assign these locals."""
    return tuple(map_blocks(x, lambda inner: _without(inner, gone)) for x in block if not (isinstance(x, ir.Assign) and x.target in gone))


def _resized(s: ir.Stmt) -> set[str]:
    """The locals whose lists are made longer or shorter within the statement."""
    found = set()
    for x in statements_of((s,)):
        for e in own_expressions(x):
            if isinstance(e, ir.Op) and e.function in RESIZING and isinstance(e.args[0], ir.Local):
                found.add(e.args[0].name)
    return found
