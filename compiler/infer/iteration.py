"""What a loop runs over.

`zip`, `enumerate`, `range` and `reversed` in a loop become the loop's own shape; no object is made for them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compiler.diagnostics.diagnostic import Span
from compiler.infer import flags
from compiler.infer.dunders import is_object
from compiler.infer.enums import as_text, is_text_member
from compiler.infer.frame import Frame, site_of
from compiler.infer.named_tuples import as_tuple, is_named_tuple
from compiler.infer.operations import pass_value, split
from compiler.infer.python_answers import missing_method
from compiler.infer.type_names import message_name
from compiler.infer.values import NOTHING, Class, GeneratorExpression, Iteration, Library, Method, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    BYTES,
    INT,
    NEVER,
    NONE,
    RANGE,
    STR,
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
    union_of,
)


@dataclass
class Part:
    """One iterable, the type of its items."""

    expr: ir.Expr
    item: Type
    raises: bool = False


@dataclass
class Plan:
    """Several parts are iterated in step. `shape` says how an item is built of the parts' items."""

    parts: list[Part]
    shape: object = 0  # an index into parts, or a tuple of shapes
    range: tuple[ir.Expr, ir.Expr, int] | None = None
    adapt: Callable[[Value, Callable[[Value], None]], None] | None = None  # of map and filter: item, action
    adapted_at: tuple[Span, ...] = ()  # the calls of map and filter
    source: tuple[str, tuple[Thing, ...]] | None = None  # the function of lazy.py that does the same, its arguments


def plan_iteration(frame: Frame, e: n.Expression, result: bool | None = None) -> Plan | None:
    """How to iterate over the expression; None after a report, or when it is never reached. `result`: see plan_thing."""
    from compiler.infer.expressions import infer

    if isinstance(e, n.Call) and isinstance(e.function, n.Name) and not e.keywords:
        plan = _plan_builtin(frame, e, e.function.id)
        if plan is not None:
            return plan if plan.parts or plan.range else None
    if isinstance(e, n.Call) and isinstance(e.function, n.Name) and e.function.id == "enumerate":
        return _plan_enumerate(frame, e) if _is_builtin(frame, "enumerate") else None
    if isinstance(e, n.Call) and isinstance(e.function, n.Attribute) and f"dict.{e.function.attr}" in _ENTRIES and not (e.arguments or e.keywords):
        return _plan_entries(frame, e)
    return plan_thing(frame, infer(frame, e), e, result)


# Without a context they are the runtime's views themselves, no objects.
_ENTRIES = {"dict.keys": "dict_keys", "dict.values": "dict_values", "dict.items": "dict_items"}


def _plan_entries(frame: Frame, e: n.Call) -> Plan | None:
    """Of d.keys(), d.values() or d.items(), where d may turn out to be something else: a dict that nothing else goes over is no object."""
    from compiler.infer.calls import call_inferred, known_call
    from compiler.infer.expressions import infer

    known = known_call(frame, e)
    if known is not None:
        return plan_thing(frame, known, e)
    function = infer(frame, e.function)
    receiver = function.receiver if isinstance(function, Method) and not function.function and function.operation in _ENTRIES else NOTHING
    held = frame.solver.shallow(receiver.type)
    if not isinstance(held, DictType) or receiver.expr is None:
        return plan_thing(frame, call_inferred(frame, function, e), e)
    item = {"dict.keys": held.key, "dict.values": held.value}.get(function.operation, TupleType((held.key, held.value)))
    made = ir.Op(frame.solver.resolve(IteratorType(item)), _ENTRIES[function.operation], (receiver.expr,), span=e.span)
    return Plan([Part(made, item, True)])


def _is_builtin(frame: Frame, name: str) -> bool:
    if name in frame.webs.locals or name in frame.captures:
        return False
    return frame.globals(name) == Library(f"builtins.{name}")


