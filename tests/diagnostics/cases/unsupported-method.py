def bits(x: int) -> int:
    return x.as_integer_ratio()[0]
