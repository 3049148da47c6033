"""Runs a WASI program under wasmtime: python3 wasi.py program.wasm [argument...]"""

import os
import sys

from wasmtime import Engine, ExitTrap, Linker, Module, Store, WasiConfig


def main(arguments: list[str]) -> int:
    engine = Engine()
    linker, store = Linker(engine), Store(engine)
    linker.define_wasi()
    config = WasiConfig()
    config.argv = arguments
    config.env = list(os.environ.items())
    config.inherit_stdin()
    config.inherit_stdout()
    config.inherit_stderr()
    for directory in ("/", "."):
        config.preopen_dir(directory, directory)
    store.set_wasi(config)
    instance = linker.instantiate(store, Module.from_file(engine, arguments[0]))
    try:
        instance.exports(store)["_start"](store)
    except ExitTrap as trap:
        return trap.code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
