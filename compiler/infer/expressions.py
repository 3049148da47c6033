"""Inferring expressions: one function a node kind, found through a table."""

from __future__ import annotations

import builtins
import difflib
import sys

from compiler.infer import (
    attributes,
    calls,
    class_tests,
    comprehensions,
    conditions,
    functions,
    generators,
    keywords,
    lazy,
    state,
    strings,
    wide_ints,
)
from compiler.infer.constants import INT_MAX, INT_MIN
from compiler.infer.frame import Frame, site_of, unbound_name
from compiler.infer.named_tuples import as_tuple
from compiler.infer.operators import binary, unary
from compiler.infer.stopping import may_stop
from compiler.infer.subscripts import subscript
from compiler.infer.values import (
    NOTHING,
    Cell,
    Closure,
    GeneratorExpression,
    Keywords,
    Known,
    Module,
    Opaque,
    Static,
    Thing,
    TypeOf,
    Unassigned,
    Value,
    WideInt,
)
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.syntax.walk import walk_scope as walk
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
    STR,
    DictType,
    ListType,
    SetType,
    TupleOfType,
    TupleType,
)


def infer(frame: Frame, e: n.Expression) -> Thing:
    """What the expression is; its statements are emitted. Nothing when the program never gets past it."""
    if frame.env is None:
        return NOTHING
    made = _TABLE[type(e)](frame, e)
    frame.check_reason(made, e.span)
    return made


def peek(frame: Frame, e: n.Expression) -> Thing | None:
    """What a name, or a name of a module, is: it may be inferred once more, for reading it runs nothing. None of other expressions."""
    of_module = isinstance(e, n.Attribute) and isinstance(e.value, n.Name) and isinstance(infer(frame, e.value), Module)
    return infer(frame, e) if isinstance(e, n.Name) or of_module else None


def infer_value(frame: Frame, e: n.Expression) -> Value:
    """As infer, where a run-time value is needed."""
    return as_value(frame, infer(frame, e), e)


def as_value(frame: Frame, thing: Thing, e: n.Expression) -> Value:
    if isinstance(thing, Value):
        return thing
    if lazy.is_lazy(thing):
        return lazy.as_generator(frame, thing, e)
    return static_as_value(frame, thing, e)


def static_as_value(frame: Frame, thing: Static, e: n.Node) -> Value:
    if isinstance(thing, WideInt):
        return wide_ints.refuse(frame, e)
    value = attributes.constant_of_library(frame, thing, e)
    if value is not None:
        return value
    if isinstance(thing, TypeOf):
        return class_tests.type_as_value(frame, thing, e.span)
    value = function_value(frame, thing, e.span)
    if value is not None:
        return value
    if isinstance(thing, Keywords):
        return keywords.as_dict(frame, thing, e)
    if isinstance(thing, Opaque):
        name = attributes.dotted(e) if isinstance(e, n.Expression) else None
        return frame.error("opaque-value", f"the value of {name or 'this'} cannot be compiled", e.span, thing.why,
                           "compute what you need from it at module level, and use that here")  # fmt: skip
    return frame.error(
        "not-a-value",
        f"{describe(thing)} is used as a value here",
        e.span,
        getattr(thing, "why", "") or "this exists only at build time",
        "call it, or pass it to a function that calls it; it cannot be stored or returned",
    )


def function_value(frame: Frame, thing: Static, span) -> Value | None:
    """A function or class as a value; None for what has no form at run time."""
    return functions.keep_function(frame, thing, n.Pass(span))


def describe(thing: Static) -> str:
    name = getattr(thing, "name", None) or getattr(thing, "id", None) or getattr(thing, "type", None)
    kind = type(thing).__name__
    words = {"Opaque": f"a value of type {name}", "Closure": "a function", "Session": "an InferenceSession", "Method": "a method"}
    if kind in words:
        return words[kind]
    if kind == "Library":
        return str(name).removeprefix("builtins.")
    return f"the {kind.lower()} {str(name).split(':')[-1]}" if name else "this"


