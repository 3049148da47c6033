def show(words: list[str]) -> str:
    lengths = []
    for word in words:
        lengths.append(len(word))
    return ", ".join(lengths)
