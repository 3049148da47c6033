"""The ONNX Runtime backend for linux_arm64, under an emulator: it runs a model with that platform's library."""

import os
import subprocess
import sys

import numpy as np
import onnxruntime
import pytest


def test_a_real_model(tmp_path):
    model = os.path.realpath(os.environ["MAGIKA"])
    library = os.path.abspath("toolchains/onnxruntime/libonnxruntime.so.1")
    os.symlink(os.path.realpath(library), tmp_path / "libonnxruntime.so.1")
    os.symlink(model, tmp_path / "model.onnx")
    content = np.random.default_rng(0).integers(0, 257, (2, 2048), dtype=np.int32)
    content.tofile(tmp_path / "in0")
    arguments = [tmp_path, "model.onnx", "1", "input", "bytes", "4", "2,2048", tmp_path / "in0"]
    done = subprocess.run(
        [os.path.abspath(os.environ["RUN_MODEL"]), *arguments, "output", "target_label", tmp_path / "out0"],
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert (done.returncode, done.stdout) == (0, "target_label 11 2,214\n"), done.stderr
    found = np.fromfile(tmp_path / "out0", np.float32).reshape(2, 214)
    (expected,) = onnxruntime.InferenceSession(model).run(None, {"bytes": content})
    np.testing.assert_allclose(found, expected, atol=1e-6)


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
