# accepted: 41
"""Constants beyond 64 bits, arithmetic under a mask, and the rest of int and float arithmetic."""

MASK64 = (1 << 64) - 1


MASK32 = 0xFFFFFFFF


PRIME = 1099511628211


OFFSET = 14695981039346656037


BITS = 64


def ident(x: int) -> int:
    return x


def case_fnv32():
    h = ident(2166136261)
    for c in b"hello world":
        h = ((h ^ c) * 16777619) % 2**32
    return h


def case_fnv_mod():
    h = ident(5381)
    for c in "some string to hash, long enough to overflow 64 bits":
        h = (h * 33 + ord(c)) & MASK32
    g = ident(7)
    for c in "some string to hash, long enough to overflow 64 bits":
        g = (g * 1099511628211 + ord(c)) & 0x7FFFFFFFFFFFFFFF
    return h, g


def case_wide_leaf():
    h = ident(3)
    return (h ^ 14695981039346656037) & 0xFFFF, ((h ^ OFFSET) * PRIME) & MASK32, (OFFSET * h + 1) % (1 << 40)


def case_lcg():
    s = ident(42)
    out = []
    for _ in range(5):
        s = (s * 6364136223846793005 + 1442695040888963407) & ((1 << 63) - 1)
        out.append(s)
    return out


def case_overflow_mask64():
    s = ident(2**62)
    return (s * 3) & MASK64


def case_mask64_ok():
    s = ident(-5)
    return (s * -7) & MASK64, (ident(9) << 3) & MASK64, (ident(1) << 64) & MASK32, (ident(3) << 40) & MASK32


def case_neg_mask():
    return ident(-1) & MASK32, ident(-2) % 2**32, -ident(5) & 0xFF, (~ident(5) + 1) & 0xFFFF, (ident(-3) - 2**40) % 256


def case_overflow_neg_mask64():
    return ident(-1) & MASK64


def case_cmp():
    x = ident(5)
    f = 1.5
    big = 1.8446744073709552e19
    out = [
        x < 2**64,
        2**64 <= x,
        x != -(2**64),
        -(2**70) < x < 2**70,
        f < 2**64,
        big == 2**64,
        big < 2**64 + 1,
        big > 2**64 - 1,
        big >= 2**64,
        big <= 2**64 - 1,
        float("inf") > 2**2000,
        float("nan") < 2**64,
        float("inf") == 2**2000,
        True < 2**64,
    ]
    return out


