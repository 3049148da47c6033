from counting.vowels import count_vowels


def count(words: list[str]) -> dict[str, int]:
    return {word: count_vowels(word) for word in words}
