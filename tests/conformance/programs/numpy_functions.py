# accepted: 31
import numpy as np

D = np.array([0.5, -1.25, 3.0, 2.0, 2.0])
F = (D * 1.1).astype(np.float32)
I = np.array([3, 1, 2, 1, 0])
I8 = I.astype(np.int8)
M = np.array([[1.0, 2.5, -3.0], [4.0, 0.5, 6.0]])
T = np.arange(12).reshape(2, 3, 2)
B = D > 1
N = np.array([1.0, np.nan, 3.0], dtype=np.float32)


def case_diff():
    return np.diff(D).tolist(), np.diff(I).tolist(), np.diff(M).tolist(), np.diff(M, axis=0).tolist(), np.diff(D, n=2).tolist(), np.diff(T, axis=1).tolist(), repr(np.diff(F)[0]), np.diff([1, 4, 9]).tolist(), repr(np.diff(I8)[0])


def case_cumsum():
    return np.cumsum(D).tolist(), np.cumsum(F).tolist(), repr(np.cumsum(F)[-1]), np.cumsum(I).tolist(), repr(np.cumsum(I8)[0]), np.cumsum(M, axis=1).tolist(), np.cumsum(M, axis=0).tolist(), np.cumsum(M).tolist(), np.cumsum(B).tolist(), np.cumsum(np.zeros(0)).tolist(), np.cumprod(D).tolist(), repr(np.cumsum([1, 2])[1])


def case_count():
    return repr(np.count_nonzero(B)), np.count_nonzero(M > 1, axis=0).tolist(), repr(np.count_nonzero(I)), np.bincount(I).tolist(), np.bincount(I, minlength=6).tolist(), np.bincount(I, weights=D).tolist(), np.bincount([1, 1, 2]).tolist()


def case_search():
    edges = np.array([0.0, 1.0, 2.0])
    return repr(np.searchsorted(edges, 1.0)), repr(np.searchsorted(edges, 1.0, side="right")), np.searchsorted(edges, D).tolist(), np.searchsorted(edges, [0.5, 5.0], "right").tolist(), repr(np.searchsorted(I[::-1], 2)), repr(np.searchsorted(edges, np.float32(1.5))), repr(np.searchsorted(edges, np.nan))


def case_close():
    return bool(np.isclose(1.0, 1.0 + 1e-9)), np.isclose(D, D + 1e-3).tolist(), np.allclose(D, D + 1e-9), np.allclose(D, [0.5, -1.25, 3.0, 2.0, 2.1]), np.allclose(1.0, 1.1), np.isclose([1.0, np.nan], [1.0, np.nan]).tolist(), np.isclose(np.array([np.nan]), np.array([np.nan]), equal_nan=True).tolist(), np.allclose(F, D * 1.1), np.allclose(F, D * 1.1, rtol=1e-9, atol=0), np.array_equal(I, [3, 1, 2, 1, 0]), np.array_equal(I, I[:2]), np.array_equal(M, D), np.isin(I, [1, 3]).tolist(), repr(np.isclose(F[0], 0.55)), np.isclose(np.inf, np.inf).item()


def case_median():
    return repr(np.median(D)), repr(np.median(F)), repr(np.median(I)), repr(np.median(M)), np.median(M, axis=0).tolist(), np.median(M, axis=1).tolist(), repr(np.median(N)), repr(np.median([1, 2])), repr(np.median(D[:4]))


def case_quantile():
    return repr(np.percentile(D, 50)), repr(np.percentile(D, 30)), repr(np.percentile(I, 90)), np.percentile(D, [25, 75]).tolist(), repr(np.quantile(D, 0.1)), repr(np.percentile(D, 33.3)), np.quantile(D, np.array([0.2, 0.9])).tolist(), repr(np.percentile(N, 50)), repr(np.quantile(I, 1.0))


def case_quantile32():
    return repr(np.percentile(F, 30)), repr(np.quantile(F, 0.9)), np.percentile(F, [10, 95]).tolist()


