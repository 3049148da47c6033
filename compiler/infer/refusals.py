"""What is said when no overload of an operation takes the values it is given.

Types are shown as the user would write them; the labels say where a variable among the values got its type.
"""

from __future__ import annotations

import builtins
import difflib
from dataclasses import dataclass

from compiler.diagnostics.diagnostic import Span
from compiler.infer.frame import Frame
from compiler.infer.python_answers import raised_by
from compiler.infer.type_names import is_hashable, message_name, python_name, unhashable_part, whole_name
from compiler.infer.values import NOTHING, Value
from compiler.ops.declarations import NO_DEFAULT, Overload
from compiler.syntax import nodes as n
from compiler.types.types import (
    NONE,
    STR,
    ClosureType,
    DictType,
    FunctionType,
    ListType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    VariableType,
    members_of,
)

SYMBOLS = {
    "add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "** or pow()",
    "matmul": "@", "lshift": "<<", "rshift": ">>", "and_": "&", "or_": "|", "xor": "^",
    "eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">=",
    "neg": "-", "pos": "+", "invert": "~",
}  # fmt: skip
_ORDERING = ("lt", "le", "gt", "ge")
_PUTTING = frozenset(
    "list.append list.insert list.extend list.__iadd__ set.add set.update dict.setdefault dict.update".split()
)
_BUILTIN_TYPES = frozenset("str bytes int float bool list dict set frozenset tuple range generator".split())

# Modules that a predictor cannot use while it runs: what of them is asked for, and what to do instead.
_OUTSIDE = {
    **dict.fromkeys(
        ("os", "posix", "posixpath", "genericpath", "pathlib", "shutil", "glob", "tempfile", "io", "_io"),
        ("native code has no access to files and directories",
         "read the file at module level, where it is frozen into the program, or take its content as a parameter"),
    ),
    **dict.fromkeys(
        ("time", "datetime", "calendar", "zoneinfo"),
        ("native code has no clock", "take the time as a parameter"),
    ),
    **dict.fromkeys(
        ("random", "secrets", "uuid", "_random"),
        ("native code has no random numbers", "take the numbers as a parameter, or write the generator out"),
    ),
    **dict.fromkeys(
        ("socket", "urllib", "http", "requests", "subprocess", "threading", "multiprocessing", "asyncio", "sys", "signal",
         "ctypes", "concurrent", "gc", "atexit"),
        ("a predictor only computes: it has no network, processes and threads",
         "do this in the program that calls the predictor, and pass what it needs"),
    ),
    **dict.fromkeys(
        ("inspect", "ast", "dis", "traceback", "pickle", "importlib", "types", "weakref"),
        ("native code runs without the interpreter and its objects", "compute what you need from it at module level"),
    ),
    **dict.fromkeys(
        ("logging", "warnings"),
        ("a predictor has no log of its own", "write print(…), which goes to standard error"),
    ),
    "unittest": ("a predictor has no test runner", "write assert"),
    "re": ("of re, patterns and what matches, replaces and splits with them have a native form", "compute it at module level"),
    "json": ("JSON has no native form yet", "take parsed values as parameters, or parse at module level"),
    "decimal": ("decimal numbers have no native form", "use float, or an int that counts the smallest unit"),
    "array": ("arrays of this module have no native form", "use a list, or numpy.array"),
}  # fmt: skip

# Functions about which there is more to say than about their module.
_MAKES_CLASS = "it makes a class, which native code does before it runs"
_STATEMENTS = {
    "collections.namedtuple": "NamedTuple", "typing.NamedTuple": "NamedTuple", "typing.TypedDict": "TypedDict",
    "enum.Enum": "Enum", "enum.IntEnum": "IntEnum", "enum.Flag": "Flag", "enum.StrEnum": "StrEnum",
}  # fmt: skip
_OUTSIDE_FUNCTIONS = {
    **{name: (_MAKES_CLASS, f"write class Name({base}): …, or call it at module level") for name, base in _STATEMENTS.items()},
    "dataclasses.make_dataclass": (_MAKES_CLASS, "write a class under @dataclass, or call it at module level"),
    "io.BytesIO": ("of io, StringIO alone has a native form", "use a bytearray, or bytes and a position of your own"),
    "contextlib.chdir": ("native code has no access to files and directories", "read files at module level"),
    **dict.fromkeys(
        ("sys.getsizeof", "sys.getrefcount"),
        ("native code keeps its values in other forms than the interpreter", "leave it out"),
    ),
}


