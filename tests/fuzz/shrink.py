"""Makes a failing case small: statements are left out, compound ones replaced by their bodies, expressions by their parts.

All reductions of one step are compiled together; the shortest that still fails in the same way is the next step's.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.fuzz.build import Compiler
from tests.fuzz.programs import Case
from tests.fuzz.verdict import Verdict

_ROUNDS = 25
_AT_ONCE = 50


def shrink(case: Case, verdict: Verdict, compiler: Compiler) -> Case:
    """The smallest found case with a verdict of the same kind."""
    for _ in range(_ROUNDS):
        smaller = _step(case, verdict, compiler)
        if smaller is None:
            break
        case = smaller
    return case


def _step(case: Case, verdict: Verdict, compiler: Compiler) -> Case | None:
    sources = sorted({s for s in _reductions(case.source) if len(s) < len(case.source)}, key=lambda s: (len(s), s))
    for start in range(0, min(len(sources), 8 * _AT_ONCE), _AT_ONCE):
        batch = [_renamed(source, i) for i, source in enumerate(sources[start : start + _AT_ONCE])]
        verdicts = compiler.run(batch)
        for i, candidate in enumerate(batch):
            if verdicts[candidate.name].kind == verdict.kind:
                return Case(case.name, sources[start + i])
    return None


def _renamed(source: str, number: int) -> Case:
    """The source with its module-level functions renamed, so that many stand in one file."""
    tree = ast.parse(source)
    names = [s.name for s in tree.body if isinstance(s, ast.FunctionDef)]
    names += [t.id for s in tree.body if isinstance(s, ast.Assign) for t in s.targets if isinstance(t, ast.Name)]
    for f in names:
        if not f.startswith("case_"):
            source = re.sub(rf"\b{f}\b", f"{f}_{number}_", source)
    return Case(f"case_s{number}", re.sub(r"\bcase_\w+(?=\(\):)", f"case_s{number}", source))


def _reductions(source: str) -> Iterator[str]:
    tree = ast.parse(source)
    for node in ast.walk(tree):
        for field, value in ast.iter_fields(node):
            if isinstance(value, list):
                yield from _of_list(tree, node, field, value)
            elif isinstance(value, ast.expr):
                yield from _of_expression(tree, node, field, value)


def _of_list(tree: ast.Module, node: ast.AST, field: str, items: list) -> Iterator[str]:
    if field in ("targets", "ops", "comparators", "args") and not isinstance(node, ast.Call):
        return
    halves = [(0, len(items) // 2), (len(items) // 2, len(items))] if len(items) > 3 else []
    for first, last in [*halves, *((i, i + 1) for i in range(len(items)))]:
        inner: list = []
        if last - first == 1 and isinstance(items[first], ast.stmt):
            inner = [s for name in ("body", "orelse", "finalbody") for s in getattr(items[first], name, [])]
        for replacement in ([], inner):
            made = [*items[:first], *replacement, *items[last:]]
            if not made and field == "body" and isinstance(node, (ast.If, ast.For, ast.While, ast.Try, ast.FunctionDef, ast.ExceptHandler)):
                made = [ast.Pass()]
            yield from _with(tree, node, field, made)
    for i, item in enumerate(items):
        if isinstance(item, ast.expr):
            for part in _parts(item):
                yield from _with(tree, node, field, [*items[:i], part, *items[i + 1 :]])


def _of_expression(tree: ast.Module, node: ast.AST, field: str, value: ast.expr) -> Iterator[str]:
    for part in _parts(value):
        yield from _with(tree, node, field, part)


def _parts(e: ast.expr) -> list[ast.expr]:
    """What may stand for the expression: its own parts, and the plainest values."""
    parts = [child for child in ast.iter_child_nodes(e) if isinstance(child, ast.expr)]
    if not isinstance(e, (ast.Constant, ast.Name)):
        parts += [ast.Constant(value) for value in (0, True, "", 1.5)]
        parts += [ast.List([], ast.Load())] if isinstance(e, (ast.ListComp, ast.Call, ast.List)) else []
    return parts


def _with(tree: ast.Module, node: ast.AST, field: str, value: object) -> Iterator[str]:
    """The source with this field changed, if it is still Python with a case in it."""
    saved = getattr(node, field)
    setattr(node, field, value)
    try:
        source = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
        compile(source, "reduction", "exec")
    except Exception:
        return
    finally:
        setattr(node, field, saved)
    if re.search(r"^def case_", source, re.MULTILINE):
        yield source
