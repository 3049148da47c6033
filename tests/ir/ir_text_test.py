"""The IR's text form: how each node looks, and that reading it back gives an equal program."""

import random
import sys
from textwrap import dedent

import pytest

from compiler.diagnostics.diagnostic import InternalError, Span
from compiler.ir import nodes as ir
from compiler.ir.text import parse_function, parse_program, print_function, print_program, print_statement
from compiler.ir.obvious import Scope
from compiler.types.types import (
    BOOL,
    BYTES,
    EXCEPTION,
    FLOAT,
    INT,
    NONE,
    STR,
    ClassType,
    DictType,
    EnumType,
    IteratorType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    union_of,
)

POINT = ClassType("m:Point")
COLOR = EnumType("m:Color")
OPTIONAL = union_of(INT, NONE)
FLAG = ir.Enum(EnumType("m:Side"), "Side", (("LEFT", 1), ("0", 0)), INT, by_value=True, named=1,
               texts=(("<Side.LEFT: 1>", "Side.LEFT"), ("<Side: 0>", "it's 0")))  # fmt: skip

LOCALS = {
    "b": BOOL,
    "c": COLOR,
    "call": INT,
    "d": DictType(STR, FLOAT),
    "e": EXCEPTION,
    "f": ScalarType("float32"),
    "o": OPTIONAL,
    "p": POINT,
    "q": union_of(POINT, NONE),
    "s": STR,
    "t": TupleType((INT, STR)),
    "x": INT,
    "xs": ListType(INT),
}


def local(name: str) -> ir.Local:
    return ir.Local(LOCALS[name], name)


B, C, O, P, Q, S, T, X, XS = (local(name) for name in ("b", "c", "o", "p", "q", "s", "t", "x", "xs"))
ONE = ir.Const(INT, 1)


def op(type, function: str, *args: ir.Expr, **flags) -> ir.Op:
    return ir.Op(type, function, args, **flags)


def function(*body: ir.Stmt, **changes) -> ir.Function:
    made = {
        "name": "f",
        "parameters": (),
        "result": STR,
        "locals": tuple(sorted(LOCALS.items())),
        "raises": False,
    }
    return ir.Function(**{**made, "body": body, **changes})


CALLEE = ir.Function("greet", (("name", STR), ("times", INT)), STR, (), (ir.Return(S),), raises=False)


def program(*functions: ir.Function) -> ir.Program:
    return ir.Program(
        entries=(functions[0].name,),
        functions=functions + (CALLEE,),
        classes=(
            ir.Class(POINT, "Point", (ir.ClassField("x", INT), ir.ClassField("name", STR)), False, True,
                     order=("less", "less_equal"), own=("hash",), exception=True, shown="Pair"),
        ),
        enums=(ir.Enum(COLOR, "Color", (("RED", 1), ("blue", "b"), ("none", None)), INT), FLAG),
        constants=(
            ir.Constant("LABELS", ListType(STR), {"kind": "list", "items": [{"kind": "str", "value": "ü"}]}),
            ir.Constant("count", INT, {"kind": "int", "value": "0"}, mutable=True),
        ),
        subgraphs=(
            ir.Subgraph(
                "ab12",
                "model",
                (ir.Tensor("x", "float32", (1, "N", None)),),
                (ir.Tensor("y z", "int64", ()),),
            ),
        ),
        protocols=(ir.Protocol("equal", (POINT, INT), functions[0].name),),
    )


