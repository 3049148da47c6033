# accepted: 43
"""Classes with comparisons, hashes and texts of their own, wherever the runtime meets their objects."""

from __future__ import annotations

import functools
import heapq
from collections import Counter
from dataclasses import dataclass, field


class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount = amount
        self.currency = currency

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self.amount == other.amount and self.currency == other.currency

    def __hash__(self):
        return hash((self.amount, self.currency))

    def __repr__(self):
        return f"Money({self.amount}, {self.currency!r})"


@functools.total_ordering
class Grade:
    def __init__(self, level):
        self.level = level

    def __eq__(self, other):
        return self.level == other.level

    def __lt__(self, other):
        return self.level < other.level

    def __repr__(self):
        return f"G{self.level}"


class Mod7:
    """Equal by residue; hash is residue."""

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if isinstance(other, Mod7):
            return self.n % 7 == other.n % 7
        if isinstance(other, int):
            return self.n % 7 == other % 7
        return False

    def __hash__(self):
        return hash(self.n % 7)


class Bad:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("three")
        return self.n == other.n

    def __hash__(self):
        return 1

    def __lt__(self, other):
        if self.n == 3 or other.n == 3:
            raise TypeError("no order for three")
        return self.n < other.n


@dataclass
class Pair:
    left: Money
    right: Money


@dataclass(order=True)
class Entry:
    grade: Grade
    name: str = field(compare=False)


def case_in_list():
    xs = [Money(1), Money(2), Money(3, "USD")]
    return Money(2) in xs, Money(3) in xs, xs.index(Money(3, "USD")), xs.count(Money(1)), Money(9) not in xs


def case_remove():
    xs = [Money(1), Money(2), Money(2)]
    xs.remove(Money(2))
    try:
        xs.remove(Money(7))
    except ValueError as e:
        return len(xs), str(e), [m.amount for m in xs]
    return None


def case_dict_keys():
    prices = {Money(1): "one", Money(2): "two"}
    prices[Money(1)] = "uno"
    return prices[Money(1)], len(prices), prices.get(Money(5)), Money(2) in prices, [k.amount for k in prices]


def case_set():
    s = {Money(1), Money(1), Money(2)}
    s.add(Money(2))
    s.discard(Money(1))
    t = s | {Money(8)}
    return len(s), len(t), Money(8) in t, s == {Money(2)}, s <= t


def case_list_eq():
    return [Money(1), Money(2)] == [Money(1), Money(2)], [Money(1)] != [Money(2)], (Money(1), 2) == (Money(1), 2), {"a": Money(1)} == {"a": Money(1)}


def case_nested():
    return [[Money(1)], []] == [[Money(1)], []], {(Money(1), 2): 3}[(Money(1), 2)], (Money(1), 1) in [(Money(1), 1)]


def case_dataclass_of_custom():
    p = Pair(Money(1), Money(2))
    return p == Pair(Money(1), Money(2)), p != Pair(Money(1), Money(3)), repr(p), [p] == [Pair(Money(1), Money(2))], str([p])


def case_sorted():
    gs = [Grade(3), Grade(1), Grade(2)]
    s = sorted(gs)
    gs.sort(reverse=True)
    return [g.level for g in s], [g.level for g in gs], max(gs).level, min(gs).level, str(s)


def case_total_ordering():
    a, b = Grade(1), Grade(2)
    return a < b, a <= b, a > b, a >= b, a == b, a != b


def case_order_dataclass():
    es = [Entry(Grade(2), "b"), Entry(Grade(1), "a")]
    es.sort()
    return [e.name for e in es], es[0] < es[1], es[0] == Entry(Grade(1), "zzz")


def case_tuple_order():
    ps = [(Grade(2), "x"), (Grade(1), "y"), (Grade(1), "a")]
    return [n for _, n in sorted(ps)], (Grade(1), 2) < (Grade(1), 3), [Grade(1)] < [Grade(2)]


def case_mixed_eq():
    xs = [Mod7(3), Mod7(10)]
    return 3 in xs, 4 in xs, Mod7(3) == 10, 10 == Mod7(3), Mod7(1) == "a", xs.count(17), Mod7(5) != 5


def case_mod_keys():
    d = {}
    for i in range(20):
        d[Mod7(i)] = d.get(Mod7(i), 0) + i
    return [(k.n, v) for k, v in d.items()]


def case_raising_in():
    try:
        return Bad(5) in [Bad(1), Bad(3)]
    except ValueError as e:
        return str(e)


def case_raising_key():
    d = {Bad(3): 1}
    try:
        d[Bad(4)] = 2
    except ValueError as e:
        return str(e), len(d)
    return "none", len(d)


def case_raising_sort():
    try:
        return [b.n for b in sorted([Bad(2), Bad(3), Bad(1)])]
    except TypeError as e:
        return str(e)


