"""Methods of pydantic's models, which pydantic has in native code: written in Python of what the snapshot says of the fields.

A model's `__post_init__` checks the constraints of a finished object; it runs where the caller makes one. Where the program does, it is
`__pydantic_check__`, which is told of numbers that are others by now, for errors show what was given.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from compiler.diagnostics.diagnostic import PYTHON
from compiler.library.patterns import Unsupported, compiled
from compiler.library.rust_patterns import python_pattern
from compiler.library.sources import PREFIX, Record, read_functions

_TOO_LONG = {"str": "String should have at most {} character{}", "bytes": "Data should have at most {} byte{}"}
_TOO_SHORT = {"str": "String should have at least {} character{}", "bytes": "Data should have at least {} byte{}"}
_KINDS = {"str": "string_", "bytes": "bytes_"}
_CONTAINERS = {"list": "List", "dict": "Dictionary", "set": "Set", "frozenset": "Frozenset", "tuple": "Tuple"}


def add_models(snapshot: dict) -> None:
    """Gives the snapshot's models their methods. One that native code does not know whole gets none."""
    for id, info in list(snapshot.get("classes", {}).items()):
        if info["kind"] != "pydantic":
            continue
        for f in info["fields"]:
            f["kw_only"] = True
        info["refusals"] = [*info["refusals"], *_unread_patterns(info)]
        if not info["refusals"]:
            _add_methods(snapshot, id, info)


def _unread_patterns(info: Record) -> Iterator[str]:
    for f in info["fields"]:
        if "pattern" in f["constraints"]:
            pattern = f["constraints"]["pattern"]["value"]
            try:
                compiled(python_pattern(pattern), 0, 11)
            except Unsupported as why:
                yield f"the constraint pattern={pattern!r}, for {why}, of the field '{f['name']}'"


def _add_methods(snapshot: dict, id: str, info: Record) -> None:
    path = f"{PYTHON}library/models/{id.replace(':', '.')}.py"
    text = _source(info)
    own = {m for c in info["mro"] if c in snapshot["classes"] for m, f in snapshot["classes"][c]["methods"].items() if not f.startswith(PREFIX)}
    functions = read_functions(f"models.{id.replace(':', '.')}", path, ast.parse(text))
    snapshot["sources"][path] = {"text": text}
    for function, record in functions.items():
        snapshot["functions"][function] = record
        if record["name"] not in own:
            info["methods"][record["name"]] = function


def _source(info: Record) -> str:
    names = [f["name"] for f in info["fields"]]
    shown = [f"{name}={{self.{name}!r}}" for name in (*names, *info["computed"])]
    lines = ["import re", "", "import pydantic", "", "", "def __str__(self):", f"    return f\"{' '.join(shown)}\""]
    if info["computed"]:
        lines += ["", "", "def __repr__(self):", f"    return f\"{info['name']}({', '.join(shown)})\""]
    lines += ["", "", "def __iter__(self):", *([f"    yield {name!r}, self.{name}" for name in names] or ["    yield from ()"])]
    if info["frozen"]:
        hashed = f"self.{names[0]}" if len(names) == 1 else f"({', '.join(f'self.{name}' for name in names)})" if names else "0"
        lines += ["", "", "def __hash__(self):", f"    return hash({hashed})"]
    checks = [line for f in info["fields"] for line in _checks(f, _validators(info, f["name"]), info["version"])]
    after = [v["method"] for v in info["validators"] if v["kind"] == "model_validators"]
    if checks or after:
        every = ", ".join(f"{name}=self.{name}" for name in names)
        lines += ["", "", "def __post_init__(self):", *["    self.__pydantic_check__(None)"] * bool(checks)]
        lines += [f"    self.__pydantic_after__({every})"] * bool(after)
    if checks:
        lines += ["", "", "def __pydantic_check__(self, given):", "    errors = []", *checks]
        lines += ["    if errors:", f"        pydantic._fail({info['name']!r}, errors)"]
    if after:
        lines += ["", "", "def __pydantic_after__(self, **given):", *_whole(info["name"], after, info["version"])]
    return "\n".join([*lines, ""])


_FAILURES = (("AssertionError", "Assertion failed", "assertion_error"), ("ValueError", "Value error", "value_error"))


