"""The stage lower: a snapshot becomes C++.

    python -m compiler.lower --snapshot snapshot.json --name predictor --symbol pkg_predictor \
        --out-source predictor.cc --out-header predictor.h --out-entry predictor_entry.cc --out-manifest predictor.json

Diagnostics go to standard error, and where it fails to the file of --log with the stack of this tool, which is how its
mistakes are found. Exit status 1: the program cannot be compiled; 70: a mistake of this tool.
"""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from pathlib import Path

from compiler.codegen.program import templates
from compiler.diagnostics.diagnostic import NO_SPAN, DiagnosticError, InternalError, Sink, render
from compiler.library.sources import library
from compiler.lower.pipeline import Lowered, Mistake, lower
from compiler.ops.declarations import load_operations
from compiler.ops.operators import OperatorError, with_operators

_OPERATIONS = Path(__file__).resolve().parent.parent / "ops"


def prepare() -> None:
    """Reads what is the same for every program, once for all requests of a worker."""
    library()
    templates()


def main(arguments: list[str]) -> int:
    options = _parse(arguments)
    snapshot = json.loads(Path(options.snapshot).read_text(encoding="utf-8"))
    sink = Sink()
    sources = {path: s["text"] for path, s in snapshot["sources"].items()}
    try:
        lowered = _lower(options, snapshot, sink)
    except DiagnosticError as error:
        sink.add(error.diagnostic)
        return _fail(options, _report(sink, sources), 1)
    except OperatorError as error:
        return _fail(options, f"error: {error}\n", 1)
    except Exception as error:
        return _fail(options, _report(sink, sources) + _mistake(snapshot, error), 70)
    sys.stderr.write(_report(sink, sources))
    for path, text in (
        (options.log, ""),
        (options.out_source, lowered.output.source),
        (options.out_header, lowered.output.header),
        (options.out_entry, lowered.output.entry),
        (options.out_manifest, lowered.output.manifest),
    ):
        if path:
            Path(path).write_text(text, encoding="utf-8")
    if options.out_ir:
        from compiler.ir.text import print_program

        Path(options.out_ir).write_text(print_program(lowered.program), encoding="utf-8")
    return 0


def _lower(options: argparse.Namespace, snapshot: dict, sink: Sink) -> Lowered:
    operations = load_operations(options.operations or _OPERATIONS)
    operations = with_operators(operations, options.operator, snapshot.get("operators", {}))
    entries = [options.entry_module_function or snapshot["entry"]]
    symbol = options.symbol or options.name
    return lower(snapshot, operations, options.name, symbol, options.runfiles, entries, sink)


def _mistake(snapshot: dict, error: Exception) -> str:
    """One line about an exception of our own; its stack is for the log."""
    place = f" (at {error.span})" if isinstance(error, Mistake) and error.span != NO_SPAN else ""
    why = str(error) if isinstance(error, (InternalError, Mistake)) else f"{type(error).__name__}: {error}"
    return f"error: rules_predictor made a mistake compiling {snapshot['entry']}{place}: {' '.join(why.split())}\n"


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="lower", description="Lower a snapshot to C++.")
    parser.add_argument("--snapshot", required=True, help="what the stage snapshot wrote")
    parser.add_argument("--name", required=True, help="the predictor's name, for files and the namespace")
    parser.add_argument("--symbol", default="", help="prefix of its C symbols (default: the name)")
    parser.add_argument("--runfiles", default="", help="the directory of its files in Bazel's runfiles")
    parser.add_argument("--operations", default="", help="directory or bundle of the operation library")
    parser.add_argument(
        "--operator", action="append", default=[], help="module.function=symbol:Exception,…: what is called in C"
    )
    parser.add_argument("--entry-module-function", default="", help="module:function instead of the snapshot's entry")
    parser.add_argument("--log", default="", help="what went wrong, in full; empty where nothing did")
    for name in ("source", "header", "entry", "manifest", "ir"):
        parser.add_argument(f"--out-{name}", default="")
    return parser.parse_args(arguments)


def _report(sink: Sink, sources: dict[str, str]) -> str:
    found = sink.in_source_order()
    lines = [render(d, sources) for d in found]
    errors = sum(d.severity == "error" for d in found)
    if errors:
        lines.append(f"error: {errors} problem{'s' if errors > 1 else ''} in this predictor")
    return "".join(line + "\n" for line in lines)


def _fail(options: argparse.Namespace, text: str, status: int) -> int:
    sys.stderr.write(text)
    if options.log:
        Path(options.log).write_text(f"{text}\n{traceback.format_exc()}", encoding="utf-8")
        sys.stderr.write(f"log: {options.log}\n")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
