"""Operators of the user's classes: which methods are tried, in which order, and what NotImplemented leads to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compiler.infer.classes import GENERATED
from compiler.infer.conditions import negate
from compiler.infer.dunders import DUNDERS, asked
from compiler.infer.frame import Frame
from compiler.infer.operations import mismatch, raise_python_error
from compiler.infer.python_answers import raised_by
from compiler.infer.refusals import Written
from compiler.infer.subscripts import plain_index
from compiler.infer.truth import truth
from compiler.infer.type_names import is_of_library
from compiler.infer.values import NOTHING, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    BYTES,
    NOT_IMPLEMENTED,
    STR,
    ClassType,
    EnumType,
    ListType,
    TupleOfType,
    TupleType,
    Type,
    members_of,
    union_of,
)

_COMPARISONS = ("eq", "ne", "lt", "le", "gt", "ge")


@dataclass(frozen=True)
class Attempt:
    """A method to try: of the left operand, or, reflected, of the right one. `inverted`: __eq__ in place of __ne__."""

    function: str
    reflected: bool
    inverted: bool = False


def operate_on_objects(frame: Frame, operator: str, left: Value, right: Value, e: n.Node, generated: Callable[[], Value]) -> Value:
    """left operator right, where one is an object; `generated` compares two of a class by their fields."""
    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    attempts = attempts_of(frame, operator, a, b)
    ours = is_of_library(a) or is_of_library(b)
    if not attempts or (ours and raised_by(frame, asked(operator, e), [left, right])):
        return _otherwise(frame, operator, left, right, e, tried=False)
    left, right = frame.keep(left, e.span, force=True), frame.keep(right, e.span, force=True)
    return _try(frame, operator, attempts, left, right, e, generated)


def attempts_of(frame: Frame, operator: str, a: Type, b: Type) -> list[Attempt]:
    """The methods to try in turn."""
    forward, backward = DUNDERS[operator]
    first, second = _attempt(frame, a, forward, False), _attempt(frame, b, backward, True)
    compares = operator in _COMPARISONS
    classes = frame.program.classes
    objects = isinstance(a, ClassType) and isinstance(b, ClassType)
    same = a == b or objects and classes.original(a.id) == classes.original(b.id)
    if same and not compares:
        second = None
    derived = not same and objects and classes.is_subclass(b.id, a.id)
    if derived and second is not None and (compares or classes.special(a.id, backward) != second.function):
        first, second = second, first
    return [each for each in (first, second) if each is not None]


def _attempt(frame: Frame, held: Type, name: str, reflected: bool) -> Attempt | None:
    if not isinstance(held, (ClassType, EnumType)):
        return None
    found = frame.program.classes.special(held.id, name)
    if found is None and name == "__ne__":
        equal = frame.program.classes.special(held.id, "__eq__")
        return None if equal is None else Attempt(equal, reflected, inverted=True)
    return None if found is None else Attempt(found, reflected)


def _try(frame: Frame, operator: str, attempts: list[Attempt], left: Value, right: Value, e: n.Node, generated) -> Value:
    from compiler.infer.specialised_calls import call_user_function

    if not attempts:
        return _otherwise(frame, operator, left, right, e, tried=True)
    attempt, rest = attempts[0], attempts[1:]
    again = lambda: _try(frame, operator, rest, left, right, e, generated)  # noqa: E731
    if attempt.function == GENERATED:
        same = frame.solver.shallow(left.type) == frame.solver.shallow(right.type)
        return generated() if same else again()
    receiver, argument = (right, left) if attempt.reflected else (left, right)
    result = call_user_function(frame, attempt.function, [receiver, argument], {}, e)
    return unless_not_implemented(frame, result, again, e, lambda value: _result(frame, value, attempt, e))


def unless_not_implemented(frame: Frame, result: Value, otherwise: Callable[[], Value], e: n.Node, done=lambda value: value) -> Value:
    """done(result), or otherwise() where the method gave NotImplemented."""
    if result.expr is None or frame.env is None:
        return NOTHING
    members = members_of(frame.solver.shallow(result.type))
    if NOT_IMPLEMENTED not in members:
        return done(result)
    if len(members) == 1:
        return otherwise()
    kept = frame.keep(result, e.span)
    known = union_of(*(m for m in members if m != NOT_IMPLEMENTED))
    there = lambda: done(Value(known, ir.Unwrap(frame.solver.resolve(known), kept.expr, span=e.span)))  # noqa: E731
    return frame.branch(ir.Is(BOOL, kept.expr, NOT_IMPLEMENTED, span=e.span), (otherwise, there), e.span)


def _result(frame: Frame, value: Value, attempt: Attempt, e: n.Node) -> Value:
    if not attempt.inverted:
        return value
    test = truth(frame, value, e)
    return NOTHING if test.expr is None else Value(BOOL, negate(test.expr, e))


def is_repetition(frame: Frame, operator: str, a: Type, b: Type) -> bool:
    """Whether the one is a sequence, and the other an object whose __index__ says how often it is repeated."""

    def counts(one: Type, other: Type) -> bool:
        is_sequence = isinstance(other, (ListType, TupleType, TupleOfType)) or other in (STR, BYTES)
        return is_sequence and isinstance(one, ClassType) and frame.program.classes.method(one.id, "__index__") is not None

    return operator == "mul" and (counts(a, b) or counts(b, a))


def _otherwise(frame: Frame, operator: str, left: Value, right: Value, e: n.Node, tried: bool) -> Value:
    """What is left when no method knows the operands: identity for == and !=, sequences that are repeated, else the TypeError."""
    if is_repetition(frame, operator, *(frame.solver.shallow(v.type) for v in (left, right))):
        from compiler.infer.operators import binary_values

        return binary_values(frame, operator, plain_index(frame, left), plain_index(frame, right), e)
    if operator in ("eq", "ne"):
        a, b = frame.solver.resolve(left.type), frame.solver.resolve(right.type)
        if a != b:
            return Value(BOOL, ir.Const(BOOL, operator == "ne", span=e.span))
        same = ir.Op(BOOL, "is_same", (left.expr, right.expr), span=e.span)
        return Value(BOOL, same if operator == "eq" else negate(same, e))
    name = f"builtins.{operator}" if operator == "divmod" else f"operator.{operator}"
    report = raise_python_error if tried else mismatch
    return report(frame, name, [left, right], e.span, {}, Written(asked(operator, e), [left, right]))
