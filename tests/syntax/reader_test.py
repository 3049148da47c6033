"""What the reader makes of source text: values, spans, unsupported constructs, finding things by line."""

import sys
from pathlib import Path
from textwrap import dedent

import pytest

from compiler.diagnostics.diagnostic import DiagnosticError
from compiler.syntax import nodes as n
from compiler.syntax.reader import read_module
from compiler.syntax.walk import walk


def body(text: str) -> tuple[n.Statement, ...]:
    """The statements of a function with this body."""
    return function(text).body


def function(text: str) -> n.FunctionDef:
    indented = "".join(f"    {line}\n" if line else "\n" for line in dedent(text).strip("\n").split("\n"))
    return read_module("a.py", f"def f():\n{indented}").function_at(1)


def expression(text: str) -> n.Expression:
    (statement,) = read_module("a.py", f"def f():\n    return {text}\n").function_at(1).body
    return statement.value


def source(text: str, node: n.Node) -> str:
    """The text of a node's span."""
    lines = text.split("\n")
    s = node.span
    if s.line == s.end_line:
        return lines[s.line - 1][s.column : s.end_column]
    first, last = lines[s.line - 1][s.column :], lines[s.end_line - 1][: s.end_column]
    return "\n".join([first, *lines[s.line : s.end_line - 1], last])


# --- literals ---


@pytest.mark.parametrize(
    "literal",
    [
        "0", "1_000", "0xFF_ff", "0b1010", "0o17", "00", "123456789012345678901234567890",
        "1.", ".5", "1e10", "1_0.0_1e-3", "1e400", "3j", "1.5e3J",
        "'a'", '"a"', "r'\\n'", "'\\n\\t\\\\\\'\\x41\\u00e9\\U0001F600\\N{DASH SYMBOL}\\101\\0'", "'\\400'",
        "'a' 'b'", "('a'\n  \"b\" '''c\nd''')", "u'x'", "'\\\nx'", "'\\q\\8'",
        "b'a\\xff\\n\\u1234'", "rb'\\x'", "Rb'\\x'", "b'a' b'b'", "b'\\400'", "'''it's \"x\"'''",
        "None", "True", "False", "'\\udc80'", "'日本'", "'{x}'", "'{{'",
    ],
)  # fmt: skip
def test_literals(literal):
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        value = eval(literal)  # noqa: S307
    read = expression(literal)
    assert isinstance(read, n.Constant)
    assert (type(read.value), repr(read.value)) == (type(value), repr(value))


def test_line_ends_within_strings_are_newlines():
    text = "def f():\r\n    return '''a\r\nb'''\r\n"
    (statement,) = read_module("a.py", text).function_at(1).body
    assert statement.value.value == "a\nb"
    assert (statement.span.line, statement.span.end_line, statement.span.end_column) == (2, 3, 4)


def test_ellipsis():
    assert isinstance(expression("..."), n.EllipsisConstant)


# --- f-strings ---


def test_fstring_parts():
    parts = expression("f'a{x}b{y!r}{z:>{w}.2f}{{}}'").parts
    x, y, z = (p for p in parts if isinstance(p, n.Interpolation))
    assert [p for p in parts if isinstance(p, str)] == ["a", "b", "{}"]
    assert (x.value.id, x.conversion, x.format, x.debug) == ("x", "", (), "")
    assert (y.value.id, y.conversion) == ("y", "r")
    assert z.format[0] == ">" and z.format[1].value.id == "w" and z.format[2] == ".2f"


@pytest.mark.parametrize(
    ("literal", "debug", "conversion", "format"),
    [
        ("f'{x=}'", "x=", "r", ()),
        ("f'{ x = }'", " x = ", "r", ()),
        ("f'{x = !s}'", "x = ", "s", ()),
        ("f'{x=:>3}'", "x=", "", (">3",)),
        ("f'{x + 1 = }'", "x + 1 = ", "r", ()),
    ],
)
def test_fstring_debug(literal, debug, conversion, format):
    (part,) = expression(literal).parts
    assert (part.debug, part.conversion, part.format) == (debug, conversion, format)


def test_fstring_text_is_unescaped_unless_raw():
    assert expression(r"f'\x41\n{x}\N{DASH SYMBOL}}}'").parts[::2] == ("A\n", "\N{DASH SYMBOL}}")
    assert expression(r"rf'\x41\n{x}'").parts[0] == r"\x41\n"


def test_fstring_joined_with_plain_strings():
    parts = expression("'a' f'b{x}' 'c' f'{y}' '{'").parts
    assert [p if isinstance(p, str) else p.value.id for p in parts] == ["ab", "x", "c", "y", "{"]


