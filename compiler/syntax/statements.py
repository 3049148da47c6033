"""libcst's statements → nodes.py. One reading function a node class, listed in tables at the end."""

from __future__ import annotations

import libcst as cst

from compiler.diagnostics.diagnostic import InternalError, Span
from compiler.syntax import nodes
from compiler.syntax.expressions import BINARY, read_expression, read_parameters
from compiler.syntax.patterns import read_pattern
from compiler.syntax.positions import Positions
from compiler.syntax.walk import contains_yield

Block = tuple[nodes.Statement, ...]


def read_block(node: cst.BaseSuite | cst.Else | cst.Finally | None, at: Positions) -> Block:
    """The statements of a suite, one a line or several with semicolons; () of None."""
    if node is None:
        return ()
    if isinstance(node, (cst.Else, cst.Finally)):
        node = node.body
    if isinstance(node, cst.SimpleStatementSuite):
        return tuple(_read_small(s, at) for s in node.body)
    statements: list[nodes.Statement] = []
    for statement in node.body:
        if isinstance(statement, cst.SimpleStatementLine):
            statements += (_read_small(s, at) for s in statement.body)
        else:
            statements.append(_read_compound(statement, at))
    return tuple(statements)


def _read_small(node: cst.BaseSmallStatement, at: Positions) -> nodes.Statement:
    reading = _SMALL.get(type(node).__name__)
    if reading is None:
        raise InternalError(f"libcst's {type(node).__name__} is unknown to the reader of statements")
    return reading(node, at)


def _read_compound(node: cst.BaseCompoundStatement, at: Positions) -> nodes.Statement:
    reading = _COMPOUND.get(type(node).__name__)
    if reading is None:
        raise InternalError(f"libcst's {type(node).__name__} is unknown to the reader of statements")
    return reading(node, at)


def _read_optional(node: cst.BaseExpression | None, at: Positions) -> nodes.Expression | None:
    return None if node is None else read_expression(node, at)


# --- simple statements ---


def _read_expression_statement(node: cst.Expr, at: Positions) -> nodes.Statement:
    return nodes.ExpressionStatement(_ended_by(node, node.value, at), read_expression(node.value, at))


def _ended_by(node: cst.CSTNode, value: cst.BaseExpression, at: Positions) -> Span:
    """The statement's span when an unparenthesised tuple, with white space after its last comma, ends it."""
    start, end = at.offsets[node]
    if isinstance(value, cst.Tuple) and not value.lpar and isinstance(value.elements[-1].comma, cst.Comma):
        end = at.offsets[value.elements[-1].comma][0] + 1
    return at.between(start, end)


def _read_assign(node: cst.Assign, at: Positions) -> nodes.Statement:
    targets = tuple(read_expression(target.target, at) for target in node.targets)
    return nodes.Assign(_ended_by(node, node.value, at), targets, read_expression(node.value, at))


def _read_annotated_assign(node: cst.AnnAssign, at: Positions) -> nodes.Statement:
    target = read_expression(node.target, at)
    annotation = read_expression(node.annotation.annotation, at)
    span = at.span(node) if node.value is None else _ended_by(node, node.value, at)
    return nodes.AnnAssign(span, target, annotation, _read_optional(node.value, at))


def _read_augmented_assign(node: cst.AugAssign, at: Positions) -> nodes.Statement:
    operator = BINARY[type(node.operator).__name__.removesuffix("Assign")]
    target, value = read_expression(node.target, at), read_expression(node.value, at)
    return nodes.AugAssign(_ended_by(node, node.value, at), target, operator, value)


def _read_delete(node: cst.Del, at: Positions) -> nodes.Statement:
    span = _ended_by(node, node.target, at)
    target = read_expression(node.target, at)
    if isinstance(node.target, cst.Tuple) and not node.target.lpar:
        return nodes.Delete(span, target.items)
    return nodes.Delete(span, (target,))


def _read_pass(node: cst.Pass, at: Positions) -> nodes.Statement:
    return nodes.Pass(at.span(node))


def _read_break(node: cst.Break, at: Positions) -> nodes.Statement:
    return nodes.Break(at.span(node))


def _read_continue(node: cst.Continue, at: Positions) -> nodes.Statement:
    return nodes.Continue(at.span(node))


