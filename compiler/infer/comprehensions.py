"""Comprehensions, generator expressions and displays with starred items: loops that fill a container."""

from __future__ import annotations

from collections.abc import Callable

from compiler.infer.frame import Frame, site_of
from compiler.infer.iteration import is_iterable, plan_iteration, plan_thing
from compiler.infer.loops import infer_loop
from compiler.infer.library import call_helper, items_listed
from compiler.infer.named_tuples import as_tuple
from compiler.infer.operations import operate, split
from compiler.infer.overloads import find_match
from compiler.infer.refusals import unhashable
from compiler.infer.state import start_comprehension_cells
from compiler.infer.type_names import is_hashable, message_name
from compiler.infer.values import NOTHING, GeneratorExpression, Iteration, Thing, Value
from compiler.ir import nodes as ir
from compiler.library.sources import PREFIX
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, BYTES, FLOAT, INT, NEVER, NONE, STR, ClassType, DictType, ListType, SetType, Type, UnionType, members_of


def infer_comprehension(frame: Frame, e: n.Comprehension) -> Value:
    """[… for …], {… for …} or {k: v for …}."""
    made = new_container(frame, e.kind, e)
    run_generators(frame, e, lambda: _add_element(frame, e, made))
    return made if frame.env is not None else NOTHING


def run_generators(
    frame: Frame, e: n.Comprehension, action: Callable[[], None], stop: Callable[[], ir.Expr] | None = None
) -> None:
    """Runs `action` for each element, its loops and conditions around it.

    An action that breaks leaves the innermost loop; `stop` then says whether to leave the outer ones as well.
    """
    start_comprehension_cells(frame, e)
    _run(frame, list(e.generators), action, stop)


def _run(frame: Frame, generators: list[n.Generator], action: Callable[[], None], stop) -> None:
    from compiler.infer.statements import assign_target

    if not generators:
        action()
        return
    g, *rest = generators
    plan = plan_iteration(frame, g.iterable)
    if plan is None:
        return

    def inner() -> None:
        _run(frame, rest, action, stop)
        if rest and stop is not None:
            frame.emit(ir.If(stop(), (ir.Break(span=e_span),), span=e_span))

    e_span = g.iterable.span
    infer_loop(
        frame,
        plan,
        lambda item: assign_target(frame, g.target, item, g.span),
        lambda: when_all(frame, list(g.conditions), inner),
        e_span,
    )


def when_all(frame: Frame, conditions: list[n.Expression], action: Callable[[], None]) -> None:
    """if all the conditions hold: action()."""
    from compiler.infer.conditions import infer_test

    if frame.env is None:
        return
    if not conditions:
        action()
        return
    test = infer_test(frame, conditions[0])
    if test.value is None:
        frame.env = None
        return
    if test.constant is not None:
        if test.constant:
            frame.env = test.if_true
            when_all(frame, conditions[1:], action)
        return
    frame.env = test.if_true
    block, _ = frame.captured_block(lambda: when_all(frame, conditions[1:], action) or Value(NONE, None))
    frame.env = frame.join(frame.env, test.if_false)
    frame.block.append(ir.If(test.value, tuple(block), span=conditions[0].span))


def new_container(frame: Frame, kind: str, e: n.Node) -> Value:
    """An empty list, set or dict, its element type to be found."""
    slot = frame.solver.slot(("container", kind, frame.key, site_of(e)))
    if kind == "dict":
        type: Type = DictType(slot, frame.solver.slot(("container", frame.key, site_of(e), "value")))
        frame.solver.records.start(type.value)
        empty: ir.Expr = ir.MakeDict(frame.solver.resolve(type), (), (), span=e.span)
    else:
        type = SetType(slot, frozen=kind == "frozenset") if kind in ("set", "frozenset") else ListType(slot)
        empty = ir.MakeList(frame.solver.resolve(type), (), span=e.span)
    return frame.emit_value(type, empty, e.span)


def add_item(frame: Frame, container: Value, item: Value, e: n.Node) -> None:
    """container.append(item) or container.add(item)."""
    if item.expr is None or frame.env is None or container.expr is None:
        return
    held = frame.solver.shallow(container.type)
    if isinstance(held, SetType) and may_be_hashed(frame, item):
        each_member(frame, item, lambda one: add_item(frame, container, one, e), e)
        return
    function = "list_append" if isinstance(held, ListType) else "set_add"
    if function == "set_add" and not check_hashable(frame, item.type, e):
        return
    frame.solver.grow_slot(held.item, frame.solver.shallow(item.type))  # not what the item's place comes to hold later
    args = (container.expr, frame.convert(item, held.item))
    frame.emit(ir.Eval(ir.Op(NONE, function, args, context=True, effect="write", span=e.span), span=e.span))


def may_be_hashed(frame: Frame, item: Value) -> bool:
    """Whether only run time tells if the item is of a type that sets and dicts take."""
    held = frame.solver.shallow(item.type)
    return isinstance(held, UnionType) and not is_hashable(frame.program, frame.solver.resolve(held))


