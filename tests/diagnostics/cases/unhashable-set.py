def unique(a: list[int], b: list[int]) -> int:
    return len({a, b})
