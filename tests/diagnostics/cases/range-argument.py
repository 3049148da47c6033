def halves(n: int) -> list[int]:
    return [i for i in range(n / 2)]
