# accepted: 19
"""Objects in %, defaultdicts without a factory, operators that change a value in place, comparisons that go too deep."""

from collections import defaultdict, deque
from dataclasses import dataclass


def case_inplace_union():
    xs = [[1], 2]
    a = xs[0]
    a += [5]
    return xs


def case_inplace_union_set():
    xs = [{1}, 2]
    a = xs[0]
    a |= {5}
    return xs


def case_inplace_union_dict():
    xs = [{1: 2}, 2]
    a = xs[0]
    a |= {5: 6}
    return xs


def case_ddict_plain():
    d = defaultdict()
    d["a"] = 1
    return type(d).__name__, str(d), isinstance(d, defaultdict)


def case_ddict_none():
    d = defaultdict(None, {"a": 1})
    try:
        d["b"]
    except KeyError as e:
        return str(e), repr(d)


class F:
    def __init__(self, x):
        self.x = x

    def __float__(self):
        return self.x

    def __index__(self):
        return int(self.x)

    def __int__(self):
        return 77


class OnlyInt:
    def __int__(self):
        return 5


class OnlyIndex:
    def __index__(self):
        return 5


def case_percent_f():
    return "%f %.2f %e %g" % (F(1.5), F(2.25), F(3.0), F(4.0))


def case_percent_d():
    return "%d %i %5d" % (F(1.5), F(2.5), OnlyInt())


def case_percent_x():
    return "%x %o %X" % (F(10.0), F(8.0), OnlyIndex())


def case_percent_x_int():
    return "%x" % OnlyInt()


def case_percent_d_index():
    return "%d" % OnlyIndex()


def case_percent_f_index():
    return "%f" % OnlyIndex()


def case_percent_c():
    return "%c" % OnlyIndex()


def case_percent_star():
    return "%*d" % (OnlyIndex(), 3)


@dataclass
class Node:
    x: int
    next: "Node | None" = None


def case_recursion_eq():
    a = Node(1)
    a.next = a
    b = Node(1)
    b.next = b
    try:
        return a == b
    except RecursionError:
        return "deep"
    finally:
        a.next = b.next = None


def case_recursion_repr_cycle():
    n = Node(0)
    for i in range(3000):
        n = Node(i, n)
    try:
        return len(repr(n))
    except RecursionError:
        return "deep"


@dataclass(order=True)
class Chain:
    x: int
    rest: "list[Chain]"


def case_recursion_lt_cycle():
    a = Chain(1, [])
    a.rest.append(a)
    b = Chain(1, [])
    b.rest.append(b)
    try:
        return a < b
    except RecursionError as e:
        return "deep"
    finally:
        a.rest.clear()
        b.rest.clear()


def case_int_of_objects():
    said = [int(OnlyIndex()), float(OnlyIndex()), int(F(2.5)), float(F(2.5))]
    try:
        float(OnlyInt())
    except TypeError as error:
        said.append(str(error))
    return said


class Nothing:
    pass


def case_objects_that_are_no_numbers():
    said = []
    for kind in range(4):
        try:
            if kind == 0:
                "%d" % Nothing()
            elif kind == 1:
                "%x" % Nothing()
            elif kind == 2:
                "%f" % Nothing()
            else:
                "%f" % OnlyInt()
        except TypeError as error:
            said.append(str(error))
    return said


def case_deque_times():
    d, short = deque([1, 2]), deque([1, 2], 3)
    other, more = d, 2 * d
    d *= 2
    short *= 2
    return list(other), list(more), list(short), other is d
