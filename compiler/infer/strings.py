"""Text: str() and repr() of anything, f-strings, str.format and % formatting of literal templates."""

from __future__ import annotations

import re

from compiler.infer import array_dtypes, class_tests, dict_kinds, exception_values, flags
from compiler.infer.classes import GENERATED
from compiler.infer.enums import enum_value, shows_value
from compiler.infer.frame import Frame
from compiler.infer.operations import operate, split
from compiler.infer.protocols import has_text
from compiler.infer.python_answers import raised_by
from compiler.infer.type_names import is_of_library, message_name, python_name
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    EXCEPTION,
    FLOAT,
    INT,
    NONE,
    STR,
    UNBOUND,
    ArrayType,
    ClassType,
    DictType,
    EnumType,
    FunctionType,
    IteratorType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
    parts_of,
)


def str_of(frame: Frame, value: Value, e: n.Node) -> Value:
    """str(value)."""
    held = frame.solver.shallow(value.type)
    if value.expr is None:
        return NOTHING
    if held == STR:
        return value
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda args: str_of(frame, args[0], e))
    if isinstance(held, (ClassType, EnumType)) and frame.program.classes.method(held.id, "__str__") is not None:
        return _own_text(frame, value, "__str__", [], e)
    if exception_values.is_exception_type(frame, held):
        return exception_values.text_of(frame, value, e)
    if isinstance(held, EnumType):
        return _str_of_enum(frame, value, held, e)
    if isinstance(held, ClassType) and frame.program.classes.special(held.id, "__repr__") not in (None, GENERATED):
        return _own_text(frame, value, "__repr__", [], e, "__str__")
    if isinstance(held, (ClassType, ArrayType)):
        return repr_of(frame, value, e)
    dtype = array_dtypes.of_type(frame, held)
    if dtype is not None:
        return Value(STR, ir.Const(STR, dtype.name, span=e.span))
    if isinstance(held, (DictType, FunctionType, ListType, SetType, TupleType, TupleOfType)):
        return repr_of(frame, value, e)
    if isinstance(held, IteratorType):
        return repr_of(frame, value, e)
    return _text_op(frame, "to_str", value, held, e)


def decoded(frame: Frame, values: list[Value], keywords: dict[str, Value], e: n.Node) -> Value:
    """str(bytes, encoding, errors)"""
    error = raised_by(frame, "builtins.str", values, keywords)
    if error is not None:
        return frame.error("wrong-arguments", "str() is called with the wrong arguments", e.span, error[1], raises=error)
    if is_of_library(frame.solver.shallow(values[0].type)):  # a bytearray or memoryview
        from compiler.infer.calls import call_method

        values = [call_method(frame, values[0], "__bytes__", [], e), *values[1:]]
    return operate(frame, "bytes.decode", values, e.span, keywords)


def repr_of(frame: Frame, value: Value, e: n.Node) -> Value:
    """repr(value)."""
    held = frame.solver.shallow(value.type)
    if value.expr is None:
        return NOTHING
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda args: repr_of(frame, args[0], e))
    if held == EXCEPTION:
        return exception_values.repr_of(frame, value, e)
    if isinstance(held, (ClassType, EnumType)):
        found = frame.program.classes.special(held.id, "__repr__")
        if found not in (None, GENERATED):
            return _own_text(frame, value, "__repr__", [], e)
        if exception_values.is_exception_type(frame, held) and not frame.program.classes.is_dataclass(held.id):
            return exception_values.repr_of(frame, value, e)
        if found is None and isinstance(held, ClassType):
            return frame.error("object-repr", f"{held.name} has no __str__ or __repr__", e.span,
                               "Python would give its address in memory", f"define __repr__ in the class {held.name}",
                               about=(value,))  # fmt: skip
    text = _class_text(frame, held) if isinstance(held, FunctionType) else None
    if text is not None:
        return Value(STR, ir.Const(STR, text, span=e.span))
    if isinstance(held, FunctionType):
        return frame.error("function-repr", "the text of a function would be its address in memory", e.span, help="write its name")
    parts = shown_parts(frame, held)
    if any(isinstance(p, FunctionType) and _class_text(frame, p) is None for p in parts):
        return frame.error("function-repr", f"the text of {frame.described(held)} cannot be compiled", e.span,
                           "functions are inside", "show their names: x.__name__")  # fmt: skip
    if isinstance(held, ArrayType) or isinstance(held, IteratorType) and not has_text(frame.solver.resolve(held)):
        return frame.error("array-repr", "the text of an array is not supported", e.span, help="use x.tolist()")
    if not isinstance(held, ScalarType) and any(isinstance(p, ScalarType) for p in parts):
        return _text_with_scalars(frame, value, held, e)
    special = dict_kinds.text_of(frame, value, e)
    if special is not None:
        return special
    bare = _class_without_repr(frame, held)
    if bare is not None:
        return frame.error("nested-repr", f"the text of {frame.described(held)} cannot be compiled", e.span,
                           f"{bare} is inside, whose text would be its address in memory", f"define __repr__ in the class {bare}",
                           about=(value,))  # fmt: skip
    if any(isinstance(p, IteratorType) and p not in frame.program.views for p in parts):
        return frame.error("object-repr", "the text of a generator would be its address in memory", e.span,
                           help="make a list of what it gives: list(…)", about=(value,))  # fmt: skip
    return _text_op(frame, "repr", value, held, e)


