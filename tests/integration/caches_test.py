"""Two users build the same bytes, and what one has built the other takes from a cache."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.bazel import Workspace, copy_workspace, counts, digests
from tests.integration.http_cache import http_cache

# Every example on every platform that serves it, and their tests' programs.
TARGETS = ["//examples/...", "//tests/integration:every_platform"]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    top = tmp_path_factory.mktemp("ada")
    (top / "home").mkdir()
    # Fetches everything itself: what is made while fetching, such as the C libraries, is compared, too.
    workspace = Workspace(copy_workspace(top / "w"), top / "base", share=False, HOME=str(top / "home"), USER="ada",
                          PYTHONHASHSEED="1", TZ="UTC", LANG="C")
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    top = tmp_path_factory.mktemp("charles") / "a rather deep" / "directory"
    (top / "home").mkdir(parents=True)
    workspace = Workspace(copy_workspace(top / "checkout"), top / "output_base", HOME=str(top / "home"), USER="charles",
                          PYTHONHASHSEED="2", TZ="Asia/Kolkata", LANG="de_DE.UTF-8", PATH="/opt/bin:/usr/bin:/bin:/sbin")
    yield workspace
    workspace.close()


def test_caches(first: Workspace, second: Workspace, tmp_path: Path) -> None:
    disk = f"--disk_cache={tmp_path / 'disk'}"
    with http_cache(tmp_path / "http") as address:
        remote = f"--remote_cache={address}"
        one = first.build(*TARGETS, remote)
        two = second.build(*TARGETS, disk)
        print(dict(counts(one)))
        assert not any(each.hit for each in one + two)
        assert all(each.cacheable for each in one), {each.mnemonic for each in one if not each.cacheable}
        assert counts(one) == counts(two)
        assert digests(one) == digests(two)
        assert len(digests(one)) > 200

        for workspace, cache, runner in ((first, disk, "disk cache hit"), (second, remote, "remote cache hit")):
            workspace.bazel("clean")
            again = workspace.build(*TARGETS, cache)
            assert counts(again) == counts(one)
            assert {each.runner for each in again} == {runner}
            assert digests(again) == digests(one)


def test_stripped_paths(second: Workspace) -> None:
    """Actions of lower and of C++ that know nothing of their configuration, and give the same bytes."""
    flags = ["--experimental_output_paths=strip", "--worker_sandboxing", "--noworker_multiplex",
             "--modify_execution_info=CppCompile=+supports-path-mapping"]
    target = "//examples/hello:predictor"
    second.bazel("clean")
    plain = second.build(target)
    second.bazel("clean")
    stripped = second.build(target, *flags)
    made = [sorted(digest for path, digest in digests(each).items() if not path.endswith(".d")) for each in (stripped, plain)]
    assert made[0] == made[1]  # but for the paths that C++ was read from
    for mnemonic in ("PredictorLower", "CppCompile"):
        words = [word for each in stripped if each.mnemonic == mnemonic for word in each.arguments if "bazel-out/" in word]
        assert any("bazel-out/cfg/" in word for word in words), mnemonic
