"""Methods of a class that Python calls to read, set and delete attributes: __getattribute__, __getattr__, __setattr__, __delattr__.

They are specialised for the attribute's name where it is known, so that `if name == "x"` is decided at build time. What they hand on
to object.__setattr__(self, name, value) and the like does what happens without them.
"""

from __future__ import annotations

from compiler.infer.classes import CONTAINER_FIELDS
from compiler.infer.frame import Frame
from compiler.infer.values import NOTHING, Known, Method, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import NONE, STR, ClassType

OF_OBJECT = ("__getattribute__", "__setattr__", "__delattr__")
_HOOKS = (*OF_OBJECT, "__getattr__")


def with_known_name(frame: Frame, id: str, args: list[Thing]) -> list[Thing]:
    """The arguments of the user's function, which is specialised for the attribute's name if it is a hook."""
    if len(args) < 2 or frame.program.snapshot["functions"].get(id, {}).get("name") not in _HOOKS:
        return args
    name = args[1]
    is_known = isinstance(name, Value) and name.type == STR and isinstance(name.expr, ir.Const)
    return [args[0], Known(STR, name.expr.value), *args[2:]] if is_known else args


def _hook(frame: Frame, held: ClassType, which: str, name: str | None) -> str | None:
    """The class's method for an attribute of the name; the container in an object of a class derived from dict or list is none."""
    return None if name in CONTAINER_FIELDS else frame.program.classes.method(held.id, which)


def _known(name: Value) -> str | None:
    return name.expr.value if isinstance(name.expr, ir.Const) else None


def read_by_hook(frame: Frame, base: Value, held: ClassType, name: str, e: n.Node) -> Thing | None:
    """base.name where the class has a __getattribute__; None where it has none."""
    from compiler.infer.specialised_calls import call_user_function

    hook = _hook(frame, held, "__getattribute__", name)
    if hook is None:
        return None
    if frame.program.classes.method(held.id, "__getattr__") is not None:
        return frame.error("class-hook", f"objects of {held.name} have a __getattribute__ and a __getattr__", e.span,
                           "this reads an attribute of one", "let __getattribute__ do what __getattr__ does")  # fmt: skip
    return call_user_function(frame, hook, [base, Value(STR, ir.Const(STR, name, span=e.span))], {}, e)


def reading(frame: Frame, value: Value, held: ClassType) -> Method | None:
    """The object's __getattribute__, if its class has one."""
    hook = frame.program.classes.method(held.id, "__getattribute__")
    return None if hook is None else Method(value, hook, "__getattribute__")


def set_by_hook(frame: Frame, holder: Value, held: ClassType, name: Value, value: Value, e: n.Node) -> bool:
    """holder.name = value where the class has a __setattr__; whether it has one."""
    from compiler.infer.specialised_calls import call_user_function

    hook = _hook(frame, held, "__setattr__", _known(name))
    if hook is not None:
        call_user_function(frame, hook, [holder, name, value], {}, e)
    return hook is not None


def delete_by_hook(frame: Frame, holder: Value, held: ClassType, name: Value, e: n.Node) -> bool:
    """del holder.name where the class has a __delattr__; whether it has one."""
    from compiler.infer.specialised_calls import call_user_function

    hook = _hook(frame, held, "__delattr__", _known(name))
    if hook is not None:
        call_user_function(frame, hook, [holder, name], {}, e)
    return hook is not None


# --- object's own ---


def _get(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """object.__getattribute__(x, name)"""
    from compiler.infer.attribute_names import named_at_run_time
    from compiler.infer.attributes import object_attribute

    given = _own(frame, args, 2, e)
    if given is None:
        return NOTHING
    base, held, name = given[0], frame.solver.shallow(given[0].type), given[1]
    if isinstance(name.expr, ir.Const):
        return object_attribute(frame, base, held, name.expr.value, e)
    return named_at_run_time(frame, base, name, lambda known: object_attribute(frame, base, held, known, e), e)


def _set(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """object.__setattr__(x, name, value), which a frozen dataclass's own methods use, too."""
    from compiler.infer.attribute_names import set_named
    from compiler.infer.targets import set_attribute

    given = _own(frame, args, 3, e)
    if given is None:
        return NOTHING
    holder, name, value = given
    held = frame.solver.shallow(holder.type)
    set_named(frame, holder, held, name, value, lambda known: set_attribute(frame, holder, held, known, value, e), e)
    return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING


def _delete(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """object.__delattr__(x, name)"""
    from compiler.infer.attribute_names import delete_named
    from compiler.infer.attribute_tests import delete_own

    given = _own(frame, args, 2, e)
    if given is None:
        return NOTHING
    holder, held = given[0], frame.solver.shallow(given[0].type)
    delete_named(frame, holder, held, given[1], lambda known: delete_own(frame, holder, held, known, e), e)
    return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING


def _own(frame: Frame, args: list[Thing], count: int, e: n.Node) -> list[Value] | None:
    """The object, the name, and the value to set; None after a report."""
    from compiler.infer.sequences import value_of

    values = [value_of(frame, a, e) for a in args]
    if any(v.expr is None for v in values):
        return None
    held = frame.solver.shallow(values[0].type) if len(values) == count else None
    kind = frame.program.classes.info(held.id)["kind"] if isinstance(held, ClassType) else None
    if kind in (None, "namedtuple", "pydantic", "function") or frame.solver.shallow(values[1].type) != STR:
        frame.error("dynamic-attribute", "a method of object for attributes is called with something else than an object of yours and a name", e.span,
                    help='write object.__setattr__(self, "name", value)')  # fmt: skip
        return None
    return [frame.keep(v, e.span, force=True) for v in values]


VALUES = {"object.__getattribute__": _get, "object.__setattr__": _set, "object.__delattr__": _delete}