def case_average():
    return repr(np.average(D)), repr(np.average(D, weights=I)), repr(np.average([1.0, 2.0], weights=[3, 1])), np.average(M, axis=0).tolist(), repr(np.ptp(I)), np.ptp(M, axis=1).tolist(), repr(np.nansum(N)), repr(np.nanmean(N)), repr(np.nanmax(N)), repr(np.nanmin(N)), np.nan_to_num(N).tolist(), np.nan_to_num(N, nan=-1.0).tolist(), np.nan_to_num(np.array([np.inf, -np.inf, 1.0])).tolist(), np.nan_to_num(np.array([np.inf, 2.0], dtype=np.float32), posinf=7.0).tolist()


def case_shape():
    return np.ndim(M), np.shape(D), np.size(M), np.flip(D).tolist(), np.flip(M).tolist(), np.flip(M, 0).tolist(), np.flip(M, axis=1).tolist(), np.flipud(M).tolist(), np.fliplr(M).tolist(), np.roll(I, 1).tolist(), np.roll(I, -2).tolist(), np.roll(M, 1, axis=0).tolist(), np.roll(M, 1, axis=1).tolist(), np.roll(M, 2).tolist(), np.ndim([1, 2])


def case_matrix():
    return np.outer(I, [1, 2]).tolist(), np.inner(D, D).item(), repr(np.trace(T[0][:2])), np.diag(M).tolist(), np.diag([1, 2]).tolist(), np.tril(M).tolist(), np.triu(M, 1).tolist(), np.tril(np.ones((3, 3), dtype=bool)).tolist(), np.triu(np.ones((3, 3)), k=1).tolist()


def case_repeat():
    return np.repeat(I, 2).tolist(), np.repeat(M, 2, axis=0).tolist(), np.repeat(M, 2, axis=1).tolist(), np.repeat([1, 2], [2, 3]).tolist(), np.tile(I[:2], 3).tolist(), np.tile(M, (2, 1)).tolist(), np.tile(I[:2], (2, 2)).tolist()


def case_pad():
    return np.pad(I, 1).tolist(), np.pad(D, (1, 2)).tolist(), np.pad(D, (0, 2), constant_values=-1).tolist(), np.pad(M, ((0, 1), (1, 0))).tolist(), np.pad(M, 1, mode="edge").tolist(), np.pad(I, (2, 2), mode="reflect").tolist(), np.pad(I, (2, 1), "symmetric").tolist(), np.pad(T, ((0, 0), (1, 0), (0, 1)), mode="constant", constant_values=9).tolist(), np.pad(I, (1, 1), mode="wrap").tolist(), np.pad(M, [(1, 1), (0, 0)], mode="constant").shape


def case_grid():
    x, y = np.meshgrid(np.arange(3), np.array([0.5, 1.5]))
    a, b = np.meshgrid([1, 2], [3, 4, 5], indexing="ij")
    return x.tolist(), y.tolist(), a.tolist(), b.tolist(), [p.tolist() for p in np.array_split(I, 3)], [p.tolist() for p in np.split(np.arange(6), 3)], [p.tolist() for p in np.split(I, [1, 3])]


def case_norms():
    return repr(np.linalg.norm(D)), np.linalg.norm(M, axis=1).tolist(), np.linalg.norm(M, axis=-1, keepdims=True).tolist(), repr(np.linalg.norm(F)), repr(np.linalg.norm(I)), repr(np.linalg.norm(D, ord=1)), repr(np.linalg.norm(D, 2)), repr(np.linalg.norm(D, np.inf)), repr(np.linalg.norm(M)), np.linalg.norm(M, 1, axis=0).tolist(), (M / np.linalg.norm(M, axis=1, keepdims=True)).tolist()


def case_windows():
    return np.hanning(8).tolist(), np.hamming(5).tolist(), np.hanning(1).tolist(), np.deg2rad(M).tolist(), repr(np.rad2deg(1.5)), repr(np.deg2rad(F[0])), np.deg2rad(90)


