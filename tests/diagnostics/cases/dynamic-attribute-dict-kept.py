class Counts:
    def __init__(self, seen: int) -> None:
        self.seen = seen


def count(words: list[str]) -> int:
    counts = Counts(0)
    shown = vars(counts)
    for word in words:
        counts.seen += len(word)
    return shown["seen"]
