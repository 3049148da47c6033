"""Which functions and classes are read from their source, and which are only named."""

from __future__ import annotations

import enum
import sys
from pathlib import Path

import harness
import pytest


def test_predictor_of_another_repository(tmp_path: Path) -> None:
    files = {
        "other/app/predictor.py": "from lib.tool import run\n\n\ndef predict(x: int) -> int:\n    return run(x)\n",
        "other/lib/tool.py": "def run(x):\n    return x\n",
    }
    result = harness.run(tmp_path, {"app/unrelated.py": ""}, repository="other", external=files)
    assert result.snapshot["functions"]["lib.tool:run"]["source"] == "external/other/lib/tool.py"
    assert result.snapshot["entry"] == "app.predictor:predict"


def test_an_operation_is_not_followed(tmp_path: Path) -> None:
    source = "from app.tools import square, cube\n\n\ndef predict(x: int) -> int:\n    return square(x) + cube(x)\n"
    tools = "def square(x):\n    return x * x\n\n\ndef cube(x):\n    return x ** 3\n"
    files = {"app/predictor.py": source, "app/tools.py": tools}
    result = harness.run(tmp_path, files, operations=["app.tools.square"])
    assert result.entry["globals"]["square"] == {"kind": "library", "name": "app.tools.square"}
    assert sorted(result.snapshot["functions"]) == ["app.predictor:predict", "app.tools:cube"]


def test_an_operation_is_known_under_every_name(tmp_path: Path) -> None:
    source = "import os.path, posixpath\n\n\ndef predict(x: str) -> bool:\n    return os.path.join(x) == posixpath.join(x)\n"
    result = harness.run(tmp_path, {"app/predictor.py": source}, operations=["os.path.join"])
    assert result.entry["globals"]["os.path.join"] == {"kind": "library", "name": "os.path.join"}
    assert result.entry["globals"]["posixpath.join"] == {"kind": "library", "name": "os.path.join"}


def test_the_generator_under_contextmanager(tmp_path: Path) -> None:
    opened = "from contextlib import contextmanager\n\n\n@contextmanager\ndef opened():\n    yield 1\n\n\n"
    source = f"{opened}def predict() -> int:\n    with opened() as x:\n        return x\n"
    result = harness.run(tmp_path, {"app/predictor.py": source})
    assert result.entry["globals"]["opened"] == {"kind": "function", "id": "app.predictor:opened"}
    found = result.snapshot["functions"]["app.predictor:opened"]
    assert found["manager"] and found["generator"]


def test_plain_standard_library_is_followed(tmp_path: Path) -> None:
    source = "import textwrap\n\n\ndef predict(x: str) -> str:\n    return textwrap.indent(x, '')\n"
    snapshot = harness.run(tmp_path, {"app/predictor.py": source}).snapshot
    assert snapshot["functions"]["textwrap:indent"]["source"] == "<python>/textwrap.py"
    assert "def indent(" in snapshot["sources"]["<python>/textwrap.py"]["text"]


@pytest.mark.parametrize("name", ["logging.info", "json.dumps", "os.getcwd", "random.random", "random.randint", "operator.add"])
def test_the_rest_of_the_standard_library_is_named(name: str, tmp_path: Path) -> None:
    source = f"import {name.partition('.')[0]}\n\n\ndef predict(x: str) -> str:\n    return {name}(x)\n"
    result = harness.run(tmp_path, {"app/predictor.py": source})
    assert result.entry["globals"][name] == {"kind": "library", "name": name}
    assert list(result.snapshot["functions"]) == ["app.predictor:predict"]


def test_other_packages_are_followed_but_not_numpy(tmp_path: Path) -> None:
    source = "import numpy as np\nimport tool\n\n\ndef predict(x: int) -> bool:\n    return np.isscalar(x) and tool.run(x)\n"
    result = harness.run(
        tmp_path, {"app/predictor.py": source}, packages=["numpy"], imports=["pip_tool/site"],
        external={"pip_tool/site/tool.py": "def run(x):\n    return x\n"},
    )  # fmt: skip
    assert result.entry["globals"]["np.isscalar"] == {"kind": "library", "name": "numpy.isscalar"}
    assert result.snapshot["functions"]["tool:run"]["source"] == "external/pip_tool/site/tool.py"


