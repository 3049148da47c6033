"""Functions as values: what a variable of changing content, a container, a field or a result holds when it is a function.

While a function is only called or passed down it is a static thing and costs nothing (see closures). Where something
keeps it, it becomes a value. One that has nothing of its own at run time is known by its type alone (FunctionType).
One that captured variables, is bound to an object or has arguments given before is an object with a field for each
of these (ClosureType), of a class that is made for it: one for each place that makes such functions and each
specialisation of the function around it. The class's template is the static thing it was, with holes where the object's
fields belong; calling the value fills them and calls the static thing.

A function that captures itself is its own object. Variables that are assigned after they were captured are cells,
so a field never changes. A function that wraps another of its own class again and again shares that class, whose
fields then hold an object of the class itself.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compiler.infer.closures import captures_of, closures_in, is_itself, unsettled_of
from compiler.infer.frame import Frame, place_of
from compiler.infer.operations import split
from compiler.infer.values import (
    NOTHING,
    Cell,
    Class,
    Closure,
    Dtype,
    Function,
    Getter,
    Hole,
    Library,
    Method,
    Partial,
    Session,
    Static,
    Thing,
    Value,
    Variable,
    shape_of,
    with_parts,
)
from compiler.ir import nodes as ir
from compiler.ir.walk import own_expressions, statements_of
from compiler.library.sources import PREFIX
from compiler.syntax import nodes as n
from compiler.types.types import CLOSURES, ClassType, ClosureType, FunctionType, Type, UnionType, members_of, parts_of

if TYPE_CHECKING:
    from compiler.infer.program import ProgramInference

MAXIMUM_WRAPPING = 3  # objects of one template in one another, before the class is shared


@dataclass(eq=False)
class Kept:
    """The class of a kept function: where it comes from, and the static thing to fill with an object's fields."""

    id: str
    template: Static
    wrapped: int  # how many objects of this template are in one another


