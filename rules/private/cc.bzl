"""C++ of a predictor under whatever C++ toolchain the target platform has."""

load("@bazel_skylib//rules:common_settings.bzl", "BuildSettingInfo")
load("@rules_cc//cc:find_cc_toolchain.bzl", "find_cc_toolchain")
load("@rules_cc//cc/common:cc_common.bzl", "cc_common")
load("@rules_cc//cc/common:cc_info.bzl", "CcInfo")
load("//platforms:platforms.bzl", "PLATFORMS")
load("//runtime:copts.bzl", "generated_copts")
load(":constraints.bzl", "is_apple", "is_wasm", "is_windows", "is_x86_64")
load(":labels.bzl", "show_label")

visibility("//rules/...")

_NO_TOOLCHAIN = """{target}: no C++ toolchain is for the platform {platform}: build for one of {platforms} \
of @rules_predictor//platforms, or register a toolchain of @bazel_tools//tools/cpp:toolchain_type for it."""

# Elsewhere, a feature that a toolchain does not know is ignored. Here that would be tests that find nothing.
_SANITIZERS = ["asan", "lsan", "msan", "tsan"]

_NO_SANITIZER = """{target}: --features={feature}: the C++ toolchain for {platform} has no such feature: ask for \
--features=ubsan, register a toolchain of yours that has it, or give the target features = ["-{feature}"]."""

def find_cc(ctx):
    """Finds the C++ toolchain.

    Args:
      ctx: of the rule.
    Returns:
      A struct of `toolchain` and `features`; None where there is none for the platform.
    """
    toolchain = find_cc_toolchain(ctx, mandatory = False)
    if not toolchain:
        return None
    features = cc_common.configure_features(
        ctx = ctx,
        cc_toolchain = toolchain,
        requested_features = ctx.features,
        # The runtime links no C++ standard library; a toolchain that builds one from source would do so for nothing.
        unsupported_features = ctx.disabled_features + ["static_link_cpp_runtimes"],
    )
    return struct(toolchain = toolchain, features = features)

def configure_cc(ctx):
    """As find_cc; fails where there is none, or where it lacks a sanitizer that was asked for.

    Args:
      ctx: of a rule with the fragment `platform`.
    Returns:
      A struct.
    """
    cc = find_cc(ctx)
    if not cc:
        fail(_NO_TOOLCHAIN.format(
            target = show_label(ctx.label),
            platform = show_label(ctx.fragments.platform.platform),
            platforms = ", ".join(PLATFORMS),
        ))
    for feature in _SANITIZERS:
        if feature in ctx.features and not cc_common.is_enabled(feature_configuration = cc.features, feature_name = feature):
            fail(_NO_SANITIZER.format(
                feature = feature,
                platform = show_label(ctx.fragments.platform.platform),
                target = show_label(ctx.label),
            ))
    return cc

def _level_copts(ctx):
    """Flags for //platforms:cpu_level, which is of x86-64 alone. Whatever runs often is in generated code."""
    level = ctx.attr._cpu_level[BuildSettingInfo].value
    return ["-march=" + level.replace("_", "-")] if level != "baseline" and is_x86_64(ctx) else []

def compile_cc(ctx, cc, *, name, source, headers, deps):
    """Compiles one generated source.

    Args:
      ctx: of the rule.
      cc: from configure_cc.
      name: of the compilation, which names its directory.
      source: File.
      headers: Files that dependents may include.
      deps: CcInfos.
    Returns:
      A CcCompilationContext and CcCompilationOutputs.
    """
    return cc_common.compile(
        actions = ctx.actions,
        name = name,
        cc_toolchain = cc.toolchain,
        feature_configuration = cc.features,
        srcs = [source],
        public_hdrs = headers,
        compilation_contexts = [dep.compilation_context for dep in deps],
        user_compile_flags = generated_copts(ctx.var["COMPILATION_MODE"]) + _level_copts(ctx),
    )

def compile_runtime(ctx, cc, *, deps):
    """Compiles the sources of a library of the runtime.

    Args:
      ctx: of runtime_library.
      cc: from find_cc.
      deps: CcInfos.
    Returns:
      A CcCompilationContext and CcCompilationOutputs.
    """
    return cc_common.compile(
        actions = ctx.actions,
        name = ctx.label.name,
        cc_toolchain = cc.toolchain,
        feature_configuration = cc.features,
        srcs = [file for file in ctx.files.srcs if file.extension == "cc"],
        private_hdrs = [file for file in ctx.files.srcs if file.extension == "h"],
        public_hdrs = ctx.files.hdrs,
        textual_hdrs = ctx.files.textual_hdrs,
        local_defines = ctx.attr.local_defines,
        compilation_contexts = [dep.compilation_context for dep in deps],
        user_compile_flags = ctx.attr.copts,
    )

