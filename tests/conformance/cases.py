"""The conformance programs: plain Python files whose functions `case_*` take nothing and return a value.

A file may begin with `# accepted: N`: at least so many of its cases must compile; and say `# python: 3.12` where an older
Python cannot read it. What a case gives is compared in a
canonical form of JSON that keeps Python's types apart:

    None, True, "i:12", "f:0x1.8p+0", "s:text", "b:00ff", ["list", …], ["tuple", …], ["dict", key, value, …],
    ["set", … sorted], ["object", "Class", fields …], ["enum", "Class", value], ["array", dtype, [shape], "bytes in hex"],
    ["stream", items …], ["raised", "ValueError", "message", "file.py:12"]

The place is the innermost line of the file itself in the traceback.
"""

from __future__ import annotations

import ast
import dataclasses
import enum
import json
import re
import sys
import traceback
import types
from pathlib import Path

STREAM_LIMIT = 10_000


def case_names(source: str) -> list[str]:
    """The cases in the order they are written."""
    names = [s.name for s in ast.parse(source).body if isinstance(s, ast.FunctionDef) and s.name.startswith("case_")]
    if len(set(names)) < len(names):
        raise ValueError(f"two cases are called {next(name for name in names if names.count(name) > 1)}")
    return names


def oldest_python(source: str) -> tuple[int, ...]:
    """The Python that the file needs."""
    found = re.search(r"^# python: (\d+)\.(\d+)$", source, re.MULTILINE)
    return (int(found[1]), int(found[2])) if found else (3,)


def promised(source: str) -> int:
    """How many of its cases the file says are accepted."""
    found = re.search(r"^# accepted: (\d+)$", source, re.MULTILINE)
    return int(found[1]) if found else 0


class Oracle:
    """Runs cases under this Python, each in a fresh copy of its module, as each predictor instance has its own state."""

    def __init__(self, path: Path):
        self.path = path
        self.code = compile(path.read_text(encoding="utf-8"), str(path), "exec")

    def run(self, name: str) -> object:
        """The canonical outcome."""
        module = types.ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        sys.modules[self.path.stem] = module
        exec(self.code, vars(module))
        depth = sys.getrecursionlimit()
        try:
            return canonical(vars(module)[name]())
        except Exception as error:
            return raised(error, str(self.path))
        finally:
            sys.setrecursionlimit(depth)


def canonical(value: object) -> object:
    match value:
        case None | bool():
            return value
        case enum.Enum():
            return ["enum", class_name(type(value)), canonical(value.value)]
        case int():
            return f"i:{int(value)}"
        case float():
            return f"f:{real(value)}"
        case str():
            return f"s:{value}"
        case bytes() | bytearray():
            return f"b:{value.hex()}"
        case list():
            return ["list", *map(canonical, value)]
        case tuple() if hasattr(value, "_fields"):
            return ["object", class_name(type(value)), *map(canonical, value)]
        case tuple():
            return ["tuple", *map(canonical, value)]
        case dict():
            return ["dict", *(canonical(x) for pair in value.items() for x in pair)]
        case set() | frozenset():
            return ["set", *sort_items(list(map(canonical, value)))]
        case types.GeneratorType():
            return stream(value)
    if hasattr(value, "dtype") and hasattr(value, "tobytes"):
        if getattr(value, "ndim", 0) == 0:
            return ["scalar", value.dtype.name, value.tobytes().hex()]
        return ["array", value.dtype.name, list(value.shape), value.tobytes().hex()]
    if dataclasses.is_dataclass(value):
        fields = [getattr(value, f.name) for f in dataclasses.fields(value)]
    else:
        fields = list(vars(value).values())
    return ["object", class_name(type(value)), *map(canonical, fields)]


def stream(generator: types.GeneratorType) -> list:
    items: list = ["stream"]
    try:
        for item in generator:
            items.append(canonical(item))
            if len(items) > STREAM_LIMIT:
                raise AssertionError("a case's stream must end")
    except Exception as error:
        items.append(raised(error, generator.gi_code.co_filename))
    return items


def raised(error: Exception, file: str) -> list:
    """What left the program of this file."""
    lines = [line for frame, line in traceback.walk_tb(error.__traceback__) if frame.f_code.co_filename == file]
    return ["raised", type(error).__name__, str(error), f"{Path(file).name}:{lines[-1] if lines else 'nowhere'}"]


def real(value: float) -> str:
    return "nan" if value != value else value.hex()


def class_name(cls: type) -> str:
    return re.sub(r"\W", "_", cls.__qualname__)


def sort_items(items: list) -> list:
    return sorted(items, key=json.dumps)


def normalise(outcome: object) -> object:
    """The canonical form of what the driver printed: sets sorted."""
    if not isinstance(outcome, list):
        return outcome
    items = [outcome[0], *map(normalise, outcome[1:])] if outcome and isinstance(outcome[0], str) else outcome
    return [items[0], *sort_items(items[1:])] if items[:1] == ["set"] else items
