# packages: numpy
import numpy as np


def count(values: list[int]) -> int:
    counts = {}
    for x in np.array(values):
        if x not in counts:
            counts[x] = 0
        counts[x] += 1
    return max(counts.values())