def test_fstring_without_fields_stays_one():
    assert expression("f'a' f''") == n.Interpolated(expression("f''").span, ("a",))


def test_nested_fstring():
    (part,) = expression('f\'{f"{x}":>{f"{w}"}}\'').parts
    assert part.value.parts[0].value.id == "x"
    assert part.format[0] == ">" and part.format[1].value.parts[0].value.id == "w"


# --- structure ---


def test_boolean_operators_are_flat_unless_parenthesised():
    assert len(expression("a and b and c").values) == 3
    assert len(expression("(a and b) and c").values) == 2
    assert expression("a or b and c").operator == "or"


def test_chained_comparison():
    read = expression("a < b is not c not in d")
    assert read.operators == ("lt", "is_not", "not_in")
    assert [c.id for c in read.comparators] == ["b", "c", "d"]


def test_call():
    read = expression("f(a, *b, k=c, **d)")
    assert [type(a) for a in read.arguments] == [n.Name, n.Starred]
    assert [k.name for k in read.keywords] == ["k", None]


def test_subscripts():
    assert isinstance(expression("x[1]").index, n.Constant)
    assert expression("x[1:]").index.lower.value == 1
    assert isinstance(expression("x[::2, ..., None]").index, n.Tuple)
    assert isinstance(expression("x[1,]").index, n.Tuple)
    assert isinstance(expression("x[*a]").index.items[0], n.Starred)


def test_parameters():
    text = "def f(a, b=1, /, c: int = 2, *d, e, g=3, **h): pass\n"
    parameters = read_module("a.py", text).function_at(1).parameters
    assert [(p.name, p.kind) for p in parameters] == [
        ("a", "positional_only"),
        ("b", "positional_only"),
        ("c", "positional_or_keyword"),
        ("d", "var_positional"),
        ("e", "keyword_only"),
        ("g", "keyword_only"),
        ("h", "var_keyword"),
    ]
    assert [None if p.default is None else p.default.value for p in parameters] == [
        None,
        1,
        2,
        None,
        None,
        3,
        None,
    ]
    assert source(text, parameters[2]) == "c: int"


def test_imports():
    (read,) = body("import a.b, c.d as e")
    assert read.names == (("a", "a"), ("e", "c.d"))
    (read,) = body("from a.b import c, d as e")
    assert read.names == (("c", "a.b.c"), ("e", "a.b.d"))
    (first, second) = body("from . import x; from ..m import y")
    assert (first.names, second.names) == ((("x", ".x"),), (("y", "..m.y"),))


def test_delete():
    assert len(body("del a, b[0]")[0].targets) == 2
    assert isinstance(body("del (a, b)")[0].targets[0], n.Tuple)


def test_elif_is_an_if_within_else():
    (read,) = body("if a: pass\nelif b: pass\nelse: x")
    assert isinstance(read.orelse[0], n.If) and isinstance(read.orelse[0].orelse[0], n.ExpressionStatement)


def test_match_patterns():
    (read,) = body(
        """
        match x:
            case None: pass
            case -1 | "a" as y: pass
            case [a, *_, b]: pass
            case (a, *rest): pass
            case {"k": v, **rest}: pass
            case m.P(1, k=w): pass
            case a if a > 1: pass
            case _: pass
        """
    )
    patterns = [case.pattern for case in read.cases]
    kinds = [
        "MatchValue",
        "MatchAs",
        "MatchSequence",
        "MatchSequence",
        "MatchMapping",
        "MatchClass",
        "MatchAs",
        "MatchAs",
    ]
    assert [type(p).__name__ for p in patterns] == kinds
    assert patterns[1].name == "y" and len(patterns[1].pattern.patterns) == 2
    assert patterns[2].patterns[1].name is None and patterns[3].patterns[1].name == "rest"
    assert patterns[4].rest == "rest" and patterns[5].keywords == ("k",)
    assert read.cases[6].guard is not None
    assert patterns[7] == n.MatchAs(patterns[7].span, None, None)


@pytest.mark.parametrize(
    ("text", "is_generator"),
    [
        ("yield 1", True),
        ("x = yield from y", True),
        ("for i in x:\n    if i: yield", True),
        ("return 1", False),
        ("def g():\n    yield 1", False),
        ("g = lambda: (yield)", False),
        ("def g(x=(yield)): pass", True),
    ],
)
def test_is_generator(text, is_generator):
    assert function(text).is_generator is is_generator


