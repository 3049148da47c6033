"""Reads toolchains/cc/c_symbols.yaml: which C symbols an artefact of a platform may import."""

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
