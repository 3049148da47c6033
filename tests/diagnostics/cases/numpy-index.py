# packages: numpy
import numpy as np


def middle(values: list[float]) -> float:
    x = np.array(values)
    return float(x[len(values) / 2])
