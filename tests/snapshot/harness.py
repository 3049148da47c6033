"""Runs the snapshot on files given as text, as the build rule runs it: a process of its own, a root map, a main."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAM = Path(os.path.abspath(__file__)).parents[2] / "compiler" / "snapshot" / "main.py"


@dataclass(frozen=True)
class Result:
    status: int
    stderr: str
    text: str
    models: Path

    @property
    def snapshot(self) -> dict[str, Any]:
        assert self.status == 0, self.stderr
        return json.loads(self.text)

    @property
    def entry(self) -> dict[str, Any]:
        return self.snapshot["functions"][self.snapshot["entry"]]

    def globals(self) -> dict[str, Any]:
        """The entry's globals, references replaced by what they refer to (one level)."""
        objects = self.snapshot["objects"]
        values = self.entry["globals"]
        return {name: objects[value["id"]] if value["kind"] == "ref" else value for name, value in values.items()}


def run(
    directory: Path,
    files: Mapping[str, str | bytes],
    *,
    main: str = "app/predictor.py",
    repository: str = "_main",
    module: str | None = None,
    entry: str | None = None,
    operations: Sequence[str] = (),
    operators: Sequence[str] = (),
    packages: Sequence[str] = (),
    imports: Sequence[str] = (),
    external: Mapping[str, str | bytes] | None = None,
    environment: Mapping[str, str] | None = None,
) -> Result:
    """`files` lie in the main workspace, `external` below the runfiles root; `packages` are taken from this Python."""
    directory.mkdir(parents=True, exist_ok=True)
    lines = [f"_main/{path}\t{_write(directory / 'source' / path, text)}" for path, text in files.items()]
    for path, text in (external or {}).items():
        lines.append(f"{path}\t{_write(directory / 'external' / path, text)}")
    lines += [f"pip/site/{name}\t{real}" for package in packages for name, real in _installed(package)]
    (directory / "map").write_text("\n".join(lines) + "\n")
    (directory / "operations").write_text("\n".join(sorted(operations)) + "\n")
    models = directory / "models"
    arguments = [
        "--root-map", "map", "--workspace", "_main", "--main", f"{repository}/{main}", "--operations", "operations",
        "--module", module or main.removesuffix(".py").replace("/", "."), "--out", "out.json", "--models-dir", str(models),
    ]  # fmt: skip
    for path in (*imports, *(["pip/site"] if packages else [])):
        arguments += ["--import", path]
    for name in operators:
        arguments += ["--operator", name]
    if entry is not None:
        arguments += ["--entry", entry]
    done = subprocess.run(
        [sys.executable, str(PROGRAM), *arguments],
        cwd=directory, capture_output=True, text=True, env=dict(environment or {"PATH": os.environ["PATH"]}),
    )  # fmt: skip
    assert done.stdout == "", "standard output belongs to nobody"
    out = directory / "out.json"
    return Result(done.returncode, done.stderr, out.read_text() if out.exists() else "", models)


def _write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def _installed(package: str) -> list[tuple[str, str]]:
    """A package's directory, and the one of its shared libraries beside it."""
    spec = importlib.util.find_spec(package)
    assert spec is not None, f"{package} is not installed"
    if spec.submodule_search_locations is None:
        return [(os.path.basename(spec.origin), spec.origin)]
    found = Path(list(spec.submodule_search_locations)[0])
    libraries = found.parent / f"{package}.libs"
    return [(each.name, str(each)) for each in (found, libraries) if each.is_dir()]
