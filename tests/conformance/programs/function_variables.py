# accepted: 34
"""What functions that are kept see of the variables around them, and what is handed on to others."""

# ruff: noqa: E731
from functools import cmp_to_key, partial, reduce
from dataclasses import dataclass
from typing import Callable, Optional


def case_param_reassigned():
    def f(x):
        x = x + 1
        g = lambda: x
        x = 10
        return g(), [g][0]()

    return f(1)


def case_lambda_recursive_returned():
    def make():
        fact = lambda n: 1 if n < 2 else n * fact(n - 1)
        return fact

    return make()(5)


class Node:
    def __init__(self, v):
        self.v = v
        self.get = None

    def bind(self):
        self.get = lambda: self.v
        return self


def case_self_cycle():
    n = Node(3).bind()
    n.v = 7
    return n.get()


def case_narrowed():
    def f(x: Optional[int]):
        if x is not None:
            return lambda: x + 1
        return lambda: -1

    return [f(v)() for v in (1, None, 5)]


def case_except_captured():
    out = []
    for t in ("1", "x"):
        try:
            v = int(t)
            out.append(lambda: v)
        except ValueError as e:
            msg = str(e)
            out.append(lambda: msg)
    return [f() for f in out]


def opts(**kwargs):
    base = {"a": 1, "b": 2}
    merged = {**base, **kwargs}
    kwargs.setdefault("c", 9)
    copy = dict(kwargs)
    copy["z"] = 0
    return merged, sorted(kwargs.items()), sorted(copy), kwargs.pop("a", None), len(kwargs), list(kwargs)


def case_kwargs_uses():
    return opts(a=5), opts(), opts(b=1, c=2)


def mutated(**kwargs):
    for k in list(kwargs):
        kwargs[k] = kwargs[k] + 1
    other = kwargs
    other["new"] = 0
    return kwargs


def case_kwargs_mutated():
    return mutated(x=1, y=2)


def outer_kw(*args, **kw):
    kw["sep"] = kw.get("sep", "-") + "!"
    extra = kw.pop("extra", 0)
    return inner_kw(*args, **kw), extra


def inner_kw(*args, sep, tail=""):
    return sep.join(map(str, args)) + tail


def case_kw_forward():
    return outer_kw(1, 2), outer_kw(1, sep="+", extra=5), outer_kw("a", tail="T")


def conditional_kw(flag, **kw):
    if flag:
        kw["tail"] = "yes"
    return inner_kw(1, 2, sep=",", **kw)


def case_kw_conditional():
    return conditional_kw(True), conditional_kw(True, tail="no")


def case_partials():
    def f(a, b, c=0, *, d=1):
        return (a, b, c, d)

    p = partial(f, 1)
    q = partial(p, 2, d=5)
    r = partial(q, d=7)
    return p(2), q(), r(3), partial(dict, a=1)(b=2), partial(max, 3)(1, 5)


@dataclass
class P:
    x: int
    y: int = 0


def case_class_values():
    makers = [P, lambda x: P(x, 1), partial(P, y=5)]
    return [(m(2).x, m(2).y) for m in makers], list(map(P, [1, 2]))[1].x


def case_order_of_effects():
    log = []

    def note(x):
        log.append(x)
        return x

    def make(tag):
        note("make " + tag)
        return lambda *a: note(tag + str(sum(a)))

    make("a")(note(1), note(2))
    fs = [make("b"), make("c")]
    fs[note(1)](note(3))
    return log


