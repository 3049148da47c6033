"""Expressions of a wanted type: one function a type, each a choice among productions.

Everything is deterministic in the Random it is given. Sets are never iterated, because CPython's order of them depends
on the hash seed; `sorted`, `len`, `in` and the operators are what is asked of them.
"""

from __future__ import annotations

from tests.fuzz import kinds
from tests.fuzz.kinds import BOOL, BYTES, DATACLASSES, ENUM_VALUES, ENUMS, FLOAT, INT, STR, Kind, dict_of, list_of, optional, set_of, tuple_of
from tests.fuzz.scalars import Scalars
from tests.fuzz.scope import Function


class Expressions(Scalars):
    def expression(self, kind: Kind, depth: int = 2) -> str:
        """Python for a value of this type, in parentheses where it must be."""
        names = self.scope.of(kind)
        if names and self.chance(0.35 if depth > 0 else 0.75):
            return self.pick(*names)
        if depth <= 0:
            return self.leaf(kind)
        general = self.random.random()
        if general < 0.05:
            return f"({self.expression(kind, depth - 1)} if {self.expression(BOOL, depth - 1)} else {self.expression(kind, depth - 1)})"
        if general < 0.08 and not self.scope.pure:
            return self.walrus(kind, depth)
        if general < 0.22:
            found = self.taken_out(kind, depth)
            if found is not None:
                return found
        return self.compound(kind, depth)

    def leaf(self, kind: Kind) -> str:
        match kind.name:
            case "list":
                return f"[{', '.join(self.leaf(kind.args[0]) for _ in range(self.random.choice((1, 2, 3))))}]"
            case "tuple":
                return f"({', '.join(map(self.leaf, kind.args))},)"
            case "dict":
                return f"{{{', '.join(f'{self.leaf(kind.args[0])}: {self.leaf(kind.args[1])}' for _ in range(2))}}}"
            case "set":
                return f"{{{', '.join(self.leaf(kind.args[0]) for _ in range(2))}}}"
            case "optional":
                return "None" if self.chance(0.4) else self.leaf(kind.args[0])
        if kind.name in ENUMS:
            return f"{kind.name}.{self.pick(*ENUMS[kind.name])}"
        if kind.name in DATACLASSES:
            return f"{kind.name}({', '.join(self.leaf(k) for _, k in DATACLASSES[kind.name])})"
        return kinds.literal(kind, self.random)

    def walrus(self, kind: Kind, depth: int) -> str:
        value = self.expression(kind, depth - 1)
        name = self.scope.name()
        self.pending.append((name, kind))
        return f"({name} := {value})"

    def compound(self, kind: Kind, depth: int) -> str:
        table = {
            "int": self.int_, "float": self.float_, "bool": self.bool_, "str": self.str_, "bytes": self.bytes_, "list": self.list_,
            "tuple": self.tuple_, "dict": self.dict_, "set": self.set_, "optional": self.optional_,
        }  # fmt: skip
        if kind.name in table:
            return table[kind.name](kind, depth - 1)
        return self.enum_(kind, depth - 1) if kind.name in ENUMS else self.data_(kind, depth - 1)

    # --- values of any type that lie inside others ---

    def taken_out(self, kind: Kind, depth: int) -> str | None:
        """An item, a field, a call's result of this type, if something in scope has one."""
        options = []
        for name, k in self.scope.variables.items():
            if k.name == "list" and k.args[0] == kind:
                options += [f"{name}[{self.index(depth - 1)}]", f"{name}[-1]"]
                options += [f"{name}.pop()"] if not self.scope.pure and name not in self.scope.frozen else []
            if k.name == "tuple":
                options += [f"{name}[{self.pick(i, i - len(k.args))}]" for i, a in enumerate(k.args) if a == kind]
            if k.name == "dict" and k.args[1] == kind:
                key = self.expression(k.args[0], depth - 1)
                options += [f"{name}[{key}]", f"{name}.get({key}, {self.expression(kind, depth - 1)})"]
                if not self.scope.pure and name not in self.scope.frozen:
                    options.append(f"{name}.setdefault({key}, {self.expression(kind, depth - 1)})")
                    options.append(f"{name}.pop({key}, {self.expression(kind, depth - 1)})")
            if k == optional(kind):
                options += [f"({name} if {name} is not None else {self.expression(kind, depth - 1)})", f"({name} or {self.leaf(kind)})"]
            if k.name in DATACLASSES:
                options += [f"{name}.{f}" for f, a in DATACLASSES[k.name] if a == kind]
        for f in self.scope.functions:
            if f.result == kind and not f.generator:
                options += [self.call(f, depth - 1)] * 2
        return self.pick(*options) if options else None

    def call(self, f: Function, depth: int) -> str:
        arguments, named = [], False
        for name, kind, default in f.parameters:
            if default is not None and self.chance(0.4):
                named = True
                continue
            named = named or self.chance(0.2)
            value = self.expression(kind, depth)
            arguments.append(f"{name}={value}" if named else value)
        keywords = [a for a in arguments if "=" in a.split("(")[0] and a.split("=")[0].isidentifier()]
        if len(keywords) == len(arguments) and self.chance(0.5):
            self.random.shuffle(arguments)
        return f"{f.name}({', '.join(arguments)})"

    # --- containers, enums, classes ---

    def list_(self, kind: Kind, d: int) -> str:
        e, item = self.expression, kind.args[0]
        same = lambda: e(kind, d)  # noqa: E731
        match self.random.randrange(20):
            case 0 | 1 | 2:
                return f"[{', '.join(e(item, d) for _ in range(self.pick(0, 1, 2, 3, 4)))}]"
            case 3 | 4 | 5:
                return self.comprehension("[]", lambda: e(item, d), d)
            case 6:
                return f"({same()} + {same()})"
            case 7:
                return f"({same()} * {self.pick('0', '2', '-1')})"
            case 8:
                return f"{same()}[{self.slice(d)}]"
            case 9:
                return f"[*{same()}, {e(item, d)}, *{same()}]"
            case 10 | 11 if kinds.ordered(item):
                return f"sorted({e(self.pick(kind, set_of(item)) if kinds._is_key(item) else kind, d)}{self.pick('', ', reverse=True')})"
            case 12:
                name = self.scope.name("k")
                key_kind = self.pick(INT, STR, tuple_of(INT, STR), FLOAT)
                key = self.inside({name: item}, lambda: f"lambda {name}: {e(key_kind, d)}")
                return f"sorted({same()}, key={key}{self.pick('', ', reverse=True')})"
            case 13:
                return f"list(reversed({same()}))"
            case 14 if item == INT:
                return self.pick(f"list(range({self.pick('0', '4', '-3')}, {self.pick('5', '0', '9')}, {self.pick('1', '2', '-1', '-2')}))",
                                 f"list({e(BYTES, d)})", f"list(map(len, {e(list_of(STR), d)}))")  # fmt: skip
            case 14 | 15 if item == STR:
                separator = self.pick("','", "' '", "'a'", "'a', 1", "''")
                return self.pick(f"{e(STR, d)}.split()", f"{e(STR, d)}.split({separator})",
                                 f"list({e(STR, d)})", f"{e(STR, d)}.splitlines()", f"{e(STR, d)}.rsplit('a', 1)",
                                 f"list(map(str, {e(list_of(INT), d)}))", "list(WORDS)")  # fmt: skip
            case 16 if item.name == "tuple" and len(item.args) == 2:
                first, second = item.args
                if first == INT and self.chance(0.5):
                    return f"list(enumerate({e(list_of(second), d)}{self.pick('', ', 1', f', {e(INT, d)}')}))"
                if kinds._is_key(first) and self.chance(0.4):
                    return f"list({e(dict_of(first, second), d)}.items())"
                return f"list(zip({e(list_of(first), d)}, {e(list_of(second), d)}))"
            case 17 if kinds._is_key(item):
                return f"list({e(dict_of(item, self.pick(INT, STR)), d)}{self.pick('', '.keys()')})"
            case 18:
                return f"list({e(dict_of(self.pick(INT, STR), item), d)}.values())"
            case 19:
                for f in self.scope.functions:
                    if f.generator and f.result == item:
                        return f"list({self.call(f, d)})"
        name = self.scope.name("p")
        test = self.inside({name: item}, lambda: e(BOOL, d))
        return f"list(filter(lambda {name}: {test}, {same()}))"

    def comprehension(self, brackets: str, make, d: int) -> str:
        """[… for …]; `make` writes its item once the loop's variables are known."""
        item = kinds.random_kind(self.random, 1)
        name, second = self.scope.name("c"), self.scope.name("c")
        match self.random.randrange(5):
            case 0:
                names, clause = {name: INT}, f"for {name} in range({self.pick('3', '5', '0', '2, 7, 2', '3, -2, -1')})"
            case 1:
                names, clause = {name: INT, second: item}, f"for {name}, {second} in enumerate({self.source(list_of(item), d)})"
            case 2:
                names, clause = {name: STR}, f"for {name} in {self.source(STR, d)}"
            case 3:
                source = self.source(dict_of(STR, item), d)
                names, clause = {name: STR, second: item}, f"for {name}, {second} in {source}.items()"
            case _:
                names, clause = {name: item}, f"for {name} in {self.source(list_of(item), d)}"
        test = self.inside(names, lambda: f" if {self.expression(BOOL, d)}") if self.chance(0.35) else ""
        if self.chance(0.15):
            third = self.scope.name("c")
            test += f" for {third} in range({self.pick('2', '3')})"
            names = {**names, third: INT}
        return f"{brackets[0]}{self.inside(names, make)} {clause}{test}{brackets[1]}"

    def tuple_(self, kind: Kind, d: int) -> str:
        if len(kind.args) == 2 and kind.args[0] == kind.args[1] and kind.args[0] in (INT, FLOAT) and self.chance(0.2):
            return f"divmod({self.expression(kind.args[0], d)}, {self.expression(kind.args[1], d)})"
        if self.chance(0.1) and len(kind.args) == 2:
            return f"({self.expression(tuple_of(kind.args[0]), d)} + {self.expression(tuple_of(kind.args[1]), d)})"
        return f"({', '.join(self.expression(a, d) for a in kind.args)},)"

    def dict_(self, kind: Kind, d: int) -> str:
        e, (key, value) = self.expression, kind.args
        pair = lambda: f"{e(key, d)}: {e(value, d)}"  # noqa: E731
        match self.random.randrange(7):
            case 0 | 1:
                return f"{{{', '.join(pair() for _ in range(self.pick(0, 1, 2, 3)))}}}"
            case 2:
                return self.comprehension("{}", pair, d)
            case 3:
                return f"{{**{e(kind, d)}, {pair()}}}"
            case 4:
                return f"dict(zip({e(list_of(key), d)}, {e(list_of(value), d)}))"
            case 5:
                return f"({e(kind, d)} | {e(kind, d)})"
        return f"{e(kind, d)}.copy()" if self.chance(0.5) else f"dict({e(list_of(tuple_of(key, value)), d)})"

    def set_(self, kind: Kind, d: int) -> str:
        e, item = self.expression, kind.args[0]
        match self.random.randrange(6):
            case 0 | 1:
                return f"{{{', '.join(e(item, d) for _ in range(self.pick(1, 2, 3)))}}}"
            case 2:
                return self.comprehension("{}", lambda: e(item, d), d)
            case 3 | 4:
                return f"({e(kind, d)} {self.pick('|', '&', '-', '^')} {e(kind, d)})"
        return f"set({e(list_of(item), d)})"

    def optional_(self, kind: Kind, d: int) -> str:
        inner = kind.args[0]
        match self.random.randrange(4):
            case 0:
                return "None"
            case 1:
                return f"({self.expression(inner, d)} if {self.expression(BOOL, d)} else None)"
            case 2:
                return f"{self.expression(dict_of(STR, inner), d)}.get({self.expression(STR, d)})"
        return self.expression(inner, d)

    def enum_(self, kind: Kind, d: int) -> str:
        if self.chance(0.25):
            return f"{kind.name}({self.expression(ENUM_VALUES[kind.name], d)})"
        if self.chance(0.2):
            return f"list({kind.name})[{self.index(d)}]"
        return self.leaf(kind)

    def data_(self, kind: Kind, d: int) -> str:
        fields = DATACLASSES[kind.name]
        if self.chance(0.2):
            name, k = self.pick(*fields)
            return f"replace({self.expression(kind, d)}, {name}={self.expression(k, d)})"
        count = self.random.randint(1, len(fields))
        return f"{kind.name}({', '.join(self.expression(k, d) if i == 0 else f'{name}={self.expression(k, d)}' for i, (name, k) in enumerate(fields[:count]))})"
