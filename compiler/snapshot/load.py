"""Import the user's module as a py_binary would, inside the tree.

Afterwards sys.path, the working directory, RUNFILES_DIR and standard output stay as the user's module saw
them: values that are read later (lazy module attributes) must find the same world.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from types import ModuleType

from .errors import ImportTimeout, SnapshotError, import_failure
from .tree import Tree

_IMPORT_SECONDS = 600.0


def load(tree: Tree, main: str, name: str, imports: Sequence[str]) -> ModuleType:
    """The module `name` from runfiles path `main`; a SnapshotError with the user's traceback if it fails."""
    path = os.path.join(tree.root, *main.split("/"))
    shown = tree.source_name(path) or main
    if not os.path.exists(path):
        raise SnapshotError(f"{shown} is not among the predictor's files", hint="name it in src")
    _enter(tree, path, imports)
    try:
        with _limited():
            return _import(tree, path, name)
    except BaseException as error:  # SystemExit and KeyboardInterrupt of the user's code included
        raise import_failure(error, shown, tree) from None


@contextlib.contextmanager
def _limited() -> Iterator[None]:
    """Ends module-level code that does not end, at the line where it is: a build would hang without a word."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_signal: int, _frame: object) -> None:
        raise ImportTimeout(f"it has run for {limit:g} seconds")

    limit = float(os.environ.get("RULES_PREDICTOR_IMPORT_SECONDS") or _IMPORT_SECONDS)
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _enter(tree: Tree, path: str, imports: Sequence[str]) -> None:
    os.chdir(tree.workspace)
    os.environ["RUNFILES_DIR"] = tree.root
    os.environ.pop("RUNFILES_MANIFEST_FILE", None)
    entries = [os.path.dirname(path), tree.root, tree.workspace]
    entries += [os.path.join(tree.root, *entry.split("/")) for entry in imports]
    # A module is found below the root of its repository, whichever that is.
    entries += [os.path.join(tree.root, repository) for repository in sorted(os.listdir(tree.root))]
    entries += [entry for entry in sys.path if _is_standard(entry)]
    sys.path[:] = list(dict.fromkeys(entries))
    sys.path_importer_cache.clear()
    sys.argv[:] = [path]
    sys.dont_write_bytecode = True
    sys.stdout = sys.stderr
    os.dup2(2, 1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)


def _is_standard(entry: str) -> bool:
    """Whether a path entry holds the standard library: what else the machine has must not leak in."""
    prefix = os.path.realpath(sys.base_prefix) + os.sep
    if "site-packages" in entry or "dist-packages" in entry or not os.path.isabs(entry):
        return False
    library = os.path.dirname(os.path.realpath(os.__file__))
    real = os.path.realpath(entry)
    return (
        real == library
        or real.startswith(library + os.sep)
        or (
            real.startswith(prefix)
            and (real.endswith(".zip") or os.path.basename(real) in ("DLLs", "lib-dynload"))
        )
    )


def _import(tree: Tree, path: str, name: str) -> ModuleType:
    if not all(part.isidentifier() for part in name.split(".")):
        return _import_file(path, name)
    _keep_from_shadow(tree, name)
    module = importlib.import_module(name)
    if os.path.abspath(getattr(module, "__file__", None) or "") != path:
        del sys.modules[name]
        return _import_file(path, name)
    return module


def _import_file(path: str, name: str) -> ModuleType:
    """For a file whose path is no dotted name, such as `my-model/predictor.py`."""
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _keep_from_shadow(tree: Tree, name: str) -> None:
    """Let `types/predictor.py` be imported without taking Python's own `types` from those who import that.

    A package of the workspace whose name another module has becomes a place where that module's submodules are.
    """
    first, _, rest = name.partition(".")
    directory = os.path.join(tree.workspace, first)
    if not rest or not os.path.isdir(directory):
        return
    if first not in sys.modules:
        spec = importlib.util.find_spec(first)
        if spec is None or spec.origin is None or tree.holds(spec.origin):
            return
    module = importlib.import_module(first)
    if _is_foreign(tree, module):
        module.__path__ = [directory, *getattr(module, "__path__", ())]


def _is_foreign(tree: Tree, module: ModuleType) -> bool:
    origin = getattr(module, "__file__", None)
    return not tree.holds(origin) if origin else not hasattr(module, "__path__")
