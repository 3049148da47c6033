"""Subscripts of arrays: a[1, :, None, mask], reading and assigning, by the rules of numpy_indexing."""

from __future__ import annotations

from dataclasses import dataclass

from compiler.diagnostics.diagnostic import Span
from compiler.infer.array_operations import as_int, each_member, is_sequence, numpy_scalar, operation, refuse, tuple_items
from compiler.infer.frame import Frame
from compiler.infer.named_tuples import as_tuple
from compiler.infer.values import NOTHING, Library, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.ops import numpy_indexing as indexing
from compiler.ops.numpy_rules import Refused, is_operand
from compiler.syntax import nodes as n
from compiler.syntax.walk import walk
from compiler.types.types import (
    BOOL,
    ELLIPSIS,
    NEVER,
    NEWAXIS,
    NONE,
    SLICE,
    ArrayType,
    EnumType,
    ListType,
    ScalarType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
)


@dataclass(frozen=True)
class Item:
    """One item of an index: what it is to the rules, and its value."""

    kind: indexing.Item
    expr: ir.Expr


# --- the items of an index ---


def items_of(frame: Frame, index: n.Expression) -> list[Thing] | None:
    """The index's parts as values, slices as three; None when it is never reached or was reported."""
    from compiler.infer.expressions import infer
    from compiler.infer.subscripts import slice_bounds

    parts = list(index.items) if isinstance(index, n.Tuple) else [index]
    found: list = []
    for i, part in enumerate(parts):
        rebinds = any(isinstance(x, n.NamedExpr) for later in parts[i + 1 :] for x in walk(later))
        if isinstance(part, n.Slice):
            bounds = slice_bounds(frame, part)
            if bounds is None:
                return None
            found.append(tuple(frame.keep(b, part.span, force=rebinds) for b in bounds))
        elif isinstance(part, n.EllipsisConstant):
            found.append(Value(ELLIPSIS, ir.Op(ELLIPSIS, "make_ellipsis", (), span=part.span)))
        else:
            thing = infer(frame, part)
            if isinstance(thing, Library) and thing.name == "numpy.newaxis":
                thing = Value(NONE, ir.Const(NONE, None, span=part.span))
            if isinstance(thing, Static):
                thing = _value_of(frame, thing, part)
            if thing.expr is None:
                return None
            found.append(frame.keep(thing, part.span, force=rebinds))
    return found


def _value_of(frame: Frame, thing: Thing, e: n.Expression) -> Value:
    from compiler.infer.expressions import as_value

    return as_value(frame, thing, e)


def _plan_items(frame: Frame, found: list, e: n.Node) -> list[Item] | None:
    """The rules' items; None after a report."""
    items: list[Item] = []
    for part in found:
        made = _slice(part, e.span) if isinstance(part, tuple) else _item(frame, part, e)
        if made is None:
            return None
        items += made
    return items


def _slice(bounds: tuple[Value, ...], span: Span) -> list[Item]:
    return [Item(indexing.SLICE, ir.Op(SLICE, "make_slice", tuple(b.expr for b in bounds), span=span))]


def _holds_nothing(frame: Frame, type: Type) -> bool:
    """Whether it is an empty list, or one of such, which numpy takes for indices."""
    while isinstance(type, (ListType, TupleOfType)):
        type = frame.solver.shallow(type.item)
    return type == NEVER


