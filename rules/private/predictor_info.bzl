"""PredictorInfo: a compiled predictor."""

visibility("//rules/...")

PredictorInfo = provider(
    doc = "A Python function compiled to native code, with everything that was made of it on the way.",
    fields = {
        "cpp": "depset of Files: the generated C++.",
        "files": "File: the directory of models and runtime library that goes beside a program or shared library, " +
                 "`<name>.files`; None for a predictor without models.",
        "header": "File: the C header.",
        "manifest": "File: the signature as JSON (docs/signature.md).",
        "name": "The predictor's name, which is that of its target.",
        "outputs": "What its target platform gets, by kind (as the output groups are called) and name: a dict of dicts of " +
                   "Files. A name is a path within a directory of them.",
        "platform": "Label of its target platform.",
        "python": "PythonInfo: how it runs under Python, for tests.",
        "runner": "File: the runner executable; None in a library and where the platform runs no executables.",
        "shared_library": "File: the shared library; None in a library.",
        "snapshot": "File: the snapshot as JSON (docs/snapshot.md).",
        "static_library": "File: the static library, complete.",
        "subgraphs": "File: the directory of ONNX subgraphs and their signatures.",
        "symbol": "Prefix of its C symbols: `<symbol>_get_api`.",
    },
)
