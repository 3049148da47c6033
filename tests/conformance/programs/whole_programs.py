# accepted: 7
"""Last round: whole small programs with main and asserts, in one module."""

from typing import Callable, Dict, Final, Iterable, Iterator, List, NamedTuple, Protocol, Sequence, Tuple, TypeVar, Union
from dataclasses import dataclass
from collections import deque, Counter
from functools import reduce, partial
import itertools
import math

T = TypeVar("T")
N: Final = 8
cache: Dict[int, int] = {}
calls = 0


def memo_fib(n: int) -> int:
    global calls
    calls += 1
    if n in cache:
        return cache[n]
    result = n if n < 2 else memo_fib(n - 1) + memo_fib(n - 2)
    cache[n] = result
    return result


def test_fib() -> None:
    assert memo_fib(50) == 12586269025
    assert calls == 99, calls
    assert len(cache) == 51


class Shape(Protocol):
    def area(self) -> float: ...


@dataclass
class Sq:
    s: float

    def area(self) -> float:
        return self.s**2


@dataclass
class Ci:
    r: float

    def area(self) -> float:
        return math.pi * self.r**2


def total_area(shapes: Sequence[Shape]) -> float:
    return sum(s.area() for s in shapes)


def test_protocol() -> None:
    assert abs(total_area([Sq(2), Ci(1)]) - 7.141592653589793) < 1e-12
    assert total_area([]) == 0


def knight_moves(n: int, r: int, c: int) -> List[Tuple[int, int]]:
    return [
        (r + a, c + b) for a, b in itertools.product((-2, -1, 1, 2), repeat=2) if abs(a) != abs(b) and 0 <= r + a < n and 0 <= c + b < n
    ]


def test_knight() -> None:
    assert len(knight_moves(N, 0, 0)) == 2
    assert sorted(knight_moves(N, 0, 0)) == [(1, 2), (2, 1)]
    dist = {(0, 0): 0}
    q = deque([(0, 0)])
    while q:
        cur = q.popleft()
        for nxt in knight_moves(N, *cur):
            if nxt not in dist:
                dist[nxt] = dist[cur] + 1
                q.append(nxt)
    assert len(dist) == 64 and max(dist.values()) == 6


def hist(xs: Iterable[int]) -> str:
    c = Counter(xs)
    return "\n".join(f"{k}: {'#' * v}" for k, v in sorted(c.items()))


def test_hist() -> None:
    assert hist([1, 2, 2, 3, 3, 3]) == "1: #\n2: ##\n3: ###"


def test_reduce() -> None:
    assert reduce(lambda a, b: a * b, range(1, 6)) == 120
    assert reduce(lambda acc, w: {**acc, w: len(w)}, ["a", "bb"], {}) == {"a": 1, "bb": 2}
    assert list(itertools.accumulate([1, 2, 3], lambda a, b: a * b)) == [1, 2, 6]


class Matrix(NamedTuple):
    rows: Tuple[Tuple[int, ...], ...]

    def __mul__(self, other: "Matrix") -> "Matrix":
        cols = list(zip(*other.rows))
        return Matrix(tuple(tuple(sum(a * b for a, b in zip(r, c)) for c in cols) for r in self.rows))