STATEMENTS = [
    # assignments and what is obvious from them
    (ir.Assign("x", ir.Const(INT, -3)), "x: int = -3"),
    (ir.Assign("x", op(INT, "int_add", X, ONE)), "x: int = int_add(x, 1)"),
    (ir.Assign("x", op(INT, "int_add", op(INT, "int_neg", X), ONE)), "x: int = int_add(int_neg(x):int, 1)"),
    (ir.Assign("o", ir.Wrap(OPTIONAL, X)), "o: int | None = wrap(x)"),
    (ir.Assign("x", ir.Unwrap(INT, O), handler="loop"), "x: int = unwrap(o) !loop"),
    (ir.Assign("call", ONE), "`call`: int = 1"),
    (ir.Assign("unknown", ONE), "unknown = 1"),
    (ir.Assign("x", ir.Local(STR, "x")), "x: int = x:str"),
    (ir.Assign("x", ir.Local(INT, "y")), "x: int = y:int"),
    # constants
    (ir.Assign("s", ir.Const(STR, 'it\'s\n"ü"')), "s: str = 'it\\'s\\n\"ü\"'"),
    (ir.Eval(ir.Const(BYTES, b"\0'")), 'b"\\x00\'"'),
    (ir.Eval(ir.Const(NONE, None)), "None"),
    (ir.Eval(ir.Const(BOOL, True)), "True"),
    (ir.Eval(ir.Const(FLOAT, 1e100)), "1e+100"),
    (ir.Eval(ir.Const(FLOAT, float("-inf"))), "-inf"),
    (ir.Eval(ir.Const(FLOAT, -0.0)), "-0.0"),
    (ir.Assign("c", ir.Const(COLOR, 1)), "c: enum m:Color = 1:enum m:Color"),
    (ir.Assign("f", ir.Const(ScalarType("float32"), 0.5)), "f: numpy.float32 = 0.5:numpy.float32"),
    # operations
    (
        ir.Eval(op(NONE, "list_append", XS, X, context=True, effect="write")),
        "write list_append(ctx, xs, x)",
    ),
    (
        ir.Assign(
            "x", op(INT, "list_getitem", XS, ONE, raises=True, context=True, effect="read"), handler="return"
        ),
        "x: int = read list_getitem!(ctx, xs, 1) !return",
    ),
    (
        ir.Eval(op(NONE, "f", attributes=("float", "Optional<int>"), context=True)),
        'f<float, "Optional<int>">(ctx)',
    ),
    (ir.Eval(op(NONE, "std::f")), "std::f()"),
    (ir.Eval(op(NONE, "read", op(INT, "f<int>"))), "`read`(`f<int>`():int)"),
    (
        ir.Assign("x", op(INT, "list_count", XS, X, effect="read", calls=("Box_equal", "other")), handler="return"),
        "x: int = read list_count(xs, x) calling [Box_equal, other] !return",
    ),
    (ir.Eval(ir.MakeList(SetType(INT), (X,), ("Box_hash",))), "new set[int](x) calling [Box_hash]"),
    (ir.Eval(ir.MakeDict(DictType(INT, INT), (X,), (ONE,), ("f",))), "new dict[int, int](x => 1) calling [f]"),
    # calls, globals
    (ir.Assign("s", ir.Call(STR, "greet", (S, op(INT, "len", XS)))), "s: str = call greet(s, len(xs))"),
    (ir.Eval(ir.Call(INT, "other", (X,))), "call other(x):int"),
    (ir.Assign("x", ir.Global(INT, "count")), "x: int = @count"),
    (ir.Assign("x", ir.Global(INT, "unknown")), "x: int = @unknown:int"),
    # tuples, containers, objects
    (ir.Assign("t", ir.MakeTuple(LOCALS["t"], (X, S))), "t: tuple[int, str] = tuple(x, s)"),
    (ir.Assign("t", ir.MakeTuple(LOCALS["t"], (op(INT, "a"), S))), "t: tuple[int, str] = tuple(a(), s)"),
    (ir.Eval(ir.MakeTuple(TupleType(()), ())), "tuple()"),
    (ir.Assign("x", ir.TupleItem(INT, T, 0)), "x: int = t[0]"),
    (ir.Assign("x", ir.TupleItem(INT, ir.MakeTuple(TupleType((INT,)), (X,)), 0)), "x: int = (tuple(x))[0]"),
    (ir.Assign("xs", ir.MakeList(ListType(INT), (X, op(INT, "a")))), "xs: list[int] = new list[int](x, a())"),
    (ir.Eval(ir.MakeList(SetType(INT, True), ())), "new frozenset[int]()"),
    (ir.Eval(ir.MakeList(TupleOfType(STR), (S,))), "new tuple[str, ...](s)"),
    (
        ir.Assign(
            "d", ir.MakeDict(DictType(STR, FLOAT), (S, op(STR, "a")), (ir.Const(FLOAT, 1.0), op(FLOAT, "b")))
        ),
        "d: dict[str, float] = new dict[str, float](s => 1.0, a() => b())",
    ),
    (ir.Assign("p", ir.MakeObject(POINT, (X, op(STR, "a")))), "p: m:Point = new m:Point(x, a())"),
    (ir.Assign("x", ir.Field(INT, P, "x")), "x: int = p.x"),
    (ir.Assign("x", ir.Field(INT, P, "unknown")), "x: int = p.unknown:int"),
    (ir.Assign("x", ir.Field(INT, ir.Unwrap(POINT, Q), "x")), "x: int = (unwrap(q):m:Point).x"),
    (ir.SetField(P, "name", op(STR, "a")), "set p.name = a()"),
    (ir.SetGlobal("count", op(INT, "a")), "set @count = a()"),
    # tests
    (ir.Assign("b", ir.Is(BOOL, O, NONE)), "b: bool = (o is None)"),
    (ir.Assign("b", ir.Is(BOOL, op(OPTIONAL, "a"), INT)), "b: bool = (a():int | None is int)"),
    (
        ir.Assign("b", ir.Not(BOOL, ir.BoolOp(BOOL, "and", (B, op(BOOL, "a"), B)))),
        "b: bool = (not (b and a() and b))",
    ),
    (ir.Assign("b", ir.BoolOp(BOOL, "or", (B, ir.Not(BOOL, B)))), "b: bool = (b or (not b))"),
    (ir.Assign("x", ir.IfExpr(INT, B, X, op(INT, "a"))), "x: int = (x if b else a())"),
    (ir.Assign("x", ir.IfExpr(INT, op(BOOL, "t"), op(INT, "a"), X)), "x: int = (a():int if t() else x)"),
    (ir.Assign("b", ir.IfExpr(BOOL, B, op(BOOL, "a"), B)), "b: bool = (a() if b else b)"),
    # control
    (ir.Return(op(STR, "a")), "return a()"),
    (ir.Return(None), "return"),
    (ir.Break(), "break"),
    (
        ir.Labelled("done_1", (ir.While(B, (ir.Leave("done_1"),)),)),
        "block done_1:\n    while b:\n        leave done_1",
    ),
    (ir.CheckMemory(handler="h"), "check_memory !h"),
    (ir.Unprotected("try_1", (ir.Break(),)), "unprotected try_1:\n    break"),
    (ir.Continue(), "continue"),
    (ir.Raise("ValueError", op(STR, "a"), handler="h"), "raise ValueError(a():str) !h"),
    (ir.Raise("m:Error", None), "raise m:Error"),
    (ir.Raise(None, None, "e"), "raise caught e"),
    (ir.If(op(BOOL, "a"), (), ()), "if a():\n    pass"),
    (
        ir.If(B, (ir.Break(),), (ir.If(B, (), (ir.Continue(),)),)),
        "if b:\n    break\nelif b:\n    pass\nelse:\n    continue",
    ),
    (
        ir.If(B, (), (ir.Break(), ir.If(B, (), ()))),
        "if b:\n    pass\nelse:\n    break\n    if b:\n        pass",
    ),
    (ir.While(B, (ir.Break(),), (ir.Return(None),)), "while b:\n    break\nelse:\n    return"),
    (ir.ForRange("x", ONE, op(INT, "a"), -1, ()), "for x in range(1, a(), -1):\n    pass"),
    (ir.ForEach(("x",), (XS,), (ir.Break(),)), "for x in each(xs):\n    break"),
    (
        ir.ForEach(("x", "s"), (XS, op(ListType(STR), "a")), (), (ir.Break(),), True, handler="h"),
        "for x, s in each!(xs, a():list[str]) !h:\n    pass\nelse:\n    break",
    ),
    (
        ir.Try(
            "return",
            (ir.Break(),),
            (
                ir.Handler(("ValueError", "m:Error"), "e", (ir.Continue(),)),
                ir.Handler(("KeyError",), None, ()),
                ir.Handler((), "e", ()),
                ir.Handler((), None, ()),
            ),
            (ir.Return(None),),
            (ir.Eval(X),),
            handler="outer",
        ),
        dedent(
            """\
            try return !outer:
                break
            except ValueError, m:Error as e:
                continue
            except KeyError:
                pass
            except as e:
                pass
            except:
                pass
            else:
                return
            finally:
                x"""
        ),
    ),
]


