"""Starts a program of the compiler: python -I -S boot.py MODULE DIRECTORY... -- ARGUMENT...

The directories are all that is on the import path besides the standard library. Exit status as the program's. A single
argument @FILE stands for the lines of FILE.

With --persistent_worker for an argument it stays and serves Bazel's worker protocol (compiler/worker), once the program's
prepare() has run, if it has one.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable

Main = Callable[[list[str]], "int | None"]


def boot() -> None:
    # A program that lives for a fraction of a second gives its memory back by ending.
    gc.disable()
    end = sys.argv.index("--")
    module, directories, arguments = sys.argv[1], sys.argv[2:end], sys.argv[end + 1 :]
    for directory in directories:
        # A worker outside a sandbox is told of names that only sandboxes have.
        if directory.startswith("bazel-out/cfg/") and not os.path.exists(directory):
            sys.exit(
                "error: --experimental_output_paths=strip wants workers in sandboxes of their own: add "
                "--worker_sandboxing --noworker_multiplex"
            )
    sys.path[:0] = [os.path.abspath(directory) for directory in directories]
    sys.argv[:] = [module.rpartition(".")[2], *arguments]
    program = __import__(module, fromlist=["main"])
    main: Main = program.main
    if arguments == ["--persistent_worker"]:
        from compiler.worker.server import Server

        if hasattr(program, "prepare"):
            program.prepare()
        Server(main).serve()
        return
    if len(arguments) == 1 and arguments[0].startswith("@"):
        # As Bazel hands long command lines over, and those of workers.
        with open(arguments[0][1:], encoding="utf-8") as file:
            arguments = file.read().splitlines()
    status = main(arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status or 0)


boot()
