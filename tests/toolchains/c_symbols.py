"""Reads the lists of toolchains/cc: which symbols an artefact of a platform may import."""

import yaml

GROUPS = {
    "android": ("common", "mathematics", "mathematics_posix", "posix", "android"),
    "ios": ("common", "mathematics", "mathematics_posix", "posix", "apple"),
    "linux": ("common", "mathematics", "mathematics_posix", "posix", "linux"),
    "macos": ("common", "mathematics", "mathematics_posix", "posix", "apple"),
    "windows": ("common", "mathematics", "windows_ucrt", "windows_kernel32"),
}


def allowed_imports(text: str, system: str) -> frozenset[str]:
    """The names as C writes them; `system` is the first part of a platform's name."""
    groups = yaml.safe_load(text)
    return frozenset(name.lstrip("!") for group in GROUPS[system] for name in groups[group])


def allowed_libraries(text: str) -> dict[str, frozenset[str]]:
    """What apple_libraries.yaml adds, by the path of the library; names as the linker writes them."""
    return {path: frozenset(names) for path, names in yaml.safe_load(text).items()}