def case_exceptions_through():
    def guard(f, default):
        def g(*a):
            try:
                return f(*a)
            except (ZeroDivisionError, KeyError):
                return default
        return g

    d = {"k": 1}
    fs = [guard(lambda a, b: a // b, -1), guard(lambda k, _: d[k], -2)]
    return fs[0](7, 2), fs[0](1, 0), fs[1]("k", 0), fs[1]("z", 0)


def case_generator_closures():
    def counter(n):
        k = 0

        def gen():
            nonlocal k
            while k < n:
                yield k
                k += 1

        return gen

    g = counter(3)
    a = g()
    b = g()
    return next(a), next(b), next(a), list(b), list(a)


def case_loop_break_capture():
    fs = []
    for i in range(10):
        if i == 3:
            break
        fs.append(lambda: i)
    return [f() for f in fs]


def case_capture_global_like():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return add
    add(1)(2)(3)
    return total


def case_union_results():
    table = {"i": lambda x: x, "s": lambda x: str(x), "n": lambda x: None, "l": lambda x: [x]}
    return [table[k](5) for k in "isnl"]


def case_dict_get_default():
    handlers = {"up": lambda s: s.upper()}
    default = lambda s: "?" + s
    return [handlers.get(k, default)("a") for k in ("up", "down")]


def case_unpack_functions():
    def ops(n):
        return lambda x: x + n, lambda x: x - n

    inc, dec = ops(2)
    (a, b), c = ops(3), ops(4)[0]
    return inc(1), dec(1), a(1), b(1), c(1)


def case_star_functions():
    def call_all(*fs, arg):
        return [f(arg) for f in fs]

    return call_all(str, lambda x: x + 1, abs, arg=-3)


def case_sorted_closure_list():
    def by(i):
        return lambda row: row[i]

    rows = [(1, "b"), (2, "a")]
    return [sorted(rows, key=k) for k in (by(0), by(1))]


def compose2(f: Callable[[int], int], g: Callable[[int], int]) -> Callable[[int], int]:
    return lambda x: f(g(x))


def case_compose_deep():
    f = lambda x: x + 1
    g = lambda x: x * 2
    h = compose2(compose2(f, g), compose2(g, compose2(f, compose2(g, f))))
    return h(3), reduce(compose2, [f, g, f, g, f])(1)


def case_shadow():
    x = 1
    f = lambda x: lambda: x
    g = lambda: x
    return f(5)(), g()


def case_late_def():
    def a():
        return b() + 1

    saved = [a]

    def b():
        return 10

    return saved[0]()


def case_unbound_free():
    def a():
        return zz

    fs = [a]
    try:
        fs[0]()
    except NameError as e:
        r = str(e)
    zz = 3
    return r, fs[0]()


def case_del_captured():
    x = 1
    f = lambda: x
    fs = [f]
    a = fs[0]()
    del x
    try:
        fs[0]()
    except NameError as e:
        return a, str(e)


def case_is_none_param():
    def run(f=None, *, g=None):
        return (f or (lambda: 0))() + (g() if g is not None else 100)

    return run(), run(lambda: 1), run(g=lambda: 2), run(lambda: 3, g=lambda: 4)


def case_cmp():
    words = ["bb", "a", "ccc", "dd", "e"]
    by = cmp_to_key(lambda a, b: len(a) - len(b))
    nums = ["3", "30", "34", "5", "9"]
    xs = [3, 1, 2]
    xs.sort(key=cmp_to_key(lambda a, b: b - a))
    joined = "".join(sorted(nums, key=cmp_to_key(lambda a, b: 1 if a + b < b + a else -1)))
    return sorted(words, key=by), sorted(words, key=by, reverse=True), joined, xs, sorted([], key=cmp_to_key(lambda a, b: 0))


def case_qualname():
    def f():
        return 1

    return f.__qualname__, (lambda: 0).__qualname__, f.__name__


def settled(x=None, y=()):
    x = x or []
    if isinstance(y, int):
        y = (y,)
    return (lambda: (x, y))(), len(x)


def case_parameter_made_another_type_before_it_is_captured():
    return settled(), settled([1], 2), settled([2.5], (1, 2))


def case_variable_of_another_type_before_it_is_captured():
    v = "text"
    n = len(v)
    v = 3
    f = lambda: v + n
    first = f()
    v = 4.5
    text = "3"
    shown = []
    while True:
        text = int(text) - 1
        if text < 0:
            break
        shown.append((lambda: text)())
        text = str(text)
    return first, f(), v, shown


def case_captured_in_a_try_statement():
    v = None
    try:
        v = int("7")
        f = lambda: v
        v = int("x")
    except ValueError:
        v = "failed"
    return f(), v


def case_deleted_before_it_is_captured():
    x = 1
    kept = x
    del x
    f = lambda: x
    try:
        f()
    except NameError as e:
        return kept, str(e)


def case_counted_by_a_function_after_it_was_text():
    x = "s"
    k = len(x)
    x = 0

    def inc():
        nonlocal x
        x += 1
        return x

    inc()
    inc()
    g = [1, 2]
    g = {"k": g}
    items = (g[k] for k in "k")
    g = {"k": 5}
    return x, k, list(items)
