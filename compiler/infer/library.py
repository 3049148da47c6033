"""Operations of the standard library that are written in Python: see compiler/library."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from compiler.diagnostics.diagnostic import PYTHON
from compiler.infer.classes import CONTAINER_BASES, COPY
from compiler.infer.values import Class, Function, Thing, Value
from compiler.ir import nodes as ir
from compiler.library.models import add_models
from compiler.library.pattern_records import thaw_patterns
from compiler.library.sources import BYTEARRAY, NAMESPACE, PREFIX, library, operation_id
from compiler.syntax import nodes as n
from compiler.types.types import ClassType

if TYPE_CHECKING:
    from compiler.infer.frame import Frame


def add_library(snapshot: dict) -> None:
    """Adds the library's functions, classes and sources to the snapshot's."""
    functions, classes, texts = library()
    snapshot["functions"] = {**functions, **snapshot["functions"]}
    snapshot["classes"] = {**classes, **snapshot.get("classes", {})}
    for path, text in texts.items():
        snapshot["sources"].setdefault(path, {"text": text})
    for info in snapshot["classes"].values():
        if "mro" in info:
            info["mro"] = [_IN_PLACE_OF.get(base, base) for base in info["mro"]]
    add_models(snapshot)
    _thaw(snapshot)
    _thaw_bytearrays(snapshot)
    thaw_patterns(snapshot)


def _thaw(snapshot: dict) -> None:
    """The snapshot's deques, counters and bare objects as objects of the classes that are written in Python, each of a copy of its own."""
    objects = snapshot.get("objects", {})
    for id, value in list(objects.items()):
        if value["kind"] == "object":
            cls = f"{SENTINEL}{id}"
            snapshot["classes"][cls] = snapshot["classes"][f"{PREFIX}builtins:object"]
            objects[id] = {"kind": "instance", "class": cls, "fields": {}}
        if value["kind"] == "count":
            cls = f"{PREFIX}itertools:Count_of_{id}"
            snapshot["classes"][cls] = snapshot["classes"][f"{PREFIX}itertools:_Count"]
            objects[id] = {"kind": "instance", "class": cls, "fields": {"_next": value["start"], "_step": value["step"]}}
        if value["kind"] != "deque":
            continue
        cls, items = f"{PREFIX}collections:deque_of_{id}", f"{id}.items"
        snapshot["classes"][cls] = snapshot["classes"][f"{PREFIX}collections:deque"]
        objects[items] = {"kind": "list", "items": value["items"]}
        maxlen = {"kind": "none"} if value["maxlen"] is None else {"kind": "int", "value": str(value["maxlen"])}
        zero = {"kind": "int", "value": "0"}
        fields = {"_items": {"kind": "ref", "id": items}, "_changes": zero, "_maxlen": maxlen}
        objects[id] = {"kind": "instance", "class": cls, "fields": fields}


def _thaw_bytearrays(snapshot: dict) -> None:
    """The snapshot's bytearrays as objects of the class that is written in Python."""
    objects = snapshot.get("objects", {})
    for id, value in list(objects.items()):
        if value["kind"] == "bytearray":
            items = [{"kind": "int", "value": str(x)} for x in base64.b64decode(value["value"])]
            objects[f"{id}.items"] = {"kind": "list", "items": items}
            fields = {"_items": {"kind": "ref", "id": f"{id}.items"}}
            objects[id] = {"kind": "instance", "class": BYTEARRAY, "fields": fields}


def written_in_python(frame: Frame, name: str) -> Thing | None:
    """The function or class of the library that is the operation `name`."""
    id = operation_id(name)
    if id in frame.program.snapshot["functions"]:
        return Function(id)
    classes = frame.program.classes.classes
    own = id.removeprefix(PREFIX)
    if own in classes and classes[own].get("source", "").startswith(PYTHON):
        return Class(own)
    return Class(id) if id in classes else None


def asks_at_once(id: str) -> bool:
    """Whether a generator of ours stands for an iterator that asks what it goes over for its iterator when it is made: all but chain()."""
    module, name = id.removeprefix(PREFIX).split(":", 1) if id.startswith(PREFIX) else ("", "")
    return module == "itertools" and (name == "_chain_all" or not name.startswith("_chain"))


def instead_of(frame: Frame, id: str) -> str:
    """The library's function in place of one that the snapshot followed into Python's own source."""
    ours = f"{PREFIX}{id}"
    return ours if ours in frame.program.snapshot["functions"] else id


_ABSTRACT = ("Mapping", "MutableMapping", "Sequence", "MutableSequence", "Set", "MutableSet", "Iterator")
_IN_PLACE_OF = {
    **dict(zip(("builtins:dict", "builtins:list"), CONTAINER_BASES)),
    **{f"collections.abc:{name}": f"{PREFIX}collections.abc:{name}" for name in _ABSTRACT},
    "contextlib:AbstractContextManager": f"{PREFIX}contextlib:AbstractContextManager",
}
SENTINEL = f"{PREFIX}builtins:object_of_"  # begins the class of an object() made at module level, which has no other objects
_OF_ONE_TYPE = {BYTEARRAY, f"{PREFIX}io:StringIO"}  # classes that need no copies


def class_at(frame: Frame, id: str, e: n.Node) -> str:
    """A class of the library has a copy for each place that makes instances, with fields of types of its own."""
    if not id.startswith(PREFIX) and id != NAMESPACE or id in _OF_ONE_TYPE:
        return id
    classes, around = frame.program.classes.classes, frame.program.copies.around(frame)
    if e.span.path.startswith(f"{PYTHON}library/"):  # a method makes another of its object's class
        receiver = frame.load(frame.function.parameters[0].name, frame.function.parameters[0].name, e.span)
        held = frame.solver.shallow(receiver.type) if isinstance(receiver, Value) else None
        if not isinstance(held, ClassType) or classes[held.id] is classes[id]:
            return held.id if isinstance(held, ClassType) else id
        around = (held.id,)
    s = e.span
    place = (id, around, s.path, s.line, s.column, s.end_line, s.end_column)
    copies = frame.program.library_copies
    if place not in copies and id == NAMESPACE:
        copies[place] = frame.program.classes.add_copy(id, COPY)
    elif place not in copies:
        count = sum(1 for original, *_ in copies if original == id)
        copies[place] = f"{id}_{count + 1}" if count else f"{id}_1"
        classes[copies[place]] = classes[id]
    return copies[place]


def call_helper(frame: Frame, name: str, args: list[Thing], e: n.Node) -> Value:
    """Calls "collections._most_common", a function of the library's sources."""
    from compiler.infer.specialised_calls import call_user_function

    return call_user_function(frame, operation_id(name), args, {}, e)


def items_listed(frame: Frame, thing: Thing, e: n.Node) -> Value | None:
    """A new list of the items of an object of the library's that says how to make one; None of other things."""
    from compiler.infer.calls import call_method

    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) and thing.expr is not None else None
    if not isinstance(held, ClassType) or not held.id.startswith(PREFIX) or frame.program.classes.method(held.id, "_list") is None:
        return None
    return call_method(frame, thing, "_list", [], e)


def is_none(thing: Thing) -> bool:
    return isinstance(thing, Value) and isinstance(thing.expr, ir.Const) and thing.expr.value is None
