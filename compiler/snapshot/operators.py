"""Python functions that a function in C stands for: of them only the signature is read."""

from __future__ import annotations

import inspect
import sys

from .errors import SnapshotError


def operator_signature(name: str) -> str:
    """`(text: str, times: int = 1) -> list[str]` of `module.function`, which the predictor has imported."""
    module, _, attribute = name.rpartition(".")
    function = getattr(sys.modules.get(module), attribute, None)
    if not inspect.isfunction(function):
        raise SnapshotError(f"there is no function {name} for an operator", hint="import its module in the predictor")
    try:
        signature = inspect.signature(function, eval_str=True)
    except Exception as error:  # an annotation may be any code
        raise SnapshotError(f"the signature of the operator {name} cannot be read: {error}") from None
    bare = [each.name for each in signature.parameters.values() if each.annotation is inspect.Parameter.empty]
    if bare or signature.return_annotation is inspect.Signature.empty:
        missing = f"parameter {bare[0]}" if bare else "result"
        raise SnapshotError(f"the {missing} of the operator {name} has no type", hint="annotate it: C knows no other types")
    return str(signature)
