"""Applying an operation of the operator library to values: splitting unions, refusing what no overload (overloads.py) takes.

A union operand is split: each combination of members becomes a branch with the overload for it, and a combination
Python would reject raises the TypeError that Python raises. Only when every combination is wrong is it an error of
the program.
"""

from __future__ import annotations

from collections.abc import Hashable
from contextlib import AbstractContextManager, nullcontext

from compiler.diagnostics.diagnostic import Span
from compiler.infer import numpy_lookups
from compiler.infer.frame import Frame
from compiler.infer.key_errors import RAISING_KEYS, note_key
from compiler.infer.overloads import Match, find_match, value_type
from compiler.infer.protocols import VIEWS, has_text
from compiler.infer.python_answers import SUCCEEDS, answer, raised_by
from compiler.infer.refusals import SYMBOLS, Written, mismatch, unhashable, unhashable_text
from compiler.infer.solver import EXCEPTION_ARGUMENTS, SlotType
from compiler.infer.type_names import is_hashable, message_name, python_name
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.recursive import assuming
from compiler.types.types import (
    BOOL,
    BYTES,
    EXCEPTION_CLASS,
    FLOAT,
    INT,
    NEVER,
    NONE,
    STR,
    ArrayType,
    ClassType,
    DictType,
    EnumType,
    FunctionType,
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
    parts_of,
    union_of,
)


def operate(
    frame: Frame, name: str, args: list[Value], span: Span, keywords: dict[str, Value] | None = None, written: Written | None = None
) -> Value:
    """The value of the operation, its statements emitted. Reports when no overload fits."""
    keywords = keywords or {}
    if frame.env is None or any(a.type == NEVER for a in [*args, *keywords.values()]):
        return NOTHING
    frame.program.copies.note_compared(*(a.type for a in args))
    args, made = _by_overload(frame, name, args, span, keywords)
    if made is not None:
        return made
    at = _union_argument(frame, args)
    is_absent = at is None and (_is_other_tuple(frame, name, args) or is_never_among(frame, name, args))
    found = absent(frame, name, args, span) if is_absent else None
    if found is not None:
        return found
    if at is None or not frame.may_never_run() and not _possible(frame, name, args, keywords):
        return mismatch(frame, name, args, span, keywords, written)
    return split(frame, args, at, span, lambda arms: _operate_arm(frame, name, arms, span, keywords))


def _by_overload(frame: Frame, name: str, args: list[Value], span: Span, keywords: dict[str, Value]) -> tuple[list[Value], Value | None]:
    """The arguments as overloads take them, and what the one that fits gives; None where none does."""
    args = as_looked_for(frame, name, numpy_lookups.raise_where_missing(frame, name, args, span))
    if _is_unhashable_object(frame, name, args):
        role = "a key" if isinstance(frame.solver.shallow(args[0].type), DictType) else "an item of a set"
        return args, unhashable(frame, args[1], role, span)
    match = find_match(frame, name, args, keywords)
    return args, None if match is None else apply(frame, match, span)


def _is_unhashable_object(frame: Frame, name: str, args: list[Value]) -> bool:
    """Whether an object is looked for by a hash that its class does not have: it may equal what is there, so that an overload takes it."""
    if (name not in _LOOKUPS and name != "operator.contains") or len(args) < 2 or not isinstance(frame.solver.shallow(args[0].type), (DictType, SetType)):
        return False
    wanted = frame.solver.resolve(args[1].type, NEVER)
    return isinstance(wanted, ClassType) and not is_hashable(frame.program, wanted)


def is_never_among(frame: Frame, name: str, args: list[Value]) -> bool:
    """Whether what is looked for is of a type that none of the items can equal, as yet, and the program may mean to ask.

    A lookup that would raise is more likely a mistake, which is told of.
    """
    wanted, among = _looked_for(frame, name, args)
    if NEVER in (wanted, among) or not _is_quiet(name, args):
        return False
    parts = (p for t in (wanted, among) for p in parts_of(t))
    tuples = isinstance(wanted, (TupleType, TupleOfType)) and isinstance(among, (TupleType, TupleOfType))
    plain = all(not isinstance(p, (ClassType, EnumType, ScalarType, ArrayType, FunctionType)) for p in parts)
    return plain and not tuples and not may_equal(wanted, among)


