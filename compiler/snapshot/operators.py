"""Python functions that a function in C stands for: of them only the signature is read."""

from __future__ import annotations

import inspect
import sys
import types
import typing

from . import shapes
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
    parameters = [each.replace(annotation=_Text(_text(each.annotation))) for each in signature.parameters.values()]
    return str(signature.replace(parameters=parameters, return_annotation=_Text(_text(signature.return_annotation))))


class _Text:
    """An annotation that a signature writes as it is."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return self._text


def _text(annotation: object) -> str:
    """As the operator library writes types: `list[ndarray[float32, 2]] | None`."""
    metadata: tuple[object, ...] = ()
    if typing.get_origin(annotation) is typing.Annotated:
        annotation, *metadata = typing.get_args(annotation)
    array = shapes.ndarray(annotation)
    if array is not None:
        array = shapes.with_shape(array, metadata)
        if array["dtype"] is None or array["rank"] is None:
            raise SnapshotError(
                "an array of an operator has no dtype or no number of dimensions",
                hint="annotate it as np.ndarray[tuple[int, int], np.dtype[np.float32]]",
            )
        return f"ndarray[{array['dtype']}, {array['rank']}]"
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return " | ".join(map(_text, arguments))
    if isinstance(origin, type):
        return f"{origin.__name__}[{', '.join(map(_text, arguments)) or '()'}]"
    if annotation in (None, types.NoneType):
        return "None"
    return "..." if annotation is Ellipsis else inspect.formatannotation(annotation)
