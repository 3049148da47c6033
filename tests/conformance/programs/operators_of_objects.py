# accepted: 30
"""The methods that operators and builtins run on objects."""

from __future__ import annotations


class Vec:
    def __init__(self, *xs):
        self.xs = list(xs)

    def __len__(self):
        return len(self.xs)

    def __getitem__(self, i):
        return self.xs[i]

    def __setitem__(self, i, v):
        self.xs[i] = v

    def __delitem__(self, i):
        del self.xs[i]

    def __iter__(self):
        return iter(self.xs)

    def __contains__(self, x):
        return x in self.xs

    def __add__(self, o):
        return Vec(*[a + b for a, b in zip(self.xs, o.xs)])

    def __reversed__(self):
        return reversed(self.xs)

    def __repr__(self):
        return f"Vec{tuple(self.xs)}"


class V2:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, o):
        if isinstance(o, V2):
            return V2(self.x + o.x, self.y + o.y)
        if isinstance(o, (int, float)):
            return V2(self.x + o, self.y + o)
        return NotImplemented

    def __radd__(self, o):
        return self + o

    def __mul__(self, k):
        return V2(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return V2(-self.x, -self.y)

    def __pos__(self):
        return self

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self

    def __str__(self):
        return f"<{self.x}, {self.y}>"

    def __repr__(self):
        return f"V2({self.x}, {self.y})"

    def __format__(self, spec):
        return f"({self.x:{spec}}, {self.y:{spec}})"

    def __int__(self):
        return int(abs(self))

    def __float__(self):
        return float(abs(self))

    def __index__(self):
        return self.x

    def __call__(self, a, b=2):
        return self.x * a + self.y * b

    def __divmod__(self, k):
        return V2(self.x // k, self.y // k), V2(self.x % k, self.y % k)

    def __pow__(self, k, m=None):
        if m is None:
            return V2(self.x**k, self.y**k)
        return V2(pow(self.x, k, m), pow(self.y, k, m))

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y

    def __invert__(self):
        return V2(self.y, self.x)

    def __round__(self, n=0):
        return V2(round(self.x, n), round(self.y, n))


def case_vec():
    v = Vec(1, 2, 3)
    v[0] = 10
    del v[1]
    return len(v), v[0], [x for x in v], 3 in v, 2 in v, list(v), sum(v), max(v)


def case_vec_rev():
    v = Vec(1, 2, 3)
    return list(reversed(v)), repr(v), str(v + v), bool(v), sorted(v, reverse=True)


def case_unpack():
    a, b, c = Vec(1, 2, 3)
    return a, b, c, [*Vec(1, 2)], list(enumerate(Vec(7, 8))), list(zip(Vec(1, 2), Vec(3, 4)))


def case_ops():
    a = V2(1, 2)
    b = V2(3, 4)
    c = a + b
    c += a
    return str(c), repr(-c), str(3 * a), str(a * 3), abs(b), str(1 + a), str(a + 1), a @ b, str(~a), str(+a)


def case_sum():
    return str(sum([V2(1, 2), V2(3, 4)])), str(sum([V2(1, 2)], V2(0, 0)))


def case_bool():
    return bool(V2(0, 0)), not V2(0, 0), "yes" if V2(1, 0) else "no", [str(v) for v in [V2(0, 0), V2(1, 1)] if v], any([V2(0, 0)])


def case_format():
    a = V2(1, 2)
    return f"{a}", f"{a!s}", f"{a!r}", f"{a:.2f}", format(a, "03d"), "{:>4}".format(a), "%s %r" % (a, a)


def case_conv():
    a = V2(3, 4)
    return int(a), float(a), a(1), a(1, b=0), [10, 20, 30, 40][a], divmod(V2(7, 9), 2)[1].x, str(pow(a, 2)), str(pow(a, 2, 5)), str(a ** 2)


def case_index():
    return list(range(10))[V2(3, 0)], "abcdef"[V2(1, 0)], bin(V2(5, 0)), hex(V2(255, 0)), list(range(V2(3, 0)))


def case_round():
    return str(round(V2(1.26, 2.34), 1))


def case_repr_in_containers():
    return repr([V2(1, 2)]), str({"a": V2(1, 2)}), str((V2(1, 2), 1)), f"{[V2(0, 1)]}", str({1: [V2(1, 1)]})


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


def case_iter():
    return list(Countdown(3)), sum(Countdown(4)), [x * 2 for x in Countdown(2)], next(Countdown(5)), tuple(Countdown(2)), max(Countdown(3))


def case_next_default():
    c = Countdown(1)
    a = next(c)
    b = next(c, -1)
    try:
        next(c)
    except StopIteration:
        return a, b, "stop"
    return a, b, "no"


class Tree:
    def __init__(self, v, left=None, right=None):
        self.v = v
        self.left = left
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.v
        if self.right:
            yield from self.right

    def __len__(self):
        return 1 + (len(self.left) if self.left is not None else 0) + (len(self.right) if self.right is not None else 0)


def case_tree():
    t = Tree(5, Tree(3, Tree(1)), Tree(8))
    return list(t), len(t), 3 in t, 4 in t


class Plain:
    def __init__(self, n):
        self.n = n


def case_identity():
    a = Plain(1)
    b = Plain(1)
    return a == b, a == a, a is b, a in [b], a in [a], [a, b].index(b), a != b, len({a, b, a})


class Poly:
    def __init__(self, c):
        self.c = c

    def __eq__(self, o):
        return self.c == o.c

    def __ne__(self, o):
        return self.c != o.c and True

    def __sub__(self, o):
        return Poly([a - b for a, b in zip(self.c, o.c)])

    def __rsub__(self, k):
        return Poly([k - a for a in self.c])

    def __truediv__(self, k):
        return Poly([a / k for a in self.c])

    def __floordiv__(self, k):
        return Poly([a // k for a in self.c])

    def __mod__(self, k):
        return Poly([a % k for a in self.c])

    def __lshift__(self, k):
        return Poly([0] * k + self.c)

    def __and__(self, o):
        return Poly([a & b for a, b in zip(self.c, o.c)])

    def __or__(self, o):
        return Poly([a | b for a, b in zip(self.c, o.c)])

    def __xor__(self, o):
        return Poly([a ^ b for a, b in zip(self.c, o.c)])

    def __rtruediv__(self, k):
        return k / self.c[0]


def case_poly():
    p, q = Poly([4, 6]), Poly([1, 2])
    return (p - q).c, (10 - p).c, (p / 2).c, (p // 4).c, (p % 4).c, (p << 1).c, (p & q).c, (p | q).c, (p ^ q).c, 8 / p, p != q, p == q


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]

    def __setitem__(self, ij, v):
        i, j = ij
        self.rows[i][j] = v

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __imul__(self, k):
        for r in self.rows:
            for j in range(len(r)):
                r[j] *= k
        return self


def case_matrix():
    m = Matrix([[1, 2], [3, 4]])
    m[0, 1] = 7
    m[1, 1] += 5
    m *= 2
    return m[0, 1], m[1, 1], (m @ m).rows


class Grid:
    def __init__(self, n):
        self.data = list(range(n))

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self.data[key]
        return self.data[key]


def case_slice_getitem():
    g = Grid(10)
    return g[2], g[2:5], g[::3], g[-1]


class GetOnly:
    def __init__(self, xs):
        self.xs = xs

    def __getitem__(self, i):
        return self.xs[i]

    def __len__(self):
        return len(self.xs)


def case_old_iteration():
    g = GetOnly([1, 2, 3])
    return [x for x in g], 2 in g, list(reversed(g)), list(g)


class Acc:
    total = 0

    def __call__(self, x):
        self.total += x
        return self.total


def case_callable():
    a = Acc()
    return a(1), a(2), list(map(a, [3, 4])), Acc.total, callable(a)


class Temp:
    def __init__(self, d):
        self.d = d

    def __lt__(self, o):
        return self.d < o.d

    def __le__(self, o):
        return self.d <= o.d

    def __hash__(self):
        return 42


def case_reflected():
    a, b = Temp(1), Temp(2)
    return a > b, b > a, a >= b, b <= a, hash(a)


def case_not_supported():
    try:
        V2(1, 2) + "a"
    except TypeError as e:
        return str(e)
    return ""


class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)
        return self

    def __bool__(self):
        return len(self.items) > 0

    def __enter__(self):
        self.items.append(-1)
        return self

    def __exit__(self, a, b, c):
        self.items.append(-2)


def case_stack():
    with Stack() as s:
        s.push(1).push(2)
    n = 0
    while s:
        s.items.pop()
        n += 1
    return n


class Logged:
    def __init__(self, number, log):
        self.number, self.log = number, log

    def __eq__(self, other):
        self.log.append(f"{self.number}=={other.number if isinstance(other, Logged) else other}")
        return isinstance(other, Logged) and self.number == other.number


class Unlike:
    def __eq__(self, other):
        return False


def case_items_of_tuples_are_asked():
    log = []
    a, b = Logged(1, log), Logged(2, log)
    return Logged(3, log) in (a, b), a in (b, a), 5 in (a, 5), log


def case_an_object_is_in_its_tuple():
    x, y = Unlike(), Unlike()
    return x in (y, x), x in (y,), x not in (x,), x in [y, x]


class Steps:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def __add__(self, other):
        return Steps(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        if other == 0:
            return self
        return self.__add__(other)

    def __repr__(self):
        return f"Steps({self.x}, {self.y})"


class Coins:
    def __init__(self, cents=0, currency="USD"):
        self.cents, self.currency = cents, currency

    def _check(self, other):
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} != {other.currency}")

    def __add__(self, other):
        if other == 0:
            return self
        self._check(other)
        return Coins(self.cents + other.cents, self.currency)

    __radd__ = __add__

    def __lt__(self, other):
        if isinstance(other, int):
            return self.cents < other
        return self.cents < other.cents


def case_sum_from_zero():
    return repr(sum([Steps(1), Steps(2.5, 3)])), sum([Coins(1), Coins(2)]).cents, (Coins(3) + 0).cents, Coins(3) < 5, Coins(3) < Coins(2)


def case_sum_from_one():
    return repr(sum([Steps(1)], 1))


class Thrice:
    def __index__(self):
        return 3


class Named(Thrice):
    def __rmul__(self, other):
        return "by name"


def case_repeated_by_an_index():
    return [0] * Thrice(), Thrice() * "ab", (1,) * Thrice(), b"x" * Thrice(), [1] * Named()


class Counts:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __divmod__(self, other):
        return "parts", other


def tried(f):
    try:
        return f()
    except TypeError as error:
        return str(error)


def case_index_among_ints():
    found = []
    for x in (Counts(2), 1, "a"):
        found.append([tried(lambda: [7, 8, 9][x]), tried(lambda: list(range(x))), tried(lambda: [0] * x), tried(lambda: bin(x)), tried(lambda: "abc"[x])])
    return found, ["abcdef"[x:] for x in (Counts(2), 3, None)]


def case_divmod_among_numbers():
    return [tried(lambda: divmod(x, 2)) for x in (Counts(1), 7, 2.5, "a")]
