"""How the C++ toolchains compile: features for compiling and preprocessing, in the order of the command line."""

load("@rules_cc//cc:cc_toolchain_config_lib.bzl", "feature", "flag_group", "flag_set")
load(":actions.bzl", "COMPILE_ACTIONS", "CPP_COMPILE_ACTIONS", "PREPROCESS_ACTIONS")
load(":flags.bzl", "flags", "variable_flags")

visibility("//toolchains/cc/...")

# libc++ is configured by who builds it, not by itself: this is zig's configuration.
_LIBCXX_DEFINES = [
    "_LIBCPP_ABI_NAMESPACE=__1",
    "_LIBCPP_ABI_VERSION=1",
    "_LIBCPP_ASSERTION_SEMANTIC_DEFAULT=_LIBCPP_ASSERTION_SEMANTIC_IGNORE",
    "_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_NONE",
    "_LIBCPP_HAS_FILESYSTEM=1",
    "_LIBCPP_HAS_LOCALIZATION",
    "_LIBCPP_HAS_MONOTONIC_CLOCK",
    "_LIBCPP_HAS_RANDOM_DEVICE",
    "_LIBCPP_HAS_TERMINAL",
    "_LIBCPP_HAS_THREADS=1",
    "_LIBCPP_HAS_UNICODE",
    "_LIBCPP_HAS_VENDOR_AVAILABILITY_ANNOTATIONS=0",
    "_LIBCPP_HAS_WIDE_CHARACTERS",
    "_LIBCPP_PSTL_BACKEND_SERIAL",
    "_LIBCXXABI_DISABLE_VISIBILITY_ANNOTATIONS",
]

def _system_includes(zig, directories):
    # After the user's own -isystem directories, where a compiler's built-in ones stand.
    return [flag for directory in directories for flag in ["-idirafter", zig + "/lib/" + directory]]

def target_flags(target):
    """Flags that make clang compile for `target` and see nothing of the machine it runs on."""

    # One object serves archive, shared library and executable, so nothing is compiled twice.
    position_independent = [] if target.family == "wasm" else ["-fPIC"]
    return [
        "--target=" + target.triple,
        "--sysroot=/nonexistent",
        "-nostdlibinc",
        "-nobuiltininc",
        # No path of the building machine in an object.
        "-ffile-compilation-dir=.",
        "-no-canonical-prefixes",
    ] + position_independent + target.copts

def cpp_flags(target, zig):
    """Flags for the headers of libc++, which come before those of C."""
    musl = "_LIBCPP_HAS_MUSL_LIBC=" + ("1" if "generic-musl" in target.includes else "0")
    return ["-nostdinc++"] + ["-D" + define for define in _LIBCXX_DEFINES + [musl]] + _system_includes(zig, [
        "libcxx/include",
        "libcxxabi/include",
    ])

def c_flags(target, zig):
    """Flags for the headers of clang and of the C library."""
    directories = ["include"] + ["libc/include/" + name for name in target.includes]
    return ["-D" + define for define in target.defines] + _system_includes(zig, directories)

def optimising_flags(target):
    """Flags of -c opt. A WebAssembly module is downloaded before it runs, and optimised once more by who runs it."""
    level = ["-Os", "-Xclang", "-fmerge-functions"] if target.family == "wasm" else ["-O2"]
    return level + ["-DNDEBUG", "-ffunction-sections", "-fdata-sections"]

def _default_compile_flags(target, zig):
    return feature(
        name = "default_compile_flags",
        enabled = True,
        flag_sets = [
            flags(COMPILE_ACTIONS, target_flags(target)),
            flags(CPP_COMPILE_ACTIONS, cpp_flags(target, zig)),
            flags(PREPROCESS_ACTIONS, c_flags(target, zig)),
            flags(COMPILE_ACTIONS, optimising_flags(target), when = "opt"),
            flags(COMPILE_ACTIONS, ["-O0", "-g"], when = "dbg"),
        ],
    )

def _include_paths():
    return feature(
        name = "include_paths",
        enabled = True,
        flag_sets = [flag_set(
            actions = PREPROCESS_ACTIONS,
            flag_groups = [
                flag_group(flags = ["-iquote", "%{quote_include_paths}"], iterate_over = "quote_include_paths"),
                flag_group(flags = ["-I%{include_paths}"], iterate_over = "include_paths"),
                flag_group(flags = ["-isystem", "%{system_include_paths}"], iterate_over = "system_include_paths"),
            ],
        )],
    )

def _reproducible():
    return feature(
        name = "reproducible",
        enabled = True,
        flag_sets = [flags(PREPROCESS_ACTIONS, [
            "-Wno-builtin-macro-redefined",
            '-D__DATE__="redacted"',
            '-D__TIME__="redacted"',
            '-D__TIMESTAMP__="redacted"',
        ])],
    )

def compile_features(target, zig):
    """Returns the features for `target` (a row of TARGETS); `zig` is the path of zig's repository."""
    return [
        _default_compile_flags(target, zig),
        # zig's wheel carries no sanitizer's runtime library; traps need none.
        feature(
            name = "ubsan",
            flag_sets = [flags(COMPILE_ACTIONS, ["-fsanitize=undefined", "-fsanitize-trap=undefined", "-g"])],
        ),
        variable_flags(
            "dependency_file",
            PREPROCESS_ACTIONS,
            ["-MD", "-MF", "%{dependency_file}"],
            variable = "dependency_file",
        ),
        variable_flags(
            "preprocessor_defines",
            PREPROCESS_ACTIONS,
            ["-D%{preprocessor_defines}"],
            each = True,
            variable = "preprocessor_defines",
        ),
        variable_flags("includes", PREPROCESS_ACTIONS, ["-include", "%{includes}"], each = True, variable = "includes"),
        _include_paths(),
        variable_flags(
            "user_compile_flags",
            COMPILE_ACTIONS,
            ["%{user_compile_flags}"],
            each = True,
            variable = "user_compile_flags",
        ),
        _reproducible(),
        variable_flags("compiler_input_flags", COMPILE_ACTIONS, ["-c", "%{source_file}"], variable = "source_file"),
        variable_flags("compiler_output_flags", COMPILE_ACTIONS, ["-o", "%{output_file}"], variable = "output_file"),
    ]
