# accepted: 19
"""deque, and lists that are queues at both ends."""

from collections import deque


def case_both_ends():
    d = deque([1, 2, 3])
    out = []
    for i in range(200):
        d.appendleft(i)
        d.append(-i)
        if i % 3 == 0:
            out.append(d.popleft())
        if i % 4 == 0:
            out.append(d.pop())
    return list(d), out, len(d), d[0], d[-1], d[len(d) // 2]


def case_queue_of_texts():
    d = deque(["a"])
    seen = []
    while d:
        x = d.popleft()
        seen.append(x)
        if len(x) < 6:
            d.append(x + "b")
            d.append(x + "c")
    return seen


def case_bounded():
    d = deque(maxlen=3)
    out = []
    for i in range(10):
        d.append(str(i))
        out.append(list(d))
    d.appendleft("x")
    out.append(list(d))
    d.extendleft(["y", "z"])
    out.append(list(d))
    return out, d.maxlen, str(d)


def case_bounded_at_zero():
    d = deque(maxlen=0)
    d.append(1)
    d.appendleft(2)
    return list(d), len(d)


def case_rotations():
    out = []
    for n in (-7, -3, -1, 0, 1, 2, 3, 5, 8, 100):
        d = deque(["a", "b", "c", "d", "e"])
        d.rotate(n)
        out.append(list(d))
    return out


def case_mutated_while_iterated():
    out = []
    for kind in range(7):
        d = deque([1, 2, 3, 4])
        try:
            for x in d:
                out.append(x)
                if kind == 0:
                    d.append(x)
                elif kind == 1:
                    d.popleft()
                elif kind == 2:
                    d.rotate(1)
                elif kind == 3:
                    d.clear()
                elif kind == 4:
                    d[0] = 7
                elif kind == 5:
                    d.insert(1, 5)
                else:
                    d.reverse()
        except RuntimeError as e:
            out.append(str(e))
    return out


def case_changed_after_the_last_item():
    d = deque([1])
    it = iter(d)
    out = [next(it)]
    d.append(2)
    try:
        out.append(next(it))
    except RuntimeError as e:
        return out, str(e)
    return out, "none"


def case_iterator_made_before_a_change():
    d = deque([1, 2])
    it = iter(d)
    d.append(3)
    try:
        return str(next(it))
    except RuntimeError as e:
        return str(e)


def case_reversed_made_before_a_change():
    d = deque([1, 2])
    it = reversed(d)
    d.append(3)
    try:
        return str(next(it))
    except RuntimeError as e:
        return str(e)


def case_two_names():
    a = deque([1, 2, 3])
    b = a
    b.append(4)
    c = a.copy()
    c.popleft()
    return list(a), list(b), list(c), a is b, a == b, a == c, a != c, a < c


def case_errors():
    out = []
    d = deque([1])
    d.pop()
    for k in range(4):
        try:
            if k == 0:
                d.pop()
            elif k == 1:
                d.popleft()
            elif k == 2:
                out.append(str(d[0]))
            else:
                d.remove(3)
        except IndexError as e:
            out.append(str(e))
        except ValueError as e:
            out.append("value")
    return out


def case_windows():
    out = []
    w = deque(maxlen=4)
    for x in range(12):
        w.append(x)
        if len(w) == 4:
            out.append((tuple(w), sum(w), max(w), min(w), sorted(w, reverse=True), list(enumerate(w)), list(zip(w, w)), set(w) == {1}))
    return out


class Holder:
    def __init__(self, d):
        self.d = d


def case_escapes():
    d = deque([1.5])
    h = Holder(d)
    kept = [d]
    f = lambda: len(d)
    d.append(2.5)
    h.d.append(3.5)
    kept[0].popleft()
    return f(), list(h.d), list(d)


def case_list_as_queue():
    q = [0]
    out = []
    while q:
        x = q.pop(0)
        out.append(x)
        if x < 40:
            q.append(2 * x + 1)
            q.append(2 * x + 2)
    q.extend([1, 2, 3])
    q.insert(0, 9)
    del q[:2]
    q.insert(0, 8)
    q += [4] * 30
    del q[0]
    return out, q, q[::-1], q.index(4)


def case_list_grows_at_its_front():
    q = []
    for i in range(50):
        q.insert(0, str(i))
        if i % 7 == 0:
            q.pop(0)
        if i % 11 == 0:
            q.append("end")
    copy = q[:]
    q.clear()
    q.insert(0, "new")
    q.pop()
    q.append("again")
    return copy, q


def case_list_taken_empty():
    q = [1]
    for i in range(100):
        q.pop(0)
        q.append(i)
    q.pop(0)
    q.pop(0) if q else None
    return q, len(q)


QUEUE = [3, 1, 2]


def case_module_list():
    QUEUE.append(7)
    QUEUE.pop(0)
    QUEUE.insert(0, 5)
    first = list(QUEUE)
    QUEUE.pop(0)
    QUEUE.insert(0, 3)
    QUEUE.pop()
    return first


FROZEN = [1, 2, 3]


def case_module_list_taken_from_first():
    out = [FROZEN.pop(0)]
    FROZEN.insert(0, out[0])
    return out, list(FROZEN)


def failing():
    yield 2
    yield 3
    raise ValueError("stop")


def case_extended_by_what_raises() -> str:
    d = deque([1])
    try:
        d.extend(failing())
    except ValueError:
        d.append(4)
    try:
        d.extendleft(failing())
    except ValueError:
        d.append(5)
    d.extend(d)
    d.extendleft(d)
    try:
        d.extend(x for x in d)
    except RuntimeError as e:
        return f"{d} {e}"
    return ""
