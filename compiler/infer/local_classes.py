"""Classes that functions define.

The snapshot made them before the function ran (compiler/snapshot/local_classes.py), so that they are classes like any
other; a specialisation of the function after the first has copies of them. In Python each run of the class statement
makes another class. So the variables of the function that a class reads, and the attributes of the class, are state of
the instance that begins anew with each call: right as long as the classes of one call never meet those of another.
`check` says where that may happen: where an object outlives the call, or two calls run at once.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compiler.diagnostics.diagnostic import Diagnostic, Span
from compiler.infer.classes import ENUM_KINDS
from compiler.infer.functions import is_function
from compiler.infer.operations import operate
from compiler.infer.solver import EXCEPTION_ARGUMENTS
from compiler.infer.state import assign_class_attribute, declare, shared
from compiler.infer.type_names import python_name
from compiler.infer.values import Cell, Class, Function, Static, Thing, Value, parts_of_thing
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    EXCEPTION,
    NEVER,
    NONE,
    ClassType,
    ClosureType,
    DictType,
    EnumType,
    FunctionType,
    IteratorType,
    ListType,
    SetType,
    Type,
    name_of_class,
    parts_of,
)

if TYPE_CHECKING:
    from compiler.infer.frame import Frame
    from compiler.infer.global_names import Globals
    from compiler.infer.program import ProgramInference

LOCAL = ".<locals>."  # in the identity of what stands in a function
COPY = "@"  # before the number of a copy, in its identity
_HELP = "move the class to module level; what it reads of the function can be parameters of its __init__"


@dataclass(eq=False)
class LocalClass:
    """A class statement in one specialisation of its function."""

    id: str
    span: Span
    frame: Frame
    is_repeated: bool


class LocalClasses:
    def __init__(self, program: ProgramInference):
        self.program = program
        self.made: set[tuple[str, int]] = set()  # functions and the numbers of the copies there are
        self.copies: dict[str, list[Hashable]] = {}  # function -> its specialisations that define classes, in this round
        self.defined: list[LocalClass] = []  # in this round
        self.sharing: list[LocalClass] = []  # of functions with variables that classes read, whether or not these are made
        self.compared: set[str] = set()  # classes that something is tested for: isinstance(), except, match, type(x) is
        self.cells: set[str] = set()  # names of the constants that are variables of functions

    def start_round(self) -> None:
        self.copies.clear()
        self.defined.clear()
        self.sharing.clear()

    def note(self, thing: Thing) -> None:
        """The thing, which may be a class, is compared with another, or objects are tested for being of it."""
        if isinstance(thing, Class) and LOCAL in thing.id:
            self.compared.add(thing.id)

    def suffix(self, globals: Globals) -> str:
        """What the identities of the classes end with in this specialisation of the function."""
        function = globals.function
        keys = self.copies.setdefault(function, [])
        if globals.owner not in keys:
            keys.append(globals.owner)
        number = keys.index(globals.owner) + 1
        if number == 1:
            return ""
        if (function, number) not in self.made:
            self.made.add((function, number))
            _copy(self.program, function, f"{COPY}{number}")
        return f"{COPY}{number}"


def _copy(program: ProgramInference, function: str, suffix: str) -> None:
    """The records of all that stands in the function, as those of other classes and functions."""
    functions, classes = program.snapshot["functions"], program.classes.classes
    info = functions[function]
    inside, copy = f"{info['module']}:{info['qualname']}{LOCAL}", function.partition(COPY)[2]
    old = {id for table in (functions, classes) for id in table if id.startswith(inside) and id.partition(COPY)[2] == copy}
    methods = {f for id in old & classes.keys() for f in classes[id].get("methods", {}).values()} & functions.keys()
    old |= {f for f in methods if any(v.get("id") in old for v in functions[f].get("closure", {}).values())}  # of decorators
    cells = {c for names in info["local_variables"].values() for c in names.values()}

    def renamed(value):
        match value:
            case str():
                return value + suffix if value in old else value
            case dict():
                return {k: renamed(v) for k, v in value.items()}
            case list() | tuple():
                return type(value)(map(renamed, value))
        return value

    for table in (functions, classes):
        for id in sorted(old & table.keys()):
            table[id + suffix] = renamed(table[id])
            own = table[id].get("cells", {})
            table[id + suffix]["cells"] = {name: c + suffix if c in cells else c for name, c in own.items()}
    program.classes.add_copies(id + suffix for id in old & classes.keys())


# --- the statement ---


def define(frame: Frame, s: n.ClassDef) -> None:
    """class s: …"""
    info = frame.globals.info
    record = info.get("local_classes", {}).get(str(s.name_span.line), {"why": "its source cannot be found"})
    if "why" in record:
        frame.error("local-class", f"the class {s.name} cannot be defined inside a function", s.name_span, record["why"],
                    "move the class to module level")  # fmt: skip
        return
    program = frame.program
    suffix = program.local_classes.suffix(frame.globals)
    class_id = record["id"] + suffix
    for each in _with_inner(program, class_id):
        program.local_classes.defined.append(LocalClass(each, s.name_span, frame, record["repeated"]))
    _assign_attributes(frame, s, class_id)
    frame.store(frame.webs.store[(id(s), s.name)], Class(class_id), s.span)


def _with_inner(program: ProgramInference, id: str) -> list[str]:
    """The class and those that stand in its body."""
    original, _, copy = id.partition(COPY)
    inside = lambda c: c.startswith(f"{original}.") and LOCAL not in c.removeprefix(original) and c.partition(COPY)[2] == copy  # noqa: E731
    return [id, *filter(inside, program.classes.classes)]


def _assign_attributes(frame: Frame, s: n.ClassDef, id: str) -> None:
    """What the class body computes when it runs, and what attributes that are assigned later begin with."""
    from compiler.infer.expressions import infer

    info, mutable = frame.program.classes.info(id), []
    late = set(info.get("assigned", ()))
    fields = {f["name"] for f in info["fields"]} if info["kind"] == "dataclass" else set()
    for statement in s.body:
        target = statement.targets[0] if isinstance(statement, n.Assign) else getattr(statement, "target", None)
        if not isinstance(target, n.Name) or statement.value is None:
            continue
        if target.id in late:
            declare(frame.program, ("class", id, target.id), None)
            thing = infer(frame, statement.value)
            if _is_bound_when_read(frame, thing):
                frame.error("local-class", f"the class {s.name} cannot be defined inside a function", s.name_span,
                            f"the value of {target.id} is a function or descriptor that is made when the class is", _HELP)  # fmt: skip
            else:
                assign_class_attribute(frame, id, target.id, thing, target)
                mutable += [(target, frame.solver.shallow(thing.type))] if target.id in fields else []
        elif ("class", id, target.id) in frame.program.state:
            value = frame.program.classes.own_attributes(id)[target.id]
            assign_class_attribute(frame, id, target.id, frame.program.constants.thing(value, target.id), target)


    for target, held in mutable:  # what the decorator finds when the body has run
        if isinstance(held, (ListType, DictType)) or isinstance(held, SetType) and not held.frozen:
            message = f"mutable default <class '{python_name(held)}'> for field {target.id} is not allowed: use default_factory"
            frame.error("local-class", message, target.span, help="write field(default_factory=…)", raises=("ValueError", message))


def _is_bound_when_read(frame: Frame, thing: Thing) -> bool:
    """Whether reading the attribute of an object gives something else than the class holds."""
    if isinstance(thing, Static):
        return True
    held = frame.solver.shallow(thing.type)
    if isinstance(held, ClassType) and not is_function(held):
        return any(frame.program.classes.method(held.id, m) is not None for m in ("__get__", "__set__", "__set_name__"))
    return is_function(held)


def variables_of(frame: Frame) -> dict[str, str]:
    """The variables of the frame's function that classes read, and the identities of their cells."""
    if not isinstance(frame.function, n.FunctionDef):
        return {}
    return frame.globals.info.get("local_variables", {}).get(str(frame.function.name_span.line), {})


