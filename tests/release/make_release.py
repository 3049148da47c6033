"""Makes the archive of a release, and the files that its version has in the Bazel Central Registry.

    make_release.py --module=NAME --version=VERSION --repository=OWNER/NAME --presubmit=FILE
        --out-archive=FILE --out-registry=DIR PLACE=FILE...

Each PLACE=FILE puts FILE at PLACE in the archive, below `NAME-VERSION/`. The archive depends on nothing but contents and
places: files are sorted and belong to nobody, at the beginning of time; those that begin with `#!` are executable.

DIR/modules/NAME is as the registry wants it (https://bazel.build/external/registry): metadata.json, and for the version
MODULE.bazel, source.json with the archive's hash, and presubmit.yml. `{OWNER}/{REPO}` for the repository leaves these
words in the files, for the registry's publishing tools to fill in.
"""

import argparse
import base64
import gzip
import hashlib
import io
import json
import sys
import tarfile
from collections.abc import Mapping
from pathlib import Path


def member(place: str, content: bytes) -> tarfile.TarInfo:
    info = tarfile.TarInfo(place)
    info.size = len(content)
    info.mode = 0o755 if content.startswith(b"#!") else 0o644
    return info


def archive(top: str, files: Mapping[str, bytes]) -> bytes:
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w", format=tarfile.USTAR_FORMAT) as out:
        for place, content in sorted(files.items()):
            out.addfile(member(f"{top}/{place}", content), io.BytesIO(content))
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=packed, mode="wb", compresslevel=9, mtime=0) as out:
        out.write(tar.getvalue())
    return packed.getvalue()


def integrity(content: bytes) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()


def metadata(repository: str, version: str) -> dict[str, object]:
    return {
        "homepage": f"https://github.com/{repository}",
        "maintainers": [],
        "repository": [f"github:{repository}"],
        "versions": [version],
        "yanked_versions": {},
    }


def source(repository: str, version: str, top: str, content: bytes) -> dict[str, object]:
    return {
        "integrity": integrity(content),
        "strip_prefix": top,
        "url": f"https://github.com/{repository}/releases/download/v{version}/{top}.tar.gz",
    }


def write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=4) + "\n")


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, fromfile_prefix_chars="@")
    parser.add_argument("--module", required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--repository", required=True)
    parser.add_argument("--presubmit", type=Path, required=True)
    parser.add_argument("--out-archive", type=Path, required=True)
    parser.add_argument("--out-registry", type=Path, required=True)
    parser.add_argument("files", nargs="+")
    args = parser.parse_args(words)
    top = f"{args.module}-{args.version}"
    files = {place: Path(path).read_bytes() for place, _, path in (word.partition("=") for word in args.files)}
    packed = archive(top, files)
    args.out_archive.write_bytes(packed)
    of_module = args.out_registry / "modules" / args.module
    of_version = of_module / args.version
    of_version.mkdir(parents=True)
    write_json(of_module / "metadata.json", metadata(args.repository, args.version))
    write_json(of_version / "source.json", source(args.repository, args.version, top, packed))
    (of_version / "MODULE.bazel").write_bytes(files["MODULE.bazel"])
    (of_version / "presubmit.yml").write_bytes(args.presubmit.read_bytes())


if __name__ == "__main__":
    main(sys.argv[1:])
