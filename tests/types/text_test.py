"""Types print as text that parses back to them."""

import sys

import pytest

from compiler.types.text import parse_type
from compiler.types.types import (
    CLOSURES,
    INT,
    NONE,
    STR,
    ArrayType,
    ClassType,
    ClosureType,
    DictType,
    EnumType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    VariableType,
    union_of,
)

TEXTS = [
    "None", "bool", "int", "float", "str", "bytes", "range", "slice", "Exception", "Never", "Unbound",
    "Dimensions", "NewAxis", "Ellipsis",
    "list[int]", "set[str]", "frozenset[T]", "dict[str, list[float]]", "Iterator[tuple[int, str]]",
    "tuple[()]", "tuple[int]", "tuple[int, str | None]", "tuple[int, ...]", "tuple[tuple[()], ...]",
    "int | str", "int | None", "list[int | None] | None", "enum pkg.mod:Color | None",
    "pkg.mod:Point", "pkg.mod:make.<locals>.Point", "enum m:Outer.Color", "dict[m:Point, enum m:Color]",
    "ndarray[float32, 2]", "numpy.float32", "m:P | numpy.int64", "K | V", "closure add_closure | None",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_round_trip(text):
    assert str(parse_type(text)) == text


def test_values():
    assert parse_type("tuple[int, ...]") == TupleOfType(INT)
    assert parse_type("tuple[()]") == TupleType(())
    assert parse_type("frozenset[int]") == SetType(INT, frozen=True)
    assert parse_type("dict[ str,list[int] ]") == DictType(STR, ListType(INT))
    assert parse_type("enum m:C") == EnumType("m:C")
    assert parse_type("m:C") == ClassType("m:C")
    assert parse_type("closure f") == ClosureType(f"{CLOSURES}:f")
    assert parse_type("numpy.int8") == ScalarType("int8")
    assert parse_type("ndarray[int8, 0]") == ArrayType("int8", 0)
    assert parse_type("T") == VariableType("T")


def test_union_members_in_any_order():
    assert parse_type("None | str | int") == union_of(INT, STR, NONE)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it ends too early"),
        ("list[int", "it ends too early"),
        ("list", "no type is named 'list'"),
        ("number", "no type is named 'number'"),
        ("int]", "']' is not expected here"),
        ("int, str", "', str' is not expected here"),
        ("int[str]", "'[str]' is not expected here"),
        ("deque[int]", "'deque' takes no arguments"),
        ("dict[int]", "',' is missing"),
        ("ndarray[float32, D]", "the rank of an ndarray is a number"),
        ("int & str", "'& str' is not expected here"),
        ("list[?]", "'?' is no part of a type"),
    ],
)
def test_errors_say_what_is_wrong(text, why):
    with pytest.raises(ValueError) as error:
        parse_type(text)
    assert str(error.value) == f"{text!r} is not a type: {why}"


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
