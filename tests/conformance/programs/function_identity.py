# accepted: 20
"""Functions that are compared, and caches of functions inside functions."""

# ruff: noqa: E731
import functools
from functools import cache, lru_cache
from typing import Callable


def case_cache_local():
    calls = []

    @lru_cache(maxsize=None)
    def fib(n):
        calls.append(n)
        return n if n < 2 else fib(n - 1) + fib(n - 2)

    return fib(20), len(calls)


def case_grid_dp():
    grid = [[1, 3, 1], [1, 5, 1], [4, 2, 1]]

    @cache
    def best(i, j):
        if i < 0 or j < 0:
            return 10**6
        if i == 0 and j == 0:
            return grid[0][0]
        return grid[i][j] + min(best(i - 1, j), best(i, j - 1))

    return best(2, 2)


def case_lru():
    calls = []

    @functools.lru_cache(maxsize=2)
    def sq(x):
        calls.append(x)
        return x * x

    return [sq(v) for v in (1, 2, 1, 3, 2, 1)], calls


def case_lru_plain():
    @lru_cache
    def f(s):
        return s.upper()

    return f("a"), f("a")


def case_decorated_recursive_in_a_cycle():
    depth = 0
    trace = []

    def traced(f):
        def wrapper(n):
            nonlocal depth
            trace.append("  " * depth + f.__name__ + str(n))
            depth += 1
            r = f(n)
            depth -= 1
            return r

        return wrapper

    @traced
    def fact(n):
        return 1 if n == 0 else n * fact(n - 1)

    return fact(3), trace


def case_identity_made_twice():
    def make():
        return lambda: 1

    a, b = make(), make()
    fs = [a, b]
    return a is b, a is a, a == b, fs.index(b), a in [b]


def case_identity_named():
    k = 2

    def f(x):
        return x * k

    fs = [f]
    gs = [f, f]
    return f in fs, fs[0] is f, gs[0] is gs[1], fs.index(f), fs[0] == gs[1]


def case_identity_remove():
    log = []

    def on(x):
        log.append(x)

    handlers = []
    handlers.append(on)
    handlers.append(lambda x: log.append(-x))
    for h in handlers:
        h(1)
    handlers.remove(on)
    for h in handlers:
        h(2)
    return log


def case_function_keys():
    def a():
        return "a"

    b = lambda: "b"
    names = {a: "first", b: "second"}
    return names[a], names[b], a in names, len({a, b, a})


def adder(n):
    return lambda x: x + n


def case_identity():
    def f():
        return 1

    g = f
    fs = [f, lambda: 2]
    a, b = adder(1), adder(1)
    return f is g, f is fs[0], fs[1] is f, a is b, a is a, a == b, a != b, f == g, [a, b].index(b), (lambda: 1) == (lambda: 1)


class EventBus:
    def __init__(self) -> None:
        self.handlers: dict[str, list[Callable[[int], None]]] = {}

    def on(self, name: str, f: Callable[[int], None]) -> Callable[[], None]:
        self.handlers.setdefault(name, []).append(f)

        def off() -> None:
            self.handlers[name].remove(f)

        return off

    def emit(self, name: str, value: int) -> int:
        n = 0
        for h in list(self.handlers.get(name, [])):
            h(value)
            n += 1
        return n


def case_event_bus():
    bus = EventBus()
    log = []
    off = bus.on("a", lambda v: log.append(v))
    bus.on("a", lambda v: log.append(v * 10))

    def named(v):
        log.append(-v)

    bus.on("b", named)
    counts = [bus.emit("a", 1), bus.emit("b", 2), bus.emit("c", 3)]
    off()
    counts.append(bus.emit("a", 5))
    return log, counts


def knap(ws, vs, cap):
    @cache
    def best(i, c):
        if i == len(ws):
            return 0
        r = best(i + 1, c)
        if ws[i] <= c:
            r = max(r, vs[i] + best(i + 1, c - ws[i]))
        return r

    return best(0, cap)


def case_knap():
    return knap([1, 3, 4], [15, 20, 30], 6)


def case_lcs():
    a, b = "abcde", "xbxdz"

    @lru_cache(None)
    def f(i, j):
        if i == len(a) or j == len(b):
            return ""
        if a[i] == b[j]:
            return a[i] + f(i + 1, j + 1)
        return max(f(i + 1, j), f(i, j + 1), key=len)

    total = sum(len(f(i, 0)) for i in range(3))
    if total > 100:
        return "x", 0
    return f(0, 0), total


def returned():
    @cache
    def f(n):
        return n if n < 2 else f(n - 1) + f(n - 2)

    return f


def case_returned_in_a_cycle():
    return returned()(10)


def case_lambda_in_a_cycle():
    @cache
    def f(n):
        return 1 if n == 0 else n * f(n - 1)

    g = lambda: f(5)
    return [g][0]()


class Sensor:
    def __init__(self, start):
        self.value = start

    def read(self):
        return self.value

    def negated(self):
        return -self.value


def case_methods_of_objects():
    a, b = Sensor(1), Sensor(1)
    return a.read == a.read, a.read == b.read, a.read == a.negated, a.read != a.read


def case_methods_in_lists():
    a, b = Sensor(1), Sensor(2)
    handlers = [a.read, b.read, a.negated]
    handlers.remove(b.read)
    return [h() for h in handlers], a.read in handlers, b.read in handlers, handlers.index(a.negated), handlers.count(a.read)


def case_methods_as_keys():
    a, b = Sensor(1), Sensor(2)
    counts = {a.read: 1, b.read: 2}
    counts[a.read] += 5
    seen = {a.read, a.read, b.read}
    seen.discard(b.read)
    return list(counts.values()), len(seen), a.read in seen


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x

    def __hash__(self):
        return self.x

    def get(self):
        return self.x


def case_methods_of_equal_objects():
    a, b = Point(1), Point(1)
    return a.get == a.get, a.get == b.get, a == b, a.get in [b.get], len({a.get, b.get})


def offsetting(k: int):
    @functools.lru_cache
    def plus(x):
        return x + k

    return plus


def case_caches_tell_of_themselves_in_a_cycle():
    @functools.cache
    def fib(n: int) -> int:
        return n if n < 2 else fib(n - 1) + fib(n - 2)

    calls = []

    @functools.lru_cache(maxsize=2)
    def double(n):
        calls.append(n)
        return n * 2

    found = [double(n) for n in (1, 2, 1, 3, 2, 1)]
    told = tuple(double.cache_info())
    double.cache_clear()
    a, b = offsetting(1), offsetting(2)
    sums = [f(5) for f in (a, b)]
    return fib(20), tuple(fib.cache_info()), found, calls, told, double(1), double.cache_info().currsize, sums, a(5), a.cache_info().hits, tuple(b.cache_info())
