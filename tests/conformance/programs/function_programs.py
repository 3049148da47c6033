# accepted: 27
"""Programs in which functions are made, kept and handed on."""

# ruff: noqa: E731
from typing import Callable, Optional
from dataclasses import dataclass, field
import functools
import itertools
import math
import operator


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def walk(self, visit):
        if self.left is not None:
            self.left.walk(visit)
        visit(self.value)
        if self.right is not None:
            self.right.walk(visit)

    def fold(self, f, start):
        acc = start

        def step(v):
            nonlocal acc
            acc = f(acc, v)

        self.walk(step)
        return acc


def case_tree():
    t = Tree(4, Tree(2, Tree(1)), Tree(6))
    out = []
    t.walk(out.append)
    return out, t.fold(lambda a, b: a + b, 0), t.fold(lambda a, b: a + str(b), "")


def make_parser(text):
    pos = 0

    def peek():
        return text[pos] if pos < len(text) else ""

    def advance():
        nonlocal pos
        ch = peek()
        pos += 1
        return ch

    def number():
        n = 0
        while peek().isdigit():
            n = n * 10 + int(advance())
        return n

    def factor():
        if peek() == "(":
            advance()
            v = expr()
            advance()
            return v
        return number()

    def term():
        v = factor()
        while peek() in ("*", "/") and peek():
            if advance() == "*":
                v *= factor()
            else:
                v //= factor()
        return v

    def expr():
        v = term()
        while peek() in ("+", "-") and peek():
            if advance() == "+":
                v += term()
            else:
                v -= term()
        return v

    return expr


def case_parser():
    return [make_parser(t)() for t in ("1+2*3", "(1+2)*3", "10/3-1")]


def state_machine():
    def start(ch):
        return number if ch.isdigit() else start

    def number(ch):
        return number if ch.isdigit() else end

    def end(ch):
        return end

    names = {}
    state = start
    seen = []
    for ch in "ab12 c":
        state = state(ch)
        seen.append(state.__name__)
    return seen


def case_state_machine():
    return state_machine()


def pipeline(*stages):
    return functools.reduce(lambda f, g: lambda x: g(f(x)), stages)


def case_pipeline():
    p = pipeline(lambda x: x + 1, lambda x: x * 2, lambda x: x - 3)
    return p(5), pipeline(str.strip, str.upper)(" ab ")


def church(n):
    return lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))


def case_church():
    return church(3)(lambda v: v + 1)(0), church(2)(lambda s: s + "!")("a")


def fib_gen():
    a, b = 0, 1

    def nxt():
        nonlocal a, b
        r = a
        a, b = b, a + b
        return r

    return nxt


def case_fib_gen():
    f, g = fib_gen(), fib_gen()
    return [f() for _ in range(8)], g(), g()


def integrate(f: Callable[[float], float], a: float, b: float, n: int = 100) -> float:
    h = (b - a) / n
    return sum(f(a + (i + 0.5) * h) for i in range(n)) * h


def derivative(f, h=1e-5):
    return lambda x: (f(x + h) - f(x - h)) / (2 * h)


def case_numeric():
    poly = lambda coeffs: lambda x: sum(c * x**i for i, c in enumerate(coeffs))
    p = poly([1.0, 0.0, 2.0])
    return round(integrate(p, 0.0, 1.0), 4), round(derivative(p)(3.0), 4), round(derivative(derivative(math.sin))(0.5), 2)


def newton(f, df, x0, steps=20):
    x = x0
    for _ in range(steps):
        x = x - f(x) / df(x)
    return x


def case_newton():
    return round(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0), 6)


@dataclass
class Command:
    name: str
    run: Callable[[list[int]], int]
    undo: Optional[Callable[[], None]] = None
    tags: list[str] = field(default_factory=list)


def case_commands():
    state = {"x": 0}

    def inc(args):
        state["x"] += sum(args)
        return state["x"]

    def reset():
        state["x"] = 0

    cmds = [Command("inc", inc, reset), Command("count", len), Command("max", lambda a: max(a, default=-1), tags=["m"])]
    out = []
    for c in cmds:
        out.append((c.name, c.run([1, 2, 3]), c.undo is None))
        if c.undo:
            c.undo()
    return out, state


