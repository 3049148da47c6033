"""The configurations that the rules build in, beside the one of the command line.

`platform_free` is that of snapshot and lower, the same for every target platform; `one_platform` that of a predictor with
a platform of its own; `each_platform` those of a bundle, one for each of its platforms.
"""

visibility("//rules/...")

_PLATFORMS = "//command_line_option:platforms"
_HOST_PLATFORM = "//command_line_option:host_platform"
_CPU_LEVEL = str(Label("//platforms:cpu_level"))

# What only a C++ compiler sees.
_RESET = {
    "//command_line_option:compilation_mode": "fastbuild",
    "//command_line_option:conlyopt": [],
    "//command_line_option:copt": [],
    "//command_line_option:cxxopt": [],
    "//command_line_option:features": [],
    "//command_line_option:linkopt": [],
    _CPU_LEVEL: "baseline",
}

def _platform_free_impl(settings, _attr):
    return dict(_RESET, **{_PLATFORMS: [settings[_HOST_PLATFORM]]})

platform_free = transition(
    implementation = _platform_free_impl,
    inputs = [_HOST_PLATFORM],
    outputs = _RESET.keys() + [_PLATFORMS],
)

def _one_platform_impl(_settings, attr):
    return {_PLATFORMS: [str(attr.platform)]} if attr.platform else {}

one_platform = transition(
    implementation = _one_platform_impl,
    inputs = [],
    outputs = [_PLATFORMS],
)

def _each_platform_impl(_settings, attr):
    return {str(platform): {_PLATFORMS: [str(platform)]} for platform in attr.platforms}

each_platform = transition(
    implementation = _each_platform_impl,
    inputs = [],
    outputs = [_PLATFORMS],
)

# Bazel asks it of every rule with a transition.
ALLOWLIST_ATTRS = {
    "_allowlist_function_transition": attr.label(
        default = "@bazel_tools//tools/allowlists/function_transition_allowlist",
    ),
}
