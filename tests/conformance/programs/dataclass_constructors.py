# accepted: 8
"""The __init__ that a dataclass is given: called by classes derived from it, and in place of one that its base has."""

from dataclasses import InitVar, dataclass, field, replace


@dataclass
class Base:
    a: int
    b: str = "b"
    c: list = field(default_factory=list)

    def __post_init__(self):
        self.d = self.a * 2


class Child(Base):
    def __init__(self, a, z):
        super().__init__(a, c=[z])
        self.z = z + self.d


class Named(Base):
    def __init__(self, *args, **named):
        Base.__init__(self, *args, **named)


class Old(Child):
    def __init__(self):
        super(Old, self).__init__(5, 6)


@dataclass
class Wider(Base):
    e: int = 5

    def __post_init__(self):
        super().__post_init__()
        self.e += self.d


def case_called_through_super():
    made = Child(3, 4)
    return made.a, made.b, made.c, made.d, made.z, repr(made), made == Child(3, 4)


def case_called_by_its_name():
    made = Named(1, b="q")
    return made.a, made.b, made.c, made.d


def case_called_by_several():
    return Old().z, Old().c


def case_post_init_called():
    return Wider(1).e, Wider(1, e=2).d


def case_called_with_something_else():
    try:
        return Named(1, 2, 3, 4)
    except TypeError as error:
        return str(error)


@dataclass(frozen=True)
class Frozen:
    a: int
    b: int = 2


class Thawed(Frozen):
    def __init__(self, x):
        super().__init__(x * 2)


def case_frozen():
    made = Thawed(4)
    return made.a + made.b, repr(made), made == Thawed(4), hash(made) == hash(Thawed(4))


class Plain:
    def __init__(self, a):
        self.a = a * 100
        self.late = True


@dataclass
class Made(Plain):
    a: int


@dataclass(init=False)
class Inherited(Plain):
    b: int = 3


def case_of_a_class_with_an_init():
    return Made(5).a, hasattr(Made(5), "late"), Inherited(5).a, Inherited(5).b, Inherited.b


@dataclass
class Scaled:
    w: int
    scale: InitVar[int]
    area: int = field(init=False)
    n: str = "x"
    more: InitVar[int] = 5

    def __post_init__(self, scale, more):
        self.area = self.w * scale + more


def case_replaced_without_fields():
    a = Scaled(2, 3)
    out = [a, replace(a, scale=4), replace(a, scale=4, w=9, n="q")]
    for f in (lambda: replace(a, area=5, scale=1), lambda: replace(a), lambda: replace(a, zz=1, scale=2), lambda: replace(a, more=1)):
        try:
            out.append(f())
        except (ValueError, TypeError) as e:
            out.append(repr(e))
    return out
