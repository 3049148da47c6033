def check(x: int) -> int:
    if x < 0:
        raise SystemExit(1)
    return x