# --- what is outside the language ---


def test_type_parameters_and_aliases():
    text = "def f[T: int](x: T) -> T:\n    type X[K] = list[K]\n\n    class Box[T]:\n        pass\n\n    return x\n"
    function = read_module("a.py", text).function_at(1)
    assert [p.name for p in function.parameters] == ["x"]
    assert isinstance(function.body[0], n.TypeAlias) and function.body[0].name == "X"
    assert isinstance(function.body[1], n.ClassDef) and function.body[1].name == "Box"


@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        ("return await x", "unsupported-await", "await x"),
        ("x = [i async for i in y]", "unsupported-async-comprehension", "[i async for i in y]"),
        ("async for i in x: pass", "unsupported-async-for", "async for i in x: pass"),
        ("async with x: pass", "unsupported-async-with", "async with x: pass"),
        ("async def g(): pass", "unsupported-async-def", "async def g(): pass"),
        ("try: pass\nexcept* E: pass", "unsupported-except-star", "try: pass\n    except* E: pass"),
        ("from m import *", "unsupported-import-star", "from m import *"),
    ],
)
def test_unsupported(text, code, where):
    whole = "".join(f"    {line}\n" for line in text.split("\n"))
    text = f"{'async ' if 'async' in code or 'await' in code else ''}def f():\n{whole}"
    module = read_module("a.py", text.replace("async def f", "def f", 1))
    found = [
        x for x in walk(module.function_at(1)) if isinstance(x, (n.Unsupported, n.UnsupportedExpression))
    ]
    assert [x.code for x in found] == [code]
    assert found[0].message and found[0].help
    assert source(text.replace("async def f", "def f", 1), found[0]) == where


def test_unsupported_statement_does_not_hinder_others():
    module = read_module("a.py", "async def f():\n    await x\n\ndef g():\n    return 1\n")
    assert module.function_at(4).name == "g"
    with pytest.raises(DiagnosticError) as error:
        module.function_at(1)
    assert error.value.diagnostic.code == "unsupported-async-def"
    assert str(error.value.diagnostic.span) == "a.py:1:1"


# --- spans ---


def test_spans_count_code_points():
    text = "def f():\n    return g('日本', 'é', name)\n"
    (statement,) = read_module("a.py", text).function_at(1).body
    assert source(text, statement.value.arguments[2]) == "name"
    assert source(text, statement) == "return g('日本', 'é', name)"


def test_spans_leave_parentheses_out_except_a_tuples():
    text = "def f():\n    return ((a) + ( b, ), (c for c in d))\n"
    read = read_module("a.py", text).function_at(1).body[0].value
    assert source(text, read) == "((a) + ( b, ), (c for c in d))"
    assert [source(text, i) for i in read.items] == ["(a) + ( b, )", "(c for c in d)"]
    assert source(text, read.items[0].left) == "a"
    assert source(text, read.items[0].right) == "( b, )"


def test_operator_span():
    read = expression("a  //  b")
    assert (read.operator_span.column, read.operator_span.end_column) == (14, 16)


def test_spans_of_clauses():
    text = "def f():\n    return [x for x in ( a ) if (x) if y for z in x]\n"
    read = read_module("a.py", text).function_at(1).body[0].value
    assert [source(text, g) for g in read.generators] == ["for x in ( a ) if (x) if y", "for z in x"]


def test_white_space_that_libcst_forgets():
    text = "def f():\n    try:\n        pass\n    except (A, B) :\n        pass\n    return f'{x!r }' + y\n"
    read = read_module("a.py", text).function_at(1).body[1].value
    assert source(text, read.right) == "y"


def test_comments_semicolons_and_continued_lines():
    text = "def f():\n    # one\n    a = 1; b = \\\n        2  # two\n\n    # three\n    c = 3\n"
    statements = read_module("a.py", text).function_at(1).body
    assert [source(text, s) for s in statements] == ["a = 1", "b = \\\n        2", "c = 3"]


# --- finding by line ---

MODULE = """
import functools

@functools.cache
@other
def decorated(x):
    def nested():
        return 1
    return nested

class C(Base):
    @property
    def p(self): return 1

    class D: pass

f, g = lambda a: a, lambda b, *c: b
h = [lambda x: 1, lambda x: 2]
"""


def test_functions_by_line():
    module = read_module("a.py", MODULE)
    assert module.function_at(4) is module.function_at(6)
    assert module.function_at(6).name == "decorated"
    assert len(module.function_at(6).decorators) == 2
    assert (module.function_at(6).span.line, module.function_at(6).name_span.column) == (6, 4)
    assert module.function_at(7).name == "nested"
    assert module.function_at(12).name == module.function_at(13).name == "p"