def _is_other_tuple(frame: Frame, name: str, args: list[Value]) -> bool:
    """Whether a tuple is looked for among tuples: where no overload takes it, it is of another length, and none of them as yet."""
    return all(isinstance(t, (TupleType, TupleOfType)) for t in _looked_for(frame, name, args))


def _looked_for(frame: Frame, name: str, args: list[Value]) -> tuple[Type, Type]:
    """The types of what is looked for and of what it is looked for among; NEVER for what is unknown, and for other operations."""
    held = frame.solver.shallow(args[0].type) if name in _LOOKUPS and len(args) > 1 else None
    among = held.key if isinstance(held, DictType) else getattr(held, "item", NEVER)
    return frame.solver.resolve(args[1].type, NEVER) if held is not None else NEVER, frame.solver.resolve(among, NEVER)


def _is_quiet(name: str, args: list[Value]) -> bool:
    """Whether the lookup raises nothing when it finds nothing."""
    return name in _QUIET or name == "dict.pop" and len(args) == 3


def split(frame: Frame, args: list[Value], at: int, span: Span, run) -> Value:
    """run(args) once a member of the union args[at], in branches. What Python raises for one of several is raised there."""
    kept = frame.keep(args[at], span)
    members = list({frame.solver.resolve(m): m for m in members_of(frame.solver.shallow(kept.type))}.values())
    arms = lambda: _split_members(frame, args, at, kept, members, span, run)  # noqa: E731
    if frame.in_arm or frame.env is None:
        return arms()
    start, mark, reported = dict(frame.env), len(frame.block), len(frame.program.sink.diagnostics)
    frame.in_arm = True
    try:
        made = arms()
    finally:
        frame.in_arm = False
    if frame.env is None:  # none of them may go on: then it is said why
        block = frame.block[mark:]
        del frame.block[mark:]
        frame.env = start
        arms()
        if len(frame.program.sink.diagnostics) == reported:
            frame.block[mark:] = block
        frame.env = None
    return made


def _split_members(frame: Frame, args: list[Value], at: int, kept: Value, members: list[Type], span, run) -> Value:
    def arm() -> Thing:
        value = Value(members[0], ir.Unwrap(frame.solver.resolve(members[0]), kept.expr, span=span))
        return run([*args[:at], value, *args[at + 1 :]])

    if len(members) == 1:
        return arm()
    test = ir.Is(BOOL, kept.expr, frame.solver.resolve(members[0]), span=span)
    rest = lambda: _split_members(frame, args, at, kept, members[1:], span, run)  # noqa: E731
    return frame.branch(test, (arm, rest), span)


def _operate_arm(frame: Frame, name: str, args: list[Value], span: Span, keywords: dict[str, Value]) -> Value:
    args, made = _by_overload(frame, name, args, span, keywords)
    if made is not None:
        return made
    at = _union_argument(frame, args)
    if at is not None:
        return split(frame, args, at, span, lambda arms: _operate_arm(frame, name, arms, span, keywords))
    found = absent(frame, name, args, span)
    if found is not None:
        return found
    return raise_python_error(frame, name, args, span, keywords)


def raise_python_error(
    frame: Frame, name: str, args: list[Value], span: Span, keywords: dict[str, Value] | None = None, written: Written | None = None
) -> Value:
    """One combination of types that has no overload: what Python raises then. Where it would not, the program is refused."""
    asked = written or Written(name, args)
    found = answer(frame, asked.name, asked.args, keywords or {})
    of_numpy = any(isinstance(p, (ArrayType, ScalarType)) for a in args for p in parts_of(frame.solver.resolve(a.type, NEVER)))
    if found == SUCCEEDS or found is None and of_numpy and not name.startswith("operator."):  # whose values are not asked
        return mismatch(frame, name, args, span, keywords or {}, written)
    exception, message = found or _python_error(frame, asked.name, asked.args)
    frame.raise_(exception, message, span)
    return NOTHING