def _plan_builtin(frame: Frame, e: n.Call, name: str) -> Plan | None:
    """None when the call is not one of these; an empty plan when it failed."""
    from compiler.infer.expressions import infer

    if name not in ("range", "zip", "reversed", "enumerate") or not _is_builtin(frame, name):
        return None
    if any(isinstance(a, n.Starred) for a in e.arguments):
        return None
    if name == "range":
        return _plan_range(frame, e)
    if name == "enumerate":
        return _plan_enumerate(frame, e) or Plan([])
    if name == "zip" and e.arguments:
        plans = [plan_iteration(frame, a) for a in e.arguments]
        if any(p is None for p in plans):
            return Plan([])
        return zip_plans(frame, plans, e)
    if name == "reversed" and len(e.arguments) == 1:
        from compiler.infer.reversing import plan_reversed

        return plan_reversed(frame, infer(frame, e.arguments[0]), e)
    return None


def as_parts(frame: Frame, plan: Plan, e: n.Node) -> Plan:
    """A range, map or filter as ordinary parts, so that it can go in step with others."""
    if plan.adapt is not None:
        from compiler.infer.lazy import as_generator

        made = as_generator(frame, Iteration(plan), e)
        held = frame.solver.shallow(made.type)
        return Plan([Part(made.expr, held.item, True)]) if made.expr is not None else Plan([])
    if plan.range is None:
        return plan
    start, stop, step = plan.range
    made = ir.Op(RANGE, "make_range", (start, stop, ir.Const(INT, step)), span=start.span)
    return Plan([Part(made, INT)], 0)


def zip_plans(frame: Frame, plans: list[Plan], e: n.Node) -> Plan:
    """Iteration in step; an adapted one (map, filter) is made a generator first."""
    parts: list[Part] = []
    shapes = []
    for p in (as_parts(frame, p, e) for p in plans):
        shapes.append(_shift(p.shape, len(parts)))
        parts += p.parts
    return Plan(parts, tuple(shapes))


def _shift(shape: object, by: int) -> object:
    return tuple(_shift(s, by) for s in shape) if isinstance(shape, tuple) else shape + by


def _plan_range(frame: Frame, e: n.Call) -> Plan | None:
    from compiler.infer.expressions import infer_all

    if not 1 <= len(e.arguments) <= 3:
        return None
    values = infer_all(frame, list(e.arguments))
    if any(v.expr is None for v in values):
        return Plan([])
    bounds = range_bounds(frame, values, [a.span for a in e.arguments])
    if bounds is None:
        return Plan([])
    start, stop, step = bounds
    if isinstance(step, ir.Const) and step.value != 0:
        return Plan([], 0, (start, stop, step.value))
    made = ir.Op(RANGE, "make_range_checked", (start, stop, step), raises=True, context=True, span=e.span)
    value = frame.emit_value(RANGE, made, e.span)
    return Plan([Part(value.expr, INT)])


def range_bounds(frame: Frame, values: list[Value], spans: list[Span]) -> tuple[ir.Expr, ir.Expr, ir.Expr] | None:
    """Start, stop and step of range(*values); None after a report."""
    from compiler.infer.subscripts import plain_index

    values = [plain_index(frame, v) for v in values]
    if any(v.expr is None for v in values):
        return None
    ints: list[ir.Expr] = []
    for v, span in zip(values, spans):
        held = frame.solver.shallow(v.type)
        if isinstance(held, UnionType) and any(map(_is_integral, held.members)):
            v = split(frame, [v], 0, span, lambda args: _integer_or_raise(frame, args[0], span))
            if v.expr is None:
                return None
        elif not _is_integral(held):
            frame.error("range-argument", f"range() counts with int, not with {frame.shown(held)}", span,
                        f"this is {frame.described(held)}", "make an int of it: int(x), or divide with //", about=(v,),
                        raises=("TypeError", _no_integer(frame, held)))  # fmt: skip
            return None
        ints.append(_to_int(frame, v))
    start, stop = (ir.Const(INT, 0), ints[0]) if len(ints) == 1 else ints[:2]
    return start, stop, ints[2] if len(ints) == 3 else ir.Const(INT, 1)


def _is_integral(held: Type) -> bool:
    return held in (INT, BOOL) or (isinstance(held, ScalarType) and "int" in held.dtype)


