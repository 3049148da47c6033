"""The operator library's declarations: rows of data that say what each operation takes, gives and may do.

A row names an operation by its Python name (`str.find`, `math.sqrt`, `operator.add`) and lists its overloads:

    - python: str.find
      overloads:
        - signature: "(self: str, sub: str, start: int = 0, /) -> int"
          function: str_find        # the C++ function; arguments in the signature's order, with defaults
          raises: []                # exceptions other than MemoryError
          allocates: false          # may run out of memory
          effect: pure              # pure | read (of mutable memory) | write
          requires: {T: ordered}    # of type variables: hashable | ordered | equatable | number

The files are YAML, which is slow to read; compiler.ops.bundle makes one JSON file of them, which is read in a
millisecond and whose rows become Overloads only when asked for.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from compiler.diagnostics.diagnostic import InternalError
from compiler.types.text import parse_type
from compiler.types.types import Type

BUNDLE = "operations.json"
FORMAT = 1

EFFECTS = ("pure", "read", "write")
KINDS_OF_VARIABLE = ("hashable", "ordered", "equatable", "number")
_KEYS = {"signature", "function", "raises", "allocates", "effect", "requires"}
_PYTHON_NAME = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)+")


class _NoDefault:
    def __repr__(self) -> str:
        return "NO_DEFAULT"


NO_DEFAULT = _NoDefault()


@dataclass(frozen=True)
class Parameter:
    name: str
    type: Type
    default: object  # a Python literal, or NO_DEFAULT
    kind: str  # positional_only positional_or_keyword keyword_only


@dataclass(frozen=True)
class Overload:
    python: str
    parameters: tuple[Parameter, ...]
    result: Type
    function: str
    raises: tuple[str, ...] = ()
    allocates: bool = False
    effect: str = "pure"
    requires: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def context(self) -> bool:
        """Whether the C++ function takes the Context."""
        return self.allocates or bool(self.raises)


class Operations:
    """All operations, by Python name. Rows are those of the bundle."""

    def __init__(self, rows: dict[str, list[dict]]):
        self._rows = rows
        self._found: dict[str, tuple[Overload, ...]] = {}

    def find(self, name: str) -> tuple[Overload, ...]:
        """The overloads in the order they are tried; () of an unknown name."""
        if name not in self._found:
            self._found[name] = tuple(_overload(name, row) for row in self._rows.get(name, ()))
        return self._found[name]

    def names_index(self) -> tuple[str, ...]:
        """Every operation's Python name, sorted."""
        return tuple(sorted(self._rows))

    def with_rows(self, rows: dict[str, list[dict]]) -> Operations:
        return Operations({**self._rows, **rows})

    def bundle(self) -> str:
        """The text of the bundle."""
        content = {"format": FORMAT, "operations": self._rows}
        return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True) + "\n"


def load_operations(place: Path | str) -> Operations:
    """From a bundle, or from a directory: its bundle when there is one, else its YAML files.

    Raises InternalError naming file and row when a declaration is wrong.
    """
    directory = Path(place)
    for bundle in (directory, directory / BUNDLE):
        if bundle.is_file():
            return read_bundle(bundle.read_text(encoding="utf-8"))
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(directory.glob("*.yaml"))}
    if not files:
        raise InternalError(f"there are no operations in {directory.name}")
    return read_yaml(files)


def read_bundle(text: str) -> Operations:
    content = json.loads(text)
    if content.get("format") != FORMAT:
        raise InternalError("the bundle of operations has another format than this compiler's")
    return Operations(content["operations"])


def read_yaml(files: dict[str, str]) -> Operations:
    """From YAML texts by file name, every row checked. Rows of one name in several files are joined."""
    import yaml  # a tenth of a second: only where YAML is read

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    rows: dict[str, list[dict]] = {}
    for name in sorted(files):
        try:
            entries = yaml.load(files[name], Loader=loader)
        except yaml.YAMLError as error:
            raise InternalError(f"{name}: {' '.join(str(error).split())}") from None
        if not isinstance(entries or [], list):
            raise InternalError(f"{name}: the file is not a list of operations")
        for number, entry in enumerate(entries or [], 1):
            python, overloads = _check_entry(entry, f"{name}: row {number}")
            rows.setdefault(python, []).extend(overloads)
    operations = Operations(rows)
    for python in sorted(rows):
        _check_distinct(operations.find(python))
    return operations


# --- checking YAML rows ---


def _check_entry(entry: object, where: str) -> tuple[str, list[dict]]:
    if not isinstance(entry, dict) or set(entry) != {"python", "overloads"}:
        raise InternalError(f"{where}: an operation has the keys python and overloads, nothing else")
    python, overloads = entry["python"], entry["overloads"]
    if not isinstance(python, str) or not _PYTHON_NAME.fullmatch(python):
        raise InternalError(f"{where}: {python!r} is not a dotted Python name")
    if not isinstance(overloads, list) or not overloads:
        raise InternalError(f"{where} ({python}): overloads is a list of at least one")
    return python, [
        _check_overload(python, overload, f"{where} ({python}), overload {number}")
        for number, overload in enumerate(overloads, 1)
    ]


