"""`predictor_bundle`: one predictor for several platforms, side by side."""

load(":labels.bzl", "show_label")
load(":platforms.bzl", "check_platforms")
load(":predictor_info.bzl", "PredictorInfo")
load(":tool.bzl", "COMPILER_TOOLCHAIN_TYPE", "compiler", "run_tool")
load(":transitions.bzl", "ALLOWLIST_ATTRS", "each_platform")

visibility("//rules/...")

ATTRS = dict({
    "platforms": attr.label_list(
        doc = "The platforms, each with a name of its own.",
        allow_empty = False,
        mandatory = True,
        providers = [platform_common.PlatformInfo],
    ),
    "predictor": attr.label(
        doc = "A py_predictor_binary or py_predictor_library.",
        cfg = each_platform,
        mandatory = True,
        providers = [PredictorInfo],
    ),
}, **ALLOWLIST_ATTRS)

_ALREADY_ITS_OWN = """\
{bundle}: predictor = "{predictor}" is built for {its}, its own attribute says so: name one without the attribute `platform`."""

_SAME_NAME = "{bundle}: platforms has {first} and {second}, whose directories would have the same name: rename one of them."

def _by_directory(ctx):
    """PredictorInfo and platform's label by the name of the platform's directory."""
    found = {}
    for platform, predictor in ctx.split_attr.predictor.items():
        info = predictor[PredictorInfo]
        label = Label(platform)
        if info.platform != label:
            fail(_ALREADY_ITS_OWN.format(
                bundle = show_label(ctx.label),
                predictor = show_label(predictor.label),
                its = show_label(info.platform),
            ))
        if label.name in found:
            fail(_SAME_NAME.format(
                bundle = show_label(ctx.label),
                first = show_label(found[label.name].platform),
                second = show_label(label),
            ))
        found[label.name] = struct(info = info, platform = label)
    return found

def _link(ctx, path, file):
    declare = ctx.actions.declare_directory if file.is_directory else ctx.actions.declare_file
    link = declare(ctx.label.name + "/" + path)
    ctx.actions.symlink(output = link, target_file = file)
    return link

def _predictor_bundle_impl(ctx):
    links = []
    arguments = ctx.actions.args()
    arguments.add(show_label(ctx.attr.predictor[0].label), format = "--predictor=%s")
    for directory, predictor in sorted(_by_directory(ctx).items()):
        arguments.add(show_label(predictor.platform), format = "--platform=%s")
        for kind, files in sorted(predictor.info.outputs.items()):
            for name, file in sorted(files.items()):
                path = directory + "/" + name
                link = _link(ctx, path, file)
                links.append(link)
                arguments.add(kind, format = "--kind=%s")
                arguments.add(path, format = "--path=%s")
                arguments.add_all([link], expand_directories = False, format_each = "--file=%s")
    manifest = ctx.actions.declare_file(ctx.label.name + "/manifest.json")
    arguments.add(manifest, format = "--out=%s")
    run_tool(
        ctx,
        compiler(ctx).bundle,
        arguments = arguments,
        inputs = depset(links),
        outputs = [manifest],
        mnemonic = "PredictorBundle",
        progress_message = "Listing the files of %{label}",
    )
    files = depset(links + [manifest])
    return [DefaultInfo(files = files, runfiles = ctx.runfiles(transitive_files = files))]

_predictor_bundle = rule(
    implementation = _predictor_bundle_impl,
    doc = "What predictor_bundle declares.",
    attrs = ATTRS,
    toolchains = [COMPILER_TOOLCHAIN_TYPE],
)

def predictor_bundle(name, *, platforms, predictor, **kwargs):
    """Builds a predictor for several platforms in one go.

        load("@rules_predictor//rules:defs.bzl", "predictor_bundle")

        predictor_bundle(
            name = "bundle",
            platforms = [
                "@rules_predictor//platforms:android_arm64",
                "@rules_predictor//platforms:ios_arm64",
                "@rules_predictor//platforms:linux_x86_64",
            ],
            predictor = ":predictor",
        )

    It makes the directory `bundle` with one of each platform's name, which holds the libraries, the header, the signature, the
    runner where programs run, and what has to lie beside them; `bundle/manifest.json` lists every file with its size and
    digest. Python is lowered to C++ once for all of them. `-c opt` makes what is shipped.

    Args:
      name: name. That of the directory, too.
      platforms: list of labels. The platforms, each with a name of its own.
      predictor: label. A py_predictor_binary or py_predictor_library without the attribute `platform`.
      **kwargs: What every rule takes: `visibility`, `tags`, `testonly` and so on.
    """
    check_platforms(name, "platforms", platforms)
    _predictor_bundle(name = name, platforms = platforms, predictor = predictor, **kwargs)
