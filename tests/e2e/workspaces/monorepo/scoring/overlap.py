def overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(len(one | other), 1)
