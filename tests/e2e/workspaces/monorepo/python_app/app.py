"""Loads a predictor's shared library through its C ABI (predictor.h)."""

import ctypes
import sys

LIST, STR = 6, 4


class Value(ctypes.Structure):
    """predictor_value."""


class As(ctypes.Union):
    _fields_ = [("integer", ctypes.c_int64), ("real", ctypes.c_double), ("text", ctypes.c_char_p), ("items", ctypes.POINTER(Value))]


Value._fields_ = [("kind", ctypes.c_uint32), ("dtype", ctypes.c_uint32), ("size", ctypes.c_uint64), ("as_", As), ("of", ctypes.c_void_p)]


class Api(ctypes.Structure):
    """predictor_api."""

    _fields_ = [
        ("abi_version", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("name", ctypes.c_char_p),
        ("signature", ctypes.c_char_p),
        ("create", ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)),
        ("status", ctypes.c_void_p),
        ("predict", ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(Value), ctypes.c_size_t)),
        ("next", ctypes.c_void_p),
        ("value", ctypes.CFUNCTYPE(ctypes.POINTER(Value), ctypes.c_void_p)),
        ("error", ctypes.c_void_p),
        ("release", ctypes.CFUNCTYPE(None, ctypes.c_void_p)),
        ("destroy", ctypes.CFUNCTYPE(None, ctypes.c_void_p)),
    ]


def text(value: str) -> Value:
    encoded = value.encode()
    return Value(STR, 0, len(encoded), As(text=encoded))


def main(library: str) -> None:
    loaded = ctypes.CDLL(library)
    loaded.predictor_get_api.restype = ctypes.POINTER(Api)
    api = loaded.predictor_get_api().contents
    assert api.name == b"rank", api.name
    documents = (Value * 2)(text("whale"), text("red fox"))
    arguments = (Value * 2)(text("fox"), Value(LIST, 0, 2, As(items=documents)))
    instance = api.create(None)
    result = api.predict(instance, arguments, 2)
    found = api.value(result).contents
    assert found.size == 1
    score, document = found.as_.items[0].as_.items[:2]
    assert (score.as_.real, document.as_.text[: document.size]) == (0.5, b"red fox")
    api.release(result)
    api.destroy(instance)


main(sys.argv[1])