def retry(times):
    def deco(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            last = None
            for i in range(times):
                try:
                    return f(*args, **kwargs)
                except ValueError as e:
                    last = str(e)
            return "failed: " + last

        return wrapper

    return deco


ATTEMPTS = []


@retry(times=3)
def flaky(n, *, fail=2):
    ATTEMPTS.append(n)
    if len(ATTEMPTS) <= fail:
        raise ValueError(f"try {len(ATTEMPTS)}")
    return "ok"


def case_retry():
    return flaky(1), flaky(2, fail=100), flaky.__name__


def case_sort_keys():
    people = [("bob", 30), ("alice", 25), ("carol", 30)]
    keys = {"name": lambda p: p[0], "age": lambda p: p[1]}
    by = lambda k, rev=False: sorted(people, key=keys[k], reverse=rev)
    return by("name"), by("age", True), min(people, key=keys["age"]), max(people, key=operator.itemgetter(1))


def groupby_key(xs, key):
    out = {}
    for x in xs:
        out.setdefault(key(x), []).append(x)
    return out


def case_group():
    mods = [lambda x, n=n: x % n for n in (2, 3)]
    return [groupby_key(range(6), m) for m in mods], groupby_key(["a", "bb", "c"], len)


def case_lazy_default():
    cache = {}

    def get(key, make):
        if key not in cache:
            cache[key] = make()
        return cache[key]

    return get("a", lambda: 1), get("a", lambda: 2), get("b", lambda: 3), cache


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def map(self, f):
        return Matrix([[f(v) for v in r] for r in self.rows])

    def apply(self, name):
        ops = {"double": self._double, "neg": self._neg}
        return ops[name]()

    def _double(self):
        return self.map(lambda v: v * 2)

    def _neg(self):
        k = -1
        return self.map(lambda v: v * k)


def case_matrix():
    m = Matrix([[1, 2], [3, 4]])
    return m.apply("double").rows, m.apply("neg").rows, m.map(str).rows


def case_closures_swap():
    def make(n):
        return lambda: n

    a, b = make(1), make(2)
    a, b = b, a
    fs = (a, b)
    x, y = fs
    return a(), b(), x(), y()


def case_while_rebind():
    f = lambda x: x
    i = 0
    while i < 3:
        g = f
        f = lambda x, g=g: g(x) + 1
        i += 1
    return f(0)


def case_conditional_lambda():
    out = []
    for flag in (True, False):
        f = (lambda x: x + 1) if flag else (lambda x: x - 1)
        out.append(f(10))
    op = max if len(out) > 1 else min
    return out, op(3, 4)


def case_try_function():
    try:
        conv = int
        conv("x")
    except ValueError:
        conv = float
    return conv("2")


def once(f):
    done = False
    result = None

    def g():
        nonlocal done, result
        if not done:
            result = f()
            done = True
        return result

    return g


def case_once():
    calls = []
    g = once(lambda: calls.append(1) or len(calls))
    return g(), g(), calls


def zipper(f, *seqs):
    return [f(*t) for t in zip(*seqs)]


def case_zip_apply():
    return zipper(lambda a, b: a * b, [1, 2], [3, 4]), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(itertools.starmap(pow, [(2, 3), (3, 2)]))


def case_nested_nonlocal():
    def a():
        n = 0

        def b():
            def c():
                nonlocal n
                n += 1
                return n

            return c

        return b(), b()

    c1, c2 = a()
    return c1(), c2(), c1()


def case_default_mutable_closure():
    def make(acc=[]):
        def add(x):
            acc.append(x)
            return len(acc)

        return add

    f, g = make(), make()
    return f(1), g(2), f(3)


def case_lambda_none():
    act = {"a": lambda: None, "b": lambda: print}
    r = act["a"]()
    return r is None


def case_str_join_methods():
    fs = ["-".join, ",".join]
    up = "abc".replace
    return [f(["x", "y"]) for f in fs], up("a", "z")


def memo(f):
    store = {}

    def g(*args):
        if args not in store:
            store[args] = f(*args)
        return store[args]

    g_calls = store
    return g


@memo
def grid(r, c):
    return 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)


def case_memo_grid():
    return grid(6, 6)


def case_syntax_methods():
    xs = [3, 1, 2]
    acts = [xs.sort, xs.reverse]
    acts[0]()
    a = list(xs)
    acts[1]()
    d = {"a": 1}
    get = d.get
    pop = d.pop
    out = [get("a"), get("z"), get("z", 5), pop("a"), pop("a", 0)]
    fmt = "{}-{}".format
    hooks = [print, lambda s: None]
    for h in hooks:
        h("x")
    return a, xs, out, fmt(1, 2), list(map("{:>4}".format, [1, 22]))


def case_keys_by_name():
    words = ["bb", "a", "ccc"]
    keys = {"len": len, "alpha": lambda s: s, "none": None, "tuple": lambda s: (len(s), s)}
    out = [sorted(words, key=keys[k]) for k in ("len", "alpha", "none", "tuple")]
    words.sort(key=keys["len"], reverse=True)
    return out, words, [max(words, key=keys[k]) for k in ("len", "alpha")], min(words, key=keys["none"])
