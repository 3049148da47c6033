# accepted: 8
import numpy as np

SAMPLES = [1.5, -2.25, 3.0, 1e6, 0.1, 7.75, -3.5, 12.0, 0.3, 1e-3]


def case_float64():
    x = np.array(SAMPLES)
    return float(x.std()), float(x.var()), float(np.std(x)), float(np.var(x, ddof=1)), float(x.std(ddof=2)), x.std().dtype == np.float64


def case_float32():
    x = np.array(SAMPLES * 37, dtype=np.float32)
    return float(x.std()), float(x.var(ddof=1)), x.var().dtype == np.float32


def case_integers():
    x = np.arange(17) ** 2 % 11
    b = np.array([True, False, True])
    return float(x.std()), float(x.var(ddof=1)), float(np.std(b)), float(np.std(np.arange(5, dtype=np.uint8)))


def case_axes():
    x = np.array(SAMPLES * 6, dtype=np.float32).reshape(5, 3, 4)
    y = np.array(SAMPLES).reshape(2, 5)
    return (x.std(axis=0).tolist(), x.std(axis=-1).tolist(), x.var(axis=1, keepdims=True).tolist(), y.std(axis=1, ddof=1).tolist(), y.var(0).tolist(), x.std(keepdims=True).shape, y.std(axis=0).dtype == np.float64)


def case_lists():
    return float(np.std(SAMPLES)), float(np.var([1, 2, 3, 4])), np.std([[1.0, 2.0], [3.0, 5.0]], axis=0).tolist()


def case_normalise():
    x = np.array(SAMPLES).reshape(5, 2)
    z = (x - x.mean(axis=0)) / (x.std(axis=0) + 1e-8)
    return z.tolist(), float(np.stack([row for row in x]).std())


def case_unique():
    x = np.array([[3, 1, 2], [1, 3, 3]])
    f = np.array([2.5, np.nan, 0.0, 0.0, np.nan, 1.0], dtype=np.float32)
    return np.unique(x).tolist(), repr(np.unique(f).tolist()), np.unique(np.array([True, False, True])).tolist(), np.unique([3, 3, 1]).tolist(), np.unique(np.array([], dtype=np.int64)).tolist(), np.unique(f).dtype == np.float32, [int(c) for c in np.unique(x.astype(np.uint8))]


def case_norm():
    x = np.array([3.0, 4.0])
    f = np.array([[1.5, -2.0], [0.5, 1.0]], dtype=np.float32)
    return float(np.linalg.norm(x)), float(np.linalg.norm(f)), np.linalg.norm(f).dtype == np.float32, float(np.linalg.norm(np.array([1, 2, 2]))), float(np.linalg.norm([3.0, 4.0])), float(np.linalg.norm(x - 1)), float(np.dot(x, x) / (np.linalg.norm(x) * np.linalg.norm(x)))
