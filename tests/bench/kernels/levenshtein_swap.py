"""Edit distance, two rows that change places after each character."""

FIRST = "the quick brown fox jumps over the lazy dog and runs away from it " * 6
SECOND = "a quick brown dog jumped over the lazy foxes and then ran far away " * 6
ARGUMENTS = (FIRST, SECOND, 2)


def levenshtein(a: str, b: str) -> int:
    n, m = len(a), len(b)
    prev = [j for j in range(m + 1)]
    curr = [0] * (m + 1)
    for i in range(1, n + 1):
        curr[0] = i
        for j in range(1, m + 1):
            if a[i - 1] == b[j - 1]:
                curr[j] = prev[j - 1]
            else:
                curr[j] = 1 + min(prev[j], curr[j - 1], prev[j - 1])
        prev, curr = curr, prev
    return prev[m]


def run(a: str, b: str, rounds: int) -> int:
    total = 0
    for k in range(rounds):
        total += levenshtein(a[k:], b)
    return total
