"""bazelw chooses the right Bazel, and says in one sentence why it has none. Run by pytest.

Every program bazelw may meet is a script in a directory of its own, the only one on PATH besides the plain tools.
That a real tree from a real mirror works is shown by every build that runs there.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BAZELW = Path(__file__).parents[2] / "bazelw"

PLAIN_TOOLS = "awk bash cat cksum cut dirname du find flock grep head ls mkdir mv rm sed sleep tail timeout tr".split()

SUPPORTED = 'case $1 in --version) echo "bazel 7.7.1";; *) printf "%s," "$@";; esac'


class Machine:
    """A machine with the programs a test gives it, a workspace, and a cache for bazelw."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.bin = root / "bin"
        self.cache = root / "cache"
        self.workspace = root / "workspace"
        self.bin.mkdir()
        self.workspace.mkdir()
        (self.workspace / ".bazelversion").write_text("7.7.1\n")
        for tool in PLAIN_TOOLS:
            found = shutil.which(tool, path="/usr/bin:/bin")
            assert found, tool
            (self.bin / tool).symlink_to(found)

    def add_program(self, name: str, script: str) -> None:
        """Every call of the program also adds its arguments to the log `name`.log."""
        program = self.bin / name
        program.write_text(f'#!/bin/bash\necho "$*" >>"{self.root}/{name}.log"\n{script}\n')
        program.chmod(0o755)

    def calls(self, name: str) -> list[str]:
        log = self.root / f"{name}.log"
        return log.read_text().splitlines() if log.exists() else []

    def run(self, *args: str, program: Path = BAZELW, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, *args],
            cwd=self.workspace,
            env={"PATH": str(self.bin), "HOME": str(self.root), "BAZELW_CACHE": str(self.cache), **environment},
            capture_output=True,
            text=True,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.parametrize("name", ["bazel", "bazelisk"])
def test_takes_what_is_on_path(machine: Machine, name: str) -> None:
    machine.add_program(name, SUPPORTED)
    result = machine.run("build", "//a b", "--x")
    assert (result.returncode, result.stdout) == (0, "build,//a b,--x,")


def test_copied_into_a_workspace_that_asks_for_no_version(machine: Machine) -> None:
    machine.add_program("bazel", SUPPORTED)
    (machine.workspace / ".bazelversion").unlink()
    copy = shutil.copy(BAZELW, machine.workspace)
    result = machine.run("build", program=copy)
    assert (result.returncode, result.stdout, result.stderr) == (0, "build,", "")


def test_exit_status_is_bazels(machine: Machine) -> None:
    machine.add_program("bazel", 'case $1 in --version) echo "bazel 8.0.0";; *) exit 37;; esac')
    assert machine.run("test").returncode == 37


def test_prefers_bazelisk(machine: Machine) -> None:
    machine.add_program("bazel", SUPPORTED)
    machine.add_program("bazelisk", SUPPORTED)
    machine.run("info")
    assert "info" in machine.calls("bazelisk") and not machine.calls("bazel")


@pytest.mark.parametrize("version", ["7.7.0", "7.10.2", "8.4.2", "9.0.0"])
def test_supported(machine: Machine, version: str) -> None:
    machine.add_program("bazel", f'[[ $1 == info ]] || echo "bazel {version}"')
    assert machine.run("info").returncode == 0


@pytest.mark.parametrize("answer", ["bazel 4.2.3", "bazel 7.6.1", "bazel 10.0.0", "no such thing", ""])
def test_not_supported(machine: Machine, answer: str) -> None:
    machine.add_program("bazel", f'echo "{answer}"')
    result = machine.run("info")
    assert result.returncode == 1
    assert result.stderr.splitlines() == [
        "bazelw: install Bazelisk (https://github.com/bazelbuild/bazelisk) and run this again: "
        "this machine has no Bazel and is no Debian system."
    ]


def test_bazelisk_that_cannot_download_is_not_asked_again_soon(machine: Machine) -> None:
    machine.add_program("bazelisk", "exit 1")
    machine.add_program("bazel", SUPPORTED)
    assert machine.run("info").returncode == 0
    assert machine.run("info").returncode == 0
    assert machine.calls("bazelisk") == ["--version"]
    hour_ago = os.stat(machine.cache).st_mtime - 3700
    for note in (machine.cache / "seen").iterdir():
        os.utime(note, (hour_ago, hour_ago))
    machine.run("info")
    assert machine.calls("bazelisk") == ["--version", "--version"]


def test_another_wanted_version_is_asked_for_at_once(machine: Machine) -> None:
    machine.add_program("bazelisk", "exit 1")
    machine.run("info")
    (machine.workspace / ".bazelversion").write_text("8.4.2\n")
    machine.run("info")
    assert machine.calls("bazelisk") == ["--version", "--version"]


def test_without_timeout(machine: Machine) -> None:
    (machine.bin / "timeout").unlink()
    machine.add_program("bazel", SUPPORTED)
    assert machine.run("info").stdout == "info,"


def test_insisting_on_path(machine: Machine) -> None:
    result = machine.run("info", BAZELW="path")
    assert result.returncode == 1
    assert result.stderr == "bazelw: no Bazel of a supported version (7.7 to 9) answers on PATH.\n"


def test_unknown_choice(machine: Machine) -> None:
    result = machine.run("info", BAZELW="maybe")
    assert (result.returncode, result.stderr) == (
        1, "bazelw: BAZELW is 'maybe'; it may be 'path', 'debian' or unset.\n")


def add_debian(machine: Machine, apt_get: str) -> None:
    machine.add_program("dpkg", "echo amd64")
    machine.add_program("dpkg-deb", "exit 1")
    machine.add_program("apt-cache", 'echo "  Candidate: 4.2.3+ds-9"')
    machine.add_program("apt-get", apt_get)


MIRRORS = """case $1 in
indextargets) printf '%s\\n' 'mirror://security/ main' 'mirror://first/ main' 'mirror://first/ main' \
    'mirror://other/ contrib' 'mirror://second/ main' ;;
*) exit 100 ;;
esac"""


def test_mirrors_without_bazel(machine: Machine) -> None:
    add_debian(machine, MIRRORS)
    result = machine.run("info")
    *tried, last = result.stderr.splitlines()
    assert [line.rpartition(" ")[2] for line in tried] == [
        mirror for mirror in ("mirror://first/", "mirror://second/", "mirror://security/") for _ in range(2)
    ]
    assert last.startswith("bazelw: no Bazel that works was found") and "install Bazelisk" in last
    assert result.returncode == 1


def test_old_bazel_on_a_mirror_is_not_taken(machine: Machine) -> None:
    add_debian(machine, MIRRORS.replace("*) exit 100 ;;", ""))
    assert machine.run("info").returncode == 1
    assert not [call for call in machine.calls("apt-get") if "install" in call]


def test_failed_download_leaves_no_tree(machine: Machine) -> None:
    add_debian(machine, MIRRORS.replace("*) exit 100 ;;", "install) echo 'E: no route' >&2; exit 100 ;;"))
    machine.add_program("apt-cache", 'echo "  Candidate: 7.7.1+ds-8"')
    result = machine.run("info")
    assert result.returncode == 1
    assert result.stderr.endswith(
        "E: no route\nbazelw: apt could not download Bazel's packages; run again to try again.\n")
    assert sorted(path.name for path in machine.cache.iterdir()) == ["apt", "lock"]


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
