# accepted: 34
"""Functions that are kept, returned and put into containers, with what they captured."""

# ruff: noqa: E731


def make_adder(n):
    def add(x):
        return x + n

    return add


def case_adder():
    a = make_adder(5)
    b = make_adder(7)
    return a(1), b(1), make_adder("x")("y")


def make_counter(start=0):
    count = start

    def step():
        nonlocal count
        count += 1
        return count

    return step


def case_counter():
    a, b = make_counter(), make_counter(10)
    return a(), a(), b(), a(), b()


def case_list_lambdas():
    fs = []
    for i in range(3):
        fs.append(lambda x: x + i)
    gs = [lambda x, i=i: x + i for i in range(3)]
    hs = [lambda x: x + i for i in range(3)]
    return [f(10) for f in fs], [g(10) for g in gs], [h(10) for h in hs]


def compose(f, g):
    return lambda x: f(g(x))


def case_compose():
    inc = lambda x: x + 1
    dbl = lambda x: x * 2
    h = compose(inc, dbl)
    k = compose(h, compose(dbl, str))
    return h(3), compose(dbl, inc)(3), compose(len, str)(12345), compose(str, h)(4)


def case_compose_loop():
    f = lambda x: x
    for i in range(5):
        f = compose(f, lambda x: x + 1)
    return f(10)


def case_rebind():
    out = []
    for k in range(4):
        if k % 2:
            f = lambda x: x + k
        else:
            f = lambda x: x * 100
        out.append(f(k))
    return out


def make_fact():
    def fact(n):
        return 1 if n <= 1 else n * fact(n - 1)

    return fact


def case_recursive():
    f = make_fact()
    return f(5), [g(4) for g in [f, make_fact()]]


def make_even():
    base = 0
    other = "odd"

    def even(n):
        return True if n == base else odd(n - 1)

    def odd(n):
        return (False if other else True) if n == 0 else even(n - 1)

    return even


def case_mutual():
    return make_even()(10), make_even()(7)


def make_pair():
    total = 0

    def add(x):
        nonlocal total
        total += x

    def get():
        return total

    return add, get


def case_pair():
    add, get = make_pair()
    add(3)
    add(4)
    add2, get2 = make_pair()
    add2(1)
    return get(), get2()


def curry(f):
    return lambda a: lambda b: lambda c: f(a, b, c)


def case_curry():
    return curry(lambda a, b, c: a + b * c)(1)(2)(3)


def run(f):
    return f(1)


def pick(g):
    return run(lambda x: g(x))


def case_static_captures():
    return pick(lambda x: x + 1), pick(lambda x: x + 10), pick(str)


def build(n, f):
    if n == 0:
        return f
    return build(n - 1, lambda x: f(x) + 1)


def case_build():
    return build(5, lambda x: x * 2)(10)


def case_dict_table():
    base = 10
    table = {"add": lambda x: x + base, "mul": lambda x: x * base, "neg": lambda x: -x}
    return [table[k](3) for k in ("add", "mul", "neg")], sorted([3, 1, 2], key=table["neg"])


class Button:
    def __init__(self, callback):
        self.callback = callback

    def press(self, n):
        return self.callback(n)


def case_field():
    log = []
    b = Button(lambda n: log.append(n))
    c = Button(log.append)
    b.press(1)
    c.press(2)
    return log


def gen_maker(n):
    def gen():
        for i in range(n):
            yield i * n

    return gen


def case_generator():
    g = gen_maker(3)
    return list(g()), list(g())


def case_late():
    fs = []
    fs.append(lambda: value)
    value = 5
    return fs[0]()


def case_method_value():
    xs = []
    f = xs.append
    f(1)
    xs2 = xs
    xs = []
    f(2)
    return xs, xs2


def case_optional():
    def maybe(n):
        if n > 0:
            return lambda: n
        return None

    out = []
    for i in (-1, 0, 1, 2):
        f = maybe(i)
        out.append(f() if f is not None else None)
    return out


def case_mid():
    x = 1

    def mid():
        return lambda: x

    f = mid()
    x = 2
    return f()


def keeper(f):
    return lambda: f()


def case_kept_later():
    x = 1

    def f():
        return x

    g = keeper(f)
    h = [f]
    x = 2
    return g(), h[0](), f()


def numbers(f):
    for i in range(3):
        yield f(i)


def case_generator_late():
    k = 1
    g = numbers(lambda i: i * k)
    first = next(g)
    a = next(g)
    k = 100
    return first, a, next(g)


def case_map_late():
    k = 1
    m = map(lambda i: i * k, [1, 2, 3])
    a = next(m)
    k = 10
    return a, list(m)


def case_immediate():
    k = 1
    out = []
    for i in range(3):
        k += i
        out.append(sum(map(lambda v: v * k, [1, 2])))
    return out


def case_deco_rec_in_a_cycle():
    def trace(f):
        def wrapper(n):
            log.append(n)
            return f(n)

        return wrapper

    log = []

    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)

    fact = trace(fact)
    return fact(4), log


def case_comp_capture():
    xs = [3, 1, 2]
    return [sorted(xs, key=lambda v: v * s) for s in (1, -1)], [(lambda: i)() for i in range(3)], {k: (lambda x, k=k: x + k) for k in range(3)}[2](5)


def case_nested_comp():
    fss = [[lambda: (i, j) for j in range(2)] for i in range(2)]
    return [f() for fs in fss for f in fs]


def case_comp_lambda_lambda():
    fs = [lambda: (lambda y: x + y) for x in (1, 2)]
    gs = list(lambda: z for z in "ab")
    d = {k: lambda: k for k in "xy"}
    return [f()(10) for f in fs], [g() for g in gs], [d[k]() for k in d]


def case_same_name():
    i = 5
    f = lambda: i
    xs = [i for i in range(3)]
    hs = [lambda: i for i in range(2)]
    i = 7
    return f(), xs, i, [h() for h in hs]


def case_nonlocal_shadowed():
    count = 0

    def up():
        nonlocal count
        count += 1

    xs = [count for count in range(4)]
    up()
    return count, xs


def case_comp_outer_later():
    k = 1
    fs = [lambda: i + k for i in range(3)]
    gs = list((lambda: i * k) for i in range(3))
    k = 100
    return [f() for f in fs], [g() for g in gs]


def case_generator_inner_lambda():
    base = 10
    return [list(map(lambda v: v + i + base, [1, 2])) for i in range(2)], sum(sum(map(lambda v: v * i, [1, 2])) for i in range(3))


def case_defaults_of_what_calls_itself():
    def fibonacci(k, known={}):
        if k not in known:
            known[k] = k if k < 2 else fibonacci(k - 1) + fibonacci(k - 2)
        return known[k]

    out = [fibonacci(30)]
    for start in range(2):
        def countdown(n, seen=[start]):
            seen.append(n)
            return list(seen) if n == 0 else countdown(n - 1)

        out.append(countdown(1))
        out.append(countdown(0))
    return out


def case_defaults_of_two_that_call_each_other():
    def f(n, log=["f"]):
        log.append(n)
        return len(log) if n == 0 else g(n - 1)

    def g(n, log=["g", "h"]):
        log.append(n)
        return -len(log) if n == 0 else f(n - 1)

    return f(5), g(5), f(4)


def case_defaults_of_a_generator_and_of_what_is_mapped():
    def walk(n, seen=[]):
        seen.append(n)
        yield n
        if n:
            yield from walk(n - 1)
        yield len(seen)

    def spread(n, seen=[]):
        seen.append(n)
        return [] if n == 0 else list(map(spread, range(n))) + [len(seen)]

    return list(walk(2)), spread(2)
