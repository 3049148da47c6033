# accepted: 18
"""Where Python goes past the methods of a class derived from dict or list, and where it calls them."""

from collections import Counter


class D(dict):
    pass


class L(list):
    pass


def case_counter() -> str:
    return str(Counter(D(a=5, b=2)))


def case_counter_update() -> str:
    c = Counter("a")
    c.update(D(a=5, b=2))
    return str(c)


def case_nested_eq() -> list[bool]:
    return [[D(a=1)] == [{"a": 1}], D(a=1) in [{"a": 1}], ({"a": 1},) == (D(a=1),), [L([1])] == [[1]], {"x": [1]} == {"x": L([1])}]


def case_nested_eq2() -> int:
    return [{"a": 1}, {"b": 2}].index(D(b=2)) + [[1], [2]].count(L([2]))


def f(a: int, b: int = 0) -> int:
    return a * 10 + b


def case_spread() -> int:
    return f(*L([1, 2]))


def case_spread2() -> int:
    return f(**D(a=1, b=2))


def case_format() -> str:
    return "%(a)s" % D(a=1)


def case_format2() -> str:
    return "{a}".format(**D(a=1))


def case_format3() -> str:
    return "{a}".format_map(D(a=1))


def case_ior() -> str:
    d = {"a": 1}
    e = d
    d |= D(b=2)
    return str(e) + str(d)


def case_sum() -> str:
    return str(sum([[1], [2]], L()))


def case_isinst() -> list[bool]:
    from collections.abc import Mapping, Sequence, Iterable

    return [isinstance(D(), Mapping), isinstance(L(), Sequence), isinstance(L(), Iterable), isinstance(D(), (list, dict))]


class Num:
    def __init__(self, n: int) -> None:
        self.n = n

    def __eq__(self, o) -> bool:
        return o == self.n


def case_num() -> list[bool]:
    return [[Num(1)] == [1], (Num(1), 2) == (1, 2), Num(1) in [1], 1 in [Num(1)], {"a": Num(1)} == {"a": 1}]


def walk(x) -> int:
    if isinstance(x, dict):
        return sum(walk(v) for v in x.values())
    if isinstance(x, list):
        return sum(walk(v) for v in x)
    return x


def case_walk() -> int:
    return walk(D(a=1, b=2)) + walk(L([1, 2]))


class Odd(dict):
    def __getitem__(self, k: str) -> int:
        return 100

    def keys(self):
        return ["zz"]


def case_odd() -> str:
    o = Odd(a=1)
    d = {"q": 1}
    d.update(o)
    return str(dict(o)) + str({**o}) + str(d) + "%(a)s" % o + str(f(**Odd(a=4)))


class Iter(dict):
    def __iter__(self):
        return iter(["a"])

    def keys(self):
        return ["a", "b"]


def case_iter() -> str:
    return str(dict(Iter(a=1, b=2, c=3)))


class Items:
    def __getitem__(self, k: str) -> str:
        return k * 2


def case_items_format() -> str:
    return "%(a)s %(bc)5s" % Items()


def case_left_over() -> str:
    return "abc" % Items()
