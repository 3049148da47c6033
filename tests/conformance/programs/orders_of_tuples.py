# accepted: 4
"""< and its kin on tuples of different lengths."""


def case_lengths() -> list[bool]:
    a, b, c = (1, "a", 2.5), (1, "a"), (1, "b")
    return [
        a < b,
        a <= b,
        a > b,
        a >= b,
        b < a,
        b <= a,
        b > a,
        b >= a,
        a < c,
        c > a,
        a >= c,
        c <= a,
        () < a,
        a > (),
        () >= a,
        a <= (),
        (2,) < (1, 2),
        (1,) < (1, 2),
        (1, 2) <= (1,),
    ]


def case_sorted_key() -> bool:
    return (3, 11, 0) >= (3, 8) and not (3, 7, 9) >= (3, 8)


def versions(text: str) -> tuple[int, ...]:
    return tuple(int(p) for p in text.split("."))


def case_any_length() -> list[bool]:
    return [versions("1.2.3") < (1, 3), (1, 2) <= versions("1.2"), versions("1.10") > versions("1.9.9")]


def case_incomparable() -> str:
    try:
        return str((1, "a", 2) < ("x", 1))
    except TypeError as e:
        return str(e)
