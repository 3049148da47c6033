# packages: numpy
import numpy as np


def first(values: list[float]) -> float:
    x = np.array(values)
    if x[0] < 0:
        raise ValueError("negative", x[0])
    return float(x[0])
