# accepted: 23
"""Slices assigned and deleted, comparisons of each order, empty containers that get a type later."""

from typing import List, Iterator, Tuple, TypeVar
from dataclasses import dataclass


@dataclass(order=True)
class A1:
    a: int


@dataclass(init=True, order=True, eq=True)
class A3:
    a: int
    b: int
    c: int


def compared(a, b):
    yield "EQ", a == b
    yield "NE", a != b
    yield "LT", a < b
    yield "GT", a > b
    yield "LE", a <= b
    yield "GE", a >= b


def case_compare_tuples():
    return (
        [list(compared(a, b)) for a, b in [((1, 2), (1, 3)), ((1, 2), (1, 2)), ((2, 1), (1, 2))]],
        list(compared((), ())),
        list(compared((1,), (1,))),
    )


def case_compare_objects():
    return list(compared(A1(1), A1(2))), list(compared(A1(1), A1(1))), list(compared(A3(1, 2, 3), A3(1, 2, 2)))


def case_compare_lists():
    empty: List[int] = []
    return (
        [list(compared(a, b)) for a, b in [([1, 2], [1, 2]), ([1, 2, -1], [2]), ([1], []), ([], [1]), ([], [])]],
        list(compared([1.5], [2])),
        list(compared("ab", "b")),
        list(compared(empty, [1])),
    )


def case_compare_sets():
    return list(compared({1, 2}, {1, 2, 3})), list(compared({1}, {2})), list(compared(set(), {1})), list(compared(frozenset([1]), {1}))


def case_setslice():
    a = [0, 1]
    l = a
    for i in range(-3, 4):
        a[:i] = l[:i]
        b = a[:]
        b[:i] = a[:i]
        assert b == a
        a[i:] = l[i:]
        for j in range(-3, 4):
            a[i:j] = l[i:j]
    return a


def case_setslice_self():
    a = [1, 2, 3, 4, 5]
    a[:-1] = a
    b = [1, 2, 3, 4, 5]
    b[1:] = b
    c = [1, 2, 3, 4, 5]
    c[1:-1] = c
    d = list(range(4))
    d[::-1] = d
    e = [1]
    e[:] = list(range(5))
    f = list(range(10))
    f[2:3] = [222, 333]
    f[::-4] = [0] * 3
    return a, b, c, d, e, f


def case_setslice_step_zero():
    a = list(range(20))
    a[0:10:0] = [1, 2, 3]
    return a


def case_setslice_size():
    a = list(range(20))
    a[0:10:2] = [1, 2]
    return a


def case_setslice_steps():
    a = list(range(20))
    a[2:10:3] = [1, 2, 3]
    b = list(range(10))
    b[::2] = [-1] * 5
    return a, b


def case_delslice():
    a = list(range(5))
    del a[::2]
    b = list(range(5))
    del b[1::-2]
    c = list(range(10))
    del c[::1000]
    d = [0, 1]
    del d[-2:-1]
    e = [0, 1]
    del e[:]
    return a, b, c, d, e


def case_tuple_slices():
    t = (1, 2, 3)
    return t[1:3], t[-3:1], t[-10:2], t[0:], t[3:], t[:-1], t[:], t[::2], t[::-1], t[0:3:-1], t[3:0:-1], t * 0, t * -1, (1,) + t, () + t


def case_list_insert():
    a = [11, 22, 33]
    a.insert(-1, 55)
    a.insert(1000, 66)
    a.insert(-100, 77)
    a *= 2
    a += [1]
    b = a * 0
    a *= 0
    return a, b, 2 * [1, 2], [1, 2] * -1


def case_late_types():
    a = []
    a.extend("abc")
    a.extend(["xyz"])
    a.extend("")
    b = [1 for _ in range(0)]
    c = [str(x) for x in b]
    c.append("z")
    d = [] + [(1, 1)]
    e = []
    e += [11]
    f = {}
    for k in "ab":
        f[k] = []
        f[k].append(1)
    g = set()
    g |= {1}
    h = [[] for _ in range(2)]
    h[0].append("x")
    return a, b, c, d, e, f, g, h, str([1] + [2] + [] + [3]), [[]], [[], [1]], {1: []}, ([], {})


