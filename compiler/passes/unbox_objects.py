"""Keeps objects that never leave a function in locals, one for each field, and puts short functions that take them there.

Before: `t = MakeObject(…)`, whose fields are read and set, by this function or by short ones that it calls. After: its
fields are locals, the calls are the statements of what they call, and no object is made.

An object leaves when it is kept anywhere, given to what may keep it or see which object it is, returned or yielded, or
meets another type. Locals that are assigned to each other form a group. Where no field of a group's objects is set, each
local of it has fields of its own, for nothing can tell two of them apart; else all of them are names of one object, which
one statement makes, and are read only after it and after they were assigned. Such an object may leave with the statement
that reads it last: it is made there, whole. So is what a function returns of several that no field is set of.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from compiler.ir import nodes as ir
from compiler.ir.walk import Block, assigned_names, blocks_of, count_reads, map_blocks, map_own_locals, read_names, statements_of
from compiler.passes.function_names import FunctionNames
from compiler.passes.inlined_call import inlined, is_small
from compiler.passes.make_whole import make_whole

_MOST_ADDED = 400  # statements to a function
_MOST_FIELDS = 12


def unbox_objects(program: ir.Program) -> ir.Program:
    return _Unboxing(program).run()


@dataclass
class _Group:
    """Locals that may hold the same object."""

    names: set[str]
    parameters: set[str] = field(default_factory=set)  # those of its names that the caller gives
    given: bool = False  # comes from elsewhere: a place where it was kept, a call
    leaving: list[ir.Stmt] = field(default_factory=list)  # statements with which it leaves
    returned: list[ir.Stmt] = field(default_factory=list)
    changed: bool = False  # a field of it is set
    makings: list[ir.Stmt] = field(default_factory=list)

    @property
    def stays(self) -> bool:
        return not (self.leaving or self.returned or self.given or self.parameters)


class _Unboxing:
    def __init__(self, program: ir.Program):
        self.program = program
        self.functions = {f.name: f for f in program.functions}
        self.fields = {c.type: c.fields for c in program.classes if not c.exception and 0 < len(c.fields) <= _MOST_FIELDS}
        self.small: dict[str, bool] = {}
        self.open: dict[str, frozenset[str]] = {}  # parameters whose objects do not leave, but may be returned
        # Parameters one of which the function returns, or else an object that it made and nobody else has; None where it may be another.
        self.passed: dict[str, frozenset[str] | None] = {}
        self.active: set[str] = set()

    def run(self) -> ir.Program:
        for name in list(self.functions):
            self.function(name)
        return replace(self.program, functions=tuple(self.functions[f.name] for f in self.program.functions))

    def function(self, name: str) -> None:
        """Callees first."""
        if name in self.small or name in self.active:
            return
        self.active.add(name)
        for s in statements_of(self.functions[name].body):
            if (call := _call_of(s)) is not None:
                self.function(call.function)
        made = self.unboxed(self.functions[name])
        self.functions[name] = made
        groups = self.groups(made)
        self.passed[name] = passed = _passed(made, groups)
        staying = [p for p, _ in made.parameters if p in groups and not groups[p].leaving]
        self.open[name] = frozenset(p for p in staying if not groups[p].returned or (passed is not None and p in passed))
        self.active.remove(name)
        self.small[name] = is_small(made)

    def unboxed(self, f: ir.Function) -> ir.Function:
        given = f
        while True:
            groups = self.groups(f)
            uses = _Uses(f)
            kept = {name for name, group in groups.items() if group.stays or uses.is_returned(group) or uses.last(group) is not None}
            calls = {id(s) for s in statements_of(f.body) if self.concerns(s, kept)}
            if calls:
                f = make_whole(self.with_inlined(f, calls), self.fields)
                if _size(f) > _size(given) + _MOST_ADDED:
                    return given
                continue
            made = _Fields(f, uses, groups, self.fields).run()
            if made is f:
                return f
            f = given = made

    def concerns(self, s: ir.Stmt, kept: set[str]) -> bool:
        """Whether the statement calls what makes or takes an object that locals could keep."""
        call = _call_of(s)
        if call is None or not self.small.get(call.function):
            return False
        taken = {a.name for a, is_open in zip(call.args, self.open_arguments(call)) if is_open and isinstance(a, ir.Local)}
        gives = self.passed[call.function] is not None
        return not kept.isdisjoint(taken) or (gives and not kept.isdisjoint(assigned_names(s)))

    def with_inlined(self, f: ir.Function, calls: set[int]) -> ir.Function:
        names = FunctionNames(f)

        def change(block: Block) -> Block:
            out: list[ir.Stmt] = []
            for s in block:
                if id(s) in calls:
                    out += inlined(s, self.functions[_call_of(s).function], names)
                else:
                    out.append(map_blocks(s, change))
            return tuple(out)

        body = change(f.body)
        return replace(f, body=body, locals=tuple(sorted(names.types.items())))

    # --- where objects go ---

    def groups(self, f: ir.Function) -> dict[str, _Group]:
        """The group of each local that may hold an object of a class whose fields locals could be."""
        types = dict(f.parameters) | dict(f.locals)
        groups = {name: _Group({name}) for name, type in types.items() if type in self.fields}
        for name, _ in f.parameters:
            if name in groups:
                groups[name].parameters.add(name)
        for s in statements_of(f.body):
            if isinstance(s, ir.Assign) and s.target in groups:
                for source in self.sources(s.value):
                    if isinstance(source, ir.Local) and source.name in groups:
                        _join(groups, s.target, source.name)
        for s in statements_of(f.body):
            self.note(s, groups)
        return groups

    def note(self, s: ir.Stmt, groups: dict[str, _Group]) -> None:
        """What the statement does with the objects."""
        for name in _leaving(s, self.open_arguments):
            if name in groups:
                groups[name].leaving.append(s)
        match s:
            case ir.Return(value=ir.Local(name=name)) if name in groups:
                groups[name].returned.append(s)
            case ir.SetField(object=ir.Local(name=name)) if name in groups:
                groups[name].changed = True
            case ir.Assign(target=target, value=value) if target in groups:
                if isinstance(value, ir.MakeObject):
                    groups[target].makings.append(s)
                else:
                    groups[target].given |= any(not isinstance(e, ir.Local) or e.name not in groups for e in self.sources(value))
            case _:
                for name in assigned_names(s):
                    if name in groups:
                        groups[name].given = True

    def sources(self, value: ir.Expr) -> list[ir.Expr]:
        """Whose object the value may be; none when it is a new one that nobody else has."""
        passed = self.passed.get(value.function) if isinstance(value, ir.Call) and self.small.get(value.function) else None
        if passed is None:
            return [] if isinstance(value, ir.MakeObject) else [value]
        return [a for (name, _), a in zip(self.functions[value.function].parameters, value.args) if name in passed]

    def open_arguments(self, call: ir.Call) -> list[bool]:
        if not self.small.get(call.function):
            return [False] * len(call.args)
        return [name in self.open[call.function] for name, _ in self.functions[call.function].parameters]


def _passed(f: ir.Function, groups: dict[str, _Group]) -> frozenset[str] | None:
    """See _Unboxing.passed."""
    results = [s.value for s in statements_of(f.body) if isinstance(s, ir.Return)]
    if not results or not all(isinstance(r, ir.Local) and r.name in groups for r in results):
        return None
    given = [groups[r.name] for r in results]
    return None if any(g.leaving or g.given for g in given) else frozenset().union(*(g.parameters for g in given))


def _join(groups: dict[str, _Group], a: str, b: str) -> None:
    if groups[a] is groups[b]:
        return
    joined = _Group(groups[a].names | groups[b].names, groups[a].parameters | groups[b].parameters)
    for name in joined.names:
        groups[name] = joined


def _call_of(s: ir.Stmt) -> ir.Call | None:
    return s.value if isinstance(s, (ir.Assign, ir.Eval)) and isinstance(s.value, ir.Call) else None


def _size(f: ir.Function) -> int:
    return sum(1 for _ in statements_of(f.body))


def _leaving(s: ir.Stmt, open_arguments: Callable[[ir.Call], list[bool]]) -> Iterator[str]:
    """Locals whose own value the statement uses in a way that lets it go, or sees more of it than a field."""
    match s:
        case ir.Assign(value=ir.Local()) | ir.Return(value=ir.Local()):
            return
        case ir.SetField(object=ir.Local(), value=value):
            yield from _whole(value)
            return
    call = _call_of(s)
    if call is not None:
        for argument, is_open in zip(call.args, open_arguments(call)):
            if not (is_open and isinstance(argument, ir.Local)):
                yield from _whole(argument)
        return
    for name, value in vars(s).items():
        if name not in ("body", "orelse", "handlers", "finalbody"):
            yield from _whole(value)


def _whole(e: object) -> Iterator[str]:
    """Locals in the expression that are not only read a field of."""
    match e:
        case ir.Local(name=name):
            yield name
        case ir.Field(value=ir.Local()):
            return
        case ir.Expr():
            for part in vars(e).values():
                yield from _whole(part)
        case tuple():
            for part in e:
                yield from _whole(part)


# --- fields as locals ---


class _Uses:
    """Where a function assigns and reads its locals."""

    def __init__(self, f: ir.Function):
        self.f = f
        self.reads = Counter(name for s in statements_of(f.body) for name in read_names(s))
        self.assignments = Counter(name for s in statements_of(f.body) for name in assigned_names(s))

    def is_one_object(self, group: _Group) -> bool:
        """Whether its locals name the one object that the group's only MakeObject makes, whenever they are read."""
        if len(group.makings) != 1 or group.given or group.parameters or any(self.assignments[name] != 1 for name in group.names):
            return False
        return all(_reads(self.after(name, self.f.body), {name}) == self.reads[name] for name in group.names)

    def is_returned(self, group: _Group) -> bool:
        """Whether one of several objects that are made here, read and never changed leaves with a return, and none otherwise."""
        if group.leaving or group.given or group.parameters or group.changed or not group.returned:
            return False
        is_read = sum(self.reads[name] for name in group.names) > len(group.returned)
        return is_read and any(self.assignments[name] > 1 for name in group.names)

    def last(self, group: _Group) -> ir.Stmt | None:
        """The statement that makes one object leave, if that reads it last."""
        leaving = [*group.leaving, *group.returned]
        if not leaving or any(s is not leaving[0] for s in leaving) or not self.is_one_object(group):
            return None
        making = group.makings[0]
        for i, s in enumerate(block := self.after(making.target, self.f.body)):
            if s is leaving[0]:
                return None if blocks_of(s) or _reads(block[i + 1 :], group.names) else s
        return None

    def after(self, name: str, block: Block) -> Block:
        """What follows the statement that assigns the local, in its block."""
        for i, s in enumerate(block):
            if name in assigned_names(s):
                return block[i + 1 :]
            for inner in blocks_of(s):
                if any(name in assigned_names(each) for each in statements_of(inner)):
                    return self.after(name, inner)
        return ()


