"""Functions that are called in C: their signature is recorded, and nothing else of them."""

from __future__ import annotations

from pathlib import Path

import harness
import pytest

PREDICTOR = """\
from app.tokens import count


def predict(text: str) -> int:
    return count(text, least=2)
"""

TOKENS = """\
from __future__ import annotations


def count(text: str, least: int = 1) -> int | None:
    return {}
"""


def test_signature(tmp_path: Path) -> None:
    one, other = (
        harness.run(tmp_path / body, {"app/predictor.py": PREDICTOR, "app/tokens.py": TOKENS.format(body)}, operators=["app.tokens.count"])
        for body in ("0", "1")
    )
    assert one.snapshot["operators"] == {"app.tokens.count": "(text: str, least: int = 1) -> int | None"}
    assert one.entry["globals"]["count"] == {"kind": "library", "name": "app.tokens.count"}
    assert list(one.snapshot["sources"]) == ["app/predictor.py"]
    # Another body changes nothing.
    assert one.text == other.text


def test_types(tmp_path: Path) -> None:
    """As the operator library writes them, however Python spells them."""
    tokens = (
        "from typing import Dict, List, Optional, Tuple, Union\nimport numpy as np\nimport numpy.typing as npt\n\n"
        "Image = np.ndarray[tuple[int, int], np.dtype[np.uint8]]\n\n\n"
        "def count(a: List[Image], b: Optional[Dict[str, float]], c: Union[int, str], d: Tuple[int, ...], e: 'Image | None' = None) -> tuple[()]:\n"
        "    return ()\n"
    )
    predictor = "from app.tokens import count\n\n\ndef predict(text: str) -> int:\n    return len(text)\n"
    result = harness.run(tmp_path, {"app/predictor.py": predictor, "app/tokens.py": tokens}, operators=["app.tokens.count"], packages=["numpy"])
    assert result.snapshot["operators"] == {
        "app.tokens.count": "(a: list[ndarray[uint8, 2]], b: dict[str, float] | None, c: int | str, d: tuple[int, ...], "
        "e: ndarray[uint8, 2] | None = None) -> tuple[()]"
    }


@pytest.mark.parametrize(
    ("tokens", "name", "message"),
    [
        ("def count(text: str) -> int:\n    return 0\n", "app.tokens.counts", "there is no function app.tokens.counts for an operator"),
        ("def count(text: str) -> int:\n    return 0\n", "app.other.count", "there is no function app.other.count for an operator"),
        ("def count(text) -> int:\n    return 0\n", "app.tokens.count", "the parameter text of the operator app.tokens.count has no type"),
        ("def count(text: str):\n    return 0\n", "app.tokens.count", "the result of the operator app.tokens.count has no type"),
        (
            "import numpy as np\ndef count(text: np.ndarray) -> int:\n    return 0\n", "app.tokens.count",
            "an array of an operator has no dtype or no number of dimensions",
        ),
        ("def count(text: 'Text') -> int:\n    return 0\n", "app.tokens.count", "the signature of the operator app.tokens.count cannot be read"),
    ],
)
def test_errors(tmp_path: Path, tokens: str, name: str, message: str) -> None:
    files = {"app/predictor.py": PREDICTOR, "app/tokens.py": tokens}
    result = harness.run(tmp_path, files, operators=[name], packages=["numpy"] if "numpy" in tokens else [])
    assert (result.status, result.stderr.startswith(f"error: {message}")) == (1, True), result.stderr
