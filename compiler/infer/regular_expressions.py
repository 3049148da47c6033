"""re: patterns that are known when the predictor is built become objects of a class that is written in Python (library/re.py.txt)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import reduce
from operator import or_

from compiler.infer.arguments import infer_arguments
from compiler.infer.frame import Frame
from compiler.infer.values import NOTHING, Library, Thing, Value
from compiler.ir import nodes as ir
from compiler.library.pattern_records import PATTERN, add_pattern
from compiler.library.patterns import Unsupported
from compiler.library.sources import operation_id
from compiler.syntax import nodes as n
from compiler.types.types import STR, ClassType

_AT = {"match": 2, "fullmatch": 2, "search": 2, "findall": 2, "finditer": 2, "split": 3, "sub": 4, "subn": 4, "compile": 1}  # of the flags

_FLAG = "re.RegexFlag."


def _function(name: str):
    def run(frame: Frame, e: n.Call) -> Thing:
        """re.name(pattern, …, flags)"""
        from compiler.infer.attributes import attribute_of
        from compiler.infer.calls import call

        given = {k.name: k.value for k in e.keywords}
        arguments, at = list(e.arguments), _AT[name]
        flags = given.get("flags") or (arguments[at] if len(arguments) > at else None)
        first = given.get("pattern") or (arguments[0] if arguments else None)
        rest = arguments[1:at] if "pattern" not in given else arguments[:at]
        number = 0 if flags is None else _flags(frame, flags)
        if first is None or any(isinstance(a, n.Starred) for a in arguments) or number is None:
            return frame.error("pattern", f"the pattern and flags of re.{name}() are not known at build time", e.span, help="write them out, or compile the pattern at module level")
        pattern = _pattern(frame, first, number, e)
        if name == "compile" or pattern == NOTHING:
            return pattern
        keywords = tuple(k for k in e.keywords if k.name not in ("flags", "pattern"))
        inferred = infer_arguments(frame, replace(e, arguments=tuple(rest), keywords=keywords))
        return NOTHING if inferred is None else call(frame, attribute_of(frame, pattern, name, e), *inferred, e)

    return run


def _pattern(frame: Frame, first: n.Expression, flags: int, e: n.Call) -> Value:
    value = _joined(frame, first)
    held = frame.solver.shallow(value.type)
    if value.expr is None:
        return NOTHING
    if isinstance(held, ClassType) and held.id.startswith(PATTERN):
        return frame.keep(value, e.span, force=True)
    if held != STR or not isinstance(value.expr, ir.Const):
        return frame.error("pattern", "a pattern is made that is not known at build time", first.span, f"this is {frame.described(held)}",
                           "write the pattern out, or compile it at module level", about=(value,))  # fmt: skip
    try:
        id = add_pattern(frame.program.snapshot, value.expr.value, flags)
    except Unsupported as why:
        return frame.error("pattern", f"native code does not know {why}", first.span, help="write another pattern, or take the text apart in Python")
    except (re.error, OverflowError) as error:
        return frame.error("pattern", f"this is no pattern: {error}", first.span, help="Python raises re.error here; correct the pattern")
    made = frame.program.constants.thing({"kind": "ref", "id": id}, "pattern")
    return made if isinstance(made, Value) else NOTHING


def _joined(frame: Frame, e: n.Expression) -> Value:
    """The value of an expression, of texts that are added, too, where all of them are known."""
    from compiler.infer.expressions import infer_value
    from compiler.infer.operations import operate

    if not isinstance(e, n.Binary) or e.operator != "add":
        return infer_value(frame, e)
    left, right = _joined(frame, e.left), _joined(frame, e.right)
    if all(v.type == STR and isinstance(v.expr, ir.Const) for v in (left, right)):
        return Value(STR, ir.Const(STR, left.expr.value + right.expr.value, span=e.span))
    return operate(frame, "operator.add", [left, right], e.span) if left.expr is not None and right.expr is not None else NOTHING


def _escape(frame: Frame, e: n.Call) -> Thing:
    """re.escape(text), which may be a part of a pattern."""
    from compiler.infer.specialised_calls import call_user_function

    inferred = infer_arguments(frame, e)
    if inferred is None:
        return NOTHING
    text = next(iter((*inferred[0], *inferred[1].values())), None)
    if isinstance(text, Value) and text.type == STR and isinstance(text.expr, ir.Const):
        return Value(STR, ir.Const(STR, re.escape(text.expr.value), span=e.span))
    return call_user_function(frame, operation_id("re.escape"), *inferred, e)


def _flags(frame: Frame, e: n.Expression) -> int | None:
    """The number that re.I | re.M is, or a name of such; None of what is not known."""
    from compiler.infer.expressions import infer

    match e:
        case n.Constant(value=int() as value):
            return int(value)
        case n.Binary(operator="or_", left=left, right=right):
            both = _flags(frame, left), _flags(frame, right)
            return None if None in both else both[0] | both[1]
        case n.Attribute() | n.Name():
            thing = infer(frame, e)
            names = thing.name.removeprefix(_FLAG).split("|") if isinstance(thing, Library) and thing.name.startswith(_FLAG) else [""]
            return int(reduce(or_, (re.RegexFlag[name] for name in names))) if set(names) <= set(re.RegexFlag.__members__) else None
    return None


FUNCTIONS = {"re.escape": _escape, **{f"re.{name}": _function(name) for name in _AT}}
