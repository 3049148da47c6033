# accepted: 7
"""The module queue, in one thread."""

import queue
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, SimpleQueue


def case_first_in_first_out():
    q = Queue()
    for word in ("a", "b", "c"):
        q.put(word)
    sizes = [q.qsize()]
    out = []
    while not q.empty():
        out.append(q.get())
    return out, sizes, q.qsize(), q.full()


def case_last_in_first_out():
    q = LifoQueue(2)
    q.put(1)
    q.put(2)
    return q.full(), q.get(), q.get(), q.empty()


def case_by_priority():
    q: PriorityQueue[tuple[int, str]] = PriorityQueue()
    for item in [(3, "c"), (1, "a"), (2, "b")]:
        q.put(item)
    return [q.get()[1] for _ in range(q.qsize())]


def case_empty_and_full():
    q = Queue(maxsize=1)
    out = []
    for i in range(3):
        try:
            q.put_nowait(i)
        except Full:
            out.append(f"full at {i}")
    try:
        out.append(str(q.get_nowait()))
        q.get(block=False)
    except queue.Empty as error:
        out.append(f"{type(error).__name__}{error.args}")
    try:
        q.get(timeout=0)
    except Empty:
        out.append("still empty")
    return out


def breadth_first(graph: dict[str, list[str]], start: str) -> list[str]:
    seen, order = {start}, []
    q = SimpleQueue()
    q.put(start)
    while not q.empty():
        node = q.get()
        order.append(node)
        for each in graph.get(node, []):
            if each not in seen:
                seen.add(each)
                q.put(each)
    return order


def case_graph():
    return breadth_first({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["a"]}, "a")


def case_tasks():
    q = Queue()
    q.put(1)
    q.get()
    q.task_done()
    q.join()
    try:
        q.task_done()
    except ValueError as error:
        return str(error)
    return ""


def distances(graph: dict[int, list[tuple[int, float]]], start: int) -> dict[int, float]:
    best = {start: 0.0}
    q = PriorityQueue()
    q.put((0.0, start))
    while not q.empty():
        far, node = q.get()
        if far > best[node]:
            continue
        for other, length in graph[node]:
            if far + length < best.get(other, float("inf")):
                best[other] = far + length
                q.put((best[other], other))
    return best


def case_shortest_paths():
    return distances({1: [(2, 7.0), (3, 9.0)], 2: [(3, 1.5)], 3: [(1, 1.0)]}, 1)
