# accepted: 7
# python: 3.12
"""The forms for readers of types: class C[T], def f[T](…), type X = …"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> Stack[T]:
        self.items.append(item)
        return self

    def pop(self) -> T:
        return self.items.pop()

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    @classmethod
    def of(cls, *items: T) -> Stack[T]:
        made = cls()
        for item in items:
            made.push(item)
        return made


@dataclass
class Pair[K, V]:
    key: K
    value: V

    def swapped(self) -> Pair[V, K]:
        return Pair(self.value, self.key)


class Point[T: (int, float)](NamedTuple):
    x: T
    y: T


type Pairs[V] = list[Pair[str, V]]
type Number = int | float


def first[T](items: list[T]) -> T:
    return items[0]


def applied[T, U](items: list[T], function: Callable[[T], U]) -> list[U]:
    return [function(item) for item in items]


def case_stacks():
    numbers, words = Stack[int](), Stack[str]()
    numbers.push(1)
    words.push("a")
    return numbers.pop() + 1, words.pop() + "b", isinstance(words, Stack), type(words) is Stack, type(numbers).__name__


def case_class_methods():
    return sum(Stack.of(1, 2)), "".join(Stack.of("a", "b")), Stack[float].of(0.5).pop().is_integer()


def case_pairs():
    p, q = Pair("a", 1), Pair(2.5, "b")
    pairs: Pairs[int] = [p]
    return first(pairs).value + 1, q.swapped().key.upper(), p.swapped(), q, p == Pair("a", 1)


def case_points():
    a, b = Point(1, 2), Point(0.5, 1.5)
    return a.x << 2, b.x.is_integer(), sum(a), max(b), a, b


def case_functions():
    return first([1]) + 1, first(["a"]).upper(), sum(applied(["a", "bb"], len)), "".join(applied([1, 2], str))


class Tree[T]:
    def __init__(self, value: T) -> None:
        self.value = value
        self.children: list[Tree[T]] = []

    def add(self, value: T) -> Tree[T]:
        self.children.append(Tree(value))
        return self.children[-1]

    def walk(self) -> Iterator[T]:
        yield self.value
        for child in self.children:
            yield from child.walk()


def case_trees():
    numbers, words = Tree(1), Tree("a")
    numbers.add(2).add(3)
    words.add("b")
    return sum(numbers.walk()), "".join(words.walk()), numbers.children[0].value - 1


@dataclass
class Cache[K, V]:
    make: Callable[[K], V]
    known: dict[K, V] = field(default_factory=dict)

    def get(self, key: K) -> V:
        if key not in self.known:
            self.known[key] = self.make(key)
        return self.known[key]


def case_caches():
    lengths, texts = Cache(len), Cache(str)
    return lengths.get("abc") + 1, texts.get(12).zfill(4), sorted(lengths.known), sorted(texts.known)
