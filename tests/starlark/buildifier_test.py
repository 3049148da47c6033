"""The module's Starlark is as buildifier writes it, and without what it warns of. Run by pytest."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BUILDIFIER = os.path.abspath(os.environ["BUILDIFIER"])

MEND = "`npx @bazel/buildifier@8.2.1 -lint=fix FILE` formats a file, and mends what can be mended mechanically."


def lay_out(directory: Path) -> list[str]:
    """The module's files under their own names and paths, by which buildifier tells what may load what."""
    laid = []
    for source in map(Path, os.environ["SOURCES"].split()):
        name = Path(*source.parts[source.parts.index("module") + 1 :]).with_suffix("")
        (directory / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, directory / name)
        laid.append(str(name))
    return sorted(laid)


def complaints(directory: Path, files: list[str]) -> str:
    """What buildifier has to say of the files; nothing if they are clean."""
    command = [BUILDIFIER, "-mode=check", "-lint=warn", *files]
    result = subprocess.run(command, cwd=directory, capture_output=True, text=True)
    assert bool(result.returncode) == bool(result.stdout + result.stderr), result
    return result.stdout + result.stderr


def test_the_module_is_clean(tmp_path: Path) -> None:
    files = lay_out(tmp_path)
    assert {"BUILD.bazel", "MODULE.bazel", "rules/defs.bzl", "tests/starlark/BUILD.bazel"} < set(files)
    found = complaints(tmp_path, files)
    assert not found, f"{found}\n{MEND}"


def test_bad_format_is_found(tmp_path: Path) -> None:
    (tmp_path / "BUILD.bazel").write_text('filegroup(srcs=["b","a"],name="files")\n')
    assert complaints(tmp_path, ["BUILD.bazel"]) == "BUILD.bazel # reformat\n"


def test_what_is_private_stays_so(tmp_path: Path) -> None:
    lay_out(tmp_path)
    (tmp_path / "tests/taker.bzl").write_text('"""Takes."""\n\nload("//rules/private:cc.bzl", "cc_info")\n\ntake = cc_info\n')
    assert "bzl-visibility" in complaints(tmp_path, ["tests/taker.bzl"])


def test_what_is_unused_is_found(tmp_path: Path) -> None:
    (tmp_path / "defs.bzl").write_text('"""Does nothing."""\n\ndef _unused():\n    pass\n')
    assert "Function \"_unused\" is unused" in complaints(tmp_path, ["defs.bzl"])


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