def _no_integer(frame: Frame, held: Type) -> str:
    return f"'{message_name(frame.solver.resolve(held))}' object cannot be interpreted as an integer"


def _integer_or_raise(frame: Frame, value: Value, span: Span) -> Value:
    held = frame.solver.shallow(value.type)
    if _is_integral(held):
        return Value(INT, _to_int(frame, value))
    frame.raise_("TypeError", _no_integer(frame, held), span)
    return NOTHING


def _to_int(frame: Frame, value: Value) -> ir.Expr:
    from compiler.infer.subscripts import plain_index

    value = plain_index(frame, value)
    held = frame.solver.shallow(value.type)
    if isinstance(held, ScalarType):
        return ir.Op(INT, "int64_t", (value.expr,), span=value.expr.span)
    return pass_value(frame, value, INT)


def _plan_enumerate(frame: Frame, e: n.Call) -> Plan | None:
    from compiler.infer.expressions import infer_value

    start: Value = Value(INT, ir.Const(INT, 0, span=e.span))
    if not e.arguments:
        return None
    plan = plan_iteration(frame, e.arguments[0])
    extra = [*e.arguments[1:], *(k.value for k in e.keywords if k.name == "start")]
    if extra:
        start = infer_value(frame, extra[0])
    if plan is None or start.expr is None:
        return None
    return enumerate_plan(frame, plan, start, e)


def enumerate_plan(frame: Frame, plan: Plan, start: Value, e: n.Node) -> Plan:
    from compiler.infer.subscripts import plain_index

    start = plain_index(frame, start)
    if start.expr is None:
        return Plan([])
    if frame.solver.shallow(start.type) not in (INT, BOOL):
        frame.error("range-argument", f"enumerate() counts with int, not with {frame.shown(start.type)}", e.span,
                    f"it starts with {frame.described(start.type)}", "make an int of it: int(x)", about=(start,))  # fmt: skip
        return Plan([])
    start = Value(INT, pass_value(frame, start, INT))
    count = Part(ir.Op(IteratorType(INT), "count_from", (start.expr,), span=e.span), INT)
    plan = as_parts(frame, plan, e)
    return Plan([count, *plan.parts], (0, _shift(plan.shape, 1)))


def plan_thing(frame: Frame, thing: Thing, e: n.Node, result: bool | None = None) -> Plan | None:
    """Iteration over a value (a generator expression is made a generator first).

    `result` is of `yield from`: whether what ends an object's iteration is asked for its value, as a generator is for what it returned.
    """
    from compiler.infer.expressions import as_value

    if isinstance(thing, Class) and thing.id in frame.program.classes.enums:
        return _plan_enum(frame, thing, e)
    if isinstance(thing, Iteration):
        return thing.plan
    if isinstance(thing, (GeneratorExpression, Static)):
        thing = as_value(frame, thing, e)
    if thing.expr is None:
        return None
    thing = as_text(frame, as_tuple(frame, thing, e), e)
    held = frame.solver.shallow(thing.type)
    if flags.is_flag(frame, held):
        return plan_thing(frame, flags.members_in(frame, thing, e), e)
    item = item_type(held)
    if isinstance(held, UnionType) and (any(is_iterable(frame, m) for m in held.members) or frame.is_meant("TypeError")):
        return _plan_union(frame, thing, held, e)
    if isinstance(held, TupleType):
        return _plan_tuple(frame, thing, held, e)
    if _is_enum_class(frame, held):
        return _plan_enum(frame, frame.program.functions.thing_of(held), e)
    if is_object(frame, held, "__iter__"):
        if _is_old_sequence(frame, held):
            from compiler.infer.lazy import call_source

            return plan_thing(frame, call_source(frame, "iterate_items", [thing], e), e)
        made = _iterator_of_its_own(frame, thing, e, result)
        return plan_thing(frame, made, e) if made.expr is not None else None
    if item is None:
        help = "test for None before: `if x is not None:`" if isinstance(held, UnionType) and NONE in held.members else ""
        if held == INT:
            help = "to count from 0, write range(x)"
        frame.error("not-iterable", f"{frame.described(held)} cannot be iterated over", e.span,
                    f"this is {frame.described(held)}", help, about=(thing,),
                    raises=missing_method(frame, held, "__iter__"))  # fmt: skip
        return None
    raises = isinstance(held, (DictType, SetType, IteratorType))
    return Plan([Part(thing.expr, item, raises)])


