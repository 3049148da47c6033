"""Comparison and membership: ==, < and in, on builtin and user types."""

from __future__ import annotations

import operator as python_operator

from compiler.infer import array_dtypes, arrays, dict_kinds, dict_views, exception_values, flags, functions
from compiler.infer.dunders import DUNDERS, is_object
from compiler.infer.enums import as_text
from compiler.infer.frame import Frame
from compiler.infer.named_tuples import as_tuple, fields_of, is_named_tuple
from compiler.infer.operations import as_looked_for, mismatch, operate, pass_value, raise_python_error, split
from compiler.infer.operators import unwrap_enums
from compiler.infer.python_answers import missing_method
from compiler.infer.refusals import Written
from compiler.infer.type_names import is_equatable, is_hashable, is_ordered, is_ordered_by_code, may_be_ordered
from compiler.infer.values import NOTHING, Class, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    BYTES,
    EXCEPTION,
    FLOAT,
    INT,
    NEVER,
    NONE,
    STR,
    ArrayType,
    ClassType,
    ClosureType,
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
    members_of,
    parts_of,
)


def compare_values(frame: Frame, operator: str, left: Value, right: Value, e: n.Node, among_others: bool = False) -> Value:
    """left < right and the like; `among_others`: the types are of unions, of which other members can be compared."""
    if left.expr is None or right.expr is None or frame.env is None:
        return NOTHING
    known = _known(operator, left.expr, right.expr)
    if known is not None:
        return Value(BOOL, ir.Const(BOOL, known, span=e.span))
    frame.program.copies.note_compared(left.type, right.type)
    given = [left, right]
    if operator not in ("in", "not_in") and frame.solver.shallow(left.type) != frame.solver.shallow(right.type):
        left, right = as_tuple(frame, left, e), as_tuple(frame, right, e)
    if operator in ("in", "not_in"):
        return _membership(frame, operator == "in", left, right, e)
    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    if isinstance(a, DictType) and isinstance(b, DictType):
        made = dict_kinds.compare(frame, operator, left, right, e)
        if made is not None:
            return made
    of_dtypes = array_dtypes.compare(frame, operator, left, right, e)
    if of_dtypes is not None:
        return of_dtypes
    if all(isinstance(t, FunctionType) and functions.is_alias(frame, t) for t in (a, b)):
        from compiler.infer.identity import refuse_aliases

        return refuse_aliases(frame, e)
    if operator not in ("eq", "ne") and type(a) is type(b) and frame.solver.has_unknown(a) != frame.solver.has_unknown(b):
        frame.solver.join(a, b)  # [] < xs
    plain = frame.solver.same(a, b) and not isinstance(a, (ClassType, EnumType))
    own = ("__eq__", "__ne__") if operator == "ne" else ("__eq__",)  # which may give something else than a bool
    told_apart = any(isinstance(m, ClassType) and any(frame.program.classes.method(m.id, name) is not None for name in own) for m in members_of(a))
    if operator in ("eq", "ne") and plain and not told_apart and is_equatable(frame.program, frame.solver.resolve(a)):
        return _compare_op(frame, operator, left, right, e)
    for at, t in ((0, a), (1, b)):
        if isinstance(t, UnionType):
            possible = among_others or any(_may_compare(frame, operator, x, y) for x in members_of(a) for y in members_of(b))
            return split(frame, [left, right], at, e.span, lambda arms: _compare_arm(frame, operator, arms, e, possible))
    if isinstance(a, (ArrayType, ScalarType)) or isinstance(b, (ArrayType, ScalarType)):
        return arrays.binary(frame, operator, left, right, e.span)
    if not _has_own(frame, operator, a) and not _has_own(frame, operator, b):
        left, right = unwrap_enums(frame, left, right, e)
    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    if any(isinstance(t, ClassType) or isinstance(t, EnumType) and (_has_own(frame, operator, t) or a != b) for t in (a, b)):
        return _compare_objects(frame, operator, *given, e)
    if EXCEPTION in (a, b) and operator in ("eq", "ne"):  # identity
        same = ir.Op(BOOL, "is_same", (left.expr, right.expr), span=e.span) if a == b else ir.Const(BOOL, False, span=e.span)
        return Value(BOOL, same if operator == "eq" else ir.Not(BOOL, same, span=e.span))
    numbers = (BOOL, INT, FLOAT)
    if a in numbers and b in numbers:
        return _compare_numbers(frame, operator, left, right, e)
    if operator in ("eq", "ne"):
        return _equality(frame, operator, left, right, e)
    if frame.solver.same(a, b) and _is_ordered(frame, operator, a):
        return _compare_op(frame, operator, left, right, e)
    if isinstance(a, TupleType) and isinstance(b, TupleType) and len(a.items) != len(b.items):
        return _compare_items(frame, operator, left, right, e)
    if isinstance(a, TupleType) and isinstance(b, TupleType):
        joined = frame.solver.join(a, b)
        if isinstance(joined, TupleType) and _is_ordered(frame, operator, joined):
            left = Value(joined, frame.convert(left, joined))
            return _compare_op(frame, operator, left, Value(joined, frame.convert(right, joined)), e)
    if isinstance(a, TupleType) and isinstance(b, TupleType) and any(is_ordered_by_code(frame.program, frame.solver.resolve(t)) for t in (a, b)):
        return _compare_items(frame, operator, left, right, e)
    if isinstance(a, (TupleType, TupleOfType)) and isinstance(b, (TupleType, TupleOfType)) and type(a) is not type(b):
        left, right = of_any_length(frame, left), of_any_length(frame, right)
        return compare_values(frame, operator, left, right, e)
    if isinstance(a, SetType) and isinstance(b, SetType):
        return operate(frame, f"operator.{operator}", [left, right], e.span)
    if isinstance(a, _SEQUENCES) and isinstance(b, _SEQUENCES) and _may_compare_items(frame, a, b):
        return _compare_op(frame, operator, left, right, e, raises=True)
    return mismatch(frame, f"operator.{operator}", [left, right], e.span, {}, Written(f"operator.{operator}", given))


