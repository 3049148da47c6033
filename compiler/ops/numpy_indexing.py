"""What indexing an array gives: how `array[items]` becomes calls of array_getitem, array_take and
array_setitem.

An item is one of INTEGER, SLICE, NEW_AXIS, ELLIPSIS, or an ArrayType: an index array of integers or a mask
of bool.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compiler.ops import numpy_dtypes as dtypes
from compiler.ops.numpy_rules import Refused, of_rank
from compiler.types.types import ArrayType, Type

INTEGER = "integer"  # int64_t
SLICE = "slice"  # Slice
NEW_AXIS = "newaxis"  # NewAxis
ELLIPSIS = "ellipsis"  # Ellipsis
Item = str | ArrayType


@dataclass(frozen=True)
class Indexing:
    """How an index is carried out.

    `basic` are the positions of items given to a first array_getitem(ctx, array, items…), where SLICE
    stands for a whole-axis Slice{} in the place of the index array (position None); () when there is no
    first step. `advanced` are the positions of index arrays or masks of the second step: array_getitem(ctx,
    view, arrays…) when `axis` is None, else array_take<axis>(ctx, view, array).
    """

    result: Type
    basic: tuple[int | None, ...]
    advanced: tuple[int, ...]
    axis: int | None
    view: Type  # of the first step; the array's own where there is none


def index(array: ArrayType, items: tuple[Item, ...]) -> Indexing:
    """The plan for array[items]. Refused for too many items or combinations that are not compiled."""
    advanced = tuple(i for i, item in enumerate(items) if isinstance(item, ArrayType))
    for i in advanced:
        if items[i].dtype != "bool" and not dtypes.is_integer(items[i].dtype):
            raise Refused("arrays used as indices must be of integer (or boolean) type", "IndexError")
    taken = sum(_axes_taken(item) for item in items)
    if taken > array.rank:
        raise Refused(
            f"too many indices for array: array is {array.rank}-dimensional, but {taken} were indexed",
            "IndexError",
        )
    if items.count(ELLIPSIS) > 1:
        raise Refused("an index can only have a single ellipsis ('...')", "IndexError")
    if not advanced:
        result = of_rank(array.dtype, _basic_rank(array.rank, items))
        return Indexing(result, tuple(range(len(items))), (), None, result)
    if len(items) == 1:
        return _one_array(array, items[0])
    if len(advanced) == 2 and len(items) == 2:
        return _pair(array, items)
    return _mixed(array, items, advanced)


def _axes_taken(item: Item) -> int:
    if isinstance(item, ArrayType):
        return item.rank if item.dtype == "bool" else 1
    return 0 if item in (NEW_AXIS, ELLIPSIS) else 1


def _basic_rank(rank: int, items: tuple[Item, ...]) -> int:
    return rank - items.count(INTEGER) + items.count(NEW_AXIS)


def _one_array(array: ArrayType, item: ArrayType) -> Indexing:
    rank = array.rank - item.rank + 1 if item.dtype == "bool" else array.rank - 1 + item.rank
    return Indexing(ArrayType(array.dtype, rank), (), (0,), None, array)


def is_broadcast_pair(array: ArrayType, items: tuple[Item, ...]) -> bool:
    """Whether two arrays of ints choose along the first two axes, and it takes more than one loop."""
    if len(items) != 2 or not all(isinstance(item, ArrayType) and dtypes.is_integer(item.dtype) for item in items):
        return False
    return array.rank > 2 or array.rank == 2 and any(item.rank > 1 for item in items)


def _pair(array: ArrayType, items: tuple[Item, ...]) -> Indexing:
    if array.rank != 2 or any(item.rank != 1 or item.dtype == "bool" for item in items):
        raise Refused("two index arrays are compiled for a matrix and index arrays of one dimension")
    return Indexing(ArrayType(array.dtype, 1), (), (0, 1), None, array)


def _mixed(array: ArrayType, items: tuple[Item, ...], advanced: tuple[int, ...]) -> Indexing:
    if len(advanced) > 1:
        raise Refused("more than one index array among other indices is not supported")
    at = advanced[0]
    item = items[at]
    if item.dtype == "bool" and item.rank > 1:
        raise Refused("a mask of several dimensions is compiled only as the whole index")
    # Integers count as index arrays to numpy; apart from the array they would move its axes to the front.
    together = [i for i, other in enumerate(items) if other == INTEGER or i == at]
    if together != list(range(together[0], together[-1] + 1)):
        raise Refused(
            "an integer and an index array with a slice between them are not supported: index in two steps"
        )
    basic = tuple(None if i == at else i for i in range(len(items)))
    plain = tuple(SLICE if i == at else other for i, other in enumerate(items))
    view = ArrayType(array.dtype, _basic_rank(array.rank, plain))
    before = plain[:at]
    axis = sum(1 for other in before if other in (SLICE, NEW_AXIS))
    if ELLIPSIS in before:
        axis += array.rank - sum(_axes_taken(other) for other in plain)
    rank = view.rank - 1 + (1 if item.dtype == "bool" else item.rank)
    return Indexing(ArrayType(array.dtype, rank), basic, advanced, axis, view)


def assignment(array: ArrayType, items: tuple[Item, ...], value: Type) -> Indexing:
    """The plan for array[items] = value: array_setitem(ctx, array, value, items…) in one call.

    With an axis it is array_put<axis>(ctx, view, value, index array) of the view that the first step gives. `value` is an
    array or a scalar. Refused where numpy raises whatever the values, or the form is not compiled.
    """
    plan = index(array, items)
    only = items[0] if len(items) == 1 else None
    if isinstance(only, ArrayType) and only.dtype == "bool" and only.rank == 1 < array.rank:  # a mask of rows
        plan = replace(plan, axis=0)
    if plan.axis is not None or len(plan.advanced) > 1:
        if any(items[i].rank != 1 for i in plan.advanced) or isinstance(value, ArrayType) and value.rank > plan.result.rank:
            raise Refused("assigning through an index array among other indices is compiled for one of one dimension")
        return plan
    if isinstance(value, ArrayType):
        target = plan.result.rank if isinstance(plan.result, ArrayType) else 0
        if target == 0:
            raise Refused("setting an array element with a sequence.", "ValueError")
        if plan.advanced:
            item = items[0]
            if item.dtype == "bool" and (item.rank != array.rank or value.rank != 1):
                raise Refused("through a mask, a scalar or an array of one dimension is assigned")
            if item.dtype != "bool" and item.rank != 1:
                raise Refused("assigning through an index array is compiled for one of one dimension")
    elif plan.advanced and isinstance(items[0], ArrayType):
        item = items[0]
        if (item.dtype == "bool" and item.rank != array.rank) or (item.dtype != "bool" and item.rank != 1):
            raise Refused("assigning through this index array is not supported")
    return plan
