"""Lists the files of a bundle, a directory with one of each platform, with their sizes and digests, as JSON.

    python -m compiler.packaging.bundle --out manifest.json --predictor //model:predictor \
        --platform //platforms:ios_arm64 --kind header --path ios_arm64/predictor.h --file FILE ...

`--kind`, `--path` and `--file` come in threes, a file or a directory each, after the platform they belong to.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

FORMAT = 1


class _InOrder(argparse.Action):
    """Options that mean something together: each is kept with its name, in the order of the command line."""

    def __call__(self, parser, namespace, value, option_string=None) -> None:
        namespace.items.append((self.dest, value))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bundle", description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True, help="the list to write")
    parser.add_argument("--predictor", required=True, help="the predictor's label")
    for name in ("platform", "kind", "path", "file"):
        parser.add_argument(f"--{name}", action=_InOrder)
    options = parser.parse_args(arguments, argparse.Namespace(items=[]))
    content = {"format": FORMAT, "platforms": _platforms(options.items), "predictor": options.predictor}
    options.out.write_text(json.dumps(content, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return 0


def _platforms(items: list[tuple[str, str]]) -> dict[str, dict]:
    """What each platform has, by the name of its directory."""
    platforms: dict[str, dict] = {}
    files: list[dict] = []
    kind = path = ""
    for name, value in items:
        if name == "platform":
            files = []
            platforms[value.rpartition(":")[2]] = {"files": files, "label": value}
        elif name == "kind":
            kind = value
        elif name == "path":
            path = value
        else:
            files += [_entry(kind, *each) for each in _files(path, Path(value))]
    return platforms


def _files(path: str, source: Path) -> Iterator[tuple[str, Path]]:
    if source.is_dir():
        for file in sorted(each for each in source.rglob("*") if each.is_file()):
            yield f"{path}/{file.relative_to(source).as_posix()}", file
    else:
        yield path, source


def _entry(kind: str, path: str, source: Path) -> dict:
    content = source.read_bytes()
    return {"kind": kind, "path": path, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}


if __name__ == "__main__":
    sys.exit(main())
