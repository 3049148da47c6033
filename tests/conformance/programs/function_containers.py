# accepted: 20
"""Functions inside containers, objects and unions."""

# ruff: noqa: E731
import copy
from dataclasses import dataclass, replace
from typing import Callable, NamedTuple, Optional


def adder(n):
    return lambda x: x + n


@dataclass
class Step:
    name: str
    run: Callable[[int], int]
    prev: Optional["Step"] = None


@dataclass(frozen=True)
class Key:
    f: Callable
    n: int = 0


class Pair(NamedTuple):
    f: Callable
    g: Callable


def case_dataclass_eq():
    a = adder(1)
    s, t = Step("a", a), Step("a", a)
    u = Step("a", adder(1))
    return s == t, s == u, s != u, replace(s, name="z").run(1)


def case_sets():
    a, b = adder(1), adder(2)
    s = {a, b, a}
    s.discard(a)
    d = {a: 1, b: 2}
    return len(s), b in s, a in s, d[b], d.get(a), [a, b] == [a, b], (a, b) == (a, a)


def case_frozen_key():
    a = adder(1)
    d = {Key(a): "x", Key(len): "y"}
    return d[Key(a)], d[Key(len)], Key(a) == Key(a, 1)


def case_named_tuple():
    p = Pair(adder(1), str)
    f, g = p
    return p.f(1), p.g(2), f(3), g(4), p[0](5)


def case_optional_list():
    fs = [None, adder(1), None, str]
    return [f is None for f in fs], [f(1) for f in fs if f], fs.count(None), sum(1 for f in fs if callable(f))


def case_nested_containers():
    d = {"a": [adder(1), adder(2)], "b": []}
    d["b"].append(lambda x: -x)
    t = ({"k": (adder(3), 1)},)
    m = [[adder(i * j) for j in range(2)] for i in range(2)]
    return [f(1) for k in sorted(d) for f in d[k]], t[0]["k"][0](1), [[f(0) for f in r] for r in m]


def case_copy():
    fs = [adder(1), adder(2)]
    gs = fs[:] + fs.copy() + list(fs)
    gs.reverse()
    x, *rest = gs
    return x(0), [f(0) for f in rest], gs.pop()(0), copy.copy(fs)[1](1)


def case_mixed_union():
    xs = [1, adder(1), "s", None]
    out = []
    for x in xs:
        if callable(x):
            out.append(x(1))
        elif isinstance(x, int):
            out.append(x)
        else:
            out.append(str(x))
    return out


def case_not_callable():
    xs = [1, adder(1)]
    out = []
    for x in xs:
        try:
            out.append(x(1))
        except TypeError as e:
            out.append(str(e))
    return out


def case_generator_of_functions():
    def gen():
        for i in range(3):
            yield lambda: i

    return [f() for f in gen()], [f() for f in list(gen())]


def case_ternary_chain():
    out = []
    for n in range(4):
        f = adder(n) if n == 0 else (lambda x: x * n) if n == 1 else str if n == 2 else abs
        out.append(f(-3))
    return out


def case_zip_functions():
    return [f(x) for f, x in zip([adder(1), str, len], [1, 2, "abc"])], {n: f(2) for n, f in {"a": adder(5), "b": adder(6)}.items()}


def case_global_table_changed():
    TABLE["new"] = adder(4)
    return TABLE["new"](1), TABLE["old"](2)


TABLE = {"old": lambda x: x * 2}


def case_any_all():
    preds = [lambda x: x > 0, lambda x: x % 2 == 0, adder(0)]
    return [all(p(v) for p in preds) for v in (2, 3, -2)], any(p(1) for p in preds), next(p for p in preds if p(0))(2)


def case_exception_value():
    class_ = ValueError
    def fail(make):
        try:
            raise make("m")
        except (ValueError, KeyError) as e:
            return str(e)
    return fail(ValueError), fail(KeyError)


def case_return_tuple_mixed():
    def pick(i):
        return (adder(i), i) if i else (None, -1)

    f, a = pick(1)
    g, b = pick(0)
    return f(1) if f else None, a, g is None, b


def case_augmented():
    f = adder(1)
    fs = []
    fs += [f]
    fs.extend([adder(2)])
    fs.insert(0, abs)
    fs[1] = adder(10)
    del fs[0]
    return [g(0) for g in fs], len(fs)


def case_match():
    out = []
    for x in (adder(1), None, 3):
        match x:
            case None:
                out.append("none")
            case int():
                out.append(x)
            case _:
                out.append(x(1))
    return out


class Calls:
    def __call__(self, x):
        return x


def case_callable():
    class_like = [Calls(), adder(1), 5, None, "s", len, Calls]
    f = adder(2)
    return [callable(x) for x in class_like], callable(f), callable(3), callable(Calls()), callable(lambda: 0), callable(f) and f(1)


class Checks:
    def __init__(self, *checks): self.checks = checks


CHECKS = {"a": Checks(lambda x: x > 0), "b": Checks(), "c": Checks(lambda x: x < 9, lambda x: x > 1)}
TUPLES_OF_LAMBDAS = [(lambda x: x > 0,), (), (lambda x: x < 9, lambda x: x > 1), (lambda x: x == 4, lambda x: x, abs)]


def case_tuples_of_lambdas():
    return [[check(5) for check in each.checks] for each in CHECKS.values()], [[bool(f(5)) for f in each] for each in TUPLES_OF_LAMBDAS]
