# accepted: 24
"""math, all of it."""

import math
from math import (  # fmt: skip
    acos,
    acosh,
    asin,
    asinh,
    atan,
    atan2,
    atanh,
    ceil,
    comb,
    cos,
    cosh,
    degrees,
    dist,
    e,
    exp,
    expm1,
    fabs,
    factorial,
    floor,
    fmod,
    frexp,
    fsum,
    gamma,
    gcd,
    hypot,
    inf,
    isclose,
    isfinite,
    isinf,
    isnan,
    isqrt,
    lcm,
    ldexp,
    lgamma,
    log,
    log1p,
    log2,
    log10,
    modf,
    nan,
    nextafter,
    perm,
    pi,
    pow,
    prod,
    radians,
    remainder,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
    tau,
    trunc,
    ulp,
)


def case_factorial_comb_perm():
    return factorial(10), factorial(0), comb(10, 2), comb(3, 5), perm(5, 2), perm(5), perm(2, 5), isqrt(15), isqrt(16), isqrt(2**62)


def case_factorial_negative():
    return factorial(-1)


def case_angles():
    return degrees(32), degrees(32.2), radians(100), radians(100.1)


def case_pow_ldexp():
    return pow(2.4, 4.3), pow(2, 3), ldexp(23.3, 2), frexp(8.5), modf(-3.25), modf(7)


def case_gcd_lcm():
    return gcd(), gcd(4), gcd(10, 4), gcd(21, -12), gcd(12, 18, 27), lcm(), lcm(10, 4), lcm(21, -12), lcm(2, 3, 4, 5), lcm(0, 5)


def case_floor_ceil_trunc():
    return floor(10.02), floor(-13), floor(-13.31), ceil(10.02), ceil(-13.31), ceil(5), trunc(3.5), trunc(-4.5), trunc(7)


def case_fsum_mixed():
    data: list
    data = [1, 2.2, 3.333, 4, 5.0]
    return fsum(data), prod(data), prod([1, 2, 3]), prod([], start=2), prod((1.5, 2)), sum(data)


def case_dist_mixed():
    x = [1, 2.2, 3.333, 4, 5.0]
    y = [6.1, 7.2, 8, 9.0, 10]
    return dist(x, y), dist((0, 0), (3, 4)), hypot(3, 4), hypot(1, 2, 3), hypot(), hypot(-2.5)


def case_hyper():
    return [round(f(0.5), 12) for f in (sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, asinh, atanh)]


def case_logs():
    return log(e), log(8, 2), log2(8), log10(1000), log1p(1.0), expm1(1.0), exp(1), log(10**15), math.cbrt(27.0), math.exp2(5)


def case_class():
    return (
        isnan(nan),
        isinf(-inf),
        isfinite(1e300),
        isclose(1.0, 1.0 + 1e-10),
        isclose(1, 1.1, rel_tol=0.2),
        isclose(0.0, 1e-9, abs_tol=1e-8),
    )


def case_ulps():
    return nextafter(1.0, 2.0), nextafter(1.0, 0.0), ulp(1.0), ulp(0.0), remainder(13.0, 5.0), fmod(-20.5, 2.5), math.copysign(3, -0.0)


def case_gammas():
    return gamma(5), lgamma(10.5), math.erf(0.5), math.erfc(0.5), gamma(0.5)


def case_tau():
    return tau == 2 * pi


def case_log_domain():
    return log(0)


def case_sqrt_domain():
    return sqrt(-1)


def case_acosh():
    return acosh(1.0), atan2(1, -1), atan2(0, -0.0), fabs(-3)


def case_floor_nan():
    return floor(nan)


def case_ceil_inf():
    return ceil(inf)


def case_comb_neg():
    return comb(-1, 2)


def one_of(i):
    return [3, 2.5, 6, "a"][i]


def case_of_ints_among_others():
    return math.gcd(one_of(0), one_of(2)), math.lcm(4, one_of(2)), math.isqrt(one_of(0)), math.hypot(one_of(0), 4)


def case_gcd_of_float_among_others():
    return math.gcd(one_of(1), 2)


def case_gcd_of_text_among_others():
    return math.gcd(2, one_of(3))


def case_texts_among_numbers():
    found = []
    for make in (lambda: math.fsum(["a"]), lambda: math.hypot("a", 1), lambda: math.dist(["a"], [1]), lambda: math.fsum([True, 2, 0.5])):
        try:
            found.append(make())
        except TypeError as e:
            found.append(str(e))
    return found
