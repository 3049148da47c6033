"""`compiler_toolchain`: the compiler as a toolchain."""

load(":info.bzl", "CompilerInfo", "CompilerToolInfo")

visibility("//toolchains/compiler/...")

def _tool(doc):
    return attr.label(cfg = "exec", doc = doc, mandatory = True, providers = [CompilerToolInfo])

ATTRS = {
    "bindings": _tool("A signature to modules of other languages."),
    "bundle": _tool("Lists the files of a bundle."),
    "cases": _tool("A test's cases from YAML to JSON."),
    "files": _tool("Makes the directory of files beside a program."),
    "lower": _tool("A snapshot to C++."),
    "no_subgraphs": _tool("`subgraphs` without what reads models."),
    "operation_names": attr.label(
        allow_single_file = True,
        cfg = "exec",
        doc = "The names of the operations, one a line.",
        mandatory = True,
    ),
    "operations": attr.label(allow_single_file = True, cfg = "exec", doc = "The operations, in JSON.", mandatory = True),
    "signature": _tool("Compares a signature with a recorded one."),
    "snapshot": attr.label(cfg = "exec", doc = "The files of the program `snapshot`.", mandatory = True),
    "snapshot_main": attr.label(allow_single_file = True, cfg = "exec", mandatory = True),
    "subgraphs": _tool("Models to subgraphs."),
}

def _compiler_toolchain_impl(ctx):
    return [platform_common.ToolchainInfo(compiler = CompilerInfo(
        bindings = ctx.attr.bindings[CompilerToolInfo],
        bundle = ctx.attr.bundle[CompilerToolInfo],
        cases = ctx.attr.cases[CompilerToolInfo],
        files = ctx.attr.files[CompilerToolInfo],
        lower = ctx.attr.lower[CompilerToolInfo],
        no_subgraphs = ctx.attr.no_subgraphs[CompilerToolInfo],
        operation_names = ctx.file.operation_names,
        operations = ctx.file.operations,
        signature = ctx.attr.signature[CompilerToolInfo],
        snapshot = ctx.attr.snapshot[DefaultInfo].files,
        snapshot_main = ctx.file.snapshot_main,
        subgraphs = ctx.attr.subgraphs[CompilerToolInfo],
    ))]

compiler_toolchain = rule(
    implementation = _compiler_toolchain_impl,
    doc = "The compiler, all of whose programs run on the machine that builds.",
    attrs = ATTRS,
)
