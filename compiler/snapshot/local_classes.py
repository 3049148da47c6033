"""Classes that a function defines, made here once so that they are read like those of a module.

A function that does nothing but define them is made of the function's text: with its imports, and with its other
variables left without a value. What a class body computes of those, or makes anew each time (a list), is not computed
here: the class statement assigns it when it runs. What may have an effect is not run at all.
"""

from __future__ import annotations

import ast
import builtins
import copy
import dataclasses
import sys
import typing
from collections import Counter
from collections.abc import Iterator
from types import CodeType, FunctionType

from .adding_decorators import only_adds
from .names import class_value, is_a
from .references import nested_code
from .source import Definition

if typing.TYPE_CHECKING:
    from .walk import Walk

Record = dict[str, object]
Scope = ast.FunctionDef | ast.AsyncFunctionDef

_EFFECTLESS_MODULES = ("_operator", "abc", "dataclasses", "enum", "functools", "math", "operator", "typing")
_EFFECTLESS = (
    "abs bool bytes chr classmethod divmod float frozenset int len max min ord pow property range repr round "
    "staticmethod str sum tuple type"
).split()
_DISPLAYS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.SetComp, ast.DictComp)
_ANEW = "is made anew each time"
_HOOKS = ("__init_subclass__", "__set_name__")


class _Refusal(Exception):
    """The class cannot be made before the function runs; the message says why."""


@dataclasses.dataclass
class _Made:
    """A class statement of the function: what it made, or why it could not be run."""

    node: ast.ClassDef
    qualname: str
    is_repeated: bool  # it stands in a loop
    cls: type | None = None
    why: str = ""
    assigned: list[str] = dataclasses.field(default_factory=list)


def local_classes(walk: Walk, function: FunctionType, found: Definition, imported: dict[str, object]) -> Record:
    """Its classes by the lines of their statements, and the variables that these read by the lines of the functions.

    `imported` is what imports in the function's body bind.
    """
    if not is_a(found.node, (ast.FunctionDef, ast.AsyncFunctionDef)) or not _has_classes(found.node):
        return {}
    maker = _Maker(walk, function, imported)
    scope = maker.scope(found.node, found.qualname, ())
    try:
        maker.run(scope)
    except Exception as error:  # the classes are refused where they are used
        for made in maker.made:
            made.cls, made.why = None, made.why or f"{type(error).__name__}: {error}"
    classes: Record = {}
    for made in maker.made:
        line = str(made.node.lineno)
        if made.cls is None:
            classes[line] = {"why": made.why}
            continue
        walk.local_class(made.cls, Definition(made.node, made.qualname, None), made.assigned)
        classes[line] = {"id": walk.class_id(made.cls), "repeated": made.is_repeated}
    variables = {line: {n: walk.cell(c) for n, c in sorted(cells.items())} for line, cells in sorted(maker.cells.items())}
    return {"local_classes": classes, "local_variables": variables}


