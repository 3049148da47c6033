"""The program `lower` as a worker gives the bytes that it gives when started for each predictor."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

START = [sys.executable, "-I", "-S", os.environ["BOOT"], "compiler.lower.main", os.environ["LIBRARY"], "--"]
SNAPSHOTS = [os.path.abspath(path) for path in os.environ["SNAPSHOTS"].split()]


def arguments(snapshot: str, out: Path) -> list[str]:
    out.mkdir(parents=True, exist_ok=True)
    flags = [f"--out-{part}={out / part}" for part in ("source", "header", "entry", "manifest")]
    return [
        f"--operations={os.path.abspath(os.environ['OPERATIONS'])}",
        f"--snapshot={snapshot}",
        "--name=predictor",
        "--symbol=x_predictor",
        "--runfiles=_main/x",
        *flags,
    ]


def outputs(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(directory.iterdir())}


def ask(requests: list[dict]) -> dict[int, dict]:
    """Answers by the numbers of their requests: they come in any order."""
    text = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(
        [*START, "--persistent_worker"], input=text, capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stderr == ""
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len({answer["requestId"] for answer in answers})
    return {answer["requestId"]: answer for answer in answers}


def test_bytes(tmp_path: Path) -> None:
    order = [*SNAPSHOTS, *reversed(SNAPSHOTS)]
    answers = ask(
        [
            {"arguments": arguments(snapshot, tmp_path / str(i)), "inputs": [], "requestId": 7 + i}
            for i, snapshot in enumerate(order)
        ]
    )
    assert answers == {7 + i: {"exitCode": 0, "output": "", "requestId": 7 + i} for i in range(len(order))}
    for snapshot in SNAPSHOTS:
        subprocess.run([*START, *arguments(snapshot, tmp_path / "alone")], check=True, timeout=120)
        for i in range(len(order)):
            if order[i] == snapshot:
                assert outputs(tmp_path / str(i)) == outputs(tmp_path / "alone")


def test_arguments_in_a_file(tmp_path: Path) -> None:
    words = arguments(SNAPSHOTS[0], tmp_path / "out")
    (tmp_path / "arguments").write_text("".join(f"{word}\n" for word in words))
    subprocess.run([*START, f"@{tmp_path / 'arguments'}"], check=True, timeout=120)
    assert (tmp_path / "out/source").stat().st_size > 0


def test_paths_start_in_the_sandbox(tmp_path: Path) -> None:
    Path(tmp_path, "snapshot.json").write_bytes(Path(SNAPSHOTS[0]).read_bytes())
    request = {"arguments": arguments("snapshot.json", Path()), "requestId": 1, "sandboxDir": str(tmp_path)}
    assert ask([request]) == {1: {"exitCode": 0, "output": "", "requestId": 1}}
    assert (tmp_path / "source").stat().st_size > 0


def test_a_failure_is_not_the_next_ones(tmp_path: Path) -> None:
    answers = ask(
        [
            {"arguments": ["--wrong"]},  # a request alone has no number
            {"arguments": arguments(str(tmp_path / "absent.json"), tmp_path / "a"), "requestId": 1},
            {"arguments": arguments(SNAPSHOTS[0], tmp_path / "b"), "requestId": 2},
        ]
    )
    wrong, absent, right = answers[0], answers[1], answers[2]
    assert wrong["exitCode"] == 2
    assert "--snapshot" in wrong["output"]
    assert absent["exitCode"] != 0
    assert (right["exitCode"], right["output"]) == (0, "")


PROGRAM = """
import os, sys, time

def main(arguments):
    print("began", flush=True)
    if arguments[0] == "sleep":
        open(arguments[1], "w").close()
        time.sleep(600)
    if arguments[0] == "crash":
        os.abort()
    sys.modules[arguments[0]] = None
    print(sorted(name for name in sys.modules if name.startswith("left")))
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[subprocess.Popen]:
    (tmp_path / "program.py").write_text(PROGRAM)
    start = [*START[:4], "program", os.environ["LIBRARY"], str(tmp_path), "--", "--persistent_worker"]
    with subprocess.Popen(start, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.stdin.close()
        assert process.wait(timeout=60) == 0


def send(server: subprocess.Popen, **request: object) -> None:
    server.stdin.write(json.dumps(request) + "\n")
    server.stdin.flush()


def test_nothing_is_left_of_a_request(server: subprocess.Popen) -> None:
    for number in (1, 2):
        send(server, arguments=[f"left{number}"], requestId=number)
        answer = json.loads(server.stdout.readline())
        assert answer == {"exitCode": 0, "output": f"began\n['left{number}']\n", "requestId": number}


def test_a_crash_is_answered(server: subprocess.Popen) -> None:
    send(server, arguments=["crash"], requestId=3)
    answer = json.loads(server.stdout.readline())
    assert answer == {"exitCode": 1, "output": "began\nended by signal 6\n", "requestId": 3}


def test_cancelling(server: subprocess.Popen, tmp_path: Path) -> None:
    send(server, arguments=["sleep", str(tmp_path / "began")], requestId=4)
    while not (tmp_path / "began").exists():
        time.sleep(0.01)
    # Another runs meanwhile, to its end.
    send(server, arguments=["other"], requestId=5)
    assert json.loads(server.stdout.readline())["requestId"] == 5
    send(server, cancel=True, requestId=4)
    assert json.loads(server.stdout.readline()) == {"requestId": 4, "wasCancelled": True}
    send(server, cancel=True, requestId=4)  # too late, and nobody waits for an answer
    send(server, arguments=["another"], requestId=6)
    assert json.loads(server.stdout.readline())["requestId"] == 6


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
