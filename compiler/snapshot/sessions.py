"""`onnxruntime.InferenceSession` objects: the model's file, and what it says of inputs and outputs.

Known by class and module name: ONNX Runtime is the user's, of any version.
"""

from __future__ import annotations

import hashlib
import os
from typing import Any

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
    """Models are copied into a directory under the hash of their content; `records` tells their names."""

    def __init__(self, directory: str, root: str) -> None:
        self._directory = directory
        self._root = root
        self.records: dict[str, Record] = {}

    def session(self, session: Any) -> Record | None:
        """None when the session no longer knows where its model came from."""
        content, name = _content(session, self._root)
        if content is None:
            return None
        return {
            "kind": "session",
            "model": self._keep(content, name),
            "inputs": [_argument(each) for each in session.get_inputs()],
            "outputs": [_argument(each) for each in session.get_outputs()],
            "providers": list(session.get_providers()),
        }

    def _keep(self, content: bytes, name: str) -> str:
        digest = hashlib.sha256(content).hexdigest()
        if digest not in self.records:
            self.records[digest] = {"file": f"{digest}.onnx", "name": name}
            with open(os.path.join(self._directory, f"{digest}.onnx"), "wb") as out:
                out.write(content)
        return digest


def _content(session: Any, root: str) -> tuple[bytes | None, str]:
    """The model's bytes, and the file name it had."""
    path, content = getattr(session, "_model_path", None), getattr(session, "_model_bytes", None)
    if isinstance(path, (str, os.PathLike)) and os.fspath(path):
        try:
            with open(path, "rb") as model:
                return model.read(), os.path.basename(os.fspath(path))
        except OSError:
            return None, ""
    return (
        (bytes(content), "model.onnx") if isinstance(content, (bytes, bytearray, memoryview)) else (None, "")
    )


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
