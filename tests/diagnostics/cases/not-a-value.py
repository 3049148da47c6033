import math


def root(x: float) -> float:
    modules = [math]
    return modules[0].sqrt(x)
