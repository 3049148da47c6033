"""Running a program of the compiler (CompilerToolInfo) as an action."""

visibility("//rules/...")

COMPILER_TOOLCHAIN_TYPE = "//toolchains/compiler:toolchain_type"

def compiler(ctx):
    """The compiler (CompilerInfo) that the rule's toolchain names."""
    return ctx.toolchains[Label(COMPILER_TOOLCHAIN_TYPE)].compiler

# Bazel starts the program once and sends it every action's arguments. See compiler/worker.
_WORKER = {
    "requires-worker-protocol": "json",
    "supports-multiplex-sandboxing": "1",
    "supports-multiplex-workers": "1",
    "supports-worker-cancellation": "1",
    "supports-path-mapping": "1",
    "supports-workers": "1",
}

def run_tool(ctx, tool, *, arguments, inputs, outputs, mnemonic, progress_message, is_worker = False):
    """Runs `tool`.

    Args:
      ctx: of the rule.
      tool: CompilerToolInfo.
      arguments: Args of the program.
      inputs: depset of Files, without those of the tool.
      outputs: Files.
      mnemonic: of the action.
      progress_message: of the action.
      is_worker: whether the program is kept for further actions.
    """
    start = ctx.actions.args()
    start.add_all(["-I", "-S", tool.boot, tool.module])
    start.add_all([tool.library], expand_directories = False)
    start.add("--")
    arguments.use_param_file("@%s", use_always = is_worker)
    arguments.set_param_file_format("multiline")
    ctx.actions.run(
        executable = tool.python,
        arguments = [start, arguments],
        inputs = inputs,
        outputs = outputs,
        tools = [tool.boot, tool.library],
        execution_requirements = _WORKER if is_worker else {},
        mnemonic = mnemonic,
        progress_message = progress_message,
    )
