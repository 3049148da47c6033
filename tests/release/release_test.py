"""A release is whole, the same each time it is made, and what the registry is told of it is true. Run by pytest."""

import ast
import base64
import hashlib
import json
import os
import sys
import tarfile
from pathlib import Path

import make_release
import pytest
import yaml

HERE = Path(__file__).parent
VERSION = os.environ["VERSION"]
TOP = f"rules_predictor-{VERSION}/"
ARCHIVE = HERE / f"rules_predictor-{VERSION}.tar.gz"
OF_MODULE = HERE / "registry/modules/rules_predictor"
OF_VERSION = OF_MODULE / VERSION


@pytest.fixture(scope="module")
def members() -> list[tarfile.TarInfo]:
    with tarfile.open(ARCHIVE) as archive:
        return archive.getmembers()


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    with tarfile.open(ARCHIVE) as archive:
        return {info.name.removeprefix(TOP): archive.extractfile(info).read() for info in archive}


def test_the_module_is_in_it_and_its_tests_are_not(files: dict[str, bytes]) -> None:
    tops = {"compiler", "docs", "examples", "platforms", "rules", "runtime", "toolchains"}
    assert tops | {"BUILD.bazel", "MODULE.bazel", "README.md", "REPO.bazel", "bazelw"} == {n.split("/")[0] for n in files}
    assert {"rules/defs.bzl", "runtime/core/str.h", "toolchains/cc/zig.lock", "docs/rules_reference.md"} < set(files)
    assert not [n for n in files if any(part.startswith(".") or part == "__pycache__" for part in n.split("/"))]


def test_nothing_tells_when_and_by_whom_it_was_made(members: list[tarfile.TarInfo]) -> None:
    assert [info.name for info in members] == sorted(info.name for info in members)
    assert {(info.mtime, info.uid, info.gid, info.uname, info.gname) for info in members} == {(0, 0, 0, "", "")}
    assert [info.name for info in members if info.mode != 0o644] == [TOP + "bazelw"]
    assert ARCHIVE.read_bytes()[4:8] == bytes(4), "gzip's time (RFC 1952)"


def test_it_is_the_same_each_time(files: dict[str, bytes]) -> None:
    backwards = dict(reversed(files.items()))
    assert make_release.archive(TOP.rstrip("/"), backwards) == ARCHIVE.read_bytes()


def test_the_registry_is_told_the_truth(files: dict[str, bytes]) -> None:
    source = json.loads((OF_VERSION / "source.json").read_text())
    digest = hashlib.sha256(ARCHIVE.read_bytes()).digest()
    assert source["integrity"] == "sha256-" + base64.b64encode(digest).decode()
    assert source["strip_prefix"] == TOP.rstrip("/")
    assert source["url"].endswith(f"/v{VERSION}/{ARCHIVE.name}")
    assert json.loads((OF_MODULE / "metadata.json").read_text())["versions"] == [VERSION]
    assert (OF_VERSION / "MODULE.bazel").read_bytes() == files["MODULE.bazel"]
    tasks = yaml.safe_load((OF_VERSION / "presubmit.yml").read_text())["tasks"]
    for target in tasks["verify_targets"]["build_targets"]:
        assert target.partition("//")[2].partition(":")[0] + "/BUILD.bazel" in files


def is_for_tests(call: ast.Call, dev: set[str]) -> bool:
    """Whether a call of MODULE.bazel is ignored in a module that others depend on."""
    function = call.func.value if isinstance(call.func, ast.Attribute) else call.func
    first = call.args[0] if call.args else None
    names = {node.id for node in (function, first) if isinstance(node, ast.Name)}
    return bool(names & dev) or any(k.arg == "dev_dependency" for k in call.keywords)


def strings(tree: ast.AST) -> list[str]:
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def test_no_dependency_is_on_the_tests_but_in_development(files: dict[str, bytes]) -> None:
    dev: set[str] = set()
    for statement in ast.parse(files["MODULE.bazel"]).body:
        call = statement.value
        if not isinstance(call, ast.Call):
            continue
        if is_for_tests(call, dev):
            dev |= {target.id for target in getattr(statement, "targets", [])}
        else:
            assert not [text for text in strings(call) if text.startswith("//tests")]


def test_no_target_is_of_the_tests(files: dict[str, bytes]) -> None:
    """But for whom things are visible to."""
    for name, content in files.items():
        if not name.endswith((".bzl", "BUILD.bazel")):
            continue
        tree = ast.parse(content)
        seen = [k.value for k in ast.walk(tree) if isinstance(k, ast.keyword) and k.arg in ("visibility", "default_visibility")]
        seen += [c for c in ast.walk(tree) if isinstance(c, ast.Call) and getattr(c.func, "id", "") == "visibility"]
        allowed = [text for node in seen for text in strings(node)]
        found = [text for text in strings(tree) if text.startswith("//tests")]
        assert sorted(found) == sorted(text for text in allowed if text.startswith("//tests")), name


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
