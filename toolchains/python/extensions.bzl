"""Module extensions: the interpreter of the compiler, and wheels from a lock."""

load("//toolchains/python/private:interpreter.bzl", "interpreter")
load(":locks.bzl", "read_locks")
load(":wheel.bzl", "wheel")

_DOC = """\
The interpreter of the compiler, and wheels from locks.

    python = use_extension("@rules_predictor//toolchains/python:extensions.bzl", "python")
    python.lock(file = "//:requirements.lock", prefix = "my_")
    use_repo(python, "my_numpy")

makes a repository for every distribution that the lock pins: `@my_numpy//:pkg` is a py_library, `@my_numpy//:site` the directory
that it puts on the import path, `@my_numpy//:files/numpy/version.py` a file of it. The rules' own wheels have the prefix `pip_`.

The wheels come through pip, from the index it is configured for. The interpreter is the host's `python3`, 3.10 or later; another is
named by `--repo_env=RULES_PREDICTOR_PYTHON=/path/to/python3`.
"""

# What no program imports, by the thousand.
_DROP = [
    "*/tests/*",
    "onnx/backend/test/*",
]

_lock = tag_class(
    doc = "Makes a repository of every wheel that a lock pins. A module may have several; the repositories of all locks together " +
          "must have different names.",
    attrs = {
        "file": attr.label(mandatory = True, doc = "The lock, made by toolchains/python/update_lock.py: each wheel with its version and hashes."),
        "prefix": attr.string(default = "pip_", doc = "What the repositories' names begin with. Another than `pip_` where the lock pins a wheel that the rules have of their own."),
    },
)

def _locks(mctx):
    return [
        struct(
            file = lock.file,
            is_of_root = module.is_root,
            module = module.name,
            prefix = lock.prefix,
            text = mctx.read(lock.file),
        )
        for module in mctx.modules
        for lock in module.tags.lock
    ]

def _python_impl(mctx):
    interpreter(name = "rules_predictor_python")
    for lock in read_locks(_locks(mctx)):
        siblings = {name: "@{}//:pkg".format(repository) for name, repository in lock.repositories.items()}
        for name, repository in lock.repositories.items():
            wheel(name = repository, requirements = lock.lines[name], siblings = siblings, drop = _DROP)

python = module_extension(
    implementation = _python_impl,
    doc = _DOC,
    tag_classes = {"lock": _lock},
)
