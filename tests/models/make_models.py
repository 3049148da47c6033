"""Writes small models: make_models.py double.onnx triple.onnx pair.onnx

double and triple: y = 2 x, y = 3 x, of any number of floats. pair: total = a + b and kept = n, of floats a and b and of ints n.
"""

import sys

import onnx
from onnx import TensorProto, helper, numpy_helper
import numpy as np


def vector(name: str, kind: int = TensorProto.FLOAT) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, ["n"])


def save(nodes: list, inputs: list, outputs: list, constants: list, path: str) -> None:
    graph = helper.make_graph(nodes, "g", inputs, outputs, constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 9
    onnx.save(model, path)


def main(double: str, triple: str, pair: str) -> None:
    for factor, path in ((2, double), (3, triple)):
        constant = numpy_helper.from_array(np.array(factor, dtype=np.float32), "factor")
        save([helper.make_node("Mul", ["x", "factor"], ["y"])], [vector("x")], [vector("y")], [constant], path)
    nodes = [helper.make_node("Add", ["a", "b"], ["total"]), helper.make_node("Identity", ["n"], ["kept"])]
    numbers = TensorProto.INT64
    save(nodes, [vector("a"), vector("b"), vector("n", numbers)], [vector("total"), vector("kept", numbers)], [], pair)


if __name__ == "__main__":
    main(*sys.argv[1:])
