"""The wide grammar: statements over classes, exceptions with fields, generators, closures, patterns, unions, with.

A case takes a part of its statements from here when it is asked to. What they define lies in PRELUDE, beside that of kinds.
"""

from __future__ import annotations

from tests.fuzz.kinds import BOOL, FLOAT, INT, STR, Kind, dict_of, list_of, optional, tuple_of
from tests.fuzz.statements import Statements

PRELUDE = '''
class Problem(Exception):
    def __init__(self, code: int, text: str = "none"):
        super().__init__(f"{code}: {text}")
        self.code = code
        self.text = text


class Hard(Problem):
    pass


class Guard:
    def __init__(self, log: list[str], name: str, swallows: bool):
        self.log = log
        self.name = name
        self.swallows = swallows

    def __enter__(self) -> "Guard":
        self.log.append("enter " + self.name)
        return self

    def __exit__(self, kind, value, trace) -> bool:
        self.log.append("leave " + self.name if kind is None else f"leave {self.name} by {kind.__name__}")
        return self.swallows


class Animal:
    legs = 4

    def __init__(self, name: str):
        self.name = name

    def sound(self) -> str:
        return "..."

    def speak(self) -> str:
        return f"{self.name} {self.sound()} {self.legs}"


class Dog(Animal):
    def sound(self) -> str:
        return "woof"


class Bird(Animal):
    legs = 2

    def __init__(self, name: str, height: int):
        super().__init__(name)
        self.height = height

    def sound(self) -> str:
        return "tweet" + super().sound()

    def speak(self) -> str:
        return super().speak() + f" from {self.height}"


class Bag:
    def __init__(self, items: list[int]):
        self.items = items

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> int:
        return self.items[index]

    def __setitem__(self, index: int, value: int) -> None:
        self.items[index] = value

    def __contains__(self, item: int) -> bool:
        return item in self.items

    def __iter__(self) -> Iterator[int]:
        for item in self.items:
            yield item

    def __add__(self, other: "Bag") -> "Bag":
        return Bag(self.items + other.items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Bag) and self.items == other.items

    def __lt__(self, other: "Bag") -> bool:
        return len(self.items) < len(other.items)

    def __repr__(self) -> str:
        return f"Bag({self.items})"


def countdown(n: int, log: list[str]) -> Iterator[int]:
    try:
        while n > 0:
            yield n
            n -= 1
    finally:
        log.append(f"done at {n}")


def collected(*args: int, scale: int = 1, **named: int) -> list[int]:
    return [a * scale for a in args] + [named[k] for k in sorted(named)]
'''

_SMALL = ("0", "1", "2", "3", "-1")


