"""What the user reads when the predictor cannot be frozen: the exact text."""

from __future__ import annotations

import re
import sys
import textwrap
from pathlib import Path

import harness
import pytest

HELPERS = """\
def level(n):
    return {}[n]
"""

# name: (source, entry, standard error)
CASES: dict[str, tuple[str, str | None, str]] = {
    "missing_module": (
        "import json\nimport foo.bar\n",
        None,
        """\
        Traceback (most recent call last):
          File "app/predictor.py", line 2, in <module>
            import foo.bar
        ModuleNotFoundError: No module named 'foo'
        error: importing app/predictor.py failed: ModuleNotFoundError: No module named 'foo'
        hint: add the py_library that provides 'foo' to deps
        """,
    ),
    "missing_file": (
        "from pathlib import Path\nLABELS = open(Path(__file__).parent / 'labels.txt').read()\n",
        None,
        """\
        Traceback (most recent call last):
          File "app/predictor.py", line 2, in <module>
            LABELS = open(Path(__file__).parent / 'labels.txt').read()
        FileNotFoundError: [Errno 2] No such file or directory: 'app/labels.txt'
        error: importing app/predictor.py failed: FileNotFoundError: [Errno 2] No such file or directory: 'app/labels.txt'
        hint: add 'app/labels.txt' to data
        """,
    ),
    "syntax_error": (
        "def predict(x: int) -> int:\n    return x +\n",
        None,
        """\
          File "app/predictor.py", line 2
            return x +
                      ^
        SyntaxError: invalid syntax
        error: importing app/predictor.py failed: SyntaxError: invalid syntax
        """,
    ),
    "exception_in_helper": (
        "from app import helpers\n\nX = helpers.level(3)\n",
        None,
        """\
        Traceback (most recent call last):
          File "app/predictor.py", line 3, in <module>
            X = helpers.level(3)
          File "app/helpers.py", line 2, in level
            return {}[n]
        KeyError: 3
        error: importing app/predictor.py failed: KeyError: 3
        """,
    ),
    "chained": (
        "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    raise ValueError('no labels') from error\n",
        None,
        """\
        Traceback (most recent call last):
          File "app/predictor.py", line 2, in <module>
            1 / 0
        ZeroDivisionError: division by zero

        The above exception was the direct cause of the following exception:

        Traceback (most recent call last):
          File "app/predictor.py", line 4, in <module>
            raise ValueError('no labels') from error
        ValueError: no labels
        error: importing app/predictor.py failed: ValueError: no labels
        """,
    ),
    "exit": (
        "import sys\nsys.exit('bye')\n",
        None,
        """\
        Traceback (most recent call last):
          File "app/predictor.py", line 2, in <module>
            sys.exit('bye')
        SystemExit: bye
        error: importing app/predictor.py failed: it called sys.exit('bye')
        hint: move the call under `if __name__ == "__main__":`, which is not run here
        """,
    ),
    "input": (
        "NAME = input()\n",
        None,
        """\
        Traceback (most recent call last):
          File "app/predictor.py", line 1, in <module>
            NAME = input()
        EOFError: EOF when reading a line
        error: importing app/predictor.py failed: EOFError: EOF when reading a line
        hint: module-level code runs inside the build, where standard input is empty
        """,
    ),
    "unknown_entry": (
        "def classify(x: int) -> int:\n    return x\n",
        "clasify",
        """\
        error: app/predictor.py has no function 'clasify'
        hint: did you mean 'classify'?
        """,
    ),
    "unknown_entry_not_near": (
        "def classify(x: int) -> int:\n    return x\n",
        "main",
        """\
        error: app/predictor.py has no function 'main'
        hint: its public functions are: classify
        """,
    ),
    "entry_is_no_function": (
        "class Model:\n    pass\n",
        "Model",
        """\
        error: 'Model' of app/predictor.py is not a function but an object of type 'type'
        hint: write a module-level function that calls it
        """,
    ),
    "entry_of_a_library": (
        "from math import sqrt as predict\n",
        "predict",
        """\
        error: 'predict' of app/predictor.py is not a function but an object of type 'builtin_function_or_method'
        hint: write a module-level function that calls it
        """,
    ),
    "entry_made_by_exec": (
        "exec('def predict(x: int) -> int: return x')\n",
        "predict",
        """\
        error: 'predict' of app/predictor.py cannot be compiled: it was made by exec, and its source is lost
        """,
    ),
    "several_functions": (
        "def first(x: int) -> int:\n    return x\n\n\ndef second(x: int) -> int:\n    return x\n",
        None,
        """\
        error: app/predictor.py has several public annotated functions: first, second
        hint: name one of them with entry = "…", or begin the names of the others with an underscore
        """,
    ),
    "no_annotation": (
        "def predict(image, threshold: float):\n    return 1\n",
        None,
        """\
        error: app/predictor.py has no public annotated function
        hint: annotate 'image' of 'predict'
        """,
    ),
    "no_function": (
        "X = 1\n",
        None,
        """\
        error: app/predictor.py has no public annotated function
        hint: define one, such as: def predict(text: str) -> str
        """,
    ),
    "unresolved_annotation": (
        "def predict(x: 'Imag') -> int:\n    return 1\n",
        None,
        """\
        error: app/predictor.py:1: the annotation 'Imag' of 'x' cannot be evaluated: NameError: name 'Imag' is not defined
        hint: import what it names at module level, outside `if TYPE_CHECKING:`
        """,
    ),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_text(name: str, tmp_path: Path) -> None:
    source, entry, expected = CASES[name]
    result = harness.run(tmp_path, {"app/predictor.py": source, "app/helpers.py": HELPERS}, entry=entry)
    assert _without_carets(result.stderr) == textwrap.dedent(expected)
    assert result.status == 1
    assert result.text == "", "nothing is written"


def test_recursion(tmp_path: Path) -> None:
    source = "def f(n):\n    return f(n + 1)\n\n\nf(0)\n"
    result = harness.run(tmp_path, {"app/predictor.py": source})
    assert result.status == 1
    assert "[Previous line repeated" in result.stderr
    assert result.stderr.splitlines()[-2].startswith(
        "error: importing app/predictor.py failed: RecursionError: maximum recursion depth exceeded"
    )
    assert result.stderr.splitlines()[-1] == "hint: Python's recursion limit is 1000"


def test_syntax_error_in_dependency(tmp_path: Path) -> None:
    files = {"app/predictor.py": "from app import helpers\n", "app/helpers.py": "x = = 1\n"}
    result = harness.run(tmp_path, files)
    assert 'File "app/predictor.py", line 1, in <module>' in result.stderr
    assert 'File "app/helpers.py", line 1' in result.stderr
    assert result.stderr.endswith("error: importing app/predictor.py failed: SyntaxError: invalid syntax\n")


def test_error_in_external_package(tmp_path: Path) -> None:
    result = harness.run(
        tmp_path, {"app/predictor.py": "import tool\n"},
        external={"pip_tool/site/tool.py": "import os\nos.stat('/does/not/exist')\n"}, imports=["pip_tool/site"],
    )  # fmt: skip
    assert 'File "external/pip_tool/site/tool.py", line 2, in <module>' in result.stderr
    assert result.stderr.endswith("hint: add '/does/not/exist' to data\n")


def test_no_frame_and_no_path_of_ours(tmp_path: Path) -> None:
    result = harness.run(tmp_path, {"app/predictor.py": "import importlib\nimportlib.import_module('app.helpers')\n"})
    assert "snapshot" not in result.stderr
    assert str(tmp_path) not in result.stderr


def test_prints_go_to_standard_error(tmp_path: Path) -> None:
    source = "import os, sys\nprint('a')\nos.system('echo b')\n\n\ndef predict(x: int) -> int:\n    return x\n"
    result = harness.run(tmp_path, {"app/predictor.py": source})
    assert result.status == 0
    assert sorted(result.stderr.split()) == ["a", "b"]


def test_warnings_name_the_source(tmp_path: Path) -> None:
    source = "import warnings\n\n\ndef predict(x: int) -> int:\n    return x\n\n\nwarnings.warn('old', FutureWarning)\n"
    result = harness.run(tmp_path, {"app/predictor.py": source})
    assert result.status == 0
    assert result.stderr == "app/predictor.py:8: FutureWarning: old\n  warnings.warn('old', FutureWarning)\n"


def test_main_is_missing(tmp_path: Path) -> None:
    result = harness.run(tmp_path, {"app/other.py": ""})
    assert (result.status, result.stderr) == (
        1, "error: app/predictor.py is not among the predictor's files\nhint: name it in src\n",
    )  # fmt: skip


def test_wrong_usage(tmp_path: Path) -> None:
    import subprocess

    done = subprocess.run([sys.executable, str(harness.PROGRAM), "--what"], capture_output=True, text=True)
    assert done.returncode == 2
    assert "usage: snapshot" in done.stderr


def _without_carets(text: str) -> str:
    """Python 3.11 and later underline the failing expression, each version in its own way."""
    kept, is_syntax = [], "\nSyntaxError" in text
    for line in text.splitlines(keepends=True):
        if is_syntax or not re.fullmatch(r"\s*[~^]+\s*", line):
            kept.append(line)
    return "".join(kept)


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))


def test_module_that_does_not_end(tmp_path: Path) -> None:
    source = "TABLE = []\nwhile True:\n    try:\n        pass\n    except Exception:\n        pass\n"
    environment = {"RULES_PREDICTOR_IMPORT_SECONDS": "0.5"}
    result = harness.run(tmp_path, {"app/predictor.py": source}, environment=environment)
    assert result.status == 1
    assert re.fullmatch(textwrap.dedent("""\
        Traceback \\(most recent call last\\):
          File "app/predictor.py", line [234], in <module>
            .*(?:\\n.*)?
        ImportTimeout: it has run for 0.5 seconds
        error: importing app/predictor.py failed: it has run for 0.5 seconds
        hint: what module-level code takes long to make can be made by an action of its own, and read as data
        """), result.stderr)
