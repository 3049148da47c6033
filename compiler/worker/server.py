"""Serves Bazel's JSON worker protocol: https://bazel.build/remote/creating, "Creating a worker".

Every request runs in a process of its own, forked from one that has imported the program and nothing of a user's. So
requests run side by side, one that is cancelled is ended at once, one that crashes harms no other, and nothing of a
request is left when the next one comes.
"""

from __future__ import annotations

import dataclasses
import gc
import json
import os
import selectors
import signal
import sys
import traceback
from collections.abc import Callable

Main = Callable[[list[str]], "int | None"]

_CHUNK = 1 << 16


@dataclasses.dataclass
class Call:
    """A request that runs: the process `pid`, whose output comes from the descriptor `pipe`."""

    request: int
    pid: int
    pipe: int
    output: bytearray = dataclasses.field(default_factory=bytearray)
    cancelled: bool = False

    def answer(self) -> dict[str, object]:
        """Waits for the end, which is near: its output has ended."""
        os.close(self.pipe)
        code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        if self.cancelled:
            return {"requestId": self.request, "wasCancelled": True}
        output = self.output.decode("utf-8", "replace")
        if code < 0:
            output += f"ended by signal {-code}\n"
        return {"exitCode": code if code >= 0 else 1, "output": output, "requestId": self.request}


class Server:
    """Reads requests from standard input until it ends, and answers each on standard output when it is done."""

    def __init__(self, main: Main) -> None:
        self._main = main
        self._calls: dict[int, Call] = {}  # by pipe
        self._selector = selectors.DefaultSelector()
        self._unread = bytearray()
        self._selector.register(0, selectors.EVENT_READ)

    def serve(self) -> None:
        gc.freeze()
        while self._selector.get_map():
            for key, _ in self._selector.select():
                if key.fd == 0:
                    self._read_requests()
                else:
                    self._read_output(self._calls[key.fd])

    def _read_requests(self) -> None:
        read = os.read(0, _CHUNK)
        if not read:
            self._selector.unregister(0)
        self._unread += read
        *lines, self._unread = self._unread.split(b"\n")
        for line in lines:
            if line.strip():
                self._take(json.loads(line))

    def _take(self, request: dict[str, object]) -> None:
        number = request.get("requestId", 0)
        if not request.get("cancel"):
            call = self._start(number, request)
            self._calls[call.pipe] = call
            self._selector.register(call.pipe, selectors.EVENT_READ)
            return
        for call in self._calls.values():
            if call.request == number:
                call.cancelled = True
                os.kill(call.pid, signal.SIGKILL)

    def _start(self, number: int, request: dict[str, object]) -> Call:
        reading, writing = os.pipe()
        pid = os.fork()
        if pid:
            os.close(writing)
            return Call(number, pid, reading)
        # What the program prints is the answer's; on the server's standard output it would break the protocol.
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(writing, 1)
        os.dup2(writing, 2)
        os._exit(_call(self._main, request.get("arguments", []), request.get("sandboxDir")))

    def _read_output(self, call: Call) -> None:
        read = os.read(call.pipe, _CHUNK)
        call.output += read
        if not read:
            self._selector.unregister(call.pipe)
            del self._calls[call.pipe]
            os.write(1, json.dumps(call.answer()).encode() + b"\n")


def _call(main: Main, arguments: list[str], directory: str | None) -> int:
    """The program's exit status, however it ends. `directory`: where paths start, if elsewhere than here."""
    try:
        if directory:
            os.chdir(directory)
        status = main(arguments) or 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return status
