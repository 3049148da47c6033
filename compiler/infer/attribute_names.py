"""Attributes whose names are found out at run time: getattr(self, "visit_" + kind), and fields of str.format's templates.

The name is compared with those that the class has. Names that begin with two underscores are not among them.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler.infer import attribute_hooks, object_dicts
from compiler.infer.classes import CONTAINER_FIELDS
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.operations import split
from compiler.infer.type_names import class_in_python, message_name, python_name
from compiler.infer.values import NOTHING, Closure, Function, Method, Thing, Value
from compiler.ir import nodes as ir
from compiler.library.sources import PREFIX
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    FLOAT,
    INT,
    NONE,
    STR,
    ClassType,
    ClosureType,
    EnumType,
    FunctionType,
    Type,
    UnionType,
    members_of,
)


def is_named_at_run_time(frame: Frame, args: list[Thing]) -> bool:
    """Whether the arguments are an object of a class of the user's, or perhaps some builtin value in its place, and a text."""
    if not 2 <= len(args) <= 3 or not all(isinstance(a, Value) and a.expr is not None for a in args[:2]):
        return False
    own = lambda m: isinstance(m, ClassType) and not isinstance(m, ClosureType) and not m.id.startswith(PREFIX)  # noqa: E731
    members = members_of(frame.solver.shallow(args[0].type))
    known = all(own(m) or _public_names(frame, m) is not None for m in members)
    return frame.solver.shallow(args[1].type) == STR and known and any(map(own, members))


def _public_names(frame: Frame, held: Type) -> list[str] | None:
    """The attributes that Python's values of this builtin type have, None for other types."""
    if isinstance(held, (ClosureType, FunctionType)) and isinstance(frame.program.functions.thing_of(held), (Closure, Function)):
        return []
    python = class_in_python(held)
    return None if python is None else [name for name in dir(python) if not name.startswith("__")]


def infer_getattr(frame: Frame, args: list[Thing], e: n.Node) -> Thing:
    """getattr(x, name) and getattr(x, name, default)"""
    from compiler.infer.attribute_tests import attribute_or
    from compiler.infer.attributes import attribute_of
    from compiler.infer.calls import call
    from compiler.infer.specialised_calls import call_user_function

    name = frame.keep(args[1], e.span, force=True)

    def found(value: Value) -> Thing:
        held = frame.solver.shallow(value.type)
        read = attribute_hooks.reading(frame, value, held)
        if read is not None:
            return call_helper(frame, "builtins._attribute_or", [name, read, args[2]], e) if len(args) == 3 else call(frame, read, [name], {}, e)
        hook = frame.program.classes.method(held.id, "__getattr__")
        if hook is not None and len(args) == 3:
            otherwise = lambda: call_helper(frame, "builtins._attribute_or", [name, Method(value, hook, "__getattr__"), args[2]], e)  # noqa: E731
        elif hook is not None:
            otherwise = lambda: call_user_function(frame, hook, [value, name], {}, e)  # noqa: E731
        else:
            otherwise = (lambda: args[2]) if len(args) == 3 else lambda: _missing(frame, value, name, e)
        get = lambda known: attribute_of(frame, value, known, e)  # noqa: E731
        if len(args) == 3:
            get = lambda known: attribute_or(frame, value, known, args[2], e)  # noqa: E731
        lies_there = lambda: object_dicts.where_named(frame, value, held, name, lambda found: found, otherwise, e)  # noqa: E731
        return one_of(frame, name, _matching(args[1], _all_attributes(frame, held)), get, lies_there, e)

    return _of_each(frame, args[0], found, lambda other: args[2] if len(args) == 3 else _missing(frame, other, name, e), e, name)


def infer_hasattr(frame: Frame, args: list[Thing], e: n.Node) -> Thing:
    from compiler.infer.attribute_tests import if_there

    name = frame.keep(args[1], e.span, force=True)
    outcome = lambda is_there: Value(BOOL, ir.Const(BOOL, is_there, span=e.span))  # noqa: E731

    def found(value: Value) -> Thing:
        held = frame.solver.shallow(value.type)
        read = attribute_hooks.reading(frame, value, held)
        if read is not None:
            return call_helper(frame, "builtins._has_attribute", [name, read], e)
        names = _matching(args[1], _all_attributes(frame, held))
        test = lambda known: if_there(frame, value, known, lambda _: outcome(True), lambda: outcome(False), e)  # noqa: E731
        hook = frame.program.classes.method(held.id, "__getattr__")
        if hook is None:
            absent = lambda: outcome(False)  # noqa: E731
        else:
            absent = lambda: call_helper(frame, "builtins._has_attribute", [name, Method(value, hook, "__getattr__")], e)  # noqa: E731
        return one_of(frame, name, names, test, lambda: object_dicts.where_named(frame, value, held, name, lambda _: outcome(True), absent, e), e)

    return _of_each(frame, args[0], found, lambda _: outcome(False), e, name)


