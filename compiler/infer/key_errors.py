"""KeyErrors of lookups, whose only argument is the key, of whatever type it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compiler.infer.solver import EXCEPTION_ARGUMENTS
from compiler.infer.values import Value
from compiler.types.types import NEVER

if TYPE_CHECKING:
    from compiler.infer.frame import Frame

RAISING_KEYS = ("dict_getitem", "dict_delitem", "dict_pop", "dict_take", "set_remove")


def note_key(frame: Frame, key: Value) -> None:
    """An exception of the program may have this for its argument."""
    held = frame.solver.resolve(key.type, NEVER)  # not the dict's own slot, which would become that of all arguments
    if frame.program.reads_arguments and held != NEVER:
        frame.solver.grow_slot(frame.solver.slot(EXCEPTION_ARGUMENTS), held)
