# accepted: 47
"""Where an exception was raised: the innermost line of the user's, whatever lies between it and the case."""

import itertools
from collections.abc import Iterator
from contextlib import suppress
from functools import wraps


def helper(x):
    y = 1
    return y // x


def outer(x):
    z = 2
    return (
        z
        + helper(x)
    )


def case_nested():
    return outer(
        0
    )


def gen(n):
    for i in range(n):
        yield (
            10 // (2 - i)
        )


def case_generator():
    return list(
        gen(5)
    )


def case_generator_sum():
    total = 0
    for x in gen(5):
        total += x
    return total


def case_generator_next():
    g = gen(5)
    next(g)
    next(g)
    return next(
        g
    )


def case_stream() -> Iterator[int]:
    yield 1
    yield from gen(
        4
    )


def case_stream_own() -> Iterator[int]:
    yield 1
    x = 0
    yield 1 // x


def logged(f):
    @wraps(f)
    def inner(*args):
        return f(*args)

    return inner


@logged
def decorated(x):
    return 1 // x


def case_decorated():
    return decorated(
        0
    )


def case_reraise():
    try:
        helper(0)
    except ZeroDivisionError:
        raise


def case_reraise_named():
    try:
        helper(0)
    except ZeroDivisionError as e:
        raise e


def case_raise_from():
    try:
        helper(0)
    except ZeroDivisionError as e:
        raise ValueError("x") from e


def case_finally():
    xs = []
    try:
        helper(0)
    finally:
        xs.append(1)


def case_finally_raises():
    try:
        helper(0)
    finally:
        int("x")


def case_raise_earlier():
    e = ValueError("x")
    if True:
        pass
    raise e


def case_user_args():
    xs = [1]
    return outer(
        xs[1]
    )


def case_recursion():
    def f(n):
        if n < 0:
            return 0
        return 1 + f(
            n + 1
        )

    return f(0)


def case_nested_closure():
    def a(x):
        def b(y):
            return x // y
        return b
    return a(1)(0)


def case_in_except():
    try:
        int("x")
    except ValueError:
        helper(0)


def case_yield_from():
    def g():
        yield 1
        yield from h()

    def h():
        yield 2
        [][0:1]
        yield int("x")

    return list(g())


def bad(x):
    return [][x]


class Err(ValueError):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


class ErrBadStr(ValueError):
    def __str__(self):
        return "s"


def raise_err(c):
    raise Err(
        c
    )


def case_own():
    raise_err(3)


def case_own_str():
    raise ErrBadStr(
        "x",
    )


def make_error():
    return Err(3)


def case_raise_made():
    raise make_error()


def case_raise_made_twice():
    e = make_error()
    try:
        raise e
    except Err:
        pass
    raise e


def case_raise_made_twice_2():
    e = make_error()
    for i in range(2):
        try:
            raise e
        except Err:
            if i == 1:
                raise


def case_reraise_other_function():
    def f(e):
        raise e
    try:
        bad(0)
    except IndexError as error:
        f(error)


def case_raise_class():
    raise KeyError


def case_raise_none_from():
    try:
        bad(0)
    except IndexError:
        raise Err(1) from None


def case_nested_finally():
    out = []
    try:
        try:
            bad(0)
        finally:
            out.append(1)
    finally:
        out.append(2)


def case_finally_return():
    def f():
        for i in range(3):
            try:
                bad(i)
            finally:
                if i == 0:
                    continue
                bad(i)
    f()


def case_else():
    try:
        x = 1
    except ValueError:
        x = 2
    else:
        bad(x)


def case_handler_calls():
    try:
        bad(0)
    except IndexError:
        bad(1)


def case_suppress():
    with suppress(ValueError):
        bad(0)


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        return False


class BadEnter:
    def __enter__(self):
        bad(0)

    def __exit__(self, *a):
        pass


def case_with():
    with Manager():
        bad(0)


def case_with_two():
    with Manager(), \
            BadEnter():
        pass


def case_with_paren():
    with (
        Manager() as a,
        BadEnter() as b,
    ):
        pass


def case_stop_iteration_in_generator():
    def g():
        yield next(iter([]))
    return list(g())


def case_generator_raise_stop():
    def g():
        yield 1
        raise StopIteration(
            3
        )
    return list(g())


def case_generator_throw():
    def g():
        try:
            yield 1
        except KeyError:
            raise ValueError("x")
    h = g()
    next(h)
    h.throw(
        KeyError("a")
    )


def case_generator_throw_through():
    def g():
        yield (
            1
        )
    h = g()
    next(h)
    h.throw(KeyError("a"))


def case_generator_close():
    def g():
        try:
            yield 1
        finally:
            bad(0)
    h = g()
    next(h)
    h.close()


def case_generator_send():
    def g():
        x = yield 1
        yield [1][x]
    h = g()
    next(h)
    h.send(5)


def case_stream_helper() -> Iterator[int]:
    for x in itertools.chain([1], gen2()):
        yield x


def gen2():
    yield 2
    bad(0)


def case_genexp_chain():
    a = (x for x in [1, 0])
    b = (
        1 // x
        for x in a
    )
    return [
        y
        for y in b
    ]


def default_arg(a, b=3, *, c):
    return a // b // c


def case_default():
    return default_arg(
        1,
        c=0,
    )


def case_star_wrong():
    xs = [1, 2, 3]
    return bad(
        *xs
    )


def case_star_ok():
    xs = [1]
    return bad(
        *xs
    )


def case_deep_recursion():
    def f(n):
        return (
            1
            + g(n)
        )

    def g(n):
        return f(
            n
        )

    return f(0)


def case_dict_unhashable():
    x = [1]
    d = {}
    try:
        d[1] = 2
        return {
            **d,
            "x": x[3],
        }
    finally:
        d.clear()
