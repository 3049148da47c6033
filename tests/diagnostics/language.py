"""The examples of docs/language.md, as programs.

A block of Python is one program. A line `expression  # value` after its definitions is a call and what it gives;
`# raises Error: message` says what it raises, `# native: Error` what it raises in native code only. A line with
`# refused: code` is where the compiler reports that code.

    python language.py language.md language_examples.py     writes the calls as conformance cases
"""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_REFUSED = re.compile(r"  # refused: ([a-z-]+)$")


@dataclass(frozen=True)
class Call:
    expression: str
    outcome: str  # the comment


@dataclass(frozen=True)
class Example:
    """`source` without the calls; `refused` maps lines of it to codes."""

    line: int  # of the page
    source: str
    calls: tuple[Call, ...]
    refused: tuple[tuple[int, str], ...]

    @property
    def entry(self) -> str:
        """The last function."""
        return [s.name for s in ast.parse(self.source).body if isinstance(s, ast.FunctionDef)][-1]


def examples(page: str) -> list[Example]:
    return [_example(page[: m.start()].count("\n") + 2, m[1]) for m in _BLOCK.finditer(page)]


def _example(line: int, block: str) -> Example:
    lines = block.splitlines()
    calls = []
    for statement in ast.parse(block).body:
        if isinstance(statement, ast.Expr) and not isinstance(statement.value, ast.Constant):
            expression, _, outcome = lines[statement.lineno - 1].partition("  # ")
            calls.append(Call(expression, outcome))
            lines[statement.lineno - 1] = ""
    refused = tuple((i, m[1]) for i, text in enumerate(lines, 1) if (m := _REFUSED.search(text)))
    return Example(line, "\n".join(lines).rstrip() + "\n", tuple(calls), refused)


def conformance_cases(page: str) -> str:
    """One module of all examples that are not refused, each call a case; their names differ."""
    accepted = [e for e in examples(page) if not e.refused]
    calls = [c for e in accepted for c in e.calls if not c.outcome.startswith("native")]
    cases = [f"def case_{i}():\n    return {c.expression}\n" for i, c in enumerate(calls, 1)]
    sources = [e.source for e in accepted]
    return "\n\n".join([f"# accepted: {len(cases)}\n", *sources, *cases])


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(conformance_cases(Path(sys.argv[1]).read_text(encoding="utf-8")), encoding="utf-8")
