"""Pins every distribution of requirements.in, for every Python and platform the compiler runs on, by version and hash.

    python3 toolchains/python/update_lock.py [requirements.in requirements.lock]

Needs pip and a package index; which one is pip's own configuration. No wheel is kept. For each version of Python the
newest versions that have wheels for PLATFORMS[0] are taken, and the other platforms must have the same; where Pythons
differ, a line of the lock carries a marker. Two runs on the same day write the same bytes.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")

# pip takes a platform's tags newest first, and no older ones by itself.
PLATFORMS = (
    tuple(f"manylinux_2_{minor}_x86_64" for minor in (28, 27, 26, 24, 17, 12, 5)) + ("manylinux2014_x86_64",),
    tuple(f"manylinux_2_{minor}_aarch64" for minor in (28, 27, 26, 24, 17)) + ("manylinux2014_aarch64",),
    tuple(f"macosx_{major}_0_{arch}" for major in (14, 13, 12, 11) for arch in ("arm64", "universal2"))
    + ("macosx_10_13_universal2", "macosx_10_9_universal2"),
)

HEADER = "# Made by toolchains/python/update_lock.py from {}; edit that and run it again.\n"

# What one Python and platform gets: name -> (version, hash).
Pins = dict[str, tuple[str, str]]


def read_names(path: Path) -> list[str]:
    lines = [line.partition("#")[0].strip() for line in path.read_text().splitlines()]
    return sorted({re.sub(r"[-_.]+", "-", line).lower() for line in lines if line})


def resolve(requirements: Iterable[str], python: str, platform: tuple[str, ...]) -> Pins:
    """Asks pip what it would install, one wheel a requirement."""
    with tempfile.TemporaryDirectory() as target:
        report = Path(target, "report.json")
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--no-deps"]
        command += ["--only-binary=:all:", f"--target={target}", f"--report={report}", f"--python-version={python}"]
        command += [f"--platform={tag}" for tag in platform]
        result = subprocess.run([*command, *requirements], stderr=subprocess.PIPE, text=True)
        if result.returncode:
            raise SystemExit(f"pip found no wheels for Python {python} on {platform[0]}:\n{result.stderr}")
        installs = json.loads(report.read_text())["install"]
    return {
        re.sub(r"[-_.]+", "-", item["metadata"]["name"]).lower(): (
            item["metadata"]["version"],
            "sha256:" + item["download_info"]["archive_info"]["hashes"]["sha256"],
        )
        for item in installs
    }


def resolve_python(names: list[str], python: str) -> list[Pins]:
    newest = resolve(names, python, PLATFORMS[0])
    exact = [f"{name}=={version}" for name, (version, _) in sorted(newest.items())]
    return [newest, *(resolve(exact, python, platform) for platform in PLATFORMS[1:])]


def marker(first: str, after: str | None) -> str:
    """The marker for Pythons from `first` up to, not including, `after`."""
    clauses = [] if first == PYTHONS[0] else [f'python_version >= "{first}"']
    clauses += [] if after is None else [f'python_version < "{after}"']
    return " ; " + " and ".join(clauses) if clauses else ""


def format_name(name: str, pins: dict[str, list[Pins]]) -> str:
    """The lines of one distribution: one for each run of Pythons that take the same version."""
    lines: list[str] = []
    start = 0
    for end in range(1, len(PYTHONS) + 1):
        version = pins[PYTHONS[start]][0][name][0]
        if end < len(PYTHONS) and pins[PYTHONS[end]][0][name][0] == version:
            continue
        after = PYTHONS[end] if end < len(PYTHONS) else None
        hashes = sorted({platform[name][1] for python in PYTHONS[start:end] for platform in pins[python]})
        parts = [f"{name}=={version}{marker(PYTHONS[start], after)}", *(f"    --hash={hash}" for hash in hashes)]
        lines.append(" \\\n".join(parts) + "\n")
        start = end
    return "".join(lines)


def main(source: Path, lock: Path) -> None:
    names = read_names(source)
    pins: dict[str, list[Pins]] = {}
    for python in PYTHONS:
        print(f"resolving {len(names)} wheels for Python {python}", file=sys.stderr)
        pins[python] = resolve_python(names, python)
    lock.write_text(HEADER.format(source.name) + "".join(format_name(name, pins) for name in names))


if __name__ == "__main__":
    here = Path(__file__).parent
    main(*(Path(arg) for arg in sys.argv[1:]) if sys.argv[1:] else (here / "requirements.in", here / "requirements.lock"))
