# accepted: 30
"""collections, heapq, bisect, operator, functools, copy and itertools as programs use them."""

import bisect
import copy
import heapq
import operator
import statistics
import string
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from functools import lru_cache, partial, total_ordering, cache, cached_property
from operator import attrgetter, itemgetter, methodcaller
from itertools import *


def case_deque_all():
    d = deque([1, 2, 3], maxlen=5)
    d.appendleft(0)
    d.extend([4, 5, 6])
    d.extendleft([9])
    d.rotate(2)
    d.rotate(-1)
    d.insert(1, 7) if len(d) < 5 else None
    d.remove(9)
    d.reverse()
    c = d.copy()
    c.clear()
    return (
        list(d),
        len(d),
        d[0],
        d[-1],
        d.count(4),
        d.index(4),
        3 in d,
        d.maxlen,
        list(c),
        d == deque(list(d)),
        list(reversed(d)),
        bool(c),
        str(d),
    )


def case_deque_ops():
    d = deque("abc")
    d[1] = "z"
    del d[0]
    e = d + deque(["q"])
    d += "xy"
    return list(d), list(e), deque([1, 2]) < deque([1, 3]), deque() == deque([]), max(deque([3, 1])), sorted(d), "".join(d)


def case_deque_errors():
    d = deque()
    out = []
    try:
        d.pop()
    except IndexError as e:
        out.append(str(e))
    try:
        d.popleft()
    except IndexError as e:
        out.append(str(e))
    try:
        d.remove(3)
    except ValueError as e:
        out.append(str(e))
    try:
        d[0]
    except IndexError as e:
        out.append(str(e))
    return out


def case_deque_mutated():
    d = deque([1, 2, 3])
    out = []
    for x in d:
        out.append(x)
        if x < 3:
            d.append(x)
    return out


def case_counter_all():
    c = Counter("abracadabra")
    c2 = Counter(a=3, b=1)
    c.subtract({"a": 1})
    d = c + c2
    e = c - c2
    f = c & c2
    g = c | c2
    c["x"] -= 2
    return (
        c,
        d,
        e,
        f,
        g,
        c.most_common(2),
        sorted(c.elements()),
        c.total(),
        +c,
        -c,
        c == c2,
        list(c),
        c.get("zz"),
        sum(c.values()),
        len(c),
        "a" in c,
    )


def case_counter_dict():
    c = Counter([1, 1, 2])
    c.update([2, 3])
    c.update({3: 5})
    del c[1]
    d = dict(c)
    c.clear()
    return d, c, Counter({"a": 2}) <= Counter({"a": 3}), max(Counter("aab").items(), key=itemgetter(1))


def case_counter_repr():
    return repr(Counter("aab")), str(Counter()), f"{Counter(x=1)}"


def case_ordered():
    d = OrderedDict()
    d["b"] = 1
    d["a"] = 2
    d.move_to_end("b", last=False)
    e = OrderedDict(sorted({"z": 1, "y": 2}.items()))
    return list(d), d.popitem(), e, OrderedDict([(1, 2)]) == {1: 2}, repr(e), list(reversed(e))


def case_default_repr():
    d = defaultdict(list)
    d[1].append(2)
    return repr(d), d.get(5), 5 in d, d.pop(1), dict(d), d.setdefault(3, [4]), len(d)


def case_nested_default():
    tree = defaultdict(lambda: defaultdict(int))
    for a, b in [("x", "y"), ("x", "y"), ("x", "z"), ("w", "y")]:
        tree[a][b] += 1
    return {k: dict(v) for k, v in tree.items()}


Point = namedtuple("Point", ["x", "y"], defaults=[0])


def case_namedtuple():
    p = Point(1)
    q = p._replace(y=5)
    x, y = q
    return p, q, x, y, p._asdict(), p < q, q.index(5), isinstance(p, tuple), len(p), p + (1,), p == (1, 0), repr(p), str(q), max(p, q)


def case_heapq():
    h = [5, 2, 8, 1]
    heapq.heapify(h)
    heapq.heappush(h, 0)
    a = heapq.heappop(h)
    b = heapq.heapreplace(h, 7)
    c = heapq.heappushpop(h, -1)
    return (
        a,
        b,
        c,
        h,
        heapq.nlargest(2, [1, 5, 3]),
        heapq.nsmallest(2, [4, 2, 9], key=lambda x: -x),
        list(heapq.merge([1, 4], [2, 3])),
        heapq.nlargest(1, ["aa", "b"], key=len),
    )


def case_heap_tuples():
    h = []
    for i, (p, name) in enumerate([(2, "b"), (1, "a"), (2, "a")]):
        heapq.heappush(h, (p, i, name))
    return [heapq.heappop(h) for _ in range(len(h))]


def case_bisect():
    a = [1, 3, 3, 5]
    bisect.insort(a, 4)
    bisect.insort_left(a, 3)
    return (
        bisect.bisect(a, 3),
        bisect.bisect_left(a, 3),
        bisect.bisect_right(a, 3),
        a,
        bisect.bisect_left(a, 3, 2),
        bisect.bisect([10, 20], 15, key=lambda x: x),
        bisect.bisect_left(["a", "c"], "b"),
    )


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(x) for x in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


@lru_cache(maxsize=None)
def grid_paths(r, c):
    return 1 if r == 0 or c == 0 else grid_paths(r - 1, c) + grid_paths(r, c - 1)


@cache
def cached_sum(n):
    return 0 if n == 0 else n + cached_sum(n - 1)


