"""The reader agrees with the standard library's ast, node for node and span for span, on real modules."""

import importlib.util
import sys
from pathlib import Path

import pytest

from compiler.syntax.nodes import FunctionDef
from compiler.syntax.reader import read_module
from tests.syntax.ast_oracle import Oracle, difference

MODULES = [
    "ast", "argparse", "bisect", "calendar", "colorsys", "dataclasses", "difflib", "fractions",
    "heapq", "inspect", "json.decoder", "json.encoder", "random", "shlex", "statistics", "string",
    "textwrap", "tokenize", "typing", "webbrowser",
]  # fmt: skip

TRICKY = '''
def strings(x, w):
    a = "日本" f"é{x!r:>{w}}" 'c' rf"\\d{x:%Y}\\n"
    b = f"{x=}{ x = !s}{{}}{x:{w}.{w}}" "\\N{EM DASH}", b"".decode()
    return (f"""a{
        x}b""", f'{x:{"a"}}', "\\
", """x
y""")

def shapes(a, /, b: int = (1), *c: str, d=[1, 2,], e: "x" = {**a, 'b': 1}, **f) -> (int):
    x[1:2, ::3, ( 4 ), ...] = y = *a, *b,
    x[ 1 : ], x[:  ], x[a :: b], x[1,]; del x, (y), [z]; del (x, y)
    (yield); (yield 1, 2); z = yield from ( a )
    q = (not a) if (b) else lambda *a, k=1, **b: ( a , )
    return a if b else c, (i for i in x), f(i for i in x), f((i for i in x), *y, k = 1, ** z)

def operators(a):
    a += 1; a @= (2); a **= -3; a //= ~b; a >>= 1,
    return -a ** -b, a < b <= c is not d not in e, (a := b), not a and b or c and (d and e)

def blocks(a):
    with a as b, (c) as (d), e: pass
    with (a as b, c,): pass
    for a, (b, *c) in x,: break
    else: continue
    while a: ...
    else:
        pass  # end
    try: raise E from None
    except (A, B) as e: raise
    except  C : pass
    except: pass
    else: assert a, (b, c)
    finally: return
    if a: pass
    elif b:
        global g, h; nonlocal_ = 1
    else: x: int = 1; z.a: "s"

def patterns(x):
    match x, y:
        case (1 | -2 | "a" "b" | None | m.X) as z, [*_, (a)], *rest: pass
        case {"a": [], -1: (), **rest} | {}: pass
        case P(), Q(1, a=2,) if z: pass
        case [a, ] | (b, ) | (c): pass
        case _: pass
    match = case = 1

class C ( A, B[int], metaclass=M):
    """doc"""
    @ d . e (1)
    @f
    def m(self, /): return super().m
    a, b = c = 1, 2
'''


def agree(path: str, text: str) -> int:
    module, oracle = read_module(path, text), Oracle(path, text)
    definitions = oracle.functions()
    for line, expected in definitions:
        found = module.function_at if isinstance(expected, FunctionDef) else module.class_at
        assert difference(found(line, expected.name), expected) == ""
    return len(definitions)


@pytest.mark.parametrize("name", MODULES)
def test_module_of_the_standard_library(name):
    path = Path(importlib.util.find_spec(name).origin)
    assert agree(path.name, path.read_text(encoding="utf-8")) > 0


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_tricky_module(line_end):
    assert agree("tricky.py", TRICKY.replace("\n", line_end)) == 7


@pytest.mark.parametrize("indent", ["\t", " ", "   "])
def test_other_indentation(indent):
    assert agree("tricky.py", TRICKY.replace("    ", indent)) == 7


def test_the_oracle_sees_differences():
    text = "def f(x):\n    return x + 1\n"
    other = "def f(x):\n    return  x + 1\n"
    expected = Oracle("a.py", text).functions()[0][1]
    assert difference(read_module("a.py", text).function_at(1), expected) == ""
    assert ".span: " in difference(read_module("a.py", other).function_at(1), expected)
    third = text.replace("+", "-")
    assert "body[0].value.operator" in difference(read_module("a.py", third).function_at(1), expected)


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
