"""The runner's JSON against Python's json: what it reads, refuses and prints."""

from __future__ import annotations

import base64
import itertools
import json
import math
import random
import struct
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.runner.programs import mirror, run

SETTINGS = settings(deadline=None, max_examples=100, derandomize=True, database=None,
                    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def read_lines(texts: list[str]) -> list[str]:
    """What the runner's parser makes of each text (no text may hold a newline)."""
    outcome = run("json_lines", stdin="".join(text + "\n" for text in texts).encode())
    assert outcome.status == 0, outcome.error
    return outcome.output.splitlines()


class Duplicate(Exception):
    pass


def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise Duplicate
    return result


def has_surrogate(value: object) -> bool:
    if isinstance(value, str):
        return any("\ud800" <= c <= "\udfff" for c in value)
    if isinstance(value, list):
        return any(map(has_surrogate, value))
    if isinstance(value, dict):
        return any(map(has_surrogate, value)) or any(map(has_surrogate, value.values()))
    return False


def expect_same(texts: list[str]) -> None:
    for text, ours in zip(texts, read_lines(texts), strict=True):
        try:
            value = json.loads(text, object_pairs_hook=unique)
        except Duplicate:
            continue
        except (ValueError, RecursionError):
            assert ours.startswith("refused: "), text
            continue
        if has_surrogate(value):
            assert ours.startswith("refused: "), text
        elif "-0" not in text:  # the parser shows an integer as it was written
            assert ours == json.dumps(value), text


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner, max_size=5),
    max_leaves=20)


@SETTINGS
@given(st.lists(ANY_JSON, min_size=1, max_size=40), st.booleans())
def test_reads_what_python_writes(values: list[object], ascii_only: bool) -> None:
    texts = [json.dumps(value, ensure_ascii=ascii_only) for value in values]
    texts = [text for text in texts if text.isascii() or not has_surrogate(text)]
    expect_same(texts)


def test_refuses_what_python_refuses() -> None:
    """Small changes to JSON texts are read alike or refused alike."""
    source = random.Random(1)
    seeds = ['{"a": [1, 2.5e-3, -0.0, "x\\u00e9\\n"], "b": {"c": null}}', '[true, false, NaN, Infinity, -Infinity]',
             '"\\ud83d\\ude00 \\/ \\" \\\\ \\b\\f"', "[1e400, -1E+2, 12345678901234567890, 0.1]", "[[[[]]], {}, [{}]]"]
    texts = []
    for _ in range(4000):
        text = list(source.choice(seeds))
        for _ in range(source.randint(1, 3)):
            at = source.randrange(len(text))
            kind = source.randrange(3)
            letter = source.choice('{}[]",:\\ue0123456789.-+EeNItfn \t\x01')
            text[at:at + (kind != 0)] = [letter] if kind != 1 else []
            if not text:
                text = ["0"]
        texts.append("".join(text))
    expect_same(texts)


def test_reads_floats_exactly() -> None:
    source = random.Random(2)
    values = [struct.unpack("<d", source.randbytes(8))[0] for _ in range(3000)]
    values += [math.ldexp(1, k) for k in range(-1074, 1024, 7)] + [5e-324, 1.7976931348623157e308, 0.1, 1e16, 1e22]
    expect_same([repr(value) for value in values if math.isfinite(value)])
    expect_same([f"{value:.{source.randint(0, 30)}e}" for value in values if math.isfinite(value)])


