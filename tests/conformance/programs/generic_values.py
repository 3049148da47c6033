# accepted: 14
"""Generic pairs, boxes and results, subclasses of generic classes, and classes that say nothing of their types."""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Generic, NamedTuple, Optional, Protocol, TypeVar, Union, runtime_checkable

T = TypeVar("T")
U = TypeVar("U")
K = TypeVar("K")
V = TypeVar("V")
E = TypeVar("E")


# --- pairs, boxes, results ---


@dataclass
class Pair(Generic[K, V]):
    key: K
    value: V

    def swapped(self) -> Pair[V, K]:
        return Pair(self.value, self.key)

    def with_value(self, value: U) -> Pair[K, U]:
        return Pair(self.key, value)


def case_pairs():
    p, q = Pair("a", 1), Pair(2, "b")
    return p.value + 1, q.value + "!", p.swapped().key - 1, q.swapped().key.upper(), p.swapped().swapped(), p.with_value([1.5]).value[0].hex(), p, q


def case_pairs_compared():
    p, q = Pair(1, 2), Pair(1.0, 2.0)
    return p == q, p == Pair(1, 2), p != q, Pair("a", 1) == Pair(1, "a"), p in [Pair(1.0, 2)], [p] == [q], (p, 1) == (q, 1)


@dataclass(frozen=True, order=True)
class Ranked(Generic[T]):
    rank: int
    item: T = field(compare=False)
    tags: tuple[str, ...] = ()


def case_frozen_and_ordered():
    numbers, words = [Ranked(2, 20), Ranked(1, 10)], [Ranked(1, "one"), Ranked(0, "zero", ("z",))]
    best = min(numbers).item + 1, max(words).item.upper()
    return best, sorted(numbers)[0].item // 3, sorted(words), hash(Ranked(1, 2)) == hash(Ranked(1, "x")), len({Ranked(1, 2), Ranked(1, 3)})


def case_replaced_and_copied():
    p = replace(Pair("a", 1), value=5)
    q = copy.copy(Pair(2, "b"))
    r = copy.deepcopy(Pair([1], ["x"]))
    r.value.append("y")
    return p.value + 1, q.value + "c", sum(r.key), "".join(r.value)


class Point(NamedTuple, Generic[T]):
    x: T
    y: T

    def total(self) -> T:
        return self.x + self.y


def case_named_tuples():
    a, b = Point(1, 2), Point("u", "v")
    x, y = b
    return a.total() + 1, b.total() + "w", x + y, a[0] - 1, b[1].upper(), a == (1, 2), a == Point(1.0, 2.0), a, b, a < Point(1, 3), sorted([Point(2, 1), a])


@dataclass
class Ok(Generic[T]):
    value: T


@dataclass
class Err(Generic[E]):
    error: E


def parsed(text: str) -> Union[Ok[int], Err[str]]:
    return Ok(int(text)) if text.isdigit() else Err(f"bad {text}")


def named(number: int) -> Union[Ok[str], Err[int]]:
    return Ok("ab"[number]) if number < 2 else Err(number)


def case_results():
    found = []
    for text in ("0", "x", "7"):
        result = parsed(text)
        if isinstance(result, Err):
            found.append(result.error.upper())
            continue
        match named(result.value):
            case Ok(value):
                found.append(value + "!")
            case Err(error):
                found.append(str(error + 1))
    return found


class Maybe(Generic[T]):
    def __init__(self, value: Optional[T]) -> None:
        self.value = value

    def then(self, function: Callable[[T], Maybe[U]]) -> Maybe[U]:
        return Maybe(None) if self.value is None else function(self.value)

    def map(self, function: Callable[[T], U]) -> Maybe[U]:
        return Maybe(None) if self.value is None else Maybe(function(self.value))

    def or_else(self, other: T) -> T:
        return other if self.value is None else self.value


def half(n: int) -> Maybe[int]:
    return Maybe(n // 2) if n % 2 == 0 else Maybe(None)


def case_maybes():
    found = Maybe(8).then(half).then(half).map(lambda n: n + 1)
    word = Maybe("abc").map(len).map(lambda n: "x" * n)
    return found.or_else(0) * 2, word.or_else("").upper(), Maybe(3).then(half).or_else(-1) + 1, Maybe(2).map(str).map(len).or_else(0)


# --- subclasses ---


class Source(ABC, Generic[T]):
    def __init__(self, name: str) -> None:
        self.name = name

    @abstractmethod
    def read(self) -> T: ...

    def twice(self) -> list[T]:
        return [self.read(), self.read()]


class Counter(Source[int]):
    def __init__(self) -> None:
        super().__init__("counter")
        self.n = 0

    def read(self) -> int:
        self.n += 1
        return self.n


class Fixed(Source[T]):
    def __init__(self, value: T) -> None:
        super().__init__("fixed")
        self.value = value

    def read(self) -> T:
        return self.value


def case_abstract_bases():
    return sum(Counter().twice()), "".join(Fixed("a").twice()), sum(Fixed(2).twice()), [s.name for s in (Counter(), Fixed("x"), Fixed(1))]


@runtime_checkable
class Readable(Protocol[T]):
    def read(self) -> T: ...


def read_both(a: Readable[T], b: Readable[T]) -> list[T]:
    return [a.read(), b.read()]


def case_protocols():
    return sum(read_both(Fixed(1), Counter())), "".join(read_both(Fixed("a"), Fixed("b"))), isinstance(Fixed(1), Readable), isinstance(Fixed("a"), Readable)


# --- classes that say nothing of their types ---


class Box:
    def __init__(self, value):
        self.value = value

    def get(self):
        return self.value

    def map(self, function):
        return Box(function(self.value))

    def __repr__(self):
        return f"Box({self.value!r})"


def case_plain_boxes():
    return Box(1).get() + 1, Box("a").get() + "b", Box([3, 1]).map(sorted).get()[0], -Box(2.5).value, Box("abc").map(len).get() << 1


class Link:
    def __init__(self, value: Any, rest: Any = None):
        self.value = value
        self.rest = rest


def linked(items: Iterable[Any]) -> Any:
    made = None
    for item in items:
        made = Link(item, made)
    return made


def listed(link: Any) -> list[Any]:
    found = []
    while link is not None:
        found.append(link.value)
        link = link.rest
    return found


def case_plain_links():
    return sum(listed(linked([1, 2, 3]))), "".join(listed(linked("abc"))), linked([1.5]).value.hex(), linked(["x", "y"]).rest.value.upper()


def case_plain_mixed():
    boxes = [Box(1), Box("a"), Box(None)]
    return boxes, [b.get() for b in boxes], [type(b) is Box for b in boxes], sum(b.value for b in boxes if isinstance(b.value, int))


class Queue:
    def __init__(self):
        self.items = []

    def put(self, item):
        self.items.append(item)

    def take(self):
        return self.items.pop(0)


def case_plain_queues():
    numbers, words = Queue(), Queue()
    numbers.put(1)
    words.put("a")
    either = [numbers, words]
    return numbers.take() + 1, words.take() + "b", [len(q.items) for q in either]


def case_a_class_with_arguments_is_another():
    return Ranked[int] == Ranked, Ranked == Ranked, Ranked[int] != Ranked
