"""What the functions of tokens.cc stand for."""


def count_words(text: str, least: int = 1) -> int:
    """How many words have at least so many bytes."""
    return sum(len(word.encode()) >= least for word in text.split(" ") if word)


def split_words(text: str) -> list[str]:
    if not text:
        raise ValueError("no text")
    if text == "?":
        raise KeyError("?")
    return text.split(" ")


def mean(values: list[float], weights: dict[str, float] | None) -> float:
    if weights is None:
        return sum(values) / len(values) if values else 0.0
    return sum(weights.values())


def ranges(flags: list[bool]) -> list[tuple[int, int]]:
    """Where runs of True begin and end."""
    found = []
    for index, flag in enumerate(flags):
        if flag and (index == 0 or not flags[index - 1]):
            found.append((index, index + 1))
        elif flag:
            found[-1] = (found[-1][0], index + 1)
    return found


def wrong_type(number: int) -> int:
    return number
