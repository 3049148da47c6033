# accepted: 31
"""When a generator's finally clauses run: where nothing refers to it any more."""


def steps(log, name):
    try:
        yield 1
        yield 2
    finally:
        log.append(name)


def other(log):
    log.append("other")
    yield 5


def case_rebound():
    log = []
    g = steps(log, "a")
    next(g)
    g = steps(log, "b")
    log.append("after")
    next(g)
    return log


def case_rebound_to_another():
    log = []
    g = steps(log, "a")
    next(g)
    g = other(log)
    log.append("after")
    next(g)
    return log


def case_rebound_to_none():
    log = []
    g = steps(log, "a")
    next(g)
    g = None
    log.append("after")
    return log, g


def case_rebound_to_other_types():
    log = []
    g = steps(log, "a")
    next(g)
    g = "text"
    log.append(g)
    g = steps(log, "b")
    next(g)
    g = 7
    log.append(str(g))
    return log


def case_rebound_in_a_loop():
    log = []
    for i in range(3):
        g = steps(log, f"first {i}")
        next(g)
        log.append("between")
        g = steps(log, f"second {i}")
        next(g)
        log.append("end")
    return log


def case_rebound_on_one_way():
    log = []
    for _ in range(2):
        g = steps(log, "a")
        next(g)
        if len(log) > 2:
            g = steps(log, "b")
            log.append("in")
            next(g)
        log.append("out")
        g = steps(log, "c")
        log.append("end")
    return log


def case_deleted():
    log = []
    g = steps(log, "a")
    next(g)
    del g
    log.append("after")
    return log


def case_swapped():
    log = []
    a = steps(log, "a")
    b = steps(log, "b")
    next(a)
    next(b)
    a, b = b, a
    log.append("swapped")
    a = b
    log.append("after")
    return log, next(a)


def case_end_of_a_function():
    log = []

    def run():
        g = steps(log, "a")
        next(g)
        log.append("leaving")

    run()
    log.append("after")
    return log


def case_end_of_a_function_with_a_value():
    log = []

    def run():
        g = steps(log, "a")
        return str(next(g))

    log.append(run())
    return log


def case_list_cleared():
    log = []
    gs = [steps(log, str(i)) for i in range(3)]
    for i in range(3):
        next(gs[i])
    gs.clear()
    log.append("after")
    return log


def case_list_popped():
    log = []
    gs = [steps(log, str(i)) for i in range(3)]
    for g in gs:
        next(g)
    gs[1] = steps(log, "new")
    log.append("set")
    gs.pop()
    log.append("popped the last")
    gs.pop(0)
    log.append("popped the first")
    g = None
    log.append("after")
    return log, g


def case_list_sliced():
    log = []
    gs = [steps(log, str(i)) for i in range(5)]
    for i in range(5):
        next(gs[i])
    del gs[1:3]
    log.append("deleted")
    gs[0:2] = []
    log.append("replaced")
    gs = gs + gs
    log.append("doubled")
    gs *= 0
    log.append("after")
    return log


def case_list_rebound():
    log = []
    gs = [steps(log, "a"), steps(log, "b")]
    for i in range(2):
        next(gs[i])
    gs = []
    log.append("after")
    return log, len(gs)


def case_dict():
    log = []
    d = {"a": steps(log, "a"), "b": steps(log, "b")}
    next(d["a"])
    next(d["b"])
    d["a"] = steps(log, "c")
    log.append("set")
    del d["b"]
    log.append("deleted")
    d["d"] = steps(log, "d")
    next(d["a"])
    next(d["d"])
    d.pop("a")
    log.append("popped")
    d.clear()
    log.append("after")
    return log


class Box:
    def __init__(self, held):
        self.held = held


def case_field():
    log = []
    box = Box(steps(log, "a"))
    next(box.held)
    box.held = steps(log, "b")
    log.append("set")
    next(box.held)
    box = None
    log.append("after")
    return log, box


def case_captured():
    log = []
    g = steps(log, "a")

    def ask():
        return next(g)

    ask()
    log.append("asked")
    g = None
    log.append("after")
    return log


def case_temporary():
    log = []
    next(steps(log, "a"))
    log.append("after")
    return log


def case_temporary_in_a_display():
    log = []
    found = [next(steps(log, "a")), len(log)]
    log.append("after")
    return log, found


def case_temporary_argument():
    log = []
    log.append(str(next(steps(log, "a"))))
    return log


def case_consumers():
    log = []
    log.append(str(any(steps(log, "any"))))
    log.append(str(next(iter(steps(log, "iter")), None)))
    log.append(str(1 in steps(log, "in")))
    log.append(str(3 in steps(log, "not in")))
    a, *b = steps(log, "unpacked")
    log.append("after")
    return log, a, b


def first(items):
    for item in items:
        return item


def case_parameter():
    log = []
    first(steps(log, "a"))
    log.append("after")
    return log


def case_mapped():
    log = []
    m = map(lambda x: x + 1, steps(log, "a"))
    next(m)
    m = None
    log.append("after")
    return log, m


def case_generator_expression():
    log = []
    g = (x for x in steps(log, "a"))
    next(g)
    g = [1]
    log.append("after")
    return log, g


def delegating(log):
    inner = steps(log, "inner")
    next(inner)
    try:
        yield from inner
    finally:
        log.append("outer")


def case_yield_from_dropped():
    log = []
    g = delegating(log)
    next(g)
    g = None
    log.append("after")
    return log, g


def case_yield_from_closed():
    log = []
    g = delegating(log)
    next(g)
    g.close()
    log.append("after")
    return log


def case_yield_from_used_up():
    log = []
    for x in delegating(log):
        log.append(str(x))
    return log


def case_loop_left():
    log = []
    for _ in steps(log, "a"):
        break
    log.append("after")
    return log


def let_go(generator, log):
    next(generator)
    generator = None
    log.append("let go")


def deleted(generator, log):
    next(generator)
    del generator
    log.append("deleted")


def case_let_go_where_it_was_passed():
    log = []
    let_go(steps(log, "a"), log)
    deleted(steps(log, "b"), log)
    kept = steps(log, "c")
    let_go(kept, log)
    log.append("after")
    return log


def case_unpacking_asks_for_one_more():
    log = []

    def source():
        try:
            for i in range(5):
                log.append(i)
                yield i
            log.append("end")
        finally:
            log.append("closed")

    for iterate in (source, lambda: map(lambda x: log.append(x) or x, [1, 2, 3, 4, 5]), lambda: (log.append(str(i)) or i for i in range(5))):
        try:
            a, b = iterate()
        except ValueError as e:
            log.append(str(e))
    a, *b = source()
    return log, a, b


def case_generator_expression_of_no_iterable():
    out = []
    try:
        (q for q in 5)
    except TypeError as e:
        out.append(str(e))
    return out
