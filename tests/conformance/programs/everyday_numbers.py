# accepted: 23
"""Numbers as people compute them: primes, series, random generators, dates, bits."""

import math
from functools import lru_cache, reduce
from typing import Callable, Dict, Iterator, List, Tuple

EPS: float = 1e-10
MASK = 0xFFFFFFFF


def sieve(n: int) -> List[int]:
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, f in enumerate(flags) if f]


def case_sieve():
    return sieve(50), len(sieve(1000)), sum(sieve(100))


def is_prime(n: int) -> bool:
    if n < 2 or (n % 2 == 0 and n != 2):
        return False
    i = 3
    while i * i <= n:
        if n % i == 0:
            return False
        i += 2
    return True


def factors(n: int) -> Dict[int, int]:
    found: Dict[int, int] = {}
    d = 2
    while n > 1:
        while n % d == 0:
            found[d] = found.get(d, 0) + 1
            n //= d
        d += 1 if d == 2 else 2
        if d * d > n > 1:
            found[n] = found.get(n, 0) + 1
            break
    return found


def case_primes():
    return [p for p in range(30) if is_prime(p)], factors(360), factors(97), factors(2 * 3 * 5 * 7 * 11 * 13)


def gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return abs(a)


def extended_gcd(a: int, b: int) -> Tuple[int, int, int]:
    if b == 0:
        return a, 1, 0
    g, x, y = extended_gcd(b, a % b)
    return g, y, x - a // b * y


def case_gcd():
    g, x, y = extended_gcd(240, 46)
    assert 240 * x + 46 * y == g == math.gcd(240, 46)
    return gcd(48, 36), gcd(-4, 6), g, x, y, reduce(gcd, [12, 18, 30]), 12 * 18 // gcd(12, 18)


def collatz(n: int) -> List[int]:
    seq = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        seq.append(n)
    return seq


def case_collatz():
    return collatz(6), max(range(1, 100), key=lambda n: len(collatz(n)))


def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache(maxsize=None)
def fast_fib(n: int) -> int:
    if n < 2:
        return n
    return fast_fib(n - 1) + fast_fib(n - 2)


def fib_gen() -> Iterator[int]:
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def case_fibonacci():
    g = fib_gen()
    first = [next(g) for _ in range(10)]
    evens = 0
    for f in fib_gen():
        if f > 1000:
            break
        if f % 2 == 0:
            evens += f
    return fib(15), fast_fib(80), first, evens


def ackermann(m: int, n: int) -> int:
    if m == 0:
        return n + 1
    elif n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n: int, a: str, b: str, c: str, moves: List[Tuple[str, str]]) -> None:
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append((a, c))
        hanoi(n - 1, b, a, c, moves)


def is_even(n: int) -> bool:
    return True if n == 0 else is_odd(n - 1)


def is_odd(n: int) -> bool:
    return False if n == 0 else is_even(n - 1)


def case_recursion():
    moves: List[Tuple[str, str]] = []
    hanoi(3, "A", "B", "C", moves)
    return ackermann(2, 3), moves, is_even(10), is_odd(7), is_even(3)


def newton_sqrt(x: float) -> float:
    guess = x / 2 or 1.0
    while abs(guess * guess - x) > EPS:
        guess = (guess + x / guess) / 2
    return guess


def bisect_root(f: Callable[[float], float], lo: float, hi: float) -> float:
    assert f(lo) * f(hi) <= 0
    while hi - lo > EPS:
        mid = (lo + hi) / 2
        if f(lo) * f(mid) <= 0:
            hi = mid
        else:
            lo = mid
    return (lo + hi) / 2


def case_roots():
    return newton_sqrt(2.0), newton_sqrt(1e6), bisect_root(lambda x: x**3 - x - 2, 1, 2), bisect_root(math.cos, 0, 3)


def case_roots_assertion():
    return bisect_root(lambda x: x * x + 1, 0, 1)


def trapezoid(f: Callable[[float], float], a: float, b: float, n: int = 100) -> float:
    h = (b - a) / n
    return h * (0.5 * f(a) + sum(f(a + i * h) for i in range(1, n)) + 0.5 * f(b))


def simpson(f, a, b, n=10):
    h = (b - a) / n
    total = f(a) + f(b)
    for i in range(1, n):
        total += f(a + i * h) * (4 if i % 2 else 2)
    return total * h / 3


def case_integration():
    return trapezoid(math.sin, 0, math.pi), simpson(lambda x: x**3, 0, 2), simpson(math.exp, 0.0, 1.0)


def euler(f, y, t, h, steps):
    out = [(t, y)]
    for _ in range(steps):
        y += h * f(t, y)
        t += h
        out.append((round(t, 10), y))
    return out


def case_euler():
    return euler(lambda t, y: -y, 1.0, 0.0, 0.1, 4)


class Lcg:
    def __init__(self, seed: int = 1) -> None:
        self.state = seed

    def next(self) -> int:
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return self.state

    def random(self) -> float:
        return self.next() / 0x7FFFFFFF

    def shuffle(self, xs: list) -> None:
        for i in range(len(xs) - 1, 0, -1):
            j = self.next() % (i + 1)
            xs[i], xs[j] = xs[j], xs[i]


def case_random_generator():
    rng = Lcg(42)
    xs = list(range(8))
    rng.shuffle(xs)
    hits = sum(1 for _ in range(1000) if rng.random() ** 2 + rng.random() ** 2 <= 1)
    return xs, hits, rng.next()


