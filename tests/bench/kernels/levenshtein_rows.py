"""Edit distance of all pairs of some words, two rows at a time, the rows built by append."""

WORDS = ["kitten", "sitting", "saturday", "sunday", "intention", "execution", "levenshtein", "distance", "algorithm", "logarithm"] * 6
ARGUMENTS = (WORDS,)


def distance(first: str, second: str) -> int:
    if len(first) < len(second):
        return distance(second, first)
    if not second:
        return len(first)
    previous = list(range(len(second) + 1))
    for i, a in enumerate(first):
        current = [i + 1]
        for j, b in enumerate(second):
            insertions = previous[j + 1] + 1
            deletions = current[j] + 1
            substitutions = previous[j] + (a != b)
            current.append(min(insertions, deletions, substitutions))
        previous = current
    return previous[-1]


def run(words: list[str]) -> list[int]:
    sums = []
    for word in words:
        total = 0
        for other in words:
            total += distance(word, other)
        sums.append(total)
    return sums
