def check(x: int) -> int:
    if x < 0:
        raise "negative"
    return x
