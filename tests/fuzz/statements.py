"""Statements over what is in scope, as lines of source with their indentation."""

from __future__ import annotations

from random import Random

from tests.fuzz import kinds
from tests.fuzz.expressions import Expressions
from tests.fuzz.kinds import BOOL, DATACLASSES, FLOAT, INT, STR, Kind, dict_of, list_of, set_of, tuple_of
from tests.fuzz.scope import Function, Scope

_EXCEPTIONS = ("ValueError", "IndexError", "KeyError", "ZeroDivisionError", "TypeError", "OverflowError", "LookupError", "ArithmeticError", "Exception")
_MUTATIONS = {
    "list": ("append", "append", "insert", "extend", "sort", "reverse", "clear", "remove", "pop", "store", "delete", "slice", "grow"),
    "dict": ("store", "store", "update", "delete", "pop", "clear", "augment"),
    "set": ("add", "add", "discard", "remove", "update", "clear"),
}


class Statements(Expressions):
    def __init__(self, random: Random):
        super().__init__(random)
        self.loops = 0  # how many enclose this statement
        self.returns: Kind | None = None  # what `return` gives here; None: it may not stand here
        self.yields: Kind | None = None
        self.tables: dict[str, Kind] = {}  # at module level

    def block(self, count: int, depth: int) -> list[str]:
        """Some statements; what they bind stays in scope."""
        lines: list[str] = []
        for _ in range(count):
            made = self.statement(depth)
            lines += made
            for name, kind in self.pending:
                written = any(f"({name} :=" in line for line in made)  # options that were not taken assign nothing
                if written and self.chance(0.6):
                    self.scope.variables[name] = kind
            self.pending.clear()
        return lines or ["pass"]

    def nested(self, count: int, depth: int, names: dict[str, Kind] | None = None) -> list[str]:
        """An indented block. What it binds is seldom known afterwards: where it was not run, reading it raises."""
        saved, frozen = dict(self.scope.variables), set(self.scope.frozen)
        self.scope.variables.update(names or {})
        self.scope.frozen |= set(names or {}) if self.chance(0.9) else set()
        lines = self.block(count, depth)
        inner, self.scope.variables, self.scope.frozen = self.scope.variables, saved, frozen
        for name, kind in inner.items():
            if name not in saved and self.chance(0.08):
                saved[name] = kind
        return ["    " + line for line in lines]

    def statement(self, depth: int) -> list[str]:
        roll = self.random.random()
        if roll < 0.24:
            return self.assign()
        if roll < 0.33:
            return self.augment()
        if roll < 0.48:
            return self.mutate()
        if roll < 0.53:
            return self.unpack()
        if roll < 0.55:
            return [f"assert {self.expression(BOOL)}, {self.expression(STR, 1)}"] if self.chance(0.5) else self.assign()
        if roll < 0.58:
            return self.leave()
        if roll < 0.60 and self.yields is not None:
            return [f"yield {self.expression(self.yields)}"]
        if depth <= 0:
            return self.assign()
        if roll < 0.70:
            return self.if_(depth)
        if roll < 0.82:
            return self.for_(depth)
        if roll < 0.87:
            return self.while_(depth)
        if roll < 0.95:
            return self.try_(depth)
        if roll < 0.975:
            return self.match(depth)
        return self.local_function()

    def assignable(self, name: str) -> bool:
        return name not in self.scope.frozen and name not in self.scope.constant

    # --- simple statements ---

    def assign(self) -> list[str]:
        names = [v for v in self.scope.variables if self.assignable(v)]
        if names and self.chance(0.35):
            name = self.pick(*names)
            kind = self.scope.variables[name] if self.chance(0.93) or self.loops else kinds.random_kind(self.random)
        else:
            name, kind = self.scope.name(), kinds.random_kind(self.random)
        value = self.expression(kind, 3)
        known = name in self.scope.variables
        self.scope.variables[name] = kind
        if kind.name == "optional" and not known or value in ("[]", "{}") or self.chance(0.1) and not known:
            return [f"{name}: {kind} = {value}"]
        if self.chance(0.06):
            other = self.scope.name()
            self.scope.variables[other] = kind
            return [f"{name} = {other} = {value}"]
        return [f"{name} = {value}"]

    def augment(self) -> list[str]:
        names = [(v, k) for v, k in self.scope.variables.items() if self.assignable(v)]
        options = []
        for name, kind in names:
            if kind == INT:
                options += [f"{name} {self.pick('+=', '-=', '*=', '//=', '%=', '|=', '&=', '^=')} {self.expression(INT)}"]
                options += [f"{name} {self.pick('<<=', '>>=')} {self.pick('1', '2', '40')}"]
            elif kind == FLOAT:
                options += [f"{name} {self.pick('+=', '-=', '*=', '/=', '//=', '%=')} {self.expression(self.pick(FLOAT, INT))}"]
            elif kind == STR or kind.name in ("list",):
                options += [f"{name} += {self.expression(kind)}"]
            elif kind.name in ("set", "dict"):
                operators = ("|=", "&=", "-=", "^=") if kind.name == "set" else ("|=",)
                options += [f"{name} {self.pick(*operators)} {self.expression(kind)}"]
            elif kind.name == "Item":
                options += [f"{name}.count {self.pick('+=', '*=')} {self.expression(INT)}", f"{name}.price /= {self.expression(FLOAT)}"]
        return [self.pick(*options)] if options else self.assign()

    def mutate(self) -> list[str]:
        holders = [(v, k) for v, k in self.scope.variables.items() if k.name in _MUTATIONS and v not in self.scope.frozen]
        items = [v for v, k in self.scope.variables.items() if k.name in ("Item", "Node")]
        if items and self.chance(0.3):
            name = self.pick(*items)
            field, kind = self.pick(*DATACLASSES[self.scope.variables[name].name])
            return [f"{name}.{field} = {self.expression(kind)}"]
        if not holders:
            return self.assign()
        name, kind = self.pick(*holders)
        e = self.expression
        what = self.pick(*_MUTATIONS[kind.name])
        match kind.name:
            case "list":
                return [self.list_mutation(name, kind, what)]
            case "dict":
                key, value = e(kind.args[0]), e(kind.args[1])
                simple = key if key.isidentifier() else self.leaf(kind.args[0])
                return [{
                    "store": f"{name}[{key}] = {value}", "update": f"{name}.update({e(kind)})", "delete": f"del {name}[{key}]",
                    "pop": f"{name}.pop({key})", "clear": f"{name}.clear()",
                    "augment": f"{name}[{simple}] += {value}" if kind.args[1] in (INT, FLOAT, STR) else f"{name}[{key}] = {value}",
                }[what]]  # fmt: skip
        operand = e(kind if what == "update" else kind.args[0])
        return [f"{name}.{what}({operand if what != 'clear' else ''})"]

    def list_mutation(self, name: str, kind: Kind, what: str) -> str:
        e, item = self.expression, kind.args[0]
        match what:
            case "append" | "remove":
                return f"{name}.{what}({e(item)})"
            case "insert":
                return f"{name}.insert({self.index(1)}, {e(item)})"
            case "extend":
                return f"{name}.extend({e(kind)})"
            case "sort" if kinds.ordered(item):
                return f"{name}.sort({self.pick('', 'reverse=True')})"
            case "store" | "sort":
                return f"{name}[{self.index(1)}] = {e(item)}"
            case "delete":
                return f"del {name}[{self.pick(self.index(1), self.slice(0))}]"
            case "slice":
                return f"{name}[{self.pick('1:', ':1', ':', '1:2', '-1:', '2:1')}] = {e(kind)}"
            case "grow":
                if item in (INT, FLOAT, STR):
                    return f"{name}[{self.pick('0', '-1', '1')}] += {e(item)}"
        return f"{name}.{what if what in ('reverse', 'clear', 'pop') else 'reverse'}()"

    def unpack(self) -> list[str]:
        match self.random.randrange(4):
            case 0:
                kind = tuple_of(*(kinds.random_kind(self.random, 1) for _ in range(self.pick(2, 3))))
                names = [self.scope.name() for _ in kind.args]
                value = self.expression(kind)
                self.scope.variables.update(zip(names, kind.args))
                return [f"{', '.join(names)} = {value}"]
            case 1:
                item = kinds.random_kind(self.random, 1)
                names, value = [self.scope.name() for _ in range(2)], self.expression(list_of(item))
                self.scope.variables.update(dict.fromkeys(names, item))
                return [f"{names[0]}, {names[1]} = {value}"]
            case 2:
                item = kinds.random_kind(self.random, 1)
                first, rest, value = self.scope.name(), self.scope.name(), self.expression(list_of(item))
                self.scope.variables |= {first: item, rest: list_of(item)}
                return [self.pick(f"{first}, *{rest} = {value}", f"*{rest}, {first} = {value}")]
        same: dict[Kind, list[str]] = {}
        for name, kind in self.scope.variables.items():
            if self.assignable(name):
                same.setdefault(kind, []).append(name)
        pairs = [names for names in same.values() if len(names) > 1]
        if not pairs:
            return self.assign()
        a, b = self.random.sample(self.pick(*pairs), 2)
        return [self.pick(f"{a}, {b} = {b}, {a}", f"{a}, {b} = {self.expression(self.scope.variables[a])}, {a}")]

    def leave(self) -> list[str]:
        """break, continue, return or raise, under a condition."""
        options = [f"raise {self.pick('ValueError', 'KeyError', 'RuntimeError', 'IndexError')}({self.expression(STR, 1)})"]
        if self.loops:
            options += ["break", "continue", "break", "continue"]
        if self.yields is not None:
            options += ["return"]
        elif self.returns is not None:
            options += [f"return {self.expression(self.returns)}"] * 2
        return [f"if {self.expression(BOOL)}:", f"    {self.pick(*options)}"]

    # --- compound statements ---

    def if_(self, depth: int) -> list[str]:
        narrowed = [v for v, k in self.scope.variables.items() if k.name == "optional"]
        if narrowed and self.chance(0.4):
            name = self.pick(*narrowed)
            kind = self.scope.variables[name]
            self.scope.variables[name] = kind.args[0]
            body = self.nested(self.pick(1, 2), depth - 1)
            self.scope.variables[name] = kind
            return [f"if {name} is not None:", *body, *self.orelse("else", depth, 0.3)]
        lines = [f"if {self.expression(BOOL, 2)}:", *self.nested(self.pick(1, 2, 3), depth - 1)]
        if self.chance(0.25):
            lines += [f"elif {self.expression(BOOL, 1)}:", *self.nested(self.pick(1, 2), depth - 1)]
        return [*lines, *self.orelse("else", depth, 0.5)]

    def orelse(self, word: str, depth: int, probability: float) -> list[str]:
        return [f"{word}:", *self.nested(self.pick(1, 2), depth - 1)] if self.chance(probability) else []

    def for_(self, depth: int) -> list[str]:
        item = kinds.random_kind(self.random, 1)
        a, b = self.scope.name("n"), self.scope.name("n")
        e = self.expression
        header, names = self.pick(
            (f"{a} in range({self.pick('3', '4', '1, 6, 2', '5, 0, -2', '0', '-2, 2')})", {a: INT}),
            (f"{a} in range({e(INT, 1)} % 6)", {a: INT}),
            (f"{a} in {e(list_of(item))}", {a: item}),
            (f"{a}, {b} in enumerate({e(list_of(item))})", {a: INT, b: item}),
            (f"{a}, {b} in zip({e(list_of(item))}, {e(STR)})", {a: item, b: STR}),
            (f"{a}, {b} in {e(dict_of(STR, item))}.items()", {a: STR, b: item}),
            (f"{a} in {e(dict_of(INT, item))}", {a: INT}),
            (f"{a} in {e(STR)}", {a: STR}),
            (f"{a} in sorted({e(set_of(self.pick(INT, INT)))})", {a: INT}),
            (f"{a} in reversed({e(list_of(item))})", {a: item}),
            *((f"{a} in {self.call(f, 1)}", {a: f.result}) for f in self.scope.functions if f.generator),
        )
        self.loops += 1
        body = self.nested(self.pick(1, 2, 3), depth - 1, names)
        self.loops -= 1
        if self.chance(0.1):
            self.scope.variables |= names
        return [f"for {header}:", *body, *self.orelse("else", depth, 0.2)]

    def while_(self, depth: int) -> list[str]:
        name = self.scope.name("w")
        test = f"{name} < {self.pick('2', '3', '5')}" + (f" {self.pick('and', 'and not')} {self.expression(BOOL, 1)}" if self.chance(0.4) else "")
        self.loops += 1
        body = self.nested(self.pick(1, 2, 3), depth - 1, {name: INT})
        self.loops -= 1
        self.scope.variables[name] = INT
        self.scope.frozen.add(name)
        return [f"{name} = 0", f"while {test}:", f"    {name} += 1", *body, *self.orelse("else", depth, 0.25)]

    def try_(self, depth: int) -> list[str]:
        lines = ["try:", *self.nested(self.pick(1, 2, 3), depth - 1)]
        handled = self.chance(0.9)
        if handled:
            for _ in range(self.pick(1, 1, 2)):
                lines += self.handler(depth)
            lines += self.orelse("else", depth, 0.2)
        return [*lines, *self.orelse("finally", depth, 0.25 if handled else 1)]

    def handler(self, depth: int) -> list[str]:
        types = self.pick(self.pick(*_EXCEPTIONS), "Exception", f"({self.pick(*_EXCEPTIONS)}, {self.pick(*_EXCEPTIONS)})")
        name, text = self.scope.name("e"), self.scope.name()
        strings = [v for v in self.scope.of(STR) if self.assignable(v)]
        target = self.pick(*strings) if strings and self.chance(0.7) else text
        keep = f"    {target} = {self.pick(f'str({name})', f'type({name}).__name__ + str({name})', f'str({name})')}"
        body = self.nested(self.pick(1, 2), depth - 1) if self.chance(0.6) else []
        ends = ["    raise"] if self.chance(0.08) else [f"    raise RuntimeError('again') from {name}"] if self.chance(0.05) else []
        return [f"except {types} as {name}:", keep, *body, *ends]

    def match(self, depth: int) -> list[str]:
        if self.chance(0.5):
            subject, patterns = self.expression(INT), ("0", "1 | 2", "-1", "255")
        else:
            subject, patterns = self.expression(STR), ("'a'", "'' | 'abc'", "'12'")
        lines = [f"match {subject}:"]
        for pattern in self.random.sample(patterns, 2):
            guard = f" if {self.expression(BOOL, 1)}" if self.chance(0.2) else ""
            lines += [f"    case {pattern}{guard}:", *("    " + line for line in self.nested(1, depth - 1))]
        if self.chance(0.6):
            lines += ["    case _:", *("    " + line for line in self.nested(1, depth - 1))]
        return lines

    def local_function(self) -> list[str]:
        """A closure that reads what surrounds it."""
        name, parameter = self.scope.name("g"), self.scope.name("a")
        kind, result = kinds.random_kind(self.random, 1), kinds.random_kind(self.random, 1)
        body = self.inside({parameter: kind}, lambda: self.expression(result))
        saved = [f for f in self.scope.functions]
        self.scope.functions = [*saved, Function(name, [(parameter, kind, None)], result)]
        return [f"def {name}({parameter}):", f"    return {body}"]

    # --- functions ---

    def function(self, name: str, statements: int) -> tuple[Function, list[str]]:
        """A function at module level that others can call."""
        parameters = []
        for i in range(self.random.randint(1, 3)):
            kind = kinds.random_kind(self.random, 2)
            simple = kind in (INT, FLOAT, BOOL, STR) or kind.name in kinds.ENUMS
            parameters.append((f"p{i}", kind, self.leaf(kind) if simple and self.chance(0.3) else None))
        parameters.sort(key=lambda p: p[2] is not None)
        result, generator = kinds.random_kind(self.random, 2), self.chance(0.2)
        made = Function(name, parameters, result, generator)
        self.enter({p: k for p, k, _ in parameters}, None if generator else result, result if generator else None)
        body = self.block(statements, 2)
        body.append(f"yield {self.expression(result)}" if generator else f"return {self.expression(result)}")
        shown = ", ".join(f"{p}: {k}" + (f" = {default}" if default is not None else "") for p, k, default in parameters)
        annotation = f"Iterator[{result}]" if generator else result
        return made, [f"def {name}({shown}) -> {annotation}:", *("    " + line for line in body)]

    def enter(self, variables: dict[str, Kind], returns: Kind | None, yields: Kind | None) -> None:
        """Begins a function's body."""
        functions = [f for f in self.scope.functions if not f.name.startswith("g")]
        self.scope = Scope({**self.tables, **variables}, functions=functions)
        self.scope.constant |= set(self.tables)
        self.loops, self.returns, self.yields = 0, returns, yields
