"""The stage snapshot as an action: the user's Python, the user's dependencies, nothing of ours but the program."""

load(":runfiles.bzl", "MAIN_WORKSPACE", "runfiles_path")
load(":tool.bzl", "compiler")

visibility("//rules/...")

def _file_line(file):
    return runfiles_path(file) + "\t" + file.path

def _link_line(link):
    return MAIN_WORKSPACE + "/" + link.path + "\t" + link.target_file.path

def _root_map(ctx, python):
    root_map = ctx.actions.args()
    root_map.set_param_file_format("multiline")
    root_map.use_param_file("--root-map=%s", use_always = True)
    root_map.add_all(python.files, map_each = _file_line, expand_directories = False)
    root_map.add_all(python.links, map_each = _link_line)
    return root_map

def _options(ctx, python, *, snapshot, models, log, operators):
    tool = compiler(ctx)
    options = ctx.actions.args()

    # The user's Python takes nothing from the user who builds: no site directory, no byte code left behind.
    options.add_all(["-s", "-B", tool.snapshot_main])
    options.add(python.main, format = "--main=%s")
    options.add(python.workspace, format = "--workspace=%s")
    options.add(python.module, format = "--module=%s")
    options.add_all([python.entry] if python.entry else [], format_each = "--entry=%s")
    options.add_all(python.imports, format_each = "--import=%s")
    options.add(tool.operation_names, format = "--operations=%s")
    options.add_all([operator.function for operator in operators], format_each = "--operator=%s")
    options.add(log, format = "--log=%s")
    options.add(snapshot, format = "--out=%s")
    options.add_all([models], expand_directories = False, format_each = "--models-dir=%s")
    return options

def make_snapshot(ctx, python, *, snapshot, models, log, operators):
    """Declares the action.

    Args:
      ctx: of the rule.
      python: PythonInfo of the predictor.
      snapshot: File to write.
      models: directory to write models and large constants to.
      log: File to write what went wrong to, if anything did.
      operators: PredictorOperatorInfos.
    """
    options = _options(ctx, python, snapshot = snapshot, models = models, log = log, operators = operators)
    tool = compiler(ctx)
    ctx.actions.run(
        executable = python.interpreter or python.interpreter_path,
        arguments = [options, _root_map(ctx, python)],
        inputs = depset(
            [link.target_file for link in python.links.to_list()] + [tool.operation_names, tool.snapshot_main],
            transitive = [python.files, tool.snapshot],
        ),
        outputs = [snapshot, models, log],
        # What module-level code makes of sets must not change; set from outside, the program need not start again.
        # And ONNX Runtime, where the module loads a model, must not record how it is used.
        env = {"PYTHONHASHSEED": "0", "ORT_DISABLE_TELEMETRY": "1"},
        mnemonic = "PredictorSnapshot",
        progress_message = "Freezing the predictor %{label}",
    )
