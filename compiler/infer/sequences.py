"""Builtins that make or transform containers: list, set, dict, tuple, sorted, zip, map, filter, join and the like."""

from __future__ import annotations

from dataclasses import replace

from compiler.infer.arguments import given_twice
from compiler.infer.comprehensions import add_item, collect_thing, collect_values, each_item, new_container, set_entry
from compiler.infer.dict_entries import each_entry
from compiler.infer.dunder_results import iterator_result
from compiler.infer.dunders import is_object
from compiler.infer.frame import Frame
from compiler.infer.functions import for_each_key
from compiler.infer.iteration import (
    Plan,
    begin,
    enumerate_plan,
    iterator_of,
    plan_thing,
    range_bounds,
    zip_plans,
)
from compiler.infer.late_binding import refuse_late
from compiler.infer.lazy import call_source
from compiler.infer.library import call_helper, operation_id
from compiler.infer.named_tuples import as_tuple
from compiler.infer.operations import operate
from compiler.infer.overloads import find_match
from compiler.infer.reversing import plan_reversed
from compiler.infer.stopping import may_stop_when_called
from compiler.infer.truth import truth
from compiler.infer.type_names import is_ordered, is_ordered_by_code, may_be_ordered
from compiler.infer.values import NOTHING, Function, Iteration, KeywordSpread, Library, Partial, Spread, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NEVER,
    NONE,
    RANGE,
    STR,
    ClassType,
    DictType,
    IteratorType,
    ListType,
    TupleOfType,
    TupleType,
    Type,
    members_of,
)


_TEXTS = (STR, BYTES, RANGE)
COMPARED = Library("functools.cmp_to_key()")  # what cmp_to_key makes is a partial of it, which only a sort understands


def value_of(frame: Frame, thing: Thing, e: n.Node) -> Value:
    """As expressions.as_value, which cannot be imported before this module is."""
    from compiler.infer.expressions import as_value

    return as_value(frame, thing, e)


# --- containers ---


