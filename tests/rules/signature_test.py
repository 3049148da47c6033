"""A predictor's signature against a recorded one."""

import copy
import json
import sys
from pathlib import Path

import pytest

from compiler.packaging.signature import differences, interface, main

INT, STR = {"kind": "int"}, {"kind": "str"}
SIGNATURE = {
    "definitions": {"Point": {"fields": [{"name": "x", "type": INT}, {"name": "y", "type": INT}], "kind": "object", "name": "Point"}},
    "doc": "Greets.",
    "format": 1,
    "line": 4,
    "models": [],
    "name": "greet",
    "parameters": [
        {"doc": "whom", "name": "name", "type": STR},
        {"default": 1, "name": "order", "type": {"kind": "optional", "item": INT}},
    ],
    "result": {"type": {"kind": "union", "options": [INT, STR]}},
    "source": "pkg/predictor.py",
    "stream": False,
}


def changed(change) -> list[str]:
    now = copy.deepcopy(SIGNATURE)
    change(now)
    return list(differences(interface(SIGNATURE), interface(now)))


def test_what_callers_do_not_see() -> None:
    def change(now: dict) -> None:
        now.update(doc="Greets somebody.", line=9, source="pkg/other.py", models=[{"file": "a.onnx", "name": "a"}])
        now["parameters"][0]["doc"] = "who is greeted"

    assert changed(change) == []


CHANGES = [
    (lambda s: s["parameters"][0].update(type={"kind": "bytes"}), ['parameters.name.type.kind: "str" was recorded, it is "bytes"']),
    (lambda s: s["parameters"][1].update(default=True), ["parameters.order.default: 1 was recorded, it is true"]),
    (lambda s: s["parameters"][1].pop("default"), ["parameters.order.default: 1 was recorded, it is gone"]),
    (lambda s: s["parameters"].reverse(), ['parameters.their order: "name, order" was recorded, it is "order, name"']),
    (
        lambda s: s["parameters"].pop(),
        [
            'parameters.order: {"default": 1, "type": {"item": {"kind": "int"}, "kind": "optional"}} was recorded, it is gone',
            'parameters.their order: "name, order" was recorded, it is "name"',
        ],
    ),
    (lambda s: s["result"]["type"]["options"].append({"kind": "none"}), [
        'result.type.options: [{"kind": "int"}, {"kind": "str"}] was recorded, it is [{"kind": "int"}, {"kind": "str"}, {"kind": "none"}]'
    ]),
    (lambda s: s.update(stream=True), ["stream: false was recorded, it is true"]),
    (lambda s: s["definitions"]["Point"]["fields"][1].update(default=0), ["definitions.Point.fields.y.default: 0 is new"]),
]


@pytest.mark.parametrize(("change", "expected"), CHANGES)
def test_change(change, expected: list[str]) -> None:
    assert changed(change) == expected


def check(directory: Path, recorded: str) -> int:
    (directory / "now.json").write_text(json.dumps(SIGNATURE))
    (directory / "recorded.json").write_text(recorded)
    options = {"predictor": "//pkg:greet", "signature": directory / "now.json", "recorded": directory / "recorded.json",
               "built": "bazel-bin/pkg/greet.json", "out": directory / "checked"}
    return main([f"--{name}={value}" for name, value in options.items()])


def test_agreement(tmp_path: Path) -> None:
    assert check(tmp_path, json.dumps({**SIGNATURE, "doc": ""})) == 0
    assert (tmp_path / "checked").read_bytes() == b""


def test_disagreement(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path, json.dumps({**SIGNATURE, "name": "welcome"})) == 1
    recorded = tmp_path / "recorded.json"
    assert capsys.readouterr().err.splitlines() == [
        f"error: //pkg:greet has another signature than {recorded}:",
        '  name: "welcome" was recorded, it is "greet"',
        "  = help: mend the predictor, or, where its callers follow, record it: "
        f"bazel build --norun_validations --output_groups=manifest //pkg:greet && cp -L bazel-bin/pkg/greet.json {recorded}",
    ]
    assert not (tmp_path / "checked").exists()


@pytest.mark.parametrize("text", ["", "[]", "{", "null", '{"parameters": [1, {"name": 2}]}', '{"definitions": 1}'])
def test_no_signature(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path, text) == 1
    assert "//pkg:greet" in capsys.readouterr().err


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
