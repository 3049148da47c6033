"""A report on a text: words counted in a dict, sorted by count and name, formatted in columns."""


def make_text(count: int) -> str:
    syllables = ["an", "be", "cor", "da", "el", "fin", "ga", "hu", "ist", "jo", "ka", "lem", "mo", "ni", "or", "per"]
    state = 5
    words = []
    for i in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        word = syllables[(state >> 8) % 16] + syllables[(state >> 14) % 16]
        if state % 3:
            word += syllables[(state >> 20) % 16]
        words.append(word + ("\n" if i % 12 == 11 else " "))
    return "".join(words)


def count_words(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for line in text.splitlines():
        for word in line.split():
            counts[word] = counts.get(word, 0) + 1
    return counts


def report(text: str) -> str:
    counts = count_words(text)
    total = sum(counts.values())
    lines = [f"{'word':<12}|{'count':>8}|{'share':>8}"]
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"{word:<12}|{count:>8}|{count / total * 100:>7.2f}%")
    return "\n".join(lines)


def run(words: int, rounds: int) -> int:
    text = make_text(words)
    size = 0
    for _ in range(rounds):
        size += len(report(text))
    return size


ARGUMENTS = (20000, 20)
