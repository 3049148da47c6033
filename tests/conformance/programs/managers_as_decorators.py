# accepted: 12
"""Context managers that decorate functions, and classes derived from contextlib.AbstractContextManager."""

from __future__ import annotations
from contextlib import AbstractContextManager, ContextDecorator, contextmanager

LOG = []


@contextmanager
def tag(name, mark="<>"):
    LOG.append(f"{mark[0]}{name}{mark[1]}")
    try:
        yield name
    except ValueError as e:
        LOG.append(f"failed {e}")
        raise
    finally:
        LOG.append(f"{mark[0]}/{name}{mark[1]}")


@tag("a")
def plain(x, y=1):
    LOG.append(x)
    return x + y


@tag("b", mark="[]")
def failing(text):
    return int(text)


def case_generator_as_decorator():
    LOG.clear()
    return plain(1), plain(2, y=5), LOG


def case_failing():
    LOG.clear()
    try:
        failing("x")
    except ValueError as e:
        return str(e), LOG


class counted(ContextDecorator):
    def __init__(self, name):
        self.name = name
        self.entered = 0
        self.failed = 0

    def __enter__(self):
        self.entered += 1
        return self

    def __exit__(self, kind, error, traceback):
        self.failed += kind is not None
        return kind is not None and issubclass(kind, KeyError)


COUNTS = counted("n")


@COUNTS
def looked_up(d, key):
    return d[key]


def case_object_as_decorator():
    return looked_up({"a": 1}, "a"), looked_up({}, "b"), COUNTS.entered, COUNTS.failed


class Session(AbstractContextManager):
    def __init__(self):
        self.open = True
        self.lines = []

    def send(self, text):
        self.lines.append(text)

    def __exit__(self, *given):
        self.open = False


def case_abstract():
    with Session() as s:
        s.send("x")
        inside = s.open
    return inside, s.open, s.lines, isinstance(s, Session)


@tag("outer")
@tag("inner")
def twice():
    return "done"


def case_nested():
    LOG.clear()
    return twice(), LOG


class Own:
    def __enter__(self):
        return self

    def __exit__(self, *given):
        pass


class Half:
    def __enter__(self):
        return self


def case_instances():
    return [isinstance(x, AbstractContextManager) for x in (Session(), Own(), Half(), 5, "a")], issubclass(Own, AbstractContextManager)


@contextmanager
def _named(log, name):
    log.append(name)
    yield name
    log.append("end")


def case_entered_twice():
    log = []
    manager = _named(log, "one")
    with manager as v:
        log.append(v)
    try:
        with manager:
            log.append("never")
    except (RuntimeError, AttributeError) as e:
        log.append(f"{type(e).__name__} {e}")
    return log


@contextmanager
def _noted(log, name):
    log.append(name)
    try:
        yield name
    finally:
        log.append("end " + name)


def case_called_with_arguments_inside_a_function():
    log = []

    @_noted(log, "deco")
    def f(x, y=1):
        if x == 2:
            raise KeyError("two")
        return x * 10 + y

    out = [f(1), f(3, y=5)]
    try:
        f(2)
    except KeyError as e:
        out.append(str(e))
    return out, log


def case_of_the_function_itself():
    log = []

    @contextmanager
    def own(n):
        log.append(n)
        yield
        log.append(-n)

    @own(4)
    def f():
        log.append("in")
        return 1

    return f() + f(), log


def case_two_inside_a_function():
    log = []

    @_noted(log, name="outer")
    @_noted(log, "inner")
    def f():
        log.append("body")

    f()
    return log


def case_whose_arguments_are_asked_once():
    log = []
    n = [0]

    def arg():
        n[0] += 1
        return f"n{n[0]}"

    @_noted(log, arg())
    def f():
        return len(log)

    return f(), f(), log, n


def case_beside_another_decorator():
    log = []

    def deco(k):
        def wrap(g):
            def inner(*a):
                return g(*a) + k

            return inner

        return wrap

    @deco(3)
    @_noted(log, "x")
    def f(v):
        return v

    return f(1), log
