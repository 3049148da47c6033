# accepted: 9
"""textwrap, compiled from Python's own source; string.capwords; ChainMap."""

import string
import textwrap
from collections import ChainMap


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
