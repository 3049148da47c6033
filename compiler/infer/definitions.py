"""Functions defined inside functions: their decorators, and the caches that end with the call that made them."""

from __future__ import annotations

from compiler.infer.calls import call
from compiler.infer.expressions import make_closure
from compiler.infer.frame import Frame
from compiler.infer.functions import made
from compiler.infer.values import NOTHING, Closure, Library, Partial, Thing
from compiler.syntax import nodes as n
from compiler.syntax.scopes import is_only_called


def infer_function(frame: Frame, s: n.FunctionDef) -> None:
    """def s: …, decorated: the name holds what the last decorator returns."""
    from compiler.infer.managers import infer_decorator

    decorators = [infer_decorator(frame, d) for d in s.decorators]
    if Library("typing.overload") in decorators:
        return  # for readers; the definition that counts follows
    left = list(zip(decorators, s.decorators))
    thing: Thing = make_closure(frame, s)
    while left and isinstance(left[-1][0], Partial) and left[-1][0].function == Library("functools.update_wrapper"):
        decorator, e = left.pop()  # the function gets its name before it may be an object
        thing = call(frame, decorator, [thing], {}, e)
    if isinstance(thing, Closure):
        thing = made(frame, thing, s)
    for decorator, e in reversed(left):
        thing = call(frame, decorator, [thing], {}, e)
    if thing != NOTHING:
        web = frame.webs.store[(id(s), s.name)]
        frame.store(web, thing, s.span)
        if web in frame.cells and left and all(_is_cache(d) for d, _ in left) and is_only_called(frame.function, s):
            frame.ending.append(frame.cells[web])
    else:
        frame.give_up()


def _is_cache(decorator: Thing) -> bool:
    """functools.cache or lru_cache: what they make is kept by nobody else."""
    function = decorator.function if isinstance(decorator, Partial) else decorator
    return isinstance(function, Library) and function.name in ("functools.cache", "functools.lru_cache", "functools._lru_cache")
