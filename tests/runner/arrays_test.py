"""Arrays through the runner: .npy files of every version, order and dtype against numpy's own, and hostile ones."""

from __future__ import annotations

import io
import json
import random
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.runner.programs import mirror, run

DTYPES = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32",
          "float64"]


def array_of(dtype: str, rank: int) -> dict[str, object]:
    return {"kind": "array", "dtype": dtype, "rank": rank}


def sample(dtype: str, shape: tuple[int, ...]) -> np.ndarray:
    source = np.random.default_rng(len(shape))
    if dtype == "bool":
        return source.integers(0, 2, shape).astype(bool)
    if dtype.startswith("float"):
        return source.normal(0, 1000, shape).astype(dtype)
    info = np.iinfo(dtype)
    return source.integers(info.min, info.max, shape, dtype=dtype, endpoint=True)


def saved(array: np.ndarray, version: tuple[int, int] | None = None) -> bytes:
    file = io.BytesIO()
    np.lib.format.write_array(file, array, version=version)
    return file.getvalue()


def read(tmp: Path, content: bytes, dtype: str, rank: int, *flags: str):
    (tmp / "in.npy").write_bytes(content)
    return mirror(tmp, {"x": array_of(dtype, rank)}, "--x", f"@{tmp}/in.npy", *flags)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", [(0,), (5,), (2, 3), (0, 3), (2, 0), (2, 3, 4)])
def test_reads_every_layout(tmp_path: Path, dtype: str, shape: tuple[int, ...]) -> None:
    array = sample(dtype, shape)
    expected = json.dumps([array.tolist()]) + "\n"
    for layout in (array, np.asfortranarray(array), array.astype(array.dtype.newbyteorder(">")),
                   np.asfortranarray(array.astype(array.dtype.newbyteorder(">")))):
        outcome = read(tmp_path, saved(layout), dtype, len(shape))
        assert outcome.output == expected, outcome.error


@pytest.mark.parametrize("version", [(1, 0), (2, 0), (3, 0)])
def test_reads_every_version(tmp_path: Path, version: tuple[int, int]) -> None:
    array = sample("float32", (3, 2))
    assert read(tmp_path, saved(array, version), "float32", 2).value == [array.tolist()]


@pytest.mark.parametrize("dtype", DTYPES)
def test_nested_lists(tmp_path: Path, dtype: str) -> None:
    array = sample(dtype, (3, 4))
    outcome = mirror(tmp_path, {"x": array_of(dtype, 2)}, "--x", json.dumps(array.tolist()))
    assert outcome.output == json.dumps([array.tolist()]) + "\n"


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_floats_are_rounded_as_numpy_rounds_them(tmp_path: Path, dtype: str) -> None:
    source = random.Random(3)
    values = [source.uniform(-1, 1) * 10.0 ** source.randint(-9, 6) for _ in range(300)]
    values += [0.0, -0.0, 65504.0, 65519.9, 65520.0, 5.9e-8, 2.9e-8, 2.98023223876953125e-8, 6.103515625e-05, 1e-40]
    with np.errstate(over="ignore"):
        expected = np.array(values).astype(dtype).tolist()
    outcome = mirror(tmp_path, {"x": array_of(dtype, 1)}, "--x", json.dumps(values))
    assert outcome.output == json.dumps([expected]) + "\n"


@pytest.mark.parametrize("dtype", DTYPES)
def test_writes_npy(tmp_path: Path, dtype: str) -> None:
    array = sample(dtype, (2, 5))
    (tmp_path / "out").mkdir()
    outcome = read(tmp_path, saved(array), dtype, 2, "--out", str(tmp_path / "out"))
    assert outcome.value == [f"@{tmp_path}/out/result.0.npy"]
    written = np.load(tmp_path / "out" / "result.0.npy")
    assert written.dtype == array.dtype
    assert written.tobytes() == array.tobytes()
    again = mirror(tmp_path, {"x": array_of(dtype, 2)}, "--json", json.dumps({"x": outcome.value[0]}))
    assert again.value == [array.tolist()]


