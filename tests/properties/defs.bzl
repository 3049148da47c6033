"""Property tests: operations compiled into a shared library, called with what Hypothesis thinks of; CPython is the oracle."""

load("@rules_cc//cc:cc_binary.bzl", "cc_binary")
load("@rules_python//python:py_test.bzl", "py_test")
load("//runtime:copts.bzl", "generated_copts")
load("//tests/conformance:defs.bzl", "lowered")

visibility("//tests/properties/...")

def property_test(*, name, operations):
    """Every operation of the file answers natively as it does under CPython.

    Args:
      name: the test's name.
      operations: a file of annotated functions.
    """
    source, library = name + ".cc", "lib%s.so" % name
    lowered(
        name = name + "_lowered",
        program = operations,
        source = source,
        tool = ":lower",
    )
    cc_binary(
        name = library,
        testonly = True,
        srcs = [source],
        copts = generated_copts("fastbuild"),
        linkopts = ["-lm"],
        linkshared = True,
        deps = [
            "//runtime/abi",
            "//runtime/core",
        ],
    )
    py_test(
        name = name,
        size = "medium",
        srcs = ["properties_test.py"],
        args = [
            "--library=$(rootpath :{})".format(library),
            "--operations=$(rootpath {})".format(operations),
        ],
        data = [operations, ":" + library],
        main = "properties_test.py",
        deps = [
            ":properties",
            "//tests/fuzz",
            "@pip_hypothesis//:pkg",
        ],
    )
