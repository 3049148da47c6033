import numpy as np


def predict(n: int, rows: list[list[float]], data: bytes) -> float:
    a = np.zeros((n, 3), dtype=np.float32)
    b = np.full(n, 7)
    c = np.arange(0, n, 0.5)
    d = np.array([1, 2.5, n])
    e = np.array(rows, dtype="float32")
    f = np.frombuffer(data, np.uint8)
    g = np.zeros_like(a, dtype=int)
    return float(a[0, 0] + b[0] + c[0] + d[0] + e[0, 0] + f[0] + g[0, 0])
