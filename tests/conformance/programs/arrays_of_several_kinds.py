# accepted: 5
import numpy as np
from enum import IntEnum


class Level(IntEnum):
    LOW = 0
    HIGH = 2


A = np.array([1.0, 2.0, 3.0])
B = np.array([1, 2, 3], dtype=np.float32)


def pick(flag):
    return A.copy() if flag else B.copy()


def case_read():
    out = []
    for f in (True, False):
        x = pick(f)
        out.append((repr(x[0]), x[1:].tolist(), x[x > 1].tolist(), x[[0, 2]].tolist(), x[..., None].shape, float(x[-1]), x[::-1].tolist()))
    return out


def case_write():
    out = []
    for f in (True, False):
        x = pick(f)
        x[0] = 9
        x[1:] = 0.5
        x[-1] += 1
        x *= 2
        out.append(x.tolist())
    return out


def case_rank():
    out = []
    for two in (True, False):
        x = A if not two else np.stack([A, A])
        if x.ndim == 1:
            x = x[None, :]
        out.append(x.sum(axis=1).tolist())
    return out


def case_level():
    c = np.zeros(3, dtype=int)
    for l in (Level.LOW, Level.HIGH, Level.HIGH):
        c[l] += 1
    return c.tolist(), int(c[Level.HIGH]), np.zeros((3, 3))[Level.LOW, Level.HIGH].item()


def batch(x):
    if x.ndim == 1:
        x = x[None, :]
    return x.mean(axis=1)


def case_batch():
    return batch(A).tolist(), batch(np.stack([A, 2 * A])).tolist()


def maybe(flag):
    return A if flag else None


def case_none():
    out = []
    for f in (True, False):
        x = maybe(f)
        try:
            out.append(float(x[0]))
        except TypeError as e:
            out.append(str(e))
    return out
