# packages: numpy
import numpy as np


def shift(values: list[float]) -> list[float]:
    x = np.array(values)
    x = x << 1
    return np.squeeze(x, axis=1).tolist()
