# accepted: 11
"""Classes with __setattr__, __delattr__ and __getattribute__ of their own."""

from dataclasses import dataclass


class V:
    def __init__(self, x):
        self.x = x
    def __setattr__(self, name, value):
        if name == "x" and value < 0:
            raise ValueError("negative")
        super().__setattr__(name, value)

def case_validate():
    v = V(1)
    v.tag = "t"
    try:
        v.x = -1
    except ValueError as e:
        return str(e), v.x, v.tag

class Frozen:
    def __init__(self, x):
        object.__setattr__(self, "x", x)
    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name}")
    def __delattr__(self, name):
        raise AttributeError(f"cannot delete {name}")

def case_frozen():
    f = Frozen(3)
    out = [str(f.x)]
    try:
        f.x = 5
    except AttributeError as e:
        out.append(str(e))
    try:
        del f.x
    except AttributeError as e:
        out.append(str(e))
    return out

class Logged:
    def __init__(self):
        object.__setattr__(self, "log", [])
        self.a = 1
        self.b = "x"
    def __setattr__(self, name, value):
        self.log.append(f"set {name}")
        self.__dict__[name] = value
    def __getattribute__(self, name):
        if name == "secret":
            return 42
        return super().__getattribute__(name)

def case_logged():
    l = Logged()
    l.a += 1
    return l.log, l.a, l.b, l.secret


class Chain:
    def __setattr__(self, name, value):
        if name.startswith("_"):
            raise AttributeError(f"private {name}")
        if name == "n" and not isinstance(value, int):
            raise TypeError("n must be int")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name == "n":
            raise AttributeError("n stays")
        super().__delattr__(name)


class Sub(Chain):
    def __setattr__(self, name, value):
        if name == "double":
            value = value * 2
        super().__setattr__(name, value)


def case_chain():
    s = Sub()
    s.n = 1
    s.double = "ab"
    s.t = (1, 2)
    out = []
    for k in (0, 1, 2):
        try:
            if k == 0:
                s._x = 1
            elif k == 1:
                s.n = "s"
            else:
                del s.n
        except (AttributeError, TypeError) as e:
            out.append(str(e))
    del s.t
    return s.n, s.double, hasattr(s, "t"), out, str(vars(s))


class Lazy:
    def __getattr__(self, name):
        if name.startswith("calc_"):
            value = len(name)
            setattr(self, name, value)
            return value
        raise AttributeError(name)


def case_lazy():
    z = Lazy()
    out = [z.calc_a, z.calc_a, z.calc_bb, list(z.__dict__)]
    try:
        z.other
    except AttributeError as e:
        out.append(str(e))
    return [str(x) for x in out]


class Target:
    def __init__(self, v):
        self.v = v


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    def __delattr__(self, name):
        delattr(self._target, name)


def case_proxy():
    t = Target(5)
    p = Proxy(t)
    p.v = 6
    p.tag = "new"
    out = [t.v, p.v, t.tag, p.tag, list(vars(t))]
    del p.tag
    out.append(hasattr(t, "tag"))
    return [str(x) for x in out]


class Counted:
    def __init__(self):
        object.__setattr__(self, "reads", {})
        self.x = 1

    def method(self, k):
        return self.x * k

    def __getattribute__(self, name):
        if name not in ("reads", "__dict__"):
            reads = object.__getattribute__(self, "reads")
            reads[name] = reads.get(name, 0) + 1
        return object.__getattribute__(self, name)


def case_getattribute():
    c = Counted()
    out = [c.x, c.method(4), getattr(c, "x"), hasattr(c, "y")]
    try:
        c.zzz
    except AttributeError as e:
        out.append(str(e))
    out.append(str(c.reads))
    for name in ["x", "q"]:
        out.append(hasattr(c, name))
    return [str(x) for x in out], str(c.__dict__)


class Const:
    PI = 3
    def __setattr__(self, name, value):
        if name in self.__dict__:
            raise TypeError(f"can't rebind {name}")
        self.__dict__[name] = value


def case_const():
    c = Const()
    c.a = 1
    try:
        c.a = 2
    except TypeError as e:
        return c.a, str(e), c.PI


class Observed:
    def __init__(self):
        super().__setattr__("_changes", [])
        self.a = 1
        self.b = 2

    def __setattr__(self, name, value):
        old = getattr(self, name, None)
        super().__setattr__(name, value)
        self._changes.append((name, old, value))


def case_observed():
    o = Observed()
    o.a += 5
    for name in ("a", "b"):
        setattr(o, name, 0)
    return [str(c) for c in o._changes], o.a


@dataclass
class Checked:
    lo: int
    hi: int

    def __setattr__(self, name, value):
        if name == "hi" and value < self.lo:
            raise ValueError("hi < lo")
        super().__setattr__(name, value)


def case_checked_dataclass():
    c = Checked(1, 2)
    out = [repr(c)]
    try:
        c.hi = 0
    except ValueError as e:
        out.append(str(e))
    try:
        Checked(3, 1)
    except ValueError as e:
        out.append(str(e))
    return out


class Node:
    __slots__ = ("x",)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value + 1)


def case_slots():
    n = Node()
    n.x = 1
    try:
        n.y = 1
    except AttributeError as e:
        return n.x, str(e)