def xorshift(x: int) -> int:
    x ^= x << 13 & MASK
    x ^= x >> 17
    x ^= x << 5 & MASK
    return x & MASK


def fnv1a(data: bytes) -> int:
    h = 0x811C9DC5
    for b in data:
        h ^= b
        h = h * 0x01000193 & MASK
    return h


def adler32(data: bytes) -> int:
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def crc32(data: bytes) -> int:
    crc = MASK
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ MASK


def djb2(s: str) -> int:
    h = 5381
    for c in s:
        h = ((h << 5) + h + ord(c)) & 0xFFFFFFFF
    return h


def case_hashes():
    x = 2463534242
    seq = []
    for _ in range(3):
        x = xorshift(x)
        seq.append(x)
    return seq, hex(fnv1a(b"hello")), adler32(b"Wikipedia"), hex(crc32(b"123456789")), djb2("hello")


def popcount(x: int) -> int:
    count = 0
    while x:
        x &= x - 1
        count += 1
    return count


def reverse_bits(x: int, width: int = 8) -> int:
    out = 0
    for i in range(width):
        if x & (1 << i):
            out |= 1 << (width - 1 - i)
    return out


def gray(n: int) -> int:
    return n ^ (n >> 1)


def case_bits():
    return (
        popcount(0b101101), reverse_bits(0b00010110), [gray(i) for i in range(8)], bin(37).count("1"), 37 & -37, (37).bit_length(),
        [i for i in range(8) if 0b10100101 >> i & 1], ~0, ~7 & 0xFF, -8 >> 1, -1 & 0xFF, 1 << 40, 0x0F | 0xF0 ^ 0xFF,
    )  # fmt: skip


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day_number(y: int, m: int, d: int) -> int:
    n = d + sum(DAYS[: m - 1]) + (m > 2 and is_leap(y))
    y -= 1
    return n + y * 365 + y // 4 - y // 100 + y // 400


def case_dates():
    return (
        [y for y in range(1896, 1908) if is_leap(y)], day_number(2024, 3, 1) - day_number(2024, 2, 28),
        WEEK[(day_number(2024, 2, 29) - 1) % 7], f"{2024:04d}-{2:02d}-{9:02d}", divmod(3725, 60),
        "{:02}:{:02}:{:02}".format(3725 // 3600, 3725 % 3600 // 60, 3725 % 60),
    )  # fmt: skip


def mean(xs: List[float]) -> float:
    return sum(xs) / len(xs)


def case_statistics():
    xs = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]
    m = mean(xs)
    var = sum((x - m) ** 2 for x in xs) / len(xs)
    ordered = sorted(xs)
    mid = len(ordered) // 2
    median = ordered[mid] if len(ordered) % 2 else (ordered[mid - 1] + ordered[mid]) / 2
    return m, var, math.sqrt(var), median, max(set(xs), key=xs.count), min(xs), max(xs)


def case_mean_of_nothing():
    return mean([])


def pascal(n: int) -> List[List[int]]:
    rows = [[1]]
    for _ in range(n - 1):
        rows.append([a + b for a, b in zip([0] + rows[-1], rows[-1] + [0])])
    return rows


def case_pascal():
    return pascal(5), [math.comb(4, k) for k in range(5)]


def power(base: float, exponent: int) -> float:
    if exponent < 0:
        return 1 / power(base, -exponent)
    result = 1
    while exponent:
        if exponent & 1:
            result *= base
        base *= base
        exponent >>= 1
    return result


def case_power():
    return power(2, 10), power(2.0, -2), power(3, 0), pow(7, 123, 1000), pow(3, -1, 7), 2**0.5, (-8) ** 3, 0**0, (-2.0) ** -3


def digits(n: int, base: int = 10) -> List[int]:
    out = []
    while n:
        n, d = divmod(n, base)
        out.append(d)
    return out[::-1] or [0]


def case_digits():
    return (
        digits(1234),
        digits(255, 16),
        digits(0),
        sum(map(int, str(2**15))),
        [n for n in range(100, 1000) if sum(d**3 for d in digits(n)) == n],
    )


def luhn(number: str) -> bool:
    total = 0
    for i, c in enumerate(reversed(number)):
        d = int(c)
        if i % 2:
            d *= 2
            if d > 9:
                d -= 9
        total += d
    return total % 10 == 0


def case_luhn():
    return luhn("4539578763621486"), luhn("8273123273520569"), luhn("0")


def determinant(m: List[List[float]]) -> float:
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * determinant([row[:j] + row[j + 1 :] for row in m[1:]]) for j in range(len(m)))


def gauss(a: List[List[float]], b: List[float]) -> List[float]:
    n = len(b)
    m = [row[:] + [x] for row, x in zip(a, b)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[pivot] = m[pivot], m[i]
        for r in range(i + 1, n):
            factor = m[r][i] / m[i][i]
            for c in range(i, n + 1):
                m[r][c] -= factor * m[i][c]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
    return x


def case_linear_algebra():
    return determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), gauss([[2.0, 1.0], [1.0, 3.0]], [3.0, 5.0])


def case_gauss_singular():
    return gauss([[1.0, 1.0], [1.0, 1.0]], [1.0, 2.0])


def polynomial(coefficients):
    def at(x):
        result = 0
        for c in reversed(coefficients):
            result = result * x + c
        return result

    return [at(x) for x in (-1, 0, 2)]


def case_polynomial():
    return polynomial([1, 2, 3]), polynomial([0.5, -1])
