"""Reads what an ELF file says to the dynamic linker: processor, libraries, exported and imported symbols.

`read_elf(data)` takes a 64-bit little-endian executable or shared library and returns an Elf. The format is
that of the System V ABI with GNU's symbol versions. A file that is not one raises ValueError.
"""

import struct
from dataclasses import dataclass

CPUS = {62: "x86_64", 183: "arm64", 243: "riscv64"}
SHT_DYNAMIC, SHT_DYNSYM, SHT_VERDEF_NEEDED, SHT_VERSYM = 6, 11, 0x6FFFFFFE, 0x6FFFFFFF
DT_NEEDED, DT_SONAME, DT_RUNPATH = 1, 14, 29
PT_LOAD, PT_INTERP = 1, 3
STB_LOCAL = 0


@dataclass(frozen=True)
class Elf:
    cpu: str
    interpreter: str | None
    soname: str | None
    libraries: tuple[str, ...]
    runpath: str | None
    exports: tuple[str, ...]  # sorted
    imports: tuple[tuple[str, str], ...]  # name and version ("" where the symbol has none), sorted
    page_size: int  # the least alignment of a loaded segment


@dataclass(frozen=True)
class Section:
    kind: int
    offset: int
    size: int
    link: int


def text(data: bytes, at: int) -> str:
    return data[at : data.index(0, at)].decode()


def read_sections(data: bytes) -> list[Section]:
    start, size, count = struct.unpack_from("<Q", data, 40)[0], *struct.unpack_from("<HH", data, 58)
    sections = []
    for index in range(count):
        _, kind, _, _, offset, length, link = struct.unpack_from("<IIQQQQI", data, start + size * index)
        sections.append(Section(kind, offset, length, link))
    return sections


def read_segments(data: bytes) -> tuple[str | None, int]:
    """The interpreter, and the least alignment of what is loaded."""
    start, size, count = struct.unpack_from("<Q", data, 32)[0], *struct.unpack_from("<HH", data, 54)
    interpreter, alignments = None, []
    for index in range(count):
        kind, _, offset, _, _, _, _, alignment = struct.unpack_from("<IIQQQQQQ", data, start + size * index)
        if kind == PT_INTERP:
            interpreter = text(data, offset)
        elif kind == PT_LOAD:
            alignments.append(alignment)
    return interpreter, min(alignments, default=0)


def read_needed_versions(data: bytes, sections: list[Section]) -> dict[int, str]:
    """Version names by the index that symbols refer to."""
    names: dict[int, str] = {}
    for section in sections:
        if section.kind != SHT_VERDEF_NEEDED:
            continue
        strings, at = sections[section.link].offset, section.offset
        while True:
            _, count, _, first, following = struct.unpack_from("<HHIII", data, at)
            entry = at + first
            for _ in range(count):
                _, _, index, name, step = struct.unpack_from("<IHHII", data, entry)
                names[index] = text(data, strings + name)
                entry += step
            if not following:
                break
            at += following
    return names


def read_elf(data: bytes) -> Elf:
    if data[:6] != b"\x7fELF\x02\x01":
        raise ValueError("not a 64-bit little-endian ELF file")
    sections = read_sections(data)
    interpreter, page_size = read_segments(data)
    versions = read_needed_versions(data, sections)
    version_table = next((s for s in sections if s.kind == SHT_VERSYM), None)
    dynamic: dict[int, list[str]] = {}
    exports: list[str] = []
    imports: list[tuple[str, str]] = []
    for section in sections:
        strings = sections[section.link].offset if section.link < len(sections) else 0
        if section.kind == SHT_DYNAMIC:
            for at in range(section.offset, section.offset + section.size, 16):
                tag, value = struct.unpack_from("<qQ", data, at)
                if tag in (DT_NEEDED, DT_SONAME, DT_RUNPATH):
                    dynamic.setdefault(tag, []).append(text(data, strings + value))
        elif section.kind == SHT_DYNSYM:
            for index in range(1, section.size // 24):
                name, info, _, owner = struct.unpack_from("<IBBH", data, section.offset + 24 * index)
                if info >> 4 == STB_LOCAL:
                    continue
                if owner:
                    exports.append(text(data, strings + name))
                    continue
                number = 0
                if version_table:
                    (number,) = struct.unpack_from("<H", data, version_table.offset + 2 * index)
                imports.append((text(data, strings + name), versions.get(number, "")))
    return Elf(
        cpu=CPUS.get(struct.unpack_from("<H", data, 18)[0], "unknown"),
        interpreter=interpreter,
        soname=next(iter(dynamic.get(DT_SONAME, [])), None),
        libraries=tuple(dynamic.get(DT_NEEDED, [])),
        runpath=next(iter(dynamic.get(DT_RUNPATH, [])), None),
        exports=tuple(sorted(exports)),
        imports=tuple(sorted(imports)),
        page_size=page_size,
    )
