"""How a predictor's test reads its cases, and what it holds to be equal."""

import base64
import dataclasses
import enum
import math
import sys
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, Optional, Union

import numpy as np
import pytest

from compiler.testing.arguments import ArgumentReader
from compiler.testing.cases import CaseError, read_cases
from compiler.testing.compare import difference
from compiler.testing.results import FormError, to_json
from compiler.testing.session import as_result


class Color(enum.Enum):
    RED = "red"
    BLUE = 4


@dataclasses.dataclass
class Point:
    x: float
    label: Optional[str] = None


class Pair(NamedTuple):
    one: int
    other: Point


INT, FLOAT, STR, BYTES = ({"kind": kind} for kind in ("int", "float", "str", "bytes"))
DEFINITIONS = {
    "Point": {
        "kind": "object",
        "name": "Point",
        "fields": [
            {"name": "x", "type": FLOAT},
            {"name": "label", "type": {"kind": "optional", "item": STR}, "default": None},
        ],
    },
    "Pair": {
        "kind": "object",
        "name": "Pair",
        "fields": [{"name": "one", "type": INT}, {"name": "other", "type": {"kind": "ref", "name": "Point"}}],
    },
    "Color": {
        "kind": "enum",
        "name": "Color",
        "members": [{"name": "RED", "value": "red"}, {"name": "BLUE", "value": 4}],
    },
}
POINT, PAIR, COLOR = ({"kind": "ref", "name": name} for name in ("Point", "Pair", "Color"))


# --- cases.yaml ---


def test_cases() -> None:
    cases = read_cases(
        "tolerance: 1.0e-3\ncases:\n- {input: {x: 1}}\n"
        "- {name: b, input: {d: {1: 2}}, raises: 'E: m', tolerance: 0}\n"
    )
    assert cases == [
        {"name": "case 1", "tolerance": 1e-3, "input": {"x": 1}},
        {"name": "b", "tolerance": 0.0, "input": {"d": {"1": 2}}, "raises": "E: m"},
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1", "the file has the key 'a'; known are cases, tolerance"),
        ("[]", "it must be a list of cases, or have one under the key cases"),
        ("- {x: 1\n  y: [}", "line 2, column 4: while parsing a flow mapping, did not find expected ',' or '}'"),
        ("- a\n- \x00", "it is no YAML: "),
        ("- 1", "case 1 is not a mapping with the keys expect, input, name, raises, tolerance"),
        ("- {inputs: {}}", "case 1 has the key 'inputs'; known are expect, input, name, raises, tolerance"),
        ("- {name: a, input: [1]}", "a: input is not a mapping of parameters to values"),
        ("- {expect: 1, raises: E}", "case 1: a case that raises gives nothing to expect"),
        ("- {tolerance: few}", "case 1: tolerance is a number from 0 to 1, not 'few'"),
        ("- {input: {day: !!timestamp 2020-01-01}}", "case 1: JSON has no date such as 2020-01-01"),
        ("- {name: a}\n- {name: a}", "two cases are named 'a'"),
    ],
)
def test_wrong_cases(text: str, message: str) -> None:
    with pytest.raises(CaseError) as error:
        read_cases(text)
    assert str(error.value) == message or message.endswith(": ") and str(error.value).startswith(message)


def test_plain_words_are_those_of_yaml_1_2() -> None:
    words = "[1e-6, 1.0e10, -.5, .inf, 012, 0x1F, no, on, true, ~, 12:30, 2020-01-01, 1_000, null]"
    (case,) = read_cases(f"- input: {{x: {words}}}")
    assert case["input"]["x"] == [
        1e-6, 1e10, -0.5, math.inf, 12, 31, "no", "on", True, None, "12:30", "2020-01-01", "1_000", None,
    ]  # fmt: skip


# --- arguments ---

READER = ArgumentReader(DEFINITIONS, Path("."))


def test_bytes_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"\x00\xff")
    reader = ArgumentReader({}, tmp_path)
    assert reader.plain({"@file": "data"}, BYTES) == base64.b64encode(b"\x00\xff").decode()
    assert reader.plain([{"text": "é", "repeat": 2}], {"kind": "list", "items": BYTES}) == ["w6nDqQ=="]
    with pytest.raises(FormError, match='bytes are base64, which "hé" is not; a text is written {text: …}'):
        reader.value("hé", BYTES, bytes)
    with pytest.raises(FormError, match="there is no file other"):
        reader.plain({"@file": "other"}, BYTES)


