"""A report on records: grouped with defaultdict, sorted groups, numbers formatted, lines joined by a generator."""

from collections import Counter, defaultdict


def make_records(count: int) -> list[str]:
    regions = ["north", "south", "east", "west", "centre", "islands"]
    items = ["apple", "pear", "plum", "cherry", "quince", "medlar", "fig", "grape"]
    state = 3
    records = []
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        price = (state >> 7) % 100000 / 100
        records.append(f"{regions[(state >> 8) % 6]},{items[(state >> 14) % 8]},{(state >> 20) % 50},{price}")
    return records


def report(records: list[str]) -> str:
    totals: defaultdict[str, float] = defaultdict(float)
    names: Counter[str] = Counter()
    for record in records:
        region, item, amount, price = record.split(",")
        totals[region + "/" + item] += int(amount) * float(price)
        names[item] += int(amount)
    rows = sorted(totals.items(), key=lambda row: row[1], reverse=True)
    head = "\n".join("{:>3}. {:<16} {:>14,.2f}".format(i, name, value) for i, (name, value) in enumerate(rows, 1))
    tail = "\n".join(f"{name.upper():<10}{count:6d}" for name, count in names.most_common(5))
    return head + "\n" + "-" * 30 + "\n" + tail


def run(records: int, rounds: int) -> int:
    lines = make_records(records)
    size = 0
    for _ in range(rounds):
        size += len(report(lines))
    return size


ARGUMENTS = (10000, 20)