def mat_pow(m: Matrix, n: int) -> Matrix:
    if n == 1:
        return m
    half = mat_pow(m, n // 2)
    return half * half * m if n % 2 else half * half


def test_matrix() -> None:
    assert mat_pow(Matrix(((1, 1), (1, 0))), 10).rows[0][1] == 55


def parse_kv(text: str) -> Dict[str, Union[int, str]]:
    out: Dict[str, Union[int, str]] = {}
    for part in filter(None, map(str.strip, text.split(","))):
        k, sep, v = part.partition("=")
        if not sep:
            raise ValueError(f"no value in {part!r}")
        out[k] = int(v) if v.lstrip("-").isdigit() else v
    return out


def test_parse() -> None:
    assert parse_kv("a=1, b=x,,c=-5") == {"a": 1, "b": "x", "c": -5}
    try:
        parse_kv("a")
    except ValueError as e:
        assert str(e) == "no value in 'a'"
    else:
        assert False, "should have raised"


def test_bits() -> None:
    x = 0
    for i in (1, 3, 5):
        x |= 1 << i
    assert x == 0b101010 and bin(x).count("1") == 3
    assert [i for i in range(8) if x >> i & 1] == [1, 3, 5]
    assert x & ~(1 << 3) == 0b100010 and x ^ x == 0
    assert hex(x) == "0x2a" and int("2a", 16) == x and f"{x:08b}" == "00101010"


def gen_primes() -> Iterator[int]:
    found: List[int] = []
    for n in itertools.count(2):
        if all(n % p for p in itertools.takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


def test_primes() -> None:
    assert list(itertools.islice(gen_primes(), 8)) == [2, 3, 5, 7, 11, 13, 17, 19]
    assert next(p for p in gen_primes() if p > 100) == 101


class Countdown:
    def __init__(self, n: int) -> None:
        self.n = n

    def __iter__(self) -> "Countdown":
        return self

    def __next__(self) -> int:
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


def test_iterator() -> None:
    assert list(Countdown(3)) == [3, 2, 1]
    assert sum(Countdown(4)) == 10
    it = iter(Countdown(2))
    assert next(it) == 2 and next(it) == 1 and next(it, None) is None
    assert [a + b for a, b in zip(Countdown(2), "xy") if False] == []
    assert max(Countdown(5)) == 5 and 3 in Countdown(3) and sorted(Countdown(3)) == [1, 2, 3]


def make_counter() -> Callable[[], int]:
    n = 0

    def inc() -> int:
        nonlocal n
        n += 1
        return n

    return inc


def test_closure() -> None:
    a, b = make_counter(), make_counter()
    assert (a(), a(), b()) == (1, 2, 1)
    fs = [partial(lambda k, x: k * x, k) for k in range(3)]
    assert [f(10) for f in fs] == [0, 10, 20]


def quick(xs: List[T]) -> List[T]:
    if len(xs) < 2:
        return xs
    p, *rest = xs
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if not x < p])


def test_quick() -> None:
    assert quick([3, 1, 2]) == [1, 2, 3]
    assert quick(list("hello")) == sorted("hello")
    assert quick([(2, "a"), (1, "b")]) == [(1, "b"), (2, "a")]


def main() -> int:
    tests = [
        test_fib,
        test_protocol,
        test_knight,
        test_hist,
        test_reduce,
        test_matrix,
        test_parse,
        test_bits,
        test_primes,
        test_iterator,
        test_closure,
        test_quick,
    ]
    for t in tests:
        t()
        print("ok", t.__name__)
    return len(tests)


def case_main():
    return main()


def case_fib():
    return test_fib()


def case_iterator():
    return test_iterator()


def case_rest():
    test_protocol()
    test_knight()
    test_hist()
    test_matrix()
    test_parse()
    test_bits()
    test_primes()
    test_closure()
    test_quick()


def case_reduce():
    return test_reduce()


if __name__ == "__main__":
    print(main())


class Vec(NamedTuple):
    x: float
    y: float = 0.0

    def __add__(self, o: "Vec") -> "Vec":
        return Vec(self.x + o.x, self.y + o.y)

    def __rmul__(self, k: float) -> "Vec":
        return Vec(k * self.x, k * self.y)

    def __neg__(self) -> "Vec":
        return Vec(-self.x, -self.y)

    def __bool__(self) -> bool:
        return self.x != 0


class Plain(NamedTuple):
    a: int
    b: str


def case_named_tuple_operators():
    v = Vec(1, 2) + Vec(3)
    w = 2 * v
    w += Vec(1, 1)
    return (
        v,
        w,
        -v,
        1 in v,
        9 in v,
        "q" in Plain(1, "q"),
        Plain(1, "q") + (2,),
        v == (4, 2),
        v < (5, 0),
        bool(Vec(0)),
        [k for k in Plain(1, "x")],
        len(v),
    )


class Evens:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return (2 * i for i in range(self.n))


def case_membership_by_iteration():
    return 4 in Evens(3), 5 in Evens(3), 4 not in Evens(2), [x in Evens(2) for x in (0, 1, 2)], 2.0 in Evens(2), "a" in Evens(2)
