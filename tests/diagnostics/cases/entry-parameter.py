def join(*words: str) -> str:
    return " ".join(words)
