# packages: numpy
import numpy as np


def fold(values: list[float], sizes: list[int]) -> int:
    x = np.array(values).reshape(sizes)
    return np.zeros((2, 1.5)).size
