# accepted: 13
"""contextlib: managers made of generators, suppress, closing, nullcontext."""
from contextlib import closing, contextmanager, nullcontext, suppress


@contextmanager
def managed(n, log):
    log.append("enter")
    try:
        yield n + 1
    except ValueError as e:
        log.append(f"swallowed {e}")
    finally:
        log.append("exit")


@contextmanager
def tag(name, out):
    out.append(f"<{name}>")
    yield
    out.append(f"</{name}>")


class Owner:
    def __init__(self):
        self.log = []

    @contextmanager
    def open(self, name):
        self.log.append(f"open {name}")
        try:
            yield self
        finally:
            self.log.append(f"close {name}")


class Thing:
    def __init__(self):
        self.closed = False

    def close(self):
        self.closed = True


def case_managed():
    log = []
    with managed(1, log) as x:
        log.append(x)
    return log


def case_managed_swallows():
    log = []
    with managed(1, log) as x:
        raise ValueError("v")
    log.append("after")
    return log


def case_managed_raises():
    log = []
    try:
        with managed(1, log):
            raise KeyError("k")
    except KeyError as e:
        log.append(repr(e))
    return log


def case_tags():
    out = []
    with tag("a", out):
        with tag("b", out):
            out.append("text")
    try:
        with tag("c", out):
            raise ValueError("inside")
    except ValueError as e:
        out.append(str(e))
    return out


def case_method():
    o = Owner()
    with o.open("x") as same:
        same.log.append(same is o)
    for name in ("p", "q"):
        with o.open(name):
            if name == "p":
                continue
            break
    return o.log


def early(o):
    with o.open("r"):
        return len(o.log)


def case_return():
    o = Owner()
    return early(o), o.log


def case_suppress():
    out = []
    for text in ("1", "x", "3"):
        with suppress(ValueError, KeyError):
            out.append(int(text))
    with suppress(ZeroDivisionError):
        out.append(1 // 0)
    with suppress(Exception):
        out.append([][0])
    with suppress(LookupError):
        out.append({}["k"])
    try:
        with suppress(KeyError):
            raise ValueError("kept")
    except ValueError as e:
        out.append(str(e))
    return out


def case_nullcontext():
    with nullcontext(5) as five, nullcontext() as none:
        return five, none


def case_closing():
    t = Thing()
    with closing(t) as same:
        a = same.closed
    return a, t.closed, same is t


@contextmanager
def never_yields():
    if False:
        yield 1


@contextmanager
def yields_twice():
    yield 1
    yield 2


def case_misuse():
    out = []
    try:
        with never_yields():
            out.append("body")
    except RuntimeError as e:
        out.append(str(e))
    try:
        with yields_twice():
            out.append("body")
    except RuntimeError as e:
        out.append(str(e))
    return out


def case_changes_exception():
    @contextmanager
    def translate():
        try:
            yield
        except KeyError as e:
            raise ValueError("translated") from e

    try:
        with translate():
            raise KeyError("k")
    except ValueError as e:
        return str(e), repr(e.__cause__)


def case_nested_function():
    depth = []

    @contextmanager
    def deeper():
        depth.append(len(depth))
        yield len(depth)
        depth.pop()

    with deeper() as a, deeper() as b:
        out = [a, b, len(depth)]
    return out, depth


@contextmanager
def temporarily(settings, key, value):
    old = settings.get(key)
    settings[key] = value
    try:
        yield settings
    finally:
        if old is None:
            del settings[key]
        else:
            settings[key] = old


def case_settings():
    settings = {"a": 1}
    with temporarily(settings, "a", 5), temporarily(settings, "b", 6):
        inside = dict(settings)
    return inside, settings
