"""PythonInfo: how a predictor runs under Python."""

visibility("//rules/...")

PythonInfo = provider(
    doc = "The interpreter and the files of a predictor's Python, as they lie in runfiles.",
    fields = {
        "entry": "Name of the function; \"\" for the one public annotated function.",
        "files": "depset of Files: source, dependencies, data, and the interpreter where it is a file.",
        "imports": "depset of strings: entries of sys.path below the runfiles root.",
        "interpreter": "File of the interpreter, or None.",
        "interpreter_path": "Its path on the machine, where it is no file of the build.",
        "links": "depset of SymlinkEntry: further places in runfiles.",
        "main": "Runfiles path of the source.",
        "module": "Dotted name of the module.",
        "workspace": "Runfiles directory of the source's repository, which the module's name is relative to.",
    },
)
