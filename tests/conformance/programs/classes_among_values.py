# accepted: 26
"""Classes of all kinds of values, compared, looked up, counted and called."""

from __future__ import annotations
import functools, collections, enum, types
from collections import OrderedDict, defaultdict, deque, Counter
from dataclasses import dataclass, field
from enum import Enum
import numpy as np


class A:
    def __init__(self, x=0): self.x = x


class B(A): pass


class E1(Exception): pass


class E2(E1): pass


class R(E1):
    def __init__(self, n): super().__init__(n); self.n = n


class Color(Enum):
    R = 1


def xs(): return [1, "a", 2.5, None, True, [1], (1,), {"a": 1}, {1}, b"x", A(), B(), Color.R, frozenset([1]), deque([1]), range(3)]


def case_in_tuple(): return [type(x) in (list, tuple, type(None)) for x in xs()]


def case_in_list(): return [type(x) in [int, A, Color, deque] for x in xs()]


def case_in_set(): return [type(x) in {int, A, Color, deque, range} for x in xs()]


def case_dict(): d = {int: 1, A: 2, Color: 3, deque: 4, type(None): 5, frozenset: 6, range: 7}; return [d.get(type(x)) for x in xs()]


def case_names(): return [type(x).__name__ for x in xs()]


def case_strs(): return [str(type(x)) for x in xs()]


def case_set(): return len({type(x) for x in xs()}), len(set(map(type, [1, 2, "a"])))


def case_counter(): c = Counter(map(type, [1, 2, "a", None])); return c[int], c[type(None)], c[float], [(k.__name__, v) for k, v in c.most_common()]


def case_eq_matrix(): 
    ys = [1, "a", A(), B(), Color.R, E1("x"), R(3), ValueError("v")]
    return [[type(a) == type(b) for b in ys] for a in ys]


def case_is_matrix():
    ys = [E1("x"), R(3), ValueError("v"), E2("q"), KeyError("k")]
    return [[type(a) is type(b) for b in ys] for a in ys]


def case_issub_matrix():
    ys = [E1("x"), R(3), ValueError("v"), E2("q"), KeyError("k")]
    return [[issubclass(type(a), c) for c in (E1, Exception, LookupError, (R, ValueError), object)] for a in ys]


def case_partial():
    mk = [functools.partial(A, 5), functools.partial(B, x=6), A]
    return [m().x for m in mk], [type(m()).__name__ for m in mk]


@dataclass
class Spec:
    cls: type = A
    factory: type = list


def case_field(): 
    s = [Spec(), Spec(B, dict), Spec(factory=set)]
    return [x.cls().x for x in s], [x.factory() for x in s], [x.cls is A for x in s], repr(s[1]), s[0] == Spec(A, list), s[0] == s[1]


def mk(cls=A, *args): return cls(*args)


def case_default(): return mk().x, type(mk(B, 3)).__name__, mk(int, "7"), mk(list)


def case_match():
    out = []
    for t in (int, str, A, None):
        match t:
            case None: out.append("none")
            case _ if t is int: out.append("int")
            case _: out.append("other")
    return out


def case_match_inst():
    out = []
    for x in xs():
        match x:
            case bool(): out.append("bool")
            case int() | float(): out.append("num")
            case str(s): out.append(s)
            case A(x=v): out.append(v)
            case [*_]: out.append("seq")
            case None: out.append("none")
            case _: out.append("?")
    return out


def case_values(): 
    reg = {"a": A, "b": B}
    return A in reg.values(), Color in reg.values(), [k for k, v in reg.items() if v is B], {v: k for k, v in reg.items()}[B], sorted(reg, key=lambda k: reg[k].__name__), max(reg.values(), key=lambda c: c.__name__) is B


def case_or_default():
    def pick(c=None): return (c or A)().x
    return pick(), pick(B)


def case_cond(): 
    out = []
    for i in range(3):
        cls = A if i == 0 else B if i == 1 else dict
        out.append((cls.__name__, type(cls()).__name__, cls == A, cls is dict))
    return out


def case_raise_cls():
    out = []
    for c in (E1, E2, ValueError, R):
        try:
            if c is R: raise c(3)
            raise c
        except R as e: out.append(("R", e.n))
        except E2: out.append("E2")
        except E1: out.append("E1")
        except Exception as e: out.append(type(e).__name__)
    return out


def case_exc_table():
    codes = {ValueError: 400, KeyError: 404, E1: 500}
    out = []
    for c in (ValueError, E2, KeyError, IndexError, R):
        try:
            raise c(1)
        except Exception as e:
            out.append(codes.get(type(e), next((v for k, v in codes.items() if isinstance(e, k)), 0)))
    return out


def case_exc_mro_name():
    try: raise E2("z")
    except Exception as e: return type(e).__name__, e.__class__ is E2, e.__class__ == E1, type(e) != E1


def case_np():
    ys = [np.float32(1), np.int64(2), 3, 4.0]
    return [type(y) in (np.float32, int) for y in ys], [isinstance(y, (np.floating, float)) for y in ys]


def case_types():
    return type(lambda: 0).__name__, isinstance(A, type), isinstance(A(), A), callable(A)


def case_tuple_of_cls_keys():
    d = {(int, str): "is", (A, B): "ab"}
    return [d.get((type(a), type(b)), "-") for a, b in [(1, "x"), (A(), B()), (B(), A()), (1, 1)]]


def case_dispatch_pair():
    table = {(int, int): lambda a, b: a + b, (str, int): lambda a, b: a * b, (str, str): lambda a, b: a + b}
    return [table[type(a), type(b)](a, b) for a, b in [(1, 2), ("a", 3), ("a", "b")]]
