import numpy as np

Vector = np.ndarray[tuple[int], np.dtype[np.float32]]


def predict(a: Vector, b: np.ndarray[tuple[int, int], np.dtype[np.int64]], n: int) -> bool:
    c = a * 2 - n
    d = b / 2
    e = -(c + d)
    a += 1
    f = e @ a
    return bool((f > 0.5).all())
