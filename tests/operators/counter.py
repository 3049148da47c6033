from tests.operators.tokens import count_words


def count(text: str) -> int:
    return count_words(text)
