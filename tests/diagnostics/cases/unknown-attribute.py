def add(words: list[str], word: str) -> list[str]:
    words.apend(word)
    return words
