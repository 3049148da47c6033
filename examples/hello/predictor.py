"""A predictor without a model: how positive is a text, word by word?"""

WEIGHTS = {
    "good": 1.0,
    "great": 2.0,
    "love": 2.5,
    "bad": -1.0,
    "awful": -2.0,
    "hate": -2.5,
}

NEGATIONS = ["not", "never", "no"]


def words(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation at their ends."""
    return [word.strip(".,;:!?\"'()") for word in text.lower().split()]


def score(text: str, factor: float = 1.0) -> dict[str, float]:
    """Scores a text by the words in it; a negation turns the next scored word around.

    Args:
        text: what to score, in English
        factor: multiplies every score
    """
    total = 0.0
    strongest = 0.0
    count = 0
    sign = 1.0
    for word in words(text):
        if word in NEGATIONS:
            sign = -sign
            continue
        weight = WEIGHTS.get(word, 0.0) * factor * sign
        if weight != 0.0:
            total += weight
            count += 1
            sign = 1.0
        if abs(weight) > abs(strongest):
            strongest = weight
    mean = total / count if count else 0.0
    return {"total": total, "mean": round(mean, 3), "strongest": strongest, "words": float(count)}
