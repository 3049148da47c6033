"""The rules of expressions: each has the type its parts give it, only a statement's value has an effect."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compiler.ir import nodes as ir
from compiler.ir.obvious import Scope
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NEVER,
    NONE,
    NOT_IMPLEMENTED,
    STR,
    UNBOUND,
    ClassType,
    DictType,
    EnumType,
    FunctionType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
)

Report = Callable[[str], None]  # raises

_LITERALS = {BOOL: bool, INT: int, FLOAT: float, STR: str, BYTES: bytes, NONE: type(None), UNBOUND: type(None), NOT_IMPLEMENTED: type(None)}
EFFECTS = ("pure", "read", "write")


def operands(expr: ir.Expr) -> Iterator[ir.Expr]:
    """The expressions directly within, in order of evaluation."""
    match expr:
        case ir.Op(args=parts) | ir.Call(args=parts) | ir.MakeTuple(items=parts) | ir.MakeList(items=parts):
            yield from parts
        case ir.MakeObject(fields=parts) | ir.BoolOp(values=parts):
            yield from parts
        case ir.MakeDict(keys=keys, values=values):
            for key, value in zip(keys, values):
                yield key
                yield value
        case (
            ir.TupleItem(value=value) | ir.Field(value=value) | ir.Wrap(value=value) | ir.Unwrap(value=value)
        ):
            yield value
        case ir.Is(value=value) | ir.Not(value=value):
            yield value
        case ir.IfExpr(test=test, body=body, orelse=orelse):
            yield from (test, body, orelse)


def must_be_statement(expr: ir.Expr, scope: Scope) -> str:
    """Why the expression has to be a statement's value, "" when it may stand within another."""
    match expr:
        case ir.Call():
            return "a call may do anything"
        case ir.Op(raises=True):
            return "it may raise"
        case ir.Op(calls=calls) if calls:
            return "it may call functions of the program"
        case ir.Op(effect=effect) if effect != "pure":
            return f"its effect is {effect}"
        case ir.MakeList() | ir.MakeDict() | ir.MakeObject():
            return "it makes an object of its own"
        case ir.Field(value=value):
            cls = scope.classes.get(value.type)
            if cls is None or not cls.frozen:
                return "the field may change"
    return ""


def verify_expression(expr: ir.Expr, scope: Scope, report: Report, nested: bool = True) -> None:
    """`nested`: the expression is not the value of an Assign or Eval, or an object that such a value makes in a list."""
    if nested and (why := must_be_statement(expr, scope)):
        report(f"{type(expr).__name__} has to be a statement's value, for {why}")
    for operand in operands(expr):
        verify_expression(operand, scope, report, nested=not _is_renewed(operand, expr))
    check = _CHECKS.get(type(expr))
    if check is None:
        report(f"{type(expr).__name__} is no expression")
    check(expr, scope, report)


def _is_renewed(operand: ir.Expr, expr: ir.Expr) -> bool:
    return isinstance(operand, ir.MakeObject) and isinstance(expr, ir.Op) and expr.function in ("list_setitem", "list_put")


def same(actual: Type, expected: Type, what: str, report: Report) -> None:
    """A value of type Never fits everywhere: it is never there."""
    if actual not in (expected, NEVER):
        report(f"{what} is {actual}, not {expected}")


def _check_const(expr: ir.Const, scope: Scope, report: Report) -> None:
    match expr.type:
        case EnumType() | ScalarType() | FunctionType():
            fits = isinstance(expr.value, (bool, int, float))
        case _:
            fits = type(expr.value) is _LITERALS.get(expr.type)
    if not fits:
        report(f"{expr.value!r} is no constant of type {expr.type}")
    if expr.type == INT and not -(2**63) <= expr.value < 2**63:
        report(f"{expr.value} does not fit in 64 bits")


def _check_local(expr: ir.Local, scope: Scope, report: Report) -> None:
    if expr.name not in scope.locals:
        report(f"no local is named {expr.name!r}")
    same(expr.type, scope.locals[expr.name], f"the use of {expr.name!r}", report)


def _check_global(expr: ir.Global, scope: Scope, report: Report) -> None:
    if expr.name not in scope.constants:
        report(f"no global is named {expr.name!r}")
    same(expr.type, scope.constants[expr.name].type, f"the use of @{expr.name}", report)


def _check_op(expr: ir.Op, scope: Scope, report: Report) -> None:
    if expr.effect not in EFFECTS:
        report(f"{expr.effect!r} is no effect")
    if expr.raises and not expr.context:
        report(f"{expr.function} raises but does not take the Context")
    _check_calls(expr, scope, report)


def _check_calls(expr: ir.Op | ir.MakeList | ir.MakeDict, scope: Scope, report: Report) -> None:
    for name in expr.calls:
        if name not in scope.functions and name != ir.DEEP:
            report(f"no function is named {name!r}")


def _check_call(expr: ir.Call, scope: Scope, report: Report) -> None:
    callee = scope.functions.get(expr.function)
    if callee is None:
        report(f"no function is named {expr.function!r}")
    _check_arguments(expr.args, [t for _, t in callee.parameters], f"{expr.function}()", report)
    same(expr.type, callee.result, f"the result of {expr.function}()", report)


