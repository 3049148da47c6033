"""isinstance() and issubclass(): which types are of which classes."""

from __future__ import annotations

import builtins

from compiler.diagnostics.diagnostic import Span
from compiler.infer import exception_classes, exception_values, flags, metaclasses
from compiler.infer.classes import CONTAINER_BASES
from compiler.infer.exception_classes import BUILTIN_EXCEPTIONS
from compiler.infer.frame import Frame
from compiler.infer.library import PREFIX, written_in_python
from compiler.infer.operations import split
from compiler.infer.type_names import BY_VALUE, full_class_name, python_name
from compiler.infer.values import NOTHING, Class, Dtype, Library, Opaque, Static, Thing, TypeOf, Value
from compiler.ir import nodes as ir
from compiler.library.sources import NAMESPACE, operation_id
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    BYTES,
    EXCEPTION,
    EXCEPTION_CLASS,
    FLOAT,
    INT,
    NONE,
    RANGE,
    SLICE,
    STR,
    ArrayType,
    ClassType,
    DictType,
    EnumType,
    FunctionType,
    IteratorType,
    ListType,
    ScalarType,
    SetType,
    TupleOfType,
    TupleType,
    Type,
    UnionType,
    name_of_class,
)

_TUPLES = (TupleType, TupleOfType)


def _is_sequence(t: Type) -> bool:
    return isinstance(t, (ListType, *_TUPLES)) or t in (STR, BYTES, RANGE)


def _is_class_kept(name: str) -> bool:
    """Whether what is kept as a value under this name is a class."""
    kind, _, rest = name.partition(" ")
    return kind == "class" or kind == "library" and (is_class(rest) or _is_plain_class(rest))


_LIBRARY_CLASSES = {
    "builtins.int": lambda t: t in (INT, BOOL),
    "builtins.bool": lambda t: t == BOOL,
    "builtins.float": lambda t: t == FLOAT or t == ScalarType("float64"),
    "builtins.str": lambda t: t == STR,
    "builtins.bytes": lambda t: t == BYTES,
    "builtins.list": lambda t: isinstance(t, ListType),
    "builtins.dict": lambda t: isinstance(t, DictType),
    "builtins.set": lambda t: isinstance(t, SetType) and not t.frozen,
    "builtins.frozenset": lambda t: isinstance(t, SetType) and t.frozen,
    "builtins.tuple": lambda t: isinstance(t, _TUPLES),
    "builtins.range": lambda t: t == RANGE,
    "builtins.slice": lambda t: t == SLICE,
    "builtins.object": lambda t: True,
    "builtins.type": lambda t: t == EXCEPTION_CLASS or isinstance(t, FunctionType) and _is_class_kept(t.name),
    "numpy.dtype": lambda t: isinstance(t, FunctionType) and t.name.startswith("dtype "),
    "builtins.complex": lambda t: False,
    "builtins.NoneType": lambda t: t == NONE,
    "types.NoneType": lambda t: t == NONE,
    "collections.abc.Sequence": _is_sequence,
    "collections.abc.MutableSequence": lambda t: isinstance(t, ListType),
    "collections.abc.Mapping": lambda t: isinstance(t, DictType),
    "collections.abc.MutableMapping": lambda t: isinstance(t, DictType),
    "collections.abc.Set": lambda t: isinstance(t, SetType),
    "collections.abc.MutableSet": lambda t: isinstance(t, SetType) and not t.frozen,
    **{f"collections.abc.{name}View": lambda t: False for name in ("Mapping", "Keys", "Items", "Values")},  # see dict_views
    "numbers.Number": lambda t: t in (BOOL, INT, FLOAT),
    "numbers.Real": lambda t: t in (BOOL, INT, FLOAT),
    "numbers.Integral": lambda t: t in (BOOL, INT),
    "numpy.ndarray": lambda t: isinstance(t, ArrayType),
    "numpy.generic": lambda t: isinstance(t, ScalarType),
    "numpy.integer": lambda t: isinstance(t, ScalarType) and "int" in t.dtype,
    "numpy.floating": lambda t: isinstance(t, ScalarType) and "float" in t.dtype,
}
# Classes that native code makes no objects of.
_NEVER_MADE = (
    "builtins.complex", "decimal.Decimal", "datetime.date", "datetime.datetime", "datetime.time", "datetime.timedelta", "pathlib.Path",
    "pathlib.PurePath", "uuid.UUID",
)  # fmt: skip
# Classes that have whatever has a method: those of the user's by their methods, these kinds of builtin types by nature.
_SIZED = ((ListType, DictType, SetType, ArrayType, *_TUPLES), (STR, BYTES, RANGE))
_BY_METHOD = {
    "collections.abc.Iterable": (("__iter__",), (ListType, DictType, SetType, IteratorType, ArrayType, *_TUPLES), (STR, BYTES, RANGE)),
    "collections.abc.Sized": (("__len__",), *_SIZED),
    "collections.abc.Container": (("__contains__",), *_SIZED),
    "collections.abc.Collection": (("__len__", "__iter__", "__contains__"), *_SIZED),
    "collections.abc.Reversible": (("__reversed__", "__iter__"), (ListType, DictType, *_TUPLES), (STR, BYTES, RANGE)),
    "collections.abc.Iterator": (("__next__", "__iter__"), (IteratorType,), ()),
    "collections.abc.Callable": (("__call__",), (FunctionType,), ()),
    "contextlib.AbstractContextManager": (("__enter__", "__exit__"), (), ()),
}
# Classes of the library that collections.abc knows as sequences.
_SEQUENCES = {"collections.deque": ListType(NONE), "builtins.bytearray": ListType(NONE), "builtins.memoryview": TupleType(())}


