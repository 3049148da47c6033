# accepted: 8
"""Attributes of classes that variables hold, assigned."""

from __future__ import annotations


class Base:
    count = 0
    made = []
    label = "base"

    def __init__(self):
        type(self).count += 1
        self.made.append(type(self).__name__)

    @classmethod
    def reset(cls):
        cls.count = 0


class A(Base):
    label = "a"


class B(Base):
    count = 10
    label = "b"


def case_count():
    Base.count = 0
    B.count = 10
    for c in (A, B, A):
        c()
    return A.count, B.count, Base.count


def case_set_in_loop():
    for c in (A, B):
        c.label = c.__name__.lower() * 2
    return A.label, B.label, Base.label, A().label, [c.label for c in (A, B, Base)]


def case_reset():
    for c in [A, B]:
        c.count = 5
        c.reset()
    return A.count, B.count


def rename(cls: type[Base], label: str):
    cls.label = label


def case_parameter():
    rename(A, "x")
    rename(B, "y")
    return A.label, B.label


def case_augmented():
    A.count = B.count = 0
    for c in (A, B, B):
        c.count += 2
    return A.count, B.count


def case_by_instance():
    xs = [A(), B()]
    for x in xs:
        type(x).label = "t" + type(x).__name__
        x.__class__.count = 3
    return A.label, B.label, A.count, B.count


class Meta:
    registry: dict[str, type] = {}
    order: list[str] = []

    def __init_subclass__(cls, /, name: str = "", **kw):
        super().__init_subclass__(**kw)
        cls.name = name or cls.__name__
        Meta.registry[cls.name] = cls
        Meta.order.append(cls.name)


class One(Meta, name="one"):
    def run(self): return 1


class Two(Meta):
    def run(self): return 2


def case_registry():
    return [(n, Meta.registry[n]().run(), Meta.registry[n].name) for n in Meta.order], One.name, [c.name for c in Meta.registry.values()]


def case_setattr_class():
    for c in (A, B):
        setattr(c, "label", "s")
    return A.label, getattr(B, "label")
