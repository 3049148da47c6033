"""Case: one comparison of an array operation with numpy; and what cases are made of. See array_cases.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from compiler.ops import numpy_rules as rules
from compiler.types.types import BOOL, FLOAT, INT, ArrayType, ScalarType


@dataclass(frozen=True)
class Case:
    expression: str
    function: Callable
    inputs: tuple
    ulps: int = 0  # by which floats may differ


def cpp_dims(sizes) -> str:
    return f"Dimensions<{len(sizes)}>{{{{{', '.join(map(str, sizes))}}}}}"


SAMPLES = {
    "bool": [True, False, True, True, False, True],
    "int8": [-128, -7, -1, 0, 3, 127],
    "int16": [-32768, -300, -1, 0, 3, 32767],
    "int32": [-(2**31), -70000, -1, 0, 3, 2**31 - 1],
    "int64": [-(2**63), -5, -1, 0, 3, 2**63 - 1],
    "uint8": [0, 1, 2, 7, 200, 255],
    "uint16": [0, 1, 2, 7, 300, 65535],
    "uint32": [0, 1, 2, 7, 70000, 2**32 - 1],
    "uint64": [0, 1, 2, 7, 2**63 + 5, 2**64 - 1],
    "float16": [-2.5, -0.0, 0.1, 1.5, 60000.0, np.inf],
    "float32": [-2.5, -0.0, 0.1, 1.5, 3e38, np.nan],
    "float64": [-2.5, -0.0, 0.1, 1.5, 1e300, np.nan],
}


def sample(dtype: str, shift: int = 0) -> np.ndarray:
    return np.roll(np.array(SAMPLES[dtype], dtype), shift)


def type_of(value) -> ArrayType | ScalarType:
    if isinstance(value, np.ndarray):
        return ArrayType(str(value.dtype), value.ndim)
    if isinstance(value, np.generic):
        return ScalarType(str(value.dtype))
    return {bool: BOOL, int: INT, float: FLOAT}[type(value)]


def binary(name: str, function: Callable, *inputs, ulps: int = 0) -> Case | None:
    try:
        applied = rules.binary(name, *map(type_of, inputs))
    except rules.Refused:
        return None
    return Case(f"{applied.function}<{applied.templates[0]}>(ctx, {{0}}, {{1}})", function, inputs, ulps)
