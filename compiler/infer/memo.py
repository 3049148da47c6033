"""functools.lru_cache and cache: a dict of the instance from a call's arguments to its answer, one for each form of call.

Hits and misses are counted in programs that ask for them.
"""

from __future__ import annotations

from compiler.infer.comprehensions import check_hashable
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.operations import may_equal, operate, split
from compiler.infer.refusals import CACHED
from compiler.infer.state import declare, shared
from compiler.infer.type_names import python_name
from compiler.infer.values import NOTHING, Function, Library, Partial, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, FLOAT, INT, NONE, STR, Type, UnionType, members_of

ATTRIBUTES = ("cache_info", "cache_clear")
_HITS, _MISSES = 0, 1


def cached(frame: Frame, id: str) -> Function:
    """The function; one whose answers are kept where it is a method that says so."""
    kept = frame.program.snapshot["functions"].get(id, {}).get("cache")
    return Function(id) if kept is None else Function(id, True, kept["maxsize"], kept["typed"])


def attribute(frame: Frame, function: Function, name: str) -> Thing:
    """function.cache_info or function.cache_clear"""
    if name == "cache_info" and function.id not in frame.program.counted_caches:
        frame.program.counted_caches.add(function.id)
        frame.program.solver.changed = True
    return Partial(Library(f"functools.{name}()"), (function,))


