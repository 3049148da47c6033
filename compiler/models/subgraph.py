"""Makes a subgraph of an ONNX model: the ONNX file a backend runs, and its signature.

    python -m compiler.models.subgraph --model x.onnx --out out.onnx --signature out.json [--label NAME]

For now the subgraph is the whole model. The model is checked; weights in files beside it are taken into the
subgraph.

The signature is JSON with sorted keys:

    {"format": 1, "ir_version": 8, "opset": {"": 17},
     "inputs":  [{"name": "bytes", "dtype": "int32", "shape": ["N", 2048]}],
     "outputs": [{"name": "target_label", "dtype": "float32", "shape": [null, 214]}]}

in the order of the model. A dimension is a number, a symbol that equal dimensions share, or null; a shape
of unknown rank is null. dtypes are numpy's names; an input or output that is not a tensor of such elements
(text, sequences, maps, optional values) has "dtype": null and "type", onnxruntime's name of it, and cannot
be used in a predictor. Inputs with a default in the model are marked "optional": true.

What is wrong with a model is one line on standard error that names the file, and exit status 1. This is the
only part of the compiler that imports onnx.
"""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import onnx
from google.protobuf.message import DecodeError
from onnx import TensorProto

FORMAT = 1
_LARGEST_MESSAGE = 2**31 - 1  # bytes; protobuf's limit

DTYPES = {
    TensorProto.BOOL: "bool",
    TensorProto.INT8: "int8", TensorProto.INT16: "int16", TensorProto.INT32: "int32",
    TensorProto.INT64: "int64",
    TensorProto.UINT8: "uint8", TensorProto.UINT16: "uint16", TensorProto.UINT32: "uint32",
    TensorProto.UINT64: "uint64",
    TensorProto.FLOAT16: "float16", TensorProto.FLOAT: "float32", TensorProto.DOUBLE: "float64",
}  # fmt: skip


class ModelError(Exception):
    """What is wrong with a model, in one sentence that begins behind the file's name."""


def read_model(path: Path) -> onnx.ModelProto:
    """The checked model with all weights inside. Raises ModelError."""
    model = _parse(path)
    if not model.HasField("graph") or not model.graph.node:
        raise ModelError("is not an ONNX model: it has no graph")
    _take_in_weights(model, path.parent)
    _check(model)
    return model


def _check(model: onnx.ModelProto) -> None:
    # Runtimes take models that leave out the shapes of inputs and outputs; the checker would not.
    shapeless = [
        value.type.tensor_type for value in (*model.graph.input, *model.graph.output) if _lacks_shape(value)
    ]
    for tensor in shapeless:
        tensor.shape.SetInParent()
    try:
        onnx.checker.check_model(model, full_check=False)
    except (onnx.checker.ValidationError, ValueError) as error:
        raise ModelError(f"is not a valid ONNX model: {_first_line(error)}") from None
    for tensor in shapeless:
        tensor.ClearField("shape")


def _lacks_shape(value: onnx.ValueInfoProto) -> bool:
    return value.type.HasField("tensor_type") and not value.type.tensor_type.HasField("shape")


def _parse(path: Path) -> onnx.ModelProto:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(f"cannot be read: {error.strerror}") from None
    model = onnx.ModelProto()
    try:
        model.ParseFromString(content)
    except DecodeError:
        raise ModelError("is not an ONNX model, or is cut off: its protobuf cannot be parsed") from None
    return model


def _take_in_weights(model: onnx.ModelProto, directory: Path) -> None:
    size = model.ByteSize()
    for tensor in _tensors(model.graph):
        if tensor.data_location != TensorProto.EXTERNAL:
            continue
        tensor.raw_data = _read_weights(tensor, directory)
        tensor.data_location = TensorProto.DEFAULT
        del tensor.external_data[:]
        size += len(tensor.raw_data)
        if size > _LARGEST_MESSAGE:
            raise ModelError("has more than 2 GB of weights, which is not supported")


def _tensors(graph: onnx.GraphProto) -> Iterator[TensorProto]:
    """All weights and constants, those of nested graphs too."""
    yield from graph.initializer
    for sparse in graph.sparse_initializer:
        yield from (sparse.values, sparse.indices)
    for node in graph.node:
        for attribute in node.attribute:
            if attribute.HasField("t"):
                yield attribute.t
            yield from attribute.tensors
            for nested in (*((attribute.g,) if attribute.HasField("g") else ()), *attribute.graphs):
                yield from _tensors(nested)


