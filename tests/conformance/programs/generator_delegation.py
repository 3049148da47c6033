# accepted: 8
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


def counted():
    yield 1
    return "end"


def twice(it):
    a = yield from it
    b = yield from it
    return a, b


def case_what_it_returns_is_told_once() -> tuple[list, list]:
    it = counted()
    out = [next(it)]
    for _ in range(3):
        try:
            next(it)
        except StopIteration as e:
            out.append(e.value)
    pair = twice(counted())
    told = []
    while True:
        try:
            told.append(str(next(pair)))
        except StopIteration as e:
            told.append(str(e.value))
            break
    return out, told


def behind(it):
    x = yield from it
    yield x


def case_delegated_to_when_it_has_ended() -> list:
    it = counted()
    return [list(it), list(behind(it)), list(behind(counted()))]


class Leaf:
    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


def case_what_is_thrown_holds_itself() -> str:
    """The arguments of all exceptions have one type, here tuples in tuples."""
    pair = twice(twice(counted()))
    out = [next(pair)]
    try:
        next(pair)
    except StopIteration as e:
        out.append(e.args[0])
    try:
        {Leaf("a"): 1}[Leaf("b")]
    except KeyError as e:
        out.append(e.args[0])
    return str(out)


class Counted:
    def __init__(self, n):
        self.left = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration("counted down")
        self.left -= 1
        return self.left


def over_an_object():
    result = yield from Counted(2)
    yield result
    nothing = yield from iter(())
    yield nothing


def case_object_ends_with_a_value():
    return list(over_an_object())
