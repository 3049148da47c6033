"""Looking things up with a default of another type, and containers made of any iterable: dict.get, dict.fromkeys, bytes()."""

from __future__ import annotations

from compiler.infer.comprehensions import check_hashable, collect_thing, each_item, may_be_hashed, new_container, set_entry
from compiler.infer.dict_kinds import Ordered, with_behaviour
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.operations import is_never_among, operate, split
from compiler.infer.overloads import find_match, may_come_to_fit
from compiler.infer.python_answers import raised_by
from compiler.infer.refusals import unhashable
from compiler.infer.truth import truth
from compiler.infer.type_names import is_hashable, message_name
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BYTES, INT, NEVER, NONE, ArrayType, ClassType, ScalarType, Type, UnionType, members_of


def _with_default(name: str):
    """dict.get and dict.pop: a default of another type than the values makes the result one of both."""
    from compiler.infer.comparisons import compare_values

    def run(frame: Frame, e: n.Call, receiver: Value) -> Value:
        from compiler.infer.arguments import infer_arguments
        from compiler.infer.expressions import as_value

        arguments = infer_arguments(frame, e)
        if arguments is None or receiver.expr is None:
            return NOTHING
        values = [as_value(frame, a, e) for a in arguments[0]]
        return NOTHING if any(v.expr is None for v in values) else look(frame, e, receiver, values, bool(arguments[1]))

    def look(frame: Frame, e: n.Call, receiver: Value, values: list[Value], named: bool) -> Value:
        if name == "get" and values and may_be_hashed(frame, values[0]):  # the dict is none of such keys
            receiver, *values = (frame.keep(v, e.span, force=True) for v in (receiver, *values))
            return split(frame, values, 0, e.span, lambda arms: look(frame, e, receiver, arms, named))
        if not _may_be_key(frame, name, values, e):
            return NOTHING
        absent = is_never_among(frame, f"dict.{name}", [receiver, *values])
        if len(values) != 2 or named or absent or not _differs(frame, receiver, values[1]):
            return operate(frame, f"dict.{name}", [receiver, *values], e.span)
        kept, key, default = (frame.keep(v, e.span, force=True) for v in (receiver, *values))
        found = "operator.getitem" if name == "get" else "dict.pop"

        def look_for_key() -> Thing:
            test = compare_values(frame, "in", key, kept, e)
            if test.expr is None:
                return NOTHING
            return frame.branch(test.expr, (lambda: operate(frame, found, [kept, key], e.span), lambda: default), e.span)

        if name == "get" or not isinstance(frame.solver.shallow(key.type), ClassType):
            return look_for_key()
        return frame.branch(truth(frame, kept, e).expr, (look_for_key, lambda: default), e.span)  # an empty dict asks no hash

    return run


def _may_be_key(frame: Frame, name: str, values: list[Value], e: n.Node) -> bool:
    """Whether what is looked for, the first of the values, may be a key; where not, that is reported."""
    key = frame.solver.resolve(values[0].type) if values else NEVER
    if isinstance(key, UnionType) or frame.solver.has_unknown(key) or is_hashable(frame.program, key):
        return True
    if name != "pop":
        return check_hashable(frame, key, e)
    unhashable(frame, values[0], "a key", e.span, raises=False)  # pop() of an empty dict does not look at it
    return False


def _setdefault(frame: Frame, e: n.Call, receiver: Value) -> Value:
    """d.setdefault(key), which puts None in, is d.setdefault(key, None)."""
    from compiler.infer.arguments import infer_values

    arguments = infer_values(frame, e)
    if arguments is None or receiver.expr is None:
        return NOTHING
    values, named = arguments
    if len(values) == 1 and not named:
        values.append(Value(NONE, ir.Const(NONE, None, span=e.span)))
    if any(v.expr is None for v in values) or not _may_be_key(frame, "setdefault", values, e):
        return NOTHING
    return operate(frame, "dict.setdefault", [receiver, *values], e.span, named)


