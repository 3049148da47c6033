"""Bodies as lists of their places, velocities and masses: operators make new vectors, which lists keep."""

from __future__ import annotations

import math
from dataclasses import dataclass

ARGUMENTS = (20000,)


@dataclass(frozen=True)
class Vector:
    x: float
    y: float
    z: float

    def __add__(self, other: Vector) -> Vector:
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other: Vector) -> Vector:
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor: float) -> Vector:
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def length(self) -> float:
        return math.sqrt(self.x * self.x + self.y * self.y + self.z * self.z)

    def unit(self) -> Vector:
        length = self.length()
        if length == 0.0:
            return self
        return self * (1.0 / length)


def pull(i: int, places: list[Vector], masses: list[float]) -> Vector:
    total = Vector(0.0, 0.0, 0.0)
    for j, place in enumerate(places):
        if i != j:
            distance = place - places[i]
            far = distance.length()
            total = total + distance.unit() * (masses[j] / (far * far))
    return total


def run(steps: int) -> float:
    places = [Vector(1.5 * i, 0.7 * i * i - 1.0, 0.1 * i) for i in range(5)]
    velocities = [Vector(0.3 - 0.1 * i, 0.2 * i, 0.05) for i in range(5)]
    masses = [10.0 if i == 0 else 0.002 * i for i in range(5)]
    for _ in range(steps):
        for i in range(5):
            velocities[i] = velocities[i] + pull(i, places, masses) * 0.001
        for i, velocity in enumerate(velocities):
            places[i] = places[i] + velocity * 0.001
    total = 0.0
    for place in places:
        total += place.length()
    return total
