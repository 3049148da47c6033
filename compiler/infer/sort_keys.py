"""Which keys of xs.sort(key=…) may look at the list, which Python empties while it is sorted: xs.sort(key=xs.count)."""

from __future__ import annotations

import builtins

from compiler.infer.frame import Frame
from compiler.infer.values import Class, Closure, Function, Getter, Library, Method, Module, Partial, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.syntax.scopes import free_names


def may_see_lists(frame: Frame, key: Thing, asked: frozenset[int] = frozenset()) -> bool:
    """Cautious: a function that reads anything but its parameters, constants and other functions may."""
    match key:
        case Library() | Getter() | Class() | Module():
            return False
        case Partial(function=function, args=args, keywords=keywords):
            return any(may_see_lists(frame, thing, asked) for thing in (function, *args, *dict(keywords).values()))
        case Closure(node=node):
            return _reads_more(frame, node, asked)
        case Function(id=id):
            return _reads_more(frame, frame.program.syntax(id), asked)
        case Method(function=str(id)) if id:
            return True
        case Value():
            return not isinstance(key.expr, ir.Const)
    return True


def _reads_more(frame: Frame, node: n.FunctionDef | n.Lambda, asked: frozenset[int]) -> bool:
    if id(node) in asked:
        return False
    return any(_is_more(frame, name, asked | {id(node)}) for name in free_names(node))


def _is_more(frame: Frame, name: str, asked: frozenset[int]) -> bool:
    if name in frame.webs.locals or name in frame.captures:
        return True
    if hasattr(builtins, name):
        return False
    return may_see_lists(frame, frame.globals(name), asked)
