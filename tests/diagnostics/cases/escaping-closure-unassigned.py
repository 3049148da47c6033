def total(words: list[str]) -> int:
    weighted = lambda: (list(map(lambda w: len(w) * weight, words)), weight := 2)
    return sum(weighted()[0])
