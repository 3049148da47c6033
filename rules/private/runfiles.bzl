"""Where files lie in a runfiles tree."""

visibility("//rules/...")

# The main workspace's name wherever modules are used.
MAIN_WORKSPACE = "_main"

def runfiles_path(file):
    """The path of a File below the runfiles root."""
    path = file.short_path
    return path[len("../"):] if path.startswith("../") else MAIN_WORKSPACE + "/" + path

def files_of(targets):
    """A depset of all that targets need at run time, and the symlinks that say where else it lies.

    Args:
      targets: of `deps` and `data`.
    Returns:
      A depset of Files and a depset of SymlinkEntry.
    """
    infos = [target[DefaultInfo] for target in targets]
    runfiles = [info.default_runfiles for info in infos if info.default_runfiles]
    return (
        depset(transitive = [info.files for info in infos] + [each.files for each in runfiles]),
        depset(transitive = [each.symlinks for each in runfiles]),
    )
