"""A predictor without a model: how positive is a text, by the words in it?"""

WEIGHTS = {
    "good": 1.0,
    "great": 2.0,
    "love": 2.5,
    "bad": -1.0,
    "awful": -2.0,
    "hate": -2.5,
}

NEGATIONS = ["not", "never", "no"]

SCALES = {name: 10.0**digits for digits, name in enumerate(["one", "ten", "hundred"])}


def score(text: str, scale: str = "one") -> dict[str, float]:
    """Scores a text by the words in it; a negation turns the next scored word around.

    Args:
        text: what to score, in English
        scale: one, ten or hundred, by which scores are multiplied
    """
    if scale not in SCALES:
        raise ValueError(f"scale is one of {', '.join(SCALES)}, not {scale!r}")
    scores = [SCALES[scale] * weight for weight in weights(words(text))]
    total = sum(scores)
    return {
        "total": total,
        "mean": round(total / max(len(scores), 1), 3),
        "highest": max(scores, default=0.0),
        "lowest": min(scores, default=0.0),
    }


def words(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation at their ends."""
    return [word.strip(".,;:!?\"'()") for word in text.lower().split()]


def weights(text: list[str]) -> list[float]:
    """The weights of the words that have one, in their order."""
    found: list[float] = []
    sign = 1.0
    for word in text:
        if word in NEGATIONS:
            sign = -sign
        elif word in WEIGHTS:
            found.append(sign * WEIGHTS[word])
            sign = 1.0
    return found
