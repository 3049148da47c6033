# packages: numpy
# entry: depth
import numpy as np


def nest(x, n: int):
    if n == 0:
        return 0
    return nest(x[None], n - 1)


def depth(n: int) -> int:
    return nest(np.zeros(1), n)
