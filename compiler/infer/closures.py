"""Closures: functions that read variables of the function around them.

What a closure's free names stand for is passed to it as further parameters when it is called. A closure, or a method
bound to an object, that is itself passed to a function is taken along the same way: its variables become parameters
of that function, and the closure that arrives there reads those. So a closure has no form at run time; its variables
are read when it is passed, which is no different while the function around it waits for the call.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compiler.diagnostics.diagnostic import Label
from compiler.infer.frame import Frame, unbound_name
from compiler.infer.values import NOTHING, Cell, Closure, Known, Static, Thing, Unassigned, Value, Variable, parts_of_thing, with_parts
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.syntax.scopes import free_names
from compiler.syntax.walk import walk
from compiler.types.types import UNBOUND, members_of

Arguments = list[tuple[str, Thing]]


def captures_of(frame: Frame, closure: Closure, e: n.Node) -> dict[str, Thing] | None:
    """What the closure's free names stand for now, in `frame`; None after a report or when it is never called."""
    if closure.captures is not None:
        return dict(closure.captures)
    captures: dict[str, Thing] = {}
    for name in sorted(free_names(closure.node)):
        web = _web_of(closure.frame, closure.node, name)
        if web is None:
            if name in closure.frame.captures:
                captures[name] = closure.frame.captures[name]
            elif name in closure.frame.webs.locals:
                captures[name] = Unassigned(name)
            continue
        if closure.frame is frame:
            if may_have_no_value(frame, web):
                _share_unassigned(frame, closure.node, name, web, e)
                return None
            thing = variable(frame, closure.node, name, e)
        elif name in frame.captures and _stands_in(frame, closure.frame):  # a function that calls itself or its neighbour: its own variables are theirs
            thing = frame.captures[name]
        else:
            frame.error("escaping-closure", "a function that reads a variable of the function around it is called by another one",
                        closure.node.span, f"it reads '{name}' of the function around it", f"make '{name}' a parameter of it",
                        (Label(e.span, "it is called by another function here"),))  # fmt: skip
            return None
        if frame.env is None:
            return None
        captures[name] = replace(thing, missing=unbound_name(name, free=True)) if isinstance(thing, Cell) else thing
    return captures


def may_have_no_value(frame: Frame, web: str) -> bool:
    """Whether some path leads here on which nothing was assigned to the variable, or on which it was deleted."""
    if web in frame.cells or frame.env is None:
        return False
    held = frame.env.get(web, UNBOUND)
    return not isinstance(held, Static) and UNBOUND in members_of(held)


def _share_unassigned(frame: Frame, reader: n.Node, name: str, web: str, e: n.Node) -> None:
    """From the next round on the variable is a cell, which tells when it is read whether it has a value."""
    if isinstance(frame.function, n.Lambda):
        frame.error("escaping-closure", "a function reads a variable that may have no value yet", reader.span,
                    f"it reads '{name}' of the lambda around it", f"give '{name}' its value before",
                    (Label(e.span, "it is called here"),))  # fmt: skip
        return
    frame.program.functions.share({(id(frame.function), name, web)})
    frame.env = None


def _stands_in(frame: Frame, around: Frame) -> bool:
    """Whether the frame's function is written inside the other's, so that what it captured are the other's variables."""
    return any(node is frame.function for node in walk(around.function))


def is_itself(closure: Closure, other: Closure) -> bool:
    """Whether the other is the same function, as it stands among its captures or at all."""
    return closure.node is other.node and closure.frame is other.frame and (other.inner or other == closure)


def unsettled_of(frame: Frame, closure: Closure) -> frozenset[Variable]:
    """The variables that the closure reads and that may get another value later: if it is kept, they have to be cells."""
    if closure.captures is not None:
        return closure.unsettled
    names = free_names(closure.node)
    found = {v for v in frame.unsettled | closure.frame.unsettled if v[1] in names}
    if closure.frame is frame:
        webs = {name: _web_of(frame, closure.node, name) for name in names}
        found |= {(id(frame.function), name, web) for name, web in webs.items() if web is not None and _assigned_later(frame, name, web)}
    return frozenset(found)


def closures_in(thing: Thing) -> Iterator[Closure]:
    if isinstance(thing, Closure):
        yield thing
    for part in parts_of_thing(thing):
        yield from closures_in(part)


def _assigned_later(frame: Frame, name: str, web: str) -> bool:
    """Whether the variable may get another value than it has now: it has none yet, or more than one assignment."""
    if web in frame.cells:
        return False
    if frame.webs.variables.get(name) != web:  # of a comprehension, which is a loop
        return True
    if isinstance(frame.function, n.Lambda):
        return False
    return web not in frame.env or web in frame.webs.unbound or name in frame.program.changing_names(frame.function)


