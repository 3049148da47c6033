"""OnnxRuntimeInfo: what a toolchain of //toolchains/onnxruntime:toolchain_type gives."""

OnnxRuntimeInfo = provider(
    doc = "ONNX Runtime for one target platform. Its C API's first version is all that is asked of it.",
    fields = {
        "file_name": "What the library is called beside a program that loads it; \"\" where it is static.",
        "kind": "\"dynamic\": opened at run time, from beside the program; \"static\": linked.",
        "library": "The shared library (File); None where it is static.",
        "linking": "CcInfo of the static library, whose OrtGetApiBase is called; None where it is dynamic.",
        "notices": "depset of Files: the licence and notices that go with copies of the library.",
    },
)
