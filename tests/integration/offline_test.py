"""Once everything is fetched, no network is asked: not by Bazel, and not by what it runs."""

from __future__ import annotations

from pathlib import Path

from tests.integration.bazel import Workspace, copy_workspace, counts

# A network namespace that holds nothing but its own loopback, through which Bazel talks to its server.
NO_NETWORK = ("bwrap", "--dev-bind", "/", "/", "--unshare-net", "--die-with-parent", "--")


def test_examples(tmp_path: Path) -> None:
    workspace = Workspace(copy_workspace(tmp_path / "checkout"), tmp_path / "base", prefix=NO_NETWORK)
    try:
        # One call: a namespace ends with it, and its server, too.
        spawns = workspace.build("//examples/...", command="test")
    finally:
        workspace.close()
    assert counts(spawns)["TestRunner"] >= 4
