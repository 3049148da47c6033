"""Short ways to say what the feature lists say over and over."""

load("@rules_cc//cc:cc_toolchain_config_lib.bzl", "feature", "flag_group", "flag_set", "with_feature_set")

visibility("//toolchains/cc/...")

def flags(actions, values, *, when = None):
    """A flag set of fixed flags; `when` names a feature that has to be on."""
    return flag_set(
        actions = actions,
        flag_groups = [flag_group(flags = values)] if values else [],
        with_features = [with_feature_set(features = [when])] if when else [],
    )

def variable_flags(name, actions, values, *, variable, each = False):
    """A feature whose flags come from a build variable, once for each of its values if `each`."""
    group = flag_group(
        flags = values,
        expand_if_available = variable,
        iterate_over = variable if each else None,
    )
    return feature(
        name = name,
        enabled = True,
        flag_sets = [flag_set(actions = actions, flag_groups = [group])],
    )
