"""Makes the import directory of a compiler's program: python -I -S pack.py DIRECTORY LIST

LIST has lines `path below DIRECTORY`, tab, `file`. Sources become byte code that Python takes without looking for the
source; other files are copied. The bytes depend on the sources alone.
"""

import os
import py_compile
import shutil
import sys


def pack(directory: str, lines: list[str]) -> None:
    for line in lines:
        name, _, file = line.rstrip("\n").partition("\t")
        target = os.path.join(directory, *name.split("/"))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if not name.endswith(".py"):
            shutil.copyfile(file, target)
            continue
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(file, f"{target}c", dfile=name, doraise=True, invalidation_mode=mode)


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        pack(sys.argv[1], file.readlines())
