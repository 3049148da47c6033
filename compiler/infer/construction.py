"""Instances of the user's classes: what C(…) does."""

from __future__ import annotations

from compiler.infer import enums, exception_values, flags, library, metaclasses
from compiler.infer.arguments import call_problem, is_late, shown_parameters
from compiler.infer.calls import call, call_method, values_of
from compiler.infer.classes import DATA_KINDS, GENERATED
from compiler.infer.frame import Frame, place_of
from compiler.infer.late_binding import LateBinding, refuse_any
from compiler.infer.models import construct_model
from compiler.infer.object_dicts import DICT, is_hidden, made_dict
from compiler.infer.operations import split
from compiler.infer.targets import set_attribute, store_attribute
from compiler.infer.type_names import message_name
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.library.sources import BYTEARRAY, NAMESPACE
from compiler.syntax import nodes as n
from compiler.types.types import NEVER, NONE, STR, UNBOUND, ClassType, EnumType, UnionType


def construct(frame: Frame, id: str, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """Class(*args, **keywords)."""
    from compiler.infer.expressions import as_value
    from compiler.infer.own_new import construct_by_new

    classes = frame.program.classes
    id = library.class_at(frame, id, e)
    if id in classes.enums:
        return _enum_of_value(frame, id, [*args, *keywords.values()] if set(keywords) <= {"value"} else [], e)
    if classes.is_exception(id) and classes.method(id, "__new__") is not None:
        return construct_by_new(frame, id, args, keywords, e)
    if classes.is_exception(id):
        frame.program.exceptions.setdefault(id)
        return exception_values.construct(frame, id, args, keywords, e)
    if classes.info(id).get("abstract") and classes.method(id, "__new__") is None:
        frame.raise_("TypeError", _abstract_message(frame, classes.info(id)), e.span)
        return NOTHING
    if _is_hooked(frame, id, e):
        return NOTHING
    type = classes.type_of(id)
    if id == BYTEARRAY:
        classes.declare(type)
    if classes.info(id)["kind"] == "pydantic":
        return construct_model(frame, type, args, keywords, e)
    if classes.method(id, "__new__") is not None:
        return construct_by_new(frame, id, args, keywords, e)
    base = _builtin_base(frame, id)
    if base is not None:
        return frame.error("builtin-base", f"the class {type.name} is derived from {base}", e.span,
                           "native code knows the subclasses of dict and list alone",
                           f"derive it from {base[4:].lower()}" if base in ("UserDict", "UserList") else f"keep the {base} in a field of the class")  # fmt: skip
    if classes.original(id) == NAMESPACE and not args and not is_late([], keywords):
        made = frame.keep(make_object(frame, type, {}, e), e.span)
        for name, thing in keywords.items():
            store_attribute(frame, made, name, as_value(frame, thing, e), e)
        return made if frame.env is not None else NOTHING
    if has_own_init(frame, id):
        made = make_object(frame, type, {}, e)
        kept = frame.keep(made, e.span)
        if classes.container_base(id) is not None:
            call_method(frame, kept, "_begin", [], e)
        call_init(frame, kept, args, keywords, e)
        return kept if frame.env is not None else NOTHING
    if classes.info(id)["kind"] in DATA_KINDS:
        return construct_dataclass(frame, type, args, keywords, e)
    if classes.info(id)["kind"] == "typeddict" and not args:
        return _construct_dict(frame, keywords, e)
    help = f"define __init__ in the class {type.name}, or make it a dataclass"
    if not refuse_any(frame, args, keywords, f"{type.name.rsplit('.', 1)[-1]}() takes no arguments", e, help):
        return NOTHING
    return make_object(frame, type, {}, e)


def call_init(frame: Frame, made: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> None:
    """made.__init__(*args, **keywords), of which Python takes nothing but None."""
    _refuse_result(frame, call_method(frame, made, "__init__", args, e, keywords), e)


def _refuse_result(frame: Frame, returned: Value, e: n.Node) -> Value:
    held = frame.solver.resolve(returned.type)
    if returned.expr is None or frame.env is None or held in (NONE, NEVER):
        return returned
    if isinstance(held, UnionType):
        return split(frame, [returned], 0, e.span, lambda arms: _refuse_result(frame, arms[0], e))
    frame.raise_("TypeError", f"__init__() should return None, not '{message_name(held)}'", e.span)
    return NOTHING


_BUILTIN_BASES = {
    **{f"builtins:{name}": name for name in ("str", "int", "float", "bytes", "bytearray", "tuple", "set", "frozenset", "complex")},
    **{f"collections:{name}": name for name in ("Counter", "OrderedDict", "defaultdict", "deque", "UserDict", "UserList", "UserString")},
}


def _builtin_base(frame: Frame, id: str) -> str | None:
    """The builtin type that the class is derived from, of those that native code has no subclasses of."""
    classes = frame.program.classes
    bases = [] if classes.info(id)["kind"] != "class" else [b for c in classes.bases(id) for b in classes.info(c).get("bases", ())]
    return next((_BUILTIN_BASES[b] for b in bases if b in _BUILTIN_BASES), None)


def without_attributes(frame: Frame, id: str, e: n.Node) -> Value:
    """object.__new__(Class)"""
    classes = frame.program.classes
    if classes.info(id).get("abstract"):
        frame.raise_("TypeError", _abstract_message(frame, classes.info(id)), e.span)
        return NOTHING
    if _is_hooked(frame, id, e):
        return NOTHING
    classes.let_lack(id)
    return make_object(frame, classes.type_of(id), {}, e)


def _is_hooked(frame: Frame, id: str, e: n.Node) -> bool:
    """Whether code of the class's own runs where its objects are made or changed, which is reported."""
    hook = _hook(frame, id)
    emptied = next((name for c in frame.program.classes.bases(id) for name in frame.program.classes.info(c).get("emptied", ())), None)
    if emptied is not None:
        frame.error("class-hook", f"objects of {frame.program.classes.info(id)['qualname']} have None for their {emptied}", e.span,
                    "this is made by calling the class", "define it as a method that raises TypeError")  # fmt: skip
        return True
    if hook is not None:
        frame.error("class-hook", f"objects of {frame.program.classes.info(id)['qualname']} are made or changed by {hook}", e.span,
                    "this is made by calling the class", "write a function that makes the object, and methods that change it")  # fmt: skip
    method = _changed_tuple(frame, id)
    if method is not None:
        frame.error("tuple-method", f"the named tuple {frame.program.classes.info(id)['qualname']} has {method} of its own", e.span,
                    "native code takes its items as those of any tuple", "give the method another name")  # fmt: skip
    return hook is not None or method is not None


def _changed_tuple(frame: Frame, id: str) -> str | None:
    """A method by which a named tuple is another sequence than the tuple of its fields."""
    classes = frame.program.classes
    if classes.info(id)["kind"] != "namedtuple":
        return None
    changed = [name for name in ("__iter__", "__getitem__") if classes.method(id, name) is not None]
    unequal = classes.method(id, "__eq__") is not None and classes.method(id, "__ne__") is None  # a tuple's own says more
    return next(iter(changed), "__eq__ without __ne__" if unequal else None)


def _hook(frame: Frame, id: str) -> str | None:
    """A method of the class, or its metaclass, that Python runs around the making, use and end of objects."""
    classes = frame.program.classes
    if metaclasses.hook(classes.info(id)) is not None:
        return f"the metaclass {classes.info(id)['metaclass']}"
    return "its __del__" if classes.method(id, "__del__") is not None else None


def _construct_dict(frame: Frame, keywords: dict[str, Thing], e: n.Node) -> Value:
    """A TypedDict, which is a plain dict."""
    from compiler.infer.comprehensions import new_container, set_entry

    values = values_of(frame, list(keywords.values()), e)
    if values is None:
        return NOTHING
    made = new_container(frame, "dict", e)
    for name, value in zip(keywords, values):
        set_entry(frame, made, Value(STR, ir.Const(STR, name, span=e.span)), value, e)
    return made if frame.env is not None else NOTHING


def _abstract_message(frame: Frame, info: dict) -> str:
    names = info["abstract"]
    plural = "s" if len(names) > 1 else ""
    if frame.program.python_version < (3, 12):
        return f"Can't instantiate abstract class {info['name']} with abstract method{plural} {', '.join(names)}"
    quoted = ", ".join(f"'{n}'" for n in names)
    return f"Can't instantiate abstract class {info['name']} without an implementation for abstract method{plural} {quoted}"


def has_own_init(frame: Frame, id: str) -> bool:
    """Whether a function that somebody wrote is the class's __init__: the one that a dataclass is given counts as none."""
    return frame.program.classes.special(id, "__init__") not in (None, GENERATED)


def construct_dataclass(frame: Frame, type: ClassType, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """The object of a class whose constructor Python makes of its fields."""
    given = _given_fields(frame, type, args, keywords, e)
    return NOTHING if given is None else _make_dataclass(frame, type, given, e)


def initialise_dataclass(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """The __init__ that the dataclass, which is the first argument, is given: called for an object of a class derived from it."""
    owner, receiver, *args = args
    type = ClassType(owner.id)
    given = _given_fields(frame, type, args, keywords, e)
    receiver = frame.keep(receiver, e.span, force=True)
    if given is None or receiver.expr is None:
        return NOTHING
    passed, held = _init_only(frame, type, given), frame.solver.shallow(receiver.type)
    store = _store_of(frame, owner.id)
    for name, value in given.items():
        store(frame, receiver, held, name, value, e)
    return _post_init(frame, receiver, passed, e)


def _store_of(frame: Frame, id: str):
    """How the __init__ that this dataclass is given sets a field."""
    if frame.program.classes.info(id).get("frozen"):
        return set_attribute
    return lambda frame, holder, held, name, value, e: store_attribute(frame, holder, name, value, e)


def _given_fields(frame: Frame, type: ClassType, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> dict[str, Value] | None:
    """What the constructor gives each field; its parameters are the object, or class, and the fields."""
    from compiler.infer.expressions import as_value

    fields = frame.program.classes.info(type.id)["fields"]
    optional = [f for f in fields if "default" in f or "default_factory" in f]
    defaults = {f["name"]: lambda f=f: _field_default(frame, type, f, e) for f in optional}
    name, parameters = _constructor(frame, type, e)
    args = [Value(NONE, ir.Const(NONE, None, span=e.span)), *args]
    if is_late(args, keywords):
        bound = LateBinding(frame, parameters, name, args, keywords, defaults, e).bind()
        if bound is None:
            return None
        args, keywords = [thing for _, thing in bound], {}
        names = [p.name for p in parameters]
    else:
        problem = call_problem(parameters, name, args, keywords, defaults)
        if problem:
            frame.error("wrong-arguments", problem, e.span, help=f"it takes {shown_parameters(parameters[1:])}", raises="TypeError")
            return None
        names = [p.name for p in parameters if p.kind != "keyword_only"]
    values = values_of(frame, [*args, *keywords.values()], e)
    if values is None:
        return None
    given = dict(zip([*names[: len(args)], *keywords], values))
    del given[parameters[0].name]
    for f in fields:
        if f["name"] not in given and f["name"] in defaults:
            given[f["name"]] = as_value(frame, _field_default(frame, type, f, e), e)
    return given


def _constructor(frame: Frame, type: ClassType, e: n.Node) -> tuple[str, tuple[n.Parameter, ...]]:
    """What Python calls the constructor, and its parameters."""
    info = frame.program.classes.info(type.id)
    kinds = {True: "keyword_only", False: "positional_or_keyword"}
    first, name = ("_cls", f"{info['name']}.__new__") if info["kind"] == "namedtuple" else ("self", f"{type.name}.__init__")
    fields = sorted((f for f in info["fields"] if f.get("init", True)), key=lambda f: bool(f.get("kw_only")))
    optional = lambda f: n.Constant(e.span, ...) if "default" in f or "default_factory" in f else None  # noqa: E731
    parameters = [n.Parameter(e.span, f["name"], None, optional(f), kinds[bool(f.get("kw_only"))]) for f in fields]
    return name, (n.Parameter(e.span, first, None, None, "positional_or_keyword"), *parameters)


def _make_dataclass(frame: Frame, type: ClassType, given: dict[str, Value], e: n.Node) -> Value:
    passed = _init_only(frame, type, given)
    if not _is_set_by_hand(frame, type, given):
        made = frame.keep(make_object(frame, type, given, e), e.span)
    else:
        made = frame.keep(make_object(frame, type, {}, e), e.span)
        store = _store_of(frame, type.id)
        for f in frame.program.classes.info(type.id)["fields"]:
            if f["name"] in given and (f.get("init", True) or "default_factory" in f):
                store(frame, made, type, f["name"], given[f["name"]], e)
    _post_init(frame, made, passed, e)
    return made if frame.env is not None else NOTHING


def _is_set_by_hand(frame: Frame, type: ClassType, given: dict[str, Value]) -> bool:
    """Whether what the constructor sets runs functions: a __setattr__, or those of properties and descriptors in place of fields."""
    classes = frame.program.classes
    return classes.method(type.id, "__setattr__") is not None or classes.is_dataclass(type.id) and any(is_hidden(frame, type, name) for name in given)


def _init_only(frame: Frame, type: ClassType, given: dict[str, Value]) -> list[Value]:
    """What is not stored but passed to __post_init__, taken out of what is given."""
    return [given.pop(f["name"], NOTHING) for f in frame.program.classes.info(type.id)["fields"] if f.get("init_only")]


def _post_init(frame: Frame, made: Value, passed: list[Value], e: n.Node) -> Value:
    held = frame.solver.shallow(made.type)
    if made.expr is not None and frame.program.classes.method(held.id, "__post_init__") is not None:
        call_method(frame, made, "__post_init__", passed, e)
    return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING


def _field_default(frame: Frame, type: ClassType, f: dict, e: n.Node) -> Thing:
    if "default" in f:
        return frame.program.constants.thing(f["default"], f"{type.name}_{f['name']}")
    return call(frame, frame.program.constants.thing(f["default_factory"], f["name"]), [], {}, place_of(e, f["name"]))


def make_object(frame: Frame, type: ClassType, given: dict[str, Value], e: n.Node) -> Value:
    classes = frame.program.classes
    if any(v.expr is None for v in given.values()):
        return NOTHING
    if DICT in classes.fields(type.id):
        given = {name: frame.keep(value, e.span) for name, value in given.items()}
    fields = []
    for name in classes.fields(type.id):
        if name == DICT:
            fields.append(made_dict(frame, type, given, e))
        elif name in given:
            storage = classes.grow_field(type.id, name, given[name].type)
            fields.append(frame.convert(given[name], storage))
        elif classes.is_sure(type.id, name):
            storage = frame.solver.resolve(classes.field_type(type.id, name))
            fields.append(ir.Op(storage, "default_value", (), span=e.span))
        else:
            storage = classes.grow_field(type.id, name, UNBOUND)
            unbound = ir.Const(UNBOUND, None, span=e.span)
            resolved = frame.solver.resolve(storage)
            fields.append(ir.Wrap(resolved, unbound, span=e.span) if isinstance(resolved, UnionType) else unbound)
    return frame.emit_value(type, ir.MakeObject(type, tuple(fields), span=e.span), e.span)


def _enum_of_value(frame: Frame, id: str, args: list[Thing], e: n.Node) -> Value:
    from compiler.infer.strings import shows_scalars

    values = values_of(frame, args, e)
    type = frame.program.classes.type_of(id)
    if values is None:
        return NOTHING
    if len(values) != 1:
        return frame.error("wrong-arguments", f"{type.name}() is called with the wrong arguments", e.span, help=f"write {type.name}(value)")
    held = frame.solver.shallow(values[0].type)
    is_member = lambda t: isinstance(t, EnumType) and frame.program.classes.original(t.id) == frame.program.classes.original(id)  # noqa: E731
    if is_member(held):
        return values[0]
    if isinstance(held, UnionType) and any(map(is_member, held.members)):
        return split(frame, values, 0, e.span, lambda arms: _enum_of_value(frame, id, arms, e))
    if flags.is_flag(frame, type):
        return flags.of_value(frame, type, values[0], e)
    shown = shows_scalars(frame, values[0].type)  # by the error
    if shown or enums.has_missing(frame, id) or not enums.has_plain_values(frame, id):
        return enums.member_of_value(frame, id, values[0], e)
    expr = ir.Op(type, "enum_from_value", (values[0].expr,), (f"{{{type}}}",), raises=True, context=True, span=e.span)
    return frame.emit_value(type, expr, e.span)
