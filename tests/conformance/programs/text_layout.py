# accepted: 13
"""textwrap and string.Template, compiled from Python's own source; ChainMap."""

import string
import textwrap
from collections import ChainMap
from string import Template


TEXT = "The quick brown fox jumped over the lazy dog, and it was never-ending-story long. Well."


def case_wrap():
    return textwrap.wrap(TEXT, 20), textwrap.wrap(TEXT, width=30, initial_indent="* ", subsequent_indent="  ")


def case_fill():
    return textwrap.fill(TEXT, 25)


def case_dedent():
    return textwrap.dedent("""
        a
          b
        c
    """)


def case_indent():
    return textwrap.indent("a\nb\n\nc", "> ")


def case_shorten():
    return textwrap.shorten(TEXT, 30), textwrap.shorten(TEXT, width=30, placeholder="...")
T = Template("Hello $name, you owe ${amount} $$ $missing")


def case_template():
    return T.safe_substitute(name="Bob", amount=5)


def case_template2():
    return Template("$a-$b").substitute({"a": 1, "b": "x"})


def case_template3():
    try:
        return Template("$a-$b").substitute(a=1)
    except KeyError as e:
        return str(e)


def case_capwords():
    return string.capwords("hello wOrld  x")


def case_chain():
    c = ChainMap({"a": 1}, {"a": 2, "b": 3})
    c["z"] = 5
    return c["a"], c["b"], "q" in c, c.get("q", 7), sorted(c), len(c), bool(c), repr(c)


def case_chain_missing():
    try:
        return ChainMap({"a": 1})["b"]
    except KeyError as e:
        return str(e)


def case_dedent_lines():
    return [textwrap.dedent(t) for t in ["  a\n    b\n   \n  c", "\ta\n  b", "a\n b", "", " \n ", "    x\n\n      y\n"]]


def case_bad_template():
    out = []
    for t in ["$a $1", "${b", "$", "a\n  $ x"]:
        try:
            out.append(Template(t).substitute(a=1, b=2))
        except ValueError as e:
            out.append(str(e))
    return out, Template("$a ${b} $$x $c $").safe_substitute({"a": 1}, b="z")
