"""Attributes of classes, by the class and by super()."""

from __future__ import annotations

from compiler.infer import attribute_hooks, descriptors, exception_attributes, exception_values, lineage, memo, metaclasses
from compiler.infer.enums import members_by_name
from compiler.infer.frame import Frame
from compiler.infer.library import operation_id
from compiler.infer.models import is_of_pydantic, no_native_form
from compiler.infer.own_new import default_new
from compiler.infer.state import class_variable, class_variable_among
from compiler.infer.values import (
    Class,
    Function,
    Library,
    Method,
    Partial,
    Property,
    Super,
    Thing,
    Value,
)
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import INT, NONE, STR, ClassType, TupleType, name_of_class


def super_attribute(frame: Frame, base: Super, name: str, e: n.Node) -> Thing:
    """super().name: the next class's method, bound to the same object."""
    classes, receiver, order = frame.program.classes, base.receiver, list(base.bases)
    getter, function = classes.property_among(order, name), classes.called_among(order, name)
    if isinstance(receiver, Class):
        if getter is not None:
            return _property_of(frame, order, name)
        if function is None and name == "__new__":
            return default_new(frame, receiver.id) or _no_super(frame, order, name, e)
        if function is None:
            return _attribute_among(frame, order, name, e) or _no_super(frame, order, name, e)
        return _class_method(frame, function, receiver.id, receiver.copy)
    if getter is not None:
        from compiler.infer.specialised_calls import call_user_function

        return call_user_function(frame, getter, [receiver], {}, e)
    made = classes.made_init(order) if name == "__init__" else None
    if made is not None:
        return Partial(Library("dataclasses.__init__"), (Class(made), receiver))
    if function is not None:
        return Method(receiver, function, name)
    if exception_values.is_exception_type(frame, frame.solver.shallow(receiver.type)):
        found = exception_attributes.attribute(frame, receiver, name, e)
        if found is not None:
            return found
    if name == "__init__":
        return Method(receiver, "", "object.__init__")
    if name in attribute_hooks.OF_OBJECT and not any(classes.info(c).get("frozen") for c in order):
        return Partial(Library(f"object.{name}"), (receiver,))
    cached = classes.definition(order, name).get("properties", {}).get(name)
    if cached is not None:
        from compiler.infer.attribute_tests import cached_property

        return cached_property(frame, receiver, frame.solver.shallow(receiver.type), name, cached["get"], e)
    return _attribute_among(frame, order, name, e) or of_object(receiver, name) or _no_super(frame, order, name, e)


def _attribute_among(frame: Frame, order: list[str], name: str, e: n.Node) -> Thing | None:
    """The attribute of the first of these classes that has it in its body; None where none has."""
    variable = class_variable_among(frame, order, name, e)
    if variable is not None:
        return variable
    owner = next((c for c in order if name in frame.program.classes.own_attributes(c)), None)
    if owner is None:
        return None
    return frame.program.constants.thing(frame.program.classes.own_attributes(owner)[name], f"{name_of_class(owner)}_{name}")


def of_object(receiver: Value, name: str) -> Method | None:
    """A method that every object has, where no class says otherwise."""
    return Method(receiver, operation_id(f"object.{name}"), name) if name in ("__str__", "__eq__") else None


def _property_of(frame: Frame, order: list[str], name: str) -> Property | None:
    """The property that the first of these classes with such a name has."""
    if frame.program.classes.property_among(order, name) is None:
        return None
    made = frame.program.classes.definition(order, name)["properties"][name]
    return Property(name, (("fget", made["get"]), ("fset", made.get("set")), ("fdel", made.get("delete")), ("__set__", made.get("set")), ("__delete__", made.get("delete"))))


def _no_super(frame: Frame, order: list[str], name: str, e: n.Node) -> Value:
    shown = name_of_class(order[0]) if order else "object"
    return frame.error("unknown-attribute", f"the base class {shown} has no method '{name}'", e.span,
                       raises=("AttributeError", f"'super' object has no attribute '{name}'"))  # fmt: skip