def _differs(frame: Frame, receiver: Value, default: Value) -> bool:
    """Whether the default cannot stand among the dict's values."""
    item = frame.solver.shallow(receiver.type).value
    if frame.solver.shallow(default.type) == NONE or isinstance(frame.solver.shallow(default.type), UnionType):
        return frame.solver.shallow(default.type) != NONE and not frame.assignable(default.type, item)
    if frame.solver.has_unknown(default.type):  # an empty list among texts
        return not frame.solver.has_unknown(item) and not may_come_to_fit(frame, default.type, frame.solver.resolve(item))
    return not frame.assignable(default.type, item)


def _fromkeys(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    from compiler.infer.expressions import as_value

    if not 1 <= len(args) <= 2 or keywords:
        return frame.error("wrong-arguments", "dict.fromkeys() takes the keys and a value", e.span,
                           help="write dict.fromkeys(keys, 0)")  # fmt: skip
    value = as_value(frame, args[1], e) if len(args) == 2 else Value(NONE, ir.Const(NONE, None, span=e.span))
    if value.expr is None:
        return NOTHING
    value = frame.keep(value, e.span, force=True)
    made = new_container(frame, "dict", e)
    each_item(frame, args[0], lambda key: set_entry(frame, made, key, value, e), e)
    return made if frame.env is not None else NOTHING


def _ordered_fromkeys(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """OrderedDict.fromkeys(keys)"""
    made = _fromkeys(frame, args, keywords, e)
    return made if made.expr is None else with_behaviour(frame, made, Ordered())


def _is_numpy_int(type: Type) -> bool:
    return isinstance(type, ScalarType) and "int" in type.dtype


def _bytes(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """bytes(x): of an iterable of ints through a list of them, of an array its memory."""
    from compiler.infer.array_operations import operation
    from compiler.infer.calls import call_method
    from compiler.infer.expressions import as_value

    first = args[0] if args else None
    if len(args) == 1 and isinstance(first, Value) and isinstance(frame.solver.shallow(first.type), UnionType):
        return split(frame, [first], 0, e.span, lambda members: _bytes(frame, [*members], keywords, e))
    held = frame.solver.shallow(first.type) if isinstance(first, Value) else None
    if len(args) == 1 and isinstance(held, ClassType):
        method = next((m for m in ("__bytes__", "__index__") if frame.program.classes.method(held.id, m) is not None), None)
        if method is not None:
            made = call_method(frame, first, method, [], e)
            held = frame.solver.shallow(made.type)
            if method == "__bytes__" and made.expr is not None and BYTES not in members_of(held):
                frame.raise_("TypeError", f"__bytes__ returned non-bytes (type {message_name(frame.solver.resolve(held))})", e.span)
                return NOTHING
            return NOTHING if made.expr is None else operate(frame, "builtins.bytes", [made], e.span)
    if len(args) == 1 and isinstance(held, ArrayType):
        return operation(frame, BYTES, "array_tobytes", (first.expr,), e.span)
    plain = isinstance(first, Value) and find_match(frame, "builtins.bytes", [first], {}) is not None
    plain = plain or isinstance(first, Value) and raised_by(frame, "builtins.bytes", [first]) is not None
    if len(args) != 1 or keywords or plain or (isinstance(first, Value) and frame.solver.shallow(first.type) == INT):
        values = [as_value(frame, a, e) for a in args]
        named = {k: as_value(frame, v, e) for k, v in keywords.items()}
        return operate(frame, "builtins.bytes", values, e.span, named)
    made = collect_thing(frame, "list", args[0], e, asks_length=True)
    if made.expr is not None and any(_is_numpy_int(m) for m in members_of(frame.solver.resolve(frame.solver.shallow(made.type).item))):
        made = call_helper(frame, "builtins._indices", [made], e)
    elif made.expr is not None:
        frame.solver.grow_slot(frame.solver.shallow(made.type).item, INT)
    return NOTHING if made.expr is None else operate(frame, "builtins.bytes", [made], e.span)


VALUES = {"builtins.dict.fromkeys": _fromkeys, "dict.fromkeys": _fromkeys, "builtins.bytes": _bytes,
          **dict.fromkeys(("collections.OrderedDict.fromkeys", "OrderedDict.fromkeys"), _ordered_fromkeys)}  # fmt: skip
METHODS = {"dict.get": _with_default("get"), "dict.pop": _with_default("pop"), "dict.setdefault": _setdefault}

__all__ = ["METHODS", "VALUES"]
