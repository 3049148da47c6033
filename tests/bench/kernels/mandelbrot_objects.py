"""The Mandelbrot set with complex numbers of its own, an ordinary class."""

from __future__ import annotations

ARGUMENTS = (80, 60, 100)


class Complex:
    def __init__(self, re: float, im: float):
        self.re = re
        self.im = im

    def __add__(self, other: Complex) -> Complex:
        return Complex(self.re + other.re, self.im + other.im)

    def __mul__(self, other: Complex) -> Complex:
        return Complex(self.re * other.re - self.im * other.im, self.re * other.im + self.im * other.re)

    def square(self) -> float:
        return self.re * self.re + self.im * self.im


def run(width: int, height: int, limit: int) -> int:
    total = 0
    for row in range(height):
        for column in range(width):
            c = Complex(3.0 * column / width - 2.0, 2.0 * row / height - 1.0)
            z = Complex(0.0, 0.0)
            turns = 0
            while z.square() <= 4.0 and turns < limit:
                z = z * z + c
                turns += 1
            total += turns
    return total
