"""Makes one JSON file of the operations' YAML files, or the sorted list of their names.

python -m compiler.ops.bundle --out operations.json [--names names.txt] str.yaml list.yaml …
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from compiler.diagnostics.diagnostic import InternalError
from compiler.ops import numpy_rules
from compiler.ops.declarations import read_yaml


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bundle", description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="YAML files; by default those beside this module")
    parser.add_argument("--out", type=Path, required=True, help="the bundle to write")
    parser.add_argument("--names", type=Path, help="the list of names to write, one a line")
    options = parser.parse_args(arguments)
    files = options.files or sorted(Path(__file__).parent.glob("*.yaml"))
    try:
        operations = read_yaml({path.name: path.read_text(encoding="utf-8") for path in files})
    except InternalError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    options.out.write_text(operations.bundle(), encoding="utf-8")
    if options.names is not None:
        names = sorted({*operations.names_index(), *ufunc_names()})
        options.names.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    return 0


def ufunc_names() -> list[str]:
    """numpy's element-wise functions, which before numpy 2.2 do not say themselves what they are called."""
    tables = (numpy_rules.UNARY, numpy_rules.ARITHMETIC, numpy_rules.COMPARISONS)
    return sorted(name for table in tables for name in table if name.startswith("numpy."))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
