"""What the snapshot says to the user: the user's own traceback, one line of what failed, one hint.

A SnapshotError is the only way to stop with a message. Paths in its text are relative to the workspace, and
no frame of this tool is shown.
"""

from __future__ import annotations

import os
import sys
import traceback
import warnings

from .tree import Tree

_OWN_DIRECTORY = os.path.dirname(os.path.abspath(__file__))


class SnapshotError(Exception):
    """A mistake in the user's program or build file; `details` is shown above the message, `hint` below."""

    def __init__(self, message: str, *, hint: str | None = None, details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details = details

    def render(self) -> str:
        lines = [self.details.rstrip("\n")] if self.details else []
        lines.append(f"error: {self.message}")
        if self.hint:
            lines.append(f"hint: {self.hint}")
        return "\n".join(lines) + "\n"


class ImportTimeout(BaseException):
    """Raised in the user's module-level code when it does not end. Not an Exception: that might be caught there."""

    __module__ = "builtins"  # so that a traceback has its bare name


def import_failure(error: BaseException, main: str, tree: Tree) -> SnapshotError:
    """Tell an exception that left the user's module while it was imported."""
    summary = tree.relative_text(_last_line(error))
    hint = next(filter(None, map(_hint, _chain(error))), None)
    return SnapshotError(
        f"importing {main} failed: {summary}",
        hint=tree.relative_text(hint) if hint else None,
        details=tree.relative_text(user_traceback(error)),
    )


def name_sources_in_warnings(tree: Tree) -> None:
    """Has Python's warnings name the user's files as the user does, not as the copies that are run."""
    plain = warnings.formatwarning
    warnings.formatwarning = lambda *arguments, **more: tree.relative_text(plain(*arguments, **more))


def user_traceback(error: BaseException) -> str:
    """The traceback as Python prints it, without the frames of this tool and of the import system."""
    report = traceback.TracebackException.from_exception(error)
    for part in _reports(report, set()):
        kept = [frame for frame in part.stack if not _is_machinery(frame.filename)]
        part.stack = traceback.StackSummary.from_list(kept)
    if not report.stack and not report.__cause__ and not report.__context__:
        return "".join(report.format_exception_only())
    return "".join(report.format())


def _reports(report: traceback.TracebackException | None, seen: set[int]):
    if report is None or id(report) in seen:
        return
    seen.add(id(report))
    yield report
    yield from _reports(report.__cause__, seen)
    yield from _reports(report.__context__, seen)


def _is_machinery(filename: str) -> bool:
    if filename.startswith("<frozen importlib") or filename.startswith(_OWN_DIRECTORY + os.sep):
        return True
    return filename.replace(os.sep, "/").endswith("/importlib/__init__.py")


def _last_line(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return f"{type(error).__name__}: {error.msg}"
    if isinstance(error, ImportTimeout):
        return str(error)
    if isinstance(error, SystemExit):
        return f"it called sys.exit({'' if error.code is None else repr(error.code)})"
    lines = traceback.format_exception_only(type(error), error)
    return lines[-1].strip() if lines else type(error).__name__


def _chain(error: BaseException | None):
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _hint(error: BaseException) -> str | None:
    if isinstance(error, ModuleNotFoundError) and error.name:
        return f"add the py_library that provides '{error.name}' to deps"
    if isinstance(error, FileNotFoundError) and error.filename:
        return f"add '{_text(error.filename)}' to data"
    if type(error).__name__ == "NoSuchFile":  # ONNX Runtime's own exception, known by name only
        return "add the model file to data"
    if isinstance(error, ConnectionError) or type(error).__name__ in ("gaierror", "URLError"):
        return "module-level code runs inside the build, which has no network: add the file to data"
    if isinstance(error, ImportTimeout):
        return "what module-level code takes long to make can be made by an action of its own, and read as data"
    if isinstance(error, SystemExit):
        return 'move the call under `if __name__ == "__main__":`, which is not run here'
    if isinstance(error, RecursionError):
        return f"Python's recursion limit is {sys.getrecursionlimit()}"
    if isinstance(error, EOFError):
        return "module-level code runs inside the build, where standard input is empty"
    return None


def _text(filename: object) -> str:
    return os.fsdecode(filename) if isinstance(filename, (str, bytes, os.PathLike)) else str(filename)
