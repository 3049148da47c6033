"""Variables that several functions share and assign: globals that a function rebinds, class attributes that are
assigned, and variables that an inner function declares nonlocal.

Such a variable is a cell, a list of at most one item: an empty one is a variable without a value. The cells of globals
and class attributes are module-level objects of the instance's state, those of functions are made where the function
begins, and passed to the inner functions that read or assign the variable.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compiler.infer.frame import Frame, unbound_attribute, unbound_name
from compiler.infer.values import NOTHING, Cell, Module, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.syntax.scopes import free_names, kept_generators, names_read
from compiler.syntax.walk import walk
from compiler.types.types import BOOL, INT, NEVER, NONE, STR, ListType, name_of_class

if TYPE_CHECKING:
    from compiler.infer.program import ProgramInference

# --- reading and writing ---


def read_cell(frame: Frame, cell: Cell, e: n.Node) -> Value:
    if frame.env is None:
        return NOTHING
    item = frame.solver.shallow(cell.value.type).item
    if frame.solver.shallow(item) == NEVER:  # nothing assigns it, as far as is known
        frame.raise_(*cell.missing, e.span)
        return NOTHING
    if not cell.bound:
        bound = is_full(frame, cell, e)
        message = ir.Const(STR, cell.missing[1], span=e.span)
        unbound = (ir.Raise(cell.missing[0], message, span=e.span),)
        frame.emit(ir.If(ir.Not(BOOL, bound, span=e.span), unbound, span=e.span))
    resolved = frame.solver.resolve(item)
    read = ir.Op(resolved, "list_at", (cell.value.expr, ir.Const(INT, 0)), effect="read", span=e.span)
    return frame.emit_value(item, read, e.span)


def is_full(frame: Frame, cell: Cell, e: n.Node) -> ir.Expr:
    """Whether the variable has been assigned."""
    return frame.emit_value(BOOL, ir.Op(BOOL, "truth", (cell.value.expr,), effect="read", span=e.span), e.span).expr


def write_cell(frame: Frame, cell: Cell, thing: Thing, e: n.Node) -> None:
    from compiler.infer.expressions import as_value

    value = as_value(frame, thing, e)
    if value.expr is None or frame.env is None:
        return
    item = frame.solver.shallow(cell.value.type).item
    frame.solver.grow_slot(item, value.type)
    args = (cell.value.expr, frame.convert(value, item))
    frame.emit(ir.Eval(ir.Op(NONE, "cell_set", args, context=True, effect="write", span=e.span), span=e.span))


# --- globals and class attributes ---


def global_cell(frame: Frame, name: str) -> Cell | None:
    """The cell of a global, or of a variable of a function run while importing, that some function assigns."""
    key = frame.globals.key(name)
    if key not in frame.program.state:
        return None
    cell = shared(frame, key, name)
    return replace(cell, missing=unbound_name(name, free=True)) if cell is not None and key[0] == "cell" else cell


def module_cell(frame: Frame, chain: str) -> Cell | None:
    """The cell of `module.name` that a function of that module assigns."""
    prefix, _, name = chain.rpartition(".")
    module = frame.globals(prefix) if prefix else None
    key = ("global", module.name, name) if isinstance(module, Module) else None
    return shared(frame, key, name) if key in frame.program.state else None


def assign_global(frame: Frame, name: str, thing: Thing, target: n.Node) -> None:
    key = frame.globals.key(name)
    if isinstance(frame.globals(name), Static):
        frame.error("global-assignment", f"the function, class or module '{name}' is assigned another value", target.span,
                    "it is fixed at build time", "give the variable a name of its own")  # fmt: skip
        return
    declare(frame.program, key, frame.globals.value(name))
    _write(frame, shared(frame, key, name), thing, target)


def class_variable(frame: Frame, id: str, name: str, e: n.Node) -> Value | None:
    """What a class attribute that some function assigns holds, of the class or its bases; None of others."""
    return class_variable_among(frame, frame.program.classes.bases(id), name, e)


def class_variable_among(frame: Frame, bases: list[str], name: str, e: n.Node) -> Value | None:
    """As class_variable, looked for in these classes."""
    for at, id in enumerate(bases):
        has_own = name in frame.program.classes.own_attributes(id)
        if ("class", id, name) in frame.program.state:
            cell = shared(frame, ("class", id, name), f"{name_of_class(id)}_{name}")
            if has_own or cell is None:
                return NOTHING if cell is None else read_cell(frame, cell, e)
            there = ir.Op(BOOL, "truth", (cell.value.expr,), effect="read", span=e.span)
            arms = (lambda c=cell: read_cell(frame, replace(c, bound=True), e), lambda rest=bases[at + 1 :]: _inherited(frame, rest, name, e))
            return frame.branch(frame.emit_value(BOOL, there, e.span).expr, arms, e.span)
        if has_own:
            return None
    return None


def _inherited(frame: Frame, bases: list[str], name: str, e: n.Node) -> Value:
    """The attribute of the bases of a class that may get one of its own."""
    value = class_variable_among(frame, bases, name, e)
    if value is not None:
        return value
    found = next(c for c in bases if name in frame.program.classes.own_attributes(c))
    thing = frame.program.constants.thing(frame.program.classes.own_attributes(found)[name], name)
    if isinstance(thing, Value):
        return thing
    return frame.error("class-attribute", f"the function or class '{name}' of {name_of_class(found)} is assigned in a derived class",
                       e.span, help="define it there")  # fmt: skip


def assign_class_attribute(frame: Frame, id: str, name: str, thing: Thing, target: n.Node) -> None:
    classes = frame.program.classes
    value = classes.own_attributes(id).get(name)
    if value is None and not any(name in classes.own_attributes(c) for c in classes.bases(id)):
        frame.error("class-attribute", f"the class {name_of_class(id)} gets the attribute '{name}' here", target.span,
                    help=f"give it a value in the class: {name} = …")  # fmt: skip
        return
    key = ("class", id, name)
    declare(frame.program, key, value)
    _write(frame, shared(frame, key, f"{name_of_class(id)}_{name}"), thing, target)


def function_attribute(frame: Frame, id: str, name: str, e: n.Node) -> Thing | None:
    """function.name; None of what no function assigns and no module gives it."""
    key, value = ("function", id, name), frame.program.snapshot["functions"][id].get("attributes", {}).get(name)
    cell = _function_cell(frame, id, name) if key in frame.program.state else None
    if cell is not None:
        return read_cell(frame, cell, e)
    return None if value is None else frame.program.constants.thing(value, name)


def is_assigned(frame: Frame, id: str, name: str, e: n.Node) -> ir.Expr | None:
    """Whether the function has the attribute by now; None where the module gives it one, or nothing ever does."""
    cell = _function_cell(frame, id, name) if ("function", id, name) in frame.program.state else None
    if cell is None or cell.bound:
        return None
    return is_full(frame, cell, e)


def assign_function_attribute(frame: Frame, id: str, name: str, thing: Thing, target: n.Node) -> None:
    """function.name = thing, of a function of the module."""
    attributes = frame.program.snapshot["functions"][id].get("attributes", {})
    declare(frame.program, ("function", id, name), attributes.get(name))
    _write(frame, _function_cell(frame, id, name), thing, target)


def _function_cell(frame: Frame, id: str, name: str) -> Cell | None:
    cell = shared(frame, ("function", id, name), f"{name_of_class(id)}_{name}")
    return None if cell is None else replace(cell, missing=("AttributeError", f"'function' object has no attribute '{name}'"))


def _write(frame: Frame, cell: Cell | None, thing: Thing, target: n.Node) -> None:
    if cell is not None:
        write_cell(frame, cell, thing, target)


def declare(program: ProgramInference, key: tuple, value: dict | None) -> None:
    """From the next round on, all that read the variable read the cell."""
    state = program.state
    if key not in state:
        state[key] = f"state {len(state) + 1}"
        program.constants.objects[state[key]] = {"kind": "list", "items": [] if value is None else [value]}
        program.solver.changed = True


def shared(frame: Frame, key: tuple, name: str) -> Cell | None:
    id = frame.program.state[key]
    value = frame.program.constants.thing({"kind": "ref", "id": id}, name)
    if not isinstance(value, Value):
        frame.error("opaque-value", f"the value of {name} cannot be compiled", frame.function.span, value.why,
                    "give it a number, text or container at module level")  # fmt: skip
        return None
    bound = bool(frame.program.constants.objects[id]["items"])
    missing = unbound_attribute(name) if key[0] == "function" else ("NameError", f"name '{name}' is not defined")
    return Cell(value, missing, bound)


# --- variables of functions ---


def start_cells(frame: Frame) -> None:
    """Makes the cells of the function's variables; a parameter's holds the argument."""
    from compiler.infer.local_classes import local_cell, variables_of

    for name in sorted((shared_names(frame.program, frame.function) | variables_of(frame).keys()) & frame.webs.variables.keys()):
        parameter = frame.webs.parameters.get(name)
        parameter = parameter if parameter == frame.webs.variables[name] else None  # else its argument is over when the cell is needed
        of_class = local_cell(frame, name)
        bound = parameter is not None and parameter not in frame.webs.unbound
        cell = Cell(_new_cell(frame, name) if of_class is None else of_class.value, unbound_name(name, free=False), bound)
        if parameter is not None:
            argument = frame.load(parameter, name, frame.function.span)
            write_cell(frame, cell, argument, n.Pass(frame.function.span))
        frame.cells[frame.webs.variables[name]] = cell


def _new_cell(frame: Frame, name: str) -> Value:
    """A local, for it lives as long as the variable does in Python."""
    kind, span = ListType(frame.solver.slot(("cell", frame.key, name))), frame.function.span
    resolved = frame.solver.resolve(kind)
    local = frame.local(frame.webs.variables[name], kind)
    frame.emit(ir.Assign(local, ir.MakeList(resolved, (), span=span), span=span))
    return Value(kind, ir.Local(resolved, local, span=span))


def start_comprehension_cells(frame: Frame, e: n.Comprehension) -> None:
    """Makes the cells of the comprehension's variables that functions made in it read later: each run has its own."""
    for target in (x for g in e.generators for x in walk(g.target) if isinstance(x, n.Name)):
        web = frame.webs.store.get((id(target), target.id), "")
        if (id(frame.function), target.id, web) in frame.program.functions.celled:
            kind = ListType(frame.solver.slot(("cell", frame.key, web)))
            made = frame.emit_value(kind, ir.MakeList(frame.solver.resolve(kind), (), span=e.span), e.span)
            frame.cells[web] = Cell(made)


def shared_names(program: ProgramInference, function: n.FunctionDef | n.Lambda) -> set[str]:
    """Variables that need a cell: nested functions assign them, or are kept or generators, and run after they changed."""
    if isinstance(function, n.Lambda):
        return set()
    variables = program.webs_of(function).variables
    names = {name for node, name, web in program.functions.celled if node == id(function) and variables.get(name) == web}
    names |= set().union(*map(names_read, kept_generators(function.body))) & program.changing_names(function) & variables.keys()
    for s in function.body:
        for node in walk(s):
            if isinstance(node, n.Nonlocal):
                names.update(variables.keys() & set(node.names))  # or it means a variable of a function in between
            elif isinstance(node, n.FunctionDef) and node.is_generator:
                names |= free_names(node) & program.changing_names(function)
    return names
