"""Each wheel of the compiler's environment does a little of what we need it for. Run by pytest."""

import importlib.metadata
import os
import sys

import pytest


def test_libcst_keeps_every_character() -> None:
    import libcst

    source = "def f( x:int ) :  # odd spacing\n    return x+1\n"
    assert libcst.parse_module(source).code == source


def test_yaml_uses_its_compiled_parser() -> None:
    import yaml

    assert yaml.load("{a: [1, 2.5]}", Loader=yaml.CSafeLoader) == {"a": [1, 2.5]}


def test_jinja2_renders() -> None:
    import jinja2

    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)
    assert environment.from_string("{% for x in xs %}{{ x }};{% endfor %}").render(xs=[1, 2]) == "1;2;"


def test_onnxruntime_runs_a_model_made_with_onnx() -> None:
    import numpy as np
    import onnx
    import onnxruntime

    helper = onnx.helper
    x = helper.make_tensor_value_info("x", onnx.TensorProto.FLOAT, [2])
    y = helper.make_tensor_value_info("y", onnx.TensorProto.FLOAT, [2])
    graph = helper.make_graph([helper.make_node("Add", ["x", "x"], ["y"])], "double", [x], [y])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    (doubled,) = session.run(None, {"x": np.array([1, 2], np.float32)})
    assert doubled.tolist() == [2.0, 4.0]


def test_magika_has_its_model() -> None:
    import magika

    assert magika.Magika().identify_bytes(b"import os\nprint(os.getcwd())\n" * 20).output.label == "python"


def test_a_file_out_of_a_wheel_has_a_label() -> None:
    import onnx

    assert [x.name for x in onnx.load(os.environ["MAGIKA_MODEL"]).graph.input] == ["bytes"]


def test_hypothesis_finds_a_counterexample() -> None:
    from hypothesis import find, strategies

    assert find(strategies.integers(), lambda x: x > 9) == 10


@pytest.mark.parametrize("name", ["libcst", "numpy", "onnxruntime", "pytest"])
def test_what_is_imported_is_ours(name: str) -> None:
    """No package of the machine's own Python may answer for a wheel."""
    location = str(importlib.metadata.distribution(name).locate_file(""))
    assert f"pip_{name}" in location


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
