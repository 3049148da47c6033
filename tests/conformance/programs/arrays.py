"""numpy: making arrays, operators, indexing, functions and methods, scalars, errors."""
# accepted: 87

import math

import numpy as np

W = np.array([[0.5, -1.0], [2.0, 0.25], [1.0, 1.0]], dtype=np.float32)
IDS = np.array([3, 1, 2], dtype=np.int64)
STATE = np.zeros(3)
BIAS = np.float32(0.5)

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float32]]


# --- creation ---


def case_zeros() -> tuple[np.ndarray[tuple[int], np.dtype[np.float64]], Matrix]:
    n = 2
    return np.zeros(3), np.zeros((n, 3), np.float32)


def case_ones() -> list[list[int]]:
    return np.ones((2, 3), dtype=np.int32).tolist()


def case_empty_has_its_shape() -> tuple[int, ...]:
    return np.empty((2, 0, 3)).shape


def case_full() -> list[str]:
    n = 3
    out = [str(np.full((n,), 7).tolist()), str(np.full(2, 1.5, dtype="float32").tolist())]
    return out + [str(np.full((1, 2), np.int64(300), np.int8).tolist()), str(np.full(2, True).tolist())]


def case_full_overflow() -> list[int]:
    return np.full(2, 300, np.int8).tolist()


def case_like() -> list[str]:
    out = [str(np.zeros_like(W).tolist()), str(np.ones_like(W, dtype=int).tolist())]
    return out + [str(np.full_like(IDS, 9).tolist()), str(np.empty_like(IDS).shape)]


def case_arange() -> list[str]:
    n = 3
    out = [str(np.arange(n).tolist()), str(np.arange(1, 10, n).tolist()), str(np.arange(5, 0, -2).tolist())]
    return out + [str(np.arange(0.0, 1.0, 0.25).tolist()), str(np.arange(n, dtype=np.float32).tolist())]


def case_arange_step_of_zero() -> int:
    step = 0
    return len(np.arange(0, 3, step))


def case_array_of_lists() -> list[str]:
    n = 3
    xs = [[float(i), i * 2.0] for i in range(n)]
    out = [str(np.array([1, 2, n]).tolist()), str(np.array([1, 2.5, n]).tolist()), str(np.array(xs).tolist())]
    out += [str(np.array([[1, 2], [3, n]], dtype=np.uint8).tolist()), str(np.asarray((n, n + 1)).tolist())]
    out += [str(np.array([True, False]).tolist()), str(np.array([IDS, IDS]).tolist()), str(np.asarray(xs, dtype="f4").tolist())]
    return out + [str(np.array([[i * j for j in range(2)] for i in range(20)]).sum())]


def case_array_of_nothing() -> tuple[int, ...]:
    return np.array([]).shape


def case_ragged_lists() -> str:
    rows = [[1.0], [2.0, 3.0]]
    try:
        return str(np.array(rows).tolist())
    except ValueError as e:
        return str(e)


def case_array_out_of_bounds() -> list[int]:
    return np.array([1, 256], dtype=np.uint8).tolist()


def case_asarray_is_an_alias() -> list[float]:
    a = np.zeros(2)
    b = np.asarray(a)
    b[0] = 1
    c = np.array(a)
    c[1] = 5
    return a.tolist()


def case_frombuffer() -> list[str]:
    data = b"\x01\x02\x03\x04"
    return [str(np.frombuffer(data, dtype=np.uint16).tolist()), str(np.frombuffer(data, np.uint8).sum())]


def case_frombuffer_size() -> int:
    return len(np.frombuffer(b"abc", np.uint16))


def case_frombuffer_is_read_only() -> int:
    a = np.frombuffer(b"abc", np.uint8)
    a[0] = 1
    return int(a[0])


def case_tobytes() -> list[bytes]:
    return [W.copy().tobytes(), W.T.tobytes(), np.arange(3, dtype=np.int16)[::-1].tobytes()]


def case_astype() -> list[str]:
    a = np.array([1.7, -1.7, 300.0])
    out = [str(a.astype(int).tolist()), str(a.astype(np.uint8).tolist()), str(a.astype("bool").tolist())]
    return out + [str(W.astype(np.float16).tolist()), str(IDS.astype(np.float32).tolist())]


def case_attributes() -> list[int]:
    return [W.nbytes, W.itemsize, W.ndim, W.size, len(W), W.shape[0], W.shape[-1], W[:, :1].size]


def case_shape_unpacked() -> int:
    rows, columns = W.shape
    return rows * 10 + columns


