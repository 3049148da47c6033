"""Fetches buildifier, which formats Starlark and looks for common mistakes in it, out of an npm package."""

load("//toolchains/npm:package.bzl", "NPM_ATTRS", "NPM_ENVIRONMENT", "download_package")

visibility("//tests/starlark/...")

_PACKAGE = struct(
    name = "@bazel/buildifier",
    version = "8.2.1",
    integrity = "sha512-eZ/Aq+2r4PcJa6LbPCT6ffgIJfTU/gYilqIzoX2OLM4nNkbQC6tTMPZNn7aHHjhGPxbNLv41zm4Xqt1olCLgXw==",
)

_PROCESSORS = {
    "aarch64": "arm64",
    "x86_64": "amd64",
}

def _program(rctx):
    system = "darwin" if rctx.os.name.startswith("mac") else "linux"
    return "package/buildifier-{}_{}".format(system, _PROCESSORS.get(rctx.os.arch, rctx.os.arch))

def _buildifier_impl(rctx):
    rctx.report_progress("fetching {} (20 MB)".format(_PACKAGE.name))
    download_package(rctx, _PACKAGE, "package.tgz")
    rctx.extract("package.tgz")
    rctx.delete("package.tgz")
    program = _program(rctx)
    if not rctx.path(program).exists:
        fail("{} {} has no {}.".format(_PACKAGE.name, _PACKAGE.version, program))
    result = rctx.execute(["mv", program, "buildifier"])
    if result.return_code:
        fail("buildifier could not be taken out of its package: " + result.stderr)
    rctx.delete("package")
    rctx.file("BUILD.bazel", "exports_files([\"buildifier\"], visibility = [\"//visibility:public\"])\n")

buildifier_repository = repository_rule(
    implementation = _buildifier_impl,
    doc = "The program `:buildifier` for Linux or macOS.",
    attrs = NPM_ATTRS,
    environ = NPM_ENVIRONMENT,
)
