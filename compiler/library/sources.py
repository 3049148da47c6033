"""The records of the library's functions and classes, in the form the snapshot gives for the user's.

A function of the source file `itertools.py.txt` is the operation `itertools.<name>`; its identity is
`library.itertools:<name>`. What stands in `numpy-statistics.py.txt` is numpy's, too. A class with a base is an exception
of the module itself, `statistics:StatisticsError`; one with the base `object` is treated as the user's are. Names that begin
with an underscore are for the other functions of their file and for inference. Annotations have no meaning there: everything is inferred.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from compiler.diagnostics.diagnostic import PYTHON

_PLACE = Path(__file__).parent
_FILES = tuple(sorted(path.name.removesuffix(".py.txt") for path in _PLACE.glob("*.py.txt")))
_KINDS = {bool: "bool", int: "int", float: "float", str: "str", type(None): "none"}
PREFIX = "library."
BYTEARRAY = f"{PREFIX}builtins:bytearray"
NAMESPACE = "types:SimpleNamespace"
Record = dict[str, object]


def operation_id(name: str) -> str:
    """The identity that the operation, "itertools.accumulate", would have."""
    module, _, function = name.rpartition(".")
    return f"{PREFIX}{module}:{function}"


@cache
def library() -> tuple[dict[str, Record], dict[str, Record], dict[str, str]]:
    """Functions and classes by identity, and the texts of the sources by path."""
    functions: dict[str, Record] = {}
    classes: dict[str, Record] = {}
    texts: dict[str, str] = {}
    tables: dict[str, Record] = {}
    for name in _FILES:
        path = f"{PYTHON}library/{name}.py"
        texts[path] = (_PLACE / f"{name}.py.txt").read_text(encoding="utf-8")
        module = name.partition("-")[0]
        _read(module, path, ast.parse(texts[path]), tables.setdefault(module, {}), functions, classes)
    return functions, classes, texts


def _read(
    module: str, path: str, tree: ast.Module, table: Record, functions: dict[str, Record], classes: dict[str, Record]
) -> None:
    for s in tree.body:
        match s:
            case ast.FunctionDef():
                table[s.name] = {"kind": "function", "id": f"{PREFIX}{module}:{s.name}"}
                functions[f"{PREFIX}{module}:{s.name}"] = _function(s, s.name, "function", module, path, table)
            case ast.ClassDef(bases=[ast.Name(id="NamedTuple")]):
                table[s.name] = {"kind": "class", "id": f"{PREFIX}{module}:{s.name}"}
                fields = [{"name": f.target.id, "type": {"name": "any"}} for f in s.body]
                record = _class(s, module, path, table, functions)
                classes[f"{PREFIX}{module}:{s.name}"] = {**record, "kind": "namedtuple", "fields": fields}
            case ast.ClassDef(bases=[ast.Name(id="object")]):
                table[s.name] = {"kind": "class", "id": f"{module}:{s.name}"}
                classes[f"{module}:{s.name}"] = {**_class(s, module, path, table, functions), "module": module}
            case ast.ClassDef(bases=[ast.Name(id=base)]):
                # What users catch: the snapshot knows it by its own name.
                table[s.name] = {"kind": "class", "id": f"{module}:{s.name}"}
                classes[f"{module}:{s.name}"] = _exception(s, base, module, path, table, functions)
            case ast.ClassDef():
                table[s.name] = {"kind": "class", "id": f"{PREFIX}{module}:{s.name}"}
                classes[f"{PREFIX}{module}:{s.name}"] = _class(s, module, path, table, functions)
            case ast.Import():
                table.update({a.name: {"kind": "module", "name": a.name} for a in s.names})


def read_functions(module: str, path: str, tree: ast.Module) -> dict[str, Record]:
    """Those of a source that is made for one program."""
    functions: dict[str, Record] = {}
    _read(module, path, tree, {}, functions, {})
    return functions


def _function(s: ast.FunctionDef, qualname: str, kind: str, module: str, path: str, table: Record) -> Record:
    return {
        "module": f"{PREFIX}{module}", "qualname": qualname, "name": s.name, "source": path, "line": s.lineno,
        "column": s.col_offset, "kind": kind, "decorators": 0, "doc": ast.get_docstring(s), "returns": None,
        "parameters": _parameters(s.args), "globals": table, "closure": {}, "imports": {},
    }  # fmt: skip


def _parameters(a: ast.arguments) -> list[Record]:
    positional = [*a.posonlyargs, *a.args]
    kinds = ["positional_only"] * len(a.posonlyargs) + ["positional_or_keyword"] * len(a.args)
    defaults = [None] * (len(positional) - len(a.defaults)) + a.defaults
    rows = [(p.arg, kind, default) for p, kind, default in zip(positional, kinds, defaults)]
    if a.vararg is not None:
        rows.append((a.vararg.arg, "var_positional", None))
    rows += [(p.arg, "keyword_only", default) for p, default in zip(a.kwonlyargs, a.kw_defaults)]
    if a.kwarg is not None:
        rows.append((a.kwarg.arg, "var_keyword", None))
    return [_parameter(*row) for row in rows]


def _parameter(name: str, kind: str, default: ast.expr | None) -> Record:
    record: Record = {"name": name, "kind": kind, "annotation": None}
    if default is not None:
        value = ast.literal_eval(default)
        record["default"] = {"kind": _KINDS[type(value)], "value": value.hex() if isinstance(value, float) else value}
    return record


def _exception(s: ast.ClassDef, base: str, module: str, path: str, table: Record, functions: dict[str, Record]) -> Record:
    id = f"{module}:{s.name}"
    methods, properties = _methods(s, module, path, table, functions)
    return {
        "name": s.name, "qualname": s.name, "module": module, "source": path, "line": s.lineno, "kind": "exception",
        "bases": [f"builtins:{base}"], "mro": [id], "abstract": [], "fields": [], "members": [], "methods": methods, "properties": properties,
        "class_attributes": {}, "hashable": True,
    }  # fmt: skip


def _methods(s: ast.ClassDef, module: str, path: str, table: Record, functions: dict[str, Record]) -> tuple[Record, Record]:
    """The class's methods and properties, whose functions are added."""
    methods, properties = {}, {}
    for f in s.body:
        if isinstance(f, ast.FunctionDef):
            id = f"{PREFIX}{module}:{s.name}.{f.name}"
            is_property = any(isinstance(d, ast.Name) and d.id == "property" for d in f.decorator_list)
            functions[id] = _function(f, f"{s.name}.{f.name}", "property" if is_property else "method", module, path, table)
            if is_property:
                properties[f.name] = {"get": id, "set": None, "cached": False}
            else:
                methods[f.name] = id
    return methods, properties


def _class(s: ast.ClassDef, module: str, path: str, table: Record, functions: dict[str, Record]) -> Record:
    methods, properties = _methods(s, module, path, table, functions)
    return {
        "name": s.name, "qualname": s.name, "module": f"{PREFIX}{module}", "source": path, "line": s.lineno,
        "kind": "class", "bases": [], "fields": [], "members": [], "methods": methods, "properties": properties,
        "class_attributes": {}, "hashable": "__eq__" not in methods or "__hash__" in methods,
    }  # fmt: skip