def _text_with_scalars(frame: Frame, value: Value, held: Type, e: n.Node) -> Value:
    """Of a container that holds scalars of numpy's, which at run time are plain numbers: what is inside is shown one by one."""
    from compiler.infer.library import call_helper

    match held:
        case ListType():
            kind = "list"
        case TupleType() | TupleOfType():
            kind = "tuple"
        case DictType(behaviour=None):
            kind = "dict"
        case SetType(frozen=frozen):
            kind = "frozenset" if frozen else "set"
        case ClassType() if not _is_within_itself(frame, held):
            return _text_of_fields(frame, value, held, e)
        case _:
            return frame.error("numpy-repr", f"the text of {frame.described(held)} cannot be compiled", e.span, "scalars of numpy are inside",
                               "make them plain numbers: x.item()", about=(value,))  # fmt: skip
    return call_helper(frame, f"builtins._show_{kind}", [value], e)


def _is_within_itself(frame: Frame, held: ClassType) -> bool:
    classes = frame.program.classes
    return any(held in shown_parts(frame, classes.field_type(held.id, f)) for f in classes.shown_fields(held.id))


def _text_of_fields(frame: Frame, value: Value, held: ClassType, e: n.Node) -> Value:
    """What a __repr__ that is made of the fields gives."""
    from compiler.infer.named_tuples import fields_of

    classes = frame.program.classes
    names = classes.shown_fields(held.id)
    bare = _class_without_repr(frame, TupleType((held,)))
    if bare is not None:
        return frame.error("nested-repr", f"the text of {frame.described(held)} cannot be compiled", e.span, f"{bare} may lack an attribute",
                           f"define __repr__ in the class {bare}", about=(value,))  # fmt: skip
    fields = frame.keep(fields_of(frame, value, names, e), e.span)
    parts: list[ir.Expr] = [ir.Const(STR, f"{classes.info(held.id)['name'] if classes.info(held.id)['kind'] != 'dataclass' else held.name}(", span=e.span)]
    for i, name in enumerate(names):
        kind = fields.type.items[i]
        text = repr_of(frame, Value(kind, ir.TupleItem(frame.solver.resolve(kind), fields.expr, i, span=e.span)), e)
        if text.expr is None:
            return NOTHING
        parts += [ir.Const(STR, f"{', ' if i else ''}{name}=", span=e.span), text.expr]
    return concat(frame, [*parts, ir.Const(STR, ")", span=e.span)], e)


def _own_text(frame: Frame, value: Value, method: str, args: list[Thing], e: n.Node, asked: str = "") -> Value:
    """What a method of the user's says, which must be a str; `asked` for where it stands in for another."""
    from compiler.infer.calls import call_method

    made = call_method(frame, value, method, args, e)

    def checked(made: Value) -> Value:
        if made.expr is None or frame.solver.shallow(made.type) == STR:
            return made
        name = python_name(frame.solver.resolve(made.type))
        what = f"must return a str, not {name}" if method == "__format__" else f"returned non-string (type {name})"
        frame.raise_("TypeError", f"{asked or method} {what}", e.span)
        return NOTHING

    if isinstance(frame.solver.shallow(made.type), UnionType):
        return split(frame, [made], 0, e.span, lambda args: checked(args[0]))
    return checked(made)


def ascii_of(frame: Frame, value: Value, e: n.Node) -> Value:
    """ascii(value)."""
    text = repr_of(frame, value, e)
    if text.expr is None:
        return NOTHING
    args = [Value(STR, ir.Const(STR, word, span=e.span)) for word in ("ascii", "backslashreplace")]
    return operate(frame, "bytes.decode", [operate(frame, "str.encode", [text, *args], e.span), args[0]], e.span)


def _class_text(frame: Frame, type: FunctionType) -> str | None:
    """repr() of a class that is a value, which the runtime knows, too; None of a function."""
    return class_tests.shown_class(frame, frame.program.functions.thing_of(type))


