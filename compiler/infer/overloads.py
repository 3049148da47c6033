"""Choosing the overload of an operation: the first row of the operator library that the arguments fit."""

from __future__ import annotations

from compiler.infer import own_operators
from compiler.infer.frame import Frame
from compiler.infer.solver import SlotType
from compiler.infer.type_names import BY_VALUE, is_equatable, is_hashable, is_ordered
from compiler.infer.values import Value
from compiler.ir import nodes as ir
from compiler.ops.declarations import NO_DEFAULT, Overload
from compiler.ops.numpy_dtypes import is_integer
from compiler.types.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    ArrayType,
    DictType,
    EnumType,
    IteratorType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    VariableType,
    members_of,
    union_of,
)


class Match:
    """An overload that fits: the arguments in its order (None: the default), and its type variables' values."""

    def __init__(self, overload: Overload, arguments: list[Value | None], bindings: dict[str, Type], growths: list):
        self.overload = overload
        self.arguments = arguments
        self.bindings = bindings
        self.growths = growths


def find_match(frame: Frame, name: str, args: list[Value], keywords: dict[str, Value]) -> Match | None:
    """The first overload that fits exactly; else the first that fits with bool taken for int."""
    overloads = frame.program.operations.find(name)
    for loose in (False, True):
        for overload in overloads:
            match = _match(frame, overload, args, keywords, loose)
            if match is not None:
                return match
    return None


def _match(frame: Frame, overload: Overload, args: list[Value], keywords: dict[str, Value], loose: bool):
    arguments = arrange(overload, args, keywords)
    if arguments is None or overload.function in _GIVING_BACK and value_type(frame, frame.solver.shallow(args[-1].type)) is not None:
        return None
    if loose and overload.python.split(".")[0] in _TAKING_INDICES:
        arguments = [_as_index(frame, p.type, value) for p, value in zip(overload.parameters, arguments)]
    bindings: dict[str, Type] = {}
    growths: list[tuple[SlotType, Type]] | Reading = [] if _puts(overload) else Reading()
    if isinstance(growths, Reading):
        growths.gives = isinstance(overload.result, SetType)
    for parameter, value in zip(overload.parameters, arguments):
        if value is not None and not _unify(frame, parameter.type, value.type, bindings, growths, loose):
            return None
    for variable, kind in sorted(overload.requires.items()):
        bound = bindings.get(variable, NEVER)
        held = [bound, *(type for slot, type in growths if slot == bound)]
        if not all(_satisfies(frame, frame.solver.resolve(t, NEVER), kind) for t in held):
            return None
    return Match(overload, arguments, bindings, growths)


_TAKING_INDICES = ("str", "bytes", "list", "math")  # whose methods and functions ask for the __index__ of what is no int


def _as_index(frame: Frame, pattern: Type, value: Value | None) -> Value | None:
    """A numpy integer as the int that the parameter takes."""
    held = None if value is None or value.expr is None else frame.solver.shallow(value.type)
    if INT not in members_of(pattern) or not isinstance(held, ScalarType) or not is_integer(held.dtype):
        return value
    return Value(INT, ir.Op(INT, "index_of", (value.expr,), span=value.expr.span))


_GIVING_BACK = ("str_partition", "str_rpartition")  # the separator in what they give is the one that they took


class Reading(list):
    """Growths of an operation that puts nothing into what it is given: only what is not known yet can grow."""

    gives = False  # a set of what is in several arguments, which then are of one type


_TAKING = ("remove", "discard", "pop", "delitem", "contains", "next", "index", "count")


def _puts(overload: Overload) -> bool:
    """Whether the operation can put a value into a container, whose type of items then has to hold it."""
    if own_operators.is_own(overload):  # it gets what C can read, nothing that it could change
        return False
    return overload.effect == "write" and overload.python.rsplit(".", 1)[1] not in _TAKING


def arrange(overload: Overload, args: list[Value], keywords: dict[str, Value]) -> list[Value | None] | None:
    """Arguments in the parameters' order, None where the default is taken; None when they do not fit."""
    arranged: list[Value | None] = []
    remaining = dict(keywords)
    positional = list(args)
    for p in overload.parameters:
        if p.kind != "keyword_only" and positional:
            arranged.append(positional.pop(0))
        elif p.kind != "positional_only" and p.name in remaining:
            arranged.append(remaining.pop(p.name))
        elif p.default is not NO_DEFAULT:
            arranged.append(None)
        else:
            return None
    return None if positional or remaining else arranged


