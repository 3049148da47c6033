def pick(words: list[str], position: float) -> str:
    return words[position]
