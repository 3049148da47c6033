"""Library functions whose typing is more than a row of data: they take functions, any iterable, or types.

FUNCTIONS see the call's syntax; VALUES see its arguments, lazily iterated ones included; METHODS see the call's
syntax and the receiver.
"""

from __future__ import annotations

from compiler.infer import (
    arrays,
    attribute_hooks,
    dict_kinds,
    dict_views,
    encodings,
    exception_context,
    exception_values,
    flags,
    generators,
    iterable_methods,
    lookups,
    managers,
    memo,
    own_new,
    models,
    number_functions,
    object_dicts,
    output,
    reductions,
    regular_expressions,
    sequences,
    sessions,
    slices,
    standard,
    type_aliases,
    strings,
    templates,
)
from compiler.infer.arguments import infer_arguments
from compiler.infer.attribute_names import attribute_named
from compiler.infer.attribute_tests import infer_delattr, infer_getattr, infer_hasattr, infer_setattr
from compiler.infer.class_tests import class_of_type, infer_issubclass
from compiler.infer.classes import GENERATED
from compiler.infer.conditions import infer_test, test_as_value, test_callable
from compiler.infer.dunder_results import hash_result
from compiler.infer.dunders import is_object
from compiler.infer.enums import enum_value, is_by_value
from compiler.infer.frame import Frame
from compiler.infer.late_binding import refuse_any
from compiler.infer.named_tuples import as_tuple
from compiler.infer.operations import operate, raise_python_error, split
from compiler.infer.overloads import find_match
from compiler.infer.refusals import unhashable, wrong_call
from compiler.infer.sequences import value_of
from compiler.infer.truth import length_of_object
from compiler.infer.type_names import is_hashable, message_name, unhashable_part
from compiler.infer.values import NOTHING, Class, Super, Thing, TypeOf, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    EXCEPTION,
    INT,
    NEVER,
    NONE,
    STR,
    ArrayType,
    ClassType,
    EnumType,
    TupleType,
    UnionType,
    name_of_class,
)

# --- conversions of one value ---


