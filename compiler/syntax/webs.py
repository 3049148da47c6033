"""Webs: which assignments of a name can be seen by which reads.

Two assignments belong to one web when some read may see either; a name whose type changes without the paths joining
thus falls into several webs, and each gets a variable of its own. The analysis follows definitions through the
structured syntax, with every point inside a `try` body an edge to its handlers. A read that no assignment surely
precedes sees the definition `unbound` as well.

What a nested function or lambda captures is one web: the assignments that it may see, now or later. Those before, which are
over when the first such function is made, are webs of their own: `x = x or []` where x is a parameter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from compiler.syntax import nodes as n
from compiler.syntax.evaluation_order import children
from compiler.syntax.scopes import captured_names, free_names, kept_generators, names_of_class, names_read, scope_of, target_names

_TAKEN = re.compile(r"t\d+|it\d+(_\d+)?")

State = dict[str, frozenset[int]]  # name -> definitions that may reach


@dataclass
class Webs:
    """`load` and `store` map (id of the node, name) to a web; web names are unique in the function.

    A lambda inside a comprehension loads the comprehension's variables that it reads.
    """

    load: dict[tuple[int, str], str] = field(default_factory=dict)
    store: dict[tuple[int, str], str] = field(default_factory=dict)
    parameters: dict[str, str] = field(default_factory=dict)
    nested: dict[tuple[int, str], bool] = field(default_factory=dict)  # loads in a comprehension; whether in a generator expression
    unbound: set[str] = field(default_factory=set)  # webs that a read may find without a value
    emptied: dict[str, str] = field(default_factory=dict)  # names -> the web of `unbound` that a read of a name deleted sees
    captured: frozenset[str] = frozenset()
    variables: dict[str, str] = field(default_factory=dict)  # names captured -> the webs that are
    locals: frozenset[str] = frozenset()  # names local to the function


def find_webs(function: n.FunctionDef | n.Lambda) -> Webs:
    """The webs of a function or lambda; comprehension variables included, each comprehension a scope."""
    return _Finder(function).run()


class _Finder:
    def __init__(self, function: n.FunctionDef | n.Lambda):
        self.function = function
        self.body = function.body if isinstance(function, n.FunctionDef) else (function.body,)
        globals_, self.locals = scope_of(function)
        self.locals -= globals_
        self.captured = captured_names(self.body) & self.locals
        self.kept = {id(g) for g in kept_generators(self.body)}
        self.shared: dict[str, set[int]] = {name: set() for name in self.captured}  # definitions that what captures it may see
        self.parent: list[int] = []  # union-find over definitions
        self.names: list[str] = []
        self.unbound_definition: dict[str, int] = {}
        self.deleted: set[str] = set()
        self.uses: list[tuple[tuple[int, str], frozenset[int]]] = []
        self.definitions: dict[tuple[int, str], int] = {}
        self.handler_states: list[State] = []  # innermost last
        self.loops: list[tuple[list[State], list[State]]] = []  # breaks, continues
        self.scopes: list[dict[str, str]] = []  # comprehension scopes: name -> renamed
        self.nested: dict[tuple[int, str], bool] = {}
        self.generator_expressions = 0  # around the expression at hand

    def run(self) -> Webs:
        state: State = {name: frozenset((self.unbound(name),)) for name in sorted(self.locals)}
        parameters = {}
        for p in self.function.parameters:
            parameters[p.name] = self.define(state, (id(p), p.name), p.name)
        if isinstance(self.function, n.Lambda):
            self.expression(state, self.function.body)
        else:
            self.block(state, self.body)
        for _, reached in self.uses:
            self.union(reached)
        for name in sorted(self.captured):
            if self.shared[name] <= {self.unbound(name)}:  # what captures it is never made, or finds it deleted
                self.shared[name].update(i for i, other in enumerate(self.names) if other == name)
            self.union(frozenset(self.shared[name]))
        return self.result(parameters)

    def result(self, parameters: dict[str, int]) -> Webs:
        web_names: dict[int, str] = {}
        taken: dict[str, int] = {}
        used = {self.find(d) for d in self.definitions.values()} | {self.find(d) for d in parameters.values()}
        used |= {self.find(d) for _, reached in self.uses for d in reached}  # a read after `del` sees no assignment at all
        for definition in sorted(used):
            name = _variable_name(self.names[definition])
            taken[name] = taken.get(name, 0) + 1
            web_names[definition] = name if taken[name] == 1 else f"{name}_{taken[name]}"
        while len(set(web_names.values())) < len(web_names):  # `x` twice against a user's own `x_2`
            seen: set[str] = set()
            for definition in sorted(web_names):
                while web_names[definition] in seen:
                    web_names[definition] += "_"
                seen.add(web_names[definition])
        webs = Webs(captured=frozenset(self.captured), locals=frozenset(self.locals), nested=self.nested)
        name_of = lambda d: web_names.get(self.find(d), _variable_name(self.names[self.find(d)]))  # noqa: E731
        webs.variables = {name: name_of(min(shared)) for name, shared in self.shared.items() if self.find(min(shared)) in used}
        webs.store = {key: name_of(d) for key, d in self.definitions.items()}
        webs.parameters = {name: name_of(d) for name, d in parameters.items()}
        for key, reached in self.uses:
            webs.load[key] = name_of(min(reached))
            if any(d in self.unbound_definition.values() for d in reached):
                webs.unbound.add(webs.load[key])
        webs.unbound |= {webs.variables[name] for name in self.deleted & webs.variables.keys()}  # functions read it at any time
        webs.emptied = {name: name_of(d) for name, d in self.unbound_definition.items() if self.find(d) in used}
        return webs

    # --- union-find ---

    def fresh(self, name: str) -> int:
        self.parent.append(len(self.parent))
        self.names.append(name)
        return len(self.parent) - 1

    def find(self, d: int) -> int:
        while self.parent[d] != d:
            self.parent[d] = self.parent[self.parent[d]]
            d = self.parent[d]
        return d

    def union(self, definitions: frozenset[int]) -> None:
        roots = sorted({self.find(d) for d in definitions})
        for root in roots[1:]:
            self.parent[root] = roots[0]

    # --- definitions and uses ---

    def unbound(self, name: str) -> int:
        if name not in self.unbound_definition:
            self.unbound_definition[name] = self.fresh(name)
        return self.unbound_definition[name]

    def define(self, state: State, key: tuple[int, str], name: str) -> int:
        if key not in self.definitions:
            self.definitions[key] = self.fresh(name)
        self.assign(state, name, self.definitions[key])
        return self.definitions[key]

    def delete(self, state: State, name: str) -> None:
        self.deleted.add(name)
        self.assign(state, name, self.unbound(name))

    def assign(self, state: State, name: str, definition: int) -> None:
        state[name] = frozenset((definition,))
        self.show_handlers(state, name)
        if _mark(name) in state:
            self.shared[name].add(definition)

    def capture(self, state: State, names: set[str]) -> None:
        """A function is made that reads these names: it sees what they hold, and all that they are assigned from now on."""
        for name in sorted(names & self.captured):
            if self.renamed(name) == name:
                self.shared[name] |= state[name]
                state[_mark(name)] = frozenset()
                self.show_handlers(state, _mark(name))

    def show_handlers(self, state: State, name: str) -> None:
        for handler in self.handler_states:
            handler[name] = handler.get(name, frozenset()) | state[name]

    def renamed(self, name: str) -> str:
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        return name

    def use(self, state: State, node: n.Node, name: str) -> None:
        actual = self.renamed(name)
        if self.scopes:
            self.nested[id(node), name] = self.generator_expressions > 0
        if state.get(actual):
            self.uses.append(((id(node), name), state[actual]))

    def merge(self, *states: State | None) -> State | None:
        reachable = [s for s in states if s is not None]
        if not reachable:
            return None
        merged: State = {}
        for s in reachable:
            for name, definitions in s.items():
                merged[name] = merged.get(name, frozenset()) | definitions
        return merged

    # --- statements; a state of None is unreachable ---

    def block(self, state: State | None, statements: tuple[n.Statement, ...]) -> State | None:
        for s in statements:
            if state is None:
                return None
            state = self.statement(state, s)
        return state

    def statement(self, state: State, s: n.Statement) -> State | None:
        match s:
            case n.Assign(targets=targets, value=value):
                self.expression(state, value)
                for target in targets:
                    self.target(state, target)
            case n.AnnAssign(target=target, value=value):
                if value is not None:
                    self.expression(state, value)
                    self.target(state, target)
            case n.AugAssign(target=target, value=value):
                self.expression(state, target)
                self.expression(state, value)
                self.target(state, target)
            case n.Delete(targets=targets):
                self.delete_targets(state, targets)
            case n.ExpressionStatement(value=value):
                self.expression(state, value)
            case n.Return(value=value):
                if value is not None:
                    self.expression(state, value)
                return None
            case n.Raise(exception=exception, cause=cause):
                for e in (exception, cause):
                    if e is not None:
                        self.expression(state, e)
                return None
            case n.Assert(test=test, message=message):
                self.expression(state, test)
                if message is not None:
                    self.expression(dict(state), message)
            case n.Break():
                self.loops[-1][0].append(dict(state))
                return None
            case n.Continue():
                self.loops[-1][1].append(dict(state))
                return None
            case n.If(test=test, body=body, orelse=orelse):
                self.expression(state, test)
                return self.merge(self.block(dict(state), body), self.block(dict(state), orelse))
            case n.While() | n.For():
                return self.loop(state, s)
            case n.Try():
                return self.try_(state, s)
            case n.With(items=items, body=body):
                return self.with_(state, items, body)
            case n.Match():
                return self.match(state, s)
            case n.FunctionDef(parameters=parameters, decorators=decorators):
                for d in decorators:
                    self.expression(state, d)
                for p in parameters:
                    if p.default is not None:
                        self.expression(state, p.default)
                self.capture(state, free_names(s))
                self.define(state, (id(s), s.name), s.name)
            case n.ClassDef(body=body):
                for value in (x.value for x in body if isinstance(x, (n.Assign, n.AnnAssign)) and x.value is not None):
                    self.expression(state, value)
                self.capture(state, names_of_class(s))
                self.define(state, (id(s), s.name), s.name)
            case n.TypeAlias():
                self.define(state, (id(s), s.name), s.name)
            case n.Import(names=names):
                for bound, _ in names:
                    self.define(state, (id(s), bound), bound)
        return state

    def loop(self, state: State, s: n.While | n.For) -> State | None:
        if isinstance(s, n.For):
            self.expression(state, s.iterable)
        head = dict(state)
        while True:
            breaks: list[State] = []
            continues: list[State] = []
            self.loops.append((breaks, continues))
            inside = dict(head)
            if isinstance(s, n.While):
                self.expression(inside, s.test)
                exhausted = dict(inside)
            else:
                exhausted = dict(head)
                self.target(inside, s.target)
            end = self.block(inside, s.body)
            self.loops.pop()
            back = self.merge(head, end, *continues)
            if back == head:
                break
            head = back
        infinite = isinstance(s, n.While) and isinstance(s.test, n.Constant) and bool(s.test.value)
        after = None if infinite else self.block(exhausted, s.orelse)
        return self.merge(after, *breaks)

    def with_(self, state: State, items: tuple[n.WithItem, ...], body: tuple[n.Statement, ...]) -> State | None:
        if not items:
            return self.block(state, body)
        item, *rest = items
        self.expression(state, item.context)
        self.handler_states.append(dict(state))
        inside = dict(state)
        if item.target is not None:
            self.target(inside, item.target)
        end = self.with_(inside, tuple(rest), body)
        return self.merge(end, self.handler_states.pop())  # __exit__ may swallow the exception

    def try_(self, state: State, s: n.Try) -> State | None:
        left = [(states, len(states)) for loop in self.loops[-1:] for states in loop]
        self.handler_states.append(dict(state))  # what an outer finally may see
        self.handler_states.append(dict(state))
        end = self.block(dict(state), s.body)
        raised = self.handler_states.pop()
        ends = [self.block(end, s.orelse) if end is not None else None]
        for handler in s.handlers:
            inside = dict(raised)
            if handler.type is not None:
                self.expression(inside, handler.type)
            if handler.name is not None:
                self.define(inside, (id(handler), handler.name), handler.name)
            left_here = [(states, len(states)) for loop in self.loops[-1:] for states in loop]
            after = self.block(inside, handler.body)
            if handler.name is not None:  # Python deletes the name on every way out
                for leaving in (after, *(s for states, before in left_here for s in states[before:])):
                    if leaving is not None:
                        self.delete(leaving, handler.name)
            ends.append(after)
        anywhere = self.handler_states.pop()
        after = self.merge(*ends)
        if s.finalbody:
            # Seen from every exit: a return or an exception anywhere inside; a break or continue goes on after it.
            through = [(states, before, states[before:]) for states, before in left]
            for states, before, inside in through:
                states[before:] = [end for x in inside if (end := self.block(x, s.finalbody)) is not None]
            self.block(self.merge(anywhere, after), s.finalbody)
            return self.block(after, s.finalbody) if after is not None else None
        return after

    def match(self, state: State, s: n.Match) -> State | None:
        self.expression(state, s.subject)
        ends: list[State | None] = []
        for case in s.cases:
            inside = dict(state)
            self.pattern(inside, case.pattern)
            if case.guard is not None:
                self.expression(inside, case.guard)
            state = self.merge(state, inside)  # captures stay bound when a guard fails
            ends.append(self.block(dict(inside), case.body))
            if case.guard is None and _is_irrefutable(case.pattern):
                return self.merge(*ends)
        return self.merge(state, *ends)

    def pattern(self, state: State, p: n.Pattern) -> None:
        match p:
            case n.MatchValue(value=value):
                self.expression(state, value)
            case n.MatchSequence(patterns=patterns) | n.MatchOr(patterns=patterns):
                for q in patterns:
                    self.pattern(state, q)
            case n.MatchStar(name=name):
                if name is not None:
                    self.define(state, (id(p), name), name)
            case n.MatchMapping(keys=keys, patterns=patterns, rest=rest):
                for key in keys:
                    self.expression(state, key)
                for q in patterns:
                    self.pattern(state, q)
                if rest is not None:
                    self.define(state, (id(p), rest), rest)
            case n.MatchClass(patterns=patterns, keyword_patterns=keyword_patterns):
                self.expression(state, p.cls)
                for q in patterns + keyword_patterns:
                    self.pattern(state, q)
            case n.MatchAs(pattern=pattern, name=name):
                if pattern is not None:
                    self.pattern(state, pattern)
                if name is not None:
                    self.define(state, (id(p), name), name)

    def target(self, state: State, t: n.Expression) -> None:
        match t:
            case n.Name(id=name):
                actual = self.renamed(name)
                if actual in state:
                    self.define(state, (id(t), name), actual)
            case n.Tuple(items=items) | n.List(items=items):
                for item in items:
                    self.target(state, item)
            case n.Starred(value=value):
                self.target(state, value)
            case n.Attribute(value=value):
                self.expression(state, value)
            case n.Subscript(value=value, index=index):
                self.expression(state, value)
                self.expression(state, index)

    def delete_targets(self, state: State, targets: tuple[n.Expression, ...]) -> None:
        for target in targets:
            if isinstance(target, (n.Tuple, n.List)):
                self.delete_targets(state, target.items)
            elif isinstance(target, n.Name) and target.id in state:
                self.use(state, target, target.id)
                self.delete(state, target.id)
            else:
                self.target(state, target)

    # --- expressions ---

    def expression(self, state: State, e: n.Expression) -> None:
        match e:
            case n.Name(id=name):
                self.use(state, e, name)
            case n.NamedExpr(target=target, value=value):
                self.expression(state, value)
                self.target(state, target)
            case n.Comprehension():
                self.comprehension(state, e)
            case n.Lambda(parameters=parameters):
                for p in parameters:
                    if p.default is not None:
                        self.expression(state, p.default)
                for name in sorted(free_names(e)):
                    if self.renamed(name) != name:
                        self.use(state, e, name)
                self.capture(state, free_names(e))
            case n.BoolOp(values=values):
                self.expression(state, values[0])
                skipped = dict(state)
                for value in values[1:]:
                    self.expression(state, value)
                state.update(self.merge(state, skipped) or {})
            case n.Conditional(test=test, body=body, orelse=orelse):
                self.expression(state, test)
                taken, other = dict(state), dict(state)
                self.expression(taken, body)
                self.expression(other, orelse)
                state.update(self.merge(taken, other) or {})
            case _:
                for child in children(e):
                    self.expression(state, child)

    def comprehension(self, state: State, e: n.Comprehension) -> None:
        names = sorted({name for g in e.generators for name in target_names(g.target)})
        # The first iterable is evaluated outside the scope.
        self.expression(state, e.generators[0].iterable)
        if id(e) in self.kept:
            self.capture(state, names_read(e))
        self.scopes.append({name: f"{name}@{id(e)}" for name in names})
        for name in names:
            state[f"{name}@{id(e)}"] = frozenset()
        self.generator_expressions += e.kind == "generator"
        self.generators(state, e, 0)
        self.generator_expressions -= e.kind == "generator"
        self.scopes.pop()

    def generators(self, state: State, e: n.Comprehension, at: int) -> None:
        """The loops of a comprehension from the one at `at`: a walrus in them is a definition that a read may miss."""
        if at == len(e.generators):
            self.expression(state, e.element)
            if e.value is not None:
                self.expression(state, e.value)
            return
        g = e.generators[at]
        if at:
            self.expression(state, g.iterable)
        while True:
            inside, ends = dict(state), [dict(state)]
            self.target(inside, g.target)
            for condition in g.conditions:
                self.expression(inside, condition)
                ends.append(dict(inside))
            self.generators(inside, e, at + 1)
            back = self.merge(*ends, inside)
            if back == state:
                return
            state.update(back)


def _mark(name: str) -> str:
    """Stands in a state where something may have captured the variable."""
    return f"{name}  "  # no variable's name ends in blanks


def _variable_name(name: str) -> str:
    """The name without the mark of its scope. t1, t2 and so on are temporaries, it1 and it2_0 the loops' iterators, which no
    variable is; names of underscores alone would be one in C++."""
    plain = name.split("@")[0]
    if len(plain) > 1 and not plain.strip("_"):
        return f"underscores_{len(plain)}"
    return f"{plain}_" if _TAKEN.fullmatch(plain) else plain


def _is_irrefutable(p: n.Pattern) -> bool:
    """Whether the pattern takes every value: _, a name, or alternatives of which one does."""
    if isinstance(p, n.MatchOr):
        return any(map(_is_irrefutable, p.patterns))
    return isinstance(p, n.MatchAs) and (p.pattern is None or _is_irrefutable(p.pattern))
