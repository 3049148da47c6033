# accepted: 7
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
