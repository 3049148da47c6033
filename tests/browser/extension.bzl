"""The module extension that brings a browser; for this module's own tests only."""

load("//tests/browser/private:chromium.bzl", "chromium_repository")

def _browsers_impl(_mctx):
    chromium_repository(name = "chromium")

browsers = module_extension(
    implementation = _browsers_impl,
    doc = "Repository `chromium`, fetched when a test first asks for it.",
)
