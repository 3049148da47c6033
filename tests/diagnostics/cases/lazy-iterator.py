def total(words: list[str]) -> int:
    lengths = (len(w) for w in words)
    return sum(lengths) + max(lengths)
