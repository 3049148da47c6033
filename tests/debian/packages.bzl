"""Unpacks packages of the machine's Debian mirror into a repository: what tests need and no Python wheel carries.

Debian's packages move with its releases, so no hash can be pinned here; apt checks them against the archive's
signature. apt works in a directory of its own, needs no root and installs nothing.
"""

visibility("//tests/...")

def _apt(rctx, arguments):
    """Runs apt-get with lists, archives and an empty package state of its own."""
    options = {
        "Dir::State": rctx.path("apt/state"),
        "Dir::State::status": rctx.path("apt/status"),
        "Dir::Cache": rctx.path("apt/cache"),
        "Acquire::Languages": "none",
        "APT::Sandbox::User": "",
    }
    if rctx.path("apt/sources.list").exists:
        options |= {"Dir::Etc::SourceList": rctx.path("apt/sources.list"), "Dir::Etc::SourceParts": "/dev/null"}
    flags = [flag for name, value in options.items() for flag in ["-o", "{}={}".format(name, value)]]
    return rctx.execute([rctx.which("apt-get"), "--quiet"] + flags + arguments, timeout = 1800)

def _add_suites(rctx, suites):
    """Has apt look into further suites of the mirrors it knows: packages of one release run on the next."""
    lines = []
    for line in rctx.execute(["sh", "-c", "cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null"]).stdout.split("\n"):
        start, _, rest = line.partition("] ") if "[" in line else ("deb", "", line.removeprefix("deb "))
        words = rest.split(" ")
        if not line.startswith("deb ") or len(words) < 3 or "main" not in words[2:]:
            continue
        lines += [line] + ["{}{} {} {} main".format(start, "]" if "[" in line else "", words[0], suite) for suite in suites]
    rctx.file("apt/sources.list", "\n".join({line: None for line in lines}) + "\n")

def read_lists(rctx, hint, suites = []):
    """Makes the mirror's lists ready for fetch_package.

    Args:
      rctx: the repository's context.
      hint: the beginning of what is said when there is no mirror: what is fetched, and for what.
      suites: Debian's suites to look into besides those of the machine's apt.
    """
    if not rctx.which("apt-get"):
        fail(hint + "there is no apt-get on this machine.")
    for directory in ["state/lists/partial", "cache/archives/partial"]:
        rctx.file("apt/" + directory + "/.keep")
    rctx.file("apt/status")
    if suites:
        _add_suites(rctx, suites)
    rctx.report_progress("reading the lists of the Debian mirror")
    update = _apt(rctx, ["update"])
    if update.return_code:
        fail(hint + "apt-get update failed: " + update.stderr)

def fetch_package(rctx, package):
    """Downloads a package and unpacks it into the repository.

    Args:
      rctx: the repository's context.
      package: its name.
    Returns:
      False where the mirror has none of that name.
    """
    rctx.report_progress("downloading " + package)
    if _apt(rctx, ["download", package]).return_code:
        return False
    [archive] = [entry for entry in rctx.path(".").readdir() if entry.basename.endswith(".deb")]
    _unpack(rctx, archive)
    return True

def _unpack(rctx, archive):
    rctx.extract(archive, "deb")
    [data] = [entry for entry in rctx.path("deb").readdir() if entry.basename.startswith("data.tar")]
    rctx.extract(data)
    rctx.delete("deb")
    rctx.delete(archive)

def fetch_closure(rctx, package):
    """As fetch_package, with all that the package needs, the C library included: it runs on any Linux, by its own loader.

    Args:
      rctx: the repository's context.
      package: its name.
    Returns:
      False where the mirror has none of that name.
    """
    rctx.report_progress("downloading {} and what it needs".format(package))
    if _apt(rctx, ["install", "--download-only", "--no-install-recommends", "--yes", package]).return_code:
        return False
    for archive in rctx.path("apt/cache/archives").readdir():
        if archive.basename.endswith(".deb"):
            _unpack(rctx, archive)
    return True

def drop_lists(rctx):
    """Removes what read_lists made."""
    rctx.delete("apt")
