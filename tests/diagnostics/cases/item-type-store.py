def mark(scores: dict[str, int], name: str) -> dict[str, int]:
    scores[name] = "best"
    return scores
