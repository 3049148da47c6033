def check(x: int) -> int:
    if x < 0:
        raise OSError(2, "no such file")
    return x
