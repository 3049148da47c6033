"""compiler.models.subgraph: signatures, weights in other files, determinism, and what it says of bad
models."""

import json
import os
import pathlib
import sys

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from compiler.models import directory, subgraph

MAGIKA = os.environ.get("MAGIKA")


@pytest.fixture
def run(tmp_path, capsys):
    """Runs the tool on a model; gives exit status, standard error, and the signature if there is one."""

    def call(model, label=None):
        out, signature = tmp_path / "out.onnx", tmp_path / "out.json"
        more = ["--label", label] if label else []
        status = subgraph.main(
            ["--model", str(model), "--out", str(out), "--signature", str(signature), *more]
        )
        return status, capsys.readouterr().err, json.loads(signature.read_text()) if status == 0 else None

    return call


def tensor(name, element, shape):
    return helper.make_tensor_value_info(name, element, shape)


def save(path, nodes, inputs, outputs, initializer=(), **options):
    graph = helper.make_graph(nodes, "graph", inputs, outputs, initializer)
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=options.pop("ir_version", 8)
    )
    onnx.save(model, path, **options)
    return path


def test_the_signature_of_a_real_model(run, tmp_path):
    status, error, signature = run(MAGIKA)
    assert (status, error) == (0, "")
    assert signature == {
        "format": 1,
        "inputs": [{"dtype": "int32", "name": "bytes", "shape": ["unk__214", 2048]}],
        "ir_version": 8,
        "opset": {"": 15, "ai.onnx.ml": 2},
        "outputs": [{"dtype": "float32", "name": "target_label", "shape": ["unk__215", 214]}],
    }
    assert (tmp_path / "out.onnx").read_bytes() == pathlib.Path(MAGIKA).read_bytes()


def test_shapes_and_dtypes(run, tmp_path):
    inputs = [
        tensor("a", TensorProto.FLOAT16, ["n", None, 3, -1]),
        tensor("scalar", TensorProto.BOOL, []),
        tensor("any", TensorProto.UINT8, None),
        tensor("text", TensorProto.STRING, [1]),
        helper.make_tensor_sequence_value_info("many", TensorProto.FLOAT, None),
    ]
    nodes = [helper.make_node("Identity", ["scalar"], ["y"])]
    _, _, signature = run(save(tmp_path / "m.onnx", nodes, inputs, [tensor("y", TensorProto.BOOL, [])]))
    assert signature["inputs"] == [
        {"name": "a", "dtype": "float16", "shape": ["n", None, 3, None]},
        {"name": "scalar", "dtype": "bool", "shape": []},
        {"name": "any", "dtype": "uint8", "shape": None},
        {"name": "text", "dtype": None, "shape": None, "type": "tensor(string)"},
        {"name": "many", "dtype": None, "shape": None, "type": "seq(tensor(float))"},
    ]


def test_an_output_without_a_shape_gets_the_inferred_one(run, tmp_path):
    nodes = [helper.make_node("Transpose", ["x"], ["y"])]
    inputs = [tensor("x", TensorProto.FLOAT, ["n", 3])]
    _, _, signature = run(save(tmp_path / "m.onnx", nodes, inputs, [tensor("y", TensorProto.FLOAT, None)]))
    assert signature["outputs"] == [{"name": "y", "dtype": "float32", "shape": [3, "n"]}]


@pytest.mark.parametrize("ir_version, inputs", [(3, ["x"]), (8, ["x", "w"])])
def test_weights_that_are_listed_as_inputs(run, tmp_path, ir_version, inputs):
    weight = numpy_helper.from_array(np.ones(3, np.float32), "w")
    values = [tensor("x", TensorProto.FLOAT, [3]), tensor("w", TensorProto.FLOAT, [3])]
    nodes = [helper.make_node("Add", ["x", "w"], ["y"])]
    outputs = [tensor("y", TensorProto.FLOAT, [3])]
    _, _, signature = run(save(tmp_path / "m.onnx", nodes, values, outputs, [weight], ir_version=ir_version))
    assert [value["name"] for value in signature["inputs"]] == inputs
    assert [value.get("optional", False) for value in signature["inputs"]] == [False, True][: len(inputs)]


