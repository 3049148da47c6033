def packed(text: str) -> bytes:
    return text.encode("utf-16-le")
