"""Lowers each case of a generated module alone, into one C++ source: no case touches the types of another.

    python lower.py --snapshot MAIN.PY --operations BUNDLE --program cases.py --out-source p.cc --out-table t.cc --out-report r.json
"""

from __future__ import annotations

import argparse
import functools
import json
import re
import sys
import traceback
from pathlib import Path

from compiler.diagnostics.diagnostic import DiagnosticError, Sink, render
from compiler.infer import program
from compiler.lower.pipeline import lower
from compiler.ops.declarations import load_operations
from tests.conformance.cases import case_names
from tests.conformance.lower_cases import make_snapshot, operations_directory, start


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(fromfile_prefix_chars="@")
    for name in ("snapshot", "operations", "program", "out-source", "out-table", "out-report"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args(arguments)
    path = Path(options.program)
    names = case_names(path.read_text(encoding="utf-8"))
    snapshot = make_snapshot(options.python, Path(options.snapshot), path, names)
    sources, refused = lower_each(snapshot, operations_directory(options.operations), path.stem, names)
    accepted = [n for n in names if n in sources]
    Path(options.out_source).write_text("\n".join(sources[n] for n in accepted), encoding="utf-8")
    Path(options.out_table).write_text(table(accepted), encoding="utf-8")
    report = {"accepted": accepted, "refused": refused, "promised": 0, "program": path.stem}
    Path(options.out_report).write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0


def lower_each(snapshot: dict, operations: Path, stem: str, names: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The C++ of each accepted case, and why each other one was refused."""
    library = load_operations(operations)
    texts = {path: s["text"] for path, s in snapshot["sources"].items()}
    sources: dict[str, str] = {}
    refused: dict[str, str] = {}
    whole, program.read_module = program.read_module, functools.cache(program.read_module)  # one file, parsed once
    try:
        for name in names:
            sink = Sink()
            try:
                made = lower(snapshot, library, stem, f"f_{name}", "", [f"{stem}:{name}"], sink)
                sources[name] = _joinable(made.output.source, f"f_{name}_program")
            except DiagnosticError as error:
                refused[name] = f"{error.diagnostic.code}: " + render(error.diagnostic, texts)
            except Exception:
                refused[name] = "INTERNAL: " + traceback.format_exc(limit=-4)
    finally:
        program.read_module = whole
    return sources, refused


def _joinable(source: str, namespace: str) -> str:
    """The source without its alias, which each source in one file would define anew."""
    alias = f"namespace user = {namespace};\n"
    assert alias in source, f"{namespace} is not the program's namespace"
    return re.sub(r"\buser::", f"{namespace}::", source.replace(alias, ""))


def table(accepted: list[str]) -> str:
    """The C++ table that the driver goes through."""
    declarations = "".join(f'extern "C" const predictor_api* f_{n}_get_api(void);\n' for n in accepted)
    rows = "".join(f'    {{"{n}", f_{n}_get_api}},\n' for n in accepted)
    return (
        '#include "tests/conformance/driver.h"\n\n'
        f"{declarations}\nconst ConformanceCase kCases[] = {{\n{rows}    {{nullptr, nullptr}},\n}};\n"
        f"const int kCaseCount = {len(accepted)};\n"
    )


if __name__ == "__main__":
    start(main)
