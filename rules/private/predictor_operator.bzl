"""`predictor_operator`: a Python function that predictors call in C."""

load("@rules_cc//cc/common:cc_info.bzl", "CcInfo")
load("@rules_python//python:py_info.bzl", "PyInfo")
load(":labels.bzl", "show_label")
load(":operator_info.bzl", "PredictorOperatorInfo")

visibility("//rules/...")

DOC = """\
A Python function that compiled predictors call in C, in place of compiling it.

    load("@rules_cc//cc:cc_library.bzl", "cc_library")
    load("@rules_predictor//rules:defs.bzl", "predictor_operator", "py_predictor_binary")
    load("@rules_python//python:py_library.bzl", "py_library")

    py_library(
        name = "tokens",
        srcs = ["tokens.py"],
    )

    cc_library(
        name = "tokens_cc",
        srcs = ["tokens.cc"],
        deps = ["@rules_predictor//runtime/abi:operator"],
    )

    predictor_operator(
        name = "count_words",
        function = "text.tokens.count_words",
        implementation = ":tokens_cc",
        library = ":tokens",
        symbol = "company_count_words",
    )

    py_predictor_binary(
        name = "predictor",
        src = "predictor.py",
        operators = [":count_words"],
    )

The Python function declares types, names and defaults of its parameters, and its body is what runs under CPython: in tests, which compare
the two. The function in C is a `predictor_operator` of `runtime/abi/operator.h`.
"""

def _predictor_operator_impl(ctx):
    module, _, name = ctx.attr.function.rpartition(".")
    if not module or not name:
        fail("{}: function = \"{}\" is no function of a module: write \"package.module.function\".".format(
            show_label(ctx.label),
            ctx.attr.function,
        ))
    return [
        DefaultInfo(runfiles = ctx.attr.library[DefaultInfo].default_runfiles),
        PredictorOperatorInfo(
            exceptions = ctx.attr.exceptions,
            function = ctx.attr.function,
            symbol = ctx.attr.symbol,
        ),
        ctx.attr.implementation[CcInfo],
        ctx.attr.library[PyInfo],
        coverage_common.instrumented_files_info(ctx, dependency_attributes = ["library"]),
    ]

predictor_operator = rule(
    implementation = _predictor_operator_impl,
    doc = DOC,
    attrs = {
        "exceptions": attr.string_list(
            doc = "Built-in exceptions that it raises: it returns 1 for the first, 2 for the second, and so on.",
        ),
        "function": attr.string(doc = "The Python function, as `module.function`.", mandatory = True),
        "implementation": attr.label(
            doc = "The library in C or C++ that defines `symbol`.",
            mandatory = True,
            providers = [CcInfo],
        ),
        "library": attr.label(doc = "The Python library that holds the function.", mandatory = True, providers = [PyInfo]),
        "symbol": attr.string(doc = "The function in C.", mandatory = True),
    },
    provides = [CcInfo, PredictorOperatorInfo, PyInfo],
)
