"""What is taken out of ONNX Runtime's npm package, out of packages made here."""

import io
import os
import struct
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.toolchains.macho import read_macho

TAKE = Path(os.environ["TEST_SRCDIR"], os.environ["TEST_WORKSPACE"], "toolchains/onnxruntime/private/take.py")
ARM64, X86_64 = 0x0100000C, 0x01000007
EXTERNAL_IN_SECTION, EXTERNAL_UNDEFINED, LOCAL = 0x0F, 0x01, 0x0E


def mach_object(processor: int) -> bytes:
    """An object with a defined, an undefined and a local symbol."""
    symbols = [(b"_defined", EXTERNAL_IN_SECTION), (b"_undefined", EXTERNAL_UNDEFINED), (b"_local", LOCAL)]
    strings, table = b"\0", b""
    for name, kind in symbols:
        table += struct.pack("<IBBHQ", len(strings), kind, kind == EXTERNAL_IN_SECTION, 0, 0)
        strings += name + b"\0"
    header = struct.pack("<IIIIIIII", 0xFEEDFACF, processor, 0, 1, 1, 24, 0, 0)
    return header + struct.pack("<IIIIII", 2, 24, 56, len(symbols), 56 + len(table), len(strings)) + table + strings


def member(name: bytes, content: bytes) -> bytes:
    """Of an archive, as Apple writes it: the name comes first in the content."""
    name += b"\0" * (-len(name) % 8)
    size = len(name) + len(content)
    header = b"%-16s%-12d%-6d%-6d%-8o%-10d`\n" % (b"#1/%d" % len(name), 0, 0, 0, 0o644, size)
    return header + name + content + b"\n" * (size % 2)


def archive(processor: int) -> bytes:
    return b"!<arch>\n" + member(b"__.SYMDEF SORTED", b"12345") + member(b"whole.o", mach_object(processor))


def fat(parts: dict[int, bytes]) -> bytes:
    head, body, start = struct.pack(">II", 0xCAFEBABE, len(parts)), b"", 8 + 20 * len(parts)
    for processor, part in parts.items():
        head += struct.pack(">5I", processor, 0, start + len(body), len(part), 3)
        body += part
    return head + body


def android_archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("jni/arm64-v8a/libonnxruntime.so", b"the library")
    return out.getvalue()


FILES = {
    "LICENSE": b"a licence",
    "ThirdPartyNotices.txt": b"notices",
    "phone.aar": android_archive(),
    "onnxruntime": fat({X86_64: archive(X86_64), ARM64: archive(ARM64)}),
}


def take(directory: Path, wanted: str) -> Path:
    with tarfile.open(directory / "package.tgz", "w:gz") as package:
        for name, content in FILES.items():
            info = tarfile.TarInfo("package/" + name)
            info.size = len(content)
            package.addfile(info, io.BytesIO(content))
    subprocess.run([sys.executable, "-I", TAKE, "package.tgz", "library", wanted], cwd=directory, check=True)
    return directory / "library"


def test_library_within_an_archive(tmp_path: Path) -> None:
    library = take(tmp_path, "phone.aar!jni/arm64-v8a/libonnxruntime.so")
    assert [path.name for path in library.iterdir()] == ["libonnxruntime.so"]
    assert (library / "libonnxruntime.so").read_bytes() == b"the library"


def test_objects_of_the_processor(tmp_path: Path) -> None:
    library = take(tmp_path, "onnxruntime")
    assert [path.name for path in library.iterdir()] == ["whole.o"]
    assert read_macho((library / "whole.o").read_bytes()).cpu == "arm64"


def test_what_objects_define_is_hidden(tmp_path: Path) -> None:
    assert read_macho(mach_object(ARM64)).exports == ("_defined",)
    taken = read_macho((take(tmp_path, "onnxruntime") / "whole.o").read_bytes())
    assert (taken.exports, taken.imports) == ((), ("_undefined",))


def test_notices(tmp_path: Path) -> None:
    take(tmp_path, "onnxruntime")
    assert (tmp_path / "LICENSE").read_bytes() == b"a licence"
    assert (tmp_path / "ThirdPartyNotices.txt").read_bytes() == b"notices"


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
