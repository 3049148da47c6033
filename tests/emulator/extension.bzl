"""The module extension that brings what foreign programs run under in tests; for this module's own tests only."""

load("//tests/emulator/private:repository.bzl", "arm64_emulator_repository")

def _emulators_impl(_mctx):
    arm64_emulator_repository(name = "arm64_emulator")

emulators = module_extension(
    implementation = _emulators_impl,
    doc = "Repository `arm64_emulator`, fetched when a test first asks for it.",
)