def test_classes_by_line():
    module = read_module("a.py", MODULE)
    assert module.class_at(11).name == "C"
    assert module.class_at(11).bases[0].id == "Base"
    assert module.class_at(15).name == "D"


def test_lambdas_by_line():
    module = read_module("a.py", MODULE)
    assert module.lambda_at(17, ("a",)).body.id == "a"
    assert module.lambda_at(17, ("b", "c")).body.id == "b"
    assert module.lambda_at(18, column=18).body.value == 2
    with pytest.raises(DiagnosticError) as error:
        module.lambda_at(18, ("x",))
    assert error.value.diagnostic.code == "ambiguous-source"
    assert error.value.diagnostic.message == "2 lambdas begin on this line and cannot be told apart"


def test_nothing_on_the_line():
    with pytest.raises(DiagnosticError) as error:
        read_module("a.py", MODULE).function_at(2)
    assert error.value.diagnostic.code == "source-not-found"
    assert str(error.value.diagnostic.span) == "a.py:2:1"


# --- text that is not Python ---


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("def f(:\n    pass\n", 1, 6),
        ("x = 1\ny = = 2\n", 2, 4),
        ("def f():\npass\n", 2, 0),
        ("x = 'a\n", 1, 4),
    ],
)
def test_syntax_error(text, line, column):
    with pytest.raises(DiagnosticError) as error:
        read_module("a.py", text)
    diagnostic = error.value.diagnostic
    assert diagnostic.code == "syntax-error"
    assert (diagnostic.span.line, diagnostic.span.column) == (line, column)
    assert diagnostic.message


def test_python_that_libcst_cannot_read():
    with pytest.raises(DiagnosticError) as error:
        read_module("a.py", "x = 1\n(y): int\n")
    assert error.value.diagnostic.code == "unsupported-syntax"
    assert error.value.diagnostic.span.line == 2


def test_tabs_among_spaces():
    with pytest.raises(DiagnosticError) as error:
        read_module("a.py", "def f(a):\n if a:\n \treturn 0\n elif a == 2:\n\t a = 5\n return 1\n")
    diagnostic = error.value.diagnostic
    assert (diagnostic.message, diagnostic.span.line) == ("tabs and spaces are mixed in an indentation", 3)


def test_null_byte():
    with pytest.raises(DiagnosticError) as error:
        read_module("a.py", "x = 1\0\n")
    assert error.value.diagnostic.code == "syntax-error"


def test_byte_order_mark():
    assert read_module("a.py", "\ufeffdef f(): pass\n").function_at(1).span.column == 0


def test_long_chain_of_operators():
    read = expression(" + ".join(["x"] * 500))
    assert sum(isinstance(x, n.Name) for x in walk(read)) == 500


def test_module_without_last_newline():
    assert read_module("a.py", "def f(): return 1").function_at(1).span.end_column == 17


def test_empty_module():
    with pytest.raises(DiagnosticError):
        read_module("a.py", "").function_at(1)


def test_private_names():
    text = """
class _Outer:
    def __size(self, __unit=1):
        def __double(x): return x * 2
        import __main__
        return self.__total + self.__init__(__unit=__double(_Outer.__scale)) + self._
    class Inner(__Base):
        def f(self): return self.__total
    class __:
        def g(self): return self.__total
def h(x): return x.__total
"""
    module = read_module("a.py", text)
    names = lambda f: {x.attr if isinstance(x, n.Attribute) else x.id for x in walk(f) if isinstance(x, (n.Attribute, n.Name))}  # noqa: E731
    size = module.function_at(3, "__size")
    assert size.name == "__size" and [p.name for p in size.parameters] == ["self", "_Outer__unit"]
    assert module.function_at(4, "__double").name == "_Outer__double"
    assert names(size) == {"self", "x", "_", "__init__", "_Outer", "_Outer__total", "_Outer__double", "_Outer__scale"}
    assert [names(module.function_at(line)) for line in (8, 10, 11)] == [
        {"self", "_Inner__total"}, {"self", "__total"}, {"x", "__total"},
    ]  # fmt: skip


def test_own_sources_are_read():
    path = Path(sys.modules["compiler.syntax.reader"].__file__)
    text = path.read_text(encoding="utf-8")
    line = text.split("\n").index("def read_module(path: str, text: str) -> Module:") + 1
    assert read_module("reader.py", text).function_at(line).name == "read_module"


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
