"""Every kind of diagnostic, to the character, as the user of a build reads it.

A case is cases/<code>[-…].py; beside it stands what snapshot and lower say. docs/diagnostics.md is made of them. Both are
renewed with --update-golden.
"""

import os
import re
import sys
from pathlib import Path

import pytest
from catalogue import catalogue
from program import DIRECTORY, cases, said

PAGE = Path(__file__).parents[2] / "docs" / "diagnostics.md"
WORKSPACE = os.environ.get("BUILD_WORKSPACE_DIRECTORY")


@pytest.mark.parametrize("name", cases())
def test_text(name: str, tmp_path: Path, request: pytest.FixtureRequest):
    status, text = said(name, tmp_path)
    assert status == (1 if re.search("^error", text, re.MULTILINE) else 0), "70 is a mistake of the compiler's own"
    golden = DIRECTORY / f"{name}.txt"
    _renew(request, golden, text)
    assert text == golden.read_text()


@pytest.mark.parametrize("name", cases())
def test_code_and_place(name: str):
    """The case's name begins with the diagnostic's code, and the diagnostic says where."""
    text = (DIRECTORY / f"{name}.txt").read_text()
    codes = re.findall(r"^(?:error|warning)\[([a-z-]+)\]: ", text, re.MULTILINE)
    places = re.findall(r"^ +--> predictor\.py:\d+:\d+$", text, re.MULTILINE)
    assert len(places) == len(codes)
    if not codes:
        assert re.search(r"^error: .*predictor\.py", text, re.MULTILINE)
    elif len(set(codes)) == 1:
        assert name.startswith(codes[0])


def test_every_text_has_its_case():
    assert sorted(p.stem for p in DIRECTORY.glob("*.txt")) == cases()


def test_page(request: pytest.FixtureRequest):
    page = catalogue()
    _renew(request, PAGE, page)
    assert PAGE.read_text() == page


def _renew(request: pytest.FixtureRequest, path: Path, text: str) -> None:
    if request.config.getoption("--update-golden"):
        if WORKSPACE:
            path = Path(WORKSPACE) / path.relative_to(Path(__file__).parents[2])
        path.write_text(text)


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
