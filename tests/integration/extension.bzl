"""The module extension that brings the servers of remote builds; for this module's own tests only."""

load("//tests/integration/private:buildbox.bzl", "buildbox_repository")
load("//tests/integration/private:nginx.bzl", "nginx_repository")

def _servers_impl(_mctx):
    buildbox_repository(name = "buildbox")
    nginx_repository(name = "nginx")

servers = module_extension(
    implementation = _servers_impl,
    doc = "Repositories `buildbox` and `nginx`, fetched when a test first asks for them.",
)
