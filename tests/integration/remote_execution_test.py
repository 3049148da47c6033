"""Everything is built and tested by a server of remote execution, and another user takes it from there."""

from __future__ import annotations

from pathlib import Path

from tests.integration.bazel import Workspace, copy_workspace, counts
from tests.integration.remote_execution import executor

TARGETS = ["//examples/..."]


def test_remote_execution(tmp_path: Path) -> None:
    with executor(tmp_path) as address:
        flags = [f"--remote_executor={address}", "--jobs=4", "--spawn_strategy=remote", "--strategy_regexp=.*=remote",
                 "--remote_download_outputs=all", "--//toolchains/python:expand_wheels"]
        first = Workspace(copy_workspace(tmp_path / "first/checkout"), tmp_path / "first/base")
        try:
            spawns = first.build(*TARGETS, *flags, command="test")
        finally:
            first.close()
        assert {each.runner for each in spawns} == {"remote"}, counts([each for each in spawns if each.runner != "remote"])
        assert {"PredictorSnapshot", "PredictorSubgraph", "PredictorLower", "PredictorFiles", "CppCompile", "CppLink",
                "TestRunner"} <= counts(spawns).keys()

        second = Workspace(copy_workspace(tmp_path / "second/checkout"), tmp_path / "second/base")
        try:
            again = second.build(*TARGETS, *flags, command="test")
        finally:
            second.close()
        # A test may run again; what is built is taken.
        assert not [
            (each.mnemonic, each.label, each.runner) for each in again if each.runner != "remote cache hit" and each.mnemonic != "TestRunner"
        ]
        assert {each.runner for each in again} <= {"remote", "remote cache hit"}
        assert counts(again) == counts(spawns)
