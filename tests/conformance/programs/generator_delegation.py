# accepted: 4
"""yield from: what is sent to a generator and thrown into it reaches the one behind."""


def inner():
    y = yield 1
    z = yield y
    return (y, z)


def outer():
    x = yield from inner()
    w = yield x
    yield w


def case_sent_through():
    g = outer()
    return [str(next(g)), str(g.send("s")), str(g.send("t")), str(g.send("u"))]


def totals():
    total = 0
    while True:
        x = yield total
        if x is None:
            return total
        total += x


def collect(out):
    while True:
        out.append((yield from totals()))


def case_averager():
    out = []
    g = collect(out)
    next(g)
    for x in (1, 2, 3):
        g.send(x)
    g.send(None)
    g.send(5)
    g.send(None)
    return out


def over_list():
    yield from [1, 2]


def case_list_takes_nothing():
    g = over_list()
    next(g)
    out = [g.send(None)]
    g = over_list()
    next(g)
    try:
        g.send(3)
    except AttributeError as e:
        out.append(-1)
    return out


def catching(log):
    while True:
        try:
            x = yield len(log)
            log.append("got")
        except ValueError as e:
            log.append(f"inner {e}")
        except KeyError:
            log.append("key")
            return 7
        finally:
            log.append("f")


def around(log):
    try:
        r = yield from catching(log)
        log.append(f"result {r}")
        yield -1
    except TypeError as e:
        log.append(f"outer {e}")
        yield -2
    finally:
        log.append("end")


def case_throw_through():
    log = []
    g = around(log)
    out = [next(g), g.throw(ValueError("a")), g.send(3), g.throw(KeyError("k"))]
    log2 = []
    h = around(log2)
    next(h)
    out.append(h.throw(TypeError("t")))
    log3 = []
    k = around(log3)
    next(k)
    k.close()
    return out, log, log2, log3
