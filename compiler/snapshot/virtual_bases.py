"""Classes that are taken for subclasses of an abstract class that they do not derive from: by `register` or a `__subclasshook__`."""

from __future__ import annotations

import abc
import sys
from collections.abc import Iterable

Record = dict[str, object]

_BUILTINS = (bool, int, float, str, bytes, bytearray, list, dict, set, frozenset, tuple, range, memoryview, type(None))
_LIBRARIES = ("collections.abc", "numbers")


def mark_virtual_bases(classes: dict[str, type], records: dict[str, Record]) -> None:
    """Writes to each class's record what Python says of it and the abstract classes among `classes`, and in the library."""
    abstract = {id: cls for id, cls in classes.items() if isinstance(cls, abc.ABCMeta) and _decides(cls)}
    for base_id, base in abstract.items():
        if records[base_id]["kind"] == "protocol":  # of which isinstance() asks for the names
            continue
        for id, cls in classes.items():
            if base not in cls.__mro__ and _is_subclass(cls, base):
                records[id].setdefault("virtual_bases", []).append(base_id)
        builtin = [cls.__name__ for cls in _BUILTINS if _is_subclass(cls, base)]
        if builtin:
            records[base_id]["virtual_builtins"] = builtin
    followed = set(classes.values())
    for name, base in _library_classes():
        for registered in _registered(base) & followed:
            for id, cls in classes.items():
                if issubclass(cls, registered) and base not in cls.__mro__:
                    records[id].setdefault("virtual_bases", []).append(name)


def _decides(cls: type) -> bool:
    """Whether the class, or one derived from it, says of others that they are its subclasses."""
    hooked = any("__subclasshook__" in vars(c) and c.__module__ not in _LIBRARIES for c in cls.__mro__[:-1])
    return hooked or bool(_registered(cls)) or any(_decides(c) for c in type.__subclasses__(cls) if isinstance(c, abc.ABCMeta))


def _registered(cls: type) -> set[type]:
    return {found for each in abc._get_dump(cls)[0] if (found := each()) is not None}


def _is_subclass(cls: type, base: type) -> bool:
    try:
        return issubclass(cls, base)
    except Exception:  # the class's own code failed
        return False


def _library_classes() -> Iterable[tuple[str, type]]:
    for module in _LIBRARIES:
        for name, cls in vars(sys.modules[module]).items() if module in sys.modules else ():
            if isinstance(cls, abc.ABCMeta) and cls.__module__ == module:
                yield f"{module}:{name}", cls
