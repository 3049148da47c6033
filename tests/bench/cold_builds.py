"""Prints how long builds of examples/hello take from an empty cache: for the host, and for every platform at once.

    python3 tests/bench/cold_builds.py [--keep_server]

It throws the outputs of this workspace away (`bazel clean`), not what was fetched: the toolchains are there, nothing was
compiled. Bazel's server is started anew, as on a fresh machine, unless `--keep_server` is given.
"""

from __future__ import annotations

import collections
import gzip
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TARGETS = {"host": "//examples/hello:predictor", "every platform": "//examples/hello:bundle"}


def main(arguments: list[str]) -> None:
    rows = []
    for name, target in TARGETS.items():
        bazel("build", "-c", "opt", target)  # fetches
        bazel("clean")
        if "--keep_server" not in arguments:
            bazel("shutdown")
        with tempfile.TemporaryDirectory() as temporary:
            profile = Path(temporary, "profile.gz")
            began = time.perf_counter()
            bazel("build", "-c", "opt", f"--profile={profile}", target)
            rows.append((name, time.perf_counter() - began, *figures(profile)))
    print(f"{'cold build, -c opt':<20} {'seconds':>8} {'lower':>6} {'compile':>8} {'link':>5} {'CPU seconds':>12}")
    for name, seconds, counts, busy in rows:
        lower, compiled, linked = (counts[m] for m in ("PredictorLower", "CppCompile", "CppLink"))
        print(f"{name:<20} {seconds:8.1f} {lower:6} {compiled:8} {linked:5} {busy:12.1f}")


def bazel(*words: str) -> None:
    subprocess.run(["./bazelw", *words], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)


def figures(profile: Path) -> tuple[collections.Counter[str], float]:
    """How many actions of each mnemonic ran, and how long all of them took, one after the other."""
    with gzip.open(profile, "rt") as file:
        events = json.load(file)["traceEvents"]
    actions = [e for e in events if e.get("cat") == "action processing" and "mnemonic" in e.get("args", {})]
    return collections.Counter(e["args"]["mnemonic"] for e in actions), sum(e["dur"] for e in actions) / 1e6


if __name__ == "__main__":
    main(sys.argv[1:])
