"""What the public rules have in common: C++ under the target's toolchain, and a static library."""

load("@rules_cc//cc:find_cc_toolchain.bzl", "use_cc_toolchain")
load("@rules_cc//cc/common:cc_common.bzl", "cc_common")
load("@rules_cc//cc/common:cc_info.bzl", "CcInfo")
load(":backend.bzl", "BACKEND_ATTRS", "BACKEND_TOOLCHAINS", "NO_BACKEND", "find_backend")
load(":cc.bzl", "archive", "cc_info", "compile_cc", "configure_cc", "objects_of")
load(":constraints.bzl", "CONSTRAINT_ATTRS")
load(":files.bzl", "make_files")
load(":operator_info.bzl", "PredictorOperatorInfo")
load(":program_info.bzl", "ProgramInfo")
load(":tool.bzl", "COMPILER_TOOLCHAIN_TYPE")
load(":transitions.bzl", "ALLOWLIST_ATTRS")

visibility("//rules/...")

PREDICTOR_ATTRS = dict({
    "operators": attr.label_list(
        doc = "Functions that the predictor calls in C.",
        providers = [CcInfo, PredictorOperatorInfo],
    ),
    "platform": attr.label(
        doc = "The platform that it is built for. Default: that of the command line, or of what depends on it.",
        providers = [platform_common.PlatformInfo],
    ),
    "program": attr.label(
        mandatory = True,
        providers = [ProgramInfo],
    ),
    "_abi": attr.label(default = "//runtime/abi"),
    "_abi_header": attr.label(allow_single_file = True, default = "//runtime/abi:predictor.h"),
    "_cpu_level": attr.label(default = "//platforms:cpu_level"),
}, **(ALLOWLIST_ATTRS | BACKEND_ATTRS | CONSTRAINT_ATTRS))

PREDICTOR_TOOLCHAINS = [COMPILER_TOOLCHAIN_TYPE] + BACKEND_TOOLCHAINS + use_cc_toolchain(mandatory = False)

PREDICTOR_FRAGMENTS = ["cpp", "platform"]

def _link_here(ctx, file, name):
    """The file under the predictor's own package and configuration, where a user looks and C++ includes from."""
    link = ctx.actions.declare_file(name)
    ctx.actions.symlink(output = link, target_file = file)
    return link

def _files(ctx, program, backend):
    if not backend.own:
        return None
    directory = ctx.actions.declare_directory(ctx.label.name + ".files")
    make_files(ctx, backend = backend, subgraphs = program.subgraphs, directory = directory)
    return directory

def _archives(ctx, cc, outputs, deps):
    """The complete archive, and the linking context for Bazel's C++ rules.

    The two differ where there is a backend or an operator: several predictors linked into one program share it.
    """
    name = ctx.label.name
    if not deps:
        context, library = archive(ctx, cc, name = name, outputs = outputs, deps = [])
        return library, context
    complete = cc_common.merge_compilation_outputs(compilation_outputs = [outputs, objects_of(deps)])
    _, library = archive(ctx, cc, name = name, outputs = complete, deps = [])
    context, _ = archive(ctx, cc, name = name + ".objects", outputs = outputs, deps = deps)
    return library, context

def build_predictor(ctx):
    """Compiles a predictor.

    Args:
      ctx: of a rule with PREDICTOR_ATTRS, PREDICTOR_TOOLCHAINS and PREDICTOR_FRAGMENTS.
    Returns:
      A struct: `cc` (from configure_cc), `program`, the Files `header`, `manifest`, `source`, `static_library` and
      `files` (or None), `outputs` (CcCompilationOutputs), `deps` (CcInfos to link with) and `cc_info`.
    """
    name = ctx.label.name
    program = ctx.attr.program[ProgramInfo]
    cc = configure_cc(ctx)
    backend = find_backend(ctx) if program.runs_models else NO_BACKEND
    abi = cc_info(ctx.attr._abi)
    header = _link_here(ctx, program.header, name + ".h")
    source = _link_here(ctx, program.source, name + ".cc")
    context, outputs = compile_cc(
        ctx,
        cc,
        name = name,
        source = source,
        headers = [header],
        deps = [abi, cc_info(ctx.attr._session)],
    )
    deps = backend.own + backend.foreign + [cc_info(operator) for operator in ctx.attr.operators]
    static_library, linking_context = _archives(ctx, cc, outputs, deps)
    return struct(
        cc = cc,
        cc_info = CcInfo(compilation_context = context, linking_context = linking_context),
        deps = [abi] + deps,
        files = _files(ctx, program, backend),
        header = header,
        manifest = _link_here(ctx, program.manifest, name + ".json"),
        outputs = outputs,
        program = program,
        source = source,
        static_library = static_library,
    )
