"""Makes the directory of files beside a program with models: the models, the runtime library, its notices.

python -m compiler.models.files --out DIR --subgraphs DIR [--library FILE --name NAME] [--notice FILE]...
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="files", description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True, help="the directory to write")
    parser.add_argument("--subgraphs", type=Path, required=True, help="the directory of subgraphs")
    parser.add_argument("--library", type=Path, help="the runtime library")
    parser.add_argument("--name", help="what the library is called beside a program")
    parser.add_argument("--notice", type=Path, action="append", default=[], help="a notice that goes with it")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    for model in sorted(options.subgraphs.glob("*.onnx")):
        shutil.copyfile(model, options.out / model.name)
    if options.library:
        shutil.copyfile(options.library, options.out / (options.name or options.library.name))
    for notice in options.notice:
        shutil.copyfile(notice, options.out / f"onnxruntime-{notice.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
