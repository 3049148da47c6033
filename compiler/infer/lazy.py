"""Lazy iterables as values: generator expressions, zip(), map() and the like that are kept, passed on or returned.

Where one is consumed at once it becomes the consumer's loop (iteration, comprehensions). Elsewhere it is a generator:
a generator expression becomes a generator function over its first iterable, and the builtins are the generators of
compiler/library/builtins.py.txt.
"""

from __future__ import annotations

from dataclasses import replace

from compiler.infer.closures import may_have_no_value, unsettled_of, variable
from compiler.infer.frame import Frame, unbound_name
from compiler.infer.iteration import item_type, iterator_of, iterator_over
from compiler.infer.library import call_helper, written_in_python
from compiler.infer.values import NOTHING, Closure, GeneratorExpression, Iteration, Static, Thing, Value
from compiler.syntax import nodes as n
from compiler.syntax.scopes import bound_names, free_names, kept_generators
from compiler.syntax.walk import walk
from compiler.types.types import DictType, IteratorType, SetType


def call_source(frame: Frame, name: str, args: list[Thing], e: n.Node) -> Value:
    """A call of the library's Python for a builtin; which, the number of arguments completes."""
    name = f"builtins._{name}_{len(args)}"
    if written_in_python(frame, name) is None:
        return frame.error("lazy-iterator", "this lazy iterator cannot be kept", e.span, help="make it a list: list(…)")
    given = [as_generator(frame, a, e) for a in args]
    if any(isinstance(a, Value) and a.expr is None for a in given):
        return NOTHING
    return call_helper(frame, name, given, e)


def as_generator(frame: Frame, thing: Thing, e: n.Node) -> Thing:
    """The thing, made a generator when it is a lazy iterable."""
    if isinstance(thing, GeneratorExpression):
        return _generator_of(frame, thing)
    if isinstance(thing, Iteration):
        source = thing.plan.source
        if source is not None and source[0] == "reversed" and len(thing.plan.parts) == 1:
            return iterator_over(frame, thing.plan.parts[0], e)  # it knows from the beginning where the end is
        if source is None:
            return frame.error("lazy-iterator", "this lazy iterator cannot be kept", e.span, help="make it a list: list(…)")
        return call_source(frame, source[0], list(source[1]), e)
    if isinstance(thing, Value) and isinstance(frame.solver.shallow(thing.type), (DictType, IteratorType, SetType)):
        return iterator_of(frame, thing, e)  # of a view, too: from here on the dict may not change its size
    return thing


def _generator_of(frame: Frame, g: GeneratorExpression) -> Value:
    from compiler.infer.specialised_calls import call_closure
    from compiler.infer.expressions import infer, load_name

    e = g.node
    node = frame.program.made_once(e, _generator_function)
    walrus = _assigned_for_others(frame, e, node)
    if walrus is not None:
        return frame.error("lazy-iterator", f"this generator assigns '{walrus.target.id}' of the function around it when it runs", walrus.span,
                           help="make a list of it: [… for …]")  # fmt: skip
    reads = _reads(frame, e)
    lambdas = [x for x in walk(e) if isinstance(x, n.Lambda)]
    captures: dict[str, Thing] = {}
    for name in sorted(reads.keys() & free_names(node)):
        read = reads[name]
        if may_have_no_value(frame, frame.webs.load[id(read), name]):
            return frame.error("lazy-iterator", f"this generator reads '{name}', which may have no value yet", read.span,
                               "it gets its value after the generator is made", f"give '{name}' its value before")  # fmt: skip
    body = frame.function.body if isinstance(frame.function, n.FunctionDef) else (frame.function.body,)
    kept = any(x is e for x in kept_generators(body))
    for name in sorted(free_names(node)):
        reader = next((x for x in lambdas if (id(x), name) in frame.webs.load), node)
        web = frame.webs.load.get((id(reads.get(name)), name))
        if web in frame.cells:
            thing = replace(frame.cells[web], missing=unbound_name(name, free=True))
        elif kept and web is not None and web != frame.webs.variables.get(name):  # of a comprehension, whose next turn assigns it
            frame.program.functions.share({(id(frame.function), name, web)})
            frame.env = None
            return NOTHING
        elif name in reads or (name in frame.captures and name not in frame.webs.variables):
            thing = load_name(frame, name, reads.get(name, e))
        elif reader is not node or name in frame.webs.captured:
            thing = variable(frame, reader, name, e)
        else:
            continue
        if frame.env is None:
            return NOTHING
        captures[name] = thing
    first = as_generator(frame, infer(frame, e.generators[0].iterable), e.generators[0].iterable)
    if isinstance(first, Value) and item_type(frame.solver.shallow(first.type)) is None:
        first = iterator_of(frame, first, e.generators[0].iterable)  # Python asks for it where the generator is made
    if isinstance(first, Value) and first.expr is None:
        return NOTHING
    unsettled = frozenset().union(*(unsettled_of(frame, Closure(x, frame)) for x in lambdas))
    generator = Closure(node, frame, (), tuple(captures.items()), unsettled=frozenset(v for v in unsettled if v[1] in captures))
    return call_closure(frame, generator, [first], {}, e)


def _assigned_for_others(frame: Frame, e: n.Comprehension, node: n.FunctionDef) -> n.NamedExpr | None:
    """An assignment in the generator of a variable that is not its own: the function around it uses it, or it is read before."""
    inside = {id(x): x for x in walk(e)}
    assigned = [x for x in inside.values() if isinstance(x, n.NamedExpr)]
    function = frame.function
    body = (function.body if isinstance(function, n.FunctionDef) else (function.body,)) if assigned else ()
    outside = [x for s in body for x in walk(s) if id(x) not in inside]
    used = {p.name for p in function.parameters} | {name for x in outside for name in _names_in(x)}
    webs = frame.program.webs_of(node)
    return next((x for x in assigned if x.target.id in used or webs.store.get((id(x.target), x.target.id)) in webs.unbound), None)


def _names_in(node: n.Node) -> list[str]:
    match node:
        case n.Name(id=name):
            return [name]
        case n.Global(names=names) | n.Nonlocal(names=names):
            return list(names)
    return bound_names(node)


def _reads(frame: Frame, e: n.Comprehension) -> dict[str, n.Name]:
    """For each variable of the frame that the expression itself reads, a place where it does."""
    names = (x for x in walk(e) if isinstance(x, n.Name))
    return {x.id: x for x in names if (id(x), x.id) in frame.webs.load}


def _generator_function(e: n.Comprehension) -> n.FunctionDef:
    """def generator(items): for target in items: if …: for …: yield element."""
    body: n.Statement = n.ExpressionStatement(e.span, n.Yield(e.span, e.element))
    for i, g in reversed(list(enumerate(e.generators))):
        for condition in reversed(g.conditions):
            body = n.If(condition.span, condition, (body,), ())
        iterable = n.Name(g.iterable.span, "items ") if i == 0 else g.iterable  # no user's variable has a blank
        body = n.For(g.span, g.target, iterable, (body,), ())
    parameter = n.Parameter(e.span, "items ", None, None, "positional_only")
    return n.FunctionDef(e.span, "generator", (parameter,), None, (body,), (), e.span, is_generator=True)


def is_lazy(thing: Thing) -> bool:
    return isinstance(thing, Static) and isinstance(thing, (GeneratorExpression, Iteration))
