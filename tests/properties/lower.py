"""Compiles every function of a file of operations into one C++ source, each an entry of its own.

    python lower.py --snapshot MAIN.PY --operations BUNDLE --program ints.py --out-source ints.cc

An operation that is refused is an error: the properties are about what is accepted.
"""

from __future__ import annotations

import argparse
import ast
import sys
from pathlib import Path

from compiler.diagnostics.diagnostic import DiagnosticError, Sink, render
from compiler.lower.pipeline import lower
from compiler.ops.declarations import load_operations
from tests.conformance.lower_cases import make_snapshot, operations_directory, start


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(fromfile_prefix_chars="@")
    for name in ("snapshot", "operations", "program", "out-source"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args(arguments)
    path = Path(options.program)
    names = [s.name for s in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(s, ast.FunctionDef)]
    snapshot = make_snapshot(options.python, Path(options.snapshot), path, names)
    operations = load_operations(operations_directory(options.operations))
    sink = Sink()
    try:
        made = lower(snapshot, operations, path.stem, path.stem, "", [f"{path.stem}:{name}" for name in names], sink)
    except DiagnosticError:
        texts = {file: source["text"] for file, source in snapshot["sources"].items()}
        print("\n".join(render(diagnostic, texts) for diagnostic in sink.diagnostics), file=sys.stderr)
        return 1
    Path(options.out_source).write_text(made.output.source, encoding="utf-8")
    return 0


if __name__ == "__main__":
    start(main)
