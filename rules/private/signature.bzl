"""The check of a predictor's signature against the one that its callers count on, as an action."""

load(":labels.bzl", "show_label")
load(":tool.bzl", "compiler", "run_tool")

visibility("//rules/...")

def check_signature(ctx, manifest):
    """Declares the action.

    Args:
      ctx: of a rule with `predictor` and `signature`.
      manifest: File, the signature.
    Returns:
      The File that the action writes where the two agree.
    """
    checked = ctx.actions.declare_file(ctx.label.name + "/signature.checked")
    predictor = ctx.label.same_package_label(ctx.attr.predictor)
    arguments = ctx.actions.args()
    arguments.add(show_label(predictor), format = "--predictor=%s")
    arguments.add(manifest, format = "--signature=%s")
    arguments.add(ctx.file.signature, format = "--recorded=%s")
    arguments.add("/".join(["bazel-bin", predictor.package, predictor.name + ".json"]), format = "--built=%s")
    arguments.add(checked, format = "--out=%s")
    run_tool(
        ctx,
        compiler(ctx).signature,
        arguments = arguments,
        inputs = depset([manifest, ctx.file.signature]),
        outputs = [checked],
        mnemonic = "PredictorSignature",
        progress_message = "Checking the signature of " + show_label(predictor),
    )
    return checked
