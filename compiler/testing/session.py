"""A test's run: each case under CPython and natively, and what is to be said where they differ."""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path

from .arguments import ArgumentReader
from .compare import difference, show
from .coverage import LineCoverage
from .native import RunnerError, run_native, time_native
from .python import Outcome, PythonPredictor
from .results import FormError


class Session:
    def __init__(self, spec: dict, runfiles: Path):
        self._manifest = json.loads((runfiles / spec["manifest"]).read_text(encoding="utf-8"))
        self.cases = json.loads((runfiles / spec["cases"]).read_text(encoding="utf-8"))
        self._runner = runfiles / spec["runner"]
        self._reader = ArgumentReader(self._manifest.get("definitions", {}), runfiles / spec["directory"])
        # The module under test gets another world, and may change its environment.
        self._environment = dict(os.environ)
        self._python = PythonPredictor(spec, self._manifest, runfiles)
        self._coverage: LineCoverage | None = None
        if "COVERAGE_DIR" in os.environ:
            self._coverage = self._python.count_lines(Path(os.environ["COVERAGE_MANIFEST"]).read_text(encoding="utf-8"))

    def close(self) -> None:
        if self._coverage:
            Path(self._environment["COVERAGE_DIR"], "python.dat").write_text(self._coverage.lcov(), encoding="utf-8")
        self._python.close()

    def passes(self, case: dict) -> bool:
        problem = self._problem(case)
        print(f"FAILED {case['name']}: {problem}" if problem else f"ok {case['name']}", file=sys.stderr)
        return problem is None

    def times(self, case: dict, seconds: float) -> tuple[float, float]:
        """Seconds of a call under CPython and natively. Raises FormError and RunnerError."""
        forms = self._forms(case["input"])
        native = time_native(self._runner, forms, self._environment, seconds)
        return self._python.time(forms, self._reader, seconds), native

    def _problem(self, case: dict) -> str | None:
        try:
            forms = self._forms(case["input"])
            python = self._python.run(forms, self._reader)
            native = run_native(self._runner, forms, self._environment)
        except (FormError, RunnerError) as error:
            return str(error)
        except Exception:
            return traceback.format_exc()
        return self._disagreement(python, native, case["tolerance"]) or self._surprise(python, case)

    def _forms(self, given: dict[str, object]) -> dict[str, object]:
        schemas = {parameter["name"]: parameter["type"] for parameter in self._manifest["parameters"]}
        unknown = sorted(set(given) - set(schemas))
        if unknown:
            raise FormError(f"there is no parameter {unknown[0]}; there are {', '.join(schemas) or 'none'}")
        missing = [p["name"] for p in self._manifest["parameters"] if "default" not in p and p["name"] not in given]
        if missing:
            raise FormError(f"input says nothing of the parameter {missing[0]}, which has no default")
        return {name: self._reader.plain(value, schemas[name]) for name, value in given.items()}

    def _disagreement(self, python: Outcome, native: Outcome, tolerance: float) -> str | None:
        """Between CPython and the native program."""
        if _one_line(python.raised) != native.raised:
            return f"the native program {_end(native)}, but CPython {_end(python)}"
        found = difference(native.values, python.values, tolerance, "the result")
        return f"natively, {found} as under CPython" if found else None

    def _surprise(self, python: Outcome, case: dict) -> str | None:
        """Between both of them and what the case says."""
        if "raises" in case:
            kind, colon, message = case["raises"].partition(": ")
            if python.raised is None or python.raised[0] != kind or (colon and python.raised[1] != message):
                return f"it should raise {case['raises']}, but it {_end(python)}"
            return None
        if python.raised is not None:
            return f"it {_end(python)}"
        if "expect" not in case:
            return None
        values = python.values if self._manifest["stream"] else python.values[0]
        expected = as_result(case["expect"], values)
        found = difference(values, expected, case["tolerance"], "the result")
        return f"{found} as expected" if found else None


def as_result(expected: object, actual: object) -> object:
    """What a case may write: an integer for a float, and the keys of a dict in any order."""
    if type(expected) is int and isinstance(actual, float):
        return float(expected)
    if isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        return [as_result(one, other) for one, other in zip(expected, actual)]
    if isinstance(expected, dict) and isinstance(actual, dict) and set(expected) == set(actual):
        return {key: as_result(expected[key], actual[key]) for key in actual}
    return expected


def _one_line(raised: tuple[str, str] | None) -> tuple[str, str] | None:
    """As the runner prints a message."""
    return raised and (raised[0], raised[1].replace("\n", "\\n").replace("\r", "\\r"))


def _end(outcome: Outcome) -> str:
    if outcome.raised is None:
        return f"gives {show(outcome.values)[1:-1]}"
    return (
        f"raises {outcome.raised[0]}: {outcome.raised[1]}"
        if outcome.raised[1]
        else f"raises {outcome.raised[0]}"
    )
