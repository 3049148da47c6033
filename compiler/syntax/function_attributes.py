"""Attributes that a function inside another is given, `wrapper.calls = 0`: variables of the function around it.

Such a variable is called by both names, with a blank between them, which no variable of the user's has. The function itself
and all that assign the attribute declare it nonlocal, so that it goes where the function goes.
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst


class FunctionAttributes:
    """Of one module: the variable that an attribute stands for, and the variables that a function declares nonlocal."""

    def __init__(self, offsets: dict[cst.CSTNode, tuple[int, int]]):
        """`offsets`: where each node of the module begins and ends."""
        self.variables: dict[cst.Attribute, str] = {}
        self.declared: dict[cst.FunctionDef, tuple[str, ...]] = {}
        for node in _holding_others(offsets):
            for inner in _in_scope(node):
                if isinstance(inner, cst.FunctionDef):
                    self._find(node, inner)

    def _find(self, around: cst.FunctionDef, function: cst.FunctionDef) -> None:
        name = function.name.value
        names = {_named(a, name) for a in _stored(_in_scope(around))} - {None}
        if not names or _binds(around, name, but=function):
            return
        for node in _seeing(around, name):
            for scope in _in_scope(node):
                if isinstance(scope, cst.Attribute) and (variable := _named(scope, name)) in names:
                    self.variables[scope] = variable
            stored = {_named(a, name) for a in _stored(_in_scope(node))} & names
            if node is not around and (node is function or stored):
                own = names if node is function else stored
                self.declared[node] = tuple(sorted({*self.declared.get(node, ()), *own}))


def _holding_others(offsets: dict[cst.CSTNode, tuple[int, int]]) -> list[cst.FunctionDef]:
    """The functions with functions inside, the outer ones first. Most have none, and libcst is slow at going through them."""
    places = sorted((start, end, i, node) for i, (node, (start, end)) in enumerate(offsets.items()) if isinstance(node, cst.FunctionDef))
    return [node for (_, end, _, node), (following, *_) in zip(places, places[1:]) if following < end]


def _named(attribute: cst.Attribute, function: str) -> str | None:
    name = attribute.attr.value
    of_it = isinstance(attribute.value, cst.Name) and attribute.value.value == function
    return f"{function} {name}" if of_it and not name.startswith("__") else None


def _below(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield node
    for child in node.children:
        yield from _below(child)


def _in_scope(function: cst.FunctionDef) -> Iterator[cst.CSTNode]:
    """What stands in the function itself, definitions inside included, but not what is in these."""

    def inside(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        yield node
        parts = node.decorators if isinstance(node, (cst.FunctionDef, cst.ClassDef)) else node.children
        for child in parts:
            yield from inside(child)

    for child in (*function.params.children, *function.body.children):
        yield from inside(child)


def _seeing(function: cst.FunctionDef, name: str) -> Iterator[cst.FunctionDef]:
    """The function and those inside it for which the name is the same variable."""
    yield function
    for node in _in_scope(function):
        if isinstance(node, cst.FunctionDef) and not _binds(node, name):
            yield from _seeing(node, name)


def _binds(function: cst.FunctionDef, name: str, but: cst.FunctionDef | None = None) -> bool:
    """Whether the function has a variable of the name, be it a parameter, assigned or another definition."""
    params = function.params
    stars = [p for p in (params.star_arg, params.star_kwarg) if isinstance(p, cst.Param)]
    if any(p.name.value == name for p in (*params.params, *params.kwonly_params, *params.posonly_params, *stars)):
        return True
    for node in _in_scope(function):
        match node:
            case cst.FunctionDef() | cst.ClassDef() if node.name.value == name and node is not but:
                return True
            case cst.AssignTarget(target=t) | cst.AnnAssign(target=t) | cst.AugAssign(target=t) | cst.For(target=t) | cst.NamedExpr(target=t):
                if any(isinstance(x, cst.Name) and x.value == name for x in ([t] if not isinstance(t, cst.Tuple) else _below(t))):
                    return True
    return False


def _stored(nodes: Iterator[cst.CSTNode]) -> Iterator[cst.Attribute]:
    for node in nodes:
        if isinstance(node, (cst.AssignTarget, cst.AnnAssign, cst.AugAssign)) and isinstance(node.target, cst.Attribute):
            yield node.target
