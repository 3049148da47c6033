"""libcst's expressions → nodes.py. One reading function a node class, listed in a table at the end."""

from __future__ import annotations

import re

import libcst as cst

from compiler.diagnostics.diagnostic import InternalError, Span
from compiler.syntax import nodes
from compiler.syntax.literals import read_float, read_imaginary, read_integer, read_string, read_text_part
from compiler.syntax.positions import Positions

BINARY = {
    "Add": "add", "Subtract": "sub", "Multiply": "mul", "Divide": "truediv", "FloorDivide": "floordiv",
    "Modulo": "mod", "Power": "pow", "MatrixMultiply": "matmul", "LeftShift": "lshift",
    "RightShift": "rshift", "BitAnd": "and_", "BitOr": "or_", "BitXor": "xor",
}  # fmt: skip
_UNARY = {"Minus": "neg", "Plus": "pos", "BitInvert": "invert", "Not": "not"}
_COMPARE = {
    "Equal": "eq", "NotEqual": "ne", "LessThan": "lt", "LessThanEqual": "le", "GreaterThan": "gt",
    "GreaterThanEqual": "ge", "Is": "is", "IsNot": "is_not", "In": "in", "NotIn": "not_in",
}  # fmt: skip
_COMMENT = re.compile(r"#[^\n]*")
_SINGLETONS = {"None": None, "True": True, "False": False}


def read_expression(node: cst.CSTNode, at: Positions) -> nodes.Expression:
    reading = _READERS.get(type(node).__name__)
    if reading is None:
        raise InternalError(f"libcst's {type(node).__name__} is unknown to the reader of expressions")
    return reading(node, at)


def _read_optional(node: cst.BaseExpression | None, at: Positions) -> nodes.Expression | None:
    return None if node is None else read_expression(node, at)


# --- leaves ---


def _read_name(node: cst.Name, at: Positions) -> nodes.Expression:
    if node.value in _SINGLETONS:
        return nodes.Constant(at.span(node), _SINGLETONS[node.value])
    return nodes.Name(at.span(node), node.value)


def _read_ellipsis(node: cst.Ellipsis, at: Positions) -> nodes.Expression:
    return nodes.EllipsisConstant(at.span(node))


def _read_integer(node: cst.Integer, at: Positions) -> nodes.Expression:
    return nodes.Constant(at.span(node), read_integer(node.value))


def _read_float(node: cst.Float, at: Positions) -> nodes.Expression:
    return nodes.Constant(at.span(node), read_float(node.value))


def _read_imaginary(node: cst.Imaginary, at: Positions) -> nodes.Expression:
    return nodes.Constant(at.span(node), read_imaginary(node.value))


# --- strings ---


def _read_simple_string(node: cst.SimpleString, at: Positions) -> nodes.Expression:
    return nodes.Constant(at.span(node), read_string(node.value))


def _read_formatted_string(node: cst.FormattedString, at: Positions) -> nodes.Expression:
    return nodes.Interpolated(at.span(node), _join_text(_read_parts(node.parts, node.start, at)))


def _read_parts(
    parts: tuple[cst.CSTNode, ...], start: str, at: Positions
) -> tuple[str | nodes.Interpolation, ...]:
    return tuple(
        read_text_part(start, part.value)
        if isinstance(part, cst.FormattedStringText)
        else _read_interpolation(part, start, at)
        for part in parts
    )


def _read_interpolation(
    node: cst.FormattedStringExpression, start: str, at: Positions
) -> nodes.Interpolation:
    spec = _join_text(_read_parts(node.format_spec or (), start, at))
    conversion = node.conversion or ""
    debug = ""
    if node.equal is not None:
        debug = _debug_text(node, at)
        if not conversion and node.format_spec is None:
            conversion = "r"
    return nodes.Interpolation(at.span(node), read_expression(node.expression, at), conversion, spec, debug)


def _debug_text(node: cst.FormattedStringExpression, at: Positions) -> str:
    """All that stands before the value of f"{x = }", as the user spaced it, but without comments."""
    start, end = at.offsets[node][0] + 1, at.offsets[node.whitespace_after_expression][1]
    middle = at.outer(node.expression)[1]
    return at.text[start:middle] + _COMMENT.sub("", at.text[middle:end])


def _join_text(parts: tuple[str | nodes.Interpolation, ...]) -> tuple[str | nodes.Interpolation, ...]:
    joined: list[str | nodes.Interpolation] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return tuple(joined)


