"""Classes that make their objects by their own __new__: it is called with the class, and __init__ with what it gives.

object.__new__ makes an object without attributes: no attribute of a class that it is called for is sure to be there.
"""

from __future__ import annotations

from compiler.infer import construction
from compiler.infer.frame import Frame
from compiler.infer.operations import split
from compiler.infer.specialised_calls import call_user_function
from compiler.infer.values import NOTHING, Class, Library, Thing, Value
from compiler.syntax import nodes as n
from compiler.types.types import ClassType, UnionType, name_of_class

_WITHOUT_OBJECTS = ("abc:ABC", "typing:Generic", "typing:Protocol")  # bases that are only for readers
OF_OBJECT, OF_TUPLE = Library("object.__new__"), Library("tuple.__new__")


def construct_by_new(frame: Frame, id: str, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """Class(*args, **keywords) of a class with a __new__."""
    classes = frame.program.classes
    plain = classes.info(id)["kind"] in ("class", "protocol") and not _other_bases(frame, id)
    if not plain and classes.info(id)["kind"] != "namedtuple":
        return _refuse(frame, id, e)
    keep = lambda thing: frame.keep(thing, e.span, force=True) if isinstance(thing, Value) else thing  # noqa: E731
    args, keywords = [keep(a) for a in args], {k: keep(v) for k, v in keywords.items()}
    made = call_user_function(frame, classes.method(id, "__new__"), [Class(id), *args], keywords, e)
    return _initialised(frame, id, made, args, keywords, e)


def _other_bases(frame: Frame, id: str) -> bool:
    """Whether the class derives from a builtin one, whose objects are not the program's own."""
    classes = frame.program.classes
    if classes.container_base(id) is not None:
        return True
    named = {base for c in classes.bases(id) for base in classes.info(c).get("bases", ())}
    return any(base not in classes.classes and base not in _WITHOUT_OBJECTS for base in named)


def _refuse(frame: Frame, id: str, e: n.Node) -> Value:
    return frame.error("own-new", f"the class {name_of_class(id)} makes its objects by its own __new__", e.span,
                       "native code does that for plain classes and named tuples alone",
                       "do it in __init__, or in a class method that returns the object")  # fmt: skip


def _initialised(frame: Frame, id: str, made: Value, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """What __new__ gave, after its __init__ where it is an object of the class."""
    if made.expr is None or frame.env is None:
        return NOTHING
    held = frame.solver.shallow(made.type)
    if isinstance(held, UnionType):
        return split(frame, [made], 0, e.span, lambda arms: _initialised(frame, id, arms[0], args, keywords, e))
    if not isinstance(held, ClassType) or not frame.program.classes.is_subclass(held.id, id) or not construction.has_own_init(frame, held.id):
        return made
    made = frame.keep(made, e.span, force=True)
    construction.call_init(frame, made, args, keywords, e)
    return made if frame.env is not None else NOTHING


def default_new(frame: Frame, id: str) -> Library | None:
    """The __new__ that the class has of object or of NamedTuple; None of other classes."""
    kind = frame.program.classes.info(id)["kind"]
    if kind == "namedtuple":
        return OF_TUPLE
    return OF_OBJECT if kind in ("class", "protocol") and not _other_bases(frame, id) else None


def _object_new(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """object.__new__(cls)"""
    classes = frame.program.classes
    id = args[0].id if args and isinstance(args[0], Class) else None
    if id is None or default_new(frame, id) != OF_OBJECT:
        return frame.error("own-new", "object.__new__() is called with something else than a plain class of yours", e.span,
                           help="call the class instead")  # fmt: skip
    if len(args) > 1 or keywords:
        if classes.method(id, "__new__") is None and construction.has_own_init(frame, id):
            return construction.without_attributes(frame, id, e)
        text = "object.__new__() takes exactly one argument (the type to instantiate)"
        return frame.error("wrong-arguments", text, e.span, help="write super().__new__(cls)", raises="TypeError")
    return construction.without_attributes(frame, id, e)


def _tuple_new(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Value:
    """super().__new__(cls, *fields) in a class derived from a named tuple."""
    classes = frame.program.classes
    if not args or not isinstance(args[0], Class) or classes.info(args[0].id)["kind"] != "namedtuple":
        return frame.error("own-new", "a tuple is made by its __new__ for something else than a named tuple", e.span, help="call the class instead")
    return construction.construct_dataclass(frame, classes.type_of(args[0].id), args[1:], keywords, e)


VALUES = {"object.__new__": _object_new, "builtins.object.__new__": _object_new, "tuple.__new__": _tuple_new}
