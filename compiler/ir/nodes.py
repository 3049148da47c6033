"""The typed intermediate representation: what a predictor is between inference and C++.

It keeps Python's structure and says every type. Expressions have no effect that another could see: whatever can
raise, reads or changes mutable memory is computed by a statement of its own, in Python's order of evaluation, into a
local; so the order within an expression does not matter. Locals are mutable and have one type each (a Python name
whose type changes becomes several). Static values (modules, functions, classes) are gone.

Text form: compiler.ir.text. Rules: compiler.ir.verify.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from compiler.diagnostics.diagnostic import NO_SPAN, Span
from compiler.types.types import Type


@dataclass(frozen=True)
class Expr:
    type: Type
    span: Span = field(default=NO_SPAN, compare=False, kw_only=True)


@dataclass(frozen=True)
class Const(Expr):
    """An immutable literal."""

    value: None | bool | int | float | str | bytes


@dataclass(frozen=True)
class Local(Expr):
    name: str


@dataclass(frozen=True)
class Global(Expr):
    """A frozen module-level object: an entry of Program.constants, or of Program.state when it is mutated."""

    name: str


DEEP = "(deep)"  # no function's name


@dataclass(frozen=True)
class Op(Expr):
    """An operation of the operator library. `function` is its C++ function; `attributes` are template arguments.

    raises and effect are those of its declaration. `calls`: functions of the program that it may run, an object's
    __eq__ for instance; it raises what they raise. DEEP among them: it goes into objects that hold others, too deep perhaps.
    A MakeObject as the item that list_setitem or list_put is given is made by passes.renew_objects.
    """

    function: str
    args: tuple[Expr, ...]
    attributes: tuple[str, ...] = ()
    raises: bool = False
    context: bool = False  # takes the Context: it may raise or allocate
    effect: str = "pure"  # "read", "write"
    calls: tuple[str, ...] = ()


@dataclass(frozen=True)
class Call(Expr):
    """A call of a specialised function of the program. Always a statement's value: it may do anything."""

    function: str
    args: tuple[Expr, ...]


@dataclass(frozen=True)
class MakeTuple(Expr):
    items: tuple[Expr, ...]


@dataclass(frozen=True)
class TupleItem(Expr):
    value: Expr
    index: int


@dataclass(frozen=True)
class MakeList(Expr):
    """A new list (or set, or tuple[T, ...]) of these items; a statement's value, for it allocates. `calls`: see Op."""

    items: tuple[Expr, ...]
    calls: tuple[str, ...] = ()


@dataclass(frozen=True)
class MakeDict(Expr):
    keys: tuple[Expr, ...]
    values: tuple[Expr, ...]
    calls: tuple[str, ...] = ()


@dataclass(frozen=True)
class MakeObject(Expr):
    """A new instance with these field values, in the order of the class's fields; runs no user code."""

    fields: tuple[Expr, ...]


@dataclass(frozen=True)
class Field(Expr):
    """A field of an object; a statement's value unless the class is frozen."""

    value: Expr
    name: str


@dataclass(frozen=True)
class Wrap(Expr):
    """A member type's value as the union `type`; also from a smaller union to a larger one."""

    value: Expr


@dataclass(frozen=True)
class Unwrap(Expr):
    """The value of a union known to hold `type`, which is a member or a smaller union."""

    value: Expr


@dataclass(frozen=True)
class Is(Expr):
    """Whether a union holds a value of `member` (a type among its members)."""

    value: Expr
    member: Type


@dataclass(frozen=True)
class IfExpr(Expr):
    test: Expr
    body: Expr
    orelse: Expr


@dataclass(frozen=True)
class BoolOp(Expr):
    """`and` / `or` of bools, short-circuit."""

    operator: str
    values: tuple[Expr, ...]


@dataclass(frozen=True)
class Not(Expr):
    value: Expr


# --- statements ---


@dataclass(frozen=True)
class Stmt:
    span: Span = field(default=NO_SPAN, compare=False, kw_only=True)


@dataclass(frozen=True)
class Assign(Stmt):
    """local = value. `handler` is set by passes.insert_checks on values that can raise: see Handler."""

    target: str
    value: Expr
    handler: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Eval(Stmt):
    """Runs the value for its effect."""

    value: Expr
    handler: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class SetField(Stmt):
    """A MakeObject as the value is made by passes.renew_objects."""

    object: Expr
    name: str
    value: Expr


@dataclass(frozen=True)
class SetGlobal(Stmt):
    """Rebinds a name of Program.state."""

    name: str
    value: Expr


@dataclass(frozen=True)
class If(Stmt):
    test: Expr
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...] = ()


@dataclass(frozen=True)
class While(Stmt):
    """`label` is broken to by Break; `orelse` runs when the test fails."""

    test: Expr
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...] = ()


@dataclass(frozen=True)
class ForRange(Stmt):
    """for target in range(start, stop, step): step is a non-zero constant; all three are evaluated once."""

    target: str
    start: Expr
    stop: Expr
    step: int
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...] = ()


@dataclass(frozen=True)
class ForEach(Stmt):
    """Iterates over several iterables in step (zip) until the first ends; one target local each.

    `raises` when the iteration itself can: a dict that changes size, a generator.
    """

    targets: tuple[str, ...]
    iterables: tuple[Expr, ...]
    body: tuple[Stmt, ...]
    orelse: tuple[Stmt, ...] = ()
    raises: bool = False
    handler: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Break(Stmt):
    pass


@dataclass(frozen=True)
class Continue(Stmt):
    pass


@dataclass(frozen=True)
class Labelled(Stmt):
    """A block that Leave can leave from within, out of loops inside it, too. Made by passes."""

    label: str
    body: tuple[Stmt, ...]


