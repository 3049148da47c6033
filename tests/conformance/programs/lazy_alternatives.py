# accepted: 6
"""Lazy iterables that are one of several: in conditional expressions, and in pipelines that are put together at run time."""


class Pipeline:
    def __init__(self, source):
        self.source = source
        self.stages = []

    def map(self, f):
        self.stages.append(("map", f))
        return self

    def filter(self, f):
        self.stages.append(("filter", f))
        return self

    def __iter__(self):
        it = iter(self.source)
        for kind, f in self.stages:
            it = map(f, it) if kind == "map" else filter(f, it)
        return it


def case_pipeline():
    p = Pipeline(range(10)).filter(lambda x: x % 2).map(lambda x: x * x).filter(lambda x: x > 5)
    return list(p), sum(p)


def case_in_a_loop():
    it = iter([1, 2, 3])
    for kind, f in [("map", lambda x: x + 1), ("filter", lambda x: x != 3)]:
        it = map(f, it) if kind == "map" else filter(f, it)
    return list(it)


def case_of_many_kinds():
    out = []
    for k in range(5):
        xs = [3, 1, 2]
        it = map(lambda x: x * 2, xs) if k == 0 else reversed(xs) if k == 1 else (x for x in xs if x > 1) if k == 2 else zip(xs, "abc") if k == 3 else xs
        out.append(list(it))
    return out


def case_consumed_at_once():
    out = []
    for xs in ([], [1]):
        out.append(list(xs and map(str, xs)))
        for each in filter(None, [0, 4]) if xs else enumerate([7]):
            out.append(each)
        out.append(sum(map(int, "12") if xs else (int(c) for c in "345")))
    return out


def case_known_arm():
    it = filter(None, [0, 4]) if len("a") else map(abs, [-3, 1])
    return sorted(it), next(map(abs, [-3]) if len("a") == 2 else map(abs, [-4, 1]))


def twice(x):
    return x + x


def twice_2(x):
    return x * 3


def case_names_that_end_like_specialisations():
    return twice(1), twice("a"), twice_2(1), twice_2("a"), twice([1]), twice_2([1])
