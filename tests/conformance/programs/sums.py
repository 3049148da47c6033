# accepted: 12
"""sum() of what is no list: added as the items pass by, floats compensated since Python 3.12."""

from math import inf, nan


def case_dot() -> float:
    a, b = [0.1] * 10, [0.3, -0.2] * 5
    return sum(x * y for x, y in zip(a, b))


def case_empty() -> list[object]:
    xs: list[float] = []
    return [sum(x for x in xs), sum(x for x in xs) * 2, str(sum(x * 1.0 for x in xs))]


def case_ints() -> list[int]:
    d = {"a": 1, "b": 5}
    return [sum(d.values()), sum(len(k) for k in d), sum(x > 1 for x in d.values()), sum(x * x for x in range(10))]


def case_values() -> list[float]:
    d = {"a": 0.1, "b": 0.2, "c": 0.3, "d": 1e16, "e": -1e16}
    return [sum(d.values()), sum({0.1, 0.2}), sum((0.1, 0.2, 0.3)), sum(v for k, v in d.items() if k != "d")]


def case_special() -> list[str]:
    return [
        str(sum(x for x in xs))
        for xs in ([inf, 1.0], [inf, -inf, 1.0], [nan, 1.0], [-0.0, -0.0], [1e308, 1e308, -1e308], [1e16, 1.0, -1e16])
    ]


def case_mixed() -> list[float]:
    xs: list[int | float] = [1, 2.5, 3, 1e16, 1, -1e16]
    return [sum(x for x in xs), sum(x for x in xs if isinstance(x, int)), sum(x for x in xs if isinstance(x, float)), sum((1, 2.5, 3))]


def case_start() -> list[float]:
    return [
        sum((x * 0.1 for x in range(10)), 5),
        sum((x * 0.1 for x in range(10)), 0.5),
        sum((x for x in range(4)), 10),
        sum((0.1 for _ in range(3)), start=0),
    ]


def case_raises() -> str:
    said: list[float] = []

    def step(x: float) -> float:
        said.append(x)
        return 1.0 / x

    try:
        return str(sum(step(x) for x in [1.0, 2.0, 0.0, 4.0]))
    except ZeroDivisionError as e:
        return str(e) + str(said)


def case_generator() -> float:
    def g():
        for i in range(5):
            yield i * 0.3

    return sum(g())


def case_nested() -> float:
    rows = [[0.1, 0.2], [0.3], []]
    return sum(sum(r) for r in rows) + sum(x for r in rows for x in r) + sum(map(lambda x: x * 2.0, rows[0]))


def case_many_ints() -> list[int]:
    xs = [i * i % 1009 - 500 for i in range(5000)]
    return [sum(xs[:n]) for n in (0, 1, 1023, 1024, 1025, 2048, 2049, 5000)] + [sum(xs[n:], n) for n in (1, 2950, 3976, 4999)]


def case_large_ints() -> list[object]:
    out: list[object] = []
    for n in (4, 1023, 1024, 1025, 3000):
        for x in (2**52 - 1, 2**52, -(2**52), -(2**52) - 1, 2**61, -(2**62), 2**63 - 1):
            xs = [7] * n
            xs[n // 2] = x
            xs[n - 1] = -x
            out.append(sum(xs))  # on the way it may be larger
            xs[n - 1] = 1
            if x < 2**62:
                out.append(sum(xs))
            out.append(sum(xs, -x if x > 0 else 5))
    return out
