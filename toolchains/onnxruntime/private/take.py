"""Takes ONNX Runtime's library for one platform out of the npm package, with its licence and notices.

    python3 -I take.py PACKAGE.tgz DIR MEMBER

MEMBER is a file of the package, or `a.aar!b`, the file b of the zip archive a. A shared library is written to DIR under
its own name. Of a static one, an archive for one or several processors, the objects for arm64 are written there, and what they
define is visible to what they are linked with and no further. LICENSE and ThirdPartyNotices.txt land in the working directory.
Uses the standard library alone.
"""

import io
import struct
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

FAT_MAGIC, ARM64 = 0xCAFEBABE, 0x0100000C  # <mach-o/fat.h>, <mach/machine.h>
ARCHIVE_MAGIC = b"!<arch>\n"
LC_SYMTAB = 2  # <mach-o/loader.h>
N_STAB, N_PRIVATE_EXTERNAL, N_TYPE, N_EXTERNAL = 0xE0, 0x10, 0x0E, 0x01  # <mach-o/nlist.h>


def read(package: tarfile.TarFile, name: str) -> bytes:
    file = package.extractfile("package/" + name)
    if file is None:
        raise SystemExit(f"{name} is no file")
    return file.read()


def find(package: tarfile.TarFile, member: str) -> bytes:
    outer, _, inner = member.partition("!")
    data = read(package, outer)
    return zipfile.ZipFile(io.BytesIO(data)).read(inner) if inner else data


def for_arm64(data: bytes) -> bytes:
    """The archive, out of a file with one for each processor."""
    magic, count = struct.unpack_from(">II", data)
    if magic != FAT_MAGIC:
        return data
    for index in range(count):
        processor, _, offset, size, _ = struct.unpack_from(">5I", data, 8 + 20 * index)
        if processor == ARM64:
            return data[offset : offset + size]
    raise SystemExit("there is nothing for arm64")


def objects(archive: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and content of the members of an archive, in the format of BSD and Apple."""
    at = len(ARCHIVE_MAGIC)
    while at < len(archive):
        name, size = archive[at : at + 16].decode().strip(), int(archive[at + 48 : at + 58])
        content = archive[at + 60 : at + 60 + size]
        if name.startswith("#1/"):  # the name comes first in the content
            length = int(name[3:])
            name, content = content[:length].rstrip(b"\0").decode(), content[length:]
        if not name.startswith("__.SYMDEF"):
            yield name, content
        at += 60 + size + size % 2


def hide(content: bytes) -> bytes:
    """A 64-bit Mach-O object whose symbols no library that it becomes a part of exports."""
    changed = bytearray(content)
    commands, at = struct.unpack_from("<I", content, 16)[0], 32
    for _ in range(commands):
        kind, size = struct.unpack_from("<II", content, at)
        if kind == LC_SYMTAB:
            table, count = struct.unpack_from("<II", content, at + 8)
            for entry in range(table + 4, table + 4 + 16 * count, 16):
                if changed[entry] & N_EXTERNAL and changed[entry] & N_TYPE and not changed[entry] & N_STAB:
                    changed[entry] |= N_PRIVATE_EXTERNAL
        at += size
    return bytes(changed)


def main(package_path: str, directory: str, member: str) -> None:
    out = Path(directory)
    out.mkdir()
    with tarfile.open(package_path) as package:
        for notice in ("LICENSE", "ThirdPartyNotices.txt"):
            Path(notice).write_bytes(read(package, notice))
        data = find(package, member)
    if data[:4] == struct.pack(">I", FAT_MAGIC) or data.startswith(ARCHIVE_MAGIC):
        for name, content in objects(for_arm64(data)):
            (out / name).write_bytes(hide(content))
    else:
        (out / Path(member).name).write_bytes(data)


if __name__ == "__main__":
    main(*sys.argv[1:])