class _Fields:
    """One function whose objects, where they stay, become locals."""

    def __init__(self, f: ir.Function, uses: _Uses, groups: dict[str, _Group], fields: dict):
        self.f = f
        self.uses = uses
        self.fields = fields
        self.names = FunctionNames(f)
        self.places: dict[str, dict[str, ir.Local]] = {}  # of a local, where its fields are
        self.made: defaultdict[int, list[set[str]]] = defaultdict(list)  # by statement: the names of each object made for it
        self.groups = groups

    def run(self) -> ir.Function:
        for group in {id(g): g for g in self.groups.values()}.values():
            last = self.uses.last(group) if group.changed else None
            if last is not None:
                self.made[id(last)].append(group.names)
            elif not self.uses.is_returned(group) and (not group.stays or (group.changed and not self.uses.is_one_object(group))):
                continue
            shared = None
            for name in sorted(group.names):
                shared = shared if shared is not None and group.changed else self.new_places(name)
                self.places[name] = shared
        if not self.places:
            return self.f
        body = self.without_unread(self.block(self.f.body))
        left = count_reads(body, assigned=True)
        locals_ = {name: type for name, type in self.names.types.items() if name in left}
        return replace(self.f, body=body, locals=tuple(sorted(locals_.items())))

    def without_unread(self, body: Block) -> Block:
        """The block without the fields that nothing reads."""
        places = {place.name for places in self.places.values() for place in places.values()}
        while True:
            unread = places - set(count_reads(body))
            dropped = lambda s: isinstance(s, ir.Assign) and s.target in unread  # noqa: E731
            if not any(map(dropped, statements_of(body))):
                return body
            keep = lambda block: tuple(map_blocks(s, keep) for s in block if not dropped(s))  # noqa: E731
            body = keep(body)

    def new_places(self, name: str) -> dict[str, ir.Local]:
        made = {}
        for f in self.fields[self.names.types[name]]:
            made[f.name] = ir.Local(f.type, self.names.fresh(f"{name}_{f.name.lstrip('_')}", f.type))
        return made

    def block(self, block: Block) -> Block:
        out: list[ir.Stmt] = []
        for s in block:
            for names in self.made.get(id(s), ()):
                s, making = self.with_object(s, names)
                out.append(making)
            match s:
                case ir.Assign(target=target, value=value) if target in self.places:
                    out += self.assigned(self.places[target], value, s)
                case ir.Return(value=ir.Local(name=name) as local) if name in self.places:
                    made = replace(local, name=self.names.fresh("t0", local.type))
                    making = ir.MakeObject(local.type, tuple(self.places[name].values()), span=s.span)
                    out += [ir.Assign(made.name, making, span=s.span), replace(s, value=made)]
                case ir.SetField(object=ir.Local(name=name), name=of, value=value) if name in self.places:
                    out.append(ir.Assign(self.places[name][of].name, self.expression(value), span=s.span))
                case _:
                    out.append(self.statement(map_blocks(s, self.block)))
        return tuple(s for i, s in enumerate(out) if not _is_idle(s, out[i + 1 :]))

    def with_object(self, s: ir.Stmt, names: set[str]) -> tuple[ir.Stmt, ir.Assign]:
        """The statement that takes the object of these names, and the one that makes it."""
        name = min(names)
        type = self.names.types[name]
        local = ir.Local(type, self.names.fresh("t0", type), span=s.span)
        making = ir.MakeObject(type, tuple(self.places[name].values()), span=s.span)
        taking = map_own_locals(self.statement(s), lambda e: replace(local, span=e.span) if e.name in names else e)
        return taking, ir.Assign(local.name, making, span=s.span)

    def assigned(self, places: dict[str, ir.Local], value: ir.Expr, s: ir.Stmt) -> list[ir.Stmt]:
        """All fields at once: what they are made of may be among them."""
        if isinstance(value, ir.Local):
            sources = list(self.places[value.name].values())
            if sources == list(places.values()):
                return []
        else:
            sources = [self.expression(e) for e in value.fields]
        targets = [place.name for place in places.values()]
        if not any(name in targets for e in sources for name in _whole(e)):
            return [ir.Assign(target, e, span=s.span) for target, e in zip(targets, sources)]
        kept = [ir.Local(e.type, self.names.fresh("t0", e.type), span=s.span) for e in sources]
        first = [ir.Assign(local.name, e, span=s.span) for local, e in zip(kept, sources)]
        return [*first, *(ir.Assign(target, e, span=s.span) for target, e in zip(targets, kept))]

    def statement(self, s: ir.Stmt) -> ir.Stmt:
        blocks = {"body", "orelse", "handlers", "finalbody"}
        made = {name: self.expression(value) for name, value in vars(s).items() if name not in blocks}
        return replace(s, **{name: value for name, value in made.items() if value is not getattr(s, name)})

    def expression(self, e: object) -> object:
        match e:
            case ir.Field(value=ir.Local(name=name), name=of) if name in self.places:
                return replace(self.places[name][of], span=e.span)
            case ir.Expr():
                made = {name: self.expression(part) for name, part in vars(e).items()}
                return replace(e, **{name: part for name, part in made.items() if part is not getattr(e, name)})
            case tuple():
                parts = tuple(map(self.expression, e))
                return e if all(a is b for a, b in zip(parts, e)) else parts
        return e


def _is_idle(s: ir.Stmt, after: list[ir.Stmt]) -> bool:
    """Whether it gives a local a value, as an object's field has before __init__ sets it, that is not read before the next."""
    match s:
        case ir.Assign(target=target, value=ir.Op(function="default_value")):
            for each in after:
                if any(target in read_names(inner) for inner in statements_of((each,))):
                    return False
                if target in assigned_names(each):
                    return isinstance(each, ir.Assign)
                if any(target in assigned_names(inner) for inner in statements_of((each,))):
                    return False
    return False


def _reads(block: Block, names: set[str]) -> int:
    return sum(name in names for s in statements_of(block) for name in read_names(s))
