"""Small facts about types: Python's name for one, whether its values can be hashed or ordered."""

from __future__ import annotations

import builtins
import inspect
import re
from typing import TYPE_CHECKING

from compiler.library.sources import NAMESPACE, PREFIX
from compiler.types.recursive import assuming
from compiler.types.types import (
    BOOL,
    BYTES,
    EXCEPTION,
    EXCEPTION_CLASS,
    FLOAT,
    INT,
    NEVER,
    NONE,
    SLICE,
    STR,
    TRACEBACK,
    UNBOUND,
    ArrayType,
    ClassType,
    ClosureType,
    DictType,
    EnumType,
    FunctionType,
    IteratorType,
    ListType,
    RecursiveType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
    name_of_class,
)

if TYPE_CHECKING:
    from compiler.infer.program import ProgramInference

BY_VALUE = {"int_enum": INT, "int_flag": INT, "str_enum": STR}  # enums whose members are also ints or texts


def python_name(type: Type) -> str:
    """type(x).__name__ of a value of this type."""
    match type:
        case ListType():
            return "list"
        case DictType():
            return "dict"
        case SetType(frozen=frozen):
            return "frozenset" if frozen else "set"
        case TupleType() | TupleOfType():
            return "tuple"
        case IteratorType():
            return "generator"
        case FunctionType(name=name) if name.startswith("dtype "):
            return f"numpy.dtypes.{name.removeprefix('dtype ').capitalize().replace('Ui', 'UI')}DType"
        case FunctionType(name=name):
            return "type" if name.startswith("class ") else "function"
        case ClosureType():
            return "function"
        case ClassType(id=id) if id.startswith(PREFIX):
            return re.sub(r"_(\d+|of_.*)$", "", type.name.rsplit(".", 1)[-1])  # a copy of the class, of fields of its own types
        case ClassType() | EnumType():
            return type.name.rsplit(".", 1)[-1]
        case ArrayType():
            return "numpy.ndarray"
        case ScalarType(dtype=dtype):
            return f"numpy.{dtype}"
    return _NAMES.get(type) or str(type)


_NAMES = {NONE: "NoneType", EXCEPTION_CLASS: "type", TRACEBACK: "traceback"}


def class_in_python(held: Type) -> type | None:
    """The builtin class of the values of this type, if their class is one."""
    if held == NONE:
        return type(None)
    plain = held in (BOOL, INT, FLOAT, STR, BYTES) or isinstance(held, (ListType, SetType, TupleType, TupleOfType))
    return getattr(builtins, python_name(held)) if plain or isinstance(held, DictType) and held.behaviour is None else None


def whole_name(type: Type) -> str:
    """The class's name with its module, as some messages have it since Python 3.14."""
    if isinstance(type, DictType) and type.behaviour is not None:
        return type.behaviour.class_name
    if not isinstance(type, (ClassType, EnumType)) or isinstance(type, ClosureType):
        return python_name(type)
    module = type.id.removeprefix(PREFIX).partition(":")[0]
    name = python_name(type) if type.id.startswith(PREFIX) else name_of_class(type.id)
    return name if module in ("builtins", "__main__") else f"{module}.{name}"


def full_class_name(id: str) -> str:
    """A class's name with its module, as repr() of the class has it."""
    known = {"pydantic:ValidationError": "pydantic_core._pydantic_core.ValidationError", "queue:Empty": "_queue.Empty"}
    return known.get(id, f"{id.split(':')[0].removeprefix(PREFIX)}.{name_of_class(id)}")


_IN_C = {"deque": "collections.deque", "KeyWrapper": "functools.KeyWrapper"}


def message_name(type: Type) -> str:
    """The class of a value of this type as Python's messages name it: one that is written in C with its module."""
    name = python_name(type)
    if isinstance(type, DictType) and type.behaviour is not None:
        return "Counter" if type.behaviour.class_name == "collections.Counter" else type.behaviour.class_name
    if isinstance(type, ClassType) and type.id.split('@')[0] == NAMESPACE:
        return f"types.{name}"
    return _IN_C.get(name, name) if is_of_library(type) else name


def is_of_library(type: Type) -> bool:
    """Whether its class is written in our library: a deque, a bytearray. Their methods do not look at the types they get."""
    return isinstance(type, ClassType) and type.id.startswith(PREFIX)


def shown_type(type: Type) -> str:
    """The type as diagnostics show it: as an annotation, with the short names of classes; "…" of one inside itself."""
    return _shown_type(type, frozenset())


