# accepted: 23
"""Inheritance: several bases, super(), abstract classes, tests of classes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property


class Walker:
    def move(self):
        return "walk"


class Swimmer:
    def move(self):
        return "swim"

    def dive(self):
        return "dive"


class Duck(Walker, Swimmer):
    def both(self):
        return self.move() + self.dive()


class A:
    def f(self):
        return "A"

    @classmethod
    def g(cls):
        return f"A of {cls.__name__}"

    @property
    def p(self):
        return "pA"


class B(A):
    def f(self):
        return "B" + super().f()

    @classmethod
    def g(cls):
        return "B" + super().g()


class C(A):
    def f(self):
        return "C" + super().f()

    @property
    def p(self):
        return "pC" + super().p


class D(B, C):
    def f(self):
        return "D" + super().f()

    @property
    def p(self):
        return "pD" + super().p


class KeysMixin:
    def to_text(self):
        return "{" + ", ".join(self.keys()) + "}"


class LogMixin:
    def log(self):
        return f"[{self.__class__.__name__}]"


class Base:
    prefix = "base"

    def __init__(self, x):
        self.x = x

    def keys(self):
        return ["x"]

    def log(self):
        return self.prefix


class Derived(KeysMixin, LogMixin, Base):
    prefix = "derived"

    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def keys(self):
        return super().keys() + ["y"]

    def outer_prefix(self):
        return super().prefix


class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...

    @abstractmethod
    def kind(self) -> str: ...

    def text(self):
        return f"{self.kind()} {self.area()}"


class Half(Shape):
    def kind(self):
        return "half"


class Square(Half):
    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a * self.a


class Circle(Shape):
    def area(self):
        return 3.0

    def kind(self):
        return "round"


class Adder:
    def __call__(self, x):
        return x + 1


NUMBERS = (int, float)


def case_two_bases():
    d = Duck()
    return d.move(), d.dive(), d.both(), isinstance(d, Swimmer), Duck.__name__


def case_diamond():
    return D().f(), B().f(), C().f(), isinstance(D(), C), D().p, C().p


def case_super_in_class_method():
    return D.g(), B.g(), A.g()


def case_super_with_arguments():
    d = D()
    return super(B, d).f(), super(C, d).f()


def case_mixins():
    d = Derived(1, 2)
    return d.to_text(), d.log(), d.x, d.y, d.outer_prefix(), d.prefix


def case_abstract():
    texts = []
    for make in (lambda: Shape().text(), lambda: Half().text(), lambda: Square(3).text()):
        try:
            texts.append(make())
        except TypeError as e:
            texts.append(str(e))
    return texts


def case_dispatch():
    shapes: list[Shape] = [Square(2), Circle()]
    return [s.text() for s in shapes], [isinstance(s, Half) for s in shapes], [isinstance(s, (Circle, A)) for s in shapes]


def case_issubclass():
    return issubclass(D, A), issubclass(A, D), issubclass(Square, (int, Shape)), issubclass(bool, int), issubclass(A, object)


def case_class_of():
    things = [Square(1), Circle(), Square(2)]
    names = [x.__class__.__name__ for x in things], [type(x).__name__ for x in things]
    return names, [c.__name__ for c in (A, B, int)], [type(x) == Square for x in things], type(things[0]) is type(Circle())


def case_types_as_values():
    things = [1, "a", Circle(), 2.5, None]
    counts: dict[type, int] = {}
    for x in [*things, 3]:
        counts[type(x)] = counts.get(type(x), 0) + 1
    return [type(x) in (int, Circle) for x in things], list(counts.values())


def case_isinstance_of_many():
    xs = [1, 2.5, "a", None, [1], (1, 2), {1: 2}, Circle()]
    tests = [isinstance(x, NUMBERS) for x in xs], [isinstance(x, (int, (str, list))) for x in xs]
    return tests, [isinstance(x, Iterable) for x in xs], [isinstance(x, Sequence) for x in xs], [isinstance(x, type(None)) for x in xs]


def case_callable():
    return callable(Adder()), callable(Circle()), callable(len), callable(3), callable(Circle)


class Expression(ABC):
    @property
    @abstractmethod
    def children(self) -> tuple[Expression, ...]: ...

    @cached_property
    def depth(self) -> int:
        return 1 + max((c.depth for c in self.children), default=0)


class Leaf(Expression):
    def __init__(self, value: int) -> None:
        self.value = value

    @property
    def children(self) -> tuple[Expression, ...]:
        return ()


class Branch(Expression):
    def __init__(self, left: Expression, right: Expression) -> None:
        self.left, self.right = left, right

    @property
    def children(self) -> tuple[Expression, ...]:
        return self.left, self.right


def case_cached_property_of_a_base() -> list[int]:
    e = Branch(Leaf(1), Branch(Leaf(2), Leaf(3)))
    return [e.depth, e.right.depth, e.depth]


class Sized:
    def __init__(self):
        self.amount = 1

    @property
    def size(self):
        return self.amount

    @size.setter
    def size(self, amount):
        self.amount = amount

    @size.deleter
    def size(self):
        self.amount = -1


class Doubled(Sized):
    @property
    def size(self):
        return Sized.size.fget(self) + 1

    @size.setter
    def size(self, amount):
        Sized.size.fset(self, amount * 2)

    @size.deleter
    def size(self):
        Sized.size.fdel(self)


class Tenfold(Sized):
    @property
    def size(self):
        return super().size * 10

    @size.setter
    def size(self, amount):
        super(Tenfold, type(self)).size.fset(self, amount + 1)

    @size.deleter
    def size(self):
        super(Tenfold, Tenfold).size.__delete__(self)


def case_functions_of_a_property():
    out = []
    for box in (Doubled(), Tenfold()):
        box.size = 5
        out.append(box.size)
        del box.size
        out.append(box.size)
    return out


def case_property_of_the_class():
    try:
        found = Sized.size
    except AttributeError:
        return "none"
    return "there"


class Under(Sized):
    def __init__(self):
        super().__init__()
        self.under = 2


class Forgets(Sized):
    def __init__(self):
        self.forgets = 3


class Diamond(Under, Forgets):
    pass


def case_base_that_super_does_not_reach():
    made = Diamond()
    try:
        return made.under, made.forgets, made.amount
    except AttributeError as error:
        return made.under, made.forgets, str(error)


# --- arguments that nobody takes, and methods that no base has ---


class Titled:
    def __init__(self, title: str, **rest):
        super().__init__(**rest)
        self.title = title


class Collected:
    def __init__(self, *items: int):
        super().__init__(*items)
        self.count = len(items)


class HandedUp:
    def __init__(self, value: int):
        super().__init__(note_given(value))


class Bare:
    pass


class ByName:
    def __init__(self, value: int):
        object.__init__(self)
        self.value = value


GIVEN: list[int] = []


def note_given(value: int) -> int:
    GIVEN.append(value)
    return value


def case_keywords_that_object_does_not_take():
    found = []
    for options in ({}, {"colour": 1}):
        try:
            found.append(Titled("a", **options).title)
        except TypeError as error:
            found.append(str(error))
    return found


def case_arguments_that_object_does_not_take():
    found = []
    for items in ([], [1, 2]):
        try:
            found.append(str(Collected(*items).count))
        except TypeError as error:
            found.append(str(error))
    return found


def case_argument_handed_to_object_is_evaluated():
    try:
        HandedUp(3)
    except TypeError as error:
        return str(error), GIVEN.pop(), ByName(4).value


def case_arguments_of_a_class_without_init():
    found = []
    for items in ([], [1]):
        try:
            found.append(type(Bare(*items)).__name__)
        except TypeError as error:
            found.append(str(error))
    for options in ({}, {"a": 1}):
        try:
            found.append(type(Bare(**options)).__name__)
        except TypeError as error:
            found.append(str(error))
    return found


@dataclass
class Measured:
    x: int

    def __post_init__(self):
        try:
            super().__post_init__()
        except AttributeError as error:
            self.text = str(error)


def case_no_base_has_the_method():
    return Measured(2).text


# --- what __init__ gives ---


class Early:
    def __init__(self, x: int):
        if x > 0:
            return
        if x < 0:
            return "negative"


class Later(Early):
    def __init__(self, x: int):
        return super().__init__(x)


class Yields:
    def __init__(self):
        yield 1


class Wrong(Exception):
    def __init__(self):
        return 3


class Made:
    def __new__(cls, x):
        return super().__new__(cls)

    def __init__(self, x):
        return x


def case_result_of_init():
    found = []
    for cls in (Early, Later):
        for x in (1, 0, -1):
            try:
                found.append(type(cls(x)).__name__)
            except TypeError as error:
                found.append(str(error))
    return found


def case_result_of_other_inits():
    found = []
    for make in (Yields, Wrong, lambda: Made(2), lambda: Made(None)):
        try:
            found.append(type(make()).__name__)
        except TypeError as error:
            found.append(str(error))
    return found
