# accepted: 6
"""Classes derived from Set, MutableSet and Iterator of collections.abc; sequences and mappings of such classes in match."""

from collections.abc import Iterable, Iterator, Mapping, MutableSet, Sequence, Set


class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = []
        for x in items:
            self.add(x)

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f"Bag({self.items})"


def case_with_sets():
    a = Bag([3, 1])
    out = [repr(a | {7}), repr({7} | a), repr(a & [1, 9]), repr(a - [1]), repr({1, 5} - a), repr(a ^ {1, 2}), {1, 3} == a, a == frozenset({1, 3}), a != {1}]
    out += [a <= {1, 2, 3}, {1, 2, 3} >= a, a < {1, 3}, isinstance(a, Set), a == [1, 3]]
    a ^= [3, 4]
    a &= {1, 4}
    out.append(repr(a))
    a |= a
    a -= a
    out.append(repr(a))
    try:
        a.pop()
    except KeyError as e:
        out.append("empty")
    try:
        a < 3
    except TypeError as e:
        out.append(str(e))
    return [str(x) for x in out]


class Low(Set):
    """Its objects are made of two numbers: _from_iterable says how."""

    def __init__(self, start, stop):
        self.start, self.stop = start, stop

    @classmethod

    def _from_iterable(cls, items):
        return set(items)

    def __contains__(self, x):
        return self.start <= x < self.stop

    def __iter__(self):
        return iter(range(self.start, self.stop))

    def __len__(self):
        return self.stop - self.start


def case_from_iterable():
    return sorted(Low(1, 4) | Low(2, 6)), Low(1, 3) & Low(2, 9), Low(1, 3) <= Low(0, 5), Low(1, 3).isdisjoint([5])


class Lines(Sequence):
    def __init__(self, text):
        self.text = text
        self.asked = 0

    def __getitem__(self, i):
        self.asked += 1
        return self.text.split("\n")[i]

    def __len__(self):
        return self.text.count("\n") + 1


def kind(x):
    match x:
        case ["begin", *middle, "end"]:
            return f"block {middle}"
        case [one]:
            return f"one {one}"
        case [a, b] as both:
            return f"two {a} {b} {len(both)}"
        case {"kind": k, **rest}:
            return f"{k} {rest}"
        case {}:
            return "mapping"
        case _:
            return "other"


class Upper(Mapping):
    def __init__(self, d):
        self.d = d

    def __getitem__(self, key):
        return self.d[key].upper()

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


def case_patterns():
    out = [kind(Lines("begin\na\nb\nend")), kind(Lines("x")), kind(Lines("p\nq")), kind(Lines("p\nq\nr"))]
    l = Lines("1\n2\n3")
    kind(l)
    out += [str(l.asked), kind(Upper({"kind": "a", "b": "c"})), kind(Upper({})), kind(["begin", "end"]), kind({"kind": "z"})]
    return out


class OSet(MutableSet):
    def __init__(self, xs=()):
        self._d = {}
        for x in xs:
            self._d[x] = None

    def __contains__(self, x):
        return x in self._d

    def __iter__(self):
        return iter(self._d)

    def __len__(self):
        return len(self._d)

    def add(self, x):
        self._d[x] = None

    def discard(self, x):
        self._d.pop(x, None)

    def __repr__(self):
        return f"OSet({list(self._d)})"


def case_oset():
    a, b = OSet([3, 1, 2]), OSet([2, 5])
    out = [repr(a | b), repr(a & b), repr(a - b), repr(a ^ b), a <= b, OSet([1]) < a, a == OSet([1, 2, 3]), a.isdisjoint(b), a == {1, 2, 3}]
    a.remove(3)
    a |= b
    out.append(repr(a))
    a -= OSet([5])
    out.append(repr(a))
    out.append(a.pop())
    try:
        a.remove(99)
    except KeyError as e:
        out.append(str(e))
    a.clear()
    out.append(len(a))
    return [str(x) for x in out]


class FSet(Set):
    def __init__(self, xs):
        self._xs = tuple(sorted(set(xs)))

    def __contains__(self, x):
        return x in self._xs

    def __iter__(self):
        return iter(self._xs)

    def __len__(self):
        return len(self._xs)


def case_fset():
    a, b = FSet([1, 2]), FSet([2, 3])
    return list(a | b), list(a & b), a < b, a >= FSet([1]), isinstance(a, Set), len(a ^ b)


class It(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def case_iterator():
    return list(It(3)), isinstance(It(1), Iterable)
