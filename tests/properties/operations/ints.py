"""int: every operator and function."""

import math


def add(a: int, b: int) -> int:
    return a + b


def subtract(a: int, b: int) -> int:
    return a - b


def multiply(a: int, b: int) -> int:
    return a * b


def floor_divide(a: int, b: int) -> int:
    return a // b


def modulo(a: int, b: int) -> int:
    return a % b


def divide(a: int, b: int) -> float:
    return a / b


def both(a: int, b: int) -> tuple[int, int]:
    return divmod(a, b)


def power(a: int, exponent: int) -> int | float:
    return a**exponent


def power_modulo(a: int, exponent: int, b: int) -> int:
    return pow(a, exponent, b)


def shift_left(a: int, shift: int) -> int:
    return a << shift


def shift_right(a: int, shift: int) -> int:
    return a >> shift


def bits(a: int, b: int) -> tuple[int, int, int, int]:
    return a & b, a | b, a ^ b, ~a


def signs(a: int) -> tuple[int, int]:
    return +a, a.bit_length()


def negate(a: int) -> int:
    return -a


def absolute(a: int) -> int:
    return abs(a)


def compare(a: int, b: int) -> tuple[bool, bool, bool, bool, bool, bool]:
    return a < b, a <= b, a == b, a != b, a > b, a >= b


def compare_float(a: int, x: float) -> tuple[bool, bool, bool, bool, bool, bool]:
    return a < x, a <= x, a == x, a != x, a > x, a >= x


def extremes(a: int, b: int, c: int) -> tuple[int, int]:
    return min(a, b, c), max(a, b, c)


def total(values: list[int]) -> int:
    return sum(values)


def augmented(a: int, b: int) -> int:
    c = a
    c += b
    c -= a
    c ^= a
    c |= b
    return c


def to_float(a: int) -> float:
    return float(a)


def round_to(a: int, digits: int) -> int:
    return round(a, digits)


def text(a: int) -> tuple[str, str, str, str]:
    return str(a), hex(a), oct(a), bin(a)


def formatted(a: int, spec: str) -> str:
    return format(a, spec)


def interpolated(a: int, width: int) -> str:
    return f"{a:{width}d}|{a:<{width}}|{a:^+{width}}|{a:,}|{a!r}"


def percent(a: int) -> str:
    return "%d|%5d|%-8d|%05d|%+d|%x|%o|% d" % (a, a, a, a, a, abs(a) % 1000, abs(a) % 1000, a)


def parse(number: str) -> int:
    return int(number)


def parse_base(number: str, base: int) -> int:
    return int(number, base)


def divisors(a: int, b: int) -> tuple[int, int]:
    return math.gcd(a, b), math.isqrt(abs(a % 1000))


def least_multiple(a: int, b: int) -> int:
    return math.lcm(a, b)


def character(code: int) -> str:
    return chr(code)


def mixed(a: int, flag: bool) -> tuple[int, int, bool]:
    return a + flag - flag, flag * 3, flag | (a > 0)


def ranged(small: int, stop: int, step: int) -> list[int]:
    return list(range(small, stop, step))


def range_questions(a: int, small: int, stop: int, step: int) -> tuple[int, bool]:
    r = range(small, stop, step)
    return len(r), a in r


def range_item(small: int, stop: int, step: int, index: int) -> int:
    return range(small, stop, step)[index]
