"""Compiles every case of one file into one C++ source, and says which cases were refused and why.

    python lower_cases.py --snapshot MAIN.PY --python PYTHON --program case.py --out-source p.cc --out-table t.cc --out-report r.json

The cases are entries of one program: a module made here names them all, so that the snapshot reaches them. A case that
the compiler refuses is left out and the others are lowered again without it.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

from compiler.diagnostics.diagnostic import Diagnostic, DiagnosticError, Sink, Span, render
from compiler.infer.program import ProgramInference
from compiler.lower.pipeline import lower
from compiler.ops.declarations import Operations, load_operations
from compiler.worker.server import Main, Server
from tests.conformance.cases import case_names, promised


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(fromfile_prefix_chars="@")
    parser.add_argument("--snapshot", required=True, help="the program snapshot")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that imports the cases")
    parser.add_argument("--program", required=True, help="the file of cases")
    parser.add_argument("--operations", required=True, help="the operation library: its directory, or the bundle in one")
    parser.add_argument("--symbol", default="cases")
    for name in ("source", "table", "report", "ir"):
        parser.add_argument(f"--out-{name}", default="")
    options = parser.parse_args(arguments)
    program = Path(options.program)
    text = program.read_text(encoding="utf-8")
    names = case_names(text)
    snapshot = make_snapshot(options.python, Path(options.snapshot), program, names)
    found = lower_accepted(snapshot, load_operations(operations_directory(options.operations)), program.stem, options.symbol, names)
    lowered, refused = found
    accepted = [n for n in names if n not in refused]
    _write(options.out_source, lowered.output.source if lowered else "")
    _write(options.out_table, table(options.symbol, accepted))
    report = {"accepted": accepted, "refused": refused, "promised": promised(text), "program": program.stem}
    _write(options.out_report, json.dumps(report, indent=1) + "\n")
    if options.out_ir and lowered:
        from compiler.ir.text import print_program

        _write(options.out_ir, print_program(lowered.program))
    return 0


def operations_directory(operations: str) -> Path:
    """Where the operation library is, given its directory or the bundle in one."""
    path = Path(operations)
    return path.parent if path.is_file() else path


def _write(path: str, text: str) -> None:
    if path:
        Path(path).write_text(text, encoding="utf-8")


def make_snapshot(python: str, tool: Path, program: Path, names: list[str]) -> dict:
    """The snapshot of a module whose one function names all the cases."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        calls = "".join(f"    {program.stem}.{name}()\n" for name in names) or "    pass\n"
        (root / "all_cases.py").write_text(f"import {program.stem}\n\n\ndef every_case() -> None:\n{calls}")
        real = os.path.realpath(program)
        lines = [f"_main/all_cases.py\t{root}/all_cases.py\n", f"_main/{program.name}\t{real}\n"]
        lines += _packages(program.read_text(encoding="utf-8"))
        (root / "map").write_text("".join(lines))
        command = [python, str(tool), "--root-map", f"{root}/map", "--main", "_main/all_cases.py", "--module", "all_cases"]
        command += ["--import", "packages", "--out", f"{root}/snapshot.json", "--models-dir", f"{root}/models"]
        subprocess.run(command, check=True)
        return json.loads((root / "snapshot.json").read_text())


_PACKAGES = {  # what the import of each needs beside the standard library
    "numpy": ("numpy", "numpy.libs"),
    "pydantic": ("pydantic", "pydantic_core", "annotated_types", "typing_inspection", "typing_extensions.py"),
}


def _packages(text: str) -> list[str]:
    """Where this interpreter has the packages that a file of cases imports."""
    lines = []
    for name, parts in _PACKAGES.items():
        if f"import {name}" in text or f"from {name} import" in text:
            for part in parts:
                place = _place(part)
                lines += [f"packages/{place.name}\t{place}\n"] if place.exists() else []
    return lines


def _place(part: str) -> Path:
    name, _, kind = part.partition(".")
    spec = importlib.util.find_spec(name)
    assert spec is not None and spec.origin is not None, f"{name} is not installed"
    if kind == "py":
        return Path(spec.origin)
    package = Path(spec.origin).parent
    return package.parent / part if kind else package


class _Attributing(ProgramInference):
    """Inference that remembers which entry each diagnostic came with."""

    def _start_round(self) -> None:
        super()._start_round()
        self.blamed: dict[str, list] = {}

    def _entry(self, id: str):
        before = len(self.sink.diagnostics)
        made = super()._entry(id)
        found = [d for d in self.sink.diagnostics[before:] if d.severity == "error"]
        if found:
            self.blamed[id] = found
        return made


def lower_accepted(snapshot: dict, operations: Operations, name: str, symbol: str, names: list[str]):
    """The lowered program of all cases that can be compiled, and for each other one why not."""
    ids = {f"{name}:{n}": n for n in names}
    refused: dict[str, str] = {}
    sources = {path: s["text"] for path, s in snapshot["sources"].items()}
    while True:
        entries = [id for id, n in ids.items() if n not in refused]
        if not entries:
            return None, refused
        inference = _Attributing(snapshot, operations)
        try:
            return lower(snapshot, operations, name, symbol, "", entries, Sink(), inference), refused
        except DiagnosticError as error:
            blamed = inference.blamed or {id: [error.diagnostic] for id in entries if _blames(inference, error.diagnostic, id)}
        except Exception:
            blamed = None
        if blamed is None or not blamed:
            _blame_alone(snapshot, operations, name, symbol, ids, entries, refused)
            continue
        for id, found in blamed.items():
            refused[ids[id]] = f"{found[0].code}: " + render(found[0], sources)


def _blames(inference: ProgramInference, found: Diagnostic, id: str) -> bool:
    """Whether what is found stands in the case; in a file that cannot be read, it does so in all."""
    try:
        return _stands_in(found.span, inference.syntax(id).span)
    except DiagnosticError:
        return True


def _stands_in(span: Span, function: Span) -> bool:
    """Whether something that is said of the whole program is said of a place in the function."""
    return span.path == function.path and function.line <= span.line <= function.end_line


def _blame_alone(snapshot, operations, name: str, symbol: str, ids: dict[str, str], entries: list[str], refused: dict[str, str]) -> None:
    """Finds the cases on which the compiler itself fails, by lowering each alone."""
    before = len(refused)
    for id in entries:
        try:
            lower(snapshot, operations, name, symbol, "", [id], Sink())
        except DiagnosticError as error:
            refused[ids[id]] = f"{error.diagnostic.code}: {error.diagnostic.message}"
        except Exception:
            refused[ids[id]] = "INTERNAL: " + traceback.format_exc(limit=-4)
    if len(refused) == before:
        raise RuntimeError(f"the cases of {name} compile alone, but not together")


def table(symbol: str, accepted: list[str]) -> str:
    """The C++ table that the driver goes through."""
    function = lambda n: f"{symbol}_{n}_get_api" if len(accepted) > 1 else f"{symbol}_get_api"  # noqa: E731
    declarations = "".join(f'extern "C" const predictor_api* {function(n)}(void);\n' for n in accepted)
    rows = "".join(f'    {{"{n}", {function(n)}}},\n' for n in accepted)
    return (
        '#include "tests/conformance/driver.h"\n\n'
        f"{declarations}\nconst ConformanceCase kCases[] = {{\n{rows}    {{nullptr, nullptr}},\n}};\n"
        f"const int kCaseCount = {len(accepted)};\n"
    )


def start(main: Main) -> None:
    """Runs a tool that lowers files, once or as a worker of Bazel's."""
    if sys.argv[1:] == ["--persistent_worker"]:
        Server(main).serve()
    else:
        sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    start(main)
