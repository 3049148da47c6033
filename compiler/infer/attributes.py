"""Attributes: of modules, classes, enums, objects, arrays; and methods as things to be called."""

from __future__ import annotations

import math

from compiler.infer import (
    array_dtypes,
    arrays,
    attribute_hooks,
    class_tests,
    descriptors,
    dict_kinds,
    exception_attributes,
    exception_values,
    keywords,
    memo,
    object_dicts,
    places,
    sessions,
    slices,
    wide_ints,
)
from compiler.infer.attribute_tests import cached_property, may_have
from compiler.infer.class_attributes import class_attribute, near_name, of_object, super_attribute
from compiler.infer.comparisons import of_any_length
from compiler.infer.docstrings import docstring
from compiler.infer.enums import enum_attribute, has_value
from compiler.infer.fields import assigns_attribute, call_getattr, holder_name, is_slot, missing_attribute, read_field, read_property
from compiler.infer.frame import Frame
from compiler.infer.function_attributes import read_attribute
from compiler.infer.functions import is_function, keep_function, name_attribute, opened, qualified_name
from compiler.infer.library import written_in_python
from compiler.infer.models import is_of_pydantic, method_of_model
from compiler.infer.named_tuples import as_tuple
from compiler.infer.operations import pass_value, python_error, split
from compiler.infer.python_answers import class_of, class_with_attributes
from compiler.infer.single_dispatch import refuse_attribute
from compiler.infer.state import class_variable, function_attribute, module_cell, read_cell
from compiler.infer.type_names import is_of_library, message_name, python_name
from compiler.infer.values import (
    NOTHING,
    Class,
    Closure,
    Dispatch,
    Dtype,
    Function,
    GeneratorExpression,
    Keywords,
    Library,
    Method,
    Module,
    NumberLimits,
    Opaque,
    Partial,
    Property,
    Session,
    Static,
    Super,
    Tensor,
    Thing,
    TypeOf,
    Value,
    WideInt,
)
from compiler.ir import nodes as ir
from compiler.ops.numpy_dtypes import DTYPES
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
    union_of,
)

_CONSTANTS = {
    "math.pi": math.pi, "math.e": math.e, "math.tau": math.tau, "math.inf": math.inf, "math.nan": math.nan,
    "numpy.pi": math.pi, "numpy.e": math.e, "numpy.inf": math.inf, "numpy.nan": math.nan,
}  # fmt: skip


def infer_attribute(frame: Frame, e: n.Attribute) -> Thing:
    from compiler.infer.expressions import infer

    chain = dotted(e)
    if chain is not None and _root(e).id not in frame.webs.locals and _root(e).id not in frame.captures:
        cell = module_cell(frame, chain)
        if cell is not None:
            return read_cell(frame, cell, e)
        of_class = isinstance(e.value, (n.Name, n.Attribute)) and isinstance(frame.globals(dotted(e.value)), (Class, Dispatch, Function))
        thing = None if of_class else frame.globals(chain)
        if thing is not None:
            return thing
    base = infer(frame, e.value)
    thing = attribute_of(frame, base, e.attr, e)
    return places.as_known(frame, e, thing) if isinstance(thing, Value) else thing


def dotted(e: n.Expression) -> str | None:
    """"a.b.c" of a chain of attributes on a name."""
    if isinstance(e, n.Name):
        return e.id
    if isinstance(e, n.Attribute):
        base = dotted(e.value)
        return None if base is None else f"{base}.{e.attr}"
    return None


def _root(e: n.Expression) -> n.Name:
    while isinstance(e, n.Attribute):
        e = e.value
    return e


