# accepted: 4
# python: 3.13
"""g.close() gives what the generator returns when it is closed."""


def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        return "closed"
    return "ended"
def plain():
    yield 1
    return 5
def fin(log):
    try:
        yield 1
    finally:
        log.append("fin")
def case_a():
    g = gen()
    a = next(g)
    r = g.close()
    h = gen()
    r2 = h.close()
    i = gen()
    list(i)
    r3 = i.close()
    j = gen(); next(j); r4 = j.close(); r5 = j.close()
    return a, r, r2, r3, r4, r5
def case_b():
    g = plain(); next(g)
    return g.close(), plain().close()
def case_c():
    log = []
    g = fin(log); next(g)
    r = g.close()
    g2 = fin(log); next(g2); g2.close()
    return r, log
def closer(g):
    return g.close()
def case_d():
    a = gen(); next(a)
    b = plain(); next(b)
    return closer(a), closer(b)
