def tag(text: str) -> str:
    text.language = "en"
    return text
