"""docs/diagnostics.md, made of the cases: each kind of diagnostic with a program and what is said about it."""

from __future__ import annotations

import re

from program import DIRECTORY, cases, source

_INTRODUCTION = """\
# Diagnostics

What the compiler says about a program it cannot compile: what is wrong, where (file, line and column, the source line
with the place underlined), what was inferred and why, and what to write instead. All mistakes of a program are reported at once,
in the order of the source. Nothing is compiled when there is an error; a warning stops nothing.

Each example below is a test. The comments at the top of some say how the test builds them: `entry` and `packages` stand for
the attributes `entry` and `deps` of the rule, `model` for a model among its `data`. This page is made of the tests:
`bazel run //tests/diagnostics:diagnostics_test -- --update-golden`.
"""
_CODE = re.compile(r"^(?:error|warning)\[([a-z-]+)\]: ", re.MULTILINE)


def catalogue() -> str:
    """The text of the page."""
    texts = {name: (DIRECTORY / f"{name}.txt").read_text() for name in cases()}
    by_code: dict[str, list[str]] = {}
    for name, text in texts.items():
        by_code.setdefault(_heading(name, text), []).append(name)
    imported = [_section(n, n, texts) for n in cases() if not _CODE.search(texts[n])]
    several = [_section(n, n, texts) for n in cases() if _heading(n, texts[n]) == "several"]
    compiled = [
        _section(code, code if code in by_code[code] else by_code[code][0], texts)
        for code in sorted(set(by_code) - {"", "several"})
    ]
    return "\n".join(
        [
            _INTRODUCTION,
            "## Several in one program\n", *several,
            "## While the module is imported\n", *imported,
            "## While it is compiled\n", *compiled,
        ]
    )  # fmt: skip


def _heading(name: str, text: str) -> str:
    """The code that a case is about: "" without one, "several" where it shows more than one kind."""
    codes = sorted(set(_CODE.findall(text)))
    return "several" if len(codes) > 1 else "".join(codes)


def _section(heading: str, name: str, texts: dict[str, str]) -> str:
    return f"### {heading}\n\n```python\n{source(name)}```\n\n```text\n{texts[name].rstrip()}\n```\n"
