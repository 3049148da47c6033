"""functools.singledispatch: the function for the class of the first argument, which types know at build time."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.operations import split
from compiler.infer.type_names import BY_VALUE, python_name
from compiler.infer.values import NOTHING, Dispatch, Thing, Value
from compiler.library.sources import PREFIX
from compiler.syntax import nodes as n
from compiler.types.types import ClassType, ClosureType, EnumType, Type, UnionType


def call_dispatch(frame: Frame, function: Dispatch, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    from compiler.infer.calls import call
    from compiler.infer.expressions import as_value

    at = 1 if function.is_method else 0
    if len(args) <= at:
        frame.raise_("TypeError", f"{function.name} requires at least 1 positional argument", e.span)
        return NOTHING
    value = as_value(frame, args[at], e)
    if value.expr is None:
        return NOTHING
    held = frame.solver.shallow(value.type)
    if isinstance(held, UnionType):
        arm = lambda given: call_dispatch(frame, function, [*args[:at], *given, *args[at + 1 :]], keywords, e)  # noqa: E731
        return split(frame, [value], 0, e.span, arm)
    chosen = _chosen(frame, function, held)
    if chosen is None:
        return frame.error("single-dispatch", f"which function {function.name}() calls for {frame.described(held)} is not known at build time", e.span,
                           "functions are registered for classes of a library, which this may be of", "register functions for builtin classes and classes of yours",
                           about=(value,))  # fmt: skip
    return call(frame, chosen, args, keywords, e)


def _chosen(frame: Frame, function: Dispatch, held: Type) -> Thing | None:
    builtin, classes = dict(function.builtin), dict(function.classes)
    if not isinstance(held, (ClassType, EnumType)) or isinstance(held, ClosureType) or held.id.startswith(PREFIX):
        return builtin.get(python_name(frame.solver.resolve(held)), None if function.others else builtin["object"])
    bases = frame.program.classes.bases(held.id)
    found = next((classes[c] for c in bases if c in classes), None)
    virtual = [c for c in classes if frame.program.classes.is_virtual_subclass(held.id, c)]
    if virtual:
        return classes[virtual[0]] if found is None and len(virtual) == 1 else None  # Python chooses by the order of all bases
    if found is not None:
        return found
    kinds = {frame.program.classes.info(c)["kind"] for c in bases}
    base = next((str(BY_VALUE[k]) for k in sorted(kinds) if k in BY_VALUE), "tuple" if "namedtuple" in kinds else "object")
    return None if function.others and base == "object" else builtin[base]


def refuse_attribute(frame: Frame, function: Dispatch, name: str, e: n.Node) -> Value:
    return frame.error("single-dispatch", f"{function.name}.{name} is used where the predictor runs", e.span,
                       "which functions there are is fixed at build time", "register functions at module level")  # fmt: skip
