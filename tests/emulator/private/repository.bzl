"""Fetches an emulator of arm64 Linux and the libraries its programs load, from the machine's Debian mirror.

The tests of arm64 programs run under it.
"""

load("//tests/debian:packages.bzl", "drop_lists", "fetch_package", "read_lists")

visibility("//tests/emulator/...")

# The static emulator's package has changed its name: since Debian 13 plain qemu-user is static.
_EMULATORS = {
    "qemu-user-static": "usr/bin/qemu-aarch64-static",
    "qemu-user": "usr/bin/qemu-aarch64",
}

_LIBRARIES = ["libc6-arm64-cross", "libgcc-s1-arm64-cross", "libstdc++6-arm64-cross"]

_HINT = "arm64 programs run here under qemu-user, which apt-get fetches from a Debian or Ubuntu mirror: "

_BUILD = """\
package(default_visibility = ["//visibility:public"])

exports_files(["{qemu}", "{loader}"])

alias(
    name = "qemu",
    actual = "{qemu}",
)

alias(
    name = "loader",
    actual = "{loader}",
)

filegroup(
    name = "libraries",
    srcs = glob(["usr/aarch64-linux-gnu/lib/*.so*"]),
)
"""

_LOADER = "usr/aarch64-linux-gnu/lib/ld-linux-aarch64.so.1"

def _fetch_emulator(rctx):
    for package, program in _EMULATORS.items():
        if fetch_package(rctx, package) and rctx.path(program).exists:
            for entry in rctx.path("usr/bin").readdir():
                if entry.basename != rctx.path(program).basename:
                    rctx.delete(entry)
            return program
    fail(_HINT + "the mirror has neither of " + ", ".join(_EMULATORS))

def _arm64_emulator_impl(rctx):
    read_lists(rctx, _HINT)
    program = _fetch_emulator(rctx)
    for package in _LIBRARIES:
        if not fetch_package(rctx, package):
            fail(_HINT + "the mirror has no " + package)
    drop_lists(rctx)
    for directory in ["usr/share", "etc"]:
        rctx.delete(directory)
    rctx.file("BUILD.bazel", _BUILD.format(loader = _LOADER, qemu = program))

arm64_emulator_repository = repository_rule(
    implementation = _arm64_emulator_impl,
    doc = "qemu-aarch64 (:qemu), arm64's glibc and libstdc++ (:libraries) and its dynamic linker (:loader).",
)
