# accepted: 8
"""obj.__dict__ and vars(obj): read, written to through the object, copied, of module-level objects and descriptors."""

import copy
from dataclasses import dataclass, field, replace


@dataclass
class D:
    b: int
    a: str = "x"
    items: list[int] = field(default_factory=list)

    def to_dict(self):
        return self.__dict__

    def to_copy(self):
        return dict(vars(self))


def case_dataclass():
    d = D(1)
    e = D(2, "y", [1])
    d.items.append(3)
    return str(d.__dict__), str(e.to_dict()), str(e.to_copy()), d == e, vars(d) == vars(D(1, "x", [3]))


def case_copy():
    d = D(1, "q", [1])
    c = copy.copy(d)
    c.a = "changed"
    c.extra = 5
    k = copy.deepcopy(d)
    k.items.append(7)
    r = replace(d, b=9)
    return str(vars(d)), str(vars(c)), str(vars(k)), str(vars(r)), k.__dict__["items"] is k.items


class Cfg:
    debug = False

    def __init__(self):
        self.z = 1
        self.a = [1, 2]


GLOBAL = Cfg()


def case_constant():
    GLOBAL.z += 1
    GLOBAL.debug = True
    return str(GLOBAL.__dict__), list(vars(GLOBAL))


def case_live():
    c = Cfg()
    d = c.__dict__
    c.z = 7
    c.new = "n"
    out = [str(d), d["z"]]
    out.append(c.__dict__ is d)
    out.append(isinstance(d, dict))
    out.append(type(d) is dict)
    out.append(str(d | {"k": 1}))
    out.append(str({**d, "k": 2}))
    out.append(len(d))
    out.append(d.copy() == d)
    return [str(x) for x in out]


def case_changed_while_read():
    c = Cfg()
    try:
        for name in c.__dict__:
            c.other = 3
    except RuntimeError as e:
        return str(e)
    return "no"


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, 0)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f"{self.name} < 0")
        instance.__dict__[self.name] = value


class Item:
    price = Typed("p")
    count = Typed("c")

    def __init__(self, price, count):
        self.price = price
        self.count = count

    def total(self):
        return self.price * self.count


def case_descriptors():
    i = Item(2.5, 4)
    out = [i.total()]
    i.count = 3
    out.append(i.total())
    try:
        i.price = -1
    except ValueError as e:
        out.append(str(e))
    return [str(x) for x in out], str(i.__dict__)


@dataclass(frozen=True)
class F:
    x: int
    y: int = 0


def case_frozen():
    f = F(1)
    out = [str(vars(f))]
    for name in ("x", "zz"):
        try:
            setattr(f, name, 3)
        except AttributeError as e:
            out.append(str(e))
    object.__setattr__(f, "y", 5)
    f.__dict__["x"] = 7
    return out, str(f), str(f.__dict__)


class Pop:
    def __init__(self):
        self.a = 1
        self.b = "s"


def case_writes():
    p = Pop()
    out = [p.__dict__.pop("a"), p.__dict__.pop("a", 7), p.__dict__.setdefault("c", 9), p.__dict__.setdefault("b", "t")]
    try:
        p.__dict__.pop("a")
    except KeyError as e:
        out.append(str(e))
    out.append(str(p.__dict__))
    p.__dict__.update({"d": 4}, e=5)
    p.__dict__["c"] += 1
    del p.__dict__["b"]
    out.append(str(vars(p)))
    out.append(p.c)
    p.__dict__.clear()
    out.append(len(p.__dict__))
    return [str(x) for x in out]