def case_arith():
    x = ident(5)
    y = ident(-5)
    return (x, x % 2**64, y // 2**64, x // 2**70, y % -(2**64), y | (2**64 - 2**64), 2**64 >> ident(3), x - 0)


def case_arith2():
    y = ident(-1)
    return y + 2**63, y % 2**63, 2**63 + y, (2**63 - 1) + ident(0), y * 2**63


def case_overflow_add():
    return ident(1) + 2**63


def case_overflow_or():
    return ident(1) | 2**64


def case_signed():
    out = []
    for v in [1, 0xFF, 0x80, 0x7F]:
        v &= 0xFF
        if v >= 0x80:
            v -= 0x100
        out.append(v)
    return out


def to_signed(x):
    if x >= 2**63:
        x -= 2**64
    return x


def case_to_signed():
    return to_signed(ident(5)), to_signed(ident(-7))


def case_local_mask():
    mask = 0xFFFFFFFFFFFFFFFF
    x = ident(123456789)
    for i in range(3):
        x = (x ^ (x << 13)) & mask & 0x7FFFFFFF
    x &= mask
    x %= 2**64
    return x


def case_float():
    return 2**64 * 0.5, ident(3) / 2**64, float(2**64), 1e3 < 2**80, 2.0**64 == 2**64, 1.0 + 2**63


def masked(v, m=0xFFFFFFFFFFFFFFFF):
    return v & m


def case_default():
    return masked(ident(77)), masked(5, MASK64)


def case_names():
    return (1 << BITS) - 1 > ident(3), MASK64 >> 60, MASK64 % 10, MASK64 // 2**32, MASK64 == 2**64 - 1, -MASK64 < 0, ~MASK64 < 0


def case_mixed_leaf():
    a = 2.5
    return (a * 3 + 1) % 4, ([1] * 3 + [2]) == [1, 1, 1, 2], (ident(7) + True) & 6, (True + True) & 3


def case_sets():
    a = {1, 2}
    b = {2, 3}
    return (a | b) & {2, 9}


class V:
    def __init__(self, n):
        self.n = n

    def __add__(self, o):
        return V(self.n + o)

    def __and__(self, o):
        return self.n & o


def case_user():
    return (V(5) + 9) & 12


def case_while():
    n = ident(1)
    steps = 0
    while n < 2**64 and steps < 10:
        n *= 3
        steps += 1
    return n, steps


def case_shift_err():
    return (ident(1) << ident(-1)) & 0xFF


def case_xorshift32():
    x = ident(2463534242)
    out = []
    for _ in range(4):
        x ^= (x << 13) & 0xFFFFFFFF
        x ^= x >> 17
        x ^= (x << 5) & 0xFFFFFFFF
        out.append(x)
    return out


def rotl(x, r):
    return ((x << r) | (x >> (32 - r))) & 0xFFFFFFFF


def case_rotl():
    return rotl(ident(0x12345678), 13), rotl(ident(0xFFFFFFFF), 31)


def murmur(data, seed):
    h = seed
    for k in data:
        k = (k * 0xCC9E2D51) & 0xFFFFFFFF
        k = rotl(k, 15)
        k = (k * 0x1B873593) & 0xFFFFFFFF
        h ^= k
        h = rotl(h, 13)
        h = (h * 5 + 0xE6546B64) & 0xFFFFFFFF
    h ^= h >> 16
    h = (h * 0x85EBCA6B) & 0xFFFFFFFF
    h ^= h >> 13
    return h


def case_murmur():
    return murmur([1, 2, 3, 2**31], 42)


M61 = (1 << 61) - 1


def mulmod(a: int, b: int, m: int) -> int:
    return a * b % m


def step(a: int, b: int, c: int, m: int) -> int:
    return (c + a * b) % m


def poly(s: str) -> int:
    h = 0
    for c in s:
        h = (h * 1_000_003 + ord(c)) % M61
    return h


def power(base: int, exponent: int, modulus: int) -> int:
    result = 1
    base %= modulus
    while exponent > 0:
        if exponent % 2 == 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent //= 2
    return result


def is_prime(n: int) -> bool:
    """Miller and Rabin's test, exact below 2**64."""
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, r = n - 1, 0
    while d % 2 == 0:
        d //= 2
        r += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = power(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = (x * x) % n
            if x == n - 1:
                break
        else:
            return False
    return True


def case_products_under_a_remainder():
    return mulmod(10**18, 10**18 + 7, 10**18 + 9), poly("hello world of hashes"), power(3, 10**17, 10**18 + 9)


def case_signs_of_long_products():
    big = 2**62 + 12345
    numbers = [big, -big, 7, -7, 2**63 - 1, -(2**63), 1, -1]
    return [[mulmod(a, b, m) for m in numbers] for a in (big, -big, -(2**63)) for b in (big, -3, 2**63 - 1, -(2**63))]


def case_sums_of_long_products():
    numbers = [2**63 - 1, -(2**63), 10**18, -5]
    return [step(a, b, c, m) for a in numbers for b in numbers for c in numbers for m in numbers]


def case_primes():
    return [n for n in (2**61 - 1, 2**61 + 1, 10**18 + 9, 10**18 + 7, 3215031751, 999999999989) if is_prime(n)]


def case_zero_modulus():
    return mulmod(2**62, 4, 0)


def case_order_of_factors():
    def noisy(x: int) -> int:
        seen.append(x)
        return x

    seen: list[int] = []
    first = (noisy(2**40) * noisy(2**41) + noisy(7)) % noisy(1000003)
    return first, seen


def case_factor_reassigned():
    a = 2**40
    b = 2**41
    product = a * b if a < 0 else 3
    a = 5
    return (a * 2**62) % 97, product


def case_product_used_twice():
    a = 2**31
    p = a * a
    return p % 1000003, p


def both(h: int, m: int) -> tuple[int, int]:
    h, g = h * 3 % m, h * 2**62 % m
    return h, g


def case_together():
    return both(2**62, 10**9 + 7), both(5, 2**61 - 1)


class Odd:
    def __init__(self, n):
        self.n = n

    def __mod__(self, o):
        return self.n * 2

    def __and__(self, o):
        return -1


def case_mod_inside_mask():
    s, out = 7, []
    for _ in range(6):
        s = (s * 6364136223846793005 + 1442695040888963407) % (1 << 64) & 0x7FFFFFFFFFFFFFFF
        out.append(s)
    return out


def case_mod_in_sums():
    a, b = 2**62 + 12345, -2**61 - 7
    return [(a * 3 % 2**32 + b * 5 % 2**40) % 2**20, (a * b % 2**64 ^ b) & 0xFFFF, ((a * a) % 2**16 * a) % 2**48, -(a * 7 % 2**32) & 255]


def case_mod_of_objects():
    return (Odd(5) % 4) & 7, (Odd(3) % 2**32 + 2) & 0xFF


def case_mod_of_floats():
    try:
        return (2.5 * 3 % 4) & 7
    except TypeError as e:
        return str(e)


def case_mod_small():
    a = 123456789
    return (a * 31 % 1 + 5) & 0xF, (a % 16 * a % 32) & 7