@pytest.mark.parametrize(("text", "message"), [
    ("", "Expecting value: line 1 column 1 (char 0)"),
    ("[1", "Expecting ',' delimiter: line 1 column 3 (char 2)"),
    ("[1,]", "Illegal trailing comma before end of array: line 1 column 3 (char 2)"),
    ('{"é" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"),
    ("{1: 2}", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
    ('"abc', "Unterminated string starting at: line 1 column 1 (char 0)"),
    ('"\t"', "Invalid control character at: line 1 column 2 (char 1)"),
    ('"\\x"', "Invalid \\escape: line 1 column 2 (char 1)"),
    ('"\\u12"', "Invalid \\uXXXX escape: line 1 column 3 (char 2)"),
    ("1 2", "Extra data: line 1 column 3 (char 2)"),
    ('"\\ud800"', "Lone surrogate escape: line 1 column 2 (char 1)"),
    ("[" * 501, "nested more than 500 levels deep"),
])
def test_says_where_json_is_wrong(text: str, message: str) -> None:
    assert read_lines([text]) == [f"refused: {message}"]


def test_depth_limit() -> None:
    text = "[" * 500 + "]" * 500
    assert read_lines([text]) == [text]


# Schemas, and values that suit them, as the runner should print them back.

SCALARS: list[tuple[dict[str, object], st.SearchStrategy[object]]] = [
    ({"kind": "none"}, st.none()),
    ({"kind": "bool"}, st.booleans()),
    ({"kind": "int"}, st.integers(-2**63, 2**63 - 1)),
    ({"kind": "float"}, st.floats()),
    ({"kind": "str"}, st.text()),
    ({"kind": "bytes"}, st.binary().map(lambda data: base64.b64encode(data).decode())),
    ({"kind": "scalar", "dtype": "uint8"}, st.integers(0, 255)),
    ({"kind": "literal", "values": ["a", 1, True]}, st.sampled_from(["a", 1, True])),
    ({"kind": "enum", "name": "E", "values": {"kind": "int"},
      "members": [{"name": "A", "value": 1}, {"name": "B", "value": 2}]}, st.sampled_from([1, 2])),
]
KEYS: list[tuple[dict[str, object], st.SearchStrategy[str]]] = [
    ({"kind": "str"}, st.text()),
    ({"kind": "int"}, st.integers(-2**63, 2**63 - 1).map(str)),
    ({"kind": "float"}, st.floats().map(lambda x: json.dumps(x))),
    ({"kind": "bool"}, st.sampled_from(["true", "false"])),
    ({"kind": "tuple", "items": [{"kind": "int"}, {"kind": "str"}]},
     st.tuples(st.integers(0, 9), st.text(max_size=3)).map(json.dumps)),
]
CLASS_NUMBERS = itertools.count()  # names are unique in a signature
Typed = tuple[dict[str, object], st.SearchStrategy[object]]


@st.composite
def typed_values(draw: st.DrawFn, depth: int = 3) -> tuple[dict[str, object], object]:
    schema, values = typed(draw, depth)
    return schema, draw(values)


def typed(draw: st.DrawFn, depth: int) -> Typed:
    kind = draw(st.sampled_from(["scalar"] if depth == 0 else
                                ["scalar", "list", "tuple_of", "tuple", "dict", "set", "optional", "object"]))
    if kind == "scalar":
        return draw(st.sampled_from(SCALARS))
    if kind == "dict":
        keys, key_values = draw(st.sampled_from(KEYS))
        schema, values = typed(draw, depth - 1)
        return {"kind": "dict", "keys": keys, "values": schema}, st.dictionaries(key_values, values, max_size=4)
    if kind == "tuple":
        parts = [typed(draw, depth - 1) for _ in range(draw(st.integers(0, 3)))]
        return {"kind": "tuple", "items": [part[0] for part in parts]}, st.tuples(*[part[1] for part in parts]).map(list)
    if kind == "object":
        fields = {name: typed(draw, depth - 1) for name in draw(st.lists(st.sampled_from("abcd"), unique=True))}
        schema = {"kind": "object", "name": f"Class{next(CLASS_NUMBERS)}",
                  "fields": [{"name": name, "type": part[0]} for name, part in fields.items()]}
        values = st.fixed_dictionaries({name: part[1] for name, part in fields.items()})
        return schema, values.map(lambda given: {name: given[name] for name in fields})
    if kind == "set":
        values = draw(st.sampled_from([st.integers(-9, 9), st.text(max_size=3)]))
        item = "int" if isinstance(draw(values), int) else "str"
        strategy = st.integers(-9, 9) if item == "int" else st.text(max_size=3)
        return ({"kind": "set", "items": {"kind": item}}, st.lists(strategy, unique=True).map(sorted))
    schema, values = typed(draw, depth - 1)
    if kind == "optional":
        return {"kind": "optional", "item": schema}, st.none() | values
    return {"kind": kind, "items": schema}, st.lists(values, max_size=5)


@SETTINGS
@given(st.lists(typed_values(), min_size=1, max_size=8), st.booleans())
def test_prints_back_what_it_read(tmp_path: Path, arguments: list[tuple[dict[str, object], object]],
                                  as_flags: bool) -> None:
    types = {f"p{i}": schema for i, (schema, _) in enumerate(arguments)}
    values = {f"p{i}": value for i, (_, value) in enumerate(arguments)}
    if as_flags and all(schema["kind"] in ("list", "dict", "tuple", "object") for schema in types.values()):
        flags = [f"--{name}={json.dumps(value)}" for name, value in values.items()]
        outcome = mirror(tmp_path, types, *flags)
    else:
        outcome = mirror(tmp_path, types, "--json", "-", stdin=json.dumps(values).encode())
    assert outcome.status == 0, outcome.error
    assert outcome.output == json.dumps(list(values.values())) + "\n"


@SETTINGS
@given(st.lists(typed_values(), min_size=1, max_size=3), ANY_JSON)
def test_never_crashes_on_the_wrong_type(tmp_path: Path, arguments: list[tuple[dict[str, object], object]],
                                         wrong: object) -> None:
    types = {f"p{i}": schema for i, (schema, _) in enumerate(arguments)}
    text = json.dumps({name: wrong for name in types})
    outcome = mirror(tmp_path, types, "--json", "-", stdin=text.encode())
    assert outcome.status in (0, 2), outcome.error
    assert len(outcome.error.splitlines()) == (outcome.status == 2)


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
