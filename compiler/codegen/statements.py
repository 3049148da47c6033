"""IR statements as lines of C++.

A value that can raise comes as a Result: it is named, tested, and the failure goes to its handler. A local is declared
where it is first assigned when every use lies in that block; else at the top of the function.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property

from compiler.codegen.expressions import Names, expression, primary
from compiler.codegen.function_facts import assignment_counts, handlers_used, kept_generators
from compiler.codegen.placements import placements
from compiler.codegen.spelling import by_value, cpp_type, exception_type, identifier
from compiler.diagnostics.diagnostic import PYTHON, Span
from compiler.ir import nodes as ir
from compiler.ir.walk import count_reads, own_expressions, read_names, statements_of
from compiler.passes.borrow import BORROWING, BORROWING_INSIDE
from compiler.passes.drop_temporaries import Holders
from compiler.passes.insert_checks import can_raise, catches_all
from compiler.passes.renew_objects import renewed_by
from compiler.types.types import EXCEPTION, FLOAT, INT, NONE, STR, IteratorType

_INDENT = "  "
_EQUALITY = ("equal", "not_equal", "eq", "ne")


class Emitter:
    """Writes one function's body."""

    def __init__(self, program: ir.Program, function: ir.Function, raising: set[str], files: dict[str, int],
                 holders: Holders | None = None, newest_first: bool = False):
        self.names = Names(program, set(function.borrowed))
        self.function = function
        self.raising = raising
        self.files = files
        self.types = dict(function.locals)
        self.lines: list[str] = []
        self.depth = 1
        self.temporaries = 0
        self.loops: list[str | None] = []  # the label that Break goes to, None for plain break
        self.labels = 0
        self.keeps = holders is not None  # whether an exception keeps the generators that functions hold
        self.newest_first = newest_first  # whether a function lets go of the last of them first
        self.declare_at = placements(function)
        self.kept = kept_generators(function, self.declare_at, holders) if holders else []
        self.declare_at |= dict.fromkeys(name for name in self.kept if name in self.types)
        self.reads = count_reads(function.body)
        self.last_line = function.span.line
        self.sources: dict[str, list[str]] = {}
        self.made_here: set[str] = set()  # temporaries that the block being written made
        self.here: tuple[ir.Stmt, ...] = ()  # that block
        self.after: tuple[ir.Stmt, ...] = ()  # and what follows in it

    def body(self) -> list[str]:
        hoisted = [name for name, where in self.declare_at.items() if where is None]
        for name in sorted(hoisted):
            self.line(f"{'' if self.reads.get(name) else '[[maybe_unused]] '}{cpp_type(self.types[name])} {identifier(name)}{{}};")
        for name in self.kept if self.newest_first else reversed(self.kept):
            self.line(f"const py::KeptByException {identifier(name)}_kept_(ctx, {identifier(name)});")
        if self.function.recursive and not self.function.generator:
            self.line("py::StackGuard guard(ctx);")
            self.line("if (!guard) return py::Failure{};  // at the call")
        self.block(self.function.body)
        if self.function.generator:
            self.line("co_return py::Status();")
        elif (self.function.result != NONE or self.function.raises) and not isinstance(self.function.body[-1], ir.Return):
            self.line("__builtin_trap();  // every path above has left")
        return self.lines

    def line(self, text: str) -> None:
        self.lines.append(_INDENT * self.depth + text)

    def block(self, statements: tuple[ir.Stmt, ...]) -> None:
        outside, self.made_here = self.made_here, set()
        around = self.here, self.after
        self.here = statements
        for i, s in enumerate(statements):
            self.after = statements[i + 1 :]
            self.statement(s)
            if isinstance(s, ir.Assign) and s.target[:1] == "t" and s.target[1:].isdigit():
                self.made_here.add(s.target)
        self.made_here = outside
        self.here, self.after = around

    def indented(self, statements: tuple[ir.Stmt, ...]) -> None:
        self.depth += 1
        self.block(statements)
        self.depth -= 1

    # --- failures ---

    def _at(self, span: Span) -> str:
        """Adds the place to a failure. What happens in Python's own library happens where the user's code calls it."""
        file = self.files.get(span.path)
        if file is None or span.in_python:
            return "py::Failure{}"
        return f"ctx.at({{kFile{file}, {span.line}, {span.column + 1}}})"

    def fail(self, span: Span, handler: str | None, failure: str = "") -> str:
        """The statement that leaves after an exception was recorded (or records it with `failure`)."""
        at = self._at(span)
        act = f"{failure}, {at}" if failure else at
        if handler is not None:
            return f"{{ (void)({act}); goto except_{handler}; }}" if not failure else f"{{ (void){failure}; (void){at}; goto except_{handler}; }}"
        if self._is_iterator() and len(self.loops) == 1:
            record = f"(void){failure}; " if failure else ""
            return f"{{ {record}co_yield py::Failing(); if (ctx.failed()) co_return py::Failure{{}}; continue; }}"
        leave = "co_return" if self.function.generator else "return"
        if failure:
            return f"{{ (void){failure}; {leave} {at}; }}"
        return f"{leave} {at};"

    def _is_iterator(self) -> bool:
        """Whether the function makes what is an iterator but no generator in Python: map(), accumulate() and the like."""
        named = self.function.doc.lstrip("_")
        return self.function.generator and self.function.span.path in _ITERATORS and not named.startswith(_ENDED_BY_EXCEPTIONS)

    # --- statements ---

    def statement(self, s: ir.Stmt) -> None:
        self.names.given_up = self._given_up(s)
        getattr(self, f"_{type(s).__name__.lower()}")(s)

    def _declared(self, name: str, s: ir.Stmt) -> bool:
        return self.declare_at.get(name) is s

    def _assign(self, s: ir.Assign) -> None:
        if s.target in self.function.borrowed:
            self._borrow(s)
            return
        text = self._given(s.value)
        target = identifier(s.target)
        if can_raise(s.value, self.raising) and not self._gives_result(s.value):
            self.line(f"{self._declaration(s.target, s)}{target} = {text};")
            self.line(f"if (ctx.failed()) {self.fail(s.span, s.handler)}")
            return
        if can_raise(s.value, self.raising):
            or_failed = " || ctx.failed()" if getattr(s.value, "calls", ()) else ""
            if self._declared(s.target, s) and s.target not in self.names.results and self._assigned_once(s.target):
                self.names.results.add(s.target)
                self.line(f"auto {target} = {text};")
                self.line(f"if (!{target}{or_failed}) {self.fail(s.span, s.handler)}")
                return
            result = self._temporary()
            self.line(f"auto {result} = {text};")
            self.line(f"if (!{result}{or_failed}) {self.fail(s.span, s.handler)}")
            taken = f"*{result}" if by_value(s.value.type) else f"std::move(*{result})"
            self.line(f"{self._declaration(s.target, s)}{target} = {taken};")
            return
        self.line(f"{self._declaration(s.target, s)}{target} = {text};")

    def _given(self, value: ir.Expr) -> str:
        """The value for a variable, or for a list's end; moved there where nobody reads its local any more."""
        text = expression(value, self.names)
        return f"std::move({text})" if isinstance(value, ir.Local) and self._is_last_read(value) else text

    def _given_up(self, s: ir.Stmt) -> set[str]:
        """The temporaries with a generator that is the called function's alone: it ends there when it is let go of."""
        calls = (e for e in own_expressions(s) if isinstance(e, ir.Call))
        arguments = (a for call in calls for a in call.args if isinstance(a, ir.Local) and isinstance(a.type, IteratorType))
        return {a.name for a in arguments if self.reads.get(a.name) == 1 and a.name in self.made_here and self._is_last_read(a)}

    def _is_last_read(self, local: ir.Local) -> bool:
        """Whether the local, which this block declares and nothing borrows from, is not read after the statement."""
        if by_value(local.type) or local.name in self.names.results or local.name in self.lent:
            return False
        declared = self.declare_at.get(local.name)
        return any(s is declared for s in self.here) and not any(local.name in read_names(s) for s in statements_of(self.after))

    @cached_property
    def lent(self) -> set[str]:
        """The locals that others are read in place of, or in."""
        found: set[str] = set()
        for s in statements_of(self.function.body):
            if isinstance(s, ir.ForEach) or isinstance(s, ir.Assign) and (s.target in self.function.borrowed or _shows(s.value)):
                found.update(read_names(s))
        return found

    def _borrow(self, s: ir.Assign) -> None:
        target = identifier(s.target)
        if isinstance(s.value, ir.Op) and s.value.function in BORROWING:
            read = replace(s.value, function=BORROWING[s.value.function])
            self.line(f"auto {target} = {expression(read, self.names)};")
            self.line(f"if (!{target}) {self.fail(s.span, s.handler)}")
        elif isinstance(s.value, ir.Op) and s.value.function in BORROWING_INSIDE:
            if s.value.function == "str_at" and self.reads[s.target] == self.compared.get(s.target):
                self.line(f"const py::Character {target}{{{', '.join(expression(a, self.names) for a in s.value.args)}}};")
                return
            read = replace(s.value, function=BORROWING_INSIDE[s.value.function])
            self.line(f"const {self._borrowed_type(s.target)} {target} = {expression(read, self.names)};")
        else:
            self.line(f"const {self._borrowed_type(s.target)} {target}({_bare(expression(s.value, self.names))});")

    def _borrowed_type(self, name: str) -> str:
        return f"py::Borrowed<{cpp_type(self.types[name])}>"

    def _declaration(self, name: str, s: ir.Stmt) -> str:
        """What stands before the name where the statement declares it."""
        if not self._declared(name, s):
            return ""
        is_view = isinstance(s, ir.Assign) and isinstance(s.value, ir.Op) and s.value.function in ("list_view", "items_of")
        type = "const auto" if is_view else cpp_type(self.types[name])
        return f"{'' if self.reads.get(name) else '[[maybe_unused]] '}{type} "

    def _assigned_once(self, name: str) -> bool:
        return self.counts.get(name, 0) == 1

    @cached_property
    def counts(self) -> dict[str, int]:
        return assignment_counts(self.function.body)

    @cached_property
    def compared(self) -> Counter[str]:
        """How often each str local is asked whether it equals another one."""
        expressions = (e for s in statements_of(self.function.body) for e in own_expressions(s))
        tests = (e for e in expressions if isinstance(e, ir.Op) and e.function in _EQUALITY and not e.calls)
        return Counter(a.name for e in tests if all(a.type == STR for a in e.args) for a in e.args if isinstance(a, ir.Local))

    def _temporary(self) -> str:
        self.temporaries += 1
        return f"r{self.temporaries}_"

    def _eval(self, s: ir.Eval) -> None:
        if (made := renewed_by(s)) is not None:
            self._renew_item(s, made)
            return
        text = self._effect(s.value)
        raises = can_raise(s.value, self.raising)
        if raises and self._gives_result(s.value):
            or_failed = " || ctx.failed()" if getattr(s.value, "calls", ()) else ""
            self.line(f"if (!{text}{or_failed}) {self.fail(s.span, s.handler)}")
            return
        self.line(f"{text};" if s.value.type == NONE else f"(void){text};")
        if raises:
            self.line(f"if (ctx.failed()) {self.fail(s.span, s.handler)}")

    def _effect(self, value: ir.Expr) -> str:
        match value:
            case ir.Op(function="list_append", args=(xs, ir.Local() as item)) if xs != item:
                return f"py::list_append(ctx, {expression(xs, self.names)}, {self._given(item)})"
        return expression(value, self.names)

    def _gives_result(self, value: ir.Expr) -> bool:
        """Of a value that can raise: whether it is a Result; else only the Context knows."""
        return isinstance(value, ir.Call) or isinstance(value, ir.Op) and value.raises

    def _setfield(self, s: ir.SetField) -> None:
        place = f"{primary(s.object, self.names)}->{identifier(s.name)}"
        if isinstance(s.value, ir.MakeObject):
            self._renew(place, s.value)
        else:
            self.line(f"{place} = {expression(s.value, self.names)};")

    def _renew_item(self, s: ir.Eval, made: ir.MakeObject) -> None:
        xs, index = (expression(a, self.names) for a in s.value.args[:2])
        if not s.value.raises:
            self._renew(f"py::known_item({xs}, {index})", made)
            return
        place = self._temporary()
        self.line(f"auto* {place} = py::list_place(ctx, {xs}, {index});")
        self.line(f"if (!{place}) {self.fail(s.span, s.handler)}")
        self._renew(f"*{place}", made)

    def _renew(self, place: str, made: ir.MakeObject) -> None:
        fields = [expression(e, self.names) for e in made.fields]
        self.line(f"renew_{identifier(self.names.classes[made.type].name)}({', '.join(['ctx', place, *fields])});")

    def _setglobal(self, s: ir.SetGlobal) -> None:
        self.line(f"ctx.{identifier(s.name)} = {expression(s.value, self.names)};")

    def _if(self, s: ir.If) -> None:
        if not s.body and not s.orelse:
            return
        if not s.body:
            self.line(f"if (!({expression(s.test, self.names)})) {{")
            self.indented(s.orelse)
            self.line("}")
            return
        self.line(f"if ({self._test(s.test)}) {{")
        self.indented(s.body)
        orelse = s.orelse
        while len(orelse) == 1 and isinstance(orelse[0], ir.If) and orelse[0].body:
            self.line(f"}} else if ({self._test(orelse[0].test)}) {{")
            self.indented(orelse[0].body)
            orelse = orelse[0].orelse
        if orelse:
            self.line("} else {")
            self.indented(orelse)
        self.line("}")

    def _test(self, test: ir.Expr) -> str:
        """Several comparisons of floats are made together: a jump for each would be mispredicted more often than they cost."""
        text = _bare(expression(test, self.names))
        several = isinstance(test, ir.BoolOp) and all(map(_compares_floats, test.values))
        return f"PREDICTOR_UNPREDICTABLE({text})" if several else text

    def _loop(self, s: ir.While | ir.ForRange | ir.ForEach, head: str, first: list[str], check: str = "") -> None:
        label = None
        if s.orelse or check:
            self.labels += 1
            label = f"done_{self.labels}" if s.orelse else None
        if label or check:
            self.line("{")
            self.depth += 1
        self.line(head)
        self.loops.append(label)
        self.depth += 1
        for text in first:
            self.line(text)
        self.block(s.body)
        self.depth -= 1
        self.loops.pop()
        self.line("}")
        if check:
            self.line(check)
        self.block(s.orelse)
        if label or check:
            self.depth -= 1
            self.line("}")
        if label:
            self.line(f"{label}:;")

    def _while(self, s: ir.While) -> None:
        self._loop(s, f"while ({_bare(expression(s.test, self.names))}) {{", [])

    def _forrange(self, s: ir.ForRange) -> None:
        self.labels += 1
        index = f"i{self.labels}_"
        stop = expression(s.stop, self.names)
        start = expression(s.start, self.names)
        limit = ""
        if not isinstance(s.stop, ir.Const):
            limit = f", {index}end = {stop}"
            stop = f"{index}end"
        if s.step in (1, -1):
            compare, advance = ("<", f"++{index}") if s.step > 0 else (">", f"--{index}")
            head = f"for (int64_t {index} = {start}{limit}; {index} {compare} {stop}; {advance}) {{"
        else:
            count = f"py::Range{{{start}, {expression(s.stop, self.names)}, {s.step}}}"
            head = f"for (py::RangeCounter {index}({count}); {index}.more(); {index}.advance()) {{"
            index = f"{index}.value()"
        self._loop(s, head, [f"{self._declaration(s.target, s)}{identifier(s.target)} = {index};"])

    def _foreach(self, s: ir.ForEach) -> None:
        self.labels += 1
        iterators = [f"it{self.labels}_{i}" if len(s.targets) > 1 else f"it{self.labels}" for i in range(len(s.targets))]
        self.line("{")
        self.depth += 1
        for iterator, iterable in zip(iterators, s.iterables):
            text = expression(iterable, self.names)
            if self._is_used_up(iterable):
                text = f"std::move({text})"
            self.line(f"auto {iterator} = py::iterate({text});")
        for target in s.targets:
            if self.declare_at.get(target) is s:
                borrowed = target in self.function.borrowed
                type = self._borrowed_type(target) if borrowed else cpp_type(self.types[target])
                self.line(f"{type} {identifier(target)}{{}};")
        steps = " && ".join(f"{it}.next(ctx, {identifier(t)})" for it, t in zip(iterators, s.targets))
        check = f"if (ctx.failed()) {self.fail(s.span, s.handler)}" if s.raises else ""
        if check and s.handler is None and self._is_iterator() and not self.loops:  # what it goes over may go on, too
            again = f"again_{self.labels}"
            self.line(f"{again}:")
            check = f"if (ctx.failed()) {{ co_yield py::Failing(); if (ctx.failed()) co_return py::Failure{{}}; goto {again}; }}"
        self._loop(s, f"while ({steps}) {{", [], check)
        self.depth -= 1
        self.line("}")

    def _is_used_up(self, iterable: ir.Expr) -> bool:
        """Whether it is an iterator made for this loop alone: it is dropped where the loop is left."""
        if not isinstance(iterable, ir.Local) or not isinstance(iterable.type, IteratorType):
            return False
        return iterable.name in self.made_here and self.reads.get(iterable.name) == 1

    def _break(self, s: ir.Break) -> None:
        self.line(f"goto {self.loops[-1]};" if self.loops[-1] else "break;")

    def _continue(self, s: ir.Continue) -> None:
        self.line("continue;")

    def _labelled(self, s: ir.Labelled) -> None:
        self.line("{")
        self.indented(s.body)
        self.line("}")
        self.line(f"{s.label}:;")

    def _unprotected(self, s: ir.Unprotected) -> None:
        self.block(s.body)

    def _leave(self, s: ir.Leave) -> None:
        self.line(f"goto {s.label};")

    def _return(self, s: ir.Return) -> None:
        if self.function.generator and s.value is not None:
            self.line(f"co_return py::returned(ctx, {expression(s.value, self.names)});")
        elif self.function.generator:
            self.line("co_return py::Status();")
        elif s.value is None or s.value.type == NONE:
            self.line("return {};" if self.function.raises else "return;")
        else:
            self.line(f"return {_bare(expression(s.value, self.names))};")

    def _yield(self, s: ir.Yield) -> None:
        text = expression(s.value, self.names)
        if "{" in text:  # GCC 12 rejects a list in braces that lives across the suspension
            name = self._temporary()
            self.line(f"const {cpp_type(s.value.type)} {name} = {text};")
            text = name
        given = f"co_yield py::guarded({_bare(text)})" if s.guarded else f"co_yield {text}"
        if s.target is None:
            self.line(f"{given};")
        else:
            sent = self._temporary()
            self.line(f"auto {sent} = {given};")
            type = cpp_type(self.types[s.target])
            self.line(f"{self._declaration(s.target, s)}{identifier(s.target)} = py::sent_value<{type}>({sent});")
        if s.raises:
            self.line(f"if (ctx.failed()) {self.fail(s.span, s.handler)}")

    def _checkmemory(self, s: ir.CheckMemory) -> None:
        self.line(f"if (ctx.failed()) {self.fail(s.span, s.handler)}")

    def _raise(self, s: ir.Raise) -> None:
        if s.exception is None:
            failure = f"py::raise_again(ctx, {expression(ir.Local(EXCEPTION, s.caught), self.names)})"
        else:
            message = expression(s.message, self.names)
            bare = isinstance(s.message, ir.Const) and s.message.value == ""
            if s.exception == "KeyError" and not bare:
                failure = f"py::raise_key_error(ctx, {message})"
            else:
                failure = f"ctx.raise({exception_type(s.exception)}, {message})"
        self.line(self.fail(s.span, s.handler, failure))

    # --- try ---

    def _try(self, s: ir.Try) -> None:
        label = s.label.removeprefix("try_")
        used = any(h == s.label for h in handlers_used(s.body, self.raising))
        self.line("{")
        self.indented(s.body)
        self.indented(s.orelse)
        self.line("}")
        if not used:
            return
        self.line(f"goto end_{label};")
        self.line(f"except_{s.label}: {{")
        self.depth += 1
        for h in s.handlers:
            tests = "" if "BaseException" in h.exceptions else " || ".join(f"ctx.matches({exception_type(e)})" for e in h.exceptions)
            self.line(f"if ({tests}) {{" if tests else "{")
            self.depth += 1
            caught = identifier(h.target)
            declaration = "" if self.declare_at.get(h.target, "") is None else "py::Raised "
            self.line(f"{declaration}{caught} = py::catch_exception(ctx);")
            self.line(f"(void){caught};" if not self.keeps else f"const py::Handling handling_{label}(ctx, {caught});")
            self.block(h.body)
            self.line(f"goto end_{label};")
            self.depth -= 1
            self.line("}")
        if not catches_all(s):
            self.line(self.fail(s.span, s.handler))
        self.depth -= 1
        self.line("}")
        self.line(f"end_{label}:;")


_ENDED_BY_EXCEPTIONS = ("batches", "pairwise", "filled_up", "some_of", "zip_longest")
_ITERATORS = tuple(f"{PYTHON}library/{name}.py" for name in ("builtins", "itertools"))


def _shows(value: ir.Expr) -> bool:
    return isinstance(value, ir.Op) and value.function in ("list_view", "items_of")


def _compares_floats(e: ir.Expr) -> bool:
    return isinstance(e, ir.Op) and e.effect == "pure" and all(
        isinstance(a, ir.Local) and a.type == FLOAT or isinstance(a, ir.Const) and a.type in (INT, FLOAT) for a in e.args
    )


def _bare(text: str) -> str:
    """Without the parentheses around the whole."""
    if text.startswith("(") and text.endswith(")"):
        depth = 0
        for i, c in enumerate(text):
            depth += (c == "(") - (c == ")")
            if depth == 0:
                return text[1:-1] if i == len(text) - 1 else text
    return text
