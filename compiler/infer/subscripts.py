"""Subscripts and slices of sequences, dicts, tuples and user types."""

from __future__ import annotations

from compiler.infer import arrays, dict_kinds, keywords, places, sessions
from compiler.infer.dunders import is_object
from compiler.infer.enums import as_text
from compiler.infer.frame import Frame
from compiler.infer.named_tuples import as_tuple
from compiler.infer.operations import mismatch, operate, pass_value, raise_python_error, split
from compiler.infer.type_arguments import arguments_of, variables_of
from compiler.infer.type_names import message_name
from compiler.infer.values import NOTHING, Class, Keywords, Static, Tensors, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    NONE,
    SLICE,
    ArrayType,
    ClassType,
    DictType,
    EnumType,
    ScalarType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
    union_of,
)


def subscript(frame: Frame, e: n.Subscript) -> Thing:
    from compiler.infer.specialised_calls import call_user_function
    from compiler.infer.enums import enum_by_name
    from compiler.infer.expressions import infer, static_as_value

    known = keywords.get_item(frame, e)
    if known is not None:
        return known
    frame.beginning = _beginning(frame, e)
    base = infer(frame, e.value)
    if isinstance(base, Keywords):
        base = keywords.as_dict(frame, base, e)
    if isinstance(base, Tensors):
        return sessions.tensor_at(frame, base, e)
    if isinstance(base, Static):
        if isinstance(base, Class) and base.id in frame.program.classes.enums:
            return enum_by_name(frame, base, e)
        method = frame.program.classes.method(base.id, "__class_getitem__") if isinstance(base, Class) else None
        if method is not None:
            return call_user_function(frame, method, [base, infer(frame, e.index)], {}, e)
        if isinstance(base, Class) and not base.alias and variables_of(frame.program, base.id):
            return frame.program.copies.with_arguments(base.id, arguments_of(frame, e.index))
        return static_as_value(frame, base, e.value)
    return NOTHING if base.expr is None else places.as_known(frame, e, _subscript_of(frame, base, e))


def _beginning(frame: Frame, e: n.Subscript) -> tuple[n.Expression, ir.Expr] | None:
    """Of call(…)[:n] or call(…)[n], n known before the call: the call, and how many items of what it gives are looked at."""
    from compiler.infer.expressions import infer_value

    s = e.index
    if isinstance(e.value, n.Call) and isinstance(s, n.Constant) and type(s.value) is int and s.value >= 0:
        return e.value, ir.Const(INT, s.value + 1, span=e.span)
    if not isinstance(e.value, n.Call) or not isinstance(s, n.Slice) or s.lower is not None or s.step is not None:
        return None
    web = frame.webs.load.get((id(s.upper), s.upper.id)) if isinstance(s.upper, n.Name) else None
    is_local = web is not None and web not in frame.cells and frame.env is not None and web in frame.env
    if not is_local and not (isinstance(s.upper, n.Constant) and type(s.upper.value) is int):
        return None
    count = infer_value(frame, s.upper)
    return (e.value, count.expr) if frame.solver.shallow(count.type) == INT and count.expr is not None else None


def _subscript_of(frame: Frame, base: Value, e: n.Subscript, is_member: bool = False) -> Value:
    """base[…]; `is_member`: of one of several types that it may have."""
    from compiler.infer.expressions import infer_value

    held = frame.solver.shallow(base.type)
    if isinstance(held, ArrayType):
        return arrays.getitem(frame, base, e)
    if isinstance(held, UnionType) and any(isinstance(m, ArrayType) for m in held.members):  # whose indices are read in their own way
        return split(frame, [base], 0, e.span, lambda members: _subscript_of(frame, members[0], e, is_member=True))
    if isinstance(e.index, n.Slice):
        bounds = slice_bounds(frame, e.index)
        return NOTHING if bounds is None else (_getslice_arm if is_member else _getslice)(frame, base, bounds, e)
    index = infer_value(frame, e.index)
    if index.expr is None:
        return NOTHING
    return (_getitem_arm if is_member else getitem)(frame, base, index, e)


def slice_bounds(frame: Frame, s: n.Slice) -> list[Value] | None:
    """start, stop and step as int | None; Python makes an index of the step first."""
    from compiler.infer.expressions import infer_all

    none = n.Constant(s.span, None)
    parts = [none if part is None else part for part in (s.lower, s.upper, s.step)]
    values = infer_all(frame, parts)
    if frame.env is None or any(v.expr is None for v in values):
        return None
    bounds: list[Value | None] = [None, None, None]
    for i in (2, 0, 1):
        if any(isinstance(m, ClassType) for m in members_of(frame.solver.shallow(values[i].type))):  # whose __index__ is called
            values = [frame.keep(v, s.span) for v in values]
        bounds[i] = _bound(frame, plain_index(frame, values[i]), parts[i])
        if bounds[i] is None:
            return None
    return bounds


