"""The cases of the array tests: arithmetic, functions of elements, casts, selection. See array_cases.py."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np

from compiler.ops import numpy_dtypes as dtypes
from compiler.ops import numpy_rules as rules
from tests.arrays.case import Case, binary, sample, type_of

OPERATORS = {
    "operator.add": lambda a, b: a + b,
    "operator.sub": lambda a, b: a - b,
    "operator.mul": lambda a, b: a * b,
    "operator.truediv": lambda a, b: a / b,
    "operator.floordiv": lambda a, b: a // b,
    "operator.mod": lambda a, b: a % b,
    "operator.and_": lambda a, b: a & b,
    "operator.xor": lambda a, b: a ^ b,
    "operator.lshift": lambda a, b: a << b,
    "operator.rshift": lambda a, b: a >> b,
    "operator.lt": lambda a, b: a < b,
    "operator.ge": lambda a, b: a >= b,
    "operator.eq": lambda a, b: a == b,
    "numpy.maximum": np.maximum,
    "numpy.minimum": np.minimum,
}


def arithmetic() -> Iterator[Case | None]:
    pairs = [(d, d) for d in dtypes.DTYPES]
    pairs += [
        ("int8", "uint8"),
        ("int64", "uint64"),
        ("uint64", "int8"),
        ("float32", "int64"),
        ("bool", "float16"),
        ("float32", "float64"),
        ("uint8", "float32"),
        ("bool", "int16"),
        ("int32", "uint32"),
    ]
    for name, function in OPERATORS.items():
        for a, b in pairs:
            yield binary(name, function, sample(a), sample(b, 2))
        for a, scalar in itertools.product(("uint8", "int64", "float32", "bool"), (2, -3, 300, 0, 1.5, True)):
            yield binary(name, function, sample(a), scalar)
            yield binary(name, function, scalar, sample(a))
        for a, b in (("int8", "int8"), ("int64", "float32"), ("float64", "uint8")):
            yield binary(name, function, sample(a)[4], sample(b)[1])
            yield binary(name, function, sample(a)[1], 100)
            yield binary(name, function, sample(a), sample(b)[4])


def powers() -> Iterator[Case | None]:
    def power(a, b):
        return a**b

    for dtype in ("int8", "uint8", "int32", "int64", "bool", "float32", "float64"):
        small = np.array([0, 1, 2, 3, 7], dtype)
        for exponent in (0, 1, 2, 3, -1, 0.5, -0.5, 2.0, np.array([0, 1, 2, 3, 5], dtype)):
            yield binary("operator.pow", power, small, exponent, ulps=2)
        yield binary("operator.pow", power, 2, small, ulps=2)
    yield binary("operator.pow", power, np.array([-2, -1, 3]), np.array([3, 5, -1]))
    yield binary("operator.pow", power, np.array([-0.0, -2.0, np.inf, np.nan, 1e-320]), 0.5)
    yield binary("operator.pow", power, np.array([-0.0, -2.0, np.inf, np.nan, 3.0], np.float32), -1)


def broadcasting() -> Iterator[Case | None]:
    grid = np.arange(24, dtype=np.float32).reshape(2, 3, 4)
    others = [
        np.arange(4, dtype=np.float32),
        np.arange(3, dtype=np.float32).reshape(3, 1),
        grid[:, :, ::-1],
        np.arange(24, dtype=np.float32).reshape(4, 3, 2).T,
        grid[:, 1:2],
        np.zeros((2, 0, 4), np.float32)[:, :0],
        np.ones((5,), np.float32),
        np.ones((2, 3), np.float32),
        np.zeros((1, 1, 1), np.float32),
    ]
    for other in others:
        yield binary("operator.sub", OPERATORS["operator.sub"], grid, other)
        yield binary("operator.lt", OPERATORS["operator.lt"], other, grid)
    for view in (grid[::-1, :, 1::2], grid.T, grid[1], grid[:, 1, ::2], grid.transpose(1, 0, 2)):
        yield binary("operator.mul", OPERATORS["operator.mul"], view, 3)
        # What is computed keeps the order of memory, which a sum's last digits and a reshape can tell.
        yield Case(
            "array_sum_axis<float>(ctx, *array_divide<float>(ctx, {0}, 7.0), int64_t{{0}})",
            lambda a: (a / 7.0).sum(axis=0),
            (view,),
        )


REAL = (
    "exp",
    "log",
    "sqrt",
    "log1p",
    "tanh",
    "sin",
    "floor",
    "ceil",
    "trunc",
    "rint",
    "isnan",
    "isfinite",
    "isinf",
    "negative",
    "absolute",
    "square",
    "sign",
    "logical_not",
    "invert",
)
EXACT = (
    "sqrt",
    "floor",
    "ceil",
    "trunc",
    "rint",
    "isnan",
    "isfinite",
    "isinf",
    "negative",
    "absolute",
    "square",
    "sign",
    "logical_not",
    "invert",
)


def unary() -> Iterator[Case | None]:
    for name, dtype in itertools.product(REAL, dtypes.DTYPES):
        values = sample(dtype)
        try:
            applied = rules.unary(f"numpy.{name}", type_of(values))
        except rules.Refused:
            continue
        expression = f"{applied.function}<{applied.templates[0]}>(ctx, {{0}})"
        ulps = 0 if name in EXACT else 4
        yield Case(expression, getattr(np, name), (values,), ulps)
        yield Case(expression, getattr(np, name), (values.reshape(2, 3).T,), ulps)
        yield Case(expression, getattr(np, name), (values[1],), ulps)


def casts() -> Iterator[Case]:
    for source, target in itertools.product(dtypes.DTYPES, dtypes.DTYPES):
        values = sample(source)
        if dtypes.is_float(source) and not dtypes.is_float(target):
            values = np.array([-2.5, -0.0, 0.1, 1.5, 100.9, 0.0], source)
            if target.startswith("u"):
                values = abs(values)
        yield Case(
            f"array_astype<{dtypes.CPP_TYPES[target]}>(ctx, {{0}})",
            lambda a, t=target: a.astype(t),
            (values,),
        )
    halves = np.array([6.1e-5, 5.9e-8, 2.9e-8, 3e-8, 65519.9, 65520.0, 1.00048828125, 1.0014648], np.float64)
    yield Case("array_astype<Half>(ctx, {0})", lambda a: a.astype(np.float16), (halves,))
    yield Case(
        "array_astype<double>(ctx, {0})",
        lambda a: a.astype(np.float64),
        (np.arange(0, 65536, 97, dtype=np.uint16).view(np.float16).copy(),),
    )


def selection() -> Iterator[Case]:
    mask = np.array([[True, False, True], [False, False, True]])
    numbers = np.arange(6, dtype=np.float32).reshape(2, 3)
    for left, right in (
        (1, 2.5),
        (numbers, 0),
        (np.uint8(1), 300),
        (numbers[0], numbers.T.reshape(2, 3)),
        (1, 2),
    ):
        applied = rules.where(type_of(mask), type_of(left), type_of(right))
        yield Case(
            f"array_where<{applied.templates[0]}>(ctx, {{0}}, {{1}}, {{2}})", np.where, (mask, left, right)
        )
    yield Case("array_where<float>(ctx, {0}, {1}, {2})", np.where, (mask, numbers, np.ones(4, np.float32)))
    for dtype, low, high in (
        ("uint8", 0, 300),
        ("uint8", -1, 7),
        ("int8", -5, 1000),
        ("float32", -1, 1.5),
        ("int64", 2, 1.5),
        ("float64", 0.0, 1.0),
    ):
        values = sample(dtype)
        applied = rules.clip(type_of(values), type_of(low), type_of(high))
        yield Case(
            f"array_clip<{applied.templates[0]}>(ctx, {{0}}, {{1}}, {{2}})", np.clip, (values, low, high)
        )


GROUPS = [arithmetic, powers, broadcasting, unary, casts, selection]
