"""The verifier passes what keeps the rules and names every breach with the statement it stands in."""

import sys

import pytest

from compiler.diagnostics.diagnostic import InternalError
from compiler.ir import nodes as ir
from compiler.ir.text import parse_program
from compiler.ir.verify import ends, verify
from compiler.types.types import BOOL, INT, NEVER, NONE, STR, ListType, TupleType, union_of

HEAD = """\
entry f

class Point of m:Point dataclass eq:
    x: int

class Frozen of m:Frozen frozen dataclass eq:
    x: int

constant LABELS: list[str] = 0
state count: int = 0

func greet(name: str) -> str raises:
    return name

func hang() -> Never raises:
    raise ValueError

"""
LOCALS = (
    "locals: a: bool, c: dict[str, int], e: Exception, fr: m:Frozen, i: int, it: Iterator[str], "
    "l: list[int], n: None, o: int | None, p: m:Point, s: str, t: tuple[int, str], u: int | str | None"
)


def program(body: str, result: str = "None", parameters: str = "") -> ir.Program:
    indented = "".join(f"    {line}\n" for line in [LOCALS, *body.split("\n")])
    return parse_program(f"{HEAD}func f({parameters}) -> {result}:\n{indented}")


GOOD = [
    "pass",
    "i: int = 1\no: int | None = wrap(i)\ni: int = unwrap(o)",
    "u: int | str | None = wrap(o)\no: int | None = unwrap(u)",
    "a: bool = (o is None)\na: bool = (a and (not a))",
    "s: str = call greet(s)\ncall greet(s):str",
    "i: int = p.x\ni: int = add(fr.x, 1)\nset p.x = 3",
    "p: m:Point = new m:Point(i)\nl: list[int] = new list[int](i, 2)",
    "c: dict[str, int] = new dict[str, int](s => i)",
    "t: tuple[int, str] = tuple(i, s)\ns: str = t[1]",
    "set @count = add(@count, 1)",
    "for i in range(0, 3, 1):\n    if a:\n        break\n    else:\n        continue\nelse:\n    pass",
    "for i, s in each(l, c):\n    pass",
    "for s in each!(it):\n    while a:\n        break",
    "for s in each(s):\n    pass",
    "try x:\n    i: int = read get!(ctx, l, 0) !x\nexcept ValueError, m:Error, json.E as e:\n    pass",
    "try x:\n    pass\nexcept as e:\n    raise caught e",
    "try x:\n    try y:\n        raise KeyError !x\n    except:\n        i: int = 1 !x\nexcept:\n    pass",
    "i: int = call hang():Never",
    "i: int = (i if a else 2)",
    "return None",
]


@pytest.mark.parametrize("body", GOOD)
def test_good(body):
    verify(program(body))


