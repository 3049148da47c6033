"""Expressions of the simple types: int, float, bool, str, bytes."""

from __future__ import annotations

from tests.fuzz import kinds
from tests.fuzz.kinds import BOOL, BYTES, FLOAT, INT, STR, Kind, dict_of, list_of, optional, set_of, tuple_of
from tests.fuzz.scope import Writer

_INT_SPECS = ("5", "05d", "+d", ",", "x", "#x", "b", "o", "<6", ">6", "^7", "*^9", "08.2f", "e", "_", "-d", " d", "#010b", "X", "%")
_FLOAT_SPECS = (".2f", ".0f", "g", ".3g", "e", ".1e", "10.3f", "+.2f", "08.2f", ",.2f", "%", ".1%", "<10", "^12.3f", "G", ".10g", "#.3g", "_.1f")
_STR_SPECS = ("5", "<6", ">6", "^7", ".2", "*>8", "_^9.3", "s")


class Scalars(Writer):
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

    def index(self, depth: int) -> str:
        return self.pick("0", "1", "-1", "-2", "2", f"{self.expression(INT, depth)} % 3")

    def sized(self) -> Kind:
        return self.pick(STR, BYTES, list_of(INT), list_of(STR), dict_of(STR, INT), set_of(INT), set_of(STR))

    def shown(self) -> Kind:
        """A type whose str() is the same everywhere: no sets."""
        return kinds.random_kind(self.random, 2, lambda kind: "set" not in str(kind))
