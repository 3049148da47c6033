"""Workspaces that use the rules as a module, in tests/e2e/workspaces."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.bazel import Workspace, copy_workspace, counts

EM_AARCH64, EM_RISCV = 183, 243


@pytest.fixture(scope="module")
def monorepo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    top = tmp_path_factory.mktemp("monorepo")
    checkout = copy_workspace(top / "checkout")
    # Repositories of another root module have other names: nothing of ours can be shared.
    workspace = Workspace(checkout / "tests/e2e/workspaces/monorepo", top / "base", share=False)
    yield workspace
    workspace.close()


def outputs(workspace: Workspace, target: str, *words: str) -> list[Path]:
    listed = workspace.bazel("cquery", target, "--output=files", *words).split()
    return [workspace.directory / path for path in listed]


def test_everything(monorepo: Workspace) -> None:
    # //...: predictors over libraries of other packages and with a platform of their own, C++ and Python that use them, a
    # bundle, a model under the company's own ONNX Runtime, a function in C.
    spawns = monorepo.build("//...", command="test")
    assert len({each.label for each in spawns if each.mnemonic == "TestRunner"}) == 6
    assert counts(spawns)["PredictorLower"] == 6


def test_own_onnxruntime(monorepo: Workspace) -> None:
    target = "@rules_predictor//examples/file_type:predictor"
    monorepo.build(target)
    (files,) = [path for path in outputs(monorepo, target, "--output_groups=files") if path.suffix == ".files"]
    assert {"onnxruntime-company-notice.txt", "libonnxruntime.so.1"} <= {path.name for path in files.iterdir()}


def test_bundle(monorepo: Workspace) -> None:
    (manifest,) = [path for path in outputs(monorepo, "//release") if path.name == "manifest.json"]
    platforms = json.loads(manifest.read_text())["platforms"]
    assert sorted(platforms) == ["edge", "ios_arm64", "linux_x86_64"]


def test_query(monorepo: Workspace) -> None:
    """A predictor's libraries are its dependencies, and whoever uses it is found."""
    deps = monorepo.bazel("query", "kind(py_library, deps(//ranking:ranker))").split()
    assert {"//scoring:scoring", "//text:words"} <= set(deps)
    users = monorepo.bazel("query", "--notool_deps", "--noimplicit_deps", "rdeps(//ranking:ranker, //text:words)").split()
    assert "//ranking:ranker" in users
    assert "//ranking:ranker" in monorepo.bazel("query", "kind(py_predictor_binary, //...)").split()


def test_actions(monorepo: Workspace) -> None:
    """aquery names an action for each stage."""
    graph = json.loads(monorepo.bazel("aquery", "deps(//ranking:ranker)", "--output=jsonproto"))
    found = {action["mnemonic"] for action in graph["actions"]}
    assert {"PredictorSnapshot", "PredictorSubgraph", "PredictorLower", "CppCompile", "CppLink"} <= found


def test_platform_on_the_command_line(monorepo: Workspace) -> None:
    """It is the predictor's where the predictor has none of its own."""
    platform = "--platforms=@rules_predictor//platforms:linux_riscv64"
    machines = {}
    for name in ("ranker", "ranker_on_edge"):
        monorepo.build(f"//ranking:{name}", platform)
        content = outputs(monorepo, f"//ranking:{name}", platform)[0].read_bytes()  # the runner, or an archive
        machines[name] = content[content.index(b"\x7fELF") + 18]
    assert machines == {"ranker": EM_RISCV, "ranker_on_edge": EM_AARCH64}


def test_sanitizer(monorepo: Workspace) -> None:
    """Of the C++ of predictors, and of whoever uses them, undefined behaviour is trapped."""
    monorepo.build("//app:two_test", "--features=ubsan", command="test")


def test_own_sanitizer(monorepo: Workspace) -> None:
    """Features of a toolchain of the company's own reach the predictors; a toolchain that lacks one is told of."""
    monorepo.build("//ranking:ranker_on_server_test", "--features=asan", command="test")
    (runner,) = outputs(monorepo, "//ranking:ranker_on_server", "--features=asan")
    assert b"__asan_init" in runner.read_bytes()
    with pytest.raises(subprocess.CalledProcessError):
        monorepo.build("//ranking:ranker", "--features=asan")


