"""Starts a program of the compiler: python -I -S boot.py MODULE DIRECTORY... -- ARGUMENT...

The directories are all that is on the import path besides the standard library. Exit status as the program's.

With --persistent_worker for an argument it stays and serves Bazel's JSON worker protocol, one request a line
on standard input: https://bazel.build/remote/persistent, "Creating a worker". Programs keep no state between
calls of `main`.
"""

from __future__ import annotations

import gc
import io
import json
import os
import sys
import traceback
from collections.abc import Callable

Main = Callable[[list[str]], "int | None"]


def boot() -> None:
    # A program that lives for a fraction of a second gives its memory back by ending.
    gc.disable()
    end = sys.argv.index("--")
    module, directories, arguments = sys.argv[1], sys.argv[2:end], sys.argv[end + 1 :]
    sys.path[:0] = [os.path.abspath(directory) for directory in directories]
    sys.argv[:] = [module.rpartition(".")[2], *arguments]
    main: Main = __import__(module, fromlist=["main"]).main
    status = serve(main) if arguments == ["--persistent_worker"] else main(arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status or 0)


def serve(main: Main) -> int:
    """Answers requests until standard input ends."""
    requests, answers = sys.stdin, sys.stdout
    gc.freeze()
    for line in requests:
        request = json.loads(line)
        # What the program prints is part of the answer; on standard output it would break the protocol.
        sys.stdin, sys.stdout, sys.stderr = io.StringIO(), io.StringIO(), io.StringIO()
        status = call(main, request.get("arguments", []))
        output = sys.stdout.getvalue() + sys.stderr.getvalue()
        answer = {"exitCode": status, "output": output, "requestId": request.get("requestId", 0)}
        print(json.dumps(answer), file=answers, flush=True)
        gc.collect()
    return 0


def call(main: Main, arguments: list[str]) -> int:
    """The program's exit status, however it ends: one request's failure is not the next one's."""
    try:
        return main(arguments) or 0
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except Exception:
        traceback.print_exc()
        return 1


boot()
