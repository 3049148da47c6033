# accepted: 9
import numpy as np

M = np.arange(12, dtype=np.float32).reshape(3, 4)
T = np.arange(24).reshape(2, 3, 4)


def case_onehot():
    ids = [0, 2, 1]
    out = np.zeros((3, 3), dtype=np.float32)
    out[np.arange(len(ids)), ids] = 1
    two = np.zeros((2, 3))
    two[[0, 1], [2, 0]] = [5, 6]
    two[np.array([1]), np.array([1, 2])] += 7
    three = np.zeros((2, 2), dtype=int)
    three[[0, 0, 1], [1, 1, 0]] = np.array([1, 2, 3])
    return out.tolist(), two.tolist(), three.tolist()


def case_columns():
    b = M.copy()
    b[:, [0, 2]] -= 1
    b[:, [1, 3]] = b[:, [3, 1]]
    c = M.copy()
    c[:, [0, 2]] = 9
    c[1:, [3, -1]] = [[1, 2], [3, 4]]
    d = T.copy()
    d[:, [0, 2], :] = 0
    d[0, [1], 1:] = -1
    e = T.copy()
    e[..., [0, 3]] *= 2
    e[:, :, [1]] = np.array([[[7], [8], [9]]])
    return b.tolist(), c.tolist(), d.tolist(), e.tolist()


def case_masks():
    b = M.copy()
    keep = np.array([True, False, True])
    b[keep] = 0
    b[~keep] = [1, 2, 3, 4]
    c = M.copy()
    c[:, np.array([True, False, False, True])] = -1
    c[c > 8] = 100
    d = M.copy()
    d[keep] *= 10
    d[keep, 1] = 5
    e = M.copy()
    e[keep] = M[~keep]
    e[M[:, 0] > 3] += 0.5
    return b.tolist(), c.tolist(), d.tolist(), e.tolist()


def case_letterbox():
    boxes = np.array([[10, 80, 100, 200.0], [0, 0, 5, 5]], dtype=np.float32)
    boxes[:, [0, 2]] -= 2.5
    boxes[:, [1, 3]] = boxes[:, [1, 3]].clip(0, 90)
    boxes /= 0.5
    boxes[:, ::2] = np.clip(boxes[:, ::2], 0, 100)
    return boxes.tolist()


def case_errors():
    out = []
    b = M.copy()
    try:
        b[:, [0, 9]] = 1
    except IndexError as e:
        out.append(str(e))
    try:
        b[np.array([True, False])] = 1
    except IndexError as e:
        out.append(str(e))
    try:
        b[[0, 1], [0, 1, 2]] = 1
    except IndexError as e:
        out.append(str(e))
    try:
        b[:, [0, 1]] = np.ones((2, 2))
    except ValueError as e:
        out.append(str(e))
    try:
        b[[0, 7], [0, 1]] = 1
    except IndexError as e:
        out.append(str(e))
    try:
        b[[0, 1], [0, 1]] = [1, 2, 3]
    except ValueError as e:
        out.append(str(e))
    return out, b.tolist()


def case_places():
    ys, xs = np.nonzero(M > 5)
    a, b = np.where(M % 2 == 0)
    i, j, k = np.nonzero(T > 20)
    pts = [(int(y), int(x)) for y, x in zip(ys, xs)]
    return pts, a.tolist(), b.tolist(), i.tolist(), j.tolist(), k.tolist(), np.argwhere(M > 9).tolist(), np.argwhere(np.array([0, 1, 1])).tolist(), np.flatnonzero(M > 9).tolist(), ys.min().item(), (int(xs.min()), int(xs.max())), len(np.argwhere(T > 100)), np.argwhere(M > 9).shape


def case_products():
    img = np.arange(24, dtype=np.uint8).reshape(2, 4, 3)
    g = img @ np.array([0.5, 0.25, 0.25])
    q = np.arange(12.0).reshape(2, 2, 3)
    s = q @ q.transpose(0, 2, 1)
    w = q @ np.eye(3)
    v = np.matmul(q[:1], q.transpose(0, 2, 1))
    try:
        np.ones((2, 2, 3)) @ np.ones((3, 3, 2))
    except ValueError as e:
        return str(e), g.tolist(), s.tolist(), w.tolist(), v.tolist()


def case_names():
    x = np.array([1.5])
    return x.dtype.name, x.astype(np.float32).dtype.name, x.dtype.kind, np.array([1], dtype=np.uint8).dtype.itemsize, type(x[0]).__name__, type(x[0] > 1).__name__, type(x).__name__, np.float32.__name__, (x > 1).dtype.kind, f"{x.dtype.name}{x.shape}"


def case_views():
    b = M.copy()
    v = b[1:, :]
    v[:, [0, 1]] = 77
    t = b.T
    t[[0, 1], [2, 2]] = 5
    r = b[::-1]
    r[np.array([True, False, False])] = 1
    return b.tolist()
