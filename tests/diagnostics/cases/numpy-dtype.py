# packages: numpy
import numpy as np


def spectrum(values: list[float], name: str) -> int:
    x = np.array(values, dtype=np.complex64)
    return np.zeros(3, dtype=name).size
