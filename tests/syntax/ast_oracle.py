"""The standard library's ast → nodes.py: an independent second reading to compare the reader's with."""

from __future__ import annotations

import ast
import re
import sys

from compiler.diagnostics.diagnostic import Span
from compiler.syntax import nodes
from compiler.syntax.walk import contains_yield

_BINARY = {
    "Add": "add", "Sub": "sub", "Mult": "mul", "Div": "truediv", "FloorDiv": "floordiv", "Mod": "mod",
    "Pow": "pow", "MatMult": "matmul", "LShift": "lshift", "RShift": "rshift", "BitAnd": "and_",
    "BitOr": "or_", "BitXor": "xor",
}  # fmt: skip
_UNARY = {"USub": "neg", "UAdd": "pos", "Invert": "invert", "Not": "not"}
_COMPARE = {
    "Eq": "eq", "NotEq": "ne", "Lt": "lt", "LtE": "le", "Gt": "gt", "GtE": "ge",
    "Is": "is", "IsNot": "is_not", "In": "in", "NotIn": "not_in",
}  # fmt: skip
_NO_SPAN = Span("", 0, 0, 0, 0)


class Oracle:
    def __init__(self, path: str, text: str):
        self.path = path
        self.lines = re.split(r"\r\n|\r|\n", text)
        self.tree = ast.parse(text)
        # Before 3.12 the spans within f-strings are approximate.
        self.exact_fstrings = sys.version_info >= (3, 12)
        self.in_fstring = False

    def functions(self) -> list[tuple[int, nodes.Statement]]:
        found = [n for n in ast.walk(self.tree) if isinstance(n, (ast.FunctionDef, ast.ClassDef))]
        return [(n.lineno, self.statement(n)) for n in found]

    def span(self, node: ast.AST) -> Span:
        if self.in_fstring and not self.exact_fstrings:
            return _NO_SPAN
        column = self._points(node.lineno, node.col_offset)
        return Span(
            self.path,
            node.lineno,
            column,
            node.end_lineno,
            self._points(node.end_lineno, node.end_col_offset),
        )

    def _access_span(self, node: ast.expr) -> Span:
        """That of `a.b` or `a.b()`, which begins with b where this is on a line below, as tracebacks say."""
        span, attribute = self.span(node), node.func if isinstance(node, ast.Call) else node
        if span == _NO_SPAN or not isinstance(attribute, ast.Attribute) or self._is_function_call(node):
            return span
        end = attribute.end_lineno
        name = Span(self.path, end, self._points(end, attribute.end_col_offset) - len(attribute.attr), span.end_line, span.end_column)
        return name if name.line > span.line else span

    def _is_function_call(self, node: ast.expr) -> bool:
        """Whether it is the call of a module's function, or passes * or **: a method call is not."""
        if not isinstance(node, ast.Call):
            return False
        value = node.func.value
        imports = (s for s in self.tree.body if isinstance(s, (ast.Import, ast.ImportFrom)))
        imported = {(a.asname or a.name).split(".")[0] for s in imports for a in s.names}
        spreads = any(isinstance(a, ast.Starred) for a in node.args) or any(k.arg is None for k in node.keywords)
        return spreads or (isinstance(value, ast.Name) and value.id in imported)

    def _points(self, line: int, offset: int) -> int:
        return len(self.lines[line - 1].encode()[:offset].decode())

    def statements(self, body: list[ast.stmt]) -> tuple[nodes.Statement, ...]:
        return tuple(self.statement(s) for s in body)

    def expressions(self, items: list[ast.expr]) -> tuple[nodes.Expression, ...]:
        return tuple(self.expression(e) for e in items)

    def optional(self, node: ast.expr | None) -> nodes.Expression | None:
        return None if node is None else self.expression(node)

    def statement(self, n: ast.stmt) -> nodes.Statement:
        at, e, o, b = self.span(n), self.expression, self.optional, self.statements
        match n:
            case ast.FunctionDef():
                body = b(n.body)
                return nodes.FunctionDef(
                    at, n.name, self.parameters(n.args), o(n.returns), body,
                    self.expressions(n.decorator_list), _NO_SPAN, contains_yield(body),
                )  # fmt: skip
            case ast.ClassDef():
                bases, decorators = self.expressions(n.bases), self.expressions(n.decorator_list)
                return nodes.ClassDef(at, n.name, bases, b(n.body), decorators, _NO_SPAN)
            case ast.Return():
                return nodes.Return(at, o(n.value))
            case ast.Delete():
                return nodes.Delete(at, self.expressions(n.targets))
            case ast.Assign():
                return nodes.Assign(at, self.expressions(n.targets), e(n.value))
            case ast.AugAssign():
                return nodes.AugAssign(at, e(n.target), _BINARY[type(n.op).__name__], e(n.value))
            case ast.AnnAssign():
                return nodes.AnnAssign(at, e(n.target), e(n.annotation), o(n.value))
            case ast.For():
                return nodes.For(at, e(n.target), e(n.iter), b(n.body), b(n.orelse))
            case ast.While():
                return nodes.While(at, e(n.test), b(n.body), b(n.orelse))
            case ast.If():
                return nodes.If(at, e(n.test), b(n.body), b(n.orelse))
            case ast.With():
                items = tuple(
                    nodes.WithItem(_NO_SPAN, e(i.context_expr), o(i.optional_vars)) for i in n.items
                )
                return nodes.With(at, items, b(n.body))
            case ast.Match():
                cases = tuple(
                    nodes.MatchCase(_NO_SPAN, self.pattern(c.pattern), o(c.guard), b(c.body)) for c in n.cases
                )
                return nodes.Match(at, e(n.subject), cases)
            case ast.Raise():
                return nodes.Raise(at, o(n.exc), o(n.cause))
            case ast.Try():
                handlers = tuple(
                    nodes.ExceptHandler(self.span(h), o(h.type), h.name, b(h.body)) for h in n.handlers
                )
                return nodes.Try(at, b(n.body), handlers, b(n.orelse), b(n.finalbody))
            case ast.Assert():
                return nodes.Assert(at, e(n.test), o(n.msg))
            case ast.Import():
                names = [
                    (a.asname or a.name.split(".")[0], a.name if a.asname else a.name.split(".")[0])
                    for a in n.names
                ]
                return nodes.Import(at, tuple(names))
            case ast.ImportFrom():
                prefix = "." * n.level + (f"{n.module}." if n.module else "")
                return nodes.Import(at, tuple((a.asname or a.name, prefix + a.name) for a in n.names))
            case ast.Global():
                return nodes.Global(at, tuple(n.names))
            case ast.Nonlocal():
                return nodes.Nonlocal(at, tuple(n.names))
            case ast.Expr():
                return nodes.ExpressionStatement(at, e(n.value))
            case ast.Pass():
                return nodes.Pass(at)
            case ast.Break():
                return nodes.Break(at)
            case ast.Continue():
                return nodes.Continue(at)
        return nodes.Unsupported(at, "", "", "")

    def parameters(self, a: ast.arguments) -> tuple[nodes.Parameter, ...]:
        plain = a.posonlyargs + a.args
        defaults: list[ast.expr | None] = [None] * (len(plain) - len(a.defaults)) + list(a.defaults)
        kinds = ["positional_only"] * len(a.posonlyargs) + ["positional_or_keyword"] * len(a.args)
        rows = list(zip(plain, defaults, kinds))
        if a.vararg:
            rows.append((a.vararg, None, "var_positional"))
        rows += [(p, d, "keyword_only") for p, d in zip(a.kwonlyargs, a.kw_defaults)]
        if a.kwarg:
            rows.append((a.kwarg, None, "var_keyword"))
        return tuple(
            nodes.Parameter(self.span(p), p.arg, self.optional(p.annotation), self.optional(d), kind)
            for p, d, kind in rows
        )

    def expression(self, n: ast.expr) -> nodes.Expression:
        at, e, o = self.span(n), self.expression, self.optional
        match n:
            case ast.Constant():
                return nodes.EllipsisConstant(at) if n.value is ... else nodes.Constant(at, n.value)
            case ast.Name():
                return nodes.Name(at, n.id)
            case ast.Attribute():
                return nodes.Attribute(self._access_span(n), e(n.value), n.attr)
            case ast.Subscript():
                return nodes.Subscript(at, e(n.value), e(n.slice))
            case ast.Slice():
                return nodes.Slice(at, o(n.lower), o(n.upper), o(n.step))
            case ast.Call():
                keywords = tuple(nodes.Keyword(self.span(k), k.arg, e(k.value)) for k in n.keywords)
                return nodes.Call(self._access_span(n), e(n.func), self.expressions(n.args), keywords)
            case ast.Starred():
                return nodes.Starred(at, e(n.value))
            case ast.UnaryOp():
                return nodes.Unary(at, _UNARY[type(n.op).__name__], e(n.operand))
            case ast.BinOp():
                return nodes.Binary(at, _BINARY[type(n.op).__name__], e(n.left), e(n.right), _NO_SPAN)
            case ast.BoolOp():
                operator = "and" if isinstance(n.op, ast.And) else "or"
                return nodes.BoolOp(at, operator, self.expressions(n.values))
            case ast.Compare():
                operators = tuple(_COMPARE[type(op).__name__] for op in n.ops)
                return nodes.Compare(at, e(n.left), operators, self.expressions(n.comparators))
            case ast.IfExp():
                return nodes.Conditional(at, e(n.test), e(n.body), e(n.orelse))
            case ast.List():
                return nodes.List(at, self.expressions(n.elts))
            case ast.Tuple():
                return nodes.Tuple(at, self.expressions(n.elts))
            case ast.Set():
                return nodes.Set(at, self.expressions(n.elts))
            case ast.Dict():
                return nodes.Dict(at, tuple(o(k) for k in n.keys), self.expressions(n.values))
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
                kind = {"ListComp": "list", "SetComp": "set", "GeneratorExp": "generator"}[type(n).__name__]
                return self.comprehension(at, kind, n.elt, None, n.generators)
            case ast.DictComp():
                return self.comprehension(at, "dict", n.key, n.value, n.generators)
            case ast.Lambda():
                return nodes.Lambda(at, self.parameters(n.args), e(n.body))
            case ast.JoinedStr():
                return nodes.Interpolated(at, self.parts(n))
            case ast.NamedExpr():
                return nodes.NamedExpr(at, e(n.target), e(n.value))
            case ast.Yield():
                return nodes.Yield(at, o(n.value))
            case ast.YieldFrom():
                return nodes.YieldFrom(at, e(n.value))
        return nodes.UnsupportedExpression(at, "", "", "")

    def comprehension(
        self, at: Span, kind: str, element: ast.expr, value: ast.expr | None, clauses: list[ast.comprehension]
    ) -> nodes.Expression:
        if any(c.is_async for c in clauses):
            return nodes.UnsupportedExpression(at, "", "", "")
        generators = tuple(
            nodes.Generator(
                _NO_SPAN, self.expression(c.target), self.expression(c.iter), self.expressions(c.ifs)
            )
            for c in clauses
        )
        return nodes.Comprehension(at, kind, self.expression(element), self.optional(value), generators)

    def parts(self, joined: ast.JoinedStr) -> tuple[str | nodes.Interpolation, ...]:
        outside, self.in_fstring = self.in_fstring, True
        parts: list[str | nodes.Interpolation] = []
        for value in joined.values:
            if isinstance(value, ast.Constant):
                parts.append(value.value)
                continue
            conversion = "" if value.conversion == -1 else chr(value.conversion)
            spec = () if value.format_spec is None else self.parts(value.format_spec)
            parts.append(nodes.Interpolation(_NO_SPAN, self.expression(value.value), conversion, spec, ""))
        self.in_fstring = outside
        return tuple(parts)

    def pattern(self, n: ast.pattern) -> nodes.Pattern:
        at, p = self.span(n), self.pattern
        match n:
            case ast.MatchValue():
                return nodes.MatchValue(at, self.expression(n.value))
            case ast.MatchSingleton():
                return nodes.MatchValue(at, nodes.Constant(at, n.value))
            case ast.MatchSequence():
                return nodes.MatchSequence(at, tuple(map(p, n.patterns)))
            case ast.MatchStar():
                return nodes.MatchStar(at, n.name)
            case ast.MatchMapping():
                return nodes.MatchMapping(at, self.expressions(n.keys), tuple(map(p, n.patterns)), n.rest)
            case ast.MatchClass():
                patterns, keyword_patterns = tuple(map(p, n.patterns)), tuple(map(p, n.kwd_patterns))
                return nodes.MatchClass(
                    at, self.expression(n.cls), patterns, tuple(n.kwd_attrs), keyword_patterns
                )
            case ast.MatchAs():
                return nodes.MatchAs(at, None if n.pattern is None else p(n.pattern), n.name)
            case ast.MatchOr():
                return nodes.MatchOr(at, tuple(map(p, n.patterns)))
        raise AssertionError(n)


