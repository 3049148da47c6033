"""Makes the import directory of a compiler's program: python -I -S pack.py DIRECTORY LIST

LIST has lines `path below DIRECTORY`, tab, `file`; the path of a wheel's unpacked directory is `.`. Sources
become byte code that Python takes without looking for the source; other files are copied. The bytes depend on
the sources and the version of Python alone.
"""

from __future__ import annotations

import os
import py_compile
import shutil
import sys
from collections.abc import Iterator

_UNUSED = (".pyi", ".pyc")  # what no program imports; byte code in __pycache__ is taken with its source


def pack(directory: str, lines: list[str]) -> None:
    for line in lines:
        name, _, file = line.rstrip("\n").partition("\t")
        for target, source in files_of_wheel(file) if name == "." else [(name, file)]:
            place(os.path.join(directory, *target.split("/")), target, source)


def files_of_wheel(directory: str) -> Iterator[tuple[str, str]]:
    for parent, directories, names in os.walk(directory):
        directories[:] = sorted(d for d in directories if d != "__pycache__" and not d.endswith(".dist-info"))
        for name in sorted(names):
            if not name.endswith(_UNUSED):
                path = os.path.join(parent, name)
                yield os.path.relpath(path, directory).replace(os.sep, "/"), path


def place(target: str, name: str, source: str) -> None:
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if not name.endswith(".py"):
        shutil.copyfile(source, target)
    elif os.path.exists(compiled := compiled_with_wheel(source)):
        shutil.copyfile(compiled, f"{target}c")
    else:
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(source, f"{target}c", dfile=name, doraise=True, invalidation_mode=mode)


def compiled_with_wheel(source: str) -> str:
    """Where wheels have the byte code they were unpacked with."""
    parent, name = os.path.split(source)
    return os.path.join(parent, "__pycache__", f"{name[:-3]}.{sys.implementation.cache_tag}.pyc")


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        pack(sys.argv[1], file.readlines())
