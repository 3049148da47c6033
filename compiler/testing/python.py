"""A case under CPython: the predictor's module imported anew, in the world in which it was frozen."""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import inspect
import os
import sys
import tempfile
import typing
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from .arguments import ArgumentReader
from .coverage import LineCoverage, instrumented
from .results import FormError, to_json
from .timing import median_time


@dataclass
class Outcome:
    """What a call gave: values (one, or those of a stream) as JSON forms, and how it ended."""

    values: list = field(default_factory=list)
    raised: tuple[str, str] | None = None  # type and message


class PythonPredictor:
    """The predictor under this interpreter. `close` removes what it put on disk."""

    def __init__(self, spec: dict, manifest: dict, runfiles: Path):
        self._spec = spec
        self._manifest = manifest
        self._definitions = manifest.get("definitions", {})
        snapshot = _load_package("_predictor_snapshot", runfiles / spec["snapshot"])
        self._load = importlib.import_module(f"{snapshot.__name__}.load").load
        self._entry = importlib.import_module(f"{snapshot.__name__}.entry")
        tree = importlib.import_module(f"{snapshot.__name__}.tree")
        self._tree = tree.Tree(spec["workspace"], os.environ.get("TEST_TMPDIR") or tempfile.gettempdir())
        names = (runfiles / spec["files"]).read_text(encoding="utf-8").splitlines()
        self._tree.lay_out([(name, str(runfiles / name)) for name in sorted(set(names))])
        self._coverage: LineCoverage | None = None

    def count_lines(self, manifest: str) -> LineCoverage:
        """From now on, those of the files in `manifest`, see `instrumented`."""
        self._coverage = LineCoverage(instrumented(manifest, self._tree.root))
        return self._coverage

    def close(self) -> None:
        os.chdir("/")
        self._tree.remove()

    def run(self, forms: dict[str, object], reader: ArgumentReader) -> Outcome:
        """Every case starts from a fresh module, as every run of the native program does."""
        with self._coverage.recording() if self._coverage else contextlib.nullcontext():
            return self._run(forms, reader)

    def _run(self, forms: dict[str, object], reader: ArgumentReader) -> Outcome:
        function = self._fresh_entry()
        outcome = Outcome()
        try:
            # What the classes of arguments raise is the call's exception, as it is natively.
            positional, named = self._bind(function, forms, reader)
            for value in self._call(function, positional, named):
                outcome.values.append(to_json(value, self._manifest["result"]["type"], self._definitions))
        except FormError:
            raise
        except Exception as error:
            outcome.raised = (type(error).__name__, str(error))
        return outcome

    def time(self, forms: dict[str, object], reader: ArgumentReader, seconds: float) -> float:
        """The median of some calls in one fresh module, in seconds. Arguments are made anew for each."""
        function = self._fresh_entry()

        def call(arguments: tuple[list, dict]) -> None:
            for _ in self._call(function, *arguments):
                pass

        return median_time(lambda: self._bind(function, forms, reader), call, seconds)

    def _fresh_entry(self) -> typing.Any:
        self._forget()
        module = self._load(self._tree, self._spec["main"], self._spec["module"], self._spec["imports"])
        return self._entry.find_entry(module, self._spec["entry"] or None, self._spec["main"])

    def _call(self, function: typing.Any, positional: list, named: dict) -> Iterator[object]:
        result = function(*positional, **named)
        if self._manifest["stream"]:
            yield from result
        else:
            yield result

    def _bind(self, function: typing.Any, forms: dict, reader: ArgumentReader) -> tuple[list, dict]:
        signature = inspect.signature(function)
        hints = typing.get_type_hints(inspect.unwrap(function), include_extras=True)
        schemas = {parameter["name"]: parameter["type"] for parameter in self._manifest["parameters"]}
        values = {name: _value(reader, name, form, schemas[name], hints.get(name)) for name, form in forms.items()}
        positional = []
        for name, parameter in signature.parameters.items():
            if parameter.kind is inspect.Parameter.POSITIONAL_ONLY and name in values:
                positional.append(values.pop(name))
        return positional, values

    def _forget(self) -> None:
        own = self._tree.workspace + os.sep
        for name, module in list(sys.modules.items()):
            if (getattr(module, "__file__", None) or "").startswith(own):
                del sys.modules[name]


def _value(reader: ArgumentReader, name: str, form: object, schema: dict, hint: object) -> object:
    try:
        return reader.value(form, schema, hint)
    except FormError as error:
        raise FormError(f"parameter {name}: {error}") from None


def _load_package(name: str, directory: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        name, directory / "__init__.py", submodule_search_locations=[str(directory)]
    )
    assert spec is not None and spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules[name] = package
    spec.loader.exec_module(package)
    return package