class _Maker:
    """Builds and runs the function that makes the classes."""

    def __init__(self, walk: Walk, function: FunctionType, imported: dict[str, object]) -> None:
        self.walk, self.function, self.imported = walk, function, imported
        self.made: list[_Made] = []
        self.cells: dict[str, dict[str, object]] = {}  # by the line of a function: its variables that classes read
        self._read: set[str] = set()

    def scope(self, node: Scope, qualname: str, around: tuple[dict[str, bool], ...]) -> ast.FunctionDef:
        """The function `node` without all that does not make its classes."""
        counts, declared = _bindings(node)
        fixed = {n for n in _imported(node) | _classes_of(node) if counts[n] == 1}
        names = {n: n in fixed for n in counts if n not in declared}
        scopes = (*around, names)
        body: list[ast.stmt] = [_parsed(f"if 0: {n} = 0") for n, is_fixed in sorted(names.items()) if not is_fixed]
        for statement, is_repeated in _statements(node):
            if is_a(statement, (ast.Import, ast.ImportFrom)):
                body.append(_tried([statement], []))
            elif is_a(statement, ast.ClassDef):
                body += self._class(statement, f"{qualname}.<locals>.{statement.name}", is_repeated, scopes)
            elif _has_classes(statement):
                body.append(self.scope(statement, f"{qualname}.<locals>.{statement.name}", scopes))
                body.append(_parsed(f"{statement.name}()"))
        variables = sorted(n for n, is_fixed in names.items() if not is_fixed)
        if variables:
            body.append(_parsed(f"__keep_cells__({str(node.lineno)!r}, lambda: ({', '.join(variables)},))"))
        return ast.FunctionDef(
            name=node.name, args=_no_arguments(), body=body or [ast.Pass()], decorator_list=[], returns=None, type_params=[]
        )

    def _class(self, node: ast.ClassDef, qualname: str, is_repeated: bool, scopes: tuple[dict[str, bool], ...]) -> list[ast.stmt]:
        made = _Made(node, qualname, is_repeated)
        index = len(self.made)
        self.made.append(made)
        try:
            body = _Checked(self.walk, self.function, self.imported, scopes, made).copy()
        except _Refusal as refusal:
            made.why = str(refusal)
            return []
        return [_tried([body, _parsed(f"__keep_class__({index}, {node.name})")], [_parsed(f"__keep_error__({index}, __error__)")])]

    def run(self, scope: ast.FunctionDef) -> None:
        free = self.function.__code__.co_freevars
        outer = _parsed(f"def outer(__keep_class__, __keep_error__, __keep_cells__{''.join(f', {n}' for n in free)}):\n pass")
        reads = _parsed(f"({', '.join(('__keep_class__', '__keep_error__', '__keep_cells__', *free))},)")
        scope.body.insert(0, reads)
        outer.body = [scope]
        tree = ast.fix_missing_locations(ast.Module([outer], []))
        flags = self.function.__code__.co_flags & _FUTURE
        code = compile(tree, self.function.__code__.co_filename, "exec", flags=flags, dont_inherit=True)
        inner = next(c for o in code.co_consts if is_a(o, CodeType) for c in o.co_consts if is_a(c, CodeType))
        cells = dict(zip(free, self.function.__closure__ or ()))
        given = {"__keep_class__": self._keep_class, "__keep_error__": self._keep_error, "__keep_cells__": self._keep_cells}
        self._read = {n for each in nested_code(inner) if not each.co_flags & _NEW_LOCALS for n in each.co_freevars}
        closure = tuple(cells[n] if n in cells else _cell(given[n]) for n in inner.co_freevars)
        FunctionType(inner, self.function.__globals__, inner.co_name, None, closure)()

    def _keep_class(self, index: int, cls: type) -> None:
        self.made[index].cls = cls

    def _keep_error(self, index: int, error: Exception) -> None:
        self.made[index].why = f"{type(error).__name__}: {error}"

    def _keep_cells(self, line: str, reader: FunctionType) -> None:
        cells = zip(reader.__code__.co_freevars, reader.__closure__ or ())
        self.cells[line] = {name: cell for name, cell in cells if name in self._read}


