"""Decorators of the user's that do nothing but add to the class that they are given.

Run once or with each class statement, they give the same class: they assign attributes of it, define functions for that,
and return it. A list or dict that they make would be another with each run, and what they call may have an effect.
"""

from __future__ import annotations

import ast

from .names import is_a
from .source import Definition

_PLAIN = (ast.Constant, ast.Name, ast.Attribute, ast.Tuple, ast.Lambda, ast.expr_context)
_CALLED = ("getattr", "property", "staticmethod", "classmethod")
_WRAPS = ("wraps", "functools.wraps")


def only_adds(found: Definition | None) -> bool:
    """Whether the function is such a decorator, or makes one."""
    if found is None or not is_a(found.node, ast.FunctionDef):
        return False
    return _is_adding(found.node) or _is_factory(found.node)


def _is_factory(node: ast.FunctionDef) -> bool:
    body = _without_docstring(node)
    match body:
        case [ast.FunctionDef(name=inner), ast.Return(value=ast.Name(id=returned))] if inner == returned:
            return not node.decorator_list and _is_adding(body[0])
    return False


def _is_adding(node: ast.FunctionDef) -> bool:
    """Whether it takes a class, adds to it, and returns it."""
    a = node.args
    if len(a.args) != 1 or a.posonlyargs or a.vararg or a.kwonlyargs or a.kwarg or a.defaults or node.decorator_list:
        return False
    cls, body = a.args[0].arg, _without_docstring(node)
    if not body or not is_a(body[-1], ast.Return) or not is_a(body[-1].value, ast.Name) or body[-1].value.id != cls:
        return False
    return all(_adds(s, cls) for s in body[:-1])


def _adds(s: ast.stmt, cls: str) -> bool:
    match s:
        case ast.FunctionDef(name=name):
            decorators = all(_is_wraps(d) or _is_quiet(d) for d in s.decorator_list)
            return name != cls and decorators and all(_is_quiet(d) for d in (*s.args.defaults, *s.args.kw_defaults) if d is not None)
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return name != cls and _is_quiet(value)
        case ast.Assign(targets=[ast.Attribute(value=ast.Name(id=of))], value=value):
            return of == cls and _is_quiet(value)
        case ast.Expr(value=ast.Call(func=ast.Name(id="setattr"), args=[ast.Name(id=of), ast.Constant(), value], keywords=[])):
            return of == cls and _is_quiet(value)
    return False


def _is_wraps(e: ast.expr) -> bool:
    return is_a(e, ast.Call) and ast.unparse(e.func) in _WRAPS and all(map(_is_quiet, e.args)) and not e.keywords


def _is_quiet(e: ast.expr) -> bool:
    """Whether evaluating it has no effect, and gives the same each time."""
    if is_a(e, ast.Lambda):
        return all(map(_is_quiet, e.args.defaults))
    if is_a(e, ast.Call):
        return is_a(e.func, ast.Name) and e.func.id in _CALLED and all(map(_is_quiet, e.args)) and not e.keywords
    return is_a(e, _PLAIN) and all(_is_quiet(part) for part in ast.iter_child_nodes(e) if is_a(part, ast.expr))


def _without_docstring(node: ast.FunctionDef) -> list[ast.stmt]:
    return node.body[1:] if ast.get_docstring(node) is not None else node.body
