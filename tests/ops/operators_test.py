"""Rows of operators that a user's predictor calls in C."""

from __future__ import annotations

import sys

import pytest

from compiler.ops.declarations import Operations
from compiler.ops.operators import OperatorError, operator_parts, with_operators


def test_row() -> None:
    signature = "(text: str, least: int = 1, *, deep: bool = False) -> dict[str, list[float]] | None"
    operations = with_operators(Operations({}), ["a.b.f=company_f:ValueError,KeyError"], {"a.b.f": signature})
    (overload,) = operations.find("a.b.f")
    assert [(p.name, str(p.type), p.kind) for p in overload.parameters] == [
        ("text", "str", "positional_or_keyword"),
        ("least", "int", "positional_or_keyword"),
        ("deep", "bool", "keyword_only"),
    ]
    assert overload.context and overload.effect == "write"
    assert set(overload.raises) == {"KeyError", "RuntimeError", "TypeError", "ValueError"}
    assert operator_parts(overload.function) == ("company_f", ["ValueError", "KeyError"])


@pytest.mark.parametrize("signature", ["(x: app.Point) -> int", "(*x: int) -> int", "(x: int = object()) -> int"])
def test_what_c_does_not_know(signature: str) -> None:
    with pytest.raises(OperatorError, match=r"the operator a\.f.* cannot be called in C: "):
        with_operators(Operations({}), ["a.f=f"], {"a.f": signature})


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
