def lower(text: str) -> str:
    return text.lower()


def upper(text: str) -> str:
    return text.upper()
