"""Binding arguments of which only run time tells how many there are: f(*xs), f(**d).

Each parameter's value is chosen among the arguments that may be there and its default, after what CPython raises a TypeError
for was looked for in its order.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler.infer.arguments import SPREAD, given_twice, shown_parameters, unexpected_keyword
from compiler.infer.comprehensions import collect_values, merge_into, new_container, set_entry
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper, written_in_python
from compiler.infer.operations import operate
from compiler.infer.values import NOTHING, Function, Getter, KeywordSpread, Library, Method, Session, Spread, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, INT, NEVER, NONE, STR, Type

Default = Thing | Callable[[], Thing]  # a function where each call makes another


class LateBinding:
    """One call: the arguments before the first spread are `fixed`, then come `items`, of a length found out at run time."""

    def __init__(
        self, frame: Frame, parameters: tuple[n.Parameter, ...], name: str, args: list[Thing],
        keywords: dict[str, Thing], defaults: dict[str, Default], e: n.Node,
    ):  # fmt: skip
        self.frame, self.parameters, self.name, self.defaults, self.e = frame, parameters, name, defaults, e
        first = next((i for i, a in enumerate(args) if isinstance(a, Spread)), len(args))
        self.fixed, self.rest = args[:first], args[first:]
        self.named = {k: v for k, v in keywords.items() if k != SPREAD}
        self.keywords = keywords
        spread = keywords.get(SPREAD)
        self.entries = spread.entries if isinstance(spread, KeywordSpread) else None
        self.items: Value | None = None
        self.length: ir.Expr = ir.Const(INT, 0)
        self.present: dict[str, ir.Expr] = {}  # parameter -> whether the entries have it

    def bind(self) -> list[tuple[str, Thing]] | None:
        if not self._join_items():
            return None
        positional = [p for p in self.parameters if p.kind in ("positional_only", "positional_or_keyword")]
        nameable = [p for p in self.parameters if p.kind in ("positional_or_keyword", "keyword_only")]
        variable = any(p.kind == "var_positional" for p in self.parameters)
        if len(self.fixed) > len(positional) and not variable:
            self._refuse(f"{self.name}() takes {len(positional)} positional arguments but at least {len(self.fixed)} were given")
            return None
        self._look_up(nameable)
        self._check_duplicates(positional)
        self._check_unexpected(nameable)
        if not variable and self.items is not None:
            self._check_too_many(len(positional) - len(self.fixed))
        self._check_missing(positional, [p for p in nameable if p.kind == "keyword_only"])
        bound: list[tuple[str, Thing]] = []
        for p in self.parameters:
            thing = self._thing_for(p, positional)
            if thing is None or self.frame.env is None:
                return None
            bound.append((p.name, thing))
        return bound

    def _refuse(self, message: str) -> None:
        self.frame.error("wrong-arguments", message, self.e.span, help=f"it takes {shown_parameters(self.parameters)}")

    def _join_items(self) -> bool:
        """All arguments from the first spread on as one tuple."""
        from compiler.infer.sequences import VALUES

        if any(isinstance(a, Static) and not isinstance(a, Spread) for a in self.rest):
            self.frame.error("spread-argument", "a function is passed after arguments of unknown number", self.e.span,
                             help="pass it by its name: f(*xs, key=g)")  # fmt: skip
            return False
        if not self.rest:
            return True
        if len(self.rest) == 1:
            items = self.rest[0].items
        else:
            values = [(a.items, True) if isinstance(a, Spread) else (a, False) for a in self.rest]
            made = collect_values(self.frame, "list", values, n.Starred(self.e.span, n.Pass(self.e.span)))
            items = VALUES["builtins.tuple"](self.frame, [made], {}, self.e)
        if items.expr is None:
            return False
        self.items = self.frame.keep(items, self.e.span)
        length = ir.Op(INT, "len", (self.items.expr,), span=self.e.span)
        self.length = self.frame.keep(Value(INT, length), self.e.span).expr
        return True

    def _look_up(self, nameable: list[n.Parameter]) -> None:
        if self.entries is None or self._held() == NEVER:
            return
        for p in nameable:
            name = Value(STR, ir.Const(STR, p.name, span=self.e.span))
            self.present[p.name] = operate(self.frame, "operator.contains", [self.entries, name], self.e.span).expr

    def _held(self) -> Type:
        """The type of the entries' values; Never where nothing is ever put in."""
        return self.frame.solver.resolve(self.frame.solver.shallow(self.entries.type).value, NEVER)

    def _given_by_items(self, p: n.Parameter, positional: list[n.Parameter]) -> ir.Expr | None:
        """Whether the items reach to the parameter; None where they cannot."""
        if self.items is None or p not in positional or positional.index(p) < len(self.fixed):
            return None
        if self.frame.solver.resolve(self.frame.solver.shallow(self.items.type).item, NEVER) == NEVER:
            return None
        at = ir.Const(INT, positional.index(p) - len(self.fixed), span=self.e.span)
        return ir.Op(BOOL, "lt", (at, self.length), span=self.e.span)

    def _raise_if(self, test: ir.Expr, message: ir.Expr | str) -> None:
        text = ir.Const(STR, message, span=self.e.span) if isinstance(message, str) else message
        self.frame.emit(ir.If(test, (ir.Raise("TypeError", text, span=self.e.span),), span=self.e.span))

    def _check_duplicates(self, positional: list[n.Parameter]) -> None:
        if self.entries is not None and self._held() != NEVER:
            for name in self.named:
                twice = operate(self.frame, "operator.contains", [self.entries, self._text(name)], self.e.span).expr
                self._raise_if(twice, given_twice(self.frame, name, self.e))
        for p in self.parameters:
            by_items, by_entries = self._given_by_items(p, positional), self.present.get(p.name)
            message = f"{self.name}() got multiple values for argument '{p.name}'"
            fixed = p in positional and positional.index(p) < len(self.fixed)
            if p.name in self.named and p.kind != "positional_only":
                if fixed:
                    self._refuse(message)
                elif by_items is not None:
                    self._raise_if(by_items, message)
            if by_entries is None:
                continue
            if fixed:
                self._raise_if(by_entries, message)
            elif by_items is not None:
                self._raise_if(ir.BoolOp(BOOL, "and", (by_items, by_entries), span=self.e.span), message)

    def _check_unexpected(self, nameable: list[n.Parameter]) -> None:
        if any(p.kind == "var_keyword" for p in self.parameters):
            return
        names = [p.name for p in nameable]
        wrong = [k for k in self.named if k not in names]
        if wrong:
            self._refuse(f"{self.name}() {unexpected_keyword(self.parameters, wrong[0], self.named)}")
        if self.entries is not None and self._held() != NEVER:
            known, only = self._strings(names), self._strings([p.name for p in self.parameters if p.kind == "positional_only"])
            call_helper(self.frame, "builtins._check_keywords", [self._text(self.name), known, only, self.entries], self.e)

    def _text(self, text: str) -> Value:
        return Value(STR, ir.Const(STR, text, span=self.e.span))

    def _strings(self, names: list[str]) -> Value:
        from compiler.infer.expressions import make_list

        return make_list(self.frame, "list", [self._text(name) for name in names], self.e)

    def _check_too_many(self, room: int) -> None:
        too_many = ir.Op(BOOL, "gt", (self.length, ir.Const(INT, room)), span=self.e.span)

        def report() -> Thing:
            shown = takes(self.parameters, self.defaults)
            fixed = Value(INT, ir.Const(INT, len(self.fixed), span=self.e.span))
            count = operate(self.frame, "operator.add", [Value(INT, self.length), fixed], self.e.span)
            return call_helper(self.frame, "builtins._too_many", [self._text(f"{self.name}() {shown}"), count], self.e)

        self._when(too_many, report)

    def _when(self, test: ir.Expr, report: Callable[[], Thing]) -> None:
        before = dict(self.frame.env)
        block, _ = self.frame.captured_block(report)
        self.frame.env = before
        self.frame.emit(ir.If(test, tuple(block), span=self.e.span))

    def _check_missing(self, positional: list[n.Parameter], keyword_only: list[n.Parameter]) -> None:
        for kind, parameters in (("positional", positional), ("keyword-only", keyword_only)):
            absent: list[tuple[str, ir.Expr]] = []  # what may be missing, and whether it is
            for p in parameters:
                at = positional.index(p) if p in positional else len(self.fixed)
                if at < len(self.fixed) or p.name in self.defaults or (p.name in self.named and p.kind != "positional_only"):
                    continue
                given = [t for t in (self._given_by_items(p, positional), self.present.get(p.name)) if t is not None]
                there = given[0] if len(given) == 1 else ir.BoolOp(BOOL, "or", tuple(given)) if given else ir.Const(BOOL, False)
                absent.append((p.name, ir.Not(BOOL, there, span=self.e.span)))
            if absent:
                tests = tuple(t for _, t in absent)
                any_ = tests[0] if len(tests) == 1 else ir.BoolOp(BOOL, "or", tests, span=self.e.span)
                self._when(any_, lambda: self._report_missing(kind, absent))

    def _report_missing(self, kind: str, absent: list[tuple[str, ir.Expr]]) -> Thing:
        names = self._strings([])
        self.frame.solver.grow_slot(self.frame.solver.shallow(names.type).item, STR)
        for name, test in absent:
            self._when(test, lambda: operate(self.frame, "list.append", [names, self._text(name)], self.e.span))
        return call_helper(self.frame, "builtins._missing", [self._text(self.name), self._text(kind), names], self.e)

    def _thing_for(self, p: n.Parameter, positional: list[n.Parameter]) -> Thing | None:
        if p.kind == "var_positional":
            return self._rest(p, len(positional))
        if p.kind == "var_keyword":
            return self._named_rest(p)
        if p in positional and positional.index(p) < len(self.fixed):
            return self.fixed[positional.index(p)]
        choices: list[tuple[ir.Expr, Callable[[], Thing]]] = []
        by_items, by_entries = self._given_by_items(p, positional), self.present.get(p.name)
        if by_items is not None:
            choices.append((by_items, lambda: self._item(positional.index(p) - len(self.fixed))))
        if by_entries is not None:
            choices.append((by_entries, lambda: operate(self.frame, "operator.getitem", [self.entries, self._text(p.name)], self.e.span)))
        if p.name in self.named and p.kind != "positional_only":
            return self.named[p.name]  # that nothing else gives it was checked
        if p.name not in self.defaults:
            if not choices:  # it is missing, which was raised
                self.frame.env = None
                return None
            return self._choose(choices[:-1], choices[-1][1])
        default = self.defaults[p.name]
        return self._choose(choices, default if callable(default) else lambda: default)

    def _choose(self, choices: list[tuple[ir.Expr, Callable[[], Thing]]], last: Callable[[], Thing]) -> Thing:
        if not choices:
            return last()
        (test, first), *rest = choices
        made = self.frame.branch(test, (first, lambda: self._choose(rest, last)), self.e.span)
        return self.frame.keep(made, self.e.span) if isinstance(made, Value) else made

    def _item(self, at: int) -> Value:
        return operate(self.frame, "operator.getitem", [self.items, Value(INT, ir.Const(INT, at, span=self.e.span))], self.e.span)

    def _rest(self, p: n.Parameter, taken: int) -> Value | None:
        from compiler.infer.expressions import as_value, make_tuple
        from compiler.infer.sequences import VALUES

        extra = self.fixed[taken:]
        if self.items is None:
            values = [as_value(self.frame, x, self.e) for x in extra]
            return None if any(v.expr is None for v in values) else make_tuple(self.frame, values, self.e.span)
        items, used = self.items, max(0, taken - len(self.fixed))
        if used:
            none = Value(NONE, ir.Const(NONE, None))
            items = operate(self.frame, "operator.getslice", [items, Value(INT, ir.Const(INT, used)), none, none], self.e.span)
        if extra:
            parts = [*((as_value(self.frame, x, self.e), False) for x in extra), (items, True)]
            made = collect_values(self.frame, "list", parts, self.e)
            items = VALUES["builtins.tuple"](self.frame, [made], {}, self.e)
        return None if items.expr is None else items

    def _named_rest(self, p: n.Parameter) -> Value | None:
        """The dict of what no other parameter took."""
        from compiler.infer.expressions import as_value

        names = [q.name for q in self.parameters if q.kind in ("positional_or_keyword", "keyword_only")]
        made = new_container(self.frame, "dict", n.Keyword(self.e.span, p.name, n.Pass(self.e.span)))
        self.frame.solver.grow_slot(self.frame.solver.shallow(made.type).key, STR)
        for name, thing in self.keywords.items():
            if isinstance(thing, KeywordSpread):
                merge_into(self.frame, made, thing.entries, self.e)
            elif name not in names:
                set_entry(self.frame, made, self._text(name), as_value(self.frame, thing, self.e), self.e)
        for name in names if self.present else ():
            test = self.present[name]
            self._when(test, lambda: operate(self.frame, "operator.delitem", [made, self._text(name)], self.e.span))
        return made


