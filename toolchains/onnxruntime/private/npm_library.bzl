"""`npm_library`: ONNX Runtime's library for one platform out of the npm package, from whatever registry npm is configured for."""

load("//toolchains/npm:package.bzl", "NPM_ATTRS", "NPM_ENVIRONMENT", "download_package")
load("//toolchains/onnxruntime:targets.bzl", "NPM_PACKAGE", "TARGETS")

visibility("//toolchains/onnxruntime/...")

_DYNAMIC = """\
package(default_visibility = ["//visibility:public"])

filegroup(
    name = "library",
    srcs = glob(["library/*"]),
)
"""

# As objects, so that they go into the predictor's own archive. What they need of the system is linked with them.
_STATIC = """\
load("@rules_cc//cc:cc_library.bzl", "cc_library")

package(default_visibility = ["//visibility:public"])

cc_library(
    name = "static",
    srcs = glob(["library/*"]),
    linkopts = {linkopts},
    linkstatic = True,
)
"""

_NOTICES = """
# What has to go with every copy of the library.
filegroup(
    name = "notices",
    srcs = [
        "LICENSE",
        "ThirdPartyNotices.txt",
    ],
)
"""

def _npm_library_impl(rctx):
    target = TARGETS[rctx.attr.target]
    python = json.decode(rctx.read(rctx.attr._interpreter))
    rctx.report_progress("fetching {} (150 MB)".format(NPM_PACKAGE.name))
    download_package(rctx, NPM_PACKAGE, "package.tgz")
    result = rctx.execute([python["path"], "-I", rctx.path(rctx.attr._take), "package.tgz", "library", target.member])
    if result.return_code:
        fail("{} could not be taken out of {}:\n{}".format(target.member, NPM_PACKAGE.name, result.stderr))
    rctx.delete("package.tgz")
    build = _STATIC.format(linkopts = repr(target.linkopts)) if target.linkopts else _DYNAMIC
    rctx.file("BUILD.bazel", build + _NOTICES)

npm_library = repository_rule(
    implementation = _npm_library_impl,
    doc = "`:library`, a file, or `:static`, a cc_library; and `:notices`. The package is downloaded once for all of " +
          "them where Bazel has a repository cache.",
    attrs = NPM_ATTRS | {
        "target": attr.string(
            doc = "A name in TARGETS.",
            mandatory = True,
            values = TARGETS.keys(),
        ),
        "_interpreter": attr.label(default = "@rules_predictor_python//:interpreter.json"),
        "_take": attr.label(default = ":take.py"),
    },
    environ = NPM_ENVIRONMENT,
)
