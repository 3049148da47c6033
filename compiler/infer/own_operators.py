"""Arguments of operators of the user's own, which are functions in C: they get exactly what is declared."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.solver import SlotType
from compiler.infer.values import Value
from compiler.ops.declarations import Overload
from compiler.ops.operators import OPERATOR
from compiler.types.types import NEVER, DictType, ListType, SetType, TupleType, Type, members_of


def is_own(overload: Overload) -> bool:
    return overload.function.startswith(OPERATOR)


def fill(frame: Frame, overload: Overload, arguments: list[Value | None]) -> None:
    """What an argument's type leaves open, as the items of [], is what the parameter says."""
    for parameter, value in zip(overload.parameters, arguments):
        if value is not None:
            _fill(frame, parameter.type, value.type)


def _fill(frame: Frame, declared: Type, given: Type) -> None:
    if isinstance(given, SlotType) and frame.solver.resolve(given, NEVER) == NEVER:
        frame.solver.grow_slot(given, declared)
        return
    for member in members_of(declared):
        for each in members_of(frame.solver.shallow(given)):
            if type(member) is type(each):
                _fill_inside(frame, member, each)


def _fill_inside(frame: Frame, declared: Type, given: Type) -> None:
    if isinstance(declared, (ListType, SetType)):
        _fill(frame, declared.item, given.item)
    elif isinstance(declared, DictType):
        _fill(frame, declared.key, given.key)
        _fill(frame, declared.value, given.value)
    elif isinstance(declared, TupleType) and len(declared.items) == len(given.items):
        for one, other in zip(declared.items, given.items):
            _fill(frame, one, other)
