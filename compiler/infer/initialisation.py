"""Which attributes an object surely has once it is made: those that its __init__ assigns whatever happens.

Any other attribute may be missing when it is read, and is looked at for that. The analysis is cautious: an attribute
that is read, or assigned after the object was passed on or one of its methods called, is no sure one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compiler.syntax import nodes as n
from compiler.syntax.walk import children, walk

if TYPE_CHECKING:
    from compiler.infer.program import ProgramInference


@dataclass
class _Progress:
    """What is known at a point of __init__. After `leaked` others may see the object as it is."""

    assigned: set[str] = field(default_factory=set)
    doubtful: set[str] = field(default_factory=set)
    leaked: bool = False


def sure_attributes(program: ProgramInference, id: str) -> frozenset[str]:
    """The attributes that every object of the class has."""
    return frozenset(_sure(program, id, id).assigned)


def _sure(program: ProgramInference, id: str, of: str) -> _Progress:
    """What the constructor found in class `id` or its bases assigns to an object of class `of`."""
    info = program.classes.info(of)
    name = "__post_init__" if info["kind"] == "dataclass" and "__init__" not in _methods(program, of) else "__init__"
    function = program.classes.method(id, name)
    if function is None:
        return _Progress()
    node = program.syntax(function)
    owner = next(c for c in program.classes.bases(id) if function == program.classes.info(c).get("methods", {}).get(name))
    if not node.parameters or not isinstance(node, n.FunctionDef):
        return _Progress()
    analysis = _Analysis(program, node.parameters[0].name, owner, of)
    progress = _Progress()
    analysis.block(node.body, progress)
    return progress


def _methods(program: ProgramInference, id: str) -> set[str]:
    return {m for c in program.classes.bases(id) for m in program.classes.info(c).get("methods", {})}


class _Analysis:
    def __init__(self, program: ProgramInference, receiver: str, owner: str, of: str):
        self.program = program
        self.receiver = receiver
        self.owner = owner
        self.of = of

    def block(self, statements: tuple[n.Statement, ...], progress: _Progress) -> bool:
        """Whether the end of the block can be reached."""
        for s in statements:
            match s:
                case n.Assign(targets=targets, value=value):
                    self.scan(value, progress)
                    for t in targets:
                        self.target(t, progress)
                case n.AnnAssign(target=target, value=value) if value is not None:
                    self.scan(value, progress)
                    self.target(target, progress)
                case n.If(test=test, body=body, orelse=orelse):
                    self.scan(test, progress)
                    if not self.branches(body, orelse, progress):
                        return False
                case n.Raise():
                    self.scan(s, progress)
                    return False
                case n.ExpressionStatement(value=n.Call(arguments=(_, n.Constant(value=str() as name), value)) as call) if self.is_setting(call):
                    self.scan(value, progress)
                    self.attribute(name, progress)
                case n.ExpressionStatement(value=n.Call() as call) if self.is_base_init(call):
                    for a in (*call.arguments, *(k.value for k in call.keywords)):
                        self.scan(a, progress)
                    self.base_init(progress)
                case _:
                    self.scan(s, progress)
                    if any(isinstance(x, (n.Return, n.Break, n.Continue)) for x in walk(s)):
                        progress.leaked = True
        return True

    def branches(self, body, orelse, progress: _Progress) -> bool:
        arms = []
        for block in (body, orelse):
            arm = _Progress(set(progress.assigned), set(progress.doubtful), progress.leaked)
            if self.block(block, arm):
                arms.append(arm)
            progress.doubtful |= arm.doubtful
        if not arms:
            return False
        progress.assigned = set.intersection(*(a.assigned for a in arms))
        progress.leaked = any(a.leaked for a in arms)
        return True

    def target(self, t: n.Expression, progress: _Progress) -> None:
        match t:
            case n.Attribute(value=n.Name(id=name), attr=attr) if name == self.receiver:
                if self.program.classes.method(self.of, "__setattr__") is not None:
                    progress.leaked = True
                else:
                    self.attribute(attr, progress)
            case n.Tuple(items=items) | n.List(items=items):
                for item in items:
                    self.target(item, progress)
            case n.Starred(value=value):
                self.target(value, progress)
            case n.Name():
                pass
            case _:
                self.scan(t, progress)

    def attribute(self, name: str, progress: _Progress) -> None:
        """object.__setattr__(self, name, …)"""
        if self.program.classes.setter(self.of, name) is not None:
            progress.leaked = True
        elif not progress.leaked and name not in progress.doubtful:
            progress.assigned.add(name)

    def is_setting(self, call: n.Call) -> bool:
        """object.__setattr__(self, …)"""
        match call:
            case n.Call(function=n.Attribute(value=n.Name(id="object"), attr="__setattr__"), arguments=(n.Name(id=name), *_)):
                return name == self.receiver
        return False

    def is_base_init(self, call: n.Call) -> bool:
        f = call.function
        is_super = isinstance(f, n.Attribute) and isinstance(f.value, n.Call) and isinstance(f.value.function, n.Name)
        return is_super and f.attr == "__init__" and f.value.function.id == "super"

    def base_init(self, progress: _Progress) -> None:
        bases = self.program.classes.bases(self.owner)
        found = _sure(self.program, bases[1], self.of) if len(bases) > 1 else _Progress()
        if not progress.leaked:
            progress.assigned |= found.assigned - progress.doubtful
        progress.doubtful |= found.doubtful - progress.assigned
        progress.leaked |= found.leaked

    def scan(self, node: n.Node, progress: _Progress) -> None:
        """Takes note of what reads the object."""
        match node:
            case n.Attribute(value=n.Name(id=name), attr=attr) if name == self.receiver:
                classes = self.program.classes
                runs = classes.method(self.of, attr) or classes.property(self.of, attr) or classes.method(self.of, "__getattribute__")
                if runs is not None or attr == "__dict__":
                    progress.leaked = True
                elif attr not in progress.assigned:
                    progress.doubtful.add(attr)
            case n.Name(id=name) if name == self.receiver:
                progress.leaked = True
            case n.FunctionDef() | n.Lambda():
                if any(isinstance(x, n.Name) and x.id == self.receiver for x in walk(node)):
                    progress.leaked = True
            case _:
                for child in children(node):
                    self.scan(child, progress)
