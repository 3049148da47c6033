"""numpy arrays and scalars in inference."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.values import Value
from compiler.syntax import nodes as n

FUNCTIONS: dict = {}
VALUES: dict = {}
METHODS: dict = {}


def _no(frame: Frame, span) -> Value:
    return frame.error("numpy", "this numpy operation is not supported", span)


def unary(frame: Frame, operator: str, value: Value, span) -> Value:
    return _no(frame, span)


def binary(frame: Frame, operator: str, left: Value, right: Value, span) -> Value:
    return _no(frame, span)


def in_place(frame: Frame, operator: str, target: Value, value: Value, span) -> Value | None:
    return _no(frame, span)


def attribute(frame: Frame, base: Value, name: str, e: n.Node):
    return _no(frame, e.span)


def getitem(frame: Frame, base: Value, e: n.Subscript) -> Value:
    return _no(frame, e.span)


def getitem_value(frame: Frame, base: Value, index: Value, e: n.Node) -> Value:
    return _no(frame, e.span)


def setitem(frame: Frame, holder: Value, index: n.Expression, value: Value, e: n.Node) -> None:
    _no(frame, e.span)


def augmented_subscript(frame: Frame, s: n.AugAssign, holder: Value) -> None:
    _no(frame, s.span)


def to_python_number(frame: Frame, name: str, value: Value, e: n.Node) -> Value:
    return _no(frame, e.span)
