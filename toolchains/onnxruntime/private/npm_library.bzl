"""`npm_library`: ONNX Runtime's library for one platform out of the npm package, from whatever registry npm is configured for."""

load("//toolchains/onnxruntime:targets.bzl", "NPM_PACKAGE", "TARGETS")

visibility("//toolchains/onnxruntime/...")

_PUBLIC_REGISTRY = "https://registry.npmjs.org"

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

def _setting(rctx):
    """The registry in npm's environment or the user's .npmrc; "" where neither says."""
    environ = rctx.os.environ
    for name in ["npm_config_registry", "NPM_CONFIG_REGISTRY"]:
        if environ.get(name):
            return environ[name]
    home = environ.get("HOME") or environ.get("USERPROFILE")
    npmrc = rctx.path(home + "/.npmrc") if home else None
    for line in rctx.read(npmrc).split("\n") if npmrc and npmrc.exists else []:
        key, _, value = line.partition("=")
        if key.strip() == "registry":
            return value.strip().strip("\"'")
    return ""

def _registry(rctx):
    npm = rctx.which("npm")
    asked = rctx.execute([npm, "config", "get", "registry"]) if npm else None
    found = asked.stdout.strip() if asked and not asked.return_code else ""
    return (found or _setting(rctx) or _PUBLIC_REGISTRY).rstrip("/")

def _download(rctx):
    # A registry may be of a company's; the package's hash says that it is the same.
    registries = {registry: None for registry in [_registry(rctx), _PUBLIC_REGISTRY]}
    rctx.report_progress("fetching {} (150 MB)".format(NPM_PACKAGE.name))
    rctx.download(
        url = ["{0}/{1}/-/{1}-{2}.tgz".format(registry, NPM_PACKAGE.name, NPM_PACKAGE.version) for registry in registries],
        output = "package.tgz",
        integrity = NPM_PACKAGE.integrity,
    )

def _npm_library_impl(rctx):
    target = TARGETS[rctx.attr.target]
    python = json.decode(rctx.read(rctx.attr._interpreter))
    _download(rctx)
    result = rctx.execute([python["path"], "-I", rctx.path(rctx.attr._take), "package.tgz", "library", target.member])
    if result.return_code:
        fail("{} could not be taken out of {}:\n{}".format(target.member, NPM_PACKAGE.name, result.stderr))
    rctx.delete("package.tgz")
    build = _DYNAMIC if target.file_name else _STATIC.format(linkopts = repr(target.linkopts))
    rctx.file("BUILD.bazel", build + _NOTICES)

npm_library = repository_rule(
    implementation = _npm_library_impl,
    doc = "`:library`, a file, or `:static`, a cc_library; and `:notices`. The package is downloaded once for all of " +
          "them where Bazel has a repository cache.",
    attrs = {
        "target": attr.string(
            doc = "A name in TARGETS.",
            mandatory = True,
            values = TARGETS.keys(),
        ),
        "_interpreter": attr.label(default = "@rules_predictor_python//:interpreter.json"),
        "_take": attr.label(default = ":take.py"),
    },
    environ = ["HOME", "NPM_CONFIG_REGISTRY", "PATH", "USERPROFILE", "npm_config_registry"],
)
