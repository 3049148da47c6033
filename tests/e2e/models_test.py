"""A predictor with a model, for every platform that has an ONNX Runtime: what comes out and what it needs."""

import os
import sys
from pathlib import Path

import pytest

from tests.toolchains.c_symbols import allowed_imports, allowed_libraries
from tests.toolchains.elf import Elf, read_elf
from tests.toolchains.macho import MachO, read_macho
from tests.toolchains.pe import Pe, read_pe

HERE = Path(os.environ["TEST_SRCDIR"], os.environ["TEST_WORKSPACE"])
C_SYMBOLS = (HERE / "toolchains/cc/c_symbols.yaml").read_text()
APPLE_LIBRARIES = (HERE / "toolchains/cc/apple_libraries.yaml").read_text()
LIBSYSTEM = "/usr/lib/libSystem.B.dylib"

# The processor, and the runtime library beside the program; where there is none, it is linked.
PLATFORMS = {
    "android_arm64": ("arm64", "libonnxruntime.so"),
    "android_x86_64": ("x86_64", "libonnxruntime.so"),
    "ios_arm64": ("arm64", None),
    "ios_sim_arm64": ("arm64", None),
    "linux_arm64": ("arm64", "libonnxruntime.so.1"),
    "linux_x86_64": ("x86_64", "libonnxruntime.so.1"),
    "macos_arm64": ("arm64", "libonnxruntime.dylib"),
    "windows_arm64": ("arm64", "onnxruntime.dll"),
    "windows_x86_64": ("x86_64", "onnxruntime.dll"),
}
IOS = {"ios_arm64": "ios", "ios_sim_arm64": "ios-simulator"}
READERS = {"android": read_elf, "ios": read_macho, "linux": read_elf, "macos": read_macho, "windows": read_pe}
ENTRIES = {"examples_file_type_predictor_get_api", "predictor_get_api"}
LINKERS_OWN = {"_mh_dylib_header", "__dso_handle"}


def built(platform: str) -> Path:
    return HERE / "tests/e2e" / f"file_type_{platform}"


def read(path: Path, platform: str) -> Elf | MachO | Pe:
    return READERS[platform.split("_")[0]](path.read_bytes())


def imports(binary: Elf | MachO | Pe) -> set[str]:
    """As C writes them."""
    if isinstance(binary, MachO):
        return {name.removeprefix("_") for name in binary.imports}
    if isinstance(binary, Pe):
        return {name for _, name in binary.imports}
    return {name for name, _ in binary.imports}


def shared_library(platform: str) -> Path:
    (found,) = [
        path
        for path in built(platform).iterdir()
        if path.name in ("libpredictor.so", "libpredictor.dylib", "predictor.dll")
    ]
    return found


@pytest.mark.parametrize("platform", PLATFORMS)
def test_files_beside_it(platform: str) -> None:
    """Everything that a copy has to have: the model, the runtime, its licence and notices."""
    cpu, runtime = PLATFORMS[platform]
    directory = built(platform) / "predictor.files"
    names = {path.name for path in directory.iterdir()}
    expected = {"model_1.onnx", "onnxruntime-LICENSE", "onnxruntime-ThirdPartyNotices.txt"}
    assert names == expected | ({runtime} if runtime else set())
    if runtime:
        assert read(directory / runtime, platform).cpu == cpu


@pytest.mark.parametrize("platform", PLATFORMS)
def test_shared_library(platform: str) -> None:
    library = read(shared_library(platform), platform)
    assert library.cpu == PLATFORMS[platform][0]
    exports = {name.removeprefix("_") if isinstance(library, MachO) else name for name in library.exports}
    assert exports - LINKERS_OWN == ENTRIES


@pytest.mark.parametrize("platform", [name for name, (_, runtime) in PLATFORMS.items() if runtime])
def test_runtime_is_opened_not_linked(platform: str) -> None:
    library = read(shared_library(platform), platform)
    assert imports(library) <= allowed_imports(C_SYMBOLS, platform.split("_")[0])
    assert ("LoadLibraryExW" if isinstance(library, Pe) else "dlopen") in imports(library)
    assert not [name for name in library.libraries if "onnxruntime" in name]


@pytest.mark.parametrize("platform", ["windows_arm64", "windows_x86_64"])
def test_windows_program(platform: str) -> None:
    program = read(built(platform) / "predictor.exe", platform)
    assert isinstance(program, Pe)
    assert program.libraries == ("kernel32.dll", "ucrtbase.dll")
    assert imports(program) <= allowed_imports(C_SYMBOLS, "windows")


@pytest.mark.parametrize("platform", ["android_arm64", "android_x86_64"])
def test_android_runtime_has_large_pages(platform: str) -> None:
    runtime = read(built(platform) / "predictor.files/libonnxruntime.so", platform)
    assert isinstance(runtime, Elf)
    assert (runtime.soname, runtime.page_size) == ("libonnxruntime.so", 16384)


@pytest.mark.parametrize("platform", IOS)
def test_ios_library_holds_the_runtime(platform: str) -> None:
    """It needs what every iPhone has."""
    library = read(shared_library(platform), platform)
    assert isinstance(library, MachO)
    listed = allowed_libraries(APPLE_LIBRARIES)
    assert library.platform == IOS[platform]
    assert set(library.libraries) == set(listed) | {LIBSYSTEM}
    of_others = {name.removeprefix("_") for names in listed.values() for name in names}
    assert imports(library) <= allowed_imports(C_SYMBOLS, "ios") | of_others


@pytest.mark.parametrize("platform", IOS)
def test_ios_archive_holds_the_runtime(platform: str) -> None:
    archive = (built(platform) / "libpredictor.a").read_bytes()
    assert archive.startswith(b"!<arch>\n")
    assert len(archive) > 20_000_000
    assert b"_OrtGetApiBase\0" in archive


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
