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

# A user can do nothing about a warning in generated code, and is never shown one.
GENERATED_COPTS = _LANGUAGE_COPTS + ["-w"]
