"""Annotations of numpy arrays and scalars: dtype, rank and, where named, the shape.

numpy is the user's and may be absent, so its classes are known by module and name.
"""

from __future__ import annotations

import re
import sys
import typing
from collections.abc import Sequence

Record = dict[str, object]

# Words that make a metadata string a shape rather than a remark.
_DIMENSIONS = frozenset(
    "batch channel channels classes cols columns depth dim dims features freq height hidden labels length "
    "rows samples seq sequence time tokens vocab width".split()
)


def scalar_dtype(annotation: type) -> str | None:
    """`float32` for numpy.float32; None for what is no concrete numpy scalar."""
    numpy = sys.modules.get("numpy")
    if numpy is None or not isinstance(annotation, type) or not issubclass(annotation, numpy.generic):
        return None
    try:
        name = numpy.dtype(annotation).name
    except TypeError:
        return None
    return (
        name if getattr(numpy, annotation.__name__, None) is annotation and _is_concrete(annotation) else None
    )


def _is_concrete(kind: type) -> bool:
    """numpy.floating and the like have subclasses of numpy's own."""
    return not any(sub.__module__ == "numpy" for sub in kind.__subclasses__())


def ndarray(annotation: object) -> Record | None:
    """`np.ndarray`, also with shape and dtype, `npt.NDArray[np.float32]`, jaxtyping's types; else None."""
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return None
    if annotation is numpy.ndarray:
        return {"name": "ndarray", "dtype": None, "rank": None}
    if typing.get_origin(annotation) is numpy.ndarray:
        shape, dtype = (*typing.get_args(annotation), None, None)[:2]
        return {"name": "ndarray", "dtype": _dtype(dtype), "rank": _rank(shape)}
    return _jaxtyping(annotation)


def _dtype(annotation: object) -> str | None:
    arguments = typing.get_args(annotation)
    kind = arguments[0] if arguments else annotation
    return scalar_dtype(kind) if isinstance(kind, type) else None


def _rank(shape: object) -> int | None:
    if typing.get_origin(shape) is not tuple:
        return None
    sizes = typing.get_args(shape)
    return None if Ellipsis in sizes else len(sizes)


def _jaxtyping(annotation: object) -> Record | None:
    """jaxtyping's classes carry `dtypes` (names) and `dim_str` ("batch 3 h w")."""
    text, dtypes = getattr(annotation, "dim_str", None), getattr(annotation, "dtypes", None)
    if not isinstance(annotation, type) or not isinstance(text, str) or not isinstance(dtypes, (list, tuple)):
        return None
    record: Record = {"name": "ndarray", "dtype": dtypes[0] if len(dtypes) == 1 else None, "rank": None}
    return _with_tokens(record, text.split())


def with_shape(record: Record, metadata: Sequence[object]) -> Record:
    """An ndarray of unknown rank takes it from a shape among the metadata of Annotated: "N 3", (None, 3)."""
    if record["rank"] is not None:
        return record
    for each in metadata:
        if isinstance(each, str):
            tokens = [token for token in re.split(r"[,\s]+", each.strip("()[] ")) if token]
            if tokens and all(map(_is_dimension, tokens)):
                return _with_tokens(record, tokens)
        elif (
            isinstance(each, (tuple, list))
            and each
            and all(isinstance(size, (int, str, type(None))) for size in each)
        ):
            return {**record, "rank": len(each), "shape": list(each)}
    return record


def _is_dimension(token: str) -> bool:
    return (
        token.isdecimal()
        or len(token) == 1
        and token.isalpha()
        or token.lower() in _DIMENSIONS
        or token == "..."
    )


def _with_tokens(record: Record, tokens: Sequence[str]) -> Record:
    if any(token == "..." or token.startswith("*") for token in tokens):
        return record
    shape = [int(token) if token.isdecimal() else token for token in tokens]
    return {**record, "rank": len(tokens), "shape": shape}
