"""IR expressions as C++ text."""

from __future__ import annotations

from dataclasses import replace

from compiler.codegen.spelling import (
    by_value,
    class_identifier,
    cpp_type,
    exception_type,
    float_literal,
    function_identifier,
    identifier,
    int_literal,
    quote,
    scalar_literal,
    str_literal,
)
from compiler.ir import nodes as ir
from compiler.ops.operators import OPERATOR, operator_parts
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
    NOT_IMPLEMENTED,
    STR,
    UNBOUND,
    DictType,
    EnumType,
    FunctionType,
    ListType,
    RecursiveType,
    ScalarType,
    SetType,
    TupleOfType,
    Type,
    UnionType,
    is_optional,
)

# Operations that C++ writes between their operands, when both are of one number type.
_INFIX = {
    "eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">=", "equal": "==", "less": "<",
    "float_add": "+", "float_sub": "-", "float_mul": "*",
    "int_plus": "+", "int_minus": "-", "int_times": "*", "int_quotient": "/", "int_remainder": "%", "int_shifted_right": ">>",
}  # fmt: skip
_COMPARE = {"eq": "equal", "ne": "not_equal", "lt": "less", "le": "less_equal", "gt": "greater", "ge": "greater_equal"}
_CASTS = {"int64_t", "double"}
_FORMATS = {"format_int", "format_float", "format_str", "format_bool"}  # their specification is parsed when compiling


_OF_EXCEPTIONS = {
    "new_exception", "make_exception", "make_exception_of", "is_exception_class", "is_exception_subclass", "exception_args",
    "exception_cast", "generator_result", "generator_close_result",
}  # fmt: skip


class Names:
    """What expressions need to know of the function they stand in."""

    def __init__(self, program: ir.Program, results: set[str] | None = None):
        self.program = program
        self.results = results or set()  # locals that hold a Result or are borrowed: read through *
        self.given_up: set[str] = set()  # locals that the statement hands to the function that it calls
        self.classes = {c.type: c for c in program.classes}
        self.subgraphs = {s.id: s for s in program.subgraphs}


def expression(e: ir.Expr, names: Names) -> str:
    again = lambda x: expression(x, names)  # noqa: E731
    match e:
        case ir.Const():
            return constant(e)
        case ir.Local(name=name):
            return f"*{identifier(name)}" if name in names.results else identifier(name)
        case ir.Global(name=name):
            return f"ctx.{identifier(name)}"
        case ir.Op():
            return operation(e, names)
        case ir.Call(function=function, args=args):
            # A local may have the function's name, as a method and a variable may in Python.
            given = (f"std::move({again(a)})" if isinstance(a, ir.Local) and a.name in names.given_up else again(a) for a in args)
            return f"user::{function_identifier(function)}({', '.join(['ctx', *given])})"
        case ir.MakeTuple(items=items):
            return f"{cpp_type(e.type)}({', '.join(map(again, items))})"
        case ir.TupleItem(value=value, index=index):
            return f"py::get<{index}>({again(value)})"
        case ir.MakeList(items=items):
            return make_list(e, list(map(again, items)))
        case ir.MakeDict(keys=keys, values=values):
            pairs = ", ".join(f"{{{again(k)}, {again(v)}}}" for k, v in zip(keys, values))
            assert isinstance(e.type, DictType)
            return f"py::make_dict<{cpp_type(e.type.key)}, {cpp_type(e.type.value)}>(ctx, {{{pairs}}})"
        case ir.MakeObject(fields=fields):
            return f"make_{identifier(names.classes[e.type].name)}({', '.join(['ctx', *map(again, fields)])})"
        case ir.Field(value=value, name=name):
            return f"{primary(value, names)}->{identifier(name)}"
        case ir.Wrap(value=value):
            return wrap(e.type, value, again(value))
        case ir.Unwrap(value=value):
            return unwrap(e.type, value.type, primary(value, names))
        case ir.Is(value=value, member=member):
            return is_member(value.type, member, primary(value, names))
        case ir.IfExpr(test=test, body=body, orelse=orelse):
            return f"({again(test)} ? {again(body)} : {again(orelse)})"
        case ir.BoolOp(operator=operator, values=values):
            symbol = " && " if operator == "and" else " || "
            return f"({symbol.join(map(again, values))})"
        case ir.Not(value=value):
            text = primary(value, names)
            return text[1:] if text.startswith("!") else f"!{text}"
    raise AssertionError(e)


def primary(e: ir.Expr, names: Names) -> str:
    """The expression so that a postfix or prefix operator can follow."""
    text = expression(e, names)
    if text.startswith("*") or isinstance(e, (ir.Op, ir.Unwrap)) and " " in text and not text.endswith(")"):
        return f"({text})"
    return f"({text})" if isinstance(e, ir.Op) and (e.function in _INFIX) else text


