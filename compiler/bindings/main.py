"""Makes a predictor's JavaScript module and its TypeScript declarations from the signature.

    python -m compiler.bindings.main --signature predictor.json --loader loader.mjs --wasm libpredictor.wasm \
        --out-module predictor.mjs --out-types predictor.d.mts
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from compiler.bindings.javascript import module
from compiler.bindings.typescript import declarations


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bindings", description=__doc__.splitlines()[0])
    parser.add_argument("--signature", type=Path, required=True, help="the signature as JSON")
    parser.add_argument("--loader", type=Path, required=True, help="the module's part that is the same for all")
    parser.add_argument("--wasm", required=True, help="name of the WebAssembly file beside the module")
    parser.add_argument("--out-module", type=Path, required=True, help="the module to write")
    parser.add_argument("--out-types", type=Path, required=True, help="the declarations to write")
    options = parser.parse_args(arguments)
    signature = json.loads(options.signature.read_text(encoding="utf-8"))
    loader = options.loader.read_text(encoding="utf-8")
    options.out_module.write_text(module(signature, loader, options.wasm), encoding="utf-8")
    options.out_types.write_text(declarations(signature), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
