# accepted: 3
from typing import NamedTuple
import numpy as np


class Pos(NamedTuple):
    r: int
    c: int


def case_named():
    grid = np.arange(12).reshape(3, 4)
    p = Pos(1, 2)
    grid[p] = 100
    grid[Pos(0, 0)] += 7
    return int(grid[p]), grid[Pos(0, 0)].item(), grid.tolist()


def case_union():
    names, back = ("a", "b", "c"), np.array([2, 0, 1])
    state = 1
    path = [state]
    for t in range(3):
        state = back[state]
        path.append(state)
    table = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    return [names[s] for s in path], [table[s][-s] for s in path], ["xyz"[s] for s in path], [bytes([7, 8, 9])[s] for s in path]


def case_store():
    xs, d = [0, 0, 0], {}
    for s in [np.int64(2), 1]:
        xs[s] += 5
        d[s] = int(s)
    return xs, [(int(k), v) for k, v in d.items()], d[2], d.get(np.int64(1))
