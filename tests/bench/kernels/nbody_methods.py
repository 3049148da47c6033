"""The planets' motion with vectors as objects, methods, and the pairs of bodies in a list of tuples."""

from __future__ import annotations

import math
from dataclasses import dataclass

ARGUMENTS = (20000,)


@dataclass
class Vector:
    x: float
    y: float
    z: float


@dataclass
class Body:
    position: Vector
    velocity: Vector
    mass: float

    def move(self, dt: float) -> None:
        self.position.x += dt * self.velocity.x
        self.position.y += dt * self.velocity.y
        self.position.z += dt * self.velocity.z


class System:
    def __init__(self, bodies: list[Body]):
        self.bodies = bodies
        self.pairs = [(bodies[i], bodies[j]) for i in range(len(bodies)) for j in range(i + 1, len(bodies))]

    def advance(self, dt: float) -> None:
        for first, second in self.pairs:
            dx = first.position.x - second.position.x
            dy = first.position.y - second.position.y
            dz = first.position.z - second.position.z
            magnitude = dt * (dx * dx + dy * dy + dz * dz) ** -1.5
            v, w = first.velocity, second.velocity
            b = second.mass * magnitude
            v.x -= dx * b
            v.y -= dy * b
            v.z -= dz * b
            a = first.mass * magnitude
            w.x += dx * a
            w.y += dy * a
            w.z += dz * a
        for body in self.bodies:
            body.move(dt)

    def energy(self) -> float:
        total = 0.0
        for body in self.bodies:
            v = body.velocity
            total += body.mass * (v.x * v.x + v.y * v.y + v.z * v.z) / 2.0
        for first, second in self.pairs:
            dx = first.position.x - second.position.x
            dy = first.position.y - second.position.y
            dz = first.position.z - second.position.z
            total -= first.mass * second.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
        return total


def run(steps: int) -> float:
    bodies = []
    for i in range(5):
        place = Vector(1.5 * i, 0.7 * i * i - 1.0, 0.1 * i)
        bodies.append(Body(place, Vector(0.3 - 0.1 * i, 0.2 * i, 0.05), 0.001 + 10.0 if i == 0 else 0.002 * i))
    system = System(bodies)
    for _ in range(steps):
        system.advance(0.001)
    return system.energy()
