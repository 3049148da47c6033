def call(words: list[str], name: str):
    return getattr(words, name)()
