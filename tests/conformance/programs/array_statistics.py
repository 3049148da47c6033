# accepted: 43
import math

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


def case_searchsorted_f32():
    e = np.array([0.1, 0.2, 0.3], dtype=np.float32)
    return int(np.searchsorted(e, 0.1)), int(np.searchsorted(e, 0.1, side="right")), int(np.searchsorted(e, 0.3)), np.searchsorted(e, [0.1, 0.2, 0.7], side="right").tolist(), int(np.searchsorted(e, np.float32(0.2), side="right"))


def case_digitize_f32():
    x = np.array([0.1, 0.2, 0.25], dtype=np.float32)
    return np.digitize(x, [0.1, 0.2]).tolist(), np.digitize(x, np.array([0.1, 0.2]), right=True).tolist(), np.digitize(np.array([0.1, 0.2]), np.array([0.1, 0.2], dtype=np.float32)).tolist()


def case_histogram_f32():
    x = np.array([0.1, 0.2, 0.25, 0.7, 0.3], dtype=np.float32)
    c, e = np.histogram(x, bins=5)
    return c.tolist(), e.dtype.name, e.tolist()


def case_histogram_f32_range():
    x = np.array([0.1, 0.2, 0.25, 0.7, 0.3], dtype=np.float32)
    c, e = np.histogram(x, bins=10, range=(0, 1))
    return c.tolist(), e.dtype.name, e.tolist()


def case_average_axis_weights():
    a = np.array([[1.0, 2], [3, 4], [5, 6]])
    return np.average(a, axis=0, weights=[1, 2, 3]).tolist()


def case_quantile_f32():
    x = np.arange(8, dtype=np.float32) * 1000
    return [repr(np.quantile(x, 0.9)), repr(np.percentile(x, 90)), repr(np.percentile(x, 33.3)), repr(np.quantile(x, [0.1, 0.9])[1]), np.percentile(x, [10, 50, 99]).tolist(), np.quantile(x, np.array([0.3, 0.35])).tolist()]


def case_unique_parts():
    a = np.array([[3, 1], [3, 2]])
    v, i, inv, c = np.unique(a, return_index=True, return_inverse=True, return_counts=True)
    w, d = np.unique([2.5, 2.5, 1.0], return_counts=True)
    return v.tolist(), i.tolist(), inv.tolist(), c.tolist(), w.tolist(), d.tolist(), {int(k): int(n) for k, n in zip(v, c)}, np.unique(a).tolist()


def case_unique_empty():
    a = np.array([1, 2])
    v, c = np.unique(a[a > 5], return_counts=True)
    return v.tolist(), c.tolist()


def case_unique_nan():
    v, c = np.unique(np.array([np.nan, 1, np.nan, 0]), return_counts=True)
    return [repr(float(x)) for x in v], c.tolist()


def case_unique_mode():
    x = np.array([3, 1, 3, 2, 1, 3])
    v, c = np.unique(x, return_counts=True)
    p = c / c.sum()
    return int(v[c.argmax()]), float(-(p * np.log2(p)).sum()), dict(zip(v.tolist(), p.tolist())), [f"{k}:{n}" for k, n in zip(v, c)]


def case_errstate():
    a = np.array([1.0, 0.0])
    with np.errstate(divide="ignore", invalid="ignore"):
        r = np.where(a > 0, np.log(a), 0.0)
        q = a / a
    with np.errstate(all="ignore"):
        s = float(a[0] / a[1])
    return r.tolist(), q[0].item(), math.isnan(q[1]), s


def case_methods():
    a = np.array([[1, 2], [3, 4]])
    return a.cumsum().tolist(), a.cumsum(axis=1).tolist(), a.repeat(2).tolist(), a.repeat([1, 2], axis=0).tolist(), int(a.trace()), a[0].cumprod().tolist(), int(a[:, 1].searchsorted(3))


def case_histogram_nan():
    return np.histogram(np.array([1.0, np.nan]), bins=3)[0].tolist()


def case_histogram_range_bad():
    return np.histogram(np.array([1.0]), bins=3, range=(0, math.inf))[0].tolist()


def case_histogram_not_monotone():
    return np.histogram(np.array([1.0, 2.0]), bins=[0, 3, 1])[0].tolist()


def case_histogram_one_value():
    c, e = np.histogram(np.array([2, 2]), bins=3)
    d, f = np.histogram(np.array([2.0, 2.5, 3.0], dtype=np.float32), bins=3, range=(2, 3))
    g, h = np.histogram([], bins=2)
    return c.tolist(), e.tolist(), d.tolist(), f.tolist(), g.tolist(), h.tolist()


def case_histogram_u8():
    x = (np.arange(300) * 7 % 256).astype(np.uint8)
    c, e = np.histogram(x, bins=16, range=(0, 256))
    d, f = np.histogram(x, bins=7)
    return c.tolist(), e[:3].tolist(), d.tolist(), f.tolist()


