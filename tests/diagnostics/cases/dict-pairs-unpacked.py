def merged(a: dict[str, int], b: list[tuple[str, int]]) -> dict[str, int]:
    return {**a, **b}
