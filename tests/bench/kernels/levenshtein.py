"""Edit distance, with the whole table as a list of lists."""

FIRST = "the quick brown fox jumps over the lazy dog and runs away from it " * 6
SECOND = "a quick brown dog jumped over the lazy foxes and then ran far away " * 6
ARGUMENTS = (FIRST, SECOND, 2)


def levenshtein(a: str, b: str) -> int:
    n = len(a)
    m = len(b)
    table = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        table[i][0] = i
    for j in range(m + 1):
        table[0][j] = j
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
    return table[n][m]


def run(a: str, b: str, rounds: int) -> int:
    total = 0
    for k in range(rounds):
        total += levenshtein(a[k:], b)
    return total
