"""Which attributes an object surely has once it is made: those that its __init__ assigns whatever happens.

Any other attribute may be missing when it is read, and is looked at for that. The analysis is cautious: an attribute
that is read, or assigned after the object was passed on or one of its methods called, is no sure one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compiler.syntax import nodes as n
from compiler.syntax.walk import children, walk
from compiler.types.types import name_of_class

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
    return frozenset(_sure(program, program.classes.bases(id), id).assigned)


def _sure(program: ProgramInference, order: list[str], of: str, name: str = "__init__") -> _Progress:
    """What the constructor found in these classes assigns to an object of class `of`."""
    classes, progress = program.classes, _Progress()
    dataclass = classes.made_init(order) if name == "__init__" else None
    if dataclass is not None:
        given = [f for f in classes.info(dataclass)["fields"] if f.get("init", True) or "default_factory" in f]
        names = [f["name"] for f in given if not f.get("init_only")]
        hooked = next((i for i, name in enumerate(names) if _runs_when_set(program, of, name)), None)  # which may look at the object
        progress.leaked = hooked is not None
        progress.assigned = set(names[:hooked])
        order, name = classes.bases(of), "__post_init__"
    function = classes.method_among(order, name)
    if function is None:
        return progress
    node = program.syntax(function)
    owner = next(c for c in order if function == classes.info(c).get("methods", {}).get(name))
    if not node.parameters or not isinstance(node, n.FunctionDef):
        return progress
    _Analysis(program, node.parameters[0].name, owner, of).block(node.body, progress)
    return progress


def _runs_when_set(program: ProgramInference, of: str, name: str) -> bool:
    """Whether a function runs, or an error is raised, where the attribute is set."""
    classes = program.classes
    default = classes.class_attribute(of, name) or {}
    kept = program.constants.objects[default["id"]] if default.get("kind") == "ref" else {}
    descriptor = kept.get("class") in classes.classes and any(classes.method(kept["class"], m) is not None for m in ("__set__", "__delete__"))
    return descriptor or classes.property(of, name) is not None or not all(_only_sets(program, hook) for hook in classes.hooks(of, "__setattr__"))


def _only_sets(program: ProgramInference, hook: str) -> bool:
    """Whether a __setattr__ sets what it is asked to whenever it returns, without a look at the object."""
    node = program.syntax(hook)
    if not isinstance(node, n.FunctionDef) or len(node.parameters) != 3:
        return False
    receiver, asked, _ = (p.name for p in node.parameters)
    sets = [s for s in node.body if isinstance(s, n.ExpressionStatement) and _sets(s.value, receiver, asked)]
    others = [s.value.arguments[-1] if s in sets else s for s in node.body]
    parts = [x for other in others for x in walk(other)]
    targets = [t for x in parts for t in (*getattr(x, "targets", ()), getattr(x, "target", None)) if t is not None]
    changes = any(isinstance(x, n.Name) and x.id == asked for t in targets for x in walk(t))
    leaves = any(isinstance(x, n.Return) or isinstance(x, n.Name) and x.id == receiver for x in parts)
    return bool(sets) and not changes and not leaves


def _sets(call: n.Expression, receiver: str, name: str) -> bool:
    """super().__setattr__(name, …) or object.__setattr__(receiver, name, …)"""
    match call:
        case n.Call(function=n.Attribute(value=n.Call(function=n.Name(id="super"), arguments=()), attr="__setattr__"), arguments=(n.Name(id=given), _)):
            return given == name
        case n.Call(function=n.Attribute(value=n.Name(id="object"), attr="__setattr__"), arguments=(n.Name(id=holder), n.Name(id=given), _)):
            return (holder, given) == (receiver, name)
    return False


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
                case n.ExpressionStatement(value=n.Call() as call) if (initialised := self.initialised(call)) is not None:
                    found, arguments = initialised
                    for a in (*arguments, *(k.value for k in call.keywords)):
                        self.scan(a, progress)
                    self.base_init(found, progress)
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

    def initialised(self, call: n.Call) -> tuple[_Progress, tuple[n.Expression, ...]] | None:
        """What super().__init__(…), super().__post_init__() or Base.__init__(self, …) assigns, and the arguments besides self."""
        classes = self.program.classes
        named = {name_of_class(c).rsplit(".", 1)[-1]: c for c in reversed(classes.bases(self.owner))}
        match call:
            case n.Call(function=n.Attribute(value=n.Call(function=n.Name(id="super"), arguments=given), attr="__init__" | "__post_init__" as method)):
                match given:
                    case ():
                        after = classes.bases_after(self.of, self.owner)
                    case (n.Name(id=name), n.Name(id=self.receiver)) if name in named:
                        after = classes.bases_after(self.of, named[name])
                    case _:
                        return None
                return _sure(self.program, after, self.of, method), call.arguments
            case n.Call(function=n.Attribute(value=n.Name(id=name), attr="__init__"), arguments=(n.Name(id=self.receiver), *rest)):
                base = named.get(name, self.owner)
                return None if base == self.owner else (_sure(self.program, classes.bases(base), self.of), tuple(rest))
        return None

    def base_init(self, found: _Progress, progress: _Progress) -> None:
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