_DICT_KINDS = ("collections.Counter", "collections.OrderedDict", "collections.defaultdict")


_ENUMS = ("enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag", "enum.IntFlag")


NO_CLASS = ("TypeError", "isinstance() arg 2 must be a type, a tuple of types, or a union")


def wanted_classes(frame: Frame, e: n.Expression, raises: str | tuple[str, str] = "") -> list[Thing] | None:
    """The classes that the second argument of isinstance() or issubclass() names; reported where they are not known.

    Where the program chooses among classes at run time, that choice alone: a value of one of several types. `raises` is
    what Python does when it is given no class.
    """
    from compiler.infer.expressions import infer

    if isinstance(e, n.Tuple) or isinstance(e, n.Binary) and e.operator == "or_":
        wanted: list[Thing] = []
        for part in e.items if isinstance(e, n.Tuple) else (e.left, e.right):
            inside = wanted_classes(frame, part)
            if inside is None:
                return None
            wanted += inside
        return wanted
    if isinstance(e, n.Subscript) and _names_class(frame, e.value):
        frame.error("isinstance", "isinstance() argument 2 cannot be a parameterized generic", e.span, "what the items are of is not looked at",
                    "ask for the class itself, without what is in brackets",
                    raises=("TypeError", "isinstance() argument 2 cannot be a parameterized generic") if raises and _is_builtin(e.value) else "")  # fmt: skip
        return None
    thing = Library("types.NoneType") if isinstance(e, n.Constant) and e.value is None else infer(frame, e)
    if isinstance(thing, TypeOf):
        thing = type_as_value(frame, thing, e.span)
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if held is not None and _is_choice(frame, held):
        return [thing]
    if frame.env is None:  # what is asked about raised
        return None
    found = NOTHING if isinstance(held, UnionType) else classes_of(frame, thing)
    if found in (None, NOTHING):
        frame.error("isinstance", "isinstance() needs a class that is known at build time", e.span,
                    "this is found out only at run time", "name the class itself here",
                    raises=raises if found is None and held is not None and not isinstance(held, TupleType) else "")  # fmt: skip
        return None
    return found if _are_known(frame, found, e) else None


def _is_builtin(e: n.Expression) -> bool:
    """By its own name; typing's names of the classes have errors of their own."""
    return isinstance(e, n.Name) and hasattr(builtins, e.id)


def _names_class(frame: Frame, e: n.Expression) -> bool:
    """Whether it is the name of a builtin class, of which [int] would make a parameterized generic."""
    from compiler.infer.expressions import peek

    thing = peek(frame, e)
    return isinstance(thing, Library) and is_class(thing.name)


