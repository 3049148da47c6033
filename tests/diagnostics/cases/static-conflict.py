def convert(text: str, exact: bool) -> float:
    number = (int if exact else float)(text)
    return number
