import numpy as np

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float32]]


def predict(a: Matrix, ids: np.ndarray[tuple[int], np.dtype[np.int64]], i: int) -> list[float]:
    x = a[i, 0]
    row = a[i]
    part = a[1:, ::-1]
    column = a[:, None, i]
    chosen = a[ids]
    mixed = a[0, ids]
    large = a[a > 0.5]
    return [float(v) for v in (x, row[0], part[0, 0], column[0, 0], chosen[0, 0], mixed[0], large[0])]
