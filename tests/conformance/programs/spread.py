# accepted: 9
"""Arguments after a star."""
from typing import Tuple
def total(*xs): return sum(xs)
def join(sep, *parts): return sep.join(parts)
def case_user():
    xs = [1, 2, 3]
    return total(*xs), total(*xs, ), total(), join("-", *["a", "b"]), join(*("+", "x", "y"))
def case_zip():
    m = [[1, 2, 3], [4, 5, 6]]
    pairs = [("a", 1.5), ("b", 2.5)]
    names, scores = zip(*pairs)
    return list(zip(*m)), [list(r) for r in zip(*m)], names, scores, [max(c) for c in zip(*m)], list(zip(*[(1, 2), (3, 4)])), ["".join(c) for c in zip(*["abc", "de"])]
def case_zip_empty():
    pairs = [(a, str(a)) for a in range(0)]
    x, y = zip(*pairs)
    return x, y
def queens(n: int, row: int = 0, cols: Tuple[int, ...] = ()) -> int:
    if row == n:
        return 1
    return sum(queens(n, row + 1, cols + (c,)) for c in range(n) if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)))
def case_queens():
    return queens(6)


def case_tuple_grows_caught() -> str:
    before = (True, 1)
    try:
        int("x")
    except ValueError as e:
        before = (*before, str(e))
    return str(before)


def case_tuple_grows_in_loop() -> list[str]:
    said: list[str] = []
    t = (1, 2)
    for i in range(3):
        said.append(f"{t} {len(t)} {t[0]}")
        t = (*t, i)
    t = (*t, "x")
    said.append(str(t))
    return said


def case_tuple_of_any_length_kept() -> list[str]:
    said: list[str] = []
    for n in range(3):
        t: tuple[object, ...] | None = None
        if n == 1:
            t = (1, 2)
        elif n == 2:
            t = (1, 2, "a")
        if t is not None:
            said.append(f"{t} {t[-1]}")
            a, *rest = t
            said.append(f"{a} {rest}")
        t = (5,)
        said.append(str(t[0] + 1))
    return said


class Work:
    def __init__(self, title, author, year, tags=()):
        self.title, self.tags = title, frozenset(tags)


def case_rows_of_several_lengths_and_types():
    rows = (("Dune", "Herbert", 1965, ["scifi"]), ("Emma", "Austen", 1815), ("Persuasion", "Austen", 1817, {"classic"}))
    return [(work.title, sorted(work.tags)) for work in (Work(*row) for row in rows)]


def case_rows_in_a_loop():
    found = []
    for row in (("E", "A", 2), ("P", "A", 3, {"c"}), ("D", "H", 1, ["s"])):
        work = Work(*row)
        found.append(len(work.tags))
    return found
