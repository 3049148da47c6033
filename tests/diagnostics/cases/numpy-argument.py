# packages: numpy
import numpy as np


def order(values: list[float]) -> list[float]:
    return np.sum(np.array([values]), axis=0, initial=1.0).tolist()
