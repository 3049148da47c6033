# accepted: 20
"""setattr, getattr and delattr of names that run time finds out, and the order of attributes."""

import copy
from functools import cached_property


class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.name = "p"

def case_items():
    p = P(1, 2.5)
    return [f"{k}={v}" for k, v in p.__dict__.items()]

def case_vars():
    p = P(1, 2.5)
    return [f"{k}={v}" for k, v in vars(p).items()], len(vars(p)), sorted(vars(p)), str(p.__dict__)

def case_dict():
    p = P(1, 2)
    d = dict(p.__dict__)
    d["z"] = 5
    return str(d), hasattr(p, "z")

def case_lookup():
    p = P(1, 2)
    return p.__dict__["x"], p.__dict__.get("q", 7), "y" in p.__dict__, "q" in vars(p)

class Q:
    def __init__(self, **kw):
        self.__dict__.update(kw)
    def __eq__(self, other):
        return self.__dict__ == other.__dict__
    def __repr__(self):
        return "Q(" + ", ".join(f"{k}={v!r}" for k, v in sorted(self.__dict__.items())) + ")"

def case_update():
    q = Q(b=1, a="x")
    return repr(q), q == Q(a="x", b=1), q.a

class R:
    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)
def case_setattr():
    r = R(lr=0.5, name="n")
    return r.lr, r.name, list(r.__dict__)

class S:
    def __init__(self, a):
        if a:
            self.x = 1
            self.y = 2
        else:
            self.y = 3
            self.x = 4
def case_order():
    s = S(False)
    t = S(True)
    del t.x
    t.z = 5
    t.x = 6
    return list(vars(s)), list(vars(t)), str(vars(t))

def case_delattr():
    s = S(True)
    out = []
    for name in ["x", "x", "q"]:
        try:
            delattr(s, name)
            out.append("ok")
        except AttributeError as e:
            out.append(str(e))
    return out, list(s.__dict__)


class Namespace:
    def __init__(self, **kw):
        for k in kw:
            setattr(self, k, kw[k])

    def __repr__(self):
        return f"Namespace({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"

    def __contains__(self, k):
        return k in self.__dict__


def case_namespace():
    n = Namespace(x=1, y="a")
    n.z = [1]
    out = [repr(n), "x" in n, "q" in n, hasattr(n, "y"), hasattr(n, "nope")]
    try:
        n.missing
    except AttributeError as e:
        out.append(str(e))
    for name in ["x", "y", "z", "w"]:
        out.append(getattr(n, name, None))
        out.append(hasattr(n, name))
    return [str(x) for x in out]


def case_dynamic():
    n = Namespace()
    for i, name in enumerate(["p", "q", "x"]):
        setattr(n, name, i)
    n.x += 10
    delattr(n, "p")
    out = [repr(n), n.x, getattr(n, "q"), hasattr(n, "p")]
    for k in list(vars(n)):
        delattr(n, k)
    out.append(repr(n))
    return [str(x) for x in out]


class Prop:
    def __init__(self):
        self._v = 0
        self.log = []

    @property
    def v(self):
        return self._v

    @v.setter
    def v(self, x):
        self.log.append(x)
        self._v = x * 2

    @property
    def w(self):
        return 3


def case_properties():
    p = Prop()
    out = []
    for name, val in [("v", 4), ("_v", 5), ("w", 1), ("k", 9)]:
        try:
            setattr(p, name, val)
        except AttributeError as e:
            out.append(str(e))
        out.append(str(p.v))
    return out, str(p.__dict__), p.log


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


def case_slots():
    s = Slotted()
    out = []
    for name in ["a", "b", "c"]:
        try:
            setattr(s, name, 5)
            out.append(str(getattr(s, name)))
        except AttributeError as e:
            out.append(str(e))
    try:
        s.__dict__
    except AttributeError as e:
        out.append(str(e))
    try:
        vars(s)
    except TypeError as e:
        out.append(str(e))
    return out


class Base:
    def __init__(self, **options):
        self.__dict__.update(options)
        self.__secret = 1

    def get(self, name):
        return getattr(self, name)

    def set(self, name, value):
        setattr(self, name, value)
        return self


