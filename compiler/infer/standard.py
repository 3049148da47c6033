"""Functions of the standard library that take any number or kind of things: itertools' chain and product, functools'
partial, operator's getters, dataclasses' and copy's functions. Others are written in Python: see compiler/library."""

from __future__ import annotations

from dataclasses import replace

from compiler.infer import dataclass_functions
from compiler.infer.arguments import is_late
from compiler.infer.classes import DICT
from compiler.infer.docstrings import docstring
from compiler.infer.frame import Frame
from compiler.infer.functions import function_name, is_callable, is_function, made, opened
from compiler.infer.late_binding import refuse_late
from compiler.infer.library import SENTINEL, call_helper, is_none
from compiler.infer.sequences import COMPARED, value_of
from compiler.infer.values import (
    NOTHING,
    Closure,
    GeneratorExpression,
    Getter,
    Iteration,
    Library,
    Partial,
    Spread,
    Static,
    Thing,
    Value,
)
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.syntax.walk import walk
from compiler.types.recursive import assuming
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NEVER,
    NONE,
    STR,
    UNBOUND,
    ClassType,
    DictType,
    EnumType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
)

Keywords = dict[str, Thing]


def _wrong(frame: Frame, usage: str, e: n.Node) -> Value:
    return frame.error("wrong-arguments", f"{usage.split('(')[0]}() is called with the wrong arguments", e.span, help=f"write {usage}")


# --- itertools ---


