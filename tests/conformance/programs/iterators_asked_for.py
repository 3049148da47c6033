# accepted: 14
"""When, and how often, an object is asked for its iterator: by zip(), map() and the like when they are called, once."""

from __future__ import annotations

import itertools


class Counted:
    def __init__(self, *xs):
        self.xs = xs
        self.passes = 0
    def __iter__(self):
        self.passes += 1
        return iter(self.xs)


def case_starmap_of_zip() -> int:
    p = Counted(3, 0)
    list(itertools.starmap(pow, zip(p, (2, 2))))
    return p.passes


def case_starmap_with_lambda() -> int:
    p = Counted(3, 0)
    list(itertools.starmap(lambda a, b: a, zip(p, (2, 2))))
    return p.passes


def case_zip_in_a_loop() -> int:
    p = Counted(3, 0)
    for t in zip(p, (2, 2)):
        pow(*t)
    return p.passes


def case_zip_in_a_variable() -> int:
    p = Counted(3, 0)
    z = zip(p, (2, 2))
    for t in z:
        pow(*t)
    return p.passes


def case_map_of_zip() -> list[int]:
    p = Counted(3, 0)
    z = map(lambda t: t[0], zip(p, (2, 2)))
    a = list(z)
    b = [pow(*t) for t in zip(p, [1, 2])]
    c = [x for t in enumerate(p) for x in t]
    return [p.passes]


def g(it):
    for args in it:
        yield max(*args)


def case_zip_passed_on() -> int:
    p = Counted(3, 0)
    list(g(zip(p, (2, 2))))
    return p.passes


def case_enumerate_passed_on() -> int:
    p = Counted(3, 0)
    list(g(enumerate(p)))
    return p.passes


def case_object_passed_on() -> int:
    p = Counted((3, 0))
    list(g(p))
    return p.passes


class Logged:
    def __init__(self, log, name): self.log = log; self.name = name
    def __iter__(self):
        self.log.append("iter " + self.name)
        return iter([1, 2])


class Own:
    def __init__(self, log): self.log = log; self.i = 0
    def __iter__(self):
        self.log.append("own iter")
        return self
    def __next__(self):
        self.i += 1
        if self.i > 2: raise StopIteration
        return self.i


def case_when_builtins_ask() -> list[str]:
    log = []
    a = zip(Logged(log, "zip"), Own(log))
    log.append("made")
    list(a)
    b = map(lambda x: x, Logged(log, "map"))
    log.append("made")
    next(b)
    c = filter(None, Own(log))
    log.append("made")
    log.append(str(list(c)))
    d = enumerate(Logged(log, "enum"), 4)
    log.append("made")
    log.append(str(next(d)))
    return log


def case_when_itertools_ask() -> list[str]:
    log = []
    a = itertools.accumulate(Logged(log, "acc"))
    log.append("made")
    list(a)
    a = itertools.chain(Logged(log, "chain"), Logged(log, "chain2"))
    log.append("made")
    list(a)
    a = itertools.islice(Logged(log, "islice"), 1)
    log.append("made")
    list(a)
    a = itertools.zip_longest(Logged(log, "zl"), Logged(log, "zl2"))
    log.append("made")
    list(a)
    return log


def case_when_more_of_itertools_ask() -> list[str]:
    log = []
    a = itertools.takewhile(lambda x: x, Logged(log, "tw"))
    log.append("made")
    list(a)
    a = itertools.dropwhile(lambda x: x, Logged(log, "dw"))
    log.append("made")
    list(a)
    a = itertools.starmap(lambda *x: x, [Logged(log, "sm")])
    log.append("made")
    list(a)
    a = itertools.pairwise(Logged(log, "pw"))
    log.append("made")
    list(a)
    a = itertools.groupby(Logged(log, "gb"))
    log.append("made")
    list(a)
    a = itertools.cycle(Logged(log, "cy"))
    log.append("made")
    next(a)
    a = itertools.compress(Logged(log, "co"), Logged(log, "co2"))
    log.append("made")
    list(a)
    a = itertools.filterfalse(None, Logged(log, "ff"))
    log.append("made")
    list(a)
    return log


def case_when_those_that_collect_ask() -> list[str]:
    log = []
    a = itertools.product(Logged(log, "p1"), Logged(log, "p2"))
    log.append("made")
    list(a)
    a = itertools.combinations(Logged(log, "c"), 2)
    log.append("made")
    list(a)
    a = itertools.chain.from_iterable([Logged(log, "c")])
    log.append("made")
    b, c = itertools.tee(Logged(log, "tee"))
    log.append("made")
    next(b)
    d = (x for x in Logged(log, "gen"))
    log.append("made")
    next(d)
    e = reversed([1])
    return log


def case_several_types() -> list[str]:
    log = []
    for v in ([3, 4], Logged(log, "u"), Own(log), (5, 6), "ab"):
        z = zip(v, [1, 2])
        log.append("made")
        log.append(str([t for t in z]))
        m = map(str, v)
        log.append(",".join(m))
    return log


def case_dicts_that_grow_after() -> list[str]:
    log = []
    d = {"a": 1, "b": 2}
    for make in (lambda: itertools.islice(d, 5), lambda: itertools.accumulate(d), lambda: itertools.takewhile(bool, d), lambda: zip(d, [1, 2, 3]), lambda: map(str, d), lambda: itertools.chain(d, d)):
        it = make()
        d[f"x{len(d)}"] = 3
        try:
            log.append(str(list(it)))
        except RuntimeError as e:
            log.append(str(e))
    return log
