# accepted: 8
"""Types that are given a name inside a function."""

import typing
from typing import Callable, Dict, List, NewType, Optional, Tuple, TypeAlias, TypeVar, overload


class Counting:
    def __init__(self) -> None:
        self.reads = 0

    @property
    def flags(self) -> int:
        self.reads += 1
        return 4


def case_state():
    State = Tuple[int, Tuple[str, ...]]
    start: State = (0, ())
    return start


def case_alias_of_an_alias():
    Pair = Tuple[int, int]
    Pairs: TypeAlias = List[Pair]
    found: Pairs = [(1, 2)]
    return found


def case_union():
    Number = int | float | None
    Table = Dict[str, Number]
    table: Table = {"a": 1.5}
    return table


def case_of_the_module():
    Maybe = typing.Optional[typing.List[int]]
    Named = Optional["Counting"]
    x: Maybe = [1]
    y: Named = Counting()
    return x, y.reads


def case_callable():
    Step = Callable[[int], int]

    def twice(f: Step, x: int) -> int:
        return f(f(x))

    return twice(lambda x: x + 3, 1)


def case_no_types():
    c = Counting()
    flags = c.flags | 1
    ones = {1} | {2}
    return flags, ones, c.reads


JSON = typing.Union[None, int, str, List["JSON"], Dict[str, "JSON"]]


def shown(value: JSON) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {v}" for k, v in value.items()) + "}"
    return str(value)


def case_recursive():
    return shown(None), shown(3), shown({"a": 1}), shown(["x"])


def case_made_inside():
    Item = TypeVar("Item")
    Count = NewType("Count", int)

    @overload
    def doubled(x: int) -> int: ...
    @overload
    def doubled(x: Item, times: int = ...) -> Item: ...
    def doubled(x, times=2):
        return x * times

    return doubled(3), doubled("a"), doubled("b", 3), Count(4) + 1
