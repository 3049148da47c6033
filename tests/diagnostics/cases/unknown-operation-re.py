import re


def forget(text: str) -> str:
    re.purge()
    return text
