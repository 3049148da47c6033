# accepted: 48
"""int, float and bool arithmetic."""


def case_integers():
    a, b = 17, 5
    return a + b, a - b, a * b, a // b, a % b, a**b, -a, +a, ~a


def case_negative_division():
    out = []
    for a in (-7, 7):
        for b in (-2, 2, 3, -3):
            out.append((a // b, a % b, divmod(a, b)))
    return out


def case_true_division():
    return 7 / 2, -7 / 2, 6 / 3, 1 / 3, 10**18 / 3, 0 / 5, 2**53 / 1


def case_float_floor():
    return 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, -0.0 // 1, 5.0 % 0.3


def case_mixed():
    x = 3
    y = 2.5
    return x + y, x * y, x - y, x / y, x // y, x % y, x**y, y**x


def case_bools():
    t, f = True, False
    return t + t, t * 3, f - 1, t / 2, t & f, t | f, t ^ t, -t, ~f, t << 3, True == 1, t + 1.5


def case_bits():
    x = 0b101101
    return x & 12, x | 64, x ^ 7, x << 4, x >> 2, -x >> 2, ~x, (-x) & 0xFF


def case_powers():
    base = 3
    return base**0, base**7, base**-2, (-base) ** 3, 2**0.5, 4**0.5, 0**0, 0.0**0, (-8) ** 2


def power(a, b):
    return a**b


def case_power_sign_at_run_time():
    return [power(2, n) for n in range(3)], [float(power(2, n)) for n in (-1, 1)]


def case_zero_division():
    a, b = 3, 0
    return a // b


def case_zero_modulo():
    a, b = 3, 0
    return a % b


def case_zero_true_division():
    a, b = 3, 0
    return a / b


def case_float_zero_division():
    a, b = 3.0, 0.0
    return a / b


def case_float_zero_modulo():
    a, b = 3.0, 0.0
    return a % b


def case_divmod_zero():
    zero = 0
    return divmod(5, zero)


def case_zero_negative_power():
    zero = 0
    return zero**-1


def case_shift_negative():
    n = -1
    return 1 << n


def case_rounding():
    return round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(0.5), round(7), round(1.5, 0)


def case_rounding_type():
    return round(2.6), round(2.6, 1), round(25, -1), round(35, -1), round(-15, -1)


def case_abs_min_max():
    return abs(-3), abs(-3.5), abs(True), min(3, 1, 2), max(3, 1, 2), min(1, 0.5), max(1, 1.0), max(1.0, 1)


def case_conversion():
    return int(3.9), int(-3.9), int("42"), int("  -7 "), int("ff", 16), int("0x1f", 16), int("101", 2), float("1.5"), float("-inf"), float("1e3"), int(True), float(7)


def case_bad_int():
    return int("12x")


def case_bad_int_empty():
    return int("")


def case_bad_float():
    return float("abc")


def case_int_of_nan():
    return int(float("nan"))


def case_int_of_inf():
    return int(float("inf"))


def case_chained_comparison():
    x = 5
    return 1 < x < 10, 1 < x > 10, 1 <= x <= 5 < 6, x == 5 == 5.0, not 1 < x < 3


def case_comparison_kinds():
    return 1 == 1.0, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, True < 2, 0.1 + 0.2 == 0.3, 1 != 1.5, -0.0 == 0.0


def case_nan():
    nan = float("nan")
    return nan == nan, nan != nan, nan < 1, nan > 1, str(nan)


def case_augmented():
    x = 10
    x += 5
    x -= 3
    x *= 4
    x //= 5
    x **= 2
    x %= 37
    x <<= 3
    x |= 1
    x ^= 6
    x >>= 1
    x &= 0xFF
    y = 1.5
    y += x
    y /= 4
    return x, y


def case_int_becomes_float():
    total = 0
    for x in [1, 2.5, 3]:
        total += x
    return total


def case_int_becomes_float_plain():
    x = 1
    x = x / 2
    x = x + 1
    return x


def case_sum_of_ints_and_floats():
    return sum([1, 2, 3]), sum([0.1] * 10), sum([1, 2.5]), sum([]), sum([1, 2], 10), sum((x * x for x in range(5)), 0.5)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def case_gcd():
    return gcd(48, 36), gcd(17, 5), gcd(0, 9), gcd(-12, 18)


def case_float_text():
    return [str(x) for x in (1.0, 0.1, 1e16, 1e15, 123456789.123, 1e-5, 0.0001, -0.0, 1e22, 1.5e300, 5e-324, 2.0**70)]


def case_overflow_add():
    x = 2**62
    return x + x


def case_overflow_multiply():
    x = 2**40
    return x * x


def case_bit_length():
    return (255).bit_length(), (0).bit_length(), (-8).bit_length(), (37).bit_count()


def case_is_integer():
    return (2.0).is_integer(), (2.5).is_integer()


def case_operators_precedence():
    a, b, c = 2, 3, 4
    return a + b * c, (a + b) * c, -a**2, a**b**2 % 100, a - b - c, not a == b, a < b == True, 10 - 2 + 3, 2 * 3 % 4  # noqa: E712


def case_digits():
    n = 9876543210
    total = 0
    digits = []
    while n > 0:
        total += n % 10
        digits.append(n % 10)
        n //= 10
    return total, digits


def is_prime(n: int) -> bool:
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


def case_primes():
    return [n for n in range(60) if is_prime(n)]


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def case_collatz():
    return [collatz(n) for n in range(1, 30)]


def case_newton():
    x = 10.0
    for _ in range(20):
        x = (x + 2 / x) / 2
    return x, round(x, 6)


def case_pow_mod():
    return pow(3, 20, 7), pow(2, 10), pow(2.0, 3), pow(5, 3, 13), pow(3, -1, 7)


def case_hex_of_large():
    return hex(255), bin(10), oct(64), hex(-255), bin(-5), format(255, "x"), format(255, "#b")


def case_divmod_floats():
    return divmod(7.5, 2), divmod(-7, 2), divmod(-7.5, 2.0)


def case_int_identity_of_expressions():
    x = 3
    y = x
    x += 1
    return x, y
