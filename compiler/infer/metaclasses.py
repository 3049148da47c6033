"""Classes with a metaclass of the user's: what it does while they are made has been done, what else it says of them is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compiler.infer.values import Class, Static
from compiler.syntax import nodes as n
from compiler.types.types import FunctionType, Type

if TYPE_CHECKING:
    from compiler.infer.frame import Frame
    from compiler.infer.values import Value


def hook(info: dict) -> str | None:
    """A special method of the metaclass, which Python runs where the class is called, compared, iterated over and the like."""
    return next((name for name in info.get("metaclass_names", ()) if name.startswith("__") and name.endswith("__")), None)


def why_hooked(info: dict) -> str | None:
    name = hook(info)
    return None if name is None else f"its metaclass {info['metaclass']} has a {name} of its own"


def refuse_attribute(frame: Frame, id: str, name: str, e: n.Node) -> Value | None:
    """Reports an attribute that the class has by its metaclass; None of others."""
    info = frame.program.classes.info(id)
    if name not in info.get("metaclass_names", ()):
        return None
    return frame.error("class-hook", f"'{name}' is an attribute of {info['metaclass']}, the metaclass of {info['qualname']}", e.span,
                       "native code asks the class alone", "give it to the class; a method as a class method")  # fmt: skip


def refuse_type(frame: Frame, type: Type, e: n.Node) -> Value | None:
    """Reports type(x) of a class that has a metaclass; None of other values."""
    thing = frame.program.functions.thing_of(type) if isinstance(type, FunctionType) else None
    info = frame.program.classes.info(thing.id) if isinstance(thing, Class) else {}
    if "metaclass" not in info:
        return None
    return frame.error("dynamic-type", f"the class of {info['qualname']} is a metaclass, {info['metaclass']}", e.span,
                       "native code does not know metaclasses", "keep a word beside it that says what it is")  # fmt: skip


def is_metaclass(frame: Frame, thing: Static) -> bool:
    classes = frame.program.classes
    of = classes.classes.get(thing.id) if isinstance(thing, Class) else None
    records = [classes.classes[base] for base in of.get("mro", ()) if base in classes.classes] if of is not None else []
    return any("builtins:type" in record["bases"] or "abc:ABCMeta" in record["bases"] for record in records)
