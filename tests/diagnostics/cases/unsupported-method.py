def size(x: int) -> int:
    return x.__sizeof__()
