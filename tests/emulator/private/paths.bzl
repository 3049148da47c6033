"""Where files lie in a runfiles tree."""

visibility("//tests/emulator/...")

def runfiles_path(ctx, file):
    path = file.short_path
    return path[len("../"):] if path.startswith("../") else ctx.workspace_name + "/" + path
