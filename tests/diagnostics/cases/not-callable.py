def apply(sum: int, values: list[int]) -> int:
    return sum(values)