class WideStatements(Statements):
    def statement(self, depth: int) -> list[str]:
        if depth <= 0 or not self.chance(0.3):
            return super().statement(depth)
        choices = (self.with_, self.problem, self.counter, self.late_binding, self.sequence_pattern, self.class_pattern, self.union,
                   self.animals, self.bag, self.generator, self.slices, self.stars, self.countdown, self.mapping_pattern, self.recursion,
                   self.leaving_finally, self.walrus_loop, self.templates)  # fmt: skip
        return self.pick(*choices)(depth)

    def bind(self, kind: Kind) -> str:
        """A fresh variable, in scope from now on."""
        name = self.scope.name()
        self.scope.variables[name] = kind
        return name

    def with_(self, depth: int) -> list[str]:
        log = self.bind(list_of(STR))
        one, two = (f"Guard({log}, {self.pick('chr(97)', 'chr(98)')}, {self.expression(BOOL, 1)})" for _ in range(2))
        header = self.pick(one, f"{one} as {self.scope.name('w')}", f"{one}, {two}")
        return [f"{log} = []", f"with {header}:", *self.nested(self.pick(1, 2), depth - 1)]

    def problem(self, depth: int) -> list[str]:
        code, text, e = self.bind(INT), self.bind(STR), self.scope.name("e")
        kind = self.pick("Problem", "Hard", "Hard")
        raised = f"raise {kind}({self.expression(INT, 1)}{self.pick('', f', {self.leaf(STR)}')})"
        body = [*self.nested(1, depth - 1), f"    if {self.expression(BOOL, 1)}:", f"        {raised}"]
        handlers = {
            "Hard": [f"except Hard as {e}:", f"    {code} = {e}.code"],
            "Problem": [f"except Problem as {e}:", f"    {text} = {e}.text + str({e})"],
            "Exception": [f"except (KeyError, Problem, ValueError) as {e}:", f"    {text} = str({e}) + type({e}).__name__"],
        }
        chosen = self.pick(("Hard", "Problem"), ("Problem",), ("Exception",), ("Hard", "Exception"))
        ends = self.pick([], [], ["else:", f"    {code} = 7"], ["finally:", f"    {code} = {self.pick('8', f'len({text})')}"])
        return [f"{code}, {text} = 0, ''", "try:", *body, *(line for c in chosen for line in handlers[c]), *ends]

    def counter(self, depth: int) -> list[str]:
        """A closure that changes what surrounds it, called now and again."""
        total, f, step = self.bind(INT), self.scope.name("g"), self.scope.name("a")
        out = self.bind(list_of(INT))
        change = self.pick(f"{total} += {step}", f"{total} = {total} * 2 - {step}", f"{total} ^= {step}")
        guard = [f"    if {step} < 0:", f"        return {total}"] if self.chance(0.4) else []
        calls = ", ".join(f"{f}({self.pick('', *_SMALL)})" for _ in range(self.pick(1, 2, 3)))
        return [f"{total} = {self.leaf(INT)}", f"def {f}({step}=1):", f"    nonlocal {total}", *guard, f"    {change}", f"    return {total}",
                f"{out} = [{calls}]", *(["for _ in range(2):", f"    {out}.append({f}({total} % 3))"] if self.chance(0.5) else [])]  # fmt: skip

    def late_binding(self, depth: int) -> list[str]:
        fs, i, out = self.scope.name("fs"), self.scope.name("i"), self.bind(list_of(INT))
        made = self.pick(f"lambda: {i}", f"lambda k={i}: k", f"lambda k={i}: k + {i}", f"lambda: {i} * 2")
        if self.chance(0.5):
            lines = [f"{fs} = [{made} for {i} in range(3)]"]
        else:
            lines = [f"{fs} = []", f"for {i} in range(3):", f"    {fs}.append({made})"]
        return [*lines, f"{out} = [f() for f in {fs}]"]

    def sequence_pattern(self, depth: int) -> list[str]:
        out = self.bind(INT)
        a, b, rest = (self.scope.name("m") for _ in range(3))
        patterns = [("[]", "0"), (f"[{a}]", a), ("[1, 2]", "12"), (f"[{a}, {b}]", f"{a} - {b}"), (f"[0, *{rest}]", f"len({rest})"),
                    (f"[{a}, *{rest}] if {a} > 2", f"{a} + len({rest})"), (f"[*{rest}, {b}]", f"{b} * len({rest})"),
                    (f"[1 | 2 as {a}, *_]", f"{a} + 100")]  # fmt: skip
        lines = [f"{out} = -1", f"match {self.expression(list_of(INT), 1)}:"]
        for pattern, value in self.random.sample(patterns, 3):
            lines += [f"    case {pattern}:", f"        {out} = {value}"]
        return lines

    def mapping_pattern(self, depth: int) -> list[str]:
        out, a, rest = self.bind(INT), self.scope.name("m"), self.scope.name("m")
        patterns = [(f"{{'a': {a}}}", a), ("{'a': 1, 'b': -2}", "12"), (f"{{'': {a}, **{rest}}}", f"{a} + len({rest})"), (f"{{'b': {a}}} if {a} < 0", a)]
        lines = [f"{out} = -1", f"match {self.expression(dict_of(STR, INT), 1)}:"]
        for pattern, value in self.random.sample(patterns, 2):
            lines += [f"    case {pattern}:", f"        {out} = {value}"]
        return [*lines, "    case _:", f"        {out} = -2"] if self.chance(0.5) else lines

    def class_pattern(self, depth: int) -> list[str]:
        out, a, b = self.bind(STR), self.scope.name("m"), self.scope.name("m")
        kind, patterns = self.pick(
            ("Point", [(f"Point(0, {a})", f"str({a})"), (f"Point(x={a}, y={b})", f"f'{{{a}}} {{{b}}}'"), ("Point(1, 2)", "'one'")]),
            ("Node", [(f"Node({a}, None)", f"{a} + '-'"), (f"Node(label={a}, weight=int({b}))", f"{a} * ({b} % 3)"), ("Node('a')", "'a'")]),
            ("Item", [(f"Item(tags=[{a}, *_])", a), (f"Item(name={a}, count=1)", a), (f"Item(price={a})", f"str({a})")]),
        )
        lines = [f"{out} = 'none'", f"match {self.expression(Kind(kind), 1)}:"]
        for pattern, value in self.random.sample(patterns, 2):
            lines += [f"    case {pattern}:", f"        {out} = {value}"]
        return lines

    def union(self, depth: int) -> list[str]:
        """A variable of two types, told apart again."""
        name, out = self.scope.name(), self.bind(STR)
        (k1, t1), (k2, t2) = self.random.sample(((INT, "int"), (STR, "str"), (FLOAT, "float"), (list_of(INT), "list")), 2)
        lines = [f"{name}: {k1} | {k2} = {self.expression(k1, 1)} if {self.expression(BOOL, 1)} else {self.expression(k2, 1)}"]
        saved = dict(self.scope.variables)
        self.scope.variables[name] = k1
        one = f"{out} = {self.pick('str', 'repr')}({self.expression(k1, 1)})"
        self.scope.variables[name] = k2
        two = f"{out} = {self.pick('str', 'repr')}({self.expression(k2, 1)}) + '!'"
        self.scope.variables = saved
        if self.chance(0.6):
            return [*lines, f"if isinstance({name}, {t1}):", f"    {one}", "else:", f"    {two}"]
        return [*lines, f"match {name}:", f"    case {t1}():", f"        {one}", f"    case {t2}():", f"        {two}"]

    def animals(self, depth: int) -> list[str]:
        animals, out = self.scope.name("z"), self.bind(list_of(STR))
        made = [self.pick(f"Animal({self.leaf(STR)})", f"Dog({self.leaf(STR)})", f"Bird({self.leaf(STR)}, {self.leaf(INT)})") for _ in range(3)]
        shown = self.pick("a.speak()", "a.sound()", "type(a).__name__", "str(isinstance(a, Bird)) + a.name", "a.speak() + str(a.legs)")
        lines = [f"{animals}: list[Animal] = [{', '.join(made)}]"]
        if self.chance(0.3):
            lines.append(f"{animals}[0].legs = {self.pick(*_SMALL)}")
        key = self.pick("", "", " if isinstance(a, Dog)", " if len(a.name) < 3")
        return [*lines, f"{out} = [{shown} for a in {animals}{key}]"]

    def bag(self, depth: int) -> list[str]:
        bag, out = self.scope.name("b"), self.bind(INT)
        other = f"Bag({self.expression(list_of(INT), 1)})"
        asked = self.pick(f"len({bag})", f"{bag}[{self.index(1)}]", f"int({self.expression(INT, 1)} in {bag})", f"len({bag} + {other})",
                          f"int({bag} == {other})", f"int({bag} < {other})", f"len(str({bag}))", f"len(list({bag}))", f"max({bag}, default=0)",
                          f"len([x for x in {bag} if x > 1])", f"(1 if {bag} else 2)")  # fmt: skip
        change = [f"{bag}[{self.index(1)}] = {self.leaf(INT)}"] if self.chance(0.3) else []
        return [f"{bag} = Bag({self.expression(list_of(INT), 1)})", *change, f"{out} = {asked}"]

    def generator(self, depth: int) -> list[str]:
        """A local generator, consumed in some way."""
        kind = self.pick(INT, STR, tuple_of(INT, STR))
        g, n, out, first = self.scope.name("g"), self.scope.name("n"), self.bind(list_of(kind)), self.bind(optional(kind))
        saved = dict(self.scope.variables)
        self.scope.variables[n] = INT
        pure, self.scope.pure = self.scope.pure, True
        body = [f"    for {n} in range({self.pick('0', '1', '3')}):"]
        if self.chance(0.4):
            body += [f"        if {self.expression(BOOL, 1)}:", f"            {self.pick('continue', 'return', 'break')}"]
        body += [f"        yield {self.expression(kind, 1)}"]
        del self.scope.variables[n]
        if self.chance(0.4):
            body += [f"    yield from {self.expression(list_of(kind), 1)}"]
        self.scope.variables, self.scope.pure = saved, pure
        return [f"def {g}():", *body, f"{out} = list({g}())", f"{first} = next({g}(), None)"]

    def countdown(self, depth: int) -> list[str]:
        log, seen, n = self.bind(list_of(STR)), self.bind(list_of(INT)), self.scope.name("n")
        leave = self.pick("break", "continue", f"{seen}.append({n} * 2)")
        return [f"{log} = []", f"{seen} = []", f"for {n} in countdown({self.pick('3', '2', '0', f'{self.expression(INT, 1)} % 5')}, {log}):",
                f"    {seen}.append({n})", f"    if {self.pick(f'{n} == 2', self.expression(BOOL, 1))}:", f"        {leave}"]  # fmt: skip

    def slices(self, depth: int) -> list[str]:
        xs = self.bind(list_of(INT))
        lines = [f"{xs} = {self.expression(list_of(INT), 1)}"]
        for _ in range(self.pick(1, 2)):
            lines.append(self.pick(f"{xs}[{self.slice(1)}] = {self.expression(list_of(INT), 1)}", f"del {xs}[{self.slice(1)}]",
                                   f"{xs}[{self.slice(1)}] = {xs}", f"{xs} = {xs}[{self.slice(1)}]"))  # fmt: skip
        return lines

    def stars(self, depth: int) -> list[str]:
        out = self.bind(list_of(INT))
        e = lambda: self.expression(INT, 1)  # noqa: E731
        call = self.pick(f"collected({e()}, {e()})", f"collected(*{self.expression(list_of(INT), 1)})", f"collected({e()}, scale={e()})",
                         f"collected({e()}, x={e()}, a={e()})", f"collected(*({e()}, {e()}), {e()}, scale=2, y=3)", "collected()")  # fmt: skip
        return [f"{out} = {call}"]

    def recursion(self, depth: int) -> list[str]:
        f, n, out = self.scope.name("r"), self.scope.name("n"), self.bind(INT)
        step = self.pick(f"{f}({n} - 1) + {n}", f"{f}({n} - 1) + {f}({n} - 2)", f"{n} * {f}({n} - 1)", f"{f}({n} // 2) * 2 + {n} % 2")
        return [f"def {f}({n}: int) -> int:", f"    if {n} <= {self.pick('0', '1')}:", f"        return {self.pick('0', '1', n)}",
                f"    return {step}", f"{out} = {f}({self.pick('0', '5', '9')})"]  # fmt: skip

    def leaving_finally(self, depth: int) -> list[str]:
        """A loop that is left, or not, through finally clauses."""
        log, i = self.bind(list_of(STR)), self.scope.name("i")
        leave = self.pick("break", "continue", "raise KeyError('k')", "pass")
        return [f"{log} = []", f"for {i} in range(3):", "    try:", f"        if {i} == {self.pick('0', '1', '2')}:", f"            {leave}",
                f"        {log}.append(f'body {{{i}}}')", *self.pick(["    except KeyError as error:", f"        {log}.append(str(error))"], []),
                "    finally:", f"        {log}.append(f'end {{{i}}}')", *self.pick(["else:", f"    {log}.append('else')"], [])]  # fmt: skip

    def walrus_loop(self, depth: int) -> list[str]:
        n, seen = self.bind(INT), self.bind(list_of(INT))
        test = self.pick(f"({n} := {n} - 1) > 0", f"{n} > 0 and (({n} := {n} - 2) or True)")
        return [f"{n} = {self.pick('0', '3', '5')}", f"{seen} = []", f"while {test}:", f"    {seen}.append({n})"]

    def templates(self, depth: int) -> list[str]:
        out = self.bind(STR)
        i, f, s = self.expression(INT, 1), self.expression(FLOAT, 1), self.expression(STR, 1)
        template, arguments = self.pick(("{} {!r:>8} {:.2f}", (i, s, f)), ("{1:>5}|{0}", (s, i)), ("{a}{b!s:.2}", (f"a={i}", f"b={s}")), ("{:,}{{}}{:e}", (i, f)))
        return [f"{out} = {template!r}.format({', '.join(arguments)})"]
