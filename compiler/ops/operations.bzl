"""`operations`: the operator library as one file that is quick to read."""

load("@rules_predictor_python//:interpreter.bzl", "INTERPRETER")
load("@rules_python//python:py_info.bzl", "PyInfo")

visibility("private")

def _operations_impl(ctx):
    arguments = ctx.actions.args()

    # Straight from the sources: it runs once, and a py_binary would bring a launcher and a tree of links.
    arguments.add_all(["-I", "-S", "-B", ctx.file._boot, "compiler.ops.bundle", ctx.label.workspace_root or "."])
    arguments.add_all(ctx.files.wheels, expand_directories = False)
    arguments.add("--")
    arguments.add(ctx.outputs.library, format = "--out=%s")
    arguments.add(ctx.outputs.names, format = "--names=%s")
    arguments.add_all(ctx.files.srcs)
    sources = depset(transitive = [dep[PyInfo].transitive_sources for dep in ctx.attr.deps])
    ctx.actions.run(
        executable = INTERPRETER["path"],
        arguments = [arguments],
        inputs = depset(ctx.files.srcs + ctx.files.wheels + [ctx.file._boot], transitive = [sources]),
        outputs = [ctx.outputs.library, ctx.outputs.names],
        mnemonic = "PredictorOperations",
        progress_message = "Reading the operations %{label}",
    )

operations = rule(
    implementation = _operations_impl,
    doc = "YAML files of operations as one of JSON, and the names of the operations, one a line, for the snapshot.",
    attrs = {
        "deps": attr.label_list(doc = "Libraries of the program.", mandatory = True, providers = [PyInfo]),
        "library": attr.output(doc = "The operations, in JSON.", mandatory = True),
        "names": attr.output(doc = "Their names.", mandatory = True),
        "srcs": attr.label_list(allow_files = [".yaml"], mandatory = True),
        "wheels": attr.label_list(allow_files = True, doc = "Directories of wheels (`@pip_x//:site`)."),
        "_boot": attr.label(allow_single_file = True, default = "//toolchains/compiler:private/boot.py"),
    },
)
