"""Where a function's locals are declared in C++."""

from __future__ import annotations

from compiler.ir import nodes as ir
from compiler.ir.walk import blocks_of, read_names


def placements(function: ir.Function) -> dict[str, ir.Stmt | None]:
    """For each local, in the order of their first use, the statement that declares it, None for the top of the function."""
    paths: dict[str, list[tuple]] = {}
    first: dict[str, tuple[tuple, ir.Stmt, bool]] = {}

    def visit(block: tuple[ir.Stmt, ...], path: tuple) -> None:
        for s in block:
            for name in read_names(s):
                note(name, path, s, False)
            match s:
                case ir.Assign(target=target):
                    note(target, path, s, True)
                case ir.Yield(target=str(target)):
                    note(target, path, s, True)
                case ir.ForRange(target=target):
                    note(target, (*path, (id(s), 0)), s, True)
                case ir.ForEach(targets=targets):
                    for t in targets:
                        note(t, (*path, (id(s), 0)), s, True)
                case ir.Try(handlers=handlers):
                    for i, h in enumerate(handlers):
                        if h.target is not None:
                            note(h.target, (*path, (id(s), i + 1)), s, True)
            for i, inner in enumerate(blocks_of(s)):
                visit(inner, (*path, (id(s), i)))

    def note(name: str, path: tuple, s: ir.Stmt, assigns: bool) -> None:
        paths.setdefault(name, []).append(path)
        first.setdefault(name, (path, s, assigns))

    visit(function.body, ())
    placed: dict[str, ir.Stmt | None] = {}
    locals = dict(function.locals)
    for name, (path, s, assigns) in first.items():
        if name not in locals:
            continue
        contained = all(p[: len(path)] == path for p in paths[name])
        placed[name] = s if assigns and contained else None
    return placed
