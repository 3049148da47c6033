"""Makes the subgraphs of a predictor's models: for each `x.onnx` of a directory, `x.onnx` and `x.json`.

    python -m compiler.models.directory --snapshot snapshot.json --models DIR --out DIR

The JSON is its signature. The snapshot tells by which name the user knows a model. A predictor without models
costs next to nothing: onnx is imported only when there is one. Exit status 1 with one line on standard error
for each model that is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="subgraphs", description="Makes the subgraphs of a predictor's models."
    )
    parser.add_argument("--snapshot", type=Path, required=True, help="the snapshot that names the models")
    parser.add_argument("--models", type=Path, required=True, help="the directory of models it came with")
    parser.add_argument("--out", type=Path, required=True, help="the directory to write")
    parser.add_argument("--refuse", help="what to say should there be a model after all")
    parser.add_argument("--log", type=Path, help="what went wrong, in full; empty where nothing did")
    options = parser.parse_args(arguments)
    if options.log:
        options.log.write_text("", encoding="utf-8")
    status = _make_all(options)
    if status and options.log:
        print(f"log: {options.log}", file=sys.stderr)
    return status


def _make_all(options: argparse.Namespace) -> int:
    options.out.mkdir(parents=True, exist_ok=True)
    records = json.loads(options.snapshot.read_text(encoding="ascii"))["models"]
    models = sorted(record["file"] for record in records.values())
    if models and options.refuse:
        print(f"error: {options.refuse}", file=sys.stderr)
        if options.log:
            options.log.write_text(f"error: {options.refuse}\n", encoding="utf-8")
        return 1
    names = {record["file"]: record["name"] for record in records.values()}
    return max((_make(options.models / file, names[file], options.out, options.log) for file in models), default=0)


def _make(model: Path, label: str, out: Path, log: Path | None) -> int:
    from compiler.models import subgraph

    written = out / model.name
    signature = written.with_suffix(".json")
    words = ["--model", str(model), "--label", label, "--out", str(written), "--signature", str(signature)]
    return subgraph.main(words + (["--log", str(log)] if log else []))


if __name__ == "__main__":
    sys.exit(main())
