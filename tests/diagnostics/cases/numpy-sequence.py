# packages: numpy
import numpy as np


def count(words: list[str]) -> int:
    return np.array(words).size
