"""The locks of all modules together, as repositories."""

load(":requirement.bzl", "format_requirement", "parse_lock")

visibility(["//toolchains/python/...", "//tests/python_env/..."])

_EMPTY = "{file} pins nothing: make it with toolchains/python/update_lock.py of rules_predictor, or remove its python.lock tag."

_TWICE = "MODULE.bazel of {module} has two python.lock tags for {file}, both with the prefix {prefix}: remove one of them."

_CLASH = """{first} pins {first_pins} and {second} {second_pins}, and both would be the repository {repository}: give the python.lock tag \
of {mender} another `prefix`."""

def _module(lock):
    return "the root module" if lock.is_of_root else lock.module

def _file(lock):
    path = lock.file.package + "/" + lock.file.name if lock.file.package else lock.file.name
    return "{} of {}".format(path, _module(lock))

def _pins(lock, name):
    pins = [requirement.pin for requirement in lock.requirements if requirement.name == name]
    return " or ".join({pin: None for pin in pins})

def _fail_for(first, second, name, repository):
    if (first.file, first.module) == (second.file, second.module):
        fail(_TWICE.format(module = _module(first), file = _file(first), prefix = first.prefix))
    fail(_CLASH.format(
        first = _file(first),
        first_pins = _pins(first, name),
        # Who builds can change their own tags alone.
        mender = _module(first if first.is_of_root else second),
        repository = repository,
        second = _file(second),
        second_pins = _pins(second, name),
    ))

def _read(lock):
    requirements = parse_lock(lock.text, _file(lock))
    if not requirements:
        fail(_EMPTY.format(file = _file(lock)))
    lines = {}
    for requirement in requirements:
        lines.setdefault(requirement.name, []).append(format_requirement(requirement))
    return struct(
        file = lock.file,
        is_of_root = lock.is_of_root,
        lines = lines,
        module = lock.module,
        prefix = lock.prefix,
        repositories = {name: lock.prefix + name.replace("-", "_") for name in lines},
        requirements = requirements,
    )

def read_locks(locks):
    """Reads locks; fails where two of them would make repositories of one name.

    Args:
      locks: structs of `file` (a label), `text`, its content, `prefix`, that of the repositories' names, `module`, the name of the
        module whose tag it is, and `is_of_root`, whether that is the root.
    Returns:
      Structs, one for each, of `repositories`, their names by that of the distribution, and `lines`, its lines by the same.
    """
    read = [_read(lock) for lock in locks]
    owners = {}
    for lock in read:
        for name, repository in lock.repositories.items():
            if repository in owners:
                _fail_for(owners[repository], lock, name, repository)
            owners[repository] = lock
    return read
