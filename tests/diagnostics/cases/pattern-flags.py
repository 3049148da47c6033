import re


def found(text: str, flags: int) -> bool:
    return re.search("a", text, flags) is not None
