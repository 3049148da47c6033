# accepted: 22
"""Text as people handle it: ciphers, codes, parsers, formatters."""

import string
from collections import Counter, defaultdict, namedtuple
from typing import Dict, Iterator, List, NamedTuple, Optional, Union

MORSE = {"a": ".-", "b": "-...", "c": "-.-.", "e": ".", "s": "...", "o": "---", " ": "/"}
B64 = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"


def caesar(text: str, shift: int) -> str:
    out = []
    for ch in text:
        if ch.isupper():
            out.append(chr((ord(ch) - ord("A") + shift) % 26 + ord("A")))
        elif "a" <= ch <= "z":
            out.append(chr((ord(ch) - 97 + shift) % 26 + 97))
        else:
            out.append(ch)
    return "".join(out)


def case_caesar():
    assert caesar(caesar("Hello, World!", 3), -3) == "Hello, World!"
    return caesar("Hello, World!", 13), caesar("xyz", 3)


def case_translate_cipher():
    rot = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])
    return "hello".translate(rot), "hello".translate(rot).translate(rot), "a-b.c".translate(str.maketrans("", "", string.punctuation))


def vigenere(text, key, sign=1):
    result = ""
    i = 0
    for c in text:
        if c in string.ascii_uppercase:
            shift = string.ascii_uppercase.index(key[i % len(key)])
            result += string.ascii_uppercase[(string.ascii_uppercase.index(c) + sign * shift) % 26]
            i += 1
        else:
            result += c
    return result


def case_vigenere():
    secret = vigenere("ATTACK AT DAWN", "LEMON")
    return secret, vigenere(secret, "LEMON", -1)


def to_roman(n: int) -> str:
    table = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ]
    s = ""
    for value, numeral in table:
        while n >= value:
            s += numeral
            n -= value
    return s


def from_roman(s: str) -> int:
    values = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)
    total = 0
    for a, b in zip(s, s[1:] + "I"):
        total += values[a] if values[a] >= values[b] else -values[a]
    return total


def case_roman():
    assert all(from_roman(to_roman(n)) == n for n in range(1, 400))
    return [to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 3999)]


def word_count(text: str) -> Dict[str, int]:
    counts: Dict[str, int] = {}
    for word in text.lower().split():
        word = word.strip(string.punctuation)
        if word:
            counts[word] = counts.get(word, 0) + 1
    return counts


def case_word_count():
    text = "The cat -- the CAT, the dog. A cat!"
    counts = word_count(text)
    top = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:2]
    return counts, top, Counter(text.lower().split()).most_common(1), Counter("mississippi")


def run_length(s: str) -> str:
    if not s:
        return ""
    out = ""
    count = 1
    for i in range(1, len(s) + 1):
        if i < len(s) and s[i] == s[i - 1]:
            count += 1
        else:
            out += f"{count}{s[i - 1]}"
            count = 1
    return out


def run_length_decode(s: str) -> str:
    out, digits = [], ""
    for c in s:
        if c.isdigit():
            digits += c
        else:
            out.append(c * int(digits))
            digits = ""
    return "".join(out)


def case_run_length():
    assert run_length_decode(run_length("WWWBWWWWWWWWWWWWX")) == "WWWBWWWWWWWWWWWWX"
    return run_length("aaabccd"), run_length("")


def b64encode(data: bytes) -> str:
    out = ""
    for i in range(0, len(data), 3):
        chunk = data[i : i + 3]
        n = int.from_bytes(chunk + b"\0" * (3 - len(chunk)), "big")
        for k in range(4):
            out += B64[n >> (18 - 6 * k) & 63] if k <= len(chunk) else "="
    return out


def b64decode(text: str) -> bytes:
    bits, nbits = 0, 0
    out: List[int] = []
    for ch in text.rstrip("="):
        bits = (bits << 6 | B64.index(ch)) & 0xFFFFFF
        nbits += 6
        if nbits >= 8:
            nbits -= 8
            out.append(bits >> nbits & 0xFF)
    return bytes(out)


def case_base64():
    for s in (b"", b"f", b"fo", b"foo", b"foob", b"fooba", b"foobar"):
        assert b64decode(b64encode(s)) == s, s
    return b64encode("héllo".encode()), b64decode("aGVsbG8=").decode("ascii")


def case_morse():
    code = " ".join(MORSE[c] for c in "sos be")
    back = {v: k for k, v in MORSE.items()}
    return code, "".join(back[x] for x in code.split(" "))


def is_palindrome(s: str) -> bool:
    letters = [c for c in s.lower() if c.isalnum()]
    return letters == letters[::-1]


def case_palindromes():
    longest = ""
    s = "forgeeksskeegfor"
    for i in range(len(s)):
        for j in range(i + 1, len(s) + 1):
            part = s[i:j]
            if part == part[::-1] and len(part) > len(longest):
                longest = part
    return is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("no"), longest


def case_anagrams():
    groups = defaultdict(list)
    for w in ["eat", "tea", "tan", "ate", "nat", "bat"]:
        groups["".join(sorted(w))].append(w)
    return dict(groups), sorted(groups.values(), key=len, reverse=True)


def wrap(text: str, width: int) -> List[str]:
    lines: List[str] = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        lines.append(line)
    return lines