def _is_choice(frame: Frame, type: Type) -> bool:
    """Whether it is the type of one of several classes or tuples of such, or of a tuple of them: run time says which."""
    items = type.members if isinstance(type, UnionType) else type.items if isinstance(type, TupleType) else ()
    items = (type.item,) if isinstance(type, TupleOfType) else items
    return any(items) and all(classes_of(frame, Value(t, None)) is not None or _is_choice(frame, frame.solver.shallow(t)) for t in items)


def _are_known(frame: Frame, found: list[Static], e: n.Node) -> bool:
    """Whether native code knows which values are of the classes; reported where not."""
    if any(isinstance(c, Class) and c.alias for c in found):
        frame.raise_("TypeError", "Subscripted generics cannot be used with class and instance checks", e.span)
        return False
    for c in found:
        if metaclasses.is_metaclass(frame, c):
            frame.error("isinstance", f"whether a class is a {frame.program.classes.info(c.id)['qualname']} is not known to native code", e.span,
                        "this is a metaclass", "test for the classes that are meant")  # fmt: skip
            return False
        protocol = _protocol_of(frame, c)
        if protocol is not None and not protocol["runtime"]:
            frame.error("isinstance", f"whether a value is a {frame.program.classes.info(c.id)['qualname']} cannot be asked", e.span,
                        "isinstance() takes protocols that are @runtime_checkable alone",
                        "decorate the protocol with @runtime_checkable")  # fmt: skip
            return False
        if isinstance(c, Library) and not _is_known(c.name):
            frame.error("isinstance", f"whether a value is a {c.name.removeprefix('builtins.')} is not known to native code", e.span,
                        help="test for the builtin types and classes of yours that are meant")  # fmt: skip
            return False
    return True


def classes_of(frame: Frame, thing: Thing) -> list[Static] | None:
    """The classes that a thing is: one, or the items of a tuple of classes; None of anything else."""
    if isinstance(thing, Library) and not is_class(thing.name):
        written = written_in_python(frame, thing.name)
        return [written if isinstance(written, Class) else thing]
    if isinstance(thing, (Class, Library)):
        return [thing]
    if isinstance(thing, Opaque) and thing.classes:
        return [each for c in thing.classes for each in classes_of(frame, c)]
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if isinstance(held, FunctionType):
        return classes_of(frame, frame.program.functions.thing_of(held))
    if not isinstance(held, TupleType):
        return None
    found: list[Static] = []
    for item in held.items:
        inside = classes_of(frame, Value(item, None))
        if inside is None:
            return None
        found += inside
    return found


def class_of_type(frame: Frame, type: Type, e: n.Node) -> Thing:
    """type(x) of a value of this one type."""
    if not is_of_one_class(type):
        what = "an iterator" if isinstance(type, IteratorType) else "such a function"
        return frame.error("dynamic-type", f"which class {what} is of is not known to native code", e.span,
                           "Python has several for what is of one type there", "keep a word beside it that says what it is")  # fmt: skip
    return metaclasses.refuse_type(frame, type, e) or exact_class(frame, type)


def is_of_one_class(type: Type) -> bool:
    """Python tells what generators, zip() and iter() give apart, and functions in Python from those that are not."""
    return not isinstance(type, IteratorType) and not (isinstance(type, FunctionType) and type.name.startswith(("dtype ", "library ")) and not _is_plain_class(type.name))


def _is_plain_class(name: str) -> bool:
    """Whether a function of a library is a class whose own class is `type`."""
    library = name.removeprefix("library ")
    return isinstance(getattr(builtins, library.removeprefix("builtins."), None), type) or library in (*_DICT_KINDS, "collections.deque")


def exact_class(frame: Frame, type: Type) -> Static:
    """The class of a value of a type that `is_of_one_class`."""
    if isinstance(type, (ClassType, EnumType)):
        name = library_class(frame, type.id)
        return Class(frame.program.classes.original(type.id)) if name is None else Library(name)
    kind = dict_kind(type)
    if kind is not None:
        return Library(kind)
    name = "type" if isinstance(type, FunctionType) and _is_class_kept(type.name) else python_name(frame.solver.resolve(type))
    return Library(name if name.startswith("numpy.") else f"builtins.{name}")


