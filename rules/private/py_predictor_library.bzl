"""`py_predictor_library`: a predictor as a library for C++ and everything that links C."""

load("@rules_cc//cc/common:cc_info.bzl", "CcInfo")
load(":outputs.bzl", "name_files", "output_groups", "predictor_info")
load(
    ":predictor.bzl",
    "PREDICTOR_ATTRS",
    "PREDICTOR_FRAGMENTS",
    "PREDICTOR_TOOLCHAINS",
    "build_predictor",
    "make_program_target",
)
load(":predictor_info.bzl", "PredictorInfo")
load(":predictor_program.bzl", "predictor_program")
load(":transitions.bzl", "one_platform")

visibility("//rules/...")

DOC = """\
Compiles an annotated Python function to a native static library with a C header.

    load("@rules_cc//cc:cc_binary.bzl", "cc_binary")
    load("@rules_predictor//rules:defs.bzl", "py_predictor_library")

    py_predictor_library(
        name = "greeting",
        src = "greeting.py",
        entry = "greet",
    )

    cc_binary(
        name = "app",
        srcs = ["app.cc"],
        deps = [":greeting"],
    )

`app.cc` includes `<package>/greeting.h`. The attributes are those of py_predictor_binary.
"""

def _py_predictor_library_impl(ctx):
    built = build_predictor(ctx)
    files = [built.files] if built.files else []
    return [
        DefaultInfo(
            files = depset([built.static_library, built.header] + files),
            runfiles = ctx.runfiles(files),
        ),
        built.cc_info,
        output_groups(built),
        predictor_info(ctx, built),
    ]

_py_predictor_library = rule(
    implementation = _py_predictor_library_impl,
    doc = DOC,
    attrs = PREDICTOR_ATTRS,
    cfg = one_platform,
    fragments = PREDICTOR_FRAGMENTS,
    provides = [CcInfo, PredictorInfo],
    toolchains = PREDICTOR_TOOLCHAINS,
)

def py_predictor_library(name, **kwargs):
    """A predictor as a library; see DOC above.

    Args:
      name: of the target.
      **kwargs: `src`, `entry`, `deps`, `data` as of py_predictor_binary, and what every rule takes.
    """
    program = make_program_target(name, kwargs)
    predictor_program(**program)
    name_files(name, kwargs, shared_library = False)
    _py_predictor_library(name = name, program = program["name"], **kwargs)