def justify(line: str, width: int) -> str:
    words = line.split()
    if len(words) == 1:
        return line.ljust(width)
    gaps = len(words) - 1
    spaces = width - sum(map(len, words))
    out = words[0]
    for i, w in enumerate(words[1:]):
        out += " " * (spaces // gaps + (i < spaces % gaps)) + w
    return out


def case_wrapping():
    lines = wrap("the quick brown fox jumps over the lazy dog", 12)
    return lines, [justify(x, 12) for x in lines], "\n".join(x.rjust(14, ".") for x in lines)


class Token(NamedTuple):
    kind: str
    text: str
    position: int = 0


def tokenize(source: str) -> Iterator[Token]:
    i = 0
    while i < len(source):
        c = source[i]
        if c.isspace():
            i += 1
            continue
        start = i
        if c.isdigit() or c == ".":
            while i < len(source) and (source[i].isdigit() or source[i] == "."):
                i += 1
            yield Token("number", source[start:i], start)
        elif c.isalpha() or c == "_":
            while i < len(source) and (source[i].isalnum() or source[i] == "_"):
                i += 1
            yield Token("name", source[start:i], start)
        elif c in "+-*/()^,=":
            i += 1
            yield Token("op", c, start)
        else:
            raise SyntaxError(f"unexpected {c!r} at {i}")
    yield Token("end", "", len(source))


def case_tokens():
    return [t.text for t in tokenize("x1 = 3.5*(y + 2)")], list(tokenize("a"))[0], Token("a", "b")


def case_bad_token():
    return list(tokenize("a $ b"))


class Parser:
    """expr := term (('+'|'-') term)*, and so on."""

    def __init__(self, text: str, names: Optional[Dict[str, float]] = None):
        self.tokens = list(tokenize(text))
        self.at = 0
        self.names = names or {}

    def peek(self) -> Token:
        return self.tokens[self.at]

    def take(self, text: Optional[str] = None) -> Token:
        token = self.peek()
        if text is not None and token.text != text:
            raise ValueError(f"expected {text!r}, not {token.text!r}")
        self.at += 1
        return token

    def expr(self) -> float:
        value = self.term()
        while self.peek().text in ("+", "-"):
            if self.take().text == "+":
                value += self.term()
            else:
                value -= self.term()
        return value

    def term(self) -> float:
        value = self.power()
        while self.peek().text in ("*", "/"):
            op = self.take().text
            right = self.power()
            value = value * right if op == "*" else value / right
        return value

    def power(self) -> float:
        base = self.unary()
        if self.peek().text == "^":
            self.take()
            return base ** self.power()
        return base

    def unary(self) -> float:
        if self.peek().text == "-":
            self.take("-")
            return -self.unary()
        token = self.take()
        if token.kind == "number":
            return float(token.text)
        if token.kind == "name":
            return self.names[token.text]
        if token.text == "(":
            value = self.expr()
            self.take(")")
            return value
        raise ValueError(f"unexpected {token.kind} {token.text!r}")


def case_parser():
    return Parser("1 + 2 * (3 - 4) ^ 2 / 4").expr(), Parser("-x * 2.5", {"x": 4.0}).expr()


def case_parser_error():
    return Parser("(1 + 2").expr()


def case_parser_unknown_name():
    return Parser("y").expr()


def case_parser_division():
    return Parser("1/0").expr()


Json = Union[None, bool, float, str, List[str], Dict[str, str]]


def parse_flat(line: str) -> Dict[str, Union[int, float, str, bool]]:
    out: Dict[str, Union[int, float, str, bool]] = {}
    for part in line.split(";"):
        key, _, raw = part.partition("=")
        key = key.strip()
        raw = raw.strip()
        if raw.lower() in ("true", "false"):
            out[key] = raw.lower() == "true"
        else:
            try:
                out[key] = int(raw)
            except ValueError:
                try:
                    out[key] = float(raw)
                except ValueError:
                    out[key] = raw
    return out


def case_flat_config():
    return parse_flat("a=1; b = 2.5;c=x y ;d=True;e=")


def csv_rows(text: str) -> List[List[str]]:
    rows, row, cell, quoted = [], [], "", False
    i = 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == '"':
                if text[i + 1 : i + 2] == '"':
                    cell += '"'
                    i += 1
                else:
                    quoted = False
            else:
                cell += c
        elif c == '"':
            quoted = True
        elif c == ",":
            row.append(cell)
            cell = ""
        elif c == "\n":
            row.append(cell)
            rows.append(row)
            row, cell = [], ""
        else:
            cell += c
        i += 1
    return rows


def case_csv():
    return csv_rows('a,b\n"x, y","say ""hi"""\n,\n')


Point = namedtuple("Point", "x y")


def case_named_tuple_text():
    p = Point(3, 4)
    return f"{p}", p._replace(x=0), p.x + p[1], Point(*[1, 2]) == (1, 2), Point._fields


def case_table():
    rows = [("apple", 3, 0.5), ("banana", 12, 0.25), ("cherry", 100, 12.125)]
    header = f"{'name':<10}|{'n':^5}|{'price':>8}"
    lines = [header, "-" * len(header)]
    for name, n, price in rows:
        lines.append(f"{name:<10}|{n:^5d}|{price:>8.2f}")
    lines.append("%-10s|%5d|%8.3f" % ("total", sum(r[1] for r in rows), sum(r[1] * r[2] for r in rows)))
    lines.append("{:<10}|{:+d}|{:e}".format("x", 5, 12345.678))
    return "\n".join(lines)


def case_binary_text():
    def to_binary(n: int) -> str:
        if n < 2:
            return str(n)
        return to_binary(n // 2) + str(n % 2)

    return (
        to_binary(10),
        bin(10)[2:].zfill(8),
        int("1010", 2),
        int("ff", 16),
        hex(255),
        f"{10:b}",
        int("-0b11", 0),
        "".join(reversed("abc")),
    )