def infer_all(frame: Frame, expressions: list[n.Expression], constants: bool = False) -> list[Value]:
    """The values in Python's order; kept where a later expression could change what an earlier one read.

    With `constants`, a WideInt stays one.
    """
    values: list[Value] = []
    for i, e in enumerate(expressions):
        thing = infer(frame, e)
        if constants and isinstance(thing, WideInt):
            values.append(thing)
            continue
        value = as_value(frame, thing, e)
        if value.expr is not None and any(rebinds(later) for later in expressions[i + 1 :]):
            value = frame.keep(value, e.span, force=True)
        values.append(value)
    return values


def rebinds(e: n.Expression) -> bool:
    """Whether evaluating the expression can rebind a local: only := and the resumption of a yield can."""
    return any(isinstance(node, (n.NamedExpr, n.Yield, n.YieldFrom)) for node in walk(e))


# --- one function a node ---


def _constant(frame: Frame, e: n.Constant) -> Thing:
    kinds = {bool: BOOL, int: INT, float: FLOAT, str: STR, bytes: BYTES, type(None): NONE}
    kind = kinds.get(type(e.value))
    if kind is None:
        return frame.error("complex-number", "complex numbers are not supported", e.span, "this literal is complex",
                           "keep the real and the imaginary part in two floats, or in an array of shape (…, 2)")  # fmt: skip
    if kind == INT and not INT_MIN <= e.value <= INT_MAX:
        return WideInt(e.value)
    return Value(kind, ir.Const(kind, e.value, span=e.span))


def _ellipsis(frame: Frame, e: n.EllipsisConstant) -> Value:
    return frame.error("ellipsis", "... is not a value in native code", e.span, help="write None, or an index of its own")


def _name(frame: Frame, e: n.Name) -> Thing:
    return load_name(frame, e.id, e)


def load_name(frame: Frame, name: str, e: n.Node) -> Thing:
    web = frame.webs.load.get((id(e), name))
    if web is not None:
        return frame.load(web, name, e.span, _is_free(frame, name, e))
    if name in frame.webs.locals:  # but no assignment reaches this read
        frame.raise_(*unbound_name(name, _is_free(frame, name, e)), e.span)
        return NOTHING
    if isinstance(frame.captures.get(name), Unassigned):
        frame.raise_(*unbound_name(name, free=True), e.span)
        return NOTHING
    if isinstance(frame.captures.get(name), Cell):
        return state.read_cell(frame, frame.captures[name], e)
    if name in frame.captures:
        held = frame.captures[name]
        return Value(held.type, ir.Const(held.type, held.value, span=e.span)) if isinstance(held, Known) else held
    cell = state.global_cell(frame, name)
    if cell is not None:
        return state.read_cell(frame, cell, e)
    thing = frame.globals(name)
    if thing is None:
        return _undefined(frame, name, e)
    return thing


def _is_free(frame: Frame, name: str, e: n.Node) -> bool:
    """Whether CPython has the reading expression in a function of its own: generator expressions; until 3.12, comprehensions."""
    generator = frame.webs.nested.get((id(e), name))
    return generator is not None and (generator or frame.program.python_version < (3, 12))


def _undefined(frame: Frame, name: str, e: n.Node) -> Value:
    """A name that nothing defines; a near one, or a module that is not imported, is the likely mistake."""
    if " " in name:  # an attribute of a function that it was never given
        frame.raise_(*unbound_name(name, free=True), e.span)
        return NOTHING
    functions = frame.program.snapshot["functions"]
    known = {*frame.webs.locals, *frame.captures, *dir(builtins)}
    known |= {g for f in functions.values() if f["source"] == e.span.path for g in f.get("globals", {}) if "." not in g}
    near = difflib.get_close_matches(name, sorted(known), n=1)
    help = f"did you mean '{near[0]}'?" if near else "define it at module level, import it, or correct the spelling"
    if name in sys.stdlib_module_names or name in ("np", "numpy"):
        help = "import numpy as np" if name in ("np", "numpy") else f"import {name}"
    return frame.error("undefined-name", f"the name '{name}' is not defined", e.span, "neither local nor global", help,
                       raises=("NameError", f"name '{name}' is not defined"))  # fmt: skip


def _tuple(frame: Frame, e: n.Tuple) -> Value:
    if any(isinstance(i, n.Starred) for i in e.items):
        return _starred_tuple(frame, e)
    return make_tuple(frame, infer_all(frame, list(e.items)), e.span)


