"""CompilerInfo: what a compiler's toolchain gives; CompilerToolInfo: one program of it."""

CompilerInfo = provider(
    doc = "The compiler: programs that run on the machine that builds, for whatever platform.",
    fields = {
        "bindings": "CompilerToolInfo: a signature to modules of other languages.",
        "bundle": "CompilerToolInfo: the list of a bundle's files.",
        "cases": "CompilerToolInfo: a test's cases from YAML to JSON.",
        "files": "CompilerToolInfo: the directory of files beside a program.",
        "lower": "CompilerToolInfo: a snapshot to C++.",
        "no_subgraphs": "CompilerToolInfo: `subgraphs` where there should be no model: it starts quickly.",
        "operation_names": "File: the names of the operator library, one a line.",
        "operations": "File: the operator library.",
        "signature": "CompilerToolInfo: a signature against a recorded one.",
        "snapshot": "depset of Files: the snapshot program. It runs under the Python of the predictor.",
        "snapshot_main": "File: where it starts.",
        "subgraphs": "CompilerToolInfo: models to subgraphs.",
    },
)

CompilerToolInfo = provider(
    doc = "A Python program in the compiler's own environment, compiled ahead. See rules/private/tool.bzl.",
    fields = {
        "boot": "File: the script that starts it.",
        "library": "File: the directory of its byte code and that of its wheels.",
        "module": "Its main module, which has a function `main`.",
        "python": "Path of the interpreter.",
    },
)
