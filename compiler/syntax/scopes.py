"""Scopes: which names a function binds, which it takes from around it, and which a nested one captures."""

from __future__ import annotations

from compiler.syntax import nodes as n
from compiler.syntax.walk import children, outer_parts
from compiler.syntax.walk import walk_scope as walk


def target_names(t: n.Expression) -> list[str]:
    match t:
        case n.Name(id=name):
            return [name]
        case n.Tuple(items=items) | n.List(items=items):
            return [name for item in items for name in target_names(item)]
        case n.Starred(value=value):
            return target_names(value)
    return []


def scope_of(function: n.FunctionDef | n.Lambda) -> tuple[set[str], set[str]]:
    """(names declared global or nonlocal, names bound in the function itself)."""
    declared: set[str] = set()
    bound: set[str] = {p.name for p in function.parameters}
    in_comprehension: set[int] = set()
    body = function.body if isinstance(function, n.FunctionDef) else (function.body,)
    for statement in body:
        for node in walk(statement):
            match node:
                case n.Global(names=names) | n.Nonlocal(names=names):
                    declared.update(names)
                case n.Generator(target=target):
                    in_comprehension.update(id(x) for x in walk(target))
                case _:
                    bound.update(bound_names(node))
    return declared, bound


def bound_names(node: n.Node) -> list[str]:
    """The names that the node itself binds or deletes in the function it stands in."""
    match node:
        case n.Assign(targets=targets) | n.Delete(targets=targets):
            return [name for t in targets for name in target_names(t)]
        case n.AnnAssign(target=t) | n.AugAssign(target=t) | n.For(target=t) | n.NamedExpr(target=t):
            return target_names(t)
        case n.WithItem(target=t):
            return target_names(t) if t is not None else []
        case n.ExceptHandler(name=str(name)) | n.MatchStar(name=str(name)) | n.MatchAs(name=str(name)):
            return [name]
        case n.MatchMapping(rest=str(name)) | n.FunctionDef(name=name) | n.ClassDef(name=name) | n.TypeAlias(name=name):
            return [name]
        case n.Import(names=names):
            return [name for name, _ in names]
    return []


def changing_names(function: n.FunctionDef) -> frozenset[str]:
    """Variables of the function that may be assigned more than once: in several places, or in a loop."""
    counts = {p.name: 1 for p in function.parameters}
    for s in function.body:
        _count_bindings(s, 1, counts)
    return frozenset(name for name, count in counts.items() if count > 1)


def _count_bindings(node: n.Node, times: int, counts: dict[str, int]) -> None:
    inside = 2 if isinstance(node, (n.For, n.While, n.Comprehension)) else times
    for name in bound_names(node):
        counts[name] = counts.get(name, 0) + inside
    if isinstance(node, (n.FunctionDef, n.ClassDef, n.Lambda)):
        for part in outer_parts(node):
            _count_bindings(part, times, counts)
        return
    for child in children(node):
        _count_bindings(child, inside, counts)


# Functions and methods that are done with a generator when they return, and functions that only go on when they are asked.
_CONSUMING = (
    "sum", "max", "min", "any", "all", "list", "set", "sorted", "tuple", "dict", "frozenset", "bytes", "bytearray", "next", "Counter", "deque",
    "reduce", "prod", "fsum", "mean", "fmean", "median", "nlargest", "nsmallest", "join", "extend", "extendleft", "update", "union",
    "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint", "fromkeys", "writelines",
)  # fmt: skip
_LAZY = ("zip", "enumerate", "map", "filter", "iter")


def kept_generators(body: tuple[n.Node, ...]) -> list[n.Comprehension]:
    """The generator expressions in this body that something may keep: they read their variables when these may have changed."""
    places = (part for statement in body for node in walk(statement) for part in _kept_parts(node))
    return [g for part in places for g in _generators_in(part)]


def _kept_parts(node: n.Node) -> tuple[n.Node | None, ...]:
    match node:
        case n.Assign(value=value) | n.AnnAssign(value=value) | n.NamedExpr(value=value) | n.Yield(value=value):
            return (value,)
        case n.List(items=items) | n.Tuple(items=items) | n.Set(items=items) | n.Dict(values=items) | n.BoolOp(values=items):
            return items
        case n.Comprehension(element=element, value=value) | n.Conditional(body=element, orelse=value):
            return (element, value)
        case n.For(iterable=iterable, body=body):
            changed = {name for s in body for x in walk(s) for name in bound_names(x)}
            return (iterable,) if changed & names_read(iterable) else ()
        case n.Call(function=function, arguments=arguments, keywords=keywords):
            name = getattr(function, "attr", getattr(function, "id", ""))
            return () if name in (*_CONSUMING, *_LAZY) else (*arguments, *(k.value for k in keywords))
    return ()


