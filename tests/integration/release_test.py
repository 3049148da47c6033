"""The archive of a release serves a workspace that has nothing else of ours, out of a registry as the central one."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

from tests.integration.bazel import ROOT, Workspace, counts

VERSION = re.search(r'version = "([^"]+)"', (ROOT / "MODULE.bazel").read_text())[1]

MODULE = f'bazel_dep(name = "rules_predictor", version = "{VERSION}")\n'

BUILD = """\
load("@rules_predictor//rules:defs.bzl", "py_predictor_binary", "py_predictor_test")

py_predictor_binary(
    name = "predictor",
    src = "predictor.py",
    entry = "score",
)

py_predictor_test(
    name = "predictor_test",
    cases = "cases.yaml",
    predictor = ":predictor",
)
"""

# Other modules come from the registries of whoever runs the test, or else from the central one.
BAZELRC = """\
common --registry=file://{registry}
common --registry=https://bcr.bazel.build
common --lockfile_mode=off
"""


def lay_registry(directory: Path) -> None:
    """A registry of what //tests/release made, with the archive where it says that the archive is."""
    archive, made = sorted(map(Path, os.environ["RELEASE"].split()), key=Path.is_dir)
    shutil.copytree(made, directory)
    directory.chmod(0o755)
    (directory / "bazel_registry.json").write_text("{}\n")
    source = directory / "modules/rules_predictor" / VERSION / "source.json"
    says = json.loads(source.read_text())
    source.chmod(0o644)
    source.write_text(json.dumps({**says, "url": archive.resolve().as_uri()}))


def presubmit_targets(registry: Path) -> list[str]:
    text = (registry / "modules/rules_predictor" / VERSION / "presubmit.yml").read_text()
    return re.findall(r'"(@rules_predictor//[^"]+)"', text)


def test_it_is_used_as_a_module(tmp_path: Path) -> None:
    lay_registry(tmp_path / "registry")
    directory = tmp_path / "workspace"
    directory.mkdir()
    for name in ("predictor.py", "cases.yaml"):
        shutil.copyfile(ROOT / "examples/hello" / name, directory / name)
    # Repositories of another root module have other names: nothing of ours can be shared.
    workspace = Workspace(directory, tmp_path / "base", share=False)
    workspace.write("MODULE.bazel", MODULE)
    workspace.write("BUILD.bazel", BUILD)
    workspace.write(".bazelrc", BAZELRC.format(registry=tmp_path / "registry"))
    try:
        targets = presubmit_targets(tmp_path / "registry")
        assert targets
        spawns = workspace.build("//...", *targets, command="test")
    finally:
        workspace.close()
    assert counts(spawns)["TestRunner"] and counts(spawns)["PredictorLower"] == 2
