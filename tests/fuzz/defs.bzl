"""Fuzz tests: generated programs, CPython is the oracle."""

load("@rules_python//python:py_test.bzl", "py_test")
load("//tests/conformance:defs.bzl", "generated_sources", "lowered", "native_drivers")

visibility("//tests/fuzz/...")

def fuzz_test(*, name, seed, cases, wide = False):
    """The programs of one seed give what they give under CPython, with the sanitizers watching.

    Args:
      name: the test's name.
      seed: what the programs are made from; the same number gives the same programs.
      cases: how many.
      wide: whether the wide grammar is taken, too.
    """
    program, source, table, report = [name + suffix for suffix in ["_cases.py", ".cc", "_table.cc", "_report.json"]]
    native.genrule(
        name = name + "_made",
        testonly = True,
        outs = [program],
        cmd = "$(execpath :make) {}--seed {} --cases {} --out $@".format("--wide " if wide else "", seed, cases),
        tools = [":make"],
    )
    lowered(
        name = name + "_lowered",
        program = program,
        report = report,
        source = source,
        table = table,
        tool = ":lower",
    )
    generated_sources(
        name = name + "_outcome",
        testonly = True,
        srcs = [report],
    )
    drivers = native_drivers(name = name, srcs = [source, table], variants = ["_sanitized"])
    driver = drivers["_sanitized"]
    py_test(
        name = name,
        size = "small",
        srcs = ["check.py"],
        args = [
            "'--made-by={}--seed {} --cases {}'".format("--wide " if wide else "", seed, cases),
            "--driver=$(rootpath {})".format(driver),
            "--program=$(rootpath {})".format(program),
            "--report=$(rootpath :{}_outcome)".format(name),
        ],
        data = [driver, program, ":" + name + "_outcome"],
        main = "check.py",
        deps = [":fuzz"],
    )
