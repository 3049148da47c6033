"""Conformance tests: a file of cases, compiled into one program, against CPython."""

load("@rules_cc//cc:cc_binary.bzl", "cc_binary")
load("@rules_python//python:py_test.bzl", "py_test")
load("//runtime:copts.bzl", "generated_copts")
load("//tests/sanitizers:defs.bzl", "sanitized_binary")

visibility("//tests/...")

def _generated_sources_impl(ctx):
    return [DefaultInfo(files = depset(ctx.files.srcs))]

generated_sources = rule(
    implementation = _generated_sources_impl,
    doc = "Files made for the build machine, the same for every way of compiling them: they are made once.",
    attrs = {
        "srcs": attr.label_list(
            doc = "The files.",
            allow_files = True,
            cfg = "exec",
        ),
    },
)

# What the compiler warns of in generated code is a mistake of ours, save what the user wrote: a variable that nothing reads,
# x = x.
_STRICT = [
    "-Wall",
    "-Wextra",
    "-Werror",
    "-Wno-self-assign",
    "-Wno-self-assign-overloaded",
    "-Wno-unused",
    "-Wno-unused-but-set-variable",
    "-Wno-unused-parameter",
]

def _driver(*, name, srcs, copts, tags):
    cc_binary(
        name = name,
        testonly = True,
        srcs = srcs,
        copts = copts,
        tags = tags,
        deps = [
            "//runtime/abi",
            "//runtime/core",
            "//runtime/onnxruntime:session",
            "//tests/conformance:driver",
        ],
    )

def native_drivers(*, name, srcs, variants):
    """The programs that run lowered cases.

    Args:
      name: what the programs' names begin with.
      srcs: the generated C++.
      variants: which: "" is compiled quickly, "_optimised" as users get it, with no warning, "_sanitized" is run under the
        sanitizers. Others are there, but not built by `//...`.
    Returns:
      {variant: label}
    """
    tags = {
        variant: [] if variant in variants else ["manual"]
        for variant in ["", "_optimised", "_sanitized"]
    }
    generated_sources(
        name = name + "_sources",
        testonly = True,
        srcs = srcs,
    )
    sources = [":" + name + "_sources"]

    # It runs for a moment and is compiled for each change.
    _driver(name = name + "_driver", srcs = sources, copts = generated_copts("dbg"), tags = tags[""])
    _driver(
        name = name + "_optimised_driver",
        srcs = sources,
        copts = [flag for flag in generated_copts("fastbuild") if flag != "-w"] + _STRICT,
        tags = tags["_optimised"],
    )
    sanitized_binary(
        name = name + "_sanitized_driver",
        testonly = True,
        binary = ":" + name + "_driver",
        tags = tags["_sanitized"],
    )
    return {variant: ":{}{}_driver".format(name, variant) for variant in variants}

# Importing the compiler takes a third of the time that a file of cases does: Bazel keeps the tool running.
_WORKER = {
    "requires-worker-protocol": "json",
    "supports-multiplex-sandboxing": "1",
    "supports-multiplex-workers": "1",
    "supports-worker-cancellation": "1",
    "supports-workers": "1",
}

def _lowered_impl(ctx):
    outs = {"report": ctx.outputs.report, "source": ctx.outputs.source, "table": ctx.outputs.table}
    outs = {name: out for name, out in outs.items() if out}
    flags = ctx.actions.args()
    flags.add(ctx.file._operations, format = "--operations=%s")
    flags.add(ctx.file.program, format = "--program=%s")
    flags.add(ctx.file._snapshot_main, format = "--snapshot=%s")
    for name, out in outs.items():
        flags.add(out, format = "--out-" + name + "=%s")
    flags.use_param_file("@%s", use_always = True)
    flags.set_param_file_format("multiline")
    ctx.actions.run(
        executable = ctx.executable.tool,
        arguments = [flags],
        inputs = depset([ctx.file.program, ctx.file._operations, ctx.file._snapshot_main], transitive = [ctx.attr._snapshot[DefaultInfo].files]),
        outputs = outs.values(),
        execution_requirements = _WORKER,
        mnemonic = "LowerCases",
        progress_message = "Lowering %{label}",
    )
    return [DefaultInfo(files = depset(outs.values()))]

