"""How the C++ toolchains link and archive: features in the order of the command line.

ELF is linked by clang, which calls lld; Mach-O by zig's own linker behind `zig cc`, which understands clang's flags; PE by
lld-link and WebAssembly by wasm-ld, whose flags are their own. All link no C++ standard library and start from the stubs of the target's sysroot.
"""

load("@rules_cc//cc:cc_toolchain_config_lib.bzl", "env_entry", "env_set", "feature", "flag_group", "flag_set")
load(":actions.bzl", "ARCHIVE_ACTIONS", "LINK_ACTIONS", "LINK_EXECUTABLE_ACTIONS", "LINK_SHARED_ACTIONS")
load(":flags.bzl", "flags", "variable_flags")
load(":libraries_to_link.bzl", "archiver_flags", "libraries_to_link")

visibility("//toolchains/cc/...")

def _elf_default(target, lld, sysroot):
    start = sysroot + ("/lib/crt_android.o" if target.family == "android" else "/lib/crt1.o")
    musl = target.family == "musl"
    return feature(
        name = "default_link_flags",
        enabled = True,
        flag_sets = [
            flags(LINK_ACTIONS, [
                "--target=" + target.triple,
                "--sysroot=/nonexistent",
                "-no-canonical-prefixes",
                "-nostdlib",
                "--ld-path=" + lld,
                "-Wl,--build-id=none",
                "-Wl,-z,relro,-z,now",
            ] + (_ANDROID_FLAGS if target.family == "android" else [])),
            flags(LINK_EXECUTABLE_ACTIONS, ["-static" if musl else "-pie", start]),
            flags(LINK_SHARED_ACTIONS, ["-shared"] + ([] if musl else [sysroot + "/lib/crt_shared.o"])),
            flags(LINK_ACTIONS, ["-Wl,--gc-sections"], when = "opt"),
        ],
    )

# Memory pages of 16 KB, which new devices have, and the table of symbols that version 7 reads.
_ANDROID_FLAGS = ["-Wl,-z,max-page-size=16384", "-Wl,--hash-style=gnu"]

_ELF_LIBRARIES = {
    "android": ["-lbuiltins", "-lm", "-lc", "-ldl"],
    "glibc": ["-lnonshared", "-lbuiltins", "-lm", "-lpthread", "-lc", "-ldl", "-lrt", "-lld"],
    "musl": ["-lzigc", "-lcompiler_rt", "-lc"],
}

def _group(libraries):
    return ["-Wl,--as-needed", "-Wl,--start-group"] + libraries + ["-Wl,--end-group"]

def _elf_libraries(target, sysroot):
    lib = "-L" + sysroot + "/lib"
    libraries = _ELF_LIBRARIES[target.family]
    of_shared = [lib] + _group(libraries)
    if target.family == "musl":  # a stub of the library, which the process that loads this one has
        of_shared = [lib + "/shared"] + _group(["-lbuiltins", "-lc"])
    return _system_libraries([
        flags(LINK_SHARED_ACTIONS, of_shared),
        flags(LINK_EXECUTABLE_ACTIONS, [lib] + _group(libraries)),
    ])

def _apple_default(target, sysroot):
    return feature(
        name = "default_link_flags",
        enabled = True,
        # zig's linker looks for libSystem below its library directory.
        env_sets = [env_set(
            actions = LINK_ACTIONS,
            env_entries = [env_entry(key = "ZIG_LIB_DIR", value = sysroot)],
        )],
        flag_sets = [
            # -S: a debug map would name every object by its absolute path.
            flags(LINK_ACTIONS, ["-target", target.zig_triple, "-nostdlib", "-Wl,-S"]),
            flags(LINK_SHARED_ACTIONS, ["-shared"]),
            # Room for a signature and a longer name; by default there are four kilobytes of it.
            flags(LINK_ACTIONS, ["-Wl,-headerpad,0x100"]),
            flags(LINK_ACTIONS, ["-Wl,-dead_strip"], when = "opt"),
        ] + ([flags(LINK_ACTIONS, [
            "-L{}/lib".format(sysroot),
            "-F",
            sysroot + "/frameworks",
        ])] if target.has_frameworks else []),
    )

def _apple_libraries(target, sysroot):
    return _system_libraries([flags(LINK_ACTIONS, [sysroot + "/lib/libios.a"] if target.has_frameworks else [])])

def _shared_library_name(flag):
    """The name a library is loaded by; the user's own -soname or -install_name comes later and wins."""
    return variable_flags(
        "set_soname",
        LINK_SHARED_ACTIONS,
        ["-Wl," + flag + "%{runtime_solib_name}"],
        variable = "runtime_solib_name",
    )

def _each(name, variable, prefix = ""):
    """A feature that passes every value of a variable to the linker."""
    return variable_flags(name, LINK_ACTIONS, [prefix + "%{" + variable + "}"], each = True, variable = variable)

