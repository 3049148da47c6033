# accepted: 19
"""Tokenizers and text preparation as predictors have them."""

import math
import string
from dataclasses import dataclass
from typing import Dict, Iterator, List, Optional, Tuple

VOCABULARY: Dict[str, int] = {
    "[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "the": 4, "un": 5, "##aff": 6, "##able": 7, "play": 8, "##ing": 9,
    "##ed": 10, "run": 11, "##n": 12, "fox": 13, "jump": 14, "##s": 15, "over": 16, "dog": 17, "lazy": 18, ".": 19,
    ",": 20, "!": 21, "cafe": 22, "a": 23, "##b": 24, "##c": 25,
}  # fmt: skip
INVERSE = {v: k for k, v in VOCABULARY.items()}
MAX_LENGTH = 12


def is_punctuation(ch: str) -> bool:
    code = ord(ch)
    if (33 <= code <= 47) or (58 <= code <= 64) or (91 <= code <= 96) or (123 <= code <= 126):
        return True
    return False


def split_on_punctuation(text: str) -> List[str]:
    words: List[List[str]] = []
    start_new = True
    for ch in text:
        if is_punctuation(ch):
            words.append([ch])
            start_new = True
        else:
            if start_new:
                words.append([])
            start_new = False
            words[-1].append(ch)
    return ["".join(w) for w in words]


class WordPiece:
    def __init__(self, vocab: Dict[str, int], unk: str = "[UNK]", max_chars: int = 100) -> None:
        self.vocab = vocab
        self.unk = unk
        self.max_chars = max_chars

    def tokenize(self, text: str) -> List[str]:
        output = []
        for word in text.lower().split():
            for piece in split_on_punctuation(word):
                output.extend(self._pieces(piece))
        return output

    def _pieces(self, token: str) -> List[str]:
        if len(token) > self.max_chars:
            return [self.unk]
        start = 0
        found: List[str] = []
        while start < len(token):
            end = len(token)
            current = None
            while start < end:
                sub = token[start:end]
                if start > 0:
                    sub = "##" + sub
                if sub in self.vocab:
                    current = sub
                    break
                end -= 1
            if current is None:
                return [self.unk]
            found.append(current)
            start = end
        return found

    def encode(self, text: str, max_length: int = MAX_LENGTH) -> Tuple[List[int], List[int]]:
        tokens = ["[CLS]"] + self.tokenize(text)[: max_length - 2] + ["[SEP]"]
        ids = [self.vocab.get(t, self.vocab[self.unk]) for t in tokens]
        mask = [1] * len(ids)
        padding = max_length - len(ids)
        ids += [0] * padding
        mask += [0] * padding
        return ids, mask

    def decode(self, ids: List[int]) -> str:
        words: List[str] = []
        for i in ids:
            token = INVERSE.get(i, self.unk)
            if token.startswith("[") and token.endswith("]"):
                continue
            if token.startswith("##") and words:
                words[-1] += token[2:]
            else:
                words.append(token)
        return " ".join(words)


TOKENIZER = WordPiece(VOCABULARY)


def case_word_piece():
    tok = WordPiece(VOCABULARY)
    return tok.tokenize("The unaffable fox, running!"), tok.encode("Playing played dogs over the LAZY cafe.")


def case_word_piece_module_instance():
    ids, mask = TOKENIZER.encode("unaffable zebra jumps")
    return TOKENIZER.decode(ids), sum(mask), ids


def case_word_piece_long():
    return WordPiece(VOCABULARY, max_chars=5).tokenize("unaffable abc ab a")


# Byte pair encoding

MERGES = [("l", "o"), ("lo", "w"), ("e", "r"), ("n", "e"), ("ne", "w"), ("low", "er"), ("e", "s"), ("es", "t")]
RANKS = {pair: rank for rank, pair in enumerate(MERGES)}


def get_pairs(word: Tuple[str, ...]):
    pairs = set()
    previous = word[0]
    for ch in word[1:]:
        pairs.add((previous, ch))
        previous = ch
    return pairs


