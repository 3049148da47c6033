# accepted: 6
"""object(): values that are no other, as marks for what is missing."""

MISSING = object()


def get(d: dict[str, int], k: str, default=MISSING) -> int:
    v = d.get(k, MISSING)
    if v is MISSING:
        if default is MISSING:
            raise KeyError(k)
        return default
    return v


def case_sentinel() -> list[int]:
    out = [get({"a": 1}, "a"), get({"a": 1}, "b", 5)]
    try:
        get({}, "z")
    except KeyError:
        out.append(-1)
    return out


def case_eq() -> list[bool]:
    a, b = MISSING, object()
    return [
        a == b,
        a == a,
        a is b,
        a is MISSING,
        bool(a),
        a in [b, a],
        len({a, b, a}) == 2,
        a != b,
        isinstance(a, object),
        hash(a) == hash(a),
    ]


def case_local_sentinel() -> int:
    end = object()
    it = iter([1, 2, 3])
    total = 0
    while True:
        x = next(it, end)
        if x is end:
            break
        total += x
    return total


class A:
    pass


def case_other() -> list[bool]:
    o = object()
    return [isinstance(o, A), A() == o, o == 1, 1 == o, type(o) is object, "a" != o]


class B:
    def __init__(self, n: int) -> None:
        self.n = n

    def __add__(self, o: int) -> int:
        return self.n + o


def pick(i: int):
    return [3, A(), B(5), None][i]


def case_union_ops() -> list[str]:
    out = []
    for i in range(4):
        x = pick(i)
        try:
            out.append(str(x + 1))
        except TypeError as e:
            out.append(str(e))
    return out


def case_union_ops_raise() -> int:
    return pick(1) + 1