def _list(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    if not args:
        return new_container(frame, "list", e)
    if isinstance(args[0], Value):
        held = frame.solver.shallow(args[0].type)
        if not isinstance(held, (TupleType, DictType)) and find_match(frame, "builtins.list", [args[0]], {}) is not None:
            return operate(frame, "builtins.list", [args[0]], e.span)
    return collect_thing(frame, "list", args[0], e, asks_length=True)


def new_list(frame: Frame, thing: Thing, e: n.Node, asks_length: bool = True) -> Value:
    """A list of the items that nobody else has."""
    if isinstance(thing, Value) and isinstance(frame.solver.shallow(thing.type), ListType):
        return operate(frame, "builtins.list", [thing], e.span)
    return collect_thing(frame, "list", thing, e, asks_length)


def _set(kind: str):
    def make(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        if kind == "set" or not args:
            made = collect_thing(frame, "set", args[0], e) if args else new_container(frame, "set", e)
            return operate(frame, "builtins.frozenset", [made], e.span) if kind == "frozenset" else made
        given = args[0]
        if not isinstance(given, Value) or find_match(frame, "builtins.frozenset", [given], {}) is None:
            given = collect_thing(frame, "list", given, e)
        return NOTHING if given.expr is None else operate(frame, "builtins.frozenset", [given], e.span)

    return make


def _tuple(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.expressions import make_tuple

    if not args:
        return make_tuple(frame, [], e.span)
    args = [as_tuple(frame, a, e) if isinstance(a, Value) else a for a in args]
    if isinstance(args[0], Value) and isinstance(frame.solver.shallow(args[0].type), (TupleType, TupleOfType)):
        return args[0]
    return tuple_of_items(frame, args[0], e)


def tuple_of_items(frame: Frame, thing: Thing, e: n.Node, is_display: bool = False) -> Value:
    """A tuple of what is iterated over. Since Python 3.14 nothing is asked for its length then, but in a display or among arguments."""
    made = new_list(frame, thing, e, asks_length=is_display or frame.program.python_version < (3, 14))
    if made.expr is None:
        return NOTHING
    kind = TupleOfType(frame.solver.shallow(made.type).item)
    expr = ir.Op(frame.solver.resolve(kind), "tuple_seal", (made.expr,), effect="read", span=e.span)
    return frame.emit_value(kind, expr, e.span)


def _dict(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    if any(isinstance(a, Spread) for a in args):
        return refuse_late(frame, args, {}, e)
    made = new_container(frame, "dict", e)
    fill_dict(frame, made, args, keywords, e)
    return made if frame.env is not None else NOTHING


def fill_dict(frame: Frame, made: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> None:
    """Puts in what dict(*args, **keywords) holds."""
    for thing in args[:1]:
        each_entry(frame, thing, lambda key, value: set_entry(frame, made, key, value, e), e)
    for name, thing in keywords.items():
        if isinstance(thing, KeywordSpread):
            for other in keywords.keys() - {name}:
                found = operate(frame, "operator.contains", [thing.entries, Value(STR, ir.Const(STR, other, span=e.span))], e.span)
                message = ir.Const(STR, given_twice(frame, other, e), span=e.span)
                frame.emit(ir.If(found.expr, (ir.Raise("TypeError", message, span=e.span),), span=e.span))
            each_entry(frame, thing.entries, lambda key, value: set_entry(frame, made, key, value, e), e)
        else:
            set_entry(frame, made, Value(STR, ir.Const(STR, name, span=e.span)), value_of(frame, thing, e), e)


# --- lazy ones ---


def _zip(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    strict, spread = keywords.get("strict"), any(isinstance(a, Spread) for a in args)
    wanted = strict.expr.value if isinstance(strict, Value) and isinstance(strict.expr, ir.Const) else strict
    if (spread or len(args) > 1) and (wanted not in (None, True, False) or wanted and len(args) > 3 and not spread):
        return frame.error("strict-zip", "zip() compares the lengths of two or three iterables, where strict is True or False",
                           e.span, help="compare the lengths first")  # fmt: skip
    if len(args) == 1 and spread:
        return _transpose(frame, args[0].items, bool(wanted), e)
    if spread:
        return _zip_beside_rows(frame, args, bool(wanted), e)
    if wanted and len(args) > 1:
        return call_helper(frame, f"itertools._zip_strict{len(args)}", args, e)
    args = [begin(frame, a, e) for a in args]
    plans = [plan_thing(frame, a, e) for a in args]
    if not plans:
        return new_container(frame, "list", e)
    if any(p is None for p in plans):
        return NOTHING
    return _lazy(zip_plans(frame, plans, e), "zip", args)


def _lazy(plan: Plan, name: str, args: list[Thing]) -> Iteration:
    return Iteration(replace(plan, source=(name, tuple(args))))


def _transpose(frame: Frame, rows: Value, strict: bool, e: n.Node) -> Thing:
    """zip(*rows). Rows that are tuples of several types make columns of a type each."""
    from compiler.infer.expressions import make_tuple

    row = frame.solver.shallow(frame.solver.shallow(rows.type).item)
    if not isinstance(row, TupleType) or len({frame.solver.resolve(t) for t in row.items}) <= 1:
        form = "_strict" if strict else "_lists" if isinstance(row, ListType) else "" if isinstance(row, (TupleType, TupleOfType)) or row in _TEXTS else "_iterables"
        return call_helper(frame, f"itertools._transpose{form}", [rows], e)
    length = operate(frame, "builtins.len", [rows], e.span)
    some = ir.Op(BOOL, "ne", (length.expr, ir.Const(INT, 0)), span=e.span)
    return frame.branch(some, (lambda: _columns(frame, rows, row, e), lambda: make_tuple(frame, [], e.span)), e.span)


def _zip_beside_rows(frame: Frame, args: list[Thing], strict: bool, e: n.Node) -> Thing:
    """zip(heads, *rows): all of them are rows of one list."""
    parts = [(a.items, True) if isinstance(a, Spread) else (value_of(frame, a, e), False) for a in args]
    if any(v.expr is None for v, _ in parts):
        return NOTHING
    rows = collect_values(frame, "list", parts, e)
    return NOTHING if rows.expr is None else call_helper(frame, f"itertools._transpose_{'strict' if strict else 'iterables'}", [rows], e)


def _columns(frame: Frame, rows: Value, row: TupleType, e: n.Node) -> Thing:
    from compiler.infer.expressions import make_tuple
    from compiler.infer.subscripts import tuple_item

    columns = []
    for i in range(len(row.items)):
        made = new_container(frame, "list", n.Starred(replace(e.span, end_column=e.span.end_column + i), n.Pass(e.span)))
        index = Value(INT, ir.Const(INT, i))
        each_item(frame, rows, lambda r: add_item(frame, made, tuple_item(frame, frame.keep(r, e.span), row, index, e), e), e)
        columns.append(frame.keep(_tuple(frame, [made], {}, e), e.span))
    return make_tuple(frame, columns, e.span)


def _enumerate(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    start = value_of(frame, args[1] if len(args) > 1 else keywords.get("start", Value(INT, ir.Const(INT, 0))), e)
    items = begin(frame, args[0], e) if args else NOTHING
    plan = plan_thing(frame, items, e)
    if plan is None or start.expr is None:
        return NOTHING
    return _lazy(enumerate_plan(frame, plan, start, e), "enumerate", [items, start])


def _reversed(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    made = plan_reversed(frame, args[0], e) if args else Plan([])
    return _lazy(made, "reversed", args) if made.parts else NOTHING


def _range(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    values = [value_of(frame, a, e) for a in args]
    if any(v.expr is None for v in values) or not 1 <= len(values) <= 3:
        return NOTHING if values else frame.error("wrong-arguments", "range expected at least 1 argument, got 0", e.span)
    bounds = range_bounds(frame, values, [e.span] * len(values))
    if bounds is None:
        return NOTHING
    start, stop, step = bounds
    if isinstance(step, ir.Const) and step.value != 0:
        return Value(RANGE, ir.Op(RANGE, "make_range", (start, stop, step), span=e.span))
    made = ir.Op(RANGE, "make_range_checked", (start, stop, step), raises=True, context=True, span=e.span)
    return frame.emit_value(RANGE, made, e.span)


def _map(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    from compiler.infer.calls import call

    if len(args) < 2:
        return frame.error("wrong-arguments", "map() must have at least two arguments.", e.span)
    function, iterables = args[0], [begin(frame, a, e) for a in args[1:]]
    strict = keywords.get("strict")
    if strict is not None and frame.program.python_version < (3, 14):
        return frame.error("wrong-arguments", "map() takes no keyword arguments", e.span, "strict came with Python 3.14", raises="TypeError")
    if strict is not None and not (isinstance(strict, Value) and isinstance(strict.expr, ir.Const) and not strict.expr.value):
        return frame.error("strict-zip", "map() does not compare the lengths in native code", e.span,
                           help="write f(x, y) for x, y in zip(xs, ys, strict=True)")  # fmt: skip
    if may_stop_when_called(frame, function):
        return call_source(frame, "map", [function, *iterables], e)
    plans = [plan_thing(frame, a, e) for a in iterables]
    if any(p is None for p in plans):
        return NOTHING
    inner = plans[0] if len(plans) == 1 else zip_plans(frame, plans, e)

    def adapt(item: Value, action) -> None:
        arguments: list[Thing] = [item]
        if len(plans) > 1:
            held = frame.solver.shallow(item.type)
            kept = frame.keep(item, e.span)
            arguments = [Value(t, ir.TupleItem(frame.solver.resolve(t), kept.expr, i, span=e.span)) for i, t in enumerate(held.items)]
        result = value_of(frame, call(frame, function, arguments, {}, e), e)
        if result.expr is not None:
            action(result)

    return _lazy(_adapted(inner, adapt, e), "map", [function, *iterables])


def _adapted(inner: Plan, adapt, e: n.Node) -> Plan:
    before = inner.adapt
    both = adapt if before is None else lambda item, action: before(item, lambda x: adapt(x, action))
    return replace(inner, adapt=both, adapted_at=(*inner.adapted_at, e.span), source=None)


def _filter(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    from compiler.infer.calls import call

    if len(args) != 2:
        return frame.error("wrong-arguments", f"filter expected 2 arguments, got {len(args)}", e.span)
    args = [args[0], begin(frame, args[1], e)]
    by_truth = isinstance(args[0], Value) and frame.solver.shallow(args[0].type) == NONE
    if not by_truth and may_stop_when_called(frame, args[0]):
        return call_source(frame, "filter", args, e)
    plan = plan_thing(frame, args[1], e)
    if plan is None:
        return NOTHING

    def adapt(item: Value, action) -> None:
        item = frame.keep(item, e.span)
        chosen = item if by_truth else value_of(frame, call(frame, args[0], [item], {}, e), e)
        test = truth(frame, chosen, e) if chosen.expr is not None else chosen
        if test.expr is None or frame.env is None:
            return
        before = dict(frame.env)
        block, _ = frame.captured_block(lambda: action(item) or NOTHING)
        frame.env = frame.join(frame.env, before)
        frame.block.append(ir.If(test.expr, tuple(block), span=e.span))

    return _lazy(_adapted(plan, adapt, e), *(("filter_true", args[1:]) if by_truth else ("filter", args)))


def _iter(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    if len(args) == 2:
        return call_source(frame, "iterate_until", args, e)
    if len(args) != 1:
        return frame.error("wrong-arguments", f"iter expected at most 2 arguments, got {len(args)}", e.span)
    value = value_of(frame, args[0], e)
    if value.expr is None:
        return NOTHING
    held = frame.solver.shallow(value.type)
    if isinstance(held, IteratorType) and frame.solver.resolve(held) not in frame.program.views:  # of a view there is a new one
        return value
    if isinstance(held, ClassType) and frame.program.classes.method(held.id, "__iter__") is None:
        if frame.program.classes.method(held.id, "__getitem__") is not None:
            return call_helper(frame, "builtins._items_of_1", [value], e)
    if is_object(frame, held, "__iter__"):
        return iterator_of_object(frame, value, e)
    return iterator_of(frame, value, e)


def iterator_of_object(frame: Frame, value: Value, e: n.Node) -> Value:
    """What the object's __iter__ gives, which must be an iterator."""
    from compiler.infer.calls import call_method

    return iterator_result(frame, call_method(frame, value, "__iter__", [], e), e)


# --- sorting ---


def _sorted(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    if not args:
        return frame.error("wrong-arguments", "sorted expected 1 argument, got 0", e.span)
    first = frame.beginning[1] if frame.beginning is not None and frame.beginning[0] is e else None
    xs = new_list(frame, args[0], e)
    if xs.expr is None:
        return NOTHING
    xs = frame.keep(xs, e.span)
    return xs if _sort(frame, xs, keywords, e, first=first) else NOTHING


def _sort(frame: Frame, xs: Value, keywords: dict[str, Thing], e: n.Node, in_place: bool = False, first: ir.Expr | None = None) -> bool:
    """`first`: how many of the first items somebody looks at; None where that is not known."""
    done = Value(NONE, ir.Const(NONE, None, span=e.span))
    sort = lambda named, at: done if _sort_list(frame, xs, named, at, in_place, first) else NOTHING  # noqa: E731
    return for_each_key(frame, keywords, e, sort) != NOTHING and frame.env is not None


def _sort_list(frame: Frame, xs: Value, keywords: dict[str, Thing], e: n.Node, in_place: bool, first: ir.Expr | None) -> bool:
    from compiler.infer.calls import call
    from compiler.infer.sort_keys import may_see_lists

    unknown = sorted(set(keywords) - {"key", "reverse"})
    if unknown:
        frame.error("wrong-arguments", f"sort() got an unexpected keyword argument '{unknown[0]}'", e.span)
        return False
    reverse = value_of(frame, keywords.get("reverse", Value(BOOL, ir.Const(BOOL, False, span=e.span))), e)
    reverse = truth(frame, reverse, e) if reverse.expr is not None else reverse
    key = keywords.get("key")
    if isinstance(key, Value) and frame.solver.shallow(key.type) == NONE:
        key = None
    if reverse.expr is None:
        return False
    item = frame.solver.shallow(xs.type).item
    if key is None:
        if _holds_nothing(frame, item):
            return True
        if is_ordered_by_code(frame.program, frame.solver.resolve(item)):
            call_helper(frame, "sorting.sort_by", [xs, Function(operation_id("sorting.less")), reverse], e)
            return frame.env is not None
        if not _check_ordered(frame, item, e):
            return False
        if frame.solver.resolve(item) == NONE:
            _refuse_nones(frame, xs, e)
            return True
        _emit_sort(frame, "list_sort", item, (xs.expr, reverse.expr), first, e)
        return True
    if in_place and may_see_lists(frame, key):
        call_helper(frame, "functools._sort_alone", [xs, key, reverse], e)
        return frame.env is not None
    if isinstance(key, Partial) and key.function == COMPARED:
        call_helper(frame, "sorting.sort_by", [xs, key.args[0], reverse], e)
        return frame.env is not None
    keys = new_container(frame, "list", n.Pass(e.span))
    each_item(frame, xs, lambda x: add_item(frame, keys, value_of(frame, call(frame, key, [x], {}, e), e), e), e)
    item = frame.solver.shallow(keys.type).item
    if is_ordered_by_code(frame.program, frame.solver.resolve(item)):
        call_helper(frame, "sorting.sort_by_keys", [xs, keys, reverse], e)
        return frame.env is not None
    if frame.env is None or not _check_ordered(frame, item, e):
        return False
    if frame.solver.resolve(item) == NONE:
        _refuse_nones(frame, keys, e)
        return True
    _emit_sort(frame, "sort_by_keys", item, (xs.expr, keys.expr, reverse.expr), first, e)
    return True


def _emit_sort(frame: Frame, function: str, compared: Type, args: tuple[ir.Expr, ...], first: ir.Expr | None, e: n.Node) -> None:
    """The sort, in the form that raises where values of several types meet that have no order."""
    if first is not None and _has_plain_order(frame.solver.resolve(compared, NEVER)):
        args = (*args, first)
    mixed = not is_ordered(frame.program, frame.solver.resolve(compared, NEVER))
    name = f"{function}_mixed" if mixed else function
    frame.emit(ir.Eval(ir.Op(NONE, name, args, raises=mixed, context=True, effect="write", span=e.span), span=e.span))


def _has_plain_order(type: Type) -> bool:
    """Whether nobody sees which values are compared."""
    return all(map(_has_plain_order, type.items)) if isinstance(type, TupleType) else type in (BOOL, INT, FLOAT, STR, BYTES)


def _holds_nothing(frame: Frame, type: Type) -> bool:
    """Whether there is no value of the type: an item of what nothing was ever put into."""
    held = frame.solver.shallow(type)
    return held == NEVER or isinstance(held, TupleType) and any(_holds_nothing(frame, t) for t in held.items)


def _refuse_nones(frame: Frame, keys: Value, e: n.Node) -> None:
    """Two of what has only None in it cannot be compared."""
    length = operate(frame, "builtins.len", [keys], e.span)
    message = ir.Const(STR, "'<' not supported between instances of 'NoneType' and 'NoneType'", span=e.span)
    several = ir.Op(BOOL, "gt", (length.expr, ir.Const(INT, 1)), span=e.span)
    frame.emit(ir.If(several, (ir.Raise("TypeError", message, span=e.span),), span=e.span))


def _check_ordered(frame: Frame, item, e: n.Node) -> bool:
    resolved = frame.solver.resolve(item)
    known = frame.solver.resolve(item, NEVER)
    if resolved == NONE or is_ordered(frame.program, known) or may_be_ordered(frame.program, known, known):
        return True
    shown = frame.shown(resolved)
    if all(str(m) in ("int", "float", "bool") for m in members_of(resolved)):
        frame.error("not-ordered", f"a list that mixes {shown.replace(' | ', ' and ')} cannot be sorted", e.span,
                    f"the items are {shown}", "sort by one type: key=float")  # fmt: skip
        return False
    frame.error("not-ordered", f"values of type {shown} have no order", e.span, f"the items are {shown}",
                "sort by a part that has one: key=lambda x: …")  # fmt: skip
    return False


def _list_sort(frame: Frame, e: n.Call, receiver: Value) -> Value:
    from compiler.infer.arguments import infer_arguments

    arguments = infer_arguments(frame, e)
    if arguments is None or receiver.expr is None:
        return NOTHING
    kept = frame.keep(receiver, e.span)
    return Value(NONE, ir.Const(NONE, None, span=e.span)) if _sort(frame, kept, arguments[1], e, in_place=True) else NOTHING


def _reduce(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.calls import call
    from compiler.infer.reductions import Accumulator

    if "initial" in keywords and len(args) == 2 and frame.program.python_version >= (3, 14):
        args, keywords = [*args, keywords["initial"]], {}
    if keywords:
        return frame.error("wrong-arguments", "reduce() takes no keyword arguments", e.span, "initial came with Python 3.14", raises="TypeError")
    if len(args) == 2:
        return call_helper(frame, "functools._reduce", [args[0], value_of(frame, args[1], e)], e)
    if len(args) != 3:
        return frame.error("wrong-arguments", "functools.reduce takes a function, an iterable and an initial value", e.span)
    total = Accumulator(frame, e, "total")
    total.set(value_of(frame, args[2], e), e.span)
    step = lambda x: total.set(value_of(frame, call(frame, args[0], [total.get(e.span), x], {}, e), e), e.span)  # noqa: E731
    each_item(frame, args[1], step, e)
    return total.get(e.span) if frame.env is not None else NOTHING


VALUES = {
    "builtins.list": _list,
    "builtins.set": _set("set"),
    "builtins.frozenset": _set("frozenset"),
    "builtins.tuple": _tuple,
    "builtins.dict": _dict,
    "builtins.zip": _zip,
    "builtins.enumerate": _enumerate,
    "builtins.reversed": _reversed,
    "builtins.range": _range,
    "builtins.map": _map,
    "builtins.filter": _filter,
    "builtins.iter": _iter,
    "builtins.sorted": _sorted,
    "functools.reduce": _reduce,
}

METHODS = {"list.sort": _list_sort}

__all__ = ["METHODS", "VALUES"]
