"""Which classes exceptions are of: those of Python's that native code knows, and the user's that derive from them."""

from __future__ import annotations

import builtins
import dataclasses

from compiler.infer.frame import Frame
from compiler.infer.values import Class, Library, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, EXCEPTION, EXCEPTION_CLASS, FunctionType, TupleOfType, TupleType, UnionType

BUILTIN_EXCEPTIONS = frozenset(
    "BaseException Exception SystemExit KeyboardInterrupt GeneratorExit ArithmeticError OverflowError ZeroDivisionError "
    "FloatingPointError AssertionError AttributeError EOFError ImportError ModuleNotFoundError LookupError IndexError KeyError "
    "MemoryError NameError UnboundLocalError OSError FileNotFoundError FileExistsError IsADirectoryError NotADirectoryError "
    "InterruptedError PermissionError TimeoutError ConnectionError BrokenPipeError ConnectionRefusedError ConnectionResetError "
    "FrozenInstanceError BufferError ReferenceError SyntaxError IndentationError SystemError RuntimeError NotImplementedError RecursionError "
    "StopIteration TypeError ValueError UnicodeError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError Warning "
    "UserWarning DeprecationWarning RuntimeWarning".split()
)
_ALIASES = {"builtins.IOError": "OSError", "builtins.EnvironmentError": "OSError", "dataclasses.FrozenInstanceError": "FrozenInstanceError"}
_OF_PYDANTIC = ("pydantic.ValidationError", "pydantic_core.ValidationError", "pydantic_core._pydantic_core.ValidationError")


def exception_name(frame: Frame, thing: Thing) -> str | None:
    """The name of an exception class, None when it is something else."""
    if isinstance(thing, Value) and isinstance(thing.type, FunctionType):
        thing = frame.program.functions.by_index[thing.type.index]
    if isinstance(thing, Library) and thing.name in _OF_PYDANTIC:
        thing = Class("pydantic:ValidationError")
    if isinstance(thing, Library) and ":".join(thing.name.rsplit(".", 1)) in frame.program.classes.classes:  # of the library's sources
        thing = Class(":".join(thing.name.rsplit(".", 1)))
    if isinstance(thing, Library):
        name = _ALIASES.get(thing.name) or thing.name.removeprefix("builtins.")
        return name if name in BUILTIN_EXCEPTIONS else None
    if isinstance(thing, Class) and frame.program.classes.is_exception(thing.id) and is_known(frame, thing.id):
        frame.program.exceptions.setdefault(thing.id)
        return thing.id
    return None


def is_known(frame: Frame, name: str) -> bool:
    """Whether the builtin classes that the class is derived from are known to native code."""
    if ":" not in name:
        return name in BUILTIN_EXCEPTIONS
    return all(is_known(frame, base) for base in frame.program.classes.exception_bases(name))


def unknown_class(frame: Frame, thing: Thing, e: n.Node) -> Value:
    """Reports that the exception class, which is raised or caught, is none that native code knows."""
    named = exception_roots(frame, thing)
    group = next((name for name in named if name.endswith("ExceptionGroup")), None)
    if group is not None:
        return frame.error("exception-group", "groups of exceptions have no native form", e.span, f"this is {'an' if group[0] == 'E' else 'a'} {group}",
                           "raise one exception, whose arguments or attributes hold what else went wrong")  # fmt: skip
    return frame.error("except-class", "this is no exception class that native code knows", e.span,
                       help="name a builtin exception, or a class of yours derived from one")  # fmt: skip


def exception_roots(frame: Frame, thing: Thing) -> list[str]:
    """The builtin classes that a thing is, or is derived from."""
    if isinstance(thing, Library):
        return [thing.name.removeprefix("builtins.")]
    found, left = [], [thing.id] if isinstance(thing, Class) else []
    while left:
        name = left.pop()
        if ":" in name:
            left += frame.program.classes.exception_bases(name)
        else:
            found.append(name)
    return found


def exception_names(frame: Frame, thing: Thing) -> list[str] | None:
    """As exception_name, also of tuples of classes, and of what is one of several (see `is_choice`)."""
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if isinstance(held, (TupleType, UnionType, TupleOfType)):
        parts = held.members if isinstance(held, UnionType) else held.items if isinstance(held, TupleType) else (held.item,)
        names = [exception_names(frame, Value(t, None)) for t in parts]
        return None if None in names else [name for found in names for name in found]
    name = exception_name(frame, thing)
    return None if name is None else [name]


def is_choice(frame: Frame, thing: Thing) -> bool:
    """Whether run time says which of its `exception_names` are meant."""
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    inside = held.items if isinstance(held, TupleType) else ()
    return isinstance(held, (UnionType, TupleOfType)) or any(is_choice(frame, Value(t, None)) for t in inside)


def is_subclass(frame: Frame, name: str, base: str) -> bool:
    """Whether the class `name` is `base` or derived from it; either is a builtin's name or a class id."""
    if name == base:
        return True
    if ":" in name:
        return any(is_subclass(frame, b, base) for b in frame.program.classes.exception_bases(name))
    return ":" not in base and is_builtin_subclass(name, base)


def is_builtin_subclass(name: str, base: str) -> bool:
    return issubclass(builtin_exception(name), builtin_exception(base))


def builtin_exception(name: str) -> type:
    return dataclasses.FrozenInstanceError if name == "FrozenInstanceError" else getattr(builtins, name)


def inherits_attribute(frame: Frame, id: str, name: str) -> bool:
    """Whether a builtin exception above the user's class `id` has an attribute that not all exceptions have."""
    above = [builtin_exception(b) for c in frame.program.classes.bases(id) for b in frame.program.classes.exception_bases(c) if ":" not in b]
    return any(hasattr(b, name) for b in above) and not hasattr(BaseException, name)


def test_class(frame: Frame, value: Value, name: str, exactly: bool, e: n.Node) -> ir.Expr:
    """Whether an EXCEPTION, or the class that an EXCEPTION_CLASS is, is (or derives from) the class of that name."""
    of = value.expr
    if frame.solver.shallow(value.type) == EXCEPTION:
        of = ir.Op(EXCEPTION_CLASS, "exception_class", (of,), span=e.span)
    return ir.Op(BOOL, "is_exception_class" if exactly else "is_exception_subclass", (of,), (name,), span=e.span)


def test_instance(frame: Frame, value: Value, wanted: list[Thing], e: n.Node) -> ir.Expr:
    """isinstance(value, wanted) of an EXCEPTION, issubclass(value, wanted) of an EXCEPTION_CLASS."""
    names = [name for w in wanted if (name := exception_name(frame, w)) is not None]
    if any(w == Library("builtins.object") for w in wanted):
        return ir.Const(BOOL, True, span=e.span)
    if frame.solver.shallow(value.type) == EXCEPTION:  # never one of a class with attributes
        names = [name for name in names if ":" not in name or not frame.program.classes.is_rich(name)]
    return test_classes(frame, value, names, e)


def test_classes(frame: Frame, value: Value, names: list[str], e: n.Node) -> ir.Expr:
    """Whether an EXCEPTION, just caught and of whatever class, or an EXCEPTION_CLASS is one of these or derived from it."""
    tests = tuple(test_class(frame, value, name, False, e) for name in names)
    if not tests:
        return ir.Const(BOOL, False, span=e.span)
    return tests[0] if len(tests) == 1 else ir.BoolOp(BOOL, "or", tests, span=e.span)
