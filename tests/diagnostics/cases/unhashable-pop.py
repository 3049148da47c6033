def taken(counts: dict[str, int], key: list[str]) -> int:
    return counts.pop(key, 0)
