import sentencepiece


def split(text: str) -> list[str]:
    return sentencepiece.split(text)
