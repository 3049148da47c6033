"""The ONNX Runtime backend against Python's onnxruntime: equal outputs to the last bit, and equal errors."""

import os
import pathlib
import shutil
import subprocess
import sys

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper

# In the order of the runtime's numbers, from 1.
DTYPES = (
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32",
    "float64",
)  # fmt: skip

RUN_MODEL = os.path.abspath(os.environ["RUN_MODEL"])
SESSION_CHECK = os.path.abspath(os.environ["SESSION_CHECK"])
LIBRARY = os.path.abspath("toolchains/onnxruntime/libonnxruntime.so.1")
MAGIKA = os.path.abspath(os.environ["MAGIKA"])


@pytest.fixture
def directory(tmp_path):
    """A directory with the runtime library in it, as a runner has."""
    (tmp_path / os.path.basename(LIBRARY)).symlink_to(os.path.realpath(LIBRARY))
    return tmp_path


def python_session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def run_natively(directory, model, feed, outputs, *more, program=RUN_MODEL):
    arguments = [str(program), str(directory), model, "1"]
    for index, (name, value) in enumerate(feed.items()):
        file = directory / f"in{index}"
        value.tofile(file)
        shape = ",".join(map(str, value.shape))
        arguments += ["input", name, str(1 + DTYPES.index(str(value.dtype))), shape, str(file)]
    for index, name in enumerate(outputs):
        arguments += ["output", name, str(directory / f"out{index}")]
    return subprocess.run([*arguments, *more], capture_output=True, text=True, timeout=120, cwd="/")


def read_outputs(directory, printed):
    arrays = []
    for index, line in enumerate(printed.splitlines()):
        _, dtype, shape = line.split(" ")
        sizes = [int(size) for size in shape.split(",")] if shape else []
        arrays.append(np.fromfile(directory / f"out{index}", DTYPES[int(dtype) - 1]).reshape(sizes))
    return arrays


def assert_equal_runs(directory, model, feed, *more):
    session = python_session(directory / model)
    names = [output.name for output in session.get_outputs()]
    done = run_natively(directory, model, feed, names, *more)
    assert (done.returncode, done.stderr) == (0, "")
    found = read_outputs(directory, "\n".join(done.stdout.splitlines()[: len(names)]))
    for ours, theirs in zip(found, session.run(None, feed), strict=True):
        assert (ours.dtype, ours.shape) == (theirs.dtype, theirs.shape)
        assert ours.tobytes() == theirs.tobytes()


def save(directory, nodes, inputs, outputs, name="model.onnx", opset=17):
    graph = helper.make_graph(nodes, "graph", inputs, outputs)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
    onnx.save(model, directory / name)
    return name


@pytest.mark.parametrize("rows", [1, 3])
def test_a_real_model(directory, rows):
    shutil.copy(MAGIKA, directory / "model.onnx")
    feed = {"bytes": np.random.default_rng(rows).integers(0, 257, (rows, 2048), dtype=np.int32)}
    assert_equal_runs(directory, "model.onnx", feed, "again", "again")


@pytest.mark.parametrize("dtype", DTYPES)
def test_every_dtype_goes_in_and_out(directory, dtype):
    element = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
    tensor = [helper.make_tensor_value_info(name, element, ["n", 3]) for name in ("x", "y")]
    save(directory, [helper.make_node("Identity", ["x"], ["y"])], tensor[:1], tensor[1:])
    assert_equal_runs(directory, "model.onnx", {"x": np.arange(6).reshape(2, 3).astype(dtype)})


def save_scaling_model(directory):
    inputs = [
        helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 2]),
        helper.make_tensor_value_info("factor", TensorProto.FLOAT, []),
    ]
    outputs = [
        helper.make_tensor_value_info("scaled", TensorProto.FLOAT, ["n", 2]),
        helper.make_tensor_value_info("sum", TensorProto.FLOAT, []),
    ]
    nodes = [
        helper.make_node("Mul", ["x", "factor"], ["scaled"]),
        helper.make_node("ReduceSum", ["scaled"], ["sum"], keepdims=0),
    ]
    save(directory, nodes, inputs, outputs)


def test_scalars_empty_tensors_and_several_outputs(directory):
    save_scaling_model(directory)
    factor = np.array(0.1, np.float32)
    for rows in (0, 1, 5):
        x = np.arange(2 * rows, dtype=np.float32).reshape(rows, 2)
        assert_equal_runs(directory, "model.onnx", {"x": x, "factor": factor})


