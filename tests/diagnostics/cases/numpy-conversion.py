# packages: numpy
import numpy as np


def number(values: list[float]) -> float:
    return float(np.array(values))