def named_in_types(thing: Thing) -> Thing:
    """A class that the module types names too, by the name that `exact_class` uses."""
    names = {"types.NoneType": "builtins.NoneType", "types.FunctionType": "builtins.function", "types.LambdaType": "builtins.function"}
    return Library(names.get(thing.name, thing.name)) if isinstance(thing, Library) else thing


def dict_kind(type: Type) -> str | None:
    """"collections.Counter", if the type is that of one."""
    name = getattr(type.behaviour, "class_name", None) if isinstance(type, DictType) else None
    return None if name == "dict" else name


def library_class(frame: Frame, id: str) -> str | None:
    """"collections.deque" of a copy of the class that is written for it; None of a class of the user's."""
    classes = frame.program.classes.classes
    if frame.program.classes.original(id) == NAMESPACE:
        return NAMESPACE.replace(":", ".")
    if not id.startswith(PREFIX):
        return None
    original = next(each for each, record in classes.items() if record is classes[id])
    return original.removeprefix(PREFIX).replace(":", ".")


def library_class_of(frame: Frame, type: Type) -> str | None:
    return library_class(frame, type.id) if isinstance(type, ClassType) else None


def type_as_value(frame: Frame, of: TypeOf, span: Span) -> Value:
    """type(x) of a value that may be of several types, kept as a value."""
    from compiler.infer.expressions import static_as_value

    def class_of(value: Value) -> Value:
        if value.type == EXCEPTION:
            return exception_values.class_of(frame, value, n.Pass(span))
        made = class_of_type(frame, value.type, n.Pass(span))
        return static_as_value(frame, made, n.Pass(span)) if isinstance(made, Static) else made

    return split(frame, [of.value], 0, span, lambda args: class_of(args[0]))


def is_class(name: str) -> bool:
    """Whether the name in a library is that of a class whose instances are told apart here."""
    return name in _LIBRARY_CLASSES or name in _BY_METHOD


def has_class_name(frame: Frame, name: str) -> bool:
    """Whether the name in a library is that of a class whose `__name__` is its last part."""
    return name.startswith("builtins.") or name == "numpy.ndarray" or name in _DICT_KINDS or isinstance(written_in_python(frame, name), Class)


def shown_class(frame: Frame, thing: Static) -> str | None:
    """repr() of a class; None of what is none, or whose text differs between the versions of a library."""
    classes = frame.program.classes
    if isinstance(thing, Class) and library_class(frame, thing.id) is None:
        if thing.id in classes.enums:
            kind = "flag" if flags.is_flag(frame, classes.type_of(thing.id)) else "enum"
            return f"<{kind} '{name_of_class(thing.id).rsplit('.', 1)[-1]}'>"
        return f"<class '{full_class_name(thing.id)}'>"
    if isinstance(thing, Dtype):
        return f"dtype('{thing.name}')"
    name = library_class(frame, thing.id) if isinstance(thing, Class) else thing.name if isinstance(thing, Library) else ""
    exception = exception_classes.exception_name(frame, thing) if isinstance(thing, Library) else None
    plain = exception or name.removeprefix("builtins.")
    if plain in ("NoneType", "function") or isinstance(getattr(builtins, plain, None), type):
        return f"<class '{plain}'>"
    return f"<class '{name}'>" if name in (*_DICT_KINDS, "collections.deque", "numpy.ndarray", "types.SimpleNamespace") else None


def _is_known(name: str) -> bool:
    if name in _LIBRARY_CLASSES or name in _BY_METHOD or name.removeprefix("builtins.") in BUILTIN_EXCEPTIONS:
        return True
    return name.startswith("numpy.") or name in (*_DICT_KINDS, *_NEVER_MADE, *_ENUMS)


def _protocol_of(frame: Frame, wanted: Thing) -> dict | None:
    return frame.program.classes.info(wanted.id).get("protocol") if isinstance(wanted, Class) else None