def local_cell(frame: Frame, name: str) -> Cell | None:
    """The cell of a variable of the frame's function that a class reads, emptied; None of other variables."""
    variables = variables_of(frame)
    if name not in variables:
        return None
    suffix = frame.program.local_classes.suffix(frame.globals)
    key = ("cell", variables[name] + suffix)
    for record in frame.globals.info["local_classes"].values():  # the variable is shared even where no class is made
        if "id" in record:
            frame.program.local_classes.sharing.append(LocalClass(record["id"] + suffix, frame.function.name_span, frame, False))
    declare(frame.program, key, None)
    cell = shared(frame, key, name)
    frame.program.local_classes.cells.add(cell.value.expr.name)
    operate(frame, "list.clear", [cell.value], frame.function.span)
    frame.ending.append(cell)
    return cell


# --- whether calls can be told apart ---


def check(program: ProgramInference) -> None:
    """Reports classes of which those of several calls may meet, and would be told apart."""
    reported: set[str] = set()
    for local in (*program.local_classes.defined, *program.local_classes.sharing):
        bases = {c for c in program.classes.bases(local.id) if LOCAL in c}
        why = _meeting(program, local, bases)
        what = _difference(program, bases, local.id) if why else None
        name = name_of_class(local.id)
        if what and name not in reported:
            reported.add(name)
            program.sink.add(Diagnostic(
                "local-class", f"the class {name.rpartition(LOCAL)[2]} cannot be defined inside this function", local.span,
                f"in Python each run of this makes another class: {what}, and {why}", help=_HELP))  # fmt: skip


