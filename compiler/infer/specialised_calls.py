"""Calls of the user's functions and closures: each is specialised for the types of its arguments."""

from __future__ import annotations

from dataclasses import replace

from compiler.diagnostics.diagnostic import DiagnosticError, Label
from compiler.infer import attribute_hooks, known_parameters, lazy, library, memo
from compiler.infer.arguments import bind_arguments
from compiler.infer.arities import refuse_types
from compiler.infer.closures import captures_of, carry, closures_in, unsettled_of
from compiler.infer.frame import Frame
from compiler.infer.functions import qualified_name
from compiler.infer.generators import note_generator
from compiler.infer.iteration import begin
from compiler.infer.operations import split
from compiler.infer.solver import FOLDED, SlotType, depth_of
from compiler.infer.values import NOTHING, Closure, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.syntax.walk import walk
from compiler.types.types import NEVER, DictType, TupleOfType, TupleType, Type, UnionType, members_of


def call_user_function(frame: Frame, id: str, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    id, args = library.instead_of(frame, id), attribute_hooks.with_known_name(frame, id, args)
    refused = refuse_types(frame, id, args, keywords, e)
    if refused is not None:
        return refused
    info = frame.program.snapshot["functions"].get(id)
    if info is None:
        return frame.error("opaque-value", f"the function {id.split(':')[-1]} has no Python source to compile", e.span,
                           help="call a function that is written in Python, or write it out")  # fmt: skip
    try:
        node = frame.program.syntax(id)
    except DiagnosticError as error:  # its source is outside the language: others may be reported, too
        frame.program.sink.add(replace(error.diagnostic, labels=(Label(e.span, "it is called here"),)))
        return NOTHING
    if args and isinstance(args[0], Value) and isinstance(frame.solver.shallow(args[0].type), UnionType) and _asks_super(node):
        return split(frame, args, 0, e.span, lambda arms: call_user_function(frame, id, arms, keywords, e))
    if library.asks_at_once(id) and node.is_generator:
        args = [lazy.as_generator(frame, begin(frame, a, e), e) for a in args]
    if "cache" in info:
        return memo.call_cached(frame, memo.cached(frame, id), args, keywords, e)
    if info.get("manager"):
        from compiler.infer.managers import make_manager

        return make_manager(frame, lambda: call_function(frame, id, args, keywords, e), e)
    return call_function(frame, id, args, keywords, e)


def _asks_super(node: n.FunctionDef | n.Lambda) -> bool:
    """Whether super() is asked in the function, which looks from the very class of the object."""
    return any(isinstance(x, n.Call) and isinstance(x.function, n.Name) and x.function.id == "super" for x in walk(node))


def call_function(frame: Frame, id: str, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """The function as it is written, without what a decorator made of it."""
    info = frame.program.snapshot["functions"][id]
    node = frame.program.syntax(id)
    defaults = {
        p["name"]: frame.program.constants.thing(p["default"], f"{info['name']}_{p['name']}")
        for p in info["parameters"]
        if "default" in p
    }
    return _specialised_call(frame, id, node, info["name"], args, keywords, defaults, frame.program.globals_of(id), {}, e)


def call_closure(frame: Frame, closure: Closure, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    node = closure.node
    name = node.name if isinstance(node, n.FunctionDef) else "function"
    with_default = [p.name for p in node.parameters if p.default is not None]
    captures = captures_of(frame, closure, e)
    if captures is None:
        return NOTHING
    identity = replace(closure, captures=None, defaults=(), inner=False)  # what it captured goes with the arguments
    return _specialised_call(
        frame, identity, node, name, args, keywords, dict(zip(with_default, closure.defaults)), closure.frame.globals, captures, e, closure
    )  # fmt: skip


def _specialised_call(
    frame: Frame, identity, node, name: str, args: list[Thing], keywords: dict[str, Thing],
    defaults: dict[str, Thing], globals, captures: dict[str, Thing], e: n.Node, closure: Closure | None = None,
) -> Value:  # fmt: skip
    bound = bind_arguments(frame, node, qualified_name(frame.program, identity), args, keywords, defaults, e)
    if bound is None or frame.env is None:
        return NOTHING
    if any(isinstance(v, Value) and v.type == NEVER for _, v in bound):
        return NOTHING
    bound = [(k, known_parameters.given(frame, identity, k, v)) for k, v in bound]
    bound = [(k, _folded(frame, identity, i, _widened(frame, identity, i, v))) for i, (k, v) in enumerate(bound)]
    carried = carry(frame, closure, bound, captures, e)
    if carried is None:
        return NOTHING
    bound, captures = carried
    unsettled = frozenset() if closure is None else unsettled_of(frame, closure)
    if isinstance(node, n.FunctionDef) and node.is_generator:  # it runs on when they have changed
        unsettled = unsettled.union(*(c.unsettled for _, v in (*bound, *captures.items()) for c in closures_in(v)))
        if unsettled:
            frame.program.functions.share(unsettled)
            return NOTHING
    instance = frame.program.instance(identity, node, bound, globals, captures, name, (frame, e.span), unsettled)
    values = [v for _, v in bound if isinstance(v, Value)]
    values += [v for _, v in sorted(captures.items()) if isinstance(v, Value)]
    for v, type in zip(values, instance.types):  # what the function puts into one, it puts into the other
        if frame.solver.has_unknown(v.type) or frame.solver.has_unknown(type):
            frame.solver.join(v.type, type)
    result = frame.solver.get(("result", instance.key))
    if result == NEVER and instance.failed:
        return NOTHING
    expr = ir.Call(frame.solver.resolve(result), instance.name, tuple(v.expr for v in values), span=e.span)
    made = frame.emit_value(result, expr, e.span)
    note_generator(frame, made, instance.key)
    return made


def _folded(frame: Frame, identity, at: int, thing: Thing) -> Thing:
    """A value handed on in a recursion that puts one more level around it is of a type that holds itself."""
    if not isinstance(thing, Value) or thing.expr is None:
        return thing
    before = _types_before(frame, identity, at)
    if not before:
        return thing
    slot = frame.solver.slot(("argument", identity, at))
    depth, *depths = (depth_of(frame.solver.resolve(type, NEVER)) for type in (thing.type, *before))
    grows = depth > max(depths) and len({*depths}) >= FOLDED
    if not grows and not frame.solver.holds_itself(slot):
        return thing
    for type in (*before, thing.type):
        frame.solver.grow_slot(slot, type)
        for member in members_of(frame.solver.shallow(type)):
            item = member.value if isinstance(member, DictType) else getattr(member, "item", None)
            if isinstance(item, SlotType):  # the levels are containers of one function, which become of one type
                frame.solver.grow_slot(item, slot)
    if not frame.solver.holds_itself(slot):
        return thing
    held = frame.solver.bound(slot)
    return frame.keep(Value(held, frame.convert(thing, held)), thing.expr.span)


def _types_before(frame: Frame, identity, at: int) -> list[Type]:
    """Of the argument in the calls of the function around this one, those that it is a value in."""
    found: list[Type] = []
    for active in frame.program.active:
        given = active.key[1]
        if active.key[0] == identity and at < len(given) and isinstance(given[at][1][0], Type):
            found.append(active.types[sum(isinstance(key[0], Type) for _, key in given[:at])])
    return found


def _widened(frame: Frame, identity, at: int, thing: Thing) -> Thing:
    """A tuple handed on in a recursion that makes it longer is of any length: else there was a type for each depth."""
    if not isinstance(thing, Value) or not isinstance(frame.solver.shallow(thing.type), TupleType):
        return thing
    for active in frame.program.active:
        if active.key[0] != identity or at >= len(active.key[1]) or isinstance(active.key[1][at][1], Static):
            continue
        before = active.key[1][at][1][0]
        longer = isinstance(before, TupleType) and len(before.items) != len(frame.solver.shallow(thing.type).items)
        if longer or isinstance(before, TupleOfType):
            joined = frame.solver.join(TupleOfType(NEVER), thing.type)
            joined = frame.solver.join(joined, before) if longer else joined
            return frame.keep(Value(joined, frame.convert(thing, joined)), thing.expr.span)
    return thing
