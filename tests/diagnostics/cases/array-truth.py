# packages: numpy
import numpy as np


def any_large(values: list[float]) -> bool:
    x = np.array(values)
    if x > 10:
        return True
    return False