def _read_concatenated_string(node: cst.ConcatenatedString, at: Positions) -> nodes.Expression:
    literals = _literals(node)
    span = at.span(node)
    if any(type(part).__name__ == "TemplatedString" for part in literals):
        return _template_string(span)
    pieces = [read_expression(part, at) for part in literals]
    if all(isinstance(piece, nodes.Constant) for piece in pieces):
        values = [piece.value for piece in pieces]
        return nodes.Constant(span, type(values[0])().join(values))
    parts: list[str | nodes.Interpolation] = []
    for piece in pieces:
        parts += piece.parts if isinstance(piece, nodes.Interpolated) else [piece.value]
    return nodes.Interpolated(span, _join_text(tuple(parts)))


def _literals(node: cst.BaseString) -> list[cst.BaseString]:
    literals = []
    while isinstance(node, cst.ConcatenatedString):
        literals.append(node.left)
        node = node.right
    return literals + [node]


def _read_templated_string(node: cst.CSTNode, at: Positions) -> nodes.Expression:
    return _template_string(at.span(node))


def _template_string(span: Span) -> nodes.Expression:
    return nodes.UnsupportedExpression(
        span,
        "unsupported-template-string",
        "template strings are not supported",
        "write an f-string, or keep the parts in variables",
    )


# --- operators ---


def _read_unary(node: cst.UnaryOperation, at: Positions) -> nodes.Expression:
    operator = _UNARY[type(node.operator).__name__]
    return nodes.Unary(at.span(node), operator, read_expression(node.expression, at))


def _read_binary(node: cst.BinaryOperation, at: Positions) -> nodes.Expression:
    left, right = read_expression(node.left, at), read_expression(node.right, at)
    operator = BINARY[type(node.operator).__name__]
    return nodes.Binary(at.span(node), operator, left, right, at.span(node.operator))


def _read_boolean(node: cst.BooleanOperation, at: Positions) -> nodes.Expression:
    values = [node.right]
    left = node.left
    while _continues(left, node.operator):
        values.append(left.right)
        left = left.left
    values.append(left)
    operator = "and" if isinstance(node.operator, cst.And) else "or"
    return nodes.BoolOp(at.span(node), operator, tuple(read_expression(v, at) for v in reversed(values)))


def _continues(left: cst.BaseExpression, operator: cst.BaseBooleanOp) -> bool:
    """`a and b` of `a and b and c`: without parentheses it is one operation of three values."""
    return isinstance(left, cst.BooleanOperation) and type(left.operator) is type(operator) and not left.lpar


def _read_comparison(node: cst.Comparison, at: Positions) -> nodes.Expression:
    operators = tuple(_COMPARE[type(target.operator).__name__] for target in node.comparisons)
    comparators = tuple(read_expression(target.comparator, at) for target in node.comparisons)
    return nodes.Compare(at.span(node), read_expression(node.left, at), operators, comparators)


def _read_conditional(node: cst.IfExp, at: Positions) -> nodes.Expression:
    test, body = read_expression(node.test, at), read_expression(node.body, at)
    return nodes.Conditional(at.span(node), test, body, read_expression(node.orelse, at))


def _read_named(node: cst.NamedExpr, at: Positions) -> nodes.Expression:
    return nodes.NamedExpr(at.span(node), read_expression(node.target, at), read_expression(node.value, at))


# --- access and calls ---


def _read_attribute(node: cst.Attribute, at: Positions) -> nodes.Expression:
    if node in at.function_attributes.variables:
        return nodes.Name(at.span(node), at.function_attributes.variables[node])
    return nodes.Attribute(_from_name(node, node, at), read_expression(node.value, at), node.attr.value)


def _from_name(node: cst.BaseExpression, attribute: cst.Attribute, at: Positions) -> Span:
    """The span of `a.b` or `a.b()`; where b stands on a line below, it begins there, as in Python's tracebacks."""
    name, (start, end) = at.offsets[attribute.attr][0], at.offsets[node]
    return at.between(start if at.line_at(start) == at.line_at(name) else name, end)


def _call_span(node: cst.Call, at: Positions) -> Span:
    function = node.func
    spreads = any(a.star == "**" or (a.star and a.keyword is None) for a in node.args)
    if not isinstance(function, cst.Attribute) or function.lpar or spreads:
        return at.span(node)
    if isinstance(function.value, cst.Name) and function.value.value in at.imported:  # a function of a module is no method
        return at.span(node)
    return _from_name(node, function, at)


def _read_subscript(node: cst.Subscript, at: Positions) -> nodes.Expression:
    items = tuple(_read_index(element.slice, at) for element in node.slice)
    index = items[0]
    if len(items) > 1 or isinstance(node.slice[0].comma, cst.Comma) or isinstance(index, nodes.Starred):
        start, end = at.offsets[node.slice[0]][0], at.offsets[node.slice[-1]][1]
        if isinstance(node.slice[-1].comma, cst.Comma):
            end = at.offsets[node.slice[-1].comma][0] + 1
        index = nodes.Tuple(at.between(start, end), items)
    return nodes.Subscript(at.span(node), read_expression(node.value, at), index)


