"""The stages after the snapshot, up to C++, as actions: models to subgraphs, and lower."""

load(":tool.bzl", "compiler", "run_tool")

visibility("//rules/...")

def make_subgraphs(ctx, *, snapshot, models, subgraphs, refusal, log):
    """Declares the action that checks a predictor's models and makes subgraphs of them.

    Args:
      ctx: of the rule.
      snapshot: File that names the models.
      models: directory of models.
      subgraphs: directory to write.
      refusal: what to say should there be a model; "" where there may be.
      log: File to write what went wrong to, if anything did.
    """
    arguments = ctx.actions.args()
    arguments.add(snapshot, format = "--snapshot=%s")
    arguments.add_all([models], expand_directories = False, format_each = "--models=%s")
    arguments.add_all([subgraphs], expand_directories = False, format_each = "--out=%s")
    arguments.add_all([refusal] if refusal else [], format_each = "--refuse=%s")
    arguments.add(log, format = "--log=%s")
    run_tool(
        ctx,
        compiler(ctx).no_subgraphs if refusal else compiler(ctx).subgraphs,
        arguments = arguments,
        inputs = depset([snapshot, models]),
        outputs = [subgraphs, log],
        mnemonic = "PredictorSubgraph",
        progress_message = "Checking the models of %{label}",
        is_worker = not refusal,
    )

def _operator_flag(operator):
    return "{}={}:{}".format(operator.function, operator.symbol, ",".join(operator.exceptions))

def make_cpp(ctx, *, snapshot, name, symbol, operators, runfiles, source, header, entry, manifest, log):
    """Declares the action `lower`. It reads no model: other weights do not make other C++.

    Args:
      ctx: of the rule.
      snapshot: File.
      name: of the predictor.
      symbol: prefix of its C symbols.
      operators: PredictorOperatorInfos.
      runfiles: where its files lie in a runfiles tree.
      source: File to write, C++.
      header: File to write.
      entry: File to write, C++.
      manifest: File to write.
      log: File to write what went wrong to, if anything did.
    """
    arguments = ctx.actions.args()
    arguments.add(compiler(ctx).operations, format = "--operations=%s")
    arguments.add(snapshot, format = "--snapshot=%s")
    arguments.add(name, format = "--name=%s")
    arguments.add(symbol, format = "--symbol=%s")
    arguments.add_all([_operator_flag(operator) for operator in operators], format_each = "--operator=%s")
    arguments.add(runfiles, format = "--runfiles=%s")
    arguments.add(log, format = "--log=%s")
    arguments.add(source, format = "--out-source=%s")
    arguments.add(header, format = "--out-header=%s")
    arguments.add(entry, format = "--out-entry=%s")
    arguments.add(manifest, format = "--out-manifest=%s")
    run_tool(
        ctx,
        compiler(ctx).lower,
        arguments = arguments,
        inputs = depset([snapshot, compiler(ctx).operations]),
        outputs = [source, header, entry, manifest, log],
        mnemonic = "PredictorLower",
        progress_message = "Lowering the predictor %{label}",
        is_worker = True,
    )
