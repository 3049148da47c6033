"""Naming platforms in attributes of the rules."""

load("//platforms:platforms.bzl", "PLATFORMS")
load(":labels.bzl", "show_label")

visibility("//rules/...")

_UNKNOWN = """{target}: {attribute} names {platform}, which there is not: it may be one of {known} of \
@rules_predictor//platforms, or a platform() of your own."""

_SELECT = """{target}: {attribute} is a select(), which Bazel does not resolve there: leave it out, and the predictor is built for \
the platform of what depends on it."""

def check_platform(name, attribute, platform):
    """Fails for a platform that no transition can take; see check_platforms.

    Args:
      name: of the target.
      attribute: its name.
      platform: label as the BUILD file gives it, or None.
    """
    if type(platform) == "select":
        fail(_SELECT.format(target = show_label(native.package_relative_label(":" + name)), attribute = attribute))
    check_platforms(name, attribute, [platform] if platform else [])

def check_platforms(name, attribute, platforms):
    """Fails with the list of ours for one that is misspelt, which Bazel would merely say it has not found.

    Args:
      name: of the target.
      attribute: its name.
      platforms: labels as the BUILD file gives them; what a select() gives is not looked into.
    """
    ours = Label("//platforms:platforms.bzl")
    for platform in platforms if type(platforms) == "list" else []:
        label = native.package_relative_label(platform)
        if (label.workspace_name, label.package) == (ours.workspace_name, ours.package) and label.name not in PLATFORMS:
            fail(_UNKNOWN.format(
                target = show_label(native.package_relative_label(":" + name)),
                attribute = attribute,
                platform = show_label(label),
                known = ", ".join(PLATFORMS),
            ))
