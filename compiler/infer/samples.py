"""A value of each type, to ask Python itself what it says of an operation (see python_answers.py).

The user's classes have stand-ins: classes of the same name without methods, for what is asked is what happens when none of
their methods knows the operation.
"""

from __future__ import annotations

import collections
import enum

from compiler.infer.frame import Frame
from compiler.infer.type_names import python_name
from compiler.library.sources import PREFIX
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NEVER,
    NONE,
    RANGE,
    SLICE,
    STR,
    ClassType,
    ClosureType,
    DictType,
    EnumType,
    FunctionType,
    IteratorType,
    ListType,
    RecursiveType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    members_of,
    name_of_class,
    recursive_parts,
)

_SIMPLE = {BOOL: True, INT: 1, FLOAT: 1.5, STR: "a", BYTES: b"a", NONE: None, RANGE: range(1), SLICE: slice(None)}
_LIBRARY = {"bytearray": lambda: bytearray(b"a"), "memoryview": lambda: memoryview(bytearray(b"a")), "deque": lambda: collections.deque([1])}
_DICTS = {
    "dict": dict,
    "collections.Counter": collections.Counter,
    "collections.OrderedDict": collections.OrderedDict,
    "collections.defaultdict": lambda entries: collections.defaultdict(lambda: None, entries),
}
_ENUMS = {
    "enum": (enum.Enum, 1), "int_enum": (enum.IntEnum, 1), "str_enum": (enum.StrEnum, "a"), "flag": (enum.Flag, 1), "int_flag": (enum.IntFlag, 1),
}  # fmt: skip
# By these an object is taken for a value of another type, so that a stand-in without them says too little.
_CONVERSIONS = ("__index__", "__int__", "__float__", "__iter__", "__getitem__", "__len__", "__contains__", "__call__", "__bytes__")


class NoSample(Exception):
    """The type has values that only a program can make."""


def sample(frame: Frame, held: Type, plain: bool = False) -> object:
    """A value of the type, with one item where it is a container; `plain` where nothing takes objects for other values."""
    if held in _SIMPLE:
        return _SIMPLE[held]
    match held:
        case ListType(item=item):
            return _items(frame, item, plain)
        case SetType(item=item, frozen=frozen):
            items = _hashable(_items(frame, item, plain))
            return frozenset(items) if frozen else set(items)
        case TupleOfType(item=item):
            return tuple(_items(frame, item, plain))
        case TupleType(items=items):
            return tuple(sample(frame, i, plain) for i in items)
        case DictType(key=key, value=value, behaviour=behaviour):
            entries = dict(zip(_hashable(_items(frame, key, plain)), _items(frame, value, plain)))
            return entries if behaviour is None else _DICTS[behaviour.class_name](entries)
        case IteratorType(item=item):
            return (x for x in _items(frame, item, plain))
        case ClosureType():
            return lambda: None
        case FunctionType(name=name) if not name.startswith(("class ", "dtype ", "library ")):
            return lambda: None
        case ClassType(id=id) if id.startswith(PREFIX):
            if python_name(held) in _LIBRARY:
                return _LIBRARY[python_name(held)]()
        case ClassType() | EnumType():
            if not plain and any(frame.program.classes.method(held.id, name) is not None for name in _CONVERSIONS):
                raise NoSample
            return stand_in(frame, held)
    raise NoSample


def stand_in(frame: Frame, held: ClassType | EnumType) -> object:
    """An object of a class of the same name."""
    classes = frame.program.classes
    module, qualname = held.id.partition(":")[0], name_of_class(held.id)
    name, kind = qualname.rsplit(".", 1)[-1], classes.info(held.id)["kind"]
    if isinstance(held, EnumType):
        base, value = _ENUMS[kind]
        return base(name, {"A": value}, module=module, qualname=qualname)["A"]
    if kind == "exception":
        raise NoSample
    if kind == "namedtuple":
        fields = classes.fields(held.id)
        made = collections.namedtuple(name, fields, module=module)  # type: ignore[misc]
        return made(*(sample(frame, frame.solver.resolve(classes.field_type(held.id, f), NEVER)) for f in fields))
    return type(name, (), {"__module__": module, "__qualname__": qualname})()


def is_tuple(frame: Frame, held: Type) -> bool:
    named = isinstance(held, ClassType) and not held.id.startswith(PREFIX) and frame.program.classes.info(held.id)["kind"] == "namedtuple"
    return named or isinstance(held, (TupleType, TupleOfType))


def bare_tuple(held: Type) -> tuple:
    """A tuple of the class with nothing in it."""
    return collections.namedtuple(name_of_class(held.id).rsplit(".", 1)[-1], ())() if isinstance(held, ClassType) else ()


def _hashable(items: list) -> list:
    """Without what the program puts in by the operation that is asked about, and that Python does not take."""
    try:
        hash(tuple(items))
    except TypeError:
        return []
    return items


def _items(frame: Frame, held: Type, plain: bool) -> list:
    found = [] if held == NEVER else [m for m in members_of(held) if not (isinstance(held, RecursiveType) and recursive_parts(m))]
    return [sample(frame, found[0], plain)] if found else []