def _known(operator: str, left: ir.Expr, right: ir.Expr) -> bool | None:
    """What the comparison of constant texts or ints gives, or of one with a tuple of such; None of others."""
    items = right.items if isinstance(right, ir.MakeTuple) and operator in ("in", "not_in") else (right,)
    if not any(all(isinstance(x, ir.Const) and x.type == kind for x in (left, *items)) for kind in (STR, INT)):
        return None
    if operator in ("in", "not_in") and isinstance(right, ir.MakeTuple):
        return (left.value in [x.value for x in items]) == (operator == "in")
    if operator in ("eq", "ne") or left.type == INT and operator not in ("in", "not_in"):
        return getattr(python_operator, operator)(left.value, right.value)
    return None


def _may_compare_items(frame: Frame, a: Type, b: Type) -> bool:
    """Whether the runtime is to compare two lists, or tuples: where no two items have an order, equal ones may still come first."""
    meant = frame.is_meant("TypeError") and (isinstance(a, ListType) == isinstance(b, ListType))
    return may_be_ordered(frame.program, frame.solver.resolve(a), frame.solver.resolve(b), meant)


_SEQUENCES = (ListType, TupleType, TupleOfType)


def _compare_items(frame: Frame, operator: str, left: Value, right: Value, e: n.Node, at: int = 0) -> Value:
    """The order of two tuples from the item `at` on: that of the first items that differ, else of the lengths."""
    from compiler.infer.truth import truth

    left, right = frame.keep(left, e.span, force=True), frame.keep(right, e.span, force=True)
    types = [frame.solver.shallow(v.type).items for v in (left, right)]
    if at in map(len, types):
        return Value(BOOL, ir.Const(BOOL, getattr(python_operator, operator)(*map(len, types)), span=e.span))
    items = [Value(t[at], ir.TupleItem(frame.solver.resolve(t[at]), v.expr, at, span=e.span)) for t, v in zip(types, (left, right))]
    equal = truth(frame, _same_or_equal(frame, *items, e), e)
    if equal.expr is None:
        return NOTHING
    arms = (lambda: _compare_items(frame, operator, left, right, e, at + 1), lambda: compare_values(frame, operator, *items, e))
    return frame.branch(equal.expr, arms, e.span)


