"""ProgramInfo: a predictor before it meets a platform."""

visibility("//rules/...")

ProgramInfo = provider(
    doc = "What snapshot and lower made of a predictor. It knows no target platform.",
    fields = {
        "entry": "File: C++ that exports the predictor under the name every loader knows.",
        "header": "File: the C header.",
        "manifest": "File: the signature.",
        "python": "PythonInfo.",
        "runs_models": "Whether it may run ONNX models: whether a dependency of its Python is onnxruntime.",
        "snapshot": "File: the snapshot.",
        "source": "File: the C++.",
        "subgraphs": "File: the directory of subgraphs.",
        "symbol": "Prefix of the C symbols.",
    },
)
