"""Tests of the scripts around wheels: what unpack_wheel.py lays down, and the lines update_lock.py writes. Run by pytest."""

import importlib.util
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

PYTHON_TOOLCHAIN = Path(__file__).parents[2] / "toolchains/python"
UNPACK = PYTHON_TOOLCHAIN / "private/unpack_wheel.py"

METADATA = """\
Metadata-Version: 2.1
Name: thing
Version: 1
Requires-Dist: NumPy>=2
Requires-Dist: ml_dtypes ; python_version >= "3.8"
Requires-Dist: tomli ; python_version < "3.8"
Requires-Dist: rich ; extra == "pretty"

"""


def make_wheel(directory: Path, **members: str) -> Path:
    path = directory / "thing-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("thing-1.dist-info/METADATA", METADATA)
        for name, content in members.items():
            wheel.writestr(name, content)
    return path


def unpack(wheel: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", UNPACK, wheel, wheel.parent / "site", *flags]
    return subprocess.run(command, capture_output=True, text=True)


def files(directory: Path) -> list[str]:
    return sorted(str(path.relative_to(directory)) for path in directory.rglob("*") if path.is_file())


def test_lays_files_as_an_installer_would(tmp_path: Path) -> None:
    wheel = make_wheel(
        tmp_path,
        **{
            "thing/__init__.py": "x = 1",
            "thing/tests/test_x.py": "",
            "thing-1.data/platlib/thing/_c.so": "",
            "thing-1.data/data/share/table.txt": "",
            "thing-1.data/scripts/thing": "#!python",
        },
    )
    assert unpack(wheel, "--drop", "*/tests/*").returncode == 0
    assert files(tmp_path / "site") == [
        "share/table.txt",
        "thing-1.dist-info/METADATA",
        "thing/__init__.py",
        "thing/_c.so",
    ]


def test_tells_what_is_required_here(tmp_path: Path) -> None:
    assert json.loads(unpack(make_wheel(tmp_path)).stdout) == {"requires": ["ml-dtypes", "numpy"]}


def test_byte_code_stays_valid_whatever_the_time(tmp_path: Path) -> None:
    wheel = make_wheel(tmp_path, **{"thing.py": "x = 1", "broken.py": "x ="})
    assert unpack(wheel, "--compile").returncode == 0
    (code,) = (tmp_path / "site/__pycache__").iterdir()
    flags = int.from_bytes(code.read_bytes()[4:8], "little")
    assert code.name.startswith("thing.") and flags == 0b01, "hash-based and unchecked (PEP 552)"


def test_a_wheel_stays_in_its_directory(tmp_path: Path) -> None:
    result = unpack(make_wheel(tmp_path, **{"../outside.py": ""}))
    assert result.returncode and "../outside.py leaves the wheel" in result.stderr
    assert not (tmp_path / "outside.py").exists()


@pytest.fixture(scope="module")
def update_lock() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_lock", PYTHON_TOOLCHAIN / "update_lock.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_one_line_for_each_run_of_pythons(update_lock: ModuleType) -> None:
    versions = {"3.10": "1", "3.11": "2", "3.12": "2", "3.13": "2", "3.14": "3"}
    pins = {python: [{"thing": (version, f"sha256:{python}")}] for python, version in versions.items()}
    assert update_lock.format_name("thing", pins) == (
        'thing==1 ; python_version < "3.11" \\\n    --hash=sha256:3.10\n'
        'thing==2 ; python_version >= "3.11" and python_version < "3.14" \\\n'
        "    --hash=sha256:3.11 \\\n    --hash=sha256:3.12 \\\n    --hash=sha256:3.13\n"
        'thing==3 ; python_version >= "3.14" \\\n    --hash=sha256:3.14\n'
    )


def test_the_lock_pins_what_is_asked_for(update_lock: ModuleType) -> None:
    lock = (PYTHON_TOOLCHAIN / "requirements.lock").read_text()
    pinned = {line.partition("==")[0] for line in lock.splitlines() if "==" in line}
    assert sorted(pinned) == update_lock.read_names(PYTHON_TOOLCHAIN / "requirements.in")


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
