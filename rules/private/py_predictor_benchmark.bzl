"""`py_predictor_benchmark`: how long a predictor takes, natively and under CPython."""

load(":cases.bzl", "CASES_ATTRS", "CASES_TOOLCHAINS", "make_case_program")

visibility("//rules/...")

DOC = """\
Times a predictor on cases, natively and under CPython, and prints a table.

    load("@rules_predictor//rules:defs.bzl", "py_predictor_benchmark")

    py_predictor_benchmark(
        name = "benchmark",
        cases = "cases.yaml",
        predictor = ":predictor",
    )

and `bazel run -c opt //model:benchmark [-- WORD...]`, where words choose the cases with one of them in their name. The cases
are those of py_predictor_test. Of each, the median of a second of calls counts; a call takes its arguments from the C ABI
natively, and from Python's values under CPython.
"""

def _py_predictor_benchmark_impl(ctx):
    return make_case_program(ctx, purpose = "benchmark")

py_predictor_benchmark = rule(
    implementation = _py_predictor_benchmark_impl,
    doc = DOC,
    attrs = CASES_ATTRS,
    executable = True,
    toolchains = CASES_TOOLCHAINS,
)
