"""Attributes whose names are found out at run time: getattr(self, "visit_" + kind), and fields of str.format's templates.

The name is compared with those that the class has. Names that begin with two underscores are not among them.
"""

from __future__ import annotations

from collections.abc import Callable

from compiler.infer.frame import Frame
from compiler.infer.operations import split
from compiler.infer.type_names import python_name
from compiler.infer.values import NOTHING, Thing, Value
from compiler.ir import nodes as ir
from compiler.library.sources import PREFIX
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, FLOAT, INT, STR, ClassType, ClosureType, EnumType, Type, UnionType, members_of


def is_named_at_run_time(frame: Frame, args: list[Thing]) -> bool:
    """Whether the arguments are an object of a class of the user's and a text."""
    if not 2 <= len(args) <= 3 or not all(isinstance(a, Value) and a.expr is not None for a in args[:2]):
        return False
    own = lambda m: isinstance(m, ClassType) and not isinstance(m, ClosureType) and not m.id.startswith(PREFIX)  # noqa: E731
    return frame.solver.shallow(args[1].type) == STR and all(map(own, members_of(frame.solver.shallow(args[0].type))))


def infer_getattr(frame: Frame, args: list[Thing], e: n.Node) -> Thing:
    """getattr(x, name) and getattr(x, name, default)"""
    from compiler.infer.attribute_tests import if_there
    from compiler.infer.attributes import attribute_of
    from compiler.infer.calls import call_user_function

    name = frame.keep(args[1], e.span, force=True)

    def found(value: Value) -> Thing:
        held = frame.solver.shallow(value.type)
        hook = frame.program.classes.method(held.id, "__getattr__")
        if hook is not None:
            otherwise = lambda: call_user_function(frame, hook, [value, name], {}, e)  # noqa: E731
        else:
            otherwise = (lambda: args[2]) if len(args) == 3 else lambda: _missing(frame, value, name, e)
        get = lambda known: attribute_of(frame, value, known, e)  # noqa: E731
        if len(args) == 3:
            get = lambda known: if_there(frame, value, known, lambda thing: attribute_of(frame, thing, known, e), lambda: args[2], e)  # noqa: E731
        return _one_of(frame, name, _matching(args[1], _all_attributes(frame, held)), get, otherwise, e)

    return _of_each(frame, args[0], found, e)


def infer_hasattr(frame: Frame, args: list[Thing], e: n.Node) -> Thing:
    from compiler.infer.attribute_tests import if_there

    name = frame.keep(args[1], e.span, force=True)
    outcome = lambda is_there: Value(BOOL, ir.Const(BOOL, is_there, span=e.span))  # noqa: E731

    def found(value: Value) -> Thing:
        names = _matching(args[1], _all_attributes(frame, frame.solver.shallow(value.type)))
        test = lambda known: if_there(frame, value, known, lambda _: outcome(True), lambda: outcome(False), e)  # noqa: E731
        return _one_of(frame, name, names, test, lambda: outcome(False), e)

    return _of_each(frame, args[0], found, e)


def _of_each(frame: Frame, value: Value, found: Callable[[Value], Thing], e: n.Node) -> Thing:
    """found(value), once for each class that it may be of."""
    if isinstance(frame.solver.shallow(value.type), UnionType):
        return split(frame, [value], 0, e.span, lambda arms: found(frame.keep(arms[0], e.span, force=True)))
    return found(frame.keep(value, e.span, force=True))


def _all_attributes(frame: Frame, held: ClassType) -> list[str]:
    classes = frame.program.classes
    methods = [name for c in classes.bases(held.id) for name in classes.info(c).get("methods", {}) if not name.startswith("__")]
    return list(dict.fromkeys([*_attributes(frame, held), *methods]))


def _matching(name: Value, names: list[str]) -> list[str]:
    """Those that begin and end as the text is known to: `"visit_" + kind`."""
    parts = name.expr.args if isinstance(name.expr, ir.Op) and name.expr.function == "str_concat" else ()
    known = [p.value if isinstance(p, ir.Const) and isinstance(p.value, str) else "" for p in parts] or [""]
    return [each for each in names if each.startswith(known[0]) and each.endswith(known[-1])]


def attribute_named(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """The attribute of a name that is found out at run time: one that holds a value, not a method."""
    from compiler.infer.attributes import attribute_of
    from compiler.infer.expressions import as_value

    value, name = args[0], frame.keep(args[1], e.span)
    if value.expr is None or name.expr is None:
        return NOTHING
    held = frame.solver.shallow(value.type)
    if isinstance(held, UnionType):
        return split(frame, [value], 0, e.span, lambda arms: attribute_named(frame, [arms[0], name], {}, e))
    value = frame.keep(value, e.span)
    get = lambda known: as_value(frame, attribute_of(frame, value, known, e), e)  # noqa: E731
    return _one_of(frame, name, _attributes(frame, held), get, lambda: _missing(frame, value, name, e), e)


def _attributes(frame: Frame, held: Type) -> list[str]:
    """Those that are no methods."""
    if held in (BOOL, INT, FLOAT):
        return ["real", "imag"] + (["numerator", "denominator"] if held != FLOAT else [])
    if isinstance(held, EnumType):
        return ["name", "value"]
    if not isinstance(held, ClassType):
        return []
    classes = frame.program.classes
    of_classes = [name for c in classes.bases(held.id) for name in (*classes.info(c).get("properties", {}), *classes.own_attributes(c))]
    return list(dict.fromkeys([*classes.fields(held.id), *of_classes]))


def _one_of(frame: Frame, name: Value, names: list[str], get: Callable[[str], Thing], otherwise: Callable[[], Thing], e: n.Node) -> Thing:
    """get(name) of the one that the name is, else otherwise()."""
    if not names:
        return otherwise()
    test = ir.Op(BOOL, "eq", (name.expr, ir.Const(STR, names[0], span=e.span)), span=e.span)
    return frame.branch(test, (lambda: get(names[0]), lambda: _one_of(frame, name, names[1:], get, otherwise, e)), e.span)


def _missing(frame: Frame, value: Value, name: Value, e: n.Node) -> Value:
    from compiler.infer.strings import concat

    text = lambda t: ir.Const(STR, t, span=e.span)  # noqa: E731
    kind = python_name(frame.solver.resolve(value.type))
    message = concat(frame, [text(f"'{kind}' object has no attribute '"), name.expr, text("'")], e)
    frame.emit(ir.Raise("AttributeError", message.expr, span=e.span))
    frame.env = None
    return NOTHING
