def count_vowels(text: str) -> int:
    return sum(letter in "aeiou" for letter in text)