def external_model(tmp_path):
    weight = numpy_helper.from_array(np.arange(3000, dtype=np.float32), "w")
    nodes = [helper.make_node("Add", ["x", "w"], ["y"])]
    io = [[tensor(name, TensorProto.FLOAT, [3000])] for name in "xy"]
    return save(tmp_path / "m.onnx", nodes, *io, [weight], save_as_external_data=True, location="m.weights")


def test_weights_in_another_file_are_taken_in(run, tmp_path):
    status, error, _ = run(external_model(tmp_path))
    assert (status, error) == (0, "")
    session = onnxruntime.InferenceSession((tmp_path / "out.onnx").read_bytes())
    (found,) = session.run(None, {"x": np.zeros(3000, np.float32)})
    assert found.tolist() == list(range(3000))


def test_weights_are_found_through_links(run, tmp_path):
    """Bazel's sandbox is made of symbolic links."""
    external_model(tmp_path)
    linked = tmp_path / "linked"
    linked.mkdir()
    for name in ("m.onnx", "m.weights"):
        (linked / name).symlink_to(tmp_path / name)
    assert run(linked / "m.onnx")[:2] == (0, "")


def test_missing_weights(run, tmp_path):
    model = external_model(tmp_path)
    (tmp_path / "m.weights").unlink()
    status, error, _ = run(model, "pkg/m.onnx")
    assert status == 1
    assert error == (
        "error: model pkg/m.onnx keeps weights in m.weights, which cannot be read"
        " (No such file or directory): add that file to data, beside the model\n"
    )


def test_short_weights(run, tmp_path):
    model = external_model(tmp_path)
    (tmp_path / "m.weights").write_bytes(b"short")
    assert run(model, "m")[1] == "error: model m keeps weights in m.weights, which is too short\n"


def test_weights_elsewhere_are_refused(run, tmp_path):
    external_model(tmp_path)
    model = onnx.load(tmp_path / "m.onnx", load_external_data=False)
    next(e for e in model.graph.initializer[0].external_data if e.key == "location").value = "../m.weights"
    (tmp_path / "m.onnx").write_bytes(model.SerializeToString())
    assert run(tmp_path / "m.onnx", "m")[1] == (
        "error: model m keeps the weights of 'w' at '../m.weights', which is no path beside it\n"
    )


@pytest.mark.parametrize(
    "content, says",
    [
        (b"", "is not an ONNX model: it has no graph"),
        (b"<html>not found</html>", "is not an ONNX model, or is cut off: its protobuf cannot be parsed"),
        (None, "is not an ONNX model, or is cut off: its protobuf cannot be parsed"),
    ],
    ids=["empty", "text", "cut"],
)
def test_corrupt_models(run, tmp_path, content, says):
    path = tmp_path / "m.onnx"
    path.write_bytes(pathlib.Path(MAGIKA).read_bytes()[:100000] if content is None else content)
    assert run(path, "pkg/m.onnx")[:2] == (1, f"error: model pkg/m.onnx {says}\n")


def test_no_model(run, tmp_path):
    assert run(tmp_path / "none.onnx", "m")[1] == "error: model m cannot be read: No such file or directory\n"


def test_an_invalid_graph(run, tmp_path):
    io = [[tensor(name, TensorProto.FLOAT, [3])] for name in "xy"]
    status, error, _ = run(
        save(tmp_path / "m.onnx", [helper.make_node("Relu", ["nowhere"], ["y"])], *io), "m"
    )
    assert status == 1
    assert error.startswith("error: model m is not a valid ONNX model: ") and error.count("\n") == 1


def test_log(tmp_path, capsys):
    """The stage over a predictor's models says what is wrong, and at last where there is more."""
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "a.onnx").write_bytes(b"junk")
    (tmp_path / "snapshot.json").write_text(json.dumps({"models": {"m": {"file": "a.onnx", "name": "app/a.onnx"}}}))
    paths = {"snapshot": "snapshot.json", "models": "models", "out": "out", "log": "subgraphs.log"}
    words = [f"--{name}={tmp_path / path}" for name, path in paths.items()]
    for refusal in ([], ["--refuse=no models here"]):
        assert directory.main(words + refusal) == 1
        *said, last = capsys.readouterr().err.splitlines()
        assert said[0].startswith("error: no models here" if refusal else "error: model app/a.onnx ")
        assert last == f"log: {tmp_path / 'subgraphs.log'}"
        assert (tmp_path / "subgraphs.log").read_text().startswith("\n".join(said))


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