@pytest.mark.parametrize(("stmt", "text"), STATEMENTS, ids=[text.split("\n")[0] for _, text in STATEMENTS])
def test_statement(stmt, text):
    whole = program(function(stmt))
    printed = print_program(whole)
    indented = "".join(f"    {line}\n" for line in text.split("\n"))
    assert f"xs: list[int]\n{indented}\n" in printed
    assert parse_program(printed) == whole


def test_program():
    whole = program(
        function(
            ir.Return(S),
            parameters=(("names", ListType(STR)), ("if", INT)),
            locals=(),
            doc="f(names) of a.py:3",
            recursive=True,
            raises=True,
        )
    )
    assert print_program(whole) == dedent(
        """\
        entry f

        subgraph model "ab12"
            input "x" float32[1, "N", null]
            output "y z" int64[]

        class Point of m:Point dataclass eq repr exception order(less, less_equal) own(hash) as Pair:
            x: int
            name: str

        enum Color of enum m:Color values int:
            RED = 1
            blue = 'b'
            none = None

        enum Side of enum m:Side values int by_value flag(1):
            LEFT = 1
            `0` = 0
            shown ('<Side.LEFT: 1>', 'Side.LEFT')
            shown ('<Side: 0>', "it's 0")

        protocol equal(m:Point, int) is f

        constant LABELS: list[str] = {"kind": "list", "items": [{"kind": "str", "value": "\\u00fc"}]}
        state count: int = {"kind": "int", "value": "0"}

        func f(names: list[str], `if`: int) -> str raises recursive:  # f(names) of a.py:3
            return s:str

        func greet(name: str, times: int) -> str:
            return s:str
        """
    )
    assert parse_program(print_program(whole)) == whole


