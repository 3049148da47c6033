"""Reads what a Mach-O file says about itself: processor, platform, libraries, exported and imported
symbols.

`read_macho(data)` takes a thin 64-bit little-endian file (executable, dylib or object) and returns a MachO.
The format is that of Apple's <mach-o/loader.h> and <mach-o/nlist.h>. A file that is not one raises
ValueError.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MAGIC = 0xFEEDFACF
CPUS = {0x0100000C: "arm64", 0x01000007: "x86_64"}
KINDS = {1: "object", 2: "executable", 6: "dylib", 8: "bundle"}
PLATFORMS = {1: "macos", 2: "ios", 6: "maccatalyst", 7: "ios-simulator"}

LC_SEGMENT_64 = 0x19
LC_SYMTAB = 0x2
LC_LOAD_DYLIB = 0xC
LC_ID_DYLIB = 0xD
LC_CODE_SIGNATURE = 0x1D
LC_BUILD_VERSION = 0x32
LOADS = {LC_LOAD_DYLIB, 0x80000018, 0x8000001F, 0x80000023}  # plain, weak, re-exported, upward

ZERO_FILLED = {0x1, 0xC, 0x12}  # sections that no bytes of the file stand for

N_STAB, N_PRIVATE_EXTERNAL, N_TYPE, N_EXTERNAL = 0xE0, 0x10, 0x0E, 0x01


@dataclass(frozen=True)
class MachO:
    cpu: str
    kind: str
    platform: str | None
    minimum_version: str | None
    install_name: str | None
    libraries: tuple[str, ...]
    exports: tuple[str, ...]  # sorted, with Apple's leading underscore
    imports: tuple[str, ...]
    is_signed: bool


def commands(data: bytes) -> Iterator[tuple[int, bytes]]:
    count = struct.unpack_from("<I", data, 16)[0]
    at = 32
    for _ in range(count):
        kind, size = struct.unpack_from("<II", data, at)
        if size < 8 or at + size > len(data):
            raise ValueError("a load command leaves the file")
        yield kind, data[at : at + size]
        at += size


def text(data: bytes, at: int) -> str:
    return data[at : data.index(0, at)].decode()


def version(packed: int) -> str:
    return f"{packed >> 16}.{packed >> 8 & 0xFF}"


def symbols(data: bytes, command: bytes) -> Iterator[tuple[str, int]]:
    """Name and type byte of every symbol that is not for a debugger."""
    table, count, strings, _ = struct.unpack_from("<IIII", command, 8)
    for index in range(count):
        name, kind = struct.unpack_from("<IB", data, table + 16 * index)
        if not kind & N_STAB:
            yield text(data, strings + name), kind


def size_without_fill(data: bytes) -> int:
    """Bytes of the file without those between segments and around the header, which are there for alignment."""
    headers = 32 + struct.unpack_from("<I", data, 20)[0]
    content = 0
    for command, body in commands(data):
        if command != LC_SEGMENT_64:
            continue
        sections = struct.unpack_from("<I", body, 64)[0]
        for section in range(sections):
            kind = struct.unpack_from("<I", body, 72 + 80 * section + 64)[0] & 0xFF
            if kind not in ZERO_FILLED:
                content += struct.unpack_from("<Q", body, 72 + 80 * section + 40)[0]
        if sections == 0:  # what the linker tells the loader
            content += struct.unpack_from("<Q", body, 48)[0]
    return headers + content


def read_macho(data: bytes) -> MachO:
    if len(data) < 32 or struct.unpack_from("<I", data)[0] != MAGIC:
        raise ValueError("not a 64-bit Mach-O file")
    cpu, _, kind = struct.unpack_from("<III", data, 4)
    platform = minimum = install_name = None
    libraries: list[str] = []
    table: list[tuple[str, int]] = []
    is_signed = False
    for command, body in commands(data):
        if command == LC_BUILD_VERSION:
            number, least = struct.unpack_from("<II", body, 8)
            platform, minimum = PLATFORMS.get(number, str(number)), version(least)
        elif command == LC_ID_DYLIB:
            install_name = text(body, struct.unpack_from("<I", body, 8)[0])
        elif command in LOADS:
            libraries.append(text(body, struct.unpack_from("<I", body, 8)[0]))
        elif command == LC_SYMTAB:
            table = list(symbols(data, body))
        elif command == LC_CODE_SIGNATURE:
            is_signed = True
    external = [(name, kind) for name, kind in table if kind & N_EXTERNAL and not kind & N_PRIVATE_EXTERNAL]
    return MachO(
        cpu=CPUS.get(cpu, hex(cpu)),
        kind=KINDS.get(kind, str(kind)),
        platform=platform,
        minimum_version=minimum,
        install_name=install_name,
        libraries=tuple(libraries),
        exports=tuple(sorted(name for name, kind in external if kind & N_TYPE)),
        imports=tuple(sorted(name for name, kind in external if not kind & N_TYPE)),
        is_signed=is_signed,
    )