def _has_own(frame: Frame, operator: str, type: Type) -> bool:
    """Whether an enum's class has a method of its own for the comparison."""
    names = (*DUNDERS[operator], "__eq__") if operator == "ne" else DUNDERS[operator]
    return isinstance(type, EnumType) and any(frame.program.classes.method(type.id, name) is not None for name in names)


def _is_ordered(frame: Frame, operator: str, type: Type) -> bool:
    return is_ordered(frame.program, frame.solver.resolve(type), f"__{operator}__")


def _may_compare(frame: Frame, operator: str, a: Type, b: Type) -> bool:
    """Whether an order is defined between values of the two types, as far as the types tell."""
    a, b = frame.solver.shallow(a), frame.solver.shallow(b)
    numbers, tuples = (BOOL, INT, FLOAT), (TupleType, TupleOfType)
    if a in numbers and b in numbers or any(isinstance(t, (ClassType, EnumType, ArrayType, ScalarType, UnionType)) for t in (a, b)):
        return True
    if isinstance(a, tuples) and isinstance(b, tuples) or isinstance(a, SetType) and isinstance(b, SetType):
        return True
    if isinstance(a, ListType) and isinstance(b, ListType) and _may_compare_items(frame, a, b):
        return True
    return type(a) is type(b) and (frame.solver.has_unknown(a) or frame.solver.has_unknown(b)) or frame.solver.same(a, b) and _is_ordered(frame, operator, a)


def _compare_arm(frame: Frame, operator: str, args: list[Value], e: n.Node, possible: bool) -> Value:
    types = [frame.solver.shallow(a.type) for a in args]
    ordering = operator in ("lt", "le", "gt", "ge")
    if ordering and possible and not _may_compare(frame, operator, *types):
        return raise_python_error(frame, f"operator.{operator}", args, e.span)
    if ordering and NONE in types and not any(isinstance(t, UnionType) for t in types):  # whose members Python names
        return raise_python_error(frame, f"operator.{operator}", args, e.span)
    numbers = (BOOL, INT, FLOAT)
    if ordering and any(t in numbers for t in types) and any(t == STR for t in types):
        return raise_python_error(frame, f"operator.{operator}", args, e.span)
    return compare_values(frame, operator, *args, e, possible)


def _compare_op(frame: Frame, operator: str, left: Value, right: Value, e: n.Node, raises: bool = False) -> Value:
    """A comparison that the runtime does; `raises`: it may meet items that have no order."""
    functions = {
        "eq": "equal", "ne": "not_equal", "lt": "less", "le": "less_equal", "gt": "greater", "ge": "greater_equal",
    }  # fmt: skip
    held = frame.solver.shallow(left.type)
    mutable = held not in (INT, BOOL, FLOAT, STR, BYTES, NONE) and not isinstance(held, EnumType)
    args = (left.expr, right.expr)
    if raises:
        expr = ir.Op(BOOL, f"{functions[operator]}_or_raise", args, raises=True, context=True, effect="read", span=e.span)
        return frame.emit_value(BOOL, expr, e.span)
    expr = ir.Op(BOOL, functions[operator], args, effect="read" if mutable else "pure", span=e.span)
    return frame.emit_value(BOOL, expr, e.span) if mutable else Value(BOOL, expr)