def _read_index(node: cst.BaseSlice, at: Positions) -> nodes.Expression:
    if isinstance(node, cst.Slice):
        lower, upper = _read_optional(node.lower, at), _read_optional(node.upper, at)
        return nodes.Slice(_slice_span(node, at), lower, upper, _read_optional(node.step, at))
    value = read_expression(node.value, at)
    return nodes.Starred(at.span(node), value) if node.star else value


def _slice_span(node: cst.Slice, at: Positions) -> Span:
    """Without the white space after a last colon."""
    start, _ = at.offsets[node]
    last = node.first_colon
    for part in (node.upper, node.second_colon, node.step):
        last = part if isinstance(part, (cst.Colon, cst.BaseExpression)) else last
    return at.between(start, at.outer(last)[1])


def _read_call(node: cst.Call, at: Positions) -> nodes.Expression:
    function = read_expression(node.func, at)
    arguments: list[nodes.Expression] = []
    keywords: list[nodes.Keyword] = []
    for argument in node.args:
        value = read_expression(argument.value, at)
        if argument.keyword is not None:
            keywords.append(nodes.Keyword(at.span(argument), argument.keyword.value, value))
        elif argument.star == "**":
            keywords.append(nodes.Keyword(at.span(argument), None, value))
        else:
            arguments.append(nodes.Starred(at.span(argument), value) if argument.star else value)
    only = node.args[0].value if len(node.args) == 1 else None
    if isinstance(only, cst.GeneratorExp) and not only.lpar:
        # f(x for x in xs): the call's parentheses are the generator expression's, too.
        span = at.between(at.outer(node.func)[1], at.offsets[node][1])
        arguments = [
            nodes.Comprehension(span, "generator", arguments[0].element, None, arguments[0].generators)
        ]
    return nodes.Call(_call_span(node, at), function, tuple(arguments), tuple(keywords))


def read_parameters(node: cst.Parameters, at: Positions) -> tuple[nodes.Parameter, ...]:
    parameters = [_read_parameter(p, "positional_only", at) for p in node.posonly_params]
    parameters += [_read_parameter(p, "positional_or_keyword", at) for p in node.params]
    if isinstance(node.star_arg, cst.Param):
        parameters.append(_read_parameter(node.star_arg, "var_positional", at))
    parameters += [_read_parameter(p, "keyword_only", at) for p in node.kwonly_params]
    if node.star_kwarg is not None:
        parameters.append(_read_parameter(node.star_kwarg, "var_keyword", at))
    return tuple(parameters)


def _read_parameter(node: cst.Param, kind: str, at: Positions) -> nodes.Parameter:
    last = node.name if node.annotation is None else node.annotation.annotation
    annotation = None if node.annotation is None else read_expression(node.annotation.annotation, at)
    default = _read_optional(node.default, at)
    return nodes.Parameter(at.from_to(node.name, last), node.name.value, annotation, default, kind)


def _read_lambda(node: cst.Lambda, at: Positions) -> nodes.Expression:
    return nodes.Lambda(at.span(node), read_parameters(node.params, at), read_expression(node.body, at))


def _read_yield(node: cst.Yield, at: Positions) -> nodes.Expression:
    if isinstance(node.value, cst.From):
        return nodes.YieldFrom(at.span(node), read_expression(node.value.item, at))
    return nodes.Yield(at.span(node), _read_optional(node.value, at))


def _read_await(node: cst.Await, at: Positions) -> nodes.Expression:
    return nodes.UnsupportedExpression(
        at.span(node),
        "unsupported-await",
        "await is not supported: a predictor runs to its end in one thread",
        "call an ordinary function instead of a coroutine",
    )


# --- containers ---


def _read_elements(elements: tuple[cst.BaseElement, ...], at: Positions) -> tuple[nodes.Expression, ...]:
    return tuple(read_expression(e if isinstance(e, cst.StarredElement) else e.value, at) for e in elements)


def _read_starred(node: cst.StarredElement, at: Positions) -> nodes.Expression:
    value = read_expression(node.value, at)
    # libcst counts the comma after it, too.
    return nodes.Starred(at.between(at.offsets[node][0], at.outer(node.value)[1]), value)


def _read_list(node: cst.List, at: Positions) -> nodes.Expression:
    return nodes.List(at.span(node), _read_elements(node.elements, at))


def _read_tuple(node: cst.Tuple, at: Positions) -> nodes.Expression:
    return nodes.Tuple(_tuple_span(node, at), _read_elements(node.elements, at))