def _shown_type(type: Type, around: frozenset[Type]) -> str:
    if type in around:
        return "…"
    again = lambda t: _shown_type(t, around | {type} if isinstance(type, RecursiveType) else around)  # noqa: E731
    match type:
        case ListType(item=item):
            return "list" if item == NEVER else f"list[{again(item)}]"
        case SetType(item=item):
            return python_name(type) if item == NEVER else f"{python_name(type)}[{again(item)}]"
        case DictType(key=key, value=value):
            return "dict" if NEVER in (key, value) else f"dict[{again(key)}, {again(value)}]"
        case TupleType(items=items):
            return f"tuple[{', '.join(map(again, items)) or '()'}]"
        case TupleOfType(item=item):
            return f"tuple[{again(item)}, ...]"
        case IteratorType(item=item):
            return f"Iterator[{again(item)}]"
        case UnionType(members=members):
            return " | ".join(again(m) for m in members if m != UNBOUND)
        case ClosureType(name=name):
            return _shown_function(name)
        case ClassType() | EnumType():
            return python_name(type) if type.id.startswith(PREFIX) else type.name
        case FunctionType(name=name) if name.startswith("lambda "):
            return f"the lambda of line {name.split(':')[1]}"
        case FunctionType(name=name):
            kind, name = name.split(" ", 1)[0], name.rsplit(":", 1)[-1].rsplit(" ", 1)[-1].removeprefix("builtins.")
            is_class = kind == "class" or kind == "library" and inspect.isclass(getattr(builtins, name, None))
            return f"the {'class' if is_class else kind.replace('library', 'function')} {name}"
        case ArrayType(dtype=dtype, rank=rank):
            return f"{rank}-D {dtype} array"
        case ScalarType(dtype=dtype):
            return f"np.{dtype}"
    return str(type)


def _shown_function(name: str) -> str:
    """"add_closure_2" is the function add, "lambda_7_closure" the lambda of line 7."""
    own = re.sub(r"_[a-z]+(_\d+)?$", "", name)
    line = re.fullmatch(r"lambda_(\d+)", own)
    return f"the lambda of line {line[1]}" if line else f"the function {own}"


def described_type(type: Type) -> str:
    """As shown_type, with its article: "an int", "a list[str]", "the function f"."""
    text = shown_type(type)
    if isinstance(type, (UnionType, ScalarType)) or type == NONE or text.startswith("the "):
        return text
    return f"{'an' if text[0] in 'aeiouAEIOU' or text.startswith('8-') else 'a'} {text}"


@assuming(True)
def is_hashable(program: ProgramInference, type: Type) -> bool:
    program.functions.note_identity(type)
    match type:
        case ListType() | DictType() | ArrayType():
            return False
        case SetType(frozen=frozen):
            return frozen
        case TupleType(items=items) | UnionType(members=items):
            return all(is_hashable(program, i) for i in items)
        case TupleOfType(item=item):
            return is_hashable(program, item)
        case ClassType(id=id):
            return program.classes.is_hashable(id)
        case EnumType(id=id):
            return program.classes.method(id, "__hash__") is None and program.classes.method(id, "__eq__") is None
    return type != SLICE


def unhashable_part(program: ProgramInference, type: Type) -> Type:
    """What Python says is unhashable of a type that is: the part of a tuple or dataclass that it cannot hash."""
    parts = type.items if isinstance(type, TupleType) else (type.item,) if isinstance(type, TupleOfType) else ()
    if isinstance(type, ClassType):
        parts = program.classes.hashed_fields(type.id)
    found = next((p for p in parts if not is_hashable(program, p)), None)
    return type if found is None else unhashable_part(program, found)


@assuming(True)
def is_equatable(program: ProgramInference, type: Type) -> bool:
    """Whether the runtime's equal() is Python's == for values of this type: not of arrays, whose == gives arrays."""
    program.functions.note_identity(type)
    match type:
        case ArrayType() | ScalarType():
            return False
        case ListType(item=item) | SetType(item=item) | TupleOfType(item=item) | IteratorType(item=item):
            return is_equatable(program, item)
        case DictType(key=key, value=value):
            return is_equatable(program, key) and is_equatable(program, value)
        case TupleType(items=items) | UnionType(members=items):
            return all(is_equatable(program, i) for i in items)
        case ClassType(id=id):
            return program.classes.is_equatable(id)
        case EnumType(id=id):
            return program.classes.method(id, "__eq__") is None  # which could not be called: a member has no Context
    return True