@dataclass(frozen=True)
class Written:
    """An operation as the program has it, where it is done as another one or on what its operands stand for: += as +, a
    member of an IntEnum as its int."""

    name: str
    args: list[Value]


def mismatch(
    frame: Frame, name: str, args: list[Value], span: Span, keywords: dict[str, Value], written: Written | None = None
) -> Value:
    """Reports that the operation is not defined for these values; where it may never be reached, it raises."""
    if frame.program.doubtful and any(a.expr is None for a in args):
        return NOTHING
    error = None
    if frame.may_never_run() or frame.program.catching:
        asked = written or Written(name, args)
        error = raised_by(frame, asked.name, asked.args, keywords) or _error_of_functions(frame, asked)
    if error is not None and frame.is_meant(error[0]):
        frame.raise_(*error, span)
        return NOTHING
    if frame.may_never_run():
        from compiler.infer.operations import absent

        found = absent(frame, name, args, span)
        if found is not None:
            return found
    if name.startswith("operator.") and frame.program.operations.find(name):
        return _operator(frame, name.removeprefix("operator."), args, span)
    overloads = frame.program.operations.find(name)
    if not overloads:
        return _unknown(frame, name, args, span)
    receiver = args[0] if name.split(".", 1)[0] in _BUILTIN_TYPES and args else None
    if name in _PUTTING and receiver is not None and len(args) > 1 and not keywords:
        if name.rsplit(".", 1)[-1] in ("extend", "update", "__iadd__"):
            return _put_all(frame, receiver, args[-1], span)
        return put(frame, receiver, args[-1], span)
    return _call(frame, name, overloads, receiver, args, span, keywords)


def _error_of_functions(frame: Frame, asked: Written) -> tuple[str, str] | None:
    """What Python raises of an operator that meets a function, which has none."""
    from compiler.infer.operations import python_error

    met = any(isinstance(frame.solver.shallow(a.type), (FunctionType, ClosureType)) for a in asked.args)
    ordinary = asked.name.startswith("operator.") and asked.name not in ("operator.eq", "operator.ne", "operator.contains", "operator.setitem")
    return python_error(frame, asked.name, asked.args) if met and ordinary else None


def put(frame: Frame, container: Value, value: Value, span: Span) -> Value:
    """A value that does not go into a list, set or dict."""
    held = frame.solver.shallow(container.type)
    item = held.value if isinstance(held, DictType) else getattr(held, "item", NONE)
    if isinstance(held, SetType) and not is_hashable(frame.program, frame.solver.resolve(value.type)):
        return unhashable(frame, value, "an item of a set", span)
    have, want = frame.shown(value.type), frame.shown(item)
    both = {
        ListType: f"list[{want} | {have}]",
        SetType: f"set[{want} | {have}]",
        DictType: f"dict[…, {want} | {have}]",
    }.get(type(held), f"{want} | {have}")
    return frame.error(
        "item-type",
        f"{frame.described(value.type)} cannot be put into {frame.described(held)}",
        span,
        f"this puts in {frame.described(value.type)}, but its {'values' if isinstance(held, DictType) else 'items'} are {want}",
        f"convert the value to {want} first, or let the container hold both: {both}",
        about=(container, value),
    )


CACHED = "an argument of a cached function"


