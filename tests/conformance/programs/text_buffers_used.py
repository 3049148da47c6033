# accepted: 11
"""Programs that write to and read from io.StringIO, and hold their settings in a SimpleNamespace."""

from __future__ import annotations
import io, textwrap, re, string, math, itertools, functools, collections
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, Callable


class CodeWriter:
    def __init__(self, indent="    "):
        self._out = io.StringIO()
        self._indent = indent
        self._level = 0
    def write(self, *parts, end="\n"):
        if parts:
            print(self._indent * self._level, *parts, sep="", end=end, file=self._out)
        else:
            print(file=self._out)
        return self
    def indent(self):
        self._level += 1
        return self
    def dedent(self):
        self._level -= 1
        return self
    def __str__(self):
        return self._out.getvalue()
    def __len__(self):
        return self._out.tell()


def case_writer():
    w = CodeWriter()
    w.write("def f(", "x", "):").indent().write("return x + ", 1).dedent().write().write("f(2)")
    return str(w), len(w)


def parse_ini(text: str) -> dict[str, dict[str, str]]:
    out: dict[str, dict[str, str]] = {}
    section = None
    for n, raw in enumerate(io.StringIO(text), 1):
        line = raw.split("#", 1)[0].strip()
        if not line:
            continue
        if m := re.fullmatch(r"\[(\w+)\]", line):
            section = out.setdefault(m[1], {})
        elif section is None:
            raise ValueError(f"line {n}: no section")
        else:
            k, sep, v = line.partition("=")
            if not sep:
                raise ValueError(f"line {n}: no =")
            section[k.strip()] = v.strip()
    return out


def case_ini():
    try:
        parse_ini("x=1")
    except ValueError as e:
        err = str(e)
    return parse_ini("[a]\nx = 1 # c\n\n[b]\ny=2\n"), err


def dump(obj: Any, out: io.StringIO, depth: int = 0) -> None:
    pad = "  " * depth
    if isinstance(obj, dict):
        for k, v in obj.items():
            if isinstance(v, (dict, list)):
                out.write(f"{pad}{k}:\n")
                dump(v, out, depth + 1)
            else:
                out.write(f"{pad}{k}: {v}\n")
    elif isinstance(obj, list):
        for v in obj:
            out.write(f"{pad}-\n" if isinstance(v, (dict, list)) else f"{pad}- {v}\n")
            if isinstance(v, (dict, list)):
                dump(v, out, depth + 1)


def case_dump():
    b = io.StringIO()
    dump({"a": 1, "b": [1, {"c": None}], "d": {"e": "x"}}, b)
    return b.getvalue()


def case_tokens():
    src = io.StringIO("let x = 10;\nprint(x)")
    toks = []
    while ch := src.read(1):
        if ch.isspace():
            continue
        if ch.isalpha():
            word = ch
            while (nxt := src.read(1)) and nxt.isalnum():
                word += nxt
            if nxt:
                src.seek(src.tell() - 1)
            toks.append(word)
        else:
            toks.append(ch)
    return toks


def case_lines_pair():
    f = io.StringIO("h1\nh2\n1\n2\n3\n")
    head = [next(f).strip(), f.readline().strip()]
    return head, [int(x) for x in f], f.read(), list(f)


def case_default_arg():
    def log(msg, out=None):
        out = out or io.StringIO()
        out.write(msg)
        return out
    a = log("x")
    log("y", a)
    return a.getvalue()


def case_join_vs():
    b = io.StringIO()
    sep = ""
    for i in range(3):
        b.write(sep); b.write(str(i)); sep = ","
    return b.getvalue(), "".join(io.StringIO("a\nb")), sum(len(l) for l in io.StringIO("ab\nc")), max(io.StringIO("a\nccc\nb"), key=len), dict(enumerate(io.StringIO("x\ny"))), sorted(io.StringIO("b\na\n")), list(zip(io.StringIO("a\nb\n"), [1, 2])), [*io.StringIO("q")]


def case_tee():
    class Tee:
        def __init__(self, *outs): self.outs = outs
        def write(self, s):
            for o in self.outs: o.write(s)
            return len(s)
    a, b = io.StringIO(), io.StringIO()
    t = Tee(a, b)
    print("hi", 3, file=t)
    return a.getvalue(), b.getvalue()


@dataclass
class Report:
    rows: list[tuple[str, float]]
    def render(self, out=None):
        buf = out if out is not None else io.StringIO()
        width = max(len(n) for n, _ in self.rows)
        for n, v in self.rows:
            print(n.ljust(width), f"{v:8.2f}", file=buf)
        print("-" * (width + 9), file=buf)
        return buf


def case_report(): return Report([("a", 1), ("bbb", 2.5)]).render().getvalue()


CFG = SimpleNamespace(width=10, flags={"x"}, inner=SimpleNamespace(name="n"))


def case_cfg():
    CFG.inner.name = "m"
    CFG.flags.add("y")
    return CFG.width, sorted(CFG.flags), CFG.inner.name


def case_wrap(): return textwrap.dedent("""
    a
      b
    """).strip(), textwrap.fill("the quick brown fox", 10), textwrap.indent("a\nb", "> "), textwrap.shorten("hello big world", 11)
