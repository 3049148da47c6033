# accepted: 44
"""collections, itertools, functools, heapq, bisect, statistics, string, textwrap, operator as people use them."""

import bisect
import collections
import copy
import functools
import heapq
import itertools
import math
import operator
import statistics
import string
import textwrap
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import astuple, dataclass, field, replace
from functools import cache, lru_cache, partial, reduce
from itertools import chain, combinations, groupby, islice, product, zip_longest
from operator import attrgetter, itemgetter
from typing import DefaultDict, Deque, Dict, List, NamedTuple, Tuple


def case_accumulate():
    return list(itertools.accumulate([1, 2, 3, 4])), list(itertools.accumulate([3, 1, 4], max)), list(itertools.accumulate([1, 2], initial=10)), list(itertools.accumulate(["a", "b"], lambda a, b: b + a))


def case_count_islice():
    return list(islice(itertools.count(5), 3)), list(islice(itertools.count(0, 2), 1, 8, 3)), list(islice("abcdef", 2, None)), list(islice([1, 2, 3], 10))


def case_cycle_repeat():
    return list(islice(itertools.cycle("ab"), 5)), list(itertools.repeat(0, 3)), [x for x, _ in zip(itertools.cycle([1, 2, 3]), range(7))]


def case_chain():
    xs = [1, 2]
    return list(chain(xs, (3, 4), range(5, 7))), list(chain.from_iterable([[1], [], [2, 3]])), list(chain(*[[1], [2]])), sum(chain([1], [2]))


def case_product():
    return list(product("ab", [1, 2])), list(product([0, 1], repeat=3)), len(list(product(range(3), range(4), "xy"))), [(i, j) for i, j in itertools.product(range(2), range(2)) if i != j]


def case_combinations():
    return list(combinations([1, 2, 3, 4], 2)), list(itertools.permutations("abc")), list(itertools.permutations([1, 2, 3], 2)), list(itertools.combinations_with_replacement("ab", 2)), [a * b for a, b in combinations([2, 3, 5], 2)]


def case_groupby():
    words = sorted(["apple", "avocado", "bean", "beet", "cherry"])
    return [(k, list(g)) for k, g in groupby(words, key=lambda w: w[0])], [(k, len(list(g))) for k, g in groupby("aaabbc")], {k: [w for w in g] for k, g in groupby(words, len)}


def case_zip_longest():
    return list(zip_longest([1, 2, 3], "ab", fillvalue="-")), list(zip_longest([1], [2, 3]))


def case_filters():
    xs = [1, 4, 6, 3, 8]
    return list(itertools.takewhile(lambda x: x < 5, xs)), list(itertools.dropwhile(lambda x: x < 5, xs)), list(itertools.filterfalse(lambda x: x % 2, xs)), list(itertools.compress("abc", [1, 0, 1])), list(itertools.starmap(pow, [(2, 3), (3, 2)]))


def case_pairwise_batched():
    return list(itertools.pairwise([1, 2, 3])), [b - a for a, b in itertools.pairwise([1, 4, 9])]


def case_reduce():
    return reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(operator.add, ["a", "b"], ""), functools.reduce(math.gcd, [12, 18, 24]), reduce(max, [3, 9, 2])


def case_reduce_empty():
    return reduce(lambda a, b: a + b, [x for x in [1] if x > 1])


def case_heap():
    h: List[int] = []
    for x in [5, 2, 8, 1, 9, 3]:
        heapq.heappush(h, x)
    first = heapq.heappop(h)
    rest = [heapq.heappop(h) for _ in range(len(h))]
    ys = [9, 4, 7]
    heapq.heapify(ys)
    return first, rest, ys, heapq.heapreplace(ys, 5), heapq.heappushpop(ys, 1), heapq.nlargest(2, [4, 9, 1, 7]), heapq.nsmallest(2, ["pear", "fig", "apple"], key=len)


def case_heap_empty():
    h: List[int] = []
    heapq.heappush(h, 1)
    heapq.heappop(h)
    return heapq.heappop(h)


def case_dijkstra_heapq():
    graph = {"a": [("b", 1.0), ("c", 4.0)], "b": [("c", 2.0), ("d", 6.0)], "c": [("d", 3.0)], "d": []}
    dist = {"a": 0.0}
    queue = [(0.0, "a")]
    while queue:
        d, node = heapq.heappop(queue)
        if d > dist[node]:
            continue
        for other, w in graph[node]:
            if d + w < dist.get(other, math.inf):
                dist[other] = d + w
                heapq.heappush(queue, (d + w, other))
    return dist


