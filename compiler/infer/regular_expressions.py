"""re: patterns that are known when the predictor is built become objects of a class that is written in Python (library/re.py.txt)."""

from __future__ import annotations

import re
from dataclasses import replace

from compiler.infer.arguments import infer_arguments
from compiler.infer.frame import Frame
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.library.pattern_records import PATTERN, add_pattern
from compiler.library.patterns import Unsupported
from compiler.syntax import nodes as n
from compiler.types.types import STR, ClassType

_AT = {"match": 2, "fullmatch": 2, "search": 2, "findall": 2, "finditer": 2, "split": 3, "sub": 4, "subn": 4, "compile": 1}  # of the flags


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
    from compiler.infer.expressions import infer_value

    value = infer_value(frame, first)
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


def _flags(frame: Frame, e: n.Expression) -> int | None:
    """The number that re.I | re.M is; None of what is not known."""
    match e:
        case n.Constant(value=int() as value):
            return int(value)
        case n.Binary(operator="or_", left=left, right=right):
            both = _flags(frame, left), _flags(frame, right)
            return None if None in both else both[0] | both[1]
        case n.Attribute(value=n.Name() as module, attr=name) if name in re.RegexFlag.__members__:
            return int(re.RegexFlag[name]) if module.id not in frame.webs.locals else None
    return None


FUNCTIONS = {f"re.{name}": _function(name) for name in _AT}
