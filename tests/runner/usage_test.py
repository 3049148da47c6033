"""The runner's command line: flags, help, and the exact words of every refusal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.runner.programs import mirror, run

INT = {"kind": "int"}
STR = {"kind": "str"}
POINT = {"kind": "object", "name": "Point", "fields": [
    {"name": "x", "type": {"kind": "float"}}, {"name": "y", "type": {"kind": "float"}, "default": 0.0},
    {"name": "norm", "type": {"kind": "float"}, "init": False}]}
COLOR = {"kind": "enum", "name": "Color", "values": STR,
         "members": [{"name": "RED", "value": "red"}, {"name": "BLUE", "value": "blue"}]}


def test_flags_in_every_spelling() -> None:
    assert run("greet", "--name", "Ann").value == "hello Ann, hello Ann"
    assert run("greet", "--name=Ann", "--times=1").value == "hello Ann"
    assert run("greet", "--times", "1", "--name", "--x").value == "hello --x"
    assert run("greet", "--name", "a=b", "--times", "1").value == "hello a=b"


def test_dashes_and_underscores_are_alike(tmp_path: Path) -> None:
    for flag in ("--max-size", "--max_size"):
        assert mirror(tmp_path, {"max_size": INT}, flag, "3").value == [3]


@pytest.mark.parametrize(("flags", "value"), [
    (["--on"], True), (["--on", "--x", "1"], True), (["--no-on"], False), (["--on=false"], False),
    (["--on", "true"], True), (["--on", "False"], False), (["--on", "0"], False), (["--no_on"], False),
])
def test_bool_flags(tmp_path: Path, flags: list[str], value: bool) -> None:
    types = {"on": {"kind": "bool"}, **({"x": INT} if "--x" in flags else {})}
    assert mirror(tmp_path, types, *flags).value[0] is value


@pytest.mark.parametrize(("type_", "text", "value"), [
    ("int", " 1_000 ", 1000), ("int", "+5", 5), ("int", "-9223372036854775808", -2**63), ("int", "007", 7),
    ("float", "1e3", 1000.0), ("float", " -.5 ", -0.5), ("float", "5.", 5.0), ("float", "1_0.2_5", 10.25),
    ("float", "infinity", float("inf")), ("float", "-INF", float("-inf")), ("float", "3", 3.0),
    ("float", "1e999", float("inf")), ("str", "", ""), ("str", "007", "007"), ("str", "é", "é"), ("str", "@@x", "@x"),
    ("bool", "1", True), ("none", "None", None),
])
def test_texts_of_scalars(tmp_path: Path, type_: str, text: str, value: object) -> None:
    assert mirror(tmp_path, {"x": {"kind": type_}}, f"--x={text}").value == [value]


@pytest.mark.parametrize("text", ["", "x", "1.0", "0x10", "1__0", "_1", "1_", "--1", "1 2", "１"])
def test_no_ints(tmp_path: Path, text: str) -> None:
    outcome = mirror(tmp_path, {"x": INT}, f"--x={text}")
    assert (outcome.status, outcome.error) == (2, f"mirror: parameter 'x': expected int, got {text!r}\n")


@pytest.mark.parametrize("text", ["", "x", "1e", "0x1p3", "1_.0", "._5", ".", "1e5.0", "nan(1)", "--1", "infinit"])
def test_no_floats(tmp_path: Path, text: str) -> None:
    outcome = mirror(tmp_path, {"x": {"kind": "float"}}, f"--x={text}")
    assert (outcome.status, outcome.error) == (2, f"mirror: parameter 'x': expected float, got {text!r}\n")


def test_optional_parameters(tmp_path: Path) -> None:
    number = {"x": {"kind": "optional", "item": INT}}
    text = {"x": {"kind": "optional", "item": STR}}
    assert mirror(tmp_path, number, "--x", "3").value == [3]
    assert mirror(tmp_path, number, "--x", "None").value == [None]
    assert mirror(tmp_path, number, "--no-x").value == [None]
    assert mirror(tmp_path, text, "--x", "None").value == ["None"]
    assert mirror(tmp_path, text, "--no-x").value == [None]


@pytest.mark.parametrize(("text", "value"), [
    ("3", 3), ("3.5", 3.5), ("abc", "abc"), ("[1, 2]", [1, 2]), ("None", None), ("[1, x", "[1, x"), ("true", "true")])
def test_unions_take_the_narrowest_option(tmp_path: Path, text: str, value: object) -> None:
    options = [STR, {"kind": "float"}, INT, {"kind": "list", "items": INT}, {"kind": "none"}]
    assert mirror(tmp_path, {"x": {"kind": "union", "options": options}}, "--x", text).value == [value]


def test_unions_of_classes_are_told_apart_by_their_fields(tmp_path: Path) -> None:
    circle = {"kind": "object", "name": "Circle", "fields": [{"name": "radius", "type": {"kind": "float"}}]}
    types = {"x": {"kind": "union", "options": [POINT, circle]}}
    assert mirror(tmp_path, types, "--x", '{"radius": 2}').value == [{"radius": 2.0}]
    assert mirror(tmp_path, types, "--x", '{"x": 2}').value == [{"x": 2.0, "y": 0.0, "norm": None}]


def test_enums_by_value_or_name(tmp_path: Path) -> None:
    for text in ("red", "RED", '"red"'):
        assert mirror(tmp_path, {"x": COLOR}, "--x", text).value == ["red"]
    assert mirror(tmp_path, {"x": COLOR}, "--json", '{"x": "red"}').value == ["red"]
    assert mirror(tmp_path, {"x": COLOR}, "--json", '{"x": "RED"}').status == 2


def test_files(tmp_path: Path) -> None:
    (tmp_path / "data.bin").write_bytes(bytes(range(256)))
    (tmp_path / "text.json").write_text("[1, 2, 3]")
    (tmp_path / "@odd").write_text("odd")
    environment = {"BUILD_WORKING_DIRECTORY": str(tmp_path)}
    assert run("echo", "--data", "@data.bin", cwd=tmp_path).value["data"].startswith("AAECAwQF")
    assert run("echo", "--data", "@data.bin", environment=environment).value["data"].startswith("AAECAwQF")
    assert run("echo", "--data", f"@{tmp_path}/data.bin").value["data"].startswith("AAECAwQF")
    assert run("echo", "--data", "@-", stdin=b"\x00\xff").value["data"] == "AP8="
    assert run("echo", "--data", b"\xff\xfe").value["data"] == "//4="
    assert run("greet", "--name", "@@odd", "--times", "1", cwd=tmp_path).value == "hello @odd"
    assert run("greet", "--name", "@@@odd", "--times", "1", cwd=tmp_path).value == "hello @@odd"
    items = {"x": {"kind": "list", "items": INT}}
    assert mirror(tmp_path, items, "--x", f"@{tmp_path}/text.json").value == [[1, 2, 3]]
    assert mirror(tmp_path, {"x": {"kind": "bytes"}}, "--json", f'{{"x": "@{tmp_path}/text.json"}}').value == ["WzEsIDIsIDNd"]


def test_json_instead_of_flags(tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text('{"name": "Bo", "times": 1}')
    assert run("greet", "--json", '{"name": "Bo"}').value == "hello Bo, hello Bo"
    assert run("greet", "--json", "@in.json", cwd=tmp_path).value == "hello Bo"
    assert run("greet", "--json", "-", stdin=b'{"name": "Bo", "times": true}').value == "hello Bo"
    assert run("greet", "--json", '{"name": "Bo"}', "--times", "1").value == "hello Bo"
    assert run("greet", "--json", '{"name": "Al", "name": "Bo", "times": 1}').value == "hello Bo"


def test_a_parameter_named_like_a_flag_of_the_runner(tmp_path: Path) -> None:
    types = {"json": INT, "help": INT}
    assert mirror(tmp_path, types, "--json", "1", "--help", "2").value == [1, 2]
    assert mirror(tmp_path, types, "--runner-json", '{"json": 3, "help": 4}').value == [3, 4]
    text = mirror(tmp_path, types, "--runner-help").output
    assert text.startswith("usage: mirror --json N --help N\n       mirror --runner-json '{...}'\n")
    assert "  --runner-json TEXT      all parameters" in text
    assert "  -h, --runner-help       print this text" in text


@pytest.mark.parametrize(("arguments", "error"), [
    ([], "parameter 'name': it is required, expected str"),
    (["Ann"], "unexpected argument 'Ann'; every parameter is given by name: --name, --times"),
    (["-n", "Ann"], "unexpected argument '-n'; every parameter is given by name: --name, --times"),
    (["--"], "unexpected argument '--'; every parameter is given by name: --name, --times"),
    (["--nmae", "Ann"], "unknown flag --nmae, did you mean --name?"),
    (["--time", "3"], "unknown flag --time, did you mean --times?"),
    (["--jsno", "{}"], "unknown flag --jsno, did you mean --json?"),
    (["--completely-different"], "unknown flag --completely-different"),
    (["--name"], "parameter 'name': expected str, got nothing after --name"),
    (["--name", "a", "--name", "b"], "parameter 'name': given twice"),
    (["--name", "a", "--json", '{"name": "b"}'], "parameter 'name': given twice, in --json and by its flag"),
    (["--no-times"], "parameter 'times': --no- is for bool and optional parameters, this one is int"),
    (["--name", "a", "--times", "two"], "parameter 'times': expected int, got 'two'"),
    (["--name", "a", "--times", "9223372036854775808"],
     "parameter 'times': 9223372036854775808 does not fit in 64 bits"),
    (["--name", "@missing.txt"], "cannot read missing.txt: No such file or directory"),
    (["--name", "@/"], "cannot read /: Is a directory"),
    (["--json", '{"name": 3}'], "parameter 'name': expected str, got int"),
    (["--json", '{"name": "a", "times": 2.0}'], "parameter 'times': expected int, got float"),
    (["--json", '{"name": "a", "times": 1' + "0" * 50 + "}"],
     "parameter 'times': 1" + "0" * 39 + "... does not fit in 64 bits"),
    (["--json", '{"name": "a", "tmies": 2}'],
     "--json: there is no parameter 'tmies'; the parameters are name, times"),
    (["--json", "[1]"], "--json: expected an object with a member for each parameter, got list"),
    (["--json", "{"], "--json: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
    (["--json", "@none.json"], "cannot read none.json: No such file or directory"),
    (["--bench", "0"], "--bench expected a positive number, got '0'"),
    (["--bench"], "--bench needs a value"),
    (["--help=yes"], "--help takes no value"),
    (["--out="], "--out expected a directory, got ''"),
    (["--name", b"\xff"], "parameter 'name': expected str, got bytes that are not valid UTF-8 at byte 0"),
])
def test_wrong_usage(arguments: list[str | bytes], error: str) -> None:
    outcome = run("greet", *arguments)
    assert (outcome.status, outcome.output, outcome.error) == (2, "", f"greet: {error}\n")


@pytest.mark.parametrize(("type_", "text", "error"), [
    ({"kind": "list", "items": INT}, "[1, 2", "expected list[int] as JSON, got '[1, 2': "
     "Expecting ',' delimiter: line 1 column 6 (char 5)"),
    ({"kind": "list", "items": {"kind": "list", "items": INT}}, '[[1], [2, "a"]]', "[1][1]: expected int, got str"),
    ({"kind": "list", "items": {"kind": "float"}}, "[1, null]", "[1]: expected float, got None"),
    ({"kind": "dict", "keys": STR, "values": INT}, '{"a": {}}', '["a"]: expected int, got object'),
    ({"kind": "dict", "keys": INT, "values": INT}, '{"a": 1}', '["a"]: expected int, got \'a\''),
    ({"kind": "tuple", "items": [INT, STR]}, "[1]", "expected tuple[int, str], got 1 item"),
    ({"kind": "tuple_of", "items": INT}, "3", "expected tuple[int, ...], got int"),
    ({"kind": "set", "items": INT}, "{}", "expected set[int], got object"),
    (POINT, '{"x": "1"}', ".x: expected float, got str"),
    (POINT, '{"y": 1}', "Point needs field 'x'"),
    (POINT, '{"x": 1, "z": 1}', "Point has no field 'z'; its fields are x, y, norm"),
    (POINT, "[1, 2]", "expected Point, got list"),
    (COLOR, "green", "expected one of 'red', 'blue', got 'green'"),
    ({"kind": "literal", "values": ["a", 1]}, "b", "expected one of 'a', 1, got 'b'"),
    ({"kind": "optional", "item": INT}, "x", "expected int, got 'x'"),
    ({"kind": "union", "options": [INT, {"kind": "list", "items": INT}]}, "x", "expected int | list[int], got 'x'"),
    ({"kind": "scalar", "dtype": "uint8"}, "256", "256 does not fit in uint8"),
    ({"kind": "scalar", "dtype": "int8"}, "-129", "-129 does not fit in int8"),
    ({"kind": "bool"}, "yes", "expected bool, got 'yes'"),
    ({"kind": "array", "dtype": "float32", "rank": 2}, "[1]", "[0]: expected array of float32 with rank 2, got int"),
])
def test_wrong_values(tmp_path: Path, type_: dict[str, object], text: str, error: str) -> None:
    outcome = mirror(tmp_path, {"x": type_}, f"--x={text}")
    where, colon, what = error.partition(": ") if error[0] in "[." else ("", ": ", error)
    assert (outcome.status, outcome.error) == (2, f"mirror: parameter 'x{where}'{colon}{what}\n")


def test_help() -> None:
    outcome = run("greet", "--help")
    assert outcome.status == 0
    assert outcome.output == """\
usage: greet --name TEXT [--times N]
       greet --json '{...}'

Greets somebody, several times over.

parameters:
  --name TEXT             str, required
  --times N               int, default 2

prints str as one line of JSON

the runner:
  --json TEXT             all parameters as one JSON object; @FILE, or - for standard input
  --out DIR               write arrays in the result to DIR as .npy files
  --bench N               call N times and print median and spread in microseconds
  --signature             print the JSON signature
  --runner-threads N      how many threads a model may use
  --runner-memory BYTES   how much memory Python objects may take
  -h, --help              print this text

@FILE as the value of any flag stands for the content of FILE, @- for standard input; @@ begins a text with @.
"""
    assert run("greet", "-h") == outcome
    assert "  --color VALUE           Color, one of \"red\", \"blue\", default \"red\"\n" \
           "                          a colour\n" in run("echo", "--help").output


def test_signature() -> None:
    assert run("greet", "--signature").value["name"] == "greet"
    assert run("echo", "--signature").output.endswith("}\n")


def test_refuses_a_signature_it_does_not_know(tmp_path: Path) -> None:
    outcome = mirror(tmp_path, {}, format=2)
    assert outcome.status == 1
    assert outcome.error == "the predictor's signature cannot be read: its format is not 1\n"


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