def _read_weights(tensor: TensorProto, directory: Path) -> bytes:
    """After the ONNX specification, docs/ExternalData.md: a path relative to the model, an offset and a
    length."""
    entries = {entry.key: entry.value for entry in tensor.external_data}
    location = PurePosixPath(entries.get("location", ""))
    if not location.parts or location.is_absolute() or ".." in location.parts:
        raise ModelError(
            f"keeps the weights of '{tensor.name}' at {str(location)!r}, which is no path beside it"
        )
    try:
        with open(directory / location, "rb") as file:
            file.seek(int(entries.get("offset", 0)))
            content = file.read(int(entries["length"]) if "length" in entries else -1)
    except OSError as error:
        raise ModelError(
            f"keeps weights in {location}, which cannot be read ({error.strerror}):"
            " add that file to data, beside the model"
        ) from None
    except ValueError:
        raise ModelError(f"describes the place of the weights of '{tensor.name}' wrongly") from None
    if "length" in entries and len(content) != int(entries["length"]):
        raise ModelError(f"keeps weights in {location}, which is too short")
    return content


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(". ") if lines else type(error).__name__


def describe(model: onnx.ModelProto) -> dict:
    """The signature."""
    initialised = {tensor.name for tensor in model.graph.initializer}
    initialised |= {tensor.values.name for tensor in model.graph.sparse_initializer}
    if any(_lacks_shape(value) for value in model.graph.output):
        model = onnx.shape_inference.infer_shapes(model)
    inputs = []
    for value in model.graph.input:
        described = _describe_value(value)
        if value.name in initialised:
            # Before IR version 4 every weight was listed as an input too.
            if model.ir_version < 4:
                continue
            described["optional"] = True
        inputs.append(described)
    return {
        "format": FORMAT,
        "ir_version": model.ir_version,
        "opset": {entry.domain: entry.version for entry in model.opset_import},
        "inputs": inputs,
        "outputs": [_describe_value(value) for value in model.graph.output],
    }


def _describe_value(value: onnx.ValueInfoProto) -> dict:
    kind = value.type.WhichOneof("value")
    if kind == "tensor_type" and value.type.tensor_type.elem_type in DTYPES:
        tensor = value.type.tensor_type
        return {"name": value.name, "dtype": DTYPES[tensor.elem_type], "shape": _describe_shape(tensor)}
    return {"name": value.name, "dtype": None, "shape": None, "type": _spell_type(value.type)}


def _describe_shape(tensor: onnx.TypeProto.Tensor) -> list[int | str | None] | None:
    if not tensor.HasField("shape"):
        return None
    return [_describe_dimension(dimension) for dimension in tensor.shape.dim]


def _describe_dimension(dimension: onnx.TensorShapeProto.Dimension) -> int | str | None:
    kind = dimension.WhichOneof("value")
    if kind == "dim_value":
        # Some exporters write -1 or 0 for "not known".
        return dimension.dim_value if dimension.dim_value > 0 else None
    return dimension.dim_param or None if kind == "dim_param" else None


def _spell_type(type: onnx.TypeProto) -> str:
    kind = type.WhichOneof("value")
    if kind == "tensor_type":
        return f"tensor({TensorProto.DataType.Name(type.tensor_type.elem_type).lower()})"
    if kind == "sequence_type":
        return f"seq({_spell_type(type.sequence_type.elem_type)})"
    if kind == "map_type":
        key = TensorProto.DataType.Name(type.map_type.key_type).lower()
        return f"map({key},{_spell_type(type.map_type.value_type)})"
    if kind == "optional_type":
        return f"optional({_spell_type(type.optional_type.elem_type)})"
    return "unknown" if kind is None else kind.removesuffix("_type")


def write_subgraph(model: onnx.ModelProto, out: Path, signature: Path) -> None:
    out.write_bytes(model.SerializeToString(deterministic=True))
    text = json.dumps(describe(model), indent=1, sort_keys=True, ensure_ascii=True)
    signature.write_text(text + "\n", encoding="ascii")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="subgraph", description="Makes a subgraph of an ONNX model.")
    parser.add_argument("--model", type=Path, required=True, help="the ONNX file")
    parser.add_argument("--out", type=Path, required=True, help="the subgraph to write, an ONNX file")
    parser.add_argument("--signature", type=Path, required=True, help="its signature to write, JSON")
    parser.add_argument("--label", help="what messages call the model; default: its path")
    parser.add_argument("--log", type=Path, help="what went wrong, in full, is added to it")
    options = parser.parse_args(arguments)
    label = options.label or options.model
    try:
        write_subgraph(read_model(options.model), options.out, options.signature)
    except ModelError as error:
        return _fail(f"error: model {label} {error}", options.log, 1)
    except Exception as error:
        return _fail(f"error: rules_predictor made a mistake reading the model {label}: {type(error).__name__}: {error}", options.log, 70)
    return 0


def _fail(text: str, log: Path | None, status: int) -> int:
    print(text, file=sys.stderr)
    if log:
        with open(log, "a", encoding="utf-8") as file:
            file.write(f"{text}\n\n{traceback.format_exc()}")
    return status


if __name__ == "__main__":
    sys.exit(main())