class FunctionTable:
    """The functions of a program that are values, and the variables that hold them."""

    def __init__(self, program: ProgramInference):
        self.program = program
        self.kept: dict[Hashable, Kept] = {}
        self.by_id: dict[str, Kept] = {}
        self.plain: dict[Hashable, FunctionType] = {}  # by name or shape: those known by their type alone
        self.by_index: list[Static] = []
        self.valued: set[tuple[int, str]] = set()  # webs of functions that hold one of several functions
        self.celled: set[Variable] = set()  # variables assigned after a kept function captured them
        self.makes_objects = False  # functions are compared, so that each is an object from where it is made
        self.has_news = False  # something of the above is found out in this round
        self.made: set[str] = set()  # classes that objects were made of in this round
        self.made_before: set[str] = set()

    def start_again(self) -> None:
        """Forgets the functions, not how variables hold them."""
        self.has_news = False
        self.kept.clear()
        self.by_id.clear()
        self.plain.clear()
        self.by_index.clear()
        self.made, self.made_before = set(), set()

    def start_round(self) -> None:
        self.made_before, self.made = self.made, set()

    def is_settled(self) -> bool:
        return self.made == self.made_before

    def hold_value(self, variable: tuple[int, str]) -> None:
        """From the next round on, the variable (a function's web) holds functions as values."""
        self.valued.add(variable)
        self.has_news = True

    def share(self, variables: Iterable[Variable]) -> None:
        """From the next round on, these variables of functions are cells."""
        self.celled.update(variables)
        self.has_news = True

    def note_identity(self, type: Type) -> None:
        """Functions of this type are compared: from the next round on, each is an object from where it is made."""
        if isinstance(type, (FunctionType, ClosureType)) and isinstance(self.thing_of(type), (Closure, Partial)):
            self.has_news |= not self.makes_objects
            self.makes_objects = True

    def thing_of(self, type: FunctionType | ClosureType) -> Static:
        """The function behind the values of this type."""
        return self.by_index[type.index] if isinstance(type, FunctionType) else self.by_id[type.id].template

    def is_method(self, type: ClosureType) -> bool:
        """Whether the values are methods of objects, which are equal where the objects are the same."""
        fields = self.program.classes.fields(type.id)
        held = [self.program.solver.shallow(self.program.classes.field_type(type.id, f)) for f in fields]
        return isinstance(self.by_id[type.id].template, Method) and len(held) == 1 and isinstance(held[0], ClassType)

    def type_of(self, thing: Static, name: str = "") -> FunctionType:
        """The type of this one function or class, which has nothing of its own at run time, as a value.

        Those of frozen values have names that tell which value is meant.
        """
        key = name or _name_of(thing) or shape_of(thing)
        if key not in self.plain:
            self.plain[key] = FunctionType(key if isinstance(key, str) else f"function {len(self.plain)}", len(self.plain))
            self.by_index.append(thing)
        self.by_index[self.plain[key].index] = thing
        return self.plain[key]

    def is_alive(self, type: Type) -> bool:
        """Whether some object of the class may be there: slots remember classes of rounds before, too."""
        return not isinstance(type, ClosureType) or type.id in self.made or type.id in self.made_before

    def class_for(self, key: Hashable, template: Static, known: list[Type]) -> Kept:
        """The class of functions with this template that are made at `key`, of what has the types `known`."""
        if key not in self.kept:
            shared, wrapped = self._wrapped(template, known)
            self.kept[key] = shared or self._new(template, wrapped + 1)
        kept = self.kept[key]
        kept.template = template
        self.made.add(kept.id)
        return kept

    def has_class(self, name: str) -> bool:
        return f"{CLOSURES}:{name}" in self.by_id

    def used(self, functions: tuple[ir.Function, ...], constants: tuple[ir.Constant, ...]) -> list[str]:
        """The classes of function values that the program mentions."""
        classes, solver = self.program.classes, self.program.solver
        left = [t for f in functions for _, t in (*f.parameters, *f.locals, ("", f.result))] + [c.type for c in constants]
        left += [e.type for f in functions for s in statements_of(f.body) for e in own_expressions(s)]
        left += [solver.resolve(classes.field_type(c, f)) for c in classes.used for f in classes.fields(c)]
        found: set[Type] = set()
        while left:
            new = parts_of(left.pop()) - found
            found |= new
            for c in new:
                if isinstance(c, ClosureType):
                    left += [solver.resolve(classes.field_type(c.id, f)) for f in classes.fields(c.id)]
        return [id for id in self.by_id if ClosureType(id) in found]

    def _wrapped(self, template: Static, known: list[Type]) -> tuple[Kept | None, int]:
        """A class of this template that is to be used again for it is made of itself; else how many are in one another."""
        shape, solver = shape_of(template), self.program.solver
        seen: set[Type] = set()
        left = [solver.resolve(t) for t in known]
        deepest: Kept | None = None
        endless = False
        while left:
            parts = parts_of(left.pop()) - seen
            seen |= parts
            for part in parts:
                if isinstance(part, ClosureType):
                    inner = self.by_id[part.id]
                    if shape_of(inner.template) == shape and (deepest is None or inner.wrapped > deepest.wrapped):
                        deepest = inner
                    classes = self.program.classes
                    left += [solver.resolve(classes.field_type(part.id, f)) for f in classes.fields(part.id)]
                endless |= isinstance(part, UnionType) and deepest is not None and ClosureType(deepest.id) in part.members
        if deepest is not None and (endless or deepest.wrapped >= MAXIMUM_WRAPPING):
            return deepest, 0
        return None, 0 if deepest is None else deepest.wrapped

    def _new(self, template: Static, wrapped: int) -> Kept:
        base = class_base(template)
        i = 1
        while f"{CLOSURES}:{base if i == 1 else f'{base}_{i}'}" in self.by_id:
            i += 1
        kept = Kept(f"{CLOSURES}:{base if i == 1 else f'{base}_{i}'}", template, wrapped)
        self.by_id[kept.id] = kept
        self.program.classes.add_function(kept.id)
        return kept


