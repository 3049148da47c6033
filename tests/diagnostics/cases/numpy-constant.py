# packages: numpy
import numpy as np


def totals(values: list[float], axis: int) -> float:
    return float(np.array([values]).sum(axis=axis))
