"""Labels as users write them."""

visibility("//rules/...")

def show_label(label):
    """`//model:predictor`, or `@module//model:predictor` of another module.

    Args:
      label: a Label.
    Returns:
      Text for messages.
    """

    # Behind a module's name stands what tells its versions apart, with a separator that depends on Bazel's version.
    module = label.workspace_name.replace("+", "~").split("~")[0]
    return "{}//{}:{}".format("@" + module if module else "", label.package, label.name)
