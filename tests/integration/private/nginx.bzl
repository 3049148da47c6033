"""Fetches nginx from the machine's Debian mirror."""

load("//tests/debian:packages.bzl", "drop_lists", "fetch_package", "read_lists")

visibility("//tests/integration/...")

_PACKAGES = ["nginx", "nginx-common"]

_HINT = "The remote cache of tests is nginx, which apt-get fetches from a Debian or Ubuntu mirror: "

_BUILD = """\
package(default_visibility = ["//visibility:public"])

exports_files(["usr/sbin/nginx"])
"""

def _nginx_impl(rctx):
    read_lists(rctx, _HINT)
    for package in _PACKAGES:
        if not fetch_package(rctx, package):
            fail(_HINT + "the mirror has no " + package)
    drop_lists(rctx)
    if not rctx.path("usr/sbin/nginx").exists:
        fail(_HINT + "its package nginx holds no program")
    for entry in rctx.path(".").readdir():
        if entry.basename != "usr":
            rctx.delete(entry)
    rctx.file("BUILD.bazel", _BUILD)

nginx_repository = repository_rule(
    implementation = _nginx_impl,
    doc = "nginx, with the libraries of the machine.",
)
