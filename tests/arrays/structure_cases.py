"""The cases of the array tests: reductions, sorting, indexing, shapes, creation. See array_cases.py."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np

from compiler.ops import numpy_dtypes as dtypes
from compiler.ops import numpy_rules as rules
from tests.arrays.case import Case, cpp_dims, sample, type_of


def escaped_dims(sizes) -> str:
    """Dimensions within an expression, which is a format string."""
    return cpp_dims(sizes).replace("{", "{{").replace("}", "}}")


def sums() -> Iterator[Case]:
    random = np.random.default_rng(1)
    shapes = [
        (5,),
        (8,),
        (130,),
        (1000,),
        (3, 7),
        (7, 300),
        (300, 7),
        (40, 50),
        (3, 4, 90),
        (2, 200, 3),
        (1, 5, 1),
        (0,),
        (0, 3),
        (3, 0),
    ]
    for dtype, shape in itertools.product(("float32", "float64"), shapes):
        base = (random.standard_normal(shape) * 3).astype(dtype)
        views = [base]
        if base.ndim > 1:
            views += [base.T, base[:, ::2], base[::-1]]
        elif base.size:
            views += [base[::-1], base[::3]]
        for view in views:
            yield from reductions(view, ("sum", "mean"))
    for dtype in ("float16", "int8", "uint8", "bool", "int64", "uint32"):
        base = random.integers(0, 100, (20, 9)).astype(dtype)
        yield from reductions(base, ("sum", "mean", "prod"))
    wide = random.standard_normal((30, 40, 50)).astype(np.float32)
    for view in (
        wide[:, :, :49],
        wide[:, :39],
        wide[:, :39, :49],
        wide[:, ::-1],
        wide.T,
        wide[:, :39, :49].transpose(1, 0, 2),
    ):
        yield Case("array_sum<float>(ctx, {0})", np.sum, (view,))
        yield Case("array_sum<double>(ctx, {0})", lambda a: np.sum(a, dtype=np.float64), (view,))
    big = (random.standard_normal(20000)).astype(np.float32)
    yield Case("array_sum<float>(ctx, {0})", np.sum, (big,))
    yield Case("array_sum<double>(ctx, {0})", lambda a: np.sum(a, dtype=np.float64), (big,))
    yield Case("array_sum<float>(ctx, {0})", np.sum, (np.array([-0.0, -0.0], np.float32),))


def reductions(view: np.ndarray, names) -> Iterator[Case]:
    for name in names:
        for axis, keepdims in itertools.product((None, *range(view.ndim)), (False, True)):
            try:
                applied = rules.reduction(f"numpy.{name}", type_of(view), axis, keepdims)
            except rules.Refused:
                continue
            template = f"<{applied.templates[0]}>" if applied.templates else ""
            given = rules.reduction_axis(type_of(view), axis, keepdims)
            arguments = "" if given is None else f", int64_t{{{{{given}}}}}"
            yield Case(
                f"{applied.function}{template}(ctx, {{0}}{arguments})",
                lambda a, n=name, x=axis, k=keepdims: getattr(np, n)(a, axis=x, keepdims=k),
                (view,),
            )


def extremes() -> Iterator[Case]:
    names = ("max", "min", "argmax", "argmin", "any", "all")
    for dtype in dtypes.DTYPES:
        yield from reductions(sample(dtype).reshape(2, 3), names)
    random = np.random.default_rng(2)
    grid = random.integers(0, 5, (3, 4, 5)).astype(np.float32)
    for view in (grid, grid.T, grid[:, ::-1], grid[:0], grid[:, :0]):
        yield from reductions(view, names)
    yield from reductions(np.array([1.0, np.nan, 3.0, np.nan]), names)


def sorting() -> Iterator[Case]:
    random = np.random.default_rng(3)
    for dtype, size in itertools.product(("int64", "float32", "uint8", "bool"), (0, 1, 15, 16, 17, 33, 100)):
        values = random.integers(0, 20, size).astype(dtype)
        yield Case("array_sorted(ctx, {0})", np.sort, (values,))
        yield Case("array_argsort(ctx, {0})", lambda a: np.argsort(a, kind="stable"), (values,))
    grid = random.standard_normal((3, 20))
    grid[1, 4] = np.nan
    yield Case("array_sorted(ctx, {0})", np.sort, (grid,))
    yield Case("array_argsort(ctx, {0})", lambda a: np.argsort(a, kind="stable"), (grid[:, ::-2],))


def products() -> Iterator[Case]:
    random = np.random.default_rng(4)
    matrix = random.integers(-9, 9, (3, 4))
    for dtype in ("int8", "int64", "float32", "float64", "bool"):
        a = matrix.astype(dtype)
        cpp = dtypes.CPP_TYPES[dtype]
        for left, right in (
            (a, a.T),
            (a, a[0]),
            (a[:, 0], a),
            (a[0], a[1]),
            (a, a),
            (a[0], a[:, 1]),
            (a[0], a),
        ):
            yield Case(f"array_matmul<{cpp}>(ctx, {{0}}, {{1}})", np.matmul, (left, right))
            yield Case(f"array_dot<{cpp}>(ctx, {{0}}, {{1}})", np.dot, (left, right))


def indexing() -> Iterator[Case]:
    grid = np.arange(24, dtype=np.int32).reshape(2, 3, 4)
    line = np.arange(10, dtype=np.float32)
    none = "Slice{{}}"
    basic = [
        (grid, "int64_t{{1}}", np.s_[1]),
        (grid, "int64_t{{-1}}, int64_t{{2}}, int64_t{{3}}", np.s_[-1, 2, 3]),
        (grid, "int64_t{{0}}, int64_t{{3}}", np.s_[0, 3]),
        (grid, "int64_t{{-3}}", np.s_[-3]),
        (grid, f"{none}, int64_t{{{{1}}}}", np.s_[:, 1]),
        (grid, "Ellipsis{{}}, int64_t{{2}}", np.s_[..., 2]),
        (grid, "NewAxis{{}}, int64_t{{1}}", np.s_[None, 1]),
        (grid, "Ellipsis{{}}, NewAxis{{}}", np.s_[..., None]),
        (grid, "int64_t{{1}}, Ellipsis{{}}, int64_t{{4}}", np.s_[1, ..., 4]),
        (
            grid,
            "Slice{{int64_t{{1}}, {{}}, {{}}}}, Slice{{int64_t{{0}}, int64_t{{2}}, {{}}}}",
            np.s_[1:, 0:2],
        ),
        (line, "Slice{{None{{}}, None{{}}, int64_t{{-1}}}}", np.s_[::-1]),
        (line, "Slice{{int64_t{{8}}, int64_t{{-20}}, int64_t{{-3}}}}", np.s_[8:-20:-3]),
        (line, "Slice{{int64_t{{5}}, int64_t{{2}}, {{}}}}", np.s_[5:2]),
        (line, "int64_t{{10}}", np.s_[10]),
        (line, "Slice{{None{{}}, None{{}}, int64_t{{0}}}}", np.s_[::0]),
    ]
    for array, items, key in basic:
        yield Case(f"array_getitem(ctx, {{0}}, {items})", lambda a, k=key: a[k], (array,))
    masks = [
        grid % 3 == 0,
        np.array([True, False]),
        np.zeros((2, 3), bool),
        np.ones((2, 3), bool),
        np.ones((2, 4), bool),
        np.ones(3, bool),
    ]
    for mask in masks:
        yield Case("array_getitem(ctx, {0}, {1})", lambda a, m: a[m], (grid, mask))
        yield Case("array_getitem(ctx, {0}, {1})", lambda a, m: a[m], (grid[:, ::-1], mask))
    for index in (
        np.array([1, 0, -1]),
        np.array([[0, 1], [1, 1]]),
        np.array([2]),
        np.array([-3]),
        np.array([], np.int64),
        np.array([1], np.uint8),
    ):
        yield Case("array_getitem(ctx, {0}, {1})", lambda a, i: a[i], (grid, index))
        yield Case("array_take<2>(ctx, {0}, {1})", lambda a, i: np.take(a, i, axis=2), (grid, np.abs(index)))
    yield Case("array_take<1>(ctx, {0}, {1})", lambda a, m: a[:, m], (grid, np.array([True, False, True])))
    square = grid[0]
    for rows, columns in (
        ([0, 2], [1, 3]),
        ([0, 1, 2], [3]),
        ([0, 5], [0, 0]),
        ([0, 0], [0, 4]),
        ([0, 1], [0, 1, 2]),
    ):
        yield Case(
            "array_getitem(ctx, {0}, {1}, {2})",
            lambda a, r, c: a[r, c],
            (square, np.array(rows), np.array(columns)),
        )


def assigned(key):
    def function(array, value):
        array = array.copy()
        array[key] = value
        return array

    return function


def assignment() -> Iterator[Case]:
    items = {
        "int64_t{{1}}": np.s_[1],
        "int64_t{{1}}, int64_t{{-1}}": np.s_[1, -1],
        "Slice{{}}, int64_t{{0}}": np.s_[:, 0],
        "Ellipsis{{}}": np.s_[...],
        "Slice{{None{{}}, None{{}}, int64_t{{-2}}}}": np.s_[::-2],
        "int64_t{{9}}": np.s_[9],
    }
    for dtype in ("float32", "uint8", "int8", "bool"):
        grid = np.arange(12).reshape(3, 4).astype(dtype)
        for cpp, key in items.items():
            for value in (7, 300, -1, 2.7, True, np.int64(300), np.float32(1.5), float("nan")):
                if dtype != "float32" and isinstance(value, np.floating) and value > 200:
                    continue
                yield Case(f"set(ctx, {{0}}, {{1}}, {cpp})", assigned(key), (grid, value))
            if key == np.s_[1, -1] or key == 9:
                continue
            for value in (
                np.array([1, 2, 3, 4]),
                np.array([[1.5], [2.5], [3.5]]),
                np.array([5]),
                np.ones((1, 1, 4), np.int8),
            ):
                yield Case(f"set(ctx, {{0}}, {{1}}, {cpp})", assigned(key), (grid, value))
    line = np.arange(6, dtype=np.float32)
    mask = np.array([True, False, True, False, False, True])
    for value in (5, np.array([1, 2, 3]), np.array([9.5]), np.array([1, 2])):
        yield Case("set(ctx, {0}, {1}, {2})", lambda a, v, m: assigned(m)(a, v), (line, value, mask))
        yield Case(
            "set(ctx, {0}, {1}, {2})", lambda a, v, i: assigned(i)(a, v), (line, value, np.array([3, 0, 3]))
        )
    grid = np.arange(6, dtype=np.float32).reshape(2, 3)
    yield Case(
        "set(ctx, {0}, {1}, {2})",
        lambda a, v, i: assigned(i)(a, v),
        (grid, np.array([7, 8, 9]), np.array([1, 1])),
    )
    yield Case("set(ctx, {0}, {1}, {2})", lambda a, v, i: assigned(i)(a, v), (grid, 1, np.array([0, 2])))


def shapes() -> Iterator[Case]:
    grid = np.arange(24, dtype=np.int16).reshape(2, 3, 4)
    for array in (grid, grid.T, grid[:, ::2], grid[:, :, 1], grid[:0], grid[:, 1:2]):
        for shape in ((-1,), (4, -1), (2, 12), (3, 5), (-1, -1), (2, 3, 4), (0, -1), (1, -1, 1)):
            yield Case(
                f"array_reshape<{len(shape)}>(ctx, {{0}}, {escaped_dims(shape)})",
                lambda a, s=shape: a.reshape(s),
                (array,),
            )
        yield Case("array_ravel(ctx, {0})", np.ravel, (array,))
        yield Case("array_flatten(ctx, {0})", lambda a: a.flatten(), (array,))
        yield Case("array_transpose({0})", np.transpose, (array,))
        yield Case("array_copy(ctx, {0})", np.copy, (array,))
    yield Case(
        "array_transpose({0}, Dimensions<3>{{{{1, -1, 0}}}})", lambda a: np.transpose(a, (1, -1, 0)), (grid,)
    )
    for axis in (0, 1, -1, 3):
        yield Case(
            f"array_expand_dims({{0}}, int64_t{{{{{axis}}}}})",
            lambda a, x=axis: np.expand_dims(a, x),
            (grid,),
        )
    for axis in (0, 1):
        yield Case(
            f"array_squeeze(ctx, {{0}}, int64_t{{{{{axis}}}}})",
            lambda a, x=axis: np.squeeze(a, x),
            (grid[0, :1],),
        )
    yield Case("array_squeeze(ctx, {0}, int64_t{{0}})", lambda a: np.squeeze(a, 0), (np.array([5]),))


def creation() -> Iterator[Case]:
    for arguments in ((0, 5, 1), (5, 0, -2), (0, 0, 1), (1, 10, 3), (0, 5, -1), (3, 3, 0)):
        for dtype in ("int64", "uint8", "float32"):
            yield Case(
                f"array_arange<{dtypes.CPP_TYPES[dtype]}>(ctx, {{0}}, {{1}}, {{2}})",
                lambda a, b, c, d=dtype: np.arange(a, b, c, dtype=d),
                arguments,
            )
    for arguments in ((0.0, 1.0, 0.1), (0.5, 10.0, 1.5), (1.0, 0.0, -0.3), (0.0, -1.0, 0.5)):
        for dtype in ("float64", "float32"):
            yield Case(
                f"array_arange<{dtypes.CPP_TYPES[dtype]}>(ctx, {{0}}, {{1}}, {{2}})",
                lambda a, b, c, d=dtype: np.arange(a, b, c, dtype=d),
                arguments,
            )
    nested = [
        ([1, 2, 3], "int64"),
        ([[1.5, 2.5], [3.5, 4.5]], "float64"),
        ([[1, 2], [3]], "int64"),
        ([[[1, 2], [3, 4]], [[5, 6], [7]]], "int64"),
        ([(1, 2), (3, 4)], "float32"),
        ([True, False], "bool"),
        ([1, 300], "uint8"),
        ([1, -1], "uint8"),
        ([1.7, -1.2], "int8"),
        ((1, 2, 3), "int64"),
        ([np.arange(3), np.arange(3)], "int64"),
        ([np.arange(3), np.arange(2)], "int64"),
        ([np.int64(300), np.int64(1)], "int64"),
    ]
    for value, dtype in nested:
        yield Case(
            f"array_from<{dtypes.CPP_TYPES[dtype]}>(ctx, {{0}})",
            lambda x, d=dtype: np.array(x, dtype=d),
            (value,),
        )
    for shape, value in (((2, 3), 7), ((2,), 1.5), ((-1,), 0), ((0, 2), 1)):
        yield Case(
            f"array_full<float, {len(shape)}>(ctx, {escaped_dims(shape)}, {{0}})",
            lambda v, s=shape: np.full(s, v, np.float32),
            (value,),
        )


def joining() -> Iterator[Case]:
    grid = np.arange(6, dtype=np.float32).reshape(2, 3)
    groups = [
        [grid, grid * 2],
        [grid, grid[:1]],
        [grid, grid[:, :1]],
        [grid.T, grid.T[:, ::-1]],
        [grid, grid[:0]],
    ]
    for arrays in groups:
        for axis in (0, 1, -1):
            yield Case(
                f"array_concatenate<float, 2>(ctx, {{0}}, int64_t{{{{{axis}}}}})",
                lambda xs, x=axis: np.concatenate(xs, axis=x),
                (arrays,),
            )
        for axis in (0, 1, 2, -1):
            yield Case(
                f"array_stack<float, 2>(ctx, {{0}}, int64_t{{{{{axis}}}}})",
                lambda xs, x=axis: np.stack(xs, axis=x),
                (arrays,),
            )
    mixed = (np.arange(3), np.array([0.5], np.float32))
    yield Case("array_concatenate<double, 1>(ctx, {0}, int64_t{{0}})", np.concatenate, (mixed,))


GROUPS = [sums, extremes, sorting, products, indexing, assignment, shapes, creation, joining]