def case_minmax_keys():
    neg = lambda x: -x
    d = {"a": 4, "b": 1, "c": -1, "x": 9}
    return (
        min(42, 24, key=neg),
        max([1, 2, 3, 0], key=neg),
        min([42, 24], default=100, key=neg),
        max([], default=99),
        min("abcx", key=d.__getitem__),
        max(d, key=d.get),
        min(a * a for a in range(3)),
        max((a * a for a in range(3)), key=neg),
        min([0, 1], key=neg, default=5),
    )


def case_max_of_nothing():
    return max("")


def case_min_of_nothing():
    xs: List[float] = []
    return min(xs, key=lambda x: x * 2)


def case_sums():
    def g1():
        yield 1.5
        yield 2.5
        return
        yield 3.5

    def g2():
        yield True
        yield False
        yield True

    return (
        sum([1, 2, 3], 0.5),
        sum([True, False, True], 0.5),
        sum(g1(), 10),
        sum(g2()),
        sum(i / 2 for i in range(10)),
        sum([[1], [2]], []),
        sum((), 5),
    )


def case_maps():
    def f(x: int) -> int:
        return x - 1

    def g(x: int) -> int:
        return x + 1

    return (
        list(map(f, map(g, (i * 2 for i in range(5))))),
        list(filter(lambda i: i % 2 == 1, filter(lambda i: i % 2 == 0, range(5)))),
        list(filter(lambda i: i % 2 == 0, map(lambda i: i * i, range(10)))),
        list(zip(map(f, [1]), "a")),
        list(map(int, "123")),
        list(map(lambda p: p[0] + p[1], [(1, 2)])),
    )


T = TypeVar("T")


def first(xs: List[T], default: T) -> T:
    return xs[0] if xs else default


def swap(pair: Tuple[T, T]) -> Tuple[T, T]:
    a, b = pair
    return b, a


def case_generic():
    return first([1], 0), first([], "x"), first([2.5], 0.0), swap((1, 2)), swap(("a", "b")), first([[1]], [])


def case_exceptions_nested():
    log = []

    def f(n):
        try:
            if n == 0:
                raise ValueError("zero")
            if n == 1:
                raise KeyError("one")
            if n == 2:
                return "two"
            log.append("body")
        except ValueError as e:
            log.append(f"value {e}")
            return "handled"
        except KeyError as e:
            log.append(f"key {e}")
            raise RuntimeError("wrapped") from e
        else:
            log.append("else")
        finally:
            log.append(f"finally {n}")
        return "end"

    out = []
    for n in range(4):
        try:
            out.append(f(n))
        except RuntimeError as e:
            out.append(f"{e} from {e.__cause__!r}")
    return out, log


def case_finally_overrides():
    def f():
        for i in range(3):
            try:
                if i == 1:
                    continue
                if i == 2:
                    break
            finally:
                seen.append(i)
        return "done"

    seen = []
    return f(), seen


def gen_tree(depth: int) -> Iterator[str]:
    if depth:
        yield from gen_tree(depth - 1)
        yield "x" * depth
        yield from gen_tree(depth - 1)


def case_generators():
    def squares():
        n = 0
        while True:
            got = n * n
            n += 1
            yield got

    g = squares()
    first3 = [next(g), next(g), next(g)]
    return first3, list(gen_tree(3)), [x for x, _ in zip(squares(), range(4))], next((x for x in squares() if x > 50), None)


def case_set_ops():
    s1, s2, s3 = {1, 2, 3, 4}, {2, 3, 4, 5}, set()
    s4 = s1.copy()
    s4 &= s2
    s5 = s1.copy()
    s5 -= s2
    s5 |= s3
    return (
        s1 | s2,
        s1 & s2,
        s1 ^ s2,
        s1 | s3,
        s1 - s2,
        s4,
        s5,
        s1 > s4,
        s4 < s1,
        s1 >= s1,
        s1 == {4, 3, 2, 1},
        len(s3),
        s1.union(s2, [9]),
        s1.pop() in {1, 2, 3, 4},
    )