def test_attributes_of_objects_are_left_to_run_time(tmp_path: Path) -> None:
    """`STATE.count` may have changed by the time it is read; `helpers.LIMIT` is the compiler's to judge."""
    source = """\
class State:
    def __init__(self):
        self.count = 0


STATE = State()


def predict(x: int) -> int:
    STATE.count += x
    return STATE.count
"""
    result = harness.run(tmp_path, {"app/predictor.py": source})
    assert result.entry["globals"] == {"STATE": {"kind": "ref", "id": "1"}}
    expected = {"kind": "instance", "class": "app.predictor:State", "fields": {"count": {"kind": "int", "value": "0"}}}
    assert result.snapshot["objects"]["1"] == expected


def test_texts_of_enum_members(tmp_path: Path) -> None:
    """What this very Python says, unless the class says it itself."""

    class Mode(str, enum.Enum):
        FAST = "fast"

    source = """\
import enum


class Mode(str, enum.Enum):
    FAST = "fast"


class Own(enum.IntEnum):
    ONE = 1

    def __str__(self) -> str:
        return "own"


def predict(x: Mode, y: Own) -> str:
    return str(x)
"""
    classes = harness.run(tmp_path, {"app/predictor.py": source}).snapshot["classes"]
    mode, own = classes["app.predictor:Mode"]["members"][0], classes["app.predictor:Own"]["members"][0]
    assert (mode["str"], mode["format"], mode["repr"]) == (str(Mode.FAST), f"{Mode.FAST}", "<Mode.FAST: 'fast'>")
    assert "str" not in own and "format" not in own
    assert classes["app.predictor:Own"]["methods"] == {"__str__": "app.predictor:Own.__str__"}


def test_objects_whose_own_code_fails(tmp_path: Path) -> None:
    source = """\
class Meta(type):
    def __getattr__(cls, name):
        raise RuntimeError(name)


class Hostile(metaclass=Meta):
    def __getattr__(self, name):
        raise RuntimeError(name)

    @property
    def __class__(self):
        raise RuntimeError("class")


HOSTILE = Hostile()
DEEP = ()
for _ in range(5000):
    DEEP = (DEEP,)


def predict(x: int) -> int:
    return HOSTILE, Hostile, DEEP, HOSTILE.x, Hostile.y
"""
    result = harness.run(tmp_path, {"app/predictor.py": source}, entry="predict")
    assert result.globals()["HOSTILE"] == {"kind": "instance", "class": "app.predictor:Hostile", "fields": {}}
    assert result.globals()["Hostile"] == {"kind": "class", "id": "app.predictor:Hostile"}
    assert "reading it failed: RecursionError" in result.text


def test_jaxtyping(tmp_path: Path) -> None:
    """Its annotations are classes that carry the dtypes' names and the dimensions as text."""
    source = """\
import numpy as np
from jaxtyping import Float, Float32


def predict(a: Float32[np.ndarray, "batch 3 h"], b: Float[np.ndarray, "n"], c: Float32[np.ndarray, "... n"]) -> int:
    return 1
"""
    package = """\
class _Kind:
    def __init__(self, *dtypes):
        self.dtypes = dtypes

    def __getitem__(self, item):
        return type("Array", (), {"array_type": item[0], "dtypes": list(self.dtypes), "dim_str": item[1]})


Float, Float32 = _Kind("float32", "float64"), _Kind("float32")
"""
    result = harness.run(
        tmp_path, {"app/predictor.py": source}, packages=["numpy"], imports=["pip_jaxtyping/site"],
        external={"pip_jaxtyping/site/jaxtyping.py": package},
    )  # fmt: skip
    assert [each["annotation"] for each in result.entry["parameters"]] == [
        {"name": "ndarray", "dtype": "float32", "rank": 3, "shape": ["batch", 3, "h"]},
        {"name": "ndarray", "dtype": None, "rank": 1, "shape": ["n"]},
        {"name": "ndarray", "dtype": "float32", "rank": None},
    ]


