def find(text: str) -> int:
    return text.find(3)
