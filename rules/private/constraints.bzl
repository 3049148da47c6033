"""What a rule asks of its target platform."""

visibility("//rules/...")

_OS = "@platforms//os:"

CONSTRAINT_ATTRS = {
    "_apple": attr.label_list(default = [_OS + "ios", _OS + "macos", _OS + "tvos", _OS + "watchos"]),
    # Apps hold libraries there; nothing is started from a command line.
    "_without_programs": attr.label_list(default = [
        _OS + "android",
        _OS + "ios",
        _OS + "none",
        _OS + "tvos",
        _OS + "watchos",
    ]),
    "_wasm": attr.label_list(default = ["@platforms//cpu:wasm32"]),
    "_windows": attr.label_list(default = [_OS + "windows"]),
    "_x86_64": attr.label_list(default = ["@platforms//cpu:x86_64"]),
}

def _has_any(ctx, targets):
    return any([
        ctx.target_platform_has_constraint(target[platform_common.ConstraintValueInfo])
        for target in targets
    ])

def is_apple(ctx):
    return _has_any(ctx, ctx.attr._apple)

def is_windows(ctx):
    return _has_any(ctx, ctx.attr._windows)

def is_wasm(ctx):
    return _has_any(ctx, ctx.attr._wasm)

def is_x86_64(ctx):
    return _has_any(ctx, ctx.attr._x86_64)

def runs_programs(ctx):
    return not _has_any(ctx, ctx.attr._without_programs)
