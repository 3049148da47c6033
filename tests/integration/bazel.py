"""Runs Bazel on copies of this workspace, or on workspaces that use it, each with a server and outputs of its own.

What the outer workspace has fetched is shared, unless a copy is told to fetch anew.
"""

from __future__ import annotations

import collections
import dataclasses
import functools
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(os.environ["BUILD_WORKSPACE_DIRECTORY"])

_OURS = "_main"  # how canonical names of repositories of the root module begin
_NOT_COPIED = shutil.ignore_patterns("bazel-*", ".git", "__pycache__", "user.bazelrc", ".pytest_cache")


@dataclasses.dataclass(frozen=True)
class Spawn:
    """One process that a build ran, or took out of a cache."""

    mnemonic: str
    label: str
    arguments: tuple[str, ...]
    runner: str
    hit: bool
    outputs: tuple[tuple[str, str], ...]
    """Path and digest of each, sorted."""
    cacheable: bool


@functools.cache
def _output_base() -> Path:
    return Path(_run(["bazel", "info", "output_base"], ROOT, os.environ).strip())


def _run(command: list[str], directory: Path, env: Mapping[str, str]) -> str:
    done = subprocess.run(command, cwd=directory, env=dict(env), capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stdout[-10_000:] + done.stderr[-20_000:])
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
    return done.stdout


def fetched_repositories() -> dict[str, Path]:
    """Those the outer workspace has fetched and that are ready for use, by canonical name."""
    external = _output_base() / "external"
    if external.is_relative_to("/tmp"):  # sandboxes have a /tmp of their own
        return {}
    markers = sorted(external.glob(f"@{_OURS}*.marker"))
    found = {marker.name[1 : -len(".marker")]: external / marker.name[1 : -len(".marker")] for marker in markers}
    return {name: path for name, path in found.items() if path.is_dir()}


class Workspace:
    """A workspace in `directory` with outputs in `base`, and the environment of a user."""

    def __init__(self, directory: Path, base: Path, *, prefix: tuple[str, ...] = (), share: bool = True,
                 **environment: str) -> None:
        self.directory = directory
        self.base = base
        self._prefix = prefix
        self._env = {**os.environ, **environment}
        # What the outer Bazel tells the programs it runs.
        for name in [name for name in self._env if name.startswith(("BUILD_", "RUNFILES_", "TEST_", "JAVA_RUNFILES"))]:
            del self._env[name]
        self._share = [f"--override_repository={name}={path}" for name, path in fetched_repositories().items()] \
            if share else []

    def bazel(self, command: str, *words: str) -> str:
        """Standard output of a call that has to succeed; what is printed to standard error is shown when it does not."""
        began = time.monotonic()
        share = [] if command in ("shutdown", "clean") else self._share
        line = [*self._prefix, "bazel", f"--output_base={self.base}", command, *share, *words]
        try:
            return _run(line, self.directory, self._env)
        finally:
            shown = " ".join([command, *words])
            print(f"  {time.monotonic() - began:6.1f} s  {self.directory.name}: bazel {shown}"[:160], flush=True)

    def build(self, *words: str, command: str = "build") -> list[Spawn]:
        """The processes that a build ran, in the order of their end."""
        log = self.base.with_name(self.base.name + ".log.json")
        self.bazel(command, f"--execution_log_json_file={log}", "--noexecution_log_sort", *words)
        with open(log, encoding="utf-8") as file:
            return [spawn(entry) for entry in _objects(file.read())]

    def write(self, path: str, text: str) -> None:
        (self.directory / path).write_text(text, encoding="utf-8")

    def read(self, path: str) -> str:
        return (self.directory / path).read_text(encoding="utf-8")

    def close(self) -> None:
        self.bazel("shutdown")


def spawn(entry: dict) -> Spawn:
    outputs = tuple(sorted((each["path"], each["digest"]["hash"]) for each in entry["actualOutputs"]))
    return Spawn(entry["mnemonic"], entry["targetLabel"], tuple(entry["commandArgs"]), entry["runner"], entry["cacheHit"], outputs,
                 entry["remoteCacheable"])


def _objects(text: str) -> Iterator[dict]:
    """JSON objects that follow one another."""
    decoder, at, end = json.JSONDecoder(), 0, len(text.rstrip())
    while at < end:
        entry, at = decoder.raw_decode(text, text.index("{", at))
        yield entry


def copy_workspace(directory: Path) -> Path:
    shutil.copytree(ROOT, directory, ignore=_NOT_COPIED, symlinks=True)
    return directory


def counts(spawns: list[Spawn]) -> collections.Counter[str]:
    return collections.Counter(each.mnemonic for each in spawns)


def digests(spawns: list[Spawn]) -> dict[str, str]:
    """The digest of every output."""
    return {path: digest for each in spawns for path, digest in each.outputs}
