# accepted: 8
"""Abstract classes that say of others that they are their subclasses: by register() or a __subclasshook__."""

import functools
from abc import ABC, abstractmethod
from collections.abc import Sequence


class Speaks(ABC):
    @abstractmethod
    def speak(self): ...


class SpeaksLoudly(Speaks):
    pass


@Speaks.register
class Parrot:
    def speak(self):
        return "hello"


class Macaw(Parrot):
    pass


class Stone:
    pass


class Siren:
    pass


SpeaksLoudly.register(Siren)


class Measured(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Measured:
            return any("size" in base.__dict__ for base in other.__mro__)
        return NotImplemented


class Plank:
    def size(self):
        return 1


@Sequence.register
class Fives:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return 5


class Countable(ABC):
    pass


Countable.register(int)


@functools.singledispatch
def shown(x):
    return "other"


@shown.register
def _(x: Speaks):
    return "speaks"


def case_objects_of_registered_classes():
    return [isinstance(o, Speaks) for o in (Parrot(), Macaw(), Stone(), Siren())]


def case_registered_with_a_derived_class():
    return [isinstance(o, SpeaksLoudly) for o in (Parrot(), Macaw(), Stone(), Siren())]


def case_registered_classes():
    return [issubclass(c, Speaks) for c in (Parrot, Macaw, Stone, Siren, SpeaksLoudly)], issubclass(Macaw, (int, Speaks))


def case_hook():
    return isinstance(Plank(), Measured), isinstance(Stone(), Measured), issubclass(Plank, Measured)


def case_registered_with_the_library():
    return isinstance(Fives(), Sequence), isinstance(Stone(), Sequence)


def case_builtin_class():
    return isinstance(3, Countable), isinstance("x", Countable), isinstance(True, Countable)


def case_matched():
    found = []
    for each in (Parrot(), Stone(), Siren()):
        match each:
            case SpeaksLoudly():
                found.append("loudly")
            case Speaks():
                found.append("speaks")
            case _:
                found.append("silent")
    return found


def case_dispatched():
    return shown(Parrot()), shown(Stone()), shown(Macaw())