def attribute_of(frame: Frame, base: Thing, name: str, e: n.Node) -> Thing:
    if isinstance(base, Keywords):
        base = keywords.as_dict(frame, base, e)
    if isinstance(base, Static):
        return _static_attribute(frame, base, name, e)
    if base.expr is None:
        return NOTHING
    held = frame.solver.shallow(base.type)
    if isinstance(held, UnionType):
        return _union_attribute(frame, base, held, name, e)
    if is_function(held):
        return attribute_of(frame, opened(frame, base, e), name, e)
    if isinstance(held, ClassType):
        return attribute_hooks.read_by_hook(frame, base, held, name, e) or object_attribute(frame, base, held, name, e)
    if isinstance(held, EnumType) and name == object_dicts.DICT:
        return object_dicts.read_dict(frame, base, e)
    if isinstance(held, EnumType):
        return enum_attribute(frame, base, held, name, e)
    if isinstance(held, (ArrayType, ScalarType)):
        return arrays.attribute(frame, base, name, e)
    if held == SLICE and name in ("start", "stop", "step"):
        kind = union_of(INT, NONE)
        return Value(kind, ir.Op(kind, f"slice_{name}", (base.expr,), span=e.span))
    if held == RANGE and name in ("start", "stop", "step"):
        return Value(INT, ir.Op(INT, f"range_{name}", (base.expr,), span=e.span))
    if held in (BOOL, INT, FLOAT) and name in _PARTS_OF_NUMBERS:
        return _part_of_number(frame, base, name, e)
    if held == SLICE and name in slices.BOUNDS:
        return slices.bound(frame, base, name, e)
    if held == EXCEPTION:
        return exception_attributes.attribute_of_exception(frame, base, name, e)
    if held == EXCEPTION_CLASS:
        found = exception_values.class_attribute(frame, base, name, e)
        if found is not None:
            return found
    if name == "__class__":
        return class_tests.class_of_type(frame, held, e)
    if name in ("index", "count") and isinstance(held, TupleType) and len(set(held.items)) > 1:
        return attribute_of(frame, of_any_length(frame, base), name, e)
    special = dict_kinds.method_of(frame, base, name)
    if special is not None:
        return Method(base, "", special)
    operation = f"{python_name(frame.solver.resolve(held))}.{name}"
    if held != NONE and (frame.program.operations.find(operation) or _is_special(operation)):
        return Method(base, "", operation)
    written = written_in_python(frame, operation) if held in (INT, FLOAT) and name not in ("from_bytes", "fromhex") else None
    if written is not None:
        return Partial(written, (frame.keep(base, e.span, force=True),))
    if frame.program.operations.find(f"builtins.{operation}") and getattr(held, "behaviour", None) is None:  # of the class: {}.fromkeys
        return Library(f"builtins.{operation}")
    if held == BOOL and hasattr(bool, name) and not name.startswith(("__", "from_")):
        return attribute_of(frame, Value(INT, pass_value(frame, base, INT)), name, e)
    if name == "__next__" and isinstance(held, IteratorType):
        return Partial(Library("builtins.next"), (frame.keep(base, e.span, force=True),))
    if name in _METHODS_OF_OPERATORS and _has_operators(held):
        return Partial(Library(_METHODS_OF_OPERATORS[name]), (frame.keep(base, e.span, force=True),))
    return _no_attribute(frame, base, message_name(frame.solver.resolve(held)), name, e)


_PARTS_OF_NUMBERS = ("real", "imag", "numerator", "denominator")


def _part_of_number(frame: Frame, base: Value, name: str, e: n.Node) -> Thing:
    """(5).real and the like."""
    held = frame.solver.shallow(base.type)
    if held == FLOAT and name in ("numerator", "denominator"):
        return _no_attribute(frame, base, "float", name, e)
    kind = FLOAT if held == FLOAT else INT
    if name in ("real", "numerator"):
        return Value(kind, pass_value(frame, base, kind))
    return Value(kind, ir.Const(kind, 1 if name == "denominator" else 0.0 if kind == FLOAT else 0, span=e.span))


_METHODS_OF_OPERATORS = {
    "__contains__": "operator.contains", "__getitem__": "operator.getitem", "__len__": "builtins.len", "__iter__": "builtins.iter",
    "__repr__": "builtins.repr", "__str__": "builtins.str", "__setitem__": "operator.setitem",
    "__delitem__": "operator.delitem", "__add__": "operator.add", "__mul__": "operator.mul",
}  # fmt: skip


