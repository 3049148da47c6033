"""Writes assembly for stub shared libraries of one glibc version, from zig's table of glibc symbols.

    python3 glibc_stubs.py ABILISTS TARGET VERSION DIRECTORY

ABILISTS is zig's lib/libc/glibc/abilists: for every symbol the library that holds it, the targets that have
it and the versions it was given. TARGET is one of the table's names (x86_64-linux-gnu), VERSION a glibc
version (2.28). For each library NAME of that version DIRECTORY receives NAME.s, which defines every symbol
once, under its newest version node not newer than VERSION, and one versions.map that declares the nodes.
Linked as a shared library it gives a linker all it needs; nothing of it runs.

The format of the table: libraries (count, then names), versions (count, then three bytes each), targets
(count, then names), then inclusions of functions, of objects and of thread-local objects. Each inclusion is
a name (given once for all inclusions of a symbol), the set of targets as ULEB128, for objects their size as
ULEB128, the library (bit 7: the symbol's last inclusion) and version indices (bit 7: the last).
"""

import sys
from dataclasses import dataclass
from pathlib import Path

LAST = 0x80


@dataclass(frozen=True)
class Symbol:
    name: str
    library: int
    version: int
    kind: str  # "function", "object" or "tls_object"
    size: int


class Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1]

    def uint16(self) -> int:
        return self.byte() | self.byte() << 8

    def uleb128(self) -> int:
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if not byte & LAST:
                return value

    def name(self) -> str:
        end = self.data.index(0, self.at)
        text = self.data[self.at : end].decode("ascii")
        self.at = end + 1
        return text

    def names(self) -> list[str]:
        return [self.name() for _ in range(self.byte())]

    def version_indices(self) -> list[int]:
        indices: list[int] = []
        while True:
            byte = self.byte()
            indices.append(byte & ~LAST)
            if byte & LAST:
                return indices


def read_inclusions(reader: Reader, kind: str, target: int, newest: int) -> list[Symbol]:
    """The symbols of one section of the table that `target` has at version index `newest`."""
    symbols: list[Symbol] = []
    name = ""
    found: list[tuple[int, int, int]] = []  # (version, library, size)
    for _ in range(reader.uint16()):
        name = name or reader.name()
        targets = reader.uleb128()
        size = 0 if kind == "function" else reader.uleb128()
        library = reader.byte()
        versions = [index for index in reader.version_indices() if index <= newest]
        if targets >> target & 1:
            found += [(version, library & ~LAST, size) for version in versions]
        if library & LAST:
            if found:
                version, owner, size = max(found)
                symbols.append(Symbol(name, owner, version, kind, size))
            name, found = "", []
    return symbols


def symbol_text(symbol: Symbol, version: str) -> str:
    local = f"{symbol.name}_stub"
    lines = [f".globl {local}", f".symver {local}, {symbol.name}@@{version}, remove"]
    if symbol.kind == "function":
        lines += [f".type {local}, %function", f"{local}: .byte 0"]
    else:
        size = max(symbol.size, 1)
        lines += [f".type {local}, %{symbol.kind}", f".size {local}, {size}", f"{local}: .zero {size}"]
    return "\n".join(lines) + "\n"


SECTIONS = {
    "function": ".text",
    "object": ".data",
    "tls_object": '.section .tdata,"awT",%progbits',
}


def library_text(symbols: list[Symbol], versions: list[str]) -> str:
    parts = []
    for kind, section in SECTIONS.items():
        chosen = sorted((s for s in symbols if s.kind == kind), key=lambda symbol: symbol.name)
        if chosen:
            parts.append(section + "\n")
            parts += [symbol_text(symbol, versions[symbol.version]) for symbol in chosen]
    parts.append('.section .note.GNU-stack,"",%progbits\n')
    return "".join(parts)


def version_name(triple: tuple[int, int, int]) -> str:
    major, minor, patch = triple
    return f"GLIBC_{major}.{minor}" + (f".{patch}" if patch else "")


def main(abilists: str, target_name: str, version: str, directory: str) -> None:
    reader = Reader(Path(abilists).read_bytes())
    libraries = reader.names()
    versions = [version_name((reader.byte(), reader.byte(), reader.byte())) for _ in range(reader.byte())]
    targets = reader.names()
    if target_name not in targets or f"GLIBC_{version}" not in versions:
        raise SystemExit(f"{abilists} knows no glibc {version} for {target_name}")
    target, newest = targets.index(target_name), versions.index(f"GLIBC_{version}")

    symbols = [s for kind in SECTIONS for s in read_inclusions(reader, kind, target, newest)]
    if reader.at != len(reader.data):
        raise SystemExit(f"{abilists}: bytes are left over at {reader.at}: the format has changed")

    out = Path(directory)
    out.mkdir(parents=True, exist_ok=True)
    out.joinpath("versions.map").write_text("".join(f"{name} {{ }};\n" for name in versions[: newest + 1]))
    for index, library in enumerate(libraries):
        own = [symbol for symbol in symbols if symbol.library == index]
        if own:
            out.joinpath(f"{library}.s").write_text(library_text(own, versions))


if __name__ == "__main__":
    if len(sys.argv) != 5:
        raise SystemExit("usage: glibc_stubs.py ABILISTS TARGET VERSION DIRECTORY")
    main(*sys.argv[1:])
