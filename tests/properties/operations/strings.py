"""str: methods, slices, text of values."""


def concatenated(s: str, t: str, small: int) -> tuple[str, str]:
    return s + t, s * small


def compare(s: str, t: str) -> tuple[bool, bool, bool, bool]:
    return s < t, s <= t, s == t, s in t


def item(s: str, index: int) -> str:
    return s[index]


def sliced(s: str, start: int | None, stop: int | None) -> str:
    return s[start:stop]


def stepped(s: str, start: int | None, stop: int | None, step: int) -> str:
    return s[start:stop:step]


def reversed_text(s: str) -> tuple[str, list[str], int]:
    return s[::-1], list(s), len(s)


def cases(s: str) -> tuple[str, str, str, str, str, str]:
    return s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()


def kinds(s: str) -> tuple[bool, bool, bool, bool, bool, bool]:
    return s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isupper(), s.islower()


def more_kinds(s: str) -> tuple[bool, bool, bool, bool, bool, bool]:
    return s.istitle(), s.isnumeric(), s.isdecimal(), s.isidentifier(), s.isascii(), s.isprintable()


def stripped(s: str) -> tuple[str, str, str]:
    return s.strip(), s.lstrip(), s.rstrip()


def stripped_of(s: str, t: str) -> tuple[str, str, str]:
    return s.strip(t), s.lstrip(t), s.rstrip(t)


def split(s: str) -> tuple[list[str], list[str]]:
    return s.split(), s.rsplit()


def split_at(s: str, sep: str) -> tuple[list[str], list[str]]:
    return s.split(sep), s.rsplit(sep)


def split_some(s: str, sep: str, count: int) -> tuple[list[str], list[str], list[str]]:
    return s.split(sep, count), s.rsplit(sep, count), s.split(None, count)


def lines(s: str) -> tuple[list[str], list[str]]:
    return s.splitlines(), s.splitlines(True)


def partitioned(s: str, sep: str) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    return s.partition(sep), s.rpartition(sep)


def replaced(s: str, t: str, new: str, count: int) -> tuple[str, str]:
    return s.replace(t, new), s.replace(t, new, count)


def found(s: str, t: str) -> tuple[int, int, int]:
    return s.find(t), s.rfind(t), s.count(t)


def found_within(s: str, t: str, start: int, stop: int) -> tuple[int, int, int]:
    return s.find(t, start, stop), s.rfind(t, start, stop), s.count(t, start, stop)


def index_of(s: str, t: str) -> int:
    return s.index(t)


def ends(s: str, t: str) -> tuple[bool, bool, bool]:
    return s.startswith(t), s.endswith(t), s.startswith((t, "a"))


def ends_within(s: str, t: str, start: int, stop: int) -> tuple[bool, bool]:
    return s.startswith(t, start, stop), s.endswith(t, start, stop)


def without_ends(s: str, t: str) -> tuple[str, str]:
    return s.removeprefix(t), s.removesuffix(t)


def padded(s: str, width: int) -> tuple[str, str, str, str]:
    return s.center(width), s.ljust(width), s.rjust(width), s.zfill(width)


def padded_with(s: str, width: int, fill: str) -> tuple[str, str, str]:
    return s.center(width, fill), s.ljust(width, fill), s.rjust(width, fill)


def expanded(s: str, width: int) -> str:
    return s.expandtabs(width)


def joined(s: str, words: list[str]) -> str:
    return s.join(words)


def shown(s: str) -> tuple[str, str, str]:
    return repr(s), ascii(s), f"{s!r:>10}"


def shown_values(words: list[str], table: dict[str, int]) -> str:
    return f"{words} {table} {tuple(words)}"


def formatted(s: str, text_spec: str) -> str:
    return format(s, text_spec)


def percent(s: str) -> str:
    return "%s|%5s|%-6s|%.2s|%r|%%" % (s, s, s, s, s)


def format_method(s: str, a: int) -> str:
    return "{}-{}|{0}".format(s, a) if a < 0 else "{0}-{1:>5}|{0!r}|{{}}".format(s, a)


def encoded(s: str) -> bytes:
    return s.encode()


def encoded_to(s: str, error_handler: str) -> tuple[bytes, bytes]:
    return s.encode("ascii", error_handler), s.encode("latin-1", error_handler)


def code(s: str) -> int:
    return ord(s)


def iterated(s: str) -> list[tuple[int, str]]:
    return [(ord(c), c.upper()) for c in s if not c.isspace()]


def counted(s: str) -> dict[str, int]:
    counts = {}
    for c in s:
        counts[c] = counts.get(c, 0) + 1
    return counts


def sorted_text(s: str) -> str:
    return "".join(sorted(s)) + "".join(sorted(set(s), reverse=True))


def translated(s: str, t: str, new: str) -> str:
    return s.translate(str.maketrans(t, new))