def infer_setattr(frame: Frame, args: list[Value], e: n.Node) -> Thing:
    """setattr(x, name, value)"""
    from compiler.infer.targets import store_attribute

    name, new = (frame.keep(a, e.span, force=True) for a in args[1:])

    def found(value: Value) -> Thing:
        held = frame.solver.shallow(value.type)
        if not attribute_hooks.set_by_hook(frame, value, held, name, new, e):
            set_named(frame, value, held, name, new, lambda known: store_attribute(frame, value, known, new, e), e)
        return _nothing_more(frame, e)

    return _of_each(frame, args[0], found, lambda other: _no_place(frame, frame.solver.resolve(other.type), name, e), e, name)


def infer_delattr(frame: Frame, args: list[Value], e: n.Node) -> Thing:
    """delattr(x, name)"""
    from compiler.infer.attribute_tests import delete_attribute

    name = frame.keep(args[1], e.span, force=True)

    def found(value: Value) -> Thing:
        held = frame.solver.shallow(value.type)
        if not attribute_hooks.delete_by_hook(frame, value, held, name, e):
            delete_named(frame, value, held, name, lambda known: delete_attribute(frame, value, known, e), e)
        return _nothing_more(frame, e)

    return _of_each(frame, args[0], found, lambda other: _no_place(frame, frame.solver.resolve(other.type), name, e), e, name)


def named_at_run_time(frame: Frame, base: Value, name: Value, get: Callable[[str], Thing], e: n.Node) -> Thing:
    """get(name) of the attribute that the text is the name of."""
    held = frame.solver.shallow(base.type)
    otherwise = lambda: _missing(frame, base, name, e)  # noqa: E731
    lies_there = lambda: object_dicts.where_named(frame, base, held, name, lambda found: found, otherwise, e)  # noqa: E731
    return one_of(frame, name, _matching(name, _all_attributes(frame, held)), get, lies_there, e)


def set_named(frame: Frame, holder: Value, held: ClassType, name: Value, value: Value, store: Callable[[str], None], e: n.Node) -> None:
    """store(name) of an attribute that has a place of its own; others lie in the object's dict alone."""
    if isinstance(name.expr, ir.Const):
        store(name.expr.value)
        return
    classes = frame.program.classes
    if classes.info(held.id)["kind"] in ("pydantic", "namedtuple") or classes.container_base(held.id) is not None and not object_dicts.has_dict(frame, held):
        frame.error("dynamic-attribute", f"an attribute of {frame.described(held)} is set that only run time names", e.span,
                    help="write x.name = value")  # fmt: skip
        return
    properties = [each for c in classes.bases(held.id) for each in classes.info(c).get("properties", {})]
    in_class = [each for c in classes.bases(held.id) for each in classes.own_attributes(c) if not each.startswith("__")]
    methods = [each for c in classes.bases(held.id) for each in classes.info(c).get("methods", {})]
    has_dict = object_dicts.has_dict(frame, held) and not classes.info(held.id).get("frozen")
    if has_dict:
        object_dicts.open_class(frame, held)
    known = dict.fromkeys([*object_dicts.field_names(frame, held), *properties, *in_class, *(classes.info(held.id).get("slots") or ())])
    do = lambda each: (store(each), _nothing_more(frame, e))[1]  # noqa: E731
    stored = lambda: (object_dicts.note_set(frame, holder, held, name, value, e), _nothing_more(frame, e))[1]  # noqa: E731
    other = stored if has_dict else lambda: _no_place(frame, held, name, e)
    names = _matching(name, [*known])
    one_of(frame, name, names, do, lambda: _unless_method(frame, held, name, _matching(name, methods), other, e), e)


def _unless_method(frame: Frame, held: ClassType, name: Value, methods: list[str], other: Callable[[], Thing], e: n.Node) -> Thing:
    """A method that a single object gets in place of its class's has no native form: that is said when it happens."""

    def refuse(method: str) -> Thing:
        frame.raise_("NotImplementedError", f"native code cannot give a single {python_name(held)} another {method}", e.span)
        return NOTHING

    return one_of(frame, name, list(dict.fromkeys(methods)), refuse, other, e)


def _no_place(frame: Frame, held: Type, name: Value, e: n.Node) -> Thing:
    """What Python raises where the object, or None, cannot have the attribute."""
    from compiler.infer.strings import concat
    from compiler.infer.targets import no_place_text

    frozen = isinstance(held, ClassType) and frame.program.classes.info(held.id).get("frozen")
    whole = "cannot assign to field '\0'" if frozen else no_place_text(frame, held, "\0")
    before, after = (Value(STR, ir.Const(STR, part, span=e.span)).expr for part in whole.split("\0"))
    message = concat(frame, [before, name.expr, after], e)
    frame.emit(ir.Raise("FrozenInstanceError" if frozen else "AttributeError", message.expr, span=e.span))
    frame.env = None
    return NOTHING