def case_bisect():
    xs = [1, 3, 3, 5]
    bisect.insort(xs, 4)
    grade = lambda score: "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]  # noqa: E731
    return bisect.bisect_left(xs, 3), bisect.bisect_right(xs, 3), bisect.bisect(xs, 10), xs, [grade(s) for s in (33, 99, 77, 70)]


def case_deque():
    d = deque([1, 2, 3])
    d.append(4)
    d.appendleft(0)
    a, b = d.pop(), d.popleft()
    d.extend([7, 8])
    d.rotate(1)
    d.extendleft([9, 10])
    return list(d), a, b, len(d), d[0], d[-1], 7 in d, [x * 2 for x in d], bool(d), sum(d), str(d)


def case_deque_window():
    window: Deque[float] = deque(maxlen=3)
    averages = []
    for x in [1.0, 2.0, 3.0, 4.0, 5.0]:
        window.append(x)
        averages.append(sum(window) / len(window))
    return averages, list(window), window.maxlen


def case_deque_bfs():
    graph = {1: [2, 3], 2: [4], 3: [4], 4: [1]}
    seen = {1}
    queue = deque([(1, 0)])
    order = []
    while queue:
        node, depth = queue.popleft()
        order.append((node, depth))
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append((other, depth + 1))
    return order


def case_deque_empty():
    d: Deque[int] = deque()
    d.append(1)
    d.popleft()
    return d.popleft()


def case_deque_two_types():
    a, b = deque(["x"]), deque([1.5])
    a.append("y")
    b.appendleft(0.5)
    return list(a), list(b), a.index("y")


def case_counter():
    c = Counter("mississippi")
    c["z"] += 2
    c.update(["s", "q"])
    return c.most_common(2), c["missing"], c["s"], sum(c.values()), sorted(c.items()), len(c), dict(c), "missing" in c


def case_counter_words():
    words = "the cat and the dog and the bird".split()
    counts = Counter(words)
    return counts.most_common(), [w for w, n in counts.items() if n > 1], counts.most_common(1)[0][0], sorted(counts, key=lambda w: (-counts[w], w)), max(counts, key=counts.get), sorted(counts.elements())


def case_counter_algebra():
    a, b = Counter(a=3, b=1), Counter({"a": 1, "c": 2})
    a.subtract(["b", "b"])
    return dict(a + b), dict(a - b), dict(a & b), dict(a | b), a == b, a.total()


def case_counter_tuples():
    c: Dict[Tuple[str, str], int] = Counter(zip("abab", "baba"))
    return sorted(c.items()), Counter(len(w) for w in "a bb cc d".split()).most_common(1)


def case_defaultdict_int():
    counts = defaultdict(int)
    for ch in "hello":
        counts[ch] += 1
    return dict(counts), counts["zz"], len(counts), counts.get("nope"), sorted(counts.items())


def case_defaultdict_list():
    groups: DefaultDict[int, List[str]] = defaultdict(list)
    for w in ["one", "two", "three", "four"]:
        groups[len(w)].append(w)
    return {k: v for k, v in groups.items()}, groups[3], 5 in groups, 99 in groups


def case_defaultdict_nested():
    table = defaultdict(lambda: defaultdict(float))
    for a, b, x in [("u", "v", 1.5), ("u", "w", 2.0), ("u", "v", 0.5), ("x", "y", 1.0)]:
        table[a][b] += x
    return {a: dict(row) for a, row in table.items()}


def case_defaultdict_set():
    index = collections.defaultdict(set)
    for i, doc in enumerate(["a b", "b c", "a c d"]):
        for w in doc.split():
            index[w].add(i)
    return {w: sorted(ids) for w, ids in sorted(index.items())}


def build_index(words: List[str]) -> Dict[str, List[int]]:
    index = defaultdict(list)
    for i, w in enumerate(words):
        index[w].append(i)
    return index


def case_defaultdict_returned():
    index = build_index("a b a c b a".split())
    return index["a"], "zz" in index, len(index)


Point = namedtuple("Point", ["x", "y"])


class Box(NamedTuple):
    x1: float
    y1: float
    x2: float
    y2: float
    label: str = "?"

    def area(self) -> float:
        return max(0.0, self.x2 - self.x1) * max(0.0, self.y2 - self.y1)


