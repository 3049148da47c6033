"""Fetches buildbox from Debian's mirror: a content store, an action cache and an executor of the remote execution protocol."""

load("//tests/debian:packages.bzl", "drop_lists", "fetch_closure", "read_lists")

visibility("//tests/integration/...")

_HINT = "The server of remote execution in tests is buildbox, which apt-get fetches from a Debian mirror: "

# Each runs with the libraries it was built with, whatever the machine's are.
_WRAPPER = """\
#!/bin/sh
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
exec "$here/{loader}" --library-path "$here/usr/lib/x86_64-linux-gnu" "$here/usr/bin/{program}" "$@"
"""

_PROGRAMS = ["buildbox-casd", "buildbox-run-hosttools"]

_LOADER = "usr/lib64/ld-linux-x86-64.so.2"

_BUILD = """\
package(default_visibility = ["//visibility:public"])

filegroup(
    name = "buildbox",
    srcs = glob(["buildbox-*", "usr/**"]),
)

exports_files({programs})
"""

def _buildbox_impl(rctx):
    # Only Debian's testing suite has it.
    read_lists(rctx, _HINT, suites = ["testing"])
    if not fetch_closure(rctx, "buildbox"):
        fail(_HINT + "the mirror has no buildbox")
    drop_lists(rctx)
    for entry in rctx.path(".").readdir():
        if entry.basename != "usr":
            rctx.delete(entry)
    for entry in rctx.path("usr").readdir():
        if entry.basename not in ["bin", "lib", "lib64"]:
            rctx.delete(entry)
    for entry in rctx.path("usr/bin").readdir():
        if entry.basename not in _PROGRAMS:
            rctx.delete(entry)
    for program in _PROGRAMS:
        rctx.file(program, _WRAPPER.format(loader = _LOADER, program = program))
    rctx.file("BUILD.bazel", _BUILD.format(programs = _PROGRAMS))

buildbox_repository = repository_rule(
    implementation = _buildbox_impl,
    doc = "buildbox-casd, and buildbox-run-hosttools, which runs actions for it.",
)
