"""The syntax tree: Python's abstract grammar as frozen dataclasses, every node with its source span.

It follows the standard library's `ast` in names and shape, less what the language cannot have (await, async for) and
with three simplifications made by the reader: parentheses are gone, adjacent string literals are joined, and
f-strings are `Interpolated` parts.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from compiler.diagnostics.diagnostic import Span


@dataclass(frozen=True)
class Node:
    span: Span = field(compare=False)


class Expression(Node):
    pass


class Statement(Node):
    pass


class Pattern(Node):
    pass


# --- expressions ---


@dataclass(frozen=True)
class Constant(Expression):
    value: None | bool | int | float | complex | str | bytes  # Ellipsis is EllipsisConstant


@dataclass(frozen=True)
class EllipsisConstant(Expression):
    pass


@dataclass(frozen=True)
class Name(Expression):
    id: str


@dataclass(frozen=True)
class Attribute(Expression):
    value: Expression
    attr: str


@dataclass(frozen=True)
class Subscript(Expression):
    value: Expression
    index: Expression  # a Slice, or a Tuple that may hold Slices, too


@dataclass(frozen=True)
class Slice(Expression):
    lower: Expression | None
    upper: Expression | None
    step: Expression | None


@dataclass(frozen=True)
class Keyword(Node):
    name: str | None  # None: **mapping
    value: Expression


@dataclass(frozen=True)
class Call(Expression):
    function: Expression
    arguments: tuple[Expression, ...]  # Starred among them
    keywords: tuple[Keyword, ...]


@dataclass(frozen=True)
class Starred(Expression):
    value: Expression


@dataclass(frozen=True)
class Unary(Expression):
    operator: str  # "neg" "pos" "invert" "not"
    operand: Expression


@dataclass(frozen=True)
class Binary(Expression):
    operator: str  # add sub mul truediv floordiv mod pow matmul lshift rshift and_ or_ xor
    left: Expression
    right: Expression
    operator_span: Span = field(compare=False)


@dataclass(frozen=True)
class BoolOp(Expression):
    operator: str  # "and" "or"
    values: tuple[Expression, ...]


@dataclass(frozen=True)
class Compare(Expression):
    left: Expression
    operators: tuple[str, ...]  # eq ne lt le gt ge is is_not in not_in
    comparators: tuple[Expression, ...]


@dataclass(frozen=True)
class Conditional(Expression):
    test: Expression
    body: Expression
    orelse: Expression


@dataclass(frozen=True)
class List(Expression):
    items: tuple[Expression, ...]


@dataclass(frozen=True)
class Tuple(Expression):
    items: tuple[Expression, ...]


@dataclass(frozen=True)
class Set(Expression):
    items: tuple[Expression, ...]


@dataclass(frozen=True)
class Dict(Expression):
    keys: tuple[Expression | None, ...]  # None: **value
    values: tuple[Expression, ...]


@dataclass(frozen=True)
class Generator(Node):
    """One `for target in iterable if …` clause of a comprehension."""

    target: Expression
    iterable: Expression
    conditions: tuple[Expression, ...]


@dataclass(frozen=True)
class Comprehension(Expression):
    kind: str  # "list" "set" "dict" "generator"
    element: Expression  # of a dict: the key
    value: Expression | None  # of a dict only
    generators: tuple[Generator, ...]


@dataclass(frozen=True)
class Parameter(Node):
    name: str
    annotation: Expression | None
    default: Expression | None
    kind: str  # positional_only positional_or_keyword var_positional keyword_only var_keyword


@dataclass(frozen=True)
class Lambda(Expression):
    parameters: tuple[Parameter, ...]
    body: Expression


@dataclass(frozen=True)
class Interpolation(Node):
    value: Expression
    conversion: str  # "" "r" "s" "a"; "r" of f"{x = }", too
    format: tuple[str | Interpolation, ...]  # the format specification's parts, () when absent
    debug: str  # of f"{x = }": "x = ", printed before the value; else ""


@dataclass(frozen=True)
class Interpolated(Expression):
    """An f-string."""

    parts: tuple[str | Interpolation, ...]


@dataclass(frozen=True)
class NamedExpr(Expression):
    target: Name
    value: Expression


@dataclass(frozen=True)
class Yield(Expression):
    value: Expression | None


@dataclass(frozen=True)
class YieldFrom(Expression):
    value: Expression


# --- statements ---


@dataclass(frozen=True)
class Assign(Statement):
    targets: tuple[Expression, ...]
    value: Expression


@dataclass(frozen=True)
class AnnAssign(Statement):
    target: Expression
    annotation: Expression
    value: Expression | None


@dataclass(frozen=True)
class AugAssign(Statement):
    target: Expression
    operator: str  # as Binary's
    value: Expression


@dataclass(frozen=True)
class Delete(Statement):
    targets: tuple[Expression, ...]


@dataclass(frozen=True)
class ExpressionStatement(Statement):
    value: Expression


@dataclass(frozen=True)
class Pass(Statement):
    pass


@dataclass(frozen=True)
class Break(Statement):
    pass


@dataclass(frozen=True)
class Continue(Statement):
    pass


@dataclass(frozen=True)
class Return(Statement):
    value: Expression | None


@dataclass(frozen=True)
class Raise(Statement):
    exception: Expression | None
    cause: Expression | None


@dataclass(frozen=True)
class Assert(Statement):
    test: Expression
    message: Expression | None


@dataclass(frozen=True)
class Global(Statement):
    names: tuple[str, ...]


@dataclass(frozen=True)
class Nonlocal(Statement):
    names: tuple[str, ...]


@dataclass(frozen=True)
class If(Statement):
    test: Expression
    body: tuple[Statement, ...]
    orelse: tuple[Statement, ...]


@dataclass(frozen=True)
class While(Statement):
    test: Expression
    body: tuple[Statement, ...]
    orelse: tuple[Statement, ...]


@dataclass(frozen=True)
class For(Statement):
    target: Expression
    iterable: Expression
    body: tuple[Statement, ...]
    orelse: tuple[Statement, ...]


@dataclass(frozen=True)
class ExceptHandler(Node):
    type: Expression | None
    name: str | None
    body: tuple[Statement, ...]


@dataclass(frozen=True)
class Try(Statement):
    body: tuple[Statement, ...]
    handlers: tuple[ExceptHandler, ...]
    orelse: tuple[Statement, ...]
    finalbody: tuple[Statement, ...]


@dataclass(frozen=True)
class WithItem(Node):
    context: Expression
    target: Expression | None


@dataclass(frozen=True)
class With(Statement):
    items: tuple[WithItem, ...]
    body: tuple[Statement, ...]


@dataclass(frozen=True)
class MatchCase(Node):
    pattern: Pattern
    guard: Expression | None
    body: tuple[Statement, ...]


@dataclass(frozen=True)
class Match(Statement):
    subject: Expression
    cases: tuple[MatchCase, ...]


@dataclass(frozen=True)
class MatchValue(Pattern):
    value: Expression  # None, True and False too (compared with `is` by Python)


@dataclass(frozen=True)
class MatchSequence(Pattern):
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True)
class MatchStar(Pattern):
    name: str | None


@dataclass(frozen=True)
class MatchMapping(Pattern):
    keys: tuple[Expression, ...]
    patterns: tuple[Pattern, ...]
    rest: str | None


@dataclass(frozen=True)
class MatchClass(Pattern):
    cls: Expression
    patterns: tuple[Pattern, ...]
    keywords: tuple[str, ...]
    keyword_patterns: tuple[Pattern, ...]


@dataclass(frozen=True)
class MatchAs(Pattern):
    pattern: Pattern | None  # None with a name: a capture; None without: the wildcard _
    name: str | None


@dataclass(frozen=True)
class MatchOr(Pattern):
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True)
class FunctionDef(Statement):
    name: str
    parameters: tuple[Parameter, ...]
    returns: Expression | None
    body: tuple[Statement, ...]
    decorators: tuple[Expression, ...]
    name_span: Span = field(compare=False)
    is_generator: bool = False


@dataclass(frozen=True)
class ClassDef(Statement):
    name: str
    bases: tuple[Expression, ...]
    body: tuple[Statement, ...]
    decorators: tuple[Expression, ...]
    name_span: Span = field(compare=False)


@dataclass(frozen=True)
class Import(Statement):
    """An import inside a function: `names` maps each bound name to the dotted name it stands for."""

    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class TypeAlias(Statement):
    """type name = …, whose value is for annotations."""

    name: str


@dataclass(frozen=True)
class Unsupported(Statement):
    """A statement or expression outside the language; reported only if the function holding it is compiled."""

    code: str
    message: str
    help: str


@dataclass(frozen=True)
class UnsupportedExpression(Expression):
    code: str
    message: str
    help: str