def _iterator_of_its_own(frame: Frame, value: Value, e: n.Node, result: bool | None = None) -> Value:
    """What the object's __iter__ gives; an object with a __next__ becomes a generator over it. `result`: see plan_thing."""
    from compiler.infer.lazy import call_source
    from compiler.infer.sequences import iterator_of_object

    made = iterator_of_object(frame, value, e)
    iterator = frame.solver.shallow(made.type)
    if made.expr is None or not isinstance(iterator, ClassType):
        return made
    hook = next((name for name in ("send", "throw", "close") if frame.program.classes.method(iterator.id, name)), None)
    if result is not None and hook is not None:
        return frame.error("yield-from-object", f"yield from hands on to the {hook}() of {frame.described(iterator)}", e.span,
                           "native code hands on to generators alone", "write a loop: for x in xs: yield x", about=(made,))  # fmt: skip
    return call_source(frame, "delegate_to_object" if result else "iterate_object", [made], e)


def begin(frame: Frame, thing: Thing, e: n.Node) -> Thing:
    """What zip() and the like are given; in place of an object its iterator, which Python asks for once, when they are called."""
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) and thing.expr is not None else None
    if isinstance(held, UnionType) and any(isinstance(m, ClassType) for m in held.members):
        return split(frame, [thing], 0, e.span, lambda args: begin(frame, args[0], e))
    has_own = isinstance(held, (ClassType, EnumType)) and frame.program.classes.method(held.id, "__iter__") is not None
    return _iterator_of_its_own(frame, thing, e) if has_own else thing


def _is_old_sequence(frame: Frame, held: ClassType) -> bool:
    """Whether objects are iterated over by their __getitem__ alone."""
    classes = frame.program.classes
    return classes.method(held.id, "__iter__") is None and classes.method(held.id, "__getitem__") is not None


def is_iterable(frame: Frame, held: Type) -> bool:
    if flags.is_flag(frame, held) or is_text_member(frame, held):
        return True
    if is_object(frame, held, "__iter__"):
        has_own = frame.program.classes.method(held.id, "__iter__") is not None or _is_old_sequence(frame, held)
        return has_own or is_named_tuple(frame, Value(held, None))
    return isinstance(held, TupleType) or item_type(held) is not None or _is_enum_class(frame, held)


def _is_enum_class(frame: Frame, held: Type) -> bool:
    """Whether it is the type of an enum's class that is a value."""
    thing = frame.program.functions.thing_of(held) if isinstance(held, FunctionType) else None
    return isinstance(thing, Class) and thing.id in frame.program.classes.enums


def _plan_union(frame: Frame, value: Value, held: UnionType, e: n.Node) -> Plan | None:
    """Iteration over one of several types; over what cannot be iterated a TypeError, as in Python."""
    kept = frame.keep(value, e.span)
    iterable = [m for m in held.members if is_iterable(frame, m)]
    for m in held.members:
        if m not in iterable:
            test = ir.Is(BOOL, kept.expr, frame.solver.resolve(m), span=e.span)
            message = ir.Const(STR, f"'{message_name(frame.solver.resolve(m))}' object is not iterable", span=e.span)
            frame.emit(ir.If(test, (ir.Raise("TypeError", message, span=e.span),), span=e.span))
    if not iterable:
        frame.env = None
        return None
    rest = union_of(*iterable)
    narrowed = kept if len(iterable) == len(held.members) else Value(rest, ir.Unwrap(frame.solver.resolve(rest), kept.expr, span=e.span))
    if len(iterable) == 1:
        return plan_thing(frame, narrowed, e)
    if any(isinstance(m, (IteratorType, ClassType)) for m in iterable):
        made = split(frame, [narrowed], 0, e.span, lambda args: iterator_of(frame, args[0], e))
        kinds = members_of(frame.solver.shallow(made.type))
        if made.expr is not None and len(kinds) > 1 and all(isinstance(m, IteratorType) for m in kinds):
            made = _over_all_items(frame, made, kinds, e)
        if made.expr is None or isinstance(frame.solver.shallow(made.type), IteratorType):
            return plan_thing(frame, made, e)
        frame.error("not-iterable", f"a loop over {frame.described(rest)} is not supported", e.span,
                    help="test which it is before, with isinstance", about=(value,))  # fmt: skip
        return None
    from compiler.infer.comprehensions import add_item, each_item, new_container

    made = new_container(frame, "list", e)

    def collect(args: list[Value]) -> Value:
        each_item(frame, args[0], lambda x: add_item(frame, made, x, e), e)
        return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING

    split(frame, [narrowed], 0, e.span, collect)
    return plan_thing(frame, made, e)


