"""Statements that go wrong, and containers and generators with a memory: the rest of the wide grammar.

What an exception says is part of what a case gives, so that its class and its message are compared.
"""

from __future__ import annotations

from tests.fuzz.kinds import BOOL, FLOAT, INT, STR, dict_of, list_of
from tests.fuzz.wide import WideStatements

PRELUDE = '''
from collections import Counter, defaultdict, deque
from contextlib import contextmanager


@contextmanager
def noted(log: list[str], name: str):
    log.append("open " + name)
    try:
        yield len(log)
    except ValueError as error:
        log.append(f"{name}: {error}")
    finally:
        log.append("shut " + name)


def echo(log: list[str]):
    total = 0
    while True:
        try:
            got = yield total
            total += 1 if got is None else got
        except KeyError as error:
            log.append(f"thrown {error}")
            total = -total
        finally:
            log.append(f"at {total}")
'''


class MistakeStatements(WideStatements):
    def statement(self, depth: int) -> list[str]:
        if depth <= 0 or not self.chance(0.2):
            return super().statement(depth)
        choices = (self.mistake, self.mistake, self.mistake, self.union_mistake, self.queue, self.counts, self.defaults, self.echo, self.shared,
                   self.managed, self.ordered, self.chained, self.returning)  # fmt: skip
        return self.pick(*choices)(depth)

    def mistake(self, depth: int) -> list[str]:
        """Something that may raise, and what it says."""
        out, e = self.bind(STR), self.scope.name("e")
        return [f"{out} = ''", "try:", f"    {out} = repr({self.doubtful()})", f"except Exception as {e}:",
                f"    {out} = type({e}).__name__ + ': ' + str({e})"]  # fmt: skip

    def doubtful(self) -> str:
        i, f, s, xs, d = (self.expression(k, 1) for k in (INT, FLOAT, STR, list_of(INT), dict_of(STR, INT)))
        texts = self.expression(list_of(STR), 1)
        return self.pick(
            f"int({s})", f"int({s}, {self.pick('2', '16', '0', '37')})", f"float({s})", f"chr({i})", f"ord({s})", f"({s}).index({self.leaf(STR)})",
            f"({xs}).index({i})", f"({xs})[{i}]", f"({s})[{i}]", f"({d})[{s}]", f"({xs}).pop({i})", f"({d}).pop({s})", f"bytes({xs})", f"bytes({i})",
            f"list(range({i} % 5, 9, {i} % 3))", f"min({xs})", f"max({texts}, key=len)", f"({xs})[::{i} % 3]", f"next(iter({xs}))",
            f"({s}).encode('ascii')", f"({s}).encode()[:{i}].decode()", f"({s}).split({self.leaf(STR)})", f"({s}).rjust({i} % 9, {s})",
            f"'%d %s' % ({i},)", f"'%c' % {i}", f"'{{:{self.pick('d', 'x', '5.2f', 's', ',d', '+')}}}'.format({self.pick(i, f, s)})",
            f"divmod({i}, {i} % 3)", f"pow({i}, {i}, {i} % 5)", f"{f} // ({f} - {f})", f"round({f}, {i} % 4)", f"math.sqrt({f})", f"math.log({f})",
            f"math.factorial({i} % 30 - 3)", f"list(zip({xs}, {texts}, strict=True))", f"dict(zip({texts}, {xs}))[{s}]", f"({f}).as_integer_ratio()",
            f"int({f})", f"{{{i}: {s}}}[{i}]", f"bytearray({xs})", f"Level({i})", f"Shape({s})", f"Level[{s}]", f"Bag({xs})[{i}]", f"({i}).to_bytes(1)",
            f"({i}).bit_length() / ({i} % 2)", f"({s} * ({i} % 3)).partition({self.leaf(STR)})", f"sorted({texts}, key=int)", f"({xs}).remove({i})",
        )  # fmt: skip

    def union_mistake(self, depth: int) -> list[str]:
        """An operation on a value of one of two types, which one of them may not have."""
        x, out, e = self.scope.name(), self.bind(STR), self.scope.name("e")
        a, b = self.random.sample((INT, STR, FLOAT, list_of(INT), dict_of(STR, INT)), 2)
        use = self.pick(f"{x} + {x}", f"{x} * 2", f"{x}[0]", f"len({x})", f"{x} < {x}", f"-{x}", f"2 in {x}", f"sorted({x})", f"int({x})", f"sum({x})",
                        f"f'{{{x}:>4}}'", f"[y for y in {x}]", f"{x} % 3", f"{x} | {x}", f"{x}[1:]", f"abs({x})", f"{x} == 1", f"hash({x}) == 0",
                        f"{x} - {self.leaf(INT)}", f"{self.leaf(STR)} + {x}", f"round({x})", f"{{**{x}}}", f"str({x})", f"divmod({x}, 2)", f"{x} += {x}")  # fmt: skip
        line = f"    {use}; {out} = repr({x})" if "+= " in use else f"    {out} = repr({use})"
        return [f"{x} = {self.expression(a, 1)} if {self.expression(BOOL, 1)} else {self.expression(b, 1)}", f"{out} = ''", "try:", line,
                f"except Exception as {e}:", f"    {out} = type({e}).__name__ + ': ' + str({e})"]  # fmt: skip

    def queue(self, depth: int) -> list[str]:
        q, out = self.scope.name("q"), self.bind(list_of(INT))
        e = lambda: self.expression(INT, 1)  # noqa: E731
        steps = [
            self.pick(f"{q}.append({e()})", f"{q}.appendleft({e()})", f"{q}.extend({self.expression(list_of(INT), 1)})", f"{q}.rotate({e()} % 7)",
                      f"{q}.extendleft([{e()}, {e()}])", f"if {q}: {q}.pop()", f"if {q}: {q}.popleft()", f"{q}.reverse()", f"if {q}: {q}[0] = {e()}",
                      f"{q} += [{e()}]", f"{q}.append({q}.count({e()}))", f"if {q}: {q}.append({q}.popleft())")
            for _ in range(self.pick(2, 4, 6))
        ]  # fmt: skip
        size = self.pick("", "", ", maxlen=3", ", 2")
        return [f"{q} = deque({self.expression(list_of(INT), 1)}{size})", *steps, f"{out} = list({q})"]

    def counts(self, depth: int) -> list[str]:
        c, out = self.scope.name("c"), self.bind(STR)
        change = self.pick(f"{c}[{self.leaf(STR)}] += {self.pick(*'123')}", f"{c}.update({self.expression(STR, 1)})", f"{c}.subtract({self.expression(STR, 1)})",
                           f"del {c}[{self.leaf(STR)}]", f"{c} += Counter({self.expression(STR, 1)})", f"{c} -= Counter({self.expression(STR, 1)})")  # fmt: skip
        shown = self.pick(f"{c}", f"{c}.most_common(2)", f"sorted({c}.elements())", f"{c} & Counter({self.expression(STR, 1)})", f"-{c}", f"{c}.total()",
                          f"{c} | {c}", f"{c}[{self.leaf(STR)}]", f"max({c}.values(), default=0)")  # fmt: skip
        return [f"{c} = Counter({self.expression(STR, 1)})", change, f"{out} = repr({shown})"]

    def defaults(self, depth: int) -> list[str]:
        d, x, out = self.scope.name("d"), self.scope.name("x"), self.bind(STR)
        factory, change = self.pick(("int", f"{d}[{x}] += 1"), ("list", f"{d}[{x}].append({self.expression(INT, 1)})"), ("set", f"{d}[len({x})].add({x})"),
                                    ("lambda: 7", f"{d}[{x}] -= len({x})"))  # fmt: skip
        return [f"{d} = defaultdict({factory})", f"for {x} in {self.expression(list_of(STR), 1)}:", f"    {change}", f"{out} = str(list({d}.items()))"]

    def echo(self, depth: int) -> list[str]:
        g, log, seen = self.scope.name("g"), self.bind(list_of(STR)), self.bind(list_of(INT))
        steps = [self.pick(f"{seen}.append(next({g}))", f"{seen}.append({g}.send({self.expression(INT, 1)}))", f"{seen}.append({g}.throw(KeyError('k')))")
                 for _ in range(self.pick(1, 2, 3))]  # fmt: skip
        end = self.pick([], [f"{g}.close()"], ["try:", f"    {g}.throw(ValueError('v'))", "except ValueError as error:", f"    {log}.append(str(error))"])
        return [f"{log} = []", f"{seen} = []", f"{g} = echo({log})", f"{seen}.append(next({g}))", *steps, *end, f"{log}.append('end')"]

    def shared(self, depth: int) -> list[str]:
        """Two names of one list, or one list in several places."""
        a, b, out = self.bind(list_of(INT)), self.bind(list_of(INT)), self.bind(STR)
        change = self.pick(f"{a} += {self.expression(list_of(INT), 1)}", f"{a} = {a} + [1]", f"{a}.append({self.leaf(INT)})", f"{a}[:] = [5]", f"{a} *= 2",
                           f"{b}.sort()", f"{a}, {b} = {b}, {a}", f"{a} = sorted({b})")  # fmt: skip
        rows = self.pick(f"[{a}] * 2", f"[{a}, {b}, list({a})]", f"{{'a': {a}, 'b': {b}}}", f"({a}, [{b}])")
        r = self.scope.name("r")
        return [f"{a} = {self.expression(list_of(INT), 1)}", f"{b} = {self.pick(a, f'{a}[:]', f'list({a})')}", f"{r} = {rows}", change, f"{b}.append(9)",
                f"{out} = f'{{{r}}} {{{a} is {b}}} {{{a} == {b}}}'"]  # fmt: skip

    def managed(self, depth: int) -> list[str]:
        log, n = self.bind(list_of(STR)), self.scope.name("n")
        wrong = self.pick(f"{log}.append(str(int({self.leaf(STR)})))", f"{log}.append(str({n} // ({n} - 1)))", "raise ValueError('inner')", "pass")
        return [f"{log} = []", "try:", f"    with noted({log}, 'a') as {n}, noted({log}, 'b'):", f"        {wrong}", f"        {log}.append(str({n}))",
                "except ZeroDivisionError as error:", f"    {log}.append(str(error))"]  # fmt: skip

    def ordered(self, depth: int) -> list[str]:
        """What sorting keeps, and what dicts and sets hold of objects."""
        out = self.bind(STR)
        points = ", ".join(f"Point({self.pick('0', '1', '2')}, {self.pick('0', '1', '-1')})" for _ in range(4))
        shown = self.pick("sorted(ps)", "sorted(ps, key=lambda p: p.x)", "sorted(ps, key=lambda p: (-p.y, p.x), reverse=True)", "len(set(ps))", "max(ps)",
                          "{p: i for i, p in enumerate(ps)}", "[ps.index(p) for p in ps]", "Point(1) in ps", "sorted(set(ps))", "min(ps, key=Point.norm)",
                          "{p.x: [q.y for q in ps if q.x == p.x] for p in ps}", "sum(p.norm() for p in set(ps))", "ps.count(ps[0])")  # fmt: skip
        return [f"ps = [{points}]", f"{out} = repr({shown})"]

    def chained(self, depth: int) -> list[str]:
        """raise … from, and what is caught around it."""
        out, e = self.bind(STR), self.scope.name("e")
        raised = self.pick("raise Problem(1, 'outer') from error", "raise Problem(2) from None", "raise", "raise KeyError('again')")
        return [f"{out} = ''", "try:", "    try:", f"        {out} = repr({self.doubtful()})", "    except (ValueError, LookupError) as error:", f"        {raised}",
                f"except Exception as {e}:", f"    {out} = f'{{{e}!r}} {{{e}.__cause__!r}} {{{e}.__suppress_context__}}'"]  # fmt: skip

    def returning(self, depth: int) -> list[str]:
        """A function that is left through its finally clause."""
        f, n, out = self.scope.name("f"), self.scope.name("n"), self.bind(list_of(INT))
        inside = self.pick(f"return {n} // ({n} - 1)", f"return [1, 2][{n}]", f"return {n}")
        last = self.pick(f"{n} += 10", f"if {n} > 1: return -{n}", "pass")
        handler = self.pick([], ["    except ZeroDivisionError:", f"        return {n} - 100"], ["    except IndexError:", "        pass"])
        calls = f"for {n} in range(3):"
        return [f"def {f}({n}: int) -> int:", "    try:", f"        {inside}", *handler, "    finally:", f"        {last}", f"    return {n}", f"{out} = []", calls,
                "    try:", f"        {out}.append({f}({n}))", "    except (ZeroDivisionError, IndexError) as error:", f"        {out}.append(len(str(error)))"]  # fmt: skip
