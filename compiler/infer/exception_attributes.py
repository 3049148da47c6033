"""Attributes of exceptions: what all have, what Python's own classes add, and what an exception lacks."""

from __future__ import annotations

from compiler.infer import exception_context
from compiler.infer.exception_classes import BUILTIN_EXCEPTIONS, builtin_exception, inherits_attribute, test_class, test_classes
from compiler.infer.exception_values import arguments_type, as_exception, class_of, narrowed, set_all_arguments, set_arguments
from compiler.infer.frame import Frame
from compiler.infer.type_names import message_name
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, BYTES, EXCEPTION, EXCEPTION_CLASS, INT, NONE, STR, ClassType, TupleOfType, TupleType, UnionType, union_of

ATTRIBUTE_NAMES = ("args", "__cause__", "__class__", *exception_context.NAMES)
METHOD_NAMES = ("with_traceback", "add_note", "__init__", "__str__", "__repr__")


def attribute(frame: Frame, base: Value, name: str, e: n.Node) -> Thing | None:
    """What every exception has; None of other names."""
    from compiler.infer.values import Method

    raised = as_exception(frame, base, e)
    match name:
        case "args":
            if not frame.program.reads_arguments:
                frame.program.reads_arguments = frame.program.solver.changed = True
            kind = arguments_type(frame)
            resolved = frame.solver.resolve(kind)
            return frame.emit_value(kind, ir.Op(resolved, "exception_args", (raised.expr,), context=True, effect="read", span=e.span), e.span)
        case "__cause__":
            kind = union_of(EXCEPTION, NONE)
            found = frame.emit_value(kind, ir.Op(kind, "exception_cause", (raised.expr,), effect="read", span=e.span), e.span)
            return known_or_none(frame, found, e)
        case "__class__":
            return class_of(frame, base, e)
        case _ if name in exception_context.NAMES:
            return exception_context.attribute(frame, raised, name, e)
        case _ if name in METHOD_NAMES:
            return Method(base, "", f"exception.{name}")
    return None


def known_or_none(frame: Frame, found: Value, e: n.Node) -> Value:
    none = Value(NONE, ir.Const(NONE, None, span=e.span))
    there = Value(EXCEPTION, ir.Unwrap(EXCEPTION, found.expr, span=e.span))
    return frame.branch(ir.Is(BOOL, found.expr, NONE, span=e.span), (lambda: none, lambda: narrowed(frame, there, [], e)), e.span)


def _single_argument(frame: Frame, base: Value, name: str, e: n.Node) -> Value:
    """`code` of a SystemExit, `value` of a StopIteration: its only argument, None without one.

    Of several arguments, the code would be their tuple, which would be a type for all codes.
    """
    from compiler.infer.operations import operate

    args = frame.keep(attribute(frame, base, "args", e), e.span)
    first = lambda: operate(frame, "operator.getitem", [args, Value(INT, ir.Const(INT, 0))], e.span)  # noqa: E731
    none = lambda: Value(NONE, ir.Const(NONE, None, span=e.span))  # noqa: E731
    first_or_none = lambda: frame.branch(ir.Op(BOOL, "truth", (args.expr,), span=e.span), (first, none), e.span)  # noqa: E731
    if name == "value":
        return first_or_none()
    several = ir.Op(BOOL, "gt", (operate(frame, "builtins.len", [args], e.span).expr, ir.Const(INT, 1)), span=e.span)

    def refuse() -> Thing:
        frame.raise_("NotImplementedError", "native code does not know the code of a SystemExit of several arguments", e.span)
        return NOTHING

    return frame.branch(several, (refuse, first_or_none), e.span)


_SINGLE = {"code": "SystemExit", "value": "StopIteration"}
_UNICODE_ERRORS = ["UnicodeDecodeError", "UnicodeEncodeError"]
_OF_UNICODE = {"start": INT, "end": INT, "reason": STR, "encoding": STR, "object": None}


def _of_unicode_error(frame: Frame, raised: Value, name: str, e: n.Node) -> Value:
    """An attribute of a UnicodeDecodeError or UnicodeEncodeError."""
    read = lambda kind, function: Value(kind, ir.Op(kind, function, (raised.expr,), effect="read", span=e.span))  # noqa: E731
    if name != "object":
        return frame.emit_value(_OF_UNICODE[name], read(_OF_UNICODE[name], f"fault_{name}").expr, e.span)
    decoded, encoded = (lambda: frame.keep(read(BYTES, "fault_bytes"), e.span)), (lambda: frame.keep(read(STR, "fault_text"), e.span))
    if len(frame.program.conversions) < 2:
        return encoded() if "str_encode" in frame.program.conversions else decoded()
    return frame.branch(test_class(frame, raised, "UnicodeDecodeError", False, e), (decoded, encoded), e.span)


