# accepted: 12
"""Attributes of functions: state of the instance."""

import functools


def counted(x):
    counted.calls += 1
    return x


counted.calls = 0


def case_calls():
    counted.calls = 0
    counted(1)
    counted(2)
    return counted.calls


def plain():
    pass


def case_new_attribute():
    plain.tag = "x"
    return plain.tag


def deco(f):
    def w(*a):
        w.count += 1
        return f(*a)
    w.count = 0
    return w


@deco
def used(x):
    return x + 1


def case_decorated():
    used(1)
    used(2)
    return used.count


def case_missing():
    try:
        return plain.nothing
    except AttributeError as e:
        return str(e)


def memo(n):
    if n not in memo.known:
        memo.known[n] = n if n < 2 else memo(n - 1) + memo(n - 2)
    return memo.known[n]


memo.known = {}


def case_memo():
    return memo(30), len(memo.known), hasattr(memo, "known"), hasattr(memo, "other"), getattr(memo, "other", 4)


def register(name):
    def mark(f):
        f.label = name  # at module level
        return f
    return mark


@register("first")
def one():
    return 1


@register("second")
def two():
    return 2


def case_labels():
    return one.label, two.label, [f.label for f in (one, two)]


def case_setattr():
    setattr(plain, "k", 3)
    return getattr(plain, "k")


def later():
    return 1


def case_has_later():
    before = hasattr(later, "seen"), getattr(later, "seen", "none")
    said = ""
    try:
        later.seen
    except AttributeError as e:
        said = str(e)
    later.seen = 5
    return before, said, hasattr(later, "seen"), later.seen


def case_attributes_asked_of_inner_functions():
    def counted(x: int) -> int:
        counted.calls += 1
        return x

    before = hasattr(counted, "calls")
    counted.calls = 0
    alias = counted
    alias(1)
    return before, alias.calls, hasattr(alias, "calls"), hasattr(counted, "calls"), hasattr(alias, "nope"), getattr(alias, "calls", 5)


def _one_more(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args) + 1

    return wrapper


@_one_more
def wrapped(x: int) -> int:
    return x


@functools.lru_cache
def kept(x: int) -> int:
    return x * 2


def not_wrapped(x: int) -> int:
    return x


def case_what_wraps_has() -> list[bool]:
    @_one_more
    def inner(x: int) -> int:
        return x

    def plain(x: int) -> int:
        return x

    module = [hasattr(f, "__wrapped__") for f in (wrapped, not_wrapped, kept)]
    return [*module, hasattr(inner, "__wrapped__"), hasattr(plain, "__wrapped__"), hasattr(wrapped, "__wrapped__")]


def case_what_caches_have() -> list[bool]:
    asked = [hasattr(kept, "cache_info"), hasattr(kept, "cache_parameters"), hasattr(kept, "__code__"), hasattr(kept, "__defaults__")]
    return [*asked, hasattr(not_wrapped, "cache_info"), hasattr(not_wrapped, "__code__")]


def case_beneath_the_wrapper() -> list[int]:
    return [wrapped(1), wrapped.__wrapped__(1), kept.__wrapped__(4)]
