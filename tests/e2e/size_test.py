"""The shared library of examples/hello keeps below its promised size, on every platform of a bundle."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.toolchains.macho import size_without_fill

BUNDLE = Path(os.environ["TEST_SRCDIR"], os.environ["TEST_WORKSPACE"], "examples/hello/bundle")
PLATFORMS = json.loads((BUNDLE / "manifest.json").read_text())["platforms"]

LIMITS = {".dll": 60_000, ".dylib": 60_000, ".so": 60_000, ".wasm": 40_000}


def shared_library(platform: str) -> Path:
    paths = [BUNDLE / each["path"] for each in PLATFORMS[platform]["files"] if each["kind"] == "shared_library"]
    (library,) = [path for path in paths if path.suffix in LIMITS]
    return library


def size(library: Path) -> int:
    # A dylib's segments begin on pages of 16 KB; of one as small as this, half is zeros.
    return size_without_fill(library.read_bytes()) if library.suffix == ".dylib" else library.stat().st_size


@pytest.mark.parametrize("platform", PLATFORMS)
def test_size(platform: str) -> None:
    library = shared_library(platform)
    print(f"{platform:<18} {size(library):>6}, as a file {library.stat().st_size}")
    assert 10_000 < size(library) <= LIMITS[library.suffix]


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-rP", "-p", "no:cacheprovider", *sys.argv[1:]]))
