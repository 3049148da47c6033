"""How types, names and literals of the IR are spelled in C++."""

from __future__ import annotations

from collections.abc import Iterable

from compiler.ir import nodes as ir
from compiler.ops.numpy_dtypes import CPP_TYPES
from compiler.types.types import (
    BOOL,
    BYTES,
    EXCEPTION,
    EXCEPTION_CLASS,
    FLOAT,
    INT,
    NONE,
    NOT_IMPLEMENTED,
    RANGE,
    SLICE,
    STR,
    TRACEBACK,
    UNBOUND,
    ArrayType,
    ClassType,
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
    is_optional,
    recursive_parts,
)

_SIMPLE = {
    NONE: "py::None", BOOL: "bool", INT: "int64_t", FLOAT: "double", STR: "py::Str", BYTES: "py::Bytes",
    RANGE: "py::Range", SLICE: "py::Slice", EXCEPTION: "py::Raised", UNBOUND: "py::Unbound",
    EXCEPTION_CLASS: "py::ExceptionClass", TRACEBACK: "py::Traceback",
    NOT_IMPLEMENTED: "py::NotImplemented",
}  # fmt: skip

# C++'s keywords and the few names generated code itself uses.
_RESERVED = frozenset(
    "alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class compl "
    "concept const consteval constexpr constinit const_cast continue co_await co_return co_yield decltype default delete "
    "do double dynamic_cast else enum explicit export extern false float for friend goto if inline int long mutable "
    "namespace new noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast "
    "requires return short signed sizeof static static_assert static_cast struct switch template this thread_local throw "
    "true try typedef typeid typename union unsigned using virtual void volatile wchar_t while xor xor_eq "
    "ctx py user object main NULL INFINITY NAN EOF errno stdin stdout stderr int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t "
    "uint64_t size_t heap references predictor Instance Program linux unix i386 assert signbit isnan isinf isfinite".split()
)


_class_names: dict[str, str] = {}  # of the program that is being written, by their ids
_function_names: dict[str, str] = {}  # of that program, by their names in the IR


def name_program(classes: dict[str, str], functions: Iterable[str]) -> None:
    """Says how the classes and functions of the program that is written from now on are called."""
    _class_names.clear()
    _class_names.update(classes)
    _recursive_names.clear()
    _function_names.clear()
    taken = {"instance_of"}
    for c in map(identifier, classes.values()):  # with the functions that stand beside a class
        taken |= {c, f"make_{c}", f"replace_{c}", f"renew_{c}", f"build_{c}", f"{c}_text"}
    for name in functions:
        plain = identifier(name)
        while plain in taken:
            plain += "_function"
        taken.add(plain)
        _function_names[name] = plain


_recursive_names: dict[RecursiveType, str] = {}  # of that program


def recursive_identifier(type: RecursiveType) -> str:
    """The C++ name of a recursive type, in the order in which they are met."""
    return _recursive_names.setdefault(type, f"Recursive{len(_recursive_names) + 1}")


def recursive_types() -> list[RecursiveType]:
    """Those that were met and those inside them, each behind those that it holds and that do not hold it."""
    for type in list(_recursive_names):
        for inner in sorted(recursive_parts(type), key=str):
            recursive_identifier(inner)
    return sorted(_recursive_names, key=lambda type: len(recursive_parts(type)))


def schema_name(c: ir.Class) -> str:
    """What native callers know the class as: copies of one class have its name."""
    return c.name.removesuffix(f"_{c.type.id.rpartition('@')[2]}")


def class_identifier(id: str) -> str:
    """A user class's C++ name, from "module:qualname"."""
    return identifier(_class_names.get(id) or id.split(":")[1].replace(".", "_"))


def function_identifier(name: str) -> str:
    """The C++ name of one of the program's functions. A method may have the name of a class."""
    return _function_names[name]