def takes(parameters: tuple[n.Parameter, ...], defaults: dict) -> str:
    """How many positional arguments the function takes, in CPython's words."""
    positional = [p for p in parameters if p.kind in ("positional_only", "positional_or_keyword")]
    required = sum(p.name not in defaults for p in positional)
    many, plural = len(positional), "" if len(positional) == 1 else "s"
    return f"takes {many} positional argument{plural}" if required == many else f"takes from {required} to {many} positional arguments"


def refuse_any(frame: Frame, args: list[Thing], keywords: dict[str, Thing], message: str, e: n.Node, help: str = "") -> bool:
    """Raises a TypeError where there is an argument at all, which run time may tell; says whether the call can go on."""
    from compiler.infer.truth import truth

    given = [t for t in (*args, *keywords.values()) if not isinstance(t, (Spread, KeywordSpread))]
    if given:
        frame.error("wrong-arguments", message, e.span, help=help, raises="TypeError")
        return False
    for thing in (*args, *keywords.values()):
        some = truth(frame, thing.items if isinstance(thing, Spread) else thing.entries, e)
        frame.emit(ir.If(some.expr, (ir.Raise("TypeError", ir.Const(STR, message, span=e.span), span=e.span),), span=e.span))
    return True


def takes_late(frame: Frame, function: Thing, named: bool) -> bool:
    """Whether the callee may be given as many arguments, `named` ones, too, as run time tells."""
    if isinstance(function, Library):
        return function.name in _LATE and (not named or function.name == "builtins.dict") or written_in_python(frame, function.name) is not None
    if isinstance(function, Method):
        return bool(function.function) or function.operation == "object.__init__"
    if isinstance(function, Function):
        return not function.cached
    return not isinstance(function, (Getter, Session))


_LATE = (
    "builtins.zip", "itertools.chain", "itertools.product", "itertools.zip_longest", "builtins.max", "builtins.min", "builtins.dict",
)  # fmt: skip


def refuse_late(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    for thing in (*args, *keywords.values()):
        if isinstance(thing, Spread):
            shown = frame.shown(thing.items.type)
            return frame.error("spread-argument", f"how many arguments * makes of {shown} is not known at build time", e.span,
                               help="pass the list itself as one argument, or a tuple of known length")  # fmt: skip
        if isinstance(thing, KeywordSpread):
            return frame.error("spread-keywords", "which arguments ** makes of a dict is not known at build time", e.span,
                               help="write the arguments out: f(name=value)")  # fmt: skip
    return NOTHING
