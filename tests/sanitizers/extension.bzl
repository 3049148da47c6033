"""The module extension that brings the sanitizers' library; for this module's own tests only."""

load("//tests/sanitizers/private:repository.bzl", "sanitizers_repository")

def _sanitizers_impl(_mctx):
    sanitizers_repository(name = "sanitizer_libraries")

sanitizers = module_extension(
    implementation = _sanitizers_impl,
    doc = "Repository `sanitizer_libraries`, fetched when a test first asks for it.",
)
