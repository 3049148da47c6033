"""Reads what a WebAssembly module imports and exports.

`read_wasm(data)` takes a module in WebAssembly's binary format, version 1, and returns a Wasm. A file that is not one raises
ValueError.
"""

from dataclasses import dataclass

IMPORTS, EXPORTS = 2, 7  # sections
FUNCTION, TABLE, MEMORY, GLOBAL = range(4)


@dataclass(frozen=True)
class Wasm:
    imports: tuple[tuple[str, str], ...]  # module and name, sorted
    exports: tuple[str, ...]  # sorted


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1]

    def number(self) -> int:
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def bytes(self) -> bytes:
        size = self.number()
        self.at += size
        return self.data[self.at - size : self.at]

    def text(self) -> str:
        return self.bytes().decode()

    def limits(self) -> None:
        if self.byte() & 1:
            self.number()
        self.number()

    def skip_type(self, kind: int) -> None:
        """What an import is of, behind its kind."""
        if kind == FUNCTION:
            self.number()
        elif kind == TABLE:
            self.byte()
            self.limits()
        elif kind == MEMORY:
            self.limits()
        elif kind == GLOBAL:
            self.at += 2
        else:
            raise ValueError(f"an import of an unknown kind: {kind}")


def _read_imports(section: _Reader) -> list[tuple[str, str]]:
    found = []
    for _ in range(section.number()):
        found.append((section.text(), section.text()))
        section.skip_type(section.byte())
    return found


def _read_exports(section: _Reader) -> list[str]:
    found = []
    for _ in range(section.number()):
        found.append(section.text())
        section.byte()
        section.number()
    return found


def read_wasm(data: bytes) -> Wasm:
    if data[:8] != b"\0asm\x01\0\0\0":
        raise ValueError("not a WebAssembly module of version 1")
    imports: list[tuple[str, str]] = []
    exports: list[str] = []
    reader = _Reader(data)
    reader.at = 8
    while reader.at < len(data):
        kind, content = reader.byte(), reader.bytes()
        if kind == IMPORTS:
            imports = _read_imports(_Reader(content))
        elif kind == EXPORTS:
            exports = _read_exports(_Reader(content))
    return Wasm(tuple(sorted(imports)), tuple(sorted(exports)))