def each_member(frame: Frame, item: Value, action: Callable[[Value], None], e: n.Node) -> None:
    """The action for the item as whichever type it is of."""

    def run(args: list[Value]) -> Value:
        action(args[0])
        return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING

    split(frame, [item], 0, e.span, run)


def check_hashable(frame: Frame, type: Type, e: n.Node, role: str = "") -> bool:
    """Whether a key can be hashed; what it is one of is `role`, or else what the node makes."""
    key = frame.solver.resolve(type)
    if is_hashable(frame.program, key):
        return True
    is_set = isinstance(e, n.Set) or getattr(e, "kind", "") == "set"
    of = role or ("an item of a set" if is_set else "a key")
    unhashable(frame, Value(key, None), of, e.span)
    return False


def set_entry(frame: Frame, container: Value, key: Value, value: Value, e: n.Node) -> None:
    """container[key] = value of a dict being built."""
    if key.expr is None or value.expr is None or frame.env is None:
        return
    held = frame.solver.shallow(container.type)
    if may_be_hashed(frame, key):
        kept = frame.keep(value, e.span)
        each_member(frame, key, lambda one: set_entry(frame, container, one, kept, e), e)
        return
    if not check_hashable(frame, key.type, e):
        return
    frame.solver.grow_slot(held.key, frame.solver.shallow(key.type))
    with frame.solver.records.entering(held, key):
        frame.solver.grow_slot(held.value, frame.solver.shallow(value.type))
    args = (container.expr, frame.convert(key, held.key), frame.convert(value, held.value))
    frame.emit(ir.Eval(ir.Op(NONE, "dict_setitem", args, context=True, effect="write", span=e.span), span=e.span))


def _add_element(frame: Frame, e: n.Comprehension, made: Value) -> None:
    from compiler.infer.expressions import infer_all, infer_value

    if e.kind == "dict":
        key, value = infer_all(frame, [e.element, e.value])
        set_entry(frame, made, key, value, e)
    else:
        add_item(frame, made, infer_value(frame, e.element), e)


def collect(frame: Frame, kind: str, items: list[n.Expression], e: n.Node) -> Value:
    """[a, *b, c] and {a, *b}."""
    from compiler.infer.expressions import infer, infer_value

    made = new_container(frame, kind, e)
    for item in items:
        if isinstance(item, n.Starred) and kind == "set":
            add_items(frame, made, infer(frame, item.value), item)
        elif isinstance(item, n.Starred):
            _unpack(frame, made, infer(frame, item.value), item, asks_length=True)
        else:
            add_item(frame, made, infer_value(frame, item), e)
    return made if frame.env is not None else NOTHING


def _unpack(frame: Frame, made: Value, thing: Thing, e: n.Node, asks_length: bool = False) -> None:
    """The items of *thing, in a list or tuple, added to the list `made`."""
    thing = as_tuple(frame, thing, e) if isinstance(thing, Value) else thing
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if isinstance(held, UnionType) and not all(is_iterable(frame, m) for m in held.members):
        none = Value(NONE, ir.Const(NONE, None, span=e.span))
        split(frame, [thing], 0, e.span, lambda arms: _unpack(frame, made, arms[0], e, asks_length) or (none if frame.env is not None else NOTHING))
    elif held is None or held == NEVER or isinstance(held, UnionType) or is_iterable(frame, held):
        add_items(frame, made, thing, e, asks_length)
    elif frame.in_arm:
        frame.raise_("TypeError", _not_unpacked(frame, held), e.span)
    else:
        frame.error("not-iterable", f"{frame.described(held)} cannot be iterated over", e.span, f"this is {frame.described(held)}",
                    about=(thing,), raises=("TypeError", _not_unpacked(frame, held)))  # fmt: skip


def _not_unpacked(frame: Frame, held: Type) -> str:
    return f"Value after * must be an iterable, not {message_name(frame.solver.resolve(held))}"


def collect_values(frame: Frame, kind: str, values: list[tuple[Value, bool]], e: n.Node, asks_length: bool = False) -> Value:
    """A new container of these values; of a value marked True its items. See each_item."""
    values = [(frame.keep(v, e.span), spread) for v, spread in values]
    made = new_container(frame, kind, e)
    for value, spread in values:
        if spread:
            _unpack(frame, made, value, e, asks_length)
        else:
            add_item(frame, made, value, e)
    return made if frame.env is not None else NOTHING


def collect_thing(frame: Frame, kind: str, thing: Thing, e: n.Node, asks_length: bool = False) -> Value:
    """list(thing), set(thing): of anything iterable, generator expressions without an intermediate list. See each_item."""
    listed = items_listed(frame, thing, e) if kind == "list" else None
    if listed is not None:
        return listed
    made = new_container(frame, kind, e)
    add_items(frame, made, thing, e, asks_length)
    return made if frame.env is not None else NOTHING


