# accepted: 4
"""Matrices, buffers and vectors as classes."""

from __future__ import annotations

from typing import Dict, List, Tuple


class Matrix:
    def __init__(self, rows: List[List[float]]):
        self.rows = rows
        self.n = len(rows)
        self.m = len(rows[0])

    def __matmul__(self, other: Matrix) -> Matrix:
        assert self.m == other.n, "sizes differ"
        return Matrix([[sum(self.rows[i][k] * other.rows[k][j] for k in range(self.m)) for j in range(other.m)] for i in range(self.n)])

    def __getitem__(self, ij: Tuple[int, int]) -> float:
        i, j = ij
        return self.rows[i][j]

    def __setitem__(self, ij, value):
        self.rows[ij[0]][ij[1]] = value

    @staticmethod
    def identity(n: int) -> Matrix:
        return Matrix([[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)])

    def transposed(self) -> Matrix:
        return Matrix([list(c) for c in zip(*self.rows)])

    def __str__(self) -> str:
        return "\n".join(" ".join(f"{x:g}" for x in row) for row in self.rows)


def case_matrix_class():
    a = Matrix([[1.0, 2.0], [3.0, 4.0]])
    b = a @ Matrix.identity(2)
    b[0, 1] = 9.5
    return str(b), b[0, 1], (a @ b).rows, a.transposed().rows


def case_matrix_sizes():
    return (Matrix([[1.0, 2.0]]) @ Matrix([[1.0]])).rows


class RingBuffer:
    def __init__(self, size):
        self.data = [None] * size
        self.index = 0

    def append(self, x):
        self.data[self.index % len(self.data)] = x
        self.index += 1

    def items(self):
        n = len(self.data)
        return [x for x in self.data[self.index % n :] + self.data[: self.index % n] if x is not None]


def case_ring_buffer():
    r = RingBuffer(3)
    r.append(1)
    first = r.items()
    for i in range(2, 6):
        r.append(i)
    return first, r.items()


class SparseVector:
    def __init__(self, values: Dict[int, float]) -> None:
        self.values = {k: v for k, v in values.items() if v != 0}

    def dot(self, other: SparseVector) -> float:
        small, large = sorted((self, other), key=lambda v: len(v.values))
        return sum(v * large.values.get(k, 0) for k, v in small.values.items())


def case_sparse_vector():
    return SparseVector({0: 1.0, 5: 2.0, 7: 0.0}).dot(SparseVector({5: 3.0, 9: 1.0, 10: 4.0, 11: 1.0}))
