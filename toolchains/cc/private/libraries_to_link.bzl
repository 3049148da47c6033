"""How Bazel's build variable `libraries_to_link` becomes arguments: of a linker, and of the archiver."""

load("@rules_cc//cc:cc_toolchain_config_lib.bzl", "feature", "flag_group", "flag_set", "variable_with_value")
load(":actions.bzl", "ARCHIVE_ACTIONS", "LINK_ACTIONS")

visibility("//toolchains/cc/...")

def _of_type(name, values, **kwargs):
    return flag_group(
        expand_if_equal = variable_with_value(name = "libraries_to_link.type", value = name),
        flags = values,
        **kwargs
    )

def _object_groups():
    return [
        _of_type("object_file", ["%{libraries_to_link.name}"]),
        _of_type(
            "object_file_group",
            ["%{libraries_to_link.object_files}"],
            iterate_over = "libraries_to_link.object_files",
        ),
    ]

def _whole(family, name):
    """All of an archive, whatever of it is asked for."""
    if family == "apple":
        return ["-Wl,-force_load," + name]
    if family == "windows":
        return ["/wholearchive:" + name]
    if family == "wasm":
        return ["--whole-archive", name, "--no-whole-archive"]
    return ["-Wl,--whole-archive", name, "-Wl,--no-whole-archive"]

def _static_library(family):
    is_whole, name = "libraries_to_link.is_whole_archive", "%{libraries_to_link.name}"
    whole = _whole(family, name)
    groups = [
        flag_group(expand_if_true = is_whole, flags = whole),
        flag_group(expand_if_false = is_whole, flags = [name]),
    ]
    return flag_group(
        expand_if_equal = variable_with_value(name = "libraries_to_link.type", value = "static_library"),
        flag_groups = groups,
    )

def libraries_to_link(*, family):
    """The feature that names objects and libraries to the linker, in the way of a family of targets."""
    groups = _object_groups() + [
        _static_library(family),
        _of_type("interface_library", ["%{libraries_to_link.name}"]),
        _of_type("dynamic_library", ["-l%{libraries_to_link.name}"]),
        _of_type(
            "versioned_dynamic_library",
            ["%{libraries_to_link.path}"] if family == "apple" else ["-l:%{libraries_to_link.name}"],
        ),
    ]
    return feature(
        name = "libraries_to_link",
        enabled = True,
        flag_sets = [flag_set(
            actions = LINK_ACTIONS,
            flag_groups = [flag_group(
                expand_if_available = "libraries_to_link",
                flag_groups = groups,
                iterate_over = "libraries_to_link",
            )],
        )],
    )

def archiver_flags():
    """The feature of archiving; D leaves out times and owners."""
    return feature(
        name = "archiver_flags",
        enabled = True,
        flag_sets = [flag_set(
            actions = ARCHIVE_ACTIONS,
            flag_groups = [
                flag_group(expand_if_available = "output_execpath", flags = ["rcsD", "%{output_execpath}"]),
                flag_group(
                    expand_if_available = "libraries_to_link",
                    flag_groups = _object_groups(),
                    iterate_over = "libraries_to_link",
                ),
            ],
        )],
    )