@pytest.mark.parametrize(
    ("form", "schema", "hint", "value"),
    [
        (1, FLOAT, float, 1.0),
        (True, INT, int, 1),
        ("AP8=", BYTES, bytes, b"\x00\xff"),
        (
            {"1": [2]},
            {"kind": "dict", "keys": INT, "values": {"kind": "list", "items": FLOAT}},
            dict[int, list[float]],
            {1: [2.0]},
        ),
        ([1, "a"], {"kind": "tuple", "items": [INT, STR]}, tuple[int, str], (1, "a")),
        ([2, 1], {"kind": "frozenset", "items": INT}, frozenset[int], frozenset({1, 2})),
        ({"x": 1}, POINT, Annotated[Point, "a"], Point(1.0)),
        ({"one": 1, "other": {"x": 2, "label": "b"}}, PAIR, Pair, Pair(1, Point(2.0, "b"))),
        (4, COLOR, Color, Color.BLUE),
        (None, {"kind": "optional", "item": POINT}, Optional[Point], None),
        ({"x": 3}, {"kind": "union", "options": [INT, POINT]}, Union[int, Point], Point(3.0)),
        (3, {"kind": "union", "options": [FLOAT, INT]}, Union[float, int], 3),
        ("a", {"kind": "literal", "values": ["a", 1]}, Literal["a", 1], "a"),
    ],
)
def test_argument(form: object, schema: dict, hint: object, value: object) -> None:
    found = READER.value(form, schema, hint)
    assert (type(found), found) == (type(value), value)


def test_array() -> None:
    found = READER.value([[1, 2]], {"kind": "array", "dtype": "float32", "rank": 2}, None)
    assert isinstance(found, np.ndarray)
    assert (found.dtype, found.tolist()) == (np.float32, [[1.0, 2.0]])


@pytest.mark.parametrize(
    ("form", "schema"), [(1.0, INT), ("1", FLOAT), (1, STR), (1, {"kind": "list", "items": INT})]
)
def test_wrong_argument(form: object, schema: dict) -> None:
    with pytest.raises(FormError, match="expected"):
        READER.value(form, schema, None)


# --- results ---


@pytest.mark.parametrize(
    ("value", "schema", "form"),
    [
        ((1, True, None), {}, [1, True, None]),
        (b"\x00\xff", BYTES, "AP8="),
        ({3, 1}, {}, [1, 3]),
        ({1: {2.5: "a"}, None: 1}, {}, {"1": {"2.5": "a"}, "null": 1}),
        (Color.BLUE, COLOR, 4),
        (Point(1.0), POINT, {"x": 1.0, "label": None}),
        (Pair(1, Point(2.0)), PAIR, {"one": 1, "other": {"x": 2.0, "label": None}}),
        (
            [Point(1.0), 1],
            {"kind": "list", "items": {"kind": "union", "options": [POINT, INT]}},
            [{"x": 1.0, "label": None}, 1],
        ),
        (np.float32(0.1), FLOAT, float(np.float32(0.1))),
        (np.array([[1, 2]], np.int8), {"kind": "array", "dtype": "int8", "rank": 2}, [[1, 2]]),
    ],
)
def test_result(value: object, schema: dict, form: object) -> None:
    assert difference(to_json(value, schema, DEFINITIONS), form) is None


def test_what_is_equal() -> None:
    assert difference({"a": [1, 2.0, "x", None]}, {"a": [1, 2.0, "x", None]}) is None
    assert difference(math.nan, math.nan) is None
    assert difference(1.0, 1.0 + 1e-9, 1e-6) is None
    assert difference(1e20, 1e20 * (1 + 1e-9), 1e-6) is None


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        (1, 1.0, "result is 1, not 1.0"),
        (1, True, "result is 1, not true"),
        (0.0, -0.0, "result is 0.0, not -0.0"),
        (1.0, 1.0000001, "result is 1.0, not 1.0000001"),
        ([1], [1, 2], "result has 1 items, not 2: [1], not [1, 2]"),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, 'result has the keys ["a", "b"], not ["b", "a"]'),
        ({"a": [1, 2]}, {"a": [1, 3]}, 'result["a"][1] is 2, not 3'),
        ("a", None, 'result is "a", not null'),
    ],
)
def test_what_differs(one: object, other: object, text: str) -> None:
    assert difference(one, other) == text


def test_expected_values_are_written_freely() -> None:
    assert difference(as_result({"b": 2, "a": [1]}, {"a": [1.0], "b": 2}), {"a": [1.0], "b": 2}) is None
    assert as_result(1.0, 1) == 1.0
    assert isinstance(as_result(1.0, 1), float)


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