def test_generator():
    going_on = ir.Yield(op(INT, "a"), "x", True, True, handler="h")
    made = function(
        ir.Yield(op(INT, "a")), going_on, ir.Return(X), result=IteratorType(INT), locals=(("x", INT),), generator=True
    )
    text = "    locals: x: int\n    yield a()\n    x: int = yield!! a() !h\n    return x\n"
    assert print_function(made) == f"func f() -> Iterator[int] generator:\n{text}"
    assert parse_function(print_function(made)) == made


@pytest.mark.parametrize("doc", ['"quoted"', "two\nlines", " spaces ", "# hash  # hash", "tab\there", "ü"])
def test_doc(doc):
    made = function(ir.Return(S), doc=doc)
    assert parse_function(print_function(made)) == made


def test_spans_only_when_asked_for():
    span, elsewhere = Span("a.py", 3, 4, 3, 9), Span('b "x".py', 5, 0, 7, 1)
    inner = ir.Assign("s", ir.Const(STR, " @1:2-3:4"), span=span)
    made = function(
        ir.If(B, (inner,), (ir.If(B, (ir.Return(S, span=span),), span=elsewhere),), span=span),
        ir.Return(S),
        span=Span("a.py", 1, 0, 8, 0),
        doc="f @1:2-3:4",
        locals=(("b", BOOL), ("s", STR)),
    )
    assert "@3" not in print_function(made)
    text = print_function(made, spans=True)
    assert text == dedent(
        """\
        func f() -> str: @1:0-8:0 in "a.py"  # f @1:2-3:4
            locals: b: bool, s: str
            if b: @3:4-3:9
                s: str = ' @1:2-3:4' @3:4-3:9
            elif b: @5:0-7:1 in "b \\"x\\".py"
                return s @3:4-3:9
            return s
        """
    )
    again = parse_function(text)
    assert again == made
    assert again.span == made.span
    assert [again.body[0].span, again.body[0].body[0].span, again.body[0].orelse[0].span] == [
        span,
        span,
        elsewhere,
    ]