def _has_operators(held: Type) -> bool:
    return isinstance(held, (DictType, IteratorType, ListType, SetType, TupleType, TupleOfType)) or held in (STR, BYTES, RANGE)


def _no_attribute(frame: Frame, base: Value, kind: str, name: str, e: n.Node) -> Value:
    """Of a value of a builtin type: either Python has no such attribute, or it has no native form."""
    shown, this = frame.shown(base.type), frame.described(base.type)
    if hasattr(class_with_attributes(frame.solver.resolve(base.type)), name):
        return frame.error("unsupported-method", f"{kind}.{name} has no native form", e.span, f"this is {this}",
                           "write it out with other operations", about=(base,))  # fmt: skip
    names = sorted(o.split(".", 1)[1] for o in frame.program.operations.names_index() if o.startswith(f"{kind}."))
    near = near_name(name, names)
    return frame.error("unknown-attribute", f"{shown} has no attribute '{name}'", e.span, f"this is {this}",
                       f"did you mean '{near}'?" if near else "", about=(base,),
                       raises=("AttributeError", f"'{kind}' object has no attribute '{name}'"))  # fmt: skip


def _is_special(operation: str) -> bool:
    from compiler.infer.special import METHODS

    return operation in METHODS


def _static_attribute(frame: Frame, base: Static, name: str, e: n.Node) -> Thing:
    doc = docstring(frame, base, e) if name == "__doc__" else None
    if doc is not None:
        return doc
    match base:
        case Module(name=module):
            record = frame.globals.imported(f"{module}.{name}")
            return Library(f"{module}.{name}") if record is None else frame.program.constants.thing(record, name)
        case Library(name=library) if name in ("__name__", "__qualname__") and class_tests.has_class_name(frame, library):
            return Value(STR, ir.Const(STR, library.rsplit(".", 1)[-1], span=e.span))
        case Dtype():
            return array_dtypes.attribute(frame, base, name, e)
        case NumberLimits():
            return array_dtypes.limit(frame, base, name, e)
        case Library(name=library) if library.removeprefix("numpy.") in DTYPES and name == "__name__":
            return Value(STR, ir.Const(STR, library.removeprefix("numpy."), span=e.span))
        case Library(name=library):
            return Library(f"{library}.{name}")
        case Class(id=id, copy=copy):
            return class_attribute(frame, id, name, e, copy)
        case Tensor():
            return sessions.tensor_attribute(frame, base, name, e)
        case Session():
            return Method(keep_function(frame, base, e), "", f"session.{name}")
        case TypeOf(value=value) if name in ("__name__", "__qualname__"):
            return split(frame, [value], 0, e.span, lambda args: _class_name_of(frame, args[0], name, e))
        case TypeOf():
            return attribute_of(frame, class_tests.type_as_value(frame, base, e.span), name, e)
        case Closure(node=node, frame=around, named="") if name == "__qualname__":
            return Value(STR, ir.Const(STR, qualified_name(frame.program, Closure(node, around)), span=e.span))
        case Function(cached=True) if name in memo.ATTRIBUTES:
            return memo.attribute(frame, base, name)
        case Method(function=function) if name in memo.ATTRIBUTES and memo.cached(frame, function).cached:
            return memo.attribute(frame, memo.cached(frame, function), name)
        case Function(id=id, cached=True) if name == "__wrapped__":
            return Function(id)
        case Function(id=id) if name == "__wrapped__" and (wrapped := frame.program.snapshot["functions"][id].get("wrapped")) is not None:
            return frame.program.constants.thing(wrapped, name)
        case Function(id=id) if not name.startswith("__"):
            found = function_attribute(frame, id, name, e)
            if found is not None:
                return found
            return frame.error("unknown-attribute", f"the function {name_of_class(id)} has no attribute '{name}'", e.span,
                               help=f"give it one: {name_of_class(id)}.{name} = …",
                               raises=("AttributeError", f"'function' object has no attribute '{name}'"))  # fmt: skip
        case Closure() if (held := read_attribute(frame, base, name, e)) is not None:
            return held
        case Closure() if not name.startswith("__"):
            return frame.error("unknown-attribute", "nothing is known of the attributes of functions that are defined in functions", e.span,
                               f"this asks for its '{name}'", "keep it in a variable of the function around it",
                               raises=("AttributeError", f"'function' object has no attribute '{name}'"))  # fmt: skip
        case Function() | Closure() | Method() if shown := name_attribute(frame, base, name):
            return Value(STR, ir.Const(STR, shown, span=e.span))
        case Partial() if name in ("func", "args", "keywords"):
            return _part_of_partial(frame, base, name, e)
        case Dispatch():
            return refuse_attribute(frame, base, name, e)
        case Property(accessors=accessors) if name in dict(accessors):
            accessor = dict(accessors)[name]
            return Value(NONE, ir.Const(NONE, None, span=e.span)) if accessor is None else Function(accessor)
        case WideInt():
            return wide_ints.refuse(frame, e)
        case Super():
            return super_attribute(frame, base, name, e)
        case GeneratorExpression():
            from compiler.infer.expressions import as_value

            return attribute_of(frame, as_value(frame, base, e), name, e)
        case Opaque(type=type, why=why):
            return frame.error("opaque-value", f"a value of type {type} cannot be compiled", e.span, why or "its attribute is used here",
                               "compute what you need from it at module level, or pass plain values")  # fmt: skip
    return frame.error("unknown-attribute", f"nothing is known of the attribute '{name}' at build time", e.span,
                       "this exists only at build time", "compute what you need from it at module level")  # fmt: skip