def test_own_compiler(monorepo: Workspace) -> None:
    """The company's own C++ toolchain wins for its platform; //... ran its test."""
    (runner,) = outputs(monorepo, "//ranking:ranker_on_server")
    assert b"GCC: (" in runner.read_bytes()
    assert b"clang version" not in runner.read_bytes()


def test_coverage(monorepo: Workspace) -> None:
    """Lines of the Python sources, with tools of the company's own in place of those that Bazel fetches."""
    own = [f"--coverage_{each}_generator=//tools/coverage:merge" for each in ("output", "report")]
    monorepo.build("//ranking:ranker_test", "--instrumentation_filter=//(ranking|text)[:/]", *own, command="coverage")
    report = monorepo.read("bazel-testlogs/ranking/ranker_test/coverage.dat").splitlines()
    assert [line for line in report if line.startswith("SF:")] == ["SF:ranking/ranker.py", "SF:text/words.py"]
    lines = len(monorepo.read("text/words.py").splitlines())
    assert report[-2] == f"LF:{lines}"
    assert report[-3] == f"LH:{lines}"


def failure(workspace: Workspace, *words: str) -> list[str]:
    """What is printed of the action that fails, and what Bazel says after it."""
    with pytest.raises(subprocess.CalledProcessError) as error:
        workspace.build(*words)
    lines = error.value.stderr.splitlines()
    (start,) = [number for number, line in enumerate(lines) if line.startswith("ERROR: ") and " failed: (Exit " in line]
    # Bazel's own hint, where the action ran in a sandbox.
    return [line for line in lines[start + 1 :] if line and not line.startswith("Use --sandbox_debug")]


def test_log(monorepo: Workspace) -> None:
    """What is wrong comes first and the log's path last, and there is more in the log."""
    text = monorepo.read("ranking/ranker.py")
    try:
        monorepo.write("ranking/ranker.py", text.replace("return sorted(", "return open("))
        said = failure(monorepo, "//ranking:ranker")
        monorepo.write("ranking/ranker.py", "import no_such_module\n" + text)
        said_by_python = failure(monorepo, "//ranking:ranker")
    finally:
        monorepo.write("ranking/ranker.py", text)
    assert said[0] == "error[unsupported-builtin]: open() cannot be compiled"
    for words, name in ((said, "lower.log"), (said_by_python, "snapshot.log")):
        (log,) = [number for number, line in enumerate(words) if line.startswith("log: ")]
        assert words[log + 1] == "Target //ranking:ranker failed to build"
        content = monorepo.read(words[log].removeprefix("log: ")).splitlines()
        assert words[log].endswith(f"/ranking/ranker.program/{name}")
        assert set(words[:log]) <= set(content)
        assert len(content) > log + 1


def test_signature(monorepo: Workspace) -> None:
    """A signature that differs from the recorded one fails the build of whatever uses the predictor, and nothing else of it."""
    text = monorepo.read("ranking/ranker.py")
    try:
        monorepo.write("ranking/ranker.py", text.replace("query: str, documents: list[str]", "query: str = '', documents: list[str] = []"))
        said = failure(monorepo, "//app:two")
        monorepo.build("//app:two", "--norun_validations")
        monorepo.write("ranking/ranker.py", text.replace('"""The documents', '"""All documents'))
        spawns = monorepo.build("//app:two")
    finally:
        monorepo.write("ranking/ranker.py", text)
    assert said[:4] == [
        "error: //ranking:ranker has another signature than ranking/signature.json:",
        '  parameters.documents.default: [] is new',
        '  parameters.query.default: "" is new',
        "  = help: mend the predictor, or, where its callers follow, record it: "
        "bazel build --norun_validations --output_groups=manifest //ranking:ranker && cp -L bazel-bin/ranking/ranker.json ranking/signature.json",
    ]
    assert counts(spawns)["PredictorSignature"] == 1


def test_visibility(monorepo: Workspace) -> None:
    build = monorepo.read("app/BUILD.bazel")
    load = 'load("@rules_predictor//rules:defs.bzl", "py_predictor_library")\n'
    rule = '\npy_predictor_library(name = "thief", src = "//ranking:ranker.py", entry = "rank", deps = ["//text:words"])\n'
    monorepo.write("app/BUILD.bazel", load + build + rule)
    try:
        with pytest.raises(subprocess.CalledProcessError):
            monorepo.build("//app:thief")
    finally:
        monorepo.write("app/BUILD.bazel", build)
