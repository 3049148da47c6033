import re


def found(text: str) -> bool:
    return re.search(r"(a|b)++", text) is not None
