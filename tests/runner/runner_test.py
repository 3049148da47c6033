"""The runner end to end over compiled predictors: results, streams, errors, limits, benchmarks."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.runner.programs import DIRECTORY, mirror, run


def test_results_are_one_line_of_ascii_json() -> None:
    assert run("greet", "--name", "Zoë 😀\n\x7f", "--times", "1").output == \
        '"hello Zo\\u00eb \\ud83d\\ude00\\n\\u007f"\n'


def test_every_kind_of_value_comes_back() -> None:
    given = {
        "points": [{"x": 1, "label": None, "neighbours": [{"x": 0.1, "label": "é", "neighbours": []}]}],
        "color": "blue", "image": [[1, 2.5], [3, 4]], "table": {"3": ["b", "a", "b"], "-1": []}, "mode": "x",
        "flag": True, "data": "AP8=", "pair": [1, 2], "rest": [True, False]}
    assert run("echo", "--json", json.dumps(given)).output == json.dumps({
        "points": [{"x": 1.0, "label": None, "neighbours": [{"x": 0.1, "label": "é", "neighbours": []}]}],
        "color": "blue", "image": [[1.0, 3.0], [2.5, 4.0]], "table": {"3": ["a", "b"], "-1": []}, "mode": "x",
        "flag": True, "data": "AP8=", "pair": [1, 2.0], "rest": [True, False], "calls": 1}) + "\n"


def test_what_is_printed_can_be_read_back() -> None:
    first = run("echo", "--points", '[{"x": 1e300}]', "--mode", "-7", "--data", "\n").value
    del first["calls"]
    assert run("echo", "--json", json.dumps(first)).value == {**first, "image": [], "calls": 1}


def test_defaults() -> None:
    assert run("echo").value == {
        "points": [], "color": "red", "image": [], "table": {}, "mode": None, "flag": False, "data": "",
        "pair": [1, 2.0], "rest": [], "calls": 1}


def test_sets_are_sorted_and_keys_are_strings(tmp_path: Path) -> None:
    def back(schema: dict[str, object], value: object) -> object:
        return mirror(tmp_path, {"x": schema}, "--json", json.dumps({"x": value})).output

    number = {"kind": "union", "options": [{"kind": "int"}, {"kind": "float"}]}
    assert back({"kind": "set", "items": number}, [2.5, float("nan"), -1, 2, float("inf")]) == \
        "[[-1, 2, 2.5, Infinity, NaN]]\n"
    assert back({"kind": "frozenset", "items": {"kind": "str"}}, ["é", "z", "", "Z", "😀", "\uffff"]) == \
        json.dumps([sorted(["é", "z", "", "Z", "😀", "\uffff"])]) + "\n"
    pair = {"kind": "tuple", "items": [{"kind": "int"}, {"kind": "str"}]}
    assert back({"kind": "set", "items": pair}, [[2, "a"], [1, "b"], [1, "a"]]) == '[[[1, "a"], [1, "b"], [2, "a"]]]\n'
    assert back({"kind": "dict", "keys": {"kind": "float"}, "values": {"kind": "none"}}, {"1": None, "1e3": None}) == \
        '[{"1.0": null, "1000.0": null}]\n'
    assert back({"kind": "dict", "keys": {"kind": "bool"}, "values": {"kind": "none"}}, {"true": None}) == \
        '[{"true": null}]\n'
    assert back({"kind": "dict", "keys": pair, "values": {"kind": "int"}}, {'[1, "a"]': 1}) == \
        '[{"[1, \\"a\\"]": 1}]\n'


def test_large_sets_are_sorted(tmp_path: Path) -> None:
    values = [i * 7919 % 1009 for i in range(1009)]
    outcome = mirror(tmp_path, {"x": {"kind": "set", "items": {"kind": "int"}}}, "--x", json.dumps(values))
    assert outcome.value == [sorted(values)]


def test_a_stream_is_one_line_an_item() -> None:
    outcome = run("count", "--stop", "3")
    assert (outcome.status, outcome.output) == (0, "[0, []]\n[1, [1]]\n[2, [1, 1]]\n")
    assert run("count", "--stop", "0").output == ""


def test_a_stream_that_fails_keeps_what_it_gave() -> None:
    outcome = run("count", "--stop", "9", "--fail-at", "2")
    assert outcome.output == "[0, []]\n[1, [1]]\n"
    assert (outcome.status, outcome.error) == (1, "RuntimeError: cannot count to 2 (tests/runner/count.py:5)\n")


def test_an_exception_is_one_line() -> None:
    outcome = run("greet", "--name", "x", "--times", "-1")
    assert (outcome.status, outcome.output) == (1, "")
    assert outcome.error == "ValueError: times must not be negative (tests/runner/greet.py:4)\n"


def test_a_predictor_that_cannot_be_set_up() -> None:
    outcome = run("broken")
    assert (outcome.status, outcome.output) == (1, "")
    assert outcome.error == "RuntimeError: cannot load libmissing.so:\\nnot found in nowhere\n"
    assert run("broken", "--bench", "5") == outcome
    assert run("broken", "--runner-directory", "/here").error.endswith("not found in /here\n")
    assert run("broken", "--help").status == 0


def test_the_memory_limit_holds() -> None:
    outcome = run("greet", "--name", "x", "--times", "1000000", "--runner-memory", "100000")
    assert (outcome.status, outcome.error) == (1, "MemoryError\n")
    assert run("greet", "--name", "x" * 1000, "--runner-memory", "500").error == "MemoryError\n"
    outcome = run("count", "--stop", "5000", "--runner-memory", "4000")
    assert (outcome.status, outcome.error) == (1, "MemoryError\n")
    assert len(outcome.output.splitlines()) > 5


def test_deep_arguments_meet_a_limit(tmp_path: Path) -> None:
    text = '{"x": 1, "neighbours": [' * 240 + "]}" * 240
    assert run("echo", "--points", f"[{text}]").status == 0
    text = '{"x": 1, "neighbours": [' * 100_000 + "]}" * 100_000
    (tmp_path / "deep.json").write_text(f"[{text}]")
    outcome = run("echo", "--points", "@deep.json", cwd=tmp_path)
    assert outcome.status == 2
    assert outcome.error.endswith(": nested more than 500 levels deep\n")


def test_bench() -> None:
    outcome = run("greet", "--name", "x", "--bench", "50")
    assert outcome.status == 0
    assert re.fullmatch(r"median \d+\.\d\d us, p10 \d+\.\d\d us, p90 \d+\.\d\d us \(50 calls after 6 to warm up\)\n",
                        outcome.output)
    assert run("count", "--stop", "5", "--bench", "3").status == 0
    assert run("count", "--stop", "5", "--fail-at", "1", "--bench", "3").error == \
        "RuntimeError: cannot count to 1 (tests/runner/count.py:5)\n"


def test_a_full_disk_is_an_error() -> None:
    if not Path("/dev/full").exists():  # only Linux can be asked to play a full disk
        return
    with open("/dev/full", "wb") as full:
        completed = subprocess.run([DIRECTORY / "greet", "--name", "x"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (completed.returncode, completed.stderr) == (1, b"greet: cannot write to standard output\n")


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
