# accepted: 7
"""Expressions and programs as tuples that begin with their kind, and what walks over them."""

from dataclasses import dataclass


def derived(e, x):
    if isinstance(e, (int, float)):
        return 0
    if isinstance(e, str):
        return 1 if e == x else 0
    op = e[0]
    if op == "+":
        return ("+", derived(e[1], x), derived(e[2], x))
    if op == "*":
        return ("+", ("*", derived(e[1], x), e[2]), ("*", e[1], derived(e[2], x)))
    if op == "neg":
        return ("neg", derived(e[1], x))
    raise ValueError(op)


def simpler(e):
    if not isinstance(e, tuple):
        return e
    op, *args = e
    args = [simpler(a) for a in args]
    if op == "+":
        a, b = args
        if a == 0:
            return b
        if b == 0:
            return a
        return ("+", a, b)
    if op == "*":
        a, b = args
        if a == 0 or b == 0:
            return 0
        return b if a == 1 else a if b == 1 else ("*", a, b)
    return (op, args[0])


def shown(e):
    if isinstance(e, tuple):
        return f"-{shown(e[1])}" if len(e) == 2 else f"({shown(e[1])} {e[0]} {shown(e[2])})"
    return str(e)


def case_derivative():
    e = ("+", ("*", "x", ("*", "x", 3)), ("neg", ("*", 2, "x")))
    d = derived(e, "x")
    return shown(e), shown(d), shown(simpler(d)), repr(simpler(d))


@dataclass
class Function:
    parameters: list[str]
    body: tuple


class Machine:
    """Reads a small language to tuples and runs them."""

    def __init__(self, text):
        self.tokens = text.split()
        self.at = 0
        self.functions: dict[str, Function] = {}
        self.said = []

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def block(self):
        self.next()
        body = []
        while self.tokens[self.at] != "}":
            body.append(self.statement())
        self.next()
        return ("block", body)

    def statement(self):
        t = self.next()
        if t == "func":
            name = self.next()
            self.functions[name] = Function([], self.block())
            return ("block", [])
        if t == "say":
            return ("say", self.sum())
        return ("call", t)

    def sum(self):
        left = self.atom()
        while self.at < len(self.tokens) and self.tokens[self.at] in ("+", "%"):
            left = ("binary", self.next(), left, self.atom())
        return left

    def atom(self):
        t = self.next()
        return ("number", int(t)) if t.isdigit() else ("variable", t)

    def run(self, s, variables):
        kind = s[0]
        if kind == "block":
            for each in s[1]:
                self.run(each, variables)
        elif kind == "say":
            self.said.append(str(self.value(s[1], variables)))
        else:
            self.run(self.functions[s[1]].body, variables)

    def value(self, e, variables):
        kind = e[0]
        if kind == "number":
            return e[1]
        if kind == "variable":
            if e[1] not in variables:
                raise NameError(f"undefined variable {e[1]}")
            return variables[e[1]]
        _, op, left, right = e
        a, b = self.value(left, variables), self.value(right, variables)
        return a + b if op == "+" else a % b


def said_by(text):
    machine = Machine(text)
    try:
        while machine.at < len(machine.tokens):
            machine.run(machine.statement(), {"one": 1})
    except (NameError, KeyError, ZeroDivisionError) as e:
        machine.said.append(f"{type(e).__name__}: {e}")
    return machine.said


def case_machine():
    return said_by("func f { say 7 + 4 + one say 9 % 5 } f f say 3 % 0 f"), said_by("say y"), said_by("g")


def kind_of(pair):
    if pair[0] == "text":
        return pair[1].upper()
    if pair[0] == "list":
        return len(pair[1]) * 2
    return pair[1] + 1 if pair[0] == "number" else None


def case_called_with_several_types():
    return kind_of(("text", "a")), kind_of(("list", ["a", "b"])), kind_of(("number", 4)), kind_of(("other", {"k": 1}))


def case_mistaken_kind():
    out = []
    for make in (lambda: kind_of(("text", 5)), lambda: kind_of(("number", "a")), lambda: kind_of(("list", 2.5))):
        try:
            out.append(make())
        except (AttributeError, TypeError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


def read(text, at):
    """JSON of one letter names and digits."""
    if text[at] == "[":
        items = []
        at += 1
        while text[at] != "]":
            item, at = read(text, at)
            items.append(item)
        return items, at + 1
    if text[at] == "{":
        entries = {}
        at += 1
        while text[at] != "}":
            name = text[at]
            entries[name], at = read(text, at + 1)
        return entries, at + 1
    return (int(text[at]) if text[at].isdigit() else text[at]), at + 1


def case_keys_of_what_may_be_a_list():
    value = read("{a1b[2{cx}]d{e[]}}", 0)[0]
    inside = value["b"][1]
    return [k for k in value], {k for k in inside}, {k: 1 for k in value["d"]}, value["b"][0] + 1, inside["c"]


def flat(*xs):
    if len(xs) == 1 and isinstance(xs[0], (list, tuple)):
        xs = xs[0]
    return [x for x in xs]


def case_arguments_or_one_tuple_of_them():
    return flat(1, 2), flat([1, 2]), flat((1, 2, 3)), flat(("a", 1)), flat()


def case_lookup_of_what_may_be_unhashable():
    found = []
    table = {"a": 1}
    for key in ["a", "b", ["a"], [], ("a",)]:
        try:
            found.append(table[key])
        except (KeyError, TypeError) as e:
            found.append(type(e).__name__)
    return found
