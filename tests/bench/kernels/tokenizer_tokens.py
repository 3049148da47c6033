"""Word pieces by greedy longest match, as BERT's tokenizer cuts words: the pieces are collected as texts, then looked up."""


def make_words(count: int, seed: int, longest: int) -> list[str]:
    syllables = ["an", "be", "cor", "da", "el", "fin", "ga", "hu", "ist", "jo", "ka", "lem", "mo", "ni", "or", "per", "qua", "re", "sta", "ti"]
    words = []
    state = seed
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        parts = []
        for _ in range(1 + (state >> 8) % longest):
            state = (state * 1103515245 + 12345) % 2147483648
            parts.append(syllables[(state >> 12) % len(syllables)])
        words.append("".join(parts))
    return words


def make_vocabulary(count: int) -> dict[str, int]:
    vocabulary: dict[str, int] = {"[UNK]": 0}
    for letter in "abcdefghijklmnopqrstuvwxyz":
        vocabulary["##" + letter] = len(vocabulary)
    for word in make_words(count, 7, 4):
        if word not in vocabulary:
            vocabulary[word] = len(vocabulary)
        if len(word) < 7 and "##" + word not in vocabulary:
            vocabulary["##" + word] = len(vocabulary)
    return vocabulary


def word_pieces(word: str, vocabulary: dict[str, int], unknown: int) -> list[str]:
    tokens: list[str] = []
    start = 0
    while start < len(word):
        current = ""
        for end in range(len(word), start, -1):
            candidate = word[start:end] if start == 0 else f"##{word[start:end]}"
            if vocabulary.get(candidate) is not None:
                current = candidate
                start = end
                break
        if not current:
            return ["[UNK]"]
        tokens.append(current)
    return tokens


def run(words: int, rounds: int) -> int:
    vocabulary = make_vocabulary(30000)
    texts = make_words(words, 99, 6)
    total = 0
    for _ in range(rounds):
        tokens = [token for word in texts for token in word_pieces(word, vocabulary, 0)]
        ids = [vocabulary.get(token, 0) for token in tokens]
        total += sum(ids)
    return total


ARGUMENTS = (5000, 100)
