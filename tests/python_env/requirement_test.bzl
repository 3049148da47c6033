"""Tests of how a lock is read."""

load("@bazel_skylib//lib:unittest.bzl", "asserts", "unittest")
load("//toolchains/python:requirement.bzl", "format_requirement", "is_for", "normalise", "parse_lock")

_LOCK = """
# A comment.
numpy==2.2.6 ; python_version < "3.11" \\
    --hash=sha256:aa \\
    --hash=sha256:bb
ml_dtypes==0.6.0 \\
    --hash=sha256:cc
"""

def _parse_test_impl(ctx):
    env = unittest.begin(ctx)
    numpy, ml_dtypes = parse_lock(_LOCK, "it")
    asserts.equals(env, ("numpy", "numpy==2.2.6", "python_version < \"3.11\""), (numpy.name, numpy.pin, numpy.marker))
    asserts.equals(env, ["sha256:aa", "sha256:bb"], numpy.hashes)
    asserts.equals(env, ("ml-dtypes", ""), (ml_dtypes.name, ml_dtypes.marker))
    lines = [format_requirement(numpy), format_requirement(ml_dtypes)]
    asserts.equals(env, [numpy, ml_dtypes], parse_lock("\n".join(lines), "it"))
    asserts.equals(env, "ruamel-yaml", normalise("Ruamel.YAML"))
    return unittest.end(env)

def _marker_test_impl(ctx):
    env = unittest.begin(ctx)
    expected = {
        "": [True, True, True],
        "python_version < \"3.11\"": [True, False, False],
        "python_version >= \"3.9\" and python_version < \"3.14\"": [True, True, False],
        "python_version >= \"3.11\"": [False, True, True],
    }
    for marker, answers in expected.items():
        requirement = struct(marker = marker)
        asserts.equals(env, answers, [is_for(requirement, version) for version in ([3, 9], [3, 11], [3, 14])])
    return unittest.end(env)

_parse_test = unittest.make(_parse_test_impl)
_marker_test = unittest.make(_marker_test_impl)

def requirement_test_suite(name):
    """Declares the tests of requirement.bzl.

    Args:
      name: of the test suite.
    """
    unittest.suite(name, _parse_test, _marker_test)
