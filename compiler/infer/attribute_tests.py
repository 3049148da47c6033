"""getattr(), setattr(), hasattr() and del of attributes; attributes that are computed once, by functools.cached_property."""

from __future__ import annotations

import builtins
import enum
import functools
import types

from compiler.infer import attribute_hooks, attribute_names, enums, exception_context, function_attributes, memo, metaclasses, object_dicts
from compiler.infer.class_tests import type_as_value
from compiler.infer.descriptors import delete_of_descriptor, descriptor_of, takes_over
from compiler.infer.exception_values import as_exception, is_exception_type
from compiler.infer.frame import Frame
from compiler.infer.functions import full_name, is_function, opened
from compiler.infer.library import call_helper
from compiler.infer.models import is_of_pydantic
from compiler.infer.operations import split
from compiler.infer.python_answers import class_with_attributes
from compiler.infer.state import assign_class_attribute, assign_function_attribute, is_assigned
from compiler.infer.type_names import is_of_library, message_name, python_name
from compiler.infer.values import NOTHING, Class, Closure, Function, Getter, Library, Method, Module, Opaque, Static, Super, Thing, TypeOf, Value
from compiler.ir import nodes as ir
from compiler.library.sources import PREFIX
from compiler.syntax import nodes as n
from compiler.types.types import BOOL, NONE, STR, UNBOUND, ClassType, EnumType, IteratorType, Type, UnionType, members_of, union_of