def _meeting(program: ProgramInference, local: LocalClass, bases: set[str]) -> str | None:
    """Why the class of one run of the statement may meet that of another; None if it never does."""
    if local.is_repeated:
        return "the statement stands in a loop"
    if program.classes.is_exception(local.id) and _has_state(program, bases):
        return "the exception may leave the call"
    around = [local.frame.key, local.frame.globals.owner]
    for key in dict.fromkeys(around):
        instance = program.instances.get(key)
        if instance is None:
            continue
        if instance.recursive:
            return "the function around it calls itself"
        if getattr(_node_of(program, key), "is_generator", False):
            return "the function around it is a generator, of which several may run at once"
        types = [program.solver.resolve(program.solver.get(("result", key))), *map(program.solver.resolve, instance.types)]
        if _Reach(program, local).types(types):
            return "its objects, or functions that use it, may outlive the call"
    raised = [ClassType(id) for id in program.made_exceptions if id != local.id]
    if _Reach(program, local).types([program.solver.resolve(program.solver.slot(EXCEPTION_ARGUMENTS), NEVER), *raised]):
        return "exceptions hold its objects, and may leave the call"
    kept = [program.solver.resolve(t) for key, (t, _) in program.constants.used.items()
            if program.constants.names.get(key) not in program.local_classes.cells and not _is_local_state(program, key)]  # fmt: skip
    if _Reach(program, local).types(kept):
        return "its objects, or functions that use it, are kept at module level"
    return None


def _node_of(program: ProgramInference, key: tuple) -> n.FunctionDef | n.Lambda | None:
    """The definition of the function that the specialisation is of."""
    identity = key[0]
    return program.syntax(identity) if isinstance(identity, str) else getattr(identity, "node", None)


def _is_local_state(program: ProgramInference, key: str) -> bool:
    """Whether the constant is the attribute of a class that a function defines."""
    return any(id == key and kind == "class" and LOCAL in rest[0] for (kind, *rest), id in program.state.items())


def _difference(program: ProgramInference, bases: set[str], id: str) -> str | None:
    """What tells the classes of two runs of the statement apart; None if nothing does."""
    if _has_state(program, bases):
        return "each has attributes and variables of its own"
    kind = program.classes.info(id)["kind"]
    if bases & program.local_classes.compared or program.classes.is_exception(id):
        return "objects of one are not of another"
    if program.classes.info(id).get("eq") or kind in (*ENUM_KINDS, "pydantic"):
        return "objects of one do not equal those of another"
    return None


def _has_state(program: ProgramInference, bases: set[str]) -> bool:
    """Whether the classes have attributes that are assigned, or read variables of the function."""
    if any(key[0] == "class" and key[1] in bases for key in program.state):
        return True
    return any(("cell", c) in program.state for c in _cells_read(program, bases))


def _cells_read(program: ProgramInference, classes: set[str]) -> set[str]:
    """The variables that methods of the classes read, and those of what these read in turn."""
    seen, left, cells = set(), list(classes), set()
    while left:
        id = left.pop()
        if id in seen or id not in program.classes.classes:
            continue
        seen.add(id)
        info = program.classes.info(id)
        accessors = [f for p in info["properties"].values() for f in (p["get"], p.get("set"), p.get("delete"))]
        for function in filter(None, (*info["methods"].values(), *accessors)):
            record = program.snapshot["functions"].get(function, {})
            cells |= set(record.get("cells", {}).values())
            left += [v["id"] for v in record.get("closure", {}).values() if v["kind"] == "class"]
    return cells


class _Reach:
    """Whether values of some types may lead to the class or to what its function's other classes hold."""

    def __init__(self, program: ProgramInference, local: LocalClass):
        self.program = program
        self.inside = f"{local.id.partition(LOCAL)[0]}{LOCAL}"
        self.id = local.id
        self.seen: set[Type] = set()
        self.is_exception = program.classes.is_exception(local.id)

    def types(self, types: Iterable[Type]) -> bool:
        return any(self._type(part) for t in types for part in parts_of(t))

    def _type(self, type: Type) -> bool:
        if type in self.seen:
            return False
        self.seen.add(type)
        if isinstance(type, IteratorType) or type == EXCEPTION and self.is_exception:
            return True
        if isinstance(type, (FunctionType, ClosureType)) and self._thing(self.program.functions.thing_of(type)):
            return True
        if isinstance(type, EnumType):
            return type.id == self.id
        if not isinstance(type, ClassType):
            return False
        classes = self.program.classes
        fields = [self.program.solver.resolve(classes.field_type(type.id, f)) for f in classes.fields(type.id)]
        return type.id == self.id or self.types(fields)

    def _thing(self, thing: Thing) -> bool:
        match thing:
            case Class(id=id) | Function(id=id) if id.startswith(self.inside):
                return True
            case Value(type=type, expr=expr):
                is_variable = isinstance(expr, ir.Global) and expr.name in self.program.local_classes.cells
                return is_variable or self.types([self.program.solver.resolve(type, NONE)])
        return any(map(self._thing, parts_of_thing(thing)))
