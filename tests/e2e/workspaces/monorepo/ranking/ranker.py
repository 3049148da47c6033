from scoring.overlap import overlap
from text.words import words


def rank(query: str, documents: list[str]) -> list[tuple[float, str]]:
    """The documents that share a word with the query, best first."""
    wanted = set(words(query))
    scored = [(overlap(wanted, set(words(document))), document) for document in documents]
    return sorted((each for each in scored if each[0] > 0), key=lambda each: (-each[0], each[1]))