def _implements(frame: Frame, type: Type, protocol: dict) -> bool:
    from compiler.infer.attribute_tests import implements

    answer = implements(frame, type, protocol)
    if answer is None:
        frame.error("isinstance", f"whether {frame.described(type)} has what the protocol names is not the same for all", frame.program.here,
                    "some of its objects lack an attribute", "assign the attribute in __init__")  # fmt: skip
    return bool(answer)


def is_instance(frame: Frame, type: Type, wanted: Thing) -> bool:
    exception = exception_classes.exception_name(frame, wanted)
    if exception is not None:
        return isinstance(type, ClassType) and exception_classes.is_subclass(frame, type.id, exception)
    if isinstance(wanted, Class):
        name = library_class(frame, wanted.id)
        if name is not None and library_class_of(frame, type) is not None:
            return library_class_of(frame, type) == name
        protocol = _protocol_of(frame, wanted)
        if protocol is not None:
            return _implements(frame, type, protocol)
        if not isinstance(type, (ClassType, EnumType)):
            return python_name(frame.solver.resolve(type)) in frame.program.classes.info(wanted.id).get("virtual_builtins", ())
        return frame.program.classes.is_subclass(type.id, wanted.id) or frame.program.classes.is_virtual_subclass(type.id, wanted.id)
    if isinstance(type, (ClassType, EnumType)) and ":".join(wanted.name.rsplit(".", 1)) in frame.program.classes.info(type.id).get("virtual_bases", ()):
        return True
    if wanted.name in _BY_METHOD:
        methods, kinds, simple = _BY_METHOD[wanted.name]
        if isinstance(type, (ClassType, EnumType)) and all(frame.program.classes.method(type.id, m) is not None for m in methods):
            return True
        type = _builtin_base(frame, type)
        return isinstance(type, kinds) or type in simple
    if isinstance(type, ClassType) and operation_id(wanted.name) in frame.program.classes.bases(type.id):
        return True
    if wanted.name in _LIBRARY_CLASSES:
        known = _SEQUENCES.get(library_class_of(frame, type)) if wanted.name.startswith("collections.abc.") else None
        return _LIBRARY_CLASSES[wanted.name](known or _builtin_base(frame, type))
    if wanted.name in _DICT_KINDS:
        return dict_kind(type) == wanted.name
    if wanted.name in _ENUMS:
        names = ("enum.Flag", "enum.IntFlag") if wanted.name == "enum.Flag" else (wanted.name,)
        return isinstance(type, EnumType) and (wanted.name == "enum.Enum" or any(_is_derived(frame, type.id, name) for name in names))
    if wanted.name in _NEVER_MADE:
        return isinstance(type, ClassType) and _is_derived(frame, type.id, wanted.name)
    return isinstance(type, ScalarType) and wanted.name == f"numpy.{type.dtype}"


def _is_derived(frame: Frame, id: str, name: str) -> bool:
    """Whether a class of the user's is derived from the one of a library, "decimal.Decimal"."""
    classes = frame.program.classes
    return any(b.replace(":", ".") == name for c in classes.bases(id) for b in classes.info(c).get("bases", ()))


def _builtin_base(frame: Frame, type: Type) -> Type:
    """The builtin type that a user's class derives from, as named tuples and some enums do; else the type itself."""
    classes = frame.program.classes
    if isinstance(type, EnumType):
        return BY_VALUE.get(classes.info(type.id)["kind"], type)
    if isinstance(type, ClassType) and any(classes.info(c)["kind"] == "namedtuple" for c in classes.bases(type.id)):
        return TupleType(())
    container = classes.container_base(type.id) if isinstance(type, ClassType) else None
    return type if container is None else (DictType(NONE, NONE), ListType(NONE))[CONTAINER_BASES.index(container)]


def infer_issubclass(frame: Frame, e: n.Call) -> Value:
    """issubclass(C, classes)"""
    from compiler.infer.expressions import infer

    of = infer(frame, e.arguments[0]) if len(e.arguments) == 2 else None
    if not isinstance(of, Thing) or of == NOTHING:
        return NOTHING if of == NOTHING else _unknown_class(frame, e)
    wanted = wanted_classes(frame, e.arguments[1])
    return NOTHING if wanted is None else test_each_choice(frame, wanted, lambda chosen: _issubclass(frame, of, chosen, e), e)


