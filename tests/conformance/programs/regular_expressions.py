# accepted: 21
"""re: what each function and method gives, flags, groups, lookaround, splitting and replacing."""

import re

WORD = re.compile(r"\w+")
PAIR = re.compile(r"(?P<key>\w+)=(?P<value>\d+)?")
TOKEN = re.compile(r"""
    (?P<num>\d+(\.\d*)?) |
    (?P<name>[A-Za-z_]\w*) |
    (?P<op>[-+*/()=])
""", re.VERBOSE)


def case_findall():
    return WORD.findall("Hello, wörld 42! a_b"), PAIR.findall("a=1 b= c=33")


def case_match():
    m = PAIR.match("a=1 b=2")
    if m:
        return m.group(), m.group(1), m.group("value"), m["key"], m.start(), m.end(), m.span(2), m.groups(), m.groupdict(), m.lastindex, m.lastgroup


def case_none():
    return PAIR.match(" a=1") is None, PAIR.search(" a=1") is not None, PAIR.fullmatch("a=1b") is None


def case_tokens():
    out = []
    for m in TOKEN.finditer("x1 = 3.14 * (y + 22)"):
        out.append(f"{m.lastgroup}:{m.group()}@{m.start()}")
    return out


def case_sub():
    return re.sub(r"\s+", " ", "a  b\t\nc"), re.sub(r"(\w)(\w)", r"\2\1", "abcd e"), re.sub("x*", "-", "abxd"), re.subn("a", "b", "banana", 2)


def case_sub_function():
    return re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "a1 b22"), re.sub(r"(?P<x>\d)", r"<\g<x>>\g<0>", "1 2")


def case_split():
    return re.split(r"[,;]\s*", "a, b;c,,d"), re.split(r"(-)|(,)", "a-b,c"), re.split(r"x*", "axbc"), re.split(",", "a,b,c", 1)


def case_flags():
    return re.findall(r"^\w+$", "ab\ncd\n", re.M), re.match(r"straSSe", "STRASSE", re.I) is not None, re.findall("a.c", "a\nc abc", flags=re.S | re.I), re.search("É", "é", re.IGNORECASE).group()


def case_looks():
    return re.findall(r"\b\w+(?=:)", "a: b c:"), re.findall(r"(?<=\$)\d+", "$5 6 $77"), re.findall(r"(?<!\$)\b\d+", "$5 6 $77"), re.findall(r"(\w)\1", "aabbcd")


def case_lazy():
    return re.findall(r"<.*?>", "<a><b>"), re.findall(r"a{2,3}?", "aaaaa"), re.match(r"(a+)+b", "aaaac") is None, re.search(r"(?:(a)|b)*", "ab").groups()


def case_escape():
    return re.escape("a.b*c [x]"), re.match(re.compile(r"\d"), "4").group()


def case_unpack():
    m = re.match(r"(\d+)-(\d+)", "10-20")
    a, b = m.groups()
    return int(a) + int(b), m.expand(r"\2:\1"), repr(m)


def case_negative_counts():
    return re.sub("a", "b", "aaa", count=-1), re.compile("a").subn("b", "aaa", -2), re.split(",", "a,b", maxsplit=-1)


def case_errors_of_templates():
    out = []
    for r in (r"\9", r"\q", r"\g<zz", "\\", r"\g<zz>", r"\g", r"\g<>", r"\g<99>", r"x\g<a b>", r"\400", r"\477", r"ab\377", r"\100", r"\08", "n\n\\q", r"\g<"):
        try:
            out.append(re.sub("(a)", r, "xa"))
        except re.error as e:
            out.append(f"{e} {e.msg} {e.pos} {e.lineno} {e.colno} {e.pattern}")
        except IndexError as e:
            out.append(str(e))
    return out


def case_long_texts():
    return repr(re.match("a+", "a" * 100)), repr(re.match("a+'", "a" * 44 + "'"))


FLAGS = re.I | re.M
PART = r"\w+"


def case_named_parts():
    found = re.findall("^a", "A\na", FLAGS), re.findall("^a.", "A\na\n", flags=FLAGS | re.S), re.findall("A", "a", re.RegexFlag.I)
    return found, re.findall(PART + "@" + PART, "a@b"), re.split(rf"\s*{re.escape('.')}\s*", "a . b"), re.findall("(" + PART + ")" + re.escape("$"), "a$ b")


def case_no_last_group():
    out = []
    for m in re.finditer(r"(?P<number>\d+)|(?P<word>[a-z]+)|\s", "12 ab"):
        try:
            out.append(m.group(m.lastgroup))
        except IndexError as e:
            out.append(str(e))
    return out


def case_pieces_of_wide_text():
    t = "éa𝄞b, ç東—x" * 3
    found = re.findall(r"(\w)(\W)?", t), re.findall(r"(?=(\w\w))", t), re.findall(r"\w+", t), re.findall(r"(?<=(é))(a)", t), re.findall("q", t)
    split = re.split(r"(,)\s|(—)", t), re.split(r"\W+", t, maxsplit=2), re.split(r"(\W)", "é東—"), re.split("(?=𝄞)", t)
    subbed = re.sub(r"(\w)(?=(\W))", r"\2\1<\g<0>>", t), re.subn("é(a)?(q)?", r"[\2\1]", t), re.sub("東", lambda m: m.group() * 2 if m.start() > 9 else "", t)
    return found, split, subbed, re.search(r"(\w)(\W)(z)?", t).expand(r"\2\1\3-\g<0>é"), re.sub("", "·", "é東")


def case_long_wide_text():
    t = "éb cd! " * 5000
    return len(re.sub(r"(\w)(\w)", r"\2\1", t)), len(re.split(r"(\s)", t)), len(re.findall(r"\w", t)), re.subn(r"\W", lambda m: "", t)[1]


BEHIND = [re.compile(p) for p in (r"a(b)?", r"^é|\Bx$|", "x*", "x*?", "(x)*", "(?:xy)*?", "$", r"\b", r"\B", "(?!x)", "(?=x)", ".", "(?<=é)")]


def case_positions_behind() -> list[str]:
    return [str([p.match(t, at, end), p.search(t, at, end), p.fullmatch(t, at, end), p.findall(t, at, end), [m.span() for m in p.finditer(t, at, end)]]) for p in BEHIND for t in ("aabab", "éxéx") for at, end in ((3, 1), (9, 2), (2, 2), (1, 0), (-1, 3))]


WORD = re.compile(r"(\w)\w*|.", re.DOTALL)


def case_places() -> list[str | int]:
    """Forwards, backwards and across two texts that are not ASCII."""
    texts = ["größe mal zwei, 日本語 und 😀😀 noch etwas" * 9, "é" * 40 + "x"]
    out = []
    for at in [0, 5, 4, 300, 1, 299, 10**6, 17, 18, 19, 20, 41, 40, 3, -4, 200, 30]:
        for text in texts:
            if m := WORD.match(text, at):
                out += [m.group(), m[1] or "", m.start(), m.end(), m.pos, m.endpos, m.string[m.start() :] == text[at:] if at > 0 else 0]
    return out
