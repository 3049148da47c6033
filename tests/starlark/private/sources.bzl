"""A repository with the Starlark of this module, as files of one package.

A test cannot have another package's BUILD files for data unless those say so themselves, every one of them.
"""

visibility("//tests/starlark/...")

_DEEPEST = 20  # Starlark has no `while`

_BUILD = """\
package(default_visibility = ["//visibility:public"])

filegroup(
    name = "sources",
    srcs = glob(["module/**"]),
)
"""

def _is_directory_of_ours(entry):
    return entry.is_dir and not entry.basename.startswith((".", "bazel-", "__pycache__"))

def _is_starlark(entry):
    return entry.basename in ["BUILD.bazel", "MODULE.bazel", "REPO.bazel"] or entry.basename.endswith(".bzl")

def _find(root):
    """Starlark files below a directory. Bazel watches the directories that are read, for files that come and go."""
    found, directories = [], [root]
    for _ in range(_DEEPEST):
        entries = [entry for directory in directories for entry in directory.readdir()]
        found += [entry for entry in entries if _is_starlark(entry)]
        directories = [entry for entry in entries if _is_directory_of_ours(entry)]
    return found

def _sources_impl(rctx):
    root = rctx.path(Label("//:MODULE.bazel")).dirname
    for file in _find(root):
        # A file of the name BUILD.bazel would make a package of its directory.
        rctx.symlink(file, "module" + str(file).removeprefix(str(root)) + ".txt")
    rctx.file("BUILD.bazel", _BUILD)

sources_repository = repository_rule(
    implementation = _sources_impl,
    doc = "`:sources`: the module's Starlark files below `module/`, each with `.txt` after its name.",
)