def _issubclass(frame: Frame, of: Thing, wanted: list[Thing], e: n.Call) -> Value:
    if isinstance(of, TypeOf):
        return split(frame, [of.value], 0, e.span, lambda args: _issubclass(frame, _class_of(frame, args[0], e), wanted, e))
    held = frame.solver.shallow(of.type) if isinstance(of, Value) else None
    if isinstance(held, UnionType):
        return split(frame, [of], 0, e.span, lambda args: _issubclass(frame, args[0], wanted, e))
    if held == EXCEPTION_CLASS:
        return Value(BOOL, exception_classes.test_instance(frame, of, wanted, e))
    classes = classes_of(frame, of)
    if classes is None and held is not None:
        frame.raise_("TypeError", "issubclass() arg 1 must be a class", e.span)
        return NOTHING
    if classes is None or len(classes) != 1:
        return _unknown_class(frame, e)
    return Value(BOOL, ir.Const(BOOL, any(_is_subclass(frame, classes[0], w) for w in wanted), span=e.span))


def _class_of(frame: Frame, value: Value, e: n.Node) -> Thing:
    return exception_values.class_of(frame, value, e) if value.type == EXCEPTION else class_of_type(frame, value.type, e)


def _unknown_class(frame: Frame, e: n.Call) -> Value:
    return frame.error("isinstance", "issubclass() needs a class that is known at build time", e.span,
                       "this is found out only at run time", "name the class itself here")  # fmt: skip


def test_each_choice(frame: Frame, wanted: list[Thing], test, e: n.Node) -> Value:
    """test(classes), once for each choice that run time may make of them; of a tuple of any length, whether one passes."""
    from compiler.infer.reductions import search
    from compiler.infer.subscripts import tuple_item

    at = next((i for i, w in enumerate(wanted) if isinstance(w, Value)), None)
    if at is None:
        return test(wanted)
    rest = lambda chosen: test_each_choice(frame, [*wanted[:at], *chosen, *wanted[at + 1 :]], test, e)  # noqa: E731
    known, held = classes_of(frame, wanted[at]), frame.solver.shallow(wanted[at].type)
    if known is not None:
        return rest(known) if _are_known(frame, known, e) else NOTHING
    chosen = frame.keep(wanted[at], e.span)
    match held:
        case UnionType():
            return split(frame, [chosen], 0, e.span, lambda args: rest(args))
        case TupleType(items=items):
            return rest([tuple_item(frame, chosen, held, Value(INT, ir.Const(INT, i, span=e.span)), e) for i in range(len(items))])
    found = search(frame, chosen, lambda item: test_each_choice(frame, [item], test, e), e)
    if len(wanted) == 1 or found.expr is None:
        return found
    return frame.branch(found.expr, (lambda: Value(BOOL, ir.Const(BOOL, True, span=e.span)), lambda: rest([])), e.span)


_SIMPLE = {"bool": BOOL, "int": INT, "float": FLOAT, "str": STR, "bytes": BYTES, "range": RANGE, "NoneType": NONE}
_GENERIC = {"list": ListType(NONE), "dict": DictType(NONE, NONE), "set": SetType(NONE), "frozenset": SetType(NONE, True), "tuple": TupleType(())}


def _is_subclass(frame: Frame, of: Static, wanted: Static) -> bool:
    """By what isinstance() says of the class's instances."""
    names = [exception_classes.exception_name(frame, c) for c in (of, wanted)]
    if None not in names:
        return exception_classes.is_subclass(frame, *names)
    if isinstance(of, Class):
        if isinstance(wanted, Library) and _is_derived(frame, of.id, wanted.name):
            return True
        return is_instance(frame, frame.program.classes.type_of(of.id), wanted)
    name = of.name.rsplit(".", 1)[-1]
    held = {**_SIMPLE, **_GENERIC}.get(name)
    return of == wanted or wanted == Library("builtins.object") or held is not None and is_instance(frame, held, wanted)
