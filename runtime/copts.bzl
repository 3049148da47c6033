"""How the runtime and what is generated over it are compiled."""

_LANGUAGE_COPTS = [
    "-std=c++20",
    "-fno-exceptions",
    "-fno-rtti",
    "-fvisibility=hidden",
    # a * b + c rounds twice in Python, also where the processor could round once.
    "-ffp-contract=off",
]

RUNTIME_COPTS = _LANGUAGE_COPTS + [
    "-Wall",
    "-Wextra",
    # Clang asks for braces that C++ lets one leave out.
    "-Wno-missing-braces",
]

# The runner waits for the predictor, and is read from disk before that: half the size, and a third less to compile.
RUNNER_COPTS = RUNTIME_COPTS + select({
    Label("//runtime:optimised"): ["-Os"],
    "//conditions:default": [],
})

# A user can do nothing about a warning in generated code, and is never shown one.
_GENERATED_COPTS = _LANGUAGE_COPTS + ["-w"]

def generated_copts(compilation_mode):
    """Of generated code, which is optimised unless it is to be debugged.

    Nobody reads a predictor in a C++ debugger by default, and without optimisation it is some ten times slower.

    Args:
      compilation_mode: fastbuild, opt or dbg.
    Returns:
      Flags that come after the toolchain's own.
    """
    return _GENERATED_COPTS + ({"dbg": [], "fastbuild": ["-O2", "-DNDEBUG"], "opt": []}[compilation_mode])
