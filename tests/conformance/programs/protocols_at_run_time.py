# accepted: 3
"""isinstance() and class patterns of protocols, which ask what an object has."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@runtime_checkable
class Named(Protocol):
    name: str

    def greet(self) -> str: ...


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class SupportsLen(Protocol):
    def __len__(self) -> int: ...


@dataclass
class Person:
    name: str

    def greet(self) -> str:
        return f"hi {self.name}"


class Robot:
    def __init__(self) -> None:
        self.name = "r2"

    def greet(self) -> str:
        return "beep"

    def close(self) -> None:
        self.name = "closed"


class Rock:
    name = "rock"


def case_structural() -> list[tuple[bool, bool, bool]]:
    things = [Person("ann"), Robot(), Rock(), 3, "text", [1], {"a": 1}, None, 2.5]
    return [(isinstance(t, Named), isinstance(t, Closable), isinstance(t, SupportsLen)) for t in things]


def case_dispatch() -> list[str]:
    out = []
    for t in [Person("ann"), Robot(), Rock()]:
        match t:
            case Closable():
                t.close()
                out.append(t.name)
            case Named(name=n):
                out.append(t.greet() + n)
            case _:
                out.append("?")
    return out


def case_subclass() -> tuple[bool, bool]:
    return issubclass(Robot, Closable), issubclass(Rock, Closable)
