def first_half(text: str) -> str:
    return text[: len(text) / 2]
