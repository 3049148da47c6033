"""Compares what the rules make of ordinary Python with C++ written by hand and with CPython.

    python3 tests/bench/language.py [--rounds N] [KERNEL …]

A kernel is tests/bench/kernels/NAME.py, an ordinary module with an entry `run` and the ARGUMENTS it is called with, and
NAME.cc, the same written by hand. Both are built by ./bazelw with -c opt, by the compiler that the project ships and
with the same flags, and are loaded into this process; the rounds take turns, and the least time of each counts. All
three must give the same result.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from abi import Arguments, ByHand, Native

ROOT = Path(__file__).resolve().parent.parent.parent
KERNELS = ROOT / "tests/bench/kernels"
PYTHON_SECONDS = 3.0  # CPython gets another round while all of its rounds took less


@dataclass
class Times:
    name: str
    native: float
    by_hand: float
    python: float


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("kernels", nargs="*", metavar="KERNEL")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--built", type=Path, help="where libNAME_native.so and NAME_by_hand.so are, instead of building them")
    options = parser.parse_args(arguments)
    names = options.kernels or sorted(p.stem for p in KERNELS.glob("*.py"))
    directory = options.built or build(names)
    print(f"{'kernel':<24}{'native':>12}{'by hand':>12}{'CPython':>12}{'native/hand':>14}{'CPython/hand':>14}")
    measured = []
    for name in names:
        measured.append(measure(name, directory, options.rounds))
        print(row(measured[-1]), flush=True)
    print(f"{'geometric mean':<60}{geometric_mean([t.native / t.by_hand for t in measured]):>14.2f}"
          f"{geometric_mean([t.python / t.by_hand for t in measured]):>14.1f}")  # fmt: skip
    return 0


def build(names: list[str]) -> Path:
    targets = [f"//tests/bench/kernels:{file}" for name in names for file in (f"lib{name}_native.so", f"{name}_by_hand.so")]
    subprocess.run(["./bazelw", "build", "-c", "opt", *targets], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
    place = subprocess.check_output(["./bazelw", "info", "-c", "opt", "bazel-bin"], cwd=ROOT, stderr=subprocess.DEVNULL)
    return Path(place.decode().strip(), "tests/bench/kernels")


def measure(name: str, directory: Path, rounds: int) -> Times:
    """Raises SystemExit when the three disagree."""
    module = load_module(name)
    given = Arguments(module.ARGUMENTS)
    native = Native(directory / f"lib{name}_native.so", given, len(module.ARGUMENTS))
    by_hand = ByHand(directory / f"{name}_by_hand.so", given)
    python = lambda: module.run(*module.ARGUMENTS)  # noqa: E731
    began = time.thread_time()
    results = {"native": native.result(), "by hand": by_hand.result(), "CPython": json.loads(json.dumps(python()))}
    spent = time.thread_time() - began
    if not results["native"] == results["by hand"] == results["CPython"]:
        sys.exit(f"{name}: the results differ: {results}")
    best = dict.fromkeys(results, math.inf)
    for i in range(rounds):
        best["native"] = min(best["native"], timed(native.run))
        best["by hand"] = min(best["by hand"], timed(by_hand.run))
        if i == 0 or spent < PYTHON_SECONDS:
            took = timed(python)
            spent += took
            best["CPython"] = min(best["CPython"], took)
    return Times(name, best["native"], best["by hand"], best["CPython"])


def load_module(name: str):
    spec = importlib.util.spec_from_file_location(name, KERNELS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def timed(function: Callable[[], object]) -> float:
    """In processor time of this thread, so that other work of the machine counts less."""
    began = time.thread_time()
    function()
    return time.thread_time() - began


def row(t: Times) -> str:
    times = "".join(f"{seconds * 1000:>9.2f} ms" for seconds in (t.native, t.by_hand, t.python))
    return f"{t.name:<24}{times}{t.native / t.by_hand:>14.2f}{t.python / t.by_hand:>14.1f}"


def geometric_mean(values: list[float]) -> float:
    return math.exp(sum(map(math.log, values)) / len(values))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
