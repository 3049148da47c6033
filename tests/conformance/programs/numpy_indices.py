# accepted: 15
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


def case_pair_3d():
    img = np.arange(24, dtype=np.uint8).reshape(2, 4, 3)
    ys, xs = np.array([0, 1, 1]), np.array([3, 0, -1])
    grid = img[np.arange(2)[:, None], np.array([3, 1])]
    return img[ys, xs].tolist(), grid.shape, grid.tolist(), grid.dtype.name, img[[0, 1], [2, 2]].tolist(), img[ys.astype(np.uint8)[:, None], [[0]]].shape


def case_pair_2d():
    a = np.arange(12).reshape(3, 4)
    r = np.array([2, 0])
    return a[r[:, None], np.array([1, 3, -4])].tolist(), a[np.array([[0, 1]]), r].tolist()


def case_pair_out():
    a = np.zeros((2, 4, 3))
    i = 5
    return a[np.array([0, i]), np.array([0, 0])].tolist()


def case_pair_out_1():
    a = np.zeros((2, 4, 3))
    i = -5
    return a[np.array([0, 1]), np.array([0, i])].tolist()


def case_pair_mismatch():
    a = np.zeros((2, 4, 3))
    n = 3
    return a[np.array([0, 1]), np.arange(n)].tolist()


def case_pair_mismatch_2d():
    a = np.zeros((3, 4))
    n = 3
    return a[np.array([[0, 1]]), np.arange(n)].tolist()


def case_slice_objects():
    x = np.arange(10)
    m = x.reshape(2, 5)
    head = slice(0, 3)
    windows = [slice(i, i + 4) for i in range(0, 8, 4)]
    s = slice(None, None, -1)
    m[:, head] = 0
    x[slice(8, None)] += 100
    named = {"a": slice(0, 2), "b": slice(2, None)}
    return [x[w].tolist() for w in windows], m[1, head].tolist(), m[s, s].tolist(), m[..., slice(1, 2)].shape, {k: x[v].sum().item() for k, v in named.items()}, x[slice(*(1, 3))].tolist()


def case_ranges_put():
    d = np.zeros((3, 4), dtype=int)
    d[0] = range(4)
    d[:, 0] = range(3)
    d[1:, 1:] = range(7, 10)
    e = np.zeros(3)
    e[:] = range(3, 0, -1)
    return d.tolist(), e.tolist()


def case_range_put_wrong():
    d = np.zeros((3, 4), dtype=int)
    n = 3
    d[0] = range(n)
    return d.tolist()


def case_arrays_of_ranges():
    n = 4
    a = np.array(range(n))
    b = np.asarray(range(1, 6, 2), dtype=np.float32)
    c = np.sum(range(n)), np.mean(range(n)), np.cumsum(range(n)).tolist(), np.max(range(3)), (a + range(n)).tolist()
    idx = range(0, n, 2)
    return a.tolist(), a.dtype.name, b.tolist(), [int(c[0]), float(c[1])], c[2], int(c[3]), c[4], a[idx].tolist(), np.array(range(0)).size


def case_empty_lists_as_indices():
    a, b = np.arange(7), np.arange(6).reshape(2, 3)
    c = a.copy()
    c[[]] = 5
    return a[[]], c, a[[[]]].shape, b[[]], b[:, []], b[[], [0]], b[[], 0]


def case_an_empty_array_of_floats_as_index():
    return np.arange(4)[np.array([])]