def unhashable(frame: Frame, value: Value, role: str, span: Span, raises: bool = True) -> Value:
    shown = frame.described(value.type)
    may_be_hashed = isinstance(unhashable_part(frame.program, frame.solver.resolve(value.type)), UnionType)
    if may_be_hashed and raises and frame.may_never_run():  # that is said when it happens
        frame.raise_("NotImplementedError", f"native code cannot find out whether a {python_name(frame.solver.resolve(value.type))} can be hashed", span)
        return NOTHING
    return frame.error(
        "unhashable", f"{shown} cannot be {role}, for it can change", span, f"this is {shown}",
        "use a tuple, a frozenset or a frozen dataclass", about=(value,),
        raises=("TypeError", unhashable_text(frame, value, role)) if raises and not may_be_hashed else "",
    )  # fmt: skip


def unhashable_text(frame: Frame, value: Value, role: str) -> str:
    """CPython's words for it."""
    held = frame.solver.resolve(value.type)
    message = f"unhashable type: '{message_name(unhashable_part(frame.program, held))}'"
    if frame.program.python_version < (3, 14) or role == CACHED:
        return message
    return f"cannot use '{whole_name(held)}' as a {'set element' if role == 'an item of a set' else 'dict key'} ({message})"


def _put_all(frame: Frame, container: Value, values: Value, span: Span) -> Value:
    """extend() and update(): the items of what is not fit for the container, or what has no items."""
    held = frame.solver.shallow(values.type)
    if held == STR:
        return put(frame, container, values, span)
    item = held.key if isinstance(held, DictType) else getattr(held, "item", None)
    if item is None or (isinstance(held, DictType) and isinstance(frame.solver.shallow(container.type), DictType)):
        shown = frame.described(values.type)
        return frame.error("item-type", f"the items of {shown} cannot be put into {frame.described(container.type)}", span,
                           f"this adds {shown}", "convert them first", about=(container, values))  # fmt: skip
    return put(frame, container, Value(item, None), span)


# --- operators ---


def _operator(frame: Frame, operation: str, args: list[Value], span: Span) -> Value:
    types = [frame.shown(a.type) for a in args]
    held = [frame.solver.resolve(a.type) for a in args]
    code, message, label, help = _operator_texts(operation, types, held)
    return frame.error(code, message, span, label, help, about=args)


def _operator_texts(operation: str, types: list[str], held: list[Type]) -> tuple[str, str, str, str]:
    """Code, message, label and help."""
    plain = operation[1:] if operation[:1] == "i" and operation[1:] in SYMBOLS else operation
    none = "test for None before: `if x is not None:`" if any(NONE in members_of(t) for t in held) else ""
    if plain == "contains":
        return "no-operator", f"`in` cannot look for {types[1]} in {types[0]}", f"this is {types[1]} in {types[0]}", none
    if plain in ("getitem", "getslice", "setitem", "setslice", "delitem", "delslice"):
        return _item_texts(plain, types, held, none)
    symbol = SYMBOLS.get(plain, plain).split(" ")[0]
    if len(types) == 1:
        return "no-operator", f"unary {symbol} is not defined for {types[0]}", f"this is {types[0]}", none
    code = "not-ordered" if plain in _ORDERING else "no-operator"
    message = f"{symbol} is not defined between {types[0]} and {types[1]}"
    return code, message, f"this is {types[0]} {symbol} {types[1]}", none or _operator_help(plain, types, held)


def _operator_help(operation: str, types: list[str], held: list[Type]) -> str:
    if operation in ("sub", "mul", "truediv", "floordiv", "pow") and STR in held:
        return "make a number of the text first: int(text) or float(text)"
    if operation == "add" and STR in held and not any(isinstance(t, (ListType, DictType, SetType)) for t in held):
        return 'make text of the other side: str(x), or write an f-string: f"{x}"'
    if operation in _ORDERING:
        numbers = STR in held and any(str(t) in ("int", "float") for t in held)
        return "make a number of the text first: int(text) or float(text)" if numbers else "compare a part that has an order"
    if any(isinstance(t, ListType) for t in held) and any(str(t) in ("int", "float") for t in held):
        return "a list is not an array: write [x + 1 for x in xs], or use numpy"
    return ""


