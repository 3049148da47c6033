import math


def convert(text: str, exact: bool) -> float:
    m = math if exact else str
    return m.sqrt(2.0)
