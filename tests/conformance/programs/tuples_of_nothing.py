# accepted: 6
"""Tuples made of lists that stay empty, beside tuples that hold something."""


def drain(gen):
    res = []
    for x in gen:
        res.append(x)
    return (tuple(res), None)


def pair(fail: bool):
    res = []
    return (tuple(res), None if fail else "x")


def triple():
    def f():
        x = 0

        def inner():
            x += 1
            return x

        while x < 3:
            yield inner()

    return f


def case_generator_that_fails() -> str:
    try:
        return str(drain(triple()()) == ((1, 2), None))
    except UnboundLocalError as e:
        return "u"


def case_pair() -> bool:
    return pair(True) == ((1, 2), None)


def case_empty_pair() -> bool:
    return pair(True) == ((), None)


def case_item() -> bool:
    x = pair(True)
    return x[0] == (1, 2)


def case_any_length() -> list[bool]:
    res = []
    t = tuple(res)
    return [t == (1, 2), t == (), (t, 1) == ((), 1), (t, 1) == (("a", 2), 1)]


def case_one_of_two() -> list[bool]:
    res = []
    t = (tuple(res), "x")
    u = (("a",), "x")
    w = t if len(res) else u
    return [w == u, t == u, t == w]