def case_mistakes():
    out = []
    for f in (lambda: np.bincount(np.array([-1, 2])), lambda: np.split(I, 3)):
        try:
            f()
        except ValueError as e:
            out.append(str(e))
    return out



RNG = np.random.default_rng(3)
CASES = [RNG.normal(size=n).astype(t) for n in (1, 2, 3, 7, 50, 101) for t in (np.float64, np.float32)]
NUMBERS = RNG.integers(0, 50, size=23)


def case_many():
    out = []
    for c in CASES[::2]:
        for q in (0, 3, 25, 33.3, 50, 66.7, 99, 100):
            out.append(float(np.percentile(c, q)))
            out.append(float(np.quantile(c, q / 100)))
    return out


def case_many32():
    out = []
    for c in CASES[1::2]:
        for q in (0, 3, 25, 33.3, 50, 66.7, 99, 100):
            out.append(float(np.percentile(c, q)))
        out += [float(v) for v in np.quantile(c, [0.1, 0.77])]
    return out, repr(np.percentile(CASES[5], 30)), repr(np.quantile(NUMBERS, 1)), repr(np.quantile(NUMBERS, 0.3)), [float(np.percentile(NUMBERS, q)) for q in range(0, 101, 7)], float(np.percentile(CASES[9], np.float64(20.0)))


def case_medians():
    return [float(np.median(c)) for c in CASES], repr(np.median(NUMBERS)), repr(np.quantile(CASES[1], np.float32(0.3)))


def case_bad():
    try:
        np.percentile(NUMBERS, 101)
    except ValueError as e:
        return str(e)


def case_cumsums():
    return [np.cumsum(c).tolist() for c in CASES], [np.cumprod(c).tolist() for c in CASES], [float(np.average(c, weights=np.abs(c))) for c in CASES], [np.diff(c).tolist() for c in CASES]


def case_eye_of_a_type():
    return np.eye(2), np.eye(3, dtype=np.float32)[[2, 0]], np.eye(2, 3, 1, dtype=int), np.eye(3, k=-1), np.eye(2, dtype=bool), np.identity(2)


def case_split_along_an_axis():
    x = np.arange(12).reshape(2, 6)
    a, b, c = np.split(x, 3, axis=-1)
    return a, c, np.split(x, 2), np.split(x, [1, 3], axis=1), np.array_split(x, 4, axis=1), np.split(np.arange(4), 2), np.array_split(np.arange(5), 3)


def case_split_unequal():
    return np.split(np.arange(10).reshape(2, 5), 2, axis=1)


def case_split_views():
    x = np.zeros((2, 4))
    for part in np.split(x, 2, axis=1):
        part += 1
    for part in np.split(x, 2):
        part[0, 0] = 9
    return x


def case_sequences_for_axes():
    x = np.arange(8.0).reshape([2, 2, 2])
    return x.max((1, 2)), x.min(axis=(0, 2)), x.transpose([2, 0, 1]), x.take([0, 3])


def case_differences_of_bools():
    a = np.array([[True, False], [True, True]])
    return np.diff(np.array([True, False, False])), np.diff(np.array([True, False, True]), n=2), np.diff(a, axis=0)


def case_reshape_with_an_unknown_first_dimension():
    return np.arange(7).reshape(-1, 2)


def case_reshape_with_an_unknown_last_dimension():
    return np.arange(7).reshape(2, -1)


def case_reshape_with_an_unknown_dimension_of_three():
    return np.arange(7).reshape((-1, 2, 3))


def case_methods_that_take_no_names():
    a = np.arange(6).reshape(2, 3)
    out = []
    for f in (lambda: a.transpose(axes=(1, 0)), lambda: a.tolist(order=1), lambda: a[0].item(index=1)):
        try:
            out.append(f())
        except TypeError as e:
            out.append("TypeError")
    return out, np.transpose(a, axes=(1, 0)), a[0].item(1)
