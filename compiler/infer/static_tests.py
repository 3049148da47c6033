"""Tests of things that exist only at build time, of most of which the outcome is known."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.values import Method, Opaque, Thing
from compiler.syntax import nodes as n
from compiler.types.types import NEVER, members_of


def known_thing(frame: Frame, thing: Thing, e: n.Node) -> Thing:
    """The thing; reported where it is known to nobody what it is: a value that cannot be compiled, or a method or field of several types."""
    from compiler.infer.attributes import is_field, lacks
    from compiler.infer.sequences import value_of

    held = frame.solver.shallow(thing.receiver.type) if isinstance(thing, Method) and thing.operation.startswith("union.") else NEVER
    name = thing.operation.removeprefix("union.") if held != NEVER else ""
    mixed = any(is_field(frame, m, name) and not lacks(frame, m, name) for m in members_of(held))
    return value_of(frame, thing, e) if mixed or isinstance(thing, Opaque) else thing
