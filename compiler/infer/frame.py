"""A frame: one function, specialised for one tuple of argument types, while it is being inferred.

It holds the flow-sensitive environment (which type each variable has here), the block that statements are emitted
into, and the few operations everything else is written with: emit, keep, branch, assign, convert.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from compiler.diagnostics.diagnostic import PYTHON, Diagnostic, Label, Span
from compiler.infer import places
from compiler.infer.conversions import Conversions
from compiler.infer.solver import SlotType
from compiler.infer.type_names import described_type, shown_type
from compiler.infer.values import NOTHING, Cell, GeneratorExpression, Iteration, Known, Method, Static, Thing, Undecided, Value, Variable
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.syntax.webs import Webs
from compiler.types.types import (
    BOOL,
    NEVER,
    NONE,
    STR,
    UNBOUND,
    Type,
    UnionType,
    members_of,
    union_of,
)

if TYPE_CHECKING:
    from compiler.infer.program import ProgramInference

_LIBRARIES = (PYTHON, "external/")  # paths of sources that are not of the user's workspace

Environment = dict[str, Type | Static]  # web -> what it holds here


@dataclass
class Loop:
    """What an enclosing loop collects: the environments of its breaks and continues."""

    breaks: list[Environment] = field(default_factory=list)
    continues: list[Environment] = field(default_factory=list)
    cleanups: int = 0  # how many finally clauses were open when it began


class Frame(Conversions):
    def __init__(
        self,
        program: ProgramInference,
        key: Hashable,
        function: n.FunctionDef | n.Lambda,
        webs: Webs,
        globals: Callable[[str], Thing | None],
        captures: dict[str, Thing],
    ):
        self.program = program
        self.solver = program.solver
        self.key = key
        self.function = function
        self.webs = webs
        self.globals = globals  # resolves a name that is not local
        self.captures = captures  # of a nested function: name -> parameter's value or static thing
        self.argument_types: tuple[Type, ...] = ()  # captured variables' included
        self.unsettled: frozenset[Variable] = frozenset()  # captured variables that may get another value after this call
        self.env: Environment | None = {}  # None: unreachable
        self.in_arm = False  # what is inferred runs for one of several types that a value may have
        self.conditions = 0  # more than 0: what is inferred runs only where the program's own tests say so
        self.block: list[ir.Stmt] = []
        self.local_types: dict[str, Type] = {}
        self.loops: list[Loop] = []
        self.handlers: list[list[Environment]] = []  # environments at points of the enclosing try bodies
        self.cleanups: list[tuple[str | None, Callable[[], None]]] = []  # open finally clauses, their Trys' labels; innermost last
        self.handling: list[tuple[str, str | None]] = []  # the enclosing trys in programs that ask for contexts (see exception_context)
        self.caught: list[str] = []  # EXCEPTION locals of the enclosing except clauses
        self.temporaries = 0
        self.generator_item: Hashable | None = None
        self.generator_of: dict[str, Hashable] = {}  # local -> the specialisation whose generator it holds
        self.cells: dict[str, Cell] = {}  # web -> the cell of a variable that nested functions assign
        self.ending: list[Cell] = []  # cells that only functions of this call know, and that these are in a cycle with
        self.discarded: n.Expression | None = None  # a statement of its own, whose value nobody asks for
        self.beginning: tuple[n.Expression, ir.Expr] | None = None  # a call that gives a list, and how many of its first items are all that is looked at
        self.caller: tuple[Frame, Span] | None = None  # and the call, the first one for these types
        self.origins: dict[str, tuple[str, Span]] = {}  # local -> its variable's name, where it got its type

    # --- diagnostics ---

    def error(
        self, code: str, message: str, span: Span, label: str = "", help: str = "", labels: tuple[Label, ...] = (),
        about: Sequence[Value] = (), raises: str | tuple[str, str] = "",
    ) -> Value:  # fmt: skip
        """Reports and goes on as if the expression gave no value; says of the values `about` why they have their types.

        `raises` is what Python does when it gets there, an exception with the message or one of its own. Where the
        program may mean that, it is raised and not reported.
        """
        if raises and self.env is not None:
            exception, text = (raises, message) if isinstance(raises, str) else raises
            if self.is_meant(exception):
                self.raise_(exception, text, span)
                return NOTHING
        if code == "item-type" and not self.program.widens:  # what an operation made may take them from the next round on
            self.program.widens = self.program.functions.has_news = True
            return NOTHING
        if span.path.startswith(_LIBRARIES) and self.caller is not None:
            return self._library_error(message, span, label)
        reasons = tuple(reason for value in about for reason in self._reason(value) if reason.span.line != span.line)
        self.program.sink.add(Diagnostic(code, message, span, label, (*labels, *reasons), help))
        return NOTHING

    def is_meant(self, exception: str) -> bool:
        """Whether code that surely raises the exception may be meant so: it may never run, or it may be caught."""
        return self.may_never_run() or self.program.catches(exception)

    def may_never_run(self) -> bool:
        """Whether what is inferred is reached by some types only."""
        return self.in_arm or self.program.doubtful > 0 or self.is_one_of_several()

    def is_one_of_several(self) -> bool:
        """Whether the function is called with several types, and tests of its own may tell them apart: `if e[0] == "var"`."""
        return self.conditions > 0 and self.key[0] in self.program.several

    def _library_error(self, message: str, span: Span, label: str) -> Value:
        """An error in a library's source, which the user cannot change: reported where the user's code calls it."""
        frame, call = self.caller
        while call.path.startswith(_LIBRARIES) and frame.caller is not None:
            frame, call = frame.caller
        name = self.program.name_at(call)
        return frame.error(
            "library-function", f"this call of {name}() cannot be compiled: {message}", call, "",
            "write what you need of it out in your own code, or compute it at module level",
            (Label(span, label or "this is where it fails"),),
        )  # fmt: skip

    def _reason(self, value: Value) -> tuple[Label, ...]:
        """Where the variable that the value was read from got its type."""
        expr = value.expr
        while isinstance(expr, (ir.Unwrap, ir.Wrap)):
            expr = expr.value
        origin = self.origins.get(expr.name) if isinstance(expr, ir.Local) else None
        if origin is None:
            return ()
        web, span = origin
        name = next((name for (_, name), w in self.webs.store.items() if w == web), web)
        held = self.solver.shallow(value.type)
        item = getattr(held, "item", None) or getattr(held, "value", None)
        if isinstance(item, SlotType):  # an empty container's type comes from what was put into it
            span = self.solver.origin(item) or span
        return (Label(span, f"{name} is {self.described(value.type)} because of this"),)

    def shown(self, type: Type) -> str:
        """The type as the user would write it."""
        return shown_type(self.solver.resolve(type, NEVER))

    def described(self, type: Type) -> str:
        """As `shown`, with its article: "an int"."""
        return described_type(self.solver.resolve(type, NEVER))

    def give_up(self) -> None:
        """After an expression without a value: what follows is never reached.

        Unless an error was reported, which is why there is no value: then inference goes on, to report others too.
        """
        if not self.program.sink.has_errors:
            self.env = None

    # --- statements and locals ---

    def emit(self, statement: ir.Stmt) -> None:
        if self.env is not None:
            made = self.program.protocols.with_calls(self, statement)
            self.block.append(made)
            places.note_change(self, made)

    def local(self, name: str, type: Type) -> str:
        """Declares a local of this type; a second type for the same name makes a second local."""
        type = self.solver.resolve(type)
        candidate, i = name, 1
        while self.local_types.get(candidate, type) != type:
            i += 1
            candidate = f"{name}_{i}"
        self.local_types[candidate] = type
        return candidate

    def temporary(self, type: Type) -> str:
        self.temporaries += 1
        name = f"t{self.temporaries}"
        self.local_types[name] = self.solver.resolve(type)
        return name

    def value(self, type: Type, make: Callable[[Type], ir.Expr]) -> Value:
        """A value whose expression is built with the resolved type."""
        return Value(type, make(self.solver.resolve(type)))

    def keep(self, value: Value, span: Span, force: bool = False) -> Value:
        """The value as something that can be used twice; with `force`, unchanged by later assignments, too."""
        if value.expr is None or isinstance(value.expr, ir.Const):
            return value
        if isinstance(value.expr, ir.Local) and (not force or value.expr.name not in self._variables()):
            return value
        target = self.temporary(value.type)
        self.emit(ir.Assign(target, value.expr, span=span))
        if isinstance(value.expr, ir.Local) and value.expr.name in self.origins:
            self.origins[target] = self.origins[value.expr.name]
        return Value(value.type, ir.Local(value.expr.type, target, span=span))

    def _variables(self) -> set[str]:
        """Locals that hold the function's own variables, which assignments change."""
        return {self.local(web, self.storage(web)) for web in (self.env or {}) if self.storage(web) != NEVER}

    def emit_value(self, type: Type, expr: ir.Expr, span: Span) -> Value:
        """The value of an expression which must not be moved: a call, or an operation with an effect."""
        type = self.solver.shallow(type)
        if type == NEVER:
            self.emit(ir.Eval(replace(expr, type=NEVER), span=span))
            self.env = None
            return NOTHING
        if type == NONE:
            self.emit(ir.Eval(expr, span=span))
            return Value(NONE, ir.Const(NONE, None, span=span))
        target = self.temporary(type)
        self.emit(ir.Assign(target, expr, span=span))
        return Value(type, ir.Local(expr.type, target, span=span))

    # --- variables ---

    def web_key(self, web: str) -> Hashable:
        return ("web", self.key, web)

    def storage(self, web: str) -> Type:
        return self.solver.get(self.web_key(web))

    def store(self, web: str, thing: Thing, span: Span) -> None:
        """web = thing."""
        if self.env is None:
            return
        places.forget_variable(self, web)
        if web in self.cells:
            from compiler.infer.state import write_cell

            write_cell(self, self.cells[web], thing, n.Pass(span))
            self.note_handlers()
            return
        if isinstance(thing, (Iteration, GeneratorExpression)):
            from compiler.infer import lazy

            self.store(web, lazy.as_generator(self, thing, n.Pass(span)), span)
            return
        if isinstance(thing, Static):
            from compiler.infer.expressions import static_as_value

            if (id(self.function), web) not in self.program.functions.valued:
                self.env[web] = self._as_now(thing, span)
                self.note_handlers()
                return
            thing = static_as_value(self, thing, n.Pass(span))
        if self.solver.shallow(thing.type) == NEVER or thing.expr is None:  # an item of what nothing was ever put into
            self.give_up()
            self.forget(web)
            return
        storage = self.solver.grow(self.web_key(web), thing.type)
        local = self.local(web, storage)
        self.origins[local] = (web, span)
        value = self.convert(thing, storage)
        if not isinstance(value, ir.Local) or value.name != local:  # as after `xs += …`, which changes the list
            self.emit(ir.Assign(local, value, span=span))
        self.env[web] = self.as_stored(thing.type, storage)
        self.note_handlers()

    def load(self, web: str, name: str, span: Span, free: bool = False) -> Thing:
        """The value of a variable, checked when some path left it unassigned; `free`: its reader is a function inside."""
        if web in self.cells:
            from compiler.infer.state import read_cell

            return read_cell(self, self.cells[web], n.Pass(span))
        if self.env is None or web not in self.env:
            return NOTHING
        held = self.env[web]
        if isinstance(held, Undecided):
            self.program.functions.hold_value((id(self.function), web))
            self.env = None
            return NOTHING
        if isinstance(held, Known):
            return Value(held.type, ir.Const(held.type, held.value, span=span))
        if isinstance(held, Static):
            return held
        storage = self.storage(web)
        local = ir.Local(self.solver.resolve(storage), self.local(web, storage), span=span)
        if UNBOUND in members_of(held):
            bound = union_of(*(m for m in members_of(held) if m != UNBOUND)) if held != UNBOUND else NEVER
            exception, message = unbound_name(name, free)
            if bound == NEVER:
                self.raise_(exception, message, span)
                return NOTHING
            test = ir.Is(BOOL, local, UNBOUND, span=span)
            self.emit(ir.If(test, (ir.Raise(exception, ir.Const(STR, message, span=span), span=span),), span=span))
            self.env[web] = held = bound
        return Value(held, self._narrowed(local, held))

    def _as_now(self, thing: Static, span: Span) -> Static:
        """The thing as it stays when variables it was made of are assigned."""
        if isinstance(thing, Method) and thing.receiver.expr is not None:
            return replace(thing, receiver=self.keep(thing.receiver, span, force=True))
        return thing

    def forget(self, web: str) -> None:
        """Nothing is known of the variable: reading it gives nothing, without another report."""
        if self.env is not None:
            self.env.pop(web, None)

    def narrow(self, web: str, type: Type) -> None:
        """From here on the variable is known to hold `type`."""
        if self.env is not None and web in self.env and not isinstance(self.env[web], Static):
            self.env[web] = type
            if type == NEVER:
                self.env = None

    def _narrowed(self, expr: ir.Expr, type: Type) -> ir.Expr:
        resolved = self.solver.resolve(type)
        return expr if expr.type == resolved else ir.Unwrap(resolved, expr, span=expr.span)

    def note_handlers(self) -> None:
        for environments in self.handlers:
            environments.append(dict(self.env))

    # --- control flow ---

    def captured_block(self, run: Callable[[], Thing], conditional: bool = False) -> tuple[list[ir.Stmt], Thing]:
        """Runs with an empty block; the statements it emitted and its result. `conditional`: on what the program tests."""
        saved, self.block = self.block, []
        conditions = self.conditions
        self.conditions += conditional
        try:
            thing = run()
            return self.block, thing
        finally:
            self.block, self.conditions = saved, conditions

    def check_reason(self, made: Thing, span: Span, arm: int | None = None) -> None:
        """Nothing is what an expression gives that the program does not get past. Where it goes on, somebody forgot to report: that
        would be code that silently does nothing, so the place is kept until a later look at it gives something."""
        place = (self.key, span, arm)
        if isinstance(made, Value) and made.expr is None and self.env is not None:
            self.program.without_reason[place] = span
        elif self.program.without_reason:
            self.program.without_reason.pop(place, None)

    def branch(self, test: ir.Expr, arms: tuple[Callable[[], Thing], Callable[[], Thing]], span: Span) -> Thing:
        """if test: first arm, else: second arm — as an expression. The arms' environments are joined."""
        if self.env is None:
            return NOTHING
        before = dict(self.env)
        blocks, things, environments = [], [], []
        for arm in arms:
            self.env = dict(before)
            block, thing = self.captured_block(arm)
            self.check_reason(thing, span, len(blocks))
            if isinstance(thing, Value) and thing.type == NEVER:
                self.env = None
            blocks.append(block)
            things.append(thing)
            environments.append(self.env)
        self.env = self.join(*environments)
        return self._join_arms(test, blocks, things, environments, span)

    def _join_arms(self, test, blocks, things, environments, span) -> Thing:
        alive = [i for i in (0, 1) if environments[i] is not None]
        if not alive:
            self.block.append(ir.If(test, tuple(blocks[0]), tuple(blocks[1]), span=span))
            return NOTHING
        if any(isinstance(things[i], Static) for i in alive):
            first = things[alive[0]]
            if any(things[i] != first for i in alive):
                made = self._functions_of_arms(test, blocks, things, environments, alive, span)
                if made is not None:
                    return made
                return self.error(
                    "static-conflict",
                    "this expression would be one of two different functions, classes or modules",
                    span,
                    help="call each in its own branch instead of choosing which to call",
                )
            self.block.append(ir.If(test, tuple(blocks[0]), tuple(blocks[1]), span=span))
            return first
        joined = NEVER
        for i in alive:
            joined = self.solver.join(joined, things[i].type)
        if not blocks[0] and not blocks[1] and len(alive) == 2 and self._simple(joined):
            a, b = (self.convert(things[i], joined) for i in (0, 1))
            return Value(joined, ir.IfExpr(self.solver.resolve(joined), test, a, b, span=span))
        if joined == NONE:
            self.block.append(ir.If(test, tuple(blocks[0]), tuple(blocks[1]), span=span))
            return Value(NONE, ir.Const(NONE, None, span=span))
        target = self.temporary(joined)
        for i in alive:
            blocks[i].append(ir.Assign(target, self.convert(things[i], joined), span=span))
        self.block.append(ir.If(test, tuple(blocks[0]), tuple(blocks[1]), span=span))
        return Value(joined, ir.Local(self.solver.resolve(joined), target, span=span))

    def _functions_of_arms(self, test, blocks, things, environments, alive, span) -> Thing | None:
        """Different functions or lazy iterables in two arms become values."""
        from compiler.infer.expressions import function_value
        from compiler.infer.lazy import as_generator, is_lazy

        def value_of(thing: Static) -> Thing | None:
            return as_generator(self, thing, n.Pass(span)) if is_lazy(thing) else function_value(self, thing, span)

        made = list(things)
        for i in alive:
            if isinstance(things[i], Static):
                after, self.env = self.env, environments[i]
                block, made[i] = self.captured_block(lambda: value_of(things[i]))
                blocks[i] += block
                self.env = after if self.env is not None else None
            if made[i] is None:
                return None
            if self.env is None:
                return NOTHING
        return self._join_arms(test, blocks, made, environments, span)

    def _simple(self, type: Type) -> bool:
        return not isinstance(self.solver.shallow(type), UnionType)

    def join(self, *environments: Environment | None) -> Environment | None:
        """What is known where several paths meet."""
        reachable = [e for e in environments if e is not None]
        if not reachable:
            return None
        joined: Environment = dict(reachable[0])
        for e in reachable[1:]:
            for web in list(joined):
                if web not in e:
                    del joined[web]
                elif joined[web] != e[web]:
                    if web == places.KNOWN:
                        joined[web] = places.join(self, joined[web], e[web])
                    elif isinstance(joined[web], Static) or isinstance(e[web], Static):
                        joined[web] = Undecided()
                    else:
                        joined[web] = self.solver.join(joined[web], e[web])
        return joined

    def raise_(self, exception: str, message: str, span: Span) -> None:
        """raise exception(message), and nothing after it."""
        self.emit(ir.Raise(exception, ir.Const(STR, message, span=span), span=span))
        self.env = None


def site_of(e: n.Node) -> Hashable:
    """What tells a place of the program from others, the same in every round."""
    s = e.span
    return (type(e).__name__, s.path, s.line, s.column, s.end_line, s.end_column)


def place_of(e: n.Node, name: str) -> n.Node:
    """A node of its own for each name, so that what is inferred several times in one place gets slots of its own."""
    s = e.span
    return n.Pass(Span(s.path, s.line, s.column, s.end_line, s.end_column + zlib.crc32(name.encode()) % 1_000_003))


def unbound_name(name: str, free: bool) -> tuple[str, str]:
    """The exception and message of reading a variable without a value in its own function, or in one inside."""
    if " " in name:
        return unbound_attribute(name)
    if free:
        return "NameError", f"cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
    return "UnboundLocalError", f"cannot access local variable '{name}' where it is not associated with a value"


def unbound_attribute(name: str) -> tuple[str, str]:
    """As `unbound_name`, of a variable that is an attribute of a function."""
    return "AttributeError", f"'function' object has no attribute '{name.rsplit(' ', 1)[-1]}'"