class Left(Base):
    kind = "left"

    @cached_property
    def size(self):
        return len(self.__dict__)


class Right(Base):
    def __init__(self, n):
        super().__init__(n=n, m=n + 1)
        self.after = None


def case_inheritance():
    l, r = Left(a=1, b="x"), Right(3)
    l.set("a", 2.5).set("c", [1])
    r.set("after", "set")
    out = [str(vars(l)), str(vars(r)), str(l.size), str(l.size), str(l.__dict__), str(r.m)]
    for o in (l, r):
        out.append(",".join(f"{k}:{v}" for k, v in vars(o).items()))
        out.append(str(hasattr(o, "b")))
    return out


def case_class_attributes():
    l = Left()
    l.set("kind", "mine")
    out = [l.kind, Left.kind, "kind" in l.__dict__]
    del l.kind
    out += [l.kind, "kind" in l.__dict__]
    try:
        del l.kind
    except AttributeError as e:
        out.append(str(e))
    return [str(x) for x in out]


def case_union():
    out = []
    for o in [Left(a=1), Right(2), None]:
        try:
            out.append(str(sorted(o.__dict__)))
        except AttributeError as e:
            out.append(str(e))
    return out


class Tree:
    def __init__(self, v, kids=()):
        self.v = v
        self.kids = list(kids)


def dump(t):
    return {"v": t.v, "kids": [dump(k) for k in t.kids], "keys": list(t.__dict__)}


def case_tree():
    t = Tree(1, [Tree(2), Tree(3, [Tree(4)])])
    u = copy.deepcopy(t)
    u.kids[0].v = 9
    u.kids[1].extra = "e"
    return str(dump(t)), str(dump(u))


class Eq:
    def __init__(self, *, a, b):
        self.a, self.b = a, b

    def __eq__(self, other):
        return isinstance(other, Eq) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(tuple(self.__dict__.values()))

    def __repr__(self):
        args = ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items())
        return f"{type(self).__name__}({args})"


def case_eq():
    return Eq(a=1, b="x") == Eq(b="x", a=1), Eq(a=1, b=2) != Eq(a=1, b=3), repr(Eq(a=None, b=2.0)), len({Eq(a=1, b=1), Eq(a=1, b=1)})


class Settings:
    """Defaults overridden by name, with checks."""

    _allowed = ("rate", "depth", "name")

    def __init__(self, **kw):
        self.rate, self.depth, self.name = 0.1, 3, "base"
        for key, value in kw.items():
            if key not in self._allowed:
                raise TypeError(f"unexpected {key}")
            setattr(self, key, value)

    def merged(self, other):
        new = Settings(**vars(self))
        for k, v in vars(other).items():
            if v is not None:
                setattr(new, k, v)
        return new


def case_settings():
    s = Settings(rate=0.5)
    t = s.merged(Settings(name="t", depth=9))
    try:
        Settings(bad=1)
    except TypeError as e:
        return str(vars(s)), str(vars(t)), str(e), t.depth + 1


def merge(d):
    total = 0
    for v in d.values():
        total += v
    return total


class Nums:
    def __init__(self):
        self.a = 1
        self.b = 2


def case_passed_on():
    n = Nums()
    return merge(vars(n)), merge(n.__dict__), max(vars(n).values()), sum(n.__dict__.values()), "{a}-{b}".format(**vars(n)), "%(a)d" % vars(n)


class Checked:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        self.check(value)
        setattr(obj, self.name, value)

    def check(self, value):
        pass


class Positive(Checked):
    def check(self, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive, got {value}")


class OneOf(Checked):
    def __init__(self, *options):
        self.options = options

    def check(self, value):
        if value not in self.options:
            raise ValueError(f"{value!r} not in {self.options}")


class Order:
    count = Positive()
    side = OneOf("buy", "sell")

    def __init__(self, count, side):
        self.count = count
        self.side = side


def case_checked_by_descriptors_of_several_types():
    said = []
    for count, side in [(0, "buy"), (1, "hold"), (3, "sell")]:
        try:
            order = Order(count, side)
            order.count += 2
            said.append(f"{order.count} {order.side}")
        except ValueError as e:
            said.append(str(e))
    return said