def _tuple_span(node: cst.Tuple, at: Positions) -> Span:
    if node.lpar:
        return at.inner(node)
    start, end = at.offsets[node]
    if isinstance(node.elements[-1].comma, cst.Comma):
        end = at.offsets[node.elements[-1].comma][0] + 1  # without the white space after the last comma
    return at.between(start, end)


def _read_set(node: cst.Set, at: Positions) -> nodes.Expression:
    return nodes.Set(at.span(node), _read_elements(node.elements, at))


def _read_dict(node: cst.Dict, at: Positions) -> nodes.Expression:
    keys = tuple(
        None if isinstance(e, cst.StarredDictElement) else read_expression(e.key, at) for e in node.elements
    )
    values = tuple(read_expression(e.value, at) for e in node.elements)
    return nodes.Dict(at.span(node), keys, values)


# --- comprehensions ---


def _read_comprehension(kind: str, node: cst.BaseSimpleComp, span: Span, at: Positions) -> nodes.Expression:
    clauses = _clauses(node.for_in)
    if any(clause.asynchronous is not None for clause in clauses):
        return _async_comprehension(span)
    if not isinstance(node, cst.DictComp) and isinstance(node.elt, cst.StarredElement):
        return _starred_comprehension(span)
    element, value = (node.key, node.value) if isinstance(node, cst.DictComp) else (node.elt, None)
    generators = tuple(_read_clause(clause, at) for clause in clauses)
    return nodes.Comprehension(
        span, kind, read_expression(element, at), _read_optional(value, at), generators
    )


def _clauses(node: cst.CompFor | None) -> list[cst.CompFor]:
    clauses = []
    while node is not None:
        clauses.append(node)
        node = node.inner_for_in
    return clauses


def _read_clause(node: cst.CompFor, at: Positions) -> nodes.Generator:
    start = at.offsets[node.whitespace_before][1]
    end = at.outer(node.ifs[-1].test if node.ifs else node.iter)[1]
    conditions = tuple(read_expression(clause.test, at) for clause in node.ifs)
    target, iterable = read_expression(node.target, at), read_expression(node.iter, at)
    return nodes.Generator(at.between(start, end), target, iterable, conditions)


def _async_comprehension(span: Span) -> nodes.Expression:
    return nodes.UnsupportedExpression(
        span,
        "unsupported-async-comprehension",
        "async comprehensions are not supported: a predictor runs to its end in one thread",
        "write `for` without `async`, over an ordinary iterable",
    )


def _starred_comprehension(span: Span) -> nodes.Expression:
    return nodes.UnsupportedExpression(
        span,
        "unsupported-starred-comprehension",
        "unpacking in a comprehension is not supported",
        "write a second `for` clause over the inner iterable",
    )


def _read_list_comprehension(node: cst.ListComp, at: Positions) -> nodes.Expression:
    return _read_comprehension("list", node, at.span(node), at)


def _read_set_comprehension(node: cst.SetComp, at: Positions) -> nodes.Expression:
    return _read_comprehension("set", node, at.span(node), at)


def _read_dict_comprehension(node: cst.DictComp, at: Positions) -> nodes.Expression:
    return _read_comprehension("dict", node, at.span(node), at)


def _read_starred_dict_comprehension(node: cst.CSTNode, at: Positions) -> nodes.Expression:
    return _starred_comprehension(at.span(node))


def _read_generator_expression(node: cst.GeneratorExp, at: Positions) -> nodes.Expression:
    return _read_comprehension("generator", node, at.inner(node), at)


# By name: some of these classes are younger than others in libcst.
_READERS = {
    "Name": _read_name,
    "Ellipsis": _read_ellipsis,
    "Integer": _read_integer,
    "Float": _read_float,
    "Imaginary": _read_imaginary,
    "SimpleString": _read_simple_string,
    "FormattedString": _read_formatted_string,
    "TemplatedString": _read_templated_string,
    "ConcatenatedString": _read_concatenated_string,
    "UnaryOperation": _read_unary,
    "BinaryOperation": _read_binary,
    "BooleanOperation": _read_boolean,
    "Comparison": _read_comparison,
    "IfExp": _read_conditional,
    "NamedExpr": _read_named,
    "Attribute": _read_attribute,
    "Subscript": _read_subscript,
    "Call": _read_call,
    "Lambda": _read_lambda,
    "Yield": _read_yield,
    "Await": _read_await,
    "StarredElement": _read_starred,
    "List": _read_list,
    "Tuple": _read_tuple,
    "Set": _read_set,
    "Dict": _read_dict,
    "ListComp": _read_list_comprehension,
    "SetComp": _read_set_comprehension,
    "DictComp": _read_dict_comprehension,
    "StarredDictComp": _read_starred_dict_comprehension,
    "GeneratorExp": _read_generator_expression,
}
