# accepted: 8
"""Attributes that only some of the kinds have that a value may be of, and chains of comparisons that give no bools."""


class Money:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Money(self.v + o.v)
    def __radd__(self, o): return self if o == 0 else Money(self.v + o)


def case_sum_of_objects():
    return sum([Money(1), Money(2)]).v


def case_sum_from_object():
    return sum([Money(1), Money(2)], Money(10)).v


def case_sum_kept():
    s = sum([Money(1), Money(2)])
    return s.v


def case_sum_of_generated():
    s = sum(Money(i) for i in range(3))
    return s.v


def tr(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def pick(i):
    return [Money(5), 7, "a", None][i]


def case_attribute_of_one_kind():
    return pick(0).v, tr(lambda: pick(1).v), tr(lambda: pick(2).v), tr(lambda: pick(3).v), [getattr(pick(i), "v", "none") for i in range(4)], [hasattr(pick(i), "v") for i in range(4)]


def case_attribute_in_loop():
    out = []
    for x in (Money(1), 2, [3]):
        try:
            out.append(x.v)
        except AttributeError as e:
            out.append(str(e))
    return out


def case_attribute_assigned():
    x = pick(0)
    if isinstance(x, Money):
        x.v += 1
    y = pick(1)
    return x.v, y.real if isinstance(y, int) else 0


def case_chains_of_no_bools():
    class A:
        def __lt__(self, o): return []
    class C:
        def __init__(self, n): self.n = n
        def __lt__(self, o): return self.n if self.n < o.n else 0
    a = [1, 2, 3]
    return A() < A() < A(), C(1) < C(2) < C(3), C(3) < C(2) < C(1), 1 < 2 < 3 < 2, 1 < len(a) <= 3, "x" if 1 < 2 < 3 else "y", not C(3) < C(2) < C(1)
