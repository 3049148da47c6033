# accepted: 33
"""Objects of ordinary classes as values in loops: what __init__ sets on its way, methods that give themselves or another."""

from __future__ import annotations

import math
from dataclasses import dataclass


class Complex:
    def __init__(self, re: float, im: float = 0.0):
        self.re = re
        self.im = im

    def __add__(self, o: Complex) -> Complex:
        return Complex(self.re + o.re, self.im + o.im)

    def __mul__(self, o: Complex) -> Complex:
        return Complex(self.re * o.re - self.im * o.im, self.re * o.im + self.im * o.re)

    def __abs__(self) -> float:
        return math.hypot(self.re, self.im)

    def unit(self) -> Complex:
        n = abs(self)
        if n == 0.0:
            return self
        return Complex(self.re / n, self.im / n)

    def larger(self, o: Complex) -> Complex:
        return self if abs(self) > abs(o) else o

    def turned(self, times: int) -> Complex:
        c = self
        for _ in range(times):
            c = Complex(-c.im, c.re)
        return c

    def scale(self, k: float) -> Complex:
        if k < 0.0:
            return Complex(self.re * -k, self.im * -k)
        self.re *= k
        self.im *= k
        return self


class Span:
    def __init__(self, start: int, stop: int):
        self.start = start
        self.size = stop - self.start
        if self.size < 0:
            raise ValueError(f"{start} to {stop}")
        start += 100
        self.end = start
        self.middle = self.start + self.size // 2
        self.start = self.middle if stop == 7 else self.start

    def rest(self, n: int) -> Span:
        return Span(self.start + n, self.start + self.size)


class Early:
    def __init__(self, x: int):
        self.x = x
        self.y = 0
        if x < 0:
            return
        self.y = 10 // x


class Logged:
    def __init__(self, x: int, log: list[int]):
        self.x = x
        log.append(x)
        self.y = len(log)
        self.note(log)
        self.z = self.x + self.y

    def note(self, log: list[int]) -> None:
        log.append(self.y)


class Node:
    def __init__(self, value: int, next: Node | None):
        self.value = value
        self.next = next

    def first(self) -> Node:
        return self if self.next is None else self.next


def case_values_in_a_loop() -> list[float]:
    out = []
    c = Complex(-0.4, 0.6)
    for y in range(4):
        z = Complex(y / 4 - 1, 0.25)
        n = 0
        while abs(z) < 2 and n < 20:
            z = z * z + c
            n += 1
        out += [z.re, z.im, float(n)]
    return out


def case_power() -> tuple[float, float]:
    r = Complex(1.0)
    m = Complex(1.0, 0.01)
    for _ in range(10):
        r = r * m
    return r.re, r.im


def case_before_and_after() -> list[float]:
    out = []
    a = Complex(0.0)
    b = a
    for i in range(4):
        b = a
        a = Complex(float(i), a.re)
        out += [a.re, a.im, b.re, b.im]
    return out


