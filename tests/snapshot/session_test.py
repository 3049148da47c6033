"""onnxruntime.InferenceSession objects, made by the real ONNX Runtime."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import harness
import pytest
from onnx_model import add_model, relu_model

MODEL = relu_model(["N", 3])
RUNTIME = ["numpy", "onnxruntime"]
PREDICT = "\n\ndef predict(x: float) -> float:\n    return SESSION.run(None, {'x': x})\n"
SESSION = {
    "kind": "session",
    "model": "model_1",
    "inputs": [{"name": "x", "dtype": "float32", "shape": ["N", 3]}],
    "outputs": [{"name": "y", "dtype": "float32", "shape": ["N", 3]}],
    "providers": ["CPUExecutionProvider"],
}
HEADER = "import onnxruntime as ort\nfrom pathlib import Path\nPROVIDERS = ['CPUExecutionProvider']\n"

WAYS = {
    "path": ("Path(__file__).parent / 'relu.onnx'", "relu.onnx"),
    "relative path": ("'app/relu.onnx'", "relu.onnx"),
    "bytes": ("Path(__file__).with_name('relu.onnx').read_bytes()", "model.onnx"),
}


@pytest.mark.parametrize("way", sorted(WAYS))
def test_session(way: str, tmp_path: Path) -> None:
    expression, name = WAYS[way]
    source = f"{HEADER}SESSION = ort.InferenceSession({expression}, providers=PROVIDERS)\n{PREDICT}"
    result = harness.run(tmp_path, {"app/predictor.py": source, "app/relu.onnx": MODEL}, packages=RUNTIME)
    assert result.entry["globals"]["SESSION"] == SESSION
    assert result.snapshot["models"] == {"model_1": {"file": "model_1.onnx", "name": name}}
    assert [path.name for path in result.models.iterdir()] == ["model_1.onnx"]
    assert (result.models / "model_1.onnx").read_bytes() == MODEL


def test_one_model_of_two_sessions(tmp_path: Path) -> None:
    source = f"{HEADER}ALL = [ort.InferenceSession('app/relu.onnx', providers=PROVIDERS) for _ in range(2)]\n"
    source += "\n\ndef predict(x: float) -> float:\n    return ALL\n"
    result = harness.run(tmp_path, {"app/predictor.py": source, "app/relu.onnx": MODEL}, packages=RUNTIME)
    assert result.globals()["ALL"] == {"kind": "list", "items": [SESSION, SESSION]}
    assert len(result.snapshot["models"]) == 1


def test_unnamed_dimension(tmp_path: Path) -> None:
    source = f"{HEADER}SESSION = ort.InferenceSession('app/relu.onnx', providers=PROVIDERS)\n{PREDICT}"
    files = {"app/predictor.py": source, "app/relu.onnx": relu_model([1, ""])}
    session = harness.run(tmp_path, files, packages=RUNTIME).entry["globals"]["SESSION"]
    assert session["inputs"] == [{"name": "x", "dtype": "float32", "shape": [1, None]}]


def test_weights_beside_the_model(tmp_path: Path) -> None:
    source = f"{HEADER}SESSION = ort.InferenceSession('app/add.onnx', providers=PROVIDERS)\n{PREDICT}"
    model, weights = add_model("add.weights"), struct.pack("<f", 2.0)
    files = {"app/predictor.py": source, "app/add.onnx": model, "app/add.weights": weights}
    result = harness.run(tmp_path, files, packages=RUNTIME)
    assert result.snapshot["models"] == {
        "model_1": {"file": "model_1.onnx", "name": "add.onnx", "external_data": ["add.weights"]}
    }
    assert (result.models / "add.weights").read_bytes() == weights


def test_other_weights_make_no_other_snapshot(tmp_path: Path) -> None:
    source = f"{HEADER}SESSION = ort.InferenceSession('app/add.onnx', providers=PROVIDERS)\n{PREDICT}"
    texts = []
    for name, value in (("a", 1.0), ("b", 2.0)):
        files = {"app/predictor.py": source, "app/add.onnx": add_model("w"), "app/w": struct.pack("<f", value)}
        texts.append(harness.run(tmp_path / name, files, packages=RUNTIME).text)
    assert texts[0] == texts[1] != ""


def test_two_models_and_one_name_of_weights(tmp_path: Path) -> None:
    source = f"{HEADER}SESSION = [ort.InferenceSession(f'app/{{n}}/add.onnx', providers=PROVIDERS) for n in 'ab']\n{PREDICT}"
    files = {"app/predictor.py": source}
    for name, value in (("a", 1.0), ("b", 2.0)):
        files |= {f"app/{name}/add.onnx": add_model("w"), f"app/{name}/w": struct.pack("<f", value)}
    # ONNX Runtime itself may warn before.
    assert harness.run(tmp_path, files, packages=RUNTIME).stderr.endswith(
        "error: two models keep different weights in files of the same name, w\n"
        "hint: rename one of them, or save the models with their weights inside\n"
    )


def test_missing_model(tmp_path: Path) -> None:
    source = f"{HEADER}SESSION = ort.InferenceSession('app/relu.onnx')\n{PREDICT}"
    result = harness.run(tmp_path, {"app/predictor.py": source}, packages=RUNTIME)
    assert result.status == 1
    lines = result.stderr.splitlines()
    assert lines[-2].startswith("error: importing app/predictor.py failed: ")
    assert "app/relu.onnx" in lines[-2]
    assert lines[-1] == "hint: add the model file to data"


def test_corrupt_model(tmp_path: Path) -> None:
    source = f"{HEADER}SESSION = ort.InferenceSession('app/relu.onnx')\n{PREDICT}"
    files = {"app/predictor.py": source, "app/relu.onnx": b"no model"}
    result = harness.run(tmp_path, files, packages=RUNTIME)
    assert result.status == 1
    assert "app/relu.onnx" in result.stderr.splitlines()[-1]
    assert str(tmp_path) not in result.stderr


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
