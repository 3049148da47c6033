# accepted: 26
"""Formats parsed and printed by hand."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Dict, List, NamedTuple, Optional, Union


def parse_csv_line(line: str, sep: str = ",") -> List[str]:
    fields, current, quoted, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"':
                if i + 1 < len(line) and line[i + 1] == '"':
                    current += '"'
                    i += 1
                else:
                    quoted = False
            else:
                current += c
        elif c == '"':
            quoted = True
        elif c == sep:
            fields.append(current)
            current = ""
        else:
            current += c
        i += 1
    fields.append(current)
    return fields


def case_csv():
    text = 'name,age,note\n"Smith, J",42,"said ""hi"""\nBob,7,\n'
    rows = [parse_csv_line(l) for l in text.splitlines()]
    header, *body = rows
    records = [dict(zip(header, row)) for row in body]
    return records, sum(int(r["age"]) for r in records)


def case_csv_bad_number():
    return [int(x) for x in parse_csv_line("1,2,x3")]


def parse_ini(text: str) -> Dict[str, Dict[str, str]]:
    config: Dict[str, Dict[str, str]] = {}
    section = "default"
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.split("#", 1)[0].strip()
        if not line or line.startswith(";"):
            continue
        if line[0] == "[" and line[-1] == "]":
            section = line[1:-1].strip()
            config.setdefault(section, {})
        elif "=" in line:
            key, _, value = line.partition("=")
            config.setdefault(section, {})[key.strip()] = value.strip()
        else:
            raise ValueError(f"line {number}: cannot parse {line!r}")
    return config


def case_ini():
    c = parse_ini("debug = yes # really\n[server]\nhost=localhost\nport = 8080\n\n; note\n[empty]\n")
    return c, int(c["server"]["port"]) + 1, c.get("nothing", {}).get("x", "none")


def case_ini_error():
    return parse_ini("[a]\nb = 1\nwhat is this\n")


HEX = "0123456789ABCDEF"


def percent_encode(text: str, safe: str = "-_.~") -> str:
    out = []
    for b in text.encode("utf-8"):
        c = chr(b)
        if c.isalnum() and b < 128 or c in safe:
            out.append(c)
        else:
            out.append("%" + HEX[b >> 4] + HEX[b & 15])
    return "".join(out)


def percent_decode(text: str) -> str:
    data = bytearray()
    i = 0
    while i < len(text):
        if text[i] == "%" and i + 2 < len(text) + 0:
            data.append(int(text[i + 1 : i + 3], 16))
            i += 3
        else:
            data.append(ord(text[i]))
            i += 1
    return data.decode("utf-8")


def case_percent():
    s = "a b&c=ü/€"
    e = percent_encode(s)
    return e


def case_percent_decode():
    return percent_decode("a%20b%26c%3D%C3%BC")


def parse_query(q: str) -> Dict[str, List[str]]:
    out: Dict[str, List[str]] = {}
    for part in q.lstrip("?").split("&"):
        if not part:
            continue
        k, eq, v = part.partition("=")
        out.setdefault(k, []).append(v.replace("+", " ") if eq else "")
    return out


class Url(NamedTuple):
    scheme: str
    host: str
    port: Optional[int]
    path: str
    query: str

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.host}" + (f":{self.port}" if self.port is not None else "")


def parse_url(url: str) -> Url:
    scheme, sep, rest = url.partition("://")
    if not sep:
        raise ValueError("no scheme: " + repr(url))
    authority, slash, tail = rest.partition("/")
    path, _, query = (slash + tail).partition("?")
    host, colon, port = authority.partition(":")
    return Url(scheme.lower(), host, int(port) if colon else None, path or "/", query)


def case_url():
    u = parse_url("HTTPS://example.org:8443/a/b?x=1&y=two+words&x=3&flag")
    v = parse_url("http://example.org")
    scheme, host, *_ = u
    return u.origin, v.origin, u.port, v.path, parse_query(u.query), scheme + host, v.port is None, u._replace(port=1).origin


def case_url_error():
    return parse_url("nonsense").host


ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n: int) -> str:
    if not 0 < n < 4000:
        raise ValueError("number out of range (must be 1..3999)")
    out = ""
    for value, letters in ROMAN:
        count, n = divmod(n, value)
        out += letters * count
    return out


def from_roman(s: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    for a, b in zip(s, s[1:] + " "):
        v = values[a]
        total += -v if values.get(b, 0) > v else v
    return total


def case_roman():
    return [to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 3999)], all(from_roman(to_roman(n)) == n for n in range(1, 500))


def case_roman_error():
    return to_roman(4000)