def shown_parts(frame: Frame, held: Type) -> set[Type]:
    """The type, every type inside it, and those of the fields of its objects that their text shows."""
    classes = frame.program.classes
    found: set[Type] = set()
    left = [frame.solver.resolve(held)]
    while left:
        for part in parts_of(left.pop()) - found:
            found.add(part)
            if isinstance(part, ClassType) and classes.special(part.id, "__repr__") == GENERATED:
                left += [frame.solver.resolve(classes.field_type(part.id, f)) for f in classes.shown_fields(part.id)]
    return found


def shows_scalars(frame: Frame, held: Type) -> bool:
    """Whether the text of such values shows scalars of numpy's, which at run time are plain numbers."""
    return any(isinstance(p, ScalarType) for p in shown_parts(frame, held))


def _class_without_repr(frame: Frame, held: Type) -> str | None:
    """A class inside the type whose objects have no text that is known, or may lack an attribute that it shows."""
    classes = frame.program.classes
    for part in sorted(shown_parts(frame, held) - {held}, key=str):
        if isinstance(part, ClassType):
            found = classes.special(part.id, "__repr__")
            shown = [classes.field_type(part.id, f) for f in classes.shown_fields(part.id)] if found == GENERATED else []
            if found is None or any(UNBOUND in members_of(frame.solver.shallow(t)) for t in shown):
                return part.name
    return None


def _text_op(frame: Frame, function: str, value: Value, held: Type, e: n.Node) -> Value:
    attributes: tuple[str, ...] = ()
    if isinstance(held, ScalarType):
        function, attributes = f"numpy_{function}", _exponents_from(frame, held)
    mutable = held not in (NONE, BOOL, INT, FLOAT, STR) and not isinstance(held, (EnumType, ScalarType))
    effect = "read" if mutable else "pure"
    expr = ir.Op(STR, function, (value.expr,), attributes, context=True, effect=effect, span=e.span)
    return frame.emit_value(STR, expr, e.span) if mutable else Value(STR, expr)


def _exponents_from(frame: Frame, held: ScalarType) -> tuple[str, ...]:
    """The power of ten from which the text of a small float has an exponent: 16 before numpy 2.3."""
    version = tuple(int(x) for x in frame.program.snapshot.get("numpy", "2.3").split(".")[:2])
    return ("16",) if held.dtype in ("float16", "float32") and version < (2, 3) else ()


def _str_of_enum(frame: Frame, value: Value, held: EnumType, e: n.Node) -> Value:
    from compiler.infer.enums import enum_value

    if flags.has_combinations(frame, held):
        return flags.text_of(frame, value, held, "str", e)
    if shows_value(frame, held, "str"):
        return str_of(frame, enum_value(frame, value, e), e)
    prefix = ir.Const(STR, f"{held.name.rsplit('.', 1)[-1]}.", span=e.span)
    return concat(frame, [prefix, ir.Op(STR, "enum_name", (value.expr,), span=e.span)], e)


def concat(frame: Frame, parts: list[ir.Expr], e: n.Node) -> Value:
    """The parts in one string; neighbouring literals are joined here."""
    merged: list[ir.Expr] = []
    for p in parts:
        if isinstance(p, ir.Const) and merged and isinstance(merged[-1], ir.Const):
            merged[-1] = ir.Const(STR, merged[-1].value + p.value, span=e.span)
        elif not (isinstance(p, ir.Const) and p.value == ""):
            merged.append(p)
    if not merged:
        return Value(STR, ir.Const(STR, "", span=e.span))
    if len(merged) == 1:
        return Value(STR, merged[0])
    return Value(STR, ir.Op(STR, "str_concat", tuple(merged), context=True, span=e.span))


# --- f-strings ---


def infer_interpolated(frame: Frame, e: n.Interpolated) -> Value:
    from compiler.infer.expressions import rebinds

    parts: list[ir.Expr] = []
    for i, p in enumerate(e.parts):
        if isinstance(p, str):
            parts.append(ir.Const(STR, p, span=e.span))
            continue
        if p.debug:
            parts.append(ir.Const(STR, p.debug, span=e.span))
        text = _interpolation(frame, p)
        if text.expr is None:
            return NOTHING
        if any(isinstance(later, n.Node) and rebinds(later) for later in e.parts[i + 1 :]):
            text = frame.keep(text, p.span, force=True)
        parts.append(text.expr)
    return concat(frame, parts, e)


def _interpolation(frame: Frame, p: n.Interpolation) -> Value:
    from compiler.infer.expressions import infer_value

    value = infer_value(frame, p.value)
    if value.expr is None:
        return NOTHING
    if p.conversion == "a":
        value = ascii_of(frame, value, p)
    elif p.conversion == "r" or (p.debug and not p.conversion and not p.format):
        value = repr_of(frame, value, p)
    elif p.conversion == "s":
        value = str_of(frame, value, p)
    if value.expr is None:
        return NOTHING
    if not p.format:
        return format_value(frame, value, Value(STR, ir.Const(STR, "", span=p.span)), p)
    value = frame.keep(value, p.span, force=any(isinstance(part, n.Node) for part in p.format))
    specification: list[ir.Expr] = []
    for part in p.format:
        if isinstance(part, str):
            specification.append(ir.Const(STR, part, span=p.span))
        else:
            text = _interpolation(frame, part)
            if text.expr is None:
                return NOTHING
            specification.append(text.expr)
    return format_value(frame, value, concat(frame, specification, p), p)


