"""Running a program of the compiler (CompilerToolInfo) as an action."""

visibility("//rules/...")

COMPILER_TOOLCHAIN_TYPE = "//toolchains/compiler:toolchain_type"

def compiler(ctx):
    """The compiler (CompilerInfo) that the rule's toolchain names."""
    return ctx.toolchains[Label(COMPILER_TOOLCHAIN_TYPE)].compiler

def run_tool(ctx, tool, *, arguments, inputs, outputs, mnemonic, progress_message):
    """Runs `tool`.

    Args:
      ctx: of the rule.
      tool: CompilerToolInfo.
      arguments: Args of the program.
      inputs: depset of Files, without those of the tool.
      outputs: Files.
      mnemonic: of the action.
      progress_message: of the action.
    """
    start = ctx.actions.args()
    start.add_all(["-I", "-S", tool.boot, tool.module])
    start.add_all(depset([tool.library], transitive = [tool.wheels]), expand_directories = False)
    start.add("--")
    arguments.use_param_file("@%s")
    arguments.set_param_file_format("multiline")
    ctx.actions.run(
        executable = tool.python,
        arguments = [start, arguments],
        inputs = depset([tool.boot, tool.library], transitive = [tool.wheels, inputs]),
        outputs = outputs,
        mnemonic = mnemonic,
        progress_message = progress_message,
    )