_lowered = rule(
    implementation = _lowered_impl,
    doc = "Lowers a file of Python with one of the tests' tools. Generated for the build machine: see generated_sources.",
    attrs = {
        "program": attr.label(
            doc = "The file.",
            allow_single_file = [".py"],
            mandatory = True,
        ),
        "report": attr.output(doc = "What the tool's --out-report writes."),
        "source": attr.output(
            doc = "C++, what its --out-source writes.",
            mandatory = True,
        ),
        "table": attr.output(doc = "C++, what its --out-table writes."),
        "tool": attr.label(
            doc = "A program that takes --snapshot, --operations and --program, in a file of flags, and serves as a worker.",
            cfg = "exec",
            executable = True,
            mandatory = True,
        ),
        "_operations": attr.label(
            allow_single_file = True,
            default = "//compiler/ops:operations.json",
        ),
        "_snapshot": attr.label(default = "//compiler/snapshot"),
        "_snapshot_main": attr.label(
            allow_single_file = True,
            default = "//compiler/snapshot:main.py",
        ),
    },
)

def lowered(*, name, tool, program, **outs):
    """Lowers a file of Python with one of the tests' tools.

    Args:
      name: the target's name.
      tool: a program as the rule's attribute says.
      program: the file.
      **outs: source and, where the tool writes them, table and report: the files' names.
    """

    # What compiles it takes it as made for the build machine; `//...` would make it once more, for the target.
    _lowered(name = name, testonly = True, program = program, tags = ["manual"], tool = tool, **outs)

def conformance_test(*, name, program, optimised):
    """Every case of the file that the compiler accepts gives what it gives under CPython.

    It does so under the sanitizers (`name`_sanitized) and as users get it (`name`_optimised). Compiled quickly (the test `name`)
    it says nothing that the sanitizers do not: it is there for work on the compiler, and no part of `//...`.

    Args:
      name: the test's name; programs of that name with the suffix _driver are made, too.
      program: the file of cases.
      optimised: whether the optimised test is there, too: it takes the compiler ten times as long.
    """
    source, table, report = name + ".cc", name + "_table.cc", name + "_report.json"
    lowered(
        name = name + "_lowered",
        program = program,
        report = report,
        source = source,
        table = table,
        tool = ":lower_cases",
    )
    generated_sources(
        name = name + "_cases",
        testonly = True,
        srcs = [report],
    )
    variants = ["_sanitized"] + (["_optimised"] if optimised else [])
    drivers = native_drivers(name = name, srcs = [source, table], variants = variants)
    for suffix, driver in (drivers | {"": ":{}_driver".format(name)}).items():
        py_test(
            name = name + suffix,
            size = "small",
            srcs = ["compare.py"],
            args = [
                "--driver=$(rootpath {})".format(driver),
                "--program=$(rootpath {})".format(program),
                "--report=$(rootpath :{}_cases)".format(name),
            ],
            data = [program, ":" + name + "_cases", driver],
            main = "compare.py",
            tags = [] if suffix in drivers else ["manual"],
            deps = [
                ":cases",
                "@pip_numpy//:pkg",
                "@pip_pydantic//:pkg",
            ],
        )

def conformance_report(*, name, programs, at_least):
    """The three numbers of all files together: accepted, correct among accepted, silently wrong.

    Args:
      name: the test's name.
      programs: {name of a conformance_test: its file of cases}.
      at_least: the number of cases there must be.
    """
    files = [
        (":%s_sanitized_driver" % test, program, ":%s_cases" % test)
        for test, program in programs.items()
    ]
    py_test(
        name = name,
        size = "medium",
        srcs = ["report.py"],
        args = ["--at-least={}".format(at_least)] + [
            "--file " + " ".join(["$(rootpath {})".format(label) for label in file])
            for file in files
        ],
        data = [label for file in files for label in file],
        main = "report.py",
        deps = [
            ":cases",
            ":compare",
            "@pip_numpy//:pkg",
            "@pip_pydantic//:pkg",
        ],
    )
