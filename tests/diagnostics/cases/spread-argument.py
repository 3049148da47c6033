# entry: cleaned
def cleaned(text: str, replacement: list[str]) -> str:
    return text.replace(*replacement)