def difference(ours: object, oracle: object, where: str = "") -> str:
    """The first difference between two trees as a sentence, or "".

    Left out are spans the oracle does not know, the debug text of f-strings (the oracle has merged it) and
    the words of unsupported nodes.
    """
    if isinstance(oracle, (nodes.Unsupported, nodes.UnsupportedExpression)):
        same = type(ours) is type(oracle)
        return "" if same and ours.span == oracle.span else f"{where}: {ours!r} is not {oracle!r}"
    if isinstance(oracle, nodes.Node):
        if type(ours) is not type(oracle):
            return f"{where}: {ours!r} is not {oracle!r}"
        for name, value in vars(oracle).items():
            if name == "debug" or value == _NO_SPAN and isinstance(value, Span):
                continue
            if found := difference(vars(ours)[name], value, f"{where}.{name}"):
                return found
        return ""
    if isinstance(oracle, tuple):
        ours = _with_debug_text(ours)
        if len(ours) != len(oracle):
            return f"{where}: {ours!r} is not {oracle!r}"
        pairs = enumerate(zip(ours, oracle))
        return next((d for i, (a, b) in pairs if (d := difference(a, b, f"{where}[{i}]"))), "")
    if isinstance(ours, str) and isinstance(oracle, str) and oracle.startswith("__"):
        ours = re.sub(r"^_[^_]\w*?(?=__\w*[^_]_?$)", "", ours)  # ast leaves private names to the compiler
    return "" if repr(ours) == repr(oracle) else f"{where}: {ours!r} is not {oracle!r}"


def _with_debug_text(items: tuple[object, ...]) -> tuple[object, ...]:
    """Moves the `x = ` of f"{x = }" into the text before it, where ast has it."""
    if not any(isinstance(item, nodes.Interpolation) and item.debug for item in items):
        return items
    moved: list[object] = []
    for item in items:
        if isinstance(item, nodes.Interpolation) and item.debug:
            if moved and isinstance(moved[-1], str):
                moved[-1] += item.debug
            else:
                moved.append(item.debug)
            moved.append(item)
        elif isinstance(item, str) and moved and isinstance(moved[-1], str):
            moved[-1] += item
        else:
            moved.append(item)
    return tuple(moved)