def _unify(
    frame: Frame, pattern: Type, actual: Type, bindings: dict[str, Type], growths: list, loose: bool, inside: bool = False
) -> bool:
    """Whether a value of the type `actual`, or with `inside` items of such values, can be what the pattern says."""
    unresolved, actual = actual, frame.solver.shallow(actual)
    again = lambda p, a: _unify(frame, p, a, bindings, growths, loose, inside=True)  # noqa: E731
    match pattern:
        case VariableType(name=name):
            if name not in bindings:
                bindings[name] = unresolved
                return True
            bound = bindings[name]
            if isinstance(bound, SlotType):
                known = frame.solver.resolve(bound, NEVER)
                if isinstance(growths, Reading) and known != NEVER and not frame.solver.has_unknown(unresolved):
                    if inside and growths.gives and not frame.solver.same(actual, known):  # items of both are in what comes of it
                        growths.append((bound, unresolved))
                        growths.append((unresolved, bound))
                        return isinstance(unresolved, SlotType)
                    return frame.assignable(actual, known) or _may_equal(frame, known, actual)
                if isinstance(growths, Reading) and known != NEVER and not may_come_to_fit(frame, actual, known):
                    return False
                growths.append((bound, unresolved))
                return True
            if isinstance(unresolved, SlotType) or frame.solver.has_unknown(unresolved):
                growths.append((bound, unresolved))
                return frame.solver.same(frame.solver.join(bound, unresolved), bound)
            if isinstance(growths, Reading) and _may_equal(frame, bound, actual):
                return True
            return frame.assignable(actual, bound)
        case ListType(item=p):
            return isinstance(actual, ListType) and again(p, actual.item)
        case SetType(item=p, frozen=frozen):
            return isinstance(actual, SetType) and actual.frozen == frozen and again(p, actual.item)
        case DictType():
            return isinstance(actual, DictType) and again(pattern.key, actual.key) and again(pattern.value, actual.value)
        case TupleType(items=items):
            same_length = isinstance(actual, TupleType) and len(actual.items) == len(items)
            return same_length and all(again(p, a) for p, a in zip(items, actual.items))
        case TupleOfType(item=p):
            if isinstance(actual, TupleType):
                return all(again(p, a) for a in actual.items)
            return isinstance(actual, TupleOfType) and again(p, actual.item)
        case IteratorType(item=p):
            return isinstance(actual, IteratorType) and again(p, actual.item)
        case ArrayType(dtype=dtype, rank=rank):
            return isinstance(actual, ArrayType) and (dtype, rank) == (actual.dtype, actual.rank)
        case UnionType(members=members):
            return _unify_union(frame, members, actual, bindings, growths, loose)
    return actual == pattern or (loose and (pattern == INT and actual == BOOL or pattern == value_type(frame, actual)))


def _may_equal(frame: Frame, known: Type, actual: Type) -> bool:
    """Whether a value that is looked for may equal one of these by a method of the program's; of a union each member is asked."""
    return not isinstance(actual, UnionType) and frame.program.protocols.may_equal(frame.solver.resolve(known), frame.solver.resolve(actual))


def may_come_to_fit(frame: Frame, actual: Type, known: Type) -> bool:
    """Whether each member of a type that is not all known, as the list of an empty display is, may turn out to be one of these."""
    actual = frame.solver.shallow(actual)
    kind = lambda t: TupleType if isinstance(t, TupleOfType) else type(t) if isinstance(t, _CONTAINERS) else t  # noqa: E731
    kinds = set(map(kind, members_of(known)))
    return actual == NEVER or all(isinstance(m, SlotType) or kind(m) in kinds or frame.assignable(m, known) for m in members_of(actual))


_CONTAINERS = (ListType, SetType, DictType, TupleType, TupleOfType, IteratorType)


def value_type(frame: Frame, type: Type) -> Type | None:
    """What the members of an IntEnum, IntFlag or StrEnum are, too."""
    return BY_VALUE.get(frame.program.classes.info(type.id)["kind"]) if isinstance(type, EnumType) else None


def _unify_union(frame: Frame, patterns, actual: Type, bindings, growths, loose: bool) -> bool:
    plain = [p for p in patterns if not isinstance(p, VariableType)]
    variables = [p for p in patterns if isinstance(p, VariableType)]
    rest: list[Type] = []
    for member in members_of(actual):
        if not any(_unify(frame, p, member, bindings, growths, loose) for p in plain):
            rest.append(member)
    if not variables:
        return not rest
    if not rest:
        bindings.setdefault(variables[0].name, NEVER)
        return True
    return _unify(frame, variables[0], union_of(*rest), bindings, growths, loose)


def _satisfies(frame: Frame, type: Type, kind: str) -> bool:
    if kind == "hashable":
        return is_hashable(frame.program, type)
    if kind == "ordered":
        return type == NEVER or is_ordered(frame.program, type)
    if kind == "equatable":
        return is_equatable(frame.program, type)
    if kind == "number":
        return type in (BOOL, INT, FLOAT)
    return True