def is_leap(y: int) -> bool:
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, order=True)
class Date:
    year: int
    month: int
    day: int

    def __post_init__(self):
        if not 1 <= self.month <= 12:
            raise ValueError(f"month must be in 1..12, not {self.month}")
        if not 1 <= self.day <= days_in(self.year, self.month):
            raise ValueError("day is out of range for month")

    @staticmethod
    def parse(text: str) -> "Date":
        parts = text.split("-")
        if len(parts) != 3:
            raise ValueError(f"Invalid isoformat string: {text!r}")
        y, m, d = map(int, parts)
        return Date(y, m, d)

    def ordinal(self) -> int:
        y = self.year - 1
        before = y * 365 + y // 4 - y // 100 + y // 400
        return before + sum(days_in(self.year, m) for m in range(1, self.month)) + self.day

    def weekday(self) -> str:
        return NAMES[(self.ordinal() + 6) % 7]

    def next(self) -> "Date":
        if self.day < days_in(self.year, self.month):
            return Date(self.year, self.month, self.day + 1)
        if self.month < 12:
            return Date(self.year, self.month + 1, 1)
        return Date(self.year + 1, 1, 1)

    def __sub__(self, other: "Date") -> int:
        return self.ordinal() - other.ordinal()

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02}-{self.day:0>2}"


