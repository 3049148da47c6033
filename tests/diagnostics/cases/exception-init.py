class BadWord(Exception):
    def __init__(self, word: str, position: int) -> None:
        super().__init__(f"{word} at {position}")
        self.position = position


def check(text: str) -> str:
    if text == "bad":
        raise BadWord(text, 0)
    return text
