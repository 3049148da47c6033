"""Operators of the user's own: Python functions that a function in C stands for.

What it takes and returns is what the Python function is annotated with, which the snapshot has read. Its row names as C++ function
`operator:SYMBOL:EXCEPTION,EXCEPTION`.
"""

from __future__ import annotations

from compiler.diagnostics.diagnostic import InternalError
from compiler.ops.declarations import Operations, make_row

OPERATOR = "operator:"


class OperatorError(Exception):
    """A declaration that cannot be used; the message says why."""


def with_operators(operations: Operations, declared: list[str], signatures: dict[str, str]) -> Operations:
    """The operations and those that are declared as `module.function=symbol:Exception,Exception`.

    Raises OperatorError when a signature is of types that do not cross the C ABI.
    """
    rows = {}
    for declaration in declared:
        python, _, function = declaration.partition("=")
        signature = signatures[python]
        function = OPERATOR + function
        overload = {
            "signature": signature,
            "function": function,
            "raises": sorted({*operator_parts(function)[1], "RuntimeError", "TypeError"}),
            "allocates": True,
            "effect": "write",
        }
        try:
            rows[python] = [make_row(python, overload)]
        except InternalError as error:
            raise OperatorError(f"the operator {python}{signature} cannot be called in C: {error}") from None
    return operations.with_rows(rows)


def operator_parts(function: str) -> tuple[str, list[str]]:
    """The symbol and the exceptions of a row's C++ function."""
    symbol, _, exceptions = function.removeprefix(OPERATOR).partition(":")
    return symbol, [name for name in exceptions.split(",") if name]
