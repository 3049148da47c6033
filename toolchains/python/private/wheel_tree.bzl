"""`wheel_tree`: a wheel's directory as an output, each of whose files Bazel knows."""

load("@rules_predictor_python//:interpreter.bzl", "INTERPRETER")

_COPY = "import shutil, sys; shutil.copytree(sys.argv[1], sys.argv[2], dirs_exist_ok=True)"

def _wheel_tree_impl(ctx):
    directory = ctx.actions.declare_directory(ctx.file.directory.basename)
    arguments = ctx.actions.args()
    arguments.add_all(["-I", "-c", _COPY])
    arguments.add_all([ctx.file.directory, directory], expand_directories = False)
    ctx.actions.run(
        executable = INTERPRETER["path"],
        arguments = [arguments],
        # Of the directory Bazel may know nothing but the name; what is in it is what the requirement says.
        env = {"REQUIREMENT": ctx.attr.requirement},
        inputs = [ctx.file.directory],
        outputs = [directory],
        mnemonic = "PredictorWheelTree",
        progress_message = "Copying the wheel of %{label}",
    )
    return [DefaultInfo(files = depset([directory]))]

wheel_tree = rule(
    implementation = _wheel_tree_impl,
    doc = "A copy of a wheel's directory under its own name.",
    attrs = {
        "directory": attr.label(allow_single_file = True, doc = "The directory of the sources.", mandatory = True),
        "requirement": attr.string(doc = "What the wheel was fetched by, with its hashes.", mandatory = True),
    },
)
