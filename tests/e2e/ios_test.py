"""For iOS the default outputs are a static library, a dylib and a header; the dylib is read back."""

import os
import sys
from pathlib import Path

import pytest

from tests.toolchains.macho import MachO, read_macho

HERE = Path(os.environ["TEST_SRCDIR"], os.environ["TEST_WORKSPACE"], "tests", "e2e")
PLATFORMS = {"ios_arm64": "ios", "ios_sim_arm64": "ios-simulator"}
LINKERS_OWN = {"__mh_dylib_header", "___dso_handle"}


def dylib(platform: str) -> MachO:
    return read_macho((HERE / f"hello_{platform}" / "libpredictor.dylib").read_bytes())


@pytest.mark.parametrize("platform", PLATFORMS)
def test_outputs(platform: str) -> None:
    files = sorted(path.name for path in (HERE / f"hello_{platform}").iterdir())
    assert files == ["libpredictor.a", "libpredictor.dylib", "predictor.h"]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_platform(platform: str) -> None:
    found = dylib(platform)
    assert (found.cpu, found.kind, found.platform) == ("arm64", "dylib", PLATFORMS[platform])
    assert found.install_name == "@rpath/libpredictor.dylib"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_exports_the_predictor_alone(platform: str) -> None:
    exports = set(dylib(platform).exports) - LINKERS_OWN
    assert exports == {"_examples_hello_predictor_get_api", "_predictor_get_api"}


@pytest.mark.parametrize("platform", PLATFORMS)
def test_links_nothing_but_the_system(platform: str) -> None:
    assert dylib(platform).libraries == ("/usr/lib/libSystem.B.dylib",)


def test_archive_is_complete() -> None:
    archive = (HERE / "hello_ios_arm64" / "libpredictor.a").read_bytes()
    assert archive.startswith(b"!<arch>\n")
    assert b"_examples_hello_predictor_get_api" in archive
    assert b"_predictor_get_api\0" not in archive.replace(b"hello_predictor_get_api", b"")


def test_header() -> None:
    header = (HERE / "hello_ios_arm64" / "predictor.h").read_text()
    assert "const predictor_api* examples_hello_predictor_get_api(void);" in header


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