def _whole(title: str, validators: list[str], version: str) -> list[str]:
    """Statements that run the validators of the whole model; the first that fails ends it."""
    lines = ["    failed = None"]
    for method in validators:
        first = method == validators[0]
        indent = "    " if first else "        "
        lines += [] if first else ["    if failed is None:"]
        lines += [f"{indent}try:", f"{indent}    self.{method}()"]
        for exception, words, kind in _FAILURES:
            lines += [f"{indent}except {exception} as error:", f'{indent}    failed = f"{words}, {{error}}", {kind!r}']
    error = f"pydantic._error_of_model(failed[0], failed[1], repr(given), {version!r})"
    return [*lines, "    if failed is not None:", f"        pydantic._fail({title!r}, [{error}])"]


def _validators(info: Record, field: str) -> list[str]:
    return [v["method"] for v in info["validators"] if v["kind"] == "field_validators" and field in v["fields"]]


def _checks(f: Record, validators: list[str], version: str) -> list[str]:
    """Statements that add the error of the first constraint that the field does not keep, or set it to what validators make of it."""
    type, optional = _without_none(f["type"])
    tests = [*_literal(type), *_limits(type["name"], f["constraints"])]
    if f["inside"]:
        return _checks_with_parts(f, type, optional, tests, validators, version)
    lines = []
    given = _given(f["name"], type["name"], repr(_type_name(type)))
    for test, message, kind in tests:
        call = f"pydantic._error({f['name']!r}, {message}, {kind!r}, {given}, {version!r})"
        lines += [f"    {'elif' if lines else 'if'} {'value is not None and ' * optional}{test}:", f"        errors.append({call})"]
    if validators:
        lines += ["    else:", *(f"    {line}" for line in _validation(f["name"], type["name"], validators, version))] if lines else \
            _validation(f["name"], type["name"], validators, version)
    return [f"    value = self.{f['name']}", *lines] if lines else []


def _checks_with_parts(f: Record, type: Record, optional: bool, tests: list, validators: list[str], version: str) -> list[str]:
    """As `_checks` of a container whose parts have constraints: a list that is too long is not looked into, another length counts last."""
    early = [t for t in tests if type["name"] in ("list", "tuple") and t[2] == "too_long"]
    late = [t for t in tests if t not in early]
    chain = lambda of_these: _chain(of_these, "value", optional, repr(f["name"]), type, version)  # noqa: E731
    lines = _parts(f["inside"], "value", f["name"], version)
    if optional:
        lines = _indented(["if value is not None:"], lines)
    if late:
        lines += _indented(["if not found:"], chain(late))
    if early:
        lines = [*chain(early), *_indented(["else:"], lines)]
    lines = [f"value = self.{f['name']}", "found = []", *lines, "errors.extend(found)"]
    if validators:
        lines += ["if not found:", *_validation(f["name"], type["name"], validators, version)]
    return _indented([], lines)


def _parts(inside: Record, of: str, where: str, version: str, depth: int = 1) -> list[str]:
    """Statements that add the errors of a container's parts to `found`; `where` is the content of an f-string."""
    item, at = f"item_{depth}", f"at_{depth}"
    part = lambda step, of, where: _part(inside[step], of, where, version, depth) if step in inside else []  # noqa: E731
    if "item" in inside:
        return _indented([f"for {at}, {item} in enumerate({of}):"], part("item", item, f"{where}.{{{at}}}"))
    if "key" in inside or "value" in inside:
        both = [*part("key", at, f"{where}.{{{at}}}.[key]"), *part("value", item, f"{where}.{{{at}}}")]
        return _indented([f"for {at}, {item} in {of}.items():"], both)
    return [line for step in inside for line in (f"{item} = {of}[{step}]", *part(step, item, f"{where}.{step}"))]


def _part(part: Record, of: str, where: str, version: str, depth: int) -> list[str]:
    type, optional = _without_none(part["type"])
    lines = _chain([*_literal(type, of), *_limits(type["name"], part["constraints"], of)], of, optional, f'f"{where}"', type, version)
    inner = _parts(part["inside"], of, where, version, depth + 1)
    return [*lines, *(_indented([f"if {of} is not None:"], inner) if inner and optional else inner)]


def _chain(tests: list, of: str, optional: bool, where: str, type: Record, version: str) -> list[str]:
    """Statements that add the error of the first test that holds to `found`."""
    lines: list[str] = []
    for test, message, kind in tests:
        error = f"pydantic._error({where}, {message}, {kind!r}, repr({of}), {_type_name(type)!r}, {version!r})"
        lines += [f"{'elif' if lines else 'if'} {f'{of} is not None and ' * optional}{test}:", f"    found.append({error})"]
    return lines


