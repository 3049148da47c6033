"""Calls: of the user's functions, closures, classes and methods, and of the operator library."""

from __future__ import annotations

from dataclasses import replace

from compiler.infer import class_tests, exception_values, library, memo, object_dicts, own_operators, standard
from compiler.infer import keywords as keyword_arguments
from compiler.infer.arguments import SPREAD, as_call, infer_arguments, is_late
from compiler.infer.arities import in_places, refuse_misfit, refuse_number
from compiler.infer.counted_calls import call_by_number
from compiler.infer.dunders import is_object
from compiler.infer.frame import Frame
from compiler.infer.functions import is_function, opened
from compiler.infer.late_binding import refuse_late, takes_late
from compiler.infer.operations import operate, split
from compiler.infer.overloads import arrange, find_match
from compiler.infer.python_answers import missing_method
from compiler.infer.single_dispatch import call_dispatch
from compiler.infer.specialised_calls import call_closure, call_user_function
from compiler.infer.subscripts import search_bounds
from compiler.infer.type_names import message_name, python_name
from compiler.infer.values import (
    NOTHING,
    Class,
    Closure,
    Dispatch,
    Dtype,
    Function,
    Getter,
    Library,
    Method,
    NumberLimits,
    Opaque,
    Partial,
    Session,
    Thing,
    TypeOf,
    Value,
)
from compiler.ir import nodes as ir
from compiler.library.sources import BYTEARRAY
from compiler.syntax import nodes as n
from compiler.types.types import (
    EXCEPTION_CLASS,
    NEVER,
    ArrayType,
    ClassType,
    EnumType,
    IteratorType,
    ScalarType,
    TupleOfType,
    Type,
    UnionType,
    members_of,
    union_of,
)


def infer_call(frame: Frame, e: n.Call) -> Thing:
    from compiler.infer.expressions import infer

    known = known_call(frame, e)
    return call_inferred(frame, infer(frame, e.function), e) if known is None else known


def known_call(frame: Frame, e: n.Call) -> Thing | None:
    """The call of a method of **keywords, or of the attributes of an object as a dict, of which no value is made; None of others."""
    return keyword_arguments.call_method(frame, e) or object_dicts.call_method(frame, e)


def call_inferred(frame: Frame, function: Thing, e: n.Call) -> Thing:
    """The call of what e.function is."""
    from compiler.infer.special import FUNCTIONS, METHODS, VALUES

    if frame.env is None or function == NOTHING:
        return NOTHING
    misfit = refuse_misfit(frame, function, e) if isinstance(function, (Library, Method, Partial)) else None
    if misfit is not None:
        return misfit
    if isinstance(function, Library) and function.name in FUNCTIONS:
        return FUNCTIONS[function.name](frame, e)
    operation = function.name.removeprefix("builtins.") if isinstance(function, Library) else ""
    if operation in METHODS and function.name not in VALUES and e.arguments and not isinstance(e.arguments[0], n.Starred):
        return _call_unbound(frame, operation, e)
    if isinstance(function, Method) and not function.function and function.operation in METHODS:
        return METHODS[function.operation](frame, e, function.receiver)
    if isinstance(function, Method) and function.operation.startswith("union."):
        return _call_on_union(frame, function, e)
    lazy = isinstance(function, Library) and function.name in VALUES
    around, frame.program.calling = frame.program.calling, function
    arguments = infer_arguments(frame, e, lazy, spreads=True)
    made = NOTHING if arguments is None else call(frame, function, *arguments, e)
    frame.program.calling = around
    return made


def _call_unbound(frame: Frame, operation: str, e: n.Call) -> Thing:
    """list.sort(xs): the method of a builtin class, looked up on the class."""
    from compiler.infer.expressions import infer_value
    from compiler.infer.special import METHODS

    receiver = infer_value(frame, e.arguments[0])
    kind = python_name(frame.solver.shallow(receiver.type))
    if receiver.expr is None or frame.env is None:
        return NOTHING
    inherited = _inherited(frame, operation, [receiver])
    if inherited is not None:
        receiver = frame.keep(receiver, e.span, force=True)
        arguments = infer_arguments(frame, replace(e, arguments=e.arguments[1:]), spreads=True)
        return NOTHING if arguments is None else call_user_function(frame, inherited, [receiver, *arguments[0]], arguments[1], e)
    if kind != operation.split(".")[0] and operation != "object.__init__":
        return frame.error("wrong-arguments", f"{operation}() is a method of another class", e.span, f"this is {frame.described(receiver.type)}")
    return METHODS[operation](frame, replace(e, arguments=e.arguments[1:]), frame.keep(receiver, e.span, force=True))


