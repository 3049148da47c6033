# accepted: 13
"""Data structures as people write them: lists of nodes, trees, heaps, graphs, caches."""

from __future__ import annotations

import heapq
from collections import OrderedDict, defaultdict, deque
from dataclasses import dataclass, field
from typing import Dict, Generic, Iterator, List, Optional, Set, Tuple, TypeVar

T = TypeVar("T")


class Node:
    def __init__(self, data: int, next: Optional[Node] = None):
        self.data = data
        self.next = next


class LinkedList:
    head: Optional[Node]

    def __init__(self) -> None:
        self.head = None
        self.size = 0

    def push(self, data: int) -> None:
        self.head = Node(data, self.head)
        self.size += 1

    def reverse(self) -> None:
        previous = None
        node = self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def to_list(self) -> List[int]:
        out = []
        node = self.head
        while node is not None:
            out.append(node.data)
            node = node.next
        return out

    def remove(self, data: int) -> bool:
        node, before = self.head, None
        while node is not None and node.data != data:
            before, node = node, node.next
        if node is None:
            return False
        if before is None:
            self.head = node.next
        else:
            before.next = node.next
        self.size -= 1
        return True

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[int]:
        node = self.head
        while node:
            yield node.data
            node = node.next


def case_linked_list():
    xs = LinkedList()
    for i in range(5):
        xs.push(i * i)
    xs.reverse()
    removed = xs.remove(4), xs.remove(99), xs.remove(0)
    return xs.to_list(), removed, len(xs), [x + 1 for x in xs], sum(xs), 9 in list(xs)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        if not self.items:
            raise IndexError("stack is empty")
        return self.items.pop()

    def peek(self) -> T:
        return self.items[-1]

    def is_empty(self) -> bool:
        return len(self.items) == 0


def case_stack():
    s: Stack[int] = Stack()
    s.push(1)
    s.push(2)
    top = s.pop()
    return top, s.peek(), s.is_empty()


def case_empty_stack():
    s = Stack()
    s.push("x")
    s.pop()
    return s.pop()


class MinHeap:
    def __init__(self):
        self.a = []

    def push(self, x):
        self.a.append(x)
        i = len(self.a) - 1
        while i > 0 and self.a[(i - 1) // 2] > self.a[i]:
            p = (i - 1) // 2
            self.a[p], self.a[i] = self.a[i], self.a[p]
            i = p

    def pop(self):
        top = self.a[0]
        last = self.a.pop()
        if self.a:
            self.a[0] = last
            i = 0
            while True:
                c = 2 * i + 1
                if c >= len(self.a):
                    break
                if c + 1 < len(self.a) and self.a[c + 1] < self.a[c]:
                    c += 1
                if self.a[i] <= self.a[c]:
                    break
                self.a[i], self.a[c] = self.a[c], self.a[i]
                i = c
        return top

    def __bool__(self):
        return bool(self.a)


def case_min_heap():
    h = MinHeap()
    for x in [5, 3, 8, 1, 9, 2]:
        h.push(x)
    out = []
    while h:
        out.append(h.pop())
    return out


@dataclass
class TreeNode:
    key: int
    left: Optional[TreeNode] = None
    right: Optional[TreeNode] = None


def insert(root: Optional[TreeNode], key: int) -> TreeNode:
    if root is None:
        return TreeNode(key)
    if key < root.key:
        root.left = insert(root.left, key)
    else:
        root.right = insert(root.right, key)
    return root


def in_order(root: Optional[TreeNode]) -> Iterator[int]:
    if root:
        yield from in_order(root.left)
        yield root.key
        yield from in_order(root.right)


def height(root: Optional[TreeNode]) -> int:
    return 0 if root is None else 1 + max(height(root.left), height(root.right))


def delete(root: Optional[TreeNode], key: int) -> Optional[TreeNode]:
    if root is None:
        return None
    if key < root.key:
        root.left = delete(root.left, key)
    elif key > root.key:
        root.right = delete(root.right, key)
    elif root.left is None:
        return root.right
    elif root.right is None:
        return root.left
    else:
        low = root.right
        while low.left:
            low = low.left
        root.key = low.key
        root.right = delete(root.right, low.key)
    return root


def case_search_tree():
    root: Optional[TreeNode] = None
    for key in [50, 30, 70, 20, 40, 60, 80]:
        root = insert(root, key)
    before = list(in_order(root)), height(root)
    for key in (20, 70, 50, 99):
        root = delete(root, key)
    assert root is not None
    return before, list(in_order(root)), height(root), root


def levels(root: TreeNode) -> List[List[int]]:
    out: List[List[int]] = []
    queue = deque([(root, 0)])
    while queue:
        node, depth = queue.popleft()
        if depth == len(out):
            out.append([])
        out[depth].append(node.key)
        for child in (node.left, node.right):
            if child is not None:
                queue.append((child, depth + 1))
    return out


def case_levels():
    root = insert(None, 4)
    for k in [2, 6, 1, 3, 5, 7]:
        insert(root, k)
    return levels(root)


class Trie:
    def __init__(self) -> None:
        self.children: Dict[str, Trie] = {}
        self.is_word = False

    def insert(self, word: str) -> None:
        node = self
        for ch in word:
            if ch not in node.children:
                node.children[ch] = Trie()
            node = node.children[ch]
        node.is_word = True

    def find(self, prefix: str) -> Optional[Trie]:
        node = self
        for ch in prefix:
            child = node.children.get(ch)
            if child is None:
                return None
            node = child
        return node

    def words(self, prefix: str = "") -> List[str]:
        found = [prefix] if self.is_word else []
        for ch in sorted(self.children):
            found += self.children[ch].words(prefix + ch)
        return found


def case_trie():
    t = Trie()
    for w in "to tea ted ten i in inn".split():
        t.insert(w)
    te = t.find("te")
    return t.words(), te.words("te") if te else [], t.find("x") is None, t.find("in") is not None


class UnionFind:
    def __init__(self, n: int):
        self.parent = list(range(n))
        self.rank = [0] * n
        self.count = n

    def find(self, x: int) -> int:
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a: int, b: int) -> bool:
        ra, rb = self.find(a), self.find(b)
        if ra == rb:
            return False
        if self.rank[ra] < self.rank[rb]:
            ra, rb = rb, ra
        self.parent[rb] = ra
        if self.rank[ra] == self.rank[rb]:
            self.rank[ra] += 1
        self.count -= 1
        return True