def case_caches():
    return grid_paths(10, 10), cached_sum(50), cached_sum(3)


def case_partial():
    add = lambda a, b, c=0: a + b + c
    inc = partial(add, 1)
    double = partial(operator.mul, 2)
    return inc(2), inc(2, c=3), double(5), list(map(partial(pow, 2), range(4))), partial(int, base=2)("101")


def case_operator():
    return (
        operator.add(1, 2),
        operator.neg(3),
        operator.truth([]),
        operator.itemgetter(1)([5, 6]),
        operator.itemgetter(0, 2)("abc"),
        operator.concat([1], [2]),
        operator.floordiv(7, 2),
        operator.mod(7, 4),
        operator.pow(2, 3),
        operator.lshift(1, 3),
        operator.rshift(8, 1),
        operator.inv(5),
        operator.not_(0),
        operator.is_(None, None),
        operator.contains([1], 1),
        operator.abs(-3),
        operator.xor(5, 1),
        operator.sub(5, 1),
        operator.lt(1, 2),
        operator.countOf([1, 1], 1),
        operator.indexOf([4, 5], 5),
        operator.setitem([1], 0, 2),
        operator.pos(3),
    )


def case_methodcaller():
    return methodcaller("upper")("abc"), list(map(methodcaller("split", ","), ["a,b", "c"])), methodcaller("replace", "a", "b")("banana")


def case_attrgetter():
    ps = [Point(3, 1), Point(1, 2)]
    return sorted(ps, key=attrgetter("x")), sorted(ps, key=itemgetter(1)), attrgetter("x", "y")(ps[0])


def case_copy():
    a = [[1, 2], [3]]
    b = copy.copy(a)
    c = copy.deepcopy(a)
    a[0].append(9)
    d = {"x": [1]}
    e = copy.deepcopy(d)
    d["x"].append(2)
    return a, b, c, d, e, copy.copy((1, 2)), copy.deepcopy({1, 2}), copy.copy(5)


def case_string_module():
    return (
        string.ascii_letters,
        string.digits,
        string.hexdigits,
        string.octdigits,
        string.punctuation,
        string.whitespace,
        string.printable[:5],
        string.ascii_lowercase.index("c"),
        string.capwords("hello world", " "),
    )


def case_statistics():
    return (
        statistics.mean([1, 2, 3, 4]),
        statistics.median([3, 1, 2]),
        statistics.mode([1, 1, 2]),
        statistics.median([1, 2, 3, 4]),
        statistics.fmean([1, 2]),
    )


class Box:
    def __init__(self, w):
        self.w = w

    @cached_property
    def area(self):
        return self.w**2


def case_cached_property():
    b = Box(3)
    first = b.area
    b.w = 4
    return first, b.area


def case_itertools_star():
    return (
        list(chain("ab", "c")),
        list(combinations([1, 2, 3], 2)),
        list(permutations("abc", 2))[:3],
        list(zip_longest([1], [2, 3], fillvalue=0)),
        list(groupby_lengths("a bb cc d".split())),
        list(takewhile(lambda x: x < 3, range(9))),
        list(pairwise("abc")),
        list(compress("abc", [1, 0, 1])),
        list(starmap(pow, [(2, 3), (3, 2)])),
    )


def groupby_lengths(words):
    for k, g in groupby(words, key=len):
        yield k, list(g)


def case_methods_of_iterators():
    it, letters = iter([1, 2, 3]), (c for c in "ab")
    following = it.__next__
    return it.__next__(), following(), letters.__next__(), [1].__add__([2]), "ab".__mul__(2), [1, 2].__repr__()


def case_index():
    try:
        operator.index(2.5)
    except TypeError as e:
        return operator.index(5), operator.index(True), str(e)


def ordered_by(rows: list[dict[str, int]], key: str) -> list[dict[str, int]]:
    return sorted(rows, key=operator.itemgetter(key))


def case_items_found_at_run_time() -> list[object]:
    rows = [{"a": 2, "b": 1}, {"a": 1, "b": 5}]
    at, key = len(rows) - 1, "b"
    pairs = sorted([(1, 9), (2, 3)], key=operator.itemgetter(at))
    return [ordered_by(rows, "a"), ordered_by(rows, "b"), pairs, max(rows, key=operator.itemgetter(key, "a")), [*map(operator.itemgetter(at), ["ab", "cd"])]]


def case_counts_by_name() -> str:
    c = Counter("aab", a=5, z=0)
    d = Counter(a=2, b=-1)
    d.update(a=3, q=1)
    d.update("ab", b=10)
    c.subtract(a=1, w=4)
    c.subtract({"a": 1}, b=1)
    return f"{c} {d} {Counter(x=1.5)} {Counter({'a': 1}, a=1)}"


def case_ordered_fromkeys():
    d = OrderedDict.fromkeys("abca", 0)
    d.move_to_end("a")
    e = OrderedDict.fromkeys([3, 1, 3])
    return list(OrderedDict.fromkeys([3, 1, 3, 2])), repr(d), list(e), type(d).__name__, d == OrderedDict(b=0, c=0, a=0), d == OrderedDict(a=0, b=0, c=0)


def case_move_to_end_keeps_the_key():
    d = OrderedDict()
    for k in (1, 2, 2.5):
        d[k] = str(k)
    d.move_to_end(True)
    order = list(d)
    d.move_to_end(2.0, last=False)
    try:
        d.move_to_end(7)
    except KeyError as e:
        return order, list(d), d, str(e)
