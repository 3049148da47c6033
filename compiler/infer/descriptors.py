"""Objects in a class's body whose class says what reading, assigning and deleting the attribute does."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.values import NOTHING, Class, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import NONE, ClassType

_HOOKS = ("__get__", "__set__", "__delete__")


def descriptor_of(frame: Frame, id: str, name: str) -> Value | None:
    """The descriptor that is the class's attribute."""
    attribute = frame.program.classes.class_attribute(id, name)
    if attribute is None or attribute["kind"] != "ref":
        return None
    thing = frame.program.constants.thing(attribute, name)
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    known = isinstance(held, ClassType) and any(_has(frame, held, hook) for hook in _HOOKS)
    return thing if known else None


def takes_over(frame: Frame, descriptor: Value) -> bool:
    """Whether it is asked also where the object has the attribute itself."""
    held = frame.solver.shallow(descriptor.type)
    return _has(frame, held, "__set__") or _has(frame, held, "__delete__")


def read(frame: Frame, descriptor: Value, instance: Value | None, id: str, e: n.Node) -> Thing:
    """instance.name, or of the class itself."""
    from compiler.infer.calls import call_method

    held = frame.solver.shallow(descriptor.type)
    if not _has(frame, held, "__get__"):
        return descriptor if instance is None else refuse(frame, descriptor, "__get__", e)
    nothing = Value(NONE, ir.Const(NONE, None, span=e.span))
    return call_method(frame, descriptor, "__get__", [nothing if instance is None else instance, Class(frame.program.classes.original(id))], e)


def store_in_descriptor(frame: Frame, descriptor: Value, instance: Value, value: Value, e: n.Node) -> None:
    from compiler.infer.calls import call_method

    if _has(frame, frame.solver.shallow(descriptor.type), "__set__"):
        call_method(frame, descriptor, "__set__", [instance, value], e)
    else:
        refuse(frame, descriptor, "__set__", e)


def delete_of_descriptor(frame: Frame, descriptor: Value, instance: Value, e: n.Node) -> None:
    from compiler.infer.calls import call_method

    if _has(frame, frame.solver.shallow(descriptor.type), "__delete__"):
        call_method(frame, descriptor, "__delete__", [instance], e)
    else:
        refuse(frame, descriptor, "__delete__", e)


def refuse(frame: Frame, descriptor: Value, hook: str, e: n.Node) -> Value:
    frame.error("descriptor", f"the attribute is a {frame.shown(descriptor.type)} of the class, which has no {hook}", e.span,
                help="write a property")  # fmt: skip
    return NOTHING


def _has(frame: Frame, held: ClassType, hook: str) -> bool:
    return frame.program.classes.method(held.id, hook) is not None
