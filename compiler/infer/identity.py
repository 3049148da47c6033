"""`is` and `is not`: whether two values are one object, and == between types."""

from __future__ import annotations

from compiler.infer import exception_classes, exception_values, functions
from compiler.infer.class_tests import class_of_type, exact_class, is_class, is_of_one_class, named_in_types, type_as_value
from compiler.infer.conditions import Test, member_test, negate, test_as_value, test_truth
from compiler.infer.frame import Frame
from compiler.infer.library import SENTINEL
from compiler.infer.values import NOTHING, Class, Library, Static, Thing, TypeOf, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.recursive import assuming
from compiler.types.types import (
    BOOL,
    EXCEPTION,
    NONE,
    NOT_IMPLEMENTED,
    ClassType,
    DictType,
    EnumType,
    FunctionType,
    IteratorType,
    ListType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
)


def test_identity(frame: Frame, e: n.Compare, left: n.Expression, right: n.Expression, positive: bool) -> Test:
    """A module's own object() is the only value of its type, which the test narrows as one for None does."""
    from compiler.infer.expressions import infer

    subject, other = infer(frame, left), infer(frame, right)
    held = frame.solver.shallow(other.type) if isinstance(other, Value) else None
    if isinstance(held, ClassType) and held.id.startswith(SENTINEL) and isinstance(subject, Value) and subject.expr is not None:
        test = member_test(frame, subject, left, lambda m: m == held, e)
        return test if positive else Test(negate(test.value, e), test.if_false, test.if_true)
    same = compare_identity(frame, e, subject, other, positive)
    return Test(None, None, None) if same.expr is None or frame.env is None else test_truth(frame, e, same)


def _is_of_class(frame: Frame, value: Value, wanted: Static, positive: bool, e: n.Compare) -> Value:
    """type(value) is wanted: of that class itself, not of one derived from it."""
    frame.program.local_classes.note(wanted)
    unclear = next((m for m in members_of(frame.solver.shallow(value.type)) if not is_of_one_class(m)), None)
    if unclear is not None and isinstance(wanted, Library) and not is_class(wanted.name):
        return class_of_type(frame, unclear, e)

    def chosen(member: Type):
        name = exception_classes.exception_name(frame, wanted) if member == EXCEPTION else None
        if name is not None:
            return lambda held: exception_classes.test_class(frame, held, name, True, e)
        if isinstance(wanted, Class):
            return isinstance(member, (ClassType, EnumType)) and frame.program.classes.original(member.id) == wanted.id
        return is_of_one_class(member) and exact_class(frame, member) == wanted

    test = member_test(frame, value, e, chosen, e)
    return test_as_value(frame, Test(test.value if positive else negate(test.value, e), test.if_true, test.if_false))


def refuse_aliases(frame: Frame, e: n.Node) -> Value:
    return frame.error("dynamic-type", "whether two generic classes with arguments are the same is not known to native code", e.span,
                       help="compare the classes themselves, without what is in brackets")  # fmt: skip


def compare_identity(frame: Frame, e: n.Compare, left: Thing, right: Thing, positive: bool) -> Value:
    same_class = exception_values.same_class(frame, left, right, e)
    if same_class is not None:
        return Value(BOOL, same_class if positive else negate(same_class, e))
    left, right = named_in_types(left), named_in_types(right)
    aliases = [isinstance(t, Class) and t.alias for t in (left, right)]
    if all(aliases):
        return refuse_aliases(frame, e)
    if any(aliases):
        return Value(BOOL, ir.Const(BOOL, not positive, span=e.span))
    left, right = (Class(t.id) if isinstance(t, Class) else t for t in (left, right))
    if isinstance(left, TypeOf) or isinstance(right, TypeOf):
        of, other = (left, right) if isinstance(left, TypeOf) else (right, left)
        if isinstance(other, Static) and not isinstance(other, TypeOf):
            return _is_of_class(frame, of.value, other, positive, e)
        left, right = (type_as_value(frame, t, e.span) if isinstance(t, TypeOf) else t for t in (left, right))
        return compare_identity(frame, e, left, right, positive)
    if functions.is_bound_method(frame, left) or functions.is_bound_method(frame, right):
        return functions.refuse_comparison(frame, e)
    for thing in (left, right):
        functions.note_identity(frame, thing)
        frame.program.local_classes.note(thing)
    if isinstance(left, Static) != isinstance(right, Static):  # a function kept in a variable, and one by its name
        from compiler.infer.expressions import function_value

        left, right = (function_value(frame, t, e.span) or t if isinstance(t, Static) else t for t in (left, right))
    if isinstance(left, Static) or isinstance(right, Static):
        return Value(BOOL, ir.Const(BOOL, (left == right) == positive, span=e.span))
    if left.expr is None or right.expr is None:
        return NOTHING
    a, b = frame.solver.resolve(left.type), frame.solver.resolve(right.type)
    comparable = (ListType, DictType, SetType, ClassType, EnumType, IteratorType)
    if a == b and isinstance(a, FunctionType):
        test: ir.Expr = ir.Const(BOOL, True, span=e.span)
    elif a == b and (isinstance(a, comparable) or a in (BOOL, NONE, EXCEPTION, NOT_IMPLEMENTED)):
        test = ir.Op(BOOL, "is_same", (left.expr, right.expr), span=e.span)
    elif isinstance(a, UnionType) or isinstance(b, UnionType):
        from compiler.infer.operations import split

        at = 0 if isinstance(a, UnionType) else 1
        return split(frame, [left, right], at, e.span, lambda args: compare_identity(frame, e, args[0], args[1], positive))
    elif a != b and not _may_be_one_tuple(a, b):
        test = ir.Const(BOOL, False, span=e.span)
    else:
        return frame.error("identity", "whether two such values are the same object depends on the interpreter", e.span,
                           f"this is {frame.described(a)} is {frame.shown(b)}", "compare the values: ==", about=(left, right))  # fmt: skip
    return Value(BOOL, test if positive else negate(test, e))


@assuming(False)
def _may_be_one_tuple(a: Type, b: Type) -> bool:
    """Whether a tuple of the one type may be a tuple of the other: what is in it may be known better here than there."""
    match a, b:
        case (TupleType(items=x), TupleType(items=y)):
            return len(x) == len(y) and all(map(_may_be_one, x, y))
        case (TupleOfType(item=x), TupleType(items=items)) | (TupleType(items=items), TupleOfType(item=x)):
            return all(_may_be_one(x, item) for item in items)
        case (TupleOfType(item=x), TupleOfType(item=y)):
            return _may_be_one(x, y)
    return False


def _may_be_one(a: Type, b: Type) -> bool:
    return any(x == y or _may_be_one_tuple(x, y) for x in members_of(a) for y in members_of(b))
