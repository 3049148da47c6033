"""`py_predictor_test`: a predictor natively against itself under CPython."""

load(":cases.bzl", "CASES_ATTRS", "CASES_TOOLCHAINS", "make_case_program")

visibility("//rules/...")

DOC = """\
Runs a predictor on cases, under CPython and natively, and compares every value.

    load("@rules_predictor//rules:defs.bzl", "py_predictor_binary", "py_predictor_test")

    py_predictor_binary(
        name = "predictor",
        src = "predictor.py",
    )

    py_predictor_test(
        name = "predictor_test",
        cases = "cases.yaml",
        predictor = ":predictor",
    )

with, in cases.yaml,

    - name: a negation
      input: {text: "not good"}
      expect: {total: -1.0}
    - input: {text: "great"}

docs/testing.md says what a case may hold. `--test_filter=negation` runs the cases with that in their name, and
`bazel coverage` tells which lines of the Python sources the cases reach.
"""

def _py_predictor_test_impl(ctx):
    return make_case_program(ctx, purpose = "test") + [
        coverage_common.instrumented_files_info(ctx, dependency_attributes = ["predictor"]),
    ]

py_predictor_test = rule(
    implementation = _py_predictor_test_impl,
    doc = DOC,
    attrs = dict({
        # Merges what the shards write; only `bazel coverage` asks for it.
        "_lcov_merger": attr.label(
            cfg = "exec",
            default = configuration_field(fragment = "coverage", name = "output_generator"),
            executable = True,
        ),
    }, **CASES_ATTRS),
    test = True,
    toolchains = CASES_TOOLCHAINS,
)
