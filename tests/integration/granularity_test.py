"""What a change runs again: no more than what it can change."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import onnx.numpy_helper
import pytest

from tests.integration.bazel import Workspace, copy_workspace, counts

HELLO = "examples/hello/predictor.py"
MODEL = "examples/file_type/model.onnx"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    top = tmp_path_factory.mktemp("granularity")
    workspace = Workspace(copy_workspace(top / "checkout"), top / "base")
    # A model that can be edited.
    build = workspace.read("examples/file_type/BUILD.bazel")
    line = '        "model.onnx": "models/standard_v3_3/model.onnx",\n'
    assert line in build
    workspace.write("examples/file_type/BUILD.bazel", build.replace(line, ""))
    (workspace.directory / MODEL).write_bytes(Path(os.environ["MODEL"]).read_bytes())
    workspace.build("//examples/hello:predictor", "//examples/file_type:predictor")
    yield workspace
    workspace.close()


def rebuilt(workspace: Workspace, target: str) -> dict[str, int]:
    return dict(counts(workspace.build(target)))


def test_nothing(workspace: Workspace) -> None:
    assert rebuilt(workspace, "//examples/hello:predictor") == {}


def test_a_comment(workspace: Workspace) -> None:
    lines = workspace.read(HELLO).splitlines()
    lines[-1] += "  # a comment"
    workspace.write(HELLO, "\n".join(lines) + "\n")
    again = rebuilt(workspace, "//examples/hello:predictor")
    assert again.pop("PredictorSnapshot") == 1
    assert again.keys() <= {"PredictorLower"}


def test_a_helper_that_the_entry_does_not_reach(workspace: Workspace) -> None:
    unreached = "\n\ndef unreached(number: int) -> int:\n    return number + {}\n"
    workspace.write(HELLO, workspace.read(HELLO) + unreached.format(1))
    rebuilt(workspace, "//examples/hello:predictor")
    workspace.write(HELLO, workspace.read(HELLO).replace("number + 1", "number + 2"))
    assert rebuilt(workspace, "//examples/hello:predictor") == {"PredictorSnapshot": 1}


def test_a_helper_that_it_reaches(workspace: Workspace) -> None:
    text = workspace.read(HELLO)
    workspace.write(HELLO, text.replace("scale is one of", "scale must be one of"))
    assert workspace.read(HELLO) != text
    again = rebuilt(workspace, "//examples/hello:predictor")
    assert {"PredictorSnapshot", "PredictorLower", "CppCompile", "CppLink"} <= again.keys()


def test_weights(workspace: Workspace) -> None:
    model = onnx.load(workspace.directory / MODEL)
    weights = next(each for each in model.graph.initializer if len(each.dims) == 2)
    weights.CopyFrom(onnx.numpy_helper.from_array(onnx.numpy_helper.to_array(weights) * np.float32(0.5), weights.name))
    onnx.save(model, workspace.directory / MODEL)
    again = rebuilt(workspace, "//examples/file_type:predictor")
    assert again == {"PredictorSnapshot": 1, "PredictorSubgraph": 1, "PredictorFiles": 1}


def test_a_platform(workspace: Workspace) -> None:
    build = workspace.read("examples/hello/BUILD.bazel")
    bundle = '\npredictor_bundle(name = "two", platforms = [{}], predictor = ":predictor")\n'
    workspace.write("examples/hello/BUILD.bazel", build + bundle.format('"//platforms:linux_arm64"'))
    rebuilt(workspace, "//examples/hello:two")
    platforms = '"//platforms:linux_arm64", "//platforms:wasm32"'
    workspace.write("examples/hello/BUILD.bazel", build + bundle.format(platforms))
    again = rebuilt(workspace, "//examples/hello:two")
    assert again.keys() & {"PredictorSnapshot", "PredictorSubgraph", "PredictorLower"} == set()
    assert again["CppCompile"] >= 1
