def parse(text: str) -> int:
    with text.split() as words:
        return len(words)
