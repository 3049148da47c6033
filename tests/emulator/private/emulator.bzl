"""EmulatorInfo and `emulator`: what runs programs of another platform."""

load(":paths.bzl", "runfiles_path")

visibility("//tests/emulator/...")

EmulatorInfo = provider(
    doc = "How a program of another platform is run.",
    fields = {
        "command": "Words of sh before the program's path. $runfiles stands for the directory of runfiles.",
        "runfiles": "What they name.",
    },
)

def _emulator_impl(ctx):
    command = ctx.attr.command
    for target, name in ctx.attr.tools.items():
        [file] = target[DefaultInfo].files.to_list()
        command = command.replace("{" + name + "}", "$runfiles/" + runfiles_path(ctx, file))
    files = depset(transitive = [each[DefaultInfo].files for each in ctx.attr.data + ctx.attr.tools.keys()])
    return [EmulatorInfo(command = command, runfiles = ctx.runfiles(transitive_files = files))]

emulator = rule(
    implementation = _emulator_impl,
    doc = """A command that runs programs of another platform.

    emulator(
        name = "qemu",
        command = '"{qemu}" -L "{loader}"',
        tools = {"@qemu//:arm64": "qemu", ...},
    )
""",
    attrs = {
        "command": attr.string(doc = "Words of sh; {name} stands for the path of a tool.", mandatory = True),
        "data": attr.label_list(allow_files = True, cfg = "exec", doc = "What the tools need besides."),
        "tools": attr.label_keyed_string_dict(allow_files = True, cfg = "exec", doc = "Single files, by what `command` calls them."),
    },
)
