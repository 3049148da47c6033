"""obj.__dict__ and vars(obj): the attributes of an object as a dict.

Objects of a class that is asked for it have one more field, a dict of their attributes in the order in which they got them. Whatever
sets or deletes an attribute does so in the dict, too, so that it is read like any other; what only run time names lies there alone.
It is written to through its object: obj.__dict__[name] = value. Where it is passed on, that is refused.
"""

from __future__ import annotations

from compiler.infer.classes import CONTAINER_FIELDS, DICT
from compiler.infer.dict_kinds import Attributes, with_behaviour
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.operations import operate, split
from compiler.infer.type_names import python_name
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import NONE, STR, ClassType, DictType, UnionType


# --- reading ---


def read_dict(frame: Frame, base: Value, e: n.Node) -> Value:
    """base.__dict__"""
    held = frame.solver.shallow(base.type)
    if base.expr is None:
        return NOTHING
    if isinstance(held, UnionType):
        return split(frame, [base], 0, e.span, lambda arms: read_dict(frame, arms[0], e))
    classes = frame.program.classes
    if not isinstance(held, ClassType) or classes.info(held.id)["kind"] in ("pydantic", "function"):
        return frame.error("object-dict", f"the attributes of {frame.described(held)} are asked for as a dict", e.span,
                           help="name them: {\"x\": obj.x}", about=(base,))  # fmt: skip
    if not has_dict(frame, held):
        frame.raise_("AttributeError", f"'{python_name(held)}' object has no attribute '__dict__'", e.span)
        return NOTHING
    _keep_dict(frame, held)
    return _field(frame, base, held, e)


def has_dict(frame: Frame, held: ClassType) -> bool:
    """Whether objects of the class have a __dict__ in Python."""
    info = frame.program.classes.info(held.id)
    return info["kind"] != "namedtuple" and info.get("slots") is None


def keeps_dict(frame: Frame, held: ClassType) -> bool:
    return DICT in frame.program.classes.fields(held.id)


def _keep_dict(frame: Frame, held: ClassType) -> None:
    frame.program.classes.add_field(held.id, DICT)
    _type_of_dict(frame, held)


def _type_of_dict(frame: Frame, held: ClassType) -> DictType:
    kind = DictType(STR, frame.solver.slot(("attributes", held.id)), Attributes())
    frame.program.classes.grow_field(held.id, DICT, kind)
    return kind


def _field(frame: Frame, base: Value, held: ClassType, e: n.Node) -> Value:
    kind = _type_of_dict(frame, held)
    return frame.emit_value(kind, ir.Field(frame.solver.resolve(kind), base.expr, DICT, span=e.span), e.span)


def made_dict(frame: Frame, held: ClassType, given: dict[str, Value], e: n.Node) -> ir.Expr:
    """The dict of a new object that is made with these attributes."""
    kind = _type_of_dict(frame, held)
    in_class = [f["name"] for f in frame.program.classes.info(held.id).get("fields", []) if f.get("init", True) or "default_factory" in f]
    values = {name: given[name] for name in in_class if name in given}
    for value in values.values():
        frame.solver.grow_slot(kind.value, value.type)
    names = tuple(ir.Const(STR, name, span=e.span) for name in values)
    made = ir.MakeDict(frame.solver.resolve(kind), names, tuple(frame.convert(v, kind.value) for v in values.values()), span=e.span)
    return frame.emit_value(kind, made, e.span).expr


