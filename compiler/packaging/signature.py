"""Compares a predictor's signature with the recorded one that its callers count on.

    python -m compiler.packaging.signature --predictor //model:predictor --signature predictor.json \
        --recorded signature.json --built bazel-bin/model/predictor.json --out FILE

What callers see is compared: parameters, defaults, result, classes. Docstrings, line numbers and models may change.
Exit status 1 with the differences on standard error; else FILE is written, empty.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

# Of a signature (docs/signature.md), what a caller is compiled against.
_KEYS = ("format", "name", "parameters", "result", "stream", "definitions")
_MISSING = object()


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="signature", description=__doc__.splitlines()[0])
    parser.add_argument("--predictor", required=True, help="the predictor's label")
    parser.add_argument("--signature", type=Path, required=True, help="its signature as JSON")
    parser.add_argument("--recorded", type=Path, required=True, help="the signature that was recorded")
    parser.add_argument("--built", required=True, help="where the user finds the signature")
    parser.add_argument("--out", type=Path, required=True, help="written where they agree")
    options = parser.parse_args(arguments)
    # The check keeps the build from its end, and so the signature from where the user finds it.
    made = f"bazel build --norun_validations --output_groups=manifest {options.predictor}"
    mend = f"record it: {made} && cp -L {options.built} {options.recorded}"
    try:
        recorded = json.loads(options.recorded.read_text(encoding="utf-8"))
    except (ValueError, UnicodeDecodeError) as error:
        print(f"error: {options.predictor}: {options.recorded} is no signature ({error}); {mend}", file=sys.stderr)
        return 1
    signature = json.loads(options.signature.read_text(encoding="utf-8"))
    found = list(differences(interface(recorded), interface(signature)))
    if found:
        print(f"error: {options.predictor} has another signature than {options.recorded}:", file=sys.stderr)
        print("\n".join(f"  {line}" for line in found), file=sys.stderr)
        print(f"  = help: mend the predictor, or, where its callers follow, {mend}", file=sys.stderr)
        return 1
    options.out.write_text("", encoding="utf-8")
    return 0


def interface(signature: object) -> dict[str, object]:
    """What of a signature callers see; parameters and fields by name, with their order."""
    if not isinstance(signature, dict):
        return {}
    return {key: _plain(signature[key]) for key in _KEYS if key in signature}


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if key != "doc"}
    if isinstance(value, list):
        if value and all(isinstance(item, dict) and isinstance(item.get("name"), str) for item in value):
            named = {item["name"]: {key: _plain(part) for key, part in item.items() if key not in ("doc", "name")} for item in value}
            return {**named, "their order": ", ".join(item["name"] for item in value)}
        return [_plain(item) for item in value]
    return value


def differences(recorded: object, now: object, path: str = "") -> Iterator[str]:
    """A line for each place where two values differ, as `parameters.text.type.kind: "str" was recorded, it is "bytes"`."""
    if isinstance(recorded, dict) and isinstance(now, dict):
        for key in sorted(recorded.keys() | now.keys()):
            yield from differences(recorded.get(key, _MISSING), now.get(key, _MISSING), f"{path}.{key}" if path else key)
    elif isinstance(recorded, list) and isinstance(now, list) and len(recorded) == len(now):
        for index, (one, other) in enumerate(zip(recorded, now)):
            yield from differences(one, other, f"{path}[{index}]")
    elif recorded is _MISSING:
        yield f"{path}: {_show(now)} is new"
    elif now is _MISSING:
        yield f"{path}: {_show(recorded)} was recorded, it is gone"
    elif type(recorded) is not type(now) or recorded != now:
        yield f"{path}: {_show(recorded)} was recorded, it is {_show(now)}"


def _show(value: object) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False)
    return text if len(text) <= 100 else text[:99] + "…"


if __name__ == "__main__":
    sys.exit(main())
