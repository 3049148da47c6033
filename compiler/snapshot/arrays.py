"""numpy objects as records. numpy is the user's, of any version: everything is asked of the objects.

Array data is little-endian and in C order; small arrays stand in the snapshot as base64, large ones in a file
of their own.
"""

from __future__ import annotations

import base64
import hashlib
import os
import sys
from types import ModuleType
from typing import Any

Record = dict[str, object]

# Above this many bytes, data goes to a side file: base64 in JSON costs a third more and is read as text.
INLINE_BYTES = 16 << 20


class SideFiles:
    """Constants too large for the snapshot, each in a file named by its content."""

    def __init__(self, directory: str) -> None:
        self._directory = directory

    def data(self, content: bytes) -> Record:
        """{"data": base64} or {"file": name}."""
        if len(content) <= INLINE_BYTES:
            return {"data": base64.b64encode(content).decode("ascii")}
        name = hashlib.sha256(content).hexdigest() + ".bin"
        with open(os.path.join(self._directory, name), "wb") as out:
            out.write(content)
        return {"file": name}


def loaded_numpy() -> ModuleType | None:
    return sys.modules.get("numpy")


def is_scalar(thing: object) -> bool:
    numpy = loaded_numpy()
    return numpy is not None and issubclass(type(thing), numpy.generic)


def is_dtype(thing: object) -> bool:
    numpy = loaded_numpy()
    return numpy is not None and issubclass(type(thing), numpy.dtype)


def is_array(thing: object) -> bool:
    """An ndarray or memmap; other subclasses (matrix, masked arrays) behave in their own ways."""
    numpy = loaded_numpy()
    return numpy is not None and type(thing) in (numpy.ndarray, numpy.memmap)


def scalar_record(scalar: Any) -> Record | None:
    """A numpy scalar: its dtype and its value, written as int, float and bool values are."""
    kind = scalar.dtype.kind
    if kind == "b":
        return {"kind": "scalar", "dtype": "bool", "value": bool(scalar)}
    if kind in "iu":
        return {"kind": "scalar", "dtype": scalar.dtype.name, "value": str(int(scalar))}
    if kind == "f" and scalar.dtype.itemsize <= 8:
        return {"kind": "scalar", "dtype": scalar.dtype.name, "value": float(scalar).hex()}
    return None


def array_record(array: Any, files: SideFiles) -> Record:
    """Opaque for dtypes that have no plain bytes: objects, text, structures, dates."""
    if (
        array.dtype.kind not in "biufc"
        or array.dtype.itemsize > 16
        or array.dtype.name in ("longdouble", "float128")
    ):
        why = f"numpy arrays of dtype {array.dtype} have no form of their own"
        return {"kind": "opaque", "type": "numpy.ndarray", "why": why}
    record: Record = {
        "kind": "ndarray",
        "dtype": array.dtype.name,
        "shape": [int(size) for size in array.shape],
    }
    little = array.astype(array.dtype.newbyteorder("<"), copy=False)
    record |= files.data(little.tobytes())
    if array.ndim > 1 and array.flags.f_contiguous and not array.flags.c_contiguous:
        record["fortran"] = True
    if not array.flags.writeable:
        record["readonly"] = True
    return record


def address_range(array: Any) -> tuple[int, int]:
    """The bytes an array may touch, to find arrays that share memory."""
    numpy = loaded_numpy()
    assert numpy is not None
    bounds = getattr(getattr(numpy, "lib", None), "array_utils", numpy).byte_bounds
    low, high = bounds(array)
    return int(low), int(high)
