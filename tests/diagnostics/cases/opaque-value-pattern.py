import re

DIGITS = re.compile(rb"\d+")


def digits(data: bytes) -> int:
    return len(DIGITS.findall(data))
