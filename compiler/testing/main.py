"""The program of tests and benchmarks: python main.py SPEC [WORD...], with the standard library and what the predictor imports.

SPEC is a JSON file that the rule writes; every path in it is below the runfiles root:

    {"cases", "directory", "entry", "files", "imports", "main", "manifest", "module", "purpose", "runner", "snapshot",
     "workspace"}

A test prints one line a case and exits with 1 if one failed. Of Bazel's test protocol it knows shards and the filter.
A benchmark prints a table of the cases that have one of WORDs in their name, or of all.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import sys
from pathlib import Path

_NAME = "_predictor_testing"


def _load_own_package() -> None:
    """Under a name of its own: the user's workspace may have a package `compiler`, or a module `python`."""
    directory = Path(__file__).parent
    spec = importlib.util.spec_from_file_location(
        _NAME, directory / "__init__.py", submodule_search_locations=[str(directory)]
    )
    assert spec is not None and spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules[_NAME] = package
    spec.loader.exec_module(package)


def main(spec_path: str, words: list[str]) -> int:
    _load_own_package()
    session = importlib.import_module(f"{_NAME}.session")
    runfiles = Path(os.environ["RUNFILES_DIR"]).absolute()
    spec = json.loads(Path(spec_path).read_text(encoding="utf-8"))
    run = session.Session(spec, runfiles)
    try:
        if spec["purpose"] == "benchmark":
            benchmark = importlib.import_module(f"{_NAME}.benchmark")
            return benchmark.run(run, [case for case in run.cases if not words or any(w in case["name"] for w in words)])
        failed = [case["name"] for case in chosen_cases(run.cases) if not run.passes(case)]
    finally:
        run.close()
    if failed:
        print(f"{len(failed)} failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def chosen_cases(cases: list[dict]) -> list[dict]:
    """Those of --test_filter, and of them this shard's."""
    wanted = os.environ.get("TESTBRIDGE_TEST_ONLY", "")
    cases = [case for case in cases if wanted in case["name"]]
    if wanted and not cases:
        print(f"no case has {wanted!r} in its name", file=sys.stderr)
    shards = int(os.environ.get("TEST_TOTAL_SHARDS") or 1)
    if "TEST_SHARD_STATUS_FILE" in os.environ:
        Path(os.environ["TEST_SHARD_STATUS_FILE"]).touch()
    return cases[int(os.environ.get("TEST_SHARD_INDEX") or 0) :: shards]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