def _item(frame: Frame, value: Value, e: n.Node) -> list[Item] | None:
    from compiler.infer.array_creation import array_from
    from compiler.infer.subscripts import plain_index

    value = as_tuple(frame, value, e)
    if isinstance(frame.solver.shallow(value.type), EnumType):
        value = plain_index(frame, value)
    held = frame.solver.shallow(value.type)
    if held == ELLIPSIS:
        return [Item(indexing.ELLIPSIS, value.expr)]
    if held == SLICE:
        return [Item(indexing.SLICE, value.expr)]
    if held == NONE:
        return [Item(indexing.NEW_AXIS, ir.Op(NEWAXIS, "make_newaxis", (), span=e.span))]
    if isinstance(held, ArrayType):
        return [Item(held, value.expr)]
    if isinstance(held, TupleType):
        return _plan_items(frame, tuple_items(frame, value, held, e), e)
    if is_sequence(held):
        made = array_from(frame, value, "int64" if _holds_nothing(frame, held) else None, e)
        return None if made.expr is None else [Item(frame.solver.shallow(made.type), made.expr)]
    expr = as_int(frame, value) if held != BOOL else None
    if expr is not None:
        return [Item(indexing.INTEGER, expr)]
    shown = frame.described(held)
    if held == BOOL or held == ScalarType("bool"):
        frame.error(
            "numpy-index",
            "a bool as the index of an array is not supported",
            e.span,
            f"this is {shown}",
            "use an int, or an array of bool as a mask",
        )
        return None
    message = (
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays"
        " are valid indices"
    )
    frame.error(
        "numpy-index", message, e.span, f"this index is {shown}", "use // for integer division, or int(x)"
    )
    return None


def _each_index(frame: Frame, found: list, e: n.Node, run) -> Value:
    """run(items) with no item of a union type (an index that may be None)."""
    at = [
        i
        for i, part in enumerate(found)
        if isinstance(part, Value) and isinstance(frame.solver.shallow(part.type), UnionType)
    ]

    def arm(values: list[Value]) -> Thing:
        parts = list(found)
        for i, value in zip(at, values):
            parts[i] = value
        items = _plan_items(frame, parts, e)
        return NOTHING if items is None else run(items)

    return each_member(frame, [found[i] for i in at], e.span, arm)


# --- reading ---


def getitem(frame: Frame, base: Value, e: n.Subscript) -> Value:
    """base[…], the index as syntax."""
    found = items_of(frame, e.index)
    if found is None or frame.env is None:
        return NOTHING
    return _each_index(frame, found, e, lambda items: _get(frame, base, items, e))


def getitem_value(frame: Frame, base: Value, index: Value, e: n.Node) -> Value:
    """base[index]."""
    if index.expr is None:
        return NOTHING
    return _each_index(frame, [index], e, lambda items: _get(frame, base, items, e))


def _get(frame: Frame, base: Value, items: list[Item], e: n.Node) -> Value:
    from compiler.infer.library import call_helper

    array, span = frame.solver.shallow(base.type), e.span
    if indexing.is_broadcast_pair(array, tuple(i.kind for i in items)):
        return call_helper(frame, "numpy._taken_pair", [base, *(Value(i.kind, i.expr) for i in items)], e)
    try:
        plan = indexing.index(array, tuple(i.kind for i in items))
    except Refused as refused:
        return refuse(frame, refused, [base], span)
    view = _first_step(frame, base, items, plan, span)
    if not plan.advanced:
        return view
    chosen = tuple(items[i].expr for i in plan.advanced)
    if plan.axis is None:
        return operation(frame, plan.result, "array_getitem", (view.expr, *chosen), span, raises=True)
    return operation(
        frame, plan.result, "array_take", (view.expr, *chosen), span, (str(plan.axis),), raises=True
    )


def _first_step(frame: Frame, base: Value, items: list[Item], plan: indexing.Indexing, span: Span) -> Value:
    """The view that the integers and slices of an index give; with none of these, the array itself."""
    if not plan.basic:
        return base
    none = ir.Const(NONE, None, span=span)
    whole = ir.Op(SLICE, "make_slice", (none, none, none), span=span)
    args = (base.expr, *(whole if i is None else items[i].expr for i in plan.basic))
    return operation(frame, plan.view, "array_getitem", args, span, raises=True)


def take(frame: Frame, array: Value, indices: Value, axis: int, span: Span) -> Value:
    """np.take(array, indices, axis), for an index array."""
    held, chosen = frame.solver.shallow(array.type), frame.solver.shallow(indices.type)
    result = ArrayType(held.dtype, held.rank - 1 + chosen.rank)
    return operation(frame, result, "array_take", (array.expr, indices.expr), span, (str(axis),), raises=True)


# --- assigning ---


def setitem(frame: Frame, holder: Value, index: n.Expression, value: Value, e: n.Node) -> None:
    """holder[index] = value."""
    found = items_of(frame, index)
    if found is not None and value.expr is not None and frame.env is not None:
        _store_each(frame, holder, found, value, e)


