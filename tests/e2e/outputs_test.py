"""The programs and libraries that the rules make, used as their users use them."""

import ctypes
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.toolchains.elf import read_elf

HELLO = Path(os.environ["HELLO"]).absolute()
FILE_TYPE = Path(os.environ["FILE_TYPE"]).absolute()
LIBRARIES = [Path(path).absolute() for path in os.environ["LIBRARIES"].split()]
PARTS_OF_GLIBC = {"ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0"}
SOURCE = b"import os\n\n\ndef main() -> None:\n    print(os.getcwd())\n"


def copy(directory: Path, *paths: Path) -> None:
    directory.mkdir()
    for path in paths:
        if path.is_dir():
            shutil.copytree(path, directory / path.name)
        else:
            shutil.copy(path, directory / path.name)


def run(program: Path, *words: str, directory: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": ""}  # of runfiles it knows nothing
    return subprocess.run(
        [program, *words], cwd=directory, env=environment, capture_output=True, text=True, timeout=60
    )


def test_hello_stands_alone(tmp_path: Path) -> None:
    copy(tmp_path / "far", HELLO)
    done = run(tmp_path / "far/predictor", "--text", "not good", directory=tmp_path)
    assert done.stderr == ""
    assert json.loads(done.stdout) == {"total": -1.0, "mean": -1.0, "highest": -1.0, "lowest": -1.0}


def test_file_type_runs_wherever_it_is_copied(tmp_path: Path) -> None:
    copy(tmp_path / "far", FILE_TYPE, FILE_TYPE.with_name("predictor.files"))
    (tmp_path / "source").write_bytes(SOURCE)
    done = run(tmp_path / "far/predictor", "--content", "@source", directory=tmp_path)
    assert done.stderr == ""
    assert json.loads(done.stdout)["label"] == "python"


def test_missing_runtime_is_one_line(tmp_path: Path) -> None:
    copy(tmp_path / "far", FILE_TYPE, FILE_TYPE.with_name("predictor.files"))
    (tmp_path / "far/predictor.files/libonnxruntime.so.1").unlink()
    (tmp_path / "source").write_bytes(SOURCE)
    done = run(tmp_path / "far/predictor", "--content", "@source", directory=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "libonnxruntime.so.1" in done.stderr


def test_notices_go_with_the_runtime() -> None:
    names = {path.name for path in FILE_TYPE.with_name("predictor.files").iterdir()}
    assert {"onnxruntime-LICENSE", "onnxruntime-ThirdPartyNotices.txt"} <= names


def library() -> Path:
    (found,) = [path for path in LIBRARIES if path.is_file()]
    return found


def test_shared_library() -> None:
    elf = read_elf(library().read_bytes())
    assert elf.soname == "libpredictor.so"
    assert elf.exports == ("examples_file_type_predictor_get_api", "predictor_get_api")
    assert set(elf.libraries) <= PARTS_OF_GLIBC


class Api(ctypes.Structure):
    """The beginning of predictor_api, runtime/abi/predictor.h."""

    _fields_ = [
        ("abi_version", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("name", ctypes.c_char_p),
        ("signature", ctypes.c_char_p),
        ("create", ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)),
        ("status", ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)),
    ]


def test_shared_library_finds_its_files(tmp_path: Path) -> None:
    """Wherever it is copied, and whatever the program that opens it."""
    copy(tmp_path / "far", *LIBRARIES)
    opened = ctypes.CDLL(str(tmp_path / "far" / library().name))
    opened.predictor_get_api.restype = ctypes.POINTER(Api)
    api = opened.predictor_get_api().contents
    assert json.loads(api.signature)["source"] == "examples/file_type/predictor.py"
    instance = api.create(None)
    assert instance and api.status(instance) is None


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
