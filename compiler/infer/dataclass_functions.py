"""dataclasses.replace, asdict, astuple, fields, and the same of named tuples."""

from __future__ import annotations

from collections.abc import Sequence

from compiler.infer.frame import Frame, place_of
from compiler.infer.library import call_helper
from compiler.infer.operations import split
from compiler.infer.values import NOTHING, Class, Library, Partial, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    STR,
    ClassType,
    DictType,
    ListType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    members_of,
    parts_of,
)

Keywords = dict[str, Thing]


def _initialise(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Value:
    from compiler.infer.construction import initialise_dataclass

    return initialise_dataclass(frame, args, keywords, e)


def _object(frame: Frame, args: list[Thing], usage: str, e: n.Node, model: bool = False) -> tuple[Value, ClassType] | None:
    """The only argument, an object of a class with fields: a model of pydantic's or another one."""
    from compiler.infer.sequences import value_of

    base = value_of(frame, args[0], e) if len(args) == 1 else NOTHING
    held = frame.solver.shallow(base.type)
    known = isinstance(held, ClassType) and "fields" in frame.program.classes.info(held.id)
    if base.expr is not None and known and (frame.program.classes.info(held.id)["kind"] == "pydantic") == model:
        return frame.keep(base, e.span), held
    if frame.env is not None:
        frame.error("wrong-arguments", f"{usage.split('(')[0]}() is called with the wrong arguments", e.span, help=f"write {usage}")
    return None


def _each(function: str, run):
    """The function, for each class that the object may be of."""

    def split_or_run(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
        held = frame.solver.shallow(args[0].type) if len(args) == 1 and isinstance(args[0], Value) else None
        if not isinstance(held, UnionType) or not all(_is_data(frame, m, function) for m in held.members):
            return run(frame, args, keywords, e)
        return split(frame, [args[0]], 0, e.span, lambda arms: run(frame, arms, keywords, e))

    return split_or_run


def _replace(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    from compiler.infer.construction import construct, construct_dataclass

    found = _object(frame, args, "replace(x, field=value)", e)
    if found is None:
        return NOTHING
    base, held = found
    given = dict(keywords)
    info = frame.program.classes.info(held.id)
    unknown = [name for name in given if name not in {f["name"] for f in info["fields"]}]
    exception = "ValueError" if frame.program.python_version < (3, 13) else "TypeError"
    if info["kind"] == "namedtuple" and unknown:
        return frame.error("wrong-arguments", f"Got unexpected field names: {unknown!r}", e.span, raises=exception)
    for f in info["fields"]:
        if not f.get("init", True) and f["name"] in given:
            frame.raise_(exception, f"field {f['name']} is declared with init=False, it cannot be specified with replace()", e.span)
            return NOTHING
        if f.get("init_only") and f["name"] not in given and not {"default", "default_factory"} & f.keys():
            frame.raise_(exception, f"InitVar {f['name']!r} must be specified with replace()", e.span)
            return NOTHING
        if f.get("init", True) and not f.get("init_only") and f["name"] not in given:
            given[f["name"]] = _read(frame, base, held, f["name"], e)
    if info["kind"] == "namedtuple":  # which goes past a __new__ of the class's own
        return construct_dataclass(frame, held, [], given, e)
    return construct(frame, held.id, [], given, e)


def _read_all(frame: Frame, base: Value, held: ClassType, e: n.Node) -> list[tuple[str, Value]] | None:
    declared = [f["name"] for f in frame.program.classes.info(held.id)["fields"] if not f.get("init_only")]
    values = [(name, _read(frame, base, held, name, e)) for name in declared]
    return None if any(v.expr is None for _, v in values) else values


def _read(frame: Frame, base: Value, held: ClassType, name: str, e: n.Node) -> Value:
    """What a field holds; of a dataclass, whatever the attribute gives, which a derived class may have made a property."""
    from compiler.infer.attributes import attribute_of
    from compiler.infer.expressions import as_value
    from compiler.infer.fields import read_field

    if frame.program.classes.is_dataclass(held.id):
        return as_value(frame, attribute_of(frame, base, name, e), e)
    return read_field(frame, base, held, name, e)


def _asdict(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    from compiler.infer.calls import call
    from compiler.infer.expressions import make_list, make_tuple

    found, factory = _object(frame, args, "asdict(x)", e), _factory(keywords, "dict")
    if found is None:
        return NOTHING
    if factory is None:
        return _dict_of(frame, *found, lambda v: _taken_apart(frame, v, "asdict", e), e)
    values = _read_all(frame, *found, e)
    if values is None:
        return NOTHING
    at = place_of(e, found[1].id)
    taken = [(Value(STR, ir.Const(STR, name, span=e.span)), _taken_apart(frame, v, "asdict", e, factory=factory)) for name, v in values]
    if any(v.expr is None for _, v in taken):
        return NOTHING
    pairs = make_list(frame, "list", [make_tuple(frame, list(pair), e.span) for pair in taken], at)
    return call(frame, factory, [pairs], {}, e)


def _factory(keywords: Keywords, kind: str) -> Thing | None:
    """What asdict or astuple is told to make its results with; None where that is what it makes anyway."""
    factory = keywords.get(f"{kind}_factory")
    return None if factory == Library(f"builtins.{kind}") else factory


def _model_dump(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    found = None if keywords else _object(frame, args, "model_dump() without arguments", e, model=True)
    if found is None:
        return NOTHING if not keywords else frame.error("pydantic-model", "model_dump() has no arguments in native code", e.span,
                                                        help="take what you need out of the dict")  # fmt: skip
    computed = frame.program.classes.info(found[1].id)["computed"]
    return _dict_of(frame, *found, lambda v: _taken_apart(frame, v, "model_dump", e), e, computed)


def _fields_as_dict(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    """named_tuple._asdict(), which leaves the values as they are."""
    found = _object(frame, [] if keywords else args, "_asdict()", e)
    return NOTHING if found is None else _dict_of(frame, *found, lambda v: v, e)


def _dict_of(frame: Frame, base: Value, held: ClassType, convert, e: n.Node, computed: Sequence[str] = ()) -> Value:
    """A dict of the fields, and of these properties."""
    from compiler.infer.attributes import attribute_of
    from compiler.infer.comprehensions import new_container, set_entry

    values = _read_all(frame, base, held, e)
    if values is None:
        return NOTHING
    e = place_of(e, held.id)  # of its own, for the dicts of objects in one another
    made = new_container(frame, "dict", e)
    values += [(name, attribute_of(frame, base, name, e)) for name in computed]
    for name, value in values:
        set_entry(frame, made, Value(STR, ir.Const(STR, name, span=e.span)), convert(value), e)
    return made if frame.env is not None else NOTHING


def _astuple(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    from compiler.infer.calls import call
    from compiler.infer.expressions import make_list, make_tuple

    found, factory = _object(frame, args, "astuple(x)", e), _factory(keywords, "tuple")
    values = None if found is None else _read_all(frame, *found, e)
    if values is None:
        return NOTHING
    items = [_taken_apart(frame, v, "astuple", e, factory=factory) for _, v in values]
    if factory is None or any(i.expr is None for i in items):
        return make_tuple(frame, items, e.span)
    return call(frame, factory, [make_list(frame, "list", items, place_of(e, found[1].id))], {}, e)


def _taken_apart(
    frame: Frame, value: Value, function: str, e: n.Node, here: bool = False, factory: Thing | None = None
) -> Value:  # fmt: skip
    """What asdict and astuple make of a field's value: dataclasses inside are taken apart, too, with the `factory`, and containers
    copied. An object in a function of its own, if not `here`: there may be another of its class inside."""
    from compiler.infer.expressions import as_value, make_tuple
    from compiler.infer.standard import copy_deeply

    held = frame.solver.shallow(value.type)
    again = lambda v: _taken_apart(frame, v, function, e, factory=factory)  # noqa: E731
    if value.expr is None:
        return NOTHING
    if not any(_is_data(frame, part, function) for part in parts_of(frame.solver.resolve(held))):
        copied = copy_deeply(frame, value, e)
        if copied is not None:
            return copied
        return frame.error("nested-dataclass", f"a field of type {frame.shown(held)} cannot be copied, as {function}() does", e.span,
                           help="write the conversion out")  # fmt: skip
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda args: again(args[0]))
    if isinstance(held, TupleType):
        kept = frame.keep(value, e.span)
        parts = [ir.TupleItem(frame.solver.resolve(t), kept.expr, i, span=e.span) for i, t in enumerate(held.items)]
        return make_tuple(frame, [again(Value(t, p)) for t, p in zip(held.items, parts)], e.span)
    convert: Thing = Library(f"dataclasses._{function}_item")
    if factory is not None:
        convert = Partial(convert, (factory,))
    for kind, name in ((ListType, "list"), (DictType, "dict"), (SetType, "set"), (TupleOfType, "tuple")):
        if isinstance(held, kind):
            return call_helper(frame, f"dataclasses._convert_{name}", [value, convert], e)
    if not here:
        return call_helper(frame, "dataclasses._convert_object", [value, convert], e)
    if frame.program.classes.info(held.id)["kind"] == "namedtuple":
        from compiler.infer.construction import construct

        values = _read_all(frame, frame.keep(value, e.span), held, e)
        return NOTHING if values is None else construct(frame, held.id, [again(v) for _, v in values], {}, e)
    named = {} if factory is None else {"dict_factory" if function == "asdict" else "tuple_factory": factory}
    return as_value(frame, VALUES[f"dataclasses.{function}"](frame, [value], named, e), e)


def _is_data(frame: Frame, type: Type, function: str) -> bool:
    kinds = ("pydantic",) if function == "model_dump" else ("dataclass", "namedtuple")
    return isinstance(type, ClassType) and frame.program.classes.info(type.id)["kind"] in kinds


def _item(function: str):
    def run(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
        return _taken_apart(frame, args[-1], function, e, here=True, factory=args[0] if len(args) > 1 else None)

    return run


def _fields(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    """fields(x): of each field its name."""
    from compiler.infer.construction import construct
    from compiler.infer.expressions import make_tuple

    id = _class_of(frame, args[0]) if len(args) == 1 else None
    if id is None:
        return frame.error("wrong-arguments", "fields() takes a dataclass or an instance of one", e.span, help="write fields(x)")
    names = [f["name"] for f in frame.program.classes.info(id)["fields"] if not f.get("init_only")]
    made = [construct(frame, "library.dataclasses:Field", [Value(STR, ir.Const(STR, name, span=e.span))], {}, e) for name in names]
    return make_tuple(frame, made, e.span)


def _is_dataclass(frame: Frame, args: list[Thing], keywords: Keywords, e: n.Node) -> Thing:
    outcomes = {_class_of(frame, args[0]) is not None} if len(args) == 1 else set()
    if len(args) == 1 and isinstance(args[0], Value):
        outcomes = {_class_of(frame, Value(m, None)) is not None for m in members_of(frame.solver.shallow(args[0].type))}
    if len(outcomes) != 1:
        return frame.error("dynamic-type", "which type this has is found out only at run time", e.span, help="test it with isinstance()")
    return Value(BOOL, ir.Const(BOOL, outcomes.pop(), span=e.span))


def _class_of(frame: Frame, thing: Thing) -> str | None:
    """The dataclass that the thing is, or is an instance of."""
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    id = thing.id if isinstance(thing, Class) else held.id if isinstance(held, ClassType) else None
    return id if id is not None and frame.program.classes.is_dataclass(id) else None


VALUES = {
    "dataclasses.__init__": _initialise,
    "dataclasses.asdict": _each("asdict", _asdict),
    "dataclasses._asdict_item": _item("asdict"),
    "dataclasses.astuple": _each("astuple", _astuple),
    "dataclasses._astuple_item": _item("astuple"),
    "dataclasses.model_dump": _each("model_dump", _model_dump),
    "dataclasses._model_dump_item": _item("model_dump"),
    "dataclasses.fields": _fields,
    "dataclasses.is_dataclass": _is_dataclass,
    "dataclasses.replace": _each("replace", _replace),
    "collections.namedtuple._asdict": _fields_as_dict,
}
