"""float: arithmetic, rounding, text."""

import math


def add(x: float, y: float) -> float:
    return x + y


def subtract(x: float, y: float) -> float:
    return x - y


def multiply(x: float, y: float) -> float:
    return x * y


def divide(x: float, y: float) -> float:
    return x / y


def floor_divide(x: float, y: float) -> float:
    return x // y


def modulo(x: float, y: float) -> float:
    return x % y


def both(x: float, y: float) -> tuple[float, float]:
    return divmod(x, y)


def fused(x: float, y: float, z: float) -> float:
    return x * y + z


def square(x: float) -> float:
    return x**2


def compare(x: float, y: float) -> tuple[bool, bool, bool, bool, bool, bool]:
    return x < y, x <= y, x == y, x != y, x > y, x >= y


def extremes(x: float, y: float) -> tuple[float, float]:
    return min(x, y), max(x, y)


def mixed_divide(x: float, a: int) -> tuple[float, float]:
    return x / a, a + x


def mixed_modulo(x: float, a: int) -> tuple[float, float]:
    return x % a, x // a


def total(reals: list[float]) -> tuple[float, float]:
    return sum(reals), sum(reals, 0.0)


def exact_total(reals: list[float]) -> float:
    return math.fsum(reals)


def shown(x: float) -> tuple[str, str, str]:
    return repr(x), str(x), f"{x}"


def shown_in_list(reals: list[float]) -> str:
    return str(reals)


def formatted(x: float, real_spec: str) -> str:
    return format(x, real_spec)


def interpolated(x: float, places: int) -> str:
    return f"{x:.{places}f}|{x:.{places}e}|{x:12.{places}g}"


def percent(x: float) -> str:
    return "%f|%.3f|%g|%e|%10.2f|%+.1f|%.0f|%r" % (x, x, x, x, x, x, x, x)


def round_to(x: float, digits: int) -> float:
    return round(x, digits)


def round_whole(x: float) -> int:
    return round(x)


def truncated(x: float) -> int:
    return int(x)


def floors(x: float) -> tuple[int, int, int]:
    return math.floor(x), math.ceil(x), math.trunc(x)


def parse(number: str) -> float:
    return float(number)


def parts(x: float) -> tuple[float, float]:
    return math.modf(x)


def signs(x: float, y: float) -> tuple[float, float, float, float]:
    return -x, abs(x), math.copysign(x, y), math.fabs(y)


def kinds(x: float) -> tuple[bool, bool, bool, bool]:
    return math.isnan(x), math.isinf(x), math.isfinite(x), bool(x)


def remainder(x: float, y: float) -> float:
    return math.fmod(x, y)


def root(x: float) -> float:
    return math.sqrt(x)


def whole(x: float) -> bool:
    return x.is_integer()