def test_typed_sessions(directory):
    save_scaling_model(directory)
    done = subprocess.run([SESSION_CHECK, directory], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_no_telemetry(directory):
    """ONNX Runtime would leave a database and an identifier in the user's home."""
    save_scaling_model(directory)
    home = directory / "home"
    home.mkdir()
    telling = ("CI", "ORT_DISABLE_TELEMETRY", "ORT_RUNNING_UNIT_TESTS", "XDG_CACHE_HOME", "XDG_DATA_HOME")
    environment = {name: value for name, value in os.environ.items() if name not in telling} | {
        "HOME": str(home)
    }
    done = subprocess.run([SESSION_CHECK, directory], env=environment, capture_output=True, timeout=120)
    assert done.returncode == 0
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(
    "value", [np.zeros(2048, np.int32), np.zeros((1, 2047), np.int32), np.zeros((1, 2048), np.int64)]
)
def test_errors_are_those_of_python(directory, value):
    shutil.copy(MAGIKA, directory / "model.onnx")
    with pytest.raises(Exception) as raised:
        python_session(MAGIKA).run(None, {"bytes": value})
    done = run_natively(directory, "model.onnx", {"bytes": value}, ["target_label"])
    assert done.stdout == f"{raised.type.__name__}: {raised.value}\n"
    assert (done.returncode, done.stderr) == (1, "")


def test_unknown_output(directory):
    shutil.copy(MAGIKA, directory / "model.onnx")
    done = run_natively(directory, "model.onnx", {"bytes": np.zeros((1, 2048), np.int32)}, ["nothing"])
    assert (
        done.stdout
        == "InvalidArgument: [ONNXRuntimeError] : 2 : INVALID_ARGUMENT : Invalid output name: nothing\n"
    )


@pytest.mark.parametrize("content", [b"", b"no model", None], ids=["empty", "text", "cut"])
def test_a_corrupt_model_is_one_line_that_names_the_file(directory, content):
    (directory / "model.onnx").write_bytes(
        pathlib.Path(MAGIKA).read_bytes()[:100000] if content is None else content
    )
    done = run_natively(directory, "model.onnx", {}, [])
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.count("\n") == 1
    assert f"model {directory}/model.onnx: [ONNXRuntimeError]" in done.stdout


def test_a_missing_model(directory):
    done = run_natively(directory, "none.onnx", {}, [])
    assert done.stdout.startswith(f"FileNotFoundError: model none.onnx was not found in {directory}, ")
    assert done.stdout.endswith(": keep it beside the program\n")


def test_a_missing_library(tmp_path):
    shutil.copy(MAGIKA, tmp_path / "model.onnx")
    program = shutil.copy(os.path.realpath(RUN_MODEL), tmp_path / "run_model")
    done = run_natively(tmp_path, "model.onnx", {}, [], program=program)
    assert done.returncode == 1
    assert done.stdout == (
        f"OSError: the ONNX Runtime library libonnxruntime.so.1 was not found in {tmp_path}, {program}.files"
        " nor by the system's loader: put it beside the program\n"
    )


def test_another_library_of_that_name(tmp_path):
    shutil.copy(MAGIKA, tmp_path / "model.onnx")
    (tmp_path / "libonnxruntime.so.1").write_bytes(b"not a library")
    done = run_natively(tmp_path, "model.onnx", {}, [])
    assert done.stdout.startswith("OSError: the ONNX Runtime library cannot be loaded: ")
    assert str(tmp_path) in done.stdout and done.stdout.count("\n") == 1


def test_files_are_found_beside_the_program_wherever_it_is_copied(tmp_path):
    program = shutil.copy(os.path.realpath(RUN_MODEL), tmp_path / "elsewhere")
    files = tmp_path / "elsewhere.files"
    files.mkdir()
    shutil.copy(MAGIKA, files / "model.onnx")
    shutil.copy(os.path.realpath(LIBRARY), files / "libonnxruntime.so.1")
    feed = {"bytes": np.zeros((1, 2048), np.int32)}
    feed["bytes"].tofile(tmp_path / "in0")
    arguments = ["", "model.onnx", "1", "input", "bytes", "4", "1,2048", str(tmp_path / "in0")]
    done = subprocess.run([program, *arguments, "output", "target_label", str(tmp_path / "out0")], cwd="/",
                          capture_output=True, text=True, timeout=120)  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "target_label 11 1,214\n")


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
