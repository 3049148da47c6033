"""The directory of files beside a program with models."""

load(":tool.bzl", "compiler", "run_tool")

visibility("//rules/...")

def make_files(ctx, *, backend, subgraphs, directory):
    """Declares the action that makes the directory.

    Args:
      ctx: of the rule.
      backend: from find_backend.
      subgraphs: directory of subgraphs.
      directory: to write.
    """
    library = [backend.library] if backend.library else []
    arguments = ctx.actions.args()
    arguments.add_all([directory], expand_directories = False, format_each = "--out=%s")
    arguments.add_all([subgraphs], expand_directories = False, format_each = "--subgraphs=%s")
    arguments.add_all(library, format_each = "--library=%s")
    arguments.add_all([backend.file_name] if library else [], format_each = "--name=%s")
    arguments.add_all(backend.notices, format_each = "--notice=%s")
    run_tool(
        ctx,
        compiler(ctx).files,
        arguments = arguments,
        inputs = depset([subgraphs] + library, transitive = [backend.notices]),
        outputs = [directory],
        mnemonic = "PredictorFiles",
        progress_message = "Laying out the models of %{label}",
    )
