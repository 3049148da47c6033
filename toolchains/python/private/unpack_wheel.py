"""Unpacks a wheel so that it can be imported, and tells which wheels it wants beside it.

    python3 -I unpack_wheel.py WHEEL DIR [--compile] [--drop PATTERN]...

The wheel's files land in DIR as an installer would lay them into site-packages (binary distribution format,
https://packaging.python.org/specifications/binary-distribution-format/), without its scripts. Files that match a
PATTERN of fnmatch, relative to DIR, are left out. With --compile, byte code is written beside every source, valid
whatever the source's time stamp, because sandboxes cannot keep what Python would compile there.

Prints a JSON object: "requires", the normalised names of the distributions required on this interpreter and platform,
sorted, extras left out. Uses the standard library and pip.
"""

import argparse
import compileall
import email
import fnmatch
import json
import py_compile
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path


def place(name: str) -> str | None:
    """Where a wheel's member belongs in site-packages; None for what does not belong there."""
    top, _, rest = name.partition("/")
    if not top.endswith(".data"):
        return name
    scheme, _, rest = rest.partition("/")
    return rest if scheme in ("purelib", "platlib", "data") else None


def members(wheel: zipfile.ZipFile, drop: list[str]) -> Iterator[tuple[zipfile.ZipInfo, str]]:
    for info in wheel.infolist():
        target = None if info.is_dir() else place(info.filename)
        if target and not any(fnmatch.fnmatch(target, pattern) for pattern in drop):
            yield info, target


def unpack(wheel: zipfile.ZipFile, site: Path, drop: list[str]) -> None:
    for info, target in members(wheel, drop):
        path = site / target
        if site.resolve() not in path.resolve().parents:
            raise SystemExit(f"{wheel.filename}: {info.filename} leaves the wheel")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(wheel.read(info))
        if (info.external_attr >> 16) & 0o100:
            path.chmod(0o755)


def normalise(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def requires(site: Path) -> list[str]:
    from pip._vendor.packaging.requirements import Requirement

    (metadata,) = site.glob("*.dist-info/METADATA")
    lines = email.message_from_bytes(metadata.read_bytes()).get_all("Requires-Dist") or []
    wanted = [Requirement(line) for line in lines]
    return sorted({normalise(r.name) for r in wanted if not r.marker or r.marker.evaluate({"extra": ""})})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("site", type=Path)
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("--drop", action="append", default=[])
    args = parser.parse_args()
    with zipfile.ZipFile(args.wheel) as wheel:
        unpack(wheel, args.site, args.drop)
    if args.compile:
        # Files meant for other versions of Python, or as bad examples, do not compile; nothing imports them.
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        compileall.compile_dir(args.site, quiet=2, maxlevels=30, invalidation_mode=mode, stripdir=str(args.site))
    print(json.dumps({"requires": requires(args.site)}))


if __name__ == "__main__":
    main()
