"""A runfiles tree: the predictor's sources and data laid out as a py_binary would find them.

`<root>/<workspace>/…` holds the main workspace and `<root>/<repository>/…` every other one, in a temporary
directory that `remove` deletes. Nothing outside the tree but the standard library can be imported.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence


class Tree:
    """Symbolic links to the files of a root map; the workspace's Python files are copies.

    Copies, because `Path(__file__).resolve().parent / "labels.txt"` must stay inside the tree.
    """

    def __init__(self, workspace: str, parent: str) -> None:
        self.root = os.path.join(os.path.realpath(parent), f"snapshot-{os.getpid()}-{os.urandom(6).hex()}")
        self.workspace = os.path.join(self.root, workspace)
        self._links: list[tuple[str, str]] = []
        os.mkdir(self.root, 0o700)
        os.mkdir(self.workspace)

    def lay_out(self, root_map: Sequence[tuple[str, str]]) -> None:
        """Put every file and directory of `runfiles path, real path` where it belongs."""
        own = os.path.basename(self.workspace) + "/"
        made = {self.root, self.workspace}
        for path, real in root_map:
            self._place(path, os.path.abspath(real), path.startswith(own), made)

    def _place(self, path: str, real: str, is_own: bool, made: set[str]) -> None:
        target = os.path.normpath(os.path.join(self.root, path))
        directory = os.path.dirname(target)
        if directory not in made:
            os.makedirs(directory, exist_ok=True)
            made.add(directory)
        if is_own and path.endswith(".py"):
            _copy(real, target)
        else:
            os.symlink(real, target)
            self._links.append((real, target))

    def remove(self) -> None:
        """Delete the tree and what the user's code wrote there. (shutil would cost a tenth of start-up.)"""
        for directory, directories, files in os.walk(self.root, topdown=False):
            for path in (os.path.join(directory, name) for name in files + directories):
                # A file that stays behind in a temporary directory is no reason to fail.
                with contextlib.suppress(OSError):
                    os.rmdir(path) if os.path.isdir(path) and not os.path.islink(path) else os.unlink(path)
        with contextlib.suppress(OSError):
            os.rmdir(self.root)

    def holds(self, path: str) -> bool:
        return path == self.root or path.startswith(self.root + os.sep)

    def source_name(self, filename: str) -> str | None:
        """`examples/hello/predictor.py` for a file of the workspace, `external/repository/…` for others."""
        if filename.startswith(self.workspace + os.sep):
            return filename[len(self.workspace) + 1 :].replace(os.sep, "/")
        if filename.startswith(self.root + os.sep):
            return "external/" + filename[len(self.root) + 1 :].replace(os.sep, "/")
        return None

    def relative_text(self, text: str) -> str:
        """The text with every path of the tree written as `source_name` writes it."""
        text = text.replace(self.workspace + os.sep, "").replace(self.workspace, ".")
        text = text.replace(self.root + os.sep, "external/")
        for real, target in self._links:
            for spelling in (real, os.path.realpath(real)):
                if spelling in text:
                    text = text.replace(spelling, self.source_name(target) or target)
        return text


def _copy(source: str, target: str) -> None:
    with open(source, "rb") as read, open(target, "xb") as write:
        write.write(read.read())


def read_root_map(path: str) -> list[tuple[str, str]]:
    """The lines `runfiles-path<TAB>real path` of a file, sorted, each path once."""
    entries: dict[str, str] = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line:
                name, _, real = line.partition("\t")
                if not real:
                    raise ValueError(f"{path}: expected 'runfiles-path<TAB>real path', got {line!r}")
                entries[name] = real
    return sorted(entries.items())
