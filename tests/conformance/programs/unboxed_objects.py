# accepted: 49
"""Objects that may live in locals, and those that look as if they could: aliases, escapes, what is set half-way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int

    def add(self, other: Point) -> Point:
        return Point(self.x + other.x, self.y + other.y)

    def move(self, dx: int) -> None:
        self.x += dx

    def moved(self, dx: int) -> Point:
        self.x += dx
        return self

    def exchange(self, other: Point) -> None:
        self.x, other.x = other.x, self.x

    def larger(self, other: Point) -> Point:
        if self.x > other.x:
            return Point(self.x, self.y)
        return Point(other.x, other.y)


@dataclass(frozen=True)
class Vector:
    x: float
    y: float

    def __add__(self, other: Vector) -> Vector:
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k: float) -> Vector:
        return Vector(self.x * k, self.y * k)


class Counter:
    def __init__(self, start: int, step: int = 1):
        self.step = step
        self.value = start
        if step < 0:
            raise ValueError(f"step {step}")
        self.seen: list[int] = []

    def next(self) -> int:
        self.value += self.step
        self.seen.append(self.value)
        return self.value

    def reset(self) -> None:
        if not self.seen:
            return
        self.value = self.seen[0]
        self.seen = []


class Line:
    def __init__(self, start: Point, end: Point):
        self.start = start
        self.end = end

    def width(self) -> int:
        return self.end.x - self.start.x


class Keeper:
    def __init__(self):
        self.kept: list[Point] = []

    def keep(self, p: Point) -> int:
        self.kept.append(p)
        return len(self.kept)


class Registered:
    everyone: list[Registered] = []

    def __init__(self, name: str):
        self.name = name
        EVERYONE.append(self)


EVERYONE: list[Registered] = []
ORIGIN = Vector(0.0, 0.0)


class Body:
    def __init__(self, position: Vector, mass: float):
        self.position = position
        self.mass = mass


def case_alias_sees_a_change():
    a = Point(1, 2)
    b = a
    b.x += 10
    a.move(5)
    b.y = 7
    return a.x, a.y, b.x, b.y


def case_two_objects_of_one_class():
    a, b = Point(1, 2), Point(1, 2)
    a.move(1)
    b.exchange(a)
    return a.x, b.x, a.add(b).x, a == b


def case_method_that_returns_itself():
    a = Point(1, 2)
    b = a.moved(3)
    b.move(1)
    return a.x, b.x, a is b


def case_chosen_alias():
    out = []
    for i in range(4):
        a, b = Point(i, 0), Point(10 * i, 0)
        c = a if i % 2 else b
        c.move(100)
        out.append((a.x, b.x, c.x))
    return out


def case_assigned_in_branches():
    out = []
    for i in range(4):
        a = Point(i, 0)
        if i % 2:
            b = a
        else:
            b = Point(50, 0)
        b.move(1)
        out.append((a.x, b.x))
    return out


def case_previous_of_a_loop():
    previous = Point(0, 0)
    out = []
    for i in range(5):
        current = Point(i, i * i)
        current.move(previous.x)
        out.append(current.x - previous.y)
        previous = current
        previous.y += 1
    return out, previous.x, previous.y


def case_value_of_a_loop():
    total = Vector(0.0, 1.0)
    oldest = total
    older = total
    for i in range(5):
        older = total
        total = total + Vector(i, 2.0) * 0.5
    return total.x, total.y, older.x, older.y, oldest.x, oldest.y


def case_fields_exchanged():
    v = Vector(1.0, 2.0)
    for _ in range(3):
        v = Vector(v.y, v.x)
    p = Point(3, 4)
    p.x, p.y = p.y, p.x
    return v.x, v.y, p.x, p.y


def case_names_exchanged():
    a, b = Point(1, 0), Point(2, 0)
    for _ in range(3):
        a, b = b, a
        a.move(10)
    return a.x, b.x


def case_values_exchanged():
    a, b = Vector(1.0, 0.0), Vector(2.0, 0.0)
    for _ in range(3):
        a, b = b, a + b
    return a.x, b.x


def case_kept_and_changed_later():
    out = []
    k = Keeper()
    for i in range(3):
        p = Point(i, 0)
        k.keep(p)
        out.append(p)
        p.move(100)
    return [p.x for p in out], [p.x for p in k.kept], out[0] is k.kept[0]


def case_changed_and_kept_last():
    out = []
    for i in range(3):
        p = Point(i, 0)
        p.move(100)
        p.y = p.x + 1
        out.append(p)
    out[0].move(1)
    return [(p.x, p.y) for p in out]


def case_kept_in_one_branch():
    out = []
    for i in range(4):
        p = Point(i, 0)
        if i % 2:
            out.append(p)
        p.move(10)
    return [p.x for p in out]


def case_kept_twice():
    pairs = []
    for i in range(2):
        p = Point(i, 0)
        p.move(5)
        pairs.append((p, p))
    pairs[0][0].move(1)
    return [(a.x, b.x, a is b) for a, b in pairs]


def case_captured():
    p = Point(1, 2)

    def read() -> int:
        return p.x

    before = read()
    p.move(4)
    return before, read()


def case_captured_and_changed():
    p = Point(1, 2)

    def change() -> None:
        p.move(3)

    change()
    change()
    return p.x


def case_in_a_dict_and_a_tuple():
    p = Point(1, 2)
    d = {"p": p}
    t = (p, 1)
    p.move(1)
    d["p"].move(1)
    t[0].move(1)
    return p.x, d["p"].x


def case_yielded():
    def points():
        p = Point(0, 0)
        for i in range(3):
            p.move(i)
            yield p

    return [p.x for p in points()], [p.x for p in list(points())]


def case_local_of_a_generator():
    def sums(n):
        c = Counter(0, n)
        while c.value < 10:
            yield c.next()
        yield len(c.seen)

    return list(sums(3)), [a + b for a, b in zip(sums(2), sums(4))]


def case_local_of_a_suspended_generator():
    def sums(n):
        c = Counter(0, n)
        while True:
            yield c.next()

    a, b = sums(1), sums(10)
    return [next(a), next(b), next(a), next(a), next(b)]


def case_init_that_raises():
    out = []
    for step in (1, -1, 2):
        try:
            c = Counter(5, step)
            out.append(c.next())
        except ValueError as e:
            out.append(str(e))
    return out


def case_changed_before_an_exception():
    p = Point(1, 2)
    q = Point(0, 0)
    try:
        p.move(1)
        p.y = 10 // q.x
        p.move(1)
    except ZeroDivisionError:
        p.move(100)
    finally:
        p.y += 1
    return p.x, p.y


def case_init_with_a_list():
    c = Counter(0)
    d = Counter(100, 10)
    for _ in range(3):
        c.next()
        d.next()
    seen = c.seen
    c.reset()
    c.next()
    return c.value, d.value, seen, c.seen, d.seen


def case_list_of_a_field_is_shared():
    c = Counter(0)
    c.next()
    seen = c.seen
    seen.append(99)
    c.next()
    return c.seen, seen is c.seen


def case_parts_are_shared():
    a, b = Point(1, 1), Point(5, 5)
    line = Line(a, b)
    a.move(1)
    line.end.move(10)
    other = Line(line.end, a)
    other.start.move(100)
    return line.width(), other.width(), a.x, b.x


def case_part_replaced():
    a = Point(1, 1)
    line = Line(a, Point(9, 9))
    line.start = line.end
    line.start.move(1)
    return line.width(), a.x, line.end.x


def case_registers_itself():
    EVERYONE.clear()
    for name in "ab":
        r = Registered(name)
        r.name += "!"
    return [r.name for r in EVERYONE]


def case_identity():
    a, b = Point(1, 1), Point(1, 1)
    c = a
    return a is b, a is c, a == b, a != b, [a] == [b], a in [b], [a, b].index(b)


def case_text():
    p = Point(1, 2)
    p.move(1)
    return f"{p} {p!r}", str(Vector(1.0, 2.0) + Vector(0.5, 0.5))


def case_hashed():
    v = Vector(1.0, 2.0) * 2.0
    return hash(v) == hash(Vector(2.0, 4.0)), {v: 1}[Vector(2.0, 4.0)], v in {Vector(2.0, 4.0)}


def case_maybe_none():
    found = None
    for i in range(5):
        p = Point(i, 0)
        if i == 3:
            found = p
        p.move(10)
    return -1 if found is None else found.x


def case_larger_of_two():
    best = Point(0, 0)
    for i in (3, 9, 4):
        best = best.larger(Point(i, -i))
    best.move(1)
    return best.x, best.y


def case_raised():
    p = Point(1, 2)
    try:
        p.move(1)
        raise ValueError(p.x)
    except ValueError as e:
        p.move(1)
        return e.args, p.x


def nested(depth: int) -> int:
    p = Point(depth, 0)
    if depth > 0:
        p.move(nested(depth - 1))
    return p.x


def case_recursive():
    return nested(5)


def returned(i: int) -> Point:
    p = Point(i, 0)
    p.move(1)
    if i > 2:
        return p
    q = Point(p.x, 7)
    q.move(p.x)
    return q


def case_returned():
    return [(p.x, p.y) for p in map(returned, range(5))]


def first_of(body: Body, p: Vector) -> float:
    body.position = Vector(9.0, 9.0)
    return p.x


def case_replaced_in_a_field():
    a = Body(Vector(1.0, 2.0), 1.0)
    old = a.position
    a.position = Vector(3.0, 4.0)
    a.position = a.position + old
    a.position = Vector(a.position.y, a.position.x)
    return old.x, old.y, a.position.x, a.position.y


def case_replaced_where_others_have_it():
    a, b = Body(Vector(1.0, 2.0), 1.0), Body(ORIGIN, 2.0)
    b.position = a.position
    a.position = a.position * 2.0
    kept = [a.position]
    pair = (a.position, 1)
    a.position = a.position * 2.0
    b.position = ORIGIN
    b.position = b.position + Vector(1.0, 1.0)
    b.position = b.position + b.position
    return a.position.x, b.position.x, kept[0].x, pair[0].x, ORIGIN.x


def case_replaced_while_it_is_read():
    a = Body(Vector(1.0, 2.0), 1.0)
    out = [first_of(a, a.position), a.position.x]
    for v in [a.position, a.position]:
        a.position = Vector(v.x + 1.0, v.y)
        out.append(v.x)
    read = lambda: a.position  # noqa: E731
    before = read()
    a.position = before * 3.0
    return out, before.x, a.position.x


def case_replaced_in_many():
    bodies = [Body(Vector(float(i), 0.0), float(i)) for i in range(4)]
    for _ in range(3):
        for i, first in enumerate(bodies):
            for second in bodies[i + 1 :]:
                d = first.position + second.position * -1.0
                first.position = first.position + d * second.mass
                second.position = second.position + d * -first.mass
    return [(b.position.x, b.position.y) for b in bodies]


class Total:
    def __init__(self, x: float):
        self.x = x

    def __iadd__(self, other: Total) -> Total:
        self.x += other.x
        return self

    def plus(self, x: float) -> Total:
        if x < 0:
            return self
        self.x += x
        return self

    def other(self, x: float) -> Total:
        if x < 0:
            return self
        return Total(self.x + x)


def case_itself_again():
    p = Point(1, 2)
    p = p.moved(1)
    q = p.moved(1).moved(1)
    q.y = 9
    p = q.moved(10)
    return p.x, p.y, q.x, p is q


def case_added_to_itself():
    out = []
    for i in range(3):
        total = Total(0.5)
        before = total
        for j in range(i + 1):
            total += Total(float(j))
            total = total.plus(1.0).plus(-1.0)
        out.append((total.x, before.x, before is total))
    return out


def case_added_and_kept():
    out = []
    for i in range(3):
        total = Total(0.0)
        total += Total(float(i))
        total += total
        out.append(total)
    out[1] += out[2]
    return [t.x for t in out], out[1] is out[2]


def case_itself_or_another():
    a = Total(1.0)
    b = a.other(-1.0)
    c = a.other(2.0)
    b += c
    c += b
    return a.x, b.x, c.x, a is b


def case_exchanged_itself():
    a, b = Total(1.0), Total(2.0)
    for _ in range(3):
        a, b = b.plus(1.0), a.plus(10.0)
    return a.x, b.x


def case_replaced_after_one_name_let_go():
    a = Body(Vector(1.0, 2.0), 1.0)
    kept = [a.position]
    a.position = a.position * 2.0
    first = kept.pop()
    a.position = a.position + first
    a.position = a.position * 2.0
    return first.x, a.position.x, kept


class Pair:
    __slots__ = ("left", "right")

    def __init__(self, both: Vector):
        self.left = both
        self.right = both

    def swapped(self) -> Vector:
        self.left, self.right = self.right * 1.0, self.left * 1.0
        return self.left


def case_one_object_in_two_fields():
    p = Pair(Vector(1.0, 2.0))
    p.left = p.left * 3.0
    p.right = p.right + p.left
    p.right = p.left
    p.left = p.left * 10.0
    left = p.swapped()
    p.left = p.left * 2.0
    return p.left.x, p.right.x, left.x, p.left is left


def case_the_same_object_on_both_sides():
    bodies = [Body(Vector(float(i), 1.0), 1.0) for i in range(2)]
    bodies.append(bodies[0])
    for first in bodies:
        for second in bodies:
            first.position = first.position + second.position
            second.position = second.position * 0.5
    return [(b.position.x, b.position.y) for b in bodies]


def case_replaced_until_an_exception():
    a = Body(Vector(1.0, 2.0), 1.0)
    out = []
    for d in (2.0, 0.0, 4.0):
        before = a.position
        try:
            a.position = a.position * (8.0 / d)
            a.position = Vector(a.position.x + 1.0, 1.0 / (a.position.x - 5.0))
        except ZeroDivisionError as e:
            out.append(str(e))
        out.append((before.x, before is a.position, before == a.position))
    return out, a.position.x, a.position.y


def case_a_key_is_replaced():
    a = Body(Vector(1.0, 2.0), 1.0)
    seen = {a.position: "first"}
    a.position = a.position * 2.0
    seen[a.position] = "second"
    a.position = a.position * 0.5
    return seen[a.position], sorted((v.x, name) for v, name in seen.items())