def case_counter():
    c = Counter([Money(1), Money(2), Money(1)])
    return c[Money(1)], c[Money(2)], c[Money(4)]


def case_union_items():
    xs = [Money(1), None, "a", 3]
    return Money(1) in xs, None in xs, "a" in xs, 4 in xs, xs == [Money(1), None, "a", 3]


def case_groupby_key():
    groups = {}
    for name, m in [("a", Money(1)), ("b", Money(2)), ("c", Money(1))]:
        groups.setdefault(m, []).append(name)
    return list(groups.values())


def case_frozenset_keys():
    f = frozenset([Money(1), Money(2)])
    return f == frozenset([Money(2), Money(1)]), Money(1) in f, {f: 1}[frozenset([Money(1), Money(2)])]


def case_heap():
    h = []
    for n in [5, 1, 4]:
        heapq.heappush(h, Grade(n))
    return [heapq.heappop(h).level for _ in range(3)]


def case_list_ops_mixed():
    a = [Money(1), Money(2)]
    b = list(a)
    return a == b, a is b, a[0] is b[0], a + b == b + a


class CaseInsensitive:
    def __init__(self, s: str):
        self.s = s

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CaseInsensitive) and self.s.lower() == other.s.lower()

    def __hash__(self) -> int:
        return hash(self.s.lower())

    def __lt__(self, other: CaseInsensitive) -> bool:
        return self.s.lower() < other.s.lower()

    def __str__(self):
        return self.s


def case_ci():
    d = {CaseInsensitive("A"): 1}
    d[CaseInsensitive("a")] = 2
    return len(d), d[CaseInsensitive("a")], sorted([CaseInsensitive("b"), CaseInsensitive("A")])[0].s, CaseInsensitive("x") == None


class Ver:
    def __init__(self, s):
        self.parts = [int(p) for p in s.split(".")]

    def __lt__(self, o):
        return self.parts < o.parts

    def __gt__(self, o):
        return self.parts > o.parts


def case_ver():
    vs = [Ver("1.10"), Ver("1.9"), Ver("1.2.3")]
    return [v.parts for v in sorted(vs)], max(vs).parts, min(vs, key=lambda v: v.parts).parts


class NoHash:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n


def case_nohash():
    return NoHash(1) == NoHash(1), [NoHash(1)].index(NoHash(1))


class Meters:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if isinstance(other, Meters):
            return self.n == other.n
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, Meters):
            return self.n < other.n
        return NotImplemented

    def __add__(self, other):
        if isinstance(other, Meters):
            return Meters(self.n + other.n)
        return NotImplemented


class Feet:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if isinstance(other, Meters):
            return self.n == other.n * 3
        if isinstance(other, Feet):
            return self.n == other.n
        return NotImplemented

    def __gt__(self, other):
        return self.n > other.n * 3 if isinstance(other, Meters) else NotImplemented

    def __radd__(self, other):
        if isinstance(other, Meters):
            return Feet(other.n * 3 + self.n)
        return NotImplemented


def case_reflected_after_not_implemented():
    m, f = Meters(2), Feet(6)
    lengths = [Meters(2), Feet(6), Feet(7)]
    return m == f, f == m, m != f, m == 3, 3 == m, (m + f).n, m < f, [x == m for x in lengths], lengths.count(m), f in [m]


def case_not_implemented_by_all():
    texts = []
    for run in (lambda: Meters(1) + 1, lambda: Meters(1) + "a", lambda: Meters(1) < 3, lambda: Feet(1) > 2, lambda: Meters(1) + None):
        try:
            run()
        except TypeError as e:
            texts.append(str(e))
    return texts


def plus(a: Meters, b: int | Meters) -> Meters:
    return a + b


def case_not_implemented_at_run_time():
    texts = []
    for b in (Meters(2), 3):
        try:
            texts.append(str(plus(Meters(1), b).n))
        except TypeError as e:
            texts.append(str(e))
    return texts


class Base:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return "base"

    def __add__(self, other):
        return "base +"

    def __radd__(self, other):
        return "+ base"


class Derived(Base):
    def __eq__(self, other):
        return "derived"

    def __radd__(self, other):
        return "+ derived"


class Plain(Base):
    pass


def case_derived_goes_first():
    b, d, p = Base(1), Derived(1), Plain(1)
    return b == d, d == b, b + d, d + b, b + p, p + b, b == p, bool(b != d)


class Loud:
    def __init__(self, n, log):
        self.n = n
        self.log = log

    def __lt__(self, other):
        self.log.append(f"{self.n}<{other.n}")
        return self.n < other.n

    def __gt__(self, other):
        self.log.append(f"{self.n}>{other.n}")
        return self.n > other.n

    def __eq__(self, other):
        self.log.append(f"{self.n}={other.n}")
        return self.n == other.n


