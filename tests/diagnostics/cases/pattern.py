import re


def count(text: str, word: str) -> int:
    return len(re.findall(rf"\b{word}\b", text))
