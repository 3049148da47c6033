"""What may raise StopIteration where an iterator is asked: `list(map(next, xs))` ends there, a generator expression must not.

Lazy iterables that are consumed at once become the consumer's loop, in which a StopIteration would be any exception. Those
that may see one are made objects instead, whose own loop knows what it means. The analysis goes by names: it takes too many.
"""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.values import Class, Closure, Function, Library, Partial, Thing, Value
from compiler.syntax import nodes as n
from compiler.syntax.walk import walk

_SIGNS = frozenset(("next", "StopIteration", "__next__", "send", "throw"))
_UNNAMED = "<lambda>"


def may_stop(frame: Frame, e: n.Comprehension) -> bool:
    """Whether something in the generator expression may raise StopIteration, but for its first iterable."""
    first = e.generators[0].iterable
    parts = [e.element, *(c for g in e.generators for c in g.conditions), *(g.iterable for g in e.generators if g.iterable is not first)]
    return any(_mentions(frame, part) for part in parts)


def may_stop_when_called(frame: Frame, function: Thing) -> bool:
    match function:
        case Library(name=name):
            return name.rpartition(".")[2] in _SIGNS
        case Function(id=id):
            return _mentions(frame, frame.program.syntax(id))
        case Closure(node=node):
            return _mentions(frame, node)
        case Class(id=id):
            return id.rpartition(":")[2].rpartition(".")[2] in stopping_names(frame)
        case Partial(function=inner):
            return may_stop_when_called(frame, inner)
        case Value():
            return _UNNAMED in stopping_names(frame)
    return False


def _mentions(frame: Frame, node: n.Node) -> bool:
    names, stopping = _names_in(node), stopping_names(frame)
    if names & stopping:
        return True
    own = (name for name in _called_in(node) if name in frame.webs.locals or name in frame.captures)
    return _UNNAMED in stopping and any(own)


def stopping_names(frame: Frame) -> frozenset[str]:
    """Names of the user's functions and classes that may raise StopIteration; that of lambdas, if one may."""
    program = frame.program
    if program.stopping is None:
        mentioned: dict[str, set[str]] = {}
        for id, info in program.snapshot["functions"].items():
            if info["source"].startswith(("<python>", "external/")):
                continue
            for x in walk(program.syntax(id)):
                if isinstance(x, n.FunctionDef):
                    mentioned.setdefault(x.name, set()).update(_names_in(x))
                elif isinstance(x, n.Lambda):
                    mentioned.setdefault(_UNNAMED, set()).update(_names_in(x))
        for id in program.classes.classes:
            methods = {m for m in program.classes.info(id).get("methods", {})} & {"__init__", "__post_init__", "__new__"}
            mentioned.setdefault(id.rpartition(":")[2].rpartition(".")[2], set()).update(methods)
        found = set(_SIGNS)
        while more := {name for name, names in mentioned.items() if name not in found and names & found}:
            found |= more
        program.stopping = frozenset(found)
    return program.stopping


def _names_in(node: n.Node) -> set[str]:
    return {x.id if isinstance(x, n.Name) else x.attr for x in walk(node) if isinstance(x, (n.Name, n.Attribute))}


def _called_in(node: n.Node) -> set[str]:
    return {x.function.id for x in walk(node) if isinstance(x, n.Call) and isinstance(x.function, n.Name)}
