"""The command line: import the predictor in a runfiles tree, walk from its entry, write the snapshot.

Exit status: 0, 1 for a mistake in the user's program, 2 for wrong usage. What the user's code prints goes to
standard error, and where it fails, what is said to the file of --log, too, with every frame of the stack.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import traceback
from collections.abc import Sequence

from .arrays import SideFiles, loaded_numpy
from .entry import checked_entry, entry_name, find_entry, underlying
from .errors import SnapshotError, name_sources_in_warnings
from .load import load
from .names import Names
from .operators import operator_signature
from .sessions import Models
from .tree import Tree, read_root_map
from .walk import Walk

FORMAT = 1


def main(arguments: Sequence[str]) -> int:
    options = _parse(arguments)
    _fix_hash_seed()
    log = os.path.abspath(options.log) if options.log else ""
    try:
        snapshot = _snapshot(options)
    except SnapshotError as error:
        status = _fail(error.render(), log, options.log)
    except OSError as error:
        status = _fail(f"error: {error.strerror}: {error.filename}\n", log, options.log)
    except Exception as error:
        status = _fail(f"error: internal error in the snapshot: {type(error).__name__}: {error}\n", log, options.log)
    else:
        if log:
            open(log, "w").close()
        with open(options.out, "w", encoding="ascii", newline="\n") as out:
            out.write(_text(snapshot))
        status = 0
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # threads that the user's module started must not keep the build waiting


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="snapshot", description="Freeze a Python predictor.", fromfile_prefix_chars="@"
    )
    parser.add_argument("--root-map", required=True, help="file of lines: runfiles path, tab, real path")
    parser.add_argument(
        "--import",
        dest="imports",
        action="append",
        default=[],
        help="entry of sys.path below the runfiles root",
    )
    parser.add_argument(
        "--workspace", help="the main workspace's runfiles directory (default: the first part of --main)"
    )
    parser.add_argument("--main", required=True, help="runfiles path of the predictor's source")
    parser.add_argument("--module", required=True, help="dotted name of the predictor's module")
    parser.add_argument("--entry", help="name of the predictor's function")
    parser.add_argument(
        "--operations", help="file of names that the compiler's operation library has, one a line"
    )
    parser.add_argument(
        "--operator",
        dest="operators",
        action="append",
        default=[],
        help="module.function that is called in C, and of which only the signature is read",
    )
    parser.add_argument("--log", help="what went wrong, in full; empty where nothing did")
    parser.add_argument("--out", required=True, help="the snapshot to write")
    parser.add_argument("--models-dir", required=True, help="directory for models and large constants")
    return parser.parse_args(arguments)


def _fix_hash_seed() -> None:
    """Start again with PYTHONHASHSEED=0: what user code makes of sets of strings must not change."""
    if not sys.flags.hash_randomization or os.name == "nt":
        return
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["PYTHONHASHSEED"] = "0"
    os.execve(sys.executable, [sys.executable, "-s", *sys.argv], environment)


def _snapshot(options: argparse.Namespace) -> dict[str, object]:
    root_map = read_root_map(options.root_map)
    options.out, models_dir = os.path.abspath(options.out), os.path.abspath(options.models_dir)
    operations = _lines(options.operations) if options.operations else []
    os.makedirs(models_dir, exist_ok=True)
    workspace = options.workspace or options.main.partition("/")[0]
    tree = Tree(workspace, os.environ.get("TMPDIR") or "/tmp")
    try:
        tree.lay_out(root_map)
        name_sources_in_warnings(tree)
        module = load(tree, options.main, options.module, options.imports)
        source = tree.source_name(os.path.join(tree.root, options.main)) or options.main
        entry = find_entry(module, options.entry, source)
        operators = {name: operator_signature(name) for name in sorted(options.operators)}
        walk = Walk(tree, Names([*operations, *operators], tree), SideFiles(models_dir), Models(models_dir))
        if hasattr(sys, "set_int_max_str_digits"):
            sys.set_int_max_str_digits(0)
        identity = checked_entry(
            walk.run(underlying(entry)), walk.functions, entry_name(module, entry), source
        )
    finally:
        os.chdir("/")
        tree.remove()
    return {
        "format": FORMAT,
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "recursion_limit": sys.getrecursionlimit(),
        **_numpy_version(),
        "entry": identity,
        "entry_name": entry_name(module, entry),
        "sources": walk.sources(),
        "functions": walk.functions,
        "classes": walk.classes,
        "objects": walk.objects,
        "models": walk.models.records,
        **({"operators": operators} if operators else {}),
    }


def _numpy_version() -> dict[str, object]:
    """The version of the user's numpy, if anything imported it."""
    numpy = loaded_numpy()
    return {} if numpy is None else {"numpy": str(getattr(numpy, "__version__", ""))}


def _text(snapshot: dict[str, object]) -> str:
    """JSON with one record a line: quick to write, and a difference between two snapshots can be read."""
    sections: list[str] = []
    for name in sorted(snapshot):
        section = snapshot[name]
        if isinstance(section, dict) and section:
            records = [
                f"{json.dumps(key)}: {json.dumps(section[key], sort_keys=True)}" for key in sorted(section)
            ]
            sections.append(f"{json.dumps(name)}: {{\n" + ",\n".join(records) + "\n}")
        else:
            sections.append(f"{json.dumps(name)}: {json.dumps(section)}")
    return "{" + ",\n".join(sections) + "}\n"


def _lines(path: str) -> list[str]:
    with open(path, encoding="utf-8") as lines:
        return [line.strip() for line in lines if line.strip()]


def _fail(text: str, log: str, name: str) -> int:
    """Says `text`, at last the `name` by which the user knows the file `log`."""
    sys.stderr.write(text)
    if log:
        with open(log, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{text}\n{traceback.format_exc()}")
        sys.stderr.write(f"log: {name}\n")
    return 1
