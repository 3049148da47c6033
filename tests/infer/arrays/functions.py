import numpy as np

Matrix = np.ndarray[tuple[int, int], np.dtype[np.float32]]


def softmax(x: Matrix) -> Matrix:
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def predict(x: Matrix) -> tuple[int, float]:
    p = softmax(np.clip(x, 0, 10))
    q = np.where(p > 0.1, p, 0)
    return int(q.argmax()), float(np.mean(np.sqrt(q), axis=0).max())