def is_alike_number(type: Type) -> bool:
    """Whether the runtime compares such values as Python and numpy do: plain numbers, also among scalars of one dtype.

    A float64 is a float, too, and a float32 takes Python's numbers for such; an int scalar takes a float for a float64.
    """
    scalars = {m for m in members_of(type) if isinstance(m, ScalarType)}
    plain = (BOOL, INT) if any("int" in s.dtype for s in scalars) else (BOOL, INT, FLOAT)
    others = set(members_of(type)) - scalars
    return others <= set(plain) and len(scalars) < 2 and not scalars & {ScalarType("float16"), ScalarType("bool")}


ORDER_METHODS = {"less": "__lt__", "less_equal": "__le__", "greater": "__gt__", "greater_equal": "__ge__"}
MIXED_ORDERS = {f"{function}_mixed": function for function in ORDER_METHODS}  # of values that Python may have no order for


@assuming(True)
def is_ordered(program: ProgramInference, type: Type, method: str = "__lt__") -> bool:
    """Whether < (or the comparison of another method) is defined among values of this one type."""
    match type:
        case ListType(item=item) | TupleOfType(item=item):
            return is_ordered(program, item, method)
        case TupleType(items=items):
            return all(is_ordered(program, i, method) for i in items)
        case ClassType(id=id):
            return program.classes.has_order(id, type, method)
        case ScalarType():
            return True
        case EnumType(id=id):
            own = program.classes.method(id, method) is not None  # which sorting could not call: a member has no Context
            return program.classes.info(id)["kind"] in BY_VALUE and not own
        case UnionType(members=members):
            if all(isinstance(m, ClassType) for m in members):
                return all(program.classes.has_order(a.id, b, method) for a in members for b in members)
            return is_alike_number(type)
    return type in (BOOL, INT, FLOAT, STR, BYTES, NEVER)


@assuming(False)
def is_ordered_by_code(program: ProgramInference, type: Type) -> bool:
    """Whether < of two values is code of the program's, which the runtime cannot call: of an enum with a method for it.

    So it is for members that are numbers or texts among others of these, and where the runtime has no name for what some
    values are, as for iterators.
    """
    match type:
        case TupleType(items=items):
            return any(is_ordered_by_code(program, i) for i in items)
        case EnumType(id=id):
            return any(program.classes.method(id, method) is not None for method in ("__lt__", "__gt__"))
        case UnionType(members=members):
            by_value = [m for m in members if isinstance(m, EnumType) and program.classes.info(m.id)["kind"] in BY_VALUE]
            unnamed = _have_order(program, type, type) and not may_be_ordered(program, type, type)
            return bool(by_value) or any(is_ordered_by_code(program, m) for m in members) or unnamed and not is_ordered(program, type)
    return False


def may_be_ordered(program: ProgramInference, a: Type, b: Type, meant: bool = False) -> bool:
    """Whether some values of the types have an order, or none is `meant` to, and the runtime knows for which Python raises."""
    return (meant or _have_order(program, a, b)) and all(is_equatable(program, t) and _is_named(t) for t in {a, b})


@assuming(False)
def _have_order(program: ProgramInference, a: Type, b: Type) -> bool:
    numbers = (BOOL, INT, FLOAT)
    match a, b:
        case (UnionType(), _) | (_, UnionType()):
            return any(_have_order(program, x, y) for x in members_of(a) for y in members_of(b))
        case (ListType(), ListType()) | (TupleOfType(), TupleOfType()):
            return _have_order(program, a.item, b.item)
        case (TupleType(), TupleType()):
            return () in (a.items, b.items) or any(_have_order(program, x, y) for x, y in zip(a.items, b.items))
        case (TupleType(items=items), TupleOfType(item=item)) | (TupleOfType(item=item), TupleType(items=items)):
            return any(_have_order(program, x, item) for x in items)
        case (ClassType(), _) | (_, ClassType()):
            same = a == b and program.classes.special(a.id, "__lt__") is not None
            return same or isinstance(a, ClassType) and program.classes.has_order(a.id, b)
        case (EnumType(id=id), _) if program.classes.method(id, "__lt__") is not None:
            return True
    return a in numbers and b in numbers or NEVER in (a, b) or a == b and is_ordered(program, a)


@assuming(True)
def _is_named(type: Type) -> bool:
    """Whether the runtime knows what Python calls what it may have to compare there."""
    match type:
        case ListType(item=item) | TupleOfType(item=item):
            return _is_named(item)
        case TupleType(items=items) | UnionType(members=items):
            return all(map(_is_named, items))
        case DictType(behaviour=behaviour):
            return behaviour is None
    return not isinstance(type, (ArrayType, ScalarType, IteratorType)) and type not in (EXCEPTION, EXCEPTION_CLASS, TRACEBACK)