def format_value(frame: Frame, value: Value, specification: Value, e: n.Node) -> Value:
    """format(value, specification)."""
    from compiler.infer.array_methods import python_number

    held = frame.solver.shallow(value.type)
    if value.expr is None or specification.expr is None:
        return NOTHING
    if STR not in members_of(frame.solver.shallow(specification.type)):
        message = f"format() argument 2 must be str, not {message_name(frame.solver.resolve(specification.type)).replace('NoneType', 'None')}"
        return frame.error("wrong-arguments", "format() takes its specification as a str", e.span, message, raises=("TypeError", message))
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda args: format_value(frame, args[0], specification, e))
    if isinstance(held, (ClassType, EnumType)) and frame.program.classes.method(held.id, "__format__") is not None:
        return _own_text(frame, value, "__format__", [specification], e)
    plain = isinstance(specification.expr, ir.Const) and specification.expr.value == ""
    if isinstance(held, ScalarType) and not (plain and held.dtype == "uint64"):  # its text may need 64 bits
        return format_value(frame, python_number(frame, value, e), specification, e)
    if plain and not isinstance(held, EnumType):
        return str_of(frame, value, e)
    if isinstance(held, EnumType):
        return _format_member(frame, value, held, specification, e)
    names = {INT: "format_int", FLOAT: "format_float", STR: "format_str", BOOL: "format_bool"}
    if held not in names:
        return _text_without_format(frame, value, specification, e)
    args = (value.expr, specification.expr)
    if isinstance(specification.expr, ir.Const) and _SPECIFICATIONS[held].fullmatch(specification.expr.value):
        return Value(STR, ir.Op(STR, names[held], args, context=True, span=e.span))
    return frame.emit_value(STR, ir.Op(STR, names[held], args, raises=True, context=True, span=e.span), e.span)


def _format_member(frame: Frame, value: Value, held: EnumType, specification: Value, e: n.Node) -> Value:
    """Of an enum's member: its text, or its value. An IntEnum's is its value where something is specified, whatever its text."""
    as_value = lambda: format_value(frame, enum_value(frame, value, e), specification, e)  # noqa: E731
    as_text = lambda: format_value(frame, str_of(frame, value, e), specification, e)  # noqa: E731
    if shows_value(frame, held, "format"):
        return as_value()
    bases = {base for c in frame.program.classes.bases(held.id) for base in frame.program.classes.info(c)["bases"]}
    if not bases & {"enum:IntEnum", "enum:IntFlag", "enum:StrEnum"}:
        return as_text()
    if isinstance(specification.expr, ir.Const):
        return as_value() if specification.expr.value else as_text()
    value = frame.keep(value, e.span)
    empty = ir.Op(BOOL, "eq", (specification.expr, ir.Const(STR, "", span=e.span)), span=e.span)
    return frame.branch(empty, (as_text, as_value), e.span)


def _text_without_format(frame: Frame, value: Value, specification: Value, e: n.Node) -> Value:
    """Of a type that has no formats of its own: its text, if the specification is empty."""
    from compiler.infer.type_names import message_name

    def refused() -> Value:
        name = message_name(frame.solver.resolve(value.type))
        frame.raise_("TypeError", f"unsupported format string passed to {name}.__format__", e.span)
        return NOTHING

    if isinstance(specification.expr, ir.Const):
        return refused()
    value = frame.keep(value, e.span)
    empty = ir.Op(BOOL, "eq", (specification.expr, ir.Const(STR, "", span=e.span)), span=e.span)
    return frame.branch(empty, (lambda: str_of(frame, value, e), refused), e.span)


# Of each type the specifications that are surely right, so that formatting cannot fail.
_NUMBER = r"(?:[^{}]?[<>=^])?[-+ ]?#?0?\d{0,4}[,_]?"
_SPECIFICATIONS = {
    INT: re.compile(rf"{_NUMBER}(?:d?|(?<![,])[xXob]|(?:\.\d{{1,3}})?[eEfFgG%])", re.ASCII),
    BOOL: re.compile(rf"{_NUMBER}d", re.ASCII),
    FLOAT: re.compile(rf"{_NUMBER}(?:\.\d{{1,3}})?[eEfFgG%]?", re.ASCII),
    STR: re.compile(r"(?:[^{}]?[<>^])?(?:[1-9]\d{0,3})?(?:\.\d{1,3})?s?", re.ASCII),
}