def _part_of_partial(frame: Frame, base: Partial, name: str, e: n.Node) -> Thing:
    """partial(f, …).func and the like: Python makes one of partial(partial(f, 1), 2)."""
    from compiler.infer.expressions import as_value, make_tuple

    inner = base.function
    if isinstance(inner, Value) and is_function(frame.solver.shallow(inner.type)):
        inner = opened(frame, inner, e)
    if isinstance(inner, Partial):
        merged = {**dict(inner.keywords), **dict(base.keywords)}
        return _part_of_partial(frame, Partial(inner.function, (*inner.args, *base.args), tuple(merged.items())), name, e)
    if name == "func":
        return base.function
    if name == "keywords":
        return keywords.as_dict(frame, Keywords(base.keywords), e)
    values = [as_value(frame, a, e) for a in base.args]
    return make_tuple(frame, values, e.span)


def _class_name_of(frame: Frame, value: Value, name: str, e: n.Node) -> Thing:
    held = frame.solver.shallow(value.type)
    if held == EXCEPTION:
        return attribute_of(frame, exception_values.class_of(frame, value, e), name, e)
    if isinstance(held, (ClassType, EnumType)) and not is_of_library(held):
        return _static_attribute(frame, class_tests.exact_class(frame, held), name, e)
    if isinstance(held, FunctionType):
        return attribute_of(frame, class_tests.class_of_type(frame, held, e), name, e)
    return Value(STR, ir.Const(STR, message_name(frame.solver.resolve(value.type)).rsplit(".", 1)[-1], span=e.span))


def _union_attribute(frame: Frame, base: Value, held: UnionType, name: str, e: n.Node) -> Thing:
    """A field of whichever member; a method is looked up when it is called."""
    if name == "__class__":
        return TypeOf(frame.keep(base, e.span, force=True))
    if all(lacks(frame, m, name) for m in held.members):
        if frame.is_meant("AttributeError"):  # Python names the member
            return split(frame, [base], 0, e.span, lambda args: _attribute_arm(frame, args[0], name, e))
        first = held.members[0]
        return attribute_of(frame, Value(first, ir.Unwrap(frame.solver.resolve(first), base.expr, span=e.span)), name, e)
    members = [m for m in held.members if m != NONE and not lacks(frame, m, name)]
    if all(isinstance(m, FunctionType) or m == EXCEPTION_CLASS for m in members) and name in ("__name__", "__qualname__"):
        return split(frame, [base], 0, e.span, lambda args: _attribute_arm(frame, args[0], name, e))
    if all(sessions.is_session(frame, m) for m in held.members):
        return Method(frame.keep(base, e.span), "", f"session.{name}")
    if len(members) == 1 and not is_field(frame, members[0], name):
        return Method(frame.keep(base, e.span), "", f"union.{name}")
    if any(is_field(frame, m, name) for m in members) and all(is_field(frame, m, name) or lacks(frame, m, name) for m in members):
        return split(frame, [base], 0, e.span, lambda args: _attribute_arm(frame, args[0], name, e))
    return Method(frame.keep(base, e.span), "", f"union.{name}")