def days_in(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else DAYS[month - 1]


def case_dates():
    a, b = Date.parse("2024-02-28"), Date.parse("2000-12-31")
    return str(a.next()), str(a.next().next()), str(b.next()), a - b, a.weekday(), a > b, sorted([a, b, Date(1999, 1, 2)]), repr(b)


def case_date_bad_day():
    return Date.parse("2023-02-29")


def case_date_bad_format():
    return Date.parse("2023/02/01")


class Kind(Enum):
    NUMBER = auto()
    NAME = auto()
    OP = auto()
    END = auto()


@dataclass
class Token:
    kind: Kind
    text: str
    at: int


def lex(source: str) -> List[Token]:
    tokens, i = [], 0
    while i < len(source):
        c = source[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(source) and (source[j].isdigit() or source[j] == "."):
                j += 1
            tokens.append(Token(Kind.NUMBER, source[i:j], i))
            i = j
        elif c.isalpha() or c == "_":
            j = i
            while j < len(source) and (source[j].isalnum() or source[j] == "_"):
                j += 1
            tokens.append(Token(Kind.NAME, source[i:j], i))
            i = j
        elif c in "+-*/^(),":
            tokens.append(Token(Kind.OP, c, i))
            i += 1
        else:
            raise SyntaxError(f"unexpected {c!r} at {i}")
    tokens.append(Token(Kind.END, "", len(source)))
    return tokens


class Node:
    def evaluate(self, env: Dict[str, float]) -> float:
        raise NotImplementedError

    def show(self) -> str:
        raise NotImplementedError


@dataclass
class Number(Node):
    value: float

    def evaluate(self, env: Dict[str, float]) -> float:
        return self.value

    def show(self) -> str:
        return f"{self.value:g}"


@dataclass
class Variable(Node):
    name: str

    def evaluate(self, env: Dict[str, float]) -> float:
        if self.name not in env:
            raise NameError(f"name '{self.name}' is not defined")
        return env[self.name]

    def show(self) -> str:
        return self.name


@dataclass
class Binary(Node):
    op: str
    left: Node
    right: Node

    def evaluate(self, env: Dict[str, float]) -> float:
        a, b = self.left.evaluate(env), self.right.evaluate(env)
        if self.op == "+":
            return a + b
        elif self.op == "-":
            return a - b
        elif self.op == "*":
            return a * b
        elif self.op == "/":
            return a / b
        return a**b

    def show(self) -> str:
        return f"({self.left.show()} {self.op} {self.right.show()})"


@dataclass
class Negate(Node):
    operand: Node

    def evaluate(self, env: Dict[str, float]) -> float:
        return -self.operand.evaluate(env)

    def show(self) -> str:
        return f"-{self.operand.show()}"


PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 4}


class Parser:
    def __init__(self, source: str):
        self.tokens = lex(source)
        self.position = 0

    @property
    def current(self) -> Token:
        return self.tokens[self.position]

    def take(self) -> Token:
        token = self.current
        self.position += 1
        return token

    def expect(self, text: str) -> None:
        if self.current.text != text:
            raise SyntaxError(f"expected '{text}' at {self.current.at}")
        self.take()

    def primary(self) -> Node:
        token = self.take()
        if token.kind is Kind.NUMBER:
            return Number(float(token.text))
        if token.kind is Kind.NAME:
            return Variable(token.text)
        if token.text == "-":
            return Negate(self.expression(3))
        if token.text == "(":
            inner = self.expression(0)
            self.expect(")")
            return inner
        raise SyntaxError(f"unexpected {token.text or 'end'!r} at {token.at}")

    def expression(self, minimum: int) -> Node:
        left = self.primary()
        while self.current.kind == Kind.OP and PRECEDENCE.get(self.current.text, -1) >= minimum:
            op = self.take().text
            tighter = PRECEDENCE[op] + (0 if op == "^" else 1)
            left = Binary(op, left, self.expression(tighter))
        return left


def calculate(source: str, **_: float) -> float:
    return Parser(source).expression(0).evaluate({"x": 2.0, "pi": 3.14159})


def case_expressions():
    return [calculate(s) for s in ("1+2*3", "(1+2)*3", "2^3^2", "-x^2", "10/4-1", "1.5*pi")]


def case_expression_shown():
    return Parser("-(a+b)*2^c^d - 1").expression(0).show()


def case_expression_zero():
    return calculate("1/(x-2)")


def case_expression_name():
    return calculate("1+y")


def case_expression_syntax():
    return calculate("(1+2")


def case_expression_character():
    return calculate("1 $ 2")


def tokenize_lisp(s: str) -> List[str]:
    return s.replace("(", " ( ").replace(")", " ) ").split()


def case_rpn():
    def run(text: str) -> float:
        stack: List[float] = []
        for word in text.split():
            if word in ("+", "-", "*", "/"):
                b, a = stack.pop(), stack.pop()
                stack.append({"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else 0.0}[word])
            else:
                stack.append(float(word))
        if len(stack) != 1:
            raise ValueError(f"{len(stack)} values left")
        return stack[0]

    return run("3 4 + 2 *"), run("15 7 1 1 + - / 3 * 2 1 1 + + -")


def case_rpn_empty():
    stack = []
    for word in "1 +".split():
        if word == "+":
            stack.append(stack.pop() + stack.pop())
        else:
            stack.append(int(word))
    return stack


def flatten_json(prefix: str, value: Dict[str, int]) -> List[str]:
    return [f"{prefix}.{k}={v}" for k, v in sorted(value.items())]


def parse_number(s: str) -> Union[int, float, None]:
    try:
        return int(s)
    except ValueError:
        pass
    try:
        return float(s)
    except ValueError:
        return None


def case_numbers_or_none():
    found = [parse_number(x) for x in "12 -3 4.5 1e3 abc nan 0x10 ' '".split()]
    return found, [x for x in found if x is not None and x == x], sum(1 for x in found if isinstance(x, int))


def case_table():
    rows = [("apple", 3, 1.5), ("banana", 12, 0.25), ("kiwi", 100, 10.0)]
    width = max(len(r[0]) for r in rows)
    lines = [f"{'name':<{width}} | {'n':>5} | {'price':^9}", "-" * (width + 20)]
    for name, n, price in rows:
        lines.append(f"{name:<{width}} | {n:>5d} | {price:^9.2f}")
    lines.append(f"{'total':*>{width}} | {sum(r[1] for r in rows):>5,} | {sum(n * p for _, n, p in rows):+9.1f}")
    return "\n".join(lines)


def case_key_values():
    line = 'level=info msg="hello world" took=12ms ok'
    out, i = {}, 0
    while i < len(line):
        while i < len(line) and line[i] == " ":
            i += 1
        j = i
        while j < len(line) and line[j] not in "= ":
            j += 1
        key = line[i:j]
        if j < len(line) and line[j] == "=":
            j += 1
            if j < len(line) and line[j] == '"':
                end = line.index('"', j + 1)
                out[key] = line[j + 1 : end]
                j = end + 1
            else:
                end = line.find(" ", j)
                end = len(line) if end == -1 else end
                out[key] = line[j:end]
                j = end
        else:
            out[key] = ""
        i = j
    return out


def case_markdown():
    text = "# Title\nSome *bold* text\n- one\n- two\n\n## Sub\nend"
    html, in_list = [], False
    for line in text.split("\n"):
        if line.startswith("- "):
            if not in_list:
                html.append("<ul>")
                in_list = True
            html.append(f"<li>{line[2:]}</li>")
            continue
        if in_list:
            html.append("</ul>")
            in_list = False
        level = len(line) - len(line.lstrip("#"))
        if level:
            html.append(f"<h{level}>{line[level:].strip()}</h{level}>")
        elif line:
            parts = line.split("*")
            html.append("<p>" + "".join(f"<b>{p}</b>" if i % 2 else p for i, p in enumerate(parts)) + "</p>")
    return "".join(html)


def case_version_sort():
    versions = ["1.10.0", "1.2", "1.2.10", "0.9", "1.2.9"]
    return sorted(versions, key=lambda v: [int(p) for p in v.split(".")]), max(versions, key=lambda v: tuple(map(int, v.split("."))))
