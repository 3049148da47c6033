"""Attributes and items of variables, of whose values a test tells the type: `if node.left is not None: … node.left …`.

What is known of them ends with the first statement that might change one: a call of one of the program's functions, an operation
with an effect, another value for an attribute or for the variable.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compiler.infer.values import Static, Value
from compiler.ir import nodes as ir
from compiler.ir.walk import blocks_of
from compiler.syntax import nodes as n
from compiler.types.types import ClassType, ClosureType, IteratorType, Type, UnionType, parts_of

if TYPE_CHECKING:
    from compiler.infer.frame import Environment, Frame

KNOWN = "."  # where an environment holds what is known; no variable has such a name


Step = tuple[str, int | str]  # ("attribute", name), ("item", a constant) or ("item of", web)
Path = tuple[Step, ...]


@dataclass(frozen=True)
class Place:
    """What a path leads to from a variable; `read`: how many statements the block had when it had been read."""

    web: str
    path: Path
    read: int


@dataclass(frozen=True)
class KnownPlaces(Static):
    """What places hold: (web, path, type) of each."""

    types: tuple[tuple[str, Path, Type], ...]


def place_of(frame: Frame, e: n.Expression) -> Place | None:
    """The place that the expression reads; None if it is none of a variable of the function."""
    path: list[Step] = []
    while isinstance(e, (n.Attribute, n.Subscript)):
        step = ("attribute", e.attr) if isinstance(e, n.Attribute) else _item(frame, e.index)
        if step is None:
            return None
        path.append(step)
        e = e.value
    web = _variable(frame, e) if path else None
    if web is None or frame.program.guards:  # a generator that is dropped may run its finally clauses anywhere
        return None
    return Place(web, tuple(reversed(path)), len(frame.block))


def _item(frame: Frame, index: n.Expression) -> Step | None:
    match index:
        case n.Constant(value=int() | str() as key) if not isinstance(key, bool):
            return "item", key
        case n.Unary(operator="neg", operand=n.Constant(value=int() as key)):
            return "item", -key
    web = _variable(frame, index)
    return None if web is None else ("item of", web)


def _variable(frame: Frame, e: n.Expression) -> str | None:
    web = frame.webs.load.get((id(e), e.id)) if isinstance(e, n.Name) else None
    return None if web in frame.cells else web


def narrow(frame: Frame, env: Environment, place: Place, type: Type) -> None:
    """In this environment the place is known to hold `type`."""
    if place.web not in env or any(map(_may_change, frame.block[place.read :])):
        return
    others = tuple(k for k in _known(env) if k[:2] != (place.web, place.path))
    env[KNOWN] = KnownPlaces((*others, (place.web, place.path, type)))


def as_known(frame: Frame, e: n.Expression, value: Value) -> Value:
    """The value read from the expression, of the type that is known of it."""
    from compiler.infer.operations import narrowed

    if frame.env is None or KNOWN not in frame.env or value.expr is None or not isinstance(frame.solver.shallow(value.type), UnionType):
        return value
    place = place_of(frame, e)
    known = next((t for web, path, t in _known(frame.env) if place and (web, path) == (place.web, place.path)), None)
    return value if known is None else narrowed(frame, value, known, e.span)


def note_stored(frame: Frame, target: n.Attribute, holder: Value, value: Value, since: int) -> None:
    """The attribute was assigned the value, by the statements from `since` on: it holds that unless a setter or a hook of the class ran."""
    held, place = frame.solver.shallow(holder.type), place_of(frame, target)
    stored = any(isinstance(s, ir.SetField) and s.name == target.attr for s in frame.block[since:])
    if frame.env is None or place is None or not isinstance(held, ClassType) or not stored:
        return
    narrow(frame, frame.env, place, frame.as_stored(value.type, frame.program.classes.field_type(held.id, target.attr)))


def join(frame: Frame, one: KnownPlaces, other: KnownPlaces) -> KnownPlaces:
    """What is known where two paths meet."""
    there = {k[:2]: k[2] for k in other.types}
    return KnownPlaces(tuple((*k[:2], frame.solver.join(k[2], there[k[:2]])) for k in one.types if k[:2] in there))


def forget(env: Environment | None) -> None:
    """Nothing is known of any place from here on."""
    if env is not None:
        env.pop(KNOWN, None)


def note_change(frame: Frame, statement: ir.Stmt) -> None:
    """Forgets what is no longer known after the statement."""
    if frame.env is not None and KNOWN in frame.env and _may_change(statement):
        forget(frame.env)


def forget_variable(frame: Frame, web: str) -> None:
    """The variable gets another value."""
    known = _known(frame.env)
    if known:
        frame.env[KNOWN] = KnownPlaces(tuple(k for k in known if k[0] != web and ("item of", web) not in k[1]))


def _known(env: Environment) -> tuple[tuple[str, Path, Type], ...]:
    return env[KNOWN].types if KNOWN in env else ()


def _may_change(s: ir.Stmt) -> bool:
    match s:
        case ir.Assign() | ir.Eval():
            return _value_may_change(s.value)
        case ir.If():
            return any(_may_change(each) for block in blocks_of(s) for each in block)
        case ir.Break() | ir.Continue() | ir.Return() | ir.Raise():  # nothing comes after it
            return False
    return True


def _value_may_change(e: ir.Expr) -> bool:
    if isinstance(e, ir.Op):
        runs_code = e.calls or any(isinstance(p, (ClosureType, IteratorType)) for a in e.args for p in parts_of(a.type))
        return e.effect == "write" or bool(runs_code)
    if isinstance(e, (ir.MakeList, ir.MakeDict)):
        return bool(e.calls)
    return isinstance(e, ir.Call)
