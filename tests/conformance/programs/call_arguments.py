# accepted: 45
"""Calls: * and ** of lists, tuples, dicts and generators, *args and **kwargs taken, looked into and passed on."""

from dataclasses import dataclass, field
from typing import NamedTuple
import sys


def add3(a, b, c=10):
    return a + b * 10 + c * 100


def case_spread_list():
    xs = [1, 2]
    return add3(*xs), add3(*[1, 2, 3]), add3(1, *xs)


def case_spread_err():
    xs = [1]
    return add3(*xs)


def case_spread_err2():
    xs = [1, 2, 3, 4]
    return add3(*xs)


def case_spread_dict_display():
    return add3(**{"a": 1, "b": 2}), add3(1, **{"b": 3, "c": 4})


def case_spread_dict_var():
    d = {"a": 1, "b": 2}
    return add3(**d)


def case_spread_dict_err():
    d = {"a": 1, "x": 2}
    return add3(**d)


def kw(**kwargs):
    return kwargs


def case_kwargs():
    return kw(a=1, b=2), sorted(kw(x=1).items()), kw()


def kw2(**kwargs):
    out = []
    for k, v in kwargs.items():
        out.append((k, v))
    return out, kwargs["a"], kwargs.get("z", 0), len(kwargs), "a" in kwargs


def case_kwargs_use():
    return kw2(a=1, b=2)


def fwd(*args, **kwargs):
    return add3(*args, **kwargs)


def case_forward():
    return fwd(1, 2), fwd(1, b=2), fwd(a=1, b=2, c=3)


def mixed(*args):
    out = []
    for a in args:
        out.append(str(a))
    return out, len(args), args[0], args


def case_mixed_args():
    return mixed(1, "a", 2.5)


def case_merge():
    a = {"x": 1}
    b = {"y": 2}
    return {**a, **b}, {**a, "z": 3}, {**a, "x": 9}, [*range(3), *"ab"], {*[1, 2], *{3}}, (*[1, 2], 3)


def po(a, /, b, *, c=3):
    return a, b, c


def case_pos_only():
    return po(1, 2), po(1, b=2, c=4)


def acc(x, into=[]):
    into.append(x)
    return into


def case_mutable_default():
    a = acc(1)
    b = acc(2)
    return a, b, a is b, acc(3, [])


def case_print():
    xs = [1, 2, 3]
    print(*xs)
    print(*xs, sep=", ", end="!\n")
    print("a", "b", file=sys.stderr, flush=True)
    print()
    print(*[], sep="x")
    print(1, *"ab", 2.5)
    return 0


def vsum(*nums: int) -> int:
    total = 0
    for n in nums:
        total += n
    return total


def case_varargs():
    xs = [1, 2, 3]
    return vsum(), vsum(1), vsum(*xs), vsum(0, *xs), vsum(*xs, *xs), vsum(*xs, 5), vsum(*(1, 2)), vsum(*range(4)), vsum(*{1: 2})


def case_max_spread():
    xs = [3, 1, 2]
    return max(*xs), min(*xs, 0), max(*xs, key=lambda v: -v)


def case_set_union_spread():
    return set().union(*[[1, 2], [3]])


def case_zip_spread():
    rows = [[1, 2, 3], [4, 5, 6]]
    return list(zip(*rows)), [list(c) for c in zip(*rows)]


def opts(name, *args, sep="-", **kw):
    return name + sep.join(str(a) for a in args) + str(sorted(kw.items()))


def case_opts():
    return opts("n", 1, 2), opts("n", 1, 2, sep="+"), opts("n", k=1, z=2)


def case_lambda_star():
    f = lambda *a, **k: (a, k)
    return f(1, 2, x=3)


def outer(**kwargs):
    return kw(**kwargs)


def case_kw_forward():
    return outer(a=1, b="x")


def kwpop(**kwargs):
    a = kwargs.pop("a", 5)
    return a, kwargs


def case_kwpop():
    return kwpop(a=1, b=2), kwpop(b=2)


def case_kw_items_mixed():
    return kw(a=1, b="x", c=2.5)


def case_set_many():
    sets = [{1, 2}, {2, 3}]
    s = {2, 9}
    s2 = set()
    s2.update(*sets)
    return s.intersection(*sets), s.difference(*sets), set().union(*[], [4]), frozenset([1]).union(*sets), sorted(s2)


@dataclass
class P:
    x: int
    y: int = 5
    tags: list[str] = field(default_factory=list)


class N(NamedTuple):
    a: int
    b: str = "z"


class C:
    def __init__(self, a, b=2, *rest, k=0):
        self.t = (a, b, rest, k)


def case_dc():
    xs = [1, 2]
    d = {"x": 3}
    return P(*xs), P(**d), P(**{"x": 1, "y": 9}), P(*(7,)), C(*xs).t, C(*[1, 2, 3], k=5).t


def case_dc_err():
    d = {"y": 3}
    return P(**d)


def case_nt():
    t = N(1, "q")
    return f2(*t), N(*t)


def f2(a, b):
    return f"{a}{b}"


def f3(a, b, c):
    return (a, b, c)


def case_err_counts():
    out = []
    for xs in [[], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4]]:
        try:
            out.append(str(f3(*xs)))
        except TypeError as e:
            out.append(str(e))
        try:
            out.append(str(f3(*xs, c=9)))
        except TypeError as e:
            out.append(str(e))
        try:
            out.append(str(f3(0, *xs)))
        except TypeError as e:
            out.append(str(e))
    return out


