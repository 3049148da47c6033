# accepted: 35
"""Classes that run time finds out: looked up, compared, counted, called, caught and shown, those of exceptions among them."""

from __future__ import annotations
from collections import Counter, defaultdict


class MyError(Exception):
    pass


class Rich(Exception):
    def __init__(self, a): super().__init__(a); self.a = a


def errs():
    out = []
    for i in range(5):
        try:
            if i == 0: raise ValueError("a")
            if i == 1: {}["k"]
            if i == 2: raise MyError("s")
            if i == 3: raise Rich(3)
            int("x")
        except Exception as e:
            out.append(e)
    return out


def case_mix():
    d = {ValueError: 0}
    for e in errs():
        d[type(e)] = d.get(type(e), 0) + 1
    return d[ValueError], len(d)


def case_count():
    c = Counter(type(e) for e in errs())
    return c[ValueError], c[KeyError], c[MyError], c[Rich], len(c)


def case_count2():
    c = defaultdict(int)
    for e in errs():
        c[type(e)] += 1
    return c[ValueError], c[MyError], {k.__name__: v for k, v in c.items()}


def case_list_in():
    return [type(e) in [ValueError, MyError] for e in errs()], [type(e) in (ValueError, Rich) for e in errs()]


def case_set_in():
    s = {ValueError, MyError}
    return [type(e) in s for e in errs()]


def case_set_of_types():
    s = {type(e) for e in errs()}
    return ValueError in s, Rich in s, TypeError in s, len(s)


def case_eq_each():
    es = errs()
    return [type(a) is type(b) for a in es for b in es].count(True), [type(a) == type(es[0]) for a in es]


def case_append():
    l = [ValueError]
    for e in errs():
        if type(e) not in l:
            l.append(type(e))
    return len(l), [c.__name__ for c in l]


def case_eq_lists():
    return [type(e) for e in errs()] == [ValueError, KeyError, MyError, Rich, ValueError]


def case_tuple_key():
    d = {(ValueError, 1): "a"}
    return [d.get((type(e), 1)) for e in errs()]


def case_index():
    l = [ValueError, KeyError, MyError, Rich]
    return [l.index(type(e)) for e in errs()]


def case_raise_type():
    out = []
    for e in errs():
        try:
            raise type(e)("again")
        except Exception as f:
            out.append(repr(f))
    return out


def case_two_types():
    out = []
    xs = [1, "a", 2.5, None, [1]]
    for a in xs:
        for b in xs:
            out.append(type(a) is type(b))
    return out.count(True)


def same(a, b):
    return type(a) == type(b)


def case_same():
    return same(1, 2), same(1, "a"), same(True, 1), same(None, None), same([1], ["a"]), same((1,), (1, 2)), same({}, {1: 2})


def case_same_elements():
    xs = [1, "a", 2]
    return all(type(x) == type(xs[0]) for x in xs), [same(x, y) for x, y in zip(xs, xs[1:])], [type(x) is int for x in xs]


def case_homog():
    xs = [1, 2, 3]; ys = [1, "x"]
    return len({type(x) for x in xs}) == 1, len(set(map(type, ys))), [t.__name__ for t in map(type, ys)]


def case_sort_by_type():
    xs = ["b", 1, "a", 3]
    return sorted(xs, key=lambda x: (type(x).__name__, str(x)))


def case_type_dict_conv():
    conv = {int: lambda x: x + 1, str: lambda s: s.upper(), list: len}
    return [conv[type(x)](x) for x in (1, "a", [1, 2])]


def conv_default(x):
    conv = {int: str, str: int}
    f = conv.get(type(x), repr)
    return f(x)


def case_conv_default():
    return [conv_default(x) for x in (1, "2", None)]


def coerce(v, t):
    if t is int: return int(v)
    if t is bool: return v == "true"
    if t is float: return float(v)
    return t(v)


def case_coerce():
    return [coerce("1", t) for t in (int, float, str, bool, list)]


def case_isinst_key():
    D = {int: "int", (float, str): "fs"}
    out = []
    for x in (1, 2.0, "a", None):
        for k, v in D.items():
            if isinstance(x, k):
                out.append(v)
                break
        else:
            out.append("none")
    return out


def case_type_format():
    return ", ".join(t.__name__ for t in (int, str, MyError, list)), f"{type(1)!r} {type(MyError('x'))}", str([int, MyError]), str({"a": int}), str((type(None), float)), repr({int: 1})


def case_repr_types():
    return [str(type(x)) for x in (1, "a", None)], f"{[type(x) for x in (1, 'a')]}"


