def check(x: int) -> int:
    if x < 0:
        raise BlockingIOError("no")
    return x
