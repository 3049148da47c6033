"""The world the user's module is imported in: files, paths, packages, and nothing else of the machine."""

from __future__ import annotations

import sys
from pathlib import Path

import harness
import pytest

PREDICT = "\n\ndef predict(x: int) -> list[str]:\n    return LABELS\n"
LABELS = {"kind": "list", "items": [{"kind": "str", "value": "cat"}, {"kind": "str", "value": "dog"}]}

WAYS_TO_DATA = {
    "beside the module": "open(Path(__file__).parent / 'labels.txt').read()",
    "beside the module, resolved": "(Path(__file__).resolve().parent / 'labels.txt').read_text()",
    "beside the module, os.path": "open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'labels.txt')).read()",
    "from the workspace root": "open('app/labels.txt').read()",
    "importlib.resources": "(importlib.resources.files('app') / 'labels.txt').read_text()",
    "pkgutil": "pkgutil.get_data(__name__, 'labels.txt').decode()",
    "runfiles": "open(os.path.join(os.environ['RUNFILES_DIR'], '_main/app/labels.txt')).read()",
    "a directory up": "open(Path(__file__).parents[1] / 'app' / 'labels.txt').read()",
}


@pytest.mark.parametrize("way", sorted(WAYS_TO_DATA))
def test_data(way: str, tmp_path: Path) -> None:
    imports = "import importlib.resources, os, pkgutil\nfrom pathlib import Path\n"
    files = {
        "app/predictor.py": f"{imports}LABELS = {WAYS_TO_DATA[way]}.split()\n{PREDICT}",
        "app/labels.txt": "cat dog\n",
    }
    assert harness.run(tmp_path, files).globals()["LABELS"] == LABELS


def test_data_of_an_external_package(tmp_path: Path) -> None:
    result = harness.run(
        tmp_path, {"app/predictor.py": f"import zoo\nLABELS = zoo.labels()\n{PREDICT}"},
        external={
            "pip_zoo/site/zoo/__init__.py":
                "from pathlib import Path\n\n\ndef labels():\n    return (Path(__file__).parent / 'data/l.txt').read_text().split()\n",
            "pip_zoo/site/zoo/data/l.txt": "cat dog",
        },
        imports=["pip_zoo/site"],
    )  # fmt: skip
    assert result.globals()["LABELS"] == LABELS


IMPORTS = {
    "by the workspace": ("from app import helpers", "app.helpers"),
    "relative": ("from . import helpers", "app.helpers"),
    "beside the script": ("import helpers", "helpers"),
    "by the workspace's name": ("from _main.app import helpers", "_main.app.helpers"),
}


@pytest.mark.parametrize("way", sorted(IMPORTS))
def test_import(way: str, tmp_path: Path) -> None:
    statement, module = IMPORTS[way]
    source = f"{statement}\n\n\ndef predict(x: int) -> int:\n    return helpers.double(x)\n"
    files = {"app/predictor.py": source, "app/helpers.py": "def double(x):\n    return x * 2\n"}
    snapshot = harness.run(tmp_path, files).snapshot
    assert snapshot["functions"][f"{module}:double"]["source"] == "app/helpers.py"


def test_file_whose_path_is_no_dotted_name(tmp_path: Path) -> None:
    files = {"my-app/2/predictor.py": "def predict(x: int) -> int:\n    return x\n"}
    result = harness.run(tmp_path, files, main="my-app/2/predictor.py")
    assert result.snapshot["entry"] == "my-app.2.predictor:predict"


@pytest.mark.parametrize("package", ["test", "compiler", "json", "random", "snapshot", "time", "types"])
def test_directory_named_like_another_package(package: str, tmp_path: Path) -> None:
    files = {
        f"{package}/predictor.py": f"from {package}.helpers import double\n\n\ndef predict(x: int) -> int:\n    return double(x)\n",
        f"{package}/helpers.py": "def double(x):\n    return x * 2\n",
    }
    result = harness.run(tmp_path, files, main=f"{package}/predictor.py")
    assert sorted(result.snapshot["functions"]) == [f"{package}.helpers:double", f"{package}.predictor:predict"]


def test_directory_named_like_a_module_of_python(tmp_path: Path) -> None:
    """Others still get Python's own."""
    files = {
        "types/predictor.py": "import pickle\nimport random\nimport types\n\nX = str(types.FunctionType)\n\n\n"
        "def predict(x: int) -> str:\n    return X\n",
        "random/BUILD.bazel": "",
    }
    result = harness.run(tmp_path, files, main="types/predictor.py")
    assert result.entry["globals"]["X"]["value"] == "<class 'function'>"


def test_modules_named_like_ours_and_the_standard_librarys(tmp_path: Path) -> None:
    """A user's `values.py` or `source.py` beside the predictor is the user's, and does not confuse the snapshot."""
    files = {
        "app/predictor.py": "import values\nimport source\n\n\ndef predict(x: int) -> int:\n    return values.A + source.B\n",
        "app/values.py": "A = 1\n",
        "app/source.py": "B = 2\n",
        "app/statistics.py": "raise RuntimeError('not meant')\n",
    }
    values = harness.run(tmp_path, files).entry["globals"]
    assert (values["values.A"]["value"], values["source.B"]["value"]) == ("1", "2")


def test_what_the_machine_has_installed_is_out_of_reach(tmp_path: Path) -> None:
    result = harness.run(tmp_path, {"app/predictor.py": "import pytest\n"})
    assert result.status == 1
    assert result.stderr.endswith("hint: add the py_library that provides 'pytest' to deps\n")


def test_undeclared_files_are_out_of_reach(tmp_path: Path) -> None:
    (tmp_path / "source/app").mkdir(parents=True)
    (tmp_path / "source/app/secret.txt").write_text("x")
    source = "from pathlib import Path\nX = (Path(__file__).resolve().parent / 'secret.txt').read_text()\n"
    assert harness.run(tmp_path, {"app/predictor.py": source}).stderr.endswith("hint: add 'app/secret.txt' to data\n")


def test_main_block_is_not_run(tmp_path: Path) -> None:
    source = "def predict(x: int) -> int:\n    return x\n\n\nif __name__ == '__main__':\n    raise SystemExit(3)\n"
    assert harness.run(tmp_path, {"app/predictor.py": source}).status == 0


def test_threads_do_not_keep_the_build_waiting(tmp_path: Path) -> None:
    source = "import threading, time\nthreading.Thread(target=time.sleep, args=[600]).start()\n"
    files = {"app/predictor.py": source + "\n\ndef predict(x: int) -> int:\n    return x\n"}
    assert harness.run(tmp_path, files).status == 0


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for source in ("def predict(x: int) -> int:\n    return x\n", "import nothing\n"):
        harness.run(tmp_path, {"app/predictor.py": source}, environment={"TMPDIR": str(temporary)})
        assert list(temporary.iterdir()) == []


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