def case_namedtuple():
    p = Point(1, 2)
    x, y = p
    q = p._replace(x=10)
    return x + y, p.x, p[1], q.x, q.y, len(p), p == Point(1, 2), p == q, list(p), tuple(q), sum(p), max(p)


def case_namedtuple_class():
    boxes = [Box(0.0, 0.0, 2.0, 3.0, "a"), Box(1.0, 1.0, 1.5, 4.0)]
    total = 0.0
    for x1, y1, x2, y2, label in boxes:
        total += x2 - x1
    best = max(boxes, key=lambda b: b.area())
    return total, best, best.label, sorted(boxes, key=Box.area)[0].label, boxes[0][:4], str(boxes[1]), {boxes[0]: 1}[boxes[0]]


def case_namedtuple_order():
    return sorted([Point(2, 1), Point(1, 5), Point(1, 2)]), Point(1, 2) < Point(1, 3), Point(1, 2) == (1, 2), Point(3, 4) in [Point(3, 4)]


@lru_cache(maxsize=None)
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cache
def paths(rows: int, cols: int) -> int:
    if rows == 1 or cols == 1:
        return 1
    return paths(rows - 1, cols) + paths(rows, cols - 1)


def case_cached():
    return fib(80), paths(16, 16)


def power(base: int, exponent: int) -> int:
    return base**exponent


def case_partial():
    square = partial(power, exponent=2)
    two_to = partial(power, 2)
    return square(5), two_to(10), list(map(partial(power, 3), [1, 2, 3]))


def case_itemgetter():
    rows = [("b", 2), ("a", 3), ("c", 1)]
    return sorted(rows, key=itemgetter(1)), sorted(rows, key=operator.itemgetter(0), reverse=True), max(rows, key=itemgetter(1)), itemgetter(1)((5, 6)), list(map(itemgetter(0), rows)), sorted(rows, key=itemgetter(1, 0))


@dataclass
class Item:
    name: str
    price: float
    tags: List[str] = field(default_factory=list)


def case_attrgetter():
    items = [Item("x", 2.0), Item("y", 1.0)]
    return [i.name for i in sorted(items, key=attrgetter("price"))], max(items, key=attrgetter("price", "name")).name


def case_dataclass_functions():
    a = Item("x", 2.0, ["t"])
    b = replace(a, price=3.0)
    b.tags.append("u")
    return b, a.tags, astuple(a), a == replace(b, price=2.0)


def case_copy():
    a = {"k": [1, 2]}
    b, c = copy.copy(a), copy.deepcopy(a)
    a["k"].append(3)
    i = Item("n", 1.0, ["z"])
    j, k = copy.copy(i), copy.deepcopy(i)
    i.tags.append("w")
    i.price = 9.0
    return a, b, c, j, k


def case_statistics():
    xs = [3, 1, 4, 1, 5]
    return statistics.median(xs), statistics.median([1, 2, 3, 4]), statistics.mode("aabbb"), statistics.fmean([1.5, 2.5, 4.0]), statistics.median_low([1, 2, 3, 4])


def case_statistics_mean():
    return statistics.mean([1.5, 2.5, 4.25]), round(statistics.stdev([2.0, 4.0, 4.0, 5.0]), 12), round(statistics.pstdev([1.0, 3.0]), 12), statistics.mean([1, 2, 3, 5])


def case_string():
    return string.ascii_letters[:5], string.punctuation, string.whitespace == " \t\n\r\v\f", string.capwords("a bc"), string.octdigits


def case_textwrap():
    text = "The quick brown fox jumps over the lazy dog near the bank."
    return textwrap.wrap(text, 20), textwrap.fill(text, width=30), textwrap.indent("a\nb\n", "> "), textwrap.shorten(text, 25)


def case_textwrap_dedent():
    return textwrap.dedent("""
        hello
          world
    """)


def case_ordered_dict():
    d = OrderedDict()
    d["b"] = 1
    d["a"] = 2
    d.move_to_end("b")
    first = d.popitem(last=False)
    return first, list(d)


class LRU:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.data: "OrderedDict[str, int]" = OrderedDict()

    def get(self, key: str) -> int:
        if key not in self.data:
            return -1
        self.data.move_to_end(key)
        return self.data[key]

    def put(self, key: str, value: int) -> None:
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.capacity:
            self.data.popitem(last=False)


def case_lru():
    c = LRU(2)
    c.put("a", 1)
    c.put("b", 2)
    c.get("a")
    c.put("c", 3)
    return c.get("b"), c.get("a"), c.get("c")