def _compare_numbers(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    """Numbers of the same or of different kinds; exact, as Python compares."""
    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    if a == BOOL:
        left = Value(INT, pass_value(frame, left, INT))
    if b == BOOL:
        right = Value(INT, pass_value(frame, right, INT))
    return Value(BOOL, ir.Op(BOOL, operator, (left.expr, right.expr), span=e.span))


def _equality(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    a, b = frame.solver.resolve(left.type), frame.solver.resolve(right.type)
    if not is_equatable(frame.program, a) or not is_equatable(frame.program, b):
        return _not_equatable(frame, a, b, e)
    if type(a) is type(b) and isinstance(a, (ListType, DictType, SetType, TupleType, TupleOfType)):
        joined = frame.solver.join(left.type, right.type)
        if frame.solver.resolve(joined) == a == b or (isinstance(joined, TupleType) and isinstance(a, TupleType)):
            left = Value(joined, frame.convert(left, joined))
            return _compare_op(frame, operator, left, Value(joined, frame.convert(right, joined)), e)
        if isinstance(a, TupleType) and len(a.items) != len(b.items):
            return Value(BOOL, ir.Const(BOOL, operator == "ne", span=e.span))
        return _compare_op(frame, operator, left, right, e)
    if isinstance(a, (TupleType, TupleOfType)) and isinstance(b, (TupleType, TupleOfType)):
        return _compare_op(frame, operator, of_any_length(frame, left), of_any_length(frame, right), e)
    if isinstance(a, EnumType) and a == b or a == b:
        return _compare_op(frame, operator, left, right, e)
    if IteratorType in (type(a), type(b)) and {type(a), type(b)} <= {IteratorType, SetType}:
        return dict_views.equality(frame, operator, left, right, e)
    same_class = exception_values.same_class(frame, left, right, e)
    if same_class is not None:
        return Value(BOOL, same_class if operator == "eq" else ir.Not(BOOL, same_class, span=e.span))
    return Value(BOOL, ir.Const(BOOL, operator == "ne", span=e.span))  # unrelated types are unequal


def of_any_length(frame: Frame, value: Value) -> Value:
    """A tuple as a tuple[T, ...]."""
    held = frame.solver.shallow(value.type)
    if not isinstance(held, TupleType):
        return value
    kind = frame.solver.join(held, TupleOfType(NEVER)) if held.items else TupleOfType(NONE)
    return Value(kind, frame.keep(Value(kind, frame.convert(value, kind)), value.expr.span).expr)


def _compare_objects(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    from compiler.infer.dispatch import operate_on_objects

    held = frame.solver.shallow(left.type)
    if functions.is_bound_method(frame, left) and functions.is_bound_method(frame, right) and operator in ("eq", "ne"):
        return _compare_methods(frame, operator, left, right, e)

    def by_fields() -> Value:
        if operator not in ("eq", "ne") and not _is_ordered(frame, operator, held):
            fields = [fields_of(frame, v, frame.program.classes.compared(held.id), e) for v in (left, right)]
            if may_be_ordered(frame.program, *(frame.solver.resolve(v.type) for v in fields)):
                return _compare_op(frame, operator, *fields, e, raises=True)
            return mismatch(frame, f"operator.{operator}", [left, right], e.span, {})
        if not frame.program.classes.has_alike_fields(held.id):
            return _not_equatable(frame, held, held, e)
        return _compare_op(frame, operator, left, right, e)

    return operate_on_objects(frame, operator, left, right, e, by_fields)


def _compare_methods(frame: Frame, operator: str, left: Value, right: Value, e: n.Node) -> Value:
    """Methods of objects: equal where the objects are the same."""
    a, b = frame.solver.shallow(left.type), frame.solver.shallow(right.type)
    if not all(isinstance(t, ClosureType) and frame.program.functions.is_method(t) for t in (a, b)):
        return functions.refuse_comparison(frame, e)
    return _compare_op(frame, operator, left, right, e) if a == b else Value(BOOL, ir.Const(BOOL, operator == "ne", span=e.span))


def _not_equatable(frame: Frame, a: Type, b: Type, e: n.Node) -> Value:
    enums = [t for t in sorted(parts_of(a) | parts_of(b), key=str) if isinstance(t, EnumType) and not is_equatable(frame.program, t)]
    if enums:
        return frame.error("nested-equality", f"{frame.shown(a)} and {frame.shown(b)} hold members of {enums[0].name}, whose class has an __eq__",
                           e.span, "containers cannot call the method of an enum", "compare the items one by one in a loop")  # fmt: skip
    if not any(isinstance(t, ArrayType) for t in parts_of(a) | parts_of(b)) and not isinstance(a, ClassType):
        return frame.error("nested-equality", f"{frame.shown(a)} and {frame.shown(b)} hold scalars of numpy's, which compare in their own way", e.span,
                           "containers compare plain numbers", "make them plain numbers, x.item() or a.tolist(), or compare one by one")  # fmt: skip
    return frame.error("nested-equality", f"{frame.shown(a)} and {frame.shown(b)} hold arrays, whose == gives an array",
                       e.span, "comparing these has no yes or no", "compare the items one by one in a loop")  # fmt: skip


def _membership(frame: Frame, positive: bool, item: Value, container: Value, e: n.Node) -> Value:
    from compiler.infer.calls import call_method
    from compiler.infer.conditions import negate
    from compiler.infer.truth import truth

    container = as_text(frame, container, e)
    held = frame.solver.shallow(container.type)
    item = as_text(frame, item, e) if held == STR else item
    if flags.is_flag(frame, held):
        return flags.contains(frame, positive, container, item, e)
    if isinstance(held, FunctionType):
        return _in_enum(frame, positive, item, container, e)
    if isinstance(held, UnionType):
        return split(frame, [item, container], 1, e.span, lambda args: _membership(frame, positive, args[0], args[1], e))
    if is_named_tuple(frame, container) and frame.program.classes.method(held.id, "__contains__") is None:
        value = _in_tuple(frame, item, as_tuple(frame, container, e), e)
    elif isinstance(held, ClassType) and frame.program.classes.method(held.id, "__contains__") is None:
        value = _search_object(frame, item, container, e)
    elif is_object(frame, held, "__contains__"):
        value = truth(frame, call_method(frame, container, "__contains__", [item], e), e)
    elif isinstance(held, TupleType):
        value = _in_tuple(frame, item, container, e)
    else:
        value = _contains(frame, item, container, e)
    if value.expr is None or positive:
        return value
    return Value(BOOL, negate(value.expr, e))


def _in_enum(frame: Frame, positive: bool, item: Value, container: Value, e: n.Node) -> Value:
    """member in Color: decided by its type."""
    thing = frame.program.functions.by_index[frame.solver.shallow(container.type).index]
    held = frame.solver.shallow(item.type)
    if not isinstance(thing, Class) or thing.id not in frame.program.classes.enums or not isinstance(held, EnumType):
        return mismatch(frame, "operator.contains", [container, item], e.span, {})
    if flags.has_combinations(frame, held) and held.id == thing.id:
        return flags.refuse(frame, f"whether {held.name} has a member cannot be asked", "Python versions differ about combinations",
                            f"ask its members of one bit: … in list({held.name})", e)  # fmt: skip
    return Value(BOOL, ir.Const(BOOL, (held.id == thing.id) == positive, span=e.span))


def _among_elements(frame: Frame, item: Value, array: Value, e: n.Node) -> Value:
    """item in array: (array == item).any()"""
    from compiler.infer import array_functions
    from compiler.infer.array_methods import python_number

    equal = compare_values(frame, "eq", array, item, e)
    if equal.expr is None:
        return NOTHING
    if not isinstance(frame.solver.shallow(equal.type), ArrayType):
        return mismatch(frame, "operator.contains", [array, item], e.span, {})
    found = array_functions.reduce(frame, "any", [equal], {}, e)
    return NOTHING if found.expr is None else python_number(frame, found, e)


def _contains(frame: Frame, item: Value, container: Value, e: n.Node) -> Value:
    held = frame.solver.shallow(container.type)
    if isinstance(held, ArrayType):
        return _among_elements(frame, item, container, e)
    element = getattr(held, "item", None) or getattr(held, "key", None)
    wanted = frame.solver.shallow(item.type)
    numbers = isinstance(wanted, ScalarType) and isinstance(held, (ListType, TupleOfType))  # that numpy compares in its own way
    if element is not None and (numbers or not is_equatable(frame.program, frame.solver.resolve(element))):
        return _search(frame, item, container, e)
    if element is not None and isinstance(wanted, UnionType) and not frame.assignable(wanted, element):
        kept = frame.keep(container, e.span)
        return split(frame, [item, kept], 0, e.span, lambda args: _contains(frame, args[0], args[1], e))
    if element is not None and not isinstance(wanted, UnionType):
        element = frame.solver.resolve(element)
        looked = as_looked_for(frame, "operator.contains", [container, item])
        if looked[1] is not item:
            return operate(frame, "operator.contains", looked, e.span)
        if not frame.assignable(wanted, element) and not frame.solver.has_unknown(element):
            if _is_other_tuple(wanted, element):
                if isinstance(held, (ListType, TupleOfType)) or is_hashable(frame.program, frame.solver.resolve(wanted)):
                    return Value(BOOL, ir.Const(BOOL, False, span=e.span))
            if frame.program.protocols.may_equal(element, frame.solver.resolve(wanted)):
                return operate(frame, "operator.contains", [container, item], e.span)
            compared = isinstance(wanted, (ClassType, EnumType, TupleType)) or isinstance(element, (ClassType, EnumType, TupleType))
            if compared and not (wanted == NONE and not isinstance(element, ClassType) and _is_plain(frame, element)):
                return operate(frame, "operator.contains", [container, item], e.span)
            unhashable = _unhashable(wanted, held)
            if unhashable:
                frame.raise_("TypeError", _unhashable_message(frame, unhashable, held), e.span)
                return NOTHING
            return Value(BOOL, ir.Const(BOOL, False, span=e.span))  # never equal to any element
    return operate(frame, "operator.contains", [container, item], e.span)


def _is_other_tuple(wanted: Type, element: Type) -> bool:
    """Whether a tuple is looked for among tuples of another length, or among what no tuple equals."""
    if not isinstance(wanted, TupleType):
        return False
    if isinstance(element, TupleType):
        return len(wanted.items) != len(element.items)
    compared = (ArrayType, ClassType, EnumType, FunctionType, ScalarType, TupleType, TupleOfType)
    plain = (NONE, BOOL, INT, FLOAT, STR, BYTES)
    return not any(isinstance(m, compared) for m in members_of(element)) and all(m in plain for item in wanted.items for m in members_of(item))


def _is_plain(frame: Frame, type: Type) -> bool:
    """Whether no == of the user's is asked when a value of the type is compared."""
    return all(not isinstance(p, (ClassType, EnumType)) or frame.program.classes.method(p.id, "__eq__") is None for p in parts_of(type))


def _unhashable(wanted: Type, held: Type) -> str:
    """What Python calls the type it cannot hash to look for in `held`; "" where it can, or need not."""
    if isinstance(wanted, SetType) and not wanted.frozen and isinstance(held, DictType):
        return "set"  # a set looks for another by its frozen copy
    if not isinstance(held, (SetType, DictType)):
        return ""
    return "list" if isinstance(wanted, ListType) else "dict" if isinstance(wanted, DictType) else ""


def _unhashable_message(frame: Frame, name: str, held: Type) -> str:
    message = f"unhashable type: '{name}'"
    if frame.program.python_version < (3, 14):
        return message
    return f"cannot use '{name}' as a {'dict key' if isinstance(held, DictType) else 'set element'} ({message})"


def _search(frame: Frame, item: Value, container: Value, e: n.Node) -> Value:
    """item in container, by an == that the runtime does not have: a user's class's, or that of two kinds of numbers."""
    from compiler.infer.reductions import search

    kept = frame.keep(item, e.span)
    return search(frame, container, lambda x: compare_values(frame, "eq", x, kept, e), e)


def _search_object(frame: Frame, item: Value, container: Value, e: n.Node) -> Value:
    """item in container, by iterating: an item that is the same object, or equal."""
    from compiler.infer.iteration import is_iterable
    from compiler.infer.reductions import search

    held = frame.solver.shallow(container.type)
    if not is_iterable(frame, held):
        shown = frame.shown(held)
        return frame.error("missing-method", f"{shown} has no method __contains__", e.span, f"this needs {shown}.__contains__",
                           f"define __contains__ in the class {shown}", raises=missing_method(frame, held, "__contains__"))  # fmt: skip
    kept = frame.keep(item, e.span)

    return search(frame, container, lambda x: _same_or_equal(frame, x, kept, e), e)


def _same_or_equal(frame: Frame, x: Value, wanted: Value, e: n.Node) -> Value:
    """Whether an item is what is looked for: the same object, or equal by the item's own ==."""
    for at, value in enumerate((x, wanted)):
        held = frame.solver.shallow(value.type)
        if isinstance(held, UnionType) and (_may_be_nan(frame, value) or any(isinstance(m, ClassType) for m in held.members)):
            return split(frame, [x, wanted], at, e.span, lambda args: _same_or_equal(frame, *args, e))
    if _may_be_nan(frame, x) and _may_be_nan(frame, wanted):
        return Value(BOOL, ir.Op(BOOL, "same", (x.expr, wanted.expr), span=e.span))
    if not isinstance(frame.solver.shallow(x.type), ClassType) or not frame.solver.same(x.type, wanted.type):
        return compare_values(frame, "eq", x, wanted, e)
    x = frame.keep(x, e.span)
    same = ir.Op(BOOL, "is_same", (x.expr, wanted.expr), span=e.span)
    always = Value(BOOL, ir.Const(BOOL, True, span=e.span))
    return frame.branch(same, (lambda: always, lambda: compare_values(frame, "eq", x, wanted, e)), e.span)


def _may_be_nan(frame: Frame, value: Value) -> bool:
    """Whether it is, or may be, a float that may be an object of its own, which is equal to nothing."""
    return FLOAT in members_of(frame.solver.shallow(value.type)) and not isinstance(value.expr, ir.Const)


def _in_tuple(frame: Frame, item: Value, container: Value, e: n.Node) -> Value:
    """x in (a, b, c): x == a or x == b or x == c; where methods compare, a == x and so on."""
    from compiler.infer.truth import truth

    item, kept = frame.keep(item, e.span), frame.keep(container, e.span)
    items = frame.solver.shallow(kept.type).items

    def test(i: int) -> Value:
        if i == len(items):
            return Value(BOOL, ir.Const(BOOL, False, span=e.span))
        expr = kept.expr.items[i] if isinstance(kept.expr, ir.MakeTuple) else ir.TupleItem(
            frame.solver.resolve(items[i]), kept.expr, i, span=e.span
        )  # fmt: skip
        one = Value(items[i], expr)
        is_own = any(isinstance(m, ClassType) for t in (item.type, items[i]) for m in members_of(frame.solver.shallow(t)))
        is_own = is_own or _may_be_nan(frame, item) and _may_be_nan(frame, one)
        equal = truth(frame, _same_or_equal(frame, one, item, e) if is_own else compare_values(frame, "eq", item, one, e), e)
        if equal.expr is None or isinstance(equal.expr, ir.Const):
            return test(i + 1) if equal.expr is None or not equal.expr.value else equal
        block, rest = frame.captured_block(lambda: test(i + 1))
        if not block and rest.expr is not None:
            if isinstance(rest.expr, ir.Const) and not rest.expr.value:
                return equal
            return Value(BOOL, ir.BoolOp(BOOL, "or", (equal.expr, rest.expr), span=e.span))
        always = Value(BOOL, ir.Const(BOOL, True, span=e.span))
        return frame.branch(equal.expr, (lambda: always, lambda: test(i + 1)), e.span)

    return test(0)
