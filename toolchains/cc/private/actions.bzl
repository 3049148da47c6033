"""The actions of a C++ toolchain by what they do, and the tool that runs each."""

load("@rules_cc//cc:action_names.bzl", "ACTION_NAMES")
load("@rules_cc//cc:cc_toolchain_config_lib.bzl", "action_config", "tool")

visibility("//toolchains/cc/...")

CPP_COMPILE_ACTIONS = [
    ACTION_NAMES.cpp_compile,
    ACTION_NAMES.cpp_header_parsing,
    ACTION_NAMES.cpp_module_codegen,
    ACTION_NAMES.cpp_module_compile,
    ACTION_NAMES.linkstamp_compile,
]

PREPROCESS_ACTIONS = CPP_COMPILE_ACTIONS + [
    ACTION_NAMES.c_compile,
    ACTION_NAMES.preprocess_assemble,
]

COMPILE_ACTIONS = PREPROCESS_ACTIONS + [ACTION_NAMES.assemble]

LINK_EXECUTABLE_ACTIONS = [ACTION_NAMES.cpp_link_executable]

LINK_SHARED_ACTIONS = [
    ACTION_NAMES.cpp_link_dynamic_library,
    ACTION_NAMES.cpp_link_nodeps_dynamic_library,
]

LINK_ACTIONS = LINK_EXECUTABLE_ACTIONS + LINK_SHARED_ACTIONS

ARCHIVE_ACTIONS = [ACTION_NAMES.cpp_link_static_library]

STRIP_ACTIONS = [ACTION_NAMES.strip]

def action_configs(*, clang, linker, ar, strip):
    """Returns an action_config for every action, given the tool (a File) of each kind."""
    return [
        action_config(action_name = name, tools = [tool(tool = file)])
        for file, names in [
            (clang, COMPILE_ACTIONS),
            (linker, LINK_ACTIONS),
            (ar, ARCHIVE_ACTIONS),
            (strip, STRIP_ACTIONS),
        ]
        for name in names
    ]
