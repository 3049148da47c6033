def size(words: list[str]) -> int:
    return len(words, 1)