def _read_return(node: cst.Return, at: Positions) -> nodes.Statement:
    if node.value is None:
        start = at.offsets[node][0]
        return nodes.Return(at.between(start, start + len("return")), None)
    return nodes.Return(_ended_by(node, node.value, at), read_expression(node.value, at))


def _read_raise(node: cst.Raise, at: Positions) -> nodes.Statement:
    cause = None if node.cause is None else read_expression(node.cause.item, at)
    start, end = at.offsets[node]
    if node.exc is None:
        end = start + len("raise")
    return nodes.Raise(at.between(start, end), _read_optional(node.exc, at), cause)


def _read_assert(node: cst.Assert, at: Positions) -> nodes.Statement:
    return nodes.Assert(at.span(node), read_expression(node.test, at), _read_optional(node.msg, at))


def _read_global(node: cst.Global, at: Positions) -> nodes.Statement:
    return nodes.Global(at.span(node), tuple(item.name.value for item in node.names))


def _read_nonlocal(node: cst.Nonlocal, at: Positions) -> nodes.Statement:
    return nodes.Nonlocal(at.span(node), tuple(item.name.value for item in node.names))


def _dotted(node: cst.Name | cst.Attribute | None) -> str:
    if node is None:
        return ""
    if isinstance(node, cst.Name):
        return node.value
    return f"{_dotted(node.value)}.{node.attr.value}"


def _read_import(node: cst.Import, at: Positions) -> nodes.Statement:
    names = []
    for alias in node.names:
        dotted = _dotted(alias.name)
        first = dotted.split(".")[0]  # import a.b binds a
        names.append((first, first) if alias.asname is None else (alias.asname.name.value, dotted))
    return nodes.Import(at.span(node), tuple(names))


def _read_import_from(node: cst.ImportFrom, at: Positions) -> nodes.Statement:
    if isinstance(node.names, cst.ImportStar):
        return nodes.Unsupported(
            at.span(node),
            "unsupported-import-star",
            "`import *` is not supported within a function",
            "import the names you need",
        )
    prefix = "." * len(node.relative) + (f"{_dotted(node.module)}." if node.module is not None else "")
    names = []
    for alias in node.names:
        bound = alias.name if alias.asname is None else alias.asname.name
        names.append((bound.value, prefix + alias.name.value))
    return nodes.Import(at.span(node), tuple(names))


def _read_lazy_import(node: cst.CSTNode, at: Positions) -> nodes.Statement:
    return nodes.Unsupported(
        at.span(node), "unsupported-lazy-import", "lazy imports are not supported", "write an ordinary import"
    )


def _read_type_alias(node: cst.TypeAlias, at: Positions) -> nodes.Statement:
    return nodes.TypeAlias(at.span(node), node.name.value)


# --- compound statements ---


def _read_if(node: cst.If, at: Positions) -> nodes.Statement:
    test, body = read_expression(node.test, at), read_block(node.body, at)
    orelse = (_read_if(node.orelse, at),) if isinstance(node.orelse, cst.If) else read_block(node.orelse, at)
    return nodes.If(at.span(node), test, body, orelse)


def _read_while(node: cst.While, at: Positions) -> nodes.Statement:
    test, body = read_expression(node.test, at), read_block(node.body, at)
    return nodes.While(at.span(node), test, body, read_block(node.orelse, at))


def _read_for(node: cst.For, at: Positions) -> nodes.Statement:
    if node.asynchronous is not None:
        return _unsupported_async("for", at.span(node))
    target, iterable = read_expression(node.target, at), read_expression(node.iter, at)
    return nodes.For(at.span(node), target, iterable, read_block(node.body, at), read_block(node.orelse, at))


def _unsupported_async(keyword: str, span: Span) -> nodes.Statement:
    return nodes.Unsupported(
        span,
        f"unsupported-async-{keyword}",
        f"`async {keyword}` is not supported: a predictor runs to its end in one thread",
        f"write `{keyword}` without `async`",
    )


def _read_try(node: cst.Try, at: Positions) -> nodes.Statement:
    body = read_block(node.body, at)
    handlers = tuple(_read_handler(handler, at) for handler in node.handlers)
    orelse, finalbody = read_block(node.orelse, at), read_block(node.finalbody, at)
    return nodes.Try(at.span(node), body, handlers, orelse, finalbody)