def bpe(token: str, cache: Dict[str, str]) -> str:
    if token in cache:
        return cache[token]
    word = tuple(token)
    pairs = get_pairs(word)
    if not pairs:
        return token
    while True:
        bigram = min(pairs, key=lambda pair: RANKS.get(pair, float("inf")))
        if bigram not in RANKS:
            break
        first, second = bigram
        new_word = []
        i = 0
        while i < len(word):
            try:
                j = word.index(first, i)
                new_word.extend(word[i:j])
                i = j
            except ValueError:
                new_word.extend(word[i:])
                break
            if word[i] == first and i < len(word) - 1 and word[i + 1] == second:
                new_word.append(first + second)
                i += 2
            else:
                new_word.append(word[i])
                i += 1
        word = tuple(new_word)
        if len(word) == 1:
            break
        pairs = get_pairs(word)
    result = " ".join(word)
    cache[token] = result
    return result


def case_bpe():
    cache: Dict[str, str] = {}
    return [bpe(w, cache) for w in ["lower", "newest", "low", "x", "lowlow", "lower"]], sorted(cache)


def learn_bpe(corpus: Dict[str, int], steps: int) -> List[Tuple[str, str]]:
    words = {tuple(w) + ("</w>",): c for w, c in corpus.items()}
    merges = []
    for _ in range(steps):
        counts: Dict[Tuple[str, str], int] = {}
        for symbols, freq in words.items():
            for a, b in zip(symbols, symbols[1:]):
                counts[a, b] = counts.get((a, b), 0) + freq
        if not counts:
            break
        best = max(counts, key=lambda p: (counts[p], p))
        merges.append(best)
        merged = {}
        for symbols, freq in words.items():
            out: List[str] = []
            i = 0
            while i < len(symbols):
                if i + 1 < len(symbols) and (symbols[i], symbols[i + 1]) == best:
                    out.append(symbols[i] + symbols[i + 1])
                    i += 2
                else:
                    out.append(symbols[i])
                    i += 1
            merged[tuple(out)] = freq
        words = merged
    return merges


def case_learn_bpe():
    return learn_bpe({"low": 5, "lower": 2, "newest": 6, "widest": 3}, 8)


# Normalisation and counting

STOPWORDS = frozenset({"the", "a", "an", "of", "and", "to", "in", "is"})
CONTRACTIONS = {"can't": "can not", "won't": "will not", "n't": " not", "'re": " are", "'ll": " will", "'s": ""}
ACCENTS = str.maketrans({"é": "e", "è": "e", "ü": "u", "ñ": "n", "ß": "ss"})


def clean(text: str) -> str:
    text = text.strip().lower().translate(ACCENTS)
    for short, full in CONTRACTIONS.items():
        text = text.replace(short, full)
    kept = []
    for ch in text:
        if ch.isalnum() or ch.isspace():
            kept.append(ch)
        elif kept and kept[-1] != " ":
            kept.append(" ")
    return " ".join("".join(kept).split())


def case_clean():
    return [clean(t) for t in ["  It can't be... the CAFÉ's fault!! ", "Señor Müller won't   come — at 10:30", "", "\t\n", "Straße"]]


def case_ngrams():
    words = clean("to be or not to be that is the question to be").split()
    bigrams: Dict[Tuple[str, str], int] = {}
    for pair in zip(words, words[1:]):
        bigrams[pair] = bigrams.get(pair, 0) + 1
    top = sorted(bigrams.items(), key=lambda kv: (-kv[1], kv[0]))[:3]
    char3 = [w[i : i + 3] for w in words for i in range(max(1, len(w) - 2))]
    return top, char3[:6], len(set(char3))


def tf_idf(documents: List[str]) -> List[Dict[str, float]]:
    tokenized = [[w for w in clean(d).split() if w not in STOPWORDS] for d in documents]
    df: Dict[str, int] = {}
    for doc in tokenized:
        for w in set(doc):
            df[w] = df.get(w, 0) + 1
    scored = []
    for doc in tokenized:
        tf: Dict[str, float] = {}
        for w in doc:
            tf[w] = tf.get(w, 0) + 1 / len(doc)
        scored.append({w: round(f * math.log((1 + len(documents)) / (1 + df[w])), 6) for w, f in tf.items()})
    return scored


def case_tf_idf():
    return tf_idf(["The cat sat in the hat", "A cat and a dog", "Dogs of the world, unite!"])


def case_cosine():
    a, b, c = tf_idf(["red apple pie", "green apple pie recipe", "blue sky"])
    def dot(x, y):
        return sum(v * y.get(k, 0.0) for k, v in x.items())
    def norm(x):
        return math.sqrt(dot(x, x))
    return round(dot(a, b) / (norm(a) * norm(b)), 9), dot(a, c)


