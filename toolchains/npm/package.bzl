"""Packages of npm, from whatever registry npm is configured for, pinned by hash. npm itself need not be there."""

visibility(["//toolchains/...", "//tests/..."])

_PUBLIC_REGISTRY = "https://registry.npmjs.org"

# What a repository rule that downloads packages depends on.
NPM_ENVIRONMENT = ["HOME", "NPM_CONFIG_REGISTRY", "PATH", "USERPROFILE", "npm_config_registry"]

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

def download_package(rctx, package, output):
    """Downloads a package's archive.

    Args:
      rctx: the repository's context.
      package: a struct of `name`, which may have a scope, `version` and `integrity`.
      output: path of the archive, a .tgz.
    """
    # A registry may be of a company's; the package's hash says that it is the same.
    registries = {registry: None for registry in [_registry(rctx), _PUBLIC_REGISTRY]}
    file = "{}-{}.tgz".format(package.name.rpartition("/")[2], package.version)
    rctx.download(
        url = ["{}/{}/-/{}".format(registry, package.name, file) for registry in registries],
        output = output,
        integrity = package.integrity,
    )
