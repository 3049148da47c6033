# accepted: 4
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