class _Checked:
    """One class statement: whether it may be run now, and what of it is left to the time when it runs."""

    def __init__(
        self, walk: Walk, function: FunctionType, imported: dict[str, object], scopes: tuple[dict[str, bool], ...], made: _Made
    ) -> None:
        self.walk = walk
        self.function, self.imported, self.scopes, self.made = function, imported, scopes, made
        self.late: set[str] = set()  # names of the body whose values are left to the statement
        self.own: set[str] = set()
        self.bound = set(_bindings(made.node)[0])

    def copy(self) -> ast.ClassDef:
        """The statement as it may be run now; raises _Refusal."""
        node = copy.deepcopy(self.made.node)
        for e in node.decorator_list:
            self._need_class_decorator(e)
        for e in (*node.bases, *(k.value for k in node.keywords)):
            self._need_now(e, "a base class")
            self._need_no_hooks(e)
        for statement in node.body:
            self._statement(statement)
        name = _parsed(f"__qualname__ = {self.made.qualname!r}")
        node.body.insert(1 if ast.get_docstring(node) is not None else 0, name)
        return node

    def _statement(self, s: ast.stmt) -> None:
        match s:
            case ast.Pass() | ast.Expr(value=ast.Constant()):
                return
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self._function(s)
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr()):
                self._assignment(s, name)
            case ast.Assign(targets=[*targets]) if all(is_a(n, (ast.Name, ast.Tuple, ast.expr_context)) for t in targets for n in ast.walk(t)):
                self._need_now(s.value, "a value that is given to several names")
                self.own |= {n.id for t in targets for n in ast.walk(t) if is_a(n, ast.Name)}
            case ast.AnnAssign(target=ast.Name(), value=None):
                return
            case ast.ClassDef():
                self._inner_class(s)
            case _:
                raise _Refusal(f"its body does more than define things (line {s.lineno})")
        self.own |= {s.name} if is_a(s, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) else set()

    def _inner_class(self, s: ast.ClassDef) -> None:
        made = _Made(s, f"{self.made.qualname}.{s.name}", self.made.is_repeated)
        inner = _Checked(self.walk, self.function, self.imported, self.scopes, made).copy()
        if made.assigned:
            raise _Refusal(f"{made.assigned[0]} of the class {s.name} in it is made when the statement runs")
        s.decorator_list, s.bases, s.keywords, s.body = inner.decorator_list, inner.bases, inner.keywords, inner.body

    def _function(self, s: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        if s.name in _HOOKS:
            raise _Refusal(f"it has {s.name}")
        for e in s.decorator_list:
            self._need_decorator(e, s.name)
        for e in (*s.args.defaults, *(d for d in s.args.kw_defaults if d is not None)):
            if is_a(e, _DISPLAYS):
                raise _Refusal(f"a parameter of {s.name} has a list, dict or set as its default, of which each class has its own")
            self._need_now(e, f"the default of a parameter of {s.name}")

    def _assignment(self, s: ast.Assign | ast.AnnAssign, name: str) -> None:
        why = self._why_late(s.value)
        if why is None or why == _ANEW and name.startswith("__"):  # __slots__ = ["x"]
            self.own.add(name)
            return
        taken = {n for n in _names(s.value) if n in self.own | self.late}
        if taken:
            raise _Refusal(f"the value of {name} is made of {min(taken)}, which the class has too")
        self.late.add(name)
        self.made.assigned.append(name)
        s.value = ast.Constant(None)

    def _need_now(self, e: ast.expr, what: str) -> None:
        why = self._why_late(e)
        if why is not None:
            raise _Refusal(f"{what} {why}")

    def _need_class_decorator(self, e: ast.expr) -> None:
        made_by = e.func if is_a(e, ast.Call) else e
        if not self._only_adds(self._thing(made_by)):
            self._need_decorator(e, "the class", ", and does more than add to it")
            return
        for part in (made_by, *e.args, *(k.value for k in e.keywords)) if is_a(e, ast.Call) else (e,):
            self._need_now(part, "a decorator of the class")

    def _need_decorator(self, e: ast.expr, of: str, more: str = "") -> None:
        self._need_now(e, f"a decorator of {of}")
        if not is_a(e, ast.Call) and not self._is_effectless(e):
            raise _Refusal(f"a decorator of {of} is no function of a library{more}")

    def _why_late(self, e: ast.expr) -> str | None:
        """Why the expression cannot be evaluated before the function runs; None if it can."""
        for name in sorted(_names(e)):
            if name in self.late or name not in self.own and self._is_variable(name):
                if name in self.bound - self.own - self.late:  # Python looks at the module's then
                    raise _Refusal(f"its body reads {name} before it gives {name} a value of its own")
                return f"is made of {name}, a variable of the function"
        for node in _evaluated(e):
            if is_a(node, _DISPLAYS):
                return _ANEW
            if is_a(node, (ast.NamedExpr, ast.Await, ast.Yield, ast.YieldFrom)):
                return "has an effect"
            if is_a(node, ast.Call) and not self._is_effectless(node.func):
                return "calls a function"
        return None

    def _is_variable(self, name: str) -> bool:
        for names in reversed(self.scopes):
            if name in names:
                return not names[name]
        return name in self.function.__code__.co_freevars or name in _rebound(self.function.__globals__)

    def _is_effectless(self, function: ast.expr) -> bool:
        """Whether calling it does nothing but give a value that never changes."""
        if is_a(function, ast.Attribute) and is_a(function.value, ast.Name) and function.value.id in self.own:
            return function.attr in ("setter", "getter", "deleter")
        thing = self._thing(function)
        module, name = getattr(thing, "__module__", None), getattr(thing, "__name__", None)
        return module in _EFFECTLESS_MODULES or module == "builtins" and name in _EFFECTLESS

    def _only_adds(self, decorator: object) -> bool:
        if not is_a(decorator, FunctionType):
            return False
        try:
            return only_adds(self.walk.source_of(decorator.__code__.co_filename).function(decorator.__code__))
        except (OSError, SyntaxError, ValueError):  # without a source
            return False

    def _thing(self, e: ast.expr) -> object:
        """What a name or a chain of attributes of modules stands for; None where that is not known."""
        if is_a(e, ast.Attribute):
            of = self._thing(e.value)
            return vars(of).get(e.attr) if is_a(of, type(sys)) else None
        if not is_a(e, ast.Name) or e.id in self.own:
            return None
        if any(e.id in names for names in self.scopes):
            return self.imported.get(e.id)
        return self.function.__globals__.get(e.id, vars(builtins).get(e.id))

    def _need_no_hooks(self, base: ast.expr) -> None:
        thing = self._thing(base)
        if not is_a(thing, type) or thing.__module__ in _EFFECTLESS_MODULES:
            return
        if type(thing).__module__ not in (*_EFFECTLESS_MODULES, "builtins"):
            raise _Refusal(f"its base class {thing.__name__} has a metaclass")
        if is_a(class_value(thing, "__init_subclass__"), classmethod):
            raise _Refusal(f"its base class {thing.__name__} has __init_subclass__")


_NEW_LOCALS = 0x2  # code of functions has the flag, that of class bodies has not
_FUTURE = 0x1000000 | 0x800000  # annotations, generator_stop: what a module's `from __future__` changes in its code


def _statements(scope: Scope) -> Iterator[tuple[ast.stmt, bool]]:
    """Definitions and imports of the scope in their order, and whether they stand in a loop."""
    left: list[tuple[ast.AST, bool]] = [(s, False) for s in reversed(scope.body)]
    while left:
        node, is_repeated = left.pop()
        if is_a(node, (ast.Import, ast.ImportFrom, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node, is_repeated
        elif is_a(node, (ast.stmt, ast.ExceptHandler, ast.match_case)):
            inside = is_repeated or is_a(node, (ast.For, ast.AsyncFor, ast.While))
            left += [(child, inside) for child in reversed(list(ast.iter_child_nodes(node)))]


def _has_classes(scope: ast.AST) -> bool:
    if not is_a(scope, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return False
    return any(is_a(s, ast.ClassDef) or _has_classes(s) for s, _ in _statements(scope))


def _classes_of(scope: Scope) -> set[str]:
    return {s.name for s, _ in _statements(scope) if is_a(s, ast.ClassDef)}


def _imported(scope: Scope) -> set[str]:
    imports = (s for s, _ in _statements(scope) if is_a(s, (ast.Import, ast.ImportFrom)))
    return {a.asname or a.name.partition(".")[0] for s in imports for a in s.names}


def _bindings(scope: Scope | ast.ClassDef) -> tuple[Counter[str], set[str]]:
    """How often the names of the scope are bound in its text, and those that it declares to be of a scope around it."""
    found: Counter[str] = Counter()
    if not is_a(scope, ast.ClassDef):
        a = scope.args
        found.update(p.arg for p in (*a.posonlyargs, *a.args, *a.kwonlyargs, a.vararg, a.kwarg) if p is not None)
    declared: set[str] = set()
    left: list[ast.AST] = list(scope.body)
    while left:
        node = left.pop()
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                found[name] += 1
                continue
            case ast.Lambda() | ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                found.update(n.target.id for n in ast.walk(node) if is_a(n, ast.NamedExpr))
                continue
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                found[name] += 1
            case ast.alias(name=name, asname=asname):
                found[asname or name.partition(".")[0]] += 1
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                found[name] += 1
            case ast.MatchMapping(rest=str(name)):
                found[name] += 1
            case ast.Global(names=names) | ast.Nonlocal(names=names):
                declared.update(names)
        left += ast.iter_child_nodes(node)
    return found, declared


def _evaluated(e: ast.expr) -> Iterator[ast.AST]:
    """What of an expression is evaluated where it stands: not the bodies of lambdas."""
    yield e
    for child in [*e.args.defaults, *filter(None, e.args.kw_defaults)] if is_a(e, ast.Lambda) else ast.iter_child_nodes(e):
        yield from _evaluated(child)


def _names(e: ast.expr) -> set[str]:
    """The names that evaluating the expression reads, its own apart."""
    nodes = list(_evaluated(e))
    stored = {n.id for n in nodes if is_a(n, ast.Name) and not is_a(n.ctx, ast.Load)}
    return {n.id for n in nodes if is_a(n, ast.Name)} - stored


def _rebound(namespace: dict[str, object]) -> set[str]:
    """The global names that functions of the module may assign."""
    source = getattr(sys.modules.get(str(namespace.get("__name__"))), "__file__", None)
    if not is_a(source, str):
        return set()
    if source not in _REBOUND:
        try:
            with open(source, "rb") as file:
                tree = ast.parse(file.read())
        except (OSError, SyntaxError, ValueError):
            return set()
        _REBOUND[source] = {name for node in ast.walk(tree) if is_a(node, ast.Global) for name in node.names}
    return _REBOUND[source]


_REBOUND: dict[str, set[str]] = {}


def _parsed(text: str) -> ast.stmt:
    return ast.parse(text).body[0]


def _tried(body: list[ast.stmt], otherwise: list[ast.stmt]) -> ast.Try:
    handler = ast.ExceptHandler(type=ast.Name("Exception", ast.Load()), name="__error__", body=otherwise or [ast.Pass()])
    return ast.Try(body=body, handlers=[handler], orelse=[], finalbody=[])


def _no_arguments() -> ast.arguments:
    return ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])


def _cell(value: object) -> object:
    return (lambda: value).__closure__[0]
