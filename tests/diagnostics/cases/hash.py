def bucket(word: str, count: int) -> int:
    return hash(word) % count
