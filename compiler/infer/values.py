"""What an expression is while it is being inferred: a value with an IR expression, or a static thing without one."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import NEVER, Type

if TYPE_CHECKING:
    from compiler.infer.frame import Frame

Variable = tuple[int, str, str]  # the id of a function's node, the name of a variable of it, and its web


@dataclass(frozen=True)
class Value:
    """`type` may hold slots; `expr` has the type they stand for now. The type Never has no expression."""

    type: Type
    expr: ir.Expr | None


NOTHING = Value(NEVER, None)  # of an expression that never gives a value


@dataclass(frozen=True)
class Static:
    """Base of things that exist only while compiling."""


@dataclass(frozen=True)
class Library(Static):
    """A function, class or constant of the operator library: "builtins.len", "numpy.float32"."""

    name: str


@dataclass(frozen=True)
class Dtype(Static):
    """np.dtype("float32")."""

    name: str


@dataclass(frozen=True)
class NumberLimits(Static):
    """np.finfo(dtype) or np.iinfo(dtype)."""

    function: str
    dtype: str


@dataclass(frozen=True)
class Module(Static):
    name: str


@dataclass(frozen=True)
class Function(Static):
    """A user's function, by its id in the snapshot."""

    id: str
    cached: bool = False  # under functools.lru_cache
    maxsize: int | None = None
    typed: bool = False


@dataclass(frozen=True)
class Closure(Static):
    """A lambda or nested function with the frame whose variables it reads."""

    node: n.FunctionDef | n.Lambda
    frame: Frame = field(compare=False, hash=False)
    defaults: tuple[Thing, ...] = ()
    captures: tuple[tuple[str, Thing], ...] | None = None  # its free names, once it is outside the frame that made it
    inner: bool = False  # it stands among its own captures: its variables are those of its caller
    unsettled: frozenset[Variable] = frozenset()  # captured variables that get another value after it was passed on
    named: str | None = ""  # its __name__ where functools.wraps set another; None: which is not known
    doc: tuple[str | None, ...] = ()  # and its __doc__, where that is known

    def __hash__(self) -> int:
        return id(self.node)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Closure) and shape_of(other) == shape_of(self)


@dataclass(frozen=True)
class Class(Static):
    """A user's class, by its id in the snapshot; `copy` is the one of its copies (see class_copies) that a call makes an object of.

    An alias is Class[int], which is not the class.
    """

    id: str
    copy: str = ""
    alias: bool = False


@dataclass(frozen=True)
class Method(Static):
    """A method looked up on a value: a user's function, or an operation's name."""

    receiver: Value
    function: str  # id of a user's function, or "" for an operation
    operation: str


@dataclass(frozen=True)
class Cell(Static):
    """A variable that several functions share (see state): a list of at most one item.

    `missing` is the exception and message of reading it while it is empty; with `bound` it never is.
    """

    value: Value = field(compare=False)
    missing: tuple[str, str] = ("NameError", "")
    bound: bool = False


@dataclass(frozen=True)
class Hole(Static):
    """In the function behind a value (see functions): what lies in that field of its object, or with "" the object itself."""

    field: str


@dataclass(frozen=True)
class Undecided(Static):
    """A variable that is one of several functions, classes or modules, which one the path that led here says."""


@dataclass(frozen=True)
class Unassigned(Static):
    """A variable that a closure captured before anything was assigned to it."""

    name: str


@dataclass(frozen=True)
class Partial(Static):
    """functools.partial(function, *args, **keywords)."""

    function: Thing
    args: tuple[Thing, ...] = ()
    keywords: tuple[tuple[str, Thing], ...] = ()


@dataclass(frozen=True)
class Keywords(Static):
    """The dict of a parameter **kwargs whose every use is seen, and does not need it as an object."""

    entries: tuple[tuple[str, Thing], ...]


@dataclass(frozen=True)
class Dispatch(Static):
    """A function under functools.singledispatch: what is called for builtin classes, by name, and for the user's, by id."""

    name: str
    builtin: tuple[tuple[str, Thing], ...]
    classes: tuple[tuple[str, Thing], ...]
    others: bool  # whether functions are registered for other classes
    is_method: bool  # then the second argument decides


@dataclass(frozen=True)
class Getter(Static):
    """operator.itemgetter or attrgetter of constants; methodcaller of a name and arguments."""

    of: str  # "item", "attr" or "method"
    constants: tuple[Value, ...]


