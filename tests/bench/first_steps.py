"""Prints the figures of README.md: start-up, size, and the time of an incremental build.

    python3 tests/bench/first_steps.py [start] [size] [build]

It needs ./bazelw and a python3 with venv and pip, and builds in this workspace; `build` works in a
copy of it. Times are medians of several runs with the least and the greatest; machines differ, so compare the columns
of one run.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
RUNS = 15
EDITS = 7
TEXT = "I love this, it is great, not bad at all"


def main(parts: list[str]) -> None:
    known = {"start": start, "size": size, "build": build}
    for part in parts or list(known):
        known[part]()


# --- start-up ---


def start() -> None:
    """From the start of the process to the printed result."""
    build_targets(ROOT, "//examples/hello:predictor")
    runner = ROOT / "bazel-bin/examples/hello/predictor"
    script = f"import json, predictor; print(json.dumps(predictor.score({TEXT!r})))"
    native = [str(runner), "--text", TEXT]
    python = [sys.executable, "-c", script]
    directory = ROOT / "examples/hello"
    a, b = subprocess.check_output(native, cwd=directory), subprocess.check_output(python, cwd=directory)
    assert json.loads(a) == json.loads(b), (a, b)
    times: dict[str, list[float]] = {"native": [], "python3": []}
    for _ in range(RUNS):  # in turn, so that both see the same machine
        times["native"].append(timed(native, directory))
        times["python3"].append(timed(python, directory))
    print("\nProcess start to result, //examples/hello")
    for name, values in times.items():
        print(f"  {name:<10} {spread(values, 1000, 'ms')}")
    ratio = statistics.median(times["python3"]) / statistics.median(times["native"])
    print(f"  ratio      {ratio:.0f}")


def timed(command: list[str], directory: Path) -> float:
    began = time.perf_counter()
    subprocess.run(command, cwd=directory, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


# --- size ---


def size() -> None:
    """What has to be shipped of //examples/file_type, beside a virtual environment that runs the same module."""
    build_targets(ROOT, "//examples/file_type:predictor")
    directory = ROOT / "bazel-bin/examples/file_type"
    rows = [("runner", directory / "predictor")]
    rows += [(p.name, p) for p in sorted((directory / "predictor.files").rglob("*")) if p.is_file()]
    with tempfile.TemporaryDirectory() as temporary:
        environment = Path(temporary, "venv")
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        pip = [environment / "bin/python", "-m", "pip", "install", "--quiet", "numpy", "onnxruntime"]
        subprocess.run(pip, check=True)
        whole = tree_size(environment)
    print("\nWhat //examples/file_type ships")
    total = 0
    for name, path in rows:
        total += path.stat().st_size
        print(f"  {name:<50} {path.stat().st_size / 1e6:8.2f} MB")
    print(f"  {'together':<50} {total / 1e6:8.2f} MB")
    print(f"  {'virtual environment with numpy and onnxruntime':<50} {whole / 1e6:8.2f} MB, and an interpreter")


def tree_size(directory: Path) -> int:
    return sum(p.stat().st_size for p in directory.rglob("*") if p.is_file() and not p.is_symlink())


# --- incremental build ---


def build() -> None:
    """An edit of hello's predictor to the built runner."""
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary, "workspace")
        copy_workspace(copy)
        base = [f"--output_base={temporary}/output"]
        source = copy / "examples/hello/predictor.py"
        original = source.read_text()
        build_targets(copy, "//examples/hello:predictor", startup=base)
        walls, ours, compiled = [], [], []
        for i in range(EDITS):
            edited = original.replace("sign = -sign", f"sign = -sign * 1.{i + 1}")
            assert edited != original
            source.write_text(edited)
            profile = Path(temporary, "profile.gz")
            began = time.perf_counter()
            build_targets(copy, "//examples/hello:predictor", startup=base, flags=[f"--profile={profile}"])
            walls.append(time.perf_counter() - began)
            seconds = action_seconds(profile)
            ours.append(sum(t for m, t in seconds if m.startswith("Predictor")))
            compiled.append(sum(t for m, t in seconds if m == "CppCompile"))
        subprocess.run(["./bazelw", *base, "shutdown"], cwd=copy, check=True)
        subprocess.run(["chmod", "-R", "u+w", temporary], check=True)
    print("\nIncremental build after editing predictor.py of //examples/hello")
    print(f"  whole command           {spread(walls, 1, 's')}")
    print(f"  snapshot and lower      {spread(ours, 1, 's')}")
    print(f"  C++ compiler            {spread(compiled, 1, 's')}")


def copy_workspace(target: Path) -> None:
    files = subprocess.check_output(["git", "ls-files", "-z"], cwd=ROOT).decode().split("\0")
    for name in filter(None, files):
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, path)


def action_seconds(profile: Path) -> list[tuple[str, float]]:
    """Mnemonic and seconds of the actions in Bazel's profile."""
    with gzip.open(profile, "rt") as file:
        events = json.load(file)["traceEvents"]
    return [
        (e["args"]["mnemonic"], e["dur"] / 1e6)
        for e in events
        if e.get("cat") == "action processing" and "mnemonic" in e.get("args", {})
    ]


def build_targets(workspace: Path, target: str, startup: list[str] | None = None, flags: list[str] | None = None) -> None:
    command = ["./bazelw", *(startup or []), "build", *(flags or []), target]
    subprocess.run(command, cwd=workspace, check=True, stderr=subprocess.DEVNULL, env={**os.environ})


def spread(values: list[float], factor: float, unit: str) -> str:
    low, mid, high = (f * factor for f in (min(values), statistics.median(values), max(values)))
    return f"{mid:8.2f} {unit}   ({low:.2f} to {high:.2f})"


if __name__ == "__main__":
    main(sys.argv[1:])