def add_items(frame: Frame, container: Value, thing: Thing, e: n.Node, asks_length: bool = False) -> None:
    """container.extend(thing) or container.update(thing): of a set or dict at once, for the place that it makes decides the order."""
    held = frame.solver.shallow(container.type)
    given = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if isinstance(held, SetType) and isinstance(given, (SetType, DictType)):
        frame.solver.grow_slot(held.item, given.item if isinstance(given, SetType) else given.key)
        if find_match(frame, "set.update", [container, thing], {}) is not None:
            operate(frame, "set.update", [container, thing], e.span)
            return
    each_item(frame, thing, lambda x: add_item(frame, container, x, e), e, asks_length=asks_length)


def each_item(
    frame: Frame, thing: Thing, action: Callable[[Value], None], e: n.Node, stop: Callable[[], ir.Expr] | None = None,
    asks_length: bool = False,
) -> None:  # fmt: skip
    """Runs `action` for each item of an iterable thing; `stop` as in run_generators. Where it makes a list, an object that
    says how long it is gets asked, as Python does to make room."""
    from compiler.infer.expressions import infer_value

    if isinstance(thing, GeneratorExpression):
        run_generators(frame, thing.node, lambda: action(infer_value(frame, thing.node.element)), stop)
        return
    asked = _asked_length(frame, thing) if asks_length else None
    if asked is not None and asked is thing:
        asked = thing = frame.keep(thing, e.span)
    plan = plan_thing(frame, thing, e)
    if plan is not None:
        if asked is not None:
            call_helper(frame, "operator._room_for", [asked], e)
        infer_loop(frame, plan, action, lambda: None, e.span)


def _asked_length(frame: Frame, thing: Thing) -> Value | None:
    """The object of the program's whose __len__ says how many items there are; reversed() of one asks it in turn."""
    if isinstance(thing, Iteration) and thing.plan.source is not None and thing.plan.source[0] == "reversed":
        thing = thing.plan.source[1][0]
        if not _has_method(frame, thing, "__getitem__") or _has_method(frame, thing, "__reversed__"):
            return None
    return thing if _has_method(frame, thing, "__len__") else None


def _has_method(frame: Frame, thing: Thing, name: str) -> bool:
    """Whether it is an object of the program's with this method."""
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    return isinstance(held, ClassType) and not held.id.startswith(PREFIX) and frame.program.classes.method(held.id, name) is not None


def merge_dicts(frame: Frame, e: n.Dict) -> Value:
    """{**a, k: v}."""
    from compiler.infer.dict_entries import each_entry
    from compiler.infer.expressions import infer_all, infer_value

    made = new_container(frame, "dict", e)
    for key, value in zip(e.keys, e.values):
        if key is not None:
            k, v = infer_all(frame, [key, value])
            set_entry(frame, made, k, v, e)
            continue
        other = infer_value(frame, value)
        if other.expr is None:
            return NOTHING
        held = frame.solver.shallow(other.type)
        if isinstance(held, ClassType) and frame.program.classes.method(held.id, "keys") is not None:
            each_entry(frame, other, lambda k, v: set_entry(frame, made, k, v, e), value)
        elif isinstance(held, (DictType, UnionType)):
            merge_into(frame, made, frame.keep(other, value.span), value)
        else:
            return frame.error("dict-pairs", f"** unpacks mappings, not {frame.shown(held)}", value.span, about=(other,),
                               raises=("TypeError", f"'{message_name(frame.solver.resolve(held))}' object is not a mapping"))  # fmt: skip
    return made if frame.env is not None else NOTHING


def merge_into(frame: Frame, made: Value, other: Value, e: n.Node) -> None:
    """Each entry of the dict `other`, which can be used twice, set in `made`."""
    from compiler.infer.dict_kinds import with_behaviour
    from compiler.infer.subscripts import getitem

    other = with_behaviour(frame, other, None)  # no key is missing
    into, source = frame.solver.shallow(made.type), frame.solver.shallow(other.type)
    if isinstance(source, DictType) and all(_is_plain_key(frame, d.key) for d in (into, source)):
        _merge_plainly(frame, made, into, other, source, e)
        return
    plan = plan_thing(frame, other, e)
    if plan is not None:
        entry = lambda k: set_entry(frame, made, k, getitem(frame, other, k, e), e)  # noqa: E731
        infer_loop(frame, plan, entry, lambda: None, e.span)


def _is_plain_key(frame: Frame, key: Type) -> bool:
    return all(m in (NEVER, NONE, BOOL, INT, FLOAT, STR, BYTES) for m in members_of(frame.solver.resolve(key, NEVER)))


def _merge_plainly(frame: Frame, made: Value, into: DictType, other: Value, source: DictType, e: n.Node) -> None:
    """merge_into of dicts whose keys nobody's code compares: all entries at once."""
    frame.solver.grow_slot(into.key, frame.solver.shallow(source.key))
    with frame.solver.records.copying(into, source):
        frame.solver.grow_slot(into.value, frame.solver.shallow(source.value))
    if NEVER in (frame.solver.resolve(source.key, NEVER), frame.solver.resolve(source.value, NEVER)):
        return  # nothing was ever put into it
    update = ir.Op(NONE, "dict_update_wider", (made.expr, other.expr), context=True, effect="write", span=e.span)
    frame.emit(ir.Eval(update, span=e.span))
