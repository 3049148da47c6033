"""The files beside an ONNX model that hold weights of it: as much of its protobuf is read as that takes.

After the ONNX specification, docs/ExternalData.md, and the field numbers of onnx.proto.
"""

from __future__ import annotations

from collections.abc import Iterator

# Message → field number → message, for the messages on the way to a tensor's external data.
_FIELDS = {
    "model": {7: "graph"},
    "graph": {1: "node", 5: "tensor", 15: "sparse tensor"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph"},
    "sparse tensor": {1: "tensor", 2: "tensor"},
    "tensor": {13: "entry"},
}
_KEY, _VALUE = 1, 2  # of StringStringEntryProto


def locations(model: bytes) -> list[str]:
    """The files' names as the model gives them, sorted; empty for a model with all its weights inside."""
    if b"location" not in model:
        return []
    found: set[str] = set()
    messages = [("model", memoryview(model))]
    while messages:
        kind, content = messages.pop()
        if kind == "entry":
            entry = dict(_parts(content))
            if entry.get(_KEY) == b"location":
                found.add(bytes(entry.get(_VALUE, b"")).decode("utf-8", "replace"))
            continue
        fields = _FIELDS[kind]
        messages += [(fields[number], part) for number, part in _parts(content) if number in fields]
    return sorted(found)


def _parts(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """The length-delimited fields of a message; ends at the first that is no field."""
    position = 0
    while position < len(message):
        tag, position = _varint(message, position)
        wire = tag & 7
        if wire == 2:
            length, position = _varint(message, position)
            yield tag >> 3, message[position : position + length]
            position += length
        elif wire == 0:
            _, position = _varint(message, position)
        elif wire in (1, 5):
            position += 8 if wire == 1 else 4
        else:
            return


def _varint(message: memoryview, position: int) -> tuple[int, int]:
    value = shift = 0
    while position < len(message):
        byte = message[position]
        position += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            break
    return value, position
