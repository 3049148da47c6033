# accepted: 15
"""contextlib.ExitStack, and managers that are one of several."""

from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


class M:
    def __init__(self, name, log, swallow=False, fails=False):
        self.name, self.log, self.swallow, self.fails = name, log, swallow, fails

    def __enter__(self):
        self.log.append(f"in {self.name}")
        return self.name

    def __exit__(self, kind, value, tb):
        self.log.append(f"out {self.name} {value!r}")
        if self.fails:
            raise KeyError(self.name)
        return self.swallow


def case_order():
    log = []
    with ExitStack() as stack:
        names = [stack.enter_context(M(n, log)) for n in "abc"]
        log.append("".join(names))
    return log


def case_callbacks():
    log = []
    with ExitStack() as stack:
        stack.callback(log.append, "x")
        stack.callback(lambda a, b=1: log.append(f"{a}{b}"), 5, b=7)
        log.append("body")
    return log


def case_exception():
    log = []
    try:
        with ExitStack() as stack:
            stack.enter_context(M("a", log))
            stack.enter_context(M("b", log))
            raise ValueError("v")
    except ValueError as e:
        log.append(f"caught {e}")
    return log


def case_swallow():
    log = []
    with ExitStack() as stack:
        stack.enter_context(M("a", log))
        stack.enter_context(M("b", log, swallow=True))
        raise ValueError("v")
    return log


def case_fails():
    log = []
    try:
        with ExitStack() as stack:
            stack.enter_context(M("a", log))
            stack.enter_context(M("b", log, fails=True))
            log.append("body")
    except KeyError as e:
        log.append(f"caught {e}")
    return log


def case_fails_then_swallowed():
    log = []
    with ExitStack() as stack:
        stack.enter_context(M("a", log, swallow=True))
        stack.enter_context(M("b", log, fails=True))
        raise ValueError("first")
    return log


def case_mixed():
    log = []

    @contextmanager
    def g(n):
        log.append(f"enter {n}")
        try:
            yield n
        finally:
            log.append(f"exit {n}")

    with ExitStack() as stack:
        a = stack.enter_context(M("m", log))
        b = stack.enter_context(g(3))
        c = stack.enter_context(nullcontext(2.5))
        log.append(f"{a} {b} {c}")
    return log


def case_suppress():
    with ExitStack() as stack:
        stack.enter_context(suppress(ValueError))
        raise ValueError
    return "on"


def case_close():
    log = []
    stack = ExitStack()
    stack.enter_context(M("a", log))
    stack.callback(log.append, "c")
    stack.close()
    log.append("closed")
    stack.close()
    return log


def case_pop_all():
    log = []
    with ExitStack() as stack:
        stack.enter_context(M("a", log))
        kept = stack.pop_all()
    log.append("left")
    kept.close()
    return log


def case_push():
    log = []

    def leave(kind, value, tb):
        log.append(f"leave {kind is None} {value!r}")
        return True

    with ExitStack() as stack:
        stack.push(leave)
        raise ValueError("x")
    with ExitStack() as other:
        other.push(M("p", log))
    return log


class Res:
    def __init__(self):
        self.open = True

    def close(self):
        self.open = False


def case_closing():
    r = Res()
    with closing(r) as x:
        a = x.open
    return a, r.open


def case_conditional():
    log = []
    for flag in (True, False):
        with M("x", log) if flag else nullcontext("n") as v:
            log.append(str(v))
    return log


def case_one_of_two():
    log = []
    for n in range(3):
        try:
            with M("a", log) if n else M("b", log, swallow=True):
                raise ValueError(n)
        except ValueError as e:
            log.append(str(e))
    for n in range(2):
        with suppress(ValueError) if n else nullcontext():
            log.append("body")
            if n:
                raise ValueError
    return log


def case_pushed_beside_entered():
    log = []
    class M:
        def __enter__(self): return 1
        def __exit__(self, t, v, tb):
            log.append("out")
            return True
    with ExitStack() as st:
        st.enter_context(M())
        st.push(lambda *a: log.append("push"))
        raise KeyError("k")
    return log
