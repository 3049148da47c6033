import time


def elapsed(start: float) -> float:
    return time.time() - start