def class_base(template: Static) -> str:
    """What the class of such functions is called in C++."""
    match template:
        case Closure(node=n.FunctionDef(name=name)):
            return f"{name}_closure"
        case Closure(node=node):
            return f"lambda_{node.span.line}_closure"
        case Method(function=function, operation=operation):
            return f"{(function or operation).rsplit('.', 1)[-1].rsplit(':', 1)[-1]}_method"
        case Partial(function=function):
            return f"{class_base(function).rsplit('_', 1)[0]}_partial"
        case Function(id=id) | Class(id=id):
            return f"{id.rsplit('.', 1)[-1].rsplit(':', 1)[-1]}_function"
        case Library(name=name):
            return f"{name.rsplit('.', 1)[-1]}_function"
    return "function"


def _name_of(thing: Static) -> str:
    """The name that constants give the function, too (see constants.function_name); "" of others."""
    match thing:
        case Function(id=id, cached=cached):
            return f"{'cached ' if cached else ''}function {id}"
        case Class(id=id, alias=False):
            return f"class {id}"
        case Library(name=name):
            return f"library {name}"
        case Dtype(name=name):
            return f"dtype {name}"
        case Session(model=model):
            return f"session {model}"
        case Closure(node=n.FunctionDef(name=name) as node, captures=(), defaults=(), named=""):
            return f"function {node.span.path}:{node.span.line}:{name}"
        case Closure(node=node, captures=(), defaults=(), named=""):
            return f"lambda {node.span.path}:{node.span.line}:{node.span.column}"
    return ""


def is_alias(frame: Frame, type: FunctionType) -> bool:
    """Whether it is a generic class with arguments, Stack[int]."""
    thing = frame.program.functions.thing_of(type)
    return isinstance(thing, Class) and thing.alias


# --- keeping ---


def keep_function(frame: Frame, thing: Static, e: n.Node) -> Value | None:
    """The function or class as a value; None for what has no form at run time."""
    if not _has_form(frame, thing):
        return None
    frame.program.local_classes.note(thing)
    parts = _Parts(frame, e)
    template = parts.part(thing, "")
    if parts.failed or frame.env is None:
        return NOTHING
    table = frame.program.functions
    if not parts.fields and not (table.makes_objects and isinstance(thing, Closure)):
        type = table.type_of(template)
        return Value(type, ir.Const(type, type.index, span=e.span))
    maker = thing.frame if isinstance(thing, Closure) else frame
    bound_to = _bound_to(frame, template, parts)
    key = (shape_of(template), bound_to) if bound_to is not None else (shape_of(template), maker.key, None if isinstance(thing, Closure) else e.span)
    kept = table.class_for(key, template, [*(v.type for v in parts.fields.values()), *maker.argument_types])
    classes = frame.program.classes
    type = ClosureType(kept.id)
    fields = []
    for name, value in parts.fields.items():
        classes.add_field(kept.id, name)
        fields.append(frame.convert(value, classes.grow_field(kept.id, name, value.type)))
    return frame.emit_value(type, ir.MakeObject(type, tuple(fields), span=e.span), e.span)


def _bound_to(frame: Frame, template: Static, parts: _Parts) -> Type | None:
    """The type of the object whose method this is: all lookups give methods of one class, for they may be equal."""
    held = [frame.solver.shallow(v.type) for v in parts.fields.values()] if isinstance(template, Method) else []
    return held[0] if len(held) == 1 and isinstance(held[0], ClassType) else None


def made(frame: Frame, function: Closure | Partial, e: n.Node) -> Thing:
    """The function just made, as it is held from here on."""
    return keep_function(frame, function, e) or function if frame.program.functions.makes_objects else function


def is_callable(frame: Frame, thing: Thing) -> bool:
    """Whether the thing is a function, class or object that can be called, or may be one."""
    if isinstance(thing, Static):
        return True
    members = members_of(frame.solver.shallow(thing.type))
    return any(is_function(m) or isinstance(m, ClassType) for m in members)