BAD = [
    # names
    ("z = 1", "no local is named 'z', in: z = 1"),
    ("i: int = z:int", "no local is named 'z', in: i: int = z:int"),
    ("i: int = @z:int", "no global is named 'z'"),
    ("set @z = 1", "no global is named 'z'"),
    ("set @count = call hang():Never", "Call has to be a statement's value, for a call may do anything"),
    ("set @LABELS = x():list[str]", "the constant 'LABELS' is not state"),
    ("i: int = call z():int", "no function is named 'z'"),
    ("i: int = p.z:int", "m:Point has no field 'z'"),
    ("i: int = l.z:int", "no class is list[int]"),
    ("set p.z = 1", "m:Point has no field 'z'"),
    ("p: m:Point = fr:m:Frozen", "the value of 'p' is m:Frozen, not m:Point"),
    ("new m:Other()", "no class is m:Other"),
    ("raise NoError", "no exception is named 'NoError'"),
    ("raise print", "no exception is named 'print'"),
    ("try x:\n    pass\nexcept NoError:\n    pass", "no exception is named 'NoError', in: try x:"),
    # types
    ("i: int = s", "the value of 'i' is str, not int, in: i: int = s"),
    ("i: int = s:int", "the use of 's' is int, not str"),
    ("i: int = @count:str", "the use of @count is str, not int"),
    ("i: int = 1.5:int", "1.5 is no constant of type int"),
    ("i: int = True:int", "True is no constant of type int"),
    ("i: int = 9223372036854775808", "9223372036854775808 does not fit in 64 bits"),
    ("s: str = call greet(i)", "value 1 of greet() is int, not str, in: s: str = call greet(i)"),
    ("s: str = call greet()", "greet() takes 1 values, not 0"),
    ("i: int = call greet(s):int", "the result of greet() is int, not str"),
    ("tuple(i):tuple[str]", "value 1 of the tuple is int, not str"),
    ("tuple(i):tuple[int, int]", "the tuple takes 2 values, not 1"),
    ("tuple(i):list[int]", "a tuple cannot be list[int]"),
    ("i: int = t[2]:int", "tuple[int, str] has no item 2"),
    ("i: int = t[1]:int", "item 1 is int, not str"),
    ("i: int = l[0]:int", "list[int] has no items"),
    ("new list[int](s)", "an item of list[int] is str, not int"),
    ("new dict[str, int](i => i)", "a key of dict[str, int] is int, not str"),
    ("new dict[str, int](s => s)", "a value of dict[str, int] is str, not int"),
    ("new m:Point(s)", "value 1 of Point is str, not int"),
    ("new m:Point()", "Point takes 1 values, not 0"),
    ("s: str = p.x:str", "field 'x' is str, not int"),
    ("set p.x = s", "field 'x' is str, not int"),
    ("o: int | None = wrap(s)", "str is no member of int | None"),
    ("o: int | None = wrap(o)", "int | None is no member of int | None"),
    ("i: int = wrap(i)", "int is not a union"),
    ("s: str = unwrap(o)", "str is no member of int | None"),
    ("i: int = unwrap(i)", "int is not a union"),
    ("a: bool = (i is int)", "int is not a union"),
    ("a: bool = (o is str)", "str is no member of int | None"),
    ("a: bool = (a and i)", "a value of `and` is int, not bool"),
    ("a: bool = (not i)", "the value of `not` is int, not bool"),
    ("i: int = (i if s else 2)", "the condition is str, not bool"),
    ("i: int = (i if a else s)", "the second value is str, not int"),
    ("if i:\n    pass", "the condition is int, not bool, in: if i:"),
    ("while i:\n    pass", "the condition is int, not bool"),
    ("for s in range(0, 1, 1):\n    pass", "the target 's' is str, not int"),
    ("for i in range(s, 1, 1):\n    pass", "the start is str, not int"),
    ("for i in range(0, s, 1):\n    pass", "the stop is str, not int"),
    ("for i in range(0, 1, 0):\n    pass", "the step of a range is a number other than 0, not 0"),
    ("for s in each(l):\n    pass", "an item for 's' is int, not str"),
    ("for i in each(i):\n    pass", "int is not iterable"),
    ("for i, s in each(l):\n    pass", "a loop has one target for each iterable"),
    ("raise ValueError(i)", "the message is int, not str"),
    ("raise caught s", "'s' is no caught exception"),
    ("try x:\n    pass\nexcept as s:\n    pass", "'s' cannot hold a caught exception"),
    ("return i", "the value returned is int, not None"),
    # effects
    ("i: int = add(f!(ctx):int, 1)", "Op has to be a statement's value, for it may raise"),
    ("return read f():None", "Op has to be a statement's value, for its effect is read"),
    ("i: int = add(p.x, 1)", "Field has to be a statement's value, for the field may change"),
    (
        "i: int = len(new list[int]())",
        "MakeList has to be a statement's value, for it makes an object of its own",
    ),
    (
        "for i in each(call g():list[int]):\n    pass",
        "Call has to be a statement's value, for a call may do anything",
    ),
    ("i: int = f!()", "f raises but does not take the Context"),
    # structure
    ("break", "Break stands outside a loop"),
    ("while a:\n    pass\nelse:\n    continue", "Continue stands outside a loop"),
    ("yield i", "Yield stands outside a generator"),
    ("block x:\n    pass\nleave x", "no block around it is labelled 'x'"),
    ("unprotected x:\n    pass", "no Try around it is labelled 'x'"),
    ("block x:\n    block x:\n        pass", "has the label 'x', too"),
    ("i: int = 1 !x", "no Try around it is labelled 'x'"),
    ("try x:\n    pass\nexcept:\n    i: int = 1 !x", "no Try around it is labelled 'x', in: i: int = 1 !x"),
    ("try x !x:\n    pass\nexcept:\n    pass", "no Try around it is labelled 'x'"),
    (
        "try x:\n    try x:\n        pass\n    except:\n        pass\nexcept:\n    pass",
        "has the label 'x', too",
    ),
]


@pytest.mark.parametrize(("body", "why"), BAD, ids=[body.split("\n")[0] for body, _ in BAD])
def test_bad(body, why):
    with pytest.raises(InternalError) as error:
        verify(program(body))
    assert str(error.value).startswith("f: ")
    assert why in str(error.value)