def _class_method(frame: Frame, function: str, id: str, copy: str = "") -> Thing:
    """A function of the class `id`, looked up on the class itself."""
    if frame.program.snapshot["functions"][function]["kind"] == "classmethod":
        return Method(Value(NONE, None), function, f"class {id} {copy}".rstrip())
    return memo.cached(frame, function)


def class_attribute(frame: Frame, id: str, name: str, e: n.Node, copy: str = "") -> Thing:
    classes = frame.program.classes
    if id in classes.enums:
        index = classes.member_index(id, name)
        if index is not None:
            type = classes.type_of(id)
            return Value(type, ir.Const(type, index, span=e.span))
        if name == "__members__":
            return members_by_name(frame, id, e)
    if name == "_fields" and classes.info(id)["kind"] == "namedtuple":
        items = tuple(ir.Const(STR, f, span=e.span) for f in classes.fields(id))
        kind = TupleType((STR,) * len(items))
        return Value(kind, ir.MakeTuple(kind, items, span=e.span))
    if name == "_make" and classes.info(id)["kind"] == "namedtuple":
        if classes.method(id, "__new__") is not None:
            return frame.error("own-new", f"{name_of_class(id)}._make() goes past the class's own __new__", e.span, help="call the class")
        size = Value(INT, ir.Const(INT, len(classes.fields(id)), span=e.span))
        return Partial(Function(operation_id("collections._make")), (Class(id), size))
    if name == "__module__":
        return Value(STR, ir.Const(STR, id.split(":")[0], span=e.span))
    if name in ("__name__", "__qualname__"):
        shown = name_of_class(id) if name == "__qualname__" else name_of_class(id).rsplit(".", 1)[-1]
        return Value(STR, ir.Const(STR, shown, span=e.span))
    if name in lineage.NAMES and classes.method(id, name) is None and (related := lineage.read(frame, id, name, e)) is not None:
        return related
    if name == "__init__" and classes.is_exception(id) and classes.method(id, name) is None:
        return Library("builtins.BaseException.__init__")
    made = classes.made_init(classes.bases(id)) if name == "__init__" else None
    if made is not None:
        return Partial(Library("dataclasses.__init__"), (Class(made),))
    function = classes.called_among(classes.bases(id), name)
    if function is not None:
        return _class_method(frame, function, id, copy)
    if name == "__new__" and default_new(frame, id) is not None:
        return default_new(frame, id)
    made = _property_of(frame, classes.bases(id), name)
    if made is not None:
        return made
    descriptor = descriptors.descriptor_of(frame, id, name)
    if descriptor is not None:
        return descriptors.read(frame, descriptor, None, id, e)
    attribute = classes.class_attribute(id, name)
    variable = class_variable(frame, id, name, e)
    if variable is not None:
        return variable
    if attribute is not None:
        return frame.program.constants.thing(attribute, f"{name_of_class(id)}_{name}")
    known = [m["name"] for m in classes.info(id).get("members", [])]
    if is_of_pydantic(frame, ClassType(id), name):
        return no_native_form(frame, ClassType(id), name, e)
    refused = metaclasses.refuse_attribute(frame, id, name, e)
    if refused is not None:
        return refused
    near = near_name(name, sorted({*known, *classes.info(id).get("methods", {}), *classes.info(id).get("class_attributes", {})}))
    return frame.error("unknown-attribute", f"the class {name_of_class(id)} has no attribute '{name}'", e.span,
                       help=f"did you mean '{near}'?" if near else "",
                       raises=("AttributeError", f"type object '{name_of_class(id).rsplit('.', 1)[-1]}' has no attribute '{name}'"))  # fmt: skip


def near_name(name: str, names: list[str]) -> str | None:
    import difflib

    found = difflib.get_close_matches(name, names, n=1)
    return found[0] if found else None
