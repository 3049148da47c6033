"""What a generated case does under CPython, with the one rule that differs: an int that leaves 64 bits raises OverflowError.

The source is rewritten before it is run: each operation and call passes its result through a check. The same check
counts steps and sizes, so that a case which never ends, or grows without end, is found and dropped.
"""

from __future__ import annotations

import ast
import itertools
import operator
import sys
import types

from tests.conformance.cases import canonical, raised

OVERFLOW = "integer result does not fit in 64 bits"
_STEPS = 60_000
_SIZE = 5_000
_OPERATORS = {
    ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.FloorDiv: "floordiv", ast.Mod: "mod", ast.Div: "truediv", ast.Pow: "pow",
    ast.LShift: "lshift", ast.RShift: "rshift", ast.BitOr: "or_", ast.BitAnd: "and_", ast.BitXor: "xor", ast.MatMult: "matmul",
}  # fmt: skip


class Exhausted(BaseException):
    """The case takes too long or too much memory to be of use."""


class _Checks:
    """The functions that rewritten source calls."""

    def __init__(self) -> None:
        self.steps = 0

    def tick(self) -> None:
        self.steps += 1
        if self.steps > _STEPS:
            raise Exhausted

    def value(self, value: object) -> object:
        self.tick()
        if type(value) is int and not -(2**63) <= value < 2**63:
            raise OverflowError(OVERFLOW)
        if type(value) is tuple:
            for item in value:
                self.value(item)
        if isinstance(value, (str, bytes, list, dict, set)) and len(value) > _SIZE:
            raise Exhausted
        return value

    def binary(self, name: str, left: object, right: object) -> object:
        if name in ("pow", "lshift") and isinstance(left, int) and isinstance(right, int) and right > 63 and left:
            if abs(left) > 1 or name == "lshift":
                raise OverflowError(OVERFLOW)
        if name in ("mul", "imul") and any(isinstance(x, int) and abs(x) > _SIZE for x in (left, right)):
            if any(isinstance(x, (str, bytes, list, tuple)) and len(x) > 0 for x in (left, right)):
                if any(isinstance(x, int) and x > 0 for x in (left, right)):
                    raise Exhausted
        return self.value(getattr(operator, name)(left, right))

    def constant(self, name: str, left: object, right: object) -> object:
        """Of constants: the compiler may know a wide one, as CPython does."""
        try:
            return self.binary(name, left, right)
        except OverflowError:
            raise Exhausted from None

    def sum(self, items, start=0) -> object:
        values = list(items)
        if type(start) is not float and all(isinstance(v, int) for v in values):
            partial = list(itertools.accumulate(values, initial=start))
            if type(items) is not list and any(not -(2**63) <= v < 2**63 for v in partial):
                raise Exhausted  # natively only the sum of a list may leave 64 bits on the way
            return self.value(partial[-1])
        return sum(values, start)


class _Rewriter(ast.NodeTransformer):
    def __init__(self) -> None:
        self.temporaries = 0

    def visit(self, node: ast.AST):
        """What is made of a node is where that was: tracebacks name its line."""
        made = super().visit(node)
        for each in made if isinstance(made, list) else [made]:
            if hasattr(node, "lineno") and not hasattr(each, "lineno"):
                ast.copy_location(each, node)
        return made

    def _call(self, name: str, *arguments: ast.expr) -> ast.Call:
        return ast.Call(ast.Attribute(ast.Name("__checks", ast.Load()), name, ast.Load()), list(arguments), [])

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        constant = not any(isinstance(x, (ast.Name, ast.Call)) for x in ast.walk(node))
        self.generic_visit(node)
        return self._call("constant" if constant else "binary", ast.Constant(_OPERATORS[type(node.op)]), node.left, node.right)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        self.generic_visit(node)
        return node if isinstance(node.op, ast.Not) else self._call("value", node)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id == "sum":
            node.func = ast.Attribute(ast.Name("__checks", ast.Load()), "sum", ast.Load())
        return self._call("value", node)

    def _loop(self, node):
        self.generic_visit(node)
        node.body.insert(0, ast.Expr(self._call("tick")))
        return node

    visit_For = visit_While = _loop

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.body = [made for s in node.body for made in self._statements(s)]
        return node

    def visit_MatchValue(self, node: ast.MatchValue) -> ast.MatchValue:
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        return node

    def _statements(self, node: ast.stmt) -> list[ast.stmt]:
        made = self.visit(node)
        return made if isinstance(made, list) else [made]

    def visit_AugAssign(self, node: ast.AugAssign):
        self.generic_visit(node)
        before: list[ast.stmt] = []

        def kept(e: ast.expr) -> str:
            self.temporaries += 1
            before.append(ast.Assign([ast.Name(f"__t{self.temporaries}", ast.Store())], e))
            return f"__t{self.temporaries}"

        target = node.target
        load = lambda name: ast.Name(name, ast.Load())  # noqa: E731
        if isinstance(target, ast.Name):
            read: ast.expr = load(target.id)
        elif isinstance(target, ast.Attribute):
            base = kept(target.value)
            read = ast.Attribute(load(base), target.attr, ast.Load())
            target = ast.Attribute(load(base), target.attr, ast.Store())
        else:
            base, index = kept(target.value), kept(target.slice)
            read = ast.Subscript(load(base), load(index), ast.Load())
            target = ast.Subscript(load(base), load(index), ast.Store())
        name = "i" + _OPERATORS[type(node.op)].removesuffix("_")
        operation = self._call("binary", ast.Constant({"iand": "iand", "ior": "ior"}.get(name, name)), read, node.value)
        return [*before, ast.Assign([target], operation)]


def checked_code(source: str, file: str) -> types.CodeType:
    """The module's code with the checks in it; its namespace must hold them (checked_namespace)."""
    return compile(ast.fix_missing_locations(_Rewriter().visit(ast.parse(source))), file, "exec")


def checked_namespace(code: types.CodeType, module: types.ModuleType) -> dict[str, object]:
    """What the module defines, run anew and with its steps uncounted."""
    vars(module)["__checks"] = _Checks()
    exec(code, vars(module))
    return vars(module)


class CheckedOracle:
    """Runs a module's cases, each in a fresh copy of the module."""

    def __init__(self, source: str, stem: str):
        self.stem = stem
        self.code = checked_code(source, f"{stem}.py")

    def run(self, name: str) -> object:
        """The canonical outcome; Exhausted when there is none."""
        module = types.ModuleType(self.stem)
        sys.modules[self.stem] = module
        namespace = checked_namespace(self.code, module)
        try:
            return canonical(namespace[name]())
        except Exception as error:
            return raised(error, self.code.co_filename)