def _item_texts(operation: str, types: list[str], held: list[Type], none: str) -> tuple[str, str, str, str]:
    container, index = held[0], held[1] if len(held) > 1 else NONE
    indexed = isinstance(container, (ListType, TupleType, TupleOfType)) or container == STR or str(container) in ("bytes", "range")
    if operation.startswith("set") and len(types) > 2 and isinstance(container, (ListType, DictType)):
        what = f"{types[-1]} cannot be stored in {types[0]}"
        return "item-type", what, f"this stores {types[-1]} in {types[0]}", "convert the value first"
    if isinstance(container, DictType) and not operation.endswith("slice"):
        help = none if NONE in members_of(index) else f"convert the key first; the keys are {_key(container)}"
        return "item-key", f"{types[1]} is no key of {types[0]}", f"the key is {types[1]}", help
    if indexed and operation == "getitem":
        help = none or ("make an int of it: int(x)" if str(index) in ("str", "float") else "")
        return "item-key", f"{types[0]} is indexed by int, not by {types[1]}", f"the index is {types[1]}", help
    verb = {"get": "indexed", "set": "changed by item", "del": "emptied by `del`"}[operation[:3]]
    help = none or ("a set has no order: make a list first: sorted(xs)" if isinstance(container, SetType) else "")
    return "item-key", f"{types[0]} cannot be {verb}", f"this is {types[0]}", help


def _key(held: DictType) -> str:
    return str(held.key) if not isinstance(held.key, UnionType) else " | ".join(map(str, held.key.members))


# --- functions and methods ---


def _call(
    frame: Frame, name: str, overloads: tuple[Overload, ...], receiver: Value | None, args: list[Value], span: Span,
    keywords: dict[str, Value],
) -> Value:  # fmt: skip
    public = name.removeprefix("builtins.")
    given = args[1:] if receiver is not None else args
    types = [frame.shown(a.type) for a in given] + [f"{k}={frame.shown(v.type)}" for k, v in sorted(keywords.items())]
    shown = ", ".join(types)
    usable = [o for o in overloads if receiver is None or _fits(frame, o, receiver)] or list(overloads)
    accepted = list(dict.fromkeys(_signature(frame, public, o, receiver) for o in usable))
    if len(accepted) > 4 and receiver is None and all(len(o.parameters) == 1 for o in usable):
        kinds = sorted({python_name(o.parameters[0].type) for o in usable} - {"generator"})
        accepted = [f"{', '.join(kinds[:-1])} or {kinds[-1]}"]
    method = public.rsplit(".", 1)[-1] if receiver is not None else public
    what = f"{method}() takes no arguments" if accepted == [f"{public}()"] else f"{method}() does not take ({shown})"
    return frame.error(
        "no-overload",
        what if types else f"{method}() needs an argument",
        span,
        f"called with ({shown})" if receiver is None else f"called with ({shown}) on {frame.shown(receiver.type)}",
        "it takes " + "\n      or ".join(accepted[:4]),
        about=[*args, *keywords.values()],
    )


def _fits(frame: Frame, overload: Overload, receiver: Value) -> bool:
    """Whether the receiver may be this overload's first parameter."""
    first = overload.parameters[0].type if overload.parameters else NONE
    held = frame.solver.resolve(receiver.type)
    return isinstance(first, VariableType) or python_name(first) == python_name(held)


def _signature(frame: Frame, name: str, overload: Overload, receiver: Value | None) -> str:
    """The overload as one calls it, `self` left out and its type variables replaced where the receiver says them."""
    known: dict[str, Type] = {}
    parameters = list(overload.parameters)
    if receiver is not None and parameters:
        _learn(parameters.pop(0).type, frame.solver.resolve(receiver.type), known)
    texts = []
    for p in parameters:
        shown = _pattern(frame, p.type, known)
        text = p.name if shown is None else f"{p.name}: {shown}"
        default = "…" if p.default == 2**63 - 1 else repr(p.default)
        texts.append(text if p.default is NO_DEFAULT else f"{text} = {default}")
    return f"{name}({', '.join(texts)})"