def is_field(frame: Frame, type: Type, name: str) -> bool:
    if array_dtypes.of_type(frame, type):
        return True
    if is_function(type):
        return name in ("__name__", "__qualname__") or not name.startswith("__")
    if isinstance(type, ClassType):
        classes = frame.program.classes
        return classes.method(type.id, name) is None and not (classes.is_exception(type.id) and name in exception_attributes.METHOD_NAMES)
    if isinstance(type, EnumType):
        return has_value(frame, type, name)
    if type == EXCEPTION:
        return name not in exception_attributes.METHOD_NAMES
    if type == EXCEPTION_CLASS:
        return name in ("__name__", "__qualname__")
    return isinstance(type, (ArrayType, ScalarType)) and name in ("shape", "size", "ndim", "T", "dtype", "itemsize", "nbytes")


def raises_without_attribute(frame: Frame, base: Value, name: str, e: n.Node) -> bool:
    """Raises the AttributeError of a member that has no such attribute while others have; says whether it does."""
    if not lacks(frame, base.type, name):
        return False
    exception, message = python_error(frame, f"{python_name(frame.solver.resolve(base.type))}.{name}", [base])
    if isinstance(base.type, ClassType) and is_slot(frame, base.type, name):
        message = f"'{holder_name(frame, base.type, name)}' object has no attribute '{name}'"
    frame.raise_(exception, message, e.span)
    return True


def lacks(frame: Frame, type: Type, name: str) -> bool:
    """Whether no value of the type has the attribute, in Python."""
    if is_of_library(type):
        return not hasattr(class_with_attributes(type), name) and not has_attribute(frame, type, name)
    if isinstance(type, ClassType) and not frame.program.classes.is_exception(type.id):
        if any(frame.program.classes.method(type.id, hook) is not None for hook in ("__getattr__", "__getattribute__")):
            return False
        known = hasattr(tuple if frame.program.classes.info(type.id)["kind"] == "namedtuple" else object, name) or name.startswith("_")
        return not (known or is_of_pydantic(frame, type, name) or has_attribute(frame, type, name) or assigns_attribute(frame, type.id, name))
    if type == NONE:
        return not hasattr(None, name)
    if isinstance(type, EnumType):
        return not may_have(frame, type, name)
    if isinstance(type, (ClassType, ArrayType, ScalarType)) or is_function(type) or type == EXCEPTION:
        return False
    if isinstance(type, DictType) and type.behaviour is not None:
        return False
    kind = class_of(frame.solver.resolve(type))
    return kind is not None and not hasattr(kind, name)


def _attribute_arm(frame: Frame, base: Value, name: str, e: n.Node) -> Thing:
    if raises_without_attribute(frame, base, name, e):
        return NOTHING
    if base.type == EXCEPTION:
        return exception_attributes.attribute_of_exception(frame, base, name, e, among_others=True)
    if exception_values.is_exception_type(frame, base.type) and not has_attribute(frame, base.type, name):
        return exception_attributes.lacks_attribute(frame, base, name, e)
    return attribute_of(frame, base, name, e)


def has_attribute(frame: Frame, held: ClassType, name: str) -> bool:
    """Whether objects of the class may have the attribute."""
    classes = frame.program.classes
    ways = (classes.any_property, classes.method, classes.class_attribute)
    known = name in classes.fields(held.id) or classes.is_open(held.id) or any(way(held.id, name) is not None for way in ways)
    return known or (classes.is_exception(held.id) and exception_attributes.has_attribute(frame, held.id, name))


