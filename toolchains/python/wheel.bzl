"""`wheel`: a wheel from whatever index pip is configured for, pinned by hash, unpacked as a repository.

    wheel(name = "pip_numpy", requirements = ["numpy==2.3.5 --hash=sha256:…"])

makes `@pip_numpy//:pkg`, a py_library, `@pip_numpy//:site`, the directory it puts on the import path, and
`@pip_numpy//:files/numpy/version.py`, each file of it. For the host's interpreter nothing else needs to be said. To
take files out of another platform's wheel, name the platform's tags and the files:

    wheel(
        name = "onnxruntime_macos_arm64",
        requirements = [...],
        platforms = ["macosx_13_0_universal2", "macosx_14_0_arm64"],
        python_version = "3.12",
        build_file_content = 'exports_files(glob(["site/onnxruntime/capi/*.dylib"]))',
    )
"""

load(":requirement.bzl", "format_requirement", "is_for", "parse_lock")

visibility("//toolchains/...")

_BUILD = """\
load("{wheel_tree}", "wheel_tree")
load("@rules_python//python:py_library.bzl", "py_library")

package(default_visibility = ["//visibility:public"])

# The directory is one input, as it has thousands of files which no action should have to link one by one. What is in
# it is fixed by the wheel's hash. Single files have labels below another name for it, since an action cannot have both
# a directory and a file in it for inputs.
exports_files(["site"])

exports_files(glob(
    ["files/**"],
    exclude = ["**/__pycache__/**"],
))

# For servers of remote execution: among runfiles they are given nothing of a directory of sources.
wheel_tree(
    name = "tree",
    directory = "site",
    requirement = {requirement},
)

py_library(
    name = "pkg",
    data = select({{
        "{expanded}": [":tree"],
        "//conditions:default": ["site"],
    }}),
    imports = ["site"],
    deps = {deps},
)
"""

# Files that would make a package of their own of a directory in a wheel.
_PACKAGE_FILES = ["*/BUILD", "*/BUILD.bazel"]

def _choose(rctx, version):
    chosen = [r for r in parse_lock("\n".join(rctx.attr.requirements), rctx.name) if is_for(r, version)]
    if len(chosen) != 1:
        fail("{} requirements of {} are meant for Python {}: {}".format(
            len(chosen) or "No",
            rctx.name,
            ".".join([str(part) for part in version]),
            [r.pin for r in chosen] or rctx.attr.requirements,
        ))
    return chosen[0]

def _platform_flags(rctx):
    flags = ["--platform=" + platform for platform in rctx.attr.platforms]
    if rctx.attr.python_version:
        flags.append("--python-version=" + rctx.attr.python_version)
    return flags

def _explain(stderr, requirement, python):
    """One sentence for each way in which pip commonly fails."""
    if "No module named pip" in stderr:
        return "{} has no pip, which fetches the wheels: install it (Debian: python3-pip; elsewhere: {} -m ensurepip).".format(
            python["path"],
            python["path"],
        )
    if "DO NOT MATCH THE HASHES" in stderr:
        return "The index offers a {} that is not the one pinned by hash: it is refused. {}".format(
            requirement.pin,
            "If it has a wheel that the lock lacks, remake the lock with update_lock.py.",
        )
    if "No matching distribution" in stderr:
        return "There is no wheel of {} for Python {} on {} in the index pip is configured for.".format(
            requirement.pin,
            ".".join([str(part) for part in python["version"]]),
            python["platform"],
        )
    return "pip could not fetch {}:\n{}".format(requirement.pin, stderr)

def _download(rctx, requirement, python):
    rctx.report_progress("fetching " + requirement.pin)
    bare = struct(pin = requirement.pin, marker = "", hashes = requirement.hashes)
    rctx.file("requirements.txt", format_requirement(bare) + "\n")
    pip = [python["path"], "-I", "-m", "pip", "--no-input", "--disable-pip-version-check"]
    download = ["download", "--quiet", "--require-hashes", "--only-binary=:all:", "--no-deps", "--dest=download"]
    result = rctx.execute(
        pip + download + _platform_flags(rctx) + ["--requirement=requirements.txt"],
        timeout = 1800,
    )
    if result.return_code:
        fail(_explain(result.stderr, requirement, python))
    return rctx.path("download").readdir()[0]

def _unpack(rctx, archive, python):
    rctx.report_progress("unpacking " + archive.basename)
    is_foreign = bool(rctx.attr.platforms)
    result = rctx.execute(
        [python["path"], "-I", rctx.path(rctx.attr._unpack_wheel), archive, "site"] +
        ([] if is_foreign else ["--compile"]) +
        ["--drop=" + pattern for pattern in rctx.attr.drop + _PACKAGE_FILES],
        timeout = 1800,
    )
    if result.return_code:
        fail("{} could not be unpacked:\n{}".format(archive.basename, result.stderr))
    rctx.delete("download")
    rctx.delete("requirements.txt")
    return json.decode(result.stdout)

def _wheel_impl(rctx):
    python = json.decode(rctx.read(rctx.attr._interpreter))
    version = [int(part) for part in rctx.attr.python_version.split(".")] if rctx.attr.python_version else python["version"]
    requirement = _choose(rctx, version)
    archive = _download(rctx, requirement, python)
    requires = _unpack(rctx, archive, python)["requires"]
    deps = [rctx.attr.siblings[name] for name in requires if name in rctx.attr.siblings]
    if not rctx.attr.build_file_content:
        rctx.symlink("site", "files")
    rctx.file("BUILD.bazel", rctx.attr.build_file_content or _BUILD.format(
        deps = repr(deps),
        expanded = Label("//toolchains/python:wheels_are_expanded"),
        requirement = repr(format_requirement(requirement)),
        wheel_tree = Label("//toolchains/python/private:wheel_tree.bzl"),
    ))

wheel = repository_rule(
    implementation = _wheel_impl,
    doc = "Fetches a wheel through pip, checks its hash and unpacks it into `site`.",
    attrs = {
        "build_file_content": attr.string(doc = "BUILD file in place of the one with the py_library."),
        "drop": attr.string_list(doc = "Patterns (fnmatch, relative to site) of files not to unpack."),
        "platforms": attr.string_list(doc = "Platform tags as pip names them; empty for the host's."),
        "python_version": attr.string(doc = "Such as 3.12; empty for the host's."),
        "requirements": attr.string_list(
            mandatory = True,
            doc = "Lines of a lock. Exactly one must be meant for the version of Python.",
        ),
        "siblings": attr.string_dict(doc = "Labels of the distributions, by name, that this one may depend on."),
        "_interpreter": attr.label(default = "@rules_predictor_python//:interpreter.json"),
        "_unpack_wheel": attr.label(default = "//toolchains/python/private:unpack_wheel.py"),
    },
)
