"""Calls the entries of a shared library of predictors through the C ABI (predictor.h), with Python's own values.

Values of the plain types: None, bool, int of 64 bits, float, str, bytes, list, tuple, dict, set.
"""

from __future__ import annotations

import ctypes
import enum


class Kind(enum.IntEnum):
    """enum predictor_kind."""

    NONE, BOOL, INT, FLOAT, STR, BYTES, LIST, TUPLE, DICT, SET = range(10)


_KINDS = {type(None): Kind.NONE, bool: Kind.BOOL, int: Kind.INT, float: Kind.FLOAT, str: Kind.STR, bytes: Kind.BYTES,
          list: Kind.LIST, tuple: Kind.TUPLE, dict: Kind.DICT, set: Kind.SET}  # fmt: skip


class Value(ctypes.Structure):
    """predictor_value; its second union is for kinds that have no place here."""


class _As(ctypes.Union):
    _fields_ = [("integer", ctypes.c_int64), ("real", ctypes.c_double), ("data", ctypes.c_void_p), ("items", ctypes.POINTER(Value))]


Value._fields_ = [("kind", ctypes.c_uint32), ("dtype", ctypes.c_uint32), ("size", ctypes.c_uint64), ("as_", _As), ("of", ctypes.c_void_p)]


class Error(ctypes.Structure):
    """predictor_error, as far as it is read here."""

    _fields_ = [("type", ctypes.c_char_p), ("message", ctypes.c_char_p)]


_POINTER = ctypes.c_void_p


class Api(ctypes.Structure):
    """predictor_api."""

    _fields_ = [
        ("abi_version", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("name", ctypes.c_char_p),
        ("signature", ctypes.c_char_p),
        ("create", ctypes.CFUNCTYPE(_POINTER, _POINTER)),
        ("status", ctypes.CFUNCTYPE(ctypes.POINTER(Error), _POINTER)),
        ("predict", ctypes.CFUNCTYPE(_POINTER, _POINTER, ctypes.POINTER(Value), ctypes.c_size_t)),
        ("next", ctypes.CFUNCTYPE(ctypes.c_int, _POINTER)),
        ("value", ctypes.CFUNCTYPE(ctypes.POINTER(Value), _POINTER)),
        ("error", ctypes.CFUNCTYPE(ctypes.POINTER(Error), _POINTER)),
        ("release", ctypes.CFUNCTYPE(None, _POINTER)),
        ("destroy", ctypes.CFUNCTYPE(None, _POINTER)),
    ]


class Raised(Exception):
    """What the native code raised: `type` and `message` of the Python exception."""

    def __init__(self, type_: str, message: str):
        super().__init__(type_, message)
        self.type, self.message = type_, message


class Library:
    """The predictors `<symbol>_<name>` of a shared library."""

    def __init__(self, path: str, symbol: str):
        self.library, self.symbol = ctypes.CDLL(path), symbol

    def api(self, name: str) -> Api:
        function = getattr(self.library, f"{self.symbol}_{name}_get_api")
        function.restype = ctypes.POINTER(Api)
        return function().contents

    def call(self, api: Api, arguments: tuple) -> object:
        """The value of one call of a fresh instance; raises Raised."""
        instance = api.create(None)
        parts = list(map(to_native, arguments))
        given = (Value * len(parts))(*parts)
        result = api.predict(instance, given, len(arguments))
        try:
            error = api.error(result)
            if error:
                raise Raised(_text(error.contents.type), _text(error.contents.message))
            return from_native(api.value(result).contents)
        finally:
            api.release(result)
            api.destroy(instance)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def to_native(value: object) -> Value:
    """The value and, alive as long as it, what it points to."""
    made = Value(kind=_KINDS[type(value)])
    match value:
        case bool() | int():
            made.as_.integer = value
        case float():
            made.as_.real = value
        case str() | bytes():
            data = value if isinstance(value, bytes) else value.encode()
            made.kept = ctypes.create_string_buffer(data, len(data) + 1)
            made.as_.data, made.size = ctypes.addressof(made.kept), len(data)
        case list() | tuple() | set() | dict():
            flat = [x for pair in value.items() for x in pair] if isinstance(value, dict) else value
            parts = list(map(to_native, flat))
            made.kept = ((Value * len(parts))(*parts), parts)
            made.as_.items, made.size = made.kept[0], len(value)
    return made


def from_native(value: Value) -> object:
    match value.kind:
        case Kind.NONE:
            return None
        case Kind.BOOL:
            return bool(value.as_.integer)
        case Kind.INT:
            return value.as_.integer
        case Kind.FLOAT:
            return value.as_.real
        case Kind.STR | Kind.BYTES:
            data = ctypes.string_at(value.as_.data, value.size) if value.size else b""
            return data if value.kind == Kind.BYTES else _text(data)
    count = value.size * 2 if value.kind == Kind.DICT else value.size
    items = [from_native(value.as_.items[i]) for i in range(count)]
    match value.kind:
        case Kind.LIST:
            return items
        case Kind.TUPLE:
            return tuple(items)
        case Kind.DICT:
            return dict(zip(items[::2], items[1::2]))
        case Kind.SET:
            return set(items)
    raise AssertionError(f"no value of kind {value.kind} is expected here")
