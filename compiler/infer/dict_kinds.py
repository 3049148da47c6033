"""defaultdict, Counter and OrderedDict: dicts at run time, told apart by their type's `behaviour`.

A behaviour is Counted, Ordered or Defaulting with the factory, which is known at build time. What Python's dicts have
in common is left to the operations of dict.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import NoneType
from typing import ClassVar

from compiler.diagnostics.diagnostic import Diagnostic, Span
from compiler.infer.comprehensions import check_hashable, each_member, may_be_hashed, new_container, set_entry
from compiler.infer.container_objects import is_mapping, plain_container
from compiler.infer.frame import Frame
from compiler.infer.functions import plain_function
from compiler.infer.library import call_helper, is_none
from compiler.infer.operations import operate, split
from compiler.infer.python_answers import raised_by
from compiler.infer.values import NOTHING, Library, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, INT, NONE, STR, DictType, RecursiveType, Type, UnionType, own_parts


@dataclass(frozen=True)
class Counted:
    """Missing keys count 0."""

    class_name: ClassVar[str] = "collections.Counter"


@dataclass(frozen=True)
class Ordered:
    class_name: ClassVar[str] = "collections.OrderedDict"


@dataclass(frozen=True)
class Defaulting:
    """Missing keys get what the factory makes."""

    class_name: ClassVar[str] = "collections.defaultdict"
    factory: Static | None


@dataclass(frozen=True)
class Attributes:
    """The __dict__ of an object, which is written to through the object alone: see object_dicts."""

    class_name: ClassVar[str] = "dict"


def behaviours(type: Type) -> tuple:
    """The behaviours of the dicts in a type, which equality of types leaves out."""
    found: list[object] = []
    left, seen = [type], set()
    while left:
        at = left.pop()
        if isinstance(at, RecursiveType):
            if at in seen:
                continue
            seen.add(at)
        found += [at.behaviour] if isinstance(at, DictType) else []
        left += own_parts(at)
    return tuple(found)


def mixed_dicts(span: Span) -> Diagnostic:
    return Diagnostic("mixed-dicts", "a dict and a defaultdict, Counter or OrderedDict meet in one variable, field or container",
                      span, help="use one kind; dict(x) makes a plain dict")  # fmt: skip


def behaviour_of(frame: Frame, value: Thing) -> object:
    held = frame.solver.shallow(value.type) if isinstance(value, Value) else None
    return held.behaviour if isinstance(held, DictType) else None


def with_behaviour(frame: Frame, value: Value, behaviour: object) -> Value:
    held = frame.solver.shallow(value.type)
    return Value(DictType(held.key, held.value, behaviour), value.expr) if isinstance(held, DictType) else value


def _fill(frame: Frame, made: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.sequences import fill_dict

    fill_dict(frame, made, args, keywords, e)
    return made if frame.env is not None else NOTHING


def _defaultdict(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    args = [plain_function(frame, a, e) for a in args[:1]] + args[1:]
    if args and not isinstance(args[0], Static) and not is_none(args[0]):
        return frame.error("default-factory", "the factory of a defaultdict is a function or class", e.span,
                           help="write defaultdict(int), defaultdict(list) or defaultdict(lambda: …)")  # fmt: skip
    factory = None if not args or is_none(args[0]) else args[0]
    made = with_behaviour(frame, new_container(frame, "dict", e), Defaulting(factory))
    return _fill(frame, made, args[1:], keywords, e)


def _ordered_dict(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    return _fill(frame, with_behaviour(frame, new_container(frame, "dict", e), Ordered()), args, keywords, e)


def _counter(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    made = with_behaviour(frame, new_container(frame, "dict", e), Counted())
    if not args:  # there is nothing to add to
        return _fill(frame, made, args, keywords, e)
    _count(frame, made, args, keywords, "", e)
    return made if frame.env is not None else NOTHING


def _count(frame: Frame, counter: Value, args: list[Thing], keywords: dict[str, Thing], how: str, e: n.Node) -> None:
    """Counts an iterable's items, or adds a mapping's counts; `how` is "" or "_subtract"."""
    from compiler.infer.expressions import as_value

    names = {"": ("_count", "_add_counts"), "_subtract": ("_subtract", "_subtract_counts")}[how]
    source = as_value(frame, args[0], e) if args else None
    held = None if source is None else frame.solver.shallow(source.type)
    if isinstance(held, UnionType):
        each_member(frame, source, lambda member: _count(frame, counter, [member], {}, how, e), e)
    elif source is not None and held != NONE:
        source = plain_container(frame, source, ("items", "__iter__"), e) or source
        mapping = isinstance(frame.solver.shallow(source.type), DictType)
        if is_mapping(frame, frame.solver.shallow(source.type)):
            frame.error("wrong-arguments", f"a Counter counts the mapping {frame.shown(source.type)} by its own methods", e.span,
                        help="write dict(x)")  # fmt: skip
            return
        call_helper(frame, f"collections.{names[mapping]}", [counter, source], e)
    if not keywords:
        return
    named = new_container(frame, "dict", e)
    for name, thing in keywords.items():
        value = as_value(frame, thing, e)
        if value.expr is None:
            return
        set_entry(frame, named, Value(STR, ir.Const(STR, name, span=e.span)), value, e)
    call_helper(frame, f"collections.{names[True]}", [counter, named], e)


# --- reading ---


def getitem_default(frame: Frame, base: Value, index: Value, e: n.Node) -> Value | None:
    """base[index] of a dict that has something for missing keys; None for others."""
    behaviour = behaviour_of(frame, base)
    if not isinstance(behaviour, (Counted, Defaulting)) or behaviour == Defaulting(None):
        return None
    base, index = frame.keep(base, e.span), frame.keep(index, e.span, force=True)
    if may_be_hashed(frame, index):
        return split(frame, [index], 0, e.span, lambda args: getitem_default(frame, base, args[0], e))
    if not check_hashable(frame, index.type, e):
        return NOTHING
    held = frame.solver.shallow(base.type)
    frame.solver.grow_slot(held.key, frame.solver.now(index.type))
    if isinstance(behaviour, Counted):
        frame.solver.grow_slot(held.value, INT)
    known = operate(frame, "operator.contains", [base, index], e.span)
    if known.expr is None:
        return NOTHING
    arms = (
        lambda: operate(frame, "operator.getitem", [base, index], e.span),
        lambda: _missing(frame, behaviour, base, index, e),
    )
    return frame.branch(known.expr, arms, e.span)


def _missing(frame: Frame, behaviour: Counted | Defaulting, base: Value, index: Value, e: n.Node) -> Value:
    from compiler.infer.calls import call
    from compiler.infer.expressions import as_value
    from compiler.infer.targets import store_subscript

    if isinstance(behaviour, Counted):
        return Value(INT, ir.Const(INT, 0, span=e.span))
    made = frame.keep(as_value(frame, call(frame, behaviour.factory, [], {}, e), e), e.span)
    if made.expr is not None:
        store_subscript(frame, base, index, made, e)
    return made if frame.env is not None else NOTHING


# --- operators ---


def binary_of_counters(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value | None:
    """+, -, & and | of two Counters; | of others of these dicts; None for plain dicts."""
    kinds = [behaviour_of(frame, v) for v in (left, right)]
    if all(isinstance(k, (NoneType, Attributes)) for k in kinds):
        return None
    helpers = {"add": "_plus", "sub": "_minus", "and_": "_and", "or_": "_or"}
    if operator not in helpers or not all(isinstance(k, Counted) for k in kinds):
        if raised_by(frame, f"operator.{operator}", [left, right]):
            return None
        return frame.error("dict-operator", "this operator is not supported for a defaultdict or OrderedDict", e.span,
                           help="copy the one and update it with the other")  # fmt: skip
    made = with_behaviour(frame, new_container(frame, "dict", e), Counted())
    call_helper(frame, f"collections.{helpers[operator]}", [made, left, right], e)
    return made if frame.env is not None else NOTHING


def unary_of_counter(frame: Frame, operator: str, value: Value, e: n.Node) -> Value | None:
    """+c and -c of a Counter: what counts more, or less, than nothing; None for others."""
    helpers = {"pos": "_positive", "neg": "_negative"}
    if operator not in helpers or not isinstance(behaviour_of(frame, value), Counted):
        return None
    made = with_behaviour(frame, new_container(frame, "dict", e), Counted())
    call_helper(frame, f"collections.{helpers[operator]}", [made, value], e)
    return made if frame.env is not None else NOTHING


def compare(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value | None:
    """Comparisons that are not those of dicts: of two Counters, and whether two OrderedDicts are equal; None for others."""
    a, b = behaviour_of(frame, left), behaviour_of(frame, right)
    if a != b or not isinstance(a, (Counted, Ordered)):
        return None
    if operator in ("eq", "ne"):
        same = call_helper(frame, f"collections.{'_equal_counts' if isinstance(a, Counted) else '_equal_in_order'}", [left, right], e)
        return same if operator == "eq" or same.expr is None else Value(BOOL, ir.Not(BOOL, same.expr, span=e.span))
    if operator not in ("lt", "le", "gt", "ge") or isinstance(a, Ordered):
        return None
    small, large = (left, right) if operator in ("lt", "le") else (right, left)
    return call_helper(frame, f"collections.{'_within' if operator in ('le', 'ge') else '_strictly_within'}", [small, large], e)


def text_of(frame: Frame, value: Value, e: n.Node) -> Value | None:
    """repr() of one of these dicts; None for others."""
    from compiler.infer.expressions import as_value
    from compiler.infer.sequences import VALUES
    from compiler.infer.strings import concat, repr_of

    behaviour = behaviour_of(frame, value)
    plain = with_behaviour(frame, value, None)
    if isinstance(behaviour, Attributes):
        return repr_of(frame, plain, e)
    if isinstance(behaviour, Counted):
        items = call_helper(frame, "collections._shown", [value], e)
        plain = as_value(frame, VALUES["builtins.dict"](frame, [items], {}, e), e)
        empty = call_helper(frame, "collections._counter_text", [repr_of(frame, plain, e)], e)
        return empty
    if isinstance(behaviour, Ordered):
        return _text_of_ordered(frame, plain, e)
    known = isinstance(behaviour, Defaulting) and isinstance(behaviour.factory, Library)
    if behaviour == Defaulting(None) or known and behaviour.factory.name.startswith("builtins."):
        factory = f"<class '{behaviour.factory.name.removeprefix('builtins.')}'>" if known else "None"
        before = f"defaultdict({factory}, "
        text = repr_of(frame, plain, e)
        if text.expr is None:
            return NOTHING
        return concat(frame, [ir.Const(STR, before), text.expr, ir.Const(STR, ")")], e)
    if any(b is not None for b in behaviours(frame.solver.resolve(value.type))):
        return frame.error("dict-text", "the text of a container of these dicts is not supported", e.span, help="write dict(x)")
    return None


def _text_of_ordered(frame: Frame, plain: Value, e: n.Node) -> Value:
    """Since 3.12 it shows a dict, before a list of pairs."""
    from compiler.infer.strings import repr_of

    if frame.program.python_version < (3, 12):
        plain = call_helper(frame, "collections._pairs", [plain], e)
    return call_helper(frame, "collections._ordered_text", [repr_of(frame, plain, e)], e)


# --- methods ---


def _method(name: str):
    def run(frame: Frame, e: n.Call, receiver: Value) -> Value:
        from compiler.infer.arguments import infer_arguments

        arguments = infer_arguments(frame, e)
        if arguments is None:
            return NOTHING
        misfit = "" if name == "written" else _misfit(name, *arguments)
        if misfit:
            return frame.error("wrong-arguments", f"{name}() {misfit}", e.span)
        return _METHODS[name](frame, frame.keep(receiver, e.span), *arguments, e)

    return run


_PARAMETERS = {"most_common": ["n"], "update": ["iterable"], "subtract": ["iterable"], "move_to_end": ["key", "last"], "popitem": ["last"]}


def _misfit(name: str, args: list[Thing], keywords: dict[str, Thing]) -> str:
    """What is wrong with the arguments, "" of those that fit. Those of the methods are passed on in their order."""
    parameters = _PARAMETERS.get(name, [])
    if len(args) > len(parameters):
        return f"takes {len(parameters)} arguments but {len(args)} were given"
    if name in ("update", "subtract"):
        return ""
    later = parameters[len(args) :]
    unknown = next((k for k in keywords if k not in later), None)
    if unknown is not None:
        return f"got an unexpected keyword argument '{unknown}'"
    return "takes its keywords in the order of its parameters" if list(keywords) != later[: len(keywords)] else ""


def _most_common(frame: Frame, counter: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    return call_helper(frame, "collections._most_common", [counter, *args, *keywords.values()], e)


def _elements(frame: Frame, counter: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    return call_helper(frame, "collections._elements", [counter], e)


def _total(frame: Frame, counter: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    return call_helper(frame, "collections._total", [counter], e)


def _update(frame: Frame, counter: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    _count(frame, counter, args, keywords, "", e)
    return Value(NONE, ir.Const(NONE, None, span=e.span))


def _subtract(frame: Frame, counter: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    _count(frame, counter, args, keywords, "_subtract", e)
    return Value(NONE, ir.Const(NONE, None, span=e.span))


def _copy(frame: Frame, base: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    behaviour = behaviour_of(frame, base)
    return with_behaviour(frame, operate(frame, "dict.copy", [base], e.span), None if isinstance(behaviour, Attributes) else behaviour)


def _refuse_writing(frame: Frame, base: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.object_dicts import refuse_writing

    return refuse_writing(frame, e)


def _move_to_end(frame: Frame, base: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    return call_helper(frame, "collections._move_to_end", [base, *args, *keywords.values()], e)


def _popitem(frame: Frame, base: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    return call_helper(frame, "collections._popitem", [base, *args, *keywords.values()], e)


_METHODS = {
    "most_common": _most_common, "elements": _elements, "total": _total, "update": _update, "subtract": _subtract,
    "copy": _copy, "move_to_end": _move_to_end, "popitem": _popitem, "written": _refuse_writing,
}  # fmt: skip
_OF = {
    Counted: ("most_common", "elements", "total", "update", "subtract", "copy"),
    Ordered: ("move_to_end", "popitem", "copy"),
    Defaulting: ("copy",),
    Attributes: ("copy",),
}


def method_of(frame: Frame, base: Value, name: str) -> str | None:
    """The special method's name among METHODS, None where dict's own does."""
    behaviour = behaviour_of(frame, base)
    if isinstance(behaviour, Attributes) and name in ("update", "pop", "popitem", "clear", "setdefault"):
        return "behaviour.written"
    return f"behaviour.{name}" if behaviour is not None and name in _OF[type(behaviour)] else None


VALUES = {
    "collections.Counter": _counter,
    "collections.OrderedDict": _ordered_dict,
    "collections.defaultdict": _defaultdict,
}
METHODS = {f"behaviour.{name}": _method(name) for name in _METHODS}