def _begin(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """Gives an object that the caller made its dict."""
    value = args[0]
    held = frame.solver.shallow(value.type)
    given = {}
    for name in frame.program.classes.fields(held.id):
        if name != DICT and name not in CONTAINER_FIELDS:
            type = frame.program.classes.field_type(held.id, name)
            given[name] = frame.emit_value(type, ir.Field(frame.solver.resolve(type), value.expr, name, span=e.span), e.span)
    frame.emit(ir.SetField(value.expr, DICT, made_dict(frame, held, given, e), span=e.span))
    return Value(NONE, ir.Const(NONE, None, span=e.span))


# --- what sets and deletes attributes does so here, too ---


def note_set(frame: Frame, holder: Value, held: ClassType, name: Value, value: Value, e: n.Node) -> None:
    if not keeps_dict(frame, held) or (isinstance(name.expr, ir.Const) and name.expr.value in CONTAINER_FIELDS):
        return
    kind = _type_of_dict(frame, held)
    frame.solver.grow_slot(kind.value, value.type)
    operate(frame, "operator.setitem", [with_behaviour(frame, _field(frame, holder, held, e), None), name, value], e.span)


def note_deleted(frame: Frame, holder: Value, held: ClassType, name: Value, e: n.Node) -> None:
    if keeps_dict(frame, held):
        operate(frame, "operator.delitem", [with_behaviour(frame, _field(frame, holder, held, e), None), name], e.span)


# --- attributes that only run time names ---


def open_class(frame: Frame, held: ClassType) -> None:
    """Attributes of the class's objects are set that only run time names."""
    _keep_dict(frame, held)
    frame.program.classes.open(held.id)


def where_named(frame: Frame, holder: Value, held: ClassType, name: Value, there, absent, e: n.Node) -> Thing:
    """there(value) where the object has an attribute of the name that no field is for, else absent()."""
    if not frame.program.classes.is_open(held.id):
        return absent()
    attributes = _field(frame, holder, held, e)
    known = operate(frame, "operator.contains", [attributes, name], e.span)
    if known.expr is None:
        return NOTHING
    found = lambda: there(operate(frame, "operator.getitem", [attributes, name], e.span))  # noqa: E731
    return frame.branch(known.expr, (found, absent), e.span)


# --- writing: obj.__dict__[name] = value ---


def object_of(frame: Frame, e: n.Expression) -> n.Expression | None:
    """The object whose dict the expression is: obj of obj.__dict__ and vars(obj)."""
    match e:
        case n.Attribute(value=value, attr="__dict__"):
            return value
        case n.Call(function=n.Name(id="vars") as name, arguments=(value,), keywords=()) if not isinstance(value, n.Starred):
            from compiler.infer.conditions import is_builtin

            return value if is_builtin(frame, name) else None
    return None


def holder_of(frame: Frame, e: n.Expression) -> Value | None:
    """As object_of, inferred; NOTHING after a report; None of other expressions."""
    from compiler.infer.expressions import infer_value

    at = object_of(frame, e)
    if at is None:
        return None
    base = infer_value(frame, at)
    if base.expr is None:
        return NOTHING
    base = frame.keep(base, e.span, force=True)
    return base if _asked(frame, base, e).expr is not None else NOTHING


def _asked(frame: Frame, base: Value, e: n.Expression) -> Value:
    """What asking for the dict does."""
    from compiler.infer.attributes import attribute_of

    made = attribute_of(frame, base, DICT, e)
    return made if isinstance(made, Value) else NOTHING


def store_entry(frame: Frame, holder: Value, key: Value, value: Value, e: n.Node) -> None:
    """holder.__dict__[key] = value: past properties and hooks."""
    from compiler.infer.attribute_names import one_of
    from compiler.infer.targets import set_field

    if holder.expr is None or key.expr is None or value.expr is None or frame.env is None:
        return
    held, value = frame.solver.shallow(holder.type), frame.keep(value, e.span)
    done = lambda _: Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING  # noqa: E731
    if isinstance(held, UnionType):
        split(frame, [holder], 0, e.span, lambda arms: done(store_entry(frame, arms[0], key, value, e)))
        return
    if frame.solver.shallow(key.type) != STR:
        frame.error("object-dict", f"{frame.described(key.type)} becomes a key among the attributes of an object", e.span, help="use a dict of its own")
        return
    frame.program.classes.thaw(held.id)
    key = frame.keep(key, e.span, force=True)
    in_dict = lambda: done(note_set(frame, holder, held, key, value, e))  # noqa: E731
    if isinstance(key.expr, ir.Const):
        if is_hidden(frame, held, key.expr.value):
            in_dict()
        else:
            set_field(frame, holder, held, key.expr.value, value, e)
        return
    open_class(frame, held)
    one_of(frame, key, field_names(frame, held), lambda known: done(set_field(frame, holder, held, known, value, e)), in_dict, e)


def is_hidden(frame: Frame, held: ClassType, name: str) -> bool:
    """Whether obj.name is something else than what the object's dict has of that name."""
    from compiler.infer.descriptors import descriptor_of, takes_over

    accessors = frame.program.classes.any_property(held.id, name)
    if accessors is not None:
        return not accessors["cached"]
    descriptor = descriptor_of(frame, held.id, name)
    return descriptor is not None and takes_over(frame, descriptor)


def field_names(frame: Frame, held: ClassType) -> list[str]:
    """The attributes that have fields, and those of the class that may get them."""
    classes = frame.program.classes
    of_class = [name for c in classes.bases(held.id) for name in classes.own_attributes(c) if not name.startswith("__")]
    names = dict.fromkeys([*classes.fields(held.id), *of_class])
    return [name for name in names if name != DICT and name not in CONTAINER_FIELDS and not is_hidden(frame, held, name)]


def delete_entry(frame: Frame, holder: Value, key: Value, e: n.Node) -> None:
    """del holder.__dict__[key]"""
    from compiler.infer.attribute_names import one_of
    from compiler.infer.attribute_tests import clear_field

    if holder.expr is None or key.expr is None or frame.env is None:
        return
    held, key = frame.solver.shallow(holder.type), frame.keep(key, e.span, force=True)
    done = lambda _: Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING  # noqa: E731
    if isinstance(held, UnionType):
        split(frame, [holder], 0, e.span, lambda arms: done(delete_entry(frame, arms[0], key, e)))
        return
    plain = with_behaviour(frame, _field(frame, holder, held, e), None)
    operate(frame, "operator.delitem", [plain, key], e.span)  # the KeyError of what is not there
    frame.program.classes.thaw(held.id)
    nothing = lambda: Value(NONE, ir.Const(NONE, None, span=e.span))  # noqa: E731
    clear = lambda known: done(clear_field(frame, holder, held, known, e))  # noqa: E731
    one_of(frame, key, [name for name in frame.program.classes.fields(held.id) if name in field_names(frame, held)], clear, nothing, e)


_WRITING = {"update": "_update_attributes", "pop": "_pop_attribute", "setdefault": "_default_attribute", "clear": "_clear_attributes",
            "popitem": "_pop_last_attribute"}  # fmt: skip


def call_method(frame: Frame, e: n.Call) -> Thing | None:
    """obj.__dict__.update(…) and the like; None of other calls."""
    from compiler.infer.arguments import infer_arguments
    from compiler.infer.dict_entries import each_entry

    function = e.function
    if not isinstance(function, n.Attribute) or function.attr not in _WRITING or frame.env is None:
        return None
    holder = holder_of(frame, function.value)
    if holder is None:
        return None
    arguments = infer_arguments(frame, e) if holder.expr is not None else None
    if arguments is None:
        return NOTHING
    args, keywords = arguments
    if function.attr == "update" and len(args) <= 1:
        for arg in args:
            each_entry(frame, arg, lambda k, v: store_entry(frame, holder, k, v, e), e)
        for name, thing in keywords.items():
            from compiler.infer.expressions import as_value

            store_entry(frame, holder, Value(STR, ir.Const(STR, name, span=e.span)), as_value(frame, thing, e), e)
        return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING
    return call_helper(frame, f"builtins.{_WRITING[function.attr]}", [holder, *args], e)


def refuse_writing(frame: Frame, e: n.Node) -> Value:
    """Of a dict that was passed on: which object it is of, nobody knows."""
    return frame.error("object-dict", "the __dict__ of an object is written to, but not through the object", e.span,
                       "which object's attributes this changes is not known at build time",
                       "write obj.__dict__[name] = value or setattr(obj, name, value); dict(obj.__dict__) makes a dict of its own")  # fmt: skip


def infer_vars(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """vars(obj)"""
    from compiler.infer.attributes import attribute_of
    from compiler.infer.special import refused

    if len(args) != 1 or keywords or not isinstance(args[0], Value):
        return refused("vars()", "name the fields")(frame, args, keywords, e)
    held = frame.solver.shallow(args[0].type)
    if isinstance(held, ClassType) and not has_dict(frame, held):
        frame.raise_("TypeError", "vars() argument must have __dict__ attribute", e.span)
        return NOTHING
    return attribute_of(frame, args[0], DICT, e)


VALUES = {"builtins.vars": infer_vars, "builtins._begin_dict": _begin}
