"""The planets' motion with vectors that are values: operators make new ones."""

from __future__ import annotations

import math
from dataclasses import dataclass

ARGUMENTS = (20000,)


@dataclass(frozen=True, slots=True)
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

    def dot(self, other: Vector) -> float:
        return self.x * other.x + self.y * other.y + self.z * other.z


class Body:
    __slots__ = ("position", "velocity", "mass")

    def __init__(self, position: Vector, velocity: Vector, mass: float):
        self.position = position
        self.velocity = velocity
        self.mass = mass


def advance(bodies: list[Body], dt: float) -> None:
    for i, first in enumerate(bodies):
        for second in bodies[i + 1 :]:
            distance = first.position - second.position
            squared = distance.dot(distance)
            magnitude = dt / (squared * math.sqrt(squared))
            first.velocity = first.velocity - distance * (second.mass * magnitude)
            second.velocity = second.velocity + distance * (first.mass * magnitude)
    for body in bodies:
        body.position = body.position + body.velocity * dt


def energy(bodies: list[Body]) -> float:
    total = 0.0
    for i, first in enumerate(bodies):
        total += 0.5 * first.mass * first.velocity.dot(first.velocity)
        for second in bodies[i + 1 :]:
            distance = first.position - second.position
            total -= first.mass * second.mass / math.sqrt(distance.dot(distance))
    return total


def run(steps: int) -> float:
    bodies = []
    for i in range(5):
        place = Vector(1.5 * i, 0.7 * i * i - 1.0, 0.1 * i)
        bodies.append(Body(place, Vector(0.3 - 0.1 * i, 0.2 * i, 0.05), 10.0 if i == 0 else 0.002 * i))
    for _ in range(steps):
        advance(bodies, 0.001)
    return energy(bodies)
