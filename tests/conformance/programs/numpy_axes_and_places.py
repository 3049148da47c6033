# accepted: 11
import numpy as np

RNG = np.random.default_rng(5)
X = RNG.normal(size=40)
F = X.astype(np.float32)
I = RNG.integers(0, 9, size=30)


def case_digitize():
    return np.digitize(X, [-1.0, 0.0, 1.0]).tolist(), np.digitize([1, 2, 3], [1, 2], right=True).tolist(), np.digitize(X, [1.0, 0.0, -1.0]).tolist(), int(np.digitize(0.5, [0.0, 1.0])), np.digitize(I, np.array([3, 6])).tolist()


def case_histogram():
    h, e = np.histogram(X, bins=5)
    a, b = np.histogram(X, bins=4, range=(-1, 1))
    c, d = np.histogram(I)
    p, q = np.histogram(X, bins=[-2.0, 0.0, 0.5, 2.0])
    r, s = np.histogram(F, 6)
    return h.tolist(), e.tolist(), a.tolist(), b.tolist(), c.tolist(), d.tolist(), p.tolist(), q.tolist(), r.tolist()


def case_interp():
    t = np.linspace(-1, 4, 11)
    return np.interp(t, [0, 1, 3], [10.0, 20.0, 0.0]).tolist(), repr(np.interp(0.25, [0.0, 1.0], [5, 6])), np.interp(F[:5], np.arange(5), X[:5]).tolist(), repr(np.interp(7, [1, 2], [3, 4]))


def case_append():
    return np.append([1, 2], 3).tolist(), np.append(F[0], F[1:3]).dtype == np.float32, np.append(X[:2], [1.0]).tolist(), np.append(np.ones((2, 2)), np.zeros((1, 2)), axis=0).tolist(), np.append(I[:2], 0.5).tolist(), np.append(np.zeros((2, 1)), 1).tolist()


IMAGES = RNG.normal(size=(2, 3, 5, 7)).astype(np.float32)
WHOLE = RNG.integers(0, 255, size=(3, 4, 5)).astype(np.int32)


def case_pool():
    return IMAGES.max(axis=(2, 3)).tolist(), IMAGES.min(axis=(1, -1)).tolist(), np.max(IMAGES, axis=(2, 3), keepdims=True).shape, (IMAGES > 2).any(axis=(2, 3)).tolist(), np.all(IMAGES < 5, axis=(0, 1)).tolist(), IMAGES.transpose(0, 2, 3, 1).max(axis=(1, 2)).tolist(), float(IMAGES.max(axis=(0, 1, 2, 3)))


def case_ints():
    return WHOLE.sum(axis=(0, 1)).tolist(), WHOLE.max(axis=(1, 2)).tolist(), WHOLE.sum(axis=(0, 1)).dtype.name, (WHOLE > 100).sum(axis=(0, 2)).tolist(), WHOLE.sum(axis=(0, 1, 2)).item(), WHOLE.sum(axis=(-1,)).tolist()


def case_empty():
    e = np.zeros((0, 3, 2))
    out = [e.max(axis=(1, 2)).tolist()]
    try:
        e.max(axis=(0, 1))
    except ValueError as err:
        out.append(str(err))
    try:
        e.max(axis=(1, 1))
    except ValueError as err:
        out.append(str(err))
    return str(out)


def case_floats():
    return IMAGES.mean(axis=(2, 3)).tolist()


# --- by column ---


def case_flat_by_column():
    a = np.arange(6).reshape(2, 3)
    b = np.arange(24).reshape(2, 3, 4)
    return a.flatten(order="F"), a.flatten("F"), a.ravel(order="F"), np.ravel(a, "F"), a.flatten(order="C"), b.flatten(order="F")


def case_reshaped_by_column():
    a = np.arange(6).reshape(2, 3)
    b = np.arange(24).reshape(2, 3, 4)
    parts = a.reshape(3, 2, order="F"), a.reshape((6,), order="F"), np.reshape(a, (3, -1), order="F")
    return parts, b.reshape(4, 6, order="F"), b.reshape(-1, 2, order="F"), a.reshape(3, 2, order="C")


def case_views_by_column():
    a = np.arange(6).reshape(2, 3)
    r = a.ravel(order="F")
    r[0] = 99
    t = a.T.ravel(order="F")
    t[1] = 77
    v = a.reshape(3, 2, order="F")
    v[0, 0] = 55
    return a, r, t, v


def case_run_lengths_of_a_mask():
    mask = np.array([[0, 1, 1], [1, 1, 0]], dtype=np.uint8)
    counts, last, run = [], 0, 0
    for v in mask.flatten(order="F"):
        if v != last:
            counts.append(run)
            run, last = 0, v
        run += 1
    counts.append(run)
    flat = np.zeros(mask.size, dtype=np.uint8)
    at, value = 0, 0
    for n in counts:
        flat[at : at + n] = value
        at, value = at + n, 1 - value
    return counts, bool((flat.reshape(mask.shape, order="F") == mask).all())