def _web_of(frame: Frame, function: n.Node, name: str) -> str | None:
    """The web of the frame's variable that a function inside it reads by that name; None when it is none of the frame's."""
    return frame.webs.load.get((id(function), name)) or frame.webs.variables.get(name)


def variable(frame: Frame, function: n.Node, name: str, e: n.Node) -> Thing:
    """The variable of that name, which a function inside this one reads."""
    web = _web_of(frame, function, name)
    if web in frame.cells:
        return frame.cells[web]
    if isinstance((frame.env or {}).get(web), Known):
        return frame.env[web]
    return NOTHING if web is None else frame.load(web, name, e.span)


def carry(
    frame: Frame, called: Closure | None, bound: Arguments, captures: dict[str, Thing], e: n.Node
) -> tuple[Arguments, dict[str, Thing]] | None:
    """The arguments and captures with closures made usable in the function called, and what they need as captures."""
    carrier = _Carrier(frame, e)
    if called is not None:
        carrier.open.append(called)
    bound = [(k, carrier.carry(v, k)) for k, v in bound]
    captures = {k: carrier.carry(v, k) for k, v in captures.items()}
    return None if carrier.failed else (bound, {**captures, **carrier.extra})


def _name_of(node: n.FunctionDef | n.Lambda) -> str:
    return node.name if isinstance(node, n.FunctionDef) else f"lambda_{node.span.line}_{node.span.column}"


class _Conflict(Exception):
    """Two functions made by one definition, with captures of their own, are passed at once."""


class _Carrier:
    def __init__(self, frame: Frame, e: n.Node):
        self.frame = frame
        self.e = e
        self.extra: dict[str, Value] = {}
        self.open: list[Closure] = []
        self.depth = 0  # how many closures around this one are being carried
        self.failed = False

    def carry(self, thing: Thing, name: str) -> Thing:
        if isinstance(thing, Closure):
            return self._closure(thing, name)
        if isinstance(thing, Static):
            return with_parts(thing, lambda part, of: self._part(part, f"{of}_{name}" if isinstance(thing, Cell) else f"{of}_of_{name}"))
        return thing

    def _closure(self, closure: Closure, name: str) -> Thing:
        """The closure made usable; as a value where it reads another made by the same definition."""
        if any(is_itself(c, closure) for c in self.open):  # what its parameters are by default goes with it
            return with_parts(replace(closure, captures=None, inner=True), lambda v, k: self._part(v, f"{k}_of_{_name_of(closure.node)}"))
        if any(c.node is closure.node for c in self.open):
            return self._kept(closure, name)
        extra, opened = dict(self.extra), list(self.open)
        self.depth += 1
        try:
            return self._carried(closure)
        except _Conflict:
            self.extra, self.open = extra, opened
        finally:
            self.depth -= 1
        return self._kept(closure, name)

    def _kept(self, closure: Closure, name: str) -> Thing:
        from compiler.infer.functions import keep_function

        value = keep_function(self.frame, closure, self.e)
        if value is None or value.expr is None:
            self.failed = True
            return closure
        return self._value(value, name)

    def _carried(self, closure: Closure) -> Closure:
        self.open.append(closure)
        captures = captures_of(self.frame, closure, self.e)
        if captures is None or self.frame.env is None:  # a variable of it becomes a cell in the next round
            self.failed = True
            self.open.pop()
            return closure
        around = closure.frame.function
        place = around.name if isinstance(around, n.FunctionDef) else f"lambda_{around.span.line}"
        unsettled = unsettled_of(self.frame, closure)
        part = lambda v, k: self._part(v, f"{k}_of_{_name_of(closure.node) if k.startswith('default_') else place}")  # noqa: E731
        carried = with_parts(replace(closure, captures=tuple(captures.items()), unsettled=unsettled), part)
        self.open.pop()
        return carried

    def _part(self, thing: Thing, key: str) -> Thing:
        return self.carry(thing, key) if isinstance(thing, Static) else self._value(thing, key)

    def _value(self, value: Value, key: str) -> Value:
        """The value as a parameter of the function called."""
        if isinstance(value.expr, (ir.Const, ir.Global)) or value.expr is None:
            return value
        known = self.extra.setdefault(key, value)
        if known.expr != value.expr and self.depth:
            raise _Conflict
        i = 1
        while known.expr != value.expr:
            i += 1
            known = self.extra.setdefault(f"{key}_{i}", value)
        key = key if i == 1 else f"{key}_{i}"
        return Value(value.type, ir.Local(self.frame.solver.resolve(value.type), f"captured_{key}"))
