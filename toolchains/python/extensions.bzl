"""Module extensions: the interpreter of the compiler, and wheels from a lock.

    python = use_extension("@rules_predictor//toolchains/python:extensions.bzl", "python")
    python.lock(file = "//:requirements.lock")
    use_repo(python, "pip_numpy")

makes `@pip_numpy//:pkg` for every distribution the lock pins. Two locks that pin the same distribution under the
same prefix are an error: give one of them a prefix of its own.
"""

load("//toolchains/python/private:interpreter.bzl", "interpreter")
load(":requirement.bzl", "format_requirement", "parse_lock")
load(":wheel.bzl", "wheel")

# What no program imports, by the thousand.
_DROP = [
    "*/tests/*",
    "onnx/backend/test/*",
]

_lock = tag_class(
    doc = "Makes a repository of every wheel a lock pins.",
    attrs = {
        "file": attr.label(mandatory = True, doc = "The lock, made by update_lock.py."),
        "prefix": attr.string(default = "pip_", doc = "What the repositories' names begin with."),
    },
)

def _by_name(requirements):
    grouped = {}
    for requirement in requirements:
        grouped.setdefault(requirement.name, []).append(format_requirement(requirement))
    return grouped

def _repository(prefix, name):
    return prefix + name.replace("-", "_")

def _wheels(prefix, grouped):
    siblings = {name: "@{}//:pkg".format(_repository(prefix, name)) for name in grouped}
    for name, lines in grouped.items():
        wheel(name = _repository(prefix, name), requirements = lines, siblings = siblings, drop = _DROP)

def _python_impl(mctx):
    interpreter(name = "rules_predictor_python")
    made = {}
    for module in mctx.modules:
        for lock in module.tags.lock:
            grouped = _by_name(parse_lock(mctx.read(lock.file)))
            for name in grouped:
                repository = _repository(lock.prefix, name)
                if repository in made:
                    fail("{} and {} both pin {}: give one of the locks another prefix.".format(
                        made[repository],
                        lock.file,
                        name,
                    ))
                made[repository] = lock.file
            _wheels(lock.prefix, grouped)

python = module_extension(
    implementation = _python_impl,
    doc = "The interpreter of the compiler, and wheels from locks.",
    tag_classes = {"lock": _lock},
)
