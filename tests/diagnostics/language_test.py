"""docs/language.md says what is: its examples under CPython, and what the compiler says of them.

That native code gives the same is tests/conformance:language, made of the same examples.
"""

import ast
import re
import sys
from pathlib import Path

import pytest
from compiler.infer.special import FUNCTIONS, VALUES
from compiler.library.sources import PREFIX, library
from compiler.ops.declarations import load_operations
from language import Example, examples
from program import OPERATIONS, built

PAGE = (Path(__file__).parents[2] / "docs" / "language.md").read_text(encoding="utf-8")
EXAMPLES = examples(PAGE)
by_line = pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"line_{e.line}")


@by_line
def test_under_cpython(example: Example):
    namespace: dict[str, object] = {"__name__": "example"}
    sys.modules.setdefault("example", type(sys)("example"))  # dataclasses look their module up
    exec(compile(example.source, "language.md", "exec"), namespace)
    for call in example.calls:
        if call.outcome.startswith("native"):
            continue
        try:
            shown = repr(eval(call.expression, namespace))
        except Exception as error:
            shown = f"raises {type(error).__name__}: {error}"
        assert shown == call.outcome, call.expression


@by_line
def test_compiler(example: Example, tmp_path: Path):
    files = {"predictor.py": example.source}
    packages = ["numpy"] if "numpy" in example.source else []
    status, text = built(tmp_path, files, entry=example.entry, packages=packages)
    found = re.findall(r"^error\[([a-z-]+)\].*\n +--> predictor\.py:(\d+):", text, re.MULTILINE)
    assert [(int(line), code) for code, line in found] == list(example.refused), text
    assert status == (1 if example.refused else 0), text


def test_names_are_used_once():
    """The accepted examples become one module."""
    names = [s.name for e in EXAMPLES if not e.refused for s in ast.parse(e.source).body if hasattr(s, "name")]
    assert len(names) == len(set(names))


def test_builtins_listed_are_there():
    listed = re.search(r"^Builtins: (.*?)\n\n", PAGE, re.MULTILINE | re.DOTALL)
    in_python = {c.removeprefix(PREFIX).replace(":", ".") for c in library()[1]}
    known = {*load_operations(OPERATIONS).names_index(), *FUNCTIONS, *VALUES, *in_python}
    missing = [name for name in re.findall(r"`(\w+)`", listed[1]) if f"builtins.{name}" not in known]
    assert not missing


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