def case_unit() -> list[float]:
    out = []
    total = Complex(0.0)
    for i in range(4):
        u = Complex(float(i % 2), float(i // 2)).unit()
        total = total + u
        out += [u.re, u.im]
    return [*out, total.unit().re]


def case_unit_is_itself() -> list[bool]:
    zero, one = Complex(0.0), Complex(1.0)
    return [zero.unit() is zero, one.unit() is one, zero.turned(0) is zero, one.larger(zero) is one]


def case_one_of_two() -> list[float]:
    best = Complex(0.0)
    other = Complex(0.5)
    for i in range(5):
        c = Complex(float(i * 7 % 5))
        best = best.larger(c)
        other = c.larger(other).turned(i % 2)
    return [best.re, best.im, other.re, other.im]


def case_one_of_two_is_changed() -> list[float]:
    a, b = Complex(1.0), Complex(2.0)
    c = a.larger(b)
    c.im = 9.0
    d = c.larger(a)
    d.re += 1.0
    return [a.re, a.im, b.re, b.im, d.im]


def case_itself_changed_or_another() -> list[float]:
    out = []
    for k in (2.0, -2.0, 3.0, -1.0):
        a = Complex(1.0, 1.0)
        b = a.scale(k)
        b.re += 0.5
        c = b.scale(-k)
        c.im += 0.25
        out += [a.re, a.im, b.re, b.im, c.re, c.im]
    return out


def case_turned_and_kept() -> list[float]:
    kept = []
    z = Complex(1.0)
    for i in range(4):
        kept.append(z)
        z = z.turned(i)
        z.re += 1.0
    return [x for c in kept for x in (c.re, c.im)]


def case_set_on_the_way() -> list[tuple[int, int, int, int]]:
    out = []
    for stop in (3, 7, 10):
        s = Span(2, stop)
        out.append((s.start, s.size, s.end, s.middle))
        s = s.rest(1)
        out.append((s.start, s.size, s.end, s.middle))
    return out


def case_init_raises() -> list[object]:
    out: list[object] = []
    s = Span(0, 5)
    for stop in (9, 1, 7):
        try:
            s = Span(2, stop)
            out.append(s.end)
        except ValueError as e:
            out.append(str(e))
        out.append((s.start, s.size))
    return out


def case_init_raises_in_a_method() -> list[object]:
    out: list[object] = []
    s = Span(0, 8)
    for n in (3, 20, 1):
        try:
            s = s.rest(n)
        except ValueError as e:
            out.append(str(e))
        out.append((s.start, s.size, s.middle))
    return out


def case_init_returns_early() -> list[tuple[int, int]]:
    out = []
    last = Early(3)
    for x in (-1, 5, 2):
        e = Early(x)
        out.append((e.x, e.y + last.y))
        last = e
    return out


def case_init_divides() -> list[object]:
    out: list[object] = []
    e = Early(5)
    for x in (1, 0, 2):
        try:
            e = Early(x)
        except ZeroDivisionError as error:
            out.append(str(error))
        out.append((e.x, e.y))
    return out


def case_init_with_effects() -> list[object]:
    log: list[int] = []
    out: list[object] = []
    for x in (5, 6):
        made = Logged(x, log)
        out.append((made.x, made.y, made.z, len(log)))
    return [*out, log]


def case_set_after_it_was_made() -> list[float]:
    out = []
    for i in range(3):
        c = Complex(1.0, 2.0)
        x = c.re
        c.re = float(i)
        y = c.re + x
        c.im = y
        out += [c.re, c.im]
    return out


def case_set_from_a_name_that_changes() -> list[float]:
    out = []
    x = 1.0
    for _ in range(3):
        c = Complex(x)
        c.re = x
        x = x * 2.0
        c.im = x
        x = x + 1.0
        out += [c.re, c.im, x]
    return out


def case_old_one_in_a_handler() -> list[float]:
    c = Complex(1.0)
    out = []
    for d in (1.0, 0.0, 2.0):
        try:
            c = Complex(5.0)
            c.re = 7.0
            q = 1.0 / d
            c.im = q
        except ZeroDivisionError:
            out.append(-1.0)
        out += [c.re, c.im]
    return out


def case_left_half_way() -> list[float]:
    out = []
    c = Complex(0.0)
    for i in range(4):
        c = Complex(1.0)
        c.re = float(i)
        if i == 2:
            break
        c.im = 5.0
        out += [c.re, c.im]
    return [*out, c.re, c.im]


def case_itself_or_a_field() -> list[int]:
    last = Node(3, None)
    node = Node(1, last)
    found = node.first()
    found.value += 10
    alone = Node(7, None).first()
    alone.value += 1
    return [last.value, node.value, found.value, alone.value]


def _places(n: int) -> list[Complex]:
    return [Complex(float(i), 1.0) for i in range(n)]


def _shown(cs: list[Complex]) -> list[float]:
    return [x for c in cs for x in (c.re, c.im)]


def case_items_replaced() -> list[float]:
    ps, vs = _places(4), _places(4)
    for _ in range(3):
        for i in range(len(ps)):
            vs[i] = vs[i] + ps[i] * Complex(0.5)
        for i, v in enumerate(vs):
            ps[i] = ps[i] + v
            ps[-1] = ps[-i - 1] * v
    return _shown(ps) + _shown(vs)


def case_items_that_others_have() -> list[float]:
    ps = _places(3)
    first, others, pair = ps[0], ps[1:], (ps[0], ps[2])
    shared = [ps[1]] * 2
    for i in range(3):
        ps[i] = ps[i] + Complex(10.0)
        shared[0] = shared[0] + Complex(100.0)
    return _shown(ps) + _shown(others) + _shown(shared) + [first.re, pair[0].re, pair[1].re]


def case_the_same_item_twice() -> list[float]:
    one = Complex(1.0)
    ps = [one, one, Complex(2.0)]
    del one
    for _ in range(2):
        ps[0] = ps[0] + ps[1]
        ps[1] = ps[1] + ps[0]
        ps[2] = ps[0]
        ps[0] = ps[0] + Complex(0.5)
    return _shown(ps)


def case_read_while_it_is_replaced() -> list[float]:
    ps = _places(3)
    out = []
    for p in ps:
        ps[0] = ps[0] + Complex(5.0)
        out.append(p.re)
        ps[1], ps[2] = ps[2], ps[1] + p
        out.append(p.re)
    before = ps[2]
    ps[2] = before + before
    ps[2] = Complex(ps[2].im, before.re)
    return [*out, before.re, *_shown(ps)]


def case_items_outside() -> list[object]:
    ps = _places(2)
    out: list[object] = []
    for i in (-3, -2, 1, 2):
        try:
            ps[i] = Complex(float(i))
        except IndexError as e:
            out.append(str(e))
        try:
            ps[i] = ps[0] + Complex(1.0, 1.0 / (i + 2))
        except (IndexError, ZeroDivisionError) as e:
            out.append(str(e))
    return [*out, *_shown(ps)]


class Grid:
    def __init__(self, n: int):
        self.rows = [_places(n) for _ in range(n)]
        self.at = Complex(0.0)

    def put(self, y: int, x: int, c: Complex) -> None:
        self.rows[y][x] = c + Complex(1.0)
        self.at = Complex(float(y), float(x))

    def row(self, y: int) -> list[Complex]:
        self.at = Complex(self.at.re + 1.0)
        return self.rows[y]


def case_items_of_rows() -> list[object]:
    g = Grid(2)
    at = g.at
    out: list[object] = []
    for y, x in ((0, 0), (1, 1), (2, 0), (0, 2), (-1, -1)):
        try:
            g.put(y, x, g.rows[0][0])
            g.rows[x][y] = g.rows[y][x] * Complex(2.0)
            g.row(y)[x] = g.at + Complex(0.5)
        except IndexError as e:
            out.append(str(e))
    return [*out, at.re, g.at.re, g.at.im, *_shown(g.rows[0]), *_shown(g.rows[1])]


def case_replaced_where_a_closure_has_it() -> list[float]:
    ps = _places(2)
    c = ps[0]
    read = lambda: c.re  # noqa: E731
    ps[0] = ps[0] + Complex(3.0)
    before = read()
    c = ps[0]
    ps[0] = ps[0] + Complex(3.0)
    return [before, read(), ps[0].re]


def case_replaced_where_a_generator_has_it() -> list[float]:
    ps = _places(2)

    def texts():
        for p in ps:
            yield p.re
            yield p.re

    out = []
    for x in texts():
        out.append(x)
        ps[0] = ps[0] + Complex(10.0)
        ps[1] = ps[1] + Complex(1.0)
    return out


def total_of(cs: list[Complex], limit: float) -> Complex:
    total = Complex(0.0)
    before = total
    for c in cs:
        if total.re > limit:
            return before
        before = total
        total = total + c
    return total


def case_sum_returned() -> list[float]:
    out = []
    cs = _places(5)
    for limit in (100.0, 3.0, -1.0):
        a, b = total_of(cs, limit), total_of(cs, limit)
        a.re += 0.5
        cs[0] = b
        out += [a.re, a.im, b.re, b.im]
    return out + _shown(cs)


def first_or_sum(cs: list[Complex]) -> Complex:
    total = cs[0]
    for c in cs[1:]:
        if c.re > 2.0:
            total = total + c
    return total


def case_first_or_sum_returned() -> list[float]:
    few, many = _places(3), _places(5)
    a, b = first_or_sum(few), first_or_sum(many)
    a.im = 7.0
    b.im = 8.0
    return _shown(few) + _shown(many) + [b.re]


def kept_and_returned(n: int, kept: list[Complex]) -> Complex:
    total = Complex(0.0)
    for i in range(n):
        total = total + Complex(float(i), 1.0)
        if i == 1:
            kept.append(total)
    return total


def case_kept_and_returned() -> list[float]:
    kept: list[Complex] = []
    for n in (1, 2, 3):
        c = kept_and_returned(n, kept)
        c.re += 100.0
    return _shown(kept)


def returned_on_the_way(ds: list[float]) -> Complex:
    c = Complex(1.0)
    try:
        for d in ds:
            c = c + Complex(d, 1.0 / d)
            if c.re > 10.0:
                return c
    except ZeroDivisionError:
        return c
    finally:
        ds.append(c.re)
    return c + c


def case_returned_on_the_way() -> list[float]:
    out = []
    for ds in ([1.0, 2.0], [20.0, 0.0], [1.0, 0.0, 4.0], []):
        c = returned_on_the_way(ds)
        out += [c.re, c.im, *ds]
    return out


@dataclass
class Pair:
    left: int
    right: int


def case_another_after_it_was_set() -> list[int]:
    pairs = [Pair(5, 6)]
    p = Pair(1, 2)
    p.left = 3
    out = [p.left, p.right]
    p = pairs[0]
    p.left = 7
    return [*out, p.left, pairs[0].left]
