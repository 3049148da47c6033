# packages: numpy onnxruntime
# model: model.onnx float32 3
import numpy as np
import onnxruntime

session = onnxruntime.InferenceSession("model.onnx")


def run(values: list[float]) -> list[float]:
    name = session.get_inputs()[0].name
    (y,) = session.run(None, {name: np.array(values, dtype=np.float32)})
    return [float(v) for v in y]
