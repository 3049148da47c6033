# accepted: 8
"""Generic containers with nodes inside, each used at several types."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, Optional, TypeVar

T = TypeVar("T")
U = TypeVar("U")
K = TypeVar("K")
V = TypeVar("V")
E = TypeVar("E")


# --- nodes inside ---


class Node(Generic[T]):
    def __init__(self, value: T, next: Optional[Node[T]] = None) -> None:
        self.value = value
        self.next = next


class LinkedList(Generic[T]):
    def __init__(self) -> None:
        self.head: Optional[Node[T]] = None
        self.size = 0

    def add(self, value: T) -> None:
        node = Node(value)
        if self.head is None:
            self.head = node
        else:
            last = self.head
            while last.next is not None:
                last = last.next
            last.next = node
        self.size += 1

    def reverse(self) -> None:
        before = None
        node = self.head
        while node is not None:
            node.next, before, node = before, node, node.next
        self.head = before

    def __iter__(self) -> Iterator[T]:
        node = self.head
        while node:
            yield node.value
            node = node.next


def case_linked_lists():
    numbers: LinkedList[int] = LinkedList()
    words: LinkedList[str] = LinkedList()
    for i, word in enumerate(["x", "y", "z"]):
        numbers.add(i * i)
        words.add(word)
    numbers.reverse()
    words.reverse()
    return sum(numbers), "".join(words), numbers.head.value - 1, words.head.value + "!", [n % 3 for n in numbers], words.size


class DoubleNode(Generic[K, V]):
    def __init__(self, key: K, value: V) -> None:
        self.key = key
        self.value = value
        self.before: Optional[DoubleNode[K, V]] = None
        self.after: Optional[DoubleNode[K, V]] = None


class LruCache(Generic[K, V]):
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.table: dict[K, DoubleNode[K, V]] = {}
        self.first: Optional[DoubleNode[K, V]] = None
        self.last: Optional[DoubleNode[K, V]] = None

    def _unlink(self, node: DoubleNode[K, V]) -> None:
        if node.before is not None:
            node.before.after = node.after
        else:
            self.first = node.after
        if node.after is not None:
            node.after.before = node.before
        else:
            self.last = node.before
        node.before = node.after = None

    def _append(self, node: DoubleNode[K, V]) -> None:
        node.before = self.last
        if self.last is not None:
            self.last.after = node
        else:
            self.first = node
        self.last = node

    def get(self, key: K, default: Optional[V] = None) -> Optional[V]:
        node = self.table.get(key)
        if node is None:
            return default
        self._unlink(node)
        self._append(node)
        return node.value

    def put(self, key: K, value: V) -> None:
        if key in self.table:
            self._unlink(self.table.pop(key))
        elif len(self.table) >= self.capacity:
            oldest = self.first
            self._unlink(oldest)
            del self.table[oldest.key]
        node = DoubleNode(key, value)
        self.table[key] = node
        self._append(node)


def case_caches_in_cycles():
    squares: LruCache[int, int] = LruCache(2)
    names: LruCache[str, str] = LruCache(2)
    for i in range(4):
        squares.put(i, i * i)
        names.put(f"k{i}", f"v{i}")
        squares.get(2)
    return squares.get(3, 0) + 1, squares.get(0), names.get("k3", "").upper(), names.get("k0"), sorted(squares.table), sorted(names.table)


@dataclass
class TreeNode(Generic[K, V]):
    key: K
    value: V
    left: Optional[TreeNode[K, V]] = None
    right: Optional[TreeNode[K, V]] = None


class TreeMap(Generic[K, V]):
    def __init__(self) -> None:
        self.root: Optional[TreeNode[K, V]] = None

    def insert(self, key: K, value: V) -> None:
        self.root = self._insert(self.root, key, value)

    def _insert(self, node: Optional[TreeNode[K, V]], key: K, value: V) -> TreeNode[K, V]:
        if node is None:
            return TreeNode(key, value)
        if key < node.key:
            node.left = self._insert(node.left, key, value)
        elif key > node.key:
            node.right = self._insert(node.right, key, value)
        else:
            node.value = value
        return node

    def items(self) -> Iterator[tuple[K, V]]:
        yield from self._walk(self.root)

    def _walk(self, node: Optional[TreeNode[K, V]]) -> Iterator[tuple[K, V]]:
        if node is not None:
            yield from self._walk(node.left)
            yield node.key, node.value
            yield from self._walk(node.right)


def case_tree_maps():
    ages: TreeMap[str, int] = TreeMap()
    names: TreeMap[int, str] = TreeMap()
    for name, age in [("bob", 3), ("al", 1), ("cy", 2), ("al", 4)]:
        ages.insert(name, age)
        names.insert(age, name)
    return sum(v for _, v in ages.items()), "".join(v for _, v in names.items()), list(ages.items()), list(names.items()), ages.root.left


# --- containers of the user's ---


class Registry(Generic[K, V]):
    def __init__(self) -> None:
        self._entries: dict[K, V] = {}
        self._listeners: list[Callable[[K, V], None]] = []

    def __setitem__(self, key: K, value: V) -> None:
        self._entries[key] = value
        for listener in self._listeners:
            listener(key, value)

    def __getitem__(self, key: K) -> V:
        return self._entries[key]

    def __contains__(self, key: K) -> bool:
        return key in self._entries

    def watch(self, listener: Callable[[K, V], None]) -> None:
        self._listeners.append(listener)


def case_registries():
    log: list[str] = []
    by_name: Registry[str, int] = Registry()
    by_number: Registry[int, list[str]] = Registry()
    by_name.watch(lambda k, v: log.append(f"{k}={v + 1}"))
    by_name["a"] = 1
    by_number[5] = ["x"]
    by_number[5].append("y")
    return by_name["a"] + 1, "".join(by_number[5]), "a" in by_name, 6 in by_number, log


class Graph(Generic[T]):
    def __init__(self) -> None:
        self.edges: dict[T, set[T]] = defaultdict(set)

    def connect(self, a: T, b: T) -> None:
        self.edges[a].add(b)
        self.edges[b].add(a)

    def reach(self, start: T) -> list[T]:
        seen, queue = {start}, deque([start])
        while queue:
            for other in sorted(self.edges[queue.popleft()]):
                if other not in seen:
                    seen.add(other)
                    queue.append(other)
        return sorted(seen)


def case_graphs():
    numbers: Graph[int] = Graph()
    words: Graph[str] = Graph()
    for a, b in [(1, 2), (2, 3), (7, 8)]:
        numbers.connect(a, b)
        words.connect(chr(a + 96), chr(b + 96))
    return sum(numbers.reach(1)), "".join(words.reach("a")), max(numbers.edges) - 1, max(words.edges).upper()


class PriorityQueue(Generic[T]):
    def __init__(self, key: Callable[[T], int]) -> None:
        self.key = key
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)
        i = len(self.items) - 1
        while i and self.key(self.items[i]) < self.key(self.items[(i - 1) // 2]):
            self.items[i], self.items[(i - 1) // 2] = self.items[(i - 1) // 2], self.items[i]
            i = (i - 1) // 2

    def top(self) -> T:
        return self.items[0]


def case_queues_with_keys():
    words, numbers = PriorityQueue(len), PriorityQueue(lambda n: -n)
    for word in ("ccc", "a", "bb"):
        words.push(word)
        numbers.push(len(word))
    return words.top().upper(), numbers.top() + 1, len(words.items), numbers.items


class History(list, Generic[T]):
    def record(self, item: T) -> T:
        self.append(item)
        return item


def case_derived_from_list():
    numbers: History[int] = History()
    words: History[str] = History()
    return numbers.record(1) + 1, words.record("a") + "b", sum(numbers), "".join(words), repr(numbers), repr(words)


def spread(n: int, tail: Optional[Node[int]] = None) -> Optional[Node[int]]:
    return tail if n == 0 else spread(n - 1, Node(n, tail))


def case_recursion():
    found, node = [], spread(4)
    while node:
        found.append(node.value * 2)
        node = node.next
    return found, Node("a", Node("b")).next.value.upper()