def _objects(library):
    return library.pic_objects or library.objects or []

def objects_of(deps):
    """Compilation outputs with all objects of static libraries, to make one archive of.

    Args:
      deps: CcInfos.
    Returns:
      CcCompilationOutputs.
    """
    objects = depset([
        object
        for dep in deps
        for linker_input in dep.linking_context.linker_inputs.to_list()
        for library in linker_input.libraries
        for object in _objects(library)
    ])
    return cc_common.create_compilation_outputs(objects = objects, pic_objects = objects)

def archive(ctx, cc, *, name, outputs, deps, alwayslink = False, linkopts = []):
    """Archives objects as `lib<name>.a`.

    Args:
      ctx: of the rule.
      cc: from configure_cc.
      name: of the library.
      outputs: CcCompilationOutputs.
      deps: CcInfos that the library needs when it is linked.
      alwayslink: whether it is linked though nothing refers to it.
      linkopts: flags of links that it goes into.
    Returns:
      The CcLinkingContext of the library with its dependencies, and the File.
    """
    linking_context, linking_outputs = cc_common.create_linking_context_from_compilation_outputs(
        actions = ctx.actions,
        name = name,
        cc_toolchain = cc.toolchain,
        feature_configuration = cc.features,
        compilation_outputs = outputs,
        linking_contexts = [dep.linking_context for dep in deps],
        alwayslink = alwayslink,
        user_link_flags = linkopts,
        disallow_dynamic_library = True,
    )
    library = linking_outputs.library_to_link
    return linking_context, library.static_library or library.pic_static_library

def _is_elf(ctx):
    return not is_apple(ctx) and not is_windows(ctx) and not is_wasm(ctx)

def _strip_flags(ctx):
    if ctx.var["COMPILATION_MODE"] != "opt" or is_windows(ctx):  # where symbols are in a file of their own
        return []
    return ["-s"] if is_wasm(ctx) else ["-Wl,-x"] if is_apple(ctx) else ["-Wl,-s"]

def _shared_flags(ctx, name):
    # Without the first, a symbol that is nowhere would be found out by whoever loads the library.
    return ["-Wl,-z,defs", "-Wl,-soname,lib{}.so".format(name)] if _is_elf(ctx) else []

def link_shared(ctx, cc, *, name, outputs, deps):
    """Links `lib<name>.so`, `lib<name>.dylib`, `<name>.dll` or `<name>.wasm`, which exports what the sources export and nothing else.

    Args:
      ctx: of the rule.
      cc: from configure_cc.
      name: of the library.
      outputs: CcCompilationOutputs.
      deps: CcInfos.
    Returns:
      The File, and on Windows the import library, a File, or None.
    """
    linked = cc_common.link(
        actions = ctx.actions,
        name = name,
        cc_toolchain = cc.toolchain,
        feature_configuration = cc.features,
        compilation_outputs = outputs,
        linking_contexts = [dep.linking_context for dep in deps],
        output_type = "dynamic_library",
        user_link_flags = _strip_flags(ctx) + _shared_flags(ctx, name),
    )
    library = linked.library_to_link
    interface = library.resolved_symlink_interface_library or library.interface_library
    return library.resolved_symlink_dynamic_library or library.dynamic_library, interface

def link_program(ctx, cc, *, name, outputs, deps):
    """Links the executable `name`.

    Args:
      ctx: of the rule.
      cc: from configure_cc.
      name: of the program.
      outputs: CcCompilationOutputs.
      deps: CcInfos.
    Returns:
      The File.
    """
    return cc_common.link(
        actions = ctx.actions,
        name = name,
        cc_toolchain = cc.toolchain,
        feature_configuration = cc.features,
        compilation_outputs = outputs,
        linking_contexts = [dep.linking_context for dep in deps],
        output_type = "executable",
        user_link_flags = _strip_flags(ctx),
    ).executable

def cc_info(target):
    """The CcInfo of a target."""
    return target[CcInfo]
