import numpy as np

Vector = np.ndarray[tuple[int], np.dtype[np.float64]]


def predict(a: Vector | None, i: int | None) -> float:
    if a is None:
        return 0.0
    b = a[i]
    return float(b.sum()) if isinstance(b, np.ndarray) else float(b)
