"""Patterns of pydantic's constraints match as pydantic matches them."""

import random
import re
import sys
from typing import Annotated

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from compiler.library.patterns import Unsupported
from compiler.library.rust_patterns import python_pattern

PATTERNS = [
    r"^\d{5}$", r"^[\w.-]+@[\w.-]+\.\w+$", r"[^\s]+$", r"^\S+\s\S+$", r"^[A-Z]{2,3}-\d+$", r"a|b$", r"^(?P<x>ab)+c?$", r".+x", r"\w\W",
    r"^[\d\s]+$", r"\A\w+\z", r"[]a]", r"[^]a]b", r"^$", r"", r"[a-]", r"\.\*\[", r"[\]\\]", r"[.-]", r"\x41\u0042", r"\-\/\_", r"x{2}",
    r"(a|b)*?c", r"[~]", r"[a^]", r"\]", "^é+$", r"[+*?]+", r"\t|\n", r"[^a]", r"\W$", r"^\D+$", r"[\w\s]+$", r"[\x41-\x43]$",
    r"^[^@\s]+@[^@\s]+$", r"#a b", r"[$]", r"a$|^b", r"(^a|b$)c*",
]  # fmt: skip
CHARACTERS = "abcxAB0159 \t\n\r._-@[]\\é²½ⅷ‿\u0301\u200d\u24b6\x1c\x85\u0661一🎉^*+?~/&$"


def accepts(adapter: TypeAdapter, text: str) -> bool:
    try:
        adapter.validate_python(text)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("pattern", PATTERNS)
def test_texts(pattern: str) -> None:
    adapter, compiled, pick = TypeAdapter(Annotated[str, Field(pattern=pattern)]), re.compile(python_pattern(pattern)), random.Random(pattern)
    for _ in range(2000):
        text = "".join(pick.choices(CHARACTERS, k=pick.randrange(9)))
        assert accepts(adapter, text) == bool(compiled.search(text)), text


@pytest.mark.parametrize("pattern", [r"^\w$", r"^\s$", r"^\d$", r"^.$"])
def test_characters(pattern: str) -> None:
    """Each of them, but those that this Python's Unicode does not have yet, or has and Rust's has not."""
    import unicodedata

    adapter, compiled = TypeAdapter(Annotated[str, Field(pattern=pattern)]), re.compile(python_pattern(pattern))
    assigned = (chr(x) for x in range(0x110000) if not 0xD800 <= x < 0xE000 and unicodedata.category(chr(x)) != "Cn")
    assert [c for c in assigned if accepts(adapter, c) != bool(compiled.search(c))] == []


@pytest.mark.parametrize(
    "pattern", [r"\bx", "a++", "[a&&b]", "[[:alpha:]]", "(?i)a", r"\p{L}", "x{,3}", r"[\W]", "(?=a)", "[a--b]", "[a~~b]", "(a", "a{2}+"]
)
def test_refused(pattern: str) -> None:
    with pytest.raises(Unsupported):
        python_pattern(pattern)


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
