"""x.__dict__ and vars(x) of objects: the attributes by name, where they are only looked at.

Python gives the object's own dict, which goes on changing with it. Native code makes one of what the attributes are now,
so that it is given only where it is used at once and dropped. Its order is that in which the attributes were assigned,
which must be the same for all objects of the class.
"""

from __future__ import annotations

from compiler.infer.comprehensions import new_container, set_entry
from compiler.infer.fields import read_field
from compiler.infer.frame import Frame, place_of
from compiler.infer.initialisation import assignment_order
from compiler.infer.values import NOTHING, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.syntax.walk import children, walk
from compiler.types.types import STR, UNBOUND, ClassType, members_of

_READERS = {
    "all", "any", "bool", "dict", "enumerate", "filter", "frozenset", "iter", "len", "list", "map", "max", "min", "print", "repr", "reversed",
    "set", "sorted", "str", "sum", "tuple", "zip",
}  # fmt: skip
_VIEWS = ("items", "keys", "values")


def instance_dict(frame: Frame, base: Value, held: ClassType, e: n.Expression) -> Value:
    """The dict of the object's attributes; `e` is the expression that asks for it."""
    names = attribute_order(frame, held)
    if names is None:
        return frame.error(
            "dynamic-attribute", f"which attributes an object of {held.name} has, and in which order, depends on what the program does", e.span,
            help="let __init__ assign all of them first, each once and in one order; or name them",
        )  # fmt: skip
    if not _is_only_read(frame, e):
        return frame.error(
            "dynamic-attribute", "the dict of an object's attributes is kept or changed here", e.span,
            "it goes on changing with the object in Python", "make a dict of it: dict(vars(x)); to change the object, write x.name = value",
        )  # fmt: skip
    kept, made = frame.keep(base, e.span), new_container(frame, "dict", place_of(e, held.id))
    for name in names:
        value = read_field(frame, kept, held, name, e)
        if value.expr is None:
            return NOTHING
        set_entry(frame, made, Value(STR, ir.Const(STR, name, span=e.span)), value, place_of(e, held.id))
    return made


def attribute_order(frame: Frame, held: ClassType) -> list[str] | None:
    """The attributes that each object of the class has, in the order in which they are assigned; None where objects differ."""
    classes = frame.program.classes
    info = classes.info(held.id)
    if info["kind"] not in ("class", "dataclass") or info.get("slots") or classes.is_exception(held.id) or classes.container_base(held.id):
        return None
    if classes.method(held.id, "__getattr__") or classes.method(held.id, "__setattr__") or classes.method(held.id, "__new__"):
        return None
    names = list(classes.fields(held.id))
    order = assignment_order(frame.program, held.id)
    if info["kind"] == "dataclass" and "__init__" not in info.get("methods", {}):
        stored = [f["name"] for f in info["fields"] if not f.get("init_only")]
        if not all(f.get("init", True) for f in info["fields"]):
            return None
        order = [*stored, *(name for name in order if name not in stored)] if order is not None else None
    if order is None or sorted(order) != sorted(names) or not all(classes.any_property(held.id, name) is None for name in names):
        return None
    unbound = any(UNBOUND in members_of(frame.solver.resolve(classes.field_type(held.id, name))) for name in names)
    return None if unbound or _has_cached(frame, held) else order


def _has_cached(frame: Frame, held: ClassType) -> bool:
    """Whether a cached_property puts its value into the dict when it is first asked."""
    classes = frame.program.classes
    properties = (p for c in classes.bases(held.id) for p in classes.info(c).get("properties", {}).values())
    return any(p.get("cached") for p in properties)


def _is_only_read(frame: Frame, e: n.Expression) -> bool:
    """Whether the dict is used at once by something that neither keeps nor changes it."""
    parent = _parent(frame, e)
    match parent:
        case n.Attribute(attr=attr):
            call = _parent(frame, parent)
            if not isinstance(call, n.Call) or call.function is not parent:
                return False
            return attr in ("copy", "get") or attr in _VIEWS and _is_consumed(frame, call, attr)
        case n.Subscript(value=value) if value is e:
            return not _is_target(frame, parent)
        case n.Compare(operators=operators):
            return all(o in ("in", "not_in", "eq", "ne") for o in operators)
        case n.Dict(keys=keys, values=values):
            return any(v is e and k is None for k, v in zip(keys, values))
        case n.Keyword(name=None) | n.Interpolation():
            return True
    return _is_consumed(frame, e, "keys")


def _is_consumed(frame: Frame, e: n.Expression, what: str) -> bool:
    parent = _parent(frame, e)
    match parent:
        case n.For(iterable=iterable, body=body) if iterable is e:
            return what == "keys" or not any(_may_assign(x) for s in body for x in walk(s))
        case n.Generator(iterable=iterable) if iterable is e:
            made = _parent(frame, parent)
            return made.kind != "generator" or _is_consumed(frame, made, what)
        case n.Call(function=n.Name(id=name)) if name in _READERS:
            if name in ("enumerate", "filter", "iter", "map", "reversed", "zip"):
                return _is_consumed(frame, parent, what)
            return name not in frame.webs.locals and name not in frame.captures
        case n.Call(function=n.Attribute(attr="join" | "extend" | "update")):
            return True
        case n.Starred():
            return True
    return False


def _may_assign(node: n.Node) -> bool:
    """Whether it may change an attribute, as far as one sees: it assigns one, or calls what is not plainly of the language."""
    match node:
        case n.Assign(targets=targets) | n.Delete(targets=targets):
            return any(isinstance(x, n.Attribute) for t in targets for x in walk(t))
        case n.AugAssign(target=target):
            return isinstance(target, n.Attribute)
        case n.Call(function=n.Name(id=name)):
            return name not in (*_READERS, "isinstance", "type", "hasattr", "getattr", "callable", "int", "float")
        case n.Call(function=n.Attribute(attr=attr)):
            return attr not in ("append", "join", "startswith", "endswith", "format", "items", "setdefault", "get", "upper", "lower", "title")
    return False


def _is_target(frame: Frame, e: n.Expression) -> bool:
    statements = (x for x in walk(frame.function) if isinstance(x, (n.Assign, n.AugAssign, n.AnnAssign, n.Delete, n.For, n.WithItem)))
    targets = (t for s in statements for t in (*getattr(s, "targets", ()), getattr(s, "target", None)) if t is not None)
    return any(x is e for t in targets for x in walk(t))


def _parent(frame: Frame, e: n.Node) -> n.Node | None:
    return next((x for x in walk(frame.function) if any(c is e for c in children(x))), None)
