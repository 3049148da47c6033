"""`for_platform`: files of targets built for another platform, as one directory of its name; `optimised`: with -c opt.

    for_platform(
        name = "ios_arm64",
        platform = "//platforms:ios_arm64",
        targets = [":libmeasure_shared.so"],
    )
"""

def _platform_impl(_settings, attr):
    return {
        "//command_line_option:platforms": [str(attr.platform)],
        "//command_line_option:compilation_mode": attr.compilation_mode,
    }

_platform = transition(
    implementation = _platform_impl,
    inputs = [],
    outputs = [
        "//command_line_option:platforms",
        "//command_line_option:compilation_mode",
    ],
)

def _files(ctx, target):
    if not ctx.attr.output_groups:
        return target[DefaultInfo].files
    return depset(transitive = [target[OutputGroupInfo][group] for group in ctx.attr.output_groups])

def _for_platform_impl(ctx):
    links = []
    for target in ctx.attr.targets:
        for file in _files(ctx, target).to_list():
            declare = ctx.actions.declare_directory if file.is_directory else ctx.actions.declare_file
            link = declare(ctx.label.name + "/" + file.basename)
            ctx.actions.symlink(output = link, target_file = file)
            links.append(link)
    return [DefaultInfo(files = depset(links), runfiles = ctx.runfiles(links))]

for_platform = rule(
    implementation = _for_platform_impl,
    doc = "Links to the default outputs of `targets`, built for `platform`, in a directory of the rule's name.",
    attrs = {
        "compilation_mode": attr.string(default = "opt"),
        "output_groups": attr.string_list(doc = "Of which to take the files in place of the default outputs."),
        "platform": attr.label(mandatory = True),
        "targets": attr.label_list(
            cfg = _platform,
            mandatory = True,
        ),
        "_allowlist_function_transition": attr.label(
            default = "@bazel_tools//tools/allowlists/function_transition_allowlist",
        ),
    },
)

_optimise = transition(
    implementation = lambda _settings, _attr: {"//command_line_option:compilation_mode": "opt"},
    inputs = [],
    outputs = ["//command_line_option:compilation_mode"],
)

def _optimised_impl(ctx):
    return [ctx.attr.target[0][DefaultInfo]]

optimised = rule(
    implementation = _optimised_impl,
    doc = "The default outputs of `target` as it is shipped.",
    attrs = {
        "target": attr.label(
            cfg = _optimise,
            mandatory = True,
        ),
        "_allowlist_function_transition": attr.label(
            default = "@bazel_tools//tools/allowlists/function_transition_allowlist",
        ),
    },
)