def infer_getattr(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    """getattr(x, "name") is x.name; with a default, that where x has no such attribute."""
    from compiler.infer.attributes import attribute_of

    name = _constant_name(args)
    if name is None and attribute_names.is_named_at_run_time(frame, args):
        return attribute_names.infer_getattr(frame, args, e)
    if not 2 <= len(args) <= 3 or name is None:
        return frame.error("dynamic-attribute", "getattr() must name an attribute that is known at build time", e.span,
                           help="write x.name, or keep the values in a dict")  # fmt: skip
    if len(args) == 2:
        return attribute_of(frame, args[0], name, e)
    held = frame.solver.shallow(args[0].type) if isinstance(args[0], Value) else None
    if isinstance(held, UnionType):
        return split(frame, [args[0]], 0, e.span, lambda arms: infer_getattr(frame, [arms[0], *args[1:]], keywords, e))
    return attribute_or(frame, args[0], name, args[2], e)


def attribute_or(frame: Frame, thing: Thing, name: str, absent: Thing, e: n.Node) -> Thing:
    """thing.name, or `absent` where there is no such attribute, also because the code that gives it says so."""
    from compiler.infer.attributes import attribute_of

    if _runs_code(frame, thing, name):
        return call_helper(frame, "builtins._attribute_or", [thing, _getter(name, e), absent], e)
    return if_there(frame, thing, name, lambda found: attribute_of(frame, found, name, e), lambda: absent, e)


def infer_hasattr(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    name = _constant_name(args)
    if name is None and len(args) == 2 and attribute_names.is_named_at_run_time(frame, args):
        return attribute_names.infer_hasattr(frame, args, e)
    if len(args) != 2 or name is None:
        return frame.error("dynamic-attribute", "hasattr() must name an attribute that is known at build time", e.span,
                           help="test the type instead: isinstance(x, …)")  # fmt: skip
    known = lambda outcome: Value(BOOL, ir.Const(BOOL, outcome, span=e.span))  # noqa: E731
    return if_there(frame, args[0], name, lambda _: known(True), lambda: known(False), e)


def infer_setattr(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    from compiler.infer.sequences import value_of
    from compiler.infer.targets import store_attribute

    name = _constant_name(args)
    if len(args) == 3 and isinstance(args[0], (Class, Function)) and name is not None:
        assign = assign_class_attribute if isinstance(args[0], Class) else assign_function_attribute
        assign(frame, args[0].id, name, args[2], e)
        return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING
    values = [value_of(frame, a, e) for a in args]
    if len(values) == 3 and any(v.expr is None for v in values):
        return NOTHING
    if len(values) == 3 and not isinstance(values[1].expr, ir.Const) and attribute_names.is_named_at_run_time(frame, values[:2]):
        return attribute_names.infer_setattr(frame, values, e)
    if len(values) != 3 or not isinstance(values[1].expr, ir.Const) or not isinstance(values[1].expr.value, str):
        return frame.error("dynamic-attribute", "setattr() must name an attribute that is known at build time", e.span,
                           help="write x.name = value, or keep the values in a dict")  # fmt: skip
    store_attribute(frame, values[0], values[1].expr.value, values[2], e)
    return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING


def infer_delattr(frame: Frame, args: list[Thing], keywords: dict[str, Thing], e: n.Node) -> Thing:
    from compiler.infer.sequences import value_of

    values = [value_of(frame, a, e) for a in args]
    if len(values) == 2 and any(v.expr is None for v in values):
        return NOTHING
    name = _constant_name(values)
    if len(values) == 2 and name is None and attribute_names.is_named_at_run_time(frame, values):
        return attribute_names.infer_delattr(frame, values, e)
    if len(values) != 2 or name is None:
        return frame.error("dynamic-attribute", "delattr() must name an attribute that is known at build time", e.span,
                           help="write del x.name, or keep the values in a dict")  # fmt: skip
    delete_attribute(frame, values[0], name, e)
    return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING


def _constant_name(args: list[Thing]) -> str | None:
    name = args[1] if len(args) > 1 else None
    is_text = isinstance(name, Value) and name.type == STR and isinstance(name.expr, ir.Const)
    return name.expr.value if is_text else None


def _runs_code(frame: Frame, thing: Thing, name: str) -> bool:
    """Whether only reading the attribute tells if it is there: a property, a descriptor or a method of the class gives it."""
    held = frame.solver.shallow(thing.type) if isinstance(thing, Value) else None
    if not isinstance(held, (ClassType, EnumType)):
        return False
    classes, hooks = frame.program.classes, ("__getattr__", "__getattribute__")
    by_class = classes.any_property(held.id, name) is not None or any(classes.method(held.id, hook) is not None for hook in hooks)
    return by_class or descriptor_of(frame, held.id, name) is not None


def _getter(name: str, e: n.Node) -> Getter:
    return Getter("attr", (Value(STR, ir.Const(STR, name, span=e.span)),))


def if_there(frame: Frame, thing: Thing, name: str, there, absent, e: n.Node) -> Thing:
    """there(thing) where the thing has the attribute, else absent()."""
    from compiler.infer.sequences import value_of

    if isinstance(thing, TypeOf):
        thing = type_as_value(frame, thing, e.span)
    if isinstance(thing, (Module, Library)):
        return frame.error("dynamic-attribute", "whether a module or function of a library has an attribute depends on its version", e.span,
                           help="ask at module level, and use the answer here")  # fmt: skip
    is_bound = _is_given(frame, thing, name, e)
    if isinstance(is_bound, ir.Const):
        return there(thing)
    if is_bound is not None:
        return frame.branch(is_bound, (lambda: there(thing), absent), e.span)
    refused = metaclasses.refuse_attribute(frame, thing.id, name, e) if isinstance(thing, Class) else None
    if refused is not None or isinstance(thing, Opaque):
        return refused or value_of(frame, thing, e)
    if isinstance(thing, Static):
        has = _static_has(frame, thing, name)
        if has is None:
            return frame.error("dynamic-attribute", "whether such a function has an attribute depends on the interpreter", e.span,
                               help="ask for what it is: callable(x), isinstance(x, …)")  # fmt: skip
        return there(thing) if has else absent()
    if thing.expr is None:
        return NOTHING
    held = frame.solver.shallow(thing.type)
    if _runs_code(frame, thing, name):
        found = call_helper(frame, "builtins._has_attribute", [thing, _getter(name, e)], e)
        return NOTHING if found.expr is None else frame.branch(found.expr, (lambda: there(thing), absent), e.span)
    if is_of_pydantic(frame, held, name):
        return there(thing)
    if name == "__notes__" and is_exception_type(frame, held):
        kept = frame.keep(thing, e.span)
        test = exception_context.has_notes(frame, as_exception(frame, kept, e), e.span)
        return frame.branch(test, (lambda: there(kept), absent), e.span)
    if isinstance(held, UnionType):
        return split(frame, [thing], 0, e.span, lambda args: if_there(frame, args[0], name, there, absent, e))
    if isinstance(held, IteratorType) and not hasattr(map, name):
        return frame.error("dynamic-attribute", "whether an iterator has an attribute depends on what made it", e.span,
                           help="ask for what it is before: isinstance(x, list)")  # fmt: skip
    if isinstance(held, IteratorType) and name == "__next__":  # views have none
        kept = frame.keep(thing, e.span)
        return frame.branch(ir.Op(BOOL, "is_view", (kept.expr,), span=e.span), (absent, lambda: there(kept)), e.span)
    if isinstance(held, IteratorType):
        return there(thing)
    if is_function(held):
        return if_there(frame, opened(frame, thing, e), name, there, absent, e)
    if isinstance(held, ClassType) and frame.program.classes.is_open(held.id) and not name.startswith("__"):
        frame.program.classes.add_field(held.id, name)
        frame.program.classes.grow_field(held.id, name, UNBOUND)
    if not isinstance(held, ClassType) or name not in frame.program.classes.fields(held.id):
        return there(thing) if _has(frame, held, name) else absent()
    type = frame.solver.shallow(frame.program.classes.field_type(held.id, name))
    if _has_in_class(frame, held, name) or UNBOUND not in members_of(frame.solver.resolve(type)):
        return there(thing)
    kept = frame.keep(thing, e.span)
    return frame.branch(_is_missing(frame, kept, held, name, e), (absent, lambda: there(kept)), e.span)


def _is_given(frame: Frame, thing: Thing, name: str, e: n.Node) -> ir.Expr | None:
    """Whether a function has been given the attribute by now; None where it has it from the start, or never gets it."""
    if isinstance(thing, Function):
        return is_assigned(frame, thing.id, name, e)
    return function_attributes.has_attribute(frame, thing, name, e) if isinstance(thing, Closure) else None


def may_have(frame: Frame, type: Type, name: str) -> bool:
    """Whether a value of the type may have the attribute."""
    if not isinstance(type, (ClassType, EnumType)):
        return True
    known = _has(frame, type, name) or _runs_code(frame, Value(type, None), name)
    return known or isinstance(type, ClassType) and (name in frame.program.classes.fields(type.id) or frame.program.classes.is_open(type.id))


def is_surely_there(frame: Frame, type: Type, name: str) -> bool:
    """Whether every value of a type that may have the attribute has it, and gives it without running code."""
    if _runs_code(frame, Value(type, None), name):
        return False
    if not isinstance(type, ClassType) or name not in frame.program.classes.fields(type.id) or _has_in_class(frame, type, name):
        return True
    return UNBOUND not in members_of(frame.solver.resolve(frame.program.classes.field_type(type.id, name)))


def found_attribute(frame: Frame, thing: Value, name: str, e: n.Node) -> Value:
    """A list with the attribute; an empty one where there is none."""
    return call_helper(frame, "builtins._attribute_found", [thing, _getter(name, e)], e)


def implements(frame: Frame, type: Type, protocol: dict) -> bool | None:
    """Whether a value of the type has what a runtime-checkable protocol names; None if only the single object tells."""
    answers = [_has_member(frame, type, name, name in protocol["methods"]) for name in protocol["members"]]
    return False if False in answers else None if None in answers else True


def _has_member(frame: Frame, type: Type, name: str, is_method: bool) -> bool | None:
    if isinstance(type, ClassType) and name in frame.program.classes.fields(type.id) and not _has_in_class(frame, type, name):
        bound = members_of(frame.solver.resolve(frame.program.classes.field_type(type.id, name)))
        return None if UNBOUND in bound or is_method and NONE in bound else True
    if isinstance(type, (ClassType, EnumType)):
        return _has(frame, type, name) and (name != "__hash__" or frame.program.classes.is_hashable(type.id))
    python = getattr(builtins, python_name(frame.solver.resolve(type)), object)
    return _in_objects(python, name) and not (is_method and getattr(python, name) is None)


def _is_missing(frame: Frame, base: Value, held: ClassType, name: str, e: n.Node) -> ir.Expr:
    """Whether the object has nothing in this field."""
    resolved = frame.solver.resolve(frame.program.classes.field_type(held.id, name))
    if not isinstance(resolved, UnionType):
        return ir.Const(BOOL, resolved == UNBOUND, span=e.span)
    value = frame.emit_value(resolved, ir.Field(resolved, base.expr, name, span=e.span), e.span)
    return ir.Is(BOOL, value.expr, UNBOUND, span=e.span)


def _has(frame: Frame, held: Type, name: str) -> bool:
    if isinstance(held, (ClassType, EnumType)):
        if isinstance(held, EnumType) and enums.has_value(frame, held, name):
            return True
        if name in ("__dict__", "__weakref__", "__module__"):
            return name == "__module__" or isinstance(held, EnumType) or object_dicts.has_dict(frame, held)
        in_python = class_with_attributes(held) if is_of_library(held) else None
        return _has_in_class(frame, held, name) or _in_objects(in_python or object, name)
    python = python_name(frame.solver.resolve(held))
    return _in_objects(getattr(builtins, python, object), name) or bool(frame.program.operations.find(f"{python}.{name}"))


def _in_objects(python: type, name: str) -> bool:
    """Whether the type's objects have the attribute; the type itself has others, too."""
    return any(name in vars(base) for base in python.__mro__)


def _has_in_class(frame: Frame, held: ClassType | EnumType, name: str) -> bool:
    return _is_among(frame, frame.program.classes.bases(held.id), name)


def _is_among(frame: Frame, order: list[str], name: str) -> bool:
    """Whether one of these classes has it."""
    classes = frame.program.classes
    return classes.has_among(order, name) or any(_in_python(frame, c, name) for c in order)


_OF_DATACLASSES = ("__dataclass_fields__", "__dataclass_params__", "__match_args__")
_OF_NAMED_TUPLES = ("_fields", "_field_defaults", "_make", "_replace", "_asdict", "__match_args__")
_ENUMS = {"enum": "Enum", "int_enum": "IntEnum", "str_enum": "StrEnum", "flag": "Flag", "int_flag": "IntFlag"}


def _in_python(frame: Frame, id: str, name: str) -> bool:
    """Whether objects of the class have the attribute of Python: of a builtin base, or made together with the class."""
    classes, kind = frame.program.classes, frame.program.classes.info(id)["kind"]
    if kind == "dataclass" and name in (*_OF_DATACLASSES, *(["__replace__"] if frame.program.python_version >= (3, 13) else [])):
        return True
    if kind == "namedtuple":
        return name in (*classes.fields(id), *_OF_NAMED_TUPLES) or _in_objects(tuple, name)
    if kind in _ENUMS:
        return _in_objects(getattr(enum, _ENUMS[kind], enum.Enum), name)
    return not hasattr(object, name) and any(_in_objects(getattr(builtins, base, object), name) for base in classes.exception_bases(id))


def _static_has(frame: Frame, thing: Static, name: str) -> bool | None:
    """None where that is not known."""
    if isinstance(thing, Super):
        order = list(thing.bases)
        held = frame.solver.shallow(thing.receiver.type) if isinstance(thing.receiver, Value) else None
        of_exceptions = isinstance(held, ClassType) and frame.program.classes.is_exception(held.id) and _in_objects(Exception, name)
        return of_exceptions or _is_among(frame, order, name) or hasattr(super, name)
    if isinstance(thing, Method):
        return hasattr(types.MethodType, name) or thing.function != "" and _function_has(frame, memo.cached(frame, thing.function), name)
    if isinstance(thing, Function):
        return _function_has(frame, thing, name)
    if isinstance(thing, Closure):
        return _closure_has(frame, thing, name)
    if not isinstance(thing, Class):
        return None
    classes = frame.program.classes
    members = {m["name"] for m in classes.info(thing.id).get("members", [])}
    metaclass = enum.EnumMeta if thing.id in classes.enums else type
    return name in members or _has_in_class(frame, classes.type_of(thing.id), name) or hasattr(metaclass, name)


def _function_has(frame: Frame, function: Function, name: str) -> bool:
    record = frame.program.snapshot["functions"][function.id]
    if name in record.get("attributes", {}) or name == "__wrapped__" and "wrapped" in record:
        return True
    return hasattr(_CACHED if function.cached else types.FunctionType, name)


def _closure_has(frame: Frame, closure: Closure, name: str) -> bool | None:
    """Of those that nothing assigns. None of functions of our library's, which are something else in Python."""
    if name == "__wrapped__":
        return closure.named != ""
    return None if full_name(closure).startswith(PREFIX) else hasattr(types.FunctionType, name)


_CACHED = functools.lru_cache(lambda: None)


# --- attributes that come and go ---


def delete_attribute(frame: Frame, holder: Value, name: str, e: n.Node) -> None:
    """del holder.name"""
    held = frame.solver.shallow(holder.type)
    if isinstance(held, UnionType) and all(isinstance(m, ClassType) for m in held.members):
        split(frame, [holder], 0, e.span, lambda args: _delete_arm(frame, args[0], name, e))
        return
    if not isinstance(held, ClassType):
        frame.error("delete-target", f"an attribute of {frame.described(held)} is deleted", e.span, f"this is {frame.described(held)}",
                    "test which it is first, with isinstance()", about=(holder,))  # fmt: skip
        return
    holder = frame.keep(holder, e.span)
    if not attribute_hooks.delete_by_hook(frame, holder, held, Value(STR, ir.Const(STR, name, span=e.span)), e):
        _delete_plainly(frame, holder, held, name, e)


def _delete_arm(frame: Frame, holder: Value, name: str, e: n.Node) -> Value:
    delete_attribute(frame, holder, name, e)
    return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING


def _delete_plainly(frame: Frame, holder: Value, held: ClassType, name: str, e: n.Node) -> None:
    classes = frame.program.classes
    if classes.info(held.id)["kind"] == "pydantic":
        frame.error("pydantic-model", f"the field '{name}' of a pydantic model is deleted", e.span, help="let it be None instead")
        return
    if classes.info(held.id)["kind"] == "namedtuple":
        from compiler.infer.targets import refuse_change

        refuse_change(frame, held, name, "delete", e)
        return
    if classes.info(held.id).get("frozen"):
        frame.raise_("FrozenInstanceError", f"cannot delete field '{name}'", e.span)
        return
    delete_own(frame, holder, held, name, e)


def delete_own(frame: Frame, holder: Value, held: ClassType, name: str, e: n.Node) -> None:
    """object.__delattr__(holder, name)"""
    from compiler.infer.specialised_calls import call_user_function

    classes = frame.program.classes
    descriptor = descriptor_of(frame, held.id, name)
    if descriptor is not None and takes_over(frame, descriptor):
        delete_of_descriptor(frame, descriptor, holder, e)
        return
    accessors = classes.any_property(held.id, name)
    if accessors is not None and not accessors["cached"]:
        if accessors.get("delete") is not None:
            call_user_function(frame, accessors["delete"], [holder], {}, e)
        else:
            frame.raise_("AttributeError", f"property '{name}' of '{held.name}' object has no deleter", e.span)
        return
    kept = frame.keep(holder, e.span)
    if accessors is None and not _is_there(frame, kept, held, name, e):
        return
    if name in classes.fields(held.id):
        classes.thaw(held.id)
        clear_field(frame, kept, held, name, e)
        object_dicts.note_deleted(frame, kept, held, Value(STR, ir.Const(STR, name, span=e.span)), e)


def _is_there(frame: Frame, holder: Value, held: ClassType, name: str, e: n.Node) -> bool:
    """Raises the AttributeError of an attribute that the object does not have itself; False where that is sure."""
    from compiler.infer.attributes import object_attribute
    from compiler.infer.fields import is_slot

    classes = frame.program.classes
    of_class = classes.class_attribute(held.id, name) is not None or classes.method(held.id, name) is not None
    of_slot = is_slot(frame, held, name)
    if not of_class and not of_slot:
        return object_attribute(frame, holder, held, name, e) != NOTHING
    text = name if of_slot else f"'{message_name(held)}' object has no attribute '{name}'"
    missing = lambda: frame.raise_("AttributeError", text, e.span) or NOTHING  # noqa: E731
    there = lambda: Value(NONE, ir.Const(NONE, None, span=e.span))  # noqa: E731
    is_field = name in frame.program.classes.fields(held.id)
    test = _is_missing(frame, holder, held, name, e) if is_field else ir.Const(BOOL, True, span=e.span)
    frame.branch(test, (missing, there), e.span)
    return frame.env is not None


def clear_field(frame: Frame, holder: Value, held: ClassType, name: str, e: n.Node) -> None:
    resolved = frame.solver.resolve(frame.program.classes.grow_field(held.id, name, UNBOUND))
    if isinstance(resolved, UnionType):
        gone = ir.Wrap(resolved, ir.Const(UNBOUND, None, span=e.span), span=e.span)
        frame.emit(ir.SetField(holder.expr, name, gone, span=e.span))


def cached_property(frame: Frame, base: Value, held: ClassType, name: str, getter: str, e: n.Node) -> Value:
    """The attribute of the property's name, computed where the object does not have it yet."""
    from compiler.infer.specialised_calls import call_user_function
    from compiler.infer.targets import store_attribute

    classes = frame.program.classes
    if classes.info(held.id).get("frozen"):
        return frame.error("cached-property", f"the cached property '{name}' would change a frozen object", e.span,
                           help="make it a plain property")  # fmt: skip
    classes.add_field(held.id, name)
    classes.grow_field(held.id, name, UNBOUND)
    kept = frame.keep(base, e.span)

    def compute() -> Thing:
        value = frame.keep(call_user_function(frame, getter, [kept], {}, e), e.span)
        store_attribute(frame, kept, name, value, e)
        return value

    def there() -> Thing:
        type = frame.solver.shallow(classes.field_type(held.id, name))
        bound = [m for m in members_of(type) if m != UNBOUND]
        if not bound:
            return NOTHING
        field = ir.Field(frame.solver.resolve(type), kept.expr, name, span=e.span)
        value = frame.emit_value(type, field, e.span)
        known = union_of(*bound)
        return Value(known, ir.Unwrap(frame.solver.resolve(known), value.expr, span=e.span))

    return frame.branch(_is_missing(frame, kept, held, name, e), (compute, there), e.span)
