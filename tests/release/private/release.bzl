"""`release`: the archive of a version, and what the Bazel Central Registry is told of it."""

load("@bazel_skylib//rules:common_settings.bzl", "BuildSettingInfo")

visibility("//tests/release/...")

def _strip(file):
    """What the tool is told of a file: where it is, and where it is within the module."""
    return "{}={}".format(file.short_path.partition("/module/")[2].removesuffix(".txt"), file.path)

def _release_impl(ctx):
    archive = ctx.actions.declare_file("{}-{}.tar.gz".format(ctx.attr.module, ctx.attr.version))
    registry = ctx.actions.declare_directory("registry")
    arguments = ctx.actions.args()
    arguments.use_param_file("@%s", use_always = True)
    arguments.set_param_file_format("multiline")
    arguments.add(ctx.attr.module, format = "--module=%s")
    arguments.add(ctx.attr.version, format = "--version=%s")
    arguments.add(ctx.attr._repository[BuildSettingInfo].value, format = "--repository=%s")
    arguments.add(ctx.file.presubmit, format = "--presubmit=%s")
    arguments.add(archive, format = "--out-archive=%s")
    arguments.add_all([registry], expand_directories = False, format_each = "--out-registry=%s")
    arguments.add_all(ctx.files.srcs, map_each = _strip)
    ctx.actions.run(
        executable = ctx.executable._tool,
        arguments = [arguments],
        inputs = ctx.files.srcs + [ctx.file.presubmit],
        outputs = [archive, registry],
        mnemonic = "Release",
        progress_message = "Making the release %{label}",
    )
    return [DefaultInfo(files = depset([archive, registry]))]

release = rule(
    implementation = _release_impl,
    doc = "`<module>-<version>.tar.gz`, and `registry`, a directory as in the registry's repository.",
    attrs = {
        "module": attr.string(
            doc = "The module's name.",
            mandatory = True,
        ),
        "presubmit": attr.label(
            doc = "presubmit.yml.",
            allow_single_file = True,
            mandatory = True,
        ),
        "srcs": attr.label_list(
            doc = "Files of a sources_repository.",
            allow_files = True,
            mandatory = True,
        ),
        "version": attr.string(
            doc = "The module's version.",
            mandatory = True,
        ),
        "_repository": attr.label(default = "//tests/release:repository"),
        "_tool": attr.label(
            cfg = "exec",
            default = "//tests/release:make_release",
            executable = True,
        ),
    },
)
