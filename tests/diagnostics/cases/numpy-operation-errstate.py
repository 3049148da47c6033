# packages: numpy
import numpy as np


def ratio(a: float, b: float) -> float:
    with np.errstate(divide="raise"):
        return float(np.float64(a) / b)