def make_tuple(frame: Frame, values: list[Value], span) -> Value:
    if any(v.expr is None for v in values):
        return NOTHING
    kind = TupleType(tuple(v.type for v in values))
    resolved = frame.solver.resolve(kind)
    return Value(kind, ir.MakeTuple(resolved, tuple(frame.convert(v, t) for v, t in zip(values, kind.items)), span=span))


def _starred_tuple(frame: Frame, e: n.Tuple) -> Value:
    parts: list[tuple[Value, bool]] = []  # and whether its items are meant
    for item in e.items:
        starred = isinstance(item, n.Starred)
        value = infer_value(frame, item.value if starred else item)
        if value.expr is None:
            return NOTHING
        kept = frame.keep(value, item.span, force=True)
        parts.append((as_tuple(frame, kept, item) if starred else kept, starred))
    if any(starred and not isinstance(frame.solver.shallow(v.type), TupleType) for v, starred in parts):
        return tuple_of_list(frame, comprehensions.collect_values(frame, "list", parts, e, asks_length=True), e)
    values: list[Value] = []
    for value, starred in parts:
        values += tuple_values(frame, value, e.span) if starred else [value]
    return make_tuple(frame, values, e.span)


def tuple_values(frame: Frame, value: Value, span) -> list[Value]:
    """The items of a tuple of fixed size, each as a value."""
    items = frame.solver.shallow(value.type).items
    if isinstance(value.expr, ir.MakeTuple):
        return [Value(t, item) for t, item in zip(items, value.expr.items)]
    return [Value(t, ir.TupleItem(frame.solver.resolve(t), value.expr, i, span=span)) for i, t in enumerate(items)]


def tuple_of_list(frame: Frame, value: Value, e: n.Node) -> Value:
    if value.expr is None:
        return NOTHING
    held = frame.solver.shallow(value.type)
    kind = TupleOfType(held.item)
    expr = ir.Op(frame.solver.resolve(kind), "tuple_from_list", (value.expr,), context=True, effect="read", span=e.span)
    return frame.emit_value(kind, expr, e.span)


def _display(frame: Frame, e: n.List | n.Set) -> Value:
    kind = "list" if isinstance(e, n.List) else "set"
    if any(isinstance(i, n.Starred) for i in e.items):
        return comprehensions.collect(frame, kind, list(e.items), e)
    values = infer_all(frame, list(e.items))
    if any(v.expr is None for v in values):
        return NOTHING
    return make_list(frame, kind, values, e)


def make_list(frame: Frame, kind: str, values: list[Value], e: n.Node) -> Value:
    if kind == "set" and any(comprehensions.may_be_hashed(frame, v) for v in values):
        kept = [frame.keep(v, e.span) for v in values]
        made = comprehensions.new_container(frame, kind, e)
        for v in kept:
            comprehensions.add_item(frame, made, v, e)
        return made
    slot = frame.solver.slot(("display", frame.key, site_of(e)))
    if kind == "set" and not all(comprehensions.check_hashable(frame, v.type, e) for v in values):
        return NOTHING
    for v in values:
        frame.solver.grow_slot(slot, v.type)
    type_ = ListType(slot) if kind == "list" else SetType(slot)
    items = tuple(frame.convert(v, slot) for v in values)
    return frame.emit_value(type_, ir.MakeList(frame.solver.resolve(type_), items, span=e.span), e.span)


