"""The module extension that brings what foreign programs run under in tests; for this module's own tests only."""

load("//tests/emulator/private:qemu.bzl", "qemu_repository")
load("//tests/emulator/private:wine.bzl", "wine_repository")

def _emulators_impl(_mctx):
    qemu_repository(name = "qemu")
    wine_repository(name = "wine")

emulators = module_extension(
    implementation = _emulators_impl,
    doc = "Repositories `qemu` and `wine`, each fetched when a test first asks for it.",
)
