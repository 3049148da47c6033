"""Edit distance, the table built row by row with append, the minimum by comparisons."""

FIRST = "the quick brown fox jumps over the lazy dog and runs away from it " * 6
SECOND = "a quick brown dog jumped over the lazy foxes and then ran far away " * 6

ARGUMENTS = (FIRST, SECOND, 2)


def edit_distance(s: str, t: str) -> int:
    dp: list[list[int]] = []
    for i in range(len(s) + 1):
        row = []
        for j in range(len(t) + 1):
            row.append(i + j if i == 0 or j == 0 else 0)
        dp.append(row)
    for i in range(len(s)):
        for j in range(len(t)):
            if s[i] == t[j]:
                dp[i + 1][j + 1] = dp[i][j]
            else:
                best = dp[i][j]
                if dp[i + 1][j] < best:
                    best = dp[i + 1][j]
                if dp[i][j + 1] < best:
                    best = dp[i][j + 1]
                dp[i + 1][j + 1] = best + 1
    return dp[-1][-1]


def run(a: str, b: str, rounds: int) -> int:
    return sum(edit_distance(a[k:], b) for k in range(rounds))
