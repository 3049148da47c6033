# accepted: 21
"""numpy arrays in loops, as annotated numeric programs use them."""

import numpy as np
from numpy import array, empty, zeros, ones, arange, float64, int32, int64, sqrt, sin, pi, linspace, dot, full, uint8, reshape, matmul


def case_zeros_loop():
    x = zeros(5, dtype=int32)
    for i in range(5):
        x[i] = i * i
    s = 0
    for i in range(5):
        s += x[i]
    return x, int(s), int(x.sum()), int(x[2]), len(x), x.shape, x.dtype == int32


def case_empty_fill():
    n: int = 4
    a = empty((n, n), dtype=float64)
    for i in range(n):
        for j in range(n):
            a[i, j] = i + 0.5 * j
    return a, a[1, 2], a.shape[0], a.T[0, 1], a[1], a[:, 0], a.sum(), a.mean()


def case_matmul_loops():
    a = array([[1.0, 2.0], [3.0, 4.0]])
    b = array([[5.0, 6.0], [7.0, 8.0]])
    c = zeros((2, 2))
    for i in range(2):
        for j in range(2):
            for k in range(2):
                c[i, j] += a[i, k] * b[k, j]
    return c, a @ b, dot(a, b), matmul(a, b), bool((c == a @ b).all())


def case_arange():
    return (
        arange(5),
        arange(1, 10, 3),
        arange(0.0, 1.0, 0.25),
        linspace(0, 1, 5),
        linspace(2.0, 3, 4, endpoint=False),
        linspace(1, 1, 3),
        linspace(0, 5, 1),
        ones(3),
        full(2, 7),
        full((2, 2), 1.5),
        np.eye(2),
        np.identity(2),
    )


def case_elementwise():
    x = arange(4, dtype=float64)
    y = sqrt(x) + x**2 - x / 2
    x[1:3] = 9.0
    z = x * 2 > 5
    return y, x, z, x[z], np.where(z, x, -x), np.abs(-x), x.max(), int(x.argmax()), np.sum(x), np.minimum(x, 3)


def scale(a: np.ndarray, k: float) -> None:
    for i in range(a.shape[0]):
        a[i] = a[i] * k


def case_by_reference():
    a = np.array([1.0, 2.0])
    scale(a, 3.0)
    b = a
    c = a.copy()
    b[0] = -1.0
    return a, c


def case_int_types():
    a = np.int32(5)
    b = np.int64(7)
    c = np.float32(1.5)
    return (
        int(a + b),
        int(a * 2),
        float(c * 2),
        float(a / 2),
        int(a),
        float(c),
        int(a // np.int32(2)),
        int(a % np.int32(3)),
        bool(a < b),
        int(-a),
    )


def case_wrap():
    a = array([250, 255], dtype=uint8)
    return a + array([10, 1], dtype=uint8), a.astype(int64) + 10, 1


def case_sieve():
    n = 30
    flags = ones(n + 1, dtype=bool)
    flags[:2] = False
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = False
    return [i for i in range(n + 1) if flags[i]], int(flags.sum())


def case_norm():
    v = array([3.0, 4.0])
    return sqrt((v**2).sum()), float(np.dot(v, v))


def case_reshape():
    a = arange(6).reshape(2, 3)
    b = reshape(a, (3, 2))
    return (
        a,
        b,
        a.flatten(),
        a.ravel(),
        a.transpose(),
        a.reshape(-1),
        a.size,
        a.ndim,
        a.tolist(),
        np.concatenate((a, a)),
        np.stack([a[0], a[1]]),
    )


def case_loops_over():
    a = array([[1, 2], [3, 4]])
    out = []
    for row in a:
        for x in row:
            out.append(int(x))
    for i, row in enumerate(a):
        out.append(i + int(row.sum()))
    return out, [int(x) for x in a[0]]


def trapezoid(n: int) -> float:
    x = linspace(0, pi, n)
    y = sin(x)
    h = x[1] - x[0]
    return float(h * (y[0] / 2 + y[1:-1].sum() + y[-1] / 2))


def case_trapezoid():
    return round(trapezoid(50), 9)


def case_stats():
    a = array([1.0, 2.0, 3.0, 4.0])
    return a.mean(), a.min(), a.max(), a.prod(), np.sort(array([3, 1, 2])), np.argsort(array([3, 1, 2]))


def case_laplace():
    u = zeros((5, 5))
    u[0, :] = 1.0
    for _ in range(10):
        v = u.copy()
        for i in range(1, 4):
            for j in range(1, 4):
                v[i, j] = 0.25 * (u[i - 1, j] + u[i + 1, j] + u[i, j - 1] + u[i, j + 1])
        u = v
    return u


def case_out_of_bounds():
    a = zeros(3)
    return a[3]


def case_shape_mismatch():
    return zeros(3) + zeros(4)


def case_bool_ops():
    a = array([True, False, True])
    b = array([True, True, False])
    return a & b, a | b, ~a, a ^ b, np.logical_and(a, b), bool(a.any()), bool(a.all())


def case_augmented():
    a = arange(4)
    a += 1
    a *= 2
    a[1] += 10
    a[2:] -= 1
    return a, a // 3, a % 3, a**2, -a


def case_print():
    a = arange(3)
    print(a[0], a.sum(), float64(1.5), int32(3), a.shape)
    return 1


def fib_table(n: int) -> np.ndarray:
    t = np.zeros(n, dtype=np.int64)
    t[0], t[1] = 0, 1
    for i in range(2, n):
        t[i] = t[i - 1] + t[i - 2]
    return t


def case_fib_table():
    return fib_table(10), int(fib_table(60)[-1])
