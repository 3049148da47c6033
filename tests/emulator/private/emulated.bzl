"""Rules that build a program for another platform and run it under an emulator."""

load(":emulator.bzl", "EmulatorInfo")
load(":paths.bzl", "runfiles_path")

visibility("//tests/emulator/...")

# As it is shipped, which other tests read back: it is compiled once for all of them.
def _platform_impl(_settings, attr):
    return {
        "//command_line_option:compilation_mode": "opt",
        "//command_line_option:platforms": [str(attr.platform)],
    }

_platform = transition(
    implementation = _platform_impl,
    inputs = [],
    outputs = ["//command_line_option:compilation_mode", "//command_line_option:platforms"],
)

ATTRS = {
    "binary": attr.label(
        doc = "The program.",
        cfg = _platform,
        executable = True,
        mandatory = True,
    ),
    "emulator": attr.label(
        doc = "What runs it.",
        mandatory = True,
        providers = [EmulatorInfo],
    ),
    "platform": attr.label(
        doc = "The platform it is built for.",
        mandatory = True,
    ),
    "_allowlist_function_transition": attr.label(
        default = "@bazel_tools//tools/allowlists/function_transition_allowlist",
    ),
}

# The script may stand in the runfiles of the test that runs it, or have its own beside it.
_SCRIPT = """\
#!/bin/sh
runfiles=${{RUNFILES_DIR:-${{TEST_SRCDIR:-$0.runfiles}}}}
case $0 in *.runfiles/*) [ -d "$runfiles" ] || runfiles=${{0%%.runfiles/*}}.runfiles ;; esac
exec {command} "$runfiles/{binary}" "$@"
"""

def _emulated_impl(ctx):
    binary = ctx.attr.binary[0] if type(ctx.attr.binary) == "list" else ctx.attr.binary
    emulator = ctx.attr.emulator[EmulatorInfo]
    program = binary[DefaultInfo].files_to_run.executable
    script = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.write(
        output = script,
        content = _SCRIPT.format(binary = runfiles_path(ctx, program), command = emulator.command),
        is_executable = True,
    )
    runfiles = ctx.runfiles(files = [program]).merge_all([emulator.runfiles, binary[DefaultInfo].default_runfiles])
    return [DefaultInfo(executable = script, runfiles = runfiles)]

emulated_binary = rule(
    implementation = _emulated_impl,
    doc = "A program for another platform as one that runs here.",
    attrs = ATTRS,
    executable = True,
)

emulated_test = rule(
    implementation = _emulated_impl,
    doc = "A program for another platform as a test.",
    attrs = ATTRS,
    test = True,
)
