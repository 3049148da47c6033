# accepted: 21
"""One class used at several types: each kind of its objects has fields of types of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Generic, Optional, TypeVar

T = TypeVar("T")
U = TypeVar("U")
K = TypeVar("K")
V = TypeVar("V")
E = TypeVar("E")


# --- a stack, made in every way ---


class Stack(Generic[T]):
    """Last in, first out."""

    made = 0
    name: ClassVar[str] = "stack"

    def __init__(self, items: Optional[list[T]] = None) -> None:
        self._items: list[T] = list(items) if items else []
        Stack.made += 1

    def push(self, item: T) -> Stack[T]:
        self._items.append(item)
        return self

    def pop(self) -> T:
        return self._items.pop()

    def peek(self) -> Optional[T]:
        return self._items[-1] if self._items else None

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __repr__(self) -> str:
        return f"Stack({self._items!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Stack) and self._items == other._items

    def __hash__(self) -> int:
        return hash(tuple(self._items))

    def map(self, function: Callable[[T], U]) -> Stack[U]:
        return Stack([function(item) for item in self._items])

    def copy(self) -> Stack[T]:
        made: Stack[T] = Stack()
        for item in self._items:
            made.push(item)
        return made

    @classmethod
    def of(cls, *items: T) -> Stack[T]:
        made = cls()
        for item in items:
            made.push(item)
        return made

    @classmethod
    def empty(cls) -> Stack[T]:
        return cls()

    @staticmethod
    def joined(parts: list[Stack[T]]) -> Stack[T]:
        return Stack([item for part in parts for item in part])

    @property
    def size(self) -> int:
        return len(self._items)

    @property
    def last(self) -> T:
        return self._items[-1]


def case_explicit_arguments():
    numbers, words = Stack[int](), Stack[str]()
    numbers.push(1).push(2)
    words.push("a")
    return numbers.pop() + 1, words.pop() + "b", sum(numbers), "".join(words), [10, 20][numbers.pop()]


def case_declared_variables():
    numbers: Stack[int] = Stack()
    words: Stack[str] = Stack()
    for i in range(3):
        numbers.push(i)
        words.push(str(i))
    return sorted(numbers), "-".join(words), max(numbers) << 1, min(words).zfill(3), numbers.last % 2


def case_from_arguments():
    numbers, words = Stack([3, 1]), Stack(["x", "y"])
    return sum(numbers), "".join(words), list(range(numbers.pop())), words.pop().upper(), numbers, words


def case_methods_that_make_others():
    words = Stack([1, 22, 333]).map(str)
    lengths = words.map(len)
    halves = lengths.map(lambda n: n / 2)
    return "".join(words), sum(lengths), halves.last * 2, words, lengths, halves, words.copy().last + "!"


def case_class_methods():
    numbers, words = Stack.of(1, 2), Stack.of("a", "b")
    first, second = Stack[int].empty(), Stack[str].empty()
    first.push(5)
    second.push("five")
    return sum(numbers), "".join(words), first.pop() * 2, second.pop() * 2


def case_static_methods():
    numbers = Stack.joined([Stack([1]), Stack([2])])
    words = Stack.joined([Stack(["a"]), Stack(["b"])])
    return sum(numbers), "".join(words)


def case_properties():
    numbers, words = Stack([1.5]), Stack(["abc"])
    return numbers.size, words.size, numbers.last.hex(), words.last.title(), numbers.peek(), words.peek()


def case_class_variables_are_shared():
    Stack.made = 0
    Stack([1])
    Stack(["a"])
    Stack[bytes]()
    Stack.name = "pile"
    found = Stack([1]).name, Stack(["a"]).name, Stack.made, Stack([1]).made
    Stack.name = "stack"
    return found


def case_one_class_in_python():
    numbers, words = Stack([1]), Stack(["a"])
    return (
        type(numbers) is type(words),
        type(numbers) is Stack,
        type(words) == Stack,
        isinstance(numbers, Stack) and isinstance(words, Stack),
        type(words).__name__,
        numbers.__class__ is words.__class__,
        Stack.__name__,
        Stack.__doc__,
        issubclass(type(numbers), Stack),
    )


def case_equal_across_kinds():
    numbers, floats, words = Stack([1, 2]), Stack([1.0, 2.0]), Stack(["1", "2"])
    return numbers == floats, numbers == words, numbers != words, floats == numbers, numbers == Stack([1, 2]), Stack() == Stack([])


def case_aliases_are_no_classes():
    return Stack[int] is Stack, Stack is Stack, Stack[int] is not Stack


def case_alias_in_isinstance():
    try:
        return isinstance(Stack([1]), Stack[int])
    except TypeError as error:
        return str(error)


def case_mixed_in_one_container():
    stacks = [Stack([1, 2]), Stack(["a", "b"]), Stack([0.5])]
    return [len(s) for s in stacks], [repr(s) for s in stacks], [s.peek() for s in stacks], [s.last + "!" for s in stacks if isinstance(s.last, str)]


def case_either_in_a_variable():
    found = []
    for flag in (True, False):
        stack = Stack([1]) if flag else Stack(["a"])
        found.append((len(stack), stack.pop(), repr(stack)))
    return found


def case_keys_of_several_kinds():
    seen = {Stack([1]): "one", Stack(["a"]): "letter"}
    return seen[Stack([1])], seen[Stack(["a"])], Stack([1.0]) in seen, Stack(["b"]) in seen, len({Stack([1]), Stack([1.0]), Stack(["1"])})


def reversed_stack(stack: Stack[T]) -> Stack[T]:
    made = Stack()
    while len(stack):
        made.push(stack.pop())
    return made


def case_in_generic_functions():
    numbers, words = reversed_stack(Stack([1, 2, 3])), reversed_stack(Stack(["a", "b"]))
    for _ in range(3):
        numbers = reversed_stack(numbers)
    return numbers.pop() + 1, words.pop() + "!", sum(numbers), "".join(words)


# --- made at module level ---

Words = Stack[str]
TEXTS: Stack[str] = Stack(["t"])
NUMBERS: Stack[int] = Stack([7])
EMPTY: Stack[float] = Stack()
KEPT = {"a": Stack[int]([1]), "b": Stack[int]([2])}


def case_of_the_module():
    TEXTS.push("u")
    NUMBERS.push(8)
    EMPTY.push(0.5)
    words = Words()
    words.push("w")
    return "".join(TEXTS), sum(NUMBERS), EMPTY.pop().is_integer(), words.pop().upper(), KEPT["a"].pop() + KEPT["b"].pop()


# --- subclasses ---


class IntStack(Stack[int]):
    def total(self) -> int:
        return sum(self._items)


class NamedStack(Stack[T]):
    def __init__(self, label: str, items: Optional[list[T]] = None) -> None:
        super().__init__(items)
        self.label = label

    def __repr__(self) -> str:
        return f"{self.label}: {super().__repr__()}"


def case_subclasses():
    plain = IntStack([1, 2])
    plain.push(3)
    numbers, words = NamedStack("n", [1]), NamedStack[str]("w")
    words.push("b")
    return (
        plain.total() + plain.pop(),
        numbers.pop() + 1,
        words.last.upper(),
        repr(numbers),
        repr(words),
        isinstance(numbers, Stack),
        isinstance(words, NamedStack),
        isinstance(plain, NamedStack),
        type(numbers) is Stack,
        type(numbers).__name__,
        IntStack.of(4, 5).total(),
    )


# --- inside other objects ---


@dataclass
class Inventory:
    names: Stack[str] = field(default_factory=Stack)
    counts: Stack[int] = field(default_factory=Stack[int])
    by_name: dict[str, Stack[float]] = field(default_factory=dict)

    def add(self, name: str, count: int) -> None:
        self.names.push(name)
        self.counts.push(count)
        self.by_name.setdefault(name, Stack()).push(count / 2)


def case_as_fields():
    inventory = Inventory()
    inventory.add("nut", 3)
    inventory.add("nut", 4)
    inventory.add("bolt", 5)
    return "".join(inventory.names), sum(inventory.counts), inventory.by_name["nut"].pop().is_integer(), inventory.names.last.upper(), sorted(inventory.by_name)


def case_nested():
    grid = Stack([Stack([1, 2]), Stack([3])])
    rows = Stack([Stack(["a"]), Stack(["b", "c"])])
    return sum(sum(s) for s in grid), "".join("".join(s) for s in rows), grid, rows


def case_groups():
    numbers, words = defaultdict(Stack), defaultdict(Stack)
    for i, word in enumerate(["a", "bb", "cc"]):
        numbers[len(word)].push(i)
        words[len(word)].push(word)
    return [sum(numbers[k]) for k in numbers], ["".join(words[k]) for k in words]
