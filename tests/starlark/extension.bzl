"""The module extension that brings buildifier, and this module as files; for its own tests and releases only."""

load("//tests/starlark/private:buildifier.bzl", "buildifier_repository")
load("//tests/starlark/private:sources.bzl", "sources_repository")

def _starlark_impl(_mctx):
    buildifier_repository(name = "buildifier")
    sources_repository(name = "starlark_sources")

starlark = module_extension(
    implementation = _starlark_impl,
    doc = "Repositories `buildifier`, fetched when a test first asks for it, and `starlark_sources`, the files of this module.",
)