def delete_named(frame: Frame, holder: Value, held: ClassType, name: Value, delete: Callable[[str], None], e: n.Node) -> None:
    """delete(name) of an attribute that has a place of its own; others lie in the object's dict alone."""
    if isinstance(name.expr, ir.Const):
        delete(name.expr.value)
        return
    done = lambda _: _nothing_more(frame, e)  # noqa: E731
    gone = lambda _: done(object_dicts.note_deleted(frame, holder, held, name, e))  # noqa: E731
    missing = lambda: _missing(frame, holder, name, e)  # noqa: E731
    lies_there = lambda: object_dicts.where_named(frame, holder, held, name, gone, missing, e)  # noqa: E731
    one_of(frame, name, _matching(name, _attributes(frame, held)), lambda known: done(delete(known)), lies_there, e)


def _nothing_more(frame: Frame, e: n.Node) -> Value:
    return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING


def _of_each(
    frame: Frame, value: Value, found: Callable[[Value], Thing], absent: Callable[[Value], Thing], e: n.Node, name: Value
) -> Thing:
    """found(value), once for each class of the user's that it may be of; absent(value) where it is a builtin value without such an attribute."""
    held = frame.solver.shallow(value.type)
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda arms: _of_each(frame, arms[0], found, absent, e, name))
    kept = frame.keep(value, e.span, force=True)
    names = _public_names(frame, held)
    if names is None:
        return found(kept)
    return one_of(frame, name, names, lambda known: _of_builtin(frame, held, known, e), lambda: absent(kept), e)


def _of_builtin(frame: Frame, held: Type, name: str, e: n.Node) -> Thing:
    """Attributes of builtin values have no native form that run time could choose among: that is said when it happens."""
    frame.raise_("NotImplementedError", f"native code cannot look up the attribute {name} of a {python_name(held)} by its name", e.span)
    return NOTHING


def _all_attributes(frame: Frame, held: ClassType) -> list[str]:
    classes = frame.program.classes
    methods = [name for c in classes.bases(held.id) for name in classes.info(c).get("methods", {}) if not name.startswith("__")]
    return list(dict.fromkeys([*_attributes(frame, held), *methods]))


def _matching(name: Value, names: list[str]) -> list[str]:
    """Those that begin and end as the text is known to: `"visit_" + kind`."""
    parts = name.expr.args if isinstance(name.expr, ir.Op) and name.expr.function == "str_concat" else ()
    known = [p.value if isinstance(p, ir.Const) and isinstance(p.value, str) else "" for p in parts] or [""]
    return [each for each in names if each.startswith(known[0]) and each.endswith(known[-1])]


def attribute_named(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """The attribute of a name that is found out at run time: one that holds a value, not a method."""
    from compiler.infer.attributes import attribute_of
    from compiler.infer.expressions import as_value

    value, name = args[0], frame.keep(args[1], e.span)
    if value.expr is None or name.expr is None:
        return NOTHING
    held = frame.solver.shallow(value.type)
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda arms: attribute_named(frame, [arms[0], name], {}, e))
    value = frame.keep(value, e.span)
    get = lambda known: as_value(frame, attribute_of(frame, value, known, e), e)  # noqa: E731
    return one_of(frame, name, _attributes(frame, held), get, lambda: _missing(frame, value, name, e), e)


def _attributes(frame: Frame, held: Type) -> list[str]:
    """Those that are no methods."""
    if held in (BOOL, INT, FLOAT):
        return ["real", "imag"] + (["numerator", "denominator"] if held != FLOAT else [])
    if isinstance(held, EnumType):
        return ["name", "value"]
    if not isinstance(held, ClassType):
        return []
    classes = frame.program.classes
    of_classes = [name for c in classes.bases(held.id) for name in (*classes.info(c).get("properties", {}), *classes.own_attributes(c))]
    own = [name for name in classes.fields(held.id) if name != object_dicts.DICT and name not in CONTAINER_FIELDS]
    return list(dict.fromkeys([*own, *of_classes]))


def one_of(frame: Frame, name: Value, names: list[str], get: Callable[[str], Thing], otherwise: Callable[[], Thing], e: n.Node) -> Thing:
    """get(name) of the one that the name is, else otherwise()."""
    if not names:
        return otherwise()

    def this_one() -> Thing:
        frame.program.doubtful += 1  # what is done with this attribute may be a mistake with that one
        try:
            return get(names[0])
        finally:
            frame.program.doubtful -= 1

    test = ir.Op(BOOL, "eq", (name.expr, ir.Const(STR, names[0], span=e.span)), span=e.span)
    return frame.branch(test, (this_one, lambda: one_of(frame, name, names[1:], get, otherwise, e)), e.span)


def _missing(frame: Frame, value: Value, name: Value, e: n.Node) -> Value:
    from compiler.infer.strings import concat

    text = lambda t: ir.Const(STR, t, span=e.span)  # noqa: E731
    kind = message_name(frame.solver.resolve(value.type))
    message = concat(frame, [text(f"'{kind}' object has no attribute '"), name.expr, text("'")], e)
    frame.emit(ir.Raise("AttributeError", message.expr, span=e.span))
    frame.env = None
    return NOTHING
