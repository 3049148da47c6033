# accepted: 11
"""What functions that a sort calls see of the list: it is empty until it is sorted."""


from functools import cmp_to_key
from heapq import merge


def case_compare_looks():
    xs = [3, 1, 2]
    seen = []
    def cmp(a, b):
        seen.append(len(xs))
        return a - b
    xs.sort(key=cmp_to_key(cmp))
    return xs, set(seen)  # how often it compares depends on the version


def case_compare_is_stable():
    log = []
    def cmp(a, b): return b[0] - a[0]
    return sorted([(1, "a"), (2, "b"), (1, "c"), (2, "d")], key=cmp_to_key(cmp)), sorted([(1, "a"), (2, "b"), (1, "c"), (2, "d")], key=cmp_to_key(cmp), reverse=True)


def case_key_changes_the_list():
    l = [3, 1, 2]
    def k(x):
        l.append(5)
        return x
    try:
        l.sort(key=k)
    except ValueError as e:
        return str(e), l


def case_key_raises():
    l = [3, 1, 2]
    try:
        l.sort(key=lambda x: 1 // (x - len(l) - 1))
    except ZeroDivisionError:
        return l


def case_key_looks():
    l = [3, 1, 2]
    seen = []
    def k(x):
        seen.append(len(l))
        return x
    l.sort(key=k, reverse=True)
    c = {1: 3, 2: 1, 3: 1}
    l.sort(key=lambda x: -c[x])
    l.sort(key=lambda x: abs(x - 2))
    l.sort(key=c.get)
    l.sort(key=None)
    keys = [lambda x: -x, str]
    l.sort(key=keys[0])
    l.sort(key=keys[1], reverse=True)
    return l, seen


def case_many():
    xs = [((i * 7919) % 503, i) for i in range(500)]
    ys = sorted(xs, key=cmp_to_key(lambda a, b: (a[0] > b[0]) - (a[0] < b[0])))
    zs = sorted(xs[100:] + xs[:100], key=cmp_to_key(lambda a, b: a[0] // 50 - b[0] // 50), reverse=True)
    return ys == sorted(xs), ys[:3], zs[:7], [z[1] for z in zs[-5:]]


def case_compare_raises():
    xs = [3, 1, 2]

    def compare(a, b):
        raise KeyError(len(xs))

    try:
        xs.sort(key=cmp_to_key(compare))
    except KeyError as e:
        return xs, e.args


class Ordered:
    def __init__(self, p, n):
        self.p = p
        self.n = n
    def __lt__(self, other):
        return self.p < other.p
    def __repr__(self):
        return self.n


class Asked:
    def __init__(self, v, log):
        self.v = v
        self.log = log
    def __lt__(self, o):
        self.log.append(f"{self.v}<{o.v}")
        return self.v < o.v
    def __eq__(self, o):
        self.log.append(f"{self.v}={o.v}")
        return self.v == o.v


def case_merge_of_what_is_neither_less_nor_equal():
    return (list(merge([1, 4], [2, 4.0], [], (0,))), list(merge(["ccc", "a"], ["bb"], key=len, reverse=True)),
            list(merge()), list(merge(*[[3, 1], [2, 0]], reverse=True)),
            [repr(t) for t in merge([Ordered(1, "x")], [Ordered(1, "y"), Ordered(2, "z")])], next(merge("bd", "ac")))


def case_merge_asks_as_heaps_do():
    log = []
    r = [x.v for x in merge([Asked(1, log), Asked(3, log)], [Asked(1, log), Asked(2, log), Asked(9, log)], [Asked(0, log), Asked(3, log)])]
    return r, log


def case_merge_from_the_greatest_asks_as_heaps_do():
    log = []
    r = [x.v for x in merge([Asked(3, log), Asked(1, log)], [Asked(9, log), Asked(2, log), Asked(1, log)], [Asked(3, log), Asked(0, log)], reverse=True)]
    return r, log


def case_merge_goes_over_its_sources_when_asked():
    log = []
    def src(n, xs):
        for x in xs:
            log.append(f"{n}{x}")
            yield x
    out = []
    for x in merge(src("a", [1, 4, 5]), src("b", [2, 3]), src("c", [])):
        out.append(x)
        log.append(f"got {x}")
    return out, log
