"""The attributes that objects have themselves."""

from __future__ import annotations

from compiler.infer.descriptors import descriptor_of, read
from compiler.infer.docstrings import docstring
from compiler.infer.frame import Frame
from compiler.infer.library import call_helper
from compiler.infer.state import class_variable
from compiler.infer.type_names import message_name
from compiler.infer.values import NOTHING, Class, Method, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, NEVER, NONE, STR, UNBOUND, ClassType, members_of, union_of


def call_getattr(frame: Frame, base: Value, hook: str, name: str, e: n.Node) -> Value:
    """What the class's __getattr__ says of an attribute that the object does not have."""
    from compiler.infer.specialised_calls import call_user_function

    return call_user_function(frame, hook, [base, Value(STR, ir.Const(STR, name, span=e.span))], {}, e)


def read_property(frame: Frame, base: Value, held: ClassType, getter: str, name: str, e: n.Node) -> Thing:
    """What the property gives; __getattr__ is asked where it says that there is no such attribute."""
    from compiler.infer.specialised_calls import call_user_function

    hook = frame.program.classes.method(held.id, "__getattr__")
    if hook is None:
        return call_user_function(frame, getter, [base], {}, e)
    base = frame.keep(base, e.span)
    asked: list[Thing] = [Method(base, getter, name), Method(base, hook, "__getattr__"), Value(STR, ir.Const(STR, name, span=e.span))]
    return call_helper(frame, "builtins._property_or_getattr", asked, e)


def assigns_attribute(frame: Frame, id: str, name: str) -> bool:
    """Whether some method of the class assigns self.name."""
    from compiler.syntax.walk import walk_scope as walk

    for c in frame.program.classes.bases(id):
        for function in frame.program.classes.info(c).get("methods", {}).values():
            node = frame.program.syntax(function)
            if not node.parameters or not isinstance(node, n.FunctionDef):
                continue
            receiver = node.parameters[0].name
            for s in node.body:
                for x in walk(s):
                    targets = x.targets if isinstance(x, n.Assign) else (getattr(x, "target", None),)
                    for t in targets:
                        if isinstance(t, n.Attribute) and t.attr == name and isinstance(t.value, n.Name) and t.value.id == receiver:
                            return True
    return False


def read_field(frame: Frame, base: Value, held: ClassType, name: str, e: n.Node) -> Thing:
    type = frame.program.classes.field_type(held.id, name)
    if type in (NEVER, UNBOUND):
        return missing_attribute(frame, base, held, name, e)
    resolved = frame.solver.resolve(type)
    expr = ir.Field(resolved, base.expr, name, span=e.span)
    if frame.program.classes.is_immutable(held.id):
        return Value(type, expr)
    value = frame.emit_value(type, expr, e.span) if resolved != NONE else Value(NONE, ir.Const(NONE, None, span=e.span))
    if UNBOUND in members_of(resolved) and value.expr is not None:
        bound = union_of(*(m for m in members_of(frame.solver.shallow(type)) if m != UNBOUND))
        there = Value(bound, ir.Unwrap(frame.solver.resolve(bound), value.expr, span=e.span))
        missing = lambda: missing_attribute(frame, base, held, name, e)  # noqa: E731
        return frame.branch(ir.Is(BOOL, value.expr, UNBOUND, span=e.span), (missing, lambda: there), e.span)
    return value


def is_slot(frame: Frame, held: ClassType, name: str) -> bool:
    """Whether a class above says in its __slots__ that its objects may have the attribute."""
    classes = frame.program.classes
    return any(name in (classes.info(c).get("slots") or ()) for c in classes.bases(held.id))


def holder_name(frame: Frame, held: ClassType, name: str) -> str:
    """How Python calls the object that lacks an attribute: of a slot that is empty, with the module since 3.13."""
    info = frame.program.classes.info(held.id)
    return f"{info['module']}.{info['qualname']}" if frame.program.python_version >= (3, 13) and is_slot(frame, held, name) else message_name(held)


def missing_attribute(frame: Frame, base: Value, held: ClassType, name: str, e: n.Node) -> Thing:
    """What reading an attribute that the object lacks gives: its class's, or the AttributeError."""
    attribute, hook = frame.program.classes.class_attribute(held.id, name), frame.program.classes.method(held.id, "__getattr__")
    function = frame.program.classes.method(held.id, name)
    if function is not None:
        return Method(frame.keep(base, e.span), function, name)
    if name == "__doc__":
        return docstring(frame, Class(held.id), e)
    if attribute is None and hook is not None:
        return call_getattr(frame, base, hook, name, e)
    if attribute is None:
        frame.raise_("AttributeError", f"'{holder_name(frame, held, name)}' object has no attribute '{name}'", e.span)
        return NOTHING
    descriptor = descriptor_of(frame, held.id, name)
    if descriptor is not None:
        return read(frame, descriptor, base, held.id, e)
    variable = class_variable(frame, held.id, name, e)
    thing = frame.program.constants.thing(attribute, f"{held.name}_{name}") if variable is None else variable
    if isinstance(thing, Value):
        return thing
    return frame.error("class-attribute", f"the attribute '{name}' is a function or class in some objects", e.span,
                       help="give the objects' attribute another name")  # fmt: skip
