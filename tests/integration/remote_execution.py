"""A server of remote execution: buildbox, which stores, caches and runs, behind a proxy that Bazel accepts.

buildbox says that it speaks versions 2.1 to 2.12 of the protocol, and Bazel asks for 2.0 to the letter.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Iterator
from concurrent import futures
from pathlib import Path

import grpc

from tests.integration.http_cache import free_port

CASD = Path(os.environ["CASD"]).resolve()
RUNNER = Path(os.environ["BUILDBOX_RUN"]).resolve()

# ServerCapabilities.low_api_version (field 4) = SemVer(major = 2, minor = 0). Of a field given twice the last counts.
_LOW_API_VERSION = bytes([4 << 3 | 2, 4, 1 << 3, 2, 2 << 3, 0])

_LONG = 1e6  # seconds
_OPTIONS = [("grpc.max_receive_message_length", -1), ("grpc.max_send_message_length", -1)]


class _Proxy(grpc.GenericRpcHandler):
    """Hands every call on as it is: streams of bytes, of which a plain request or answer is one of length one."""

    def __init__(self, channel: grpc.Channel) -> None:
        self._channel = channel

    def service(self, details: grpc.HandlerCallDetails) -> grpc.RpcMethodHandler:
        method = details.method
        call = self._channel.stream_stream(method)

        def serve(requests: Iterator[bytes], context: grpc.ServicerContext) -> Iterator[bytes]:
            # Names that grpc keeps for itself are set anew by the next hop.
            metadata = [each for each in context.invocation_metadata() if not each.key.startswith(("grpc-", "user-agent", ":"))]
            left = context.time_remaining()
            # No deadline is an endless one here, and a call has none by giving none.
            answers = call(requests, metadata=metadata, timeout=left if left is not None and left < _LONG else None)
            context.add_callback(answers.cancel)
            try:
                for answer in answers:
                    yield answer + _LOW_API_VERSION if method.endswith("/GetCapabilities") else answer
            except grpc.RpcError as error:
                context.abort(error.code(), error.details())

        return grpc.stream_stream_rpc_method_handler(serve)


@contextlib.contextmanager
def executor(directory: Path) -> Iterator[str]:
    """Its address, while it runs."""
    behind, front = free_port(), free_port()
    command = [CASD, f"--bind=127.0.0.1:{behind}", f"--buildbox-run={RUNNER}", "--jobs=2", directory / "store"]
    with subprocess.Popen(command) as casd:
        channel = grpc.insecure_channel(f"127.0.0.1:{behind}", options=_OPTIONS)
        server = grpc.server(futures.ThreadPoolExecutor(max_workers=64), handlers=[_Proxy(channel)], options=_OPTIONS)
        server.add_insecure_port(f"127.0.0.1:{front}")
        server.start()
        try:
            grpc.channel_ready_future(channel).result(timeout=30)
            yield f"grpc://127.0.0.1:{front}"
        finally:
            server.stop(grace=None)
            channel.close()
            casd.terminate()