def object_attribute(frame: Frame, base: Value, held: ClassType, name: str, e: n.Node) -> Thing:
    """object.__getattribute__(base, name), and what __getattr__ says of an attribute that the object does not have."""
    classes = frame.program.classes
    if name == "__class__":
        return class_tests.exact_class(frame, held)
    if name == object_dicts.DICT:
        return object_dicts.read_dict(frame, base, e)
    doc = docstring(frame, Class(held.id), e) if name == "__doc__" and name not in classes.fields(held.id) else None
    if doc is not None:
        return doc
    cached = classes.any_property(held.id, name)
    if cached is not None and cached["cached"]:
        return cached_property(frame, base, held, name, cached["get"], e)
    getter = classes.property(held.id, name)
    if getter is not None:
        return read_property(frame, base, held, getter, name, e)
    descriptor = descriptors.descriptor_of(frame, held.id, name)
    if descriptor is not None and (name not in classes.fields(held.id) or descriptors.takes_over(frame, descriptor)):
        return descriptors.read(frame, descriptor, base, held.id, e)
    if name in classes.fields(held.id) and not classes.hides_item(held.id, name):
        return read_field(frame, base, held, name, e)
    function = classes.called_among(classes.bases(held.id), name)
    if function is not None:
        return Method(base, function, name)
    if name == "_fields" and classes.info(held.id)["kind"] == "namedtuple":
        return class_attribute(frame, held.id, name, e)
    if name in ("_replace", "_asdict") and classes.info(held.id)["kind"] == "namedtuple":
        return Partial(Library("dataclasses.replace" if name == "_replace" else "collections.namedtuple._asdict"), (base,))
    if name in ("count", "index") and classes.info(held.id)["kind"] == "namedtuple":
        return attribute_of(frame, as_tuple(frame, base, e), name, e)
    if is_of_pydantic(frame, held, name):
        return method_of_model(frame, base, held, name, e)
    attribute = classes.class_attribute(held.id, name)
    variable = class_variable(frame, held.id, name, e)
    if variable is not None:
        return variable
    if attribute is not None:
        thing = frame.program.constants.thing(attribute, f"{held.name}_{name}")
        return Partial(thing, (base,)) if isinstance(thing, Dispatch) and thing.is_method else thing
    if classes.is_exception(held.id):
        found = exception_attributes.attribute_of_object(frame, base, held.id, name, e)
        if found is not None:
            return found
    method = of_object(base, name)
    if method is not None:
        return method
    if classes.is_open(held.id) and not name.startswith("__"):
        classes.add_field(held.id, name)
        return missing_attribute(frame, base, held, name, e)  # in this round
    hook = classes.method(held.id, "__getattr__")
    if hook is not None:
        return call_getattr(frame, base, hook, name, e)
    if classes.info(held.id)["kind"] != "dataclass" and assigns_attribute(frame, held.id, name):
        return missing_attribute(frame, base, held, name, e)  # or not known yet in this round
    if is_of_library(held):
        return _no_attribute(frame, base, message_name(held), name, e)
    info = classes.info(held.id)
    near = near_name(name, sorted({*classes.fields(held.id), *info.get("methods", {}), *info.get("properties", {})}))
    return frame.error("unknown-attribute", f"{held.name} has no attribute '{name}'", e.span, f"this is {frame.described(held)}",
                       f"did you mean '{near}'?" if near else "", about=(base,),
                       raises=("AttributeError", f"'{holder_name(frame, held, name)}' object has no attribute '{name}'"))  # fmt: skip


def constant_of_library(frame: Frame, thing: Static, e: n.Node) -> Value | None:
    """math.pi and the like as values."""
    if isinstance(thing, Library) and thing.name in _CONSTANTS:
        return Value(FLOAT, ir.Const(FLOAT, _CONSTANTS[thing.name], span=e.span))
    if isinstance(thing, Library) and thing.name == "numpy.newaxis":
        return Value(NONE, ir.Const(NONE, None, span=e.span))
    return None
