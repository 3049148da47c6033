# accepted: 24
"""Decorators, keyword arguments that are handed on, tables of functions, functions made of others."""

# ruff: noqa: E731
import operator
from functools import partial, reduce, wraps


def deco(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs) * 2

    return wrapper


@deco
def plus(a, b=1):
    return a + b


def case_deco_module():
    return plus(1), plus(1, 2), plus(a=3, b=4), plus(5, b=6), plus.__name__


def repeat(n):
    def decorator(f):
        def wrapper(*args, **kwargs):
            return [f(*args, **kwargs) for _ in range(n)]

        return wrapper

    return decorator


@repeat(3)
def hello(name, greeting="hi"):
    return greeting + " " + name


def case_deco_args():
    return hello("a"), hello("b", greeting="yo")


def case_local_deco():
    @deco
    def times(x):
        return x * 10

    @repeat(2)
    @deco
    def minus(a, b):
        return a - b

    return times(3), minus(5, 2), times.__name__


def counted(f):
    count = 0

    def wrapper(x):
        nonlocal count
        count += 1
        return f(x) + count

    return wrapper


@counted
def ident(x):
    return x


def case_state_deco():
    return ident(1), ident(1), ident(5)


def kw(**kwargs):
    return sorted(kwargs.items()), kwargs.get("a", 0), "b" in kwargs, len(kwargs)


def case_kwargs_dict():
    return kw(a=1, b=2), kw(), kw(z=3)


def show(prefix, *args, sep="-", **kw):
    return prefix + sep.join(str(a) for a in args) + "".join(f"{k}={v}" for k, v in kw.items())


def forward(*args, **kw):
    return show("p", *args, **kw)


def case_forward():
    return forward(1, 2), forward(1, sep="+", x=1), forward(x=2, y=3)


def case_partial():
    p = partial(pow, 2)
    q = partial(int, base=2)
    fs = [partial(operator.add, 1), partial(operator.mul, 3)]
    n = 7
    r = partial(lambda a, b: a * b, n)
    n = 100
    return p(10), q("101"), [f(5) for f in fs], r(2)


def adder(n):
    def add(x):
        return x + n

    return add


ADDERS = [adder(i) for i in range(3)]


def case_reduce():
    fs = [lambda x: x + 1, lambda x: x * 2, adder(10)]
    return reduce(lambda acc, f: f(acc), fs, 1)


def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x

    return run


def case_compose_star():
    return compose(lambda x: x + 1, lambda x: x * 2, adder(5))(1), compose()(3)


class Account:
    def __init__(self, n):
        self.n = n

    def add(self, x):
        self.n += x
        return self.n


def case_bound():
    a, b = Account(1), Account(100)
    fs = [a.add, b.add, a.add]
    table = {"up": "abc".upper, "low": str.lower}
    return [f(1) for f in fs], a.n, b.n, table["up"](), table["low"]("XY")


def outer():
    x = 1

    def mid():
        y = 2

        def inner():
            return x + y + z

        return inner

    z = 10
    return mid()


def case_three_levels():
    return outer()()


def make_stack():
    items = []
    return {"push": items.append, "pop": items.pop, "size": lambda: len(items)}


def case_stack():
    s = make_stack()
    return s["size"]()


def accumulate(f, xs):
    out = []
    acc = None
    for x in xs:
        acc = x if acc is None else f(acc, x)
        out.append(acc)
    return out


def case_callbacks():
    hooks = []

    def on(f):
        hooks.append(f)
        return f

    @on
    def one(x):
        return x + 1

    @on
    def two(x):
        return x * 2

    return [h(5) for h in hooks], one(1), two(2), accumulate(max, [1, 3, 2]), accumulate(operator.add, [1, 2, 3])


def case_default_fn():
    def apply(x, f=lambda v: v + 1):
        return f(x)

    return apply(1), apply(1, str), apply(2, f=adder(3))


def maybe_call(x, cb=None):
    if cb is None:
        return x
    return cb(x)


def case_optional():
    cbs = [None, adder(1), str]
    return [maybe_call(1, c) for c in cbs], maybe_call(5), maybe_call(5, lambda v: -v)


def case_or_default():
    def f(cb=None):
        cb = cb or (lambda: "default")
        return cb()

    return f(), f(lambda: "given")


def case_mutual_static():
    a0 = 1
    b0 = 2
    c0 = 3

    def a(n):
        return a0 if n == 0 else b(n - 1)

    def b(n):
        return b0 if n == 0 else c(n - 1)

    def c(n):
        return c0 if n == 0 else a(n - 1)

    return [a(n) for n in range(5)]


def case_arity_table():
    ops = {"+": (2, lambda a, b: a + b), "~": (1, lambda a: -a)}
    out = []
    for name, args in (("+", [1, 2]), ("~", [5])):
        n, f = ops[name]
        if n == 2:
            out.append(f(args[0], args[1]))
        else:
            out.append(f(args[0]))
    return out


def case_wrong_arity():
    fs = [lambda: 0, lambda x: x]
    out = []
    for f in fs:
        try:
            out.append(f(1))
        except TypeError as e:
            out.append(str(e))
    return out


def case_decorator_from_a_module_imported_inside():
    import functools

    def deco(f):
        @functools.wraps(f)
        def inner(*args, **kwargs):
            return f(*args, **kwargs) + 1

        return inner

    @deco
    def g(x):
        return x

    return g(1)


class Bound:
    def shown(*args):
        return len(args)

    of_class = classmethod(shown)
    alone = staticmethod(shown)


class BoundLater(Bound):
    pass


def case_bound_by_a_call_in_the_class():
    b = Bound()
    return Bound.of_class(1), b.of_class(1), b.shown(1), b.alone(1), Bound.alone(1), BoundLater.of_class(1), BoundLater.shown(b, 1)


def case_a_decorator_that_calls_make():
    log = []

    def deco(n):
        log.append(n)

        def inner(k):
            log.append(k)

            def wrap(f):
                return lambda: f() + n + k

            return wrap

        return inner

    @deco(1)(2)
    def f():
        return 10

    return f(), log


class Asked:
    def __init__(self):
        self.log = []

    @property
    def kinds(self):
        self.log.append("kinds")
        return int, str

    @property
    def tag(self):
        self.log.append("tag")

        def make(n):
            return lambda f: lambda: f() + n

        return make


def case_a_decorator_of_a_property():
    asked = Asked()

    @asked.tag(5)
    def f():
        return 1

    return f(), asked.log


def case_isinstance_with_an_item_of_a_property():
    asked = Asked()
    return isinstance(3, asked.kinds[0]), asked.log
