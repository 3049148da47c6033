import numpy as np


def predict(a: np.ndarray[tuple[int], np.dtype[np.float32]], names: list[str]) -> str:
    best = np.argmax(a)
    x = a[best] + 1
    y = np.float64(x) / 2
    n = int(x * 100)
    return f"{names[best]} {x:.2f} {float(y)} {n} {a[0].item()} {np.int8(n)}"
