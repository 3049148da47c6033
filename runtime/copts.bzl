"""How the runtime and what is generated over it are compiled."""

RUNTIME_COPTS = [
    "-std=c++20",
    "-fno-exceptions",
    "-fno-rtti",
    "-fvisibility=hidden",
    "-Wall",
    "-Wextra",
    # Clang asks for braces that C++ lets one leave out.
    "-Wno-missing-braces",
]
