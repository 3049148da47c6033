"""Tests of what is said of locks that cannot be used, or not side by side."""

load("@bazel_skylib//lib:unittest.bzl", "analysistest", "asserts", "unittest")
load("//toolchains/python:locks.bzl", "read_locks")

_NUMPY = "numpy==2.4.6 --hash=sha256:aa\n"
_OLD_NUMPY = "numpy==1.26.4 ; python_version < \"3.11\" --hash=sha256:bb\n" + \
             "numpy==2.0.0 ; python_version >= \"3.11\" --hash=sha256:cc\n"

def _lock(text, *, file = "//tools:requirements.lock", module = "shapes", prefix = "pip_", is_of_root = False):
    return struct(file = Label(file), is_of_root = is_of_root, module = module, prefix = prefix, text = text)

def _read_test_impl(ctx):
    env = unittest.begin(ctx)
    first, second = read_locks([
        _lock(_NUMPY + "ml_dtypes==0.6.0 --hash=sha256:cc"),
        _lock(_OLD_NUMPY, prefix = "old_"),
    ])
    asserts.equals(env, {"ml-dtypes": "pip_ml_dtypes", "numpy": "pip_numpy"}, first.repositories)
    asserts.equals(env, {"numpy": "old_numpy"}, second.repositories)
    asserts.equals(env, 2, len(second.lines["numpy"]))
    return unittest.end(env)

_read_test = unittest.make(_read_test_impl)

# What is wrong -> the locks, and what is said.
_CASES = {
    "clash": (
        [_lock(_NUMPY), _lock(_OLD_NUMPY, module = "sounds")],
        "tools/requirements.lock of shapes pins numpy==2.4.6 and tools/requirements.lock of sounds numpy==1.26.4 or numpy==2.0.0, " +
        "and both would be the repository pip_numpy: give the python.lock tag of sounds another `prefix`.",
    ),
    "clash_with_root": (
        [_lock(_NUMPY, file = "//:mine.lock", is_of_root = True), _lock(_NUMPY)],
        "mine.lock of the root module pins numpy==2.4.6 and tools/requirements.lock of shapes numpy==2.4.6, " +
        "and both would be the repository pip_numpy: give the python.lock tag of the root module another `prefix`.",
    ),
    "empty": (
        [_lock("# nothing yet\n")],
        "tools/requirements.lock of shapes pins nothing: make it with toolchains/python/update_lock.py of rules_predictor, " +
        "or remove its python.lock tag.",
    ),
    "marker": (
        [_lock("numpy==2.4.6 ; sys_platform == \"linux\" --hash=sha256:aa")],
        "tools/requirements.lock of shapes has a line for numpy==2.4.6 with the marker `sys_platform == \"linux\"`: one may be",
    ),
    "no_hash": (
        [_lock("numpy==2.4.6")],
        "tools/requirements.lock of shapes has the line \"numpy==2.4.6\", which pins no wheel by version and hash, " +
        "`name==version --hash=sha256:…`: make the lock with toolchains/python/update_lock.py of rules_predictor.",
    ),
    "no_version": (
        [_lock("numpy>=2 --hash=sha256:aa")],
        "has the line \"numpy>=2 --hash=sha256:aa\", which pins no wheel",
    ),
    "option": (
        [_lock("--index-url=https://example.org/a==b --hash=sha256:aa")],
        "has the line \"--index-url=https://example.org/a==b --hash=sha256:aa\", which pins no wheel",
    ),
    "twice": (
        [_lock(_NUMPY, is_of_root = True), _lock(_NUMPY, is_of_root = True)],
        "MODULE.bazel of the root module has two python.lock tags for tools/requirements.lock of the root module, both with the " +
        "prefix pip_: remove one of them.",
    ),
}

def _reader_impl(ctx):
    read_locks(_CASES[ctx.attr.case][0])

_reader = rule(
    implementation = _reader_impl,
    doc = "Reads the locks of a case when it is analysed.",
    attrs = {"case": attr.string()},
)

def _refusal_test_impl(ctx):
    env = analysistest.begin(ctx)
    asserts.expect_failure(env, ctx.attr.message)
    return analysistest.end(env)

_refusal_test = analysistest.make(
    _refusal_test_impl,
    attrs = {"message": attr.string()},
    expect_failure = True,
)

def locks_test_suite(name):
    """Declares the tests of locks.bzl.

    Args:
      name: of the test suite.
    """
    unittest.suite(name + "_read", _read_test)
    for case, (_, message) in _CASES.items():
        _reader(
            name = "{}_{}_locks".format(name, case),
            case = case,
            tags = ["manual"],
        )
        _refusal_test(
            name = "{}_{}".format(name, case),
            message = message,
            target_under_test = ":{}_{}_locks".format(name, case),
        )
    native.test_suite(
        name = name,
        tests = [":{}_{}".format(name, case) for case in _CASES] + [":{}_read".format(name)],
    )
