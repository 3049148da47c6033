"""The comparison finds what is wrong: each mistake planted in planted.cc, and nothing else."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from tests.conformance.cases import case_names
from tests.conformance.compare import compare, show

WRONG = {"case_wrong"}
FAILED = {"case_raises", "case_leaks", "case_leaks_beside_the_heap", "case_leaks_on_the_way", "case_crashes"}


def main(driver: str, program: str) -> int:
    path = Path(program)
    names = case_names(path.read_text(encoding="utf-8"))
    result = compare(driver, path, {"program": "planted", "accepted": names, "refused": {}})
    show(result)
    found = [set(re.findall(r"^planted\.(\w+)", "\n".join(texts), re.MULTILINE)) for texts in (result.wrong, result.failed)]
    # A case that leaks is right otherwise.
    correct = len(names) - len(WRONG) - len({"case_raises", "case_crashes"})
    return 0 if found == [WRONG, FAILED] and result.correct == correct else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
