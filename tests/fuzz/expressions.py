"""Expressions of a wanted type: one function a type, each a choice among productions.

Everything is deterministic in the Random it is given. Sets are never iterated, because CPython's order of them depends
on the hash seed; `sorted`, `len`, `in` and the operators are what is asked of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.fuzz import kinds
from tests.fuzz.kinds import BOOL, BYTES, DATACLASSES, ENUM_VALUES, ENUMS, FLOAT, INT, STR, Kind, dict_of, list_of, optional, set_of, tuple_of


@dataclass
class Function:
    """A helper that can be called: (name, type, default or None) of each parameter."""

    name: str
    parameters: list[tuple[str, Kind, str | None]]
    result: Kind
    generator: bool = False  # of `result`


@dataclass
class Scope:
    """What an expression may name here."""

    variables: dict[str, Kind] = field(default_factory=dict)
    frozen: set[str] = field(default_factory=set)  # must not be assigned: the counters of loops
    constant: set[str] = field(default_factory=set)  # names of the module: their values may change, they may not
    functions: list[Function] = field(default_factory=list)
    pure: bool = False  # no walrus: inside comprehensions and lambdas
    fresh: int = 0

    def name(self, prefix: str = "v") -> str:
        self.fresh += 1
        return f"{prefix}{self.fresh}"

    def of(self, kind: Kind) -> list[str]:
        return [name for name, k in self.variables.items() if k == kind]


class Expressions:
    def __init__(self, random: Random):
        self.random = random
        self.scope = Scope()
        self.pending: list[tuple[str, Kind]] = []  # names that := in this statement may have assigned

    # --- choosing ---

    def chance(self, p: float) -> bool:
        return self.random.random() < p

    def pick(self, *options):
        return self.random.choice(options)

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

    def index(self, depth: int) -> str:
        return self.pick("0", "1", "-1", "-2", "2", f"{self.expression(INT, depth)} % 3")

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

    # --- one function a type ---

    def int_(self, kind: Kind, d: int) -> str:
        e, i = self.expression, lambda: self.expression(INT, d)
        match self.random.randrange(34):
            case 0 | 1 | 2 | 3:
                return f"({i()} {self.pick('+', '-', '*')} {i()})"
            case 4 | 5 | 6:
                return f"({i()} {self.pick('//', '%')} {i()})"
            case 7:
                return f"({i()} ** {self.pick('0', '1', '2', '3', f'({i()} % 5)')})"
            case 8:
                return f"({self.pick('-', '~', '+')}{i()})"
            case 9:
                return f"({i()} {self.pick('&', '|', '^')} {i()})"
            case 10:
                return f"({i()} {self.pick('<<', '>>')} {self.pick('0', '1', '3', '62', '63', '64', '-1', f'({i()} % 70)')})"
            case 11:
                return f"abs({i()})"
            case 12 | 13:
                return f"len({e(self.sized(), d)})"
            case 14:
                return f"{self.pick('min', 'max')}({i()}, {i()}{self.pick('', f', {i()}')})"
            case 15:
                return f"sum({e(list_of(self.pick(INT, INT, BOOL)), d)}{self.pick('', f', {i()}')})"
            case 16:
                return f"int({e(self.pick(FLOAT, STR, BOOL, INT), d)})"
            case 17:
                return f"round({e(self.pick(FLOAT, FLOAT, INT), d)})"
            case 18:
                return f"ord({e(STR, d)}[{self.index(d)}])"
            case 19:
                return f"{e(STR, d)}.{self.pick('find', 'rfind', 'count', 'index')}({e(STR, d)})"
            case 20:
                item = kinds.random_kind(self.random, 0)
                return f"{e(list_of(item), d)}.{self.pick('count', 'index')}({e(item, d)})"
            case 21:
                return f"{self.pick('min', 'max')}({e(list_of(INT), d)}, default={i()})"
            case 22:
                return f"divmod({i()}, {i()})[{self.pick(0, 1)}]"
            case 23:
                return f"({i()}).bit_length()"
            case 24:
                return self.pick("Level.MID.value", f"{e(Kind('Point'), d)}.norm()", f"({e(Kind('Level'), d)} + {i()})")
            case 25:
                name = self.scope.name("i")
                source = self.source(list_of(INT), d)
                return self.inside({name: INT}, lambda: f"sum({e(INT, d)} for {name} in {source})")
            case 26:
                return f"math.{self.pick('floor', 'ceil', 'trunc')}({e(FLOAT, d)})"
            case 27:
                return f"math.{self.pick('gcd', 'lcm', 'comb')}({i()}, {i()})" if self.chance(0.6) else f"math.isqrt({i()})"
            case 28:
                return f"{e(BYTES, d)}[{self.index(d)}]"
            case 29:
                return f"({e(BOOL, d)} {self.pick('+', '-', '*')} {i()})"
            case 30:
                return f"({i()} {self.pick('or', 'and')} {i()})"
            case 31:
                return f"pow({i()}, {self.pick('2', '3', f'({i()} % 9)')}, {i()})"
            case 32:
                return f"int({e(STR, d)}, {self.pick('2', '10', '16', '0', '36')})"
        return i()

    def float_(self, kind: Kind, d: int) -> str:
        e, f = self.expression, lambda: self.expression(FLOAT, d)
        match self.random.randrange(18):
            case 0 | 1 | 2 | 3:
                return f"({f()} {self.pick('+', '-', '*', '/')} {f()})"
            case 4 | 5:
                return f"({f()} {self.pick('//', '%')} {f()})"
            case 6:
                return f"({e(INT, d)} / {e(INT, d)})"
            case 7:
                return f"({f()} {self.pick('+', '-', '*', '/', '//', '%')} {e(INT, d)})"
            case 8:
                return f"({e(INT, d)} {self.pick('+', '-', '*', '/', '//', '%')} {f()})"
            case 9:
                return f"float({e(self.pick(INT, STR, BOOL), d)})"
            case 10:
                return f"round({f()}, {self.pick('0', '1', '2', '5', '-1', '-2', '17')})"
            case 11:
                return f"{self.pick('abs', '-', '+')}({f()})"
            case 12:
                return f"{self.pick('min', 'max')}({f()}, {f()})"
            case 13:
                return f"sum({e(list_of(FLOAT), d)}, 0.0)"
            case 14:
                return self.pick(f"math.sqrt({f()})", f"math.fabs({f()})", f"math.copysign({f()}, {f()})", f"math.fsum({e(list_of(FLOAT), d)})")
            case 15:
                return f"({f()} ** {self.pick('2', '0.5', '-1', '0', '3.0')})"
            case 16:
                return f"{e(Kind('Item'), d)}.{self.pick('price', 'total()', f'total(extra={f()})')}"
        return f"divmod({f()}, {f()})[{self.pick(0, 1)}]"

    def bool_(self, kind: Kind, d: int) -> str:
        e, b = self.expression, lambda: self.expression(BOOL, d)
        match self.random.randrange(20):
            case 0 | 1 | 2 | 3:
                k = kinds.random_kind(self.random, 1, kinds.ordered)
                return f"({e(k, d)} {self.pick('<', '<=', '>', '>=')} {e(k, d)})"
            case 4 | 5:
                k = kinds.random_kind(self.random, 2)
                return f"({e(k, d)} {self.pick('==', '!=')} {e(k, d)})"
            case 6:
                return f"({e(INT, d)} {self.pick('<', '<=', '==')} {e(self.pick(INT, FLOAT), d)} {self.pick('<', '>', '!=')} {e(INT, d)})"
            case 7 | 8:
                item = kinds.random_kind(self.random, 1, kinds.hashable)
                holder = self.pick(list_of(item), set_of(item) if item.name != "optional" else list_of(item))
                return f"({e(item, d)} {self.pick('in', 'not in')} {e(holder, d)})"
            case 9:
                return f"({e(STR, d)} {self.pick('in', 'not in')} {e(self.pick(STR, dict_of(STR, INT)), d)})"
            case 10 | 11:
                return f"({b()} {self.pick('and', 'or')} {b()})"
            case 12:
                return f"(not {e(self.pick(BOOL, INT, STR, FLOAT, list_of(INT), optional(INT), dict_of(STR, INT)), d)})"
            case 13:
                return f"bool({e(kinds.random_kind(self.random, 1), d)})"
            case 14:
                return f"{e(STR, d)}.{self.pick('isdigit', 'isalpha', 'isspace', 'isupper', 'islower', 'isalnum', 'istitle', 'isnumeric', 'isidentifier')}()"
            case 15:
                return f"{e(STR, d)}.{self.pick('startswith', 'endswith')}({e(STR, d)})"
            case 16:
                name = self.scope.name("b")
                item = kinds.random_kind(self.random, 1)
                source = self.source(list_of(item), d)
                return self.inside({name: item}, lambda: f"{self.pick('any', 'all')}({e(BOOL, d)} for {name} in {source})")
            case 17:
                return f"({e(optional(kinds.random_kind(self.random, 0)), d)} {self.pick('is', 'is not')} None)"
            case 18:
                item = kinds.random_kind(self.random, 0)
                s = set_of(item if kinds.hashable(item) else INT)
                return f"({e(s, d)} {self.pick('<=', '<', '>=', '==')} {e(s, d)})"
        return self.pick(f"{e(Kind('Node'), d)}.heavy", f"isinstance({e(optional(INT), d)}, int)", f"({e(Kind('Level'), d)} > {e(INT, d)})")

    def str_(self, kind: Kind, d: int) -> str:
        e, s = self.expression, lambda: self.expression(STR, d)
        match self.random.randrange(28):
            case 0 | 1:
                return f"({s()} + {s()})"
            case 2:
                return f"({s()} * {self.pick('0', '2', '3', '-1', f'({e(INT, d)} % 4)')})"
            case 3:
                return f"{s()}[{self.index(d)}]"
            case 4 | 5:
                return f"{s()}[{self.slice(d)}]"
            case 6 | 7:
                method = self.pick("upper", "lower", "strip", "title", "capitalize", "swapcase", "lstrip", "rstrip", "casefold", "expandtabs")
                return f"{s()}.{method}()"
            case 8:
                return f"{s()}.replace({s()}, {s()}{self.pick('', ', 1', ', -1')})"
            case 9:
                return f"{s()}.{self.pick('center', 'ljust', 'rjust')}({self.pick('0', '5', '8')}{self.pick('', ', chr(42)')})"
            case 10:
                return f"{s()}.zfill({self.pick('0', '3', '6')})"
            case 11:
                return f"{s()}.join({e(list_of(STR), d)})"
            case 12 | 13 | 14:
                return f"{self.pick('str', 'str', 'repr')}({e(self.shown(), d)})"
            case 15 | 16 | 17 | 18:
                return self.interpolated(d)
            case 19:
                return self.percent(d)
            case 20:
                return f"format({e(INT, d)}, {self.pick(*_INT_SPECS)!r})"
            case 21:
                return f"chr(abs({e(INT, d)}) % 1000)"
            case 22:
                return f"({s()} {self.pick('or', 'and')} {s()})"
            case 23:
                return f"{self.pick('min', 'max')}({e(list_of(STR), d)}{self.pick('', ', key=len')})"
            case 24:
                return f"{self.pick('hex', 'bin', 'oct')}({e(INT, d)})"
            case 25:
                return f"{e(BYTES, d)}.{self.pick('hex()', 'decode()')}"
            case 26:
                return self.pick(f"{e(Kind('Shape'), d)}.name", f"{e(Kind('Shape'), d)}.value", f"{e(Kind('Level'), d)}.name")
        return f"{s()}.{self.pick('removeprefix', 'removesuffix', 'strip', 'lstrip', 'rstrip')}({s()})"

    def slice(self, d: int) -> str:
        part = lambda: self.pick("", "0", "1", "2", "-1", "-3", "5", "100", f"{self.expression(INT, d)}")  # noqa: E731
        return f"{part()}:{part()}{self.pick('', '', ':', ':2', ':-1', ':-2', ':1')}"

    def interpolated(self, d: int) -> str:
        parts = []
        for _ in range(self.pick(1, 2, 3)):
            kind = self.pick(INT, FLOAT, FLOAT, STR, self.shown())
            value = self.expression(kind, d)
            if "'" in value or "\\" in value or '"' in value or "{" in value or ":=" in value or "#" in value or "\n" in value or "lambda" in value:
                names = self.scope.of(kind)
                value = self.pick(*names) if names else {INT: "7", FLOAT: "2.5"}.get(kind, "WORDS")
                kind = kind if names or kind in (INT, FLOAT) else tuple_of()
            specs = {INT: _INT_SPECS, FLOAT: _FLOAT_SPECS, STR: _STR_SPECS}.get(kind, ("",))
            spec = self.pick("", *specs)
            conversion = self.pick("", "", "", "!r", "!s") if kind == STR or not spec else ""
            parts.append(self.pick("", "a", "{{", "; ") + "{" + value + conversion + (f":{spec}" if spec else "") + "}")
        return "f'" + "".join(parts) + "'"

    def percent(self, d: int) -> str:
        e = self.expression
        match self.random.randrange(3):
            case 0:
                return f"('{self.pick('%d', '%5d', '%-5d', '%05d', '%x', '%+d')}' % {e(INT, d)})"
            case 1:
                return f"('{self.pick('%.2f', '%g', '%8.3f', '%e', '%+.1f')}' % {e(FLOAT, d)})"
        return f"('%s|%{self.pick('s', 'r', '5s', '-4s')}' % ({e(self.pick(INT, FLOAT, STR, BOOL), d)}, {e(STR, d)}))"

    def bytes_(self, kind: Kind, d: int) -> str:
        e, b = self.expression, lambda: self.expression(BYTES, d)
        match self.random.randrange(8):
            case 0:
                return f"({b()} + {b()})"
            case 1:
                return f"{b()}[{self.slice(d)}]"
            case 2:
                return f"{e(STR, d)}.encode()"
            case 3:
                return f"({b()} * ({e(INT, d)} % 3))"
            case 4:
                return f"{b()}.{self.pick('upper', 'lower', 'strip', 'title')}()"
            case 5:
                return f"{b()}.replace({b()}, {b()})"
            case 6:
                return f"bytes([{e(INT, d)} % 256, {e(INT, d)} % 256])"
        return f"{b()}.join([{b()}, {b()}])"

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

    def source(self, kind: Kind, d: int) -> str:
        """What a comprehension goes over, where Python allows no :=."""
        return self.inside({}, lambda: self.expression(kind, d))

    def inside(self, names: dict[str, Kind], make) -> str:
        """Runs `make` where these names are known and nothing may be assigned."""
        saved, pure = self.scope.variables, self.scope.pure
        self.scope.variables = {**saved, **names}
        self.scope.pure = True
        try:
            return make()
        finally:
            self.scope.variables, self.scope.pure = saved, pure

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

    def sized(self) -> Kind:
        return self.pick(STR, BYTES, list_of(INT), list_of(STR), dict_of(STR, INT), set_of(INT), set_of(STR))

    def shown(self) -> Kind:
        """A type whose str() is the same everywhere: no sets."""
        return kinds.random_kind(self.random, 2, lambda kind: "set" not in str(kind))


_INT_SPECS = ("5", "05d", "+d", ",", "x", "#x", "b", "o", "<6", ">6", "^7", "*^9", "08.2f", "e", "_", "-d", " d", "#010b", "X", "%")
_FLOAT_SPECS = (".2f", ".0f", "g", ".3g", "e", ".1e", "10.3f", "+.2f", "08.2f", ",.2f", "%", ".1%", "<10", "^12.3f", "G", ".10g", "#.3g", "_.1f")
_STR_SPECS = ("5", "<6", ">6", "^7", ".2", "*>8", "_^9.3", "s")
