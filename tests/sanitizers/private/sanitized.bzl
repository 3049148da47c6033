"""Rules that build a program with clang's sanitizers and run it."""

visibility("//tests/sanitizers/...")

DOC = """Builds `binary` and all its C++ with AddressSanitizer and UndefinedBehaviorSanitizer, and runs it.

    sanitized_test(
        name = "dict_sanitized_test",
        binary = ":dict_test",
    )

The arguments of the rule's own command line go to the program. What the sanitizers find ends it with a report on standard
error; memory that is still held when it ends is found, too. As `sanitized_binary` it is a program that other tests take
in place of the plain one.
"""

_COPTS = [
    # Generated programs take five times as long to compile with -O1, and less is seen: what an optimiser takes out.
    "-O0",
    "-gline-tables-only",
    "-fno-omit-frame-pointer",
    "-fsanitize=address,undefined",
    "-fno-sanitize-recover=all",
]

_COPT = "//command_line_option:copt"
_MALLOC = "//command_line_option:custom_malloc"

def _sanitized_transition_impl(settings, _attr):
    return {_COPT: settings[_COPT] + _COPTS, _MALLOC: "@sanitizer_libraries//:runtime"}

_sanitized = transition(
    implementation = _sanitized_transition_impl,
    inputs = [_COPT],
    outputs = [_COPT, _MALLOC],
)

ATTRS = {
    "binary": attr.label(
        doc = "The program.",
        cfg = _sanitized,
        executable = True,
        mandatory = True,
    ),
    "_libraries": attr.label(default = "@sanitizer_libraries//:libraries"),
    "_allowlist_function_transition": attr.label(
        default = "@bazel_tools//tools/allowlists/function_transition_allowlist",
    ),
}

# The script may stand in the runfiles of the test that runs it, or have its own beside it.
_SCRIPT = """\
#!/bin/sh
runfiles=${{RUNFILES_DIR:-${{TEST_SRCDIR:-$0.runfiles}}}}
case $0 in *.runfiles/*) [ -d "$runfiles" ] || runfiles=${{0%%.runfiles/*}}.runfiles ;; esac
export LD_LIBRARY_PATH="$runfiles/{libraries}"
# No memory is an answer that the runtime must bear. There is no symbolizer to look for.
export ASAN_OPTIONS=allocator_may_return_null=1:print_legend=0:symbolize=0:detect_leaks=1
export UBSAN_OPTIONS=print_stacktrace=0
exec "$runfiles/{binary}" "$@"
"""

def _runfiles_path(ctx, file):
    path = file.short_path
    return path[len("../"):] if path.startswith("../") else ctx.workspace_name + "/" + path

def _sanitized_impl(ctx):
    binary = ctx.attr.binary[0] if type(ctx.attr.binary) == "list" else ctx.attr.binary
    program = binary[DefaultInfo].files_to_run.executable
    libraries = ctx.attr._libraries[DefaultInfo].files
    script = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.write(
        output = script,
        content = _SCRIPT.format(
            binary = _runfiles_path(ctx, program),
            libraries = _runfiles_path(ctx, libraries.to_list()[0]).rsplit("/", 1)[0],
        ),
        is_executable = True,
    )
    runfiles = ctx.runfiles(files = [program], transitive_files = libraries).merge(binary[DefaultInfo].default_runfiles)
    return [DefaultInfo(executable = script, runfiles = runfiles)]

sanitized_binary = rule(
    implementation = _sanitized_impl,
    doc = DOC,
    attrs = ATTRS,
    executable = True,
)

sanitized_test = rule(
    implementation = _sanitized_impl,
    doc = DOC,
    attrs = ATTRS,
    test = True,
)