def _indented(head: list[str], lines: list[str]) -> list[str]:
    return [*head, *(f"    {line}" for line in lines)]


def _given(field: str, type: str, type_name: str) -> str:
    """The source of what a field was given, and of the name of its type."""
    if type not in ("float", "int", "bool"):
        return f"repr(value), {type_name}"
    given = f"(given[{field!r}] if given is not None and {field!r} in given else (repr(value), {type_name}))"
    return f"{given}[0], {given}[1]"


def _validation(field: str, type: str, validators: list[str], version: str) -> list[str]:
    """Statements that give the field to its validators, one after the other."""
    made, given = "value", _given(field, type, "type(value).__name__")
    for method in validators:
        made = f"self.{method}({made})"
    lines = ["    try:", f"        self.{field} = {made}"]
    for exception, words, kind in _FAILURES:
        error = f'pydantic._error({field!r}, f"{words}, {{error}}", {kind!r}, {given}, {version!r})'
        lines += [f"    except {exception} as error:", f"        errors.append({error})"]
    return lines


def _without_none(type: Record) -> tuple[Record, bool]:
    while type["name"] == "annotated":
        type = type["type"]
    args = type.get("args", [])
    if type["name"] == "union" and len(args) == 2 and any(a["name"] == "none" for a in args):
        return _without_none(next(a for a in args if a["name"] != "none"))[0], True
    return type, False


def _type_name(type: Record) -> str:
    return ("int" if type["values"][0]["kind"] == "int" else "str") if type["name"] == "literal" else type["name"]


def _literal(type: Record, of: str = "value") -> list[tuple[str, str, str]]:
    if type["name"] != "literal":
        return []
    values = [repr(int(v["value"]) if v["kind"] == "int" else v["value"]) for v in type["values"]]
    shown = " or ".join(x for x in (", ".join(values[:-1]), values[-1]) if x)
    return [(f"{of} not in ({', '.join(values)},)", repr(f"Input should be {shown}"), "literal_error")]


def _limits(type: str, given: Record, of: str = "value") -> list[tuple[str, str, str]]:
    """Tests that hold where a constraint is not kept, the messages and kinds of the errors; in pydantic's order."""
    found = []
    comparisons = (("le", "<=", "less than or equal to", "less_than_equal"), ("lt", "<", "less than", "less_than"),
                   ("ge", ">=", "greater than or equal to", "greater_than_equal"), ("gt", ">", "greater than", "greater_than"))  # fmt: skip
    if "multiple_of" in given:
        step = _number(given["multiple_of"])
        rest = f"pydantic._is_no_multiple({of}, {float(step)!r})" if type == "float" else f"{of} % {step} != 0"
        found.append((rest, repr(f"Input should be a multiple of {step}"), "multiple_of"))
    for name, operator, words, kind in comparisons:
        if name in given:
            bound = _number(given[name])
            found.append((f"not {of} {operator} {bound}", repr(f"Input should be {words} {bound}"), kind))
    for name, operator in (("min_length", "<"), ("max_length", ">")):
        if name in given:
            length = int(given[name]["value"])
            found.append((f"len({of}) {operator} {length}", _length_message(type, name, length, of), _length_kind(type, name)))
    if "pattern" in given:
        pattern = given["pattern"]["value"]
        mismatch = f"re.search({python_pattern(pattern)!r}, {of}) is None"
        found.append((mismatch, repr(f"String should match pattern '{pattern}'"), "string_pattern_mismatch"))
    return found


def _number(value: Record) -> str:
    """As pydantic writes a bound: 1.0 is 1."""
    number = int(value["value"]) if value["kind"] == "int" else float.fromhex(value["value"])
    return str(int(number)) if number == int(number) else repr(number)


def _length_kind(type: str, name: str) -> str:
    return f"{_KINDS.get(type, '')}{'too_short' if name == 'min_length' else 'too_long'}"


def _length_message(type: str, name: str, length: int, of: str) -> str:
    """The source of the message: with containers it says how long the value is."""
    plural = "" if length == 1 else "s"
    if type in _KINDS:
        return repr((_TOO_SHORT if name == "min_length" else _TOO_LONG)[type].format(length, plural))
    words = "at least" if name == "min_length" else "at most"
    actual = "more" if name == "max_length" and type in ("dict", "set", "frozenset") else f"{{len({of})}}"
    return f'f"{_CONTAINERS[type]} should have {words} {length} item{plural} after validation, not {actual}"'