def case_kruskal():
    edges = [(0, 1, 4.0), (1, 2, 8.5), (0, 2, 3.0), (2, 3, 1.0), (3, 4, 2.0), (0, 4, 9.0)]
    uf = UnionFind(5)
    tree = [(u, v) for u, v, w in sorted(edges, key=lambda e: e[2]) if uf.union(u, v)]
    return tree, uf.count, uf.find(4) == uf.find(0)


Graph = Dict[str, List[str]]
GRAPH: Graph = {"A": ["B", "C"], "B": ["D"], "C": ["D", "E"], "D": ["F"], "E": ["F"], "F": []}


def bfs(graph: Graph, start: str, goal: str) -> Optional[List[str]]:
    queue = deque([[start]])
    seen = {start}
    while queue:
        path = queue.popleft()
        if path[-1] == goal:
            return path
        for nxt in graph[path[-1]]:
            if nxt not in seen:
                seen.add(nxt)
                queue.append(path + [nxt])
    return None


def dfs(graph: Graph, node: str, visited: Optional[Set[str]] = None) -> List[str]:
    if visited is None:
        visited = set()
    visited.add(node)
    order = [node]
    for nxt in graph[node]:
        if nxt not in visited:
            order.extend(dfs(graph, nxt, visited))
    return order


def all_paths(graph, start, end, path=[]):
    path = path + [start]
    if start == end:
        return [path]
    paths = []
    for node in graph.get(start, []):
        if node not in path:
            for p in all_paths(graph, node, end, path):
                paths.append(p)
    return paths


def topological(graph: Graph) -> List[str]:
    indegree: Dict[str, int] = defaultdict(int)
    for node in graph:
        for nxt in graph[node]:
            indegree[nxt] += 1
    ready = deque(sorted(n for n in graph if indegree[n] == 0))
    order = []
    while ready:
        node = ready.popleft()
        order.append(node)
        for nxt in graph[node]:
            indegree[nxt] -= 1
            if indegree[nxt] == 0:
                ready.append(nxt)
    return order


def case_graph_walks():
    return bfs(GRAPH, "A", "F"), bfs(GRAPH, "F", "A"), dfs(GRAPH, "A"), all_paths(GRAPH, "A", "F"), topological(GRAPH)


def dijkstra(graph: Dict[str, Dict[str, int]], source: str) -> Dict[str, float]:
    dist = {v: float("inf") for v in graph}
    dist[source] = 0
    queue = [(0, source)]
    while queue:
        d, u = heapq.heappop(queue)
        if d > dist[u]:
            continue
        for v, w in graph[u].items():
            alt = d + w
            if alt < dist[v]:
                dist[v] = alt
                heapq.heappush(queue, (alt, v))
    return dist


def case_dijkstra():
    graph = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}, "z": {}}
    return dijkstra(graph, "a")


def floyd_warshall(w: List[List[float]]) -> List[List[float]]:
    n = len(w)
    dist = [row[:] for row in w]
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if dist[i][k] + dist[k][j] < dist[i][j]:
                    dist[i][j] = dist[i][k] + dist[k][j]
    return dist


def case_floyd_warshall():
    inf = float("inf")
    return floyd_warshall([[0, 3, inf], [inf, 0, -2], [2, inf, 0]])


class LRUCache:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.store: OrderedDict[str, int] = OrderedDict()

    def get(self, key: str) -> int:
        if key not in self.store:
            return -1
        self.store.move_to_end(key)
        return self.store[key]

    def put(self, key: str, value: int) -> None:
        if key in self.store:
            self.store.move_to_end(key)
        self.store[key] = value
        if len(self.store) > self.capacity:
            self.store.popitem(last=False)


def case_lru_cache():
    c = LRUCache(2)
    c.put("a", 1)
    c.put("b", 2)
    first = c.get("a")
    c.put("c", 3)
    return first, c.get("b"), c.get("c"), list(c.store)


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)


def case_priority_queue():
    tasks: List[Task] = []
    for p, name in [(3, "write"), (1, "plan"), (2, "design")]:
        tasks.append(Task(p, name))
    tasks.sort()
    queue: List[Tuple[int, str]] = []
    for t in tasks[::-1]:
        heapq.heappush(queue, (t.priority, t.name))
    return [t.name for t in tasks], [heapq.heappop(queue)[1] for _ in range(len(queue))], max(tasks).name
