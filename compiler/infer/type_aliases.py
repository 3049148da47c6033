"""Types given a name inside a function, `State = tuple[int, str] | None`: annotations of locals are not read, nor is the name."""

from __future__ import annotations

from compiler.infer.class_tests import has_class_name
from compiler.infer.frame import Frame
from compiler.infer.values import Class, Function, Library, Module, Opaque, Thing
from compiler.syntax import nodes as n

_GENERIC_BUILTINS = ("types.UnionType", "types.GenericAlias")


def type_alias(frame: Frame, e: n.Expression) -> Thing | None:
    """What a name holds that stands for a type of typing or a union of types; None of any other expression."""
    match e:
        case n.Subscript(value=of, index=index) if _is_of_typing(_named(frame, of)) and _is_type(frame, index):
            return Opaque("typing._GenericAlias", "it is a type, for annotations alone")
        case n.Binary(operator="or_", left=left, right=right) if _is_type(frame, left) and _is_type(frame, right):
            return Opaque("types.UnionType", "it is a union of types, for annotations alone")
    return None


def _is_type(frame: Frame, e: n.Expression) -> bool:
    match e:
        case n.Constant(value=value):
            return value is None or isinstance(value, str)
        case n.EllipsisConstant():
            return True
        case n.Tuple(items=items) | n.List(items=items):
            return all(_is_type(frame, i) for i in items)
        case n.Subscript(value=of, index=index):
            return _is_type(frame, of) and _is_type(frame, index)
    thing = _named(frame, e)
    is_class = isinstance(thing, Class) or isinstance(thing, Library) and has_class_name(frame, thing.name)
    return is_class or _is_of_typing(thing) or type_alias(frame, e) is not None


def _is_of_typing(thing: Thing | None) -> bool:
    if isinstance(thing, Library):
        return thing.name.startswith(("typing.", "collections.abc."))
    return isinstance(thing, Opaque) and (thing.type.startswith("typing.") or thing.type in _GENERIC_BUILTINS)


def _named(frame: Frame, e: n.Expression) -> Thing | None:
    """What a name or an attribute of a module is."""
    from compiler.infer.expressions import infer

    if isinstance(e, n.Name) and (e.id not in frame.webs.locals or (id(e), e.id) in frame.webs.load):
        return infer(frame, e)
    if isinstance(e, n.Attribute) and isinstance(_named(frame, e.value), Module):
        return infer(frame, e)
    return None


def _type_variable(kind: str):
    def make(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
        return Opaque(f"typing.{kind}", "it is a type, for annotations alone")

    return make


def _new_type(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    return Function("library.typing:_new_type")


VALUES = {
    **{f"typing.{kind}": _type_variable(kind) for kind in ("TypeVar", "ParamSpec", "TypeVarTuple")},
    "typing.NewType": _new_type,
}
