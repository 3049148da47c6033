"""How the rules show what they made: output groups and PredictorInfo."""

load(":predictor_info.bzl", "PredictorInfo")

visibility("//rules/...")

# The files that are made of a predictor, by name, each with its output group.
_LIBRARY_FILES = {
    "lib{}.a": "static_library",
    "{}.cc": "cpp",
    "{}.h": "header",
    "{}.json": "manifest",
}
_SHARED_LIBRARY_FILES = {
    "lib{}.dylib": "shared_library",
    "lib{}.so": "shared_library",
    "lib{}.wasm": "shared_library",
    "{}.d.mts": "module",
    "{}.dll": "shared_library",
    "{}.mjs": "module",
}

def name_files(name, kwargs, *, shared_library):
    """Declares a target for each file, so that `bazel build //model:libpredictor.a` makes it.

    Args:
      name: of the predictor.
      kwargs: of the public macro.
      shared_library: whether the predictor has one.
    """
    common = {key: kwargs[key] for key in ["testonly", "visibility"] if key in kwargs}
    files = dict(_LIBRARY_FILES, **(_SHARED_LIBRARY_FILES if shared_library else {}))
    for file, group in files.items():
        native.filegroup(
            name = file.format(name),
            srcs = [name],
            output_group = group,
            # They are parts of the predictor, which `//...` builds already.
            tags = ["manual"],
            **common
        )

def output_groups(built, *, module = [], shared_library = [], runner = None):
    """OutputGroupInfo with a group for everything that is made of a predictor.

    Args:
      built: from build_predictor.
      module: Files: the ES module and its declarations, for WebAssembly.
      shared_library: Files: the shared library, its import library on Windows, and what lies beside it.
      runner: File or None.
    Returns:
      OutputGroupInfo.
    """
    return OutputGroupInfo(
        cpp = depset([built.source]),
        files = depset([built.files] if built.files else []),
        header = depset([built.header]),
        manifest = depset([built.manifest]),
        module = depset(module),
        runner = depset([runner] if runner else []),
        shared_library = depset(shared_library),
        snapshot = depset([built.program.snapshot]),
        static_library = depset([built.static_library]),
        subgraphs = depset([built.program.subgraphs]),
    )

def _by_name(files):
    return {file.basename: file for file in files if file}

def _outputs(ctx, built, *, module, shared_library, runner):
    """`outputs` of PredictorInfo. The generated header includes that of the C ABI by its path from here."""
    return {
        "files": _by_name([built.files]),
        "header": _by_name([built.header]) | {"runtime/abi/predictor.h": ctx.file._abi_header},
        "manifest": _by_name([built.manifest]),
        "module": _by_name(module),
        "runner": _by_name([runner]),
        "shared_library": _by_name(shared_library),
        "static_library": _by_name([built.static_library]),
    }

def predictor_info(ctx, built, *, module = [], shared_library = [], runner = None):
    """PredictorInfo.

    Args:
      ctx: of the rule.
      built: from build_predictor.
      module: Files.
      shared_library: Files, of which the first is the shared library.
      runner: File or None.
    Returns:
      PredictorInfo.
    """
    return PredictorInfo(
        cpp = depset([built.source]),
        files = built.files,
        header = built.header,
        manifest = built.manifest,
        name = ctx.label.name,
        outputs = _outputs(ctx, built, module = module, shared_library = shared_library, runner = runner),
        platform = ctx.fragments.platform.platform,
        python = built.program.python,
        runner = runner,
        shared_library = shared_library[0] if shared_library else None,
        snapshot = built.program.snapshot,
        static_library = built.static_library,
        subgraphs = built.program.subgraphs,
        symbol = built.program.symbol,
    )
