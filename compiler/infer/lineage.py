"""Which classes a class is derived from, as values: C.__mro__, C.mro(), C.__bases__ and C.__base__."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.values import Class, Library, Partial, Static, Thing, Value
from compiler.syntax import nodes as n

NAMES = ("__mro__", "mro", "__bases__", "__base__")


def read(frame: Frame, id: str, name: str, e: n.Node) -> Thing | None:
    """One of NAMES; None of a class with bases that are no classes of the program."""
    classes = frame.program.classes
    order = classes.bases(id)
    if any(base not in order for c in order for base in classes.info(c).get("bases", ())):
        return None
    every: Static = Library("builtins.object")
    if name in ("__bases__", "__base__"):
        bases: list[Static] = [Class(base) for base in classes.info(id)["bases"]] or [every]
        return bases[0] if name == "__base__" else _tuple(frame, bases, e)
    listed = _tuple(frame, [*map(Class, order), every], e)
    return listed if name == "__mro__" else Partial(Library("builtins.list"), (listed,))


def _tuple(frame: Frame, things: list[Static], e: n.Node) -> Value:
    from compiler.infer.expressions import make_tuple, static_as_value

    return make_tuple(frame, [static_as_value(frame, thing, e) for thing in things], e.span)