@pytest.mark.parametrize(
    ("body", "complete"),
    [
        ("return 1", True),
        ("pass", False),
        ("raise ValueError", True),
        ("if a:\n    return 1", False),
        ("if a:\n    return 1\nelse:\n    raise ValueError", True),
        ("while True:\n    pass", True),
        ("while True:\n    if a:\n        break", False),
        ("while True:\n    while a:\n        break", True),
        ("while True:\n    while a:\n        pass\n    else:\n        break", False),
        ("while a:\n    return 1", False),
        ("while a:\n    return 1\nelse:\n    return 2", True),
        ("while a:\n    break\nelse:\n    return 2", False),
        ("for i in each(l):\n    pass\nelse:\n    return 2", True),
        ("for i in range(0, 1, 1):\n    return 2", False),
        ("try x:\n    return 1\nexcept:\n    pass", False),
        ("try x:\n    return 1\nexcept:\n    return 2", True),
        ("try x:\n    pass\nexcept:\n    return 2\nelse:\n    return 1", True),
        ("try x:\n    pass\nexcept:\n    pass\nfinally:\n    return 1", True),
        ("call hang()", True),
    ],
)
def test_missing_return(body, complete):
    made = program(body, result="int")
    assert ends(made.functions[-1].body) is complete
    if complete:
        verify(made)
        return
    with pytest.raises(InternalError, match="^f: a path ends without the int to return$"):
        verify(made)


def test_generator():
    text = HEAD + "func f() -> Iterator[int] generator:\n    yield {}\n    return{}\n"
    verify(parse_program(text.format("1", "")))
    with pytest.raises(InternalError, match="the value yielded is str, not int"):
        verify(parse_program(text.format("'':str", "")))
    verify(parse_program(text.format("1", " 1:int")))
    with pytest.raises(InternalError, match="the result of a generator is an Iterator, not int"):
        verify(parse_program(HEAD + "func f() -> int generator:\n    pass\n"))


def test_bare_return_of_a_value():
    with pytest.raises(InternalError, match="the int to return is missing"):
        verify(program("return", result="int"))


def test_declarations():
    with pytest.raises(InternalError, match="f: its locals are not sorted by name"):
        verify(parse_program(HEAD + "func f() -> None:\n    locals: b: int, a: int\n    pass\n"))
    with pytest.raises(InternalError, match="f: the local 'i' is declared twice"):
        verify(program("pass", parameters="i: int"))


def test_program_level():
    with pytest.raises(InternalError, match="the entry 'f' is no function of the program"):
        verify(parse_program(HEAD))
    with pytest.raises(InternalError, match="two functions are named 'greet'"):
        verify(parse_program(HEAD + "func greet() -> None:\n    pass\n\nfunc f() -> None:\n    pass\n"))


# What the text form cannot even spell.
X = ir.Local(INT, "i")


def stmt(value: ir.Expr) -> ir.Stmt:
    return ir.Eval(value)


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (stmt(ir.Op(INT, "f", (), effect="some")), "'some' is no effect"),
        (stmt(ir.BoolOp(BOOL, "xor", (X, X))), "'xor' of 2 values is no BoolOp"),
        (stmt(ir.BoolOp(BOOL, "and", ())), "'and' of 0 values is no BoolOp"),
        (stmt(ir.Not(INT, ir.Local(BOOL, "a"))), "`not` is int, not bool"),
        (stmt(ir.MakeList(STR, ())), "str is not made from items"),
        (stmt(ir.Expr(INT)), "Expr is no expression"),
        (ir.Stmt(), "Stmt is no statement"),
        (ir.Raise("ValueError", None, "e"), "Raise names either a class or a caught exception"),
        (ir.Raise(None, None), "Raise names either a class or a caught exception"),
        (stmt(ir.Const(ListType(INT), None)), "None is no constant of type list[int]"),
        (
            stmt(ir.Wrap(union_of(INT, NONE), ir.Const(TupleType(()), None))),
            "None is no constant of type tuple[()]",
        ),
    ],
)
def test_unspeakable(made, why):
    base = program("pass")
    function = base.functions[-1]
    broken = ir.Function(function.name, (), NONE, function.locals, (made,), raises=False)
    with pytest.raises(InternalError) as error:
        verify(ir.Program(("f",), base.functions[:-1] + (broken,), base.classes, (), base.constants, ()))
    assert why in str(error.value)


def test_never_fits_everywhere():
    assert parse_program(HEAD + "func f() -> None:\n    return\n").functions[1].result == NEVER
    verify(program("s: str = call hang()"))


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
