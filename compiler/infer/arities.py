"""Calls of builtin functions and methods with arguments that no call of them can have: Python raises before it looks at any."""

from __future__ import annotations

import builtins
import collections
import copy
import dataclasses
import functools
import inspect
import itertools
import math
import operator
import re
import sys
import types
from collections.abc import Callable, Iterator

from compiler.infer.arguments import infer_arguments, is_late
from compiler.infer.frame import Frame
from compiler.infer.python_answers import class_of, raised_by
from compiler.infer.type_names import is_of_library, python_name
from compiler.infer.values import NOTHING, Library, Method, Partial, Spread, Thing, Value
from compiler.library.sources import PREFIX
from compiler.syntax import nodes as n

_WRITTEN: dict[str, Callable] = {  # of functions that do not tell their own parameters
    "bool": lambda x=False, /: None,
    "bytes": lambda source=b"", encoding="", errors="": None,
    "collections.OrderedDict": lambda items=(), /, **entries: None,
    "collections.defaultdict": lambda factory=None, items=(), /, **entries: None,
    "dict": lambda items=(), /, **entries: None,
    "filter": lambda function, items, /: None,
    "frozenset": lambda items=(), /: None,
    "int": lambda x=0, /, base=10: None,
    "getattr": lambda object, name, default=None, /: None,
    "itertools.chain": lambda *items: None,
    "itertools.islice": lambda items, start, stop=None, step=None, /: None,
    "itertools.zip_longest": lambda *items, fillvalue=None: None,
    "iter": lambda items, last=None, /: None,
    "map": lambda function, items, /, *more, strict=False: None,
    "max": lambda first, /, *more, key=None, default=None: None,
    "min": lambda first, /, *more, key=None, default=None: None,
    "next": lambda iterator, default=None, /: None,
    "range": lambda start, stop=0, step=1, /: None,
    "set": lambda items=(), /: None,
    "slice": lambda start, stop=None, step=None, /: None,
    "str": lambda object="", encoding="", errors="": None,
    "type": lambda x, name=None, bases=None, /: None,
    "zip": lambda *items, strict=False: None,
}
_MODULES = {
    "builtins": builtins, "collections": collections, "copy": copy, "dataclasses": dataclasses, "itertools": itertools, "itertools.chain": itertools.chain,
    "math": math, "operator": operator, "re": re, "sys": sys,
}  # fmt: skip
_NOTHING, _ONE, _ANY = lambda: None, lambda x, /: None, lambda *args: None
_WITHIN = lambda x, start=None, end=None, /: None  # noqa: E731
# The same of methods, of which Python's versions tell the more, the newer they are.
_METHODS: dict[str, Callable] = {
    **dict.fromkeys("capitalize isalnum isalpha isascii isdigit islower isspace istitle isupper lower swapcase title upper".split(), _NOTHING),
    **dict.fromkeys("clear copy items keys values popleft reverse conjugate".split(), _NOTHING),
    **dict.fromkeys("add discard remove isdisjoint issubset issuperset symmetric_difference symmetric_difference_update".split(), _ONE),
    **dict.fromkeys("append appendleft extend extendleft".split(), _ONE),
    **dict.fromkeys("find rfind rindex startswith endswith".split(), _WITHIN),
    **dict.fromkeys("union intersection difference intersection_update difference_update".split(), _ANY),
    "count": _WITHIN, "set.pop": _NOTHING, "set.update": _ANY, "deque.pop": _NOTHING, "deque.count": _ONE, "range.count": _ONE,
    "index": _WITHIN, "range.index": _ONE, "insert": lambda i, x, /: None, "rotate": lambda n=1, /: None,
    "dict.pop": lambda key, default=None, /: None, "Counter.pop": lambda key, default=None, /: None,
    "defaultdict.pop": lambda key, default=None, /: None, "OrderedDict.pop": lambda key, default=None: None,
    "update": lambda other=(), /, **entries: None,
}  # fmt: skip
_OPERATORS = {f"__{name}__": f"operator.{name}" for name in ("contains", "getitem", "setitem", "delitem")}  # which say more than the methods
_OBJECTS = {range: lambda: range(1), memoryview: lambda: memoryview(b"")}  # of classes that make none without arguments


class _Argument:
    """Stands for any argument; some functions call the first or go through it before they look at the others."""

    def __call__(self) -> None:
        return None

    def __iter__(self) -> Iterator[None]:
        return iter(())


def refuse_misfit(frame: Frame, function: Thing, e: n.Call) -> Value | None:
    """What a call that cannot fit the function gives; None of one that may, or is not known."""
    if any(isinstance(a, n.Starred) for a in e.arguments) or any(k.name is None for k in e.keywords):
        return None
    count, names = len(e.arguments), tuple(k.name for k in e.keywords)
    message = _misfit(function.name, count, names) if isinstance(function, Library) else _message(*_method(frame, function, e), count, names)
    if not message:
        return None
    if infer_arguments(frame, e, lazy=True) is None or frame.env is None:
        return NOTHING
    return _refuse(frame, e.function.attr if isinstance(e.function, n.Attribute) else function.name, message, e)


