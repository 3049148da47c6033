import re


def digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)
