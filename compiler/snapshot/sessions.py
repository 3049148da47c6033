"""`onnxruntime.InferenceSession` objects: the model's file, and what it says of inputs and outputs.

Known by class and module name: ONNX Runtime is the user's, of any version.
"""

from __future__ import annotations

import hashlib
import os
from typing import Any

from . import external_data
from .errors import SnapshotError

Record = dict[str, object]

_DTYPES = {
    "bool": "bool",
    "double": "float64",
    "float": "float32",
    "float16": "float16",
    "bfloat16": "bfloat16",
    "string": "str",
    "int8": "int8",
    "int16": "int16",
    "int32": "int32",
    "int64": "int64",
    "uint8": "uint8",
    "uint16": "uint16",
    "uint32": "uint32",
    "uint64": "uint64",
    "complex64": "complex64",
    "complex128": "complex128",
}


def is_session(thing: object) -> bool:
    return any(
        kind.__name__ == "InferenceSession" and kind.__module__.partition(".")[0] == "onnxruntime"
        for kind in type(thing).__mro__
    )


class Models:
    """Models are copied into a directory, numbered in the order of first reach; `records` tells their names.

    By number and not by content: with other weights the snapshot is the same, and all that is made of it.
    """

    def __init__(self, directory: str) -> None:
        self._directory = directory
        self.records: dict[str, Record] = {}
        self._identities: dict[bytes, str] = {}
        self._written: dict[str, bytes] = {}

    def session(self, session: Any) -> Record | None:
        """None when the session no longer knows where its model came from."""
        path, content = getattr(session, "_model_path", None), getattr(session, "_model_bytes", None)
        try:
            if path:
                content = _read(path)
        except OSError:
            return None
        if not isinstance(content, (bytes, bytearray, memoryview)):
            return None
        return {
            "kind": "session",
            "model": self._keep(bytes(content), os.fspath(path) if path else "model.onnx"),
            "inputs": [_argument(each) for each in session.get_inputs()],
            "outputs": [_argument(each) for each in session.get_outputs()],
            "providers": list(session.get_providers()),
        }

    def _keep(self, content: bytes, path: str) -> str:
        """Copy the model, and the files with weights beside it under the names it gives them."""
        beside = {name: _read(os.path.join(os.path.dirname(path), name)) for name in _locations(content)}
        digest = hashlib.sha256(content)
        for name in beside:
            digest.update(beside[name])
        identity = self._identities.setdefault(digest.digest(), f"model_{len(self._identities) + 1}")
        if identity not in self.records:
            self.records[identity] = {"file": f"{identity}.onnx", "name": os.path.basename(path)}
            if beside:
                self.records[identity]["external_data"] = list(beside)
            for name, data in {f"{identity}.onnx": content, **beside}.items():
                self._write(name, data)
        return identity

    def _write(self, name: str, data: bytes) -> None:
        path = os.path.join(self._directory, name)
        digest = hashlib.sha256(data).digest()
        if self._written.setdefault(name, digest) != digest:
            raise SnapshotError(
                f"two models keep different weights in files of the same name, {name}",
                hint="rename one of them, or save the models with their weights inside",
            )
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(data)


def _locations(model: bytes) -> list[str]:
    """Paths out of the model's directory are left to the stage that checks models."""
    names = [os.path.normpath(name) for name in external_data.locations(model) if name]
    return [name for name in names if not os.path.isabs(name) and not name.startswith("..")]


def _read(path: str | os.PathLike) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _argument(argument: Any) -> Record:
    """An input or output: `tensor(float)` is float32; dimensions are sizes, names, or None for unknown."""
    text = argument.type
    inner = text[len("tensor(") : -1] if text.startswith("tensor(") else ""
    record: Record = {
        "name": argument.name,
        "dtype": _DTYPES.get(inner),
        "shape": [_dimension(each) for each in argument.shape],
    }
    if record["dtype"] is None:
        record["type"] = text
    return record


def _dimension(size: object) -> object:
    return size if isinstance(size, (int, str)) and not isinstance(size, bool) else None
