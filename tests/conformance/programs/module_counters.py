# accepted: 5
"""itertools.count made at module level: a state of the instance."""

import itertools
from dataclasses import dataclass, field

IDS = itertools.count(1)
TENS = itertools.count(10, 10)
next(TENS)
HALVES = itertools.count(0.5, 0.5)
_serial = itertools.count()


@dataclass
class Ticket:
    name: str
    number: int = field(default_factory=lambda: next(_serial))


@dataclass
class Order:
    number: int = field(default_factory=itertools.count(100).__next__)


class Job:
    _ids = itertools.count(5)

    def __init__(self, name: str) -> None:
        self.id = next(Job._ids)
        self.name = name


def new_id() -> str:
    return f"id-{next(IDS)}"


def case_next():
    return next(IDS), next(IDS), new_id(), [next(TENS) for _ in range(3)], next(HALVES), next(HALVES)


def case_default_factories():
    return [Ticket("a"), Ticket("b")], [Order().number, Order().number]


def case_class_attribute():
    return [Job(n).id for n in "abc"]


def case_in_step():
    return list(zip(IDS, "abc")), list(zip("xy", IDS)), next(IDS), list(itertools.islice(TENS, 2))


def case_loop():
    found = []
    for n in IDS:
        if n > 3:
            break
        found.append(n)
    return found, next(IDS), repr(IDS), repr(TENS), repr(HALVES)