def constant(e: ir.Const) -> str:
    value = e.value
    if e.type in (UNBOUND, NOT_IMPLEMENTED):
        return f"{cpp_type(e.type)}{{}}"
    if isinstance(e.type, FunctionType):
        return f"{cpp_type(e.type)}{{}}"
    if isinstance(e.type, EnumType):
        return f"{cpp_type(e.type)}{{{value}}}"
    if isinstance(e.type, ScalarType):
        return scalar_literal(value, e.type)
    if e.type == NONE:
        return "py::None{}"
    if e.type == BOOL:
        return "true" if value else "false"
    if e.type == INT:
        return int_literal(value)
    if e.type == FLOAT:
        return float_literal(value)
    if e.type == STR:
        return str_literal(value)
    if e.type == BYTES:
        return f"py::Bytes({quote(value)}, {len(value)})"
    raise AssertionError(e)


def operation(e: ir.Op, names: Names) -> str:
    e = _compare_as_floats(e)
    args = [expression(a, names) for a in e.args]
    if e.function in _CASTS:
        return f"static_cast<{e.function}>({args[0]})"
    if e.function == "make_tuple_of":
        return f"py::make_tuple_of<{cpp_type(e.type.item)}>(ctx, {{{', '.join(args)}}})"
    if e.function == "list_filled":
        return f"py::list_filled<{cpp_type(e.type.item)}>(ctx, {', '.join(args)})"
    if e.function == "list_with_room":
        return f"py::list_with_room<{cpp_type(e.type.item)}>(ctx, {args[0]}, {{{', '.join(args[1:])}}})"
    if e.function == "str_concat":
        return f"py::str_concat(ctx, {', '.join(_text_part(a, names) for a in e.args)})"
    if e.function in _FORMATS and not e.raises:
        return f"py::str_concat(ctx, {_text_part(e, names)})"
    if e.function in _FORMATS:
        spec = e.args[1]
        literal = isinstance(spec, ir.Const)
        args[1] = f"{quote(spec.value.encode('utf-8'))}_format" if literal else f"py::parse_format_spec({args[1]})"
    if e.function in _OF_EXCEPTIONS:
        return _of_exceptions(e, args)
    if e.function == "converted":
        return f"py::converted<{cpp_type(e.type)}>(ctx, {args[0]})"
    if e.function == "widen_iterator":
        return f"py::widen_iterator<{cpp_type(e.type.item)}>(ctx, {args[0]})"
    if e.function == "default_value":
        return f"{cpp_type(e.type)}{{}}"
    if e.function == "run_subgraph":
        return run_subgraph(e, args, names)
    if e.function.startswith(OPERATOR):
        return _call_operator(e, args)
    if e.function in _INFIX and len(args) == 2 and _plain_numbers(e):
        return f"({args[0]} {_INFIX[e.function]} {args[1]})"
    function = _COMPARE.get(e.function, e.function)
    if function in ("enum_from_value", "enum_from_name"):
        return f"py::{function}({', '.join(['ctx', *args])}, {cpp_type(e.type)}{{}})"
    if function == "enum_from_bits":
        return f"py::enum_from_bits({args[0]}, {cpp_type(e.type)}{{}})"
    attributes = f"<{', '.join(e.attributes)}>" if e.attributes else ""
    return f"py::{function}{attributes}({', '.join((['ctx'] if e.context else []) + args)})"


def _call_operator(e: ir.Op, args: list[str]) -> str:
    """A function of the user's in C."""
    symbol, exceptions = operator_parts(e.function)
    types = ", ".join(cpp_type(t) for t in (e.type, *(a.type for a in e.args)))
    raised = ", ".join(f"&{exception_type(name)}" for name in exceptions)
    return f"py::call_operator<{types}>({', '.join(['ctx', f'::{symbol}', f'{{{raised}}}', *args])})"


def _of_exceptions(e: ir.Op, args: list[str]) -> str:
    """Operations that name an exception class, or the type of what an exception holds."""
    if e.function in ("generator_result", "generator_close_result"):
        return f"py::{e.function}<{cpp_type(e.type)}>({', '.join((['ctx'] if e.context else []) + args)})"
    if e.function == "exception_args":
        return f"py::exception_args<{cpp_type(e.type.item)}>(ctx, {args[0]})"
    if e.function == "exception_cast":
        return f"py::exception_cast<user::{class_identifier(e.type.id)}>({args[0]})"
    of = exception_type(e.attributes[0])
    given = ["ctx", of, *args] if e.context else [*args, of]
    return f"py::{e.function}({', '.join(given)})"