def case_linspace_kinds():
    a = np.linspace(np.float32(0), np.float32(1), 5)
    b = np.linspace(0, 1, 4, dtype=np.float32)
    c = np.linspace(0, 10, 4, dtype=int)
    d = np.linspace(-1, 2, 4, dtype=np.int32)
    x = np.array([2.5, 7.25], dtype=np.float32)
    e = np.linspace(x.min(), x.max(), 6)
    f = np.linspace(0, len(x) - 1, num=5).astype(int)
    return a.dtype.name, b.dtype.name, b.tolist(), c.tolist(), d.tolist(), e.dtype.name, e.tolist(), f.tolist(), np.linspace(-2.5, 2.5, 6, dtype=int).tolist()


def case_pads():
    a = np.array([[1, 2], [3, 4]])
    return np.pad(a, ((1, 0),)).tolist(), np.pad(a, (1,)).tolist(), np.pad(a[0], [(1, 2)]).tolist()


def case_pad_bad():
    return np.pad(np.array([1, 2]), ((1, 1), (2, 2))).tolist()


def case_pad_bad3():
    return np.pad(np.array([1, 2]), (1, 2, 3)).tolist()


def case_average_kinds():
    i8 = np.array([1, 2, 4], dtype=np.int8)
    w = np.array([0.1, 0.2, 0.3], dtype=np.float32)
    return repr(np.average(i8, weights=w)), repr(np.average(w, weights=i8)), repr(np.average([1, 2], weights=[3, 1])), np.average(np.array([[1, 2], [3, 4]]), axis=1, weights=np.array([[1, 0], [1, 1]])).tolist()


def case_average_zero_axis():
    return np.average(np.array([[1, 2], [3, 4]]), axis=1, weights=np.array([[1, 0], [0, 0]])).tolist()


def case_average_bad_axis():
    return np.average(np.array([[1, 2, 3], [3, 4, 5]]), axis=1, weights=[1, 2]).tolist()


def case_nanmean_of_ints():
    return repr(np.nanmean(np.array([1, 2, 4]))), np.nanmean(np.array([[1, 2], [4, 5]], dtype=np.uint8), axis=0).tolist(), repr(np.nanmean(np.array([1, np.nan, 4], dtype=np.float32))), repr(np.nanmean([1, 2]))


def case_nan_to_num_of_ints():
    return np.nan_to_num(np.array([1, -2])).tolist(), np.nan_to_num(np.array([True])).tolist(), np.nan_to_num(np.array([3], dtype=np.uint8)).dtype.name


def case_triangles():
    a = np.array([1, 2, 3])
    b = np.arange(12).reshape(2, 2, 3)
    return np.tril(a).tolist(), np.triu(a, 1).tolist(), np.tril(b, -1).tolist(), np.triu(b).tolist(), np.tril(np.ones((2, 3)), 1).tolist()


def case_trace_of_a_row():
    return int(np.trace(np.array([1, 2])))


def case_percentiles_of_mixed_places():
    x = np.array([3, 1, 9, 4])
    return np.percentile(x, [5, 50.5, 97]).tolist(), np.quantile(x, [0, 0.5, 1]).tolist(), np.percentile(x.astype(np.float32), [0, 12.5]).tolist(), np.percentile(x, (25, 75)).tolist(), np.percentile(np.array([1, 2], dtype=np.float32), [10, 20]).dtype.name


def case_median_axis_of_one():
    return float(np.median(np.array([3.0, 1, 2, 9]), axis=0)), float(np.median([1, 2], axis=-1)), np.median(np.array([[1, 2, 3]]), axis=0).tolist()


def case_median_kept():
    a = np.array([[1.0, 2, 3], [4, 5, 7]], dtype=np.float32)
    x = np.median(a, keepdims=True)
    return x.tolist(), x.dtype.name, np.median(a[0], axis=0, keepdims=True).tolist(), np.median(a, axis=1, keepdims=True).tolist(), repr(np.median(a)), float(np.median(a[0])), np.median(a, axis=0).tolist(), np.median(np.array([1, 2, 3, 4]), keepdims=True).tolist()


def case_norms_of_vectors():
    v = np.array([3, -4, 0])
    f = v.astype(np.float32)
    m = np.array([[1.0, -2], [3, 4]])
    return [round(float(np.linalg.norm(v, o)), 9) for o in (1, 2, 0, 3, 0.5)], float(np.linalg.norm(v, np.inf)), float(np.linalg.norm(v, -np.inf)), np.linalg.norm(f, 0).dtype.name, np.linalg.norm(f, 3).dtype.name, np.linalg.norm(m, 1, axis=1).tolist(), np.linalg.norm(m, ord=0, axis=0).tolist(), np.linalg.norm(m, axis=1, keepdims=True).round(6).tolist()


def case_norms_of_matrices():
    m = np.array([[1.0, -2], [3, 4]])
    return float(np.linalg.norm(m)), float(np.linalg.norm(m, "fro")), float(np.linalg.norm(m, 1)), float(np.linalg.norm(m, np.inf)), float(np.linalg.norm(m, -1)), float(np.linalg.norm(m, ord=-np.inf))


def case_norm_of_no_order():
    return float(np.linalg.norm(np.array([[1.0, 2]]), 3))


def case_norm_named_of_a_vector():
    return float(np.linalg.norm(np.array([1.0, 2]), "fro"))