def as_looked_for(frame: Frame, name: str, args: list[Value]) -> list[Value]:
    """The arguments, the thing looked for passing as one of the items when a number of another type may equal one of them.

    The runtime hashes and compares numbers of all types alike: 1.0 is found among ints, and True.
    """
    if (name not in _LOOKUPS and name != "operator.contains") or len(args) < 2:
        return args
    held = frame.solver.shallow(args[0].type)
    by_key = isinstance(held, DictType)
    if not by_key and (name in ("operator.getitem", "operator.delitem") or not isinstance(held, (IteratorType, ListType, SetType, TupleOfType))):
        return args
    element = held.key if by_key else held.item
    wanted, known = frame.solver.resolve(args[1].type, NEVER), frame.solver.resolve(element, NEVER)
    hashed = isinstance(held, (DictType, SetType))
    if numpy_lookups.among_plain(wanted, known, hashed):
        return as_looked_for(frame, name, [args[0], numpy_lookups.plain(frame, args[1], args[1].expr.span), *args[2:]])
    as_frozen = isinstance(held, SetType) and isinstance(wanted, SetType)  # a set of sets is asked by the hash of a frozen copy
    if not isinstance(held, (IteratorType, ListType, TupleOfType)) and not as_frozen and not is_hashable(frame.program, wanted):
        return args
    if not hashed and any(map(numpy_lookups.holds_scalars, (wanted, known))):
        return args
    if isinstance(wanted, UnionType) or wanted in members_of(known) or not any(may_equal(wanted, m) for m in members_of(known)):
        return args
    return [args[0], Value(element, args[1].expr), *args[2:]]


@assuming(False)
def may_equal(a: Type, b: Type) -> bool:
    """Whether a value of the one type may equal one of the other: both are numbers or classes, or lists or tuples of such."""
    match a, b:
        case (UnionType(), _) | (_, UnionType()):
            return any(may_equal(x, y) for x in members_of(a) for y in members_of(b))
        case (TupleType(), TupleType()):
            return len(a.items) == len(b.items) and all(map(may_equal, a.items, b.items))
        case (TupleType(items=items), TupleOfType(item=item)) | (TupleOfType(item=item), TupleType(items=items)):
            return all(may_equal(x, item) for x in items)
        case (ListType(), ListType()) | (TupleOfType(), TupleOfType()) | (SetType(), SetType()):
            return may_equal(a.item, b.item)
        case (DictType(), DictType()):
            return may_equal(a.key, b.key) and may_equal(a.value, b.value)
        case (FunctionType(), _) | (_, FunctionType()) if EXCEPTION_CLASS in (a, b):  # the class of an exception, and one by its name
            return True
    return a == b or NEVER in (a, b) or numpy_lookups.is_number(a) and numpy_lookups.is_number(b)


_LOOKUPS = {
    "operator.getitem": "dict", "operator.delitem": "dict", "dict.get": "dict", "dict.pop": "dict", "list.index": "list",
    "list.count": "list", "list.remove": "list", "tuple.index": "tuple", "tuple.count": "tuple", "set.remove": "set",
    "set.discard": "set",
}  # fmt: skip


_QUIET = ("dict.get", "set.discard", "list.count", "tuple.count")


