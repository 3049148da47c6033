"""Rules that build a program for linux_arm64 and run it under the emulator."""

visibility("//tests/emulator/...")

DOC = """Builds `binary` for linux_arm64, whatever the platform of the build, and runs it under qemu-user.

    emulated_test(
        name = "main_arm64_test",
        binary = ":main",
    )

The arguments of the rule's own command line go to the program. As `emulated_binary` it is a program that other tests
take in place of the native one.
"""

def _arm64_impl(_settings, _attr):
    return {"//command_line_option:platforms": ["//platforms:linux_arm64"]}

_arm64 = transition(
    implementation = _arm64_impl,
    inputs = [],
    outputs = ["//command_line_option:platforms"],
)

ATTRS = {
    "binary": attr.label(
        doc = "The program.",
        cfg = _arm64,
        executable = True,
        mandatory = True,
    ),
    "_qemu": attr.label(
        allow_single_file = True,
        cfg = "exec",
        default = "@arm64_emulator//:qemu",
    ),
    "_loader": attr.label(
        allow_single_file = True,
        default = "@arm64_emulator//:loader",
    ),
    "_libraries": attr.label(default = "@arm64_emulator//:libraries"),
    "_allowlist_function_transition": attr.label(
        default = "@bazel_tools//tools/allowlists/function_transition_allowlist",
    ),
}

# The script may stand in the runfiles of the test that runs it, or have its own beside it.
_SCRIPT = """\
#!/bin/sh
runfiles=${{RUNFILES_DIR:-${{TEST_SRCDIR:-$0.runfiles}}}}
case $0 in *.runfiles/*) [ -d "$runfiles" ] || runfiles=${{0%%.runfiles/*}}.runfiles ;; esac
exec "$runfiles/{qemu}" -L "$runfiles/{sysroot}" "$runfiles/{binary}" "$@"
"""

def _runfiles_path(ctx, file):
    path = file.short_path
    return path[len("../"):] if path.startswith("../") else ctx.workspace_name + "/" + path

def _emulated_impl(ctx):
    binary = ctx.attr.binary[0] if type(ctx.attr.binary) == "list" else ctx.attr.binary
    program = binary[DefaultInfo].files_to_run.executable
    loader = _runfiles_path(ctx, ctx.file._loader)
    script = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.write(
        output = script,
        content = _SCRIPT.format(
            binary = _runfiles_path(ctx, program),
            qemu = _runfiles_path(ctx, ctx.file._qemu),
            # The loader is <sysroot>/lib/<name>.
            sysroot = loader.rsplit("/", 2)[0],
        ),
        is_executable = True,
    )
    runfiles = ctx.runfiles(
        files = [program, ctx.file._qemu],
        transitive_files = ctx.attr._libraries[DefaultInfo].files,
    ).merge(binary[DefaultInfo].default_runfiles)
    return [DefaultInfo(executable = script, runfiles = runfiles)]

emulated_binary = rule(
    implementation = _emulated_impl,
    doc = DOC,
    attrs = ATTRS,
    executable = True,
)

emulated_test = rule(
    implementation = _emulated_impl,
    doc = DOC,
    attrs = ATTRS,
    test = True,
)