def _read_handler(node: cst.ExceptHandler, at: Positions) -> nodes.ExceptHandler:
    name = None if node.name is None else node.name.name.value
    return nodes.ExceptHandler(at.span(node), _read_optional(node.type, at), name, read_block(node.body, at))


def _read_try_star(node: cst.TryStar, at: Positions) -> nodes.Statement:
    return nodes.Unsupported(
        at.span(node),
        "unsupported-except-star",
        "`except*` and exception groups are not supported",
        "catch the exceptions with `except`",
    )


def _read_with(node: cst.With, at: Positions) -> nodes.Statement:
    if node.asynchronous is not None:
        return _unsupported_async("with", at.span(node))
    items = tuple(_read_with_item(item, at) for item in node.items)
    return nodes.With(at.span(node), items, read_block(node.body, at))


def _read_with_item(node: cst.WithItem, at: Positions) -> nodes.WithItem:
    name = None if node.asname is None else node.asname.name
    span = at.from_to(node.item, node.item if name is None else name)
    return nodes.WithItem(span, read_expression(node.item, at), _read_optional(name, at))


def _read_match(node: cst.Match, at: Positions) -> nodes.Statement:
    cases = tuple(_read_case(case, at) for case in node.cases)
    return nodes.Match(at.span(node), read_expression(node.subject, at), cases)


def _read_case(node: cst.MatchCase, at: Positions) -> nodes.MatchCase:
    pattern, guard = read_pattern(node.pattern, at), _read_optional(node.guard, at)
    return nodes.MatchCase(at.span(node), pattern, guard, read_block(node.body, at))


def read_decorators(node: cst.FunctionDef | cst.ClassDef, at: Positions) -> tuple[nodes.Expression, ...]:
    return tuple(read_expression(decorator.decorator, at) for decorator in node.decorators)


def read_function(node: cst.FunctionDef, at: Positions) -> nodes.FunctionDef | nodes.Unsupported:
    if node.asynchronous is not None:
        return nodes.Unsupported(
            at.span(node),
            "unsupported-async-def",
            f"`async def {node.name.value}` is not supported: a predictor runs to its end in one thread",
            "write `def` without `async`",
        )
    returns = None if node.returns is None else read_expression(node.returns.annotation, at)
    parameters, decorators = read_parameters(node.params, at), read_decorators(node, at)
    body = read_block(node.body, at)
    if node in at.function_attributes.declared:
        body = (nodes.Nonlocal(at.span(node), at.function_attributes.declared[node]), *body)
    return nodes.FunctionDef(
        span=at.span(node),
        name=node.name.value,
        parameters=parameters,
        returns=returns,
        body=body,
        decorators=decorators,
        name_span=at.span(node.name),
        is_generator=contains_yield(body),
    )


def read_class(node: cst.ClassDef, at: Positions) -> nodes.ClassDef:
    bases = []
    for base in node.bases:
        value = read_expression(base.value, at)
        bases.append(nodes.Starred(at.span(base), value) if base.star else value)
    return nodes.ClassDef(
        span=at.span(node),
        name=node.name.value,
        bases=tuple(bases),
        body=read_block(node.body, at),
        decorators=read_decorators(node, at),
        name_span=at.span(node.name),
    )


# By name: some of these classes are younger than others in libcst.
_SMALL = {
    "Expr": _read_expression_statement,
    "Assign": _read_assign,
    "AnnAssign": _read_annotated_assign,
    "AugAssign": _read_augmented_assign,
    "Del": _read_delete,
    "Pass": _read_pass,
    "Break": _read_break,
    "Continue": _read_continue,
    "Return": _read_return,
    "Raise": _read_raise,
    "Assert": _read_assert,
    "Global": _read_global,
    "Nonlocal": _read_nonlocal,
    "Import": _read_import,
    "ImportFrom": _read_import_from,
    "LazyImport": _read_lazy_import,
    "LazyImportFrom": _read_lazy_import,
    "TypeAlias": _read_type_alias,
}
_COMPOUND = {
    "If": _read_if,
    "While": _read_while,
    "For": _read_for,
    "Try": _read_try,
    "TryStar": _read_try_star,
    "With": _read_with,
    "Match": _read_match,
    "FunctionDef": read_function,
    "ClassDef": read_class,
}