def test_print_statement():
    assert print_statement(ir.Assign("x", X), Scope(locals={"x": INT})) == "x: int = x"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("x: str = ''", "line 3 of the IR's text, column 7: x is not declared so: x: str = ''"),
        ("x: int = y", "column 11: the expression's type is missing"),
        ("x: int = int_add(1", "column 19: ')' is missing"),
        ("x: int = 1 2", "column 11: the line goes on"),
        ("x: int = 1:number", "'x: int = 1:number' is not a type: no type is named 'number'"),
        ("set x = 1", "only fields and globals are set"),
        ("while (x):\n        pass\n      pass\n  pass", "the line does not belong here"),
        ("x: int = $", "a name is missing"),
    ],
)
def test_errors(line, why):
    with pytest.raises(InternalError) as error:
        parse_function(f"func f() -> int:\n    locals: x: int\n    {line}\n")
    assert why in str(error.value)


def test_no_part_of_a_program():
    with pytest.raises(InternalError, match="line 2 .*this is no part of a program: hello"):
        parse_program("entry f\nhello\n")


# --- random programs ---


def random_operation(rng: random.Random, type, *args: ir.Expr) -> ir.Op:
    return op(
        type,
        rng.choice(["f", "is", "std::g", "h<int>"]),
        *args,
        attributes=rng.choice([(), ("T",), ("a b", "2")]),
        raises=rng.random() < 0.5,
        context=rng.random() < 0.5,
        effect=rng.choice(["pure", "read", "write"]),
    )


def random_expression(rng: random.Random, depth: int) -> ir.Expr:
    if depth == 0:
        return rng.choice(
            [B, C, O, P, Q, S, T, X, XS, ONE, ir.Const(STR, rng.choice(["", "a'b", "(", " !h"]))]
        )
    e = lambda: random_expression(rng, rng.randrange(depth))  # noqa: E731
    types = [
        INT,
        STR,
        BOOL,
        OPTIONAL,
        POINT,
        TupleType((INT, STR)),
        ListType(OPTIONAL),
        DictType(STR, INT),
        COLOR,
    ]
    t = rng.choice(types)
    a, b, c = e(), e(), e()
    return rng.choice(
        [
            random_operation(rng, t, a, b),
            ir.Call(t, rng.choice(["greet", "other"]), (a, b)),
            ir.MakeTuple(rng.choice([t, TupleType((a.type, b.type))]), (a, b)),
            ir.TupleItem(t, a, rng.randrange(2)),
            ir.MakeList(ListType(t), (a, b)),
            ir.MakeDict(DictType(t, INT), (a,), (b,)),
            ir.MakeObject(POINT, (a, b)),
            ir.Field(t, a, rng.choice(["x", "name", "if"])),
            ir.Wrap(t, a),
            ir.Unwrap(t, a),
            ir.Is(BOOL, a, t),
            ir.IfExpr(t, a, b, c),
            ir.BoolOp(rng.choice([BOOL, t]), rng.choice(["and", "or"]), (a, b, c)),
            ir.Not(BOOL, a),
        ]
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(300))
def test_random_expressions_survive(seed):
    """Badly typed ones too: the text says what is there, not what should be."""
    rng = random.Random(seed)
    values = [random_expression(rng, rng.randrange(5)) for _ in range(6)]
    statements = [
        ir.Assign(rng.choice(sorted(LOCALS)), v, handler=rng.choice([None, "h", "return"]))
        for v in values[:3]
    ]
    whole = program(
        function(
            *statements, ir.If(values[3], (ir.Return(values[4]),)), ir.SetField(values[5], "x", values[0])
        )
    )
    assert parse_program(print_program(whole)) == whole


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
