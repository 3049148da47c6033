import numpy as np

TABLE = np.zeros((2, 3))


def predict(i: int) -> list[list[float]]:
    a = np.zeros((2, 3), np.int8)
    a[i, 0] = 5
    a[0] = [1, 2, 3]
    a[:, 1] = np.int64(7)
    a[a > 5] -= 1
    a[i, 2] += 1
    TABLE[i] = a[0]
    return TABLE.tolist()
