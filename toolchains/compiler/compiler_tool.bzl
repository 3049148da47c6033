"""`compiler_tool`: a Python program of the compiler, ready to start fast.

Its sources are compiled to byte code by an action, because a sandbox cannot keep what Python would compile at each
start, and it runs without site-packages, start-up files or variables of the machine. Wheels are copied beside the
sources: a worker's tools must not be directories of the source tree, of whose content Bazel knows nothing by default.
"""

load("@rules_predictor_python//:interpreter.bzl", "INTERPRETER")
load("@rules_python//python:py_info.bzl", "PyInfo")
load(":info.bzl", "CompilerToolInfo")

visibility(["//toolchains/compiler/...", "//rules/..."])

ATTRS = {
    "data": attr.label_list(allow_files = True, doc = "Files that the sources read beside themselves."),
    "deps": attr.label_list(doc = "Libraries that hold its sources.", mandatory = True, providers = [PyInfo]),
    "module": attr.string(doc = "The main module; its `main(arguments)` returns the exit status.", mandatory = True),
    "wheels": attr.label_list(allow_files = True, doc = "Directories of wheels (`@pip_x//:site`)."),
    "_boot": attr.label(allow_single_file = True, default = ":private/boot.py"),
    "_lock": attr.label(allow_single_file = True, default = "//toolchains/python:requirements.lock"),
    "_pack": attr.label(allow_single_file = True, default = ":private/pack.py"),
}

def _wheel_line(directory):
    return ".\t" + directory.path

def _pack_line(file):
    name = file.short_path
    if name.startswith("../"):
        name = name.split("/", 2)[2]
    return name + "\t" + file.path

def _compiler_tool_impl(ctx):
    library = ctx.actions.declare_directory(ctx.label.name + ".library")
    files = depset(ctx.files.data, transitive = [dep[PyInfo].transitive_sources for dep in ctx.attr.deps])
    sources = ctx.actions.args()
    sources.add_all(ctx.files.wheels, expand_directories = False, map_each = _wheel_line)
    sources.add_all(files, map_each = _pack_line)
    sources.use_param_file("%s", use_always = True)
    sources.set_param_file_format("multiline")
    arguments = ctx.actions.args()
    arguments.add_all(["-I", "-S", ctx.file._pack])
    arguments.add_all([library], expand_directories = False)
    ctx.actions.run(
        executable = INTERPRETER["path"],
        arguments = [arguments, sources],
        # Of a wheel's directory Bazel knows nothing but the name; what is in it is what the lock says.
        inputs = depset([ctx.file._lock, ctx.file._pack] + ctx.files.wheels, transitive = [files]),
        outputs = [library],
        # Byte code is of one version, and the interpreter's path does not tell which.
        env = {"PYTHON_VERSION": ".".join([str(part) for part in INTERPRETER["version"]])},
        mnemonic = "PredictorCompilerPack",
        progress_message = "Packing the compiler's %{label}",
    )
    return [
        DefaultInfo(files = depset([library])),
        CompilerToolInfo(
            boot = ctx.file._boot,
            library = library,
            module = ctx.attr.module,
            python = INTERPRETER["path"],
        ),
    ]

compiler_tool = rule(
    implementation = _compiler_tool_impl,
    doc = "A Python program of the compiler.",
    attrs = ATTRS,
)