class Node:
    children: tuple = ()


class Leaf(Node): pass


class Branch(Node): pass


class Registry:
    def __init__(self):
        self._h = {}
    def register(self, cls):
        def deco(f):
            self._h[cls] = f
            return f
        return deco
    def handle(self, x):
        for c in type(x).__mro__:
            if c in self._h:
                return self._h[c](x)
        return "nothing"


R = Registry()


@R.register(Node)
def _node(x): return "node"


@R.register(Leaf)
def _leaf(x): return "leaf"


@R.register(int)
def _int(x): return f"int {x}"


class Bus:
    def __init__(self):
        self.subs = defaultdict(list)
    def sub(self, cls, f):
        self.subs[cls].append(f)
    def pub(self, ev):
        for f in self.subs[type(ev)]:
            f(ev)


class Ev1:
    def __init__(self, n): self.n = n


class Ev2:
    def __init__(self, s): self.s = s


def case_bus():
    log = []
    b = Bus()
    b.sub(Ev1, lambda e: log.append(f"1:{e.n}"))
    b.sub(Ev2, lambda e: log.append(f"2:{e.s}"))
    b.sub(Ev2, lambda e: log.append("2 again"))
    b.pub(Ev1(5)); b.pub(Ev2("x"))
    return log


class Container:
    def __init__(self):
        self.f = {}
    def provide(self, t, factory):
        self.f[t] = factory
    def get(self, t):
        return self.f[t]()


def case_container():
    c = Container()
    c.provide(Leaf, lambda: Leaf())
    c.provide(Ev1, lambda: Ev1(3))
    return type(c.get(Leaf)).__name__, c.get(Ev1).n


def case_none_class():
    cls = None
    for c in (Leaf, Branch):
        if c.__name__ == "Branch":
            cls = c
    return cls is Branch, cls is not None, cls.__name__, isinstance(cls(), Node), issubclass(cls, Node)


def case_getattr_class():
    return [getattr(c, "tag2", "none") for c in (Leaf, Branch)], hasattr(Leaf, "children"), [c.children for c in (Leaf, Branch)]


def retry(n, exceptions=(ValueError,)):
    def deco(f):
        def w(*a):
            for i in range(n):
                try:
                    return f(*a)
                except exceptions as e:
                    last = e
            raise last
        return w
    return deco


CALLS = []


@retry(3, (ValueError, KeyError))
def flaky(x):
    CALLS.append(x)
    if len(CALLS) < 3:
        raise ValueError("no")
    return x


def case_retry():
    CALLS.clear()
    return flaky(4), len(CALLS)


class Ctx:
    def __init__(self, *excs): self.excs = excs
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        return t is not None and issubclass(t, self.excs)


def case_ctx():
    with Ctx(ValueError, KeyError):
        int("x")
    try:
        with Ctx(KeyError):
            int("x")
    except ValueError:
        return "passed"


def assert_raises(exc, f, *a):
    try:
        f(*a)
    except exc as e:
        return f"ok {e}"
    except Exception as e:
        return f"wrong {type(e).__name__}"
    return "nothing"


def case_assert_raises():
    return assert_raises(ValueError, int, "x"), assert_raises(KeyError, int, "x"), assert_raises((KeyError, ValueError), int, "x"), assert_raises(ValueError, int, "1")


TABLE = [("a", ValueError), ("b", KeyError), ("c", MyError)]


def case_table():
    out = []
    for name, cls in TABLE:
        try:
            raise cls(name)
        except cls as e:
            out.append(str(e))
    return out


def case_except_dict():
    M = {"v": ValueError, "k": KeyError}
    try:
        int("x")
    except M["v"] as e:
        return "v"


class WithErr:
    Error = ValueError
    errors = (ValueError, KeyError)
    def __init__(self, errs=(ValueError,)): self.errs = errs
    def run(self, s):
        try: return int(s)
        except self.errs: return -1
    def run2(self, s):
        try: return int(s)
        except self.Error: return -2
    def run3(self, s):
        try: return int(s)
        except self.errors: return -3


def case_with_err():
    return WithErr().run("x"), WithErr().run2("x"), WithErr().run3("x"), WithErr((ValueError, KeyError)).run("z")


ERRS = (ValueError, KeyError)
MORE = ERRS + (TypeError,)


def case_more():
    try: int("x")
    except MORE: pass
    try: int("x")
    except (*ERRS, TypeError): pass
    try: int("x")
    except ERRS + (TypeError,): return 1


def case_list_tuple():
    es = [ValueError, KeyError]
    try: int("x")
    except tuple(es): return 1