def _has_form(frame: Frame, thing: Static) -> bool:
    from compiler.infer import class_tests
    from compiler.infer.library import written_in_python
    from compiler.infer.special import FUNCTIONS, VALUES

    match thing:
        case Closure() | Function() | Getter() | Class() | Session() | Dtype():
            return True
        case Library(name=name):
            known = frame.program.operations.find(name) or name in VALUES or name in FUNCTIONS or written_in_python(frame, name)
            return bool(known) and name != "builtins.super" or class_tests.is_class(name)
        case Method(function=function, operation=operation):
            return bool(function) or not operation.startswith(("union.", "exception.", "session.", "object."))
        case Partial(function=function):
            return isinstance(function, Value) or _has_form(frame, function)
    return False


class _Parts:
    """Takes a static thing apart into a template and the values that its holes are filled with."""

    def __init__(self, frame: Frame, e: n.Node):
        self.frame = frame
        self.e = e
        self.fields: dict[str, Value] = {}
        self.open: list[Closure] = []
        self.failed = False

    def part(self, thing: Thing, name: str) -> Thing:
        if isinstance(thing, Value):
            return self._value(thing, name)
        if isinstance(thing, Closure):
            return self._closure(thing, name)
        return with_parts(thing, lambda part, of: self.part(part, name if isinstance(thing, Cell) else of))

    def _value(self, value: Value, name: str) -> Thing:
        if value.expr is None or (isinstance(value.expr, (ir.Const, ir.Global)) and not self._is_wrapped(value.type)):
            return value
        unique, i = name, 1
        while unique in self.fields:
            i += 1
            unique = f"{name}_{i}"
        self.fields[unique] = value
        return Hole(unique)

    def _own_name(self, closure: Closure) -> str | None:
        """The name by which the function that is being kept reads itself, where nothing else is ever assigned to it."""
        node = closure.node
        if len(self.open) > 1 or closure.captures is not None or not isinstance(node, n.FunctionDef) or closure.frame is not self.frame:
            return None
        around = self.frame.function
        fixed = not node.decorators and (isinstance(around, n.Lambda) or node.name not in self.frame.program.changing_names(around))
        return node.name if fixed and node.name not in self.frame.webs.parameters else None

    def _is_wrapped(self, type: Type) -> bool:
        """Whether it is a function made by a definition that is being taken apart."""
        if not isinstance(type, FunctionType):
            return False
        thing = self.frame.program.functions.thing_of(type)
        return any(c.node is inner.node for inner in closures_in(thing) for c in self.open)

    def _closure(self, closure: Closure, name: str) -> Thing:
        if self.open and is_itself(self.open[0], closure):
            return Hole("")
        if any(is_itself(c, closure) for c in self.open[1:]):
            return replace(closure, captures=None, inner=True)
        if any(c.node is closure.node for c in self.open):
            value = keep_function(self.frame, closure, self.e)
            return closure if value is None else self._value(value, name)
        self.open.append(closure)
        own = self._own_name(closure)
        unsettled = {v for v in unsettled_of(self.frame, closure) if v[1] != own}
        if unsettled:
            self.frame.program.functions.share(unsettled)
            self.frame.env = None
        captures = captures_of(self.frame, closure, self.e)
        if captures is None:
            self.failed = True
            captures = {}
        if own in captures:
            captures[own] = Hole("")
        template = with_parts(replace(closure, captures=tuple(captures.items()), unsettled=frozenset()), self.part)
        self.open.pop()
        return template


# --- using ---


def is_function(type: Type) -> bool:
    return isinstance(type, (FunctionType, ClosureType))


def opened(frame: Frame, value: Value, e: n.Node) -> Static:
    """The function behind a value whose type says which one it is."""
    held = frame.solver.shallow(value.type)
    return _filled(frame, frame.program.functions.thing_of(held), Value(held, frame.keep(value, e.span).expr), e)


