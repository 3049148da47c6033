# accepted: 19
"""except clauses whose classes run time chooses: parameters, tables, fields, tuples of any length."""

from __future__ import annotations
import copy
from dataclasses import dataclass, field
from typing import Any, Callable, Optional
from collections import defaultdict
import functools


class AppError(Exception):
    code = 1
    def __init__(self, msg="default", **ctx):
        super().__init__(msg)
        self.ctx = ctx


class NotFound(AppError): code = 404


class Denied(AppError):
    code = 403
    def __str__(self): return f"denied: {self.args[0]}"


def fail(kind, text, **k): raise kind(text, **k)


def case_ctx():
    try:
        fail(NotFound, "q", id=3, name="z")
    except AppError as e:
        return e.ctx, e.code, type(e) is NotFound, type(e).code


ERROR_MAP: dict[type[Exception], tuple[int, str]] = {ValueError: (400, "bad"), KeyError: (404, "missing"), AppError: (500, "app")}


def status(e: Exception) -> tuple[int, str]:
    for cls in type(e).__mro__ if False else (type(e),):
        if cls in ERROR_MAP: return ERROR_MAP[cls]
    for cls, v in ERROR_MAP.items():
        if isinstance(e, cls): return v
    return (0, "?")


def case_status(): return [status(e) for e in (ValueError("a"), KeyError("k"), NotFound("n"), AppError(), TypeError("t"))]


def collect(fs, errors=Exception):
    res, errs = [], defaultdict(list)
    for f in fs:
        try: res.append(f())
        except errors as e: errs[type(e)].append(str(e))
    return res, errs


def case_collect():
    r, e = collect([lambda: 1, lambda: int("x"), lambda: 1 // 0, lambda: int("y"), lambda: fail(Denied, "no")])
    return r, e[ValueError], e[ZeroDivisionError], e[Denied], len(e), sorted(k.__name__ for k in e), KeyError in e


def case_collect_narrow():
    try: collect([lambda: 1 // 0], (ValueError, KeyError))
    except ArithmeticError as e: return str(e)


def translate(mapping):
    def deco(f):
        @functools.wraps(f)
        def w(*a):
            try: return f(*a)
            except tuple(mapping) as e:
                raise mapping[type(e)](str(e)) from e
        return w
    return deco


@translate({ValueError: NotFound, ZeroDivisionError: Denied})
def conv(x, y): return int(x) // y


def case_translate():
    out = []
    for a in (("8", 2), ("x", 1), ("1", 0)):
        try: out.append(conv(*a))
        except AppError as e: out.append((type(e).__name__, str(e), type(e.__cause__).__name__))
    return out


def case_nested_dynamic():
    out = []
    for outer in (ValueError, KeyError):
        for inner in (KeyError, ZeroDivisionError):
            try:
                try: int("x")
                except inner: out.append("inner")
                finally: out.append("f")
            except outer as e: out.append(f"outer {type(e).__name__}")
            except Exception: out.append("rest")
    return out


def case_loop_control():
    out = []
    for kind in (ValueError, KeyError, TypeError):
        for t in ("1", "x", "2"):
            try:
                n = int(t)
            except kind:
                out.append("skip"); continue
            except ValueError:
                out.append("break"); break
            else:
                out.append(n)
    return out


def gen(kinds):
    for t in ("1", "x"):
        try: yield int(t)
        except kinds as e: yield type(e).__name__


def case_gen(): return list(gen(ValueError)), list(gen((KeyError, ValueError)))


def case_suppressed():
    from contextlib import suppress
    out = []
    for k in (ValueError, KeyError):
        try:
            with suppress(k):
                int("x")
            out.append("ok")
        except ValueError: out.append("passed")
    return out


def case_reraise():
    log = []
    for k in (ValueError, KeyError):
        try:
            try: int("x")
            except k: log.append("a"); raise
        except ValueError as e: log.append(str(e)[:7])
    return log


def case_else_value():
    def safe(f, default=None, catch=(Exception,)):
        try: v = f()
        except catch: return default
        return v
    return safe(lambda: int("1")), safe(lambda: int("z"), -1), safe(lambda: {}["q"], "d", (KeyError,)), safe(lambda: [][0], 0, (IndexError, KeyError))


def case_bare_after():
    out = []
    for k in (KeyError, IndexError):
        try: [][0]
        except k as e: out.append(type(e).__name__)
        except: out.append("bare")
    return out


class Guard:
    def __init__(self, *kinds, default=None): self.kinds = kinds or (Exception,); self.default = default
    def __call__(self, f):
        def w(*a):
            try: return f(*a)
            except self.kinds: return self.default
        return w


@Guard(ValueError, default=-1)
def toint(s): return int(s)


@Guard()
def div(a, b): return a / b


def case_guard(): return toint("5"), toint("q"), div(1, 2), div(1, 0)


def case_classes_that_calls_give():
    log = []

    def pick(name, t):
        log.append(name)
        return t

    try:
        raise KeyError("v")
    except pick("one", ValueError):
        log.append("bad")
    except pick("two", (IndexError, KeyError)):
        log.append("good")
    except pick("three", Exception):
        log.append("late")
    try:
        log.append("no raise")
    except pick("four", Exception):
        pass
    try:
        raise TypeError("t")
    except (pick("five", ValueError), pick("six", TypeError)) as e:
        log.append(str(e))
    return log


def case_what_comes_after():
    out = []
    for c in (0, 1):
        errors = (ValueError,) if c else (KeyError, IndexError)
        for kind in (ValueError, KeyError, IndexError, TypeError):
            try:
                try:
                    raise kind("x")
                except errors as e:
                    out.append((c, str(e)))
                except LookupError:
                    out.append((c, "lookup"))
                out.append("after")
            except Exception as e:
                out.append(repr(e))
    return out


def _taken_by(nothing) -> str:
    try:
        raise ValueError("v")
    except nothing as e:
        return f"nothing {e}"
    except ValueError as e:
        return f"value {e}"


def case_an_empty_tuple_takes_nothing() -> list[str]:
    return [_taken_by(()), _taken_by(KeyError), _taken_by((KeyError, ValueError))]


def case_an_empty_tuple_written_out() -> list[str]:
    out = []
    try:
        try:
            out.append(str(1 // 0))
        except ():
            out.append("nothing")
        finally:
            out.append("finally")
    except ZeroDivisionError:
        out.append("zero")
    return out


def case_nothing_but_an_empty_tuple() -> str:
    nothing: tuple[type[Exception], ...] = ()
    try:
        raise KeyError("k")
    except (*nothing,):
        return "taken"


def _or_else(function, catch=()):
    try:
        return function()
    except catch:
        return -1


def _fails() -> int:
    raise ValueError("fails")


def case_a_default_of_an_empty_tuple() -> int:
    return _or_else(lambda: 3) + _or_else(_fails, (ValueError,)) + _or_else(lambda: _fails())
