# accepted: 6
"""Fractions as a class, fractals and shapes."""

import math


def gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return abs(a)


class Fraction:
    def __init__(self, num: int, den: int = 1):
        if den == 0:
            raise ZeroDivisionError("denominator is zero")
        g = gcd(num, den)
        if den < 0:
            g = -g
        self.num, self.den = num // g, den // g

    def __add__(self, other: "Fraction") -> "Fraction":
        return Fraction(self.num * other.den + other.num * self.den, self.den * other.den)

    def __mul__(self, other):
        if isinstance(other, int):
            other = Fraction(other)
        return Fraction(self.num * other.num, self.den * other.den)

    __rmul__ = __mul__

    def __neg__(self):
        return Fraction(-self.num, self.den)

    def __sub__(self, other):
        return self + -other

    def __eq__(self, other):
        return isinstance(other, Fraction) and self.num == other.num and self.den == other.den

    def __lt__(self, other):
        return self.num * other.den < other.num * self.den

    def __float__(self):
        return self.num / self.den

    def __repr__(self):
        return f"Fraction({self.num}, {self.den})"

    def __str__(self):
        return f"{self.num}/{self.den}" if self.den != 1 else str(self.num)


def case_fractions():
    a, b = Fraction(1, 2), Fraction(-3, -4)
    return str(a + b), repr(a * b), str(2 * a), a - b == Fraction(-1, 4), a < b, float(b), f"{-a}"


def case_fraction_by_zero():
    return str(Fraction(1, 0))


def mandelbrot(re: float, im: float, limit: int) -> int:
    zr = zi = 0.0
    for n in range(limit):
        zr, zi = zr * zr - zi * zi + re, 2 * zr * zi + im
        if zr * zr + zi * zi > 4:
            return n
    return limit


def case_mandelbrot():
    return ["".join(" .:-=+*#%@"[min(9, mandelbrot(x / 10 - 2, y / 4, 20) // 2)] for x in range(30)) for y in range(-4, 5)]


def perfect(n: int) -> bool:
    return n > 1 and sum(d for d in range(1, n) if not n % d) == n


def triangle(a: float, b: float, c: float) -> str:
    if a + b <= c or a + c <= b or b + c <= a:
        raise ValueError("not a triangle")
    if a == b == c:
        return "equilateral"
    if a == b or b == c or a == c:
        return "isosceles"
    return "scalene"


def case_perfect_and_triangles():
    return [n for n in range(500) if perfect(n)], triangle(3, 3, 3), triangle(2, 2, 3), triangle(3, 4, 5)


def case_no_triangle():
    return triangle(1, 1, 3)


def case_overflow_to_float():
    x = 1.0
    for _ in range(400):
        x *= 10
    return x, -x, x - x != x - x, 1e308 * 10 == math.inf, int(1e15), round(2.5), round(3.5), round(-2.567, 2), round(1234, -2)