def attribute_of_exception(frame: Frame, base: Value, name: str, e: n.Node, among_others: bool = False) -> Thing:
    """An attribute of an EXCEPTION: of a builtin class, or of one that has none of its own.

    Where it is one of several types (`among_others`), an attribute that it lacks is an error of the run only.
    """
    found = attribute(frame, base, name, e)
    if found is not None:
        return found
    if name in _OF_UNICODE:
        kept = frame.keep(base, e.span)
        test = test_classes(frame, kept, _UNICODE_ERRORS, e)
        return frame.branch(test, (lambda: _of_unicode_error(frame, kept, name, e), lambda: lacks_attribute(frame, kept, name, e)), e.span)
    owner = _SINGLE.get(name)
    if owner is None and any(hasattr(builtin_exception(b), name) for b in BUILTIN_EXCEPTIONS):
        return frame.error("unknown-attribute", f"native code does not know the attribute '{name}' of exceptions", e.span,
                           "it is one of Python's own", "use str(e) or e.args, or a class of your own with this attribute",
                           about=(base,))  # fmt: skip
    if owner is None and not among_others and not frame.program.catches("AttributeError"):
        return frame.error("unknown-attribute", f"no exception that arrives here is known to have the attribute '{name}'", e.span,
                           "exceptions have `args`; classes of yours have what their methods assign", about=(base,))  # fmt: skip
    kept = frame.keep(base, e.span)
    if owner is None:
        return lacks_attribute(frame, kept, name, e)
    test = test_class(frame, kept, owner, False, e)
    return frame.branch(test, (lambda: _single_argument(frame, kept, name, e), lambda: lacks_attribute(frame, kept, name, e)), e.span)


def attribute_of_object(frame: Frame, base: Value, id: str, name: str, e: n.Node) -> Thing | None:
    """What an exception of the user's class `id` has from Python's own classes; None of other names."""
    found = attribute(frame, base, name, e)
    if found is not None or not inherits_attribute(frame, id, name):
        return found
    return attribute_of_exception(frame, as_exception(frame, base, e), name, e, among_others=True)


def has_attribute(frame: Frame, id: str, name: str) -> bool:
    """Whether exceptions of the user's class `id` have the attribute from Python's own classes."""
    return name in (*ATTRIBUTE_NAMES, *METHOD_NAMES) or inherits_attribute(frame, id, name)


def lacks_attribute(frame: Frame, value: Value, name: str, e: n.Node) -> Value:
    """Raises the AttributeError of an exception that does not have the attribute."""
    of = ir.Op(EXCEPTION_CLASS, "exception_class", (as_exception(frame, value, e).expr,), span=e.span)
    parts = (ir.Const(STR, "'"), ir.Op(STR, "exception_class_name", (of,), span=e.span), ir.Const(STR, f"' object has no attribute '{name}'"))
    frame.emit(ir.Raise("AttributeError", ir.Op(STR, "str_concat", parts, context=True, span=e.span), span=e.span))
    frame.env = None
    return NOTHING


def store_arguments(frame: Frame, raised: Value, name: str, value: Value, e: n.Node) -> bool:
    """raised.args = value; False of other names, and where a class of the program's has something of its own there."""
    from compiler.infer.comprehensions import collect_thing, each_member
    from compiler.infer.expressions import tuple_of_list, tuple_values
    from compiler.infer.iteration import is_iterable

    held = frame.solver.shallow(raised.type)
    if name != "args" or isinstance(held, ClassType) and (frame.program.classes.any_property(held.id, name) or name in frame.program.classes.fields(held.id)):
        return False
    given = frame.solver.shallow(value.type)
    if isinstance(given, UnionType):
        raised = frame.keep(raised, e.span)
        each_member(frame, value, lambda one: store_arguments(frame, raised, name, one, e), e)
    elif isinstance(given, TupleType):
        set_arguments(frame, raised, tuple_values(frame, frame.keep(value, e.span), e.span), e)
    elif isinstance(given, TupleOfType):
        set_all_arguments(frame, raised, value, e)
    elif is_iterable(frame, given):
        set_all_arguments(frame, raised, tuple_of_list(frame, collect_thing(frame, "list", value, e), e), e)
    else:
        frame.raise_("TypeError", f"'{message_name(frame.solver.resolve(given))}' object is not iterable", e.span)
    return True