def absent(frame: Frame, name: str, args: list[Value], span: Span) -> Value | None:
    """What looking for a thing that is of another type than everything in a container gives; None of other operations."""
    kind = _LOOKUPS.get(name)
    if kind is None or len(args) < 2 or python_name(frame.solver.resolve(args[0].type)) != kind:
        return None
    if numpy_lookups.holds_scalars(frame.solver.resolve(args[1].type)) or numpy_lookups.holds_scalars(frame.solver.resolve(args[0].type)):
        return None  # which may equal other numbers
    operation = name.rsplit(".", 1)[1]
    by_copy = kind == "set" and isinstance(frame.solver.shallow(args[1].type), SetType)  # a set looks for another by its frozen copy
    if kind in ("dict", "set") and not by_copy and not is_hashable(frame.program, frame.solver.resolve(args[1].type)):
        frame.raise_("TypeError", unhashable_text(frame, args[1], f"{'an item' if kind == 'set' else 'a key'} of a {kind}"), span)
        return NOTHING
    if operation == "count":
        return Value(INT, ir.Const(INT, 0, span=span))
    if operation == "discard":
        return Value(NONE, ir.Const(NONE, None, span=span))
    if operation in ("get", "pop") and len(args) == 3:
        return args[2]
    if operation == "get":
        return Value(NONE, ir.Const(NONE, None, span=span))
    if kind in ("dict", "set"):
        note_key(frame, args[1])
        frame.emit(ir.Raise("KeyError", args[1].expr, span=span))
        frame.env = None
        return NOTHING
    text = ir.Op(STR, "repr", (args[1].expr,), context=True, effect="read", span=span)
    shown = frame.emit_value(STR, text, span).expr
    message: ir.Expr = shown
    if operation == "index" and kind == "list":
        since_14 = ir.Const(STR, "list.index(x): x not in list", span=span)
        message = ir.Op(STR, "str_concat", (shown, ir.Const(STR, " is not in list", span=span)), context=True, span=span)
        message = since_14 if frame.program.python_version >= (3, 14) else message
    elif kind in ("list", "tuple"):
        message = ir.Const(STR, f"{name}(x): x not in {kind}", span=span)
    frame.emit(ir.Raise("ValueError", message, span=span))
    frame.env = None
    return NOTHING


def _union_argument(frame: Frame, args: list[Value]) -> int | None:
    for i, a in enumerate(args):
        if isinstance(frame.solver.shallow(a.type), UnionType):
            return i
    return None


def _possible(frame: Frame, name: str, args: list[Value], keywords: dict[str, Value]) -> bool:
    """Whether some combination of the unions' members has an overload."""
    at = _union_argument(frame, args)
    if at is None:
        return find_match(frame, name, as_looked_for(frame, name, args), keywords) is not None
    return any(
        _possible(frame, name, [*args[:at], Value(m, args[at].expr), *args[at + 1 :]], keywords)
        for m in members_of(frame.solver.resolve(args[at].type))
    )


# --- applying it ---


def substitute(frame: Frame, pattern: Type, bindings: dict[str, Type], site: tuple) -> Type:
    """The pattern with its variables replaced; an unbound variable becomes the slot of this site."""
    again = lambda p: substitute(frame, p, bindings, site)  # noqa: E731
    match pattern:
        case VariableType(name=name):
            if name not in bindings:
                return frame.solver.slot(("op", frame.key, *site, name))
            return bindings[name]
        case ListType(item=p):
            return ListType(again(p))
        case SetType(item=p, frozen=frozen):
            return SetType(again(p), frozen)
        case DictType(key=k, value=v):
            return DictType(again(k), again(v))
        case TupleType(items=items):
            return TupleType(tuple(map(again, items)))
        case TupleOfType(item=p):
            return TupleOfType(again(p))
        case IteratorType(item=p):
            return IteratorType(again(p))
        case UnionType(members=members):
            joined = NEVER
            for m in members:
                joined = frame.solver.join(joined, again(m))
            return joined
    return pattern


def apply(frame: Frame, match: Match, span: Span) -> Value:
    overload = match.overload
    with _put_under_key(frame, match):
        for slot, type in match.growths:
            if isinstance(slot, SlotType):
                frame.solver.grow_slot(slot, type)
            elif isinstance(type, SlotType):
                frame.solver.grow_slot(type, slot)
            else:
                frame.solver.join(slot, type)
    site = (span.path, span.line, span.column, span.end_line, span.end_column, overload.function)
    args = []
    for parameter, value in zip(overload.parameters, match.arguments):
        type = substitute(frame, parameter.type, match.bindings, site)
        if value is None:
            value = default_value(parameter.default, span)
        args.append(pass_value(frame, value, type))
    result = substitute(frame, overload.result, match.bindings, site)
    raises = bool(overload.raises)
    attributes = ()
    if overload.function in VIEWS:
        attributes = _view_attributes(frame, match.arguments[0], frame.solver.resolve(result))
        if frame.solver.resolve(result) not in frame.program.views:
            frame.program.views.add(frame.solver.resolve(result))
            frame.solver.changed = True
    if overload.function in RAISING_KEYS:
        note_key(frame, match.arguments[1])
    if overload.function in CONVERSIONS:
        _note_conversion(frame, overload.function)
    resolved, context = frame.solver.resolve(result), raises or overload.allocates
    expr = ir.Op(resolved, overload.function, tuple(args), attributes, raises=raises, context=context, effect=overload.effect, span=span)
    value = frame.emit_value(result, expr, span) if raises or overload.effect != "pure" else Value(result, expr)
    if overload.function in _READING_KEYS:
        return _under_key(frame, match, value, span)
    return _of_any_items(frame, value, site, span) if frame.program.widens and isinstance(overload.result, ListType) else value