def case_hashing_trick():
    def fnv1a(s: str) -> int:
        h = 2166136261
        for byte in s.encode("utf-8"):
            h ^= byte
            h = (h * 16777619) & 0xFFFFFFFF
        return h

    buckets = [0.0] * 16
    for w in "the quick brown fox jumps over the lazy dog café".split():
        h = fnv1a(w)
        sign = 1.0 if (h >> 31) & 1 == 0 else -1.0
        buckets[h % len(buckets)] += sign
    return buckets, fnv1a("hello")


TEMPLATE = "Dear {name},\nyour order #{order} of {items} costs {total}.\n{missing}"


def fill(template: str, values: Dict[str, str], default: Optional[str] = None) -> str:
    out = []
    i = 0
    while i < len(template):
        if template[i] == "{":
            j = template.find("}", i)
            if j < 0:
                raise ValueError(f"unclosed brace at {i}")
            key = template[i + 1 : j]
            if key in values:
                out.append(values[key])
            elif default is not None:
                out.append(default)
            else:
                raise KeyError(key)
            i = j + 1
        else:
            out.append(template[i])
            i += 1
    return "".join(out)


def case_template():
    return fill(TEMPLATE, {"name": "Ann", "order": "12", "items": "3 pens", "total": "$4.50"}, default="?")


def case_template_missing():
    return fill(TEMPLATE, {"name": "Ann"})


def case_template_unclosed():
    return fill("a {b", {})


def case_caesar_and_vowels():
    def shift(c: str, k: int) -> str:
        if c.islower():
            return chr((ord(c) - ord("a") + k) % 26 + ord("a"))
        if c.isupper():
            return chr((ord(c) - ord("A") + k) % 26 + ord("A"))
        return c

    text = "Hello, World!"
    secret = "".join(shift(c, 3) for c in text)
    return secret, "".join(shift(c, -3) for c in secret), sum(c in "aeiou" for c in text.lower())


def case_string_constants():
    letters = {c: i for i, c in enumerate(string.ascii_lowercase)}
    table = str.maketrans("", "", string.punctuation)
    return letters["z"], "a.b,c!d".translate(table), string.digits + string.hexdigits, string.capwords("hello big world")


@dataclass
class Span:
    text: str
    start: int
    end: int
    label: Optional[str] = None
    score: float = 0.0


def whitespace_spans(text: str) -> Iterator[Span]:
    start = -1
    for i, ch in enumerate(text):
        if ch.isspace():
            if start >= 0:
                yield Span(text[start:i], start, i)
                start = -1
        elif start < 0:
            start = i
    if start >= 0:
        yield Span(text[start:], start, len(text))


def case_spans():
    spans = list(whitespace_spans("  Anna lives  in Paris "))
    for s in spans:
        if s.text.istitle():
            s.label = "NAME"
            s.score = len(s.text) / 10
    return spans, [s.text for s in spans if s.label]


def bio_to_spans(tokens: List[str], tags: List[str]) -> List[Tuple[str, str]]:
    entities = []
    current: List[str] = []
    kind = ""
    for token, tag in zip(tokens, tags):
        if tag.startswith("B-"):
            if current:
                entities.append((" ".join(current), kind))
            current, kind = [token], tag[2:]
        elif tag.startswith("I-") and current and tag[2:] == kind:
            current.append(token)
        else:
            if current:
                entities.append((" ".join(current), kind))
            current = []
    if current:
        entities.append((" ".join(current), kind))
    return entities


def case_bio():
    return bio_to_spans("John Smith went to New York City".split(), ["B-PER", "I-PER", "O", "O", "B-LOC", "I-LOC", "I-LOC"])


def case_truncate_and_windows():
    tokens = list(range(23))
    size, stride = 8, 5
    windows = []
    start = 0
    while True:
        windows.append(tokens[start : start + size])
        if start + size >= len(tokens):
            break
        start += stride
    padded = [w + [-1] * (size - len(w)) for w in windows]
    return padded


def case_collate():
    batch = [[5, 6, 7], [1], [9, 8]]
    longest = max(len(x) for x in batch)
    ids = [x + [0] * (longest - len(x)) for x in batch]
    mask = [[1 if i < len(x) else 0 for i in range(longest)] for x in batch]
    return {"input_ids": ids, "attention_mask": mask}
