"""A table, a helper, text and numbers."""

GREETINGS = {"en": "Hello", "de": "Hallo"}


def initials(name):
    return "".join(part[0].upper() for part in name.split())


def predict(name: str, times: int = 1, language: str = "en") -> dict[str, str]:
    words = []
    for i in range(times):
        words.append(f"{GREETINGS.get(language, 'Hi')} {name}, {i + 1:>3d}")
    return {"text": " ".join(words), "initials": initials(name)}