def _learn(pattern: Type, actual: Type, known: dict[str, Type]) -> None:
    if isinstance(pattern, VariableType):
        known.setdefault(pattern.name, actual)
    elif type(pattern) is type(actual):
        for part in vars(pattern):
            inner, found = getattr(pattern, part), getattr(actual, part, None)
            if isinstance(inner, Type) and isinstance(found, Type):
                _learn(inner, found, known)


def _pattern(frame: Frame, pattern: Type, known: dict[str, Type]) -> str | None:
    """The parameter's type; None when it may be anything."""
    if isinstance(pattern, VariableType):
        return frame.shown(known[pattern.name]) if pattern.name in known else None
    if isinstance(pattern, UnionType):
        parts = [_pattern(frame, m, known) for m in pattern.members]
        return None if None in parts else " | ".join(dict.fromkeys(p for p in parts if p is not None))
    for kind in (ListType, SetType, TupleOfType):
        if isinstance(pattern, kind):
            item = _pattern(frame, pattern.item, known)
            return python_name(pattern) if item is None else frame.shown(pattern).replace(str(pattern.item), item)
    return frame.shown(pattern) if not _has_variable(pattern) else python_name(pattern)


def _has_variable(type: Type) -> bool:
    if isinstance(type, VariableType):
        return True
    parts = vars(type).values() if hasattr(type, "__dict__") else ()
    return any(_has_variable(t) for p in parts for t in (p if isinstance(p, tuple) else (p,)) if isinstance(t, Type))


def outside(name: str) -> tuple[str, str]:
    """Why a dotted name reaches out of the program, and what to do instead; empty of others."""
    return _OUTSIDE_FUNCTIONS.get(name) or _OUTSIDE.get(name.split(".", 1)[0], ("", ""))


def _unknown(frame: Frame, name: str, args: list[Value], span: Span) -> Value:
    from compiler.infer.special import FUNCTIONS, VALUES

    public = name.removeprefix("builtins.")
    if name.startswith("builtins.") and _is_exception(public):
        return _exception(frame, public, span)
    written = frame.program.name_at(span)
    if written.rsplit(".", 1)[-1] == public.rsplit(".", 1)[-1]:
        public = written
    why, help = outside("random") if name.startswith("numpy.random.") else outside(name.removeprefix("builtins."))
    names = sorted({*frame.program.operations.names_index(), *FUNCTIONS, *VALUES} - {name})
    near = difflib.get_close_matches(name, [n for n in names if n.split(".")[0] == name.split(".")[0]], n=1, cutoff=0.8)
    if near and not why:
        help = f"did you mean {near[0].removeprefix('builtins.')}?"
    return frame.error(
        "unknown-operation",
        f"{public}() cannot be compiled",
        span,
        why or "it is not among the functions that have a native form",
        help or "write it out in Python, or compute it at module level, which runs at build time",
    )


def _is_exception(name: str) -> bool:
    thing = getattr(builtins, name, None)
    return isinstance(thing, type) and issubclass(thing, BaseException)


def _exception(frame: Frame, name: str, span: Span) -> Value:
    return frame.error("exception-class", f"native code does not know {name}", span,
                       help="raise a class of your own that is derived from Exception")  # fmt: skip


__all__ = ["SYMBOLS", "mismatch", "put"]


def wrong_call(frame: Frame, name: str, e: n.Node) -> Value:
    """Reports a builtin function that is called with too many or too few arguments."""
    usage = {"format": "format(x, spec)", "divmod": "divmod(a, b)"}
    return frame.error("wrong-arguments", f"{name}() is called with the wrong arguments", e.span,
                       help=f"write {usage.get(name, f'{name}(x)')}")  # fmt: skip
