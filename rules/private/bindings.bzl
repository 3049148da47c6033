"""The ES module over a predictor's WebAssembly, as an action."""

load(":tool.bzl", "compiler", "run_tool")

visibility("//rules/...")

def make_module(ctx, *, manifest, wasm):
    """Declares the action that makes `<name>.mjs` and `<name>.d.mts`.

    Args:
      ctx: of a rule with the attribute `_javascript_loader`.
      manifest: File, the signature.
      wasm: File, the shared library, which the module loads from beside itself.
    Returns:
      The two Files.
    """
    module = ctx.actions.declare_file(ctx.label.name + ".mjs")
    types = ctx.actions.declare_file(ctx.label.name + ".d.mts")
    arguments = ctx.actions.args()
    arguments.add(manifest, format = "--signature=%s")
    arguments.add(ctx.file._javascript_loader, format = "--loader=%s")
    arguments.add(wasm.basename, format = "--wasm=%s")
    arguments.add(module, format = "--out-module=%s")
    arguments.add(types, format = "--out-types=%s")
    run_tool(
        ctx,
        compiler(ctx).bindings,
        arguments = arguments,
        inputs = depset([manifest, ctx.file._javascript_loader]),
        outputs = [module, types],
        mnemonic = "PredictorModule",
        progress_message = "Making the ES module of %{label}",
    )
    return [module, types]