def _over_all_items(frame: Frame, value: Value, kinds: list[Type], e: n.Node) -> Value:
    """One of several kinds of iterators as one whose items may be any of theirs."""
    item: Type = NEVER
    for kind in kinds:
        item = frame.solver.join(item, kind.item)
    wide = IteratorType(item)

    def arm(args: list[Value]) -> Value:
        expr = ir.Op(frame.solver.resolve(wide), "widen_iterator", (args[0].expr,), context=True, effect="read", span=e.span)
        return frame.emit_value(wide, expr, e.span)

    return split(frame, [value], 0, e.span, arm)


def iterator_of(frame: Frame, value: Value, e: n.Node) -> Value:
    """An iterator over the value, whose items are those that a loop over it gets."""
    plan = plan_thing(frame, value, e)
    return NOTHING if plan is None else iterator_over(frame, plan.parts[0], e)


def iterator_over(frame: Frame, part: Part, e: n.Node) -> Value:
    """The part of a plan as an iterator that is kept."""
    kind = IteratorType(part.item)
    expr = ir.Op(frame.solver.resolve(kind), "make_iterator", (part.expr,), context=True, effect="read", span=e.span)
    return frame.emit_value(kind, expr, e.span)


def item_type(held: Type) -> Type | None:
    """What iteration over a type with items of one type gives."""
    match held:
        case ListType(item=item) | SetType(item=item) | TupleOfType(item=item) | IteratorType(item=item):
            return item
        case DictType(key=key):
            return key
        case ArrayType(dtype=dtype, rank=rank):
            return ScalarType(dtype) if rank == 1 else ArrayType(dtype, rank - 1)
    return {STR: STR, BYTES: INT, RANGE: INT}.get(held)


def _plan_tuple(frame: Frame, value: Value, held: TupleType, e: n.Node) -> Plan:
    joined: Type = NEVER
    for t in held.items:
        joined = frame.solver.join(joined, t)
    if joined == NEVER:  # of (): the loop's body is never run; an iterator may become one of others
        joined = frame.solver.slot(("items of ()", frame.key, site_of(e)))
    kind = TupleOfType(joined)
    kept = frame.keep(value, e.span)
    items = []
    for i, t in enumerate(held.items):
        item = kept.expr.items[i] if isinstance(kept.expr, ir.MakeTuple) else ir.TupleItem(frame.solver.resolve(t), kept.expr, i, span=e.span)
        items.append(frame.convert(Value(t, item), joined))
    made = frame.emit_value(kind, ir.MakeList(frame.solver.resolve(kind), tuple(items), span=e.span), e.span)
    return Plan([Part(made.expr, joined)])


def _plan_enum(frame: Frame, thing: Class, e: n.Node) -> Plan:
    type = EnumType(thing.id)
    frame.program.classes.type_of(thing.id)
    indices = frame.program.classes.member_indices(thing.id)
    items = tuple(ir.Const(type, i, span=e.span) for i in indices)
    made = frame.emit_value(TupleOfType(type), ir.MakeList(TupleOfType(type), items, span=e.span), e.span)
    return Plan([Part(made.expr, type)])
