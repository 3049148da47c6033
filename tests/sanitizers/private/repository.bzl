"""Fetches the run-time library of clang's sanitizers from the machine's Debian mirror; zig's wheel has none.

It is AddressSanitizer's shared library, in which UndefinedBehaviorSanitizer's is contained, and what that loads besides
the C library.
"""

load("//tests/debian:packages.bzl", "drop_lists", "fetch_package", "read_lists")

visibility("//tests/sanitizers/...")

# The interface between compiler and library has had one version (8) for years, so an older library serves, too.
_RELEASES = ["22", "23", "21", "20", "19", "18", "17", "16"]

_PROCESSORS = {
    "aarch64": "aarch64",
    "amd64": "x86_64",
    "x86_64": "x86_64",
}

_HINT = "tests run here under clang's sanitizers, whose library apt-get fetches from a Debian or Ubuntu mirror: "

_BUILD = """\
load("@rules_cc//cc:cc_import.bzl", "cc_import")

package(default_visibility = ["//visibility:public"])

cc_import(
    name = "runtime",
    shared_library = "lib/{runtime}",
)

exports_files(["lib/{runtime}"])

filegroup(
    name = "libraries",
    srcs = glob(["lib/*"]),
)
"""

def _fetch_runtime(rctx, name):
    """Returns the path of the sanitizers' library, of the newest release that the mirror has."""
    for release in _RELEASES:
        path = "usr/lib/llvm-{0}/lib/clang/{0}/lib/linux/{1}".format(release, name)
        if fetch_package(rctx, "libclang-rt-{}-dev".format(release)) and rctx.path(path).exists:
            return path
    fail(_HINT + "the mirror has no libclang-rt-*-dev with " + name)

def _fetch_library(rctx, package, name, processor):
    if not fetch_package(rctx, package):
        fail(_HINT + "the mirror has no " + package)
    for directory in ["usr/lib", "lib"]:
        path = "{}/{}-linux-gnu/{}".format(directory, processor, name)
        if rctx.path(path).exists:
            return path
    fail(_HINT + "{} holds no {}".format(package, name))

def _sanitizers_impl(rctx):
    if rctx.os.arch not in _PROCESSORS:
        fail(_HINT + "there is none for the processor " + rctx.os.arch)
    processor = _PROCESSORS[rctx.os.arch]
    runtime = "libclang_rt.asan-{}.so".format(processor)
    read_lists(rctx, _HINT)
    found = {
        runtime: _fetch_runtime(rctx, runtime),
        "libgcc_s.so.1": _fetch_library(rctx, "libgcc-s1", "libgcc_s.so.1", processor),
        "libstdc++.so.6": _fetch_library(rctx, "libstdc++6", "libstdc++.so.6", processor),
    }
    drop_lists(rctx)
    for name, path in found.items():
        # The files themselves and not the links to them, which are named after versions.
        rctx.file("lib/.keep")
        copied = rctx.execute(["cp", "--dereference", path, "lib/" + name])
        if copied.return_code:
            fail(_HINT + copied.stderr)
    for directory in ["etc", "lib/{}-linux-gnu".format(processor), "usr"]:
        rctx.delete(directory)
    rctx.file("BUILD.bazel", _BUILD.format(runtime = runtime))

sanitizers_repository = repository_rule(
    implementation = _sanitizers_impl,
    doc = "The sanitizers' library (:runtime) and all shared libraries that a program of theirs loads (:libraries).",
)