def exception_type(name: str) -> str:
    """The C++ name of an exception class: of a builtin, or of a class of the user's by its id."""
    return f"exception_{identifier(name.split(':')[1].replace('.', '_'))}" if ":" in name else f"py::{name.rsplit('.', 1)[-1]}"


def identifier(name: str) -> str:
    """A Python name as a C++ identifier; Python's Unicode letters are spelled by their code points."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c == "_") else f"u{ord(c):x}_" for c in name)
    if plain in _RESERVED or plain.startswith("__") or "__" in plain or plain[:1] == "_" and plain[1:2].isupper():
        plain = f"{plain.strip('_').replace('__', '_')}_"
    if not plain or plain[0].isdigit():
        plain = f"n{plain}"
    return plain


def cpp_type(type: Type) -> str:
    """The C++ type of a variable that holds this."""
    if type in _SIMPLE:
        return _SIMPLE[type]
    match type:
        case ListType(item=item):
            return f"py::List<{cpp_type(item)}>"
        case SetType(item=item, frozen=frozen):
            return f"py::{'FrozenSet' if frozen else 'Set'}<{cpp_type(item)}>"
        case DictType(key=key, value=value):
            return f"py::Dict<{cpp_type(key)}, {cpp_type(value)}>"
        case TupleType(items=items):
            return f"py::Tuple<{', '.join(map(cpp_type, items))}>"
        case TupleOfType(item=item):
            return f"py::TupleOf<{cpp_type(item)}>"
        case IteratorType(item=item):
            return f"py::Iterator<{cpp_type(item)}>"
        case RecursiveType():
            return f"user::{recursive_identifier(type)}"
        case UnionType(members=members):
            if is_optional(type) and members[0] != UNBOUND:
                return f"py::Optional<{cpp_type(members[0])}>"
            return f"py::Union<{', '.join(map(cpp_type, members))}>"
        case ClassType(id=id):
            return f"py::Ref<user::{class_identifier(id)}>"
        case FunctionType(index=index):
            return f"py::Function<{index}>"
        case EnumType(id=id):
            return f"user::{class_identifier(id)}"
        case ArrayType(dtype=dtype, rank=rank):
            return f"py::Array<{CPP_TYPES[dtype]}, {rank}>"
        case ScalarType(dtype=dtype):
            return CPP_TYPES[dtype]
    raise ValueError(f"no C++ type for {type}")


def by_value(type: Type) -> bool:
    """Whether parameters of this type are passed by value: those that fit in a register."""
    return type in (NONE, BOOL, INT, FLOAT, EXCEPTION_CLASS, TRACEBACK) or isinstance(type, (EnumType, ScalarType))


def scalar_literal(value: bool | int | float, type: ScalarType) -> str:
    """A scalar of numpy's."""
    text = float_literal(value) if isinstance(value, float) else str(value).lower()
    return f"static_cast<{cpp_type(type)}>({text}{'u' if isinstance(value, int) and value >= 2**63 else ''})"


def int_literal(value: int) -> str:
    if value == -(2**63):
        return "INT64_MIN"
    return f"int64_t{{{value}}}"


def float_literal(value: float) -> str:
    if value != value:
        return "double{NAN}"
    if value in (float("inf"), float("-inf")):
        return "double{INFINITY}" if value > 0 else "double{-INFINITY}"
    return repr(value)


def str_literal(text: str) -> str:
    """A Str of the literal operator ""_s."""
    return f"{quote(text.encode('utf-8', 'surrogatepass'))}_s"


def quote(data: bytes) -> str:
    """A C string literal of these bytes; three-digit octal escapes cannot run into what follows."""
    out = []
    for b in data:
        c = chr(b)
        if c in '"\\':
            out.append("\\" + c)
        elif c == "\n":
            out.append("\\n")
        elif c == "?":
            out.append("\\?")  # no trigraphs
        elif 32 <= b < 127:
            out.append(c)
        else:
            out.append(f"\\{b:03o}")
    return '"' + "".join(out) + '"'
