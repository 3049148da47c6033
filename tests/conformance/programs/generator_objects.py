# accepted: 25
"""Generators as objects: what they return and are sent, closing, exceptions thrown into them."""


def inner(n):
    for i in range(n):
        yield i
    return n * 10


def outer():
    a = yield from inner(2)
    b = yield from inner(3)
    yield ("sum", a + b)
    return "done"


def case_return_values():
    return [x for x in outer()]


def case_stop_value():
    g = inner(1)
    out = [next(g)]
    try:
        next(g)
    except StopIteration as e:
        out.append(e.value)
        out.append(str(e))
    return out


def case_stop_value_none():
    def g():
        yield 1

    it = g()
    next(it)
    try:
        next(it)
    except StopIteration as e:
        return e.value, str(e), e.args


def guarded(log):
    try:
        log.append("start")
        yield 1
        yield 2
        log.append("end")
    except ValueError as e:
        log.append(f"caught {e}")
        yield 99
    finally:
        log.append("finally")


def case_close():
    log = []
    g = guarded(log)
    out = [next(g)]
    g.close()
    log.append("closed")
    g.close()
    out.append(next(g, "none"))
    return out, log


def case_close_unstarted():
    log = []
    g = guarded(log)
    g.close()
    return list(g), log


def case_throw():
    log = []
    g = guarded(log)
    out = [next(g)]
    out.append(g.throw(ValueError("boo")))
    try:
        next(g)
    except StopIteration:
        log.append("stopped")
    return out, log


def case_throw_uncaught():
    log = []
    g = guarded(log)
    next(g)
    try:
        g.throw(KeyError("k"))
    except KeyError as e:
        log.append(repr(e))
    return log, list(g)


def case_throw_class():
    log = []
    g = guarded(log)
    next(g)
    return g.throw(ValueError), log


def case_break_closes():
    log = []
    for x in guarded(log):
        log.append(x)
        break
    log.append("after")
    return log


def case_dropped_on_return():
    log = []

    def first():
        for x in guarded(log):
            return x

    log.append(first())
    return log


def case_del_closes():
    log = []
    g = guarded(log)
    next(g)
    del g
    log.append("deleted")
    return log


def averager():
    total = 0.0
    count = 0
    average = None
    while True:
        x = yield average
        if x is None:
            break
        total += x
        count += 1
        average = total / count
    return count, average


def case_send():
    g = averager()
    next(g)
    out = [g.send(10), g.send(20), g.send(3)]
    try:
        g.send(None)
    except StopIteration as e:
        out.append(e.value)
    return out


def echo():
    received = []
    while len(received) < 3:
        item = yield len(received)
        received.append(item)
    yield received


def case_send_unstarted():
    g = echo()
    try:
        g.send("x")
    except TypeError as e:
        return str(e)


def case_send_text():
    g = echo()
    out = [next(g), g.send("a"), g.send("b")]
    return out, g.send("c")


def accumulate():
    total = 0
    while True:
        value = yield total
        if value is not None:
            total += value


def case_accumulate():
    acc = accumulate()
    next(acc)
    return [acc.send(v) for v in (1, 2, 3)], next(acc)


def raises_stop():
    yield 1
    raise StopIteration


def case_stop_inside():
    try:
        return list(raises_stop())
    except RuntimeError as e:
        return str(e)


def case_return_in_try():
    def g(log):
        try:
            yield 1
            return "value"
        finally:
            log.append("f")

    def h(log):
        r = yield from g(log)
        log.append(r)

    log = []
    return list(h(log)), log


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def walk(self):
        if self.left is not None:
            yield from self.left.walk()
        yield self.value
        if self.right is not None:
            yield from self.right.walk()

    def count(self):
        n = 1
        if self.left is not None:
            n += yield from self.left.count()
        yield n
        if self.right is not None:
            n += yield from self.right.count()
        return n


def case_tree():
    t = Tree(2, Tree(1), Tree(4, Tree(3)))
    return list(t.walk()), list(t.count())


def case_kept():
    gens = [inner(2), inner(3)]
    table = {"a": inner(1)}
    return [next(g) for g in gens], [list(g) for g in gens], next(table["a"]), list(table["a"])


def case_ignores_exit():
    def stubborn():
        while True:
            try:
                yield 1
            except GeneratorExit:
                yield 2

    g = stubborn()
    next(g)
    try:
        g.close()
    except RuntimeError as e:
        return str(e)


def case_nested_close():
    log = []

    def chain():
        try:
            yield from guarded(log)
        finally:
            log.append("outer finally")

    g = chain()
    next(g)
    g.close()
    return log


def stopped():
    yield 1
    next(iter([]))


def case_stop_iteration_is_the_cause():
    try:
        try:
            raise KeyError("outer")
        except KeyError:
            list(stopped())
    except RuntimeError as e:
        first = (repr(e), repr(e.__cause__), repr(e.__context__), repr(e.__context__.__context__), e.__suppress_context__)
    g = stopped()
    next(g)
    try:
        g.throw(StopIteration("x"))
    except RuntimeError as e:
        second = (repr(e), repr(e.__cause__), e.__cause__ is e.__context__)

    def own():
        yield 2
        raise StopIteration(3)

    try:
        list(own())
    except RuntimeError as e:
        third = e.__cause__.args
    return first, second, third


def case_stop_iteration_in_a_generator():
    return list(stopped())


def case_method_of_a_generator_expression():
    fail = lambda: (_ for _ in ()).throw(KeyError("thrown"))
    try:
        fail()
    except KeyError as error:
        return str(error), (x * 2 for x in [1, 2]).__next__()


def remembered(f):
    known = {}

    def inner(*args, **given):
        key = (args, tuple(sorted(given.items())))  # the argument of a KeyError, too, as what a generator returns is
        if key not in known:
            known[key] = f(*args, **given)
        return known[key]

    return inner


def case_returned_where_keys_hold_nothing():
    @remembered
    def half(n):
        return n // 2

    def returning(n):
        yield n
        return half(n)

    g, found = returning(10), {}
    next(g)
    try:
        next(g)
    except StopIteration as stop:
        found["value"] = stop.value
    return found
