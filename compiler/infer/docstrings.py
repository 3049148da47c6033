"""`__doc__` of functions and classes."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.values import Class, Closure, Function, Method, Static, Value
from compiler.ir import nodes as ir
from compiler.library.sources import PREFIX
from compiler.syntax import nodes as n
from compiler.types.types import NONE, STR


def docstring(frame: Frame, thing: Static, e: n.Node) -> Value | None:
    """What documents the function or class; None of what has no text that is known."""
    match thing:
        case Function(id=id) | Method(function=id) if id:
            return _value(_recorded(frame.program.snapshot["functions"][id]), e)
        case Class(id=id) if not id.startswith(PREFIX):
            return _value(_recorded(frame.program.classes.info(id)), e)
        case Closure(node=node, named=""):
            text = _written(node)
            return None if text is not None and text != " ".join(text.split("\n")).strip() else _value(text, e)
        case Closure(doc=(text,)):
            return _value(text, e)
    return None


def _recorded(record: dict) -> str | None:
    return record["raw_doc"] if "raw_doc" in record else record["doc"]


def _written(node: n.FunctionDef | n.Lambda) -> str | None:
    """The docstring as it stands in the source, whose indentation Python keeps or not by its version."""
    first = node.body[0] if isinstance(node, n.FunctionDef) and node.body else None
    text = first.value if isinstance(first, n.ExpressionStatement) else None
    return text.value if isinstance(text, n.Constant) and isinstance(text.value, str) else None


def _value(text: str | None, e: n.Node) -> Value:
    kind = NONE if text is None else STR
    return Value(kind, ir.Const(kind, text, span=e.span))