@dataclass(frozen=True)
class Leave(Stmt):
    """Goes on after the Labelled block around it that has this label."""

    label: str


@dataclass(frozen=True)
class Return(Stmt):
    """Of a generator: with what StopIteration, or the `yield from` over it, is to have as its value."""

    value: Expr | None


@dataclass(frozen=True)
class Yield(Stmt):
    """Gives the value out; `target`, if it is wanted, is what send() gave when the generator goes on.

    `raises` when it may go on with an exception, of throw() or close(); `guarded` in the body of a Try, whose clauses run
    also when the generator is dropped while it stands here.
    """

    value: Expr
    target: str | None = None
    raises: bool = False
    guarded: bool = False
    handler: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Raise(Stmt):
    """Raises a new exception of a builtin or user class; `message` is its str(), of a KeyError the key.

    Without `exception`: raises `caught` (an EXCEPTION local) again.
    """

    exception: str | None
    message: Expr | None
    caught: str | None = None
    handler: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Handler:
    """One except clause: the classes it takes (() for all), the EXCEPTION local it binds or None, its body."""

    exceptions: tuple[str, ...]
    target: str | None
    body: tuple[Stmt, ...]


@dataclass(frozen=True)
class Try(Stmt):
    """try/except/else; a finally clause has been expanded into it. `label` names it for handlers."""

    label: str
    body: tuple[Stmt, ...]
    handlers: tuple[Handler, ...]
    orelse: tuple[Stmt, ...] = ()
    finalbody: tuple[Stmt, ...] = ()
    handler: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Unprotected(Stmt):
    """Statements in the body of the Try `label` that it does not protect: a finally clause on the way of a return,
    break or continue. What they raise goes where the exceptions of the Try itself go."""

    label: str
    body: tuple[Stmt, ...]


@dataclass(frozen=True)
class CheckMemory(Stmt):
    """Raises the MemoryError of an operation before it, if there was one. Made by passes.check_memory."""

    handler: str | None = field(default=None, kw_only=True)


# --- the program ---


@dataclass(frozen=True)
class Function:
    name: str  # unique in the program, a C++ identifier
    parameters: tuple[tuple[str, Type], ...]
    result: Type  # of a generator: IteratorType
    locals: tuple[tuple[str, Type], ...]  # sorted by name, parameters not among them
    body: tuple[Stmt, ...]
    doc: str = ""  # "greet(name: str) of examples/hello/predictor.py:12"
    raises: bool = True  # set by passes.insert_checks
    recursive: bool = False
    generator: bool = False
    borrowed: tuple[str, ...] = ()  # locals whose value something else keeps, by name: see passes.borrow
    span: Span = field(default=NO_SPAN, compare=False)


@dataclass(frozen=True)
class ClassField:
    name: str
    type: Type
    repr: bool = True  # shown by repr()
    compare: bool = True  # takes part in == and <
    hash: bool = True  # takes part in hash()


@dataclass(frozen=True)
class Class:
    """Layout of a user's class: its fields, base class's first."""

    type: Type
    name: str  # C++ identifier
    fields: tuple[ClassField, ...]
    frozen: bool
    dataclass: bool  # has a schema
    order: tuple[str, ...] = ()  # "less", "less_equal", "greater", "greater_equal": what compares the fields
    eq: bool = True  # == compares the fields; else objects are equal to themselves
    hash: bool = False  # of the fields; else of the identity
    repr: bool = True  # shows the fields
    own: tuple[str, ...] = ()  # "equal", "hash", "repr", "str": what its methods decide (see Protocol), or cannot be done
    exception: bool = False
    once: bool = False  # repr() of it inside itself is "..."
    shown: str = ""  # the name that repr() begins with; "" for that of the type
    by_each: bool = False  # == asks each field's own ==, also of a field that is the same object in both


PROTOCOLS = (
    "equal", "less", "less_equal", "greater", "greater_equal", "less_mixed", "less_equal_mixed", "greater_mixed",
    "greater_equal_mixed", "hash", "repr", "str",
)  # fmt: skip


@dataclass(frozen=True)
class Protocol:
    """A function that the runtime calls for values of these types: equal(a, b), less(a, b), …, hash(a), repr(a)."""

    kind: str
    types: tuple[Type, ...]
    function: str


@dataclass(frozen=True)
class Enum:
    type: Type
    name: str  # C++ identifier
    members: tuple[tuple[str, None | bool | int | float | str], ...]
    value_type: Type
    own: tuple[str, ...] = ()  # "repr", "str": what its methods decide (see Protocol)
    by_value: bool = False  # members equal, hash and compare as their values do
    named: int | None = None  # of a Flag: so many members have names in the class, the rest are combinations
    texts: tuple[tuple[str, str], ...] = ()  # repr and str of the members, of a Flag and where `members` has not all values


@dataclass(frozen=True)
class Constant:
    """A frozen module-level object; `value` is the snapshot's VALUE, `name` a C++ identifier."""

    name: str
    type: Type
    value: object = field(hash=False)
    mutable: bool = False  # copied into each instance, because some function changes it


@dataclass(frozen=True)
class Tensor:
    name: str
    dtype: str
    shape: tuple[int | str | None, ...]


@dataclass(frozen=True)
class Subgraph:
    """An ONNX model a predictor runs."""

    id: str
    name: str  # C++ identifier
    inputs: tuple[Tensor, ...]
    outputs: tuple[Tensor, ...]


@dataclass(frozen=True)
class Program:
    entries: tuple[str, ...]  # functions exported, by name
    functions: tuple[Function, ...]  # callees first where that can be
    classes: tuple[Class, ...]
    enums: tuple[Enum, ...]
    constants: tuple[Constant, ...]
    subgraphs: tuple[Subgraph, ...]
    protocols: tuple[Protocol, ...] = ()
