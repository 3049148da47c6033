"""`runtime_library`: C++ of the runtime, for rules that tell themselves where there is no C++ toolchain.

A cc_library would end the analysis before a predictor that depends on it could say what there is.
"""

load("@rules_cc//cc:find_cc_toolchain.bzl", "use_cc_toolchain")
load("@rules_cc//cc/common:cc_common.bzl", "cc_common")
load("@rules_cc//cc/common:cc_info.bzl", "CcInfo")
load("//rules/private:cc.bzl", "archive", "cc_info", "compile_runtime", "find_cc")

visibility("//runtime/...")

def _runtime_library_impl(ctx):
    cc = find_cc(ctx)
    if not cc:
        return [CcInfo()]
    deps = [cc_info(dep) for dep in ctx.attr.deps]
    context, outputs = compile_runtime(ctx, cc, deps = deps)
    linking_context, library = archive(
        ctx,
        cc,
        name = ctx.label.name,
        alwayslink = ctx.attr.alwayslink,
        linkopts = ctx.attr.linkopts,
        outputs = outputs,
        deps = deps,
    ) if ctx.files.srcs else (cc_common.merge_linking_contexts(linking_contexts = [dep.linking_context for dep in deps]), None)
    return [
        CcInfo(compilation_context = context, linking_context = linking_context),
        DefaultInfo(files = depset([library] if library else [])),
    ]

runtime_library = rule(
    implementation = _runtime_library_impl,
    doc = "A static library, as cc_library makes it; empty where no C++ toolchain is for the platform.",
    attrs = {
        "alwayslink": attr.bool(doc = "Whether it is linked though nothing refers to it."),
        "copts": attr.string_list(doc = "Flags of its compilations, after the toolchain's."),
        "deps": attr.label_list(doc = "What its headers include.", providers = [CcInfo]),
        "hdrs": attr.label_list(allow_files = [".h"], doc = "Headers that others include."),
        "linkopts": attr.string_list(doc = "Flags of links that it goes into."),
        "local_defines": attr.string_list(doc = "Macros of its own compilations."),
        "srcs": attr.label_list(allow_files = [".cc", ".h"], doc = "Sources, and headers of their own."),
        "textual_hdrs": attr.label_list(allow_files = [".cc"], doc = "What sources include, and is no header by itself."),
    },
    fragments = ["cpp"],
    provides = [CcInfo],
    toolchains = use_cc_toolchain(mandatory = False),
)
