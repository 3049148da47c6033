"""Exceptions as values: making them, their classes and text.

An exception of a builtin class, or of a class of the user's that is only a name, has the type Exception; which class
it is of stands in it. One of a class with methods or attributes ("rich") is an object of that class. Where an
exception may be of one or the other, as in `except Exception as e`, it is a union.
"""

from __future__ import annotations

from compiler.infer import exception_context
from compiler.infer.exception_classes import (
    BUILTIN_EXCEPTIONS,
    builtin_exception,
    exception_name,
    is_known,
    is_subclass,
    test_class,
    unknown_class,
)
from compiler.infer.frame import Frame
from compiler.infer.solver import EXCEPTION_ARGUMENTS
from compiler.infer.values import NOTHING, Class, Library, Thing, TypeOf, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    EXCEPTION,
    EXCEPTION_CLASS,
    NONE,
    STR,
    ClassType,
    FunctionType,
    TupleOfType,
    Type,
    UnionType,
    name_of_class,
    parts_of,
)

_WITH_FIELDS = ("UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError")  # made of five arguments


# --- making ---


def construct(frame: Frame, name: str, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """ValueError(*args), or an exception of a class of the user's."""
    from compiler.infer.arguments import is_late
    from compiler.infer.late_binding import refuse_late

    if not is_known(frame, name):
        return unknown_class(frame, Class(name) if ":" in name else Library(f"builtins.{name}"), e)
    if is_late(args, keywords):
        return refuse_late(frame, args, keywords, e)
    values = values_of(frame, args, e)
    if values is None:
        return NOTHING
    if ":" in name and frame.program.classes.is_rich(name):
        return _construct_rich(frame, name, values, keywords, e)
    if not _check_arguments(frame, name, values, keywords, e):
        return NOTHING
    if not values:
        return frame.emit_value(EXCEPTION, ir.Op(EXCEPTION, "new_exception", (), (name,), context=True, span=e.span), e.span)
    if len(values) == 1 and frame.solver.shallow(values[0].type) == STR:
        expr = ir.Op(EXCEPTION, "make_exception", (values[0].expr,), (name,), context=True, span=e.span)
        return frame.emit_value(EXCEPTION, expr, e.span)
    expr = ir.Op(EXCEPTION, "make_exception_of", (_arguments(frame, values, e),), (name,), context=True, span=e.span)
    return _with_told_text(frame, frame.emit_value(EXCEPTION, expr, e.span), values, e)


def construct_found(frame: Frame, of: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """type(error)(*args): of a class that run time finds out."""
    values = values_of(frame, args, e)
    if values is None:
        return NOTHING
    of = frame.keep(of, e.span)

    def make(rich: list[str]) -> Value:
        if rich:
            test = test_class(frame, of, rich[0], True, e)
            return frame.branch(test, (lambda: construct(frame, rich[0], [*values], keywords, e), lambda: make(rich[1:])), e.span)
        if not _check_arguments(frame, "Exception", values, keywords, e):
            return NOTHING
        if len(values) > 1:
            return frame.error("exception-class", "native code does not know the attributes of every exception that this may make", e.span,
                               "of some classes, several arguments are attributes", "give it one text, or name the class")  # fmt: skip
        expr = ir.Op(EXCEPTION, "make_exception_found", (of.expr, _arguments(frame, values, e)), context=True, raises=True, span=e.span)
        return _with_told_text(frame, frame.emit_value(EXCEPTION, expr, e.span), values, e)

    frame.program.doubtful += 1
    try:
        return make(sorted(frame.program.made_exceptions))
    finally:
        frame.program.doubtful -= 1


def _check_arguments(frame: Frame, name: str, values: list[Value], keywords: dict[str, Thing], e: n.Node) -> bool:
    """Whether str() of an exception made so is that of its arguments, as native code has it."""
    shown = name_of_class(name) if ":" in name else name
    if keywords:
        frame.error("wrong-arguments", f"{shown}() takes no keyword arguments", e.span, raises="TypeError")
        return False
    root = _root(frame, name)
    fields = root in _WITH_FIELDS or (issubclass(builtin_exception(root), (OSError, ImportError, SyntaxError)) and len(values) > 1)
    if fields:
        frame.error("exception-class", f"native code does not know the attributes of {shown}", e.span,
                    f"these arguments are attributes of the {root}", "raise a ValueError, or a class of your own with these attributes")  # fmt: skip
        return False
    return all(_has_text(frame, v, e) for v in values)


def _root(frame: Frame, name: str) -> str:
    """The builtin class that the class is, or is derived from."""
    while ":" in name:
        name = frame.program.classes.exception_bases(name)[0]
    return name


def _has_text(frame: Frame, value: Value, e: n.Node) -> bool:
    """Whether str() of the value is known; reports why it is not."""
    from compiler.infer.strings import str_of

    if not any(isinstance(p, (ClassType, FunctionType)) for p in parts_of(frame.solver.resolve(value.type))):
        return True
    env = frame.env
    _, text = frame.captured_block(lambda: str_of(frame, value, e))
    frame.env = env
    return text.expr is not None


def _arguments(frame: Frame, values: list[Value], e: n.Node) -> ir.Expr:
    """The arguments as the type that all exceptions hold theirs in."""
    from compiler.infer.expressions import make_tuple

    kind = arguments_type(frame)
    for v in values:
        frame.solver.grow_slot(kind.item, v.type)
    made = make_tuple(frame, values, e.span)
    return frame.keep(Value(kind, frame.convert(made, kind)), e.span).expr


def _with_told_text(frame: Frame, made: Value, values: list[Value], e: n.Node) -> Value:
    """The exception, which keeps the text of arguments with scalars of numpy's inside: at run time these are plain numbers."""
    from compiler.infer.expressions import make_tuple
    from compiler.infer.strings import repr_of, shows_scalars, str_of

    if made.expr is None or not any(shows_scalars(frame, v.type) for v in values):
        return made
    made = frame.keep(made, e.span)
    shown = values[0] if len(values) == 1 else frame.keep(make_tuple(frame, values, e.span), e.span)
    texts = [show(frame, shown, e) for show in (str_of, repr_of)]
    if all(t.expr is not None for t in texts):
        args = (made.expr, *(t.expr for t in texts))
        frame.emit(ir.Eval(ir.Op(NONE, "tell_arguments", args, effect="write", span=e.span), span=e.span))
    return made


def arguments_type(frame: Frame) -> TupleOfType:
    """The type of `args`: of every exception the same."""
    slot = frame.solver.slot(EXCEPTION_ARGUMENTS)
    frame.solver.grow_slot(slot, STR)  # the runtime's own messages
    return TupleOfType(slot)


def set_arguments(frame: Frame, made: Value, values: list[Value], e: n.Node) -> None:
    """BaseException.__init__(made, *values)."""
    if len(values) == 1 and frame.solver.shallow(values[0].type) == STR:
        args, function = (made.expr, values[0].expr), "set_exception_text"
        frame.emit(ir.Eval(ir.Op(NONE, function, args, effect="write", span=e.span), span=e.span))
        return
    if not values:
        clear = ir.Op(NONE, "clear_exception_arguments", (made.expr,), effect="write", span=e.span)
        frame.emit(ir.Eval(clear, span=e.span))
        return
    args = (made.expr, _arguments(frame, values, e))
    frame.emit(ir.Eval(ir.Op(NONE, "set_exception_arguments", args, context=True, effect="write", span=e.span), span=e.span))
    _with_told_text(frame, made, values, e)


def set_all_arguments(frame: Frame, made: Value, items: Value, e: n.Node) -> None:
    """set_arguments of a tuple's items, however many they are."""
    if items.expr is None:
        return
    kind = arguments_type(frame)
    frame.solver.grow_slot(kind.item, frame.solver.shallow(frame.solver.shallow(items.type).item))
    args = (made.expr, frame.keep(Value(kind, frame.convert(items, kind)), e.span).expr)
    frame.emit(ir.Eval(ir.Op(NONE, "set_exception_arguments", args, context=True, effect="write", span=e.span), span=e.span))


def _construct_rich(frame: Frame, id: str, values: list[Value], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer import construction

    program, classes = frame.program, frame.program.classes
    program.exceptions.setdefault(id)
    if id not in program.made_exceptions:
        program.made_exceptions[id] = None
        program.solver.changed = True
    type = classes.type_of(id)
    values = [frame.keep(v, e.span) for v in values]
    if construction.has_own_init(frame, id):
        made = frame.keep(construction.make_object(frame, type, {}, e), e.span)
        set_arguments(frame, made, values, e)
        construction.call_init(frame, made, list(values), keywords, e)
    elif classes.is_dataclass(id):
        made = construction.construct_dataclass(frame, type, list(values), keywords, e)
        if made.expr is not None:
            set_arguments(frame, made, values, e)
    elif keywords:
        return frame.error("wrong-arguments", f"{type.name}() takes no keyword arguments", e.span, raises="TypeError")
    else:
        made = frame.keep(construction.make_object(frame, type, {}, e), e.span)
        set_arguments(frame, made, values, e)
    if frame.env is None:
        return NOTHING
    _text_function(frame, id, type, e)
    return made


def _text_function(frame: Frame, id: str, type: ClassType, e: n.Node) -> None:
    """Specialises the class's own __str__, for the message of one that leaves the predictor."""
    program = frame.program
    function = program.classes.method(id, "__str__")
    if function is None:
        return
    node = program.syntax(function)
    name = node.parameters[0].name
    receiver = Value(type, ir.Local(type, name))
    instance = program.instance(function, node, [(name, receiver)], program.globals_of(function), {}, "__str__", (frame, e.span))
    if instance.function is not None and instance.function.result == STR:
        program.exception_texts[id] = instance.name


# --- raising and catching ---


NO_EXCEPTION = "exceptions must derive from BaseException"


def as_exception(frame: Frame, value: Value, e: n.Node, refusal: str = NO_EXCEPTION) -> Value:
    """The exception, of whatever class, as an EXCEPTION; without expression when it is none: Python raises `refusal`."""
    from compiler.infer.operations import split

    held = frame.solver.shallow(value.type)
    if value.expr is None or held == EXCEPTION:
        return value
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda args: _member_as_exception(frame, args[0], e, refusal))
    if isinstance(held, ClassType) and frame.program.classes.is_exception(held.id):
        return Value(EXCEPTION, ir.Op(EXCEPTION, "as_exception", (value.expr,), span=e.span))
    if isinstance(held, FunctionType):
        name = exception_name(frame, value)
        if name is not None:
            return as_exception(frame, construct(frame, name, [], {}, e), e, refusal)
    frame.error("raise-value", "only an exception can be raised", e.span, help='write raise ValueError("…")',
                raises=("TypeError", refusal))  # fmt: skip
    return NOTHING


def _member_as_exception(frame: Frame, value: Value, e: n.Node, refusal: str) -> Value:
    if frame.solver.shallow(value.type) != NONE:
        return as_exception(frame, value, e, refusal)
    frame.raise_("TypeError", refusal, e.span)
    return NOTHING


def narrowed(frame: Frame, raised: Value, names: list[str], e: n.Node) -> Value:
    """An exception that one of these classes takes (none: that any takes), as a value that knows its class."""
    rich = [
        id for id in sorted(frame.program.made_exceptions) if not names or any(is_subclass(frame, id, name) for name in names)
    ]
    plain = not names or any(":" not in name or not frame.program.classes.is_rich(name) for name in names)
    types: list[Type] = [ClassType(id) for id in rich] + [EXCEPTION] * plain
    if not types:  # no exception of these classes is ever made
        frame.env = None
        return NOTHING

    def arm(at: int) -> Value:
        id = types[at]
        if id == EXCEPTION:
            return raised
        cast = Value(id, ir.Op(id, "exception_cast", (raised.expr,), span=e.span))
        if at + 1 == len(types):
            return cast
        test = test_class(frame, raised, id.id, True, e)
        return frame.branch(test, (lambda: cast, lambda: arm(at + 1)), e.span)

    return arm(0)


# --- class and text ---


def class_of(frame: Frame, value: Value, e: n.Node) -> Thing:
    """type(value)"""
    held = frame.solver.shallow(value.type)
    if isinstance(held, ClassType):
        return Class(held.id)
    return Value(EXCEPTION_CLASS, ir.Op(EXCEPTION_CLASS, "exception_class", (value.expr,), span=e.span))


def text_of(frame: Frame, value: Value, e: n.Node) -> Value:
    """str() of an exception without a __str__ of its own."""
    raised = as_exception(frame, value, e)
    if raised.expr is None:
        return NOTHING
    return frame.emit_value(STR, ir.Op(STR, "exception_text", (raised.expr,), context=True, effect="read", span=e.span), e.span)


def repr_of(frame: Frame, value: Value, e: n.Node) -> Value:
    raised = as_exception(frame, value, e)
    if raised.expr is None:
        return NOTHING
    return frame.emit_value(STR, ir.Op(STR, "repr", (raised.expr,), context=True, effect="read", span=e.span), e.span)


def class_attribute(frame: Frame, base: Value, name: str, e: n.Node) -> Value | None:
    """An attribute of a class found at run time; None of an unknown name."""
    if name not in ("__name__", "__qualname__"):
        return None
    plain = Value(STR, ir.Op(STR, "exception_class_name", (base.expr,), span=e.span))
    inner = [id for id in frame.program.exceptions if name == "__qualname__" and "." in name_of_class(id)]
    return _qualified(frame, frame.keep(base, e.span), inner, plain, e) if inner else plain


def _qualified(frame: Frame, of: Value, inner: list[str], plain: Value, e: n.Node) -> Value:
    """The name of a class found at run time, of which those `inner` stand in other classes or functions."""
    if not inner:
        return plain
    first = Value(STR, ir.Const(STR, name_of_class(inner[0]), span=e.span))
    test = test_class(frame, of, inner[0], True, e)
    return frame.branch(test, (lambda: first, lambda: _qualified(frame, of, inner[1:], plain, e)), e.span)


def is_exception_type(frame: Frame, type: Type) -> bool:
    return type == EXCEPTION or (isinstance(type, ClassType) and frame.program.classes.is_exception(type.id))


def same_class(frame: Frame, left: Thing, right: Thing, e: n.Node) -> ir.Expr | None:
    """`left is right` where one is a class found at run time; None when neither is, or the other may be of several kinds."""
    for of, other in ((left, right), (right, left)):
        if isinstance(of, Value) and frame.solver.shallow(of.type) == EXCEPTION_CLASS:
            if isinstance(other, Value) and frame.solver.shallow(other.type) == EXCEPTION_CLASS:
                return ir.Op(BOOL, "equal", (of.expr, other.expr), span=e.span)
            if isinstance(other, TypeOf) or isinstance(other, Value) and isinstance(frame.solver.shallow(other.type), UnionType):
                return None
            name = exception_name(frame, other)
            return ir.Const(BOOL, False, span=e.span) if name is None else test_class(frame, of, name, True, e)
    return None


# --- as functions and methods ---


def _constructor(name: str):
    def make(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        return construct(frame, name, args, keywords, e)

    return make


def _base_init(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """Exception.__init__(self, *args)"""
    values = values_of(frame, args, e)
    if values is not None and values:
        set_arguments(frame, values[0], values[1:], e)
    return Value(NONE, ir.Const(NONE, None, span=e.span))


def _base_str(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """Exception.__str__(self)"""
    values = values_of(frame, args, e)
    return text_of(frame, values[0], e) if values else NOTHING


def _exit(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """sys.exit(status): raise SystemExit(status)"""
    made = construct(frame, "SystemExit", args, {}, e)
    if made.expr is not None:
        exception_context.chain(frame, made.expr, e.span)
        frame.emit(ir.Raise(None, None, made.expr.name, span=e.span))
    frame.env = None
    return NOTHING


def _init(frame: Frame, e: n.Call, receiver: Value) -> Value:
    """super().__init__(*args)"""
    from compiler.infer.arguments import infer_arguments

    arguments = infer_arguments(frame, e)
    return NOTHING if arguments is None else _base_init(frame, [receiver, *arguments[0]], {}, e)


def values_of(frame: Frame, args: list[Thing], e: n.Node) -> list[Value] | None:
    """The arguments as values; None when one is never reached."""
    from compiler.infer.expressions import as_value

    values = [as_value(frame, a, e) for a in args]
    return None if any(v.expr is None for v in values) else values


VALUES = {
    **{f"builtins.{name}": _constructor(name) for name in (*BUILTIN_EXCEPTIONS, "ExceptionGroup", "BaseExceptionGroup")},
    **{f"{prefix}{name}.__init__": _base_init for name in BUILTIN_EXCEPTIONS for prefix in ("builtins.", "")},
    **{f"{prefix}{name}.__str__": _base_str for name in BUILTIN_EXCEPTIONS for prefix in ("builtins.", "")},
    "sys.exit": _exit,
}

METHODS = {
    "exception.__init__": _init,
    "exception.__str__": lambda frame, e, receiver: text_of(frame, receiver, e),
    "exception.__repr__": lambda frame, e, receiver: repr_of(frame, receiver, e),
    "exception.add_note": exception_context.add_note,
    "exception.with_traceback": exception_context.with_traceback,
}