def case_dtype_of_another() -> list[float]:
    return np.array([1, 2], dtype=W.dtype).tolist()


# --- operators ---


def case_arithmetic() -> list[str]:
    a = np.arange(6, dtype=np.float32).reshape(2, 3)
    b = np.array([1, 2, 3], dtype=np.int32)
    n = 3
    out = [str((a + b).tolist()), str((a * 2 - 1).tolist()), str((b // 2).tolist()), str((b % n).tolist())]
    out += [str((b / 2).tolist()), str((2**b).tolist()), str((b**2).tolist()), str((1.5 + b).tolist())]
    return out + [str((b + True).tolist()), str((-b).tolist()), str(abs(a - 3).tolist()), str((+b).tolist())]


def case_result_dtypes() -> list[np.ndarray[tuple[int], np.dtype[np.float64]]]:
    i8, f4 = np.array([1], np.int8), np.array([0.5], np.float32)
    return [(i8 + f4).astype(np.float64), i8 + np.float64(0.1), f4 + np.array([0.1])]


def case_float32_stays_float32() -> Matrix:
    return (W * 0.1 + 1) / 3


def case_bits() -> list[str]:
    b = np.array([1, 2, 3], dtype=np.uint8)
    return [str((b << 1 | 1).tolist()), str((~b).tolist()), str((b & 2).tolist()), str((b ^ 3).tolist()), str((b >> 1).tolist())]


def case_wraps_around() -> list[int]:
    a = np.array([120, -128], dtype=np.int8)
    return (a + a).tolist() + (a - 1).tolist() + (-a).tolist()


def case_weak_int_out_of_bounds() -> list[int]:
    n = 300
    return (np.array([1], dtype=np.uint8) + n).tolist()


def case_comparisons() -> list[str]:
    a, b = np.array([1.0, 2.0, 3.0]), np.array([1, 3, 2])
    out = [str((a > 2).tolist()), str((b == 2).tolist()), str((a != b).tolist()), str((a <= b).tolist())]
    return out + [str(((b > 1) & (b < 3)).tolist()), str((~(b > 1)).tolist()), str((2 < a).tolist())]


def case_with_lists() -> list[int]:
    return (IDS + [10, 20, 30]).tolist() + ((1, 2, 3) * IDS).tolist()


def case_broadcast() -> list[list[int]]:
    return (np.arange(3)[:, None] * np.arange(4)).tolist()


def case_shapes_disagree() -> list[float]:
    return (np.zeros(2) + np.zeros(3)).tolist()


def case_products() -> list[str]:
    a = np.arange(6, dtype=np.float32).reshape(2, 3)
    out = [str((a @ W).tolist()), str(np.dot(IDS, IDS)), str(np.matmul(W, np.ones((2, 1), np.float32)).tolist())]
    return out + [str(IDS.dot(IDS)), str((W.T @ W).tolist()), str(np.dot(IDS, 2).tolist())]


def case_in_place() -> list[str]:
    a = np.arange(6, dtype=np.float32).reshape(2, 3)
    alias = a
    a += 1
    a[0] *= 2
    a[:, 1] -= np.array([1, 2])
    a[a > 4] /= 2
    b = np.array([5, 6, 7])
    b //= 2
    b **= 2
    return [str(alias.tolist()), str(b.tolist())]


def case_in_place_shape() -> list[float]:
    a = np.zeros(2)
    a += np.zeros((2, 2))[0:1, 0:1]
    return a.tolist()


def case_in_place_shapes_disagree() -> list[float]:
    a = np.zeros(2)
    a -= np.zeros(3)
    return a.tolist()


def case_optional_array() -> list[float]:
    def total(x: np.ndarray[tuple[int], np.dtype[np.float64]] | None) -> float:
        if x is None:
            return -1.0
        return float((x * 2).sum())

    return [total(None), total(np.ones(3))]


# --- functions ---


def case_element_functions() -> list[str]:
    b = np.array([1, 4, 9])
    out = [str(np.sqrt(b).tolist()), str(np.exp(np.zeros(2)).tolist()), str(np.floor(np.array([-1.5, 1.5])).tolist())]
    out += [str(np.abs(np.array([-1, 2])).tolist()), str(np.sign(np.array([-2.0, 0.0, 3.0])).tolist()), str(np.square(b).tolist())]
    out += [str(np.isnan(np.array([float("nan"), 1.0])).tolist()), str(np.logical_not(b > 1).tolist()), str(np.log2(b[1:2]).tolist())]
    return out + [str(np.round(np.array([0.5, 1.5, 2.4])).tolist()), str(np.negative(b).tolist()), str(np.isfinite(b).tolist())]


def case_two_operand_functions() -> list[str]:
    b = np.array([1, 2, 3])
    out = [str(np.maximum(b, 2).tolist()), str(np.minimum(b, [0, 5, 1]).tolist()), str(np.add(b, 1).tolist())]
    out += [str(np.logical_and(b > 1, b < 3).tolist()), str(np.power(b, 2).tolist()), str(np.equal(b, 2).tolist())]
    return out + [str(np.divide(b, 2).tolist()), str(np.mod(b, 2).tolist()), str(np.arctan2(np.zeros(1), np.ones(1)).tolist())]


def case_where() -> list[str]:
    b = np.array([1, 2, 3])
    out = [str(np.where(b > 1, b, 0).tolist()), str(np.where(b > 1, 1, -1).tolist()), str(np.where(b > 1)[0].tolist())]
    return out + [str(np.where(W > 0, W, np.float32(-1)).tolist())]


def case_clip() -> list[str]:
    a = np.array([0.0, 1.0, 2.0, 3.0])
    return [str(np.clip(a, 1, 2).tolist()), str(a.clip(0.5, None).tolist()), str(a.clip(max=2).tolist()), str(a.clip(1, 2).tolist())]


def case_functions_of_numbers() -> list[str]:
    return [str(np.sqrt(2)), str(np.exp(1.0)), str(np.maximum(3, 7)), str(np.floor(-0.5)), str(np.abs(-3))]


# --- reductions ---


def case_reductions() -> list[str]:
    a = np.arange(12, dtype=np.float32).reshape(3, 4)
    out = [str(a.sum()), str(a.sum(axis=0).tolist()), str(a.mean(axis=1).tolist()), str(np.max(a)), str(np.min(a, axis=-1).tolist())]
    out += [str(np.argmax(a, axis=1).tolist()), str(a.argmin()), str(np.prod(IDS)), str(IDS.sum(dtype=np.int32)), str(np.mean(a))]
    return out + [str(np.amax(a, 0).tolist()), str(a.min()), str(np.sum([1, 2, 3])), str(IDS.mean())]


def case_keepdims() -> list[str]:
    a = np.arange(12.0).reshape(3, 4)
    out = [str(a.sum(axis=1, keepdims=True).tolist()), str(np.sum(a, axis=0, keepdims=True).shape)]
    return out + [str(a.max(axis=-1, keepdims=True).tolist()), str(a.mean(keepdims=True).tolist())]


def case_any_all() -> list[str]:
    a = np.arange(6).reshape(2, 3)
    return [str((a > 4).any()), str(np.all(a >= 0)), str((a > 2).any(axis=0).tolist()), str(np.sum(a > 2)), str((a > 2).all(1).tolist())]


def case_max_of_nothing() -> float:
    return float(np.zeros(0).max())


def case_argmax_of_nothing() -> int:
    return int(np.zeros(0).argmax())


def case_softmax() -> list[list[float]]:
    a = np.arange(6.0).reshape(2, 3)
    e = np.exp(a - a.max(axis=-1, keepdims=True))
    return np.round(e / e.sum(axis=-1, keepdims=True) * 1e9).tolist()


# --- shapes ---


def case_transpose() -> list[str]:
    a = np.arange(24).reshape(2, 3, 4)
    out = [str(a.T.shape), str(a.transpose(1, 0, 2).tolist()), str(np.transpose(a, (2, 0, 1)).tolist())]
    return out + [str(a.swapaxes(0, -1).shape), str(np.transpose(W).tolist()), str(IDS.T.tolist())]


def case_reshape() -> list[str]:
    a = np.arange(24).reshape(2, 3, 4)
    n = 4
    out = [str(a.reshape(-1).tolist()), str(a.reshape((n, -1)).tolist()), str(np.reshape(a, (6, 4)).shape)]
    return out + [str(a.reshape([3, 8]).shape), str(a.ravel().shape), str(a.flatten().sum()), str(a.T.reshape(2, 12).tolist())]


def case_reshape_does_not_fit() -> list[list[int]]:
    n = 5
    return np.arange(6).reshape(2, n).tolist()


def case_reshape_is_a_view() -> list[int]:
    a = np.arange(4)
    a.reshape(2, 2)[1, 1] = 9
    a.flatten()[0] = 7
    return a.tolist()


def case_dimensions_of_one() -> list[str]:
    a = np.arange(6).reshape(2, 3)
    out = [str(np.expand_dims(a, 0).shape), str(np.expand_dims(a, -1).shape), str(a[None].shape), str(a[..., np.newaxis].shape)]
    return out + [str(np.squeeze(a[:1], axis=0).shape), str(a[:, None, :].squeeze(1).shape)]


def case_squeeze_of_more_than_one() -> int:
    return len(np.squeeze(np.zeros((2, 2)), axis=0))


def case_concatenate() -> list[str]:
    b = np.array([[1, 2], [3, 4]])
    parts = [np.ones((1, 2)) * i for i in range(3)]
    out = [str(np.concatenate([b, b]).tolist()), str(np.concatenate((b, b * 0.5), axis=1).tolist())]
    return out + [str(np.concatenate(parts, axis=0).tolist()), str(np.concatenate([IDS, [7, 8]]).tolist())]


def case_concatenate_sizes() -> int:
    return len(np.concatenate([np.zeros((1, 2)), np.zeros((1, 3))]))


def case_concatenate_ranks() -> int:
    return len(np.concatenate([np.zeros((1, 2)), np.zeros(2)]))


def case_stack() -> list[str]:
    b = np.array([[1, 2], [3, 4]])
    out = [str(np.stack([b, b * 2]).tolist()), str(np.stack((b[0], b[1]), axis=-1).tolist())]
    out += [str(np.vstack([b, b]).shape), str(np.hstack([b, b]).tolist()), str(np.vstack([IDS, IDS]).tolist())]
    return out + [str(np.hstack((IDS, IDS)).tolist()), str(np.stack([row * 2 for row in b]).tolist())]


def case_stack_of_nothing() -> int:
    parts = [np.zeros(2) for _ in range(0)]
    return len(np.stack(parts))


def case_sort() -> list[str]:
    c = np.array([3.0, 1.0, float("nan"), 2.0])
    d = c[:2].copy()
    d.sort()
    return [str(np.sort(c).tolist()), str(np.argsort(c).tolist()), str(IDS.argsort()[::-1].tolist()), str(d.tolist())]


def case_take_and_places() -> list[str]:
    b = np.array([[1, 2], [3, 4]])
    out = [str(np.take(b, [1, 0], axis=1).tolist()), str(np.take(IDS, np.array([2, 2])).tolist()), str(IDS.take([0]).tolist())]
    return out + [str(np.nonzero(IDS > 1)[0].tolist()), str(np.flatnonzero(IDS).tolist()), str((IDS > 2).nonzero()[0].tolist())]


# --- indexing ---


def case_basic_indexing() -> list[str]:
    a = np.arange(12).reshape(3, 4)
    n = 3
    out = [str(a[1].tolist()), str(a[1, 2]), str(a[-1][-1]), str(a[:, 1].tolist()), str(a[::-1, ::2].tolist())]
    out += [str(a[1:, -2:].tolist()), str(a[..., 0].tolist()), str(a[n - 1, ...].tolist()), str(a[n:].shape)]
    k = (1, 2)
    return out + [str(a[k]), str(a[(0, n - 1)]), str(a[IDS[1], 0])]


def case_index_arrays_and_masks() -> list[str]:
    a = np.arange(12).reshape(3, 4)
    out = [str(a[a > 7].tolist()), str(a[[2, 0]].tolist()), str(a[IDS - 1].tolist()), str(a[:, [1, 1]].tolist())]
    return out + [str(a[np.array([0, 1]), np.array([2, 3])].tolist()), str(a[np.array([True, False, True])].tolist())]


def case_index_out_of_bounds() -> int:
    n = 3
    return int(IDS[n])


def case_row_out_of_bounds() -> list[float]:
    n = -4
    return W[n].tolist()


def case_index_array_out_of_bounds() -> list[int]:
    return IDS[np.array([0, 3])].tolist()


def case_mask_of_another_size() -> list[int]:
    return IDS[np.array([True, False])].tolist()


def case_assignment() -> list[list[int]]:
    a = np.arange(12).reshape(3, 4)
    n = 3
    a[0, 0] = 100
    a[1] = [9, 8, 7, 6]
    a[:, 3] = 0
    a[a > 50] = -1
    a[[0, 2]] += 10
    a[1, 1] += 5
    a[n - 2 :, 1:3] *= 2
    a[..., 0] = np.array([7, 7, 7])
    return a.tolist()


def case_views_are_shared() -> list[list[int]]:
    a = np.arange(12).reshape(3, 4)
    row = a[2]
    row[0] = 77
    row += 1
    column = a.T[1]
    column[0] = -5
    for part in a:
        part[3] = 0
    return a.tolist()


def case_assigned_value_does_not_fit() -> list[int]:
    a = np.zeros(2, np.int8)
    n = 200
    a[0] = n
    return a.tolist()


def case_assigned_shape_does_not_fit() -> list[float]:
    a = np.zeros(3)
    a[:] = np.zeros(2)
    return a.tolist()


def case_numpy_scalar_wraps_when_assigned() -> list[int]:
    a = np.zeros(2, np.int8)
    a[0] = np.int64(200)
    a[1] = np.float64(-1.5)
    return a.tolist()


def case_module_level_array_is_state() -> list[float]:
    STATE[1] += 2
    view = STATE[2:]
    view[0] = 5
    return STATE.tolist()


def case_loops() -> list[str]:
    total = 0.0
    for v in IDS:
        total += float(v) * 2
    rows = [str(row.sum()) for row in W]
    pairs = [f"{i}:{v}" for i, v in enumerate(IDS)]
    z = np.zeros(3)
    for i in range(len(z)):
        z[i] += i * 0.5
    return [str(total), *rows, *pairs, str(z.tolist()), str([int(x) for x in list(IDS)])]


# --- scalars ---


def case_scalar_arithmetic() -> list[str]:
    x, y, n = np.float32(0.1), np.int8(100), 3
    out = [str(x + 1), str(x * x), str(y + 27), str(y - 1), str(x + 0.2), str(x > 0), str(np.int64(7) // n), str(np.int32(-7) % n)]
    return out + [str(-x), str(abs(np.int16(-3))), str(BIAS + n), str(W[0, 1] + BIAS), str(x == np.float32(0.1))]


def case_scalar_conversions() -> list[str]:
    x = np.float32(0.1)
    out = [str(float(x)), str(int(np.int8(100))), str(int(np.float64(3.99))), str(bool(x > 0.05)), str(x.item()), str(IDS[0].item())]
    out += [str(x.astype(np.float64)), str(np.uint8(3.9)), str(np.int32(x * 100)), str(np.bool_(2)), str(np.float16(0.1))]
    return out + [str(W.item(1)), str(W.item(1, 0)), str(np.array([5]).item())]


def case_int_of_nan() -> int:
    x = np.zeros(1) / 0.0
    return int(x[0])


def case_item_of_several() -> int:
    return int(np.arange(3).item())


def case_scalar_texts() -> list[str]:
    xs = np.array([999999.4, 0.0001, 0.00011, 1e-30, 123.456, -0.5], dtype=np.float32)
    out = [str(x) for x in xs[1:]] + [f"{x}" for x in xs] + ["%s|%.3f|%g" % (x, x, x) for x in xs[1:]]
    out += [f"{np.bool_(True)} {np.int8(-3):>5} {np.float64(1e22)} {np.uint64(7):05d} {xs[4]:.2f}"]
    return out + [repr(np.float32(0.5)), repr(np.int8(3)), repr(np.bool_(False))]


def case_scalar_as_index_and_test() -> list[int]:
    i = np.argmax(IDS)
    out = [[10, 20, 30][i], range(5)[i]]
    if W[0, 0]:
        out.append(1)
    if not IDS[0] == 3:
        out.append(2)
    return out


def case_scalar_out_of_bounds() -> int:
    n = 300
    return int(np.int8(n))


def case_division_by_zero_is_no_error() -> list[str]:
    x = np.float64(1)
    return [str(x / 0), str(-x / 0), str((np.array([1.0, 0.0]) / 0).tolist()), str((np.array([7]) // 0).tolist())]


def case_python_float_divides() -> float:
    x = float(np.float64(1))
    return x / (x - 1)


def case_scalars_in_math() -> list[float]:
    x, n = np.float32(2.25), np.int64(2)
    return [math.sqrt(x), math.exp(np.float64(1)), math.pow(x, n), float(math.floor(x)), math.hypot(x, 1.0), math.log(W[1, 0])]


def case_integer_scalars_repeat() -> list[int]:
    n = np.int64(2)
    return [1, 2] * n + len("ab" * n) * [0] + list(n * (7,))


def case_lists_with_scalars() -> list[float]:
    return ([1, 2] + np.float64(0.5)).tolist() + (np.float64(2) / [1, 2]).tolist()


def case_float_scalar_does_not_repeat() -> int:
    return len(np.float64(2) * [1, 2])


def case_arguments_and_results() -> list[Matrix]:
    def scale(m: Matrix, by: float) -> Matrix:
        return m * by

    return [scale(W, 2), scale(W[1:], 0.5)]