def test_names_of_files_follow_the_result(tmp_path: Path) -> None:
    environment = {"BUILD_WORKING_DIRECTORY": str(tmp_path)}
    (tmp_path / "o").mkdir()
    outcome = run("echo", "--image", "[[1, 2]]", "--out", "o", environment=environment)
    assert outcome.value["image"] == "@o/result.image.npy"
    assert np.load(tmp_path / "o" / "result.image.npy").tolist() == [[1.0], [2.0]]
    outcome = run("count", "--stop", "2", "--out", "o", environment=environment)
    assert outcome.output == '[0, "@o/result.0.1.npy"]\n[1, "@o/result.1.1.npy"]\n'
    assert np.load(tmp_path / "o" / "result.1.1.npy").tolist() == [1]
    outcome = run("echo", "--out", "missing", environment=environment)
    assert (outcome.status, outcome.error) == \
        (2, "echo: cannot write missing/result.image.npy: No such file or directory\n")


@pytest.mark.parametrize(("text", "error"), [
    ("[[1], [2, 3]]", "[1]': expected a list of 1 items as before it, got 2"),
    ("[[1], 2]", "[1]': expected array of uint8 with rank 2, got int"),
    ("[[[1]]]", "[0][0]': expected array of uint8 with rank 2, got a list nested more deeply"),
    ("[[256]]", "[0][0]': 256 does not fit in uint8"),
    ("[[1.0]]", "[0][0]': expected uint8, got float"),
    ('[["1"]]', "[0][0]': expected uint8, got str"),
    ("@none.npy", None),
])
def test_wrong_lists(tmp_path: Path, text: str, error: str | None) -> None:
    outcome = mirror(tmp_path, {"x": array_of("uint8", 2)}, "--x", text)
    expected = f"parameter 'x{error}" if error else "cannot read none.npy: No such file or directory"
    assert (outcome.status, outcome.error) == (2, f"mirror: {expected}\n")


def header(text: str, version: int = 1) -> bytes:
    size = len(text).to_bytes(2 if version == 1 else 4, "little")
    return b"\x93NUMPY" + bytes([version, 0]) + size + text.encode()


GOOD = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n"


@pytest.mark.parametrize(("content", "error"), [
    (b"", "it is not an .npy file"),
    (b"PK\x03\x04 this is a zip", "it is not an .npy file"),
    (header(GOOD, 9) + b"", "its .npy version 9 is not known"),
    (header(GOOD)[:40], "its .npy header is cut off"),
    (header("nonsense"), "its .npy header is malformed"),
    (header("{'descr': '<f4'}"), "its .npy header is malformed"),
    (header(GOOD) + bytes(7), "its data is cut off"),
    (header(GOOD) + bytes(9), "it has 1 bytes too many"),
    (header(GOOD.replace("2,", "4611686018427387904, 4611686018427387904")), "its data is cut off"),
    (header(GOOD.replace("2,", "99999999999999999999")), "its .npy header is malformed"),
    (header(GOOD.replace("2,", "-2,")), "its .npy header is malformed"),
    (header(GOOD.replace("2,", "1," * 65)), "its .npy header is malformed"),
    (header(GOOD.replace("<f4", "|O")), "its dtype '|O' is not supported"),
    (header(GOOD.replace("<f4", "<c8")), "its dtype '<c8' is not supported"),
    (header(GOOD.replace("'<f4'", "[('a', '<f4')]")), "its dtype is structured, which is not supported"),
])
def test_wrong_files(tmp_path: Path, content: bytes, error: str) -> None:
    outcome = read(tmp_path, content, "float32", 1)
    assert (outcome.status, outcome.error) == (2, f"mirror: parameter 'x': {tmp_path}/in.npy: {error}\n")


def test_the_wrong_type_of_array(tmp_path: Path) -> None:
    outcome = read(tmp_path, saved(np.zeros((2, 2))), "float32", 1)
    assert outcome.error == ("mirror: parameter 'x': expected array of float32 with rank 1, "
                             f"got array of float64 with rank 2 in {tmp_path}/in.npy\n")


def test_damaged_files_never_crash(tmp_path: Path) -> None:
    source = random.Random(4)
    content = saved(np.arange(6, dtype="<i4").reshape(2, 3))
    for _ in range(150):
        damaged = bytearray(content)
        for _ in range(source.randint(1, 4)):
            damaged[source.randrange(len(damaged))] = source.choice(b"(),'{}:0123456789<>|TFalse\x00\xff")
        del damaged[source.randrange(60, len(damaged) + 1):]
        outcome = read(tmp_path, bytes(damaged), "int32", 2)
        assert outcome.status in (0, 2), outcome.error
        assert len(outcome.error.splitlines()) == (outcome.status == 2)


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