_READING_KEYS = ("dict_getitem", "dict_get", "dict_pop", "dict_pop_or", "dict_setdefault")


def _put_under_key(frame: Frame, match: Match) -> AbstractContextManager[None]:
    if match.overload.function != "dict_setdefault":
        return nullcontext()
    into, key, value = match.arguments
    match.growths[:] = [(slot, frame.solver.now(type) if type == value.type else type) for slot, type in match.growths]
    return frame.solver.records.entering(frame.solver.shallow(into.type), key)


def _under_key(frame: Frame, match: Match, value: Value, span: Span) -> Value:
    """What was read from a dict with a type for each key, of the type of its key; or the default that was given."""
    known = frame.solver.records.type_of(frame.solver.shallow(match.arguments[0].type), match.arguments[1])
    if known is None:
        return value
    if frame.solver.shallow(known) == NONE:  # what is done with it may be meant to fail
        return value
    if match.overload.function in ("dict_get", "dict_pop_or"):
        given = [a for a in match.arguments[2:] if a is not None]
        known = frame.solver.join(known, given[0].type if given else NONE)
    return narrowed(frame, value, known, span)


def narrowed(frame: Frame, value: Value, known: Type, span: Span) -> Value:
    """The value, of a union, as what it is known to be: some of its members."""
    of_union, wanted = members_of(frame.solver.shallow(value.type)), members_of(frame.solver.resolve(known, NEVER))
    chosen = {t: m for m in of_union if (t := frame.solver.resolve(m, NEVER)) in wanted}
    if set(chosen) != set(wanted) or len(chosen) == len(of_union) or value.expr is None:
        return value
    if set(chosen) == {NONE}:
        return Value(NONE, ir.Const(NONE, None, span=span))
    type = union_of(*chosen.values())
    return Value(type, ir.Unwrap(frame.solver.resolve(type), value.expr, span=span))


def _view_attributes(frame: Frame, value: Value, made: Type) -> tuple[str, ...]:
    """Of the view of a dict: whether that is an OrderedDict, whether there is a text of what it holds, and whether it is of dict itself."""
    behaviour = getattr(frame.solver.shallow(value.type), "behaviour", None)
    ordered = getattr(behaviour, "class_name", "") == "collections.OrderedDict"
    return tuple(str(flag).lower() for flag in (ordered, has_text(made), behaviour is None))


CONVERSIONS = {"bytes_decode": BYTES, "str_encode": STR}  # their UnicodeErrors have five arguments, the second what they convert


def _note_conversion(frame: Frame, function: str) -> None:
    program = frame.program
    if function not in program.conversions:
        program.conversions.add(function)
        program.solver.changed = True
    if program.reads_arguments:
        program.solver.grow_slot(program.solver.slot(EXCEPTION_ARGUMENTS), union_of(INT, STR, CONVERSIONS[function]))


def _of_any_items(frame: Frame, made: Value, site: Hashable, span: Span) -> Value:
    """The list that an operation made, as one that takes items of other types, too; it is copied where it gets some."""
    from compiler.infer.comprehensions import add_item, each_item

    item = frame.solver.shallow(made.type).item
    if isinstance(item, SlotType) or made.expr is None:
        return made
    kind = ListType(frame.solver.slot(("widened", frame.key, site)))
    frame.solver.grow_slot(kind.item, item)
    if frame.solver.resolve(kind) == frame.solver.resolve(made.type):
        return Value(kind, made.expr)
    wider = frame.emit_value(kind, ir.MakeList(frame.solver.resolve(kind), (), span=span), span)
    each_item(frame, made, lambda x: add_item(frame, wider, x, n.Pass(span)), n.Pass(span))
    return wider


