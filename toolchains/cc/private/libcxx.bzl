"""Builds libc++ for a target, as one archive with libc++abi and libunwind.

It is compiled from the sources in zig's wheel, one action a file, when something first asks for it: some eighty seconds
of two cores. Nothing of predictors does; a user's own C++ program may.
"""

load("//toolchains/cc:targets.bzl", "TARGETS")
load(":compile_features.bzl", "c_flags", "cpp_flags", "target_flags")

visibility("//toolchains/cc/...")

# What the library does without on these targets.
_LEFT_OUT = [
    "libcxx/src/experimental/",
    "libcxx/src/filesystem/int128_builtins.cpp",
    "libcxx/src/pstl/",
    "libcxx/src/support/",
    "libcxxabi/src/cxa_noexception.cpp",
    "libunwind/src/Unwind-EHABI.cpp",
    "libunwind/src/Unwind-seh.cpp",
    "libunwind/src/Unwind-sjlj.c",
    "libunwind/src/Unwind-wasm.c",
]

_COMMON = ["-O2", "-DNDEBUG", "-fvisibility=hidden", "-fvisibility-inlines-hidden", "-ffunction-sections", "-w"]

_CXX_FLAGS = {
    "libcxx": [
        "-std=c++23",
        "-faligned-allocation",
        "-DLIBCXX_BUILDING_LIBCXXABI",
        "-DLIBC_NAMESPACE=__llvm_libc_common_utils",
        "-D_LIBCPP_BUILDING_LIBRARY",
    ],
    "libcxxabi": [
        "-std=c++23",
        "-DHAVE___CXA_THREAD_ATEXIT_IMPL",
        "-D_LIBCPP_BUILDING_LIBRARY",
        "-D_LIBCXXABI_BUILDING_LIBRARY",
    ],
    "libunwind": ["-std=c++17", "-fno-exceptions", "-fno-rtti"],
}

_INCLUDES = {
    "libcxx": ["libcxx/src", "libcxx/libc"],
    "libcxxabi": ["libcxx/src"],
    "libunwind": ["libunwind/include"],
}

_UNWIND_FLAGS = ["-D_LIBUNWIND_HIDE_SYMBOLS", "-D_LIBUNWIND_IS_NATIVE_ONLY", "-fexceptions", "-funwind-tables"]

def _library_of(path):
    """The library and the path below lib/ of a source, or None for what is no source of this build."""
    tail = path.split("/lib/")[-1]
    library, directory = tail.split("/")[:2]
    is_source = directory == "src" and tail.rpartition(".")[2] in ["cpp", "c", "S"]
    if not is_source or any([tail.startswith(name) for name in _LEFT_OUT]):
        return None, tail
    return library, tail

def _language_flags(library, path, target, zig):
    if path.endswith(".cpp"):
        return cpp_flags(target, zig) + _CXX_FLAGS[library]
    return ["-std=c11"] if path.endswith(".c") else []

def _compile(ctx, source, library, path, zig, headers):
    target = TARGETS[ctx.attr.target]
    output = ctx.actions.declare_file("{}/{}.o".format(ctx.label.name, path))
    args = ctx.actions.args()
    args.add_all(target_flags(target) + _COMMON + _language_flags(library, path, target, zig))
    args.add_all(_UNWIND_FLAGS if library == "libunwind" else [])
    args.add_all([zig + "/lib/" + name for name in _INCLUDES[library]], before_each = "-I")
    args.add_all(c_flags(target, zig))
    args.add("-c", source)
    args.add("-o", output)
    ctx.actions.run(
        executable = ctx.file._clang,
        arguments = [args],
        inputs = headers,
        mnemonic = "LibcxxCompile",
        outputs = [output],
        progress_message = "Compiling libc++ for {} (%{{input}})".format(ctx.attr.target),
        tools = ctx.files._tools,
    )
    return output

def _libcxx_archive_impl(ctx):
    zig = ctx.file._zig.dirname
    headers = depset(transitive = [target[DefaultInfo].files for target in ctx.attr.headers + [ctx.attr._sources]])
    objects = []
    for source in ctx.files._sources:
        library, path = _library_of(source.path)
        if library:
            objects.append(_compile(ctx, source, library, path, zig, headers))
    archive = ctx.actions.declare_file(ctx.label.name + ".a")
    args = ctx.actions.args()
    args.add("rcsD", archive)
    args.add_all(objects)
    ctx.actions.run(
        executable = ctx.file._ar,
        arguments = [args],
        inputs = objects,
        mnemonic = "LibcxxArchive",
        outputs = [archive],
        tools = ctx.files._tools,
    )
    return [DefaultInfo(files = depset([archive]))]

libcxx_archive = rule(
    implementation = _libcxx_archive_impl,
    doc = "One archive of libc++, libc++abi and libunwind for a target of TARGETS.",
    attrs = {
        "target": attr.string(mandatory = True, values = TARGETS.keys()),
        "headers": attr.label_list(doc = "File groups of everything the sources include.", mandatory = True),
        "_sources": attr.label(default = "@zig//:libcxx_sources"),
        "_zig": attr.label(allow_single_file = True, default = "@zig//:site/ziglang/zig"),
        "_clang": attr.label(allow_single_file = True, default = "@zig_tools//:bin/clang"),
        "_ar": attr.label(allow_single_file = True, default = "@zig_tools//:bin/ar"),
        "_tools": attr.label(cfg = "exec", default = "@zig_tools//:tools"),
    },
)
