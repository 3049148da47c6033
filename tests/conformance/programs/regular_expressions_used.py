# accepted: 15
"""re as programs use it: tokenizers, tables of patterns, cleaning and parsing of text."""

import re
from dataclasses import dataclass

SPEC = [("NUMBER", r"\d+(?:\.\d*)?"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/=()]"), ("SKIP", r"[ \t]+"), ("MISMATCH", r".")]
MASTER = re.compile("|".join(f"(?P<{name}>{rx})" for name, rx in SPEC))
TABLE = {"int": re.compile(r"[+-]?\d+"), "word": re.compile(r"[a-z]+", re.I), "pair": re.compile(r"(\w)-(\w)")}
ORDER = [re.compile(r"\d+"), re.compile(r"[a-z]+"), re.compile(r"\s+")]
first_word = re.compile(r"\w+").match


@dataclass
class Token:
    kind: str
    text: str
    at: int


def tokens(source):
    for m in MASTER.finditer(source):
        kind = m.lastgroup
        if kind == "SKIP":
            continue
        if kind == "MISMATCH":
            raise SyntaxError(f"bad {m.group()!r} at {m.start()}")
        yield Token(kind, m.group(), m.start())


def case_tokens():
    out = [f"{t.kind} {t.text} {t.at}" for t in tokens("x = 3.5 * (y2 + 1)")]
    try:
        list(tokens("a ? b"))
    except SyntaxError as e:
        out.append(str(e))
    return out


def case_table():
    out = []
    for text in ["12", "Ab", "a-b", "?"]:
        found = [name for name, rx in TABLE.items() if rx.fullmatch(text)]
        out.append(",".join(found))
    return out


def case_in_order():
    text, at, out = "12 ab 3", 0, []
    while at < len(text):
        for i, rx in enumerate(ORDER):
            m = rx.match(text, at)
            if m is not None:
                out.append((i, m.group()))
                at = m.end()
                break
    return [f"{i}{t}" for i, t in out]


def case_bound():
    m = first_word("hello world")
    return m.group() if m else ""


class Cleaner:
    space = re.compile(r"\s+")

    def __init__(self):
        self.digits = re.compile(r"\d")
        self.seen = 0

    def mark(self, m):
        self.seen += 1
        return f"<{m[0]}>"

    def clean(self, text):
        return self.digits.sub(self.mark, self.space.sub(" ", text)).strip()


def case_class():
    c = Cleaner()
    return c.clean("a  1\n b 22 "), c.seen


def case_walrus():
    out = []
    for line in ["a=1", "# no", "b = 22", "c"]:
        if m := re.match(r"\s*(\w+)\s*=\s*(\d+)", line):
            key, value = m.groups()
            out.append((key, int(value)))
    return dict(out)


def case_optional_group():
    out = []
    for text in ["1.5", "2"]:
        m = re.fullmatch(r"(\d+)(\.\d+)?", text)
        out.append((m.group(1), m.group(2), m.groups("none"), m.span(2), m.groups()))
    return [str(x) for x in out]


def case_count_words():
    counts = {}
    for w in re.findall(r"[a-z']+", "It's the cat's; the dog is it.".lower()):
        counts[w] = counts.get(w, 0) + 1
    return sorted(counts.items())


def camel(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def case_camel():
    return camel("someHTTPName"), camel("X"), re.sub(r"_([a-z])", lambda m: m.group(1).upper(), "to_camel_case")


def case_errors():
    out = []
    m = re.match(r"(a)(?P<n>b)?", "a")
    for what in (5, -1):
        try:
            m.group(what)
        except IndexError as e:
            out.append(str(e))
    try:
        m.group("zz")
    except IndexError as e:
        out.append(str(e))
    for repl in (r"\9", r"\q", r"\g<zz>", r"\g<1"):
        try:
            re.sub("(a)", repl, "a")
        except IndexError as e:
            out.append("IndexError " + str(e))
        except re.error as e:
            out.append("error " + str(e).split(" at ")[0])
    return out


def case_unicode():
    return re.findall(r"\w+", "naïve café 東京 ٣٤"), re.findall(r"\d", "١2"), re.findall(r"(?a)\w+", "naïve"), re.sub("[àá]", "a", "àáb"), re.search("b", "éé𝄞b").span()


def case_attributes():
    p = TABLE["pair"]
    return p.pattern, p.groups, p.flags, re.compile("a", re.I | re.M).flags, MASTER.groupindex["OP"], repr(p), repr(re.compile("x", re.I))


def case_iter_stop():
    n = 0
    for m in re.finditer("a*", "baac"):
        n += 1
        if m.group() == "aa":
            break
    return n, [m.span() for m in re.finditer("a*", "baac")]


def case_positions():
    p = re.compile("^b")
    return p.match("ab", 1) is None, re.compile("b").search("abab", 2).start(), re.compile(r"\bb").search("ab b", 1).start(), [m.group() for m in re.compile("a|b").finditer("abab", 1, 3)]


def case_long():
    text = "ab" * 5000
    return len(re.match(r"(?:ab)*", text).group()), len(re.findall("a", text)), re.match(r"(a|b)*$", text).span(), len(re.sub("b", "", text)), re.match("(?:a|ab)*?c", text[:2000]) is None