def _rpaths(origin):
    return feature(
        name = "runtime_library_search_directories",
        enabled = True,
        flag_sets = [flag_set(
            actions = LINK_ACTIONS,
            flag_groups = [flag_group(
                expand_if_available = "runtime_library_search_directories",
                flags = ["-Wl,-rpath," + origin + "/%{runtime_library_search_directories}"],
                iterate_over = "runtime_library_search_directories",
            )],
        )],
    )

def _output(flags_of_it):
    return variable_flags("output_execpath_flags", LINK_ACTIONS, flags_of_it, variable = "output_execpath")

def _inputs(target):
    """Objects and libraries, and the user's flags, which may be of them."""
    return [archiver_flags(), libraries_to_link(family = target.family), _each("user_link_flags", "user_link_flags")]

def _system_libraries(flag_sets):
    return feature(name = "system_libraries", enabled = True, flag_sets = flag_sets)

# A file of all flags, when they are many.
_PARAM_FILE = variable_flags(
    "linker_param_file",
    LINK_ACTIONS + ARCHIVE_ACTIONS,
    ["@%{linker_param_file}"],
    variable = "linker_param_file",
)

def _unix_features(target, lld, sysroot):
    apple = target.family == "apple"
    return [
        _apple_default(target, sysroot) if apple else _elf_default(target, lld, sysroot),
        _shared_library_name("-install_name,@rpath/" if apple else "-soname,"),
        _each("linkstamps", "linkstamp_paths"),
        _output(["-o", "%{output_execpath}"]),
        _rpaths("@loader_path" if apple else "$ORIGIN"),
        _each("library_search_directories", "library_search_directories", "-L"),
    ] + _inputs(target) + [
        variable_flags("strip_debug_symbols", LINK_ACTIONS, ["-Wl,-S"], variable = "strip_debug_symbols"),
    ] + [_apple_libraries(target, sysroot) if apple else _elf_libraries(target, sysroot), _PARAM_FILE]

def _windows_features(target, sysroot):
    lib = sysroot + "/lib/"
    libraries = [lib + name for name in ["libwindows.a", "libbuiltins.a", "ucrtbase.lib", "kernel32.lib"]]
    return [
        feature(name = "targets_windows", enabled = True),
        # The import library is made by the linker itself, not by a script around it.
        feature(name = "supports_interface_shared_libraries", enabled = True),
        feature(name = "has_configured_linker_path", enabled = True),
        feature(
            name = "default_link_flags",
            enabled = True,
            flag_sets = [
                # /lldmingw: objects are of the GNU kind. /Brepro: no time of linking.
                flags(LINK_ACTIONS, ["/nologo", "/lldmingw", "/nodefaultlib", "/Brepro", "/machine:" + target.machine]),
                flags(LINK_EXECUTABLE_ACTIONS, ["/subsystem:console", "/entry:mainCRTStartup", lib + "crt_program.o"]),
                flags(LINK_SHARED_ACTIONS, ["/dll", "/entry:DllMainCRTStartup", lib + "crt_dll.o"]),
                flags(LINK_ACTIONS, ["/opt:ref,icf"], when = "opt"),
                flags(LINK_ACTIONS, ["/opt:noref", "/debug"], when = "dbg"),
            ],
        ),
        _each("linkstamps", "linkstamp_paths"),
        _output(["/out:%{output_execpath}"]),
        variable_flags(
            "import_library",
            LINK_SHARED_ACTIONS,
            ["/implib:%{interface_library_output_path}"],
            variable = "interface_library_output_path",
        ),
        _each("library_search_directories", "library_search_directories", "/libpath:"),
    ] + _inputs(target) + [
        _system_libraries([flags(LINK_ACTIONS, libraries)]),
        _PARAM_FILE,
    ]

def _wasm_features(target, sysroot):
    lib = sysroot + "/lib/"
    return [
        feature(
            name = "default_link_flags",
            enabled = True,
            flag_sets = [
                # The stack lies below all data, so that one that grows too far traps.
                flags(LINK_ACTIONS, ["--stack-first", "-z", "stack-size=1048576", "--build-id=none"]),
                flags(LINK_EXECUTABLE_ACTIONS, [lib + "crt1.o"]),
                # A library's caller hands it memory, and calls it through pointers.
                flags(LINK_SHARED_ACTIONS, ["--no-entry", "--export=malloc", "--export=free", "--export-table"]),
                flags(LINK_ACTIONS, ["--gc-sections"], when = "opt"),
            ],
        ),
        _output(["-o", "%{output_execpath}"]),
        _each("library_search_directories", "library_search_directories", "-L"),
    ] + _inputs(target) + [
        _system_libraries([flags(LINK_ACTIONS, [lib + name for name in ["libc.a", "libzigc.a", "libcompiler_rt.a"]])]),
        _PARAM_FILE,
    ]

def link_features(target, lld, sysroot):
    """Returns the features for `target` (a row of TARGETS); `lld` and `sysroot` are the paths of lld and of its directory."""
    if target.family == "windows":
        return _windows_features(target, sysroot)
    return _wasm_features(target, sysroot) if target.family == "wasm" else _unix_features(target, lld, sysroot)