def _check_arguments(args: tuple[ir.Expr, ...], types: list[Type], what: str, report: Report) -> None:
    if len(args) != len(types):
        report(f"{what} takes {len(types)} values, not {len(args)}")
    for number, (arg, type) in enumerate(zip(args, types), 1):
        same(arg.type, type, f"value {number} of {what}", report)


def _check_make_tuple(expr: ir.MakeTuple, scope: Scope, report: Report) -> None:
    if not isinstance(expr.type, TupleType):
        report(f"a tuple cannot be {expr.type}")
    _check_arguments(expr.items, list(expr.type.items), "the tuple", report)


def _check_tuple_item(expr: ir.TupleItem, scope: Scope, report: Report) -> None:
    if not isinstance(expr.value.type, TupleType):
        report(f"{expr.value.type} has no items")
    if not 0 <= expr.index < len(expr.value.type.items):
        report(f"{expr.value.type} has no item {expr.index}")
    same(expr.type, expr.value.type.items[expr.index], f"item {expr.index}", report)


def _check_make_list(expr: ir.MakeList, scope: Scope, report: Report) -> None:
    if not isinstance(expr.type, (ListType, SetType, TupleOfType)):
        report(f"{expr.type} is not made from items")
    for item in expr.items:
        same(item.type, expr.type.item, f"an item of {expr.type}", report)


def _check_make_dict(expr: ir.MakeDict, scope: Scope, report: Report) -> None:
    if not isinstance(expr.type, DictType):
        report(f"a dict cannot be {expr.type}")
    if len(expr.keys) != len(expr.values):
        report("a dict has as many keys as values")
    for key, value in zip(expr.keys, expr.values):
        same(key.type, expr.type.key, f"a key of {expr.type}", report)
        same(value.type, expr.type.value, f"a value of {expr.type}", report)


def _check_make_object(expr: ir.MakeObject, scope: Scope, report: Report) -> None:
    cls = scope.classes.get(expr.type)
    if cls is None:
        report(f"no class is {expr.type}")
    _check_arguments(expr.fields, [f.type for f in cls.fields], cls.name, report)


def _check_field(expr: ir.Field, scope: Scope, report: Report) -> None:
    same(expr.type, field_type(expr.value.type, expr.name, scope, report), f"field {expr.name!r}", report)


def field_type(owner: Type, name: str, scope: Scope, report: Report) -> Type:
    if not isinstance(owner, ClassType) or owner not in scope.classes:
        report(f"no class is {owner}")
    found = scope.field_type(owner, name)
    if found is None:
        report(f"{owner} has no field {name!r}")
    return found


def _check_wrap(expr: ir.Wrap, scope: Scope, report: Report) -> None:
    _check_within(expr.value.type, expr.type, report)


def _check_unwrap(expr: ir.Unwrap, scope: Scope, report: Report) -> None:
    _check_within(expr.type, expr.value.type, report)


def _check_within(part: Type, whole: Type, report: Report) -> None:
    if not isinstance(whole, UnionType):
        report(f"{whole} is not a union")
    if part == whole or not set(members_of(part)) <= set(whole.members):
        report(f"{part} is no member of {whole}")


def _check_is(expr: ir.Is, scope: Scope, report: Report) -> None:
    same(expr.type, BOOL, "a test", report)
    if not isinstance(expr.value.type, UnionType):
        report(f"{expr.value.type} is not a union")
    if expr.member not in expr.value.type.members:
        report(f"{expr.member} is no member of {expr.value.type}")


def _check_if(expr: ir.IfExpr, scope: Scope, report: Report) -> None:
    same(expr.test.type, BOOL, "the condition", report)
    same(expr.body.type, expr.type, "the first value", report)
    same(expr.orelse.type, expr.type, "the second value", report)


def _check_bool_op(expr: ir.BoolOp, scope: Scope, report: Report) -> None:
    if expr.operator not in ("and", "or") or len(expr.values) < 2:
        report(f"{expr.operator!r} of {len(expr.values)} values is no BoolOp")
    same(expr.type, BOOL, f"`{expr.operator}`", report)
    for value in expr.values:
        same(value.type, BOOL, f"a value of `{expr.operator}`", report)


def _check_not(expr: ir.Not, scope: Scope, report: Report) -> None:
    same(expr.type, BOOL, "`not`", report)
    same(expr.value.type, BOOL, "the value of `not`", report)


_CHECKS: dict[type[ir.Expr], Callable[[ir.Expr, Scope, Report], None]] = {
    ir.Const: _check_const,
    ir.Local: _check_local,
    ir.Global: _check_global,
    ir.Op: _check_op,
    ir.Call: _check_call,
    ir.MakeTuple: _check_make_tuple,
    ir.TupleItem: _check_tuple_item,
    ir.MakeList: _check_make_list,
    ir.MakeDict: _check_make_dict,
    ir.MakeObject: _check_make_object,
    ir.Field: _check_field,
    ir.Wrap: _check_wrap,
    ir.Unwrap: _check_unwrap,
    ir.Is: _check_is,
    ir.IfExpr: _check_if,
    ir.BoolOp: _check_bool_op,
    ir.Not: _check_not,
}
