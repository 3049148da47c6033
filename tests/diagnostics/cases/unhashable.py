def positions(pairs: list[list[int]]) -> int:
    seen = {}
    for pair in pairs:
        seen[pair] = True
    return len(seen)