def _str(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    if not args:
        return Value(STR, ir.Const(STR, "", span=e.span))
    value = value_of(frame, args[0], e)
    if len(args) > 1 or keywords:
        return strings.decoded(frame, [value, *(value_of(frame, a, e) for a in args[1:])], {k: value_of(frame, v, e) for k, v in keywords.items()}, e)
    return strings.str_of(frame, value, e)


def _repr(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    return strings.repr_of(frame, value_of(frame, args[0], e), e) if len(args) == 1 else wrong_call(frame, "repr", e)


def _ascii(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    return strings.ascii_of(frame, value_of(frame, args[0], e), e) if len(args) == 1 else wrong_call(frame, "ascii", e)


def _format(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    values = [value_of(frame, a, e) for a in args]
    if not 1 <= len(values) <= 2:
        return wrong_call(frame, "format", e)
    specification = values[1] if len(values) == 2 else Value(STR, ir.Const(STR, "", span=e.span))
    return strings.format_value(frame, values[0], specification, e)


def _len(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    if len(args) != 1:
        return wrong_call(frame, "len", e)
    if isinstance(args[0], Class) and args[0].id in frame.program.classes.enums:
        return Value(INT, ir.Const(INT, len(frame.program.classes.member_indices(args[0].id)), span=e.span))
    value = value_of(frame, args[0], e)
    if value.expr is None:
        return NOTHING
    return _len_of(frame, value, e)


def _len_of(frame: Frame, value: Value, e: n.Node) -> Value:
    held = frame.solver.shallow(value.type)
    if not isinstance(held, ClassType) or frame.program.classes.method(held.id, "__len__") is None:
        value = as_tuple(frame, value, e)
        held = frame.solver.shallow(value.type)
    if isinstance(held, UnionType) and any(isinstance(m, (ClassType, TupleType)) for m in held.members):
        return split(frame, [value], 0, e.span, lambda args: _len_arm(frame, args[0], e))
    if is_object(frame, held, "__len__"):
        return length_of_object(frame, value, e)
    if flags.is_flag(frame, held):
        return flags.length(frame, value, e)
    if is_by_value(frame, held):
        value = enum_value(frame, value, e)
    if isinstance(held, TupleType):
        return Value(INT, ir.Const(INT, len(held.items), span=e.span))
    if isinstance(held, ArrayType):
        return Value(INT, ir.Op(INT, "len", (value.expr,), span=e.span))
    if isinstance(value.expr, ir.Const) and held == STR:
        return Value(INT, ir.Const(INT, len(value.expr.value), span=e.span))
    return operate(frame, "builtins.len", [value], e.span)


def _len_arm(frame: Frame, value: Value, e: n.Node) -> Value:
    held = frame.solver.shallow(value.type)
    has_len = isinstance(held, (ClassType, TupleType, ArrayType)) or find_match(frame, "builtins.len", [value], {}) is not None
    if has_len:
        return _len_of(frame, value, e)
    return raise_python_error(frame, "builtins.len", [value], e.span)


def _hash(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    if len(args) != 1 or keywords:
        return wrong_call(frame, "hash", e)
    value = value_of(frame, args[0], e)
    return NOTHING if value.expr is None else _hash_of(frame, value, e)


def _hash_of(frame: Frame, value: Value, e: n.Node) -> Value:
    """hash(value). Of texts it is another number in every run of Python, and always the same here."""
    from compiler.infer.calls import call_method

    held = frame.solver.shallow(value.type)
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda a: _hash_of(frame, a[0], e))
    if not is_hashable(frame.program, frame.solver.resolve(held)):
        part = unhashable_part(frame.program, frame.solver.resolve(held))
        if isinstance(part, UnionType):  # which run time tells
            return unhashable(frame, value, "hashed", e.span)
        frame.raise_("TypeError", f"unhashable type: '{message_name(part)}'", e.span)
        return NOTHING
    if isinstance(held, ClassType) and frame.program.classes.special(held.id, "__hash__") not in (None, GENERATED):
        return hash_result(frame, call_method(frame, value, "__hash__", [], e), e)
    return frame.emit_value(INT, ir.Op(INT, "hash", (value.expr,), effect="read", span=e.span), e.span)


def refused(what: str, help: str):
    def refuse(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        return frame.error("unsupported-builtin", f"{what} cannot be compiled", e.span, "native code runs without the interpreter", help)

    return refuse


def _type(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    if len(args) != 1:
        return wrong_call(frame, "type", e)
    value = value_of(frame, args[0], e)
    if value.expr is None:
        return NOTHING
    held = frame.solver.shallow(value.type)
    if held == EXCEPTION:
        return exception_values.class_of(frame, value, e)
    if isinstance(held, UnionType):
        return TypeOf(frame.keep(value, e.span, force=True))
    return class_of_type(frame, held, e)


def _operator_function(name: str):
    def apply(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
        from compiler.infer.comparisons import compare_values
        from compiler.infer.operators import binary_values
        from compiler.infer.subscripts import getitem

        values = [value_of(frame, a, e) for a in args]
        if any(v.expr is None for v in values):
            return NOTHING
        if name == "getitem":
            return getitem(frame, values[0], values[1], e)
        run = compare_values if name in ("eq", "ne", "lt", "le", "gt", "ge") else binary_values
        return run(frame, name, values[0], values[1], e)

    return apply


# --- with the call's syntax ---


def _callable(frame: Frame, e: n.Call) -> Value:
    return wrong_call(frame, "callable", e) if len(e.arguments) != 1 or e.keywords else test_as_value(frame, test_callable(frame, e, e.arguments[0]))


def _isinstance(frame: Frame, e: n.Call) -> Value:
    if len(e.arguments) != 2 or e.keywords:
        return wrong_call(frame, "isinstance", e)
    return test_as_value(frame, infer_test(frame, e))


def _no_instance(owner: str, held: str, is_class: bool) -> str:
    """What Python says of super() where the object is not of the class whose method asks."""
    one, other = (type(name.rsplit(".", 1)[-1], (), {}) for name in (owner, held))
    try:
        super(one, other if is_class else other())
    except TypeError as error:
        return str(error)
    raise AssertionError("super() takes what it should not")


def _super(frame: Frame, e: n.Call) -> Thing:
    """super() inside a method: the receiver, seen from its base classes."""
    from compiler.infer.expressions import infer

    if len(e.arguments) == 2:
        first, receiver = infer(frame, e.arguments[0]), infer(frame, e.arguments[1])
        owner = first.id if isinstance(first, Class) else None
    else:
        node = frame.function
        owner = _owner_of(frame, frame.key[0] if isinstance(frame.key, tuple) else None)
        if not isinstance(node, n.FunctionDef) or not node.parameters:
            owner = None
        if owner is not None:
            receiver = frame.load(frame.webs.parameters[node.parameters[0].name], node.parameters[0].name, e.span)
    if owner is None:
        return frame.error("super", "super() stands outside a method", e.span, help="call the base class's function by its name")
    held = receiver if isinstance(receiver, Class) else frame.solver.shallow(receiver.type)
    if not isinstance(held, (Class, ClassType, EnumType)):
        return NOTHING if held == NEVER else frame.error(
            "super", "super() is asked of what may be of several classes", e.span, f"this is {frame.described(held)}",
            "call the method on the object: obj.method()")  # fmt: skip
    if owner not in frame.program.classes.bases(held.id):
        frame.raise_("TypeError", _no_instance(name_of_class(owner), name_of_class(held.id), isinstance(receiver, Class)), e.span)
        return NOTHING
    return Super(receiver, tuple(frame.program.classes.bases_after(held.id, owner)))


def _owner_of(frame: Frame, function: object) -> str | None:
    for id, info in sorted(frame.program.classes.classes.items()):
        accessors = [p.get(kind) for p in info.get("properties", {}).values() for kind in ("get", "set", "delete")]
        if function in info.get("methods", {}).values() or function in accessors:
            return id
    return None


def _cast(frame: Frame, e: n.Call) -> Thing:
    """typing.cast(T, x) is x: the type is for readers."""
    from compiler.infer.expressions import infer

    if len(e.arguments) != 2 or e.keywords:
        return wrong_call(frame, "cast", e)
    return infer(frame, e.arguments[1])


def _assert_type(frame: Frame, e: n.Call) -> Thing:
    from compiler.infer.expressions import infer

    return infer(frame, e.arguments[0]) if len(e.arguments) == 2 and not e.keywords else wrong_call(frame, "assert_type", e)


def _set_recursion_limit(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    limit = value_of(frame, args[0], e) if len(args) == 1 else NOTHING
    if limit.expr is None or frame.solver.shallow(limit.type) != INT:
        return NOTHING if len(args) == 1 and limit.expr is None else wrong_call(frame, "sys.setrecursionlimit", e)
    expr = ir.Op(NONE, "set_recursion_limit", (limit.expr,), raises=True, context=True, effect="write", span=e.span)
    return frame.emit_value(NONE, expr, e.span)


def _recursion_limit(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    return frame.emit_value(INT, ir.Op(INT, "get_recursion_limit", (), context=True, effect="read", span=e.span), e.span)


FUNCTIONS = {
    "builtins.callable": _callable,
    "typing.cast": _cast,
    "typing.assert_type": _assert_type,
    "builtins.isinstance": _isinstance,
    "builtins.issubclass": infer_issubclass,
    "builtins.super": _super,
    **output.FUNCTIONS,
    **regular_expressions.FUNCTIONS,
    **arrays.FUNCTIONS,
}

VALUES = {
    "builtins.str": _str,
    "builtins.repr": _repr,
    "builtins.ascii": _ascii,
    "builtins.format": _format,
    "builtins.len": _len,
    "builtins.hash": _hash,
    "builtins.type": _type,
    "builtins.getattr": infer_getattr,
    "operator._attribute_named": attribute_named,
    "builtins.hasattr": infer_hasattr,
    "builtins.setattr": infer_setattr,
    "builtins.delattr": infer_delattr,
    **attribute_hooks.VALUES,
    **object_dicts.VALUES,
    **output.VALUES,
    "io.open": refused("open()", "read the file at module level, where it is frozen into the program, or take bytes as a parameter"),
    "builtins.open": refused("open()", "read the file at module level, where it is frozen into the program, or take bytes as a parameter"),
    "builtins.input": refused("input()", "take a parameter"),
    "builtins.eval": refused("eval()", "write the expression out"),
    "builtins.exec": refused("exec()", "write the code out"),
    "builtins.compile": refused("compile()", "write the code out"),
    "builtins.globals": refused("globals()", "use a dict"),
    "builtins.locals": refused("locals()", "use a dict"),
    "builtins.dir": refused("dir()", "name the fields"),
    "builtins.id": refused("id()", "compare with `is`"),
    "builtins.__import__": refused("__import__()", "import at module level"),
    **{f"operator.{name}": _operator_function(name) for name in (
        "add", "sub", "mul", "truediv", "floordiv", "mod", "eq", "ne", "lt", "le", "gt", "ge", "and_", "or_", "xor", "getitem",
    )},
    **number_functions.VALUES,
    **reductions.VALUES,
    **sequences.VALUES,
    **dict_kinds.VALUES,
    **encodings.VALUES,
    "sys.setrecursionlimit": _set_recursion_limit,
    "sys.getrecursionlimit": _recursion_limit,
    **exception_values.VALUES,
    **exception_context.VALUES,
    **memo.VALUES,
    **own_new.VALUES,
    **managers.VALUES,
    **lookups.VALUES,
    **slices.VALUES,
    **standard.VALUES,
    **type_aliases.VALUES,
    **models.VALUES,
    **arrays.VALUES,
}  # fmt: skip


def _object_init(frame: Frame, e: n.Call, receiver: Value) -> Value:
    """object.__init__ of an object whose class has one of its own: it takes nothing and does nothing."""
    arguments = infer_arguments(frame, e, spreads=True)
    text = "object.__init__() takes exactly one argument (the instance to initialize)"
    if arguments is None or not refuse_any(frame, *arguments, text, e):
        return NOTHING
    return Value(NONE, ir.Const(NONE, None, span=e.span))


METHODS = {
    "object.__init__": _object_init,
    "session.run": sessions.infer_run,
    "session.get_inputs": sessions.infer_tensors("inputs"),
    "session.get_outputs": sessions.infer_tensors("outputs"),
    **sequences.METHODS,
    **templates.METHODS,
    **encodings.METHODS,
    **iterable_methods.METHODS,
    **dict_kinds.METHODS,
    "generator.isdisjoint": dict_views.is_disjoint,
    **exception_values.METHODS,
    **generators.METHODS,
    **lookups.METHODS,
    **arrays.METHODS,
}

__all__ = ["FUNCTIONS", "METHODS", "VALUES"]