def _bound(frame: Frame, value: Value, e: n.Node) -> Value | None:
    """The value as an int or None; None after a report, or where none is ever reached."""
    held = frame.solver.shallow(value.type)
    if held in (INT, NONE, union_of(INT, NONE)):
        return value
    if isinstance(held, UnionType) and any(_plain_bound(frame, Value(m, value.expr)) for m in held.members):
        found = split(frame, [value], 0, e.span, lambda args: _plain_bound(frame, args[0]) or _raise_no_bound(frame, e))
        return None if found.expr is None else found
    if (plain := _plain_bound(frame, value)) is not None:
        return plain
    shown = frame.shown(held)
    frame.error("slice-index", f"the bounds of a slice are int, not {shown}", e.span, f"this is {shown}",
                "divide with //, or make an int of it: int(x)", about=(value,))  # fmt: skip
    return None


def _plain_bound(frame: Frame, value: Value) -> Value | None:
    held = frame.solver.shallow(value.type)
    if held in (INT, NONE):
        return value
    if held == BOOL:
        return Value(INT, pass_value(frame, value, INT))
    if isinstance(held, ScalarType) and "int" in held.dtype:
        return Value(INT, ir.Op(INT, "int64_t", (value.expr,), span=value.expr.span))
    return None


def _raise_no_bound(frame: Frame, e: n.Node) -> Value:
    frame.raise_("TypeError", "slice indices must be integers or None or have an __index__ method", e.span)
    return NOTHING


def _getslice(frame: Frame, base: Value, bounds: list[Value], e: n.Subscript) -> Value:
    base = as_text(frame, as_tuple(frame, base, e), e)
    held = frame.solver.shallow(base.type)
    if isinstance(held, UnionType):
        return split(frame, [base], 0, e.span, lambda args: _getslice_arm(frame, args[0], bounds, e))
    if isinstance(held, TupleType):
        return _tuple_slice(frame, base, held, bounds, e)
    if is_object(frame, held, "__getitem__"):
        from compiler.infer.calls import call_method
        from compiler.infer.slices import make_slice

        return call_method(frame, base, "__getitem__", [make_slice(frame, bounds, e)], e)
    return operate(frame, "operator.getslice", [base, *bounds], e.span)


def _getslice_arm(frame: Frame, base: Value, bounds: list[Value], e: n.Subscript) -> Value:
    if base.type == NONE:
        frame.raise_("TypeError", "'NoneType' object is not subscriptable", e.span)
        return NOTHING
    return _getslice(frame, base, bounds, e)


def _tuple_slice(frame: Frame, base: Value, held: TupleType, bounds: list[Value], e: n.Subscript) -> Value:
    from compiler.infer.expressions import make_tuple

    if not all(isinstance(b.expr, ir.Const) for b in bounds):
        joined: Type = NEVER
        for item in held.items:
            joined = frame.solver.join(joined, item)
        if joined == NEVER:
            return base
        of_any_length = TupleOfType(joined)
        return operate(frame, "operator.getslice", [Value(of_any_length, frame.convert(base, of_any_length)), *bounds], e.span)
    kept = frame.keep(base, e.span)
    indices = range(len(held.items))[slice(*(b.expr.value for b in bounds))]
    values = [Value(held.items[i], ir.TupleItem(frame.solver.resolve(held.items[i]), kept.expr, i, span=e.span)) for i in indices]
    return make_tuple(frame, values, e.span)


def getitem(frame: Frame, base: Value, index: Value, e: n.Node) -> Value:
    base = as_text(frame, as_tuple(frame, base, e), e)
    held = frame.solver.shallow(base.type)
    if isinstance(held, UnionType):
        return split(frame, [base], 0, e.span, lambda args: _getitem_arm(frame, args[0], index, e))
    if is_object(frame, held, "__getitem__"):
        from compiler.infer.calls import call_method

        return call_method(frame, base, "__getitem__", [index], e)
    if isinstance(held, ArrayType):
        return arrays.getitem_value(frame, base, index, e)
    if SLICE in members_of(frame.solver.shallow(index.type)):
        from compiler.infer.slices import slice_and_rest

        base = frame.keep(base, e.span)
        return slice_and_rest(
            frame, index, e, lambda bounds: _getslice(frame, base, bounds, e), lambda key: getitem(frame, base, key, e)
        )
    if not isinstance(held, DictType):
        index = plain_index(frame, index)
    if isinstance(held, TupleType):
        return tuple_item(frame, base, held, index, e)
    if isinstance(held, DictType) and held.behaviour is not None:
        found = dict_kinds.getitem_default(frame, base, index, e)
        if found is not None:
            return found
    return operate(frame, "operator.getitem", [base, index], e.span)