def _store_each(frame: Frame, holder: Value, found: list, value: Value, e: n.Node) -> None:
    def store(items: list[Item]) -> Value:
        run = lambda values: _set(frame, holder, items, values[0], e)  # noqa: E731
        return each_member(frame, [value], e.span, run)

    _each_index(frame, found, e, store)


def _set(frame: Frame, holder: Value, items: list[Item], value: Value, e: n.Node) -> Value:
    from compiler.infer.array_creation import array_from

    array, held = frame.solver.shallow(holder.type), frame.solver.shallow(value.type)
    if is_sequence(held):
        value = array_from(frame, value, array.dtype, e)
        if value.expr is None:
            return NOTHING
        held = frame.solver.shallow(value.type)
    if not is_operand(held):
        shown = frame.described(held)
        return frame.error(
            "numpy-operation",
            f"{shown} cannot be put into {frame.described(array)}",
            e.span,
            f"this is {shown}",
            "convert it to a number first",
        )
    try:
        plan = indexing.assignment(array, tuple(i.kind for i in items), held)
    except Refused as refused:
        return refuse(frame, refused, [holder, value], e.span)
    if not items:  # a[()] = value
        items = [Item(indexing.ELLIPSIS, ir.Op(ELLIPSIS, "make_ellipsis", (), span=e.span))]
    if plan.axis is not None:
        view = _first_step(frame, holder, items, plan, e.span)
        args = (view.expr, numpy_scalar(value.expr), items[plan.advanced[0]].expr)
        return operation(frame, NONE, "array_put", args, e.span, (str(plan.axis),), raises=True, effect="write")
    args = (holder.expr, numpy_scalar(value.expr), *(i.expr for i in items))
    return operation(frame, NONE, "array_setitem", args, e.span, raises=True, effect="write")


def augmented_subscript(frame: Frame, s: n.AugAssign, holder: Value) -> None:
    """holder[index] op= value: the part is read, changed in place and stored back, as Python does."""
    from compiler.infer.expressions import infer_value

    found = items_of(frame, s.target.index)
    if found is None or frame.env is None:
        return
    found = [
        tuple(frame.keep(b, s.span, force=True) for b in part)
        if isinstance(part, tuple)
        else _keep_item(frame, part, s.span)
        for part in found
    ]

    def change(items: list[Item]) -> Value:
        current = _get(frame, holder, items, s)
        if current.expr is None:
            return NOTHING
        current = frame.keep(current, s.span, force=True)
        value = infer_value(frame, s.value)
        return NOTHING if value.expr is None else _change_part(frame, s, holder, items, current, value)

    _each_index(frame, found, s, change)


def _keep_item(frame: Frame, value: Value, span: Span) -> Value:
    return (
        value if frame.solver.shallow(value.type) in (ELLIPSIS, NONE) else frame.keep(value, span, force=True)
    )


def _change_part(
    frame: Frame, s: n.AugAssign, holder: Value, items: list[Item], current: Value, value: Value
) -> Value:
    from compiler.infer.arrays import in_place
    from compiler.infer.operators import binary_values

    if isinstance(frame.solver.shallow(current.type), ArrayType):
        changed = in_place(frame, s.operator, current, value, s.span)
        copied = any(isinstance(i.kind, ArrayType) for i in items)
        if changed is None or changed.expr is None:
            return NOTHING
        # A view has been changed in place: storing it onto itself would do nothing.
        return (
            _set(frame, holder, items, changed, s)
            if copied
            else Value(NONE, ir.Const(NONE, None, span=s.span))
        )
    result = binary_values(frame, s.operator, current, value, s)
    return (
        NOTHING
        if result.expr is None
        else each_member(frame, [result], s.span, lambda values: _set(frame, holder, items, values[0], s))
    )


def setitem_whole(frame: Frame, holder: Value, value: Value, e: n.Node) -> Value:
    """holder[...] = value."""
    if value.expr is None:
        return NOTHING
    return each_member(frame, [value], e.span, lambda values: _set(frame, holder, [], values[0], e))
