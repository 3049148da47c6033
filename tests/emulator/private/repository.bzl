"""Fetches an emulator of arm64 Linux and the libraries its programs load, from the machine's Debian mirror.

The tests of arm64 programs run under it. Debian's packages move with its releases, so no hash can be pinned here; apt
checks them against the archive's signature. apt works in a directory of its own, needs no root and installs nothing.
"""

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

def _apt(rctx, arguments):
    """Runs apt-get with lists, archives and an empty package state of its own."""
    options = {
        "Dir::State": rctx.path("apt/state"),
        "Dir::State::status": rctx.path("apt/status"),
        "Dir::Cache": rctx.path("apt/cache"),
        "Acquire::Languages": "none",
        "APT::Sandbox::User": "",
    }
    flags = [flag for name, value in options.items() for flag in ["-o", "{}={}".format(name, value)]]
    return rctx.execute([rctx.which("apt-get"), "--quiet"] + flags + arguments, timeout = 1800)

def _fetch(rctx, package):
    """Downloads and unpacks a package into the repository; False where the mirror has none."""
    rctx.report_progress("downloading " + package)
    if _apt(rctx, ["download", package]).return_code:
        return False
    [archive] = [entry for entry in rctx.path(".").readdir() if entry.basename.endswith(".deb")]
    rctx.extract(archive, "deb")
    [data] = [entry for entry in rctx.path("deb").readdir() if entry.basename.startswith("data.tar")]
    rctx.extract(data)
    rctx.delete("deb")
    rctx.delete(archive)
    return True

def _fetch_emulator(rctx):
    for package, program in _EMULATORS.items():
        if _fetch(rctx, package) and rctx.path(program).exists:
            for entry in rctx.path("usr/bin").readdir():
                if entry.basename != rctx.path(program).basename:
                    rctx.delete(entry)
            return program
    fail(_HINT + "the mirror has neither of " + ", ".join(_EMULATORS))

def _arm64_emulator_impl(rctx):
    if not rctx.which("apt-get"):
        fail(_HINT + "there is no apt-get on this machine.")
    for directory in ["state/lists/partial", "cache/archives/partial"]:
        rctx.file("apt/" + directory + "/.keep")
    rctx.file("apt/status")
    rctx.report_progress("reading the lists of the Debian mirror")
    update = _apt(rctx, ["update"])
    if update.return_code:
        fail(_HINT + "apt-get update failed: " + update.stderr)

    program = _fetch_emulator(rctx)
    for package in _LIBRARIES:
        if not _fetch(rctx, package):
            fail(_HINT + "the mirror has no " + package)
    for directory in ["apt", "usr/share", "etc"]:
        rctx.delete(directory)
    rctx.file("BUILD.bazel", _BUILD.format(loader = _LOADER, qemu = program))

arm64_emulator_repository = repository_rule(
    implementation = _arm64_emulator_impl,
    doc = "qemu-aarch64 (:qemu), arm64's glibc and libstdc++ (:libraries) and its dynamic linker (:loader).",
)
