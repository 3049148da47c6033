"""Compiling and linking while a sysroot is made."""

visibility("//toolchains/cc/...")

_COPTS = ["-O2", "-fPIC", "-ffreestanding", "-fno-builtin", "-ffunction-sections", "-Wall", "-Werror"]

def run(rctx, arguments, environment = {}):
    """Runs a program that has to succeed; what it printed.

    Args:
      rctx: of the repository.
      arguments: the program and its arguments.
      environment: variables beside those of the machine.
    Returns:
      The result of rctx.execute.
    """
    result = rctx.execute(arguments, environment = environment)
    if result.return_code:
        fail("making a sysroot failed: {}\n{}{}".format(arguments, result.stdout, result.stderr))
    return result

def _clang(rctx, target, arguments):
    run(rctx, [rctx.path(rctx.attr.zig), "clang", "--target=" + target.triple, "--sysroot=/nonexistent"] + arguments)

def link_stub(rctx, target, source, soname, output, flags = []):
    """Makes a shared library of assembly that only defines symbols."""
    linking = ["-shared", "-nostdlib", "--ld-path=" + str(rctx.path(rctx.attr.lld)), "-Wl,--build-id=none"]
    _clang(rctx, target, linking + ["-Wl,-soname=" + soname] + flags + [source, "-o", output])

_DATA = ["environ", "stderr", "stdin", "stdout"]

def _stub(symbol):
    kind = "object" if symbol in _DATA else "function"
    return ".globl {0}\n.type {0}, %{1}\n{0}: .quad 0\n.size {0}, 8\n".format(symbol, kind)

def make_stub(rctx, target, symbols, directory, soname):
    """Makes a shared library that offers C symbols, for programs to be linked against.

    Args:
      rctx: of the repository.
      target: a row of TARGETS.
      symbols: what it offers.
      directory: that it is made in, with the slash.
      soname: its name.
    """
    source = directory + soname + ".s"
    rctx.file(source, ".data\n" + "".join([_stub(symbol) for symbol in sorted(symbols)]))
    link_stub(rctx, target, source, soname, directory + soname)
    rctx.delete(source)

def compile_source(rctx, target, source, output, copts = []):
    """Compiles a C file of our own."""
    _clang(rctx, target, _COPTS + target.copts + copts + ["-c", rctx.path(source), "-o", output])

def compile_sources(rctx, target, sources, directory, archives):
    """Compiles C files of our own, each to NAME.o or libNAME.a.

    Args:
      rctx: of the repository.
      target: a row of TARGETS.
      sources: labels of the files NAME.c.
      directory: that they are compiled into, with the slash.
      archives: the names of those that become archives.
    """
    for source in sources:
        name = rctx.path(source).basename.removesuffix(".c")
        made = directory + name + ".o"
        compile_source(rctx, target, source, made)
        if name in archives:
            run(rctx, [rctx.path(rctx.attr.zig), "ar", "rcsD", directory + "lib" + name + ".a", made])
            rctx.delete(made)
