"""The program in docs/c_abi.md: it is the one that is compiled here, and prints what the page says."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.runner.programs import run

PAGE = Path(__file__).parents[2] / "docs" / "c_abi.md"


def test_the_page_shows_the_program() -> None:
    assert (Path(__file__).parent / "client.c").read_text(encoding="utf-8") in PAGE.read_text(encoding="utf-8")


def test_it_prints_what_the_page_says() -> None:
    outcome = run("client")
    assert outcome.status == 0
    assert outcome.output + outcome.error in PAGE.read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
