"""The shared library of examples/hello keeps below its promised size on the platforms of PLATFORMS in the environment."""

import os
import sys
from pathlib import Path

import pytest

from tests.toolchains.macho import size_without_fill

HERE = Path(os.environ["TEST_SRCDIR"], os.environ["TEST_WORKSPACE"])

LIMIT = 60_000
WASM_LIMIT = 40_000
SUFFIXES = (".dll", ".dylib", ".so", ".wasm")

PLATFORMS = os.environ["PLATFORMS"].split()


def library(platform: str) -> Path:
    (path,) = [path for path in HERE.glob(f"tests/size/{platform}/*") if path.suffix in SUFFIXES]
    return path


def size(path: Path) -> int:
    # Segments of a dylib begin on pages of 16 KB; a library as small as this is zeros for a half.
    return size_without_fill(path.read_bytes()) if path.suffix == ".dylib" else path.stat().st_size


@pytest.mark.parametrize("platform", PLATFORMS)
def test_size(platform: str) -> None:
    path = library(platform)
    made = size(path)
    print(f"{platform:<18} {made:>6}, as a file {path.stat().st_size}")
    assert 10_000 < made <= (WASM_LIMIT if path.suffix == ".wasm" else LIMIT)


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-rP", "-p", "no:cacheprovider", *sys.argv[1:]]))
