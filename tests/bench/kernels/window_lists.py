"""Windows of a list as lists, from a generator; their sums and greatest items."""


def windows(values, size):
    for i in range(len(values) - size + 1):
        yield values[i : i + size]


def run(count: int, size: int, rounds: int) -> int:
    values = [i * 7919 % 1000 for i in range(count)]
    total = 0
    for _ in range(rounds):
        for window in windows(values, size):
            total += sum(window) + max(window)
    return total


ARGUMENTS = (100000, 8, 10)
