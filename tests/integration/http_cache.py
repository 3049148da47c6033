"""A remote cache over HTTP: nginx with WebDAV, as its users set it up."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

NGINX = Path(os.environ["NGINX_PROGRAM"]).resolve()

_CONFIGURATION = """\
daemon off;
pid {directory}/nginx.pid;
error_log stderr;
user {user};
events {{}}
http {{
    access_log off;
    log_not_found off;
    client_body_temp_path {directory}/body;
    proxy_temp_path {directory}/proxy;
    fastcgi_temp_path {directory}/fastcgi;
    uwsgi_temp_path {directory}/uwsgi;
    scgi_temp_path {directory}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {directory}/cache;
        client_max_body_size 0;
        dav_methods PUT;
        create_full_put_path on;
    }}
}}
"""


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


@contextlib.contextmanager
def http_cache(directory: Path) -> Iterator[str]:
    """Its address, while it runs."""
    port = free_port()
    (directory / "cache").mkdir(parents=True)
    configuration = directory / "nginx.conf"
    configuration.write_text(_CONFIGURATION.format(directory=directory, port=port, user="root"))
    with subprocess.Popen([NGINX, "-c", configuration, "-p", directory]) as server:
        try:
            for _ in range(100):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                    break
                time.sleep(0.1)
            else:
                raise TimeoutError("nginx does not answer")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