def _generators_in(part: n.Node | None) -> list[n.Comprehension]:
    match part:
        case n.Comprehension(kind="generator"):
            return [part]
        case n.Call(function=n.Name(id=name), arguments=arguments) if name in _LAZY:
            return [g for a in arguments for g in _generators_in(a)]
    return []


def captured_names(body: tuple[n.Node, ...]) -> set[str]:
    """Names read or declared nonlocal in functions and lambdas nested in this body, and read by generators that are kept."""
    names: set[str] = set().union(*map(names_read, kept_generators(body)))
    for statement in body:
        for node in walk(statement):
            if isinstance(node, (n.FunctionDef, n.Lambda)):
                names |= free_names(node)
            elif isinstance(node, n.ClassDef):
                names |= names_of_class(node)
    return names


def free_names(function: n.FunctionDef | n.Lambda) -> set[str]:
    """Names a nested function or lambda takes from the functions around it; those that it declares global are the module's."""
    declared, bound = scope_of(function)
    body = function.body if isinstance(function, n.FunctionDef) else (function.body,)
    names: set[str] = set(declared)
    for statement in body:
        names |= names_read(statement)
    return names - (bound - declared) - _global_names(body)


def _global_names(body: tuple[n.Node, ...]) -> set[str]:
    return {name for statement in body for node in walk(statement) if isinstance(node, n.Global) for name in node.names}


def names_of_class(node: n.ClassDef) -> set[str]:
    """Names that the class takes from around it: what its body binds is seen in the body alone."""
    own = {name for s in node.body for name in bound_names(s)}
    names: set[str] = set()
    for s in node.body:
        inner = free_names(s) if isinstance(s, n.FunctionDef) else set()
        outer = outer_parts(s) if isinstance(s, n.FunctionDef) else (s.value,) if getattr(s, "value", None) else ()
        names |= inner | set().union(*map(names_read, outer)) - own
    return names


def names_read(node: n.Node) -> set[str]:
    """Names below the node that it does not bind itself, as comprehensions and nested functions do."""
    match node:
        case n.Name(id=name):
            return {name}
        case n.FunctionDef() | n.Lambda():
            return free_names(node).union(*map(names_read, outer_parts(node)))
        case n.ClassDef():
            return names_of_class(node).union(*map(names_read, outer_parts(node)))
        case n.Comprehension(generators=(first, *_)):
            own = {name for g in node.generators for name in target_names(g.target)}
            return _names_inside(node) - own | names_read(first.iterable)
    return _names_inside(node)


def _names_inside(node: n.Node) -> set[str]:
    names: set[str] = set()
    for value in vars(node).values():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, n.Node):
                names |= names_read(item)
    return names


def is_only_called(function: n.FunctionDef | n.Lambda, definition: n.FunctionDef) -> bool:
    """Whether all that is done with the function defined inside `function` is calling it, there and in itself, at once."""
    name = definition.name
    if isinstance(function, n.Lambda) or function.is_generator or definition.is_generator or name in changing_names(function):
        return False
    return all(_only_calls(s, name, definition) for s in function.body)


def _only_calls(node: n.Node, name: str, definition: n.FunctionDef) -> bool:
    match node:
        case n.Name(id=id):
            return id != name
        case n.Call(function=n.Name(id=id) as called, arguments=arguments):
            consumed = [a for a in arguments if id in _CONSUMING and isinstance(a, n.Comprehension)]
            parts = [c for c in children(node) if c is not called and c not in consumed]
            return all(_only_calls(c, name, definition) for c in (*parts, *(x for a in consumed for x in children(a))))
        case n.FunctionDef() | n.Lambda() if node is not definition:
            return name not in free_names(node) and all(_only_calls(c, name, definition) for c in outer_parts(node))
        case n.Comprehension(kind="generator"):
            return name not in {x.id for x in walk(node) if isinstance(x, n.Name)}
    return all(_only_calls(c, name, definition) for c in children(node))
