# accepted: 16
"""When generators that variables hold run their finally clauses: where the function ends, or the exception is freed that left it."""


def held(n, log):
    try:
        yield n
    finally:
        log.append(f"fin{n}")


def case_order():
    log = []
    def f():
        a = held(1, log)
        b = held(2, log)
        next(a)
        next(b)
        return "r"
    r = f()
    return r, log


def case_order3():
    log = []
    def f():
        for i in range(3):
            y = held(i, log)
            next(y)
        a = held(8, log)
        next(a)
        b = held(9, log)
        next(b)
        return 1
    f()
    return log


def case_list():
    log = []
    l = [held(i, log) for i in range(3)]
    for x in l:
        next(x)
    l.clear()
    log.append("-")
    d = {i: held(i, log) for i in range(3)}
    for x in d.values():
        next(x)
    d = None
    log.append("-")
    t = (held(1, log), held(2, log))
    for x in t:
        next(x)
    t = None
    return log


def case_held():
    log = []
    def f():
        it = held(1, log)
        next(it)
        raise ValueError("v")
    try:
        f()
    except ValueError as e:
        log.append("handler")
    log.append("after")
    return log


def case_held_returned():
    log = []
    def f():
        it = held(1, log)
        next(it)
        log.append("body")
        return len(log)
    log.append(f())
    return [str(x) for x in log]


def case_held_stored():
    log = []
    def f():
        it = held(1, log)
        next(it)
        raise ValueError("v")
    errs = []
    try:
        f()
    except ValueError as e:
        log.append("handler")
        errs.append(e)
    log.append("after")
    errs.clear()
    log.append("cleared")
    return log


def case_no_name():
    log = []
    def f():
        it = held(1, log)
        next(it)
        raise ValueError("v")
    try:
        f()
    except ValueError:
        log.append("handler")
    log.append("after")
    return log


def case_reraised():
    log = []
    def f():
        it = held(1, log)
        next(it)
        [][0]
    def h():
        jt = held(2, log)
        next(jt)
        try:
            f()
        except IndexError:
            log.append("inner")
            raise
    try:
        h()
    except IndexError:
        log.append("outer")
    log.append("after")
    return log


def case_replaced():
    log = []
    def f():
        it = held(1, log)
        next(it)
        [][0]
    def h():
        try:
            f()
        except IndexError as e:
            raise KeyError("k") from e
    try:
        h()
    except KeyError:
        log.append("outer")
    log.append("after")
    return log


def case_finally():
    log = []
    def f():
        it = held(1, log)
        next(it)
        try:
            [][0]
        finally:
            log.append("f finally")
    def h():
        try:
            f()
        finally:
            log.append("h finally")
    try:
        h()
    except IndexError:
        log.append("outer")
    log.append("after")
    return log


def case_loop():
    log = []
    def f(i):
        it = held(i, log)
        next(it)
        if i % 2:            raise ValueError(str(i))
        return i
    for i in range(4):
        try:
            log.append(f"ret{f(i)}")
        except ValueError as e:
            log.append(f"caught {e}")
    return log


def case_two():
    log = []
    def f():
        b = held(1, log)
        a = held(2, log)
        next(a)
        next(b)
        raise ValueError
    try:
        f()
    except ValueError:
        log.append("h")
    return log


def case_rebound_in_loop():
    log = []
    def f():
        for i in range(3):
            it = held(i, log)
            next(it)
        log.append("end")
        return it
    x = f()
    log.append("got")
    del x
    return log


def case_plain_iters():
    def f(xs):
        it = iter(xs)
        a = next(it)
        b = next(it)
        return a + b
    out = []
    for xs in ([1, 2], [1]):
        try:
            out.append(f(xs))
        except StopIteration as e:
            out.append(-1)
    return out


def case_throw_close():
    log = []
    def f():
        it = held(1, log)
        next(it)
        it.throw(KeyError("t"))
    try:
        f()
    except KeyError:
        log.append("h")
    return log


def outer_fn(log):
    it = held(5, log)
    next(it)
    inner_fn(log)


def inner_fn(log):
    jt = held(6, log)
    next(jt)
    raise RuntimeError("x")


def case_frames():
    log = []
    try:
        outer_fn(log)
    except RuntimeError as e:
        log.append(str(e))
    log.append("done")
    return log