@dataclass(frozen=True)
class Property(Static):
    """A property itself, as its class has it: Box.size, whose functions are Box.size.fget and the like."""

    name: str
    accessors: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True)
class Spread(Static):
    """*xs in a call, of any length."""

    items: Value


@dataclass(frozen=True)
class KeywordSpread(Static):
    """**d in a call, of names that are known at run time."""

    entries: Value


@dataclass(frozen=True)
class Known(Static):
    """The argument of a parameter that a function is specialised for: a constant. Read, it is that."""

    type: Type
    value: bool | int | float | str | None


@dataclass(frozen=True)
class WideInt(Static):
    """A constant int that does not fit in 64 bits: see wide_ints."""

    value: int


@dataclass(frozen=True)
class TypeOf(Static):
    """type(x) of a value that may be one of several types."""

    value: Value


@dataclass(frozen=True)
class Session(Static):
    """An onnxruntime.InferenceSession, by its model's id."""

    model: str


@dataclass(frozen=True)
class Tensors(Static):
    """session.get_inputs() or get_outputs()."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Tensor(Static):
    """One of them."""

    name: str


@dataclass(frozen=True)
class Opaque(Static):
    """A value of the user's module that cannot be compiled; an error only when it is used."""

    type: str
    why: str
    classes: tuple[Static, ...] = ()  # that isinstance() takes it for


@dataclass(frozen=True)
class GeneratorExpression(Static):
    """(… for … in …), inlined into whatever consumes it."""

    node: n.Comprehension
    frame: Frame = field(compare=False, hash=False)


@dataclass(frozen=True, eq=False)
class Iteration(Static):
    """zip(), map(), filter() and the like: a loop that has not found its consumer yet (a Plan of iteration.py)."""

    plan: object
    __eq__, __hash__ = object.__eq__, object.__hash__  # no two are the same


@dataclass(frozen=True)
class Super(Static):
    """super(): the receiver (a Class in class methods), and the classes whose methods are looked up, in order."""

    receiver: Thing
    bases: tuple[str, ...]


Thing = Value | Static


def with_parts(thing: Static, change: Callable[[Thing, str], Thing]) -> Static:
    """The thing with what it is made of changed; `change` is given a name for each part, too."""
    match thing:
        case Closure(captures=captures, defaults=defaults):
            captured = None if captures is None else tuple((k, change(v, k)) for k, v in captures)
            return replace(thing, captures=captured, defaults=tuple(change(d, f"default_{i}") for i, d in enumerate(defaults)))
        case Method(receiver=receiver):
            return replace(thing, receiver=change(receiver, "self"))
        case Cell(value=value):
            return replace(thing, value=change(value, "cell"))
        case Partial(function=function, args=args, keywords=keywords):
            given = tuple(change(a, f"argument_{i}") for i, a in enumerate(args))
            return Partial(change(function, "function"), given, tuple((k, change(v, k)) for k, v in keywords))
        case Keywords(entries=entries):
            return Keywords(tuple((k, change(v, k)) for k, v in entries))
        case TypeOf(value=value):
            return TypeOf(change(value, "object"))
    return thing


def parts_of_thing(thing: Thing) -> list[Thing]:
    """What the thing is made of."""
    parts: list[Thing] = []
    if isinstance(thing, Static):
        with_parts(thing, lambda part, name: parts.append(part) or part)
    return parts


def shape_of(thing: Thing) -> Hashable:
    """What tells things apart when a function is specialised for them: all but the types and positions of their values."""
    match thing:
        case Value(expr=ir.Global(name=name)):  # its type may grow from round to round
            return "global", name
        case Value(expr=expr):
            return expr
        case Closure(node=node, captures=captures):
            own = id(node), thing.inner, thing.named, thing.doc, thing.unsettled, None if captures is None else _names(captures)
        case Method(function=function, operation=operation):
            own = function, operation
        case Cell(missing=missing, bound=bound):
            own = missing, bound
        case Partial(args=args, keywords=keywords):
            own = len(args), _names(keywords)
        case Keywords(entries=entries):
            own = _names(entries)
        case TypeOf():
            own = ()
        case _:
            return thing
    return type(thing), own, tuple(map(shape_of, parts_of_thing(thing)))


def _names(pairs: tuple[tuple[str, Thing], ...]) -> tuple[str, ...]:
    return tuple(name for name, _ in pairs)
