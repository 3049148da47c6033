"""The program `snapshot`: starts the command line from wherever this file lies.

The package is loaded under a name of its own: the user's workspace may have a package `compiler`, and a
script's directory on sys.path would let `source.py` or `values.py` stand in for modules of the user.
"""

from __future__ import annotations

import importlib.util
import os
import sys

_NAME = "_predictor_snapshot"


def run() -> int:
    directory = os.path.dirname(os.path.abspath(__file__))
    for name in ("compiler", "compiler.snapshot", "compiler.snapshot.main", "compiler.snapshot.__main__"):
        sys.modules.pop(name, None)
    spec = importlib.util.spec_from_file_location(
        _NAME, os.path.join(directory, "__init__.py"), submodule_search_locations=[directory]
    )
    assert spec is not None and spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules[_NAME] = package
    spec.loader.exec_module(package)
    return importlib.import_module(f"{_NAME}.command").main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run())
