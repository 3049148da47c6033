# accepted: 9
"""What str() and repr() make of classes."""

from collections import Counter, OrderedDict
from enum import Enum, Flag


class Plain:
    pass


class Outer:
    class Inner:
        pass


class Size(Enum):
    SMALL = 1


class Right(Flag):
    READ = 1


class Wrong(ValueError):
    pass


def case_builtin_classes():
    return [str(type(1)), f"{type('a')}", str(type([1])), str(int), repr(float), str(type(None)), f"{dict!r}", str(range), str(object)]


def case_own_classes():
    return str(type(Plain())), str(Plain), repr(Outer.Inner), str(Plain().__class__)


def case_enums():
    return str(Size), str(type(Size.SMALL)), repr(Right)


def case_of_the_library():
    return str(type(Counter("a"))), str(type(OrderedDict(a=1)))


def case_exceptions():
    return str(ValueError), repr(Wrong), f"{KeyError}"


def case_of_what_was_caught():
    texts = []
    for text in ("1", "x", ""):
        try:
            if not text:
                raise Wrong("empty")
            int(text)
        except Exception as error:
            texts.append(f"{type(error)} {error.__class__!r}")
    return texts


def case_one_of_several():
    return [str(c) for c in (int, Plain, KeyError)], [str(type(x)) for x in (1, "a", 2.5, None)]


def case_in_a_list():
    caught = []
    for text in ("x", ""):
        try:
            if not text:
                raise Wrong("empty")
            int(text)
        except Exception as error:
            caught.append(type(error))
    return str(caught)


class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, specification):
        return f"{self.degrees:{specification or '.1f'}}°"

    def __str__(self):
        return "some degrees"


class Kelvin(Celsius):
    def __format__(self, specification):
        return super().__format__(specification) + "K"


def case_formats_of_several_classes():
    texts = []
    for x in (Celsius(1.25), Kelvin(2), 3, Size.SMALL, None):
        texts.append(f"{x} {x!s}")
        texts.append("{} {}".format(x, 1))
        texts.append(format(x))
    return texts
