"""What the toolchains make, read back: for each platform the processor, the names, what is exported and
imported."""

import os
import sys
from pathlib import Path

import pytest

from tests.toolchains.c_symbols import allowed_imports
from tests.toolchains.elf import read_elf
from tests.toolchains.macho import read_macho
from tests.toolchains.pe import read_pe
from tests.toolchains.wasm import read_wasm

HERE = Path(os.environ["TEST_SRCDIR"], os.environ["TEST_WORKSPACE"])
C_SYMBOLS = (HERE / "toolchains/cc/c_symbols.yaml").read_text()

MACHO = {
    "ios_arm64": ("arm64", "ios", "13.0"),
    "ios_sim_arm64": ("arm64", "ios-simulator", "13.0"),
    "macos_arm64": ("arm64", "macos", "11.0"),
    "macos_x86_64": ("x86_64", "macos", "11.0"),
}
LINUX = {
    "linux_x86_64": ("x86_64", "/lib64/ld-linux-x86-64.so.2"),
    "linux_arm64": ("arm64", "/lib/ld-linux-aarch64.so.1"),
    "linux_riscv64": ("riscv64", "/lib/ld-linux-riscv64-lp64d.so.1"),
}
MUSL = {"linux_x86_64_musl": "x86_64", "linux_arm64_musl": "arm64"}
ANDROID = {"android_arm64": "arm64", "android_x86_64": "x86_64"}
WINDOWS = {"windows_x86_64": "x86_64", "windows_arm64": "arm64"}
WASM = ("wasm32", "wasm32_wasi")


def built(platform: str, name: str) -> bytes:
    (path,) = HERE.glob(f"tests/toolchains/{platform}/{name}")
    return path.read_bytes()


@pytest.mark.parametrize("platform", MACHO)
def test_dylib(platform: str) -> None:
    cpu, system, minimum = MACHO[platform]
    dylib = read_macho(built(platform, "libmeasure_shared.so"))
    assert (dylib.cpu, dylib.kind) == (cpu, "dylib")
    assert (dylib.platform, dylib.minimum_version) == (system, minimum)
    assert dylib.install_name == "@rpath/libmeasure_shared.so"
    assert dylib.libraries == ("/usr/lib/libSystem.B.dylib",)
    # zig's linker exports two symbols of its own.
    assert set(dylib.exports) - {"__mh_dylib_header", "___dso_handle"} == {"_toolchain_measure"}
    allowed = allowed_imports(C_SYMBOLS, platform.split("_")[0])
    assert {name.removeprefix("_") for name in dylib.imports} <= allowed
    assert "_exp2" in dylib.imports


@pytest.mark.parametrize("platform", MACHO)
def test_mach_o_program(platform: str) -> None:
    cpu, system, minimum = MACHO[platform]
    program = read_macho(built(platform, "main"))
    assert (program.cpu, program.kind) == (cpu, "executable")
    assert (program.platform, program.minimum_version) == (system, minimum)
    assert program.libraries == ("/usr/lib/libSystem.B.dylib",)


def test_macos_arm64_is_signed() -> None:
    assert read_macho(built("macos_arm64", "main")).is_signed


@pytest.mark.parametrize("platform", LINUX)
def test_shared_library(platform: str) -> None:
    library = read_elf(built(platform, "libmeasure_shared.so"))
    assert library.cpu == LINUX[platform][0]
    assert library.exports == ("toolchain_measure",)
    assert set(library.libraries) == {"libc.so.6", "libm.so.6"}
    assert {name for name, _ in library.imports} <= allowed_imports(C_SYMBOLS, "linux")


@pytest.mark.parametrize("platform", LINUX)
def test_elf_program(platform: str) -> None:
    program = read_elf(built(platform, "main"))
    assert (program.cpu, program.interpreter) == LINUX[platform]
    versions = {version.removeprefix("GLIBC_") for _, version in program.imports if version}
    newest = max(tuple(int(part) for part in version.split(".")) for version in versions)
    assert newest <= (2, 28)


@pytest.mark.parametrize("platform", MUSL)
def test_static_program(platform: str) -> None:
    program = read_elf(built(platform, "main"))
    assert (program.cpu, program.interpreter, program.libraries) == (MUSL[platform], None, ())


@pytest.mark.parametrize("platform", MUSL)
def test_musl_library(platform: str) -> None:
    library = read_elf(built(platform, "libmeasure_shared.so"))
    assert library.cpu == MUSL[platform]
    assert library.exports == ("toolchain_measure",)
    assert library.libraries == ("libc.so",)
    assert {name for name, _ in library.imports} <= allowed_imports(C_SYMBOLS, "linux")


@pytest.mark.parametrize("platform", WINDOWS)
def test_windows_library(platform: str) -> None:
    library = read_pe(built(platform, "libmeasure_shared.so"))
    assert (library.cpu, library.kind) == (WINDOWS[platform], "dll")
    assert library.exports == ("toolchain_measure",)
    assert library.libraries == ("ucrtbase.dll",)
    assert {name for _, name in library.imports} <= allowed_imports(C_SYMBOLS, "windows")


@pytest.mark.parametrize("platform", WINDOWS)
def test_windows_program(platform: str) -> None:
    program = read_pe(built(platform, "main.exe"))
    assert (program.cpu, program.kind) == (WINDOWS[platform], "executable")
    assert program.libraries == ("kernel32.dll", "ucrtbase.dll")
    assert {name for _, name in program.imports} <= allowed_imports(C_SYMBOLS, "windows")


@pytest.mark.parametrize("platform", WASM)
def test_wasm_library(platform: str) -> None:
    library = read_wasm(built(platform, "libmeasure_shared.so"))
    assert library.imports == ()
    # The table is how JavaScript calls functions that it is given pointers to.
    assert set(library.exports) == {"memory", "malloc", "free", "__indirect_function_table", "toolchain_measure"}


@pytest.mark.parametrize("platform", WASM)
def test_wasm_program(platform: str) -> None:
    program = read_wasm(built(platform, "main.wasm"))
    assert {module for module, _ in program.imports} == {"wasi_snapshot_preview1"}
    assert set(program.exports) == {"_start", "memory", "toolchain_measure"}  # what is exported is so in a program, too


@pytest.mark.parametrize("platform", ANDROID)
def test_android_library(platform: str) -> None:
    library = read_elf(built(platform, "libmeasure_shared.so"))
    assert library.cpu == ANDROID[platform]
    assert library.soname == "libmeasure_shared.so"
    assert library.exports == ("toolchain_measure",)
    assert set(library.libraries) == {"libc.so", "libm.so"}
    assert {name for name, _ in library.imports} <= allowed_imports(C_SYMBOLS, "android")
    assert library.page_size == 16384


@pytest.mark.parametrize("platform", ANDROID)
def test_android_program(platform: str) -> None:
    program = read_elf(built(platform, "main"))
    assert (program.cpu, program.interpreter) == (ANDROID[platform], "/system/bin/linker64")
    assert {name for name, _ in program.imports} <= allowed_imports(C_SYMBOLS, "android")
    assert program.page_size == 16384


@pytest.mark.parametrize("platform", [*MACHO, *LINUX, *MUSL, *ANDROID, *WINDOWS, *WASM])
@pytest.mark.parametrize("name", ["libmeasure_shared.so", "main*", "libmeasure.a"])
def test_no_path_of_the_building_machine(platform: str, name: str) -> None:
    data = built(platform, name)
    for directory in ("sandbox", "execroot", "external", "home", "root", "tmp"):
        assert f"/{directory}/".encode() not in data


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
