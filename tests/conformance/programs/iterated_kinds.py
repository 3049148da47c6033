# accepted: 3
"""Loops over objects whose iterators give items of different types."""


class V:
    def __init__(self, x, y): self.x, self.y = x, y

    def __iter__(self): return iter((self.x, self.y))

    def __mul__(self, k): return V(self.x * k, self.y * k)

    def __eq__(self, o): return isinstance(o, V) and tuple(self) == tuple(o)

    def __hash__(self): return hash((self.x, self.y))

    def __repr__(self): return f"V({self.x}, {self.y})"


def case_vector_of_floats():
    a, b = V(1, 2), V(1, 2) * 2.5
    x, y = a
    p, q = b
    out = []
    for v in (a, b):
        m, n = v
        out.append(m + n)
        out.extend(v)
    return x, y, p, q, out, {a: 1, b: 2}[V(2.5, 5.0)], a == b, [*a, *b]


class W:
    def __init__(self, items): self.items = items

    def __iter__(self):
        for i in self.items: yield i


def case_items_of_kinds():
    ws = [W([1, 2]), W(["a", None])]
    return [list(w) for w in ws], [x for w in ws for x in w]


class Even:
    def __init__(self, n): self.n = n

    def __iter__(self):
        for i in range(self.n): yield i


class Words:
    def __init__(self, s): self.s = s

    def __iter__(self): return iter(self.s.split())


class Countdown:
    def __init__(self, n): self.n = n

    def __iter__(self): return self

    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 0.5


def case_sources():
    out = []
    for src in (Even(2), Words("a b"), Countdown(2), [None], (1, "x"), "cd", {5: 6}):
        out.append([x for x in src])
        a, *b = src if not isinstance(src, Countdown) else [1]
        out.append([a, *b])
    return out
