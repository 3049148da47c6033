def words(text: str) -> list[str]:
    return [word.strip(".,!?").casefold() for word in text.split()]