def pass_value(frame: Frame, value: Value, type: Type) -> ir.Expr:
    """The argument as the parameter's type: a bool as the int it is, a member of an enum as its value, one type as the union."""
    source, target = frame.solver.shallow(value.type), frame.solver.shallow(type)
    if isinstance(source, EnumType) and target == value_type(frame, source):
        return ir.Op(target, "enum_value", (value.expr,), span=value.expr.span)
    if source == BOOL and target == INT:
        return ir.Op(INT, "int64_t", (value.expr,), span=value.expr.span)
    if isinstance(target, UnionType) and source == BOOL and BOOL not in target.members and INT in target.members:
        return frame.convert(Value(INT, ir.Op(INT, "int64_t", (value.expr,), span=value.expr.span)), type)
    return frame.convert(value, type)


def default_value(default: object, span: Span) -> Value:
    types = {bool: BOOL, int: INT, float: FLOAT, str: STR, bytes: BYTES, type(None): NONE}
    kind = types[type(default)]
    return Value(kind, ir.Const(kind, default, span=span))


# --- refusing ---


def python_error(frame: Frame, name: str, args: list[Value]) -> tuple[str, str]:
    """The exception CPython raises for an operation on types that do not have it."""
    return raised_by(frame, name, args) or _python_error(frame, name, args)


def _python_error(frame: Frame, name: str, args: list[Value]) -> tuple[str, str]:
    """As python_error, of types that only a program can make values of."""
    names = [message_name(frame.solver.resolve(a.type)) for a in args]
    first, operation = names[0] if names else "NoneType", name.rsplit(".", 1)[-1]
    if name.startswith("operator."):
        plain = operation.removeprefix("i") if operation in _IN_PLACE else operation
        return "TypeError", _operator_error(plain, names, plain != operation)
    if name == "builtins.len":
        return "TypeError", f"object of type '{first}' has no len()"
    if name == "builtins.iter":
        return "TypeError", f"'{first}' object is not iterable"
    if name.startswith("builtins."):
        return "TypeError", f"{operation}() argument must be a different type, not '{first}'"
    return "AttributeError", f"'{first}' object has no attribute '{operation}'"


_IN_PLACE = {"iadd", "isub", "imul", "iand_", "ior_", "ixor", "itruediv", "ifloordiv", "imod", "ipow"}


_SEQUENCES = ("str", "bytes", "list", "tuple")


def _operator_error(operation: str, names: list[str], in_place: bool) -> str:
    if operation in ("lt", "le", "gt", "ge"):
        return f"'{SYMBOLS[operation]}' not supported between instances of '{names[0]}' and '{names[1]}'"
    if operation in ("neg", "pos", "invert"):
        return f"bad operand type for unary {SYMBOLS[operation]}: '{names[0]}'"
    if operation == "contains" and names[0] == "str":
        return f"'in <string>' requires string as left operand, not {names[1]}"
    if operation == "contains":
        return f"argument of type '{names[0]}' is not iterable"
    if operation in ("getitem", "getslice"):
        return f"'{names[0]}' object is not subscriptable"
    if operation in ("setitem", "setslice"):
        return f"'{names[0]}' object does not support item assignment"
    if operation in ("delitem", "delslice"):
        return f"'{names[0]}' object doesn't support item deletion"
    if operation == "add" and names[0] in ("str", "list", "tuple"):
        return f'can only concatenate {names[0]} (not "{names[1]}") to {names[0]}'
    if operation == "mul" and not {*names}.isdisjoint(_SEQUENCES):
        return f"can't multiply sequence by non-int of type '{names[1] if names[0] in _SEQUENCES else names[0]}'"
    symbol = SYMBOLS.get(operation, operation)
    if in_place:
        symbol = f"{symbol.split(' ')[0]}="
    return f"unsupported operand type(s) for {symbol}: '{names[0]}' and '{names[1]}'"
