class Word:
    seen: list["Word"] = []

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        self.seen.append(self)
        return isinstance(other, Word) and self.text == other.text


def find(text: str) -> int:
    Word.seen.append(Word(text))
    return Word.seen.index(Word("a"))
