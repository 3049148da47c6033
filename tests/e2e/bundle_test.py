"""A bundle of examples/hello for every platform: its list, and the libraries and programs in it, read back."""

import hashlib
import json
import os
import sys
from pathlib import Path

import pytest

from tests.toolchains.c_symbols import allowed_imports
from tests.toolchains.elf import read_elf
from tests.toolchains.macho import read_macho
from tests.toolchains.pe import read_pe
from tests.toolchains.wasm import read_wasm

ROOT = Path(os.environ["TEST_SRCDIR"], os.environ["TEST_WORKSPACE"])
BUNDLE = ROOT / "examples/hello/bundle"
C_SYMBOLS = (ROOT / "toolchains/cc/c_symbols.yaml").read_text()
MANIFEST = json.loads((BUNDLE / "manifest.json").read_text())
PLATFORMS = os.environ["PLATFORMS"].split()

EXPORTS = {"examples_hello_predictor_get_api", "predictor_get_api"}
ALWAYS = {"libpredictor.a", "predictor.h", "predictor.json", "runtime/abi/predictor.h"}
# The shared library with what belongs to it, and the runner.
OWN = {
    "android": {"libpredictor.so"},
    "ios": {"libpredictor.dylib"},
    "linux": {"libpredictor.so", "predictor"},
    "macos": {"libpredictor.dylib", "predictor"},
    "wasm32": {"libpredictor.wasm", "predictor.mjs", "predictor.d.mts"},
    "wasm32_wasi": {"libpredictor.wasm", "predictor.wasm"},
    "windows": {"predictor.dll", "predictor.lib", "predictor.exe"},
}
MACHO = {
    "ios_arm64": ("arm64", "ios", "13.0"),
    "ios_sim_arm64": ("arm64", "ios-simulator", "13.0"),
    "macos_arm64": ("arm64", "macos", "11.0"),
    "macos_x86_64": ("x86_64", "macos", "11.0"),
}


def system(platform: str) -> str:
    return platform.split("_")[0]


def cpu(platform: str) -> str:
    return next(cpu for cpu in ("x86_64", "arm64", "riscv64") if cpu in platform)


def on(*systems: str) -> list[str]:
    return [platform for platform in PLATFORMS if system(platform) in systems]


def read(platform: str, name: str) -> bytes:
    return (BUNDLE / platform / name).read_bytes()


def test_list_names_every_file() -> None:
    assert (MANIFEST["format"], MANIFEST["predictor"]) == (1, "//examples/hello:predictor")
    assert set(MANIFEST["platforms"]) == set(PLATFORMS)
    listed = [each["path"] for platform in MANIFEST["platforms"].values() for each in platform["files"]]
    there = [str(path.relative_to(BUNDLE)) for path in BUNDLE.rglob("*") if path.is_file()]
    assert sorted([*listed, "manifest.json"]) == sorted(there)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_files(platform: str) -> None:
    names = {each["path"].removeprefix(f"{platform}/") for each in MANIFEST["platforms"][platform]["files"]}
    assert names == ALWAYS | OWN[platform if platform in OWN else system(platform)]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_digests(platform: str) -> None:
    assert MANIFEST["platforms"][platform]["label"] == f"//platforms:{platform}"
    for each in MANIFEST["platforms"][platform]["files"]:
        content = (BUNDLE / each["path"]).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (each["size"], each["sha256"])


@pytest.mark.parametrize("platform", PLATFORMS)
def test_headers_and_signature_are_the_same_everywhere(platform: str) -> None:
    for name in ("predictor.h", "predictor.json", "runtime/abi/predictor.h"):
        assert read(platform, name) == read(PLATFORMS[0], name)


@pytest.mark.parametrize("platform", on("ios", "macos"))
def test_dylib(platform: str) -> None:
    library = read_macho(read(platform, "libpredictor.dylib"))
    assert (library.cpu, library.platform, library.minimum_version) == MACHO[platform]
    assert (library.kind, library.install_name) == ("dylib", "@rpath/libpredictor.dylib")
    assert library.libraries == ("/usr/lib/libSystem.B.dylib",)
    # zig's linker exports two symbols of its own.
    assert {name.removeprefix("_") for name in library.exports} - {"_mh_dylib_header", "__dso_handle"} == EXPORTS
    assert {name.removeprefix("_") for name in library.imports} <= allowed_imports(C_SYMBOLS, system(platform))


@pytest.mark.parametrize("platform", on("macos"))
def test_mac_program(platform: str) -> None:
    program = read_macho(read(platform, "predictor"))
    assert (program.cpu, program.kind, program.libraries) == (cpu(platform), "executable", ("/usr/lib/libSystem.B.dylib",))
    assert {name.removeprefix("_") for name in program.imports} <= allowed_imports(C_SYMBOLS, "macos")


# The loader of macOS on Apple's processors loads nothing that is not signed, if only by itself; for a device whoever packs the
# app signs all of it.
@pytest.mark.parametrize("path", ["macos_arm64/libpredictor.dylib", "macos_arm64/predictor", "ios_sim_arm64/libpredictor.dylib"])
def test_signature(path: str) -> None:
    assert read_macho((BUNDLE / path).read_bytes()).is_signed


@pytest.mark.parametrize("platform", on("linux", "android"))
def test_elf_library(platform: str) -> None:
    library = read_elf(read(platform, "libpredictor.so"))
    assert (library.cpu, library.soname, set(library.exports)) == (cpu(platform), "libpredictor.so", EXPORTS)
    assert {name for name, _ in library.imports} <= allowed_imports(C_SYMBOLS, system(platform))
    assert library.runpath is None
    assert library.page_size >= (16384 if system(platform) == "android" else 4096)


@pytest.mark.parametrize("platform", on("linux"))
def test_linux_program(platform: str) -> None:
    program = read_elf(read(platform, "predictor"))
    is_static = platform.endswith("_musl")
    assert (program.cpu, program.interpreter is None) == (cpu(platform), is_static)
    assert {name for name, _ in program.imports} <= (set() if is_static else allowed_imports(C_SYMBOLS, "linux"))


@pytest.mark.parametrize("platform", on("windows"))
def test_windows(platform: str) -> None:
    library, program = read_pe(read(platform, "predictor.dll")), read_pe(read(platform, "predictor.exe"))
    assert (library.cpu, library.kind, set(library.exports)) == (cpu(platform), "dll", EXPORTS)
    assert (program.cpu, program.kind) == (cpu(platform), "executable")
    for file in (library, program):
        assert set(file.libraries) <= {"kernel32.dll", "ucrtbase.dll"}
        assert {name for _, name in file.imports} <= allowed_imports(C_SYMBOLS, "windows")


@pytest.mark.parametrize("platform", on("wasm32"))
def test_wasm(platform: str) -> None:
    library = read_wasm(read(platform, "libpredictor.wasm"))
    assert library.imports == ()
    assert set(library.exports) == EXPORTS | {"memory", "malloc", "free", "__indirect_function_table"}


def test_wasi_program() -> None:
    program = read_wasm(read("wasm32_wasi", "predictor.wasm"))
    assert {module for module, _ in program.imports} == {"wasi_snapshot_preview1"}
    assert {"_start", "memory"} <= set(program.exports)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_no_path_of_the_building_machine(platform: str) -> None:
    for path in (BUNDLE / platform).rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        for directory in ("sandbox", "execroot", "external", "home", "root", "tmp", "bazel-out"):
            assert f"/{directory}/".encode() not in data, path


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