def refuse_number(frame: Frame, function: Library, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value | None:
    """The same of a function that was passed on or kept, with the arguments that its call turned out to have."""
    message = "" if is_late(args, keywords) else _misfit(function.name, len(args), tuple(keywords))
    return _refuse(frame, function.name, message, e) if message else None


def _refuse(frame: Frame, name: str, message: str, e: n.Node) -> Value:
    return frame.error("wrong-arguments", f"{name.rpartition('.')[2]}() is called with the wrong arguments", e.span, message,
                       raises=("TypeError", message))  # fmt: skip


@functools.cache
def _misfit(function: str, count: int, names: tuple[str, ...]) -> str:
    module, _, name = function.rpartition(".")
    return _message(getattr(_MODULES.get(module), name, None), _WRITTEN.get(function.removeprefix("builtins.")), count, names)


def _message(called: Callable | None, written: Callable | None, count: int, names: tuple[str, ...]) -> str:
    """What Python says of a call with so many arguments and those names; "" of one that may fit, or where nothing is known."""
    args, keywords = [_Argument()] * count, {k: _Argument() for k in names}
    if called is None or _fits(called, written, args, keywords):
        return ""
    try:
        called(*args, **keywords)
    except TypeError as error:
        return str(error)
    return ""


def numbers_taken(function: Thing) -> range | None:
    """How many positional arguments a builtin function takes; None of one that takes any number, or is not known."""
    if not isinstance(function, Library):
        return None
    module, _, name = function.name.rpartition(".")
    called, written = getattr(_MODULES.get(module), name, None), _WRITTEN.get(function.name.removeprefix("builtins."))
    try:
        parameters = inspect.signature(written or called).parameters.values()
    except (TypeError, ValueError):
        return None
    if any(p.kind == p.VAR_POSITIONAL for p in parameters):
        return None
    positional = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    return range(sum(p.default is p.empty for p in positional), len(positional) + 1)


def in_places(name: str, args: list[Thing], keywords: dict[str, Thing]) -> tuple[list[Thing], dict[str, Thing]]:
    """The arguments of a builtin function with those that are given by name where they stand without: up to one that is not given."""
    called, written = getattr(builtins, name.removeprefix("builtins."), None), _WRITTEN.get(name.removeprefix("builtins."))
    if not keywords or any(isinstance(a, Spread) for a in args) or not name.startswith("builtins.") or called is None:
        return args, keywords
    try:
        parameters = inspect.signature(written or called).parameters.values()
    except (TypeError, ValueError):
        return args, keywords
    names = [p.name for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    args, left = list(args), dict(keywords)
    while len(args) < len(names) and names[len(args)] in left:
        args.append(left.pop(names[len(args)]))
    return args, left


def misfit_message(function: Library, count: int) -> str:
    """What Python says of a call with as many arguments."""
    module, _, name = function.name.rpartition(".")
    try:
        getattr(_MODULES[module], name)(*[_Argument()] * count)
    except TypeError as error:
        return str(error)
    return ""


def _fits(called: Callable, written: Callable | None, args: list, keywords: dict) -> bool:
    try:
        inspect.signature(written or called).bind(*args, **keywords)
    except TypeError:
        return False
    except ValueError:  # it does not tell
        return True
    return called is not int or bool(args) or not keywords


def _method(frame: Frame, function: Thing, e: n.Call) -> tuple[Callable | None, Callable | None]:
    """The method, of an object of the same class, and what is written of its parameters."""
    receiver = function.receiver if isinstance(function, Method) else function.args[0] if isinstance(function, Partial) and function.args else None
    if not isinstance(e.function, n.Attribute) or not isinstance(receiver, Value) or receiver.expr is None:
        return None, None
    held, name = class_of(frame.solver.resolve(receiver.type)), e.function.attr
    if not hasattr(held, name) or name.startswith("__"):
        return None, None
    method = getattr(held, name)
    if not callable(method):
        return None, None
    if not isinstance(inspect.getattr_static(held, name), (classmethod, staticmethod, types.ClassMethodDescriptorType)):
        method = functools.partial(method, _OBJECTS.get(held, held)())
    try:
        inspect.signature(method)
    except (TypeError, ValueError):
        return method, _METHODS.get(f"{held.__name__}.{name}") or _METHODS.get(name)
    return method, None


def refuse_types(frame: Frame, id: str, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value | None:
    """The same of functions and methods of our library, which do not look at the types that they get; None of other calls."""
    values = [*args, *keywords.values()]
    if not id.startswith(PREFIX) or not args or not all(isinstance(v, Value) and v.expr is not None for v in values):
        return None
    module, _, name = id.removeprefix(PREFIX).partition(":")
    held = frame.solver.resolve(args[0].type)
    if "." in name and is_of_library(held) and class_of(held) is not None:
        method = name.rsplit(".", 1)[-1]
        name = f"{python_name(held)}.{method}"
        asked = _OPERATORS.get(method, name)
    elif module == "math" and "." not in name:
        name = asked = f"math.{name}"
    else:
        return None
    error = raised_by(frame, asked, args, keywords)
    if error is None or error != raised_by(frame, asked, args, keywords, empty=True):
        return None
    return frame.error("wrong-arguments", f"{name}() does not take these arguments", e.span, error[1], about=values, raises=error)
