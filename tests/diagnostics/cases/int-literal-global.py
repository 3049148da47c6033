BIG = 2**100


def add(x: int) -> int:
    return x + BIG
