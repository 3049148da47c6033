def halves(x: int) -> tuple[int, int]:
    return x.__divmod__(2)
