"""Every declared operation on numbers, str and bytes must answer as Python does, on random arguments.

Usage: rows_model_test.py DRIVER FILE.yaml… [--seed SEED] [--times N], where DRIVER is built from row_driver.py's
output over the same files. Exceptions must agree in type and text. What an int of 64 bits cannot hold is an
OverflowError here.
"""

from __future__ import annotations

import argparse
import operator
import random
import subprocess
import sys
from collections.abc import Callable

from compiler.ops.declarations import Overload
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
    STR,
    DictType,
    ListType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    VariableType,
)
from tests.runtime.row_arguments import arguments_of
from tests.runtime.row_driver import read_rows

TOO_LARGE = "OverflowError: integer result does not fit in 64 bits"


# --- what Python answers ---


def python_function(name: str) -> Callable:
    """The function a Python name stands for."""
    module, *path = name.split(".")
    if name == "operator.getslice":
        return lambda xs, start, stop, step: xs[start:stop:step]
    if module == "math":
        return getattr(__import__("math"), path[0])
    if module == "operator":
        return getattr(operator, path[0])
    found = __import__("builtins")
    for part in path if module == "builtins" else [module, *path]:
        found = getattr(found, part)
    return found


def fits(value: object) -> bool:
    if isinstance(value, (tuple, list)):
        return all(map(fits, value))
    return type(value) is not int or -(2**63) <= value < 2**63


def expected(row: Overload, arguments: list) -> str:
    """The repr of Python's answer, or its exception as one line."""
    pairs = list(zip(row.parameters, arguments))
    positional = [value for p, value in pairs if p.kind != "keyword_only"]
    named = {p.name: value for p, value in pairs if p.kind == "keyword_only"}
    try:
        answer = python_function(row.python)(*positional, **named)
    except Exception as error:
        return expected_error(error)
    if row.function == "int_pow" and isinstance(answer, float):
        return "ValueError: integer to a negative power is not an integer"
    if isinstance(answer, complex):
        return "ValueError: a negative number to a fractional power is not a real number"
    return repr(answer) if fits(answer) else TOO_LARGE


def expected_error(error: Exception) -> str:
    text = str(error)
    if isinstance(error, OverflowError) and text.startswith("complex"):
        return "ValueError: a negative number to a fractional power is not a real number"
    for spoken in ("encoding with", "decoding with"):  # the codec machinery's own words around it
        if text.startswith(spoken):
            text = text[text.index("(LookupError: ") + len("(LookupError: ") : -1]
    return f"{type(error).__name__}: {text}"


# --- arguments as words ---


def words(value: object, type: Type) -> list[str]:
    match type:
        case VariableType(name=name):
            return words(value, {"V": FLOAT}.get(name, INT))
        case ListType(item=item) | TupleOfType(item=item):
            return [str(len(value)), *(w for v in value for w in words(v, item))]
        case TupleType(items=items):
            return [w for v, t in zip(value, items) for w in words(v, t)]
        case DictType(key=key, value=held):
            return [str(len(value)), *(w for k, v in value.items() for w in words(k, key) + words(v, held))]
        case UnionType(members=members):
            number = next(i for i, m in enumerate(members) if m == type_of(value))
            return [str(number), *words(value, members[number])]
    return [word(value)]


def type_of(value: object) -> Type:
    return {bool: BOOL, int: INT, float: FLOAT, str: STR, bytes: BYTES}.get(value.__class__, NONE)


def word(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, str):
        return "x" + value.encode("utf-8", "surrogatepass").hex()
    return "x" + value.hex() if isinstance(value, bytes) else repr(value)


# --- the test ---


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("driver")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--times", type=int, default=60)
    options = parser.parse_args()
    rows = read_rows(options.files)
    rng = random.Random(options.seed)
    cases = [(n, row, arguments_of(row, rng)) for n, row in enumerate(rows) for _ in range(options.times)]
    lines = [
        " ".join([str(n), *(w for p, v in zip(row.parameters, arguments) for w in words(v, p.type))])
        for n, row, arguments in cases
    ]
    run = subprocess.run(
        [options.driver, str(sys.version_info.minor)],
        input="\n".join([*lines, ""]).encode(),
        stdout=subprocess.PIPE,
    )
    answers = run.stdout.decode("utf-8", "surrogatepass").split("\n")
    wrong = 0
    for (_, row, arguments), answer in zip(cases, answers):
        want = expected(row, arguments)
        if answer != want:
            wrong += 1
            if wrong <= 20:
                print(f"{row.python}({', '.join(map(ascii, arguments))})\n  want {want!a}\n  got  {answer!a}")
    print(f"{len(cases)} calls of {len(rows)} rows, {wrong} wrong, exit status {run.returncode}")
    return int(wrong != 0 or run.returncode != 0 or len(answers) != len(cases) + 1)


if __name__ == "__main__":
    sys.exit(main())
