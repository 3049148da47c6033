# accepted: 19
"""io.StringIO, and print() to it and to objects of the program's."""

from __future__ import annotations
import io
import sys
from io import StringIO
from typing import TextIO


def case_newlines():
    out = []
    for nl in ("\n", "", None, "\r", "\r\n"):
        b = io.StringIO("a\nb\r\nc\rd", newline=nl)
        out.append((b.getvalue(), b.read()))
        b.seek(0)
        out.append(list(b))
        b.write("x\ny\r\nz")
        out.append(b.getvalue())
    try:
        io.StringIO("", newline="x")
    except ValueError as e:
        out.append(str(e))
    return out


def case_overwrite():
    b = StringIO("abcdef")
    b.write("XY")
    a = b.getvalue(), b.tell()
    b.seek(10)
    b.write("end")
    return a, b.getvalue(), b.tell()


def case_seek():
    b = StringIO("hello")
    out = [b.seek(0, 2), b.seek(2), b.read(), b.seek(0, 1)]
    for args in ((-1, 0), (1, 1), (0, 5), (3, 2)):
        try:
            b.seek(*args)
        except (ValueError, OSError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


def case_truncate():
    b = StringIO("abcdef")
    out = [b.truncate(4), b.getvalue(), b.truncate(9), b.getvalue(), b.tell(), b.truncate(), b.getvalue()]
    try:
        b.truncate(-1)
    except ValueError as e:
        out.append(str(e))
    return out


def case_lines():
    b = StringIO("one\ntwo\n\nfour")
    out = [b.readline(), b.readline(2), b.tell(), b.readline(), b.readline(), b.readline(), b.readline()]
    b.seek(0)
    out.append(b.readlines())
    b.seek(0)
    out.append(b.readlines(5))
    b.seek(0)
    out.append([(i, line.rstrip("\n")) for i, line in enumerate(b, 1)])
    b.seek(0)
    next(b)
    out.append(b.read())
    return out


def case_mixed_reading():
    b = StringIO("ä1\nö2\nü3\n")
    out = [b.readline(), b.read(1), b.tell(), b.readline()]
    b.write("neu\n")
    b.seek(4)
    out.append(b.read())
    return out


def case_closed():
    b = StringIO("x")
    b.close()
    b.close()
    out = [b.closed]
    for f in (lambda: b.read(), lambda: b.write("a"), lambda: b.getvalue(), lambda: b.tell(), lambda: list(b), lambda: b.__enter__()):
        try:
            f()
        except ValueError as e:
            out.append(str(e))
    return out


def case_not_text():
    b = StringIO()
    try:
        b.write(5)
    except TypeError as e:
        return str(e)


def case_print():
    b = StringIO()
    print(file=b)
    print("a", 1, 2.5, None, [1, "x"], file=b)
    print("b", "c", sep="", end="|", file=b)
    print(*[1, 2, 3], sep=", ", file=b)
    print(*["x"], "y", sep="-", file=b, flush=True)
    print("nothing", file=None)
    print("there", file=sys.stderr)
    return b.getvalue()


class Log:
    def __init__(self):
        self.parts = []
        self.flushed = 0

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.flushed += 1


def case_print_to_object():
    log = Log()
    print("a", 1, file=log)
    print(file=log)
    print(*[1, 2], sep="-", end="", file=log, flush=True)
    print("x", file=log, flush=len(log.parts) > 100)
    return log.parts, log.flushed


def report(rows, out: TextIO | None = None):
    for name, value in rows:
        print(f"{name:<5}{value:>6.2f}", file=out)


def case_print_to_parameter():
    b, log = StringIO(), Log()
    report([("a", 1.5), ("b", 22.25)], b)
    report([("c", 3)], log)
    report([("nowhere", 0)])
    return b.getvalue(), "".join(log.parts)


def case_one_of_several():
    b, log = StringIO(), Log()
    for out in (b, log, None):
        print("line", 1, file=out)
    return b.getvalue(), log.parts


class Writer:
    def __init__(self, out: io.StringIO | None = None) -> None:
        self.out = out if out is not None else io.StringIO()
        self.depth = 0

    def line(self, text: str) -> "Writer":
        self.out.write("  " * self.depth + text + "\n")
        return self

    def __enter__(self):
        self.depth += 1
        return self

    def __exit__(self, *args):
        self.depth -= 1


def case_writer():
    w = Writer()
    w.line("begin")
    with w:
        w.line("in").line("more")
    w.line("end")
    return w.out.getvalue()


def case_with():
    with io.StringIO() as a, io.StringIO("x\ny\n") as b:
        for line in b:
            a.write(line.upper())
        text = a.getvalue()
    return text, a.closed, b.closed


def case_kinds():
    b = StringIO()
    return isinstance(b, io.StringIO), type(b).__name__, b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed, bool(b), type(b) is StringIO


def case_parse():
    text = "name,age\nAda,36\nBob,41\n"
    f = StringIO(text)
    header = next(f).strip().split(",")
    return [dict(zip(header, line.strip().split(","))) for line in f]


def case_buffers_in_a_dict():
    outs = {}
    for i, word in enumerate("a b a c b a".split()):
        outs.setdefault(word, StringIO()).write(str(i))
    return {k: v.getvalue() for k, v in outs.items()}


def case_getvalue_between():
    b = StringIO()
    out = []
    for w in ("a", "b", "c"):
        b.write(w)
        out.append(b.getvalue())
    b.writelines(f"{i};" for i in range(3))
    return out, b.getvalue()


def case_large():
    b = StringIO()
    for i in range(5000):
        b.write(f"é{i}\n")
    b.seek(0)
    return sum(len(line) for line in b), len(b.getvalue()), b.tell()
