"""A repository with the files of this module, as files of one package.

A target cannot take another package's files unless those say so themselves, every one of them.
"""

visibility("//tests/starlark/...")

_DEEPEST = 20  # Starlark has no `while`

_BUILD = """\
package(default_visibility = ["//visibility:public"])

filegroup(
    name = "starlark",
    srcs = glob(["module/**/" + name + ".txt" for name in ["*.bzl", "BUILD.bazel", "MODULE.bazel", "REPO.bazel"]]),
)

filegroup(
    name = "release",
    srcs = glob(["module/**"], exclude = ["module/tests/**"]),
)
"""

def _is_ours(entry):
    return not entry.basename.startswith((".", "bazel-", "__pycache__")) and entry.basename != "user.bazelrc"

def _find(root):
    """Files below a directory. Bazel watches the directories that are read, for files that come and go."""
    found, directories = [], [root]
    for _ in range(_DEEPEST):
        entries = [entry for directory in directories for entry in directory.readdir() if _is_ours(entry)]
        found += [entry for entry in entries if not entry.is_dir]
        directories = [entry for entry in entries if entry.is_dir]
    return found

def _sources_impl(rctx):
    root = rctx.path(Label("//:MODULE.bazel")).dirname
    for file in _find(root):
        # A file of the name BUILD.bazel would make a package of its directory.
        rctx.symlink(file, "module" + str(file).removeprefix(str(root)) + ".txt")
    rctx.file("BUILD.bazel", _BUILD)

sources_repository = repository_rule(
    implementation = _sources_impl,
    doc = "The module's files below `module/`, each with `.txt` after its name, without those that begin with a dot: `:starlark`, " +
          "BUILD files and their like with .bzl files, and `:release`, all but the tests.",
)
