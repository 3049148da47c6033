def a(n):
    return {1: b(n - 1), 2: c(n - 1), 3: d(n - 1), 4: e(n - 1)} if n else 1


def b(n):
    return {"1": a(n - 1), "2": c(n - 1), "3": d(n - 1), "4": e(n - 1)} if n else "b"


def c(n):
    return {b"1": a(n - 1), b"2": b(n - 1), b"3": d(n - 1), b"4": e(n - 1)} if n else b"c"


def d(n):
    return {(1,): a(n - 1), (2,): b(n - 1), (3,): c(n - 1), (4,): e(n - 1)} if n else (1,)


def e(n):
    return {range(1): a(n - 1), range(2): b(n - 1), range(3): c(n - 1), range(4): d(n - 1)} if n else range(3)


def nested(depth: int) -> str:
    return repr(a(depth))
