"""The program `lower` as a worker gives the bytes that it gives when started for each predictor."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

START = [sys.executable, "-I", "-S", os.environ["BOOT"], "compiler.lower.main", os.environ["LIBRARY"], "--"]
SNAPSHOTS = [os.path.abspath(path) for path in os.environ["SNAPSHOTS"].split()]


def arguments(snapshot: str, out: Path) -> list[str]:
    out.mkdir(parents=True, exist_ok=True)
    flags = [f"--out-{part}={out / part}" for part in ("source", "header", "entry", "manifest")]
    return [
        f"--snapshot={snapshot}",
        "--name=predictor",
        "--symbol=x_predictor",
        "--runfiles=_main/x",
        *flags,
    ]


def outputs(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(directory.iterdir())}


def ask(requests: list[dict]) -> list[dict]:
    text = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(
        [*START, "--persistent_worker"], input=text, capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stderr == ""
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_bytes(tmp_path: Path) -> None:
    assert len(SNAPSHOTS) == 3
    order = [*SNAPSHOTS, *reversed(SNAPSHOTS)]
    answers = ask(
        [
            {"arguments": arguments(snapshot, tmp_path / str(i)), "inputs": [], "requestId": 7 + i}
            for i, snapshot in enumerate(order)
        ]
    )
    expected = [{"exitCode": 0, "output": "", "requestId": 7 + i} for i in range(len(order))]
    assert answers == expected
    for snapshot in SNAPSHOTS:
        subprocess.run([*START, *arguments(snapshot, tmp_path / "alone")], check=True, timeout=120)
        for i in range(len(order)):
            if order[i] == snapshot:
                assert outputs(tmp_path / str(i)) == outputs(tmp_path / "alone")


def test_a_failure_is_not_the_next_ones(tmp_path: Path) -> None:
    wrong, absent, right = ask(
        [
            {"arguments": ["--wrong"]},
            {"arguments": arguments(str(tmp_path / "absent.json"), tmp_path / "a")},
            {"arguments": arguments(SNAPSHOTS[0], tmp_path / "b")},
        ]
    )
    assert wrong["exitCode"] == 2
    assert "--snapshot" in wrong["output"]
    assert absent["exitCode"] != 0
    assert (right["exitCode"], right["output"]) == (0, "")


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
