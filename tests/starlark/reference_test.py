"""docs/rules_reference.md says what the doc strings say. Run by pytest.

It is renewed by

    bazel run //tests/starlark:reference_test -- --update-golden
"""

import os
import sys
from pathlib import Path

import pytest
from reference import LABELS, MissingDoc, render
from textproto import parse

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGE = Path("docs/rules_reference.md")


def test_the_page_is_what_the_doc_strings_say(request: pytest.FixtureRequest) -> None:
    page = render({name: (HERE / f"{name}.textproto").read_text() for name in LABELS})
    if request.config.getoption("--update-golden"):
        Path(os.environ.get("BUILD_WORKSPACE_DIRECTORY", ROOT), PAGE).write_text(page)
    else:
        assert page == (ROOT / PAGE).read_text()


def of_macro(**parameter: str) -> dict[str, str]:
    fields = "".join(f'    {key}: "{value}"\n' for key, value in parameter.items())
    text = f'func_info {{\n  function_name: "compile"\n  parameter {{\n{fields}  }}\n  doc_string: "Compiles."\n}}\n'
    return dict.fromkeys(LABELS, "") | {"defs": text}


def test_a_macro() -> None:
    page = render(of_macro(name="src", doc_string="label. The module,\\n  a | b (docs/c.md)."))
    assert "## compile\n" in page and "| `src` | label | | The module, a \\| b ([c.md](c.md)). |\n" in page


def test_what_has_no_doc_string_is_refused() -> None:
    with pytest.raises(MissingDoc, match="compile.src has no doc string"):
        render(of_macro(name="src"))


def test_a_parameter_without_type_is_refused() -> None:
    with pytest.raises(MissingDoc, match="compile.src does not begin with its type"):
        render(of_macro(name="src", doc_string="The module."))


def test_text_format() -> None:
    text = 'a {\n  b: "x\\n\\"\\303\\244\\\\"\n  c: LABEL\n}\na {\n}\nd: true\n'
    assert parse(text) == {"a": [{"b": ['x\n"ä\\'], "c": ["LABEL"]}, {}], "d": ["true"]}


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