def _info(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    function = args[0]
    if len(args) > 1 or keywords:
        return frame.error("wrong-arguments", "cache_info() takes no arguments", e.span, raises="TypeError")
    caches = _caches(frame, function, e)
    if function.maxsize is not None and len(caches) > 1:
        return frame.error("cache-info", "a cache of bounded size is asked how full it is, and the function is called in several ways", e.span,
                           "native code has a cache for each number and types of arguments", "let maxsize be None")  # fmt: skip
    sizes = [operate(frame, "builtins.len", [c], e.span).expr for c in caches]
    size: ir.Expr = ir.Const(INT, 0, span=e.span)
    for each in sizes:
        size = operate(frame, "operator.add", [Value(INT, size), Value(INT, each)], e.span).expr
    limit = Value(NONE, ir.Const(NONE, None)) if function.maxsize is None else Value(INT, ir.Const(INT, max(function.maxsize, 0)))
    return call_helper(frame, "functools._cache_info", [_counts(frame, function, e), limit, Value(INT, size)], e)


def _clear(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    for cache in _caches(frame, args[0], e):
        operate(frame, "dict.clear", [cache], e.span)
    if args[0].id in frame.program.counted_caches:
        call_helper(frame, "functools._clear_counts", [_counts(frame, args[0], e)], e)
    return Value(NONE, ir.Const(NONE, None, span=e.span))


def _caches(frame: Frame, function: Function, e: n.Node) -> list[Value]:
    """The dicts of the function, those that only later calls make included: they are known in the next round."""
    return [frame.program.constants.state(key, key) for key in frame.program.caches.get(function.id, ())]


def _counts(frame: Frame, function: Function, e: n.Node) -> Value:
    """A list of the hits and the misses."""
    key = ("cache counts", function.id)
    zero = {"kind": "int", "value": "0"}
    declare(frame.program, key, zero)
    frame.program.constants.objects[frame.program.state[key]]["items"] = [zero, zero]
    return shared(frame, key, f"{_name(function)}_counts").value


def _count(frame: Frame, function: Function, which: int, e: n.Node) -> None:
    if function.id in frame.program.counted_caches:
        call_helper(frame, "functools._count", [_counts(frame, function, e), Value(INT, ir.Const(INT, which, span=e.span))], e)


def _name(function: Function) -> str:
    return function.id.split(":")[-1].replace(".", "_")


def _may_share(frame: Frame, function: Function, form: tuple, types: tuple[Type, ...]) -> bool:
    """Whether a call with arguments of other types may ask for the same answer, as f(1, 2) and f(1.0, 2.0) do in Python."""
    known = frame.program.cache_forms.setdefault((function.id, form), [])
    if types not in known:
        known.append(types)
    if function.typed:  # of what is in a tuple, no type is asked
        alike = lambda a, b: python_name(a) == python_name(b) and may_equal(a, b)  # noqa: E731
        return any(other != types and all(map(alike, other, types)) for other in known)
    alone = len(types) == 1 and not form[1]  # a single int or str is its own key
    if alone and INT in members_of(types[0]) and {BOOL, FLOAT} & set(members_of(types[0])):
        return True
    return any(other != types and not (alone and {other[0], types[0]} & {INT, STR}) and all(map(may_equal, other, types)) for other in known)


_DEFAULT_BOUND = 128  # who wrote no bound counts on none


def _ways(frame: Frame, function: Function) -> list[tuple[Type, ...]]:
    """The types of arguments that the function is called with, by position or by name."""
    return [types for (id, _), known in frame.program.cache_forms.items() if id == function.id for types in known]


VALUES = {"functools.cache_info()": _info, "functools.cache_clear()": _clear}


def call_cached(frame: Frame, function: Function, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.specialised_calls import call_function, call_user_function
    from compiler.infer.expressions import as_value, make_tuple
    from compiler.infer.targets import store_subscript

    run = call_function if cached(frame, function.id).cached else call_user_function
    if function.maxsize is not None and function.maxsize <= 0:
        _count(frame, function, _MISSES, e)
        return run(frame, function.id, args, keywords, e)
    things = [*args, *keywords.values()]
    values = [frame.keep(as_value(frame, t, e), e.span, force=True) for t in things]
    if any(v.expr is None for v in values):
        return NOTHING
    several = next((i for i, v in enumerate(values) if isinstance(frame.solver.shallow(v.type), UnionType)), None) if function.typed else None
    if several is not None:  # an answer for each type
        again = lambda given: call_cached(frame, function, given[: len(args)], dict(zip(keywords, given[len(args) :])), e)  # noqa: E731
        return split(frame, values, several, e.span, again)
    key = frame.keep(make_tuple(frame, values, e.span), e.span)
    shape = f"{len(args)} {' '.join(keywords)} {', '.join(str(frame.solver.resolve(v.type)) for v in values)}"
    form = len(args), tuple(keywords)
    if _may_share(frame, function, form, tuple(frame.solver.resolve(v.type) for v in values)):
        return frame.error("cache-key", f"{_name(function)}() keeps its answers, and is called with numbers of several types", e.span,
                           "in Python 1, 1.0 and True are one key, and get the answer of whichever came first",
                           "convert the arguments to one type" + ("" if function.typed else ", or write @lru_cache(typed=True)"))  # fmt: skip
    if function.maxsize not in (None, _DEFAULT_BOUND) and len(_ways(frame, function)) > 1:
        return frame.error("cache-key", f"{_name(function)}() has a cache with a bound, and is called in several ways", e.span,
                           "in Python the bound is that of all answers together", "call it alike everywhere, or write @lru_cache(maxsize=None)")  # fmt: skip
    if not check_hashable(frame, key.type, e, CACHED):
        return NOTHING
    state = f"cache of {function.id}({shape})"
    if state not in frame.program.caches.setdefault(function.id, {}):
        frame.program.caches[function.id][state] = None
        frame.program.solver.changed = True
    cache = frame.program.constants.state(state, f"{_name(function)}_cache")
    held = frame.solver.shallow(cache.type)
    frame.solver.grow_slot(held.key, key.type)
    known = operate(frame, "operator.contains", [cache, key], e.span)

    def compute() -> Thing:
        _count(frame, function, _MISSES, e)
        kept = [v if isinstance(t, Value) else t for t, v in zip(things, values)]
        made = frame.keep(run(frame, function.id, kept[: len(args)], dict(zip(keywords, kept[len(args) :])), e), e.span)
        if made.expr is None or frame.env is None:
            return NOTHING
        if function.maxsize is None:
            store_subscript(frame, cache, key, made, e)
        else:
            size = Value(INT, ir.Const(INT, function.maxsize, span=e.span))
            call_helper(frame, "functools._keep", [cache, size, key, made], e)
        return made if frame.env is not None else NOTHING

    def recall() -> Thing:
        _count(frame, function, _HITS, e)
        if function.maxsize is None:
            return operate(frame, "operator.getitem", [cache, key], e.span)
        return call_helper(frame, "functools._recall", [cache, key], e)

    return frame.branch(known.expr, (recall, compute), e.span)