def _text_part(e: ir.Expr, names: Names) -> str:
    """A part of str_concat, which writes numbers and formatted values where they go."""
    match e:
        case ir.Op(function="to_str", args=(ir.Expr(type=type) as value,)) if type in (BOOL, INT, FLOAT):
            return expression(value, names)
        case ir.Op(function=function, args=(value, ir.Const(value=str(spec)))) if function in _FORMATS and not e.raises:
            return f"py::formatted({expression(value, names)}, {quote(spec.encode('utf-8'))}_format)"
    return expression(e, names)


def _compare_as_floats(e: ir.Op) -> ir.Op:
    """`x > 0` of a float: with the float that the int equals, which every int up to 2**53 does."""
    if e.function not in _COMPARE or {a.type for a in e.args} != {INT, FLOAT}:
        return e
    exact = lambda a: isinstance(a, ir.Const) and a.type == INT and abs(a.value) <= 2**53  # noqa: E731
    return replace(e, args=tuple(ir.Const(FLOAT, float(a.value)) if exact(a) else a for a in e.args))


def _plain_numbers(e: ir.Op) -> bool:
    types = {a.type for a in e.args}
    return len(types) == 1 and types <= {INT, FLOAT, BOOL}


def run_subgraph(e: ir.Op, args: list[str], names: Names) -> str:
    subgraph = names.subgraphs[e.attributes[0]]
    outputs = [subgraph.outputs[int(i)] for i in e.attributes[1:]]
    inputs = ", ".join(quote(t.name.encode()) for t in subgraph.inputs)
    wanted = ", ".join(quote(t.name.encode()) for t in outputs)
    types = ", ".join(cpp_type(t) for t in e.type.items)
    return f"py::session_run<{types}>(ctx, ctx.{subgraph.name}, {{{inputs}}}, {{{wanted}}}, {', '.join(args)})"


def make_list(e: ir.MakeList, items: list[str]) -> str:
    item = cpp_type(e.type.item)
    kinds = {ListType: "list", TupleOfType: "tuple_of", SetType: "set"}
    kind = "frozen_set" if isinstance(e.type, SetType) and e.type.frozen else kinds[type(e.type)]
    if kind == "set" and len(items) > 2 and all(map(_is_constant, e.items)):
        kind = "set_display"
    return f"py::make_{kind}<{item}>(ctx, {{{', '.join(items)}}})"


def _is_constant(e: ir.Expr) -> bool:
    e = e.value if isinstance(e, ir.Wrap) else e
    return isinstance(e, ir.Const) or isinstance(e, ir.MakeTuple) and all(map(_is_constant, e.items))


# --- unions ---


def wrap(union: Type, value: ir.Expr, text: str) -> str:
    assert isinstance(union, UnionType)
    target = cpp_type(union)
    if isinstance(value.type, UnionType):
        return _widen(union, value.type, text)
    if is_optional(union) and union.members[0] != UNBOUND:
        return f"{target}({text})"
    return f"{target}::make<{union.members.index(value.type)}>({_context_of(union)}{text})"


def _widen(union: UnionType, source: UnionType, text: str) -> str:
    target = cpp_type(union)
    if is_optional(source) and UNBOUND not in source.members:
        some, none = (union.members.index(m) for m in source.members)
        return f"py::widen_optional<{target}, {some}, {none}>({_context_of(union)}{text})"
    indices = ", ".join(str(union.members.index(m)) for m in source.members)
    return f"py::union_widen<{target}, {indices}>({_context_of(union)}{text})"


def _context_of(union: UnionType) -> str:
    """What is first among the arguments of functions that make a union, some of whose members are boxed."""
    return "ctx, " if isinstance(union, RecursiveType) else ""


def unwrap(member: Type, union: Type, text: str) -> str:
    assert isinstance(union, UnionType)
    if isinstance(member, UnionType):
        return _shrink(member, union, text)
    if member == NONE:
        return "py::None{}"
    if is_optional(union) and UNBOUND not in union.members:
        return f"{text}.value()"
    return f"{text}.get<{union.members.index(member)}>()"


def _shrink(member: UnionType, union: UnionType, text: str) -> str:
    """A union known to hold one of fewer members."""
    target = cpp_type(member)
    indices = ", ".join(str(union.members.index(m)) for m in member.members)
    return f"py::union_shrink<{target}, {indices}>({_context_of(member)}{text})"


def is_member(union: Type, member: Type, text: str) -> str:
    assert isinstance(union, UnionType)
    if is_optional(union) and UNBOUND not in union.members:
        return f"!{text}.has()" if member == NONE else f"{text}.has()"
    return f"({text}.tag() == {union.members.index(member)})"


def parameter(name: str, type: Type, owned: bool) -> str:
    """Parameters that the function assigns, or keeps beyond its call, are its own."""
    if by_value(type) or owned:
        return f"{cpp_type(type)} {identifier(name)}"
    return f"const {cpp_type(type)}& {identifier(name)}"