def for_each_key(frame: Frame, keywords: dict[str, Thing], e: n.Node, run: Callable[[dict[str, Thing], n.Node], Thing]) -> Thing:
    """run(keywords, e), once for each function that the argument `key` may be: the keys that one makes are of one kind."""
    key = keywords.get("key")
    several = isinstance(key, Value) and isinstance(frame.solver.shallow(key.type), UnionType)
    if not several:
        return run(keywords, e)
    return split(frame, [key], 0, e.span, lambda k: run({**keywords, "key": k[0]}, place_of(e, str(frame.solver.resolve(k[0].type)))))


def plain_function(frame: Frame, thing: Thing, e: n.Node) -> Thing:
    """The function behind a value that captured nothing; other things as they are."""
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    captured = isinstance(held, ClosureType) and frame.program.classes.fields(held.id)
    return opened(frame, thing, e) if is_function(held) and not captured else thing


def _filled(frame: Frame, thing: Thing, object: Value, e: n.Node) -> Thing:
    match thing:
        case Hole(field=""):
            return object
        case Hole(field=field):
            type = frame.program.classes.field_type(object.type.id, field)
            return frame.value(type, lambda resolved: ir.Field(resolved, object.expr, field, span=e.span))
        case Static():
            return with_parts(thing, lambda part, _: _filled(frame, part, object, e))
    return thing


def note_identity(frame: Frame, thing: Thing) -> None:
    """The thing is compared, or looked for, by what it is."""
    table = frame.program.functions
    if isinstance(thing, (Closure, Partial)):
        table.has_news |= not table.makes_objects
        table.makes_objects = True
    elif isinstance(thing, Value):
        for type in members_of(frame.solver.shallow(thing.type)):
            table.note_identity(type)


def is_bound_method(frame: Frame, thing: Thing) -> bool:
    """Whether it is a method of an object, of which Python makes another each time it is looked up."""
    if isinstance(thing, Value):
        held = frame.solver.shallow(thing.type)
        thing = frame.program.functions.thing_of(held) if is_function(held) else thing
    return isinstance(thing, Method) and (thing.receiver.expr is not None if isinstance(thing.receiver, Value) else True) and not thing.operation.startswith("exception.")


def refuse_comparison(frame: Frame, e: n.Node) -> Value:
    return frame.error("method-comparison", "methods of objects are compared", e.span,
                       "Python makes another bound method each time one is looked up", "compare the objects")  # fmt: skip


def function_name(frame: Frame, thing: Static) -> str | None:
    """The __name__ of the function; None of what has none that is known."""
    match thing:
        case Function(id=id) | Method(function=id) if id:
            info = frame.program.snapshot["functions"][id]
            return info.get("called", None if id.startswith(PREFIX) and info["name"].startswith("_") else info["name"])
        case Closure(node=node, named=named):
            return named if named != "" else getattr(node, "name", "<lambda>")
        case Method(operation=operation) if not operation.startswith(("union.", "exception.", "session.")):
            return operation.rsplit(".", 1)[-1]
    return None


def name_attribute(frame: Frame, thing: Static, name: str) -> str | None:
    """`__name__` or `__qualname__` of a function; None where it is not known, and of other names."""
    if name == "__name__":
        return function_name(frame, thing)
    id = thing.id if isinstance(thing, Function) else thing.function if isinstance(thing, Method) else ""
    info = frame.program.snapshot["functions"][id] if id and name == "__qualname__" else {"called": ""}
    return None if "called" in info else info["qualname"]  # that of what it wraps has another


def qualified_name(program: ProgramInference, identity: object) -> str:
    """The __qualname__ of the function that specialisations with this identity are of."""
    if isinstance(identity, str):
        return program.snapshot["functions"][identity]["qualname"]
    if isinstance(identity, Closure):
        return f"{qualified_name(program, identity.frame.key[0])}.<locals>.{getattr(identity.node, 'name', '<lambda>')}"
    return getattr(identity, "name", "")


def full_name(identity: str | Closure) -> str:
    """The name of a function or class with its module's before it."""
    if isinstance(identity, str):
        return identity.replace(":", ".")
    return f"{full_name(identity.frame.key[0])}.<locals>.{getattr(identity.node, 'name', '<lambda>')}"