def case_calls_in_order():
    log = []
    xs = [Loud(n, log) for n in (3, 1, 2)]
    ordered = [x.n for x in sorted(xs)]
    log.clear()  # which comparisons a sort makes differs between versions of Python
    tests = [xs[0]] < [xs[1]], [xs[0], xs[1]] > [xs[0], xs[2]], (xs[0], 1) > (xs[1], 1), (xs[2], 1) == (xs[2], 1), xs[1] in xs
    return ordered, tests, max(xs).n, log


def case_sort_that_fails():
    xs = [Bad(5), Bad(4), Bad(3), Bad(1)]
    try:
        xs.sort()
    except TypeError:
        pass
    ys = [Bad(5), Bad(6), Bad(2), Bad(3), Bad(1)]
    try:
        ys.sort(reverse=True)
    except TypeError:
        pass
    return [x.n for x in xs], [y.n for y in ys]


class Node:
    def __init__(self, value, children):
        self.value = value
        self.children = children

    def __eq__(self, other):
        return isinstance(other, Node) and self.value == other.value and self.children == other.children

    def __repr__(self):
        return f"Node({self.value}, {self.children})" if self.children else f"Node({self.value})"


def case_recursive():
    a = Node(1, [Node(2, []), Node(3, [Node(4, [])])])
    b = Node(1, [Node(2, []), Node(3, [Node(4, [])])])
    c = Node(1, [Node(2, []), Node(3, [Node(5, [])])])
    return a == b, a == c, a != c, [a, c].index(c), repr(a), str([a])


class Never:
    def __eq__(self, other):
        return False

    def __hash__(self):
        return 5


def case_identity_first():
    n = Never()
    return n == n, n in [n], [n] == [n], [n].index(n), n in {n}, {n: 1}[n], Never() in {n}, len({n, n, Never()})


def case_hash():
    return hash(3), hash(2.0), hash(True), hash((1, 2)), hash(None) == hash(None), hash("a") == hash("a"), hash(Mod7(9)), hash((Mod7(8), 1)) == hash((1, 1))


def case_unhashable():
    texts = []
    for run in (lambda: hash([1]), lambda: hash({}), lambda: hash(NoHash(1))):
        try:
            run()
        except TypeError as e:
            texts.append(str(e))
    return texts


class Shown:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        if self.n < 0:
            raise ValueError("negative")
        return f"<{self.n}>"


def case_repr_in_containers():
    items = [Shown(1), Shown(2)]
    return repr(items), str((Shown(1), "a")), f"{ {'k': Shown(3)} }", str([None, Shown(4)]), "%s %r" % ([Shown(5)], (Shown(6),))


def case_repr_that_fails():
    try:
        return str([Shown(1), Shown(-1)])
    except ValueError as e:
        return str(e)


def case_key_error():
    try:
        return {Money(1): 2}[Money(3)]
    except KeyError as e:
        return str(e)


def case_chains_with_is():
    x = [1]
    y, z = x, None
    return x is y is x, x is y is not None, 1 < 2 is not None, z is None is z


class Undecided:
    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return False


class Decided:
    pass


def undecided_or_number(undecided: bool) -> Undecided | Decided | int | None:
    return Undecided() if undecided else 5


def case_unlike_of_one_of_several() -> list[bool]:
    a, b = undecided_or_number(True), undecided_or_number(False)
    return [a == a, a != a, a != b, b != a, b != b, b == b, a in [a], [a, b] == [a, b], (a, b) != (a, b)]


class SaysText:
    def __eq__(self, other):
        return "text"


class SaysNo:
    def __eq__(self, other):
        return False


@dataclass
class HasFields:
    x: int = 1


class TextFirst(SaysText, HasFields): pass


class FieldsFirst(HasFields, SaysText): pass


def case_texts_among_others():
    return [str(a == b) for a in (SaysText(), SaysNo()) for b in (SaysText(), SaysNo())]


def case_texts_before_fields():
    return [str(a == b) for a in (TextFirst(), FieldsFirst(), HasFields()) for b in (TextFirst(), FieldsFirst(), HasFields())]


class GivesAnything:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v

    def __eq__(self, other):
        return self.v


def case_and_or_of_what_comparisons_give():
    y = GivesAnything("yes")
    return (
        y < 1 < 2, 1 < 2 and y < 3, y < 3 and 1 < 2, 1 > 2 or y < 3, GivesAnything([]) < 1 or 2 < 1, not y < 3,
        [1 if y < 2 and 1 < 2 else 0], GivesAnything(0) == 1 == 2, 1 < 2 and GivesAnything([]) == 1,
    )
