def total(words: list[str]) -> int:
    lengths = (weight * len(w) for w in words)
    weight = 3
    return sum(lengths)
