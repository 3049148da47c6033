"""A predictor's test fails where the native program or the case disagrees with CPython, and says where."""

import os
import subprocess
import sys

import pytest


def run(name: str, **environment: str) -> tuple[int, list[str]]:
    root = os.environ["TEST_SRCDIR"]
    program = os.path.join(root, "_main/tests/rules", name)
    done = subprocess.run(
        [program],
        env={**os.environ, "RUNFILES_DIR": root, **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.returncode, done.stderr.splitlines()


def test_disagreement() -> None:
    status, lines = run("lied_to")
    assert status == 1
    assert lines == [
        'FAILED another value: natively, the result[0] is "oneonly", not "oneone" as under CPython',
        "FAILED an exception for a value: the native program raises IndexError: list index out of range, "
        'but CPython gives "twotwo"',
        "FAILED a crash: the runner was killed by signal 11: ",
        'FAILED a value for an exception: the native program gives "one", '
        "but CPython raises IndexError: list index out of range",
        "FAILED no JSON: the runner's output is no JSON: b'no JSON\\n'",
        "FAILED another message: the native program raises IndexError: another message, but CPython raises "
        "IndexError: list index out of range",
        "FAILED no such parameter: there is no parameter position; there are index",
        "FAILED a wrong type: parameter index: expected int, got [1]",
        "FAILED nothing: input says nothing of the parameter index, which has no default",
        "9 failed: another value, an exception for a value, a crash, a value for an exception, "
        "no JSON, another message, "
        "no such parameter, a wrong type, nothing",
    ]


def test_surprises() -> None:
    status, lines = run("unexpected")
    assert status == 1
    assert lines == [
        "ok fine",
        'FAILED another value: the result is "twotwo", not "two" as expected',
        'FAILED no exception: it should raise IndexError, but it gives "twotwo"',
        "FAILED an exception: it raises IndexError: list index out of range",
        "FAILED another exception: it should raise IndexError: out of range, "
        "but it raises IndexError: list index out of range",
        "4 failed: another value, no exception, an exception, another exception",
    ]


def test_filter_and_shards() -> None:
    assert run("unexpected", TESTBRIDGE_TEST_ONLY="fine") == (0, ["ok fine"])
    shards = [run("unexpected", TEST_TOTAL_SHARDS="2", TEST_SHARD_INDEX=str(i))[1] for i in range(2)]
    assert sorted(line.split(":")[0] for shard in shards for line in shard[:-1]) == [
        "FAILED an exception", "FAILED another exception", "FAILED another value", "FAILED no exception",
        "ok fine",
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
