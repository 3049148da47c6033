"""The module extension that brings ONNX Runtime's libraries, each fetched when a build for its platform asks for it."""

load("//toolchains/onnxruntime/private:npm_library.bzl", "npm_library")
load("//toolchains/python:requirement.bzl", "format_requirement", "parse_lock")
load("//toolchains/python:wheel.bzl", "wheel")
load(":targets.bzl", "TARGETS", "repository_name")

_PYTHON = "3.12"  # the one whose wheels the lock pins; of the wheel only the library is used

# A wheel is for one platform and Python; what is no part of the library is Python's.
_DROP = [
    "*.py",
    "*.pyi",
    "*pybind11*",
    "*providers_shared*",
    "onnxruntime/tools/*",
    "onnxruntime/transformers/*",
    "onnxruntime/quantization/*",
    "onnxruntime/datasets/*",
    "onnxruntime/backend/*",
]

_BUILD = """\
package(default_visibility = ["//visibility:public"])

filegroup(
    name = "library",
    srcs = glob(["site/onnxruntime/capi/{member}"]),
)

# What has to go with every copy of the library.
filegroup(
    name = "notices",
    srcs = [
        "site/onnxruntime/LICENSE",
        "site/onnxruntime/ThirdPartyNotices.txt",
    ],
)
"""

def _wheel_library(name, target, requirements):
    wheel(
        name = name,
        build_file_content = _BUILD.format(member = target.member),
        drop = _DROP,
        platforms = target.tags,
        python_version = _PYTHON,
        requirements = requirements,
    )

def _onnxruntime_impl(mctx):
    lock = parse_lock(mctx.read(Label("//toolchains/onnxruntime:onnxruntime.lock")), "toolchains/onnxruntime/onnxruntime.lock")
    requirements = [format_requirement(requirement) for requirement in lock]
    for platform, target in TARGETS.items():
        name = repository_name(platform)
        if target.package == "npm":
            npm_library(name = name, target = platform)
        else:
            _wheel_library(name, target, requirements)

onnxruntime = module_extension(
    implementation = _onnxruntime_impl,
    doc = "Repositories `onnxruntime_<platform>` with ONNX Runtime's library.",
)
