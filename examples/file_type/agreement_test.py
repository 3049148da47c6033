"""The compiled predictor against the magika package itself, on the files that this machine has."""

import json
import os
import subprocess
import sys
from pathlib import Path

import magika
import pytest

RUNNER = Path(os.environ["RUNNER"]).absolute()
ROOTS = ("/usr/share", "/usr/lib", "/usr/include", "/usr/bin", "/etc")
WANTED = 90  # files
OF_ONE_KIND = 4
LARGEST = 4 << 20  # bytes


def candidates() -> list[Path]:
    """Files of many kinds: a few of each suffix, in an order that does not depend on the directory's."""
    by_suffix: dict[str, list[Path]] = {}
    roots = [Path(magika.__file__).parent, Path(os.__file__).parent, *map(Path, ROOTS)]
    for root in roots:
        for directory, subdirectories, names in os.walk(root):
            subdirectories.sort()
            for name in sorted(names):
                path = Path(directory, name)
                suffix = path.suffix.lower() if len(path.suffix) < 8 else ""
                found = by_suffix.setdefault(suffix, [])
                if len(found) < OF_ONE_KIND and path.is_file() and 0 < path.stat().st_size < LARGEST:
                    found.append(path)
    return [path for suffix in sorted(by_suffix) for path in by_suffix[suffix]]


def made(directory: Path) -> list[Path]:
    """Contents that the machine's files may lack: empty, tiny, white space, not UTF-8."""
    contents = {
        "empty": b"", "tiny": b"hi", "tiny_binary": b"\xff\xfe", "blank": b" \n" * 3000, "padded": b"\n" * 5000 + b"int main() {}",
        "zeros": bytes(10000), "utf8": "Grüße\n".encode() * 4, "json": b'{"a": [1, 2, 3], "b": {"c": null}}',
    }  # fmt: skip
    paths = []
    for name, content in sorted(contents.items()):
        path = directory / name
        path.write_bytes(content)
        paths.append(path)
    return paths


def predict(path: Path) -> dict:
    run = subprocess.run([RUNNER, "--content", f"@{path}"], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, f"{path}: {run.stderr}"
    return json.loads(run.stdout)


def test_agrees_on_the_machines_files(tmp_path: Path) -> None:
    files = candidates()
    step = max(1, len(files) // WANTED)
    chosen = files[::step] + made(tmp_path)
    package = magika.Magika()
    kinds, wrong = set(), []
    for path in chosen:
        expected = package.identify_bytes(path.read_bytes()).prediction
        native = predict(path)
        kinds.add(native["label"])
        if (native["label"], native["score"]) != (str(expected.output.label), expected.score):
            wrong.append(f"{path}: {native} but magika says {expected.output.label} {expected.score}")
    print(f"{len(chosen)} files of {len(kinds)} kinds")
    assert not wrong, "\n".join(wrong)
    assert len(chosen) >= 50
    assert len(kinds) >= 15


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-s", "-p", "no:cacheprovider", *sys.argv[1:]]))