def _dict(frame: Frame, e: n.Dict) -> Value:
    if any(k is None for k in e.keys):
        return comprehensions.merge_dicts(frame, e)
    flat = infer_all(frame, [x for pair in zip(e.keys, e.values) for x in pair])
    if any(v.expr is None for v in flat):
        return NOTHING
    keys, values = flat[::2], flat[1::2]
    if any(comprehensions.may_be_hashed(frame, k) for k in keys):
        kept = [(frame.keep(k, e.span), frame.keep(v, e.span)) for k, v in zip(keys, values)]
        made = comprehensions.new_container(frame, "dict", e)
        for k, v in kept:
            comprehensions.set_entry(frame, made, k, v, e)
        return made
    key = frame.solver.slot(("display", frame.key, site_of(e), "key"))
    value = frame.solver.slot(("display", frame.key, site_of(e), "value"))
    if not all(comprehensions.check_hashable(frame, k.type, e) for k in keys):
        return NOTHING
    kind = DictType(key, value)
    frame.solver.records.start(value)
    for k, v in zip(keys, values):
        frame.solver.grow_slot(key, frame.solver.now(k.type))
        with frame.solver.records.entering(kind, k):
            frame.solver.grow_slot(value, frame.solver.now(v.type))
    made = ir.MakeDict(
        frame.solver.resolve(kind),
        tuple(frame.convert(k, key) for k in keys),
        tuple(frame.convert(v, value) for v in values),
        span=e.span,
    )
    return frame.emit_value(kind, made, e.span)


def _lambda(frame: Frame, e: n.Lambda) -> Thing:
    return functions.made(frame, make_closure(frame, e), e)


def make_closure(frame: Frame, e: n.Lambda | n.FunctionDef) -> Closure:
    defaults = tuple(frame.keep(infer_value(frame, p.default), p.span, force=True) for p in e.parameters if p.default is not None)
    return Closure(e, frame, defaults)


def _named(frame: Frame, e: n.NamedExpr) -> Thing:
    thing = infer(frame, e.value)
    web = frame.webs.store.get((id(e.target), e.target.id))
    if web is None:  # of the function around it, or of the module
        from compiler.infer.targets import assign_target

        value = frame.keep(as_value(frame, thing, e), e.span, force=True)
        assign_target(frame, e.target, value, e.span)
        return value
    if web in frame.cells:
        thing = frame.keep(as_value(frame, thing, e), e.span)
    frame.store(web, thing, e.span)
    if web in frame.cells or isinstance(thing, Static) or thing.expr is None:
        return thing
    storage = frame.storage(web)
    local = ir.Local(frame.solver.resolve(storage), frame.local(web, storage), span=e.target.span)
    held = frame.solver.shallow(thing.type)
    resolved = frame.solver.resolve(held)
    return Value(held, local if local.type == resolved else ir.Unwrap(resolved, local, span=e.target.span))


def _generator(frame: Frame, e: n.Comprehension) -> Thing:
    if e.kind == "generator":
        made = GeneratorExpression(e, frame)
        return lazy.as_generator(frame, made, e) if may_stop(frame, e) else made
    return comprehensions.infer_comprehension(frame, e)


def _unsupported(frame: Frame, e: n.UnsupportedExpression) -> Value:
    return frame.error(e.code, e.message, e.span, help=e.help)


def _starred(frame: Frame, e: n.Starred) -> Value:
    return frame.error("starred", "a starred expression stands alone", e.span, help="write it inside a list, a tuple or a call")


def _slice(frame: Frame, e: n.Slice) -> Value:
    return frame.error("slice", "a slice outside square brackets", e.span, help="write xs[a:b]")


_TABLE = {
    n.Constant: _constant,
    n.EllipsisConstant: _ellipsis,
    n.Name: _name,
    n.Attribute: lambda frame, e: attributes.infer_attribute(frame, e),
    n.Subscript: lambda frame, e: subscript(frame, e),
    n.Slice: _slice,
    n.Call: lambda frame, e: calls.infer_call(frame, e),
    n.Starred: _starred,
    n.Unary: lambda frame, e: unary(frame, e),
    n.Binary: lambda frame, e: binary(frame, e),
    n.BoolOp: lambda frame, e: conditions.infer_bool_op(frame, e),
    n.Compare: lambda frame, e: conditions.infer_compare(frame, e),
    n.Conditional: lambda frame, e: conditions.infer_conditional(frame, e),
    n.List: _display,
    n.Set: _display,
    n.Tuple: _tuple,
    n.Dict: _dict,
    n.Comprehension: _generator,
    n.Lambda: _lambda,
    n.Interpolated: lambda frame, e: strings.infer_interpolated(frame, e),
    n.NamedExpr: _named,
    n.Yield: lambda frame, e: generators.infer_yield(frame, e),
    n.YieldFrom: lambda frame, e: generators.infer_yield_from(frame, e),
    n.UnsupportedExpression: _unsupported,
}
