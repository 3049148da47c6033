"""Types that hold themselves: their one text, whichever union they are looked at from."""

import pytest

from compiler.types.recursive import Knot, TooManyTypes, tie
from compiler.types.text import parse_type
from compiler.types.types import (
    INT,
    NONE,
    STR,
    DictType,
    ListType,
    RecursiveType,
    TupleType,
    Type,
    is_optional,
    parts_of,
    union_of,
)


def one(type: Type) -> Type:
    return tie({1: type})[1]


NESTED = one(union_of(INT, ListType(Knot(1))))


@pytest.mark.parametrize(
    "text",
    [
        "Recursive[int | list[^1]]",
        "Recursive[dict[str, ^1] | int | list[^1] | None]",
        "Recursive[int | tuple[str, ^1, ^1]]",
        "Recursive[list[^1]]",
        "list[Recursive[int | list[Recursive[dict[int, ^2] | str]]]]",
    ],
)
def test_text_is_parsed_back(text: str) -> None:
    assert str(parse_type(text)) == text


def test_members_hold_the_type() -> None:
    assert isinstance(NESTED, RecursiveType)
    assert NESTED.members == (INT, ListType(NESTED))
    assert parts_of(NESTED) == {NESTED, INT, ListType(NESTED)}


def test_a_union_of_its_members_is_the_type() -> None:
    assert union_of(INT, ListType(NESTED)) is NESTED
    assert str(union_of(NESTED, NONE)) == "int | list[Recursive[int | list[^1]]] | None"


def test_unfolded_equations_give_one_type() -> None:
    inner = union_of(INT, ListType(Knot(1)))
    assert one(union_of(INT, ListType(inner))) == NESTED
    both = tie({1: union_of(INT, ListType(Knot(2))), 2: union_of(INT, ListType(Knot(1)))})
    assert both[1] == both[2] == NESTED


def test_two_types_that_hold_each_other() -> None:
    made = tie({1: union_of(INT, ListType(Knot(2))), 2: union_of(STR, DictType(INT, Knot(1)))})
    assert str(made[1]) == "Recursive[int | list[Recursive[dict[int, ^2] | str]]]"
    assert str(made[2]) == "Recursive[dict[int, Recursive[int | list[^2]]] | str]"
    assert ListType(made[2]) in made[1].members and DictType(INT, made[1]) in made[2].members


def test_a_union_inside_a_union() -> None:
    made = tie({1: union_of(INT, ListType(Knot(2))), 2: union_of(Knot(1), NONE)})
    assert str(made[2]) == "Recursive[int | list[^1] | None]"


def test_what_does_not_hold_itself_is_plain() -> None:
    assert one(union_of(INT, ListType(STR))) == union_of(INT, ListType(STR))


def test_a_linked_list_is_no_optional() -> None:
    assert not is_optional(one(union_of(TupleType((INT, Knot(1))), NONE)))


def test_too_many_types() -> None:
    keys = [one_key for one_key in (INT, STR, TupleType((INT,)), TupleType((STR,)), ListType(INT), ListType(STR))]
    equations = {
        i: union_of(INT, *(DictType(key, Knot(j)) for j in range(6) if j != i)) for i, key in enumerate(keys)
    }
    with pytest.raises(TooManyTypes):
        tie(equations)
