# accepted: 31
"""int and float at their edges: division, powers, shifts, rounding, exact comparison, overflow."""


def same(x: int) -> int:
    return x


def case_big_const():
    return 2**63 - 1, -(2**63), 0xFFFFFFFFFFFFFFFF >> 1


def case_cmp_big():
    x = same(5)
    return x < 2**64, x > 2**64, x == 2**64, x != 2**65, x >= -(2**70), 2**64 > x


def case_mask():
    x = same(12345)
    return x & 0xFFFF_FFFF_FFFF_FFFF, x % 2**64, x & (2**64 - 1)


def case_mask_mul():
    h = same(2166136261)
    for c in b"hello":
        h = ((h ^ c) * 16777619) & 0xFFFFFFFF
    return h


def case_mask64():
    h = same(14695981039346656)
    return (h * 3 + 7) % (2**64)


def case_div():
    out = []
    for a in (7, -7, 0):
        for b in (3, -3):
            out.append((a // b, a % b, divmod(a, b), a / b))
    return out


def case_pow():
    return (
        same(2) ** same(10),
        same(2) ** same(-1),
        pow(same(3), -1, 7),
        pow(2, 10, 1000),
        pow(3, same(-2), same(11)),
        (-2) ** 3,
        2.0**-1,
        (-8.0) ** 2,
    )


def case_pow_err():
    return pow(2, -1, 4)


def case_shifts():
    return same(1) << 10, same(-9) >> 2, same(5) >> 100, same(0) << 1000


def case_overflow_shift():
    return same(1) << 63


def case_overflow_neg():
    return -same(-(2**63))


def case_overflow_abs():
    return abs(same(-(2**63)))


def case_round():
    return (
        round(same(15), -1),
        round(25, -1),
        round(2.675, 2),
        round(0.5),
        round(1.5),
        round(-2.5),
        round(12345.678, -2),
        round(1234, 2),
        round(1e22, 3),
        round(same(150), -2),
        round(2.5, 0),
    )


def case_round_none():
    return round(2.5, None), round(7, None)


def case_bool():
    a = True
    return (
        a + a,
        a * 3,
        a - 2,
        -a,
        ~same(5),
        a & False,
        a | 0,
        a ^ True,
        True << 2,
        sum([True, False, True]),
        a / 2,
        int(a),
        a == 1,
        True < 2,
    )


def case_invert_bool():
    return -True, +True


def case_exact():
    return (
        same(2**53 + 1) == float(2**53 + 1),
        same(2**53 + 1) > 2.0**53,
        2**53 + 1 < float("inf"),
        same(3) == 3.0,
        same(9223372036854775807) == 9223372036854775807.0,
        float("nan") == same(1),
    )


def case_minmax():
    return max(1, 2.5), min(1, 1.0), max(1.0, 1), max(True, 0), min(3, 2.0, True)


def case_float_int_ops():
    return 7.5 // 2, -7.5 // 2, 7.5 % -2, divmod(-7.5, 2), 5 % -3.5, 2**0.5, 10 // 3.0


def case_zero():
    return 1 // same(0)


def case_zero_f():
    return 1.5 % same(0)


def case_big_float():
    return 1e308 * 10, -1e308 * 10, 5e-324 / 2, int(1e18), float(10**18)


def case_int_inf():
    return int(float("inf"))


def case_int_nan():
    return int(float("nan"))


def case_int_big():
    return int(1e19)


def case_xor_shift():
    x = same(88172645463325252)
    out = []
    for _ in range(5):
        x ^= (x << 13) & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 7
        x ^= (x << 17) & 0xFFFFFFFFFFFFFFFF
        out.append(x)
    return out


def case_lcg():
    s = same(42)
    out = []
    for _ in range(5):
        s = (s * 1103515245 + 12345) & 0x7FFFFFFF
        out.append(s)
    return out


def case_sar():
    return same(-1) & 0xFFFFFFFF, (~same(5)) & 0xFF, same(-5) % 2**32, same(-1) >> 70


def case_float_methods():
    return float(3).is_integer(), (2.5).as_integer_ratio(), (-0.0).hex(), float("1e400")


def case_to_str():
    return (
        str(1e16),
        str(1e15),
        str(1.0),
        str(0.1 + 0.2),
        str(1e-5),
        str(0.0001),
        repr(123456789012345678.0),
        str(-0.0),
        str(1e22),
        str(1.5e300),
    )


def case_bin():
    return bin(10), hex(-255), oct(8), bin(-5), hex(0), bin(True)
