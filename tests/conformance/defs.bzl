"""Conformance tests: a file of cases, compiled into one program, against CPython."""

load("@rules_cc//cc:cc_binary.bzl", "cc_binary")
load("@rules_python//python:py_test.bzl", "py_test")
load("//runtime:copts.bzl", "generated_copts")

visibility("//tests/conformance/...")

def conformance_test(*, name, program):
    """Every case of the file that the compiler accepts gives what it gives under CPython.

    Args:
      name: the test's name; a program of that name with the suffix _driver is made, too.
      program: the file of cases.
    """
    source, table, report = name + ".cc", name + "_table.cc", name + "_report.json"
    native.genrule(
        name = name + "_lowered",
        testonly = True,
        srcs = [
            program,
            "//compiler/ops:operations.json",
            "//compiler/snapshot",
            "//compiler/snapshot:main.py",
        ],
        outs = [source, table, report],
        cmd = " ".join([
            "$(execpath :lower_cases)",
            "--snapshot $(execpath //compiler/snapshot:main.py)",
            "--operations $(execpath //compiler/ops:operations.json)",
            "--program $(execpath {})".format(program),
            "--out-source $(execpath {})".format(source),
            "--out-table $(execpath {})".format(table),
            "--out-report $(execpath {})".format(report),
        ]),
        tools = [":lower_cases"],
    )
    cc_binary(
        name = name + "_driver",
        testonly = True,
        srcs = [source, table, ":driver"],
        copts = generated_copts("dbg"),  # it runs for a moment and is compiled for each change
        linkopts = ["-lm"],
        deps = [
            "//runtime/abi",
            "//runtime/core",
            "//runtime/onnxruntime:session",
        ],
    )
    py_test(
        name = name,
        size = "small",
        srcs = ["compare.py"],
        args = [
            "--driver=$(rootpath :{}_driver)".format(name),
            "--program=$(rootpath {})".format(program),
            "--report=$(rootpath {})".format(report),
        ],
        data = [program, report, ":" + name + "_driver"],
        main = "compare.py",
        deps = [
            ":cases",
            "@pip_numpy//:pkg",
        ],
    )