def plain_index(frame: Frame, index: Value) -> Value:
    """A numpy integer, an IntEnum's member or an object with an __index__ used as an index is a plain int."""
    from compiler.infer.enums import enum_value
    from compiler.infer.calls import call_method

    held = frame.solver.shallow(index.type)
    if isinstance(held, ClassType) and frame.program.classes.method(held.id, "__index__") is not None:
        e = n.Pass(index.expr.span)
        made = call_method(frame, index, "__index__", [], e)
        return NOTHING if made.expr is None else _checked_index(frame, made, e)
    if isinstance(held, EnumType) and frame.program.classes.info(held.id)["kind"] in ("int_enum", "int_flag"):
        return enum_value(frame, index, n.Pass(index.expr.span))
    if isinstance(held, ScalarType) and "int" in held.dtype:
        return Value(INT, ir.Op(INT, "int64_t", (index.expr,), span=index.expr.span))
    if isinstance(held, UnionType) and any(_is_index(frame, m) for m in held.members):
        return split(frame, [index], 0, index.expr.span, lambda args: plain_index(frame, args[0]))
    return index


_SEARCHES = ("find", "rfind", "index", "rindex", "count", "startswith", "endswith")


def search_bounds(frame: Frame, operation: str, values: list[Value]) -> list[Value]:
    """The arguments of text.find(sub, start, end) and the like, where None and what has an __index__ may be a bound."""
    kind, _, name = operation.rpartition(".")
    if name not in _SEARCHES or kind not in ("str", "bytes", "list", "tuple"):
        return values
    open = (0, 2**63 - 1) if kind in ("str", "bytes") else (None, None)
    return [*values[:1], *(_search_bound(frame, v, whole) for v, whole in zip(values[1:], open)), *values[3:]]


def _search_bound(frame: Frame, bound: Value, whole: int | None) -> Value:
    held = frame.solver.shallow(bound.type)
    if held == NONE and whole is not None:
        return Value(INT, ir.Const(INT, whole, span=bound.expr.span))
    if isinstance(held, UnionType) and NONE in held.members and whole is not None:
        return split(frame, [bound], 0, bound.expr.span, lambda args: _search_bound(frame, args[0], whole))
    return plain_index(frame, bound)


def _is_index(frame: Frame, held: Type) -> bool:
    """Whether values of the type are no plain int but stand for one."""
    return isinstance(held, ScalarType) or isinstance(held, ClassType) and frame.program.classes.method(held.id, "__index__") is not None


def _checked_index(frame: Frame, value: Value, e: n.Node) -> Value:
    """What an __index__ gave, which has to be an int."""
    held = frame.solver.shallow(value.type)
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda args: _checked_index(frame, args[0], e))
    if held in (INT, BOOL):
        return value
    frame.raise_("TypeError", f"__index__ returned non-int (type {message_name(frame.solver.resolve(held))})", e.span)
    return NOTHING


def _getitem_arm(frame: Frame, base: Value, index: Value, e: n.Node) -> Value:
    if base.type == NONE or base.type in (INT, FLOAT, BOOL):
        return raise_python_error(frame, "operator.getitem", [base, index], e.span)
    return getitem(frame, base, index, e)


def tuple_item(frame: Frame, base: Value, held: TupleType, index: Value, e: n.Node) -> Value:
    count = len(held.items)
    if isinstance(index.expr, ir.Const) and frame.solver.shallow(index.type) in (INT, BOOL):
        i = int(index.expr.value)
        if not -count <= i < count:
            frame.raise_("IndexError", "tuple index out of range", e.span)
            return NOTHING
        i %= count
        t = held.items[i]
        if isinstance(base.expr, ir.MakeTuple):
            return Value(t, base.expr.items[i])
        return Value(t, ir.TupleItem(frame.solver.resolve(t), base.expr, i, span=e.span))
    if not count:
        frame.raise_("IndexError", "tuple index out of range", e.span)
        return NOTHING
    if all(frame.solver.same(t, held.items[0]) for t in held.items):
        return operate_tuple_index(frame, base, held, index, e)
    joined = held.items[0]
    for t in held.items[1:]:
        joined = frame.solver.join(joined, t)
    same = TupleType((joined,) * count)
    return operate_tuple_index(frame, Value(same, frame.convert(base, same)), same, index, e)


def operate_tuple_index(frame: Frame, base: Value, held: TupleType, index: Value, e: n.Node) -> Value:
    if frame.solver.shallow(index.type) not in (INT, BOOL):
        return mismatch(frame, "operator.getitem", [base, index], e.span, {})
    item = frame.solver.resolve(held.items[0])
    args = (base.expr, pass_value(frame, index, INT))
    return frame.emit_value(item, ir.Op(item, "tuple_getitem", args, raises=True, context=True, span=e.span), e.span)