def _chain(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    """chain(a, b, c): a generator over a and one over the rest, each iterable asked for its items when its turn comes."""
    all_of = lambda items: _chain_from_iterable(frame, [items], {}, e)  # noqa: E731
    values = [all_of(a.items) if isinstance(a, Spread) else value_of(frame, a, e) for a in args]
    if any(v.expr is None for v in values):
        return NOTHING
    made = call_helper(frame, "itertools._chain0" if not values else "itertools._chain1", values[-1:], e)
    for value in reversed(values[:-1]):
        made = call_helper(frame, "itertools._chain2", [value, made], e)
    return made


def _chain_from_iterable(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    if len(args) != 1:
        return _wrong(frame, "chain.from_iterable(xs)", e)
    return call_helper(frame, "itertools._chain_all", [value_of(frame, args[0], e)], e)


def _islice(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    none, zero, one = (Value(t, ir.Const(t, v)) for t, v in ((NONE, None), (INT, 0), (INT, 1)))
    if not 2 <= len(args) <= 4:
        return _wrong(frame, "islice(xs, stop)", e)
    start, stop, step = ([zero, args[1], one] if len(args) == 2 else [*args[1:], one][:3])
    start, step = (zero if is_none(start) else start), (one if is_none(step) else step)
    return call_helper(frame, "itertools._islice", [value_of(frame, args[0], e), start, stop or none, step], e)


def _product(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    if len(args) == 1 and isinstance(args[0], Spread) and not keywords:
        return call_helper(frame, "itertools._product_rows", [args[0].items], e)
    if is_late(args, keywords):
        return refuse_late(frame, args, keywords, e)
    values = [value_of(frame, a, e) for a in args]
    if "repeat" in keywords and len(values) == 1:
        return call_helper(frame, "itertools._product_repeat", [values[0], keywords["repeat"]], e)
    if not 1 <= len(values) <= 4 or keywords:
        return frame.error("wrong-arguments", "product() takes one to four iterables, or one and repeat", e.span,
                           help="write nested loops")  # fmt: skip
    return call_helper(frame, f"itertools._product{len(values)}", list(values), e)


def _tee(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    if not 1 <= len(args) <= 2 or keywords:
        return _wrong(frame, "tee(xs, 2)", e)
    values = [value_of(frame, a, e) for a in args]
    count = 2 if len(args) == 1 else values[1].expr.value if isinstance(values[1].expr, ir.Const) else None
    return call_helper(frame, f"itertools._tee{count}" if count in (2, 3) else "itertools._tee", values[:1] if count in (2, 3) else values, e)


def _zip_longest(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    fill = keywords.get("fillvalue", Value(NONE, ir.Const(NONE, None)))
    if len(args) == 1 and isinstance(args[0], Spread):
        return call_helper(frame, "itertools._zip_longest_rows", [args[0].items, fill], e)
    if is_late(args, keywords):
        return refuse_late(frame, args, keywords, e)
    values = [value_of(frame, a, e) for a in args]
    if not 2 <= len(values) <= 3:
        return frame.error("wrong-arguments", "zip_longest() takes two or three iterables here", e.span)
    return call_helper(frame, f"itertools._zip_longest{len(values)}", [*values, fill], e)


# --- functools and operator ---


def _partial(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    if not args or not is_callable(frame, args[0]):
        return _wrong(frame, "partial(f, x)", e)
    keep = lambda t: frame.keep(t, e.span, force=True) if isinstance(t, Value) else t  # noqa: E731
    parts = [t if isinstance(t, Static) and not isinstance(t, (GeneratorExpression, Iteration)) else value_of(frame, t, e) for t in args]
    return made(frame, Partial(parts[0], tuple(map(keep, parts[1:])), tuple((k, keep(v)) for k, v in keywords.items())), e)


def _lru_cache(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    """lru_cache(f), or lru_cache(maxsize=…), which is a decorator."""
    given = dict(zip(("maxsize", "typed"), args)) | keywords
    size = given.get("maxsize", Value(INT, ir.Const(INT, 128)))
    if len(args) == 1 and not keywords and not (isinstance(size, Value) and isinstance(size.expr, ir.Const) and size.type in (INT, NONE)):
        return call_helper(frame, "functools._lru_cache", [args[0], Value(INT, ir.Const(INT, 128))], e)
    if not isinstance(size, Value) or not isinstance(size.expr, ir.Const) or size.type == INT and size.expr.value < 1 or "typed" in given:
        return _wrong(frame, "lru_cache(maxsize=128)", e)
    if size.type == NONE:
        return Library("functools.cache")
    return Partial(Library("functools._lru_cache"), (), (("maxsize", size),))


def _wrap(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    """key(x) of key = cmp_to_key(compare)"""
    given = [*args, *keywords.values()]
    if len(given) != 2 or set(keywords) - {"obj"}:
        return _wrong(frame, "key(obj)", e)
    return call_helper(frame, "functools._wrapped", given, e)


def _cmp_to_key(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    if len(args) != 1 or keywords:
        return _wrong(frame, "cmp_to_key(compare)", e)
    return Partial(COMPARED, (args[0],))


def _wraps(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    if len(args) != 1:
        return _wrong(frame, "wraps(f)", e)
    return Partial(Library("functools.update_wrapper"), (), (("wrapped", args[0]),))


def _update_wrapper(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    """Gives a function the name of the one it wraps."""
    wrapper, wrapped = [*args, *keywords.values()][:2] if len(args) + len(keywords) == 2 else (None, None)
    if isinstance(wrapped, Value) and is_function(frame.solver.shallow(wrapped.type)):
        wrapped = opened(frame, wrapped, e)
    if isinstance(wrapper, Value):
        return frame.error("wrong-arguments", "update_wrapper() names functions alone", e.span,
                           f"this is {frame.described(frame.solver.shallow(wrapper.type))}",
                           "assign what is needed: self.__name__ = f.__name__; self.__doc__ = f.__doc__")  # fmt: skip
    if not isinstance(wrapper, Closure):
        return _wrong(frame, "update_wrapper(wrapper, wrapped)", e)
    doc = docstring(frame, wrapped, e) if isinstance(wrapped, Static) else None
    return replace(wrapper, named=function_name(frame, wrapped) if isinstance(wrapped, Static) else None, doc=() if doc is None else (doc.expr.value,))


def _getter(of: str):
    def make(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
        constants = bool(args) and all(isinstance(a, Value) and isinstance(a.expr, ir.Const) for a in args)
        if not constants and of == "item" and len(args) in (1, 2) and not keywords:
            return call_helper(frame, f"operator._items_{len(args)}", args, e)
        if not constants:
            return frame.error("wrong-arguments", f"{of}getter() takes constants", e.span, help="write a lambda")
        return Getter(of, tuple(args))

    return make


def _methodcaller(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    if not args or keywords or not isinstance(args[0], Value) or not isinstance(args[0].expr, ir.Const):
        return frame.error("wrong-arguments", "methodcaller() takes the name of a method, and its arguments in order", e.span,
                           help="write a lambda")  # fmt: skip
    return Getter("method", (args[0], *(frame.keep(value_of(frame, a, e), e.span, force=True) for a in args[1:])))


def get(frame: Frame, getter: Getter, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    from compiler.infer.attributes import attribute_of
    from compiler.infer.expressions import make_tuple
    from compiler.infer.subscripts import getitem

    name = "methodcaller" if getter.of == "method" else f"{getter.of}getter"
    if len(args) != 1 or keywords:
        why = f"{name}() takes no keyword arguments" if keywords else f"{name} expected 1 argument, got {len(args)}"
        return frame.error("wrong-arguments", why, e.span, raises=("TypeError", why))
    base = frame.keep(value_of(frame, args[0], e), e.span)
    if base.expr is None:
        return NOTHING
    if getter.of == "method":
        from compiler.infer.calls import call

        return call(frame, attribute_of(frame, base, getter.constants[0].expr.value, e), [*getter.constants[1:]], {}, e)
    found: list[Thing] = []
    for c in getter.constants:
        if getter.of == "item":
            found.append(frame.keep(getitem(frame, base, c, e), e.span))
            continue
        thing: Thing = base
        for name in c.expr.value.split("."):
            thing = attribute_of(frame, thing, name, e)
        found.append(thing)
    if len(found) == 1:
        return found[0]
    values = [value_of(frame, t, e) for t in found]
    return make_tuple(frame, values, e.span)


# --- dataclasses and copy ---


_IMMUTABLE = (NONE, BOOL, INT, FLOAT, STR, BYTES)


def _copy(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    from compiler.infer.calls import call_method
    from compiler.infer.dict_kinds import Attributes, behaviour_of, with_behaviour
    from compiler.infer.operations import operate, split

    if len(args) != 1 or keywords:
        return _wrong(frame, "copy.copy(x)", e)
    value = value_of(frame, args[0], e)
    held = frame.solver.shallow(value.type)
    if value.expr is None or held in _IMMUTABLE or isinstance(held, (TupleType, TupleOfType, EnumType)):
        return value
    if isinstance(held, (ListType, DictType, SetType)):
        kind = {ListType: "list", DictType: "dict"}.get(type(held), "set")
        behaviour = behaviour_of(frame, value)
        return with_behaviour(frame, operate(frame, f"{kind}.copy", [value], e.span), None if isinstance(behaviour, Attributes) else behaviour)
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda arms: _copy(frame, [arms[0]], keywords, e))
    if isinstance(held, ClassType) and frame.program.classes.method(held.id, "__copy__") is not None:
        return call_method(frame, value, "__copy__", [], e)
    if isinstance(held, ClassType) and _is_copied_by_fields(frame, held) and not _copy_hooks(frame, held):
        return _copy_object(frame, frame.keep(value, e.span), held, e)
    return _no_copy(frame, value, e)


def _copy_hooks(frame: Frame, held: ClassType) -> list[str]:
    """The methods of the class by which Python copies its objects."""
    return [name for name in _COPY_HOOKS if frame.program.classes.method(held.id, name) is not None]


def _is_copied_by_fields(frame: Frame, held: ClassType) -> bool:
    """Not where the class has one object only, its objects are containers, or exceptions, which Python makes anew of their arguments."""
    classes = frame.program.classes
    return not held.id.startswith(SENTINEL) and classes.container_base(held.id) is None and not classes.is_exception(held.id)


def _no_copy(frame: Frame, value: Value, e: n.Node) -> Value:
    held = frame.solver.shallow(value.type)
    memo = isinstance(held, ClassType) and frame.program.classes.method(held.id, "__deepcopy__") is not None
    return frame.error("copy", f"{frame.shown(value.type)} cannot be copied here", e.span, "its __deepcopy__ asks what else was copied" if memo else "",
                       "write a __deepcopy__ that leaves its second parameter alone" if memo else "write the copy out", about=(value,))  # fmt: skip


def _copy_object(frame: Frame, base: Value, held: ClassType, e: n.Node) -> Value:
    from compiler.infer.operations import operate

    resolved = frame.solver.resolve(held)
    fields = []
    for name in frame.program.classes.fields(held.id):
        type = frame.program.classes.field_type(held.id, name)
        read = ir.Field(frame.solver.resolve(type), base.expr, name, span=e.span)
        value = frame.emit_value(type, read, e.span)
        fields.append(value.expr if name != DICT else operate(frame, "dict.copy", [value], e.span).expr)
    return frame.emit_value(held, ir.MakeObject(resolved, tuple(fields), span=e.span), e.span)


def _deepcopy(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    if len(args) != 1 or keywords:
        return _wrong(frame, "copy.deepcopy(x)", e)
    value = value_of(frame, args[0], e)
    if value.expr is None:
        return NOTHING
    held = frame.solver.shallow(value.type)
    if isinstance(held, ClassType) and _is_alone(frame, held):
        from compiler.infer.calls import call_method

        return call_method(frame, value, "__deepcopy__", [Value(NONE, ir.Const(NONE, None, span=e.span))], e)
    return copy_deeply(frame, value, e) or _no_copy(frame, value, e)


def _is_alone(frame: Frame, held: ClassType) -> bool:
    """Whether the class has a __deepcopy__ that does not ask what else was copied."""
    hook = frame.program.classes.method(held.id, "__deepcopy__")
    node = frame.program.syntax(hook) if hook is not None else None
    if not isinstance(node, n.FunctionDef) or len(node.parameters) < 2:
        return False
    return not any(isinstance(x, n.Name) and x.id == node.parameters[1].name for s in node.body for x in walk(s))


def copy_deeply(frame: Frame, value: Value, e: n.Node) -> Value | None:
    """A copy of nested containers and objects; None where something in it is not copied part by part."""
    held = frame.solver.resolve(value.type)
    if _is_immutable(held):
        return value
    if not _is_copied_deeply(frame, held, frozenset()):
        return None
    copied = ir.Op(held, "deep_copy", (value.expr,), raises=True, context=True, effect="read", span=e.span)
    return frame.emit_value(value.type, copied, e.span)


def _is_copied_deeply(frame: Frame, type: Type, around: frozenset[Type]) -> bool:
    """`around`: the types that this one is inside of."""
    again = lambda t: _is_copied_deeply(frame, t, around | {type})  # noqa: E731
    if type in around:
        return True
    match type:
        case ListType(item=item) | TupleOfType(item=item):
            return again(item)
        case TupleType(items=items) | UnionType(members=items):
            return all(map(again, items))
        case DictType(key=key, value=value):
            return _is_immutable(key) and again(value)
        case SetType(item=item):
            return _is_immutable(item)
        case ClassType(id=id):
            classes = frame.program.classes
            hooked = classes.method(id, "__deepcopy__") is not None or _copy_hooks(frame, type)
            is_plain = not hooked and not classes.is_exception(id) and _is_copied_by_fields(frame, type)
            return is_plain and all(again(frame.solver.resolve(classes.field_type(id, f))) for f in classes.fields(id))
    return _is_immutable(type)


_COPY_HOOKS = ("__new__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__getnewargs__", "__getnewargs_ex__")


@assuming(True)
def _is_immutable(type: Type) -> bool:
    if isinstance(type, TupleType):
        return all(map(_is_immutable, type.items))
    if isinstance(type, TupleOfType):
        return _is_immutable(type.item)
    if isinstance(type, UnionType):
        return all(map(_is_immutable, type.members))
    return type in (*_IMMUTABLE, UNBOUND, NEVER) or isinstance(type, (EnumType, ScalarType))


VALUES = {
    "copy.copy": _copy,
    "copy.deepcopy": _deepcopy,
    **dataclass_functions.VALUES,
    "functools.cmp_to_key": _cmp_to_key,
    "functools.cmp_to_key()": _wrap,
    "functools.lru_cache": _lru_cache,
    "functools.partial": _partial,
    "functools.update_wrapper": _update_wrapper,
    "functools.wraps": _wraps,
    "itertools.chain": _chain,
    "itertools.chain.from_iterable": _chain_from_iterable,
    "itertools.islice": _islice,
    "itertools.product": _product,
    "itertools.tee": _tee,
    "itertools.zip_longest": _zip_longest,
    "operator.attrgetter": _getter("attr"),
    "operator.itemgetter": _getter("item"),
    "operator.methodcaller": _methodcaller,
}
