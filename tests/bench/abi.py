"""Calls a predictor's shared library, and a kernel written by hand, from Python: the C ABI of runtime/abi/predictor.h."""

from __future__ import annotations

import ctypes
import json
from pathlib import Path

_NONE, _BOOL, _INT, _FLOAT, _STR, _BYTES, _LIST, _TUPLE, _DICT = range(9)


class Value(ctypes.Structure):
    pass


class _As(ctypes.Union):
    _fields_ = [
        ("integer", ctypes.c_int64), ("real", ctypes.c_double), ("text", ctypes.c_void_p), ("items", ctypes.POINTER(Value)),
    ]  # fmt: skip


Value._fields_ = [
    ("kind", ctypes.c_uint32), ("dtype", ctypes.c_uint32), ("size", ctypes.c_uint64), ("as_", _As), ("of", ctypes.c_void_p),
]  # fmt: skip


class Error(ctypes.Structure):
    _fields_ = [("type", ctypes.c_char_p), ("message", ctypes.c_char_p), ("file", ctypes.c_char_p), ("line", ctypes.c_int64)]


class Api(ctypes.Structure):
    _fields_ = [
        ("abi_version", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("name", ctypes.c_char_p),
        ("signature", ctypes.c_char_p),
        ("create", ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)),
        ("status", ctypes.CFUNCTYPE(ctypes.POINTER(Error), ctypes.c_void_p)),
        ("predict", ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(Value), ctypes.c_size_t)),
        ("next", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)),
        ("value", ctypes.CFUNCTYPE(ctypes.POINTER(Value), ctypes.c_void_p)),
        ("error", ctypes.CFUNCTYPE(ctypes.POINTER(Error), ctypes.c_void_p)),
        ("release", ctypes.CFUNCTYPE(None, ctypes.c_void_p)),
        ("destroy", ctypes.CFUNCTYPE(None, ctypes.c_void_p)),
    ]


class Arguments:
    """Python values as values of the C ABI, which live as long as this does."""

    def __init__(self, values: tuple):
        self.kept: list[object] = []
        self.values = self._array(values)

    def _array(self, values: object) -> ctypes.Array:
        given = list(values)
        made = (Value * max(len(given), 1))(*map(self._value, given))
        self.kept.append(made)
        return made

    def _value(self, x: object) -> Value:
        made = Value()
        if isinstance(x, bool):
            made.kind, made.as_.integer = _BOOL, int(x)
        elif isinstance(x, int):
            made.kind, made.as_.integer = _INT, x
        elif isinstance(x, float):
            made.kind, made.as_.real = _FLOAT, x
        elif isinstance(x, str):
            text = ctypes.create_string_buffer(x.encode())
            self.kept.append(text)
            made.kind, made.size, made.as_.text = _STR, len(text) - 1, ctypes.addressof(text)
        elif isinstance(x, (list, tuple)):
            made.kind, made.size, made.as_.items = _LIST if isinstance(x, list) else _TUPLE, len(x), self._array(x)
        elif isinstance(x, dict):
            flat = [each for pair in x.items() for each in pair]
            made.kind, made.size, made.as_.items = _DICT, len(x), self._array(flat)
        else:
            raise TypeError(f"no argument of a kernel: {type(x).__name__}")
        return made


def read_value(value: Value) -> object:
    """What JSON would make of it: tuples are lists."""
    if value.kind == _NONE:
        return None
    if value.kind == _BOOL:
        return bool(value.as_.integer)
    if value.kind == _INT:
        return value.as_.integer
    if value.kind == _FLOAT:
        return value.as_.real
    if value.kind == _STR:
        return ctypes.string_at(value.as_.text, value.size).decode()
    if value.kind in (_LIST, _TUPLE):
        return [read_value(value.as_.items[i]) for i in range(value.size)]
    if value.kind == _DICT:
        return {read_value(value.as_.items[2 * i]): read_value(value.as_.items[2 * i + 1]) for i in range(value.size)}
    raise TypeError(f"no result of a kernel: kind {value.kind}")


class Native:
    """A kernel that the rules compiled."""

    def __init__(self, library: Path, arguments: Arguments, count: int):
        loaded = ctypes.CDLL(str(library))
        loaded.predictor_get_api.restype = ctypes.POINTER(Api)
        self.api = loaded.predictor_get_api().contents
        self.instance = self.api.create(None)
        self.arguments = arguments
        self.count = count

    def run(self) -> None:
        self.api.release(self.api.predict(self.instance, self.arguments.values, self.count))

    def result(self) -> object:
        result = self.api.predict(self.instance, self.arguments.values, self.count)
        error = self.api.error(result)
        if error:
            raise RuntimeError(f"{error.contents.type.decode()}: {error.contents.message.decode()}")
        found = read_value(self.api.value(result).contents)
        self.api.release(result)
        return found


class ByHand:
    """A kernel of NAME.cc, over tests/bench/by_hand.h."""

    def __init__(self, library: Path, arguments: Arguments):
        self.library = ctypes.CDLL(str(library))
        self.library.by_hand_prepare.restype = ctypes.c_void_p
        self.library.by_hand_result.restype = ctypes.c_char_p
        self.kernel = ctypes.c_void_p(self.library.by_hand_prepare(arguments.values))

    def run(self) -> None:
        self.library.by_hand_run(self.kernel)

    def result(self) -> object:
        self.run()
        return json.loads(self.library.by_hand_result(self.kernel))
