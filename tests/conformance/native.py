"""Compiles and links lowered cases by hand, with the machine's C++ compiler."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_FLAGS = ["-std=c++20", "-fno-exceptions", "-fno-rtti", "-ffp-contract=off", "-DPREDICTOR_WATCH_HEAPS", f"-I{ROOT}"]
_DRIVER = ["driver", "allocations"]
_LINK = ["-Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=free", "-lm"]


def link_cases(sources: list[str], made: str, *, cxx: str, flags: list[str], out: Path) -> subprocess.CompletedProcess:
    """Makes the program `made` of the sources and the driver, whose objects are kept in `out` for the next time."""
    objects = [_driver_object(name, cxx, flags, out) for name in _DRIVER]
    return subprocess.run([cxx, *_FLAGS, *flags, *sources, *objects, "-o", made, *_LINK], stderr=subprocess.PIPE, text=True)


def _driver_object(name: str, cxx: str, flags: list[str], out: Path) -> str:
    source, made = ROOT / f"tests/conformance/{name}.cc", out / f"{name}.o"
    if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
        subprocess.run([cxx, *_FLAGS, *flags, "-c", str(source), "-o", str(made)], check=True)
    return str(made)
