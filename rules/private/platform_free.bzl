"""`platform_free`: the configuration in which snapshot and lower run, the same for every target platform."""

visibility("//rules/...")

_PLATFORMS = "//command_line_option:platforms"
_HOST_PLATFORM = "//command_line_option:host_platform"

# What only a C++ compiler sees.
_RESET = {
    "//command_line_option:compilation_mode": "fastbuild",
    "//command_line_option:conlyopt": [],
    "//command_line_option:copt": [],
    "//command_line_option:cxxopt": [],
    "//command_line_option:features": [],
    "//command_line_option:linkopt": [],
}

def _platform_free_impl(settings, _attr):
    return dict(_RESET, **{_PLATFORMS: [settings[_HOST_PLATFORM]]})

platform_free = transition(
    implementation = _platform_free_impl,
    inputs = [_HOST_PLATFORM],
    outputs = _RESET.keys() + [_PLATFORMS],
)
