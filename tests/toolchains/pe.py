"""Reads what a Windows executable or DLL says to the loader: processor, imported libraries and symbols, exported symbols.

`read_pe(data)` takes a 64-bit PE file and returns a Pe. The format is that of Microsoft's PE/COFF specification. A file that
is not one raises ValueError.
"""

import struct
from dataclasses import dataclass

CPUS = {0x8664: "x86_64", 0xAA64: "arm64"}
IS_DLL = 0x2000
PE32_PLUS = 0x20B
EXPORTS, IMPORTS = 0, 1  # data directories
BY_ORDINAL = 1 << 63


@dataclass(frozen=True)
class Pe:
    cpu: str
    kind: str  # "dll" or "executable"
    time: int  # of linking
    imports: tuple[tuple[str, str], ...]  # library and symbol, sorted
    exports: tuple[str, ...]  # sorted

    @property
    def libraries(self) -> tuple[str, ...]:
        return tuple(sorted({library for library, _ in self.imports}))


class _Image:
    """The file by the addresses that its parts get in memory."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        (header,) = struct.unpack_from("<I", data, 0x3C)
        if data[:2] != b"MZ" or data[header : header + 4] != b"PE\0\0":
            raise ValueError("not a PE file")
        self.machine, sections, self.time, _, _, optional_size, self.flags = struct.unpack_from("<HHIIIHH", data, header + 4)
        self.optional = header + 24
        if struct.unpack_from("<H", data, self.optional)[0] != PE32_PLUS:
            raise ValueError("not a 64-bit PE file")
        table = self.optional + optional_size
        # Of each section: its address, its size in the file and its place there.
        headers = [struct.unpack_from("<8s4I", data, table + 40 * i) for i in range(sections)]
        self.sections = [(address, size, place) for _, _, address, size, place in headers]

    def at(self, address: int) -> int:
        for start, size, place in self.sections:
            if start <= address < start + size:
                return place + address - start
        raise ValueError(f"address {address:#x} is in no section")

    def directory(self, index: int) -> int:
        """The address of a data directory, zero if there is none."""
        return struct.unpack_from("<I", self.data, self.optional + 112 + 8 * index)[0]

    def text(self, address: int) -> str:
        start = self.at(address)
        return self.data[start : self.data.index(0, start)].decode()


def _imports(image: _Image) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    descriptor = image.directory(IMPORTS)
    while descriptor:
        lookup, _, _, name, addresses = struct.unpack_from("<5I", image.data, image.at(descriptor))
        if not name:
            break
        entry = image.at(lookup or addresses)
        while (value := struct.unpack_from("<Q", image.data, entry)[0]) != 0:
            symbol = f"#{value & 0xFFFF}" if value & BY_ORDINAL else image.text(value + 2)
            found.append((image.text(name), symbol))
            entry += 8
        descriptor += 20
    return found


def _exports(image: _Image) -> list[str]:
    directory = image.directory(EXPORTS)
    if not directory:
        return []
    count, _, names = struct.unpack_from("<3I", image.data, image.at(directory) + 24)
    table = image.at(names) if count else 0
    return [image.text(struct.unpack_from("<I", image.data, table + 4 * i)[0]) for i in range(count)]


def read_pe(data: bytes) -> Pe:
    image = _Image(data)
    return Pe(
        cpu=CPUS.get(image.machine, "unknown"),
        kind="dll" if image.flags & IS_DLL else "executable",
        time=image.time,
        imports=tuple(sorted(_imports(image))),
        exports=tuple(sorted(_exports(image))),
    )
