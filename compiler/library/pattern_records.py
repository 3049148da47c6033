"""Patterns of re in the form in which the snapshot gives objects: of the class in re.py.txt, with a copy for what its methods give."""

from __future__ import annotations

import hashlib
import json

from compiler.library.patterns import Unsupported, compiled
from compiler.library.sources import PREFIX

PATTERN = f"{PREFIX}re:Pattern"
_LITERALS = ("none", "bool", "int", "float", "str", "bytes")  # vocabularies have thousands, which hold nothing


def thaw_patterns(snapshot: dict) -> None:
    """The snapshot's patterns as objects of our class."""
    for section in ("objects", "functions", "classes"):
        for id, record in list(snapshot.get(section, {}).items()):
            if not id.startswith(PREFIX):
                _thaw_inside(snapshot, record)


def _thaw_inside(snapshot: dict, record: dict | list) -> None:
    parts = list(record.items()) if isinstance(record, dict) else enumerate(record)
    for key, value in parts:
        if isinstance(value, dict) and value.get("kind") == "pattern" and isinstance(value.get("pattern"), dict):
            if value["pattern"]["kind"] != "str":
                value["why"] = "native code knows patterns of str alone"
                continue
            try:
                record[key] = {"kind": "ref", "id": add_pattern(snapshot, value["pattern"]["value"], value["flags"])}
            except Unsupported as why:
                value["why"] = f"native code does not know {why}"
        elif isinstance(value, list) or isinstance(value, dict) and value.get("kind") not in _LITERALS:
            _thaw_inside(snapshot, value)


def add_pattern(snapshot: dict, pattern: str, flags: int) -> str:
    """The id of the object that the pattern is. Raises re.error, Unsupported."""
    minor = int(snapshot.get("python", "3.11").split(".")[1])
    program = compiled(pattern, flags, minor)
    objects, classes = snapshot.setdefault("objects", {}), snapshot["classes"]
    id = f"pattern {hashlib.sha256(json.dumps([pattern, program.flags]).encode()).hexdigest()[:16]}"
    many, unsure = program.groups > 1, not program.sure
    cls = f"{PATTERN}_{'many' if many else 'one'}{'_unsure' if unsure else ''}"
    classes.setdefault(cls, classes[PATTERN])
    number = lambda x: {"kind": "int", "value": str(x)}  # noqa: E731
    none = {"kind": "none"}
    objects[f"{id}.code"] = {"kind": "list", "items": [number(x) for x in program.code]}
    objects[f"{id}.names"] = {"kind": "dict", "class": "dict", "items": [[{"kind": "str", "value": k}, number(v)] for k, v in program.names.items()]}
    fields = {
        "pattern": {"kind": "str", "value": pattern}, "flags": number(program.flags), "groups": number(program.groups),
        "groupindex": {"kind": "ref", "id": f"{id}.names"}, "_code": {"kind": "ref", "id": f"{id}.code"},
        "_many": number(1) if many else none, "_unsure": number(1) if unsure else none,
    }  # fmt: skip
    objects[id] = {"kind": "instance", "class": cls, "fields": fields}
    return id