def call(frame: Frame, function: Thing, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """function(*args, **keywords)."""
    if frame.env is None or function == NOTHING:
        return NOTHING
    if is_late(args, keywords):
        takes, is_operator = takes_late(frame, function, SPREAD in keywords), isinstance(function, Library) and function.name.startswith("operator.")
        counted = call_by_number(frame, function, args, keywords, e) if is_operator or not takes else None
        if counted is not None or not takes:
            return refuse_late(frame, args, keywords, e) if counted is None else counted
    match function:
        case Function(cached=True):
            return memo.call_cached(frame, function, args, keywords, e)
        case Function(id=id):
            return call_user_function(frame, id, args, keywords, e)
        case Closure():
            return call_closure(frame, function, args, keywords, e)
        case Class():
            from compiler.infer.construction import construct

            return construct(frame, frame.program.copies.of_call(frame, function, args, keywords, e), args, keywords, e)
        case Library(name=name):
            return refuse_number(frame, function, args, keywords, e) or call_library(frame, name, args, keywords, e)
        case Method():
            return _call_bound(frame, function, args, keywords, e)
        case Partial():
            return call(frame, function.function, [*function.args, *args], {**dict(function.keywords), **keywords}, e)
        case Dispatch():
            return call_dispatch(frame, function, args, keywords, e)
        case Getter():
            return standard.get(frame, function, args, keywords, e)
        case Session():
            return frame.error("not-callable", "an InferenceSession cannot be called", e.span,
                               help='write session.run(None, {"input": x})')  # fmt: skip
        case Dtype() | NumberLimits():
            return frame.error("not-callable", "a dtype cannot be called", e.span, help="call the class of its numbers: x.dtype.type(1.5)")
        case Opaque(type=type, why=why):
            return call_opaque(frame, type, why, e)
        case TypeOf():
            return call(frame, class_tests.type_as_value(frame, function, e.span), args, keywords, e)
        case Value(type=type) if is_function(frame.solver.shallow(type)):
            return call(frame, opened(frame, function, e), args, keywords, e)
        case Value(type=type) if frame.solver.shallow(type) == EXCEPTION_CLASS:
            return exception_values.construct_found(frame, function, args, keywords, e)
        case Value(type=type) if is_object(frame, frame.solver.shallow(type), "__call__"):
            return call_method(frame, function, "__call__", args, e, keywords)
        case Value(type=type) if _is_functions(frame.solver.shallow(type)):
            return _call_one_of(frame, function, args, keywords, e)
        case Value(type=type) if isinstance(frame.solver.shallow(type), UnionType) and frame.is_meant("TypeError"):  # Python names the member
            return split(frame, [function], 0, e.span, lambda f: _call_member(frame, f[0], args, keywords, e))
        case Value(type=type):
            return frame.error("not-callable", f"{frame.described(type)} cannot be called", e.span, f"what is called is {frame.described(type)}",
                               about=(function,),
                               raises=("TypeError", f"'{message_name(frame.solver.resolve(type))}' object is not callable"))  # fmt: skip
    return NOTHING


def _is_functions(type: Type) -> bool:
    """Whether it may be one of several functions or objects."""
    return isinstance(type, UnionType) and any(is_function(m) or isinstance(m, ClassType) or m == EXCEPTION_CLASS for m in type.members)


def _alive(frame: Frame, function: Value) -> Value:
    """The value without the functions that an earlier round took for possible."""
    members = members_of(frame.solver.shallow(function.type))
    alive = union_of(NEVER, *(m for m in members if frame.program.functions.is_alive(m)))
    if alive in (NEVER, union_of(*members)):
        return Value(union_of(*members), function.expr)
    return Value(alive, ir.Unwrap(frame.solver.resolve(alive), frame.keep(function, function.expr.span).expr, span=function.expr.span))


def _call_one_of(frame: Frame, function: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """Whichever it is; what does not fit the one or the other raises when it is called."""
    function = _alive(frame, function)
    if not isinstance(function.type, UnionType):
        return call(frame, function, args, keywords, e)
    frame.program.doubtful += 1
    try:
        return split(frame, [function], 0, e.span, lambda f: _call_member(frame, f[0], args, keywords, e))
    finally:
        frame.program.doubtful -= 1


def _call_member(frame: Frame, function: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    held = frame.solver.shallow(function.type)
    if is_function(held) or isinstance(held, ClassType) or held == EXCEPTION_CLASS:
        return call(frame, function, args, keywords, e)
    frame.raise_("TypeError", f"'{message_name(frame.solver.resolve(held))}' object is not callable", e.span)
    return NOTHING


def call_opaque(frame: Frame, type: str, why: str, e: n.Node) -> Value:
    from compiler.infer.attributes import dotted
    from compiler.infer.refusals import outside

    name = dotted(e.function) if isinstance(e, n.Call) else None
    reason, help = outside(name or "")
    return frame.error("opaque-value", f"{name or f'a {type}'}() cannot be compiled", e.span, reason or why,
                       help or "call a function that is written in plain Python")  # fmt: skip


def values_of(frame: Frame, things: list[Thing], e: n.Node) -> list[Value] | None:
    from compiler.infer.expressions import as_value

    values = [as_value(frame, t, e) for t in things]
    return None if any(v.expr is None for v in values) else values


def call_library(frame: Frame, name: str, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    from compiler.infer import special

    inherited = _inherited(frame, name, args)
    if inherited is not None:
        return call_user_function(frame, inherited, args, keywords, e)
    if name in special.FUNCTIONS:
        return special.FUNCTIONS[name](frame, as_call(frame, args, keywords, e))
    if name in special.VALUES:
        return special.VALUES[name](frame, *in_places(name, args, keywords), e)
    written = library.written_in_python(frame, name)
    if written is not None and name.startswith("numpy."):
        return _call_for_each_array(frame, written, [*args, *keywords.values()], len(args), list(keywords), e)
    if written is not None and (name.startswith("operator.") or is_late(args, keywords) or not frame.program.operations.find(name)):
        return call(frame, written, args, keywords, e)
    values, named = values_of(frame, args, e), values_of(frame, list(keywords.values()), e)
    if values is None or named is None:
        return NOTHING
    return call_operation(frame, name, values, dict(zip(keywords, named)), e)


def _call_for_each_array(frame: Frame, function: Thing, given: list[Thing], count: int, names: list[str], e: n.Node) -> Thing:
    """The call of a function that asks for the dtype of what it is given, once for each array that this may be."""
    at = next((i for i, thing in enumerate(given) if _is_one_of_arrays(frame, thing)), None)
    if at is None:
        return call(frame, function, given[:count], dict(zip(names, given[count:])), e)
    again = lambda members: _call_for_each_array(frame, function, [*given[:at], members[0], *given[at + 1 :]], count, names, e)  # noqa: E731
    return split(frame, [given[at]], 0, e.span, again)


def _is_one_of_arrays(frame: Frame, thing: Thing) -> bool:
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    return isinstance(held, UnionType) and any(isinstance(m, (ArrayType, ScalarType)) for m in held.members)


def _inherited(frame: Frame, name: str, args: list[Thing]) -> str | None:
    """The function that dict.get(x) is of an object of a class derived from dict; the same of list."""
    held = frame.solver.shallow(args[0].type) if args and isinstance(args[0], Value) else None
    kind, _, method = name.removeprefix("builtins.").partition(".")
    base = frame.program.classes.container_base(held.id) if isinstance(held, ClassType) and kind in ("dict", "list") else None
    return frame.program.classes.method(base, method) if base is not None else None


def call_operation(frame: Frame, name: str, values: list[Value], given: dict[str, Value], e: n.Node) -> Thing:
    """The operation whose row takes the values; else its form in Python, if it has one."""
    for overload in frame.program.operations.find(name):
        if own_operators.is_own(overload):
            own_operators.fill(frame, overload, arrange(overload, values, given) or [])
    if find_match(frame, name, values, given) is not None:
        return operate(frame, name, values, e.span, given)
    values = _plain_bytes(frame, name, values, e)
    written = library.written_in_python(frame, name)
    if written is not None and written == Function(frame.key[0]):  # it asks for the row itself, for one type at a time
        at = next((i for i, v in enumerate(values) if isinstance(frame.solver.shallow(v.type), UnionType)), None)
        if at is not None:
            return split(frame, values, at, e.span, lambda arms: call_operation(frame, name, arms, given, e))
    elif written is not None:
        return call(frame, written, [*values], {**given}, e)
    iterators = (IteratorType, TupleOfType)
    if any(isinstance(frame.solver.shallow(v.type), iterators) for v in values):
        from compiler.infer.comprehensions import collect_thing

        lists = [collect_thing(frame, "list", v, e) if isinstance(frame.solver.shallow(v.type), iterators) else v for v in values]
        if find_match(frame, name, lists, given) is not None:
            values = lists
    return operate(frame, name, values, e.span, given)


def _plain_bytes(frame: Frame, name: str, values: list[Value], e: n.Node) -> list[Value]:
    """The arguments of an operation on bytes, which takes a bytearray for bytes."""
    given = [frame.solver.shallow(v.type) == ClassType(BYTEARRAY) for v in values]
    if not (name == "builtins.ord" or name.startswith(("bytes.", "int."))) or not any(given):
        return values
    return [call_method(frame, v, "__bytes__", [], e) if is_array else v for v, is_array in zip(values, given)]


def _call_bound(frame: Frame, method: Method, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    from compiler.infer import special

    if method.operation.startswith("class "):
        return call_user_function(frame, method.function, [Class(*method.operation.split()[1:]), *args], keywords, e)
    if method.operation.startswith("super "):
        return call_user_function(frame, method.function, [method.receiver, *args], keywords, e)
    if method.operation.startswith("union."):
        return frame.error("union-method", "a method of a value that may be one of several types is passed on", e.span,
                           help="test which it is before, or call it in a lambda")  # fmt: skip
    if method.function:
        kind = frame.program.snapshot["functions"][method.function]["kind"]
        if kind == "staticmethod":
            return call_user_function(frame, method.function, args, keywords, e)
        if kind == "classmethod":
            held = frame.solver.shallow(method.receiver.type)
            return call_user_function(frame, method.function, [frame.program.copies.class_of(held.id), *args], keywords, e)
        return call_user_function(frame, method.function, [method.receiver, *args], keywords, e)
    if method.operation in special.METHODS:
        return special.METHODS[method.operation](frame, as_call(frame, args, keywords, e), method.receiver)
    values, named = values_of(frame, args, e), values_of(frame, list(keywords.values()), e)
    if values is None or named is None:
        return NOTHING
    values = search_bounds(frame, method.operation, _plain_bytes(frame, method.operation, values, e))
    return operate(frame, method.operation, [method.receiver, *values], e.span, dict(zip(keywords, named)))


def _call_on_union(frame: Frame, method: Method, e: n.Call) -> Thing:
    """x.name(…) where x is one of several types: whichever method that type has.

    The arguments are evaluated in each branch, after the method was found, as Python does.
    """
    name = method.operation.removeprefix("union.")

    def arm(receivers: list[Value]) -> Thing:
        from compiler.infer.attributes import attribute_of, raises_without_attribute
        from compiler.infer.special import METHODS

        receiver = receivers[0]
        if raises_without_attribute(frame, receiver, name, e):
            return NOTHING
        bound = attribute_of(frame, receiver, name, e)
        if isinstance(bound, Method) and bound.operation in METHODS:
            return METHODS[bound.operation](frame, e, receiver)
        arguments = infer_arguments(frame, e, spreads=True)
        return NOTHING if arguments is None else call(frame, bound, *arguments, e)

    return split(frame, [method.receiver], 0, e.span, arm)


_ITEM_STORES = {"__setitem__": "__delitem__", "__delitem__": "__setitem__"}


def call_method(
    frame: Frame, receiver: Value, name: str, args: list[Thing], e: n.Node, keywords: dict[str, Thing] | None = None
) -> Value:
    """receiver.name(*args) for a method of a user's class."""
    held = frame.solver.shallow(receiver.type)
    if isinstance(held, UnionType):
        return split(frame, [receiver], 0, e.span, lambda r: call_method(frame, r[0], name, args, e, keywords))
    classes = frame.program.classes
    function = classes.called_among(classes.bases(held.id), name) if isinstance(held, (ClassType, EnumType)) else None
    if function is None:
        shown = frame.shown(held)
        raises = missing_method(frame, held, name)
        if isinstance(held, ClassType) and classes.method(held.id, _ITEM_STORES.get(name, "")) is not None:
            raises = ("AttributeError", name)  # Python looks for the one when it knows of the other
        return frame.error("missing-method", f"{shown} has no method {name}", e.span, f"this needs {shown}.{name}",
                           f"define {name} in the class {shown}", about=(receiver,), raises=raises)  # fmt: skip
    return call_user_function(frame, function, [receiver, *args], keywords or {}, e)