def kwf(a, b=1, *, c=2, d):
    return (a, b, c, d)


def case_kw_counts():
    out = []
    for d in [{}, {"a": 1}, {"a": 1, "d": 2}, {"d": 4}, {"a": 1, "z": 2, "d": 5}, {"a": 1, "b": 2, "c": 3, "d": 4}]:
        try:
            out.append(str(kwf(**d)))
        except TypeError as e:
            out.append(str(e))
        try:
            out.append(str(kwf(7, **d)))
        except TypeError as e:
            out.append(str(e))
        try:
            out.append(str(kwf(*[1, 2], **d)))
        except TypeError as e:
            out.append(str(e))
    return out


def any_kw(**kw):
    return [(k, v) for k, v in kw.items()]


def fw(*args, **kw):
    return kwf(*args, **kw)


def case_fw():
    return fw(1, d=2), fw(1, 2, c="x", d=None), fw(a=5, d=6)


def get_opts(**kw):
    sep = kw.get("sep", "-")
    n = kw["n"]
    if "extra" in kw:
        return sep * n + kw["extra"]
    return sep * n


def case_get_opts():
    return get_opts(n=3), get_opts(n=2, sep="+"), get_opts(n=1, extra="!")


def case_get_err():
    return get_opts(sep="x")


def deco(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs) + 1

    return wrapper


@deco
def base(x, y=2):
    return x * y


def case_deco():
    return base(3), base(3, 4), base(x=5), base(5, y=1)


class M:
    def m(self, a, b):
        return a - b

    def call(self, *args, **kw):
        return self.m(*args, **kw)


def case_method():
    m = M()
    xs = [5, 3]
    return m.m(*xs), m.call(5, b=2), m.call(*xs), m.call(b=1, a=2)


def order(**kw):
    return list(kw)


def case_order():
    d = {"p": 1, "q": 2}
    return order(z=1, **d, a=2), order(**d)


def rest(a, *r, **kw):
    return a, r, kw


def case_rest():
    xs = [1, 2, 3]
    d = {"k": 1, "a": 5}
    d2 = {"k": 1}
    return rest(*xs), rest(0, *xs), rest(0, 0, *xs, **d2), rest(**d), rest(9, 8)


def case_rest_err():
    d = {"k": 1, "a": 5}
    return rest(1, **d)


def case_print_edges():
    print(1, *[], 2, sep="-")
    print(*[1, 2], sep="")
    print("a", sep=None, end=None)


def case_lambda():
    f = lambda *a, key=0: sum(a) + key
    xs = [1, 2]
    return f(*xs), f(*xs, key=3), (lambda x, y: x * y)(*xs)


def case_gen_spread():
    return f2(*(i for i in range(2))), f2(*map(str, [1, 2])), f2(*"ab"), f2(*{"k": 1, "j": 2}), f2(*range(2))


def case_methods_of_builtin_classes():
    xs = [3, 1, 2]
    list.sort(xs)
    list.append(xs, 9)
    return xs, str.upper("abc"), list(map(str.strip, [" a "])), dict.get({"a": 1}, "a"), str.join("-", ["a", "b"]), set.union({1}, [2])


def case_arguments_that_no_call_has():
    out = []
    for i in range(4):
        try:
            if i == 0:
                out.append(str(sorted([3, 1], None)))
            elif i == 1:
                out.append(str(list(reversed([1], "extra"))))
            elif i == 2:
                out.append(str(int(base=10)))
            else:
                out.append(str(len([1], [2])))
        except TypeError as error:
            out.append(str(error))
    return out


def case_sets_changed_by_several():
    a, b, c = {1, 2, 3}, {1, 2, 3, 4}, {1}
    a.intersection_update({2, 3}, [3, 4])
    b.difference_update({1}, (2,))
    c.update([2], {3}, (4,))
    others = [{1, 2}, {2, 3}]
    d = {1, 2, 3}
    d.intersection_update(*others)
    b.difference_update()
    return a, b, c, d


def takes_named(**k: int) -> str:
    return str(k)


def takes_a(a: int = 0, **k: int) -> str:
    return str((a, k))


def case_keyword_given_twice() -> list[str]:
    said: list[str] = []
    for d in ({"b": 2}, {"a": 3}, {"a": 3, "b": 4}):
        try:
            said.append(takes_named(a=1, **d))
        except TypeError as e:
            said.append(str(e))
        try:
            said.append(takes_a(a=1, **d))
        except TypeError as e:
            said.append(str(e))
        try:
            said.append(takes_named(**d, **{"b": 5}))
        except TypeError as e:
            said.append(str(e))
        try:
            said.append(takes_a(b=2, **d))
        except TypeError as e:
            said.append(str(e))
    return said


def only_by_place(a, b, c=1, /, d=2):
    return a, b, c, d


def only_first_by_place(a, /, **rest):
    return a, rest


def tried(f):
    try:
        return f()
    except TypeError as e:
        return str(e)


def case_positional_only_by_name():
    given = {"b": 1, "a": 2}
    late = {"z": 1, "a": 2}
    found = [tried(f) for f in (lambda: only_by_place(b=1, a=2), lambda: only_by_place(1, 2, z=1, c=2), lambda: only_by_place(**given))]
    found += [tried(f) for f in (lambda: only_by_place(**late), lambda: only_by_place(*[1, 2], **{"c": 5}))]
    return found, only_by_place(*[1, 2], **{"d": 5}), tried(lambda: only_first_by_place(1, a=2)), tried(lambda: only_first_by_place(a=2))
