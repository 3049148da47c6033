"""The methods of operators: of the left operand, and of the right one when that does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compiler.syntax import nodes as n
from compiler.types.types import ClassType, EnumType, Type

if TYPE_CHECKING:
    from compiler.infer.frame import Frame

DUNDERS = {
    "add": ("__add__", "__radd__"), "sub": ("__sub__", "__rsub__"), "mul": ("__mul__", "__rmul__"),
    "truediv": ("__truediv__", "__rtruediv__"), "floordiv": ("__floordiv__", "__rfloordiv__"),
    "mod": ("__mod__", "__rmod__"), "pow": ("__pow__", "__rpow__"), "matmul": ("__matmul__", "__rmatmul__"),
    "and_": ("__and__", "__rand__"), "or_": ("__or__", "__ror__"), "xor": ("__xor__", "__rxor__"),
    "lshift": ("__lshift__", "__rlshift__"), "rshift": ("__rshift__", "__rrshift__"),
    "divmod": ("__divmod__", "__rdivmod__"),
    "eq": ("__eq__", "__eq__"), "ne": ("__ne__", "__ne__"), "lt": ("__lt__", "__gt__"), "le": ("__le__", "__ge__"),
    "gt": ("__gt__", "__lt__"), "ge": ("__ge__", "__le__"),
}  # fmt: skip
OPERATOR_METHODS = frozenset(method for both in DUNDERS.values() for method in both)


def asked(operator: str, e: n.Node) -> str:
    """The operation that Python is asked about where there is none: += has messages of its own."""
    if operator == "divmod":
        return "builtins.divmod"
    return f"operator.{'i' if isinstance(e, n.AugAssign) else ''}{operator}"


def is_object(frame: Frame, type: Type, method: str) -> bool:
    """Whether the method of a class says what Python does with values of the type: objects, and members of enums that define it."""
    return isinstance(type, ClassType) or isinstance(type, EnumType) and frame.program.classes.method(type.id, method) is not None
