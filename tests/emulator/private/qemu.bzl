"""Fetches emulators of Linux on other processors and the libraries their programs load, from the machine's Debian mirror."""

load("//tests/debian:packages.bzl", "drop_lists", "fetch_package", "read_lists")

visibility("//tests/emulator/...")

# The static emulators' package has changed its name: since Debian 13 plain qemu-user is static.
_EMULATORS = {
    "qemu-user-static": "usr/bin/qemu-{}-static",
    "qemu-user": "usr/bin/qemu-{}",
}

# By the processor's name in Debian's packages: its name in qemu's and GNU's words, and the dynamic linker.
_PROCESSORS = {
    "arm64": ("aarch64", "ld-linux-aarch64.so.1"),
    "riscv64": ("riscv64", "ld-linux-riscv64-lp64d.so.1"),
}

_LIBRARIES = ["libc6-{}-cross", "libgcc-s1-{}-cross", "libstdc++6-{}-cross"]

_HINT = "Programs of other processors run here under qemu-user, which apt-get fetches from a Debian or Ubuntu mirror: "

_BUILD = """\
package(default_visibility = ["//visibility:public"])
"""

_PROCESSOR_BUILD = """
alias(
    name = "{processor}",
    actual = "{program}",
)

# <sysroot>/lib/<loader>
alias(
    name = "{processor}_loader",
    actual = "usr/{gnu}-linux-gnu/lib/{loader}",
)

filegroup(
    name = "{processor}_libraries",
    srcs = glob(["usr/{gnu}-linux-gnu/lib/*.so*"]),
)
"""

def _fetch_emulators(rctx):
    for package, program in _EMULATORS.items():
        programs = {processor: program.format(gnu) for processor, (gnu, _) in _PROCESSORS.items()}
        if fetch_package(rctx, package) and all([rctx.path(each).exists for each in programs.values()]):
            wanted = [rctx.path(each).basename for each in programs.values()]
            for entry in rctx.path("usr/bin").readdir():
                if entry.basename not in wanted:
                    rctx.delete(entry)
            return programs
    fail(_HINT + "the mirror has neither of " + ", ".join(_EMULATORS))

def _qemu_impl(rctx):
    read_lists(rctx, _HINT)
    programs = _fetch_emulators(rctx)
    build = _BUILD
    for processor, (gnu, loader) in _PROCESSORS.items():
        for package in [each.format(processor) for each in _LIBRARIES]:
            if not fetch_package(rctx, package):
                fail(_HINT + "the mirror has no " + package)
        build += _PROCESSOR_BUILD.format(gnu = gnu, loader = loader, processor = processor, program = programs[processor])
    drop_lists(rctx)
    for directory in ["usr/share", "etc"]:
        rctx.delete(directory)
    rctx.file("BUILD.bazel", build)

qemu_repository = repository_rule(
    implementation = _qemu_impl,
    doc = "Of each processor: the emulator (:arm64), its dynamic linker (:arm64_loader), glibc and libstdc++ (:arm64_libraries).",
)
