"""A case through the runner: JSON in, JSON out."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from .python import Outcome

_MEDIAN = re.compile(r"median ([\d.]+) us")
_PLACE = re.compile(r" \([^()]*:\d+\)$")


class RunnerError(Exception):
    """The runner did something that no predictor does: a crash, wrong usage, output that is no JSON."""


def run_native(runner: Path, forms: dict[str, object], environment: Mapping[str, str]) -> Outcome:
    """Raises RunnerError."""
    done, errors = _run(runner, forms, environment)
    try:
        values = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    except ValueError:
        raise RunnerError(f"the runner's output is no JSON: {done.stdout[:300]!r}") from None
    if done.returncode == 0:
        return Outcome(values)
    last = errors.splitlines()[-1] if errors else ""
    kind, _, message = _PLACE.sub("", last).partition(": ")
    return Outcome(values, (kind, message))


def time_native(runner: Path, forms: dict[str, object], environment: Mapping[str, str], seconds: float) -> float:
    """The median of some calls, in seconds. Raises RunnerError."""

    def median(calls: int) -> float:
        done, errors = _run(runner, forms, environment, f"--runner-bench={calls}")
        found = _MEDIAN.search(done.stdout.decode("utf-8", "replace"))
        if found is None:
            raise RunnerError(f"it raises {errors}" if errors else f"the runner printed {done.stdout[:300]!r}")
        return max(float(found[1]), 0.01) / 1e6

    few = median(3)
    return median(min(max(int(seconds / few), 3), 1_000_000))


def _run(
    runner: Path, forms: dict[str, object], environment: Mapping[str, str], *flags: str
) -> tuple[subprocess.CompletedProcess[bytes], str]:
    """The runner's end and what it printed to standard error."""
    command = [str(runner), "--runner-json", "-", *flags]
    done = subprocess.run(
        command, input=json.dumps(forms).encode(), capture_output=True, env=environment, check=False
    )
    errors = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode not in (0, 1):
        how = (
            f"was killed by signal {-done.returncode}"
            if done.returncode < 0
            else f"ended with {done.returncode}"
        )
        raise RunnerError(f"the runner {how}: {errors}")
    return done, errors
