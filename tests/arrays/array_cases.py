"""Writes the C++ of a test that compares array operations with numpy, which computes the expected results
here.

    python array_cases.py --part N --out array_cases_N.cc

A case is a C++ expression over inputs {0}, {1}, … and the Python function that says what it must give:
values to the last bit (functions that the C library computes within a few units), dtype, rank and shape; or
the exception with its message. The dtypes to compute in come from compiler/ops, so its rules are tested
along.
"""

from __future__ import annotations

import argparse
import struct
import warnings
from pathlib import Path

import numpy as np

from compiler.ops import numpy_dtypes as dtypes
from tests.arrays import element_cases, structure_cases
from tests.arrays.case import Case, cpp_dims

PARTS = 6


# --- inputs as C++ ---


def cpp_number(value, dtype: str) -> str:
    cpp = dtypes.CPP_TYPES[dtype]
    if dtype == "bool":
        return "true" if value else "false"
    if dtype == "float16":
        return f"half(0x{struct.unpack('<H', np.float16(value).tobytes())[0]:04x})"
    if dtype in ("float32", "float64"):
        if np.isnan(value):
            return f"std::numeric_limits<{cpp}>::quiet_NaN()"
        if np.isinf(value):
            return f"{'-' if value < 0 else ''}std::numeric_limits<{cpp}>::infinity()"
        return f"{float(value).hex()}{'f' if dtype == 'float32' else ''}"
    value = int(value)
    if value == -(2**63):
        return "INT64_MIN"
    return f"static_cast<{cpp}>({value}{'u' if dtype.startswith('u') else ''}ll)"


def cpp_list(values, dtype: str) -> str:
    return ", ".join(cpp_number(value, dtype) for value in values)


def cpp_input(value) -> str:
    """An expression for the input; an array is a view of static data with the strides that numpy's has."""
    if isinstance(value, np.ndarray):
        return cpp_array(value)
    if isinstance(value, np.generic):
        return f"numpy_scalar({cpp_number(value, str(value.dtype))})"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return cpp_number(value, "int64")
    if isinstance(value, float):
        return cpp_number(value, "float64")
    if isinstance(value, (list, tuple)):
        kind = "tuple_of" if isinstance(value, tuple) else "list_of"
        return f"{kind}(ctx, {', '.join(cpp_input(item) for item in value)})"
    raise TypeError(value)


def cpp_array(array: np.ndarray) -> str:
    base = array
    while isinstance(base.base, np.ndarray):
        base = base.base
    flat = np.ascontiguousarray(base).ravel()
    start = array.__array_interface__["data"][0] - base.__array_interface__["data"][0]
    assert base.flags["C_CONTIGUOUS"]
    cpp = dtypes.CPP_TYPES[str(array.dtype)]
    values = cpp_list(flat, str(array.dtype))
    dims = f"{cpp_dims(array.shape)}, {cpp_dims(array.strides)}"
    return f"view<{cpp}, {array.ndim}>(ctx, {{{values}}}, {start}, {dims})"


# --- a case as C++ ---


def cpp_expected(value) -> tuple[str, str]:
    """C++ type of the result, and arguments of expect()."""
    if type(value) in (bool, int, float):
        dtype = {bool: "bool", int: "int64", float: "float64"}[type(value)]
        return dtypes.CPP_TYPES[dtype], cpp_number(value, dtype)
    array = np.asarray(value)
    cpp = dtypes.CPP_TYPES[str(array.dtype)]
    if array.ndim == 0:
        return cpp, cpp_number(array[()], str(array.dtype))
    return (
        f"Array<{cpp}, {array.ndim}>",
        f"{cpp_dims(array.shape)}, {{{cpp_list(array.ravel(), str(array.dtype))}}}",
    )


def write_case(case: Case, number: int) -> str:
    inputs = [f"in{i}" for i in range(len(case.inputs))]
    expression = case.expression.format(*inputs)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        error = None
        try:
            expected = case.function(*case.inputs)
        except Exception as raised:
            error = raised
    lines = [f"void case_{number}(Context& ctx) {{"]
    lines += [f"  auto {name} = {cpp_input(value)};" for name, value in zip(inputs, case.inputs, strict=True)]
    lines += [f"  (void){name};" for name in inputs]
    lines.append(f"  auto found = {expression};")
    where = f'__LINE__, R"({expression} of {", ".join(describe(v) for v in case.inputs)})"'
    if error is not None:
        text = str(error).replace("\n", "\\n").replace('"', '\\"')
        lines.append(f'  expect_error(ctx, {where}, found, "{type(error).__name__}", "{text}");')
    else:
        cpp, arguments = cpp_expected(expected)
        lines.append(f"  expect<{cpp}>(ctx, {where}, {case.ulps}, found, {arguments});")
    lines.append("}")
    return "\n".join(lines)


def describe(value) -> str:
    if isinstance(value, np.ndarray):
        return f"{value.dtype}{list(value.shape)}"
    return repr(value)[:60].replace(')"', "")


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes a C++ test of the array operations.")
    parser.add_argument("--part", type=int, required=True, help=f"0 … {PARTS - 1}")
    parser.add_argument("--out", type=Path, required=True, help="the C++ file to write")
    options = parser.parse_args()
    cases = [
        case
        for group in (*element_cases.GROUPS, *structure_cases.GROUPS)
        for case in group()
        if case is not None
    ]
    chosen = cases[options.part :: PARTS]
    text = ['#include "tests/arrays/array_check.h"', "", "namespace {", ""]
    text += [write_case(case, number) for number, case in enumerate(chosen)]
    text += ["", "}  // namespace", "", "int main() {"]
    text += [f"  run(case_{number});" for number in range(len(chosen))]
    text += [f"  return finish({len(chosen)});", "}", ""]
    options.out.write_text("\n".join(text), encoding="utf-8")


if __name__ == "__main__":
    main()
