"""Sessions held as programs hold them: by a function, an object, a dict; and the names of inputs found out at run time."""

from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime as ort

HERE = Path(__file__).parent
_double = None


def double() -> ort.InferenceSession:
    global _double
    if _double is None:
        _double = ort.InferenceSession(str(HERE / "double.onnx"))
    return _double


double()


class Model:
    def __init__(self, name: str):
        self.session = ort.InferenceSession(str(HERE / name))
        self.input_name = self.session.get_inputs()[0].name
        self.output_name = self.session.get_outputs()[0].name

    def predict(self, values: list[float]) -> list[float]:
        x = np.array(values, dtype=np.float32)
        return [float(y) for y in self.session.run([self.output_name], {self.input_name: x})[0]]


TRIPLE = Model("triple.onnx")
PAIR = ort.InferenceSession(str(HERE / "pair.onnx"))
MODELS = {"double": double(), "triple": TRIPLE.session}


@lru_cache(maxsize=None)
def model(name: str) -> ort.InferenceSession:
    return MODELS[name]


calls: list[str] = []


def noted(name: str) -> ort.InferenceSession:
    calls.append(name)
    return MODELS[name]


def run(values: list[float], which: str = "double", name: str = "x", output: str = "y", more: bool = False) -> dict[str, list[float]]:
    x = np.array(values, dtype=np.float32)
    feeds = {name: x}
    if more:
        feeds["z"] = x
    pair = {PAIR.get_inputs()[0].name: x, PAIR.get_inputs()[1].name: x + 1, "n": np.arange(len(values))}
    total, kept = PAIR.run(None, {PAIR.get_inputs()[0].name: x, PAIR.get_inputs()[-2].name: x, "n": np.arange(len(values))})
    calls.clear()
    found = {
        "held": double().run(None, {double().get_inputs()[0].name: x})[0],
        "fed": double().run([double().get_outputs()[0].name], feeds)[0],
        "named": double().run(output_names=[output], input_feed={name: x})[0],
        "chosen": model(which).run(None, {"x": x})[0],
        "noted": noted(which).run(["y"], {"x": x}, None)[0],
        "total": total,
    }
    result = {key: [float(y) for y in value] for key, value in found.items()}
    return {**result, "object": TRIPLE.predict(values), "kept": [float(n) for n in kept], "calls": [float(len(calls)), float(len(pair))]}
