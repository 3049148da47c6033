"""The smallest ONNX model there is, written by hand: y = Relu(x). (onnx.proto, field numbers in the comments.)"""

from __future__ import annotations


def relu_model(dimensions: list[int | str], element: int = 1) -> bytes:
    """x and y are tensors of the ONNX element type (1 is float) and of these dimensions."""
    shape = b"".join(_field(1, _dimension(each)) for each in dimensions)  # TensorShapeProto.dim
    tensor = _number(1, element) + _field(2, shape)  # TypeProto.Tensor.elem_type, shape
    node = _field(1, b"x") + _field(2, b"y") + _field(4, b"Relu")  # NodeProto.input, output, op_type
    graph = _field(1, node) + _field(2, b"relu")  # GraphProto.node, name
    for number, name in ((11, b"x"), (12, b"y")):  # GraphProto.input, output
        graph += _field(number, _field(1, name) + _field(2, _field(1, tensor)))  # ValueInfoProto.name, type
    opset = _field(1, b"") + _number(2, 14)  # OperatorSetIdProto.domain, version
    return _number(1, 8) + _field(7, graph) + _field(8, opset)  # ModelProto.ir_version, graph, opset_import


def add_model(location: str) -> bytes:
    """y = x + w, where w is one float in the file `location`."""
    data = b"".join(_field(13, _field(1, k) + _field(2, v)) for k, v in ((b"location", location.encode()),))
    weights = _number(1, 1) + _number(2, 1) + _field(8, b"w") + data + _number(14, 1)  # TensorProto, EXTERNAL
    node = _field(1, b"x") + _field(1, b"w") + _field(2, b"y") + _field(4, b"Add")
    graph = _field(1, node) + _field(2, b"add") + _field(5, weights)  # GraphProto.initializer
    tensor = _number(1, 1) + _field(2, _field(1, _dimension(1)))
    for number, name in ((11, b"x"), (12, b"y")):
        graph += _field(number, _field(1, name) + _field(2, _field(1, tensor)))
    return _number(1, 8) + _field(7, graph) + _field(8, _field(1, b"") + _number(2, 14))


def _dimension(size: int | str) -> bytes:
    return _number(1, size) if isinstance(size, int) else _field(2, size.encode())  # dim_value, dim_param


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    encoded = b""
    while value >= 0x80:
        encoded += bytes([value & 0x7F | 0x80])
        value >>= 7
    return encoded + bytes([value])
