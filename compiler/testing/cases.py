"""Reads a test's cases (docs/testing.md) and writes them as JSON, every key known and in its place.

    python -m compiler.testing.cases --cases cases.yaml --label examples/hello/cases.yaml --out cases.json

What is wrong is one line on standard error that names file and case, and exit status 1.
"""

from __future__ import annotations

import argparse
import base64
import json
import re
import sys
from pathlib import Path

_FILE_KEYS = {"cases", "tolerance"}
_CASE_KEYS = {"name", "input", "expect", "raises", "tolerance"}


class CaseError(Exception):
    """What is wrong, in one sentence that begins behind the file's name."""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="cases", description="Reads the cases of a predictor's test.")
    parser.add_argument("--cases", type=Path, required=True, help="the YAML file")
    parser.add_argument("--label", required=True, help="what messages call it")
    parser.add_argument("--out", type=Path, required=True, help="the JSON file to write")
    options = parser.parse_args(arguments)
    try:
        cases = read_cases(options.cases.read_text(encoding="utf-8"))
    except (CaseError, UnicodeDecodeError) as error:
        print(f"error: {options.label}: {error}", file=sys.stderr)
        return 1
    options.out.write_text(json.dumps(cases, indent=1) + "\n", encoding="ascii")
    return 0


def read_cases(text: str) -> list[dict]:
    """Cases with the keys name, input, tolerance, and expect or raises where given. Raises CaseError."""
    content = _load(text)
    if isinstance(content, dict):
        _check_keys(content, _FILE_KEYS, "the file")
        tolerance, content = _tolerance(content.get("tolerance", 0), "the file"), content.get("cases")
    else:
        tolerance = 0.0
    if not isinstance(content, list) or not content:
        raise CaseError("it must be a list of cases, or have one under the key cases")
    cases = [_case(case, f"case {i}", tolerance) for i, case in enumerate(content, 1)]
    names = [case["name"] for case in cases]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise CaseError(f"two cases are named {twice[0]!r}")
    return cases


# What plain words mean in YAML 1.2 (its "core schema", section 10.3.2). PyYAML reads 1.1, in which `no` is false, 1e-6 is
# text and 12:30 is 750.
_WORDS = [
    ("null", r"(|~|null|Null|NULL)", ["", "~", "n", "N"]),
    ("bool", r"(true|True|TRUE|false|False|FALSE)", list("tTfF")),
    ("int", r"([-+]?[0-9]+|0x[0-9a-fA-F]+)", list("-+0123456789")),
    ("float", r"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))",
     list("-+0123456789.")),
    ("merge", r"<<", ["<"]),
]  # fmt: skip


def _load(text: str) -> object:
    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        yaml_implicit_resolvers: dict = {}

    for tag, pattern, first in _WORDS:
        Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^{pattern}$"), first)
    Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value, 16 if "0x" in node.value else 10))
    try:
        return yaml.load(text, Loader=Loader)
    except yaml.YAMLError as error:
        raise CaseError(_no_yaml(error)) from None


def _no_yaml(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return f"it is no YAML: {' '.join(str(error).split())}"
    context = getattr(error, "context", None)
    return f"line {mark.line + 1}, column {mark.column + 1}: {f'{context}, ' if context else ''}{error.problem}"


def _case(case: object, name: str, tolerance: float) -> dict:
    if not isinstance(case, dict):
        raise CaseError(f"{name} is not a mapping with the keys {', '.join(sorted(_CASE_KEYS))}")
    name = str(case.get("name", name))
    _check_keys(case, _CASE_KEYS, name)
    made = {"name": name, "tolerance": _tolerance(case.get("tolerance", tolerance), name)}
    made["input"] = _plain(case.get("input") or {}, name)
    if not isinstance(made["input"], dict):
        raise CaseError(f"{name}: input is not a mapping of parameters to values")
    if "expect" in case and "raises" in case:
        raise CaseError(f"{name}: a case that raises gives nothing to expect")
    if "expect" in case:
        made["expect"] = _plain(case["expect"], name)
    if "raises" in case:
        if not isinstance(case["raises"], str):
            raise CaseError(f'{name}: raises is text, such as "ValueError: message"')
        made["raises"] = case["raises"]
    return made


def _check_keys(mapping: dict, known: set[str], where: str) -> None:
    for key in mapping:
        if key not in known:
            raise CaseError(f"{where} has the key {key!r}; known are {', '.join(sorted(known))}")


def _tolerance(value: object, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < 1:
        raise CaseError(f"{where}: tolerance is a number from 0 to 1, not {value!r}")
    return float(value)


def _plain(value: object, where: str) -> object:
    """A value that JSON has. Of what YAML knows beyond it, only bytes have a form."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, list):
        return [_plain(item, where) for item in value]
    if isinstance(value, dict):
        return {_key(key): _plain(item, where) for key, item in value.items()}
    raise CaseError(f"{where}: JSON has no {type(value).__name__} such as {value}")


def _key(key: object) -> str:
    return key if isinstance(key, str) else json.dumps(key)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