def make_row(python: str, overload: dict) -> dict:
    """The row of an overload as YAML has it. Raises InternalError."""
    return _check_overload(python, overload, python)


def _check_overload(python: str, overload: object, where: str) -> dict:
    if not isinstance(overload, dict):
        raise InternalError(f"{where}: it is not a mapping")
    if unknown := sorted(set(overload) - _KEYS):
        raise InternalError(f"{where}: unknown key {unknown[0]!r}")
    if missing := sorted({"signature", "function"} - set(overload)):
        raise InternalError(f"{where}: {missing[0]!r} is missing")
    row = {
        "function": overload["function"],
        "raises": overload.get("raises", []),
        "allocates": overload.get("allocates", False),
        "effect": overload.get("effect", "pure"),
        "requires": overload.get("requires", {}),
        **_check_signature(overload["signature"], where),
    }
    _check_values(row, where)
    return row


def _check_values(row: dict, where: str) -> None:
    if not isinstance(row["function"], str) or not re.fullmatch(r"[A-Za-z_][\w:<>, ]*", row["function"]):
        raise InternalError(f"{where}: {row['function']!r} is not a C++ function")
    raises = row["raises"]
    if not isinstance(raises, list) or not all(isinstance(r, str) and r.isidentifier() for r in raises):
        raise InternalError(f"{where}: raises is a list of exception names")
    if not isinstance(row["allocates"], bool):
        raise InternalError(f"{where}: allocates is true or false")
    if row["effect"] not in EFFECTS:
        raise InternalError(f"{where}: effect is one of {', '.join(EFFECTS)}, not {row['effect']!r}")
    requires = row["requires"]
    if not isinstance(requires, dict):
        raise InternalError(f"{where}: requires maps type variables to what is required of them")
    spelled = " ".join(p["type"] for p in row["parameters"])
    for variable, kind in requires.items():
        if kind not in KINDS_OF_VARIABLE:
            raise InternalError(f"{where}: {kind!r} is not one of {', '.join(KINDS_OF_VARIABLE)}")
        if not re.search(rf"\b{re.escape(str(variable))}\b", spelled):
            raise InternalError(f"{where}: no parameter has the type variable {variable}")


def _check_signature(signature: object, where: str) -> dict:
    try:
        function = ast.parse(f"def f{signature}: pass").body[0]
    except SyntaxError:
        raise InternalError(f"{where}: {signature!r} is not a signature") from None
    arguments = function.args
    if arguments.vararg or arguments.kwarg:
        raise InternalError(f"{where}: an operation takes no *args or **kwargs")
    if function.returns is None:
        raise InternalError(f"{where}: the result type is missing")
    kinds = ["positional_only"] * len(arguments.posonlyargs) + ["positional_or_keyword"] * len(arguments.args)
    positional = arguments.posonlyargs + arguments.args
    defaults = [None] * (len(positional) - len(arguments.defaults)) + list(arguments.defaults)
    triples = list(zip(positional, defaults, kinds))
    triples += [(a, d, "keyword_only") for a, d in zip(arguments.kwonlyargs, arguments.kw_defaults)]
    parameters = [_check_parameter(a, default, kind, where) for a, default, kind in triples]
    return {"parameters": parameters, "result": _check_type(function.returns, where)}


def _check_parameter(argument: ast.arg, default: ast.expr | None, kind: str, where: str) -> dict:
    if argument.annotation is None:
        raise InternalError(f"{where}: parameter {argument.arg} has no type")
    row = {"name": argument.arg, "type": _check_type(argument.annotation, where), "kind": kind}
    if default is not None:
        try:
            row["default"] = repr(ast.literal_eval(default))
        except ValueError:
            raise InternalError(f"{where}: the default of {argument.arg} is not a literal") from None
    return row


def _check_type(annotation: ast.expr, where: str) -> str:
    text = ast.unparse(annotation)
    try:
        return str(parse_type(text))
    except ValueError as error:
        raise InternalError(f"{where}: {error}") from None


def _check_distinct(overloads: tuple[Overload, ...]) -> None:
    seen = set()
    for overload in overloads:
        key = tuple((str(p.type), p.kind, p.default is NO_DEFAULT) for p in overload.parameters)
        if key in seen:
            raise InternalError(f"{overload.python}: two overloads take ({', '.join(k[0] for k in key)})")
        seen.add(key)


# --- reading rows ---


def _overload(python: str, row: dict) -> Overload:
    return Overload(
        python,
        tuple(_parameter(p) for p in row["parameters"]),
        parse_type(row["result"]),
        row["function"],
        tuple(row["raises"]),
        row["allocates"],
        row["effect"],
        row["requires"],
    )


def _parameter(row: dict) -> Parameter:
    default = ast.literal_eval(row["default"]) if "default" in row else NO_DEFAULT
    return Parameter(row["name"], parse_type(row["type"]), default, row["kind"])
