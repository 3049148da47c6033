# packages: numpy onnxruntime
# model: model.onnx float32 3
import numpy as np
import onnxruntime

session = onnxruntime.InferenceSession("model.onnx")


def run(values: list[float]) -> list[float]:
    feeds = {"x": np.array(values)}
    (y,) = session.run(None, feeds)
    return [float(v) for v in y]