def test_shadowed_builtin(tmp_path: Path) -> None:
    source = "def len(x):\n    return 0\n\n\ndef predict(x: str) -> int:\n    return len(x) + abs(1)\n"
    result = harness.run(tmp_path, {"app/predictor.py": source}, entry="predict")
    assert result.entry["globals"]["len"] == {"kind": "function", "id": "app.predictor:len"}
    assert result.entry["globals"]["abs"] == {"kind": "library", "name": "builtins.abs"}


def test_names_of_nested_scopes(tmp_path: Path) -> None:
    source = """\
A = B = C = D = E = F = G = 1
H = 2


def predict(x: int) -> int:
    def inner(y=A):
        class Local:
            attribute = B

        return [C for _ in range(y)], Local, lambda: D

    global G
    G = 2
    H = 3
    return inner(E if x else F), H
"""
    assert set("ABCDEFG") <= set(harness.run(tmp_path, {"app/predictor.py": source}).entry["globals"])
    assert "H" not in harness.run(tmp_path, {"app/predictor.py": source}).entry["globals"]


def test_a_limit_ends_endless_programs(tmp_path: Path) -> None:
    functions = "".join(f"def f{n}():\n    return f{n + 1}()\n\n\n" for n in range(2100))
    source = functions + "def f2100():\n    return 0\n\n\ndef predict(x: int) -> int:\n    return f0()\n"
    snapshot = harness.run(tmp_path, {"app/predictor.py": source}, entry="predict").snapshot
    assert len(snapshot["functions"]) == 2000
    last = snapshot["functions"]["app.predictor:f1998"]["globals"]["f1999"]
    assert last["kind"] == "opaque"
    assert last["why"] == "it lies beyond the first 2000 functions that the predictor reaches"


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))


_LOCAL = """\
MADE = []


def predict(n: int) -> int:
    class Count:
        start = n
        steps: list[int] = []

        def next(self, by: int = 1) -> int:
            return self.start + by + n

    class Noted:
        MADE.append(1)

    for _ in range(n):

        class Again:
            pass

    return Count().next() + len(MADE)
"""


def test_classes_in_a_function_are_made_without_running_it(tmp_path: Path) -> None:
    result = harness.run(tmp_path, {"app/predictor.py": _LOCAL})
    classes = result.entry["local_classes"]
    assert classes["5"] == {"id": "app.predictor:predict.<locals>.Count", "repeated": False}
    assert classes["12"] == {"why": "its body does more than define things (line 13)"}
    assert classes["17"]["repeated"]
    assert result.snapshot["classes"]["app.predictor:predict.<locals>.Count"]["assigned"] == ["start", "steps"]
    cell = result.entry["local_variables"]["4"]["n"]
    assert result.snapshot["functions"]["app.predictor:predict.<locals>.Count.next"]["cells"] == {"n": cell}
    made = result.entry["globals"]["MADE"]["id"]
    assert result.snapshot["objects"][made]["items"] == []


def test_generic_classes_with_arguments(tmp_path: Path) -> None:
    box = "from typing import Generic, TypeVar\n\nT = TypeVar('T')\n\n\nclass Box(Generic[T]):\n    def __init__(self):\n        self.x = 1\n\n\n"
    source = f"{box}Numbers = Box[int]\nONE = Box[str]()\n\n\ndef predict() -> int:\n    return Numbers().x + ONE.x\n"
    result = harness.run(tmp_path, {"app/predictor.py": source})
    assert result.entry["globals"]["Numbers"] == {"kind": "class", "id": "app.predictor:Box", "args": [{"name": "int"}]}
    held = result.snapshot["objects"][result.entry["globals"]["ONE"]["id"]]
    assert list(held["fields"]) == ["x"]
