"""str.encode, bytes.decode and bytearray.fromhex: an encoding that Python knows and native code does not is refused where its name is seen."""

from __future__ import annotations

import codecs

from compiler.infer.arguments import infer_values
from compiler.infer.frame import Frame
from compiler.infer.operations import operate
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.library.sources import BYTEARRAY
from compiler.syntax import nodes as n

_ENCODINGS = ("utf-8", "utf-8-sig", "ascii", "iso8859-1")  # as codecs.lookup calls them
_HANDLERS = ("namereplace",)  # what the runtime lacks


def _method(operation: str):
    def run(frame: Frame, e: n.Call, receiver: Value) -> Value:
        arguments = infer_values(frame, e)
        if arguments is None or receiver.expr is None:
            return NOTHING
        values, named = arguments
        if not known_encoding(frame, [*values, *named.values()], e):
            return NOTHING
        return operate(frame, operation, [receiver, *values], e.span, named)

    return run


def known_encoding(frame: Frame, arguments: list[Value], e: n.Node) -> bool:
    """Whether what is constant among encoding and errors has a native form; reports it when not."""
    for argument in arguments:
        name = argument.expr.value if isinstance(argument.expr, ir.Const) else None
        if not isinstance(name, str):
            continue
        if name in _HANDLERS or _is_foreign(name):
            frame.error("encoding", f"'{name}' is not supported", e.span,
                        help="encode and decode as utf-8, ascii or latin-1; do others at module level")  # fmt: skip
            return False
    return True


def _is_foreign(name: str) -> bool:
    try:
        return codecs.lookup(name).name not in _ENCODINGS
    except (LookupError, ValueError):
        return False  # of an unknown one Python raises LookupError, and so does native code


def _bytearray_fromhex(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """bytearray.fromhex(text)"""
    from compiler.infer.calls import values_of
    from compiler.infer.construction import construct

    values = values_of(frame, args, e)
    if values is None:
        return NOTHING
    made = operate(frame, "bytes.fromhex", values, e.span)
    return NOTHING if made.expr is None else construct(frame, BYTEARRAY, [made], {}, e)


VALUES = {"bytearray.fromhex": _bytearray_fromhex}
METHODS = {operation: _method(operation) for operation in ("str.encode", "bytes.decode")}
